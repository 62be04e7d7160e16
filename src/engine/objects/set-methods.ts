/** Methods, operators and iterator of set and frozenset. Models Objects/setobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { SET, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { getIter, iterNext } from './abstract.ts';
import { occurred, raise, raiseKey } from './errors.ts';
import { intFromNumber } from './int.ts';
import { isAnySet, isFrozen, setAdd, setClear, setContains, setDiscard, setFrom, setNew, setNext, setPop, setSize, setUpdate } from './set.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { tupleItem, tupleSize } from './tuple.ts';

const members = (m: Machine, s: Ref): Ref[] => {
  const out: Ref[] = [];
  const pos = { i: 0 };
  for (let k = setNext(m, s, pos); k !== 0; k = setNext(m, s, pos)) out.push(newRef(m, k));
  return out;
};
const drop = (m: Machine, refs: readonly Ref[]): void => { for (const r of refs) decref(m, r); };
/** The result type of an operation: the plain kind of the left side. */
const kindType = (m: Machine, s: Ref): Ref => m.types[isFrozen(m, s) ? 'frozenset' : 'set']!;

/** A set's copy as its own exact kind; a frozenset is its own copy. */
function copy(m: Machine, s: Ref): Ref {
  if (typeOf(m, s) === m.types['frozenset']) return newRef(m, s);
  return setFrom(m, kindType(m, s), s);
}

/** The other operand as some set: itself, or a temporary one. New reference. */
function asSet(m: Machine, o: Ref): Ref {
  return isAnySet(m, o) ? newRef(m, o) : setFrom(m, m.types['set']!, o);
}

function intersect(m: Machine, a: Ref, other: Ref): Ref {
  const r = setNew(m, kindType(m, a));
  let bad = false;
  const each = (k: Ref, within: Ref): boolean => {
    const c = setContains(m, within, k);
    if (c < 0 || (c === 1 && setAdd(m, r, k) < 0)) return false;
    return true;
  };
  if (isAnySet(m, other)) {
    const [small, big] = setSize(m, other) > setSize(m, a) ? [a, other] : [other, a];
    const ks = members(m, small);
    for (const k of ks) if (!each(k, big)) { bad = true; break; }
    drop(m, ks);
  } else {
    const it = getIter(m, other);
    if (it === 0) { decref(m, r); return 0; }
    for (let k = iterNext(m, it); k !== 0 && !bad; k = iterNext(m, it)) { if (!each(k, a)) bad = true; decref(m, k); if (bad) break; }
    decref(m, it);
    bad ||= occurred(m);
  }
  if (bad) { decref(m, r); return 0; }
  return r;
}

function difference(m: Machine, a: Ref, other: Ref): Ref {
  const b = asSet(m, other);
  if (b === 0) return 0;
  const r = setNew(m, kindType(m, a));
  const ks = members(m, a);
  let bad = false;
  for (const k of ks) { const c = setContains(m, b, k); if (c < 0 || (c === 0 && setAdd(m, r, k) < 0)) { bad = true; break; } }
  drop(m, ks);
  decref(m, b);
  if (bad) { decref(m, r); return 0; }
  return r;
}

function differenceUpdate(m: Machine, a: Ref, other: Ref): number {
  if (other === a) { setClear(m, a); return 0; }
  const b = asSet(m, other);
  if (b === 0) return -1;
  const ks = members(m, b);
  let code = 0;
  for (const k of ks) if (setDiscard(m, a, k) < 0) { code = -1; break; }
  drop(m, ks);
  decref(m, b);
  return code;
}

function symmetric(m: Machine, a: Ref, other: Ref): Ref {
  const r = setFrom(m, kindType(m, a), a);
  if (r === 0 || symmetricUpdate(m, r, other) === 0) return r;
  decref(m, r);
  return 0;
}

