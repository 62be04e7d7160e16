/**
 * pymalloc: small requests. Models Objects/obmalloc.c of CPython 3.13 (64-bit, radix-tree build).
 *
 *   arena 1 MiB, aligned      = 64 pools of 16 KiB
 *   pool  16 KiB, aligned     = 48-byte header + blocks of one size class
 *     +0  ref.count (4)   blocks handed out
 *     +8  freeblock       LIFO list threaded through the first word of freed blocks
 *     +16 nextpool  +24 prevpool      neighbours in usedpools[class], or in the arena's free list (next only)
 *     +32 arenaindex (4)  +36 szidx (4)  +40 nextoffset (4)  +44 maxnextoffset (4)
 *
 * Invariants: usedpools[c] lists exactly the pools of class c with at least one block free and one used; a full pool is on no
 * list; a pool that gets its first free block goes to the front; an empty pool returns to its arena and may serve another class.
 * usableArenas is sorted by ascending number of free pools, so nearly full arenas are used first. A freed block keeps its
 * bytes except its first word.
 *
 * Departures: usedpools holds plain head pointers instead of overlapping pool headers; arena_objects sit at a fixed table.
 */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine, Ref } from './machine.ts';
import { REG, REGION, TABLE } from './registers.ts';
import { EV } from './recorder.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const REG_BYTES_SMALL = REG.bytesSmall, REG_POOL_HIGH = REG.poolHigh, REG_ARENA_TOP = REG.arenaTop, REG_USABLE_ARENAS = REG.usableArenas, REG_UNUSED_ARENAS = REG.unusedArenas, REG_ARENA_COUNT = REG.arenaCount;
const TABLE_USED_POOLS = TABLE.usedPools, TABLE_ARENAS = TABLE.arenas;

export const POOL = { count: 0, freeblock: 8, next: 16, prev: 24, arena: 32, szidx: 36, nextOffset: 40, maxNextOffset: 44, header: 48, size: 0x4000 } as const;
/** arena_object: address 0, pool_address 8 (next pool to carve), nfreepools 16, ntotalpools 20, freepools 24; next/prev arena at 32/36 as index + 1. */
export const ARENA = { address: 0, poolAddress: 8, nfree: 16, ntotal: 20, freepools: 24, next: 32, prev: 36, stride: 40, size: 0x100000 } as const;
export const SMALL_REQUEST = 512;
const MAX_ARENAS = 1024;

/** Takes a block for 1..512 bytes. Returns its address; its bytes are whatever was there. Throws LimitReached. */
export function pymallocAlloc(m: Machine, nbytes: number): Ref {
  const i32 = m.i32;
  const cls = (nbytes - 1) >> 4;
  const pool = i32[(TABLE_USED_POOLS >> 2) + cls]!;
  i32[REG_BYTES_SMALL]! += (cls + 1) << 4;
  if (pool !== 0) {
    const p = pool >> 2;
    const block = i32[p + 2]!;
    i32[p]!++;
    const next = i32[block >> 2]!;
    if (next !== 0) {
      i32[p + 2] = next;
      return block;
    }
    extendPool(m, pool, cls);
    return block;
  }
  return allocFromNewPool(m, cls);
}

/** Gives a block back. `p` must have come from pymallocAlloc. */
export function pymallocFree(m: Machine, p: Ref): void {
  const i32 = m.i32;
  const pool = p & ~(POOL.size - 1);
  const w = pool >> 2;
  const cls = i32[w + 9]!;
  i32[REG_BYTES_SMALL]! -= (cls + 1) << 4;
  const last = i32[w + 2]!;
  i32[p >> 2] = last;
  i32[(p >> 2) + 1] = 0;
  i32[w + 2] = p;
  const left = --i32[w]!;
  if (last === 0) insertUsedFront(m, pool, cls);
  if (left === 0) freePool(m, pool, cls);
}

