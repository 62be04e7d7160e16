/** The parser's and compiler's errors as Python exceptions. */
import type { Machine, Ref } from '../memory/machine.ts';
import type { SyntaxWarning } from '../syntax/source-text.ts';
import type { PySyntaxError } from '../syntax/syntax-error.ts';
import { EXC } from '../memory/layout.ts';
import { decref, newRef, setRef } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callMethod } from '../objects/abstract.ts';
import { dictGetInterned } from '../objects/dict.ts';
import { intern } from '../objects/intern.ts';
import { clearError, matches, setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { intFromNumber } from '../objects/int.ts';
import { strFromJs } from '../objects/str.ts';
import { tupleFrom } from '../objects/tuple.ts';

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

/**
 * Gives each warning to the warnings module when the program has imported it, else writes it to standard error. -1 with SyntaxError when a filter
 * makes an error of one. PyErr_WarnExplicitObject and its callers in Python/compile.c
 */
export function giveSyntaxWarnings(m: Machine, warnings: readonly SyntaxWarning[], filename: string): number {
  if (warnings.length === 0) return 0;
  const module = dictGetInterned(m, m.i32[REG.modules]!, intern(m, 'warnings'));
  for (const { message, line } of warnings) {
    const text = m.sourceOf(filename)?.[line - 1]?.trim() ?? '';
    if (module === 0) { m.stderr.push(`${filename}:${line}: SyntaxWarning: ${message}\n${text === '' ? '' : `  ${text}\n`}`); continue; }
    const args = [strFromJs(m, message), m.types['SyntaxWarning']!, strFromJs(m, filename), intFromNumber(m, line)];
    const r = callMethod(m, module, 'warn_explicit', ...args);
    decref(m, args[0]!);
    decref(m, args[2]!);
    if (r !== 0) { decref(m, r); continue; }
    if (!matches(m, 'SyntaxWarning')) return -1;
    clearError(m);
    raiseSyntaxError(m, { type: 'SyntaxError', msg: message, filename, lineno: line, offset: 0, end_lineno: line, end_offset: 0, text: null }, filename);
    return -1;
  }
  return 0;
}
