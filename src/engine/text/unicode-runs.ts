/** Runs of the code space, as the generated tables write them: a class letter, then the run's length in base 36 when it is not 1. */
import { CLASSES, LETTERS } from './unicode-classes.ts';

/** Where each run starts and its set of properties; below `limit` the sets by code point. */
export function readRuns(runs: string, limit: number) {
  const starts: number[] = [], sets: number[] = [];
  const direct = new Uint16Array(limit);
  let at = 0;
  for (const [, letter, length] of runs.matchAll(/([^0-9a-z])([0-9a-z]*)/g)) {
    const set = CLASSES[LETTERS.indexOf(letter!)]!;
    const end = at + (length === '' ? 1 : parseInt(length!, 36));
    starts.push(at);
    sets.push(set);
    direct.fill(set, Math.min(at, limit), Math.min(end, limit));
    at = end;
  }
  return { starts: Int32Array.from(starts), sets: Uint16Array.from(sets), direct };
}
