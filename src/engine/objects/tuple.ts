/**
 * tuple. Models Objects/tupleobject.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | ob_size 8 | item 8 | item 8 | ...      GC header in front
 *
 * Invariants: () exists once, immortal; freed tuples of length 1..20 wait on a free list per length (head and count in TABLE.freeTuple), linked
 * through their first item.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { staticAlloc } from '../memory/blocks.ts';
import { LIST, TPFLAGS, TUPLE, TYPE } from '../memory/layout.ts';
import { decref, freeGcObject, IMMORTAL, initObject, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { hashTuple } from '../text/siphash.ts';
import { asSsize, getIter, hash, iterNext, lengthHint, reprEnter, reprJs, reprLeave, richCompare, richCompareBool, typeName } from './abstract.ts';
import { enter, leave } from './native-depth.ts';
import { occurred, raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import { seqIterOf } from './list-iter.ts';
import { boundOf, isSlice, sliceAdjust, sliceUnpack } from './slice.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { typeAlloc } from './type-alloc.ts';

const items = (t: Ref): number => (t + TUPLE.items) >> 2;

export function tupleSize(m: Machine, t: Ref): number {
  return m.i32[(t + TUPLE.size) >> 2]!;
}

/** Item i, borrowed. */
export function tupleItem(m: Machine, t: Ref, i: number): Ref {
  return m.i32[items(t) + 2 * i]!;
}

/** New untracked tuple of n NULLs; n > 0. The caller fills it and calls track. PyTuple_New */
export function tupleNew(m: Machine, n: number): Ref {
  const i32 = m.i32;
  const head = (TABLE.freeTuple + 8 * n) >> 2;
  if (n <= 20 && i32[head] !== 0) {
    const t = i32[head]!;
    i32[head] = i32[items(t)]!;
    i32[head + 1]!--;
    initObject(m, t, m.tTuple);
    i32.fill(0, items(t), items(t) + 2 * n);
    if (m.rec !== null) m.rec.put(EV.alloc, t, TUPLE.basic + 8 * n + 16, 0, 0);
    return t;
  }
  const t = newGcObject(m, m.tTuple, TUPLE.basic + 8 * n);
  i32[(t + TUPLE.size) >> 2] = n;
  i32[((t + TUPLE.size) >> 2) + 1] = 0;
  i32.fill(0, items(t), items(t) + 2 * n);
  return t;
}

/** New tuple of these references (stolen). */
export function tupleFrom(m: Machine, refs: readonly Ref[]): Ref {
  if (refs.length === 0) return m.emptyTuple;
  const t = tupleNew(m, refs.length);
  for (let i = 0; i < refs.length; i++) m.i32[items(t) + 2 * i] = refs[i]!;
  track(m, t);
  return t;
}

/** New tuple of n references lying at word `at` (stolen). */
export function tupleFromStack(m: Machine, at: number, n: number): Ref {
  if (n === 0) return m.emptyTuple;
  const t = tupleNew(m, n);
  for (let i = 0; i < n; i++) m.i32[items(t) + 2 * i] = m.i32[at + 2 * i]!;
  track(m, t);
  return t;
}

function dealloc(m: Machine, t: Ref): void {
  const i32 = m.i32;
  if (t === m.emptyTuple) return;
  untrack(m, t);
  if (trashBegin(m, t)) return;
  const n = tupleSize(m, t);
  for (let i = n - 1; i >= 0; i--) {
    const v = i32[items(t) + 2 * i]!;
    if (v !== 0) decref(m, v);
  }
  const head = (TABLE.freeTuple + 8 * n) >> 2;
  if (typeOf(m, t) === m.tTuple && n >= 1 && n <= 20 && i32[head + 1]! < m.profile.freeLists.tuple) {
    i32[items(t)] = i32[head]!;
    i32[head] = t;
    i32[head + 1]!++;
    if (m.rec !== null) m.rec.put(EV.free, t, 0, 0, 0);
  } else freeGcObject(m, t);
  trashEnd(m);
}

function traverse(m: Machine, t: Ref, visit: (r: Ref) => void): void {
  for (let i = tupleSize(m, t) - 1; i >= 0; i--) { const v = tupleItem(m, t, i); if (v !== 0) visit(v); }
}

/** Text of a sequence's items between brackets; null with an exception set. */
export function reprItems(m: Machine, o: Ref, size: (o: Ref) => number, item: (o: Ref, i: number) => Ref): string | null {
  const parts: string[] = [];
  for (let i = 0; i < size(o); i++) {
    const v = newRef(m, item(o, i));
    const s = reprJs(m, v);
    decref(m, v);
    if (s === null) return null;
    parts.push(s);
  }
  return parts.join(', ');
}

function tupleRepr(m: Machine, t: Ref): Ref {
  if (tupleSize(m, t) === 0) return strFromJs(m, '()');
  if (reprEnter(m, t)) return strFromJs(m, '(...)');
  const s = reprItems(m, t, (o) => tupleSize(m, o), (o, i) => tupleItem(m, o, i));
  reprLeave(m, t);
  return s === null ? 0 : strFromJs(m, tupleSize(m, t) === 1 ? `(${s},)` : `(${s})`);
}

