/** enumerate, zip, map, filter, reversed and iter(callable, sentinel). Models Objects/enumobject.c, iterobject.c and the iterators of Python/bltinmodule.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TUPLE, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, setRef, track, typeOf, untrack } from '../memory/refs.ts';
import { callArgs, callNoArgs, callOne, getIter, index, isTrue, iterNext, length, lookupSpecial, richCompareBool, typeName, vectorcall, pushRaw, popRaw } from './abstract.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { intFromBigInt, intFromNumber, intToBigInt, intToNumber } from './int.ts';
import { readWord, refillPair, trackAgain, writeWord } from './result-tuple.ts';
import type { TypeSpec } from './spec.ts';
import { strToJs } from './str.ts';
import { tupleFrom, tupleItem, tupleNew, tupleSize } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

const at = (m: Machine, o: Ref, f: number): Ref => m.i32[(o + f) >> 2]!;
const F = TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE;

function base(fields: readonly number[]): NonNullable<TypeSpec['slots']> {
  return {
    dealloc: (m: Machine, o: Ref) => { untrack(m, o); for (const f of fields) clearRef(m, o + f); freeGcObject(m, o); },
    traverse: (m: Machine, o: Ref, visit: (r: Ref) => void) => { for (const f of fields) if (at(m, o, f) !== 0) visit(at(m, o, f)); },
    iter: (m: Machine, o: Ref) => newRef(m, o),
  };
}

function args(m: Machine, argv: number, n: number): Ref[] {
  return Array.from({ length: n }, (_, i) => m.i32[(argv >> 2) + 2 * i]!);
}
const kwName = (m: Machine, kw: Ref, k: number): string => strToJs(m, tupleItem(m, kw, k));

/** New iterator that calls `f` until it returns something equal to `sentinel`. PyCallIter_New */
export function callIterNew(m: Machine, f: Ref, sentinel: Ref): Ref {
  const it = newGcObject(m, m.types['callable_iterator']!, 32);
  m.i32.fill(0, (it >> 2) + 4, (it >> 2) + 8);
  m.i32[(it + 16) >> 2] = newRef(m, f);
  m.i32[(it + 24) >> 2] = newRef(m, sentinel);
  track(m, it);
  return it;
}

/** Iterators of all arguments in a tuple (new); 0 = error. */
function iterators(m: Machine, from: readonly Ref[]): Ref {
  const its: Ref[] = [];
  for (const o of from) {
    const it = getIter(m, o);
    if (it === 0) {
      for (const r of its) decref(m, r);
      return 0;
    }
    its.push(it);
  }
  return tupleFrom(m, its);
}

/** | tuplesize 16 | iterators 24 | result 32 | strict 40 | */
const ZIP = { size: 16, iterators: 24, result: 32, strict: 40, basic: 48 } as const;

function zipNext(m: Machine, z: Ref): Ref {
  const n = at(m, z, ZIP.size);
  if (n === 0) return 0;
  const i32 = m.i32;
  const its = at(m, z, ZIP.iterators), kept = at(m, z, ZIP.result);
  // The tuple handed out last is filled again when nobody else holds it.
  const again = i32[kept >> 2] === 1;
  const r = again ? newRef(m, kept) : tupleNew(m, n);
  for (let i = 0; i < n; i++) {
    const v = iterNext(m, tupleItem(m, its, i));
    if (v === 0) {
      decref(m, r);
      return i32[(z + ZIP.strict) >> 2] === 0 || occurred(m) ? 0 : zipUneven(m, its, i, n);
    }
    const w = ((r + TUPLE.items) >> 2) + 2 * i;
    const old = i32[w]!;
    i32[w] = v;
    if (old !== 0) decref(m, old);
  }
  trackAgain(m, r);
  return r;
}

/** strict=True and argument `i` (from 0) is the first that ended. */
function zipUneven(m: Machine, its: Ref, i: number, n: number): 0 {
  const others = (k: number): string => (k === 1 ? 'argument 1' : `arguments 1-${k}`);
  if (i > 0) return raise(m, 'ValueError', `zip() argument ${i + 1} is shorter than ${others(i)}`);
  for (let k = 1; k < n; k++) {
    const x = iterNext(m, tupleItem(m, its, k));
    if (x !== 0) { decref(m, x); return raise(m, 'ValueError', `zip() argument ${k + 1} is longer than ${others(k)}`); }
    if (occurred(m)) return 0;
  }
  return 0;
}

/** | next index 16 (a machine word) | iterator 24 | result 32 | next index as an int once a word is too small 40 | the int 1 48 | */
const ENUM = { index: 16, iterator: 24, result: 32, long: 40, one: 48, basic: 56 } as const;

