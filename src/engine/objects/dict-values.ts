/**
 * Split tables: key tables that the instances of a class share, and the values each keeps for itself. Models PyDictValues and the
 * shared keys of Objects/dictobject.c, CPython 3.13.
 *
 *   class ──> ht_cached_keys:  | header | 64 indices | up to 30 names, in the order the class's instances first got them |
 *
 *   | capacity 1 | size 1 | embedded 1 | valid 1 | pad 4 | value of name 0, of name 1, ... | order: numbers of the names set, capacity bytes |
 *
 * Invariants: names are only added, so the number of a name is its place for ever; nentries + usable of the keys is the most values an
 * instance made now can have, one less for every instance made until no room is left to spare; `size` numbers of `order` count, and each
 * of them has a value. Embedded values lie in the instance's own block and are its, not the dict's, as long as they are valid.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc } from '../memory/blocks.ts';
import { KEYS, KEYS_KIND, TYPE, VALUES } from '../memory/layout.ts';
import { incref } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { entriesOf, entryAt, findStr, keysInsert, keysNew } from './dict-keys.ts';
import { strHash } from './str.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const KEYS_USABLE = KEYS.usable >> 2, KEYS_NENTRIES = KEYS.nentries >> 2, TYPE_CACHED_KEYS = TYPE.htCachedKeys;
const VALUES_SIZE = VALUES.size, VALUES_AT = VALUES.values;

/** SHARED_KEYS_MAX_SIZE, and log2 of the slots it takes. */
const MOST_SHARED = 30, LOG2_SHARED = 6;

/** The table of names for instances of a new class. _PyDict_NewKeysForClass */
export function sharedKeysNew(m: Machine): Ref {
  const k = keysNew(m, LOG2_SHARED, KEYS_KIND.split);
  m.i32[(k >> 2) + KEYS_USABLE] = MOST_SHARED;
  return k;
}

/** The class's table of names, 0 = its instances have no managed dict. Borrowed. */
export const cachedKeys = (m: Machine, type: Ref): Ref => m.i32[(type + TYPE_CACHED_KEYS) >> 2]!;

/** Values an instance needs room for. shared_keys_usable_size */
export const sharedRoom = (m: Machine, k: Ref): number => m.i32[(k >> 2) + KEYS_USABLE]! + m.i32[(k >> 2) + KEYS_NENTRIES]!;

/** Bytes of n values with header and order. values_size_from_count */
export const valuesBytes = (n: number): number => VALUES_AT + 8 * n + ((n + 7) & ~7);

/** New empty values outside any object. */
export function valuesNew(m: Machine, n: number): Ref {
  const size = valuesBytes(n);
  const v = malloc(m, size);
  if (m.rec !== null) m.rec.put(EV.alloc, v, size, 0, 0);
  m.i32.fill(0, v >> 2, (v + size) >> 2);
  m.u8[v] = n;
  return v;
}

/** The same values in a block of their own, each with one more reference. copy_values */
export function valuesCopy(m: Machine, from: Ref): Ref {
  const v = valuesMove(m, from);
  for (let i = 0, n = m.u8[v]!; i < n; i++) { const r = valueAt(m, v, i); if (r !== 0) incref(m, r); }
  return v;
}

/** The same values in a block of their own, which take over the references. */
export function valuesMove(m: Machine, from: Ref): Ref {
  const n = m.u8[from]!;
  const v = valuesNew(m, n);
  m.u8[v + VALUES_SIZE] = m.u8[from + VALUES_SIZE]!;
  m.u8.copyWithin(v + VALUES_AT, from + VALUES_AT, from + valuesBytes(n));
  return v;
}

/** Frees values outside any object; what they held must be gone. */
export function valuesFree(m: Machine, v: Ref): void {
  if (m.rec !== null) m.rec.put(EV.free, v, 0, 0, 0);
  free(m, v);
}

export const isEmbedded = (m: Machine, v: Ref): boolean => m.u8[v + VALUES.embedded] !== 0;
export const isValid = (m: Machine, v: Ref): boolean => m.u8[v + VALUES.valid] !== 0;

/** Takes embedded values out of use; the words stay as they are. */
export function invalidate(m: Machine, v: Ref): void {
  m.u8[v + VALUES.valid] = 0;
  if (m.rec !== null) m.rec.wroteAt(v);
}

/** Value number i, borrowed, 0 = not set. */
export const valueAt = (m: Machine, v: Ref, i: number): Ref => m.i32[((v + VALUES_AT) >> 2) + 2 * i]!;

/** Number of the name at place `pos` of the order. */
export const numberAt = (m: Machine, v: Ref, pos: number): number => m.u8[v + VALUES_AT + 8 * m.u8[v]! + pos]!;

/** Number of a str in a shared table, added when it is new and there is room; -1 = no room. `lo`, `hi`: its hash. insert_split_key */
export function splitNumber(m: Machine, k: Ref, name: Ref, lo: number, hi: number): number {
  const ix = findStr(m, k, name, lo, hi);
  if (ix >= 0 || m.i32[(k >> 2) + KEYS_USABLE]! <= 0) return ix;
  const n = entriesOf(m, k);
  incref(m, name);
  keysInsert(m, k, name, 0, lo, hi);
  if (m.rec !== null) {
    for (let at = k + KEYS.indices, end = entryAt(m, k, 0); at < end; at += 4) m.rec.wroteAt(at);
    for (const at of [k + KEYS.usable, k + KEYS.nentries, entryAt(m, k, n)]) m.rec.wroteAt(at);
  }
  return n;
}

/** Number of a str in a class's table, -1 = not there. Never adds. */
export function numberOf(m: Machine, k: Ref, name: Ref): number {
  const lo = strHash(m, name);
  return findStr(m, k, name, lo, m.hashHi);
}

/** Stores value number i (stolen); returns the old one, which is the caller's now, 0 = it is new and last in the order. */
export function valuePut(m: Machine, v: Ref, i: number, value: Ref): Ref {
  const w = ((v + VALUES_AT) >> 2) + 2 * i;
  const old = m.i32[w]!;
  m.i32[w] = value;
  if (old === 0) {
    const n = m.u8[v + VALUES_SIZE]!;
    m.u8[v + VALUES_AT + 8 * m.u8[v]! + n] = i;
    m.u8[v + VALUES_SIZE] = n + 1;
  }
  if (m.rec !== null) tell(m, v, w);
  return old;
}

/** Takes value number i out; it is the caller's now. delete_index_from_values */
export function valueTake(m: Machine, v: Ref, i: number): Ref {
  const w = ((v + VALUES_AT) >> 2) + 2 * i;
  const old = m.i32[w]!;
  m.i32[w] = 0;
  const order = v + VALUES_AT + 8 * m.u8[v]!, n = m.u8[v + VALUES_SIZE]! - 1;
  let pos = 0;
  while (m.u8[order + pos] !== i) pos++;
  for (; pos < n; pos++) m.u8[order + pos] = m.u8[order + pos + 1]!;
  m.u8[v + VALUES_SIZE] = n;
  if (m.rec !== null) tell(m, v, w);
  return old;
}

/** Says to the recorder which words a change of one value touched. */
function tell(m: Machine, v: Ref, w: number): void {
  m.rec!.wroteAt(v);
  m.rec!.wroteAt(w << 2);
  const n = m.u8[v]!;
  for (let at = v + VALUES_AT + 8 * n, end = at + n; at < end; at += 4) m.rec!.wroteAt(at);
}
