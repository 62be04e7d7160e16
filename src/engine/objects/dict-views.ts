/**
 * dict.keys(), values() and items(). Models dictviewobject of Objects/dictobject.c, CPython 3.13.
 *
 *   | refcnt | type | dict 8 |      GC header in front
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { contains, getIter, iterNext, length, reprEnter, reprJs, reprLeave, richCompareBool } from './abstract.ts';
import { dictIter, type DictIterName } from './dict-iter.ts';
import { dictGet, dictSize, mappingProxyNew } from './dict.ts';
import { occurred } from './errors.ts';
import { setAdd, setNew, setUpdate, isAnySet } from './set.ts';
import { differenceUpdate, intersect, symmetricUpdate } from './set-ops.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleItem, tupleSize } from './tuple.ts';

type ViewName = 'dict_keys' | 'dict_values' | 'dict_items';
const ITERATORS: Readonly<Record<ViewName, readonly [DictIterName, DictIterName]>> = {
  dict_keys: ['dict_keyiterator', 'dict_reversekeyiterator'], dict_values: ['dict_valueiterator', 'dict_reversevalueiterator'], dict_items: ['dict_itemiterator', 'dict_reverseitemiterator'],
};
const dictOf = (m: Machine, v: Ref): Ref => m.i32[(v + 16) >> 2]!;

/** New view of that type. */
export function dictView(m: Machine, type: ViewName, d: Ref): Ref {
  const v = newGcObject(m, m.types[type]!, 24);
  m.i32[(v + 16) >> 2] = newRef(m, d);
  m.i32[(v + 20) >> 2] = 0;
  track(m, v);
  return v;
}

const isKeys = (m: Machine, o: Ref): boolean => typeOf(m, o) === m.types['dict_keys'];
/** Keys or items: a view that behaves as a set. */
const isSetView = (m: Machine, o: Ref): boolean => isKeys(m, o) || typeOf(m, o) === m.types['dict_items'];

function viewRepr(name: ViewName) {
  return (m: Machine, v: Ref): Ref => {
    if (reprEnter(m, v)) return strFromJs(m, '...');
    const parts: string[] = [];
    const ok = eachOf(m, v, (o) => {
      const s = reprJs(m, o);
      if (s === null) return false;
      parts.push(s);
      return true;
    });
    reprLeave(m, v);
    return ok ? strFromJs(m, `${name}([${parts.join(', ')}])`) : 0;
  };
}

/** Calls `visit` with every item of an iterable until it says false. False = stopped, or an error is set. */
function eachOf(m: Machine, iterable: Ref, visit: (o: Ref) => boolean): boolean {
  const it = getIter(m, iterable);
  if (it === 0) return false;
  let going = true;
  while (going) {
    const o = iterNext(m, it);
    if (o === 0) break;
    going = visit(o);
    decref(m, o);
  }
  decref(m, it);
  return going && !occurred(m);
}

/** x in view: 0, 1, -1. */
function has(m: Machine, v: Ref, x: Ref): number {
  const d = dictOf(m, v);
  if (isKeys(m, v)) return dictGet(m, d, x) !== 0 ? 1 : occurred(m) ? -1 : 0;
  if (typeOf(m, x) !== m.tTuple || tupleSize(m, x) !== 2) return 0;
  const found = dictGet(m, d, tupleItem(m, x, 0));
  if (found === 0) return occurred(m) ? -1 : 0;
  incref(m, found);
  const c = richCompareBool(m, found, tupleItem(m, x, 1), 2);
  decref(m, found);
  return c;
}

/** Every item of `a` is in `b`: 0, 1, -1. all_contained_in */
function allIn(m: Machine, a: Ref, b: Ref): number {
  let r = 1;
  const whole = eachOf(m, a, (x) => { r = contains(m, b, x); return r === 1; });
  return whole ? 1 : r === 1 || occurred(m) ? -1 : r;
}

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isSetView(m, b) && !isAnySet(m, b)) return m.NotImplemented;
  const na = length(m, a), nb = length(m, b);
  if (na < 0 || nb < 0) return 0;
  const r = op <= 3 && op >= 2 ? (na === nb ? allIn(m, a, b) : 0) : op === 0 ? (na < nb ? allIn(m, a, b) : 0) : op === 1 ? (na <= nb ? allIn(m, a, b) : 0) : op === 4 ? (na > nb ? allIn(m, b, a) : 0) : na >= nb ? allIn(m, b, a) : 0;
  return r < 0 ? 0 : (r === 1) !== (op === 3) ? m.True : m.False;
}