function tupleHash(m: Machine, t: Ref): number {
  const n = tupleSize(m, t);
  const lanes = new Int32Array(2 * n);
  if (!enter(m, '')) { m.hashHi = -1; return -1; }
  for (let i = 0; i < n; i++) {
    const lo = hash(m, tupleItem(m, t, i));
    if (lo === -1 && m.hashHi === -1) { leave(m); return -1; }
    lanes[2 * i] = lo;
    lanes[2 * i + 1] = m.hashHi;
  }
  leave(m);
  const h = hashTuple(lanes);
  m.hashHi = h.hi;
  return h.lo;
}

/** Lexicographic comparison of two sequences; `get` may see them shrink. */
export function compareSequences(m: Machine, a: Ref, b: Ref, op: number, size: (o: Ref) => number, item: (o: Ref, i: number) => Ref): Ref {
  let i = 0;
  for (; i < size(a) && i < size(b); i++) {
    const x = newRef(m, item(a, i)), y = newRef(m, item(b, i));
    const eq = richCompareBool(m, x, y, 2);
    decref(m, x);
    decref(m, y);
    if (eq < 0) return 0;
    if (eq === 0) break;
  }
  if (i >= size(a) || i >= size(b)) {
    const d = size(a) - size(b);
    const r = op === 0 ? d < 0 : op === 1 ? d <= 0 : op === 2 ? d === 0 : op === 3 ? d !== 0 : op === 4 ? d > 0 : d >= 0;
    return r ? m.True : m.False;
  }
  if (op === 2) return m.False;
  if (op === 3) return m.True;
  const x = newRef(m, item(a, i)), y = newRef(m, item(b, i));
  const r = richCompare(m, x, y, op);
  decref(m, x);
  decref(m, y);
  return r;
}

const isTuple = (m: Machine, o: Ref): boolean => (m.i32[(typeOf(m, o) + 168) >> 2]! & TPFLAGS.TUPLE) !== 0;

function getItemAt(m: Machine, t: Ref, i: number): Ref {
  if (i < 0 || i >= tupleSize(m, t)) return raise(m, 'IndexError', 'tuple index out of range');
  return newRef(m, tupleItem(m, t, i));
}

function subscript(m: Machine, t: Ref, key: Ref): Ref {
  if (isSlice(m, key)) {
    const u = sliceUnpack(m, key);
    if (u === null) return 0;
    const s = sliceAdjust(u, tupleSize(m, t));
    if (s.length === tupleSize(m, t) && s.step === 1 && typeOf(m, t) === m.tTuple) return newRef(m, t);
    if (s.length === 0) return m.emptyTuple;
    const r = tupleNew(m, s.length);
    for (let k = 0; k < s.length; k++) m.i32[items(r) + 2 * k] = newRef(m, tupleItem(m, t, s.start + k * s.step));
    track(m, r);
    return r;
  }
  if (m.i32[(typeOf(m, key) + 448 + 8 * 33) >> 2] === 0) return raise(m, 'TypeError', `tuple indices must be integers or slices, not ${typeName(m, key)}`);
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return 0;
  return getItemAt(m, t, i < 0 ? i + tupleSize(m, t) : i);
}

function concat(m: Machine, a: Ref, b: Ref): Ref {
  const na = tupleSize(m, a);
  if (na === 0 && typeOf(m, b) === m.tTuple) return newRef(m, b);
  if (!isTuple(m, b)) return raise(m, 'TypeError', `can only concatenate tuple (not "${typeName(m, b)}") to tuple`);
  const n = na + tupleSize(m, b);
  if (n === na && typeOf(m, a) === m.tTuple) return newRef(m, a);
  if (n === 0) return m.emptyTuple;
  const r = tupleNew(m, n);
  for (let i = 0; i < n; i++) m.i32[items(r) + 2 * i] = newRef(m, i < na ? tupleItem(m, a, i) : tupleItem(m, b, i - na));
  track(m, r);
  return r;
}

function repeat(m: Machine, t: Ref, n: number): Ref {
  const size = tupleSize(m, t);
  if ((size === 0 || n === 1) && typeOf(m, t) === m.tTuple) return newRef(m, t);
  if (size === 0 || n <= 0) return m.emptyTuple;
  if (size * n * 8 > m.maxMemory) return raise(m, 'MemoryError', '');
  const r = tupleNew(m, size * n);
  for (let i = 0; i < size * n; i++) m.i32[items(r) + 2 * i] = newRef(m, tupleItem(m, t, i % size));
  track(m, r);
  return r;
}

function contains(m: Machine, t: Ref, v: Ref): number {
  for (let i = 0; i < tupleSize(m, t); i++) {
    const c = richCompareBool(m, tupleItem(m, t, i), v, 2);
    if (c !== 0) return c;
  }
  return 0;
}

