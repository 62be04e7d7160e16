/**
 * str in memory. Models Objects/unicodeobject.c, CPython 3.13 (PEP 393).
 *
 *   ASCII    | refcnt 8 | type 8 | length 8 | hash 8 | state 4 | pad 4 | bytes ... NUL |                       data at 40
 *   compact  | ... the same 40 bytes ... | utf8_length 8 | utf8 8 | 1-, 2- or 4-byte units ... NUL |           data at 56
 *
 *   subclass | the compact header, compact bit off | data 8 |                  units in a block of their own that `data` points to
 *
 * Invariants: the kind is the smallest that holds the largest code point; the empty string and one-character latin-1 strings exist
 * once, immortal (functions that change case, pad or replace make fresh ones all the same, as CPython does); hash is -1 until asked
 * for. State: see STR_STATE.
 *
 * Departures: the UTF-8 form of a non-ASCII string is not cached (utf8 stays NULL).
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc, staticAlloc } from '../memory/blocks.ts';
import { STR, STR_STATE } from '../memory/layout.ts';
import { freeObject, IMMORTAL, newObject, newRef, typeOf } from '../memory/refs.ts';
import { hashBytes } from '../text/siphash.ts';
import { internRemove } from './intern.ts';
import type { Points } from './text-search.ts';

/** Length in code points. */
export function strLength(m: Machine, s: Ref): number {
  return m.i32[(s + STR.length) >> 2]!;
}

/** Bytes per code point: 1, 2 or 4. */
export function strKind(m: Machine, s: Ref): number {
  return (m.i32[(s + STR.state) >> 2]! & STR_STATE.kindMask) >> STR_STATE.kindShift;
}

/** Address of the first unit. */
export function strData(m: Machine, s: Ref): number {
  const state = m.i32[(s + STR.state) >> 2]!;
  if ((state & STR_STATE.compact) === 0) return m.i32[(s + m.profile.compactHeader) >> 2]!;
  return s + ((state & STR_STATE.ascii) !== 0 ? m.profile.asciiHeader : m.profile.compactHeader);
}

/** The string's code points as a view of memory: no copy, valid while the string lives. Read only. */
export function strPoints(m: Machine, s: Ref): Points {
  const d = strData(m, s), n = strLength(m, s);
  switch (strKind(m, s)) {
    case 1: return m.u8.subarray(d, d + n);
    case 2: return new Uint16Array(m.buf, d, n);
    default: return m.i32.subarray(d >> 2, (d >> 2) + n);
  }
}

/** The bound of code points that the string's kind promises: 127, 255, 65535, 0x10ffff. PyUnicode_MAX_CHAR_VALUE */
export function strMaxChar(m: Machine, s: Ref): number {
  if (isAscii(m, s)) return 127;
  const kind = strKind(m, s);
  return kind === 1 ? 255 : kind === 2 ? 65535 : 0x10ffff;
}

export function isAscii(m: Machine, s: Ref): boolean {
  return (m.i32[(s + STR.state) >> 2]! & STR_STATE.ascii) !== 0;
}

/** Code point at index i, unchecked. */
export function charAt(m: Machine, s: Ref, i: number): number {
  const state = m.i32[(s + STR.state) >> 2]!;
  if ((state & (STR_STATE.ascii | STR_STATE.compact)) === (STR_STATE.ascii | STR_STATE.compact)) return m.u8[s + m.profile.asciiHeader + i]!;
  const d = strData(m, s);
  switch ((state & STR_STATE.kindMask) >> STR_STATE.kindShift) {
    case 1: return m.u8[d + i]!;
    case 2: { const a = d + 2 * i; return m.u8[a]! | (m.u8[a + 1]! << 8); }
    default: return m.i32[(d + 4 * i) >> 2]!;
  }
}

/** New str of `length` code points, none above `maxchar`, contents to be written by the caller with strPut. PyUnicode_New. */
export function strNew(m: Machine, length: number, maxchar: number): Ref {
  if (length === 0) return m.emptyStr;
  const s = newObject(m, m.tStr, strBytes(m, length, maxchar));
  writeHeader(m, s, length, maxchar);
  return s;
}

/** Writes code point `c` at index i of a string made by strNew. */
export function strPut(m: Machine, s: Ref, i: number, c: number): void {
  const d = strData(m, s);
  switch (strKind(m, s)) {
    case 1: m.u8[d + i] = c; break;
    case 2: m.u8[d + 2 * i] = c; m.u8[d + 2 * i + 1] = c >> 8; break;
    default: m.i32[(d + 4 * i) >> 2] = c;
  }
}

function strBytes(m: Machine, length: number, maxchar: number): number {
  if (maxchar < 128) return m.profile.asciiHeader + length + 1;
  const kind = maxchar < 256 ? 1 : maxchar < 65536 ? 2 : 4;
  return m.profile.compactHeader + (length + 1) * kind;
}

