/** str as a type. Models Objects/unicodeobject.c, CPython 3.13; the memory half is in str.ts, the methods in str-methods.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { STR, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { decode, encode } from '../text/codecs.ts';
import { strRepr } from '../text/repr.ts';
import { asSsize, str, strJs, typeName } from './abstract.ts';
import { bytesView, isBytesLike } from './bytes.ts';
import { occurred, raise } from './errors.ts';
import { boolRef } from './int.ts';
import { seqIterOf } from './list-iter.ts';
import { isSlice, sliceIndices } from './slice.ts';
import type { TypeSpec } from './spec.ts';
import { charAt, strCompare, strData, strDealloc, strEqual, strFromChar, strFromCodePoints, strFromJs, strHash, strKind, strLength, strNew, strPut, strSubstring, strToJs } from './str.ts';
import { percentFormat } from './str-percent.ts';
import { STR_METHODS } from './str-methods-own.ts';
import { guard } from './text-bridge.ts';
import { typeAlloc } from './type-alloc.ts';

const isStr = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE);

/** All code points of a str. */
export function pointsOf(m: Machine, s: Ref): Uint32Array {
  const n = strLength(m, s);
  const out = new Uint32Array(n);
  for (let i = 0; i < n; i++) out[i] = charAt(m, s, i);
  return out;
}

/** The str as bytes; null = UnicodeEncodeError or LookupError. */
export function encodeStr(m: Machine, s: Ref, encoding: string, errors: string): Uint8Array | null {
  return guard(m, () => encode(pointsOf(m, s), encoding, errors));
}

function subscript(m: Machine, s: Ref, key: Ref): Ref {
  const n = strLength(m, s);
  if (isSlice(m, key)) {
    const k = sliceIndices(m, key, n);
    if (k === null) return 0;
    if (k.length === n && k.step === 1 && typeOf(m, s) === m.tStr) return newRef(m, s);
    if (k.length === 0) return m.emptyStr;
    if (k.step === 1) return strSubstring(m, s, k.start, k.start + k.length);
    return strFromCodePoints(m, Array.from({ length: k.length }, (_, i) => charAt(m, s, k.start + i * k.step)));
  }
  if (m.i32[(typeOf(m, key) + 448 + 8 * 33) >> 2] === 0) return raise(m, 'TypeError', `string indices must be integers, not '${typeName(m, key)}'`);
  let i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return 0;
  if (i < 0) i += n;
  return i < 0 || i >= n ? raise(m, 'IndexError', 'string index out of range') : strFromChar(m, charAt(m, s, i));
}

function maxchar(m: Machine, s: Ref): number {
  const state = m.i32[(s + STR.state) >> 2]!;
  return (state & 64) !== 0 ? 127 : strKind(m, s) === 1 ? 255 : strKind(m, s) === 2 ? 65535 : 0x10ffff;
}

/** New concatenation. */
export function strConcat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isStr(m, b)) return raise(m, 'TypeError', `can only concatenate str (not "${typeName(m, b)}") to str`);
  if (strLength(m, a) === 0 && typeOf(m, b) === m.tStr) return newRef(m, b);
  if (strLength(m, b) === 0 && typeOf(m, a) === m.tStr) return newRef(m, a);
  const na = strLength(m, a), nb = strLength(m, b);
  const r = strNew(m, na + nb, Math.max(maxchar(m, a), maxchar(m, b)));
  copyInto(m, r, 0, a);
  copyInto(m, r, na, b);
  return r;
}

/** Writes all of `s` into `r` from index `at`. */
export function copyInto(m: Machine, r: Ref, at: number, s: Ref): void {
  const k = strKind(m, r);
  const n = strLength(m, s);
  if (k === strKind(m, s)) m.u8.copyWithin(strData(m, r) + at * k, strData(m, s), strData(m, s) + n * k);
  else for (let i = 0; i < n; i++) strPut(m, r, at + i, charAt(m, s, i));
}

function contains(m: Machine, s: Ref, v: Ref): number {
  if (!isStr(m, v)) { raise(m, 'TypeError', `'in <string>' requires string as left operand, not ${typeName(m, v)}`); return -1; }
  return strToJs(m, s).includes(strToJs(m, v)) ? 1 : 0;
}

function repeat(m: Machine, s: Ref, n: number): Ref {
  if (n <= 0) return m.emptyStr;
  if (n === 1 && typeOf(m, s) === m.tStr) return newRef(m, s);
  const len = strLength(m, s);
  if (len === 0) return m.emptyStr;
  if (len * n > m.maxMemory) return raise(m, 'MemoryError', '');
  const r = strNew(m, len * n, maxchar(m, s));
  for (let i = 0; i < n; i++) copyInto(m, r, i * len, s);
  return r;
}