/** Every item of an iterable as new references; null = error. `hint` asks for a length first, which may run Python code. PySequence_Tuple */
export function collect(m: Machine, iterable: Ref, hint = false): Ref[] | null {
  const t = typeOf(m, iterable);
  if (t === m.tTuple || t === m.tList) {
    const n = m.i32[(iterable + 16) >> 2]!;
    const from = t === m.tTuple ? items(iterable) : m.i32[(iterable + LIST.items) >> 2]! >> 2;
    const out: Ref[] = [];
    for (let i = 0; i < n; i++) out.push(newRef(m, m.i32[from + 2 * i]!));
    return out;
  }
  const it = getIter(m, iterable);
  if (it === 0) return null;
  if (hint && lengthHint(m, iterable, 10) < 0) { decref(m, it); return null; }
  const out: Ref[] = [];
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) out.push(x);
  if (occurred(m)) {
    for (let i = out.length - 1; i >= 0; i--) decref(m, out[i]!);
    decref(m, it);
    return null;
  }
  decref(m, it);
  return out;
}

function tupleTypeNew(m: Machine, type: Ref, argv: number, nargs: number, kw: Ref): Ref {
  if (kw !== 0 && (type === m.tTuple || m.i32[(type + TYPE.init) >> 2] === m.i32[(m.tTuple + TYPE.init) >> 2])) return raise(m, 'TypeError', 'tuple() takes no keyword arguments');
  if (nargs > 1) return raise(m, 'TypeError', `tuple expected at most 1 argument, got ${nargs}`);
  const arg = nargs === 1 ? m.i32[argv >> 2]! : 0;
  if (type === m.tTuple) {
    if (arg === 0) return m.emptyTuple;
    if (typeOf(m, arg) === m.tTuple) return newRef(m, arg);
  }
  const refs = arg === 0 ? [] : collect(m, arg, true);
  if (refs === null) return 0;
  if (type === m.tTuple) return tupleFrom(m, refs);
  const t = typeAlloc(m, type, refs.length);
  m.i32[(t + TUPLE.size) >> 2] = refs.length;
  refs.forEach((r, i) => { m.i32[items(t) + 2 * i] = r; });
  return t;
}

export const TUPLE_TYPE: TypeSpec = {
  name: 'tuple', basicsize: TUPLE.basic, itemsize: 8, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.TUPLE | TPFLAGS.SEQUENCE | TPFLAGS.MATCH_SELF,
  slots: {
    dealloc, traverse, repr: tupleRepr, hash: tupleHash, new: tupleTypeNew,
    richcompare: (m: Machine, a: Ref, b: Ref, op: number) => (isTuple(m, a) && isTuple(m, b) ? compareSequences(m, a, b, op, (o) => tupleSize(m, o), (o, i) => tupleItem(m, o, i)) : m.NotImplemented),
    iter: (m: Machine, t: Ref) => seqIterOf(m, 'tuple_iterator', t),
    sq_length: (m: Machine, t: Ref) => tupleSize(m, t), mp_length: (m: Machine, t: Ref) => tupleSize(m, t), sq_item: getItemAt, mp_subscript: subscript, sq_concat: concat, sq_repeat: repeat, sq_contains: contains,
  },
  methods: [
    {
      name: 'index', sig: '(value, start=0, stop=sys.maxsize, /)', fn: (m: Machine, t: Ref, v: Ref, start: Ref, stop: Ref) => {
        const n = tupleSize(m, t);
        const from = boundOf(m, start, n, 0), to = Math.min(n, boundOf(m, stop, n, n));
        if (Number.isNaN(from) || Number.isNaN(to)) return 0;
        for (let i = from; i < to; i++) {
          const c = richCompareBool(m, tupleItem(m, t, i), v, 2);
          if (c < 0) return 0;
          if (c === 1) return intFromNumber(m, i);
        }
        return raise(m, 'ValueError', 'tuple.index(x): x not in tuple');
      },
    },
    {
      name: 'count', sig: '(value, /)', fn: (m: Machine, t: Ref, v: Ref) => {
        let k = 0;
        for (let i = 0; i < tupleSize(m, t); i++) { const c = richCompareBool(m, tupleItem(m, t, i), v, 2); if (c < 0) return 0; k += c; }
        return intFromNumber(m, k);
      },
    },
    { name: '__getnewargs__', sig: '()', fn: (m, t) => tupleFrom(m, [tupleFrom(m, Array.from({ length: tupleSize(m, t) }, (_, i) => newRef(m, tupleItem(m, t, i))))]) },
    { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
  ],
};

/** The empty tuple. Boot only. */
export function bootTuples(m: Machine): void {
  const t = staticAlloc(m, 16 + TUPLE.basic) + 16;
  m.i32[t >> 2] = IMMORTAL;
  m.i32[(t + 8) >> 2] = m.tTuple;
  m.emptyTuple = t;
}