function enumerateNew(m: Machine, t: Ref, argv: number, nargs: number, kw: Ref): Ref {
  if (nargs > 2) return raise(m, 'TypeError', `enumerate() takes at most 2 arguments (${nargs} given)`);
  const a = args(m, argv, nargs + (kw === 0 ? 0 : tupleSize(m, kw)));
  let iterable = nargs > 0 ? a[0]! : 0, start = nargs > 1 ? a[1]! : 0;
  for (let k = 0; k < a.length - nargs; k++) {
    const n = kwName(m, kw, k);
    if (n === 'start' && start === 0) start = a[nargs + k]!;
    else if (n === 'iterable' && iterable === 0) iterable = a[nargs + k]!;
    else return raise(m, 'TypeError', `'${n}' is an invalid keyword argument for enumerate()`);
  }
  if (iterable === 0) return raise(m, 'TypeError', "enumerate() missing required argument 'iterable'");
  const first = start === 0 ? intFromNumber(m, 0) : index(m, start);
  if (first === 0) return 0;
  const it = getIter(m, iterable);
  if (it === 0) { decref(m, first); return 0; }
  const e = typeAlloc(m, t, 0);
  const n = intToNumber(m, first);
  const fits = Number.isSafeInteger(n);
  writeWord(m, e + ENUM.index, fits ? n : Number.MAX_SAFE_INTEGER);
  m.i32[(e + ENUM.iterator) >> 2] = it;
  m.i32[(e + ENUM.result) >> 2] = tupleFrom(m, [m.None, m.None]);
  m.i32[(e + ENUM.one) >> 2] = intFromNumber(m, 1);
  if (fits) decref(m, first);
  else m.i32[(e + ENUM.long) >> 2] = first;
  return e;
}

function enumerateNext(m: Machine, e: Ref): Ref {
  const v = iterNext(m, at(m, e, ENUM.iterator));
  if (v === 0) return 0;
  const n = readWord(m, e + ENUM.index);
  let i: Ref;
  if (n < Number.MAX_SAFE_INTEGER) {
    writeWord(m, e + ENUM.index, n + 1);
    i = intFromNumber(m, n);
  } else {
    i = at(m, e, ENUM.long);
    if (i === 0) i = intFromNumber(m, n);
    m.i32[(e + ENUM.long) >> 2] = intFromBigInt(m, intToBigInt(m, i) + 1n);
  }
  return refillPair(m, at(m, e, ENUM.result), i, v);
}

function mapNext(m: Machine, o: Ref): Ref {
  const its = at(m, o, 16), f = at(m, o, 24);
  const n = tupleSize(m, its);
  const a = pushRaw(m, 8 * n);
  let got = 0;
  let r = 0;
  for (; got < n; got++) {
    const v = iterNext(m, tupleItem(m, its, got));
    if (v === 0) break;
    m.i32[(a >> 2) + 2 * got] = v;
  }
  if (got === n) r = vectorcall(m, f, a, n, 0);
  for (let i = 0; i < got; i++) { const v = m.i32[(a >> 2) + 2 * i]!; m.i32[(a >> 2) + 2 * i] = 0; decref(m, v); }
  popRaw(m, a);
  return r;
}

function filterNext(m: Machine, o: Ref): Ref {
  const f = at(m, o, 16), it = at(m, o, 24);
  for (;;) {
    const x = iterNext(m, it);
    if (x === 0) return 0;
    let ok: number;
    if (f === m.None || f === m.tBool) ok = isTrue(m, x);
    else {
      const r = callOne(m, f, x);
      if (r === 0) { decref(m, x); return 0; }
      ok = isTrue(m, r);
      decref(m, r);
    }
    if (ok === 1) return x;
    decref(m, x);
    if (ok < 0) return 0;
  }
}

