/**
 * What the operators do with str: concatenation, repetition, items, comparison, order. Models Objects/unicodeobject.c, CPython 3.13.
 * The named methods are in str-methods-*.ts.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { realloc } from '../memory/blocks.ts';
import { STR, STR_STATE } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { strRepr } from '../text/repr.ts';
import { asSsize, typeName } from './abstract.ts';
import { occurred, raise, raiseArgs } from './errors.ts';
import { isSlice, sliceIndices } from './slice.ts';
import { SLOT_OFFSETS } from './spec.ts';
import {
  charAt, isAscii, strCompare, strCopyInto, strEqual, strFresh, strFromChar, strFromJs, strKind, strLength, strMaxChar, strNew, strPoints, strSubstring, strUnchanged,
} from './str.ts';
import { isStr } from './text-args.ts';
import { findPoints } from './text-search.ts';

/** a + b of two str, new reference. PyUnicode_Concat */
function concatStr(m: Machine, a: Ref, b: Ref): Ref {
  const na = strLength(m, a), nb = strLength(m, b);
  if (na === 0) return strUnchanged(m, b);
  if (nb === 0) return strUnchanged(m, a);
  const r = strNew(m, na + nb, Math.max(strMaxChar(m, a), strMaxChar(m, b)));
  strCopyInto(m, r, 0, a);
  strCopyInto(m, r, na, b);
  return r;
}

/** sq_concat. */
export function strConcat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isStr(m, b)) return raise(m, 'TypeError', `can only concatenate str (not "${typeName(m, b)}") to str`);
  return concatStr(m, a, b);
}

/** Nobody else can see the string change: one reference, never hashed, never interned. unicode_modifiable */
function modifiable(m: Machine, s: Ref): boolean {
  const w = s >> 2;
  return m.i32[w] === 1 && m.i32[w + (STR.hash >> 2)] === -1 && m.i32[w + (STR.hash >> 2) + 1] === -1
    && (m.i32[w + (STR.state >> 2)]! & (STR_STATE.internedMask | STR_STATE.static)) === 0 && typeOf(m, s) === m.tStr;
}

/**
 * `left` (stolen) + `right`: a left nobody else can see grows in its own block. New reference; 0 = error, `left` given back as well.
 * PyUnicode_Append
 */
export function strConcatInPlace(m: Machine, left: Ref, right: Ref): Ref {
  const nl = strLength(m, left), nr = strLength(m, right);
  if (nl === 0) {
    const r = strUnchanged(m, right);
    decref(m, left);
    return r;
  }
  if (nr === 0) return left;
  const fits = strKind(m, right) <= strKind(m, left) && (isAscii(m, right) || !isAscii(m, left));
  if (!fits || !modifiable(m, left) || typeOf(m, right) !== m.tStr) {
    const r = concatStr(m, left, right);
    decref(m, left);
    return r;
  }
  const kind = strKind(m, left);
  const bytes = (isAscii(m, left) ? m.profile.asciiHeader : m.profile.compactHeader) + (nl + nr + 1) * kind;
  const s = realloc(m, left, bytes);
  if (m.rec !== null && s !== left) {
    m.rec.put(EV.free, left, 0, 0, 0);
    m.rec.put(EV.alloc, s, bytes, 0, 0);
  }
  m.i32[(s + STR.length) >> 2] = nl + nr;
  strCopyInto(m, s, nl, right);
  m.u8.fill(0, s + bytes - kind, s + bytes);
  if (m.rec !== null) m.rec.put(EV.resize, s, nl, nl + nr, 0);
  return s;
}

/** sq_repeat. */
export function strRepeat(m: Machine, s: Ref, n: number): Ref {
  if (n < 1) return m.emptyStr;
  if (n === 1) return strUnchanged(m, s);
  const len = strLength(m, s);
  if (len === 0) return m.emptyStr;
  if (len > 1 && len * n >= 2 ** 63) return raise(m, 'OverflowError', 'repeated string is too long');
  if (len * n > 2 ** 47) return raiseArgs(m, 'MemoryError', []);
  const r = strNew(m, len * n, strMaxChar(m, s));
  const from = strPoints(m, s), to = strPoints(m, r);
  if (len === 1) to.fill(from[0]!);
  else {
    to.set(from);
    for (let done = len; done < to.length; done *= 2) to.copyWithin(done, 0, Math.min(done, to.length - done));
  }
  return r;
}

/** sq_item. */
export function strItem(m: Machine, s: Ref, i: number): Ref {
  if (i < 0 || i >= strLength(m, s)) return raise(m, 'IndexError', 'string index out of range');
  return strFromChar(m, charAt(m, s, i));
}

/** mp_subscript. */
export function strSubscript(m: Machine, s: Ref, key: Ref): Ref {
  if (isSlice(m, key)) {
    const n = strLength(m, s);
    const at = sliceIndices(m, key, n);
    if (at === null) return 0;
    if (at.length === 0) return m.emptyStr;
    if (at.step === 1) return strSubstring(m, s, at.start, at.start + at.length);
    const from = strPoints(m, s), out = new Int32Array(at.length);
    for (let k = 0, i = at.start; k < at.length; k++, i += at.step) out[k] = from[i]!;
    return strFresh(m, out);
  }
  if (m.i32[(typeOf(m, key) + SLOT_OFFSETS.nb_index) >> 2] === 0) return raise(m, 'TypeError', `string indices must be integers, not '${typeName(m, key)}'`);
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return 0;
  return strItem(m, s, i < 0 ? i + strLength(m, s) : i);
}

/** sq_contains. */
export function strContains(m: Machine, s: Ref, sub: Ref): number {
  if (!isStr(m, sub)) {
    raise(m, 'TypeError', `'in <string>' requires string as left operand, not ${typeName(m, sub)}`);
    return -1;
  }
  return strKind(m, sub) <= strKind(m, s) && findPoints(strPoints(m, s), strPoints(m, sub), 0, strLength(m, s)) >= 0 ? 1 : 0;
}

/** tp_richcompare. */
export function strRichCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isStr(m, a) || !isStr(m, b)) return m.NotImplemented;
  let r: boolean;
  if (op === 2 || op === 3) r = strEqual(m, a, b) === (op === 2);
  else {
    const c = a === b ? 0 : strCompare(m, a, b);
    r = op === 0 ? c < 0 : op === 1 ? c <= 0 : op === 4 ? c > 0 : c >= 0;
  }
  return r ? m.True : m.False;
}

/** tp_repr. */
export function strReprObject(m: Machine, s: Ref): Ref {
  return strFromJs(m, strRepr(strPoints(m, s)));
}

/** tp_str: itself, or an exact copy of a subclass's instance. */
export function strStr(m: Machine, s: Ref): Ref {
  return typeOf(m, s) === m.tStr ? newRef(m, s) : strUnchanged(m, s);
}
