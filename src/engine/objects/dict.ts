/**
 * dict. Models Objects/dictobject.c, CPython 3.13. The key table is in dict-keys.ts, views in dict-views.ts, methods in dict-methods.ts.
 *
 *   | refcnt 8 | type 8 | ma_used 8 | ma_version 8 | ma_keys 8 | ma_values 8 (NULL here) |
 *
 * Invariants: insertion order is entry order; a dict is tracked by the collector only once something trackable went in.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, KEYS_KIND, TPFLAGS } from '../memory/layout.ts';
import { decref, freeGcObject, hasFlag, incref, initObject, isGc, isTracked, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { callSpecial, getItem, getIter, hash, iterNext, lookupAttr, reprEnter, reprJs, reprLeave, richCompareBool, typeName } from './abstract.ts';
import { emptyKeysBoot, entriesOf, entryHash, findAny, findStr, isPlainStr, keyAt, keysBytes, keysDecref, keysForget, keysInsert, keysNew, keysResize, kindOf, MIN_LOG2 } from './dict-keys.ts';
import { clearError, matches, occurred, raise, raiseKey } from './errors.ts';
import { intern } from './intern.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strHash } from './str.ts';
import { collect } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

const keysOf = (m: Machine, d: Ref): Ref => m.i32[(d + DICT.keys) >> 2]!;

/** New empty dict, untracked, sharing the empty table. PyDict_New */
export function dictNew(m: Machine): Ref {
  const i32 = m.i32;
  let d = i32[TABLE.freeDict >> 2]!;
  if (d !== 0) {
    i32[TABLE.freeDict >> 2] = i32[(d + DICT.keys) >> 2]!;
    i32[(TABLE.freeDict >> 2) + 1]!--;
    initObject(m, d, m.tDict);
    if (m.rec !== null) m.rec.put(EV.alloc, d, DICT.basic + 16, 0, 0);
  } else d = newGcObject(m, m.tDict, DICT.basic);
  const w = d >> 2;
  i32.fill(0, w + 4, w + 12);
  i32[w + 8] = m.emptyKeys;
  return d;
}

export function dictSize(m: Machine, d: Ref): number {
  return m.i32[(d + DICT.used) >> 2]!;
}

/** Entry index of a key whose hash is given; -1 absent, -2 error. */
function lookup(m: Machine, d: Ref, key: Ref, lo: number, hi: number): number {
  for (;;) {
    const k = keysOf(m, d);
    if (isPlainStr(m, key) && kindOf(m, k) === KEYS_KIND.unicode) return findStr(m, k, key, lo, hi);
    const ix = findAny(m, d, k, key, lo, hi);
    if (ix !== -3) return ix;
  }
}

/** Value under a key, borrowed; 0 = absent or error (check occurred). PyDict_GetItemWithError */
export function dictGet(m: Machine, d: Ref, key: Ref): Ref {
  const lo = isPlainStr(m, key) ? strHash(m, key) : hash(m, key);
  const hi = m.hashHi;
  if (lo === -1 && hi === -1) return 0;
  const ix = lookup(m, d, key, lo, hi);
  return ix < 0 ? 0 : m.i32[(keyAt(m, keysOf(m, d), ix) + 8) >> 2]!;
}

/** Value under an interned str, borrowed, 0 = absent; never an error, never runs Python code. */
export function dictGetInterned(m: Machine, d: Ref, name: Ref): Ref {
  const k = keysOf(m, d);
  const lo = strHash(m, name);
  const ix = findStr(m, k, name, lo, m.hashHi);
  return ix < 0 ? 0 : m.i32[(keyAt(m, k, ix) + 8) >> 2]!;
}

export function dictGetStr(m: Machine, d: Ref, name: string): Ref {
  return dictGetInterned(m, d, intern(m, name));
}

function mayBeTracked(m: Machine, o: Ref): boolean {
  return isGc(m, o) && (typeOf(m, o) !== m.tTuple || isTracked(m, o));
}

/** d[key] = value; both borrowed. 0 | -1. PyDict_SetItem */
export function dictSet(m: Machine, d: Ref, key: Ref, value: Ref): number {
  const lo = isPlainStr(m, key) ? strHash(m, key) : hash(m, key);
  const hi = m.hashHi;
  if (lo === -1 && hi === -1) return -1;
  return dictSetHashed(m, d, key, value, lo, hi);
}

