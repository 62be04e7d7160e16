/**
 * Key tables of dicts. Models the PyDictKeysObject half of Objects/dictobject.c, CPython 3.13.
 *
 *   | dk_refcnt 8 | log2_size 1 | log2_index_bytes 1 | kind 1 | pad | version 4 | usable 8 | nentries 8 |
 *   | indices: 2^log2_size of 1, 2 or 4 bytes, -1 empty, -2 dummy |
 *   | entries in insertion order: hash 8, key 8, value 8 (general) or key 8, value 8 (str keys only) |
 *
 * Invariants: nentries + usable = 2/3 of the slots; a deleted entry has key and value NULL and its index is a dummy; probing is
 * i = i*5 + perturb + 1 with perturb >>= 5. A table of kind split has keys alone; the values are elsewhere (dict-values.ts).
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc, staticAlloc } from '../memory/blocks.ts';
import { KEYS, KEYS_KIND, STR } from '../memory/layout.ts';
import { decref, incref, typeOf } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { richCompareBool } from './abstract.ts';
import { strEqual } from './str.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const KEYS_LOG2SIZE = KEYS.log2Size, KEYS_KIND_AT = KEYS.kind, KEYS_NENTRIES = KEYS.nentries, KEYS_INDICES = KEYS.indices, KEYS_LOG2INDEX_BYTES = KEYS.log2IndexBytes, KEYS_USABLE = KEYS.usable;
const KEYS_KIND_GENERAL = KEYS_KIND.general, KEYS_KIND_UNICODE = KEYS_KIND.unicode;
const STR_HASH = STR.hash;
const TABLE_FREE_KEYS = TABLE.freeKeys;

const EMPTY = -1, DUMMY = -2;
export const MIN_LOG2 = 3;

/** Bits of a table for at least `n` slots, as CPython's bit trick has it: 1 to 7 give 16 slots, 0 and 8 give 8. calculate_log2_keysize */
export const log2For = (n: number): number => 32 - Math.clz32(((n | 8) - 1) | 7);
/** Bits of a table that takes `n` entries without growing. estimate_log2_keysize */
export const log2ForEntries = (n: number): number => log2For((n * 3 + 1) >> 1);

export const usableFor = (log2: number): number => Math.floor(((1 << log2) << 1) / 3);
export const log2Of = (m: Machine, k: Ref): number => m.u8[k + KEYS_LOG2SIZE]!;
export const kindOf = (m: Machine, k: Ref): number => m.u8[k + KEYS_KIND_AT]!;
export const entriesOf = (m: Machine, k: Ref): number => m.i32[(k + KEYS_NENTRIES) >> 2]!;
const indexBytes = (log2: number): number => (log2 < 8 ? 1 : log2 < 16 ? 2 : 4);
const stride = (kind: number): number => (kind === KEYS_KIND_GENERAL ? 24 : 16);

/** Bytes of a table: what getsizeof adds. */
export function keysBytes(m: Machine, k: Ref): number {
  return tableBytes(log2Of(m, k), kindOf(m, k));
}
function tableBytes(log2: number, kind: number): number {
  return KEYS_INDICES + (1 << log2) * indexBytes(log2) + usableFor(log2) * stride(kind);
}

/** Address of entry i. */
export function entryAt(m: Machine, k: Ref, i: number): number {
  const log2 = log2Of(m, k);
  return k + KEYS_INDICES + (1 << log2) * indexBytes(log2) + i * stride(kindOf(m, k));
}
const keyField = (m: Machine, k: Ref): number => (kindOf(m, k) === KEYS_KIND_GENERAL ? 8 : 0);
/** Byte address of the key pointer of entry i; the value's is 8 further. */
export function keyAt(m: Machine, k: Ref, i: number): number {
  return entryAt(m, k, i) + keyField(m, k);
}

