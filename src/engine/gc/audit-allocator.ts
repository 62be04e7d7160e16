/** The allocator half of the heap audit: pools, arenas, the system heap's boundary tags. Throws EngineBug. */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { ARENA, arenaWord, POOL } from '../memory/obmalloc.ts';
import { REG, TABLE } from '../memory/registers.ts';

const hex = (a: number): string => `0x${a.toString(16)}`;
const bug = (message: string): never => { throw new EngineBug(`heap audit: ${message}`); };

/** Checks everything and gives the address of every small block in use to `used`. */
export function auditAllocator(m: Machine, used: (block: Ref, size: number) => void): void {
  const listed = auditUsedPools(m);
  let bytes = 0;
  let arenas = 0;
  for (let ao = 1; ao <= m.i32[REG.arenaCount]!; ao++) {
    arenas++;
    bytes += auditArena(m, ao, listed, used);
  }
  if (arenas > 0 && bytes !== m.i32[REG.bytesSmall]) bug(`pools hold ${bytes} bytes in use, the register says ${m.i32[REG.bytesSmall]}`);
  auditUsableArenas(m);
  auditSystemHeap(m);
}

/** usedpools[c]: pools of class c, partly used, links both ways. */
function auditUsedPools(m: Machine): Set<Ref> {
  const listed = new Set<Ref>();
  for (let c = 0; c < 32; c++) {
    let before = 0;
    for (let p = m.i32[(TABLE.usedPools >> 2) + c]!; p !== 0; p = m.i32[(p >> 2) + 4]!) {
      const w = p >> 2;
      if (listed.has(p)) bug(`usedpools[${c}] does not close at ${hex(p)}`);
      listed.add(p);
      if ((p & (POOL.size - 1)) !== 0) bug(`usedpools[${c}] holds ${hex(p)}, not a pool`);
      if (m.i32[w + 9] !== c) bug(`pool ${hex(p)} of class ${m.i32[w + 9]} is listed under ${c}`);
      if (m.i32[w + 6] !== before) bug(`pool ${hex(p)}: prevpool ${hex(m.i32[w + 6]!)}, should be ${hex(before)}`);
      if (m.i32[w]! <= 0 || m.i32[w + 2] === 0) bug(`pool ${hex(p)} is listed as partly used: ${m.i32[w]} in use, free list ${hex(m.i32[w + 2]!)}`);
      before = p;
    }
  }
  return listed;
}

/** Bytes in use in one arena. */
function auditArena(m: Machine, ao: number, listed: ReadonlySet<Ref>, used: (block: Ref, size: number) => void): number {
  const a = arenaWord(ao);
  const base = m.i32[a]!, total = m.i32[a + 5]!;
  const idle = new Set<Ref>();
  for (let p = m.i32[a + 6]!; p !== 0; p = m.i32[(p >> 2) + 4]!) {
    if (idle.has(p)) bug(`free pools of arena ${hex(base)} do not close`);
    idle.add(p);
  }
  const carved = (m.i32[a + 2]! - base) / POOL.size;
  if (m.i32[a + 4] !== total - carved + idle.size) bug(`arena ${hex(base)}: nfreepools ${m.i32[a + 4]}, counted ${total - carved + idle.size}`);
  if (m.i32[a + 4] === ARENA.size / POOL.size) return 0;
  let bytes = 0;
  for (let p = base; p < m.i32[a + 2]!; p += POOL.size) if (!idle.has(p)) bytes += auditPool(m, p, ao - 1, listed.has(p), used);
  return bytes;
}

function auditPool(m: Machine, pool: Ref, arena: number, listed: boolean, used: (block: Ref, size: number) => void): number {
  const w = pool >> 2;
  const size = (m.i32[w + 9]! + 1) << 4, inUse = m.i32[w]!;
  if (m.i32[w + 8] !== arena) bug(`pool ${hex(pool)}: arenaindex ${m.i32[w + 8]}, lies in ${arena}`);
  const capacity = Math.floor((POOL.size - POOL.header) / size);
  const carved = (m.i32[w + 10]! - POOL.header) / size;
  const free = new Set<Ref>();
  for (let b = m.i32[w + 2]!; b !== 0; b = m.i32[b >> 2]!) {
    const offset = b - pool - POOL.header;
    if (offset < 0 || offset % size !== 0 || offset / size >= carved) bug(`pool ${hex(pool)}: free list holds ${hex(b)}, not a block of ${size}`);
    if (free.has(b)) bug(`pool ${hex(pool)}: block ${hex(b)} is free twice`);
    free.add(b);
  }
  if (inUse !== carved - free.size) bug(`pool ${hex(pool)} of ${size}: ref.count ${inUse}, counted ${carved - free.size}`);
  if (inUse === 0) bug(`pool ${hex(pool)} is empty and was not given back`);
  if (listed !== inUse < capacity) bug(`pool ${hex(pool)}: ${inUse} of ${capacity} in use but ${listed ? '' : 'not '}on usedpools`);
  for (let i = 0; i < carved; i++) { const b = pool + POOL.header + i * size; if (!free.has(b)) used(b, size); }
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

function auditSystemHeap(m: Machine): void {
  const free = new Set<Ref>();
  let bytes = 0, before = 0, lastFree = false;
  for (let c = m.sysBase; c < m.i32[REG.sysTop]!;) {
    const size = m.i32[c >> 2]! & ~15, inUse = (m.i32[c >> 2]! & 1) === 1;
    if (size < 16 || c + size > m.i32[REG.sysTop]!) bug(`system heap: chunk ${hex(c)} has size ${size}`);
    if (m.i32[(c + 4) >> 2] !== before) bug(`system heap: chunk ${hex(c)} says ${m.i32[(c + 4) >> 2]} bytes lie before it, there are ${before}`);
    if (!inUse && lastFree) bug(`system heap: two free chunks touch at ${hex(c)}`);
    if (inUse) bytes += size; else free.add(c);
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
      if (!free.has(c) || 31 - Math.clz32(m.i32[c >> 2]!) !== k) bug(`system heap: bin ${k} holds ${hex(c)}, which is not free or of another size`);
      if (m.i32[(c + 12) >> 2] !== prev) bug(`system heap: bin ${k} does not close at ${hex(c)}`);
      if (++binned > free.size) bug(`system heap: bin ${k} does not end`);
      prev = c;
    }
  }
  if (binned !== free.size) bug(`system heap: ${free.size} free chunks, ${binned} in bins`);
}