/** The same with the hash known. */
export function dictSetHashed(m: Machine, d: Ref, key: Ref, value: Ref, lo: number, hi: number): number {
  const i32 = m.i32;
  incref(m, key);
  incref(m, value);
  const ix = lookup(m, d, key, lo, hi);
  if (ix === -2) {
    decref(m, key);
    decref(m, value);
    return -1;
  }
  if (!isTracked(m, d) && (mayBeTracked(m, key) || mayBeTracked(m, value))) track(m, d);
  if (ix >= 0) {
    const a = (keyAt(m, keysOf(m, d), ix) + 8) >> 2;
    const old = i32[a]!;
    i32[a] = value;
    decref(m, old);
    decref(m, key);
    return 0;
  }
  insertNew(m, d, key, value, lo, hi);
  return 0;
}

/** Appends a key known to be absent; both stolen. */
function insertNew(m: Machine, d: Ref, key: Ref, value: Ref, lo: number, hi: number): void {
  const i32 = m.i32;
  let k = keysOf(m, d);
  const plain = isPlainStr(m, key);
  if (k === m.emptyKeys) {
    k = keysNew(m, MIN_LOG2, plain ? KEYS_KIND.unicode : KEYS_KIND.general);
    i32[(d + DICT.keys) >> 2] = k;
  } else if (!plain && kindOf(m, k) === KEYS_KIND.unicode) {
    resize(m, d, growth(m, d), KEYS_KIND.general);
    k = keysOf(m, d);
  }
  if (i32[(k + 16) >> 2]! <= 0) {
    resize(m, d, growth(m, d), kindOf(m, k));
    k = keysOf(m, d);
  }
  keysInsert(m, k, key, value, lo, hi);
  i32[(d + DICT.used) >> 2]!++;
}

/** calculate_log2_keysize(GROWTH_RATE): smallest table of at least used * 3 slots. */
function growth(m: Machine, d: Ref): number {
  const min = Math.max(8, dictSize(m, d) * 3);
  return Math.max(MIN_LOG2, 32 - Math.clz32(min - 1));
}

function resize(m: Machine, d: Ref, log2: number, kind: number): void {
  const old = keysOf(m, d);
  const before = entriesOf(m, old);
  m.i32[(d + DICT.keys) >> 2] = keysResize(m, old, log2, kind);
  if (m.rec !== null) m.rec.put(EV.resize, d, before, 1 << log2, 0);
}

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
  const lo = isPlainStr(m, key) ? strHash(m, key) : hash(m, key);
  const hi = m.hashHi;
  if (lo === -1 && hi === -1) return 0;
  const ix = lookup(m, d, key, lo, hi);
  return ix < 0 ? 0 : takeAt(m, d, ix, lo, hi);
}

/** Takes entry ix out: key given back, value returned. */
export function takeAt(m: Machine, d: Ref, ix: number, lo: number, hi: number): Ref {
  const k = keysOf(m, d);
  const a = keyAt(m, k, ix) >> 2;
  const key = m.i32[a]!, v = m.i32[a + 2]!;
  keysForget(m, k, ix, lo, hi);
  m.i32[(d + DICT.used) >> 2]!--;
  decref(m, key);
  return v;
}

/** Walks the entries: start with {i: 0}; borrowed, null at the end. */
export function dictNext(m: Machine, d: Ref, pos: { i: number }): { key: Ref; value: Ref } | null {
  const k = keysOf(m, d);
  const n = entriesOf(m, k);
  while (pos.i < n) {
    const a = keyAt(m, k, pos.i++) >> 2;
    const value = m.i32[a + 2]!;
    if (value !== 0) return { key: m.i32[a]!, value };
  }
  return null;
}

/** Entry indices are stable for views and popitem. */
export function dictEntries(m: Machine, d: Ref): number {
  return entriesOf(m, keysOf(m, d));
}
export function dictEntryHash(m: Machine, d: Ref, i: number): [number, number] {
  return entryHash(m, keysOf(m, d), i);
}
export function dictEntry(m: Machine, d: Ref, i: number): { key: Ref; value: Ref } | null {
  const a = keyAt(m, keysOf(m, d), i) >> 2;
  return m.i32[a + 2] === 0 ? null : { key: m.i32[a]!, value: m.i32[a + 2]! };
}

/** Empties the dict; what it held dies in insertion order, after it is already empty. */
export function dictClear(m: Machine, d: Ref): void {
  const k = keysOf(m, d);
  if (k === m.emptyKeys) return;
  m.i32[(d + DICT.keys) >> 2] = m.emptyKeys;
  m.i32[(d + DICT.used) >> 2] = 0;
  keysDecref(m, k);
}

