/**
 * Where instances of Python classes keep their attributes: inline values, and the managed dict. Models the managed half of
 * Objects/dictobject.c, CPython 3.13.
 *
 *     weak refs -32 | dict -24 | GC head -16 | refcnt | type | values: capacity, size, embedded, valid | value 0 | ... | order |
 *                       │                                      ▲
 *                       └──> dict, once asked for ── ma_values ┘   until it is resized or outlives the object
 *
 * Invariants: a class whose instances are no larger than object() has INLINE_VALUES, so the values begin at INLINE; while they are valid
 * the dict is NULL or its ma_values are they; once they are not, the dict alone holds the attributes. A class with MANAGED_DICT that
 * extends something larger has the pointer alone; its dict shares the class's keys too.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, MANAGED, OB, TPFLAGS, VALUES } from '../memory/layout.ts';
import { clearRef, decref, hasFlag, incref, track, typeOf } from '../memory/refs.ts';
import { dictDel, dictGetInterned, dictNew, dictSet, dictSize, mayBeTracked } from './dict.ts';
import { cachedKeys, invalidate, isValid, numberOf, sharedRoom, splitNumber, valueAt, valuePut, valuesMove, valuesNew, valueTake } from './dict-values.ts';
import { strHash } from './str.ts';

const INLINE_VALUES = TPFLAGS.INLINE_VALUES, MANAGED_DICT = TPFLAGS.MANAGED_DICT, MANAGED_DICT_AT = MANAGED.dict;
/** Offset of the inline values in an instance. _PyObject_InlineValues */
export const INLINE = OB.size;

/** New dict over a class's keys and values that exist, tracked when one of them may be. make_dict_from_instance_attributes */
function dictFromValues(m: Machine, k: Ref, v: Ref): Ref {
  const d = dictNew(m);
  const w = d >> 2;
  m.i32[w + 8] = k;
  m.i32[k >> 2]!++;
  if (m.rec !== null) m.rec.wroteAt(k);
  m.i32[w + 10] = v;
  let tracked = false;
  for (let i = 0, n = sharedRoom(m, k); i < n; i++) {
    const r = valueAt(m, v, i);
    if (r === 0) continue;
    m.i32[w + 4]!++;
    if (mayBeTracked(m, r)) tracked = true;
  }
  if (tracked) track(m, d);
  return d;
}

/** New empty dict over a class's keys, with values of its own. new_dict_with_shared_keys */
function dictSplit(m: Machine, k: Ref): Ref {
  return dictFromValues(m, k, valuesNew(m, sharedRoom(m, k)));
}

/** Address of the instance's values while they are its own, 0 = it has none (any more). */
export function inlineValues(m: Machine, o: Ref): Ref {
  return hasFlag(m, typeOf(m, o), INLINE_VALUES) && isValid(m, o + INLINE) ? o + INLINE : 0;
}

/** The dict behind a managed pointer, 0 = none was asked for. Borrowed. */
export const managedDict = (m: Machine, o: Ref): Ref => m.i32[(o + MANAGED_DICT_AT) >> 2]!;

/** An attribute of the instance itself, of a class with MANAGED_DICT; borrowed, 0 = not set. `name` interned. */
export function managedGet(m: Machine, o: Ref, name: Ref): Ref {
  const t = typeOf(m, o);
  if (hasFlag(m, t, INLINE_VALUES) && isValid(m, o + INLINE)) {
    const i = numberOf(m, cachedKeys(m, t), name);
    return i < 0 ? 0 : valueAt(m, o + INLINE, i);
  }
  const d = managedDict(m, o);
  return d === 0 ? 0 : dictGetInterned(m, d, name);
}

/** An attribute is about to be read: an instance whose values went away with a dict that was deleted gets a new, plain one. */
export function managedLookedAt(m: Machine, o: Ref): void {
  if (hasFlag(m, typeOf(m, o), INLINE_VALUES) && !isValid(m, o + INLINE) && managedDict(m, o) === 0) m.i32[(o + MANAGED_DICT_AT) >> 2] = dictNew(m);
}

/** What storing said: done; an exception is set; there was nothing to delete. */
export const STORED = { done: 0, failed: -1, missing: -2 } as const;

/**
 * Sets (value borrowed) or deletes (0) an attribute in a class's managed dict or inline values. A name that is deleted takes a place in
 * the shared table as one that is set does. A KeyError of the dict's is left set. _PyObject_StoreInstanceAttribute, _PyObjectDict_SetItem
 */
