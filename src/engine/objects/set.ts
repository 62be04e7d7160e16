/**
 * set and frozenset. Models Objects/setobject.c, CPython 3.13.
 *
 *   | refcnt | type | fill 8 | used 8 | mask 8 | table 8 | hash 8 | finger 8 | smalltable: 8 x (key 8, hash 8) | weakrefs 8 |
 *
 * Invariants: table points at smalltable or at a block of mask + 1 entries; a dummy has key 1 and hash -1; fill counts living and dummies;
 * probing looks at up to 9 neighbours, then jumps by perturb. Growth: fill * 5 >= mask * 3 -> used * 4 (2 above 50,000).
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc } from '../memory/blocks.ts';
import { SET, TPFLAGS } from '../memory/layout.ts';
import { decref, freeGcObject, incref, newRef, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { FrozensetHash } from '../text/siphash.ts';
import { getIter, hash, iterNext, nameOfType, reprEnter, reprJs, reprLeave, richCompareBool } from './abstract.ts';
import { dictNext } from './dict.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { isPlainStr } from './dict-keys.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strHash } from './str.ts';
import { typeAlloc } from './type-alloc.ts';
import { clearWeakrefs } from './weakref.ts';
import { SET_METHODS, FROZENSET_METHODS, setOperators, setIterOf, setCompare } from './set-methods.ts';

const DUMMY = 1;
const LINEAR_PROBES = 9;
const at = (m: Machine, s: Ref, f: number): number => m.i32[(s + f) >> 2]!;

export function setSize(m: Machine, s: Ref): number {
  return at(m, s, SET.used);
}

/** New empty set (or frozenset, or a subclass). */
export function setNew(m: Machine, type: Ref = m.types['set']!): Ref {
  const s = typeAlloc(m, type, 0);
  m.i32[(s + SET.mask) >> 2] = 7;
  m.i32[(s + SET.table) >> 2] = s + SET.smalltable;
  m.i32[(s + SET.hash) >> 2] = -1;
  m.i32[(s + SET.hash + 4) >> 2] = -1;
  return s;
}

/** Word index of the entry holding an equal key, or of the free one to use (key 0). -1 error. */
function lookup(m: Machine, s: Ref, key: Ref, lo: number, hi: number): number {
  const i32 = m.i32;
  restart: for (;;) {
    const table = at(m, s, SET.table), mask = at(m, s, SET.mask);
    let pl = lo, ph = hi, i = lo & mask;
    for (;;) {
      let e = (table >> 2) + 4 * i;
      let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (;;) {
        const k = i32[e]!;
        if (k === 0) return e;
        if (k !== DUMMY && i32[e + 2] === lo && i32[e + 3] === hi) {
          if (k === key) return e;
          incref(m, k);
          const c = richCompareBool(m, k, key, 2);
          decref(m, k);
          if (c < 0) return -1;
          if (at(m, s, SET.table) !== table || i32[e] !== k) continue restart;
          if (c === 1) return e;
        }
        if (probes-- === 0) break;
        e += 4;
      }
      pl = (pl >>> 5) | (ph << 27);
      ph = ph >>> 5;
      i = (Math.imul(i, 5) + 1 + pl) & mask;
    }
  }
}

function hashOf(m: Machine, key: Ref): number {
  return isPlainStr(m, key) ? strHash(m, key) : hash(m, key);
}

/** s.add(key), key borrowed. 0 | -1. */
export function setAdd(m: Machine, s: Ref, key: Ref): number {
  const lo = hashOf(m, key), hi = m.hashHi;
  if (lo === -1 && hi === -1) return -1;
  return setAddHashed(m, s, key, lo, hi);
}

export function setAddHashed(m: Machine, s: Ref, key: Ref, lo: number, hi: number): number {
  const i32 = m.i32;
  incref(m, key);
  const e = lookup(m, s, key, lo, hi);
  if (e < 0) { decref(m, key); return -1; }
  if (i32[e] !== 0) { decref(m, key); return 0; }
  i32[e] = key;
  i32[e + 1] = 0;
  i32[e + 2] = lo;
  i32[e + 3] = hi;
  i32[(s + SET.fill) >> 2]!++;
  i32[(s + SET.used) >> 2]!++;
  if (at(m, s, SET.fill) * 5 >= at(m, s, SET.mask) * 3) resize(m, s, at(m, s, SET.used) > 50000 ? at(m, s, SET.used) * 2 : at(m, s, SET.used) * 4);
  return 0;
}

