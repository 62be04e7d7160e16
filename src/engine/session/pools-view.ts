/** The small-object allocator from outside: its pools, and the heap's totals. */
import type { Machine, Ref } from '../memory/machine.ts';
import { ARENA, arenaWord, POOL } from '../memory/obmalloc.ts';
import { REG } from '../memory/registers.ts';
import type { PoolView, Snapshot } from './contract.ts';

/** Pools with a map of their blocks, at most. */
const MOST_MAPS = 96;

/** Addresses of the pools in use, in address order, with their arena. */
export function usedPools(m: Machine): { pool: Ref; arena: Ref }[] {
  const i32 = m.i32;
  const out: { pool: Ref; arena: Ref }[] = [];
  for (let ao = 1; ao <= i32[REG.arenaCount]!; ao++) {
    const a = arenaWord(ao);
    const base = i32[a]!;
    if (i32[a + 4] === ARENA.size / POOL.size) continue;
    const idle = new Set<Ref>();
    for (let p = i32[a + 6]!; p !== 0; p = i32[(p >> 2) + 4]!) idle.add(p);
    for (let p = base; p < i32[a + 2]!; p += POOL.size) if (!idle.has(p)) out.push({ pool: p, arena: base });
  }
  return out;
}

/** Blocks of a pool: free ones in the order they will be handed out. */
export function freeBlocks(m: Machine, pool: Ref): Ref[] {
  const out: Ref[] = [];
  const most = POOL.size / 16;
  for (let b = m.i32[(pool >> 2) + 2]!; b !== 0 && out.length <= most; b = m.i32[b >> 2]!) out.push(b);
  return out;
}

export function poolShape(m: Machine, pool: Ref): { blockSize: number; used: number; capacity: number; virgin: number } {
  const w = pool >> 2;
  const blockSize = (m.i32[w + 9]! + 1) << 4;
  const capacity = Math.floor((POOL.size - POOL.header) / blockSize);
  const next = m.i32[w + 10]!, last = m.i32[w + 11]!;
  return { blockSize, used: m.i32[w]!, capacity, virgin: next > last ? 0 : Math.floor((last - next) / blockSize) + 1 };
}

export function poolsView(m: Machine): PoolView[] {
  return usedPools(m).map(({ pool, arena }, i): PoolView => {
    const { blockSize, used, capacity, virgin } = poolShape(m, pool);
    const view: PoolView = { address: pool, arena, blockSize, used, free: capacity - used - virgin, virgin, capacity };
    if (i < MOST_MAPS) {
      const cells = new Array<string>(capacity).fill('u');
      for (let k = capacity - virgin; k < capacity; k++) cells[k] = 'v';
      for (const b of freeBlocks(m, pool)) cells[(b - pool - POOL.header) / blockSize] = 'f';
      view.map = cells.join('');
    }
    return view;
  });
}

/** Totals: bytes in blocks handed out, arenas held, blocks handed out, immortal static objects. */
export function heapView(m: Machine): Snapshot['heap'] {
  const i32 = m.i32;
  let unused = 0;
  for (let ao = i32[REG.unusedArenas]!; ao !== 0; ao = i32[arenaWord(ao) + 8]!) unused++;
  let objects = 0;
  for (const { pool } of usedPools(m)) objects += i32[pool >> 2]!;
  const immortal = Object.keys(m.types).length + Object.keys(m.names).length + m.chars.length + 262 + 3;
  return { used: i32[REG.bytesSmall]! + i32[REG.bytesLarge]!, arenas: i32[REG.arenaCount]! - unused, objects, immortal };
}
