/** Searching code points or bytes: what str and bytes methods share. Models Objects/stringlib/{fastsearch,find,split,partition}.h, CPython 3.13. */

/** Code points in place: a view of a string's units, or bytes. */
export type Points = Uint8Array | Uint16Array | Int32Array;

function matchesAt(h: Points, n: Points, at: number): boolean {
  for (let k = 1; k < n.length; k++) if (h[at + k] !== n[k]) return false;
  return true;
}

/** First place of `n` in h[start:end], -1 when there is none. An empty needle is found at start when start <= end. */
export function findPoints(h: Points, n: Points, start: number, end: number): number {
  const last = end - n.length;
  if (last < start) return -1;
  if (n.length === 0) return start;
  const first = n[0]!;
  for (let i = h.indexOf(first, start); i >= 0 && i <= last; i = h.indexOf(first, i + 1)) if (matchesAt(h, n, i)) return i;
  return -1;
}

/** Last place of `n` in h[start:end], -1 when there is none. */
export function rfindPoints(h: Points, n: Points, start: number, end: number): number {
  let i = end - n.length;
  if (i < start) return -1;
  if (n.length === 0) return end;
  const first = n[0]!;
  for (; i >= start; i--) if (h[i] === first && matchesAt(h, n, i)) return i;
  return -1;
}

/** Places of `n` that do not overlap, left to right, at most `max`. An empty needle is found between all. */
export function findAll(h: Points, n: Points, start: number, end: number, max = Infinity): number[] {
  const out: number[] = [];
  if (n.length === 0) {
    for (let i = start; i <= end && out.length < max; i++) out.push(i);
    return out;
  }
  for (let i = start; out.length < max;) {
    const at = findPoints(h, n, i, end);
    if (at < 0) break;
    out.push(at);
    i = at + n.length;
  }
  return out;
}

/** The parts of `h` between separators, as [start, end] pairs; at most `max` splits (from the right with `right`). `sep` is not empty. */
export function splitPoints(h: Points, sep: Points, max: number, right: boolean): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  if (!right) {
    let from = 0;
    for (const at of findAll(h, sep, 0, h.length, max)) {
      out.push([from, at]);
      from = at + sep.length;
    }
    out.push([from, h.length]);
    return out;
  }
  let to = h.length;
  for (let k = 0; k < max; k++) {
    const at = rfindPoints(h, sep, 0, to);
    if (at < 0) break;
    out.push([at + sep.length, to]);
    to = at;
  }
  out.push([0, to]);
  return out.reverse();
}

/** `h` with the needles at `places` replaced by `to`. */
export function replacePoints(h: Points, places: readonly number[], width: number, to: Points): Int32Array {
  const out = new Int32Array(h.length + places.length * (to.length - width));
  let from = 0, at = 0;
  for (const p of places) {
    out.set(h.subarray(from, p), at);
    at += p - from;
    out.set(to, at);
    at += to.length;
    from = p + width;
  }
  out.set(h.subarray(from), at);
  return out;
}

/** Columns after each tab filled with blanks up to the next multiple of `tab`; null when there is no tab. */
export function expandTabs(p: Points, tab: number): number[] | null {
  if (!p.includes(9)) return null;
  const out: number[] = [];
  let column = 0;
  for (let i = 0; i < p.length; i++) {
    const c = p[i]!;
    if (c === 9) {
      const room = tab > 0 ? tab - (column % tab) : 0;
      for (let k = 0; k < room; k++) out.push(32);
      column += room;
    } else {
      out.push(c);
      column = c === 10 || c === 13 ? 0 : column + 1;
    }
  }
  return out;
}
