/** The parser's and compiler's errors as Python exceptions. */
import type { Machine, Ref } from '../memory/machine.ts';
import type { PySyntaxError } from '../syntax/syntax-error.ts';
import { EXC } from '../memory/layout.ts';
import { setRef } from '../memory/refs.ts';
import { setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { intFromNumber } from '../objects/int.ts';
import { strFromJs } from '../objects/str.ts';
import { tupleFrom } from '../objects/tuple.ts';
import { newRef } from '../memory/refs.ts';

/** Sets SyntaxError, IndentationError or TabError with all its fields. Returns 0. */
export function raiseSyntaxError(m: Machine, e: PySyntaxError, filename: string): 0 {
  const s = (t: string | null | undefined): Ref => (t === null || t === undefined ? m.None : strFromJs(m, t));
  const n = (v: number | null | undefined): Ref => (v === null || v === undefined ? m.None : intFromNumber(m, v));
  const info = [s(filename), n(e.lineno), n(e.offset), s(e.text), n(e.end_lineno), n(e.end_offset)];
  const exc = excNew(m, m.types[e.type]!, tupleFrom(m, e.bare === true ? [s(e.msg)] : [s(e.msg), tupleFrom(m, info.map((r) => newRef(m, r)))]));
  setRef(m, exc + EXC.extra, s(e.msg));
  info.forEach((r, i) => setRef(m, exc + EXC.extra + 8 + 8 * i, r));
  return setException(m, exc);
}
