/** Arguments of bytes and bytearray methods, and results of the receiver's own kind. Models Objects/bytes_methods.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { asIndexClamped, index, typeName } from './abstract.ts';
import { bytearrayFrom } from './bytearray-object.ts';
import { bytesFrom, bytesLike, bytesView, isBytes } from './bytes-object.ts';
import { raise } from './errors.ts';
import { intToNumber } from './int.ts';
import { SLOT_OFFSETS } from './spec.ts';

/** New bytes for a bytes, new bytearray for a bytearray (subclasses alike). */
export function sameKind(m: Machine, self: Ref, data: Uint8Array): Ref {
  return isBytes(m, self) ? bytesFrom(m, data) : bytearrayFrom(m, data);
}

/** The receiver itself when it is exact bytes, else a copy of its kind. */
export function unchanged(m: Machine, self: Ref): Ref {
  return typeOf(m, self) === m.types['bytes'] ? newRef(m, self) : sameKind(m, self, bytesView(m, self));
}

/** self[start:end] of the receiver's kind; exact bytes themselves when that is all of them. */
export function partOf(m: Machine, self: Ref, start: number, end: number): Ref {
  const view = bytesView(m, self);
  return start === 0 && end === view.length ? unchanged(m, self) : sameKind(m, self, view.subarray(start, end));
}

/** A bytes-like argument; null with TypeError. */
export function bufferArg(m: Machine, o: Ref): Uint8Array | null {
  const b = bytesLike(m, o);
  if (b === null) raise(m, 'TypeError', `a bytes-like object is required, not '${typeName(m, o)}'`);
  return b;
}

/** What find and its kin look for: a bytes-like object or one byte as an int. null = error. */
export function needleArg(m: Machine, o: Ref): Uint8Array | null {
  const b = bytesLike(m, o);
  if (b !== null) return b;
  if (m.i32[(typeOf(m, o) + SLOT_OFFSETS.nb_index) >> 2] === 0) {
    raise(m, 'TypeError', `argument should be integer or bytes-like object, not '${typeName(m, o)}'`);
    return null;
  }
  const v = byteArg(m, o);
  return v < 0 ? null : Uint8Array.of(v);
}

/** An int 0..255; -1 = error. */
export function byteArg(m: Machine, o: Ref, word = 'byte'): number {
  const i = index(m, o);
  if (i === 0) return -1;
  const v = intToNumber(m, i);
  decref(m, i);
  if (v >= 0 && v <= 255) return v;
  raise(m, 'ValueError', `${word} must be in range(0, 256)`);
  return -1;
}

/** A list index given by an argument; NaN = error. */
export function indexArg(m: Machine, o: Ref, otherwise: number): number {
  return o === 0 ? otherwise : asIndexClamped(m, o);
}
