/** "Did you mean": the edit distance of Python/suggestions.c, CPython 3.13 (moves and cases weigh 2 and 1, at most 750 names). */

const MOVE = 2;
const CASE = 1;
const MAX_NAMES = 750;
const MAX_SIZE = 40;

/** The nearest candidate, or null when none is near enough. */
export function suggestName(wrong: string, candidates: readonly string[]): string | null {
  if (candidates.length > MAX_NAMES) return null;
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const c of candidates) {
    if (c === wrong) continue;
    let max = Math.floor(((wrong.length + c.length + 3) * MOVE) / 6);
    max = Math.min(max, bestDistance - 1);
    const d = distance(wrong, c, max);
    if (d > max) continue;
    if (best === null || d < bestDistance) { best = c; bestDistance = d; }
  }
  return best;
}

function substitution(a: string, b: string): number {
  return a === b ? 0 : a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/** Weighted Levenshtein distance; anything above `max` when it is certain to be. */
function distance(a0: string, b0: string, max: number): number {
  let a = a0, b = b0;
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  a = a.slice(i);
  b = b.slice(i);
  while (a.length > 0 && b.length > 0 && a[a.length - 1] === b[b.length - 1]) { a = a.slice(0, -1); b = b.slice(0, -1); }
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE;
  if (a.length > MAX_SIZE || b.length > MAX_SIZE) return max + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE > max) return max + 1;
  const row = Array.from({ length: a.length }, (_, k) => (k + 1) * MOVE);
  let result = 0;
  for (let bi = 0; bi < b.length; bi++) {
    let dist = bi * MOVE;
    result = dist;
    let minimum = Infinity;
    for (let k = 0; k < a.length; k++) {
      const sub = dist + substitution(b[bi]!, a[k]!);
      dist = row[k]!;
      const insert = Math.min(result, dist) + MOVE;
      result = Math.min(insert, sub);
      row[k] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > max) return max + 1;
  }
  return result;
}
