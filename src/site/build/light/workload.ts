/**
 * What a reader does with the figures of the lessons, done once under V8's coverage: every program of content/lessons is loaded,
 * stepped at every grain, drawn and told in both languages; with `opening` as the second argument, only those of the first figure of each
 * lesson. Written to the file named first: per file of the engine, the stretches of source that never ran, as [start, end) offsets. Run by
 * plugin.ts in a process of its own, so that no module is loaded before the counting begins.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unrun, type Unrun } from './coverage.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ENGINE = pathToFileURL(path.join(ROOT, 'src/engine/')).href;
const LESSONS = path.join(ROOT, 'content/lessons');
/** Steps of one program that are drawn, by grain. What a finer step needs, the lines have needed already, but for its own drawing. */
const STEPS = { line: 24, event: 8, instruction: 4 } as const;
const MOST_EVENTS = 200;

const inspector = new Session();
inspector.connect();
await inspector.post('Profiler.enable');
await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const { createSession, checkSyntax, Images } = await import('#engine');
const { FULL_VIEW, PreparedRun } = await import('#components/player/prepare.ts');

const images = new Images();
const files = existsSync(LESSONS) ? readdirSync(LESSONS, { recursive: true, encoding: 'utf8' }) : [];
const wanted = process.argv[3] === 'opening' ? openings() : files.filter((f) => /[\\/]programs[\\/][^\\/]+\.py$/.test(f)).sort();
for (const file of wanted) play(readFileSync(path.join(LESSONS, file), 'utf8'));

/** The program of each lesson's first figure. */
function openings(): string[] {
  return files.filter((f) => /[\\/]en\.mdx$/.test(f)).sort().flatMap((page) => {
    const name = /<Machine\b[^>]*\bprogram="([^"/]+)"/.exec(readFileSync(path.join(LESSONS, page), 'utf8'))?.[1];
    return name === undefined ? [] : [path.join(path.dirname(page), 'programs', `${name}.py`)];
  });
}

/** One figure: loaded as the worker loads it, stepped through, every event told. */
function play(source: string): void {
  if (checkSyntax(source) !== null) return;
  const run = new PreparedRun(createSession(source, { filename: 'main.py', images }));
  const { session, overview } = run;
  for (const [grain, length] of [['line', overview.lines], ['event', overview.events], ['instruction', overview.instructions]] as const) {
    const steps = Math.min(length, STEPS[grain]);
    for (let i = 0; i <= steps; i++) {
      const n = Math.round((length * i) / Math.max(1, steps));
      // Laying out a run at a finer grain visits all its states: too long here, and the same code.
      const { snapshot } = grain === 'line' ? run.still({ grain, n }, 'en').still : { snapshot: session.seek(grain, n, FULL_VIEW) };
      for (const lang of ['en', 'zh-CN'] as const) session.narrateStep(snapshot.events, lang);
    }
  }
  for (const object of session.seek('line', overview.lines, { objects: true }).objects ?? []) run.cellsOf(object.address);
  for (const event of overview.log.slice(0, MOST_EVENTS)) for (const lang of ['en', 'zh-CN'] as const) session.narrate(event, lang);
  for (const mark of overview.marks.slice(0, STEPS.line)) {
    session.nextVisit(mark.line, 0);
    session.previousVisit(mark.line, overview.lines);
  }
}

const { result } = await inspector.post('Profiler.takePreciseCoverage');
const found: Record<string, Unrun> = {};
for (const script of result) if (script.url.startsWith(ENGINE)) found[script.url.slice(ENGINE.length)] = unrun(script.functions);
writeFileSync(process.argv[2]!, JSON.stringify(found));