function symmetricUpdate(m: Machine, a: Ref, other: Ref): number {
  if (other === a) { setClear(m, a); return 0; }
  const b = asSet(m, other);
  if (b === 0) return -1;
  const ks = members(m, b);
  let code = 0;
  for (const k of ks) { const d = setDiscard(m, a, k); if (d < 0 || (d === 0 && setAdd(m, a, k) < 0)) { code = -1; break; } }
  drop(m, ks);
  decref(m, b);
  return code;
}

function union(m: Machine, a: Ref, other: Ref): Ref {
  const r = setFrom(m, kindType(m, a), a);
  if (r === 0 || setUpdate(m, r, other) === 0) return r;
  decref(m, r);
  return 0;
}

/** Replaces a's members by r's (r stolen). */
function become(m: Machine, a: Ref, r: Ref): number {
  if (r === 0) return -1;
  setClear(m, a);
  const code = setUpdate(m, a, r);
  decref(m, r);
  return code;
}

/** a <= b: 0, 1, -1. */
function subset(m: Machine, a: Ref, b: Ref): number {
  if (setSize(m, a) > setSize(m, b)) return 0;
  const ks = members(m, a);
  let c = 1;
  for (const k of ks) { c = setContains(m, b, k); if (c !== 1) break; }
  drop(m, ks);
  return c;
}

export function setCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isAnySet(m, b)) return m.NotImplemented;
  const [na, nb] = [setSize(m, a), setSize(m, b)];
  const r = op === 2 || op === 3 ? (na === nb ? subset(m, a, b) : 0) : op === 0 ? (na < nb ? subset(m, a, b) : 0) : op === 1 ? subset(m, a, b) : op === 4 ? (nb < na ? subset(m, b, a) : 0) : subset(m, b, a);
  if (r < 0) return 0;
  return (r === 1) !== (op === 3) ? m.True : m.False;
}

const op = (f: (m: Machine, a: Ref, b: Ref) => Ref) => (m: Machine, a: Ref, b: Ref): Ref => (isAnySet(m, a) && isAnySet(m, b) ? f(m, a, b) : m.NotImplemented);
const iop = (f: (m: Machine, a: Ref, b: Ref) => number) => (m: Machine, a: Ref, b: Ref): Ref => (isAnySet(m, b) && !isFrozen(m, a) ? (f(m, a, b) < 0 ? 0 : newRef(m, a)) : m.NotImplemented);

export const setOperators: TypeSpec['slots'] = {
  nb_and: op(intersect), nb_or: op(union), nb_subtract: op(difference), nb_xor: op(symmetric),
  nb_inplace_and: iop((m, a, b) => become(m, a, intersect(m, a, b))), nb_inplace_or: iop(setUpdate), nb_inplace_subtract: iop(differenceUpdate), nb_inplace_xor: iop(symmetricUpdate),
};

/** Methods that take any number of iterables, one after the other. */
const fold = (f: (m: Machine, a: Ref, b: Ref) => Ref) => (m: Machine, s: Ref, args: Ref): Ref => {
  let r = copy(m, s);
  for (let i = 0; i < tupleSize(m, args) && r !== 0; i++) { const next = f(m, r, tupleItem(m, args, i)); decref(m, r); r = next; }
  return r;
};
const each = (f: (m: Machine, a: Ref, b: Ref) => number) => (m: Machine, s: Ref, args: Ref): Ref => {
  for (let i = 0; i < tupleSize(m, args); i++) if (f(m, s, tupleItem(m, args, i)) < 0) return 0;
  return m.None;
};
const withSet = (f: (m: Machine, a: Ref, b: Ref) => number) => (m: Machine, s: Ref, o: Ref): Ref => {
  const b = asSet(m, o);
  if (b === 0) return 0;
  const r = f(m, s, b);
  decref(m, b);
  return r < 0 ? 0 : r === 1 ? m.True : m.False;
};

