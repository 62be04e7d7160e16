/** all, any, iter, len, max, min, next, sorted, sum, aiter, anext. Models their part of Python/bltinmodule.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TYPE } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { callOne, getIter, isTrue, iterNext, length, richCompareBool, typeName } from '../objects/abstract.ts';
import { clearError, matches, occurred, raise, setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { boolRef, intFromNumber } from '../objects/int.ts';
import { callIterNew } from '../objects/iterators.ts';
import { listExtend, listNew } from '../objects/list.ts';
import { listSort } from '../objects/list-sort.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { anextWithDefault } from '../vm/async-generator.ts';
import { argAt, keywordArgs } from './arguments.ts';
import { sum } from './builtins-sum.ts';

/** all (stops at a false item) and any (stops at a true one). */
const until = (stop: 0 | 1) => (m: Machine, _self: Ref, iterable: Ref): Ref => {
  const it = getIter(m, iterable);
  if (it === 0) return 0;
  for (let item = iterNext(m, it); item !== 0; item = iterNext(m, it)) {
    const t = isTrue(m, item);
    decref(m, item);
    if (t < 0 || t === stop) {
      decref(m, it);
      return t < 0 ? 0 : boolRef(m, stop === 1);
    }
  }
  decref(m, it);
  return occurred(m) ? 0 : boolRef(m, stop === 0);
};

function iter(m: Machine, _self: Ref, o: Ref, sentinel: Ref): Ref {
  if (sentinel === 0) return getIter(m, o);
  if (m.i32[(typeOf(m, o) + TYPE.call) >> 2] === 0) return raise(m, 'TypeError', 'iter(v, w): v must be callable');
  return callIterNew(m, o, sentinel);
}

function next(m: Machine, _self: Ref, it: Ref, fallback: Ref): Ref {
  const f = m.i32[(typeOf(m, it) + TYPE.iternext) >> 2]!;
  if (f === 0) return raise(m, 'TypeError', `'${typeName(m, it)}' object is not an iterator`);
  const r: Ref = m.fns[f]!(m, it);
  if (r !== 0) return r;
  if (fallback === 0) return occurred(m) ? 0 : setException(m, excNew(m, m.types['StopIteration']!, m.emptyTuple));
  if (occurred(m)) {
    if (!matches(m, 'StopIteration')) return 0;
    clearError(m);
  }
  return newRef(m, fallback);
}

/** The largest or smallest so far, with its key. */
interface Best { value: Ref; key: Ref }

/** Lets an item (stolen) compete. False with an exception. */
function offer(m: Machine, best: Best, item: Ref, keyFunc: Ref, op: number): boolean {
  const key = keyFunc === 0 ? newRef(m, item) : callOne(m, keyFunc, item);
  if (key === 0) {
    decref(m, item);
    return false;
  }
  const wins = best.value === 0 ? 1 : richCompareBool(m, key, best.key, op);
  const [loser, loserKey] = wins === 1 ? [best.value, best.key] : [item, key];
  if (wins === 1) { best.value = item; best.key = key; }
  if (loser !== 0) {
    decref(m, loserKey);
    decref(m, loser);
  }
  return wins >= 0;
}

