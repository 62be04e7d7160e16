/** V8's block coverage as the stretches of a source that never ran. */

/** Stretches [start, end) in order, none touching the next. Offsets in UTF-16 code units. */
export type Unrun = (readonly [number, number])[];

/** One function as `Profiler.takePreciseCoverage` gives it: its whole range first, then blocks inside it. */
export interface FunctionCoverage { ranges: { startOffset: number; endOffset: number; count: number }[] }

/** Functions come outer before inner and blocks likewise, so each range may overwrite what stands. */
export function unrun(functions: readonly FunctionCoverage[]): Unrun {
  const ranges = functions.flatMap((f) => f.ranges);
  const ran = new Uint8Array(Math.max(0, ...ranges.map((r) => r.endOffset)));
  for (const r of ranges) ran.fill(r.count > 0 ? 1 : 0, r.startOffset, r.endOffset);
  const out: [number, number][] = [];
  for (let i = 0; i < ran.length;) {
    if (ran[i] === 1) { i++; continue; }
    let j = i;
    while (j < ran.length && ran[j] === 0) j++;
    out.push([i, j]);
    i = j;
  }
  return out;
}