export const FROZENSET_METHODS: readonly MethodSpec[] = [
  { name: 'union', sig: '(*args)', fn: fold(union) },
  { name: 'intersection', sig: '(*args)', fn: fold(intersect) },
  { name: 'difference', sig: '(*args)', fn: fold(difference) },
  { name: 'symmetric_difference', sig: '(other, /)', fn: symmetric },
  { name: 'issubset', sig: '(other, /)', fn: withSet(subset) },
  { name: 'issuperset', sig: '(other, /)', fn: withSet((m, a, b) => subset(m, b, a)) },
  { name: 'isdisjoint', sig: '(other, /)', fn: withSet((m, a, b) => { const r = intersect(m, a, b); if (r === 0) return -1; const n = setSize(m, r); decref(m, r); return n === 0 ? 1 : 0; }) },
  { name: 'copy', sig: '()', fn: copy },
  { name: '__sizeof__', sig: '()', fn: (m, s) => intFromNumber(m, SET.basic + (m.i32[(s + SET.table) >> 2] === s + SET.smalltable ? 0 : 16 * (m.i32[(s + SET.mask) >> 2]! + 1))) },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
];

export const SET_METHODS: readonly MethodSpec[] = [
  ...FROZENSET_METHODS,
  { name: 'add', sig: '(object, /)', fn: (m: Machine, s: Ref, v: Ref) => (setAdd(m, s, v) < 0 ? 0 : m.None) },
  { name: 'discard', sig: '(object, /)', fn: (m: Machine, s: Ref, v: Ref) => (setDiscard(m, s, v) < 0 ? 0 : m.None) },
  { name: 'remove', sig: '(object, /)', fn: (m: Machine, s: Ref, v: Ref) => { const r = setDiscard(m, s, v); return r < 0 ? 0 : r === 0 ? raiseKey(m, v) : m.None; } },
  { name: 'pop', sig: '()', fn: (m, s) => { const k = setPop(m, s); return k === 0 ? raise(m, 'KeyError', 'pop from an empty set') : k; } },
  { name: 'clear', sig: '()', fn: (m, s) => { setClear(m, s); return m.None; } },
  { name: 'update', sig: '(*args)', fn: each(setUpdate) },
  { name: 'intersection_update', sig: '(*args)', fn: each((m, a, b) => become(m, a, intersect(m, a, b))) },
  { name: 'difference_update', sig: '(*args)', fn: each(differenceUpdate) },
  { name: 'symmetric_difference_update', sig: '(other, /)', fn: (m: Machine, s: Ref, o: Ref) => (symmetricUpdate(m, s, o) < 0 ? 0 : m.None) },
];

/** set_iterator: | set 16 | used 24 | pos 32 | len 40 | */
export function setIterOf(m: Machine, s: Ref): Ref {
  const it = newGcObject(m, m.types['set_iterator']!, 48);
  const w = it >> 2;
  m.i32.fill(0, w + 4, w + 12);
  incref(m, s);
  m.i32[w + 4] = s;
  m.i32[w + 6] = setSize(m, s);
  m.i32[w + 10] = setSize(m, s);
  track(m, it);
  return it;
}

export const SET_ITER_TYPE: TypeSpec = {
  name: 'set_iterator', basicsize: 48, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, it: Ref) => { untrack(m, it); clearRef(m, it + 16); freeGcObject(m, it); },
    traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { const s = m.i32[(it + 16) >> 2]!; if (s !== 0) visit(s); },
    iter: (m: Machine, it: Ref) => newRef(m, it),
    iternext: (m: Machine, it: Ref) => {
      const w = it >> 2;
      const s = m.i32[w + 4]!;
      if (s === 0) return 0;
      if (m.i32[w + 6] !== setSize(m, s)) { m.i32[w + 6] = -1; return raise(m, 'RuntimeError', 'Set changed size during iteration'); }
      const pos = { i: m.i32[w + 8]! };
      const k = setNext(m, s, pos);
      m.i32[w + 8] = pos.i;
      m.i32[w + 10]!--;
      if (k !== 0) return newRef(m, k);
      m.i32[w + 4] = 0;
      decref(m, s);
      return 0;
    },
  },
  methods: [{ name: '__length_hint__', sig: '()', fn: (m, it) => intFromNumber(m, m.i32[(it + 16) >> 2] === 0 ? 0 : m.i32[(it + 40) >> 2]!) }],
};
