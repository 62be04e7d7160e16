/**
 * Timsort over an array of positions, with CPython 3.13's choices (Objects/listsort.txt). Pure: knows nothing of objects. What it
 * compares, and in which order, is what list.sort is held to.
 */

/** Position a's key is smaller than position b's. May throw Failed. */
export type Less = (a: number, b: number) => boolean;

/** A comparison raised: the sort stops, the array still holds every position once. */
export class Failed extends Error {}

interface Run { at: number; len: number; power: number }

/** Runs at least this long in a row from one side switch a merge to galloping. */
const MIN_GALLOP = 7;

/** Sorts `a` in place, stably. */
export function timsort(a: Int32Array, less: Less): void {
  const n = a.length;
  const s: State = { a, less, minGallop: MIN_GALLOP, runs: [] };
  const min = minRun(n);
  for (let at = 0; at < n;) {
    let len = countRun(a, at, less);
    if (len < min) {
      const forced = Math.min(min, n - at);
      binaryInsertion(a, at, at + len, at + forced, less);
      len = forced;
    }
    pushRun(s, at, len);
    at += len;
  }
  // What is left, from the top down; the smaller of two neighbours goes first.
  while (s.runs.length > 1) {
    let i = s.runs.length - 2;
    if (i > 0 && s.runs[i - 1]!.len < s.runs[i + 1]!.len) i--;
    mergeAt(s, i);
  }
}

interface State { readonly a: Int32Array; readonly less: Less; minGallop: number; readonly runs: Run[] }

/** Length below 64 that short runs are brought to, so that n divided by it is a power of two or a little less. */
function minRun(n0: number): number {
  let n = n0, odd = 0;
  while (n >= 64) { odd |= n & 1; n >>= 1; }
  return n + odd;
}

/** Puts a run on the stack after merging what has a higher power than the new boundary. */
function pushRun(s: State, at: number, len: number): void {
  const { runs } = s;
  if (runs.length > 0) {
    const last = runs[runs.length - 1]!;
    const p = power(last.at, last.len, len, s.a.length);
    while (runs.length > 1 && runs[runs.length - 2]!.power > p) mergeAt(s, runs.length - 2);
    runs[runs.length - 1]!.power = p;
  }
  runs.push({ at, len, power: 0 });
}

/** Depth of the boundary between two neighbouring runs in the ideal merge tree (Munro and Wild, powersort). */
function power(at: number, n1: number, n2: number, n: number): number {
  let x = 2 * at + n1, y = x + n1 + n2, p = 0;
  for (;;) {
    p++;
    if (x >= n) { x -= n; y -= n; } else if (y >= n) return p;
    x *= 2;
    y *= 2;
  }
}

function reverse(a: Int32Array, from: number, to: number): void {
  a.subarray(from, to).reverse();
}

/**
 * Length of the run that begins at `at`, which is ascending afterwards. A descending run may hold stretches of equals: each is turned
 * round first, so that turning the whole run leaves equals in their order.
 */
function countRun(a: Int32Array, at: number, less: Less): number {
  const end = a.length;
  let i = at + 1;
  while (i < end && !less(a[i]!, a[i - 1]!)) i++;
  if (i === end) return i - at;
  if (i - at > 1) {
    if (less(a[at]!, a[i - 1]!)) return i - at;
    reverse(a, at, i);
  }
  let equals = 0;
  const turnEquals = (): void => {
    if (equals > 0) reverse(a, i - equals - 1, i);
    equals = 0;
  };
  for (i++; i < end; i++) {
    if (less(a[i]!, a[i - 1]!)) turnEquals();
    else if (less(a[i - 1]!, a[i]!)) break;
    else equals++;
  }
  turnEquals();
  reverse(a, at, i);
  while (i < end && !less(a[i]!, a[i - 1]!)) i++;
  return i - at;
}

/** Extends the sorted a[from:start] to a[from:to]. */
function binaryInsertion(a: Int32Array, from: number, start: number, to: number, less: Less): void {
  for (let i = start; i < to; i++) {
    const x = a[i]!;
    let lo = from, hi = i;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (less(x, a[mid]!)) hi = mid; else lo = mid + 1;
    }
    a.copyWithin(lo + 1, lo, i);
    a[lo] = x;
  }
}

/**
 * How many of a[at:at+n] stand before `x`: those smaller than it (`left`) or those not greater. Searches from `hint` outwards in steps of
 * 1, 3, 7, ... and then halves the last step.
 */
function gallop(a: Int32Array, at: number, n: number, hint: number, x: number, less: Less, left: boolean): number {
  const before = (i: number): boolean => (left ? less(a[at + i]!, x) : !less(x, a[at + i]!));
  let near = 0, far = 1, lo: number, hi: number;
  if (before(hint)) {
    const most = n - hint;
    while (far < most && before(hint + far)) { near = far; far = 2 * far + 1; }
    lo = hint + near + 1;
    hi = hint + Math.min(far, most);
  } else {
    const most = hint + 1;
    while (far < most && !before(hint - far)) { near = far; far = 2 * far + 1; }
    lo = hint - Math.min(far, most) + 1;
    hi = hint - near;
  }
  while (lo < hi) {
    const mid = lo + ((hi - lo) >> 1);
    if (before(mid)) lo = mid + 1; else hi = mid;
  }
  return hi;
}

