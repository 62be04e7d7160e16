/** What the operators of bytes and bytearray share. Models Objects/bytesobject.c and bytearrayobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { typeOf } from '../memory/refs.ts';
import { typeName } from './abstract.ts';
import { bufferArg, byteArg } from './bytes-args.ts';
import { bytesLike, bytesView } from './bytes-object.ts';
import { raise, raiseArgs } from './errors.ts';
import { boolRef } from './int.ts';
import { SLOT_OFFSETS } from './spec.ts';
import { findPoints } from './text-search.ts';

/** -1, 0, 1 by bytes, then by length. */
function order(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0, n = Math.min(a.length, b.length); i < n; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return Math.sign(a.length - b.length);
}

/** True or False for op 0..5. */
export function compareBytes(m: Machine, a: Uint8Array, b: Uint8Array, op: number): Ref {
  const c = (op === 2 || op === 3) && a.length !== b.length ? 1 : order(a, b);
  return boolRef(m, op === 0 ? c < 0 : op === 1 ? c <= 0 : op === 2 ? c === 0 : op === 3 ? c !== 0 : op === 4 ? c > 0 : c >= 0);
}

/** sq_contains: a byte as an int, or a run of bytes. */
export function bytesContains(m: Machine, self: Ref, what: Ref): number {
  if (m.i32[(typeOf(m, what) + SLOT_OFFSETS.nb_index) >> 2] !== 0) {
    const v = byteArg(m, what);
    return v < 0 ? -1 : bytesView(m, self).includes(v) ? 1 : 0;
  }
  const needle = bufferArg(m, what);
  if (needle === null) return -1;
  const view = bytesView(m, self);
  return findPoints(view, needle, 0, view.length) >= 0 ? 1 : 0;
}

/** The bytes of a + b; null with TypeError. */
export function bytesConcatData(m: Machine, a: Ref, b: Ref): Uint8Array | null {
  const x = bytesView(m, a), y = bytesLike(m, b);
  if (y === null) {
    raise(m, 'TypeError', `can't concat ${typeName(m, b)} to ${typeName(m, a)}`);
    return null;
  }
  const out = new Uint8Array(x.length + y.length);
  out.set(x);
  out.set(y, x.length);
  return out;
}

/** `view` n times; null = MemoryError. */
export function repeatData(m: Machine, view: Uint8Array, n: number): Uint8Array | null {
  const total = view.length * Math.max(0, n);
  if (total > 2 ** 32) {
    raiseArgs(m, 'MemoryError', []);
    return null;
  }
  const out = new Uint8Array(total);
  if (view.length === 1) out.fill(view[0]!);
  else for (let at = 0; at < total; at += view.length) out.set(view, at);
  return out;
}
