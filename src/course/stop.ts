/**
 * Where a figure or gate stops: "line 5", "line 5 visit 2", "step 12", "event 40", "start", "end". One grammar for `stop` and `at`.
 */
import type { Grain, Overview } from '#engine/session/contract.ts';

export interface Stop { grain: Grain; n: number }

/** A mistake in what an instructor wrote, worded for them. */
export class Mistake extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.name = 'Mistake';
    this.mend = mend;
  }
}

const FORM = /^(?:(line|step|event)\s+(\d+)(?:\s+visit\s+(\d+))?|start|end)$/;

/** Position of a stop in a run. A line stop is before that line runs. Throws Mistake when the run never comes there. */
export function findStop(overview: Overview, at: string): Stop {
  const match = FORM.exec(at.trim());
  if (!match) throw new Mistake(`${JSON.stringify(at)} is no place to stop`, 'write "line 5", "line 5 visit 2", "step 12", "event 40", "start" or "end"');
  const [, word, digits, visitDigits] = match;
  if (!word) return { grain: 'line', n: at.trim() === 'start' ? 0 : overview.lines };
  const n = Number(digits);
  if (word === 'event') {
    if (n > overview.events) throw new Mistake(`the run has ${overview.events} events, not ${n}`, 'name an earlier event');
    return { grain: 'event', n };
  }
  if (word === 'step') {
    if (n > overview.lines) throw new Mistake(`the run has ${overview.lines} steps, not ${n}`, 'name an earlier step');
    return { grain: 'line', n };
  }
  const visit = Number(visitDigits ?? 1);
  let seen = 0;
  for (let index = 0; index < overview.marks.length; index++) {
    if (overview.marks[index]!.line === n && ++seen === visit) return { grain: 'line', n: index };
  }
  throw new Mistake(
    seen === 0 ? `the program never runs line ${n}` : `the program runs line ${n} ${seen} time${seen === 1 ? '' : 's'}, not ${visit}`,
    'name a line that runs; lines are counted as readers see them, without `#>` and `# expect:` lines',
  );
}

/** The step at which the line that begins at step `from` is done: the next step that is no deeper. */
export function lineDone(overview: Overview, from: number): number {
  const depth = overview.marks[from]?.depth;
  if (depth === undefined) return overview.lines;
  for (let index = from + 1; index < overview.marks.length; index++) {
    if (overview.marks[index]!.depth <= depth) return index;
  }
  return overview.lines;
}

/** The next step after `from` that stands before line `line`, or the end. */
export function until(overview: Overview, from: number, place: string): number {
  if (place.trim() === 'end') return overview.lines;
  const line = /^line\s+(\d+)$/.exec(place.trim());
  if (!line) throw new Mistake(`${JSON.stringify(place)} is no place to run until`, 'write "line 9" or "end"');
  for (let index = from + 1; index < overview.marks.length; index++) {
    if (overview.marks[index]!.line === Number(line[1])) return index;
  }
  throw new Mistake(`the program does not come to line ${line[1]} after that`, 'name a line that runs later, or "end"');
}