/** Merges runs i and i + 1 of the stack, skipping what is in place at both ends. */
function mergeAt(s: State, i: number): void {
  const { a, less, runs } = s;
  const x = runs[i]!, y = runs[i + 1]!;
  let at = x.at, n1 = x.len, n2 = y.len;
  x.len = n1 + n2;
  runs.splice(i + 1, 1);
  const skip = gallop(a, at, n1, 0, a[y.at]!, less, false);
  at += skip;
  n1 -= skip;
  if (n1 === 0) return;
  n2 = gallop(a, y.at, n2, n2 - 1, a[at + n1 - 1]!, less, true);
  if (n2 === 0) return;
  if (n1 <= n2) mergeLow(s, at, n1, y.at, n2);
  else mergeHigh(s, at, n1, y.at, n2);
}

/** Merges from the front; the left run, the shorter one, waits in a copy. */
function mergeLow(s: State, at: number, n1: number, from: number, n2: number): void {
  const { a, less } = s;
  const left = a.slice(at, at + n1);
  let i = 0, j = from, k = at;
  const end = from + n2;
  // The last of the left run is known to be the greatest: once it alone is left, the rest of the right run goes first.
  const lastLeft = n1 - 1;
  try {
    a[k++] = a[j++]!;
    for (; i < lastLeft && j < end;) {
      let fromLeft = 0, fromRight = 0;
      while (i < lastLeft && j < end && fromLeft < s.minGallop && fromRight < s.minGallop) {
        if (less(a[j]!, left[i]!)) { a[k++] = a[j++]!; fromRight++; fromLeft = 0; } else { a[k++] = left[i++]!; fromLeft++; fromRight = 0; }
      }
      if (i >= lastLeft || j >= end) break;
      let galloping = s.minGallop + 1;
      do {
        if (galloping > 1) galloping--;
        s.minGallop = galloping;
        fromLeft = gallop(left, i, n1 - i, 0, a[j]!, less, false);
        a.set(left.subarray(i, i + fromLeft), k);
        k += fromLeft;
        i += fromLeft;
        if (i >= lastLeft) break;
        a[k++] = a[j++]!;
        if (j >= end) break;
        fromRight = gallop(a, j, end - j, 0, left[i]!, less, true);
        a.copyWithin(k, j, j + fromRight);
        k += fromRight;
        j += fromRight;
        if (j >= end) break;
        a[k++] = left[i++]!;
        if (i >= lastLeft) break;
      } while (fromLeft >= MIN_GALLOP || fromRight >= MIN_GALLOP);
      // Leaving the gallop costs: the next one needs a longer run. The end of the merge does not.
      if (i < lastLeft && j < end) s.minGallop = galloping + 1;
    }
    if (i === lastLeft) {
      a.copyWithin(k, j, end);
      k += end - j;
      j = end;
    }
  } finally {
    a.set(left.subarray(i), k);
  }
}

/** Merges from the back; the right run, the shorter one, waits in a copy. */
function mergeHigh(s: State, at: number, n1: number, from: number, n2: number): void {
  const { a, less } = s;
  const right = a.slice(from, from + n2);
  // i and j: one past the last item left on each side; k: one past the place to fill.
  let i = at + n1, j = n2, k = from + n2;
  try {
    a[--k] = a[--i]!;
    for (; i > at && j > 1;) {
      let fromLeft = 0, fromRight = 0;
      while (i > at && j > 1 && fromLeft < s.minGallop && fromRight < s.minGallop) {
        if (less(right[j - 1]!, a[i - 1]!)) { a[--k] = a[--i]!; fromLeft++; fromRight = 0; } else { a[--k] = right[--j]!; fromRight++; fromLeft = 0; }
      }
      if (i <= at || j <= 1) break;
      let galloping = s.minGallop + 1;
      do {
        if (galloping > 1) galloping--;
        s.minGallop = galloping;
        fromLeft = i - at - gallop(a, at, i - at, i - at - 1, right[j - 1]!, less, false);
        a.copyWithin(k - fromLeft, i - fromLeft, i);
        k -= fromLeft;
        i -= fromLeft;
        if (i <= at) break;
        a[--k] = right[--j]!;
        if (j <= 1) break;
        fromRight = j - gallop(right, 0, j, j - 1, a[i - 1]!, less, true);
        a.set(right.subarray(j - fromRight, j), k - fromRight);
        k -= fromRight;
        j -= fromRight;
        if (j <= 1) break;
        a[--k] = a[--i]!;
        if (i <= at) break;
      } while (fromLeft >= MIN_GALLOP || fromRight >= MIN_GALLOP);
      if (i > at && j > 1) s.minGallop = galloping + 1;
    }
    if (j === 1 && i > at) {
      // The one left of the right run is the smallest of all.
      a.copyWithin(k - (i - at), at, i);
      k -= i - at;
      i = at;
    }
  } finally {
    a.set(right.subarray(0, j), k - j);
  }
}
