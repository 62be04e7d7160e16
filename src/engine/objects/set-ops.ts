/**
 * The algebra of sets. Models the operations of Objects/setobject.c, CPython 3.13, with its choices of which side is walked: they decide
 * the order of the result and what comparisons a program sees. Members' hashes are stored, so no __hash__ runs between two sets.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { SET } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { getIter, iterNext } from './abstract.ts';
import { dictEach, dictLookup, dictSize, keyHash } from './dict.ts';
import { occurred } from './errors.ts';
import { grown, isAnySet, isFrozen, setAddHashed, setClear, setContains, setContainsHashed, setDiscard, setDiscardHashed, setEach, setFrom, setNew, setResize, setSize, setUpdate } from './set.ts';

/** The plain type of a set's kind: what operations make, also from subclasses. */
export const kindType = (m: Machine, s: Ref): Ref => m.types[isFrozen(m, s) ? 'frozenset' : 'set']!;

/** A set's copy as its own plain kind; an exact frozenset is its own copy. New reference. */
export function copySet(m: Machine, s: Ref): Ref {
  return typeOf(m, s) === m.types['frozenset'] ? newRef(m, s) : freshCopy(m, s);
}

const freshCopy = (m: Machine, s: Ref): Ref => setFrom(m, kindType(m, s), s);

/** `r`, or 0 with r given back when `code` is an error. */
function unless(m: Machine, code: number, r: Ref): Ref {
  if (code >= 0) return r;
  decref(m, r);
  return 0;
}

/** Calls `visit` with each item of an iterable until it is negative; that, or -1 for an error of the iterator's own. */
function eachItem(m: Machine, iterable: Ref, visit: (x: Ref) => number): number {
  const it = getIter(m, iterable);
  if (it === 0) return -1;
  let r = 0;
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) {
    r = visit(x);
    decref(m, x);
    if (r < 0) break;
  }
  decref(m, it);
  return r < 0 ? r : occurred(m) ? -1 : 0;
}

export function union(m: Machine, a: Ref, other: Ref): Ref {
  const r = freshCopy(m, a);
  return r === 0 ? 0 : unless(m, setUpdate(m, r, other), r);
}

export function intersect(m: Machine, a: Ref, other: Ref): Ref {
  if (a === other) return freshCopy(m, a);
  const r = setNew(m, kindType(m, a));
  const keep = (within: Ref) => (key: Ref, lo: number, hi: number): number => {
    const c = setContainsHashed(m, within, key, lo, hi);
    return c === 1 ? setAddHashed(m, r, key, lo, hi) : c;
  };
  if (isAnySet(m, other)) {
    const [walked, asked] = setSize(m, other) > setSize(m, a) ? [a, other] : [other, a];
    return unless(m, setEach(m, walked, keep(asked)), r);
  }
  const code = eachItem(m, other, (x) => {
    const lo = keyHash(m, x), hi = m.hashHi;
    return lo === -1 && hi === -1 ? -1 : keep(a)(x, lo, hi);
  });
  return unless(m, code, r);
}

export function difference(m: Machine, a: Ref, other: Ref): Ref {
  const isSet = isAnySet(m, other), isDict = typeOf(m, other) === m.tDict;
  // Much smaller, or nothing to look things up in: copy and take out.
  if ((!isSet && !isDict) || setSize(m, a) >> 2 > (isSet ? setSize(m, other) : dictSize(m, other))) {
    const r = freshCopy(m, a);
    return r === 0 ? 0 : unless(m, differenceUpdate(m, r, other), r);
  }
  const r = setNew(m, kindType(m, a));
  return unless(m, setEach(m, a, (key, lo, hi) => {
    let c: number;
    if (isSet) c = setContainsHashed(m, other, key, lo, hi);
    else {
      const ix = dictLookup(m, other, key, lo, hi);
      c = ix === -2 ? -1 : ix < 0 ? 0 : 1;
    }
    return c === 0 ? setAddHashed(m, r, key, lo, hi) : Math.min(c, 0);
  }), r);
}

