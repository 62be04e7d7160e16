/** Methods, operators and iterator of set and frozenset. Models Objects/setobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { SET, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, newGcObject, newRef, track, untrack } from '../memory/refs.ts';
import { raise, raiseKey } from './errors.ts';
import { intFromNumber } from './int.ts';
import { isAnySet, isFrozen, setAdd, setClear, setDiscard, setFrom, setNext, setPop, setSize, setUpdate } from './set.ts';
import { copySet, difference, differenceUpdate, intersect, intersectUpdate, isDisjoint, isSubset, isSuperset, swapBodies, symmetric, symmetricUpdate, union } from './set-ops.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { tupleItem, tupleSize } from './tuple.ts';

/** Both hashes of two frozensets are known, and they differ. */
function hashesDiffer(m: Machine, a: Ref, b: Ref): boolean {
  const word = (s: Ref, k: number): number => m.i32[((s + SET.hash) >> 2) + k]!;
  const known = (s: Ref): boolean => word(s, 0) !== -1 || word(s, 1) !== -1;
  return known(a) && known(b) && (word(a, 0) !== word(b, 0) || word(a, 1) !== word(b, 1));
}

/** By op number, in terms of inclusion: 0, 1, -1. */
const COMPARE: readonly ((m: Machine, a: Ref, b: Ref) => number)[] = [
  (m, a, b) => (setSize(m, a) >= setSize(m, b) ? 0 : isSubset(m, a, b)),
  isSubset,
  (m, a, b) => (setSize(m, a) !== setSize(m, b) || hashesDiffer(m, a, b) ? 0 : isSubset(m, a, b)),
  (m, a, b) => { const eq = COMPARE[2]!(m, a, b); return eq < 0 ? -1 : 1 - eq; },
  (m, a, b) => (setSize(m, a) <= setSize(m, b) ? 0 : isSubset(m, b, a)),
  (m, a, b) => isSubset(m, b, a),
];

export function setCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  return isAnySet(m, b) ? truth(m, COMPARE[op]!(m, a, b)) : m.NotImplemented;
}

function truth(m: Machine, r: number): Ref {
  return r < 0 ? 0 : r === 1 ? m.True : m.False;
}

const op = (f: (m: Machine, a: Ref, b: Ref) => Ref) => (m: Machine, a: Ref, b: Ref): Ref => (isAnySet(m, a) && isAnySet(m, b) ? f(m, a, b) : m.NotImplemented);
const iop = (f: (m: Machine, a: Ref, b: Ref) => number) => (m: Machine, a: Ref, b: Ref): Ref => (isAnySet(m, b) && !isFrozen(m, a) ? (f(m, a, b) < 0 ? 0 : newRef(m, a)) : m.NotImplemented);

export const setOperators: TypeSpec['slots'] = {
  nb_and: op(intersect), nb_or: op(union), nb_subtract: op(difference), nb_xor: op(symmetric),
};

/** What only a set can do to itself. */
export const setInplace: TypeSpec['slots'] = {
  nb_inplace_and: iop(intersectUpdate), nb_inplace_or: iop(setUpdate), nb_inplace_subtract: iop(differenceUpdate), nb_inplace_xor: iop(symmetricUpdate),
};

/** s.union(*others): one copy, updated. */
function unionMethod(m: Machine, s: Ref, args: Ref): Ref {
  const r = setFrom(m, m.types[isFrozen(m, s) ? 'frozenset' : 'set']!, s);
  for (let i = 0, n = tupleSize(m, args); i < n; i++) {
    const o = tupleItem(m, args, i);
    if (o !== s && setUpdate(m, r, o) < 0) { decref(m, r); return 0; }
  }
  return r;
}

/** s.intersection(*others). */
function intersection(m: Machine, s: Ref, args: Ref): Ref {
  const n = tupleSize(m, args);
  if (n === 0) return copySet(m, s);
  let r = newRef(m, s);
  for (let i = 0; i < n && r !== 0; i++) {
    const next = intersect(m, r, tupleItem(m, args, i));
    decref(m, r);
    r = next;
  }
  return r;
}

/** s.difference(*others): the first way may choose, the rest is taken out of the result. */
function differenceMethod(m: Machine, s: Ref, args: Ref): Ref {
  const n = tupleSize(m, args);
  if (n === 0) return copySet(m, s);
  const r = difference(m, s, tupleItem(m, args, 0));
  for (let i = 1; i < n && r !== 0; i++) {
    if (differenceUpdate(m, r, tupleItem(m, args, i)) < 0) { decref(m, r); return 0; }
  }
  return r;
}

function intersectionUpdate(m: Machine, s: Ref, args: Ref): Ref {
  const r = intersection(m, s, args);
  if (r === 0) return 0;
  swapBodies(m, s, r);
  decref(m, r);
  return m.None;
}

const each = (f: (m: Machine, a: Ref, b: Ref) => number) => (m: Machine, s: Ref, args: Ref): Ref => {
  for (let i = 0; i < tupleSize(m, args); i++) if (f(m, s, tupleItem(m, args, i)) < 0) return 0;
  return m.None;
};

export const FROZENSET_METHODS: readonly MethodSpec[] = [
  { name: 'union', sig: '(*args)', fn: unionMethod },
  { name: 'intersection', sig: '(*args)', fn: intersection },
  { name: 'difference', sig: '(*args)', fn: differenceMethod },
  { name: 'symmetric_difference', sig: '(other, /)', fn: symmetric },
  { name: 'issubset', sig: '(other, /)', fn: (m: Machine, s: Ref, o: Ref) => truth(m, isSubset(m, s, o)) },
  { name: 'issuperset', sig: '(other, /)', fn: (m: Machine, s: Ref, o: Ref) => truth(m, isSuperset(m, s, o)) },
  { name: 'isdisjoint', sig: '(other, /)', fn: (m: Machine, s: Ref, o: Ref) => truth(m, isDisjoint(m, s, o)) },
  { name: 'copy', sig: '()', fn: copySet },
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
  { name: 'intersection_update', sig: '(*args)', fn: intersectionUpdate },
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
      if (k !== 0) {
        m.i32[w + 10]!--;
        return newRef(m, k);
      }
      m.i32[w + 4] = 0;
      decref(m, s);
      return 0;
    },
  },
  methods: [{ name: '__length_hint__', sig: '()', fn: (m, it) => intFromNumber(m, m.i32[(it + 16) >> 2] === 0 ? 0 : m.i32[(it + 40) >> 2]!) }],
};