/** New empty table with count 1. Tables of 8 slots for str keys come from the free list when there are any. */
export function keysNew(m: Machine, log2: number, kind: number): Ref {
  const i32 = m.i32;
  const size = tableBytes(log2, kind);
  let k: Ref;
  if (log2 === MIN_LOG2 && kind === KEYS_KIND_UNICODE && i32[TABLE_FREE_KEYS >> 2] !== 0) {
    k = i32[TABLE_FREE_KEYS >> 2]!;
    i32[TABLE_FREE_KEYS >> 2] = i32[k >> 2]!;
    i32[(TABLE_FREE_KEYS >> 2) + 1]!--;
  } else k = malloc(m, size);
  if (m.rec !== null) m.rec.put(EV.alloc, k, size, 0, 0);
  const w = k >> 2;
  i32.fill(0, w, w + 8);
  i32[w] = 1;
  m.u8[k + KEYS_LOG2SIZE] = log2;
  m.u8[k + KEYS_LOG2INDEX_BYTES] = log2 + (indexBytes(log2) >> 1);
  m.u8[k + KEYS_KIND_AT] = kind;
  i32[w + 4] = usableFor(log2);
  const from = k + KEYS_INDICES;
  m.u8.fill(0xff, from, from + (1 << log2) * indexBytes(log2));
  const e = from + (1 << log2) * indexBytes(log2);
  i32.fill(0, e >> 2, (k + size) >> 2);
  return k;
}

/** New table with the same slots, dummies included; every key and value gets one more reference. clone_combined_dict_keys */
export function keysClone(m: Machine, k: Ref): Ref {
  const size = keysBytes(m, k);
  const c = malloc(m, size);
  if (m.rec !== null) m.rec.put(EV.alloc, c, size, 0, 0);
  m.u8.copyWithin(c, k, k + size);
  m.i32[c >> 2] = 1;
  for (let i = nextEntry(m, c, 0); i >= 0; i = nextEntry(m, c, i + 1)) {
    const a = keyAt(m, c, i) >> 2;
    incref(m, m.i32[a]!);
    incref(m, m.i32[a + 2]!);
  }
  return c;
}

/** First living entry from `i` on; -1 = none. */
export function nextEntry(m: Machine, k: Ref, i: number): number {
  const i32 = m.i32;
  const n = entriesOf(m, k);
  if (i >= n) return -1;
  const step = stride(kindOf(m, k)) >> 2;
  for (let a = (keyAt(m, k, i) >> 2) + 2; i < n; i++, a += step) if (i32[a] !== 0) return i;
  return -1;
}

/** Last living entry down from `i`; -1 = none. */
export function previousEntry(m: Machine, k: Ref, i: number): number {
  for (; i >= 0; i--) if (m.i32[(keyAt(m, k, i) >> 2) + 2] !== 0) return i;
  return -1;
}

/** Gives back one reference to a table; the last one frees it with its keys and values, in insertion order. */
export function keysDecref(m: Machine, k: Ref): void {
  const i32 = m.i32;
  if (i32[k >> 2] === -1) return;
  if (--i32[k >> 2]! > 0) return;
  for (let i = 0, n = entriesOf(m, k); i < n; i++) {
    const a = keyAt(m, k, i) >> 2;
    const key = i32[a]!, v = i32[a + 2]!;
    if (key !== 0) decref(m, key);
    if (v !== 0) decref(m, v);
  }
  keysFree(m, k);
}

/** Frees the block alone. */
export function keysFree(m: Machine, k: Ref): void {
  const i32 = m.i32;
  const f = TABLE_FREE_KEYS >> 2;
  if (m.rec !== null) m.rec.put(EV.free, k, 0, 0, 0);
  if (log2Of(m, k) === MIN_LOG2 && kindOf(m, k) === KEYS_KIND_UNICODE && i32[f + 1]! < m.profile.freeLists.dictKeys) {
    i32[k >> 2] = i32[f]!;
    i32[f] = k;
    i32[f + 1]!++;
  } else free(m, k);
}

