/**
 * The light engines (a Vite plugin for the worker's build): `#engine?light` is the engine without the code that no lesson's first figure
 * has ever run, `#engine?lesson` without the code that no figure of the course has. Most readers step through figures and never need the
 * rest; when a figure does, `$more()` throws MoreNeeded and the worker starts again on the next larger engine, which makes the same bytes
 * from the same program.
 *
 *     worker ── import '#engine?light' ────> src/engine/*.ts, thinned most    first figure
 *            ├─ import('#engine?lesson') ──> src/engine/*.ts, thinned         first MoreNeeded
 *            └─ import('#engine') ─────────> src/engine/*.ts                  the next: most often an edit
 *
 * While authoring (`npm run dev`) all of them are the whole engine.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { projectNode } from '../../bin/install.mjs';
import type { Unrun } from './coverage.ts';
import { thin } from './thin.ts';

const ENGINE = fileURLToPath(new URL('../../../engine/', import.meta.url));
const WORKLOAD = fileURLToPath(new URL('workload.ts', import.meta.url));
const MORE = fileURLToPath(new URL('../../../workers/more.ts', import.meta.url));
/** What is measured for each of the two. */
const SUFFIXES: Readonly<Record<string, string>> = { '?light': 'opening', '?lesson': 'all' };
const suffixOf = (id: string | undefined): string | null => Object.keys(SUFFIXES).find((suffix) => id?.endsWith(suffix)) ?? null;

/** Per file of the engine, what the figures leave untouched. Runs them in a process of its own, some seconds. */
async function measure(figures: string): Promise<Readonly<Record<string, Unrun>>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heapbook-light-'));
  try {
    const out = path.join(folder, 'unrun.json');
    await promisify(execFile)(projectNode(), [WORKLOAD, out, figures]);
    return JSON.parse(await readFile(out, 'utf8')) as Record<string, Unrun>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The plugin. One measurement serves every build of the process. */
export function lightEngine(): Plugin {
  const unrun = new Map<string, Promise<Readonly<Record<string, Unrun>>>>();
  let building = false;
  return {
    name: 'heapbook-light-engine',
    enforce: 'pre',
    configResolved(config) { building = config.command === 'build'; },
    async resolveId(source, importer) {
      const asked = suffixOf(source);
      const inside = suffixOf(importer);
      const suffix = asked ?? inside;
      if (suffix === null) return null;
      const found = await this.resolve(asked ? source.slice(0, -asked.length) : source, inside ? importer!.slice(0, -inside.length) : importer, { skipSelf: true });
      if (found === null) return null;
      return building && found.id.startsWith(ENGINE) ? found.id + suffix : found.id;
    },
    async load(id) {
      const suffix = suffixOf(id);
      if (suffix === null || !id.startsWith(ENGINE)) return null;
      const file = id.slice(0, -suffix.length);
      const code = await readFile(file, 'utf8');
      let measured = unrun.get(suffix);
      if (measured === undefined) unrun.set(suffix, measured = measure(SUFFIXES[suffix]!));
      const stretches = (await measured)[path.relative(ENGINE, file).split(path.sep).join('/')];
      // A file no figure loads at all is reached by nothing: leave it to the bundler.
      return { code: stretches === undefined ? code : thin(code, stretches, MORE), moduleType: 'ts' };
    },
  };
}
