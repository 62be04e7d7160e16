/**
 * The conformance corpus on disk: which programs there are, what CPython printed for each, and how a run
 * of our machine is written down in the same form.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The interpreter every recording is made with. */
export const PINNED_VERSION = '3.13.0';

/** Programs that show a numbered departure live here and are held to other rules (see its README). */
export const DIVERGENCES = 'divergences';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

export interface Program {
  readonly area: string;
  readonly name: string;
  /** File name as the machine is told, `NAME.py`. */
  readonly filename: string;
  readonly source: string;
  /** What CPython printed, without the header line; null when nothing has been recorded. */
  readonly expected: string | null;
  /** Interpreter of the recording, such as `cpython 3.13.0`; null when nothing has been recorded. */
  readonly recordedBy: string | null;
}

/** What a finished run tells; the part of the engine's answer the corpus looks at. */
export interface Outcome {
  readonly stdout: string;
  readonly error: null | { readonly type: string; readonly message: string };
}

/** Split a recording into the interpreter of its header and the transcript after it. */
export function parseRecording(text: string): { recordedBy: string; transcript: string } {
  const end = text.indexOf('\n');
  if (!text.startsWith('# ') || end < 0) throw new Error('a recording opens with a header line "# cpython VERSION"');
  return { recordedBy: text.slice(2, end), transcript: text.slice(end + 1) };
}

/** A run in the form of a recording: standard output, then `!! Type: message` for an uncaught exception. */
export function transcript(outcome: Outcome): string {
  if (!outcome.error) return outcome.stdout;
  const { type, message } = outcome.error;
  const head = outcome.stdout === '' || outcome.stdout.endsWith('\n') ? outcome.stdout : `${outcome.stdout}\n`;
  return `${head}!! ${type}${message === '' ? '' : `: ${message}`}\n`;
}

/** The areas, in order of name; `divergences` is not one of them. */
export function areas(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== DIVERGENCES && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .sort();
}

/** The programs of one area, in order of name. */
export function programsOf(area: string): Program[] {
  const folder = join(ROOT, area);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((filename) => {
      const name = filename.slice(0, -'.py'.length);
      const recording = join(folder, `${name}.out`);
      const parsed = existsSync(recording) ? parseRecording(readFileSync(recording, 'utf8')) : null;
      return {
        area,
        name,
        filename,
        source: readFileSync(join(folder, filename), 'utf8'),
        expected: parsed?.transcript ?? null,
        recordedBy: parsed?.recordedBy ?? null,
      };
    });
}