/** The shared empty table, log2 0, nothing usable. Boot only. */
export function emptyKeysBoot(m: Machine): Ref {
  const k = staticAlloc(m, KEYS_INDICES + 8);
  m.i32[k >> 2] = -1;
  m.u8[k + KEYS_KIND_AT] = KEYS_KIND_UNICODE;
  m.u8.fill(0xff, k + KEYS_INDICES, k + KEYS_INDICES + 8);
  return k;
}

function getIndex(m: Machine, k: Ref, log2: number, i: number): number {
  const at = k + KEYS_INDICES;
  if (log2 < 8) return (m.u8[at + i]! << 24) >> 24;
  if (log2 < 16) return ((m.u8[at + 2 * i]! | (m.u8[at + 2 * i + 1]! << 8)) << 16) >> 16;
  return m.i32[(at + 4 * i) >> 2]!;
}

function setIndex(m: Machine, k: Ref, log2: number, i: number, v: number): void {
  const at = k + KEYS_INDICES;
  if (log2 < 8) m.u8[at + i] = v;
  else if (log2 < 16) { m.u8[at + 2 * i] = v; m.u8[at + 2 * i + 1] = v >> 8; }
  else m.i32[(at + 4 * i) >> 2] = v;
}

/** Entry of a str key by identity or text; -1 = absent. Never runs Python code. `lo`, `hi`: its hash. */
export function findStr(m: Machine, k: Ref, key: Ref, lo: number, hi: number): number {
  const i32 = m.i32;
  const log2 = log2Of(m, k);
  const mask = (1 << log2) - 1;
  const general = kindOf(m, k) === KEYS_KIND_GENERAL;
  const base = k + KEYS_INDICES + (1 << log2) * indexBytes(log2);
  let i = lo & mask, pl = lo, ph = hi;
  for (;;) {
    const ix = getIndex(m, k, log2, i);
    if (ix === EMPTY) return -1;
    if (ix >= 0) {
      const e = general ? i32[(base + 24 * ix + 8) >> 2]! : i32[(base + 16 * ix) >> 2]!;
      if (e === key) return ix;
      if (general) {
        if (i32[(base + 24 * ix) >> 2] === lo && i32[(base + 24 * ix + 4) >> 2] === hi && typeOf(m, e) === m.tStr && strEqual(m, e, key)) return ix;
      } else if (i32[(e + STR_HASH) >> 2] === lo && i32[(e + STR_HASH + 4) >> 2] === hi && strEqual(m, e, key)) return ix;
    }
    pl = (pl >>> 5) | (ph << 27);
    ph = ph >>> 5;
    i = (Math.imul(i, 5) + pl + 1) & mask;
  }
}

/** Entry of any key; -1 absent, -2 = error, -3 = the dict changed while comparing: start over. */
export function findAny(m: Machine, d: Ref, k: Ref, key: Ref, lo: number, hi: number): number {
  const i32 = m.i32;
  const log2 = log2Of(m, k);
  const mask = (1 << log2) - 1;
  let i = lo & mask, pl = lo, ph = hi;
  for (;;) {
    const ix = getIndex(m, k, log2, i);
    if (ix === EMPTY) return -1;
    if (ix >= 0) {
      const a = keyAt(m, k, ix) >> 2;
      const e = i32[a]!;
      if (e === key) return ix;
      let elo: number, ehi: number;
      if (kindOf(m, k) === KEYS_KIND_GENERAL) { elo = i32[a - 2]!; ehi = i32[a - 1]!; } else { elo = i32[(e + STR_HASH) >> 2]!; ehi = i32[(e + STR_HASH + 4) >> 2]!; }
      if (elo === lo && ehi === hi) {
        if (i32[(e >> 2) + 2] === m.tInt && i32[(key >> 2) + 2] === m.tInt && i32[(e >> 2) + 4]! < 16 && i32[(key >> 2) + 4]! < 16) {
          // Ints of one digit: those of one hash are equal, but for -1 and -2.
          if (lo !== -2 || i32[(e >> 2) + 6] === i32[(key >> 2) + 6]) return ix;
        }
        incref(m, e);
        const c = richCompareBool(m, e, key, 2);
        decref(m, e);
        if (c < 0) return -2;
        if (i32[(d + 32) >> 2] !== k || i32[a] !== e) return -3;
        if (c === 1) return ix;
      }
    }
    pl = (pl >>> 5) | (ph << 27);
    ph = ph >>> 5;
    i = (Math.imul(i, 5) + pl + 1) & mask;
  }
}