function resize(m: Machine, s: Ref, min: number): void {
  const i32 = m.i32;
  let size = 8;
  while (size <= min) size <<= 1;
  const old = at(m, s, SET.table), oldMask = at(m, s, SET.mask);
  const entries: number[] = [];
  for (let i = 0; i <= oldMask; i++) {
    const e = (old >> 2) + 4 * i;
    if (i32[e]! > DUMMY) entries.push(i32[e]!, i32[e + 2]!, i32[e + 3]!);
  }
  const small = size === 8;
  const table = small ? s + SET.smalltable : malloc(m, size * 16);
  i32.fill(0, table >> 2, (table >> 2) + 4 * size);
  i32[(s + SET.mask) >> 2] = size - 1;
  i32[(s + SET.table) >> 2] = table;
  i32[(s + SET.fill) >> 2] = at(m, s, SET.used);
  for (let k = 0; k < entries.length; k += 3) insertClean(m, table, size - 1, entries[k]!, entries[k + 1]!, entries[k + 2]!);
  if (old !== s + SET.smalltable) free(m, old);
  if (m.rec !== null) m.rec.put(EV.resize, s, oldMask + 1, size, 0);
}

function insertClean(m: Machine, table: number, mask: number, key: Ref, lo: number, hi: number): void {
  const i32 = m.i32;
  let pl = lo, ph = hi, i = lo & mask;
  for (;;) {
    let e = (table >> 2) + 4 * i;
    let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (;;) {
      if (i32[e] === 0) {
        i32[e] = key;
        i32[e + 1] = 0;
        i32[e + 2] = lo;
        i32[e + 3] = hi;
        return;
      }
      if (probes-- === 0) break;
      e += 4;
    }
    pl = (pl >>> 5) | (ph << 27);
    ph = ph >>> 5;
    i = (Math.imul(i, 5) + 1 + pl) & mask;
  }
}

/** 0, 1, -1. An unhashable set looks itself up as a frozenset. */
export function setContains(m: Machine, s: Ref, key: Ref): number {
  const e = find(m, s, key);
  return e === -1 ? -1 : e === 0 ? 0 : 1;
}

/** Word index of a member's entry; 0 absent, -1 error. */
function find(m: Machine, s: Ref, key: Ref): number {
  let lo = hashOf(m, key), hi = m.hashHi;
  if (lo === -1 && hi === -1) {
    if (!isAnySet(m, key) || !matches(m, 'TypeError')) return -1;
    clearError(m);
    lo = frozenHash(m, key);
    hi = m.hashHi;
  }
  const e = lookup(m, s, key, lo, hi);
  return e < 0 ? -1 : m.i32[e] === 0 ? 0 : e;
}

/** s.discard(key): 1 found, 0 not, -1 error. */
export function setDiscard(m: Machine, s: Ref, key: Ref): number {
  const e = find(m, s, key);
  if (e <= 0) return e;
  const k = m.i32[e]!;
  m.i32[e] = DUMMY;
  m.i32[e + 2] = -1;
  m.i32[e + 3] = -1;
  m.i32[(s + SET.used) >> 2]!--;
  decref(m, k);
  return 1;
}

/** Takes any member out from the finger on; 0 = empty. */
export function setPop(m: Machine, s: Ref): Ref {
  const i32 = m.i32;
  if (setSize(m, s) === 0) return 0;
  const mask = at(m, s, SET.mask), table = at(m, s, SET.table) >> 2;
  let i = at(m, s, SET.finger) & mask;
  while (i32[table + 4 * i]! <= DUMMY) i = (i + 1) & mask;
  const e = table + 4 * i;
  const key = i32[e]!;
  i32[e] = DUMMY;
  i32[e + 2] = -1;
  i32[e + 3] = -1;
  i32[(s + SET.used) >> 2]!--;
  i32[(s + SET.finger) >> 2] = i + 1;
  return key;
}

