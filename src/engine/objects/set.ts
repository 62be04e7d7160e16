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
import { SET, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, freeGcObject, incref, newRef, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { FrozensetHash } from '../text/siphash.ts';
import { getIter, hash, iterNext, nameOfType, reprEnter, reprJs, reprLeave, richCompareBool } from './abstract.ts';
import { dictEach, dictSize } from './dict.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { isPlainStr } from './dict-keys.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { strFromJs, strHash } from './str.ts';
import { typeAlloc } from './type-alloc.ts';
import { clearWeakrefs } from './weakref.ts';
import { SET_METHODS, FROZENSET_METHODS, setInplace, setOperators, setIterOf, setCompare } from './set-methods.ts';

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

/**
 * Word index of the entry holding an equal key; when there is none, of the empty one (key 0) that ended the search or, `toAdd`, of the
 * last dummy passed on the way. -1 error.
 */
function lookup(m: Machine, s: Ref, key: Ref, lo: number, hi: number, toAdd = false): number {
  const i32 = m.i32;
  restart: for (;;) {
    let dummy = 0;
    const table = at(m, s, SET.table), mask = at(m, s, SET.mask);
    let pl = lo, ph = hi, i = lo & mask;
    for (;;) {
      let e = (table >> 2) + 4 * i;
      let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (;;) {
        const k = i32[e]!;
        if (k === 0) return dummy !== 0 ? dummy : e;
        if (k === DUMMY) { if (toAdd) dummy = e; } else if (i32[e + 2] === lo && i32[e + 3] === hi) {
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

/** The same with the hash known. set_add_entry */
export function setAddHashed(m: Machine, s: Ref, key: Ref, lo: number, hi: number): number {
  incref(m, key);
  const e = lookup(m, s, key, lo, hi, true);
  if (e < 0) { decref(m, key); return -1; }
  const was = m.i32[e]!;
  if (was > DUMMY) { decref(m, key); return 0; }
  putEntry(m, e, key, lo, hi);
  m.i32[(s + SET.used) >> 2]!++;
  if (was === DUMMY) return 0;
  m.i32[(s + SET.fill) >> 2]!++;
  if (at(m, s, SET.fill) * 5 >= at(m, s, SET.mask) * 3) setResize(m, s, grown(m, s));
  return 0;
}

/** Slots asked for when a set is crowded, by living members or by dummies. */
export function grown(m: Machine, s: Ref): number {
  const n = setSize(m, s);
  return n > 50000 ? n * 2 : n * 4;
}

/** Writes one entry: key (stolen) and hash. `e` = its word. */
function putEntry(m: Machine, e: number, key: Ref, lo: number, hi: number): void {
  m.i32[e] = key;
  m.i32[e + 1] = 0;
  m.i32[e + 2] = lo;
  m.i32[e + 3] = hi;
}

/** A table of more than `min` slots with the living members. set_table_resize */
export function setResize(m: Machine, s: Ref, min: number): void {
  const i32 = m.i32;
  let size = 8;
  while (size <= min) size <<= 1;
  const old = at(m, s, SET.table), oldMask = at(m, s, SET.mask);
  const own = s + SET.smalltable;
  if (size === 8 && old === own && at(m, s, SET.fill) === setSize(m, s)) return;
  // The small table may be source and target at once, so what lives is read out first.
  const living: number[] = [];
  for (let i = 0; i <= oldMask; i++) {
    const e = (old >> 2) + 4 * i;
    if (i32[e]! > DUMMY) living.push(i32[e]!, i32[e + 2]!, i32[e + 3]!);
  }
  const table = size === 8 ? own : malloc(m, size * 16);
  if (table !== own && m.rec !== null) m.rec.put(EV.alloc, table, size * 16, 0, 0);
  i32.fill(0, table >> 2, (table >> 2) + 4 * size);
  i32[(s + SET.mask) >> 2] = size - 1;
  i32[(s + SET.table) >> 2] = table;
  i32[(s + SET.fill) >> 2] = setSize(m, s);
  for (let k = 0; k < living.length; k += 3) insertClean(m, table, size - 1, living[k]!, living[k + 1]!, living[k + 2]!);
  freeTable(m, s, old);
  if (m.rec !== null) m.rec.put(EV.resize, s, oldMask + 1, size, 0);
}

/** Frees a table that is not the one inside the object. */
function freeTable(m: Machine, s: Ref, table: number): void {
  if (table === s + SET.smalltable) return;
  if (m.rec !== null) m.rec.put(EV.free, table, 0, 0, 0);
  free(m, table);
}

/** Puts a key known to be new into a table without dummies; key stolen. */
function insertClean(m: Machine, table: number, mask: number, key: Ref, lo: number, hi: number): void {
  let pl = lo, ph = hi, i = lo & mask;
  for (;;) {
    let e = (table >> 2) + 4 * i;
    let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (;;) {
      if (m.i32[e] === 0) return putEntry(m, e, key, lo, hi);
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

/** key in s with the hash known: 0, 1, -1. */
export function setContainsHashed(m: Machine, s: Ref, key: Ref, lo: number, hi: number): number {
  const e = lookup(m, s, key, lo, hi);
  return e < 0 ? -1 : m.i32[e] === 0 ? 0 : 1;
}

/** s.discard(key): 1 found, 0 not, -1 error. */
export function setDiscard(m: Machine, s: Ref, key: Ref): number {
  const e = find(m, s, key);
  return e <= 0 ? e : forget(m, s, e);
}

/** The same with the hash known. */
export function setDiscardHashed(m: Machine, s: Ref, key: Ref, lo: number, hi: number): number {
  const e = lookup(m, s, key, lo, hi);
  return e < 0 ? -1 : m.i32[e] === 0 ? 0 : forget(m, s, e);
}

/** Leaves a dummy in an entry and lets go of its key. */
function forget(m: Machine, s: Ref, e: number): 1 {
  const k = m.i32[e]!;
  putEntry(m, e, DUMMY, -1, -1);
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
  putEntry(m, e, DUMMY, -1, -1);
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
  for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + TYPE.base) >> 2]!) if (t === m.types['set'] || t === m.types['frozenset']) return true;
  return false;
}
export function isFrozen(m: Machine, o: Ref): boolean {
  for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + TYPE.base) >> 2]!) if (t === m.types['frozenset']) return true;
  return false;
}

/** Grows once before `more` members come. */
function makeRoom(m: Machine, s: Ref, more: number): void {
  if ((at(m, s, SET.fill) + more) * 5 >= at(m, s, SET.mask) * 3) setResize(m, s, (setSize(m, s) + more) * 2);
}

/** s |= iterable. 0 | -1. set_update_internal */
export function setUpdate(m: Machine, s: Ref, iterable: Ref): number {
  if (isAnySet(m, iterable)) return merge(m, s, iterable);
  if (typeOf(m, iterable) === m.tDict) {
    makeRoom(m, s, dictSize(m, iterable));
    return dictEach(m, iterable, (key, _value, lo, hi) => setAddHashed(m, s, key, lo, hi));
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

/** Members of another set: slot by slot into an empty set of the same size, without comparing into any empty one. set_merge */
function merge(m: Machine, s: Ref, other: Ref): number {
  const i32 = m.i32;
  const n = setSize(m, other);
  if (other === s || n === 0) return 0;
  makeRoom(m, s, n);
  const mask = at(m, s, SET.mask), to = at(m, s, SET.table);
  const from = at(m, other, SET.table) >> 2;
  if (at(m, s, SET.fill) === 0) {
    const same = mask === at(m, other, SET.mask) && at(m, other, SET.fill) === n;
    for (let i = 0, last = at(m, other, SET.mask); i <= last; i++) {
      const e = from + 4 * i;
      const key = i32[e]!;
      if (key <= DUMMY) continue;
      incref(m, key);
      if (same) putEntry(m, (to >> 2) + 4 * i, key, i32[e + 2]!, i32[e + 3]!);
      else insertClean(m, to, mask, key, i32[e + 2]!, i32[e + 3]!);
    }
    i32[(s + SET.fill) >> 2] = n;
    i32[(s + SET.used) >> 2] = n;
    return 0;
  }
  return setEach(m, other, (key, lo, hi) => setAddHashed(m, s, key, lo, hi));
}

/** Calls `visit(key, lo, hi)` for every member, holding it; stops at a negative answer and returns that. The set may change meanwhile. */
export function setEach(m: Machine, s: Ref, visit: (key: Ref, lo: number, hi: number) => number): number {
  for (let i = 0; i <= at(m, s, SET.mask); i++) {
    const e = (at(m, s, SET.table) >> 2) + 4 * i;
    const key = m.i32[e]!;
    if (key <= DUMMY) continue;
    incref(m, key);
    const r = visit(key, m.i32[e + 2]!, m.i32[e + 3]!);
    decref(m, key);
    if (r < 0) return r;
  }
  return 0;
}

/** New set of that type with the iterable's items; 0 = error. */
export function setFrom(m: Machine, type: Ref, iterable: Ref): Ref {
  const s = setNew(m, type);
  if (iterable !== 0 && setUpdate(m, s, iterable) < 0) { decref(m, s); return 0; }
  return s;
}

/**
 * A frozenset constant of a code object: made twice over, as the compiler does when it merges equal constants, because where members
 * collide the order depends on it.
 */
export function frozensetFrom(m: Machine, iterable: Ref): Ref {
  const first = setFrom(m, m.types['frozenset']!, iterable);
  if (first === 0) return 0;
  const r = setNew(m, m.types['frozenset']!);
  for (let i = 0; i <= at(m, first, SET.mask); i++) {
    const e = (at(m, first, SET.table) >> 2) + 4 * i;
    if (m.i32[e]! > DUMMY) setAddHashed(m, r, m.i32[e]!, m.i32[e + 2]!, m.i32[e + 3]!);
  }
  decref(m, first);
  return r;
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
  freeTable(m, s, table);
}

function dealloc(m: Machine, s: Ref): void {
  untrack(m, s);
  if (trashBegin(m, s)) return;
  clearWeakrefs(m, s, s + SET.weakrefs);
  const table = at(m, s, SET.table);
  for (let i = 0, n = at(m, s, SET.mask); i <= n; i++) { const k = m.i32[(table >> 2) + 4 * i]!; if (k > DUMMY) decref(m, k); }
  freeTable(m, s, table);
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
  dealloc, traverse, clear: setClear, repr: setRepr, richcompare: setCompare, iter: setIterOf, sq_length: setSize, mp_length: setSize, sq_contains: setContains,
};

function oneArg(m: Machine, who: string, argv: number, nargs: number, kw: Ref): Ref | null {
  if (kw !== 0) { raise(m, 'TypeError', `${who}() takes no keyword arguments`); return null; }
  if (nargs > 1) { raise(m, 'TypeError', `${who} expected at most 1 argument, got ${nargs}`); return null; }
  return nargs === 1 ? m.i32[argv >> 2]! : 0;
}

/** Beside the slot: its messages are a method's. */
const CONTAINS: MethodSpec = { name: '__contains__', sig: '(object, /)', fn: (m: Machine, s: Ref, key: Ref) => { const found = setContains(m, s, key); return found < 0 ? 0 : found === 1 ? m.True : m.False; } };

export const SET_TYPES: readonly TypeSpec[] = [
  {
    name: 'set', basicsize: SET.basic, flags: F, weaklistoffset: SET.weakrefs, methods: [...SET_METHODS, CONTAINS],
    slots: {
      ...common, ...setOperators, ...setInplace, new: (m: Machine, t: Ref) => setNew(m, t),
      init: (m: Machine, s: Ref, argv: number, nargs: number, kw: Ref) => {
        const a = oneArg(m, 'set', argv, nargs, m.i32[(typeOf(m, s) + TYPE.init) >> 2] === m.i32[(m.types['set']! + TYPE.init) >> 2] ? kw : 0);
        if (a === null) return -1;
        setClear(m, s);
        return a === 0 ? 0 : setUpdate(m, s, a);
      },
    },
  },
  {
    name: 'frozenset', basicsize: SET.basic, flags: F, weaklistoffset: SET.weakrefs, methods: [...FROZENSET_METHODS, CONTAINS],
    slots: {
      ...common, ...setOperators,
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
        const plain = m.types['frozenset']!;
        const a = oneArg(m, 'frozenset', argv, nargs, m.i32[(t + TYPE.init) >> 2] === m.i32[(plain + TYPE.init) >> 2] ? kw : 0);
        if (a === null) return 0;
        if (a !== 0 && t === plain && typeOf(m, a) === t) return newRef(m, a);
        return setFrom(m, t, a);
      },
    },
  },
];