/** Appends an entry that is known to be absent; there must be room. Key and value stolen. */
export function keysInsert(m: Machine, k: Ref, key: Ref, value: Ref, lo: number, hi: number): void {
  const i32 = m.i32;
  const log2 = log2Of(m, k);
  const n = entriesOf(m, k);
  setIndex(m, k, log2, freeSlot(m, k, log2, lo, hi), n);
  const a = keyAt(m, k, n) >> 2;
  if (kindOf(m, k) === KEYS_KIND_GENERAL) { i32[a - 2] = lo; i32[a - 1] = hi; }
  i32[a] = key;
  i32[a + 2] = value;
  i32[(k + KEYS_USABLE) >> 2]!--;
  i32[(k + KEYS_NENTRIES) >> 2] = n + 1;
}

function freeSlot(m: Machine, k: Ref, log2: number, lo: number, hi: number): number {
  const mask = (1 << log2) - 1;
  let i = lo & mask, pl = lo, ph = hi;
  while (getIndex(m, k, log2, i) >= 0) {
    pl = (pl >>> 5) | (ph << 27);
    ph = ph >>> 5;
    i = (Math.imul(i, 5) + pl + 1) & mask;
  }
  return i;
}

/** Makes entry `ix` of that hash a dummy; its key and value are left for the caller. */
export function keysForget(m: Machine, k: Ref, ix: number, lo: number, hi: number): void {
  const log2 = log2Of(m, k);
  const mask = (1 << log2) - 1;
  let i = lo & mask, pl = lo, ph = hi;
  while (getIndex(m, k, log2, i) !== ix) {
    pl = (pl >>> 5) | (ph << 27);
    ph = ph >>> 5;
    i = (Math.imul(i, 5) + pl + 1) & mask;
  }
  setIndex(m, k, log2, i, DUMMY);
  const a = keyAt(m, k, ix) >> 2;
  if (kindOf(m, k) === KEYS_KIND_GENERAL) { m.i32[a - 2] = 0; m.i32[a - 1] = 0; }
  m.i32[a] = 0;
  m.i32[a + 2] = 0;
}

/** Hash of entry i: low word, high word in m.hashHi. */
export function entryHash(m: Machine, k: Ref, i: number): number {
  const a = keyAt(m, k, i) >> 2;
  const h = kindOf(m, k) === KEYS_KIND_GENERAL ? a - 2 : (m.i32[a]! + STR_HASH) >> 2;
  m.hashHi = m.i32[h + 1]!;
  return m.i32[h]!;
}

/** Moves the living entries of `old` into a new table. The old block is freed, references move. A general table stays general. */
export function keysResize(m: Machine, old: Ref, log2: number, kind: number): Ref {
  const k = keysNew(m, log2, kindOf(m, old) === KEYS_KIND_GENERAL ? KEYS_KIND_GENERAL : kind);
  for (let i = nextEntry(m, old, 0); i >= 0; i = nextEntry(m, old, i + 1)) {
    const a = keyAt(m, old, i) >> 2;
    const lo = entryHash(m, old, i);
    keysInsert(m, k, m.i32[a]!, m.i32[a + 2]!, lo, m.hashHi);
  }
  if (m.i32[old >> 2] !== -1) keysFree(m, old);
  return k;
}

/** A str, exactly: what may live in a table of kind unicode. */
export function isPlainStr(m: Machine, key: Ref): boolean {
  return typeOf(m, key) === m.tStr;
}