function strNewSlot(m: Machine, type: Ref, argv: number, nargs: number, kw: Ref): Ref {
  const arg = [0, 0, 0];
  if (nargs > 3) return raise(m, 'TypeError', `str() takes at most 3 arguments (${nargs} given)`);
  for (let i = 0; i < nargs; i++) arg[i] = m.i32[(argv >> 2) + 2 * i]!;
  for (let k = 0; k < (kw === 0 ? 0 : m.i32[(kw + 16) >> 2]!); k++) {
    const i = ['object', 'encoding', 'errors'].indexOf(strToJs(m, m.i32[(kw + 24 + 8 * k) >> 2]!));
    if (i < 0) { if (type === m.tStr) return raise(m, 'TypeError', `str() got an unexpected keyword argument '${strToJs(m, m.i32[(kw + 24 + 8 * k) >> 2]!)}'`); continue; }
    arg[i] = m.i32[(argv >> 2) + 2 * (nargs + k)]!;
  }
  const [o, enc, err] = arg as [Ref, Ref, Ref];
  let s: Ref;
  if (o === 0) s = m.emptyStr;
  else if (enc === 0 && err === 0) s = str(m, o);
  else {
    if (isStr(m, o)) return raise(m, 'TypeError', 'decoding str is not supported');
    if (!isBytesLike(m, o)) return raise(m, 'TypeError', `decoding to str: need a bytes-like object, ${typeName(m, o)} found`);
    const b = bytesView(m, o).slice();
    const p = guard(m, () => decode(b, enc === 0 ? 'utf-8' : strToJs(m, enc), err === 0 ? 'strict' : strToJs(m, err)));
    s = p === null ? 0 : p.length === 0 ? m.emptyStr : strFromCodePoints(m, p);
  }
  if (s === 0 || type === m.tStr) return s;
  // A subclass instance: the same representation in a block with the class's own size.
  const bytes = strKind(m, s) * (strLength(m, s) + 1);
  const head = strData(m, s) - s;
  const r = typeAlloc(m, type, Math.max(0, head + bytes - m.i32[(type + 32) >> 2]!));
  for (let i = 16; i < head; i += 4) m.i32[(r + i) >> 2] = m.i32[(s + i) >> 2]!;
  m.i32[(r + STR.state) >> 2]! &= ~(3 | 128);
  m.u8.copyWithin(strData(m, r), strData(m, s), strData(m, s) + bytes);
  decref(m, s);
  return r;
}

export const STR_TYPES: readonly TypeSpec[] = [{
  name: 'str', basicsize: STR.data, itemsize: 1, flags: TPFLAGS.BASETYPE | TPFLAGS.UNICODE | TPFLAGS.MATCH_SELF, methods: STR_METHODS,
  slots: {
    dealloc: strDealloc, new: strNewSlot, hash: strHash, repr: (m: Machine, s: Ref) => strFromJs(m, strRepr(pointsOf(m, s))),
    str: (m: Machine, s: Ref) => (typeOf(m, s) === m.tStr ? newRef(m, s) : strLength(m, s) === 0 ? m.emptyStr : strFromCodePoints(m, pointsOf(m, s))),
    richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
      if (!isStr(m, a) || !isStr(m, b)) return m.NotImplemented;
      if (op === 2 || op === 3) return boolRef(m, strEqual(m, a, b) === (op === 2));
      const c = strCompare(m, a, b);
      return boolRef(m, op === 0 ? c < 0 : op === 1 ? c <= 0 : op === 4 ? c > 0 : c >= 0);
    },
    iter: (m: Machine, s: Ref) => seqIterOf(m, 'iterator', s),
    sq_length: strLength, mp_length: strLength, mp_subscript: subscript, sq_concat: strConcat, sq_repeat: repeat, sq_contains: contains,
    sq_item: (m: Machine, s: Ref, i: number) => (i < 0 || i >= strLength(m, s) ? raise(m, 'IndexError', 'string index out of range') : strFromChar(m, charAt(m, s, i))),
    nb_remainder: (m: Machine, a: Ref, b: Ref) => (isStr(m, a) ? percentFormat(m, a, b) : m.NotImplemented),
  },
}];

/** Wires what other rooms ask of str. Boot only. */
export function bootStrTypes(m: Machine): void {
  m.unicodeErrorText = (mm, e) => {
    const f = (i: number): Ref => mm.i32[(e + 72 + 8 * i) >> 2]!;
    const enc = strJs(mm, f(0)), reason = strJs(mm, f(4));
    if (enc === null || reason === null) return 0;
    const start = mm.i32[(f(2) + 24) >> 2]!, end = mm.i32[(f(3) + 24) >> 2]!;
    const o = f(1);
    if (isStr(mm, o)) {
      if (end === start + 1 && start < strLength(mm, o)) {
        const c = charAt(mm, o, start);
        const esc = c <= 0xff ? `\\x${c.toString(16).padStart(2, '0')}` : c <= 0xffff ? `\\u${c.toString(16).padStart(4, '0')}` : `\\U${c.toString(16).padStart(8, '0')}`;
        return strFromJs(mm, `'${enc}' codec can't encode character '${esc}' in position ${start}: ${reason}`);
      }
      return strFromJs(mm, `'${enc}' codec can't encode characters in position ${start}-${end - 1}: ${reason}`);
    }
    if (end === start + 1) return strFromJs(mm, `'${enc}' codec can't decode byte 0x${bytesView(mm, o)[start]!.toString(16).padStart(2, '0')} in position ${start}: ${reason}`);
    return strFromJs(mm, `'${enc}' codec can't decode bytes in position ${start}-${end - 1}: ${reason}`);
  };
}