export const ITERATOR_TYPES: readonly TypeSpec[] = [
  {
    name: 'callable_iterator', basicsize: 32, flags: TPFLAGS.HAVE_GC,
    slots: {
      ...base([16, 24]),
      iternext: (m: Machine, it: Ref) => {
        const f = at(m, it, 16);
        if (f === 0) return 0;
        newRef(m, f);
        const r = callNoArgs(m, f);
        decref(m, f);
        // The call may have run this iterator to its end.
        if (r !== 0 && at(m, it, 24) === 0) { decref(m, r); return 0; }
        if (r === 0) {
          if (matches(m, 'StopIteration')) { clearError(m); clearRef(m, it + 16); clearRef(m, it + 24); }
          return 0;
        }
        const sentinel = newRef(m, at(m, it, 24));
        const c = richCompareBool(m, sentinel, r, 2);
        decref(m, sentinel);
        if (c === 0) return r;
        if (c === 1) { clearRef(m, it + 16); clearRef(m, it + 24); }
        decref(m, r);
        return 0;
      },
    },
  },
  {
    name: 'enumerate', basicsize: ENUM.basic, flags: F,
    slots: { ...base([ENUM.iterator, ENUM.result, ENUM.long, ENUM.one]), new: enumerateNew, iternext: enumerateNext },
    methods: [{ name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) }],
  },
  {
    name: 'zip', basicsize: ZIP.basic, flags: F,
    slots: {
      ...base([ZIP.iterators, ZIP.result]),
      new: (m: Machine, t: Ref, argv: number, nargs: number, kw: Ref) => {
        let strict = 0;
        const named = kw === 0 ? 0 : tupleSize(m, kw);
        if (named > 1) return raise(m, 'TypeError', `zip() takes at most 1 keyword argument (${named} given)`);
        if (named === 1) {
          if (kwName(m, kw, 0) !== 'strict') return raise(m, 'TypeError', `zip() got an unexpected keyword argument '${kwName(m, kw, 0)}'`);
          strict = isTrue(m, m.i32[(argv >> 2) + 2 * nargs]!);
          if (strict < 0) return 0;
        }
        const its = iterators(m, args(m, argv, nargs));
        if (its === 0) return 0;
        const z = typeAlloc(m, t, 0);
        m.i32[(z + ZIP.size) >> 2] = nargs;
        m.i32[(z + ZIP.iterators) >> 2] = its;
        m.i32[(z + ZIP.result) >> 2] = tupleFrom(m, Array.from({ length: nargs }, () => m.None));
        m.i32[(z + ZIP.strict) >> 2] = strict;
        return z;
      },
      iternext: zipNext,
    },
  },
  {
    name: 'map', basicsize: 32, flags: F,
    slots: {
      ...base([16, 24]),
      new: (m: Machine, t: Ref, argv: number, nargs: number, kw: Ref) => {
        if (kw !== 0) return raise(m, 'TypeError', 'map() takes no keyword arguments');
        if (nargs < 2) return raise(m, 'TypeError', 'map() must have at least two arguments.');
        const a = args(m, argv, nargs);
        const its = iterators(m, a.slice(1));
        if (its === 0) return 0;
        const o = typeAlloc(m, t, 0);
        m.i32[(o + 16) >> 2] = its;
        m.i32[(o + 24) >> 2] = newRef(m, a[0]!);
        return o;
      },
      iternext: mapNext,
    },
  },
  {
    name: 'filter', basicsize: 32, flags: F,
    slots: {
      ...base([16, 24]),
      new: (m: Machine, t: Ref, argv: number, nargs: number, kw: Ref) => {
        if (kw !== 0) return raise(m, 'TypeError', 'filter() takes no keyword arguments');
        if (nargs !== 2) return raise(m, 'TypeError', `filter expected 2 arguments, got ${nargs}`);
        const it = getIter(m, m.i32[(argv >> 2) + 2]!);
        if (it === 0) return 0;
        const o = typeAlloc(m, t, 0);
        m.i32[(o + 16) >> 2] = newRef(m, m.i32[argv >> 2]!);
        m.i32[(o + 24) >> 2] = it;
        return o;
      },
      iternext: filterNext,
    },
  },
  {
    // | index 16 (a machine word, -1 = done) | sequence 24 |
    name: 'reversed', basicsize: 32, flags: F,
    slots: {
      ...base([24]),
      new: (m: Machine, t: Ref, argv: number, nargs: number, kw: Ref) => {
        if (kw !== 0) return raise(m, 'TypeError', 'reversed() takes no keyword arguments');
        if (nargs !== 1) return raise(m, 'TypeError', `reversed expected 1 argument, got ${nargs}`);
        const seq = m.i32[argv >> 2]!;
        const f = lookupSpecial(m, seq, '__reversed__');
        if (f === 0) return 0;
        if (f === m.None) return raise(m, 'TypeError', `'${typeName(m, seq)}' object is not reversible`);
        if (f !== undefined) { const r = callArgs(m, f); decref(m, f); return r; }
        if (m.i32[(typeOf(m, seq) + TYPE.sqItem) >> 2] === 0 || (m.i32[(typeOf(m, seq) + TYPE.flags) >> 2]! & TPFLAGS.DICT) !== 0) return raise(m, 'TypeError', `'${typeName(m, seq)}' object is not reversible`);
        const n = length(m, seq);
        if (n < 0) return 0;
        const o = typeAlloc(m, t, 0);
        m.i32[(o + 16) >> 2] = n - 1;
        setRef(m, o + 24, newRef(m, seq));
        return o;
      },
      iternext: (m: Machine, o: Ref) => {
        const seq = at(m, o, 24);
        const i = at(m, o, 16);
        if (seq === 0) return 0;
        if (i >= 0) {
          const v: Ref = m.fns[m.i32[(typeOf(m, seq) + TYPE.sqItem) >> 2]!]!(m, seq, i);
          if (v !== 0) { m.i32[(o + 16) >> 2] = i - 1; return v; }
          if (!matches(m, 'IndexError') && !matches(m, 'StopIteration')) return 0;
          clearError(m);
        }
        m.i32[(o + 16) >> 2] = -1;
        clearRef(m, o + 24);
        return 0;
      },
    },
    methods: [{
      name: '__length_hint__', sig: '()', fn: (m, o) => {
        const seq = at(m, o, 24);
        if (seq === 0) return intFromNumber(m, 0);
        const n = length(m, seq);
        if (n < 0) return 0;
        const left = at(m, o, 16) + 1;
        return intFromNumber(m, n < left ? 0 : left);
      },
    }],
  },
];