function writeHeader(m: Machine, s: Ref, length: number, maxchar: number): void {
  const w = s >> 2;
  const i32 = m.i32;
  i32[w + 4] = length;
  i32[w + 5] = 0;
  i32[w + 6] = -1;
  i32[w + 7] = -1;
  const kind = maxchar < 256 ? 1 : maxchar < 65536 ? 2 : 4;
  i32[w + 8] = (kind << STR_STATE.kindShift) | STR_STATE.compact | (maxchar < 128 ? STR_STATE.ascii : 0);
  i32[w + 9] = 0;
  if (maxchar >= 128) for (let k = 10; k < 14; k++) i32[w + k] = 0;
  const end = s + strBytes(m, length, maxchar);
  for (let b = end - kind; b < end; b++) m.u8[b] = 0;
}

/** New reference to the str with the code units of `text` (surrogate pairs joined, lone surrogates kept). */
export function strFromJs(m: Machine, text: string): Ref {
  const n = text.length;
  if (n === 0) return m.emptyStr;
  let max = 0, length = n;
  for (let i = 0; i < n; i++) {
    let c = text.charCodeAt(i);
    if (c >= 0xd800 && c < 0xdc00 && i + 1 < n) {
      const p = text.codePointAt(i)!;
      if (p > 0xffff) { c = p; i++; length--; }
    }
    if (c > max) max = c;
  }
  if (length === 1 && max < 256) return m.chars[max]!;
  const s = strNew(m, length, max);
  fill(m, s, text, max);
  return s;
}

/** New reference to the str of these code points. */
export function strFromCodePoints(m: Machine, points: ArrayLike<number>, start = 0, end = points.length): Ref {
  if (end - start === 1 && points[start]! < 256) return m.chars[points[start]!]!;
  return strFresh(m, points, start, end);
}

/** The same, but a new object even for one latin-1 character. */
export function strFresh(m: Machine, points: ArrayLike<number>, start = 0, end = points.length): Ref {
  let max = 0;
  for (let i = start; i < end; i++) if (points[i]! > max) max = points[i]!;
  if (start === end) return m.emptyStr;
  const s = strNew(m, end - start, max);
  const to = strPoints(m, s);
  for (let i = start; i < end; i++) to[i - start] = points[i]!;
  return s;
}

/** Copies all of `from` into `to` at index `at`, whose kind is at least as wide. */
export function strCopyInto(m: Machine, to: Ref, at: number, from: Ref): void {
  const kind = strKind(m, to);
  if (strKind(m, from) !== kind) { strPoints(m, to).set(strPoints(m, from), at); return; }
  const u8 = m.u8;
  const d = strData(m, to) + at * kind, s = strData(m, from), n = strLength(m, from) * kind;
  // A short text is sooner copied by hand than handed over.
  if (n > 48) u8.copyWithin(d, s, s + n);
  else for (let i = 0; i < n; i++) u8[d + i] = u8[s + i]!;
}

/** `s` itself when exact, else an exact copy. New reference. unicode_result_unchanged */
export function strUnchanged(m: Machine, s: Ref): Ref {
  return typeOf(m, s) === m.tStr ? newRef(m, s) : strFresh(m, strPoints(m, s));
}

/** New reference to the str of one code point. */
export function strFromChar(m: Machine, c: number): Ref {
  if (c < 256) return m.chars[c]!;
  const s = strNew(m, 1, c);
  strPut(m, s, 0, c);
  return s;
}

/** New reference to s[start:end], bounds already clamped, start <= end; s itself when it is all of an exact str. */
export function strSubstring(m: Machine, s: Ref, start: number, end: number): Ref {
  const n = end - start;
  if (n === strLength(m, s)) return strUnchanged(m, s);
  if (n === 0) return m.emptyStr;
  if (!isAscii(m, s)) return strFromCodePoints(m, strPoints(m, s), start, end);
  const from = strData(m, s) + start;
  if (n === 1) return m.chars[m.u8[from]!]!;
  const r = strNew(m, n, 127);
  m.u8.copyWithin(strData(m, r), from, from + n);
  return r;
}

function fill(m: Machine, s: Ref, text: string, max: number): void {
  const n = text.length;
  const d = strData(m, s);
  if (max < 256) {
    for (let i = 0; i < n; i++) m.u8[d + i] = text.charCodeAt(i);
  } else if (max < 65536) {
    for (let i = 0; i < n; i++) { const c = text.charCodeAt(i); m.u8[d + 2 * i] = c; m.u8[d + 2 * i + 1] = c >> 8; }
  } else {
    let k = d >> 2;
    for (let i = 0; i < n; i++) {
      const c = text.codePointAt(i)!;
      if (c > 0xffff) i++;
      m.i32[k++] = c;
    }
  }
}

