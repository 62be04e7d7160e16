/**
 * dict. Models Objects/dictobject.c, CPython 3.13. The key table is in dict-keys.ts, the type's slots and methods in dict-methods.ts,
 * views and iterators in dict-views.ts and dict-iter.ts.
 *
 *   | refcnt 8 | type 8 | ma_used 8 | ma_version 8 | ma_keys 8 | ma_values 8 |
 *
 * With ma_values NULL the table is the dict's own and insertion order is entry order. Else the table is one that instances of a class
 * share, of kind split, and values and order are in ma_values (dict-values.ts): in the instance's block or in one of the dict's own.
 * A position in the order is what is walked by; an index is the number of an entry.
 *
 * Invariants: a dict is tracked by the collector only once something trackable went in. Code of the
 * program (__hash__, __eq__) may run in every lookup of a key that is not a str, and may change the dict.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, KEYS, KEYS_KIND, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, freeGcObject, hasFlag, incref, initObject, isGc, isTracked, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { callNoArgs, getItem, getIter, hash, iterNext, lookupAttr, typeName } from './abstract.ts';
import {
  emptyKeysBoot, entriesOf, entryHash, findAny, findStr, isPlainStr, keyAt, keysBytes, keysClone, keysDecref, keysForget, keysInsert, keysNew, keysResize, kindOf,
  log2For, log2ForEntries, log2Of, MIN_LOG2, nextEntry, previousEntry, usableFor,
} from './dict-keys.ts';
import { clearSplit, combine, copySplit, releaseValues } from './dict-split.ts';
import { isEmbedded, numberAt, sharedRoom, splitNumber, valueAt, valuePut, valuesFree, valueTake } from './dict-values.ts';
import { clearError, matches, occurred, raise, raiseKey } from './errors.ts';
import { intern } from './intern.ts';
import { strHash } from './str.ts';
import { collect } from './tuple.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const KEYS_LOG2SIZE = KEYS.log2Size, KEYS_KIND_AT = KEYS.kind, KEYS_INDICES = KEYS.indices, KEYS_USABLE = KEYS.usable;
const KEYS_KIND_UNICODE = KEYS_KIND.unicode, KEYS_KIND_GENERAL = KEYS_KIND.general;
const DICT_KEYS = DICT.keys, DICT_VALUES = DICT.values, DICT_BASIC = DICT.basic, DICT_USED = DICT.used;
const TABLE_FREE_DICT = TABLE.freeDict;

/** The dict's key table. Borrowed; any insertion may replace it. */
export const keysOf = (m: Machine, d: Ref): Ref => m.i32[(d + DICT_KEYS) >> 2]!;

/** Values of a split table, 0 = the table is the dict's own. Borrowed. */
export const valuesOf = (m: Machine, d: Ref): Ref => m.i32[(d + DICT_VALUES) >> 2]!;

/** Word of the value of entry ix. */
function valueWord(m: Machine, d: Ref, ix: number): number {
  const v = valuesOf(m, d);
  return v === 0 ? (keyAt(m, keysOf(m, d), ix) + 8) >> 2 : (v >> 2) + 2 + 2 * ix;
}

/** New empty dict, untracked, sharing the empty table. PyDict_New */
export function dictNew(m: Machine): Ref {
  const i32 = m.i32;
  let d = i32[TABLE_FREE_DICT >> 2]!;
  if (d !== 0) {
    i32[TABLE_FREE_DICT >> 2] = i32[(d + DICT_KEYS) >> 2]!;
    i32[(TABLE_FREE_DICT >> 2) + 1]!--;
    initObject(m, d, m.tDict);
    if (m.rec !== null) m.rec.put(EV.alloc, d, DICT_BASIC + 16, 0, 0);
  } else d = newGcObject(m, m.tDict, DICT_BASIC);
  const w = d >> 2;
  i32.fill(0, w + 4, w + 12);
  i32[w + 8] = m.emptyKeys;
  return d;
}

