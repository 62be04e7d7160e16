/**
 * Tuples that iterators hand out more than once: enumerate, zip and dict.items() keep the last tuple and fill it anew when nobody else
 * holds it any more. So what was in it lives until the next round. CPython 3.13 (bltinmodule.c, enumobject.c, dictobject.c).
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TUPLE } from '../memory/layout.ts';
import { decref, incref, isTracked, track } from '../memory/refs.ts';
import { tupleFrom } from './tuple.ts';

/** The pair (a, b), both stolen: `kept` again when its owner alone holds it, else a new tuple. New reference. */
export function refillPair(m: Machine, kept: Ref, a: Ref, b: Ref): Ref {
  const i32 = m.i32;
  if (i32[kept >> 2] !== 1) return tupleFrom(m, [a, b]);
  const w = (kept + TUPLE.items) >> 2;
  const oldA = i32[w]!, oldB = i32[w + 2]!;
  i32[w] = a;
  i32[w + 2] = b;
  incref(m, kept);
  decref(m, oldA);
  decref(m, oldB);
  trackAgain(m, kept);
  return kept;
}

/** The collector may have dropped a tuple of atoms; what it holds now may be anything. */
export function trackAgain(m: Machine, t: Ref): void {
  if (!isTracked(m, t)) track(m, t);
}

/** A 64-bit machine word as a number; the field never holds more than 2**53. */
export function readWord(m: Machine, at: number): number {
  return m.i32[(at >> 2) + 1]! * 0x100000000 + (m.i32[at >> 2]! >>> 0);
}

export function writeWord(m: Machine, at: number, n: number): void {
  m.i32[at >> 2] = n | 0;
  m.i32[(at >> 2) + 1] = Math.floor(n / 0x100000000);
}