/** The text as a JS string. For natives and pictures; costs a copy. */
export function strToJs(m: Machine, s: Ref): string {
  const n = strLength(m, s);
  const d = strData(m, s);
  const u8 = m.u8;
  let out = '';
  switch (strKind(m, s)) {
    case 1:
      if (n < 64) { for (let i = 0; i < n; i++) out += String.fromCharCode(u8[d + i]!); return out; }
      for (let i = 0; i < n; i += 8192) out += String.fromCharCode.apply(null, u8.subarray(d + i, d + Math.min(n, i + 8192)) as unknown as number[]);
      return out;
    case 2:
      for (let i = 0; i < n; i++) out += String.fromCharCode(u8[d + 2 * i]! | (u8[d + 2 * i + 1]! << 8));
      return out;
    default:
      for (let i = 0; i < n; i++) out += String.fromCodePoint(m.i32[(d >> 2) + i]!);
      return out;
  }
}

/** Exact equality of two str objects. */
export function strEqual(m: Machine, a: Ref, b: Ref): boolean {
  if (a === b) return true;
  const n = strLength(m, a);
  if (n !== strLength(m, b)) return false;
  const kind = strKind(m, a);
  if (kind !== strKind(m, b)) return false;
  const u8 = m.u8;
  const da = strData(m, a), db = strData(m, b);
  for (let i = 0, bytes = n * kind; i < bytes; i++) if (u8[da + i] !== u8[db + i]) return false;
  return true;
}

/** -1, 0, 1 by code points. */
export function strCompare(m: Machine, a: Ref, b: Ref): number {
  const na = strLength(m, a), nb = strLength(m, b);
  for (let i = 0, n = Math.min(na, nb); i < n; i++) {
    const d = charAt(m, a, i) - charAt(m, b, i);
    if (d !== 0) return d < 0 ? -1 : 1;
  }
  return na === nb ? 0 : na < nb ? -1 : 1;
}

/** tp_hash of str: low word, high in m.hashHi; computed once and kept in the object. */
export function strHash(m: Machine, s: Ref): number {
  const w = (s + STR.hash) >> 2;
  const i32 = m.i32;
  if (i32[w] !== -1 || i32[w + 1] !== -1) {
    m.hashHi = i32[w + 1]!;
    return i32[w]!;
  }
  const n = strLength(m, s) * strKind(m, s);
  const d = strData(m, s);
  if (n === 0) {
    i32[w] = 0; i32[w + 1] = 0; m.hashHi = 0;
    return 0;
  }
  const h = hashBytes(m.u8, d, d + n);
  let lo = h.lo;
  if (lo === -1 && h.hi === -1) lo = -2;
  i32[w] = lo;
  i32[w + 1] = h.hi;
  m.hashHi = h.hi;
  return lo;
}

/** tp_dealloc: leaves the table of interned strings first when it is in it; a subclass's units go before the object. */
export function strDealloc(m: Machine, s: Ref): void {
  const state = m.i32[(s + STR.state) >> 2]!;
  if ((state & STR_STATE.internedMask) !== 0) internRemove(m, s);
  if ((state & STR_STATE.compact) === 0) free(m, m.i32[(s + m.profile.compactHeader) >> 2]!);
  freeObject(m, s);
}

/** Makes an immortal string in static memory. Boot only. */
export function staticStr(m: Machine, text: string): Ref {
  let max = 0;
  for (let i = 0; i < text.length; i++) max = Math.max(max, text.charCodeAt(i));
  const s = staticAlloc(m, strBytes(m, text.length, max));
  m.i32[s >> 2] = IMMORTAL;
  m.i32[(s >> 2) + 2] = m.tStr;
  writeHeader(m, s, text.length, max);
  m.i32[(s + STR.state) >> 2]! |= STR_STATE.static;
  fill(m, s, text, max);
  return s;
}

/** The empty string and the 256 one-character strings. Boot only. */
export function bootStrings(m: Machine): void {
  m.emptyStr = staticStr(m, '');
  for (let c = 0; c < 256; c++) {
    const s = m.chars[c] = staticStr(m, String.fromCharCode(c));
    if (c < 128 || !m.profile.immortal) continue;
    // Those from 128 on have had their UTF-8 form beside them since 3.12.
    const utf8 = staticAlloc(m, 3);
    m.u8[utf8] = 0xc0 | (c >> 6);
    m.u8[utf8 + 1] = 0x80 | (c & 0x3f);
    m.i32[(s + STR.utf8Length) >> 2] = 2;
    m.i32[(s + STR.utf8) >> 2] = utf8;
  }
}

/** A raw block holding `bytes`; for natives that need scratch in the machine. Caller frees. */
export function rawBytes(m: Machine, bytes: Uint8Array): Ref {
  const p = malloc(m, Math.max(1, bytes.length));
  m.u8.set(bytes, p);
  return p;
}