export function dictSize(m: Machine, d: Ref): number {
  return m.i32[(d + DICT_USED) >> 2]!;
}

// ---- finding ------------------------------------------------------------------------------------------------------------

/** Hash of a key: low word, high in m.hashHi; both -1 = error. */
export function keyHash(m: Machine, key: Ref): number {
  if (isPlainStr(m, key)) return strHash(m, key);
  const w = key >> 2;
  if (m.i32[w + 2] === m.tInt && m.i32[w + 4]! <= 8) {
    // An int of one digit, not negative, is its own hash.
    m.hashHi = 0;
    return m.i32[w + 6]!;
  }
  return hash(m, key);
}

/** Entry index of a key whose hash is given; -1 absent, -2 error. */
export function dictLookup(m: Machine, d: Ref, key: Ref, lo: number, hi: number): number {
  for (;;) {
    const k = keysOf(m, d);
    const ix = isPlainStr(m, key) && kindOf(m, k) !== KEYS_KIND_GENERAL ? findStr(m, k, key, lo, hi) : findAny(m, d, k, key, lo, hi);
    if (ix === -3) continue;
    // A name of the class that this dict has no value for.
    return ix >= 0 && m.i32[(d + DICT_VALUES) >> 2] !== 0 && m.i32[valueWord(m, d, ix)] === 0 ? -1 : ix;
  }
}

/** Value under a key, borrowed; 0 = absent or error (check occurred). PyDict_GetItemWithError */
export function dictGet(m: Machine, d: Ref, key: Ref): Ref {
  const lo = keyHash(m, key);
  if (lo === -1 && m.hashHi === -1) return 0;
  return dictGetHashed(m, d, key, lo, m.hashHi);
}

/** The same with the hash known. _PyDict_GetItem_KnownHash */
export function dictGetHashed(m: Machine, d: Ref, key: Ref, lo: number, hi: number): Ref {
  const ix = dictLookup(m, d, key, lo, hi);
  return ix < 0 ? 0 : m.i32[valueWord(m, d, ix)]!;
}

/** Value under an interned str, borrowed, 0 = absent; never an error, never runs Python code. */
export function dictGetInterned(m: Machine, d: Ref, name: Ref): Ref {
  const i32 = m.i32;
  const k = i32[(d + 32) >> 2]!;
  const shape = i32[(k >> 2) + 2]!;
  const log2 = shape & 0xff;
  const lo = i32[(name >> 2) + 6]!;
  // The first slot of a small table for str keys nearly always settles it.
  if (log2 < 8 && shape >> 16 === 1 && lo !== -1) {
    const indices = k + 32;
    const ix = (m.u8[indices + (lo & ((1 << log2) - 1))]! << 24) >> 24;
    if (ix === -1) return 0;
    const e = (indices + (1 << log2) + 16 * ix) >> 2;
    if (ix >= 0 && i32[e] === name) return i32[e + 2]!;
  }
  const low = strHash(m, name);
  const ix = findStr(m, k, name, low, m.hashHi);
  return ix < 0 ? 0 : i32[valueWord(m, d, ix)]!;
}

/**
 * The first slot of a small table for str keys, which nearly always settles it: word index of the value when that very str is there,
 * -1 = the key is absent, 0 = look properly.
 */
function probe(m: Machine, k: Ref, key: Ref, lo: number): number {
  const log2 = m.u8[k + KEYS_LOG2SIZE]!;
  if (log2 >= 8 || m.u8[k + KEYS_KIND_AT] !== KEYS_KIND_UNICODE) return 0;
  const ix = (m.u8[k + KEYS_INDICES + (lo & ((1 << log2) - 1))]! << 24) >> 24;
  if (ix < 0) return ix === -1 ? -1 : 0;
  const e = (k + KEYS_INDICES + (1 << log2) + 16 * ix) >> 2;
  return m.i32[e] === key ? e + 2 : 0;
}