/** New set of a view's members (or of any iterable). Keys go by the dict, whose hashes are known. dictviews_to_set */
function toSet(m: Machine, o: Ref): Ref {
  const from = isKeys(m, o) && typeOf(m, dictOf(m, o)) === m.tDict ? dictOf(m, o) : o;
  const s = setNew(m);
  if (setUpdate(m, s, from) === 0) return s;
  decref(m, s);
  return 0;
}

const changed = (update: (m: Machine, s: Ref, other: Ref) => number) => (m: Machine, a: Ref, b: Ref): Ref => {
  const s = toSet(m, a);
  if (s === 0 || update(m, s, b) === 0) return s;
  decref(m, s);
  return 0;
};

/** a & b with a view on either side: goes through the smaller one. _PyDictView_Intersect */
function intersection(m: Machine, left: Ref, right: Ref): Ref {
  let [self, other] = isSetView(m, left) ? [left, right] : [right, left];
  const t = typeOf(m, other);
  const n = length(m, self);
  if ((t === m.types['set'] || t === m.types['frozenset']) && n <= length(m, other)) {
    const r = intersect(m, other, self);
    if (r === 0 || t === m.types['set']) return r;
    const s = toSet(m, r);
    decref(m, r);
    return s;
  }
  if (isSetView(m, other) && length(m, other) > n) [self, other] = [other, self];
  const r = setNew(m);
  const ok = eachOf(m, other, (x) => {
    const c = has(m, self, x);
    return c === 0 || (c === 1 && setAdd(m, r, x) === 0);
  });
  if (ok) return r;
  decref(m, r);
  return 0;
}

function isDisjoint(m: Machine, self: Ref, arg: Ref): Ref {
  if (self === arg) return length(m, self) === 0 ? m.True : m.False;
  let [v, other] = [self, arg];
  // A bigger set or view is asked, the smaller side is walked.
  if ((isAnySet(m, other) || isSetView(m, other)) && length(m, other) > length(m, v)) [v, other] = [other, v];
  let met = 0;
  const whole = eachOf(m, other, (x) => { met = contains(m, v, x); return met === 0; });
  return whole ? m.True : met === 1 ? m.False : 0;
}

/** What makes keys and items sets. */
const SET_SLOTS: TypeSpec['slots'] = {
  richcompare: compare, sq_contains: has,
  nb_and: intersection, nb_or: changed(setUpdate), nb_subtract: changed(differenceUpdate), nb_xor: changed(symmetricUpdate),
};

const type = (name: ViewName, asSet: boolean): TypeSpec => ({
  name, basicsize: 24, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, v: Ref) => { untrack(m, v); clearRef(m, v + 16); freeGcObject(m, v); },
    traverse: (m: Machine, v: Ref, visit: (r: Ref) => void) => visit(dictOf(m, v)),
    repr: viewRepr(name), iter: (m: Machine, v: Ref) => dictIter(m, ITERATORS[name][0], dictOf(m, v)), sq_length: (m: Machine, v: Ref) => dictSize(m, dictOf(m, v)),
    ...(asSet ? SET_SLOTS : {}),
  },
  methods: [
    { name: '__reversed__', sig: '()', fn: (m, v) => dictIter(m, ITERATORS[name][1], dictOf(m, v)) },
    ...(asSet ? [{ name: 'isdisjoint', sig: '(other, /)', fn: isDisjoint }] : []),
  ],
  getset: [{ name: 'mapping', get: (m, v) => mappingProxyNew(m, dictOf(m, v)) }],
});

export const DICT_VIEW_TYPES: readonly TypeSpec[] = [type('dict_keys', true), type('dict_values', false), type('dict_items', true)];
