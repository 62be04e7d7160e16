/** Lengths and places on a run's one timeline. */
import type { Grain, Overview } from '#engine/session/contract.ts';

export function lengthOf(overview: Overview, grain: Grain): number {
  return grain === 'line' ? overview.lines : grain === 'instruction' ? overview.instructions : overview.events;
}

/** How many line steps are done when `event` events have happened. */
export function lineStepOf(overview: Overview, event: number): number {
  if (event >= overview.events) return overview.lines;
  let step = 0;
  while (step < overview.marks.length && (overview.marks[step + 1]?.event ?? overview.events + 1) <= event) step++;
  return step;
}