export function dictGetStr(m: Machine, d: Ref, name: string): Ref {
  return dictGetInterned(m, d, intern(m, name));
}

// ---- putting in ---------------------------------------------------------------------------------------------------------

/** _PyObject_GC_MAY_BE_TRACKED: a container, but for atoms-only tuples and classes that live for ever. */
export function mayBeTracked(m: Machine, o: Ref): boolean {
  if (!isGc(m, o)) return false;
  if (typeOf(m, o) === m.tTuple) return isTracked(m, o);
  return !hasFlag(m, typeOf(m, o), TPFLAGS.TYPE) || hasFlag(m, o, TPFLAGS.HEAPTYPE);
}

/** d[key] = value; both borrowed. 0 | -1. PyDict_SetItem */
export function dictSet(m: Machine, d: Ref, key: Ref, value: Ref): number {
  const lo = keyHash(m, key);
  const hi = m.hashHi;
  if (lo === -1 && hi === -1) return -1;
  const near = probe(m, keysOf(m, d), key, lo);
  if (near <= 0) return dictSetHashed(m, d, key, value, lo, hi);
  incref(m, value);
  maintainTracking(m, d, key, value);
  const old = m.i32[near]!;
  m.i32[near] = value;
  if (m.rec !== null) m.rec.wroteAt(near << 2);
  decref(m, old);
  return 0;
}

/** The same with the hash known. insertdict */
export function dictSetHashed(m: Machine, d: Ref, key: Ref, value: Ref, lo: number, hi: number): number {
  const i32 = m.i32;
  if (i32[(d + DICT_VALUES) >> 2] !== 0) {
    const number = findSplit(m, d, key, lo, hi);
    if (number >= 0) {
      putSplit(m, d, key, value, number);
      return 0;
    }
  }
  incref(m, key);
  incref(m, value);
  const ix = findToInsert(m, d, key, lo, hi);
  if (ix === -2) {
    decref(m, value);
    decref(m, key);
    return -1;
  }
  if (ix < 0) {
    append(m, d, key, value, lo, hi);
    return 0;
  }
  maintainTracking(m, d, key, value);
  const a = (keyAt(m, keysOf(m, d), ix) + 8) >> 2;
  const old = i32[a]!;
  i32[a] = value;
  if (m.rec !== null) m.rec.wroteAt(a << 2);
  decref(m, old);
  decref(m, key);
  return 0;
}

/** d.setdefault(key, value): the value that is there now, borrowed; 0 = error. One hash, one lookup. PyDict_SetDefault */
export function dictSetDefault(m: Machine, d: Ref, key: Ref, value: Ref): Ref {
  const lo = keyHash(m, key);
  const hi = m.hashHi;
  if (lo === -1 && hi === -1) return 0;
  if (valuesOf(m, d) !== 0) {
    const number = findSplit(m, d, key, lo, hi);
    const there = number < 0 ? 0 : valueAt(m, valuesOf(m, d), number);
    if (there !== 0) return there;
    if (number >= 0) { putSplit(m, d, key, value, number); return value; }
  }
  const ix = findToInsert(m, d, key, lo, hi);
  if (ix === -2) return 0;
  if (ix >= 0) return m.i32[(keyAt(m, keysOf(m, d), ix) + 8) >> 2]!;
  append(m, d, newRef(m, key), newRef(m, value), lo, hi);
  return value;
}

/** Number of a key in a split table, made when there is room; -1 = the dict has a table of its own now, since the key does not fit into the shared one. */
function findSplit(m: Machine, d: Ref, key: Ref, lo: number, hi: number): number {
  const number = isPlainStr(m, key) ? splitNumber(m, keysOf(m, d), key, lo, hi) : -1;
  if (number < 0) resize(m, d, log2For(dictSize(m, d) * 3), isPlainStr(m, key) ? KEYS_KIND_UNICODE : KEYS_KIND_GENERAL);
  return number;
}