/** Walks the table: start with {i: 0}; borrowed, 0 at the end; hash words by setEntryHash. */
export function setNext(m: Machine, s: Ref, pos: { i: number }): Ref {
  const mask = at(m, s, SET.mask), table = at(m, s, SET.table) >> 2;
  while (pos.i <= mask) {
    const k = m.i32[table + 4 * pos.i++]!;
    if (k > DUMMY) return k;
  }
  return 0;
}
export function setEntryHash(m: Machine, s: Ref, i: number): [number, number] {
  const e = (at(m, s, SET.table) >> 2) + 4 * i;
  return [m.i32[e + 2]!, m.i32[e + 3]!];
}

export function isAnySet(m: Machine, o: Ref): boolean {
  for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + 256) >> 2]!) if (t === m.types['set'] || t === m.types['frozenset']) return true;
  return false;
}
export function isFrozen(m: Machine, o: Ref): boolean {
  for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + 256) >> 2]!) if (t === m.types['frozenset']) return true;
  return false;
}

/** s |= iterable. 0 | -1. */
export function setUpdate(m: Machine, s: Ref, iterable: Ref): number {
  if (isAnySet(m, iterable)) {
    if (iterable === s) return 0;
    const pos = { i: 0 };
    // One resize up front, as set_merge does.
    if ((at(m, s, SET.fill) + setSize(m, iterable)) * 5 >= at(m, s, SET.mask) * 3) resize(m, s, (setSize(m, s) + setSize(m, iterable)) * 2);
    for (let k = setNext(m, iterable, pos); k !== 0; k = setNext(m, iterable, pos)) {
      const [lo, hi] = setEntryHash(m, iterable, pos.i - 1);
      if (setAddHashed(m, s, k, lo, hi) < 0) return -1;
    }
    return 0;
  }
  if (typeOf(m, iterable) === m.tDict) {
    const pos = { i: 0 };
    for (let e = dictNext(m, iterable, pos); e !== null; e = dictNext(m, iterable, pos)) if (setAdd(m, s, e.key) < 0) return -1;
    return 0;
  }
  const it = getIter(m, iterable);
  if (it === 0) return -1;
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) {
    const err = setAdd(m, s, x);
    decref(m, x);
    if (err < 0) { decref(m, it); return -1; }
  }
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

/** New set of that type with the iterable's items; 0 = error. */
export function setFrom(m: Machine, type: Ref, iterable: Ref): Ref {
  const s = setNew(m, type);
  if (iterable !== 0 && setUpdate(m, s, iterable) < 0) { decref(m, s); return 0; }
  return s;
}

export function frozensetFrom(m: Machine, iterable: Ref): Ref {
  return setFrom(m, m.types['frozenset']!, iterable);
}

/** Empties the set; members die after it is empty, in table order. */
export function setClear(m: Machine, s: Ref): void {
  const i32 = m.i32;
  const keys: Ref[] = [];
  const pos = { i: 0 };
  for (let k = setNext(m, s, pos); k !== 0; k = setNext(m, s, pos)) keys.push(k);
  const table = at(m, s, SET.table);
  i32.fill(0, (s + SET.smalltable) >> 2, (s + SET.smalltable + 128) >> 2);
  i32[(s + SET.fill) >> 2] = 0;
  i32[(s + SET.used) >> 2] = 0;
  i32[(s + SET.mask) >> 2] = 7;
  i32[(s + SET.table) >> 2] = s + SET.smalltable;
  for (const k of keys) decref(m, k);
  if (table !== s + SET.smalltable) free(m, table);
}

function dealloc(m: Machine, s: Ref): void {
  untrack(m, s);
  if (trashBegin(m, s)) return;
  clearWeakrefs(m, s, s + SET.weakrefs);
  const table = at(m, s, SET.table);
  for (let i = 0, n = at(m, s, SET.mask); i <= n; i++) { const k = m.i32[(table >> 2) + 4 * i]!; if (k > DUMMY) decref(m, k); }
  if (table !== s + SET.smalltable) free(m, table);
  freeGcObject(m, s);
  trashEnd(m);
}