/** New dict with the same items (a plain dict). */
export function dictCopy(m: Machine, d: Ref): Ref {
  const r = dictNew(m);
  const n = dictSize(m, d);
  if (n > 0) {
    const k = keysOf(m, d);
    let log2 = MIN_LOG2;
    if (n === entriesOf(m, k)) log2 = m.u8[k + 8]!;
    else while (Math.floor((2 << log2) / 3) < n) log2++;
    m.i32[(r + DICT.keys) >> 2] = keysNew(m, log2, kindOf(m, k));
    for (let i = 0, e = dictEntries(m, d); i < e; i++) {
      const x = dictEntry(m, d, i);
      if (x === null) continue;
      const [lo, hi] = dictEntryHash(m, d, i);
      keysInsert(m, keysOf(m, r), newRef(m, x.key), newRef(m, x.value), lo, hi);
    }
    m.i32[(r + DICT.used) >> 2] = n;
    if (isTracked(m, d)) track(m, r);
  }
  return r;
}

/** into[k] = None for every key of `from`. 0 | -1 */
export function dictCopyKeys(m: Machine, into: Ref, from: Ref): number {
  const pos = { i: 0 };
  for (let e = dictNext(m, from, pos); e !== null; e = dictNext(m, from, pos)) if (dictSet(m, into, e.key, m.None) < 0) return -1;
  return 0;
}