/** Stores the value (borrowed) of a number. insert_split_value */
function putSplit(m: Machine, d: Ref, key: Ref, value: Ref, number: number): void {
  incref(m, value);
  maintainTracking(m, d, key, value);
  const old = valuePut(m, valuesOf(m, d), number, value);
  if (old !== 0) { decref(m, old); return; }
  m.i32[(d + DICT_USED) >> 2]!++;
  if (m.rec !== null) m.rec.wrote(d);
}

/** Lookup before an insertion: a key that is not a str turns a str-only table into a general one first. */
function findToInsert(m: Machine, d: Ref, key: Ref, lo: number, hi: number): number {
  const k = keysOf(m, d);
  if (k === m.emptyKeys) return -1;
  if (kindOf(m, k) !== KEYS_KIND_GENERAL && !isPlainStr(m, key)) resize(m, d, log2For(dictSize(m, d) * 3), KEYS_KIND_GENERAL);
  return dictLookup(m, d, key, lo, hi);
}

function maintainTracking(m: Machine, d: Ref, key: Ref, value: Ref): void {
  if (!isTracked(m, d) && (mayBeTracked(m, key) || mayBeTracked(m, value))) track(m, d);
}

/** Appends a key known to be absent; both stolen. */
function append(m: Machine, d: Ref, key: Ref, value: Ref, lo: number, hi: number): void {
  const i32 = m.i32;
  maintainTracking(m, d, key, value);
  let k = keysOf(m, d);
  if (k === m.emptyKeys) {
    k = keysNew(m, MIN_LOG2, isPlainStr(m, key) ? KEYS_KIND_UNICODE : KEYS_KIND_GENERAL);
    i32[(d + DICT_KEYS) >> 2] = k;
  } else if (i32[(k + KEYS_USABLE) >> 2]! <= 0) {
    resize(m, d, log2For(dictSize(m, d) * 3), kindOf(m, k));
    k = keysOf(m, d);
  }
  keysInsert(m, k, key, value, lo, hi);
  i32[(d + DICT_USED) >> 2]!++;
  if (m.rec !== null) m.rec.wrote(d);
}

/** A new table of 2**log2 slots with the living entries. dictresize */
export function resize(m: Machine, d: Ref, log2: number, like: number): void {
  const old = keysOf(m, d);
  const kind = like === KEYS_KIND_GENERAL ? KEYS_KIND_GENERAL : KEYS_KIND_UNICODE;
  if (valuesOf(m, d) !== 0) { combine(m, d, log2, kind); return; }
  const before = old === m.emptyKeys ? 0 : 1 << log2Of(m, old);
  m.i32[(d + DICT_KEYS) >> 2] = keysResize(m, old, log2, kind);
  if (m.rec !== null) m.rec.put(EV.resize, d, before, 1 << log2, 0);
}

// ---- taking out ---------------------------------------------------------------------------------------------------------

/** del d[key]. 0 | -1 (KeyError). */
export function dictDel(m: Machine, d: Ref, key: Ref): number {
  const v = dictTake(m, d, key);
  if (v === 0) {
    if (!occurred(m)) raiseKey(m, key);
    return -1;
  }
  decref(m, v);
  return 0;
}

/** Takes a key out and returns its value (new reference); 0 = absent or error. */
export function dictTake(m: Machine, d: Ref, key: Ref): Ref {
  const lo = keyHash(m, key);
  const hi = m.hashHi;
  if (lo === -1 && hi === -1) return 0;
  const ix = dictLookup(m, d, key, lo, hi);
  return ix < 0 ? 0 : takeAt(m, d, ix, lo, hi);
}

/** Takes entry ix out: key given back, value returned. */
export function takeAt(m: Machine, d: Ref, ix: number, lo: number, hi: number): Ref {
  if (valuesOf(m, d) !== 0) {
    m.i32[(d + DICT_USED) >> 2]!--;
    if (m.rec !== null) m.rec.wrote(d);
    return valueTake(m, valuesOf(m, d), ix);
  }
  const k = keysOf(m, d);
  const a = keyAt(m, k, ix) >> 2;
  const key = m.i32[a]!, v = m.i32[a + 2]!;
  keysForget(m, k, ix, lo, hi);
  if (m.rec !== null) m.rec.wrote(d);
  m.i32[(d + DICT_USED) >> 2]!--;
  decref(m, key);
  return v;
}

