/**
 * What the methods of str and bytes share about their arguments: bounds, counts, conversions, and errors of the text functions.
 * Models the converters of Python/getargs.c and Objects/abstract.c, CPython 3.13. Refs in are borrowed.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { bigIntToFloat } from '../text/float-repr.ts';
import { TextError } from '../text/text-error.ts';
import { asIndexClamped, getIter, index, SSIZE_MAX, typeName } from './abstract.ts';
import { bytesFrom } from './bytes-object.ts';
import { clearError, matches, raise, raiseArgs } from './errors.ts';
import { intFromNumber, intToBigInt, intToNumber, isInt } from './int.ts';
import { listExtend, listNew } from './list.ts';
import { SLOT_OFFSETS } from './spec.ts';
import { strFromCodePoints, strFromJs } from './str.ts';

/** Raises what a text function threw; anything that is not a TextError goes on. Returns 0. */
export function raiseText(m: Machine, e: unknown): 0 {
  if (!(e instanceof TextError)) throw e;
  if (e.unicode === undefined) return e.type === 'MemoryError' ? raiseArgs(m, e.type, []) : raise(m, e.type, e.message);
  const { encoding, object, start, end, reason } = e.unicode;
  const source = object instanceof Uint8Array && e.type === 'UnicodeDecodeError' ? bytesFrom(m, object) : strFromCodePoints(m, object);
  const fields = [strFromJs(m, encoding), source, intFromNumber(m, start), intFromNumber(m, end), strFromJs(m, reason)];
  raiseArgs(m, e.type, fields);
  const exc = m.i32[REG.exc]!;
  fields.forEach((f, i) => { m.i32[(exc + EXC.extra + 8 * i) >> 2] = newRef(m, f); });
  return 0;
}

/** The value of `f`, or null with its TextError raised. */
export function attempt<T>(m: Machine, f: () => T): T | null {
  try {
    return f();
  } catch (e) {
    raiseText(m, e);
    return null;
  }
}

export function isStr(m: Machine, o: Ref): boolean {
  return hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE);
}

function hasSlot(m: Machine, o: Ref, offset: number): boolean {
  return m.i32[(typeOf(m, o) + offset) >> 2] !== 0;
}

/** Start and end of a search, cut to the length; start may lie beyond it. null = error. _PyEval_SliceIndex, ADJUST_INDICES */
export function spanArgs(m: Machine, start: Ref, end: Ref, length: number): { start: number; end: number } | null {
  const at = (r: Ref, otherwise: number): number => {
    if (r === 0 || r === m.None) return otherwise;
    if (!hasSlot(m, r, SLOT_OFFSETS.nb_index)) return raise(m, 'TypeError', 'slice indices must be integers or None or have an __index__ method') || NaN;
    return asIndexClamped(m, r);
  };
  const from = at(start, 0);
  if (Number.isNaN(from)) return null;
  const to = at(end, length);
  if (Number.isNaN(to)) return null;
  return { start: from < 0 ? Math.max(0, from + length) : from, end: to < 0 ? Math.max(0, to + length) : Math.min(to, length) };
}

/** A Py_ssize_t argument, `otherwise` when left out. NaN = error. */
export function ssizeArg(m: Machine, r: Ref, otherwise: number): number {
  if (r === 0) return otherwise;
  return fitted(m, r, 'ssize_t', 63n);
}

/** A C int argument, `otherwise` when left out. NaN = error. */
export function intArg(m: Machine, r: Ref, otherwise: number): number {
  if (r === 0) return otherwise;
  return fitted(m, r, 'int', 31n);
}

function fitted(m: Machine, r: Ref, ctype: string, bits: bigint): number {
  const i = index(m, r);
  if (i === 0) return NaN;
  const v = intToBigInt(m, i);
  decref(m, i);
  if (v >= 1n << bits || v < -(1n << bits)) return raise(m, 'OverflowError', `Python int too large to convert to C ${ctype}`) || NaN;
  const limit = BigInt(SSIZE_MAX);
  return v > limit ? SSIZE_MAX : v < -limit ? -SSIZE_MAX : Number(v);
}

/** Any number as a double, as float(x) without strings. NaN may be an error: check occurred. PyFloat_AsDouble; `message` when it is no number. */
export function doubleArg(m: Machine, o: Ref, message: string): number {
  if (typeOf(m, o) === m.tFloat) return m.f64[(o + 16) >> 3]!;
  const f = m.i32[(typeOf(m, o) + SLOT_OFFSETS.nb_float) >> 2]!;
  if (f !== 0 && !isInt(m, o)) {
    const r: Ref = m.fns[f]!(m, o);
    if (r === 0) return NaN;
    const ok = typeOf(m, r) === m.tFloat;
    const v = ok ? m.f64[(r + 16) >> 3]! : raise(m, 'TypeError', `${typeName(m, o)}.__float__ returned non-float (type ${typeName(m, r)})`) || NaN;
    decref(m, r);
    return v;
  }
  if (!isInt(m, o) && !hasSlot(m, o, SLOT_OFFSETS.nb_index)) return raise(m, 'TypeError', message) || NaN;
  const i = index(m, o);
  if (i === 0) return NaN;
  const small = intToNumber(m, i);
  const v = Number.isFinite(small) ? small : attempt(m, () => bigIntToFloat(intToBigInt(m, i)));
  decref(m, i);
  return v ?? NaN;
}

/** `o` when it is a list or tuple, else a new list of its items. New reference; 0 = error, with `message` when not iterable. PySequence_Fast */
export function sequenceFast(m: Machine, o: Ref, message: string): Ref {
  const t = typeOf(m, o);
  if (t === m.tList || t === m.tTuple) return newRef(m, o);
  const it = getIter(m, o);
  if (it === 0) {
    if (matches(m, 'TypeError')) {
      clearError(m);
      raise(m, 'TypeError', message);
    }
    return 0;
  }
  const list = listNew(m, 0);
  const r = listExtend(m, list, it);
  decref(m, it);
  if (r >= 0) return list;
  decref(m, list);
  return 0;
}

/** Number of items of a list or tuple, and item i, borrowed. */
export function fastSize(m: Machine, seq: Ref): number {
  return m.i32[(seq + 16) >> 2]!;
}
export function fastItem(m: Machine, seq: Ref, i: number): Ref {
  const at = hasFlag(m, typeOf(m, seq), TPFLAGS.LIST) ? m.i32[(seq + 24) >> 2]! : seq + 24;
  return m.i32[(at >> 2) + 2 * i]!;
}