/** max (op 4, >) and min (op 0, <). */
const extreme = (name: 'max' | 'min', op: 0 | 4) => (m: Machine, _self: Ref, argv: number, nargs: number, kwnames: Ref): Ref => {
  if (nargs === 0) return raise(m, 'TypeError', `${name} expected at least 1 argument, got 0`);
  const kw = keywordArgs(m, name, argv, nargs, kwnames, ['key', 'default']);
  if (kw === null) return 0;
  const [keyArg, fallback] = kw as [Ref, Ref];
  if (nargs > 1 && fallback !== 0) return raise(m, 'TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
  const keyFunc = keyArg === m.None ? 0 : keyArg;
  const best: Best = { value: 0, key: 0 };
  let ok = true;
  if (nargs > 1) {
    for (let i = 0; i < nargs && ok; i++) ok = offer(m, best, newRef(m, argAt(m, argv, i)), keyFunc, op);
  } else {
    const it = getIter(m, argAt(m, argv, 0));
    if (it === 0) return 0;
    while (ok) {
      const item = iterNext(m, it);
      if (item === 0) { ok = !occurred(m); break; }
      ok = offer(m, best, item, keyFunc, op);
    }
    decref(m, it);
  }
  if (best.key !== 0) decref(m, best.key);
  if (!ok) {
    if (best.value !== 0) decref(m, best.value);
    return 0;
  }
  if (best.value !== 0) return best.value;
  return fallback !== 0 ? newRef(m, fallback) : raise(m, 'ValueError', `${name}() iterable argument is empty`);
};

/** A new list of the items (as list() grows it), then sorted in place. */
function sorted(m: Machine, _self: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs !== 1) return raise(m, 'TypeError', `sorted expected 1 argument, got ${nargs}`);
  const list = listNew(m, 0);
  const sortIt = (): boolean => {
    if (listExtend(m, list, argAt(m, argv, 0)) < 0) return false;
    const kw = keywordArgs(m, 'sort', argv, nargs, kwnames, ['key', 'reverse']);
    if (kw === null) return false;
    const reverse = kw[1] === 0 ? 0 : isTrue(m, kw[1]!);
    return reverse >= 0 && listSort(m, list, kw[0] === m.None ? 0 : kw[0]!, reverse === 1) >= 0;
  };
  if (sortIt()) return list;
  decref(m, list);
  return 0;
}

function len(m: Machine, _self: Ref, o: Ref): Ref {
  const n = length(m, o);
  return n < 0 ? 0 : intFromNumber(m, n);
}

function aiter(m: Machine, _self: Ref, o: Ref): Ref {
  const f = m.i32[(typeOf(m, o) + TYPE.amAiter) >> 2]!;
  if (f === 0) return raise(m, 'TypeError', `'${typeName(m, o)}' object is not an async iterable`);
  const r: Ref = m.fns[f]!(m, o);
  if (r === 0 || m.i32[(typeOf(m, r) + TYPE.amAnext) >> 2] !== 0) return r;
  const t = typeName(m, r);
  decref(m, r);
  return raise(m, 'TypeError', `aiter() returned not an async iterator of type '${t}'`);
}

function anext(m: Machine, _self: Ref, it: Ref, otherwise: Ref): Ref {
  const f = m.i32[(typeOf(m, it) + TYPE.amAnext) >> 2]!;
  if (f === 0) return raise(m, 'TypeError', `'${typeName(m, it)}' object is not an async iterator`);
  const r: Ref = m.fns[f]!(m, it);
  return r === 0 || otherwise === 0 ? r : anextWithDefault(m, r, otherwise);
}

export const ITER_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'all', sig: '(iterable, /)', fn: until(0), doc: 'Return True if bool(x) is True for all values x in the iterable.' },
  { name: 'any', sig: '(iterable, /)', fn: until(1), doc: 'Return True if bool(x) is True for any x in the iterable.' },
  { name: 'iter', sig: '(object, sentinel=<unrepresentable>, /)', fn: iter, doc: 'Get an iterator from an object.' },
  { name: 'len', sig: '(obj, /)', fn: len, doc: 'Return the number of items in a container.' },
  { name: 'max', sig: '($raw)', fn: extreme('max', 4), doc: 'With a single iterable argument, return its biggest item.' },
  { name: 'min', sig: '($raw)', fn: extreme('min', 0), doc: 'With a single iterable argument, return its smallest item.' },
  { name: 'next', sig: '(iterator, default=<unrepresentable>, /)', fn: next, doc: 'Return the next item from the iterator.' },
  { name: 'sorted', sig: '($raw)', fn: sorted, doc: 'Return a new list containing all items from the iterable in ascending order.' },
  { name: 'sum', sig: '(iterable, /, start=0)', fn: sum, doc: "Return the sum of a 'start' value (default: 0) plus an iterable of numbers" },
  { name: 'aiter', sig: '(async_iterable, /)', fn: aiter, doc: 'Return an AsyncIterator for an AsyncIterable object.' },
  { name: 'anext', sig: '(aiterator, default=<unrepresentable>, /)', fn: anext, doc: 'Return the next item from the async iterator.' },
];