function traverse(m: Machine, s: Ref, visit: (r: Ref) => void): void {
  const pos = { i: 0 };
  for (let k = setNext(m, s, pos); k !== 0; k = setNext(m, s, pos)) visit(k);
}

function setRepr(m: Machine, s: Ref): Ref {
  const name = nameOfType(m, typeOf(m, s));
  if (setSize(m, s) === 0) return strFromJs(m, `${name}()`);
  if (reprEnter(m, s)) return strFromJs(m, `${name}(...)`);
  const parts: string[] = [];
  const pos = { i: 0 };
  let failed = false;
  for (let k = setNext(m, s, pos); k !== 0; k = setNext(m, s, pos)) {
    incref(m, k);
    const t = reprJs(m, k);
    decref(m, k);
    if (t === null) { failed = true; break; }
    parts.push(t);
  }
  reprLeave(m, s);
  if (failed) return 0;
  const inner = `{${parts.join(', ')}}`;
  return strFromJs(m, typeOf(m, s) === m.types['set'] ? inner : `${name}(${inner})`);
}

function frozenHash(m: Machine, s: Ref): number {
  const h = new FrozensetHash();
  const pos = { i: 0 };
  for (let k = setNext(m, s, pos); k !== 0; k = setNext(m, s, pos)) { const [lo, hi] = setEntryHash(m, s, pos.i - 1); h.add(lo, hi); }
  const r = h.finish(setSize(m, s));
  m.hashHi = r.hi;
  return r.lo;
}

const F = TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.MATCH_SELF;
const common: TypeSpec['slots'] = {
  dealloc, traverse, clear: setClear, repr: setRepr, richcompare: setCompare, iter: setIterOf, sq_length: setSize, mp_length: setSize, sq_contains: setContains, ...setOperators,
};

function oneArg(m: Machine, who: string, argv: number, nargs: number, kw: Ref): Ref | null {
  if (kw !== 0) { raise(m, 'TypeError', `${who}() takes no keyword arguments`); return null; }
  if (nargs > 1) { raise(m, 'TypeError', `${who} expected at most 1 argument, got ${nargs}`); return null; }
  return nargs === 1 ? m.i32[argv >> 2]! : 0;
}

export const SET_TYPES: readonly TypeSpec[] = [
  {
    name: 'set', basicsize: SET.basic, flags: F, weaklistoffset: SET.weakrefs, methods: SET_METHODS,
    slots: {
      ...common, new: (m: Machine, t: Ref) => setNew(m, t),
      init: (m: Machine, s: Ref, argv: number, nargs: number, kw: Ref) => {
        const a = oneArg(m, 'set', argv, nargs, kw);
        if (a === null) return -1;
        setClear(m, s);
        return a === 0 ? 0 : setUpdate(m, s, a);
      },
    },
  },
  {
    name: 'frozenset', basicsize: SET.basic, flags: F, weaklistoffset: SET.weakrefs, methods: FROZENSET_METHODS,
    slots: {
      ...common,
      hash: (m: Machine, s: Ref) => {
        const w = (s + SET.hash) >> 2;
        if (m.i32[w] !== -1 || m.i32[w + 1] !== -1) { m.hashHi = m.i32[w + 1]!; return m.i32[w]!; }
        const lo = frozenHash(m, s);
        m.i32[w] = lo;
        m.i32[w + 1] = m.hashHi;
        return lo;
      },
      init: () => 0,
      new: (m: Machine, t: Ref, argv: number, nargs: number, kw: Ref) => {
        const a = oneArg(m, 'frozenset', argv, nargs, t === m.types['frozenset'] ? kw : 0);
        if (a === null) return 0;
        if (a !== 0 && t === m.types['frozenset'] && typeOf(m, a) === t) return newRef(m, a);
        return setFrom(m, t, a);
      },
    },
  },
];
