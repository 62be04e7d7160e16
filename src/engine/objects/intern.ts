/**
 * The table of interned strings: equal text, one object. Models the interning half of Objects/unicodeobject.c, CPython 3.13.
 *
 *   REG.interned -> block:  capacity 4 | used 4 | filled 4 | - | slots: 4 bytes each, 0 empty, 1 deleted, else a str
 *
 * Invariants: the table counts no references; a mortal interned string leaves it when it is deallocated; names in code objects,
 * attribute names and everything interned while booting are immortal. Lookup is by str hash, linear.
 *
 * Departure: a table of its own instead of a dict plus a static hash table.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc } from '../memory/blocks.ts';
import { STR, STR_STATE } from '../memory/layout.ts';
import { IMMORTAL, incref } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { staticStr, strEqual, strFromJs, strHash } from './str.ts';

/** Makes the table and puts the shortest strings in. Boot only. */
export function bootIntern(m: Machine): void {
  m.i32[REG.interned] = newTable(m, 4096);
  for (const s of [m.emptyStr, ...m.chars]) internRef(m, s, true);
}

/**
 * The interned string equal to `s` (stolen). With `immortal`, the string can never die afterwards.
 * New reference (no count to give back when immortal). sys.intern / PyUnicode_InternInPlace.
 */
export function internRef(m: Machine, s: Ref, immortal: boolean): Ref {
  const state = m.i32[(s + STR.state) >> 2]!;
  if ((state & STR_STATE.internedMask) !== 0) {
    if (immortal) makeImmortal(m, s);
    return s;
  }
  const at = find(m, s);
  const found = m.i32[at]!;
  if (found > 1) {
    if (immortal) makeImmortal(m, found); else incref(m, found);
    giveBack(m, s);
    return found;
  }
  const table = m.i32[REG.interned]! >> 2;
  m.i32[at] = s;
  m.i32[table + 1]!++;
  if (found === 0) m.i32[table + 2]!++;
  m.i32[(s + STR.state) >> 2]! |= m.i32[s >> 2] === IMMORTAL ? STR_STATE.immortal : STR_STATE.mortal;
  if (immortal) makeImmortal(m, s);
  if (m.i32[table + 2]! * 3 > m.i32[table]! * 2) grow(m);
  return s;
}

/** The immortal interned string of a name. Borrowed for ever. */
export function intern(m: Machine, name: string): Ref {
  const known = m.names[name];
  if (known !== undefined) return known;
  return internRef(m, strFromJs(m, name), true);
}

/** Interns a name while booting: static memory, remembered in m.names. */
export function internBoot(m: Machine, name: string): Ref {
  const known = m.names[name];
  if (known !== undefined) return known;
  const single = name.length === 1 && name.charCodeAt(0) < 256;
  const s = internRef(m, single ? m.chars[name.charCodeAt(0)]! : name === '' ? m.emptyStr : staticStr(m, name), true);
  m.names[name] = s;
  return s;
}

/** Takes a dying mortal string out. */
export function internRemove(m: Machine, s: Ref): void {
  const i32 = m.i32;
  const table = i32[REG.interned]! >> 2;
  const mask = i32[table]! - 1;
  let i = strHash(m, s) & mask;
  while (i32[table + 4 + i] !== s) i = (i + 1) & mask;
  i32[table + 4 + i] = 1;
  i32[table + 1]!--;
}

function giveBack(m: Machine, s: Ref): void {
  const c = m.i32[s >> 2]!;
  if (c === IMMORTAL) return;
  m.i32[s >> 2] = c - 1;
  if (c === 1) m.fns[m.i32[(m.tStr + 48) >> 2]!]!(m, s);
}

function makeImmortal(m: Machine, s: Ref): void {
  m.i32[s >> 2] = IMMORTAL;
  const w = (s + STR.state) >> 2;
  m.i32[w] = (m.i32[w]! & ~STR_STATE.internedMask) | ((m.i32[w]! & STR_STATE.static) !== 0 ? STR_STATE.immortalStatic : STR_STATE.immortal);
}

/** Word index of the slot that holds a string equal to s, else of the slot to put it in. */
function find(m: Machine, s: Ref): number {
  const i32 = m.i32;
  const table = i32[REG.interned]! >> 2;
  const mask = i32[table]! - 1;
  let i = strHash(m, s) & mask;
  let free = 0;
  for (;;) {
    const at = table + 4 + i;
    const e = i32[at]!;
    if (e === 0) return free !== 0 ? free : at;
    if (e === 1) { if (free === 0) free = at; }
    else if (strEqual(m, e, s)) return at;
    i = (i + 1) & mask;
  }
}

function newTable(m: Machine, capacity: number): Ref {
  const t = malloc(m, 16 + capacity * 4);
  m.i32.fill(0, t >> 2, (t >> 2) + 4 + capacity);
  m.i32[t >> 2] = capacity;
  return t;
}

function grow(m: Machine): void {
  const i32 = m.i32;
  const old = i32[REG.interned]!;
  const o = old >> 2;
  const capacity = i32[o]!;
  const t = newTable(m, capacity * 2);
  i32[REG.interned] = t;
  const w = t >> 2;
  for (let i = 0; i < capacity; i++) {
    const s = i32[o + 4 + i]!;
    if (s > 1) {
      let j = strHash(m, s) & (capacity * 2 - 1);
      while (i32[w + 4 + j] !== 0) j = (j + 1) & (capacity * 2 - 1);
      i32[w + 4 + j] = s;
      i32[w + 1]!++;
      i32[w + 2]!++;
    }
  }
  free(m, old);
}
