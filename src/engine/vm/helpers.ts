/** What single instructions need and the loop should not carry. Models the helpers at the end of Python/ceval.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, EXC, FRAME, GEN, LIST, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { callArgs, callSpecial, getIter, iterNext, lookupAttr, lookupSpecial, pushRaw, popRaw, typeName, vectorcall, callMethod, getItem } from '../objects/abstract.ts';
import { dictGet, dictNext, dictSet, dictSize, dictUpdate } from '../objects/dict.ts';
import { clearError, matches, occurred, raise } from '../objects/errors.ts';
import { intern } from '../objects/intern.ts';
import { listExtend, listFrom, listSize } from '../objects/list.ts';
import { strToJs } from '../objects/str.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import { templateOf } from '../objects/function.ts';
import { REG } from '../memory/registers.ts';
import { yieldFrom } from './generator.ts';

/** UnboundLocalError or NameError for an empty local, cell or free variable. */
export function unboundLocal(m: Machine, frame: Ref, i: number): void {
  const code = m.i32[(frame + FRAME.code) >> 2]!;
  const t = templateOf(m, code);
  const name = t.localsplusnames[i]!;
  const kind = t.localspluskinds[i]!;
  if ((kind & 0x80) !== 0) {
    raise(m, 'NameError', `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`);
    m.i32[(m.i32[REG.exc]! + 72) >> 2] = intern(m, name);
  } else {
    raise(m, 'UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
  }
}

/** Pushes the items of any iterable at stack word `sp`, last one first. 0 | -1. unpack_iterable */
export function unpackIterable(m: Machine, v: Ref, n: number, sp: number): number {
  const items = take(m, v, n);
  if (items === null) return -1;
  for (let k = 0; k < n; k++) m.i32[sp + 2 * k] = items[n - 1 - k]!;
  return 0;
}

/** a, *b, c = v. */
export function unpackEx(m: Machine, v: Ref, before: number, after: number, sp: number): number {
  const it = iterOf(m, v);
  if (it === 0) return -1;
  const all: Ref[] = [];
  const fail = (): -1 => {
    for (let k = all.length - 1; k >= 0; k--) decref(m, all[k]!);
    decref(m, it);
    return -1;
  };
  const short = (got: number): -1 => { raise(m, 'ValueError', `not enough values to unpack (expected at least ${before + after}, got ${got})`); return fail(); };
  while (all.length < before) {
    const x = iterNext(m, it);
    if (x === 0) return occurred(m) ? fail() : short(all.length);
    all.push(x);
  }
  // What is left makes a list, which then loses its last items but not their room.
  const rest = listFrom(m, []);
  all.push(rest);
  if (listExtend(m, rest, it) < 0) return fail();
  const n = listSize(m, rest) - after;
  if (n < 0) return short(before + n + after);
  for (let k = 0; k < after; k++) all.push(m.i32[(m.i32[(rest + LIST.items) >> 2]! >> 2) + 2 * (n + k)]!);
  m.i32[(rest + LIST.size) >> 2] = n;
  decref(m, it);
  for (let k = 0; k < all.length; k++) m.i32[sp + 2 * k] = all[all.length - 1 - k]!;
  return 0;
}

/** An iterator over what stands on the right of an unpacking; 0 = error. */
function iterOf(m: Machine, v: Ref): Ref {
  const it = getIter(m, v);
  if (it === 0) {
    if (matches(m, 'TypeError') && m.i32[(typeOf(m, v) + 216) >> 2] === 0 && m.i32[(typeOf(m, v) + 784) >> 2] === 0) {
      clearError(m);
      raise(m, 'TypeError', `cannot unpack non-iterable ${typeName(m, v)} object`);
    }
  }
  return it;
}

/** Exactly `n` items. New references; null = error. */
function take(m: Machine, v: Ref, n: number): Ref[] | null {
  const it = iterOf(m, v);
  if (it === 0) return null;
  const items: Ref[] = [];
  const fail = (): null => {
    for (let k = items.length - 1; k >= 0; k--) decref(m, items[k]!);
    decref(m, it);
    return null;
  };
  for (;;) {
    if (items.length === n) {
      const extra = iterNext(m, it);
      if (extra === 0) { if (occurred(m)) return fail(); break; }
      decref(m, extra);
      raise(m, 'ValueError', `too many values to unpack (expected ${n})`);
      return fail();
    }
    const x = iterNext(m, it);
    if (x === 0) {
      if (occurred(m)) return fail();
      raise(m, 'ValueError', `not enough values to unpack (expected ${n}, got ${items.length})`);
      return fail();
    }
    items.push(x);
  }
  decref(m, it);
  return items;
}

/** How a callable is named in argument errors: "f()" or "str.join()". _PyObject_FunctionStr */
export function functionStr(m: Machine, f: Ref): string {
  const q = lookupAttr(m, f, intern(m, '__qualname__'));
  if (q === 0) { clearError(m); return typeName(m, f) + ' object'; }
  const name = hasFlag(m, typeOf(m, q), TPFLAGS.UNICODE) ? strToJs(m, q) : '?';
  decref(m, q);
  const mod = lookupAttr(m, f, intern(m, '__module__'));
  let prefix = '';
  if (mod !== 0) {
    if (hasFlag(m, typeOf(m, mod), TPFLAGS.UNICODE) && strToJs(m, mod) !== 'builtins') prefix = strToJs(m, mod) + '.';
    decref(m, mod);
  } else clearError(m);
  return `${prefix}${name}()`;
}

/** What stands after the * of a call of `f`, as a new tuple; 0 with TypeError when it cannot be gone through. */
export function spread(m: Machine, f: Ref, args: Ref): Ref {
  const t = typeOf(m, args);
  const r = m.i32[(t + TYPE.iter) >> 2] === 0 && m.i32[(t + TYPE.sqItem) >> 2] === 0 ? 0 : callArgs(m, m.tTuple, args);
  return r === 0 && !occurred(m) ? raise(m, 'TypeError', `${functionStr(m, f)} argument after * must be an iterable, not ${typeName(m, args)}`) : r;
}

/** f(*args, **kwargs): stack word `sp` is above (f, NULL, args[, kwargs]). Gives everything back. */
export function callEx(m: Machine, sp: number, hasKw: boolean): Ref {
  const i32 = m.i32;
  const kw = hasKw ? i32[sp - 2]! : 0;
  const argsAt = sp - (hasKw ? 4 : 2);
  const f = i32[argsAt - 4]!;
  let args = i32[argsAt]!;
  if (!hasFlag(m, typeOf(m, args), TPFLAGS.TUPLE)) {
    const t = spread(m, f, args);
    decref(m, args);
    if (t === 0) { if (kw !== 0) decref(m, kw); decref(m, f); return 0; }
    args = t;
  }
  const n = tupleSize(m, args);
  const nkw = kw === 0 ? 0 : dictSize(m, kw);
  const a = pushRaw(m, 8 * (n + nkw + 1));
  for (let k = 0; k < n; k++) i32[(a >> 2) + 2 * k] = tupleItem(m, args, k);
  let kwnames = 0;
  let bad = false;
  if (nkw > 0) {
    const names: Ref[] = [];
    const pos = { i: 0 };
    for (let e = dictNext(m, kw, pos); e !== null; e = dictNext(m, kw, pos)) {
      if (!hasFlag(m, typeOf(m, e.key), TPFLAGS.UNICODE)) bad = true;
      i32[(a >> 2) + 2 * (n + names.length)] = e.value;
      names.push(newRef(m, e.key));
    }
    kwnames = tupleFrom(m, names);
  }
  const r = bad ? raise(m, 'TypeError', 'keywords must be strings') : vectorcall(m, f, a, n, kwnames);
  m.i32.fill(0, a >> 2, (a >> 2) + 2 * (n + nkw));
  popRaw(m, a);
  if (kwnames !== 0) decref(m, kwnames);
  decref(m, f);
  decref(m, args);
  if (kw !== 0) decref(m, kw);
  return r;
}

/** {**a, **b} for a call: no key twice. 0 | -1. */
export function dictMergeForCall(m: Machine, into: Ref, from: Ref, f: Ref): number {
  if (!hasFlag(m, typeOf(m, from), TPFLAGS.DICT)) {
    const keys = lookupAttr(m, from, intern(m, 'keys'));
    if (keys === 0) {
      if (occurred(m)) return -1;
      raise(m, 'TypeError', `${functionStr(m, f)} argument after ** must be a mapping, not ${typeName(m, from)}`);
      return -1;
    }
    decref(m, keys);
    const list = callMethod(m, from, 'keys');
    if (list === 0) return -1;
    const it = getIter(m, list);
    decref(m, list);
    if (it === 0) return -1;
    for (let k = iterNext(m, it); k !== 0; k = iterNext(m, it)) {
      const err = mergeOne(m, into, k, getItem(m, from, k), f, true);
      decref(m, k);
      if (err < 0) { decref(m, it); return -1; }
    }
    decref(m, it);
    return occurred(m) ? -1 : 0;
  }
  if (dictSize(m, into) === 0) return dictUpdate(m, into, from);
  const pos = { i: 0 };
  for (let e = dictNext(m, from, pos); e !== null; e = dictNext(m, from, pos)) if (mergeOne(m, into, e.key, e.value, f, false) < 0) return -1;
  return 0;
}

function mergeOne(m: Machine, into: Ref, key: Ref, value: Ref, f: Ref, owned: boolean): number {
  if (value === 0) return -1;
  let err = 0;
  if (dictGet(m, into, key) !== 0) {
    const k = hasFlag(m, typeOf(m, key), TPFLAGS.UNICODE) ? `'${strToJs(m, key)}'` : null;
    raise(m, 'TypeError', k === null ? 'keywords must be strings' : `${functionStr(m, f)} got multiple values for keyword argument ${k}`);
    err = -1;
  } else if (occurred(m)) err = -1;
  else err = dictSet(m, into, key, value);
  if (owned) decref(m, value);
  return err;
}

/**
 * __enter__ called and __exit__ bound, for the manager in the stack word `at`, which is given back before the call. New references;
 * null = error. BEFORE_WITH
 */
export function withEnter(m: Machine, at: number, a: 'a' | '' = ''): { exit: Ref; value: Ref } | null {
  const protocol = a === 'a' ? 'asynchronous context manager protocol' : 'context manager protocol';
  const mgr = m.i32[at]!;
  const enter = lookupSpecial(m, mgr, `__${a}enter__`);
  if (enter === undefined) { raise(m, 'TypeError', `'${typeName(m, mgr)}' object does not support the ${protocol}`); return null; }
  if (enter === 0) return null;
  const exit = lookupSpecial(m, mgr, `__${a}exit__`);
  if (exit === undefined || exit === 0) {
    decref(m, enter);
    if (exit === undefined) raise(m, 'TypeError', `'${typeName(m, mgr)}' object does not support the ${protocol} (missed __${a}exit__ method)`);
    return null;
  }
  m.i32[at] = 0;
  decref(m, mgr);
  const value = callArgs(m, enter);
  decref(m, enter);
  if (value === 0) { decref(m, exit); return null; }
  return { exit, value };
}

/** exit(type, exc, traceback). */
export function withExit(m: Machine, exit: Ref, exc: Ref): Ref {
  const tb = m.i32[(exc + EXC.traceback) >> 2]! || m.None;
  return callArgs(m, exit, typeOf(m, exc), exc, tb);
}

/** The iterator an `await` drives. arg 1, 2: `async with` messages. _PyEval_GetAwaitable */
export function getAwaitable(m: Machine, o: Ref, arg: number): Ref {
  if (typeOf(m, o) === m.types['coroutine']) {
    if (yieldFrom(m, o) !== 0) return raise(m, 'RuntimeError', 'coroutine is being awaited already');
    return newRef(m, o);
  }
  // A generator that types.coroutine has marked.
  if (typeOf(m, o) === m.tGenerator) {
    const code = m.i32[(o + GEN.frame) >> 2]!;
    if (code !== 0 && (m.i32[(code + CODE.flags) >> 2]! & 0x100) !== 0) return newRef(m, o);
  }
  const r = callSpecial(m, o, '__await__');
  if (r === undefined) {
    if (arg === 1) return raise(m, 'TypeError', `'async with' received an object from __aenter__ that does not implement __await__: ${typeName(m, o)}`);
    if (arg === 2) return raise(m, 'TypeError', `'async with' received an object from __aexit__ that does not implement __await__: ${typeName(m, o)}`);
    return raise(m, 'TypeError', `object ${typeName(m, o)} can't be used in 'await' expression`);
  }
  if (r !== 0 && typeOf(m, r) === m.types['coroutine']) {
    decref(m, r);
    return raise(m, 'TypeError', '__await__() returned a coroutine');
  }
  if (r !== 0 && m.i32[(typeOf(m, r) + 224) >> 2] === 0) {
    const t = typeName(m, r);
    decref(m, r);
    return raise(m, 'TypeError', `__await__() returned non-iterator of type '${t}'`);
  }
  return r;
}

export function listToTuple(m: Machine, list: Ref): Ref {
  const n = m.i32[(list + 16) >> 2]!;
  const items = m.i32[(list + 24) >> 2]! >> 2;
  return tupleFrom(m, Array.from({ length: n }, (_, i) => newRef(m, m.i32[items + 2 * i]!)));
}