/** Empties the dict; what it held dies in insertion order, after it is already empty. */
export function dictClear(m: Machine, d: Ref): void {
  const k = keysOf(m, d);
  if (k === m.emptyKeys) return;
  const v = valuesOf(m, d);
  if (v !== 0) { clearSplit(m, d, k, v); return; }
  m.i32[(d + DICT_KEYS) >> 2] = m.emptyKeys;
  m.i32[(d + DICT_USED) >> 2] = 0;
  keysDecref(m, k);
}

// ---- walking ------------------------------------------------------------------------------------------------------------

/** First position from `pos` on at which there is an entry, -1 = none. */
export function nextPosition(m: Machine, d: Ref, pos: number): number {
  return valuesOf(m, d) === 0 ? nextEntry(m, keysOf(m, d), pos) : pos < dictSize(m, d) ? pos : -1;
}

/** Last position down from `pos` at which there is an entry, -1 = none. */
export function previousPosition(m: Machine, d: Ref, pos: number): number {
  return valuesOf(m, d) === 0 ? previousEntry(m, keysOf(m, d), pos) : pos;
}

/** The position after the last entry. */
export function endPosition(m: Machine, d: Ref): number {
  return valuesOf(m, d) === 0 ? entriesOf(m, keysOf(m, d)) : dictSize(m, d);
}

/** Index of the entry at a position. */
export function indexAt(m: Machine, d: Ref, pos: number): number {
  const v = valuesOf(m, d);
  return v === 0 ? pos : numberAt(m, v, pos);
}

/** Byte address of the pointer to the key at a position. */
export const keyCell = (m: Machine, d: Ref, pos: number): number => keyAt(m, keysOf(m, d), indexAt(m, d, pos));
/** Byte address of the pointer to the value at a position. */
export const valueCell = (m: Machine, d: Ref, pos: number): number => valueWord(m, d, indexAt(m, d, pos)) << 2;

/** Walks the entries: start with {i: 0}; borrowed, null at the end. */
export function dictNext(m: Machine, d: Ref, pos: { i: number }): { key: Ref; value: Ref } | null {
  const i = nextPosition(m, d, pos.i);
  if (i < 0) return null;
  pos.i = i + 1;
  return { key: m.i32[keyCell(m, d, i) >> 2]!, value: m.i32[valueCell(m, d, i) >> 2]! };
}

/** Entries ever made in the table, the deleted ones too; of a split table, names its class ever had. Indices are stable until the table is replaced. */
export function dictEntries(m: Machine, d: Ref): number {
  return entriesOf(m, keysOf(m, d));
}

/** Entry of index i, borrowed; null when it has no value (any more). */
export function dictEntry(m: Machine, d: Ref, i: number): { key: Ref; value: Ref } | null {
  const value = m.i32[valueWord(m, d, i)]!;
  return value === 0 ? null : { key: m.i32[keyAt(m, keysOf(m, d), i) >> 2]!, value };
}

/** Calls `visit(key, value, lo, hi)` for every entry, holding both; stops at -1 and returns it. `d` may change, the caller checks. */
export function dictEach(m: Machine, d: Ref, visit: (key: Ref, value: Ref, lo: number, hi: number) => number): number {
  for (let i = nextPosition(m, d, 0); i >= 0; i = nextPosition(m, d, i + 1)) {
    const key = newRef(m, m.i32[keyCell(m, d, i) >> 2]!), value = newRef(m, m.i32[valueCell(m, d, i) >> 2]!);
    const lo = entryHash(m, keysOf(m, d), indexAt(m, d, i));
    const r = visit(key, value, lo, m.hashHi);
    decref(m, key);
    decref(m, value);
    if (r < 0) return r;
  }
  return 0;
}

