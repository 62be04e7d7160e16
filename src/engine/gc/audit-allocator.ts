/** The allocator half of the heap audit: pools, arenas, the system heap's boundary tags. Throws EngineBug. */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { ARENA, arenaWord, POOL } from '../memory/obmalloc.ts';
import { REG, REGION, TABLE } from '../memory/registers.ts';

const hex = (a: number): string => `0x${a.toString(16)}`;
const bug = (message: string): never => { throw new EngineBug(`heap audit: ${message}`); };
const POOL_SHIFT = 14;

/** What an address was found to be in this audit: one stamp each for a block with an owner, one on a free list, a pool on usedpools, a free pool. */
export class BlockMarks {
  private readonly marks: Uint8Array;
  private round = 0;

  constructor(m: Machine) { this.marks = new Uint8Array(m.buf.byteLength >> 4); }

  /** Forgets everything. */
  begin(): void {
    if (++this.round === 64) { this.marks.fill(0); this.round = 1; }
  }

  /** The block that begins at `p` has an owner. */
  mark(p: Ref): void { this.marks[p >> 4] = this.round * 4; }
  isOwned(p: Ref): boolean { return this.marks[p >> 4] === this.round * 4; }
  /** Puts `p` among the free; false when it was there. */
  free(p: Ref): boolean { return this.set(p, 1); }
  isFree(p: Ref): boolean { return this.marks[p >> 4] === this.round * 4 + 1; }

  private set(p: Ref, what: number): boolean {
    const v = this.round * 4 + what;
    if (this.marks[p >> 4] === v) return false;
    this.marks[p >> 4] = v;
    return true;
  }
}

/** Checks everything. `leaked` is told of every block in use that has no owner in `blocks`. */
export function auditAllocator(m: Machine, blocks: BlockMarks, leaked: (block: Ref, size: number) => void): void {
  const listed = auditUsedPools(m);
  let bytes = 0;
  for (let ao = 1; ao <= m.i32[REG.arenaCount]!; ao++) bytes += auditArena(m, ao, listed, blocks, leaked);
  if (bytes !== m.i32[REG.bytesSmall]) bug(`pools hold ${bytes} bytes in use, the register says ${m.i32[REG.bytesSmall]}`);
  auditUsableArenas(m);
  auditSystemHeap(m, blocks, leaked);
}

/** usedpools[c]: pools of class c, partly used, links both ways. Answers with a flag for each pool. */
function auditUsedPools(m: Machine): Uint8Array {
  const listed = new Uint8Array((m.i32[REG.arenaTop]! - REGION.arenas) >> POOL_SHIFT);
  for (let c = 0; c < 32; c++) {
    let before = 0;
    for (let p = m.i32[(TABLE.usedPools >> 2) + c]!; p !== 0; p = m.i32[(p >> 2) + 4]!) {
      const w = p >> 2;
      if ((p & (POOL.size - 1)) !== 0 || p < REGION.arenas || p >= m.i32[REG.arenaTop]!) bug(`usedpools[${c}] holds ${hex(p)}, not a pool`);
      if (listed[(p - REGION.arenas) >> POOL_SHIFT] !== 0) bug(`usedpools[${c}] does not close at ${hex(p)}`);
      listed[(p - REGION.arenas) >> POOL_SHIFT] = 1;
      if (m.i32[w + 9] !== c) bug(`pool ${hex(p)} of class ${m.i32[w + 9]} is listed under ${c}`);
      if (m.i32[w + 6] !== before) bug(`pool ${hex(p)}: prevpool ${hex(m.i32[w + 6]!)}, should be ${hex(before)}`);
      if (m.i32[w]! <= 0 || m.i32[w + 2] === 0) bug(`pool ${hex(p)} is listed as partly used: ${m.i32[w]} in use, free list ${hex(m.i32[w + 2]!)}`);
      before = p;
    }
  }
  return listed;
}

/** Bytes in use in one arena. */
function auditArena(m: Machine, ao: number, listed: Uint8Array, blocks: BlockMarks, leaked: (block: Ref, size: number) => void): number {
  const a = arenaWord(ao);
  const base = m.i32[a]!, total = m.i32[a + 5]!;
  let idle = 0;
  for (let p = m.i32[a + 6]!; p !== 0; p = m.i32[(p >> 2) + 4]!, idle++) if (!blocks.free(p)) bug(`free pools of arena ${hex(base)} do not close`);
  const carved = (m.i32[a + 2]! - base) / POOL.size;
  if (m.i32[a + 4] !== total - carved + idle) bug(`arena ${hex(base)}: nfreepools ${m.i32[a + 4]}, counted ${total - carved + idle}`);
  if (m.i32[a + 4] === ARENA.size / POOL.size) return 0;
  let bytes = 0;
  for (let p = base; p < m.i32[a + 2]!; p += POOL.size) {
    if (!blocks.isFree(p)) bytes += auditPool(m, p, ao - 1, listed[(p - REGION.arenas) >> POOL_SHIFT] !== 0, blocks, leaked);
  }
  return bytes;
}

