/** The rules of pymalloc, on a machine that has allocated nothing yet: Objects/obmalloc.c of CPython 3.13. */
import { beforeEach, expect, test } from 'vitest';
import { PROFILE_313 } from '#engine/kernel/profile.ts';
import { Machine } from '#engine/memory/machine.ts';
import { ARENA, arenaWord, blockSizeOf, inArenas, POOL, pymallocAlloc, pymallocFree } from '#engine/memory/obmalloc.ts';
import { REG, REGION, TABLE } from '#engine/memory/registers.ts';

let m: Machine;
beforeEach(() => {
  m = new Machine(PROFILE_313, 1 << 28);
  m.i32[REG.arenaTop] = REGION.arenas;
  m.i32[REG.poolHigh] = REGION.arenas;
});

const poolOf = (p: number): number => p & ~(POOL.size - 1);
const arenaOf = (p: number): number => Math.floor((p - REGION.arenas) / ARENA.size);
const take = (n: number, size: number): number[] => Array.from({ length: n }, () => pymallocAlloc(m, size));
const free = (blocks: readonly number[]): void => { for (const p of blocks) pymallocFree(m, p); };
const blocksIn = (size: number): number => Math.floor((POOL.size - POOL.header) / size);
const PER_POOL = blocksIn(512), PER_ARENA = PER_POOL * (ARENA.size / POOL.size);
const freePools = (arena: number): number => m.i32[arenaWord(arena + 1) + (ARENA.nfree >> 2)]!;

test('every request is rounded up to a class of sixteen bytes', () => {
  for (const [request, size] of [[1, 16], [16, 16], [17, 32], [32, 32], [496, 496], [497, 512], [512, 512]] as const) {
    const p = pymallocAlloc(m, request);
    expect(blockSizeOf(m, p)).toBe(size);
    expect(p % 16).toBe(0);
    expect(inArenas(m, p)).toBe(true);
  }
});

test('classes share no pool', () => {
  const pools = Array.from({ length: 32 }, (_, c) => poolOf(pymallocAlloc(m, 16 * (c + 1))));
  expect(new Set(pools).size).toBe(32);
});

test('untouched blocks are carved in order, on demand', () => {
  m.u8.fill(0xaa, REGION.arenas, REGION.arenas + POOL.size);
  const blocks = take(10, 48);
  expect(blocks.map((p) => p - poolOf(blocks[0]!))).toEqual(Array.from({ length: 10 }, (_, k) => POOL.header + 48 * k));
  // Only the block after the last has been made ready, by the NULL in its first word.
  const next = blocks[9]! + 48;
  expect(m.i32[next >> 2]).toBe(0);
  expect(m.u8[next + 48]).toBe(0xaa);
});

test('the block freed last is the first handed out, before untouched ones', () => {
  const blocks = take(6, 64);
  free([blocks[1]!, blocks[4]!, blocks[2]!]);
  expect(take(4, 64)).toEqual([blocks[2], blocks[4], blocks[1], blocks[5]! + 64]);
});

test('a freed block keeps its bytes but for the first word', () => {
  const [a, b] = take(2, 32) as [number, number];
  m.u8.fill(0x55, a, a + 32);
  m.u8.fill(0x55, b, b + 32);
  free([a, b]);
  expect(m.i32[b >> 2]).toBe(a);
  expect(Array.from(m.u8.subarray(b + 8, b + 32))).toEqual(new Array(24).fill(0x55));
});

test('a full pool is on no list, and goes to the front with its first free block', () => {
  const head = (TABLE.usedPools >> 2) + 31;
  const first = take(PER_POOL, 512), pool = poolOf(first[0]!);
  expect(new Set(first.map(poolOf)).size).toBe(1);
  expect(m.i32[head]).toBe(0);
  const second = take(1, 512);
  expect(m.i32[head]).toBe(poolOf(second[0]!));
  free([first[3]!]);
  expect(m.i32[head]).toBe(pool);
  expect(take(1, 512)).toEqual([first[3]]);
});

