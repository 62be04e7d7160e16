/** What bytes(x) and bytearray(x) make of x. Models bytes_new and bytearray___init__ of Objects/, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { asSsize, callSpecialBound, getIter, iterNext, typeName } from './abstract.ts';
import { byteArg } from './bytes-args.ts';
import { bytesLike, isBytes } from './bytes-object.ts';
import { clearError, matches, occurred, raise, raiseArgs } from './errors.ts';
import { SLOT_OFFSETS } from './spec.ts';
import { strToJs } from './str.ts';
import { codecArg, encodeStr } from './str-methods-encode.ts';
import { fastItem, fastSize, isStr } from './text-args.ts';
import { tupleItem, tupleSize } from './tuple.ts';

type Kind = 'bytes' | 'bytearray';

/** What was given: the source (0 = none), an encoding, a way to treat errors. */
export interface Source { readonly x: Ref; readonly encoding: string | undefined; readonly errors: string | undefined }

/** The arguments of bytes() or bytearray(); null = error. */
export function sourceArguments(m: Machine, who: Kind, argv: number, nargs: number, kwnames: Ref): Source | null {
  const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  if (nargs + nkw > 3) { raise(m, 'TypeError', `${who}() takes at most 3 arguments (${nargs + nkw} given)`); return null; }
  const args = [0, 0, 0];
  for (let i = 0; i < nargs; i++) args[i] = m.i32[(argv >> 2) + 2 * i]!;
  for (let k = 0; k < nkw; k++) {
    const name = strToJs(m, tupleItem(m, kwnames, k));
    const at = ['source', 'encoding', 'errors'].indexOf(name);
    if (at < 0) { raise(m, 'TypeError', `${who}() got an unexpected keyword argument '${name}'`); return null; }
    if (args[at] !== 0) { raise(m, 'TypeError', `argument for ${who}() given by name ('${name}') and position (${at + 1})`); return null; }
    args[at] = m.i32[(argv >> 2) + 2 * (nargs + k)]!;
  }
  const encoding = codecArg(m, who, 'encoding', args[1]!);
  if (encoding === null) return null;
  const errors = codecArg(m, who, 'errors', args[2]!);
  return errors === null ? null : { x: args[0]!, encoding, errors };
}

/**
 * The bytes these arguments mean: a copy, a view of a bytes-like source, or, when the source's __bytes__ made one, a new bytes object
 * (`object`, owned by the caller). null = error.
 */
export function sourceBytes(m: Machine, who: Kind, { x, encoding, errors }: Source): Uint8Array | { object: Ref } | null {
  const fail = (message: string): null => { raise(m, 'TypeError', message); return null; };
  if (who === 'bytes' && x !== 0 && encoding === undefined && errors === undefined) {
    const r = callSpecialBound(m, x, '__bytes__');
    if (r === 0) return null;
    if (r !== undefined) {
      if (isBytes(m, r)) return { object: r };
      const type = typeName(m, r);
      decref(m, r);
      return fail(`__bytes__ returned non-bytes (type ${type})`);
    }
  }
  if (x === 0 || !isStr(m, x)) {
    if (encoding !== undefined) return fail('encoding without a string argument');
    if (errors !== undefined) return fail('errors without a string argument');
    if (x === 0) return new Uint8Array(0);
  } else return encoding === undefined ? fail('string argument without an encoding') : encodeStr(m, x, encoding, errors);
  return bytesOf(m, who, x, true);
}

/** The bytes of a count (when allowed), a bytes-like object or an iterable of ints; null = error. */
export function bytesOf(m: Machine, who: Kind, x: Ref, countAllowed: boolean): Uint8Array | null {
  if (countAllowed && m.i32[(typeOf(m, x) + SLOT_OFFSETS.nb_index) >> 2] !== 0) {
    const n = asSsize(m, x, 'OverflowError');
    if (!(n === -1 && occurred(m))) {
      if (n < 0) { raise(m, 'ValueError', 'negative count'); return null; }
      if (n > 2 ** 32) { raiseArgs(m, 'MemoryError', []); return null; }
      return new Uint8Array(n);
    }
    if (!matches(m, 'TypeError')) return null;
    clearError(m);
  }
  const view = bytesLike(m, x);
  if (view !== null) return view;
  const word = who === 'bytes' ? 'bytes' : 'byte';
  const out: number[] = [];
  const t = typeOf(m, x);
  if (t === m.tList || t === m.tTuple) {
    for (let i = 0; i < fastSize(m, x); i++) {
      const v = byteArg(m, fastItem(m, x, i), word);
      if (v < 0) return null;
      out.push(v);
    }
    return Uint8Array.from(out);
  }
  const it = isStr(m, x) ? 0 : getIter(m, x);
  if (it === 0) {
    if (!occurred(m) || matches(m, 'TypeError')) {
      clearError(m);
      raise(m, 'TypeError', `cannot convert '${typeName(m, x)}' object to ${who}`);
    }
    return null;
  }
  for (let item = iterNext(m, it); item !== 0; item = iterNext(m, it)) {
    const v = byteArg(m, item, word);
    decref(m, item);
    if (v < 0) { decref(m, it); return null; }
    out.push(v);
  }
  decref(m, it);
  return occurred(m) ? null : Uint8Array.from(out);
}