/** a -= other. 0 | -1. */
export function differenceUpdate(m: Machine, a: Ref, other: Ref): number {
  if (other === a) { setClear(m, a); return 0; }
  let code: number;
  if (isAnySet(m, other)) {
    // A much bigger set is cut down to what matters first.
    const gone = setSize(m, other) >> 3 > setSize(m, a) ? intersect(m, a, other) : newRef(m, other);
    if (gone === 0) return -1;
    code = setEach(m, gone, (key, lo, hi) => Math.min(setDiscardHashed(m, a, key, lo, hi), 0));
    decref(m, gone);
  } else code = eachItem(m, other, (x) => Math.min(setDiscard(m, a, x), 0));
  if (code < 0) return -1;
  const i32 = m.i32;
  if (i32[(a + SET.fill) >> 2]! - setSize(m, a) > i32[(a + SET.mask) >> 2]! >> 2) setResize(m, a, grown(m, a));
  return 0;
}

/** The other side's copy with this side's members turned over in it. */
export function symmetric(m: Machine, a: Ref, other: Ref): Ref {
  const r = setFrom(m, kindType(m, a), other);
  return r === 0 ? 0 : unless(m, symmetricUpdate(m, r, a), r);
}

/** a ^= other. 0 | -1. */
export function symmetricUpdate(m: Machine, a: Ref, other: Ref): number {
  if (other === a) { setClear(m, a); return 0; }
  const turn = (key: Ref, lo: number, hi: number): number => {
    const d = setDiscardHashed(m, a, key, lo, hi);
    return d === 0 ? setAddHashed(m, a, key, lo, hi) : Math.min(d, 0);
  };
  if (typeOf(m, other) === m.tDict) return dictEach(m, other, (key, _value, lo, hi) => turn(key, lo, hi));
  const b = isAnySet(m, other) ? newRef(m, other) : setFrom(m, kindType(m, a), other);
  if (b === 0) return -1;
  const code = setEach(m, b, turn);
  decref(m, b);
  return code;
}

/** a &= other: a takes over the table of the intersection. 0 | -1. set_intersection_update */
export function intersectUpdate(m: Machine, a: Ref, other: Ref): number {
  const r = intersect(m, a, other);
  if (r === 0) return -1;
  swapBodies(m, a, r);
  decref(m, r);
  return 0;
}

/** Exchanges the contents of two sets. */
export function swapBodies(m: Machine, a: Ref, b: Ref): void {
  const i32 = m.i32;
  const small = [a, b].map((s) => i32[(s + SET.table) >> 2] === s + SET.smalltable);
  for (let at = SET.fill; at < SET.weakrefs; at += 4) {
    if (at >= SET.finger && at < SET.finger + 8) continue;
    const x = i32[(a + at) >> 2]!;
    i32[(a + at) >> 2] = i32[(b + at) >> 2]!;
    i32[(b + at) >> 2] = x;
  }
  if (small[1]) i32[(a + SET.table) >> 2] = a + SET.smalltable;
  if (small[0]) i32[(b + SET.table) >> 2] = b + SET.smalltable;
}

/** a <= other: 0, 1, -1. */
export function isSubset(m: Machine, a: Ref, other: Ref): number {
  if (!isAnySet(m, other)) {
    const met = intersect(m, a, other);
    if (met === 0) return -1;
    const whole = setSize(m, met) === setSize(m, a);
    decref(m, met);
    return whole ? 1 : 0;
  }
  if (setSize(m, a) > setSize(m, other)) return 0;
  let missing = false;
  const code = setEach(m, a, (key, lo, hi) => {
    const c = setContainsHashed(m, other, key, lo, hi);
    missing = c === 0;
    return c - 1;
  });
  return code === 0 ? 1 : missing ? 0 : -1;
}

/** a >= other: 0, 1, -1. */
export function isSuperset(m: Machine, a: Ref, other: Ref): number {
  if (isAnySet(m, other)) return isSubset(m, other, a);
  let missing = false;
  const code = eachItem(m, other, (x) => {
    const c = setContains(m, a, x);
    missing = c === 0;
    return c - 1;
  });
  return code === 0 ? 1 : missing ? 0 : -1;
}

/** Nothing in common: 0, 1, -1. */
export function isDisjoint(m: Machine, a: Ref, other: Ref): number {
  if (a === other) return setSize(m, a) === 0 ? 1 : 0;
  let met = false;
  const stop = (c: number): number => { met = c === 1; return c === 0 ? 0 : -1; };
  let code: number;
  if (isAnySet(m, other)) {
    const [walked, asked] = setSize(m, other) > setSize(m, a) ? [a, other] : [other, a];
    code = setEach(m, walked, (key, lo, hi) => stop(setContainsHashed(m, asked, key, lo, hi)));
  } else code = eachItem(m, other, (x) => stop(setContains(m, a, x)));
  return code === 0 ? 1 : met ? 0 : -1;
}
