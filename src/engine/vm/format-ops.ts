/** f-strings. Models FORMAT_SIMPLE, FORMAT_WITH_SPEC, CONVERT_VALUE and BUILD_STRING of Python/bytecodes.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { newRef, typeOf } from '../memory/refs.ts';
import { ascii } from '../objects/ascii.ts';
import { repr, str } from '../objects/abstract.ts';
import { formatValue } from '../objects/format.ts';
import { charAt, isAscii, strData, strKind, strLength, strNew, strPut } from '../objects/str.ts';

/** format(v, ''). */
export function formatSimple(m: Machine, v: Ref): Ref {
  return typeOf(m, v) === m.tStr ? newRef(m, v) : formatValue(m, v, m.emptyStr);
}

export function formatWithSpec(m: Machine, v: Ref, spec: Ref): Ref {
  return formatValue(m, v, spec);
}

/** 1 str, 2 repr, 3 ascii. */
export function convertValue(m: Machine, v: Ref, how: number): Ref {
  return how === 1 ? str(m, v) : how === 2 ? repr(m, v) : ascii(m, v);
}

/** New str of `n` strings lying on the stack from word `at`. */
export function joinStrings(m: Machine, at: number, n: number): Ref {
  let length = 0, max = 0;
  for (let i = 0; i < n; i++) {
    const s = m.i32[at + 2 * i]!;
    const k = strLength(m, s);
    length += k;
    if (isAscii(m, s)) { if (k > 0 && max < 127) max = 127; }
    else for (let j = 0; j < k; j++) max = Math.max(max, charAt(m, s, j));
  }
  if (length === 1) for (let i = 0; i < n; i++) if (strLength(m, m.i32[at + 2 * i]!) === 1) return newRef(m, m.i32[at + 2 * i]!);
  const r = strNew(m, length, max);
  let to = 0;
  for (let i = 0; i < n; i++) {
    const s = m.i32[at + 2 * i]!;
    const k = strLength(m, s);
    if (strKind(m, s) === strKind(m, r)) {
      const w = strKind(m, s);
      m.u8.copyWithin(strData(m, r) + to * w, strData(m, s), strData(m, s) + k * w);
    } else for (let j = 0; j < k; j++) strPut(m, r, to + j, charAt(m, s, j));
    to += k;
  }
  return r;
}