test('an empty pool may serve another class, and is carved anew', () => {
  const first = take(5, 128);
  free(first);
  expect(m.i32[(TABLE.usedPools >> 2) + 7]).toBe(0);
  const other = pymallocAlloc(m, 256);
  expect(other).toBe(poolOf(first[0]!) + POOL.header);
  expect(blockSizeOf(m, other)).toBe(256);
});

test('an empty pool that returns to its class hands out its blocks in the order they left', () => {
  const first = take(5, 128);
  free([first[2]!, first[0]!, first[1]!, first[4]!, first[3]!]);
  expect(take(6, 128)).toEqual([first[3], first[4], first[1], first[0], first[2], first[4]! + 128]);
});

test('the fullest arena that has a free pool is used first', () => {
  const blocks = take(3 * PER_ARENA, 512);
  const pools = (arena: number, n: number): number[] => blocks.filter((p) => arenaOf(p) === arena && Math.floor((poolOf(p) - REGION.arenas - arena * ARENA.size) / POOL.size) < n);
  free(pools(0, 5));
  free(pools(2, 2));
  free(pools(1, 9));
  expect([0, 1, 2].map(freePools)).toEqual([5, 9, 2]);
  expect(take(2, 16 * 3).map(arenaOf)).toEqual([2, 2]);
  expect(arenaOf(pymallocAlloc(m, 64))).toBe(2);
  expect(arenaOf(pymallocAlloc(m, 80))).toBe(0);
  expect([0, 1, 2].map(freePools)).toEqual([4, 9, 0]);
});

test('an arena that empties goes back unless it is the last usable one', () => {
  const blocks = take(2 * PER_ARENA, 512);
  const arenas = [0, 1].map((a) => blocks.filter((p) => arenaOf(p) === a)) as [number[], number[]];
  // The other arena is full, so this one is the only usable and stays.
  free(arenas[1]);
  expect(m.i32[REG.unusedArenas]).toBe(0);
  expect(freePools(1)).toBe(ARENA.size / POOL.size);
  // Now it has fewer free pools than none: the first empties while the second is usable, and the fuller one goes.
  free(arenas[0]);
  const gone = m.i32[REG.unusedArenas]!;
  expect(gone).toBeGreaterThan(0);
  expect(m.i32[REG.arenaCount]).toBe(2);
  const opened = m.i32[REG.arenasOpened]!;
  take(PER_ARENA + 1, 512);
  expect(m.i32[REG.arenasOpened]).toBe(opened + 1);
  expect(m.i32[REG.arenaCount]).toBe(2);
  expect(m.i32[REG.unusedArenas]).toBe(0);
});

test('usable arenas stay sorted by free pools, and every pool is counted, through random traffic', () => {
  let seed = 7;
  const random = (n: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % n;
  const live: number[] = [];
  for (let step = 0; step < 60_000; step++) {
    const growing = Math.floor(step / 10_000) % 2 === 0;
    if (live.length === 0 || random(100) < (growing ? 75 : 25)) live.push(pymallocAlloc(m, 300 + random(213)));
    else {
      const k = random(live.length);
      pymallocFree(m, live[k]!);
      live[k] = live[live.length - 1]!;
      live.pop();
    }
  }
  expect(new Set(live).size).toBe(live.length);
  const counts: number[] = [];
  for (let ao = m.i32[REG.usableArenas]!; ao !== 0; ao = m.i32[arenaWord(ao) + (ARENA.next >> 2)]!) counts.push(freePools(ao - 1));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual(counts.slice().sort((a, b) => a - b));
  let used = 0;
  for (const pool of new Set(live.map(poolOf))) used += m.i32[pool >> 2]!;
  expect(used).toBe(live.length);
  free(live);
  expect(m.i32[REG.bytesSmall]).toBe(0);
});