// ---- copying and merging ------------------------------------------------------------------------------------------------

const iteratesAsDict = (m: Machine, d: Ref): boolean => m.i32[(typeOf(m, d) + TYPE.iter) >> 2] === m.i32[(m.tDict + TYPE.iter) >> 2];

/** New plain dict with the same items; a table without many holes is copied as it stands. PyDict_Copy */
export function dictCopy(m: Machine, d: Ref): Ref {
  if (dictSize(m, d) > 0 && valuesOf(m, d) !== 0) return copySplit(m, d);
  const r = dictNew(m);
  const n = dictSize(m, d);
  if (n === 0) return r;
  const k = keysOf(m, d);
  if (iteratesAsDict(m, d) && n >= Math.floor((entriesOf(m, k) * 2) / 3)) {
    adopt(m, r, d);
    return r;
  }
  if (dictUpdate(m, r, d) === 0) return r;
  decref(m, r);
  return 0;
}

/** Gives the empty dict `r` a copy of d's table. */
function adopt(m: Machine, r: Ref, d: Ref): void {
  m.i32[(r + DICT_KEYS) >> 2] = keysClone(m, keysOf(m, d));
  m.i32[(r + DICT_USED) >> 2] = dictSize(m, d);
  if (isTracked(m, d) && !isTracked(m, r)) track(m, r);
}

/** d.update(other): a mapping (dict or anything with keys()). 0 | -1; AttributeError when it is none. dict_merge */
export function dictUpdate(m: Machine, d: Ref, other: Ref): number {
  if (hasFlag(m, typeOf(m, other), TPFLAGS.DICT) && iteratesAsDict(m, other)) return mergeDict(m, d, other);
  const f = lookupAttr(m, other, intern(m, 'keys'));
  if (f === 0) { if (!occurred(m)) raise(m, 'AttributeError', `'${typeName(m, other)}' object has no attribute 'keys'`); return -1; }
  const keys = callNoArgs(m, f);
  decref(m, f);
  if (keys === 0) return -1;
  const it = getIter(m, keys);
  decref(m, keys);
  if (it === 0) return -1;
  for (let k = iterNext(m, it); k !== 0; k = iterNext(m, it)) {
    const v = getItem(m, other, k);
    const err = v === 0 ? -1 : dictSet(m, d, k, v);
    decref(m, k);
    if (v !== 0) decref(m, v);
    if (err < 0) { decref(m, it); return -1; }
  }
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

function mergeDict(m: Machine, d: Ref, other: Ref): number {
  const n = dictSize(m, other);
  if (other === d || n === 0) return 0;
  const from = keysOf(m, other);
  const entries = entriesOf(m, from);
  if (dictSize(m, d) === 0 && valuesOf(m, d) === 0 && valuesOf(m, other) === 0 && n === entries && (log2Of(m, from) === MIN_LOG2 || usableFor(log2Of(m, from) - 1) < n)) {
    const old = keysOf(m, d);
    adopt(m, d, other);
    keysDecref(m, old);
    return 0;
  }
  if (usableFor(log2Of(m, keysOf(m, d))) < n) resize(m, d, log2ForEntries(dictSize(m, d) + n), kindOf(m, from));
  return dictEach(m, other, (key, value, lo, hi) => {
    if (dictSetHashed(m, d, key, value, lo, hi) < 0) return -1;
    if (dictEntries(m, other) === entries) return 0;
    raise(m, 'RuntimeError', 'dict mutated during update');
    return -1;
  });
}

/** An iterable of pairs. 0 | -1. PyDict_MergeFromSeq2 */
export function dictUpdatePairs(m: Machine, d: Ref, seq: Ref): number {
  const it = getIter(m, seq);
  if (it === 0) return -1;
  let i = 0;
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it), i++) {
    const pair = collect(m, x);
    if (pair === null) {
      if (matches(m, 'TypeError')) { clearError(m); raise(m, 'TypeError', `cannot convert dictionary update sequence element #${i} to a sequence`); }
      decref(m, x);
      decref(m, it);
      return -1;
    }
    let err = 0;
    if (pair.length !== 2) { raise(m, 'ValueError', `dictionary update sequence element #${i} has length ${pair.length}; 2 is required`); err = -1; } else err = dictSet(m, d, pair[0]!, pair[1]!);
    for (const r of pair) decref(m, r);
    decref(m, x);
    if (err < 0) { decref(m, it); return -1; }
  }
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