export function managedSet(m: Machine, o: Ref, name: Ref, value: Ref): number {
  const t = typeOf(m, o);
  if (!hasFlag(m, t, INLINE_VALUES) || !isValid(m, o + INLINE)) {
    const d = managedDictMade(m, o);
    return value === 0 ? dictDel(m, d, name) : dictSet(m, d, name, value);
  }
  const k = cachedKeys(m, t), v = o + INLINE;
  const lo = strHash(m, name);
  const i = splitNumber(m, k, name, lo, m.hashHi);
  let d = managedDict(m, o);
  if (i < 0) {
    // The table of names is full: the attributes move into a dict of the instance's own.
    const made = d === 0;
    if (made) d = dictFromValues(m, k, v);
    const err = value === 0 ? dictDel(m, d, name) : dictSet(m, d, name, value);
    if (made) { if (err < 0) decref(m, d); else m.i32[(o + MANAGED_DICT_AT) >> 2] = d; }
    return err;
  }
  if (value === 0) {
    if (valueAt(m, v, i) === 0) return STORED.missing;
    if (d !== 0) m.i32[(d + DICT.used) >> 2]!--;
    const old = valueTake(m, v, i);
    if (d !== 0 && m.rec !== null) m.rec.wrote(d);
    decref(m, old);
    return 0;
  }
  incref(m, value);
  const old = valuePut(m, v, i, value);
  if (old !== 0) decref(m, old);
  else if (d !== 0) {
    m.i32[(d + DICT.used) >> 2]!++;
    if (m.rec !== null) m.rec.wrote(d);
  }
  return 0;
}

/** The managed dict, made when there is none: over the inline values, or with values of its own. Borrowed. _PyObject_MaterializeManagedDict */
export function managedDictMade(m: Machine, o: Ref): Ref {
  let d = managedDict(m, o);
  if (d !== 0) return d;
  const k = cachedKeys(m, typeOf(m, o)), v = inlineValues(m, o);
  d = v !== 0 ? dictFromValues(m, k, v) : dictSplit(m, k);
  m.i32[(o + MANAGED_DICT_AT) >> 2] = d;
  return d;
}

/** Gives the values a dict shares with its instance to the dict alone. _PyDict_DetachFromObject */
export function detach(m: Machine, o: Ref, d: Ref): void {
  const v = inlineValues(m, o);
  if (v === 0 || m.i32[(d + DICT.values) >> 2] !== v) return;
  m.i32[(d + DICT.values) >> 2] = valuesMove(m, v);
  invalidate(m, v);
  if (m.rec !== null) m.rec.wrote(d);
}

/** Puts `dict` (borrowed, 0 = none) in the place of what the instance has, which is let go. _PyObject_SetManagedDict */
export function setManagedDict(m: Machine, o: Ref, dict: Ref): void {
  const at = o + MANAGED_DICT_AT;
  const old = m.i32[at >> 2]!;
  const v = inlineValues(m, o);
  if (dict !== 0) incref(m, dict);
  m.i32[at >> 2] = dict;
  if (old !== 0) {
    if (v !== 0) detach(m, o, old);
    decref(m, old);
  } else if (v !== 0) {
    invalidate(m, v);
    for (let i = 0, n = m.u8[v]!; i < n; i++) {
      const w = v + VALUES.values + 8 * i;
      if (m.rec !== null && m.i32[w >> 2] !== 0) m.rec.wroteAt(w);
      clearRef(m, w);
    }
  }
}

/** References of the instance's attributes: the values while they are its own, else the dict. PyObject_VisitManagedDict */
export function visitManagedDict(m: Machine, o: Ref, visit: (r: Ref) => void): void {
  const v = inlineValues(m, o);
  if (v !== 0) {
    for (let i = 0, n = m.u8[v]!; i < n; i++) { const r = valueAt(m, v, i); if (r !== 0) visit(r); }
    return;
  }
  const d = managedDict(m, o);
  if (d !== 0) visit(d);
}

/** No attribute is set. */
export function managedEmpty(m: Machine, o: Ref): boolean {
  const v = inlineValues(m, o), d = managedDict(m, o);
  return v !== 0 ? m.u8[v + VALUES.size] === 0 : d === 0 || dictSize(m, d) === 0;
}

/** Has a managed dict pointer. */
export const isManaged = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), MANAGED_DICT);
