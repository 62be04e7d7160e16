/** What a rule of `heapbook check` is, and what it has at hand. */
import type { ErrorView, Overview, RunOptions } from '#engine/session/contract.ts';
import type { CodeReport } from '#course/grade.ts';
import type { Machine, Run } from '#course/machine.ts';
import type { Content } from './content.ts';
import type { Place } from './mdx.ts';
import type { Problem } from './problem.ts';

export interface Context {
  content: Content;
  machine: Machine;
  /** A program run once for all rules; an engine bug comes back as a message instead of a run. */
  run(source: string, options?: RunOptions): { run: Run; overview: Overview } | { bug: string };
  /** Programs graded so far, by task and text. */
  graded: Map<string, CodeReport | { bug: string }>;
  /** Lets go of the runs and grades made so far. */
  forget(): void;
  /** What a real CPython 3.13.0 prints, or null when there is none here. */
  python: ((source: string) => { output: string; error: string | null }) | null;
}

export type Found = Omit<Problem, 'rule'>;

export interface Rule {
  /** For ever, like every id. */
  id: string;
  /** One line for the list of rules. */
  about: string;
  check(context: Context): Iterable<Found>;
}

/** How programs of figures and gates are run: seeking in them stays quick on a slow machine. */
export const FIGURE = { maxInstructions: 500_000 } as const;

const TOP: Place = { line: 1, column: 1 };

/** A problem that fails the check. */
export function error(file: string, place: Place | null, message: string, mend: string): Found {
  return { file, ...(place ? { line: place.line, column: place.column } : TOP), message, mend, severity: 'error' };
}

/** A problem that is shown and fails nothing. */
export function warning(file: string, place: Place | null, message: string, mend: string): Found {
  return { ...error(file, place, message, mend), severity: 'warning' };
}

/** `Type: message` of an error, as the last line of a traceback. */
export function errorLine(found: Pick<ErrorView, 'type' | 'message'>): string {
  return found.message ? `${found.type}: ${found.message}` : found.type;
}