/** One positional argument of dict() or update(). dict_update_arg */
export function dictUpdateArg(m: Machine, d: Ref, arg: Ref): number {
  if (typeOf(m, arg) === m.tDict) return dictUpdate(m, d, arg);
  const f = lookupAttr(m, arg, intern(m, 'keys'));
  if (f !== 0) { decref(m, f); return dictUpdate(m, d, arg); }
  return occurred(m) ? -1 : dictUpdatePairs(m, d, arg);
}

// ---- the end ------------------------------------------------------------------------------------------------------------

/** Keys and values; of a split table the values that are not in an instance, which visits its own. dict_traverse */
export function dictTraverse(m: Machine, d: Ref, visit: (r: Ref) => void): void {
  const k = keysOf(m, d), v = valuesOf(m, d);
  if (v !== 0) {
    if (!isEmbedded(m, v)) for (let i = 0, n = entriesOf(m, k); i < n; i++) { const r = valueAt(m, v, i); if (r !== 0) visit(r); }
    return;
  }
  for (let i = nextEntry(m, k, 0); i >= 0; i = nextEntry(m, k, i + 1)) {
    const a = keyAt(m, k, i) >> 2;
    visit(m.i32[a + 2]!);
    visit(m.i32[a]!);
  }
}

export function dictDealloc(m: Machine, d: Ref): void {
  const i32 = m.i32;
  untrack(m, d);
  if (trashBegin(m, d)) return;
  const v = valuesOf(m, d);
  if (v !== 0) {
    if (m.rec !== null) m.rec.wroteAt(keysOf(m, d));
    if (!isEmbedded(m, v)) {
      releaseValues(m, keysOf(m, d), v);
      valuesFree(m, v);
    }
  }
  keysDecref(m, keysOf(m, d));
  const f = TABLE_FREE_DICT >> 2;
  if (typeOf(m, d) === m.tDict && i32[f + 1]! < m.profile.freeLists.dict) {
    i32[(d + DICT_KEYS) >> 2] = i32[f]!;
    i32[f] = d;
    i32[f + 1]!++;
    if (m.rec !== null) m.rec.put(EV.free, d, 0, 0, 0);
  } else freeGcObject(m, d);
  trashEnd(m);
}

/** Bytes of the dict and its table, for __sizeof__; of a split one its values, though they may lie in the instance. _PyDict_SizeOf */
export function dictBytes(m: Machine, d: Ref): number {
  const k = keysOf(m, d);
  if (valuesOf(m, d) !== 0) return DICT_BASIC + 8 * sharedRoom(m, k) + (m.i32[k >> 2] === 1 ? keysBytes(m, k) : 0);
  return DICT_BASIC + (k === m.emptyKeys ? 0 : keysBytes(m, k));
}

/** Read-only view of a dict: what `cls.__dict__` gives. The type is in mapping-proxy.ts. */
export function mappingProxyNew(m: Machine, d: Ref): Ref {
  const p = newGcObject(m, m.types['mappingproxy']!, 24);
  m.i32[(p + 16) >> 2] = newRef(m, d);
  m.i32[(p + 20) >> 2] = 0;
  track(m, p);
  return p;
}

/** The shared empty table. Boot only. */
export function bootDicts(m: Machine): void {
  m.emptyKeys = emptyKeysBoot(m);
}