/** Whether an address lies in an arena (address_in_range). */
export function inArenas(m: Machine, p: Ref): boolean {
  return p >= REGION.arenas && p < m.i32[REG_ARENA_TOP]!;
}

/** Size in bytes of the block that holds `p`; `p` must lie in an arena. */
export function blockSizeOf(m: Machine, p: Ref): number {
  return (m.i32[((p & ~(POOL.size - 1)) >> 2) + 9]! + 1) << 4;
}

/** The pool's free list ran out: carve the next untouched block, or take the pool off usedpools because it is full. */
function extendPool(m: Machine, pool: Ref, cls: number): void {
  const i32 = m.i32;
  const w = pool >> 2;
  const offset = i32[w + 10]!;
  if (offset <= i32[w + 11]!) {
    i32[w + 2] = pool + offset;
    i32[w + 10] = offset + ((cls + 1) << 4);
    i32[(pool + offset) >> 2] = 0;
    i32[((pool + offset) >> 2) + 1] = 0;
    return;
  }
  i32[w + 2] = 0;
  unlinkUsed(m, pool, cls);
}

function allocFromNewPool(m: Machine, cls: number): Ref {
  const i32 = m.i32;
  let ao = i32[REG_USABLE_ARENAS]!;
  if (ao === 0) ao = newArena(m);
  const a = arenaWord(ao);
  let pool = i32[a + 6]!;
  const size = (cls + 1) << 4;
  let first = 0;
  if (pool !== 0) {
    i32[a + 6] = i32[(pool >> 2) + 4]!;
    // A pool that served this class before keeps its free list, so its blocks come back in the order they left.
    if (i32[(pool >> 2) + 9] === cls) first = i32[(pool >> 2) + 2]!;
  } else {
    pool = i32[a + 2]!;
    i32[a + 2] = pool + POOL.size;
    if (pool + POOL.size > i32[REG_POOL_HIGH]!) i32[REG_POOL_HIGH] = pool + POOL.size;
  }
  if (--i32[a + 4]! === 0) unlinkArena(m, ao);
  const w = pool >> 2;
  if (first !== 0) {
    i32[w] = 1;
    i32[w + 2] = i32[first >> 2]!;
  } else {
    i32.fill(0, w, w + 12);
    i32[w] = 1;
    i32[w + 8] = ao - 1;
    i32[w + 9] = cls;
    first = pool + POOL.header;
    i32[w + 10] = POOL.header + size * 2;
    i32[w + 11] = POOL.size - size;
    i32[w + 2] = first + size;
    i32[(first + size) >> 2] = 0;
    i32[((first + size) >> 2) + 1] = 0;
  }
  insertUsedFront(m, pool, cls);
  if (m.rec !== null) m.rec.put(EV.poolOpen, pool, size, 0, 0);
  return first;
}

function freePool(m: Machine, pool: Ref, cls: number): void {
  const i32 = m.i32;
  unlinkUsed(m, pool, cls);
  if (m.rec !== null) m.rec.put(EV.poolClose, pool, (cls + 1) << 4, 0, 0);
  const w = pool >> 2;
  const ao = i32[w + 8]! + 1;
  const a = arenaWord(ao);
  i32[w + 4] = i32[a + 6]!;
  i32[a + 6] = pool;
  const nf = ++i32[a + 4]!;
  if (nf === i32[a + 5]! && i32[a + 8] !== 0) {
    // Wholly free and not the last of the usable ones: give it back to the system.
    unlinkArena(m, ao);
    if (m.rec !== null) m.rec.put(EV.arenaClose, i32[a]!, ARENA.size, 0, 0);
    i32[a + 8] = i32[REG_UNUSED_ARENAS]!;
    i32[REG_UNUSED_ARENAS] = ao;
    return;
  }
  if (nf === 1) { linkArenaFront(m, ao); return; }
  // Keep ascending order: move past every arena with fewer free pools.
  while (i32[a + 8] !== 0 && i32[arenaWord(i32[a + 8]!) + 4]! < nf) swapWithNext(m, ao);
}