/** d.update(other): a mapping (dict or anything with keys()). 0 | -1; AttributeError when it is none. */
export function dictUpdate(m: Machine, d: Ref, other: Ref): number {
  if (hasFlag(m, typeOf(m, other), TPFLAGS.DICT) && m.i32[(typeOf(m, other) + 216) >> 2] === m.i32[(m.tDict + 216) >> 2]) {
    if (other === d) return 0;
    for (let i = 0; i < dictEntries(m, other); i++) {
      const e = dictEntry(m, other, i);
      if (e === null) continue;
      const [lo, hi] = dictEntryHash(m, other, i);
      incref(m, e.key);
      incref(m, e.value);
      const n = dictSize(m, other);
      const err = dictSetHashed(m, d, e.key, e.value, lo, hi);
      decref(m, e.key);
      decref(m, e.value);
      if (err < 0) return -1;
      if (n !== dictSize(m, other)) { raise(m, 'RuntimeError', 'dict mutated during update'); return -1; }
    }
    return 0;
  }
  const f = lookupAttr(m, other, intern(m, 'keys'));
  if (f === 0) { if (!occurred(m)) raise(m, 'AttributeError', `'${typeName(m, other)}' object has no attribute 'keys'`); return -1; }
  const keys = callNone(m, f);
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

function callNone(m: Machine, f: Ref): Ref {
  const t = typeOf(m, f);
  return m.fns[m.i32[(t + 128) >> 2]!]!(m, f, m.i32[0x10c >> 2]!, 0, 0);
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

/** One positional argument of dict() or update(). */
export function dictUpdateArg(m: Machine, d: Ref, arg: Ref): number {
  if (hasFlag(m, typeOf(m, arg), TPFLAGS.DICT)) return dictUpdate(m, d, arg);
  const f = lookupAttr(m, arg, intern(m, 'keys'));
  if (f !== 0) { decref(m, f); return dictUpdate(m, d, arg); }
  return occurred(m) ? -1 : dictUpdatePairs(m, d, arg);
}

/** Frees an instance's private dict, or gives the public one back. `at` = address of the pointer. */
export function dictClearPrivate(m: Machine, at: number): void {
  const d = m.i32[at >> 2]!;
  m.i32[at >> 2] = 0;
  decref(m, d);
}

export function dictTraverse(m: Machine, d: Ref, visit: (r: Ref) => void): void {
  const k = keysOf(m, d);
  for (let i = 0, n = entriesOf(m, k); i < n; i++) {
    const a = keyAt(m, k, i) >> 2;
    if (m.i32[a + 2] !== 0) { visit(m.i32[a + 2]!); visit(m.i32[a]!); }
  }
}

function dictDealloc(m: Machine, d: Ref): void {
  const i32 = m.i32;
  untrack(m, d);
  if (trashBegin(m, d)) return;
  keysDecref(m, keysOf(m, d));
  const f = TABLE.freeDict >> 2;
  if (typeOf(m, d) === m.tDict && i32[f + 1]! < m.profile.freeLists.dict) {
    i32[(d + DICT.keys) >> 2] = i32[f]!;
    i32[f] = d;
    i32[f + 1]!++;
    if (m.rec !== null) m.rec.put(EV.free, d, 0, 0, 0);
  } else freeGcObject(m, d);
  trashEnd(m);
}

function dictRepr(m: Machine, d: Ref): Ref {
  if (dictSize(m, d) === 0) return strFromJs(m, '{}');
  if (reprEnter(m, d)) return strFromJs(m, '{...}');
  const parts: string[] = [];
  let failed = false;
  for (let i = 0; i < dictEntries(m, d) && !failed; i++) {
    const e = dictEntry(m, d, i);
    if (e === null) continue;
    incref(m, e.key);
    incref(m, e.value);
    const a = reprJs(m, e.key);
    const b = a === null ? null : reprJs(m, e.value);
    decref(m, e.key);
    decref(m, e.value);
    if (a === null || b === null) failed = true;
    else parts.push(`${a}: ${b}`);
  }
  reprLeave(m, d);
  return failed ? 0 : strFromJs(m, `{${parts.join(', ')}}`);
}

/** d[key] with __missing__ for subclasses. */
export function dictSubscript(m: Machine, d: Ref, key: Ref): Ref {
  const v = dictGet(m, d, key);
  if (v !== 0) return newRef(m, v);
  if (occurred(m)) return 0;
  if (typeOf(m, d) !== m.tDict) {
    const r = callSpecial(m, d, '__missing__', key);
    if (r !== undefined) return r;
  }
  return raiseKey(m, key);
}

function dictCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if ((op !== 2 && op !== 3) || !hasFlag(m, typeOf(m, a), TPFLAGS.DICT) || !hasFlag(m, typeOf(m, b), TPFLAGS.DICT)) return m.NotImplemented;
  const eq = dictEqual(m, a, b);
  return eq < 0 ? 0 : (eq === 1) === (op === 2) ? m.True : m.False;
}

function dictEqual(m: Machine, a: Ref, b: Ref): number {
  if (dictSize(m, a) !== dictSize(m, b)) return 0;
  for (let i = 0; i < dictEntries(m, a); i++) {
    const e = dictEntry(m, a, i);
    if (e === null) continue;
    incref(m, e.key);
    incref(m, e.value);
    const v = dictGet(m, b, e.key);
    let c = v === 0 ? (occurred(m) ? -1 : 0) : 1;
    if (c === 1) { incref(m, v); c = richCompareBool(m, e.value, v, 2); decref(m, v); }
    decref(m, e.key);
    decref(m, e.value);
    if (c !== 1) return c;
  }
  return 1;
}

function dictInit(m: Machine, d: Ref, argv: number, nargs: number, kwnames: Ref): number {
  return dictUpdateCall(m, d, 'dict', argv, nargs, kwnames);
}

/** What dict(...) and d.update(...) share. */
export function dictUpdateCall(m: Machine, d: Ref, who: string, argv: number, nargs: number, kwnames: Ref): number {
  if (nargs > 1) { raise(m, 'TypeError', `${who} expected at most 1 argument, got ${nargs}`); return -1; }
  if (nargs === 1 && dictUpdateArg(m, d, m.i32[argv >> 2]!) < 0) return -1;
  for (let k = 0; k < (kwnames === 0 ? 0 : m.i32[(kwnames + 16) >> 2]!); k++) {
    if (dictSet(m, d, m.i32[(kwnames + 24 + 8 * k) >> 2]!, m.i32[(argv >> 2) + 2 * (nargs + k)]!) < 0) return -1;
  }
  return 0;
}

function dictTypeNew(m: Machine, type: Ref): Ref {
  if (type === m.tDict) { const d = dictNew(m); return d; }
  const d = typeAlloc(m, type, 0);
  m.i32[(d + DICT.keys) >> 2] = m.emptyKeys;
  return d;
}

function merged(m: Machine, a: Ref, b: Ref): Ref {
  if (!hasFlag(m, typeOf(m, a), TPFLAGS.DICT) || !hasFlag(m, typeOf(m, b), TPFLAGS.DICT)) return m.NotImplemented;
  const r = dictCopy(m, a);
  if (dictUpdate(m, r, b) < 0) { decref(m, r); return 0; }
  return r;
}

export const DICT_SLOTS: TypeSpec['slots'] = {
  dealloc: dictDealloc, traverse: dictTraverse, clear: dictClear, repr: dictRepr, richcompare: dictCompare, new: dictTypeNew, init: dictInit,
  mp_length: dictSize, mp_subscript: dictSubscript, mp_ass_subscript: (m: Machine, d: Ref, k: Ref, v: Ref) => (v === 0 ? dictDel(m, d, k) : dictSet(m, d, k, v)),
  sq_contains: (m: Machine, d: Ref, k: Ref) => (dictGet(m, d, k) !== 0 ? 1 : occurred(m) ? -1 : 0),
  nb_or: merged, nb_inplace_or: (m: Machine, d: Ref, o: Ref) => (dictUpdateArg(m, d, o) < 0 ? 0 : newRef(m, d)),
};

/** Bytes of the dict and its table, for __sizeof__. */
export function dictBytes(m: Machine, d: Ref): number {
  const k = keysOf(m, d);
  return DICT.basic + (k === m.emptyKeys ? 0 : keysBytes(m, k));
}

/** Read-only view of a dict: what `cls.__dict__` gives. Set by dict-views.ts through boot's type table. */
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