function auditPool(m: Machine, pool: Ref, arena: number, listed: boolean, blocks: BlockMarks, leaked: (block: Ref, size: number) => void): number {
  const w = pool >> 2;
  const size = (m.i32[w + 9]! + 1) << 4, inUse = m.i32[w]!;
  if (m.i32[w + 8] !== arena) bug(`pool ${hex(pool)}: arenaindex ${m.i32[w + 8]}, lies in ${arena}`);
  const capacity = Math.floor((POOL.size - POOL.header) / size);
  const end = pool + m.i32[w + 10]!;
  const carved = (end - pool - POOL.header) / size;
  let free = 0;
  for (let b = m.i32[w + 2]!; b !== 0; b = m.i32[b >> 2]!, free++) {
    if (b < pool + POOL.header || b >= end || (b - pool - POOL.header) % size !== 0) bug(`pool ${hex(pool)}: free list holds ${hex(b)}, not a block of ${size}`);
    if (blocks.isOwned(b)) bug(`block ${hex(b)} of ${size} is in use by an object and on its pool's free list`);
    if (!blocks.free(b)) bug(`pool ${hex(pool)}: block ${hex(b)} is free twice`);
  }
  if (inUse !== carved - free) bug(`pool ${hex(pool)} of ${size}: ref.count ${inUse}, counted ${carved - free}`);
  if (inUse === 0) bug(`pool ${hex(pool)} is empty and was not given back`);
  if (listed !== inUse < capacity) bug(`pool ${hex(pool)}: ${inUse} of ${capacity} in use but ${listed ? '' : 'not '}on usedpools`);
  for (let b = pool + POOL.header; b < end; b += size) if (!blocks.isOwned(b) && !blocks.isFree(b)) leaked(b, size);
  return inUse * size;
}

/** Fuller arenas first. */
function auditUsableArenas(m: Machine): void {
  let before = 0, least = 0;
  for (let ao = m.i32[REG.usableArenas]!; ao !== 0; ao = m.i32[arenaWord(ao) + 8]!) {
    const a = arenaWord(ao);
    if (m.i32[a + 9] !== before) bug(`arena ${ao - 1}: link back ${m.i32[a + 9]}, should be ${before}`);
    if (m.i32[a + 4]! < least) bug(`usable arenas are not in order at arena ${ao - 1}`);
    least = m.i32[a + 4]!;
    before = ao;
  }
}

function auditSystemHeap(m: Machine, blocks: BlockMarks, leaked: (block: Ref, size: number) => void): void {
  let free = 0, bytes = 0, before = 0, lastFree = false;
  for (let c = m.sysBase; c < m.i32[REG.sysTop]!;) {
    const size = m.i32[c >> 2]! & ~15, inUse = (m.i32[c >> 2]! & 1) === 1;
    if (size < 16 || c + size > m.i32[REG.sysTop]!) bug(`system heap: chunk ${hex(c)} has size ${size}`);
    if (m.i32[(c + 4) >> 2] !== before) bug(`system heap: chunk ${hex(c)} says ${m.i32[(c + 4) >> 2]} bytes lie before it, there are ${before}`);
    if (!inUse && lastFree) bug(`system heap: two free chunks touch at ${hex(c)}`);
    if (inUse) {
      bytes += size;
      if (!blocks.isOwned(c + 16)) leaked(c + 16, size - 16);
    } else {
      free++;
      if (blocks.isOwned(c + 16)) bug(`block ${hex(c + 16)} is in use by an object and free in the system heap`);
      blocks.free(c);
    }
    lastFree = !inUse;
    before = size;
    c += size;
  }
  if (lastFree) bug('system heap: the last chunk is free and was not given back');
  if (bytes !== m.i32[REG.bytesLarge]) bug(`system heap: ${bytes} bytes in use, the register says ${m.i32[REG.bytesLarge]}`);
  let binned = 0;
  for (let k = 0; k < 32; k++) {
    let prev = 0;
    for (let c = m.i32[(TABLE.sysBins >> 2) + k]!; c !== 0; c = m.i32[(c + 8) >> 2]!) {
      if (!blocks.isFree(c) || 31 - Math.clz32(m.i32[c >> 2]!) !== k) bug(`system heap: bin ${k} holds ${hex(c)}, which is not free or of another size`);
      if (m.i32[(c + 12) >> 2] !== prev) bug(`system heap: bin ${k} does not close at ${hex(c)}`);
      if (++binned > free) bug(`system heap: bin ${k} does not end`);
      prev = c;
    }
  }
  if (binned !== free) bug(`system heap: ${free} free chunks, ${binned} in bins`);
}