function newArena(m: Machine): number {
  const i32 = m.i32;
  let ao = i32[REG_UNUSED_ARENAS]!;
  if (ao !== 0) {
    i32[REG_UNUSED_ARENAS] = i32[arenaWord(ao) + 8]!;
  } else {
    ao = ++i32[REG_ARENA_COUNT]!;
    const top = i32[REG_ARENA_TOP]!;
    if (ao > MAX_ARENAS || top + ARENA.size > m.sysBase) {
      i32[REG_ARENA_COUNT]!--;
      throw new LimitReached('memory', m.maxMemory, 'out of arenas');
    }
    i32[REG_ARENA_TOP] = top + ARENA.size;
    i32[arenaWord(ao)] = top;
  }
  i32[REG.arenasOpened]!++;
  const a = arenaWord(ao);
  const base = i32[a]!;
  i32[a + 2] = base;
  i32[a + 4] = ARENA.size / POOL.size;
  i32[a + 5] = ARENA.size / POOL.size;
  i32[a + 6] = 0;
  i32[a + 8] = 0;
  i32[a + 9] = 0;
  linkArenaFront(m, ao);
  if (m.rec !== null) m.rec.put(EV.arenaOpen, base, ARENA.size, 0, 0);
  return ao;
}

/** Word index of an arena_object, given its index + 1. */
export function arenaWord(ao: number): number {
  return (TABLE_ARENAS + (ao - 1) * ARENA.stride) >> 2;
}

function linkArenaFront(m: Machine, ao: number): void {
  const i32 = m.i32;
  const head = i32[REG_USABLE_ARENAS]!;
  const a = arenaWord(ao);
  i32[a + 8] = head;
  i32[a + 9] = 0;
  if (head !== 0) i32[arenaWord(head) + 9] = ao;
  i32[REG_USABLE_ARENAS] = ao;
}

function unlinkArena(m: Machine, ao: number): void {
  const i32 = m.i32;
  const a = arenaWord(ao);
  const next = i32[a + 8]!, prev = i32[a + 9]!;
  if (prev !== 0) i32[arenaWord(prev) + 8] = next; else i32[REG_USABLE_ARENAS] = next;
  if (next !== 0) i32[arenaWord(next) + 9] = prev;
  i32[a + 8] = 0;
  i32[a + 9] = 0;
}

function swapWithNext(m: Machine, ao: number): void {
  const i32 = m.i32;
  const a = arenaWord(ao);
  const next = i32[a + 8]!, n = arenaWord(next), prev = i32[a + 9]!, after = i32[n + 8]!;
  if (prev !== 0) i32[arenaWord(prev) + 8] = next; else i32[REG_USABLE_ARENAS] = next;
  i32[n + 9] = prev;
  i32[n + 8] = ao;
  i32[a + 9] = next;
  i32[a + 8] = after;
  if (after !== 0) i32[arenaWord(after) + 9] = ao;
}

function insertUsedFront(m: Machine, pool: Ref, cls: number): void {
  const i32 = m.i32;
  const head = (TABLE_USED_POOLS >> 2) + cls;
  const old = i32[head]!;
  i32[(pool >> 2) + 4] = old;
  i32[(pool >> 2) + 6] = 0;
  if (old !== 0) i32[(old >> 2) + 6] = pool;
  i32[head] = pool;
}

function unlinkUsed(m: Machine, pool: Ref, cls: number): void {
  const i32 = m.i32;
  const w = pool >> 2;
  const next = i32[w + 4]!, prev = i32[w + 6]!;
  if (prev !== 0) i32[(prev >> 2) + 4] = next; else i32[(TABLE_USED_POOLS >> 2) + cls] = next;
  if (next !== 0) i32[(next >> 2) + 6] = prev;
  i32[w + 4] = 0;
  i32[w + 6] = 0;
}
