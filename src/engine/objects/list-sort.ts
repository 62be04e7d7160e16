/**
 * list.sort: stable, `<` only. Follows the plan of Objects/listsort.txt (CPython 3.13): natural runs, short ones extended to minrun by binary
 * insertion, merged by the power rule.
 *
 * Departure: merging is plain (no galloping), so the number of comparisons on nearly merged data is larger than CPython's.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { free } from '../memory/blocks.ts';
import { callOne, richCompareBool } from './abstract.ts';
import { raise } from './errors.ts';
import { listItem, listSize } from './list.ts';

interface Pair { key: Ref; value: Ref }
class Failed extends Error {}

/** Sorts in place; key 0 = the items themselves. 0 | -1. The list looks empty meanwhile, as in CPython. */
export function listSort(m: Machine, l: Ref, key: Ref, reverse: boolean): number {
  const i32 = m.i32;
  const w = l >> 2;
  const n = listSize(m, l);
  const items = i32[w + 6]!, allocated = i32[w + 8]!;
  const values = Array.from({ length: n }, (_, i) => listItem(m, l, i));
  i32[w + 4] = 0;
  i32[w + 6] = 0;
  i32[w + 8] = -1;
  const pairs: Pair[] = [];
  let code = 0;
  for (const value of values) {
    const k = key === 0 ? value : callOne(m, key, value);
    if (k === 0) { code = -1; break; }
    pairs.push({ key: k, value });
  }
  let sorted = pairs;
  if (code === 0) {
    if (reverse) sorted.reverse();
    sorted = timsort(sorted, (a, b) => {
      const c = richCompareBool(m, a.key, b.key, 0);
      if (c < 0) throw new Failed();
      return c === 1;
    }, () => { code = -1; });
    if (reverse) sorted.reverse();
  }
  if (key !== 0) for (const p of pairs) decref(m, p.key);
  const touched = i32[w + 8] !== -1;
  if (touched && code === 0) { raise(m, 'ValueError', 'list modified during sort'); code = -1; }
  const strayItems = i32[w + 6]!, strayCount = i32[w + 4]!;
  i32[w + 4] = n;
  i32[w + 6] = items;
  i32[w + 8] = allocated;
  (code === 0 || sorted.length === n ? sorted : []).forEach((p, i) => { i32[(items >> 2) + 2 * i] = p.value; });
  if (strayItems !== 0) {
    for (let i = strayCount - 1; i >= 0; i--) decref(m, i32[(strayItems >> 2) + 2 * i]!);
    free(m, strayItems);
  }
  return code;
}

function minRun(n0: number): number {
  let n = n0, r = 0;
  while (n >= 64) { r |= n & 1; n >>= 1; }
  return n + r;
}

/** Sorted copy; on Failed calls `fail` and returns a permutation that loses nothing. */
function timsort(a: Pair[], less: (x: Pair, y: Pair) => boolean, fail: () => void): Pair[] {
  const n = a.length;
  if (n < 2) return a;
  const runs: { at: number; len: number; power: number }[] = [];
  try {
    const min = minRun(n);
    let at = 0;
    while (at < n) {
      let len = countRun(a, at, less);
      if (len < min) {
        const force = Math.min(min, n - at);
        binaryInsertion(a, at, at + len, at + force, less);
        len = force;
      }
      if (runs.length > 0) {
        const last = runs[runs.length - 1]!;
        const p = power(last.at, last.len, len, n);
        while (runs.length > 1 && runs[runs.length - 2]!.power > p) mergeAt(a, runs, less);
        runs[runs.length - 1]!.power = p;
      }
      runs.push({ at, len, power: 0 });
      at += len;
    }
    while (runs.length > 1) mergeAt(a, runs, less);
  } catch (e) {
    if (!(e instanceof Failed)) throw e;
    fail();
  }
  return a;
}

function countRun(a: Pair[], at: number, less: (x: Pair, y: Pair) => boolean): number {
  const n = a.length;
  let i = at + 1;
  if (i >= n) return 1;
  if (less(a[i]!, a[i - 1]!)) {
    i++;
    while (i < n && less(a[i]!, a[i - 1]!)) i++;
    for (let p = at, q = i - 1; p < q; p++, q--) { const t = a[p]!; a[p] = a[q]!; a[q] = t; }
  } else {
    i++;
    while (i < n && !less(a[i]!, a[i - 1]!)) i++;
  }
  return i - at;
}

function binaryInsertion(a: Pair[], from: number, start: number, to: number, less: (x: Pair, y: Pair) => boolean): void {
  for (let i = start; i < to; i++) {
    const x = a[i]!;
    let lo = from, hi = i;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (less(x, a[mid]!)) hi = mid; else lo = mid + 1;
    }
    for (let k = i; k > lo; k--) a[k] = a[k - 1]!;
    a[lo] = x;
  }
}

/** Node power of the boundary between two neighbouring runs (Munro and Wild). */
function power(at: number, n1: number, n2: number, n: number): number {
  let a = 2 * at + n1, b = a + n1 + n2, p = 0;
  for (;;) {
    p++;
    if (a >= n) { a -= n; b -= n; } else if (b >= n) return p;
    a *= 2;
    b *= 2;
  }
}

function mergeAt(a: Pair[], runs: { at: number; len: number; power: number }[], less: (x: Pair, y: Pair) => boolean): void {
  const y = runs.pop()!, x = runs[runs.length - 1]!;
  const left = a.slice(x.at, x.at + x.len);
  let i = 0, j = y.at, k = x.at;
  const end = y.at + y.len;
  try {
    while (i < left.length && j < end) a[k++] = less(a[j]!, left[i]!) ? a[j++]! : left[i++]!;
  } finally {
    while (i < left.length) a[k++] = left[i++]!;
  }
  x.len += y.len;
}
