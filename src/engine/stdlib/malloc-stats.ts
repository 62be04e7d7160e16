/**
 * What sys._debugmallocstats() writes: the arenas, pools and free lists of the machine as they are, in CPython's form.
 * Models _PyObject_DebugMallocStats of Objects/obmalloc.c and the *_DebugMallocStats of single types, CPython 3.13.
 *
 * Departure: no "arena map" part, because addresses here are compared with the arenas' bounds and no tree is kept.
 */
import type { Machine } from '../memory/machine.ts';
import { DICT, FLOAT, KEYS, LIST, TUPLE } from '../memory/layout.ts';
import { ARENA, arenaWord, POOL, SMALL_REQUEST } from '../memory/obmalloc.ts';
import { REG, TABLE } from '../memory/registers.ts';

const CLASSES = SMALL_REQUEST / 16;

interface ClassUse { pools: number; used: number; free: number }

/** Pools and blocks of each size class, arenas now in use, and pools that serve no class. */
function count(m: Machine): { classes: ClassUse[]; arenas: number; freePools: number } {
  const i32 = m.i32;
  const classes = Array.from({ length: CLASSES }, (): ClassUse => ({ pools: 0, used: 0, free: 0 }));
  const gone = new Set<number>();
  for (let ao = i32[REG.unusedArenas]!; ao !== 0; ao = i32[arenaWord(ao) + (ARENA.next >> 2)]!) gone.add(ao);
  let arenas = 0, freePools = 0;
  for (let ao = 1; ao <= i32[REG.arenaCount]!; ao++) {
    if (gone.has(ao)) continue;
    const a = arenaWord(ao);
    arenas++;
    freePools += i32[a + (ARENA.nfree >> 2)]!;
    // Pools from pool_address on have never been used; an empty one waits in the arena's own list.
    for (let pool = i32[a]!; pool < i32[a + (ARENA.poolAddress >> 2)]!; pool += POOL.size) {
      const used = i32[pool >> 2]!;
      if (used === 0) continue;
      const c = classes[i32[(pool + POOL.szidx) >> 2]!]!;
      c.pools++;
      c.used += used;
      c.free += blocksOf(classes.indexOf(c)) - used;
    }
  }
  return { classes, arenas, freePools };
}

const sizeOf = (cls: number): number => (cls + 1) * 16;
const blocksOf = (cls: number): number => Math.floor((POOL.size - POOL.header) / sizeOf(cls));

/** A label, an equals sign, and the number with commas on the right. printone() */
function line(label: string, value: number): string {
  return `${label.padEnd(35)}=${String(value).replace(/\B(?=(\d{3})+$)/g, ',').padStart(21)}\n`;
}

/** The whole text. */
export function mallocStats(m: Machine): string {
  const { classes, arenas, freePools } = count(m);
  const i32 = m.i32;
  let out = `Small block threshold = ${SMALL_REQUEST}, in ${CLASSES} size classes.\n\nclass   size   num pools   blocks in use  avail blocks\n-----   ----   ---------   -------------  ------------\n`;
  let allocated = 0, available = 0, headers = 0, lost = 0;
  for (const [cls, c] of classes.entries()) {
    if (c.pools === 0) continue;
    const size = sizeOf(cls);
    out += `${String(cls).padStart(5)} ${String(size).padStart(6)} ${String(c.pools).padStart(11)} ${String(c.used).padStart(15)} ${String(c.free).padStart(13)}\n`;
    allocated += c.used * size;
    available += c.free * size;
    headers += c.pools * POOL.header;
    lost += c.pools * ((POOL.size - POOL.header) % size);
  }
  out += `\n${line('# arenas allocated total', i32[REG.arenasOpened]!)}${line('# arenas reclaimed', i32[REG.arenasOpened]! - arenas)}`;
  // An arena_object given back is taken again first, so their number is the most there ever were at once.
  out += line('# arenas highwater mark', i32[REG.arenaCount]!) + line('# arenas allocated current', arenas);
  out += line(`${arenas} arenas * ${ARENA.size} bytes/arena`, arenas * ARENA.size);
  out += `\n${line('# bytes in allocated blocks', allocated)}${line('# bytes in available blocks', available)}`;
  out += line(`${freePools} unused pools * ${POOL.size} bytes`, freePools * POOL.size);
  out += line('# bytes lost to pool headers', headers) + line('# bytes lost to quantization', lost) + line('# bytes lost to arena alignment', 0);
  out += `${line('Total', allocated + available + freePools * POOL.size + headers + lost)}\n`;
  const waiting = (name: string, at: number, size: number): void => {
    const n = i32[(at >> 2) + 1]!;
    out += line(`${`${n} ${name}s * ${size} bytes each`.padStart(48)} `, n * size);
  };
  waiting('free PyDictObject', TABLE.freeDict, DICT.basic);
  waiting('free PyDictKeysObject', TABLE.freeKeys, KEYS.indices);
  waiting('free PyFloatObject', TABLE.freeFloat, FLOAT.basic);
  waiting('free PyListObject', TABLE.freeList, LIST.basic);
  for (let n = 1; n <= 20; n++) waiting(`free ${n}-sized PyTupleObject`, TABLE.freeTuple + 8 * n, TUPLE.basic + 8 * n);
  return out;
}
