/** Empties the free lists: what a full collection ends with. Models _PyObject_ClearFreeLists of Objects/object.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { free } from '../memory/blocks.ts';
import { DICT, LIST, TUPLE } from '../memory/layout.ts';
import { REG, TABLE } from '../memory/registers.ts';

interface FreeList {
  /** Byte address of head and count. */
  readonly at: number;
  /** Where a waiting block keeps the address of the next. */
  readonly link: number;
  /** Bytes of GC header in front. */
  readonly header: 0 | 16;
}

const LISTS: readonly FreeList[] = [
  { at: TABLE.freeFloat, link: 8, header: 0 },
  ...Array.from({ length: 20 }, (_, i): FreeList => ({ at: TABLE.freeTuple + 8 * (i + 1), link: TUPLE.items, header: 16 })),
  { at: TABLE.freeList, link: LIST.items, header: 16 },
  { at: TABLE.freeDict, link: DICT.keys, header: 16 },
  { at: TABLE.freeKeys, link: 0, header: 0 },
];

/** Gives every block that waits on a free list back to the allocator. A container counts off generation 0 only now. */
export function clearFreeLists(m: Machine): void {
  const i32 = m.i32;
  for (const { at, link, header } of LISTS) {
    for (let o: Ref = i32[at >> 2]!; o !== 0;) {
      const next = i32[(o + link) >> 2]!;
      if (header === 16 && i32[REG.gcCount]! > 0) i32[REG.gcCount]!--;
      free(m, o - header);
      o = next;
    }
    i32[at >> 2] = 0;
    i32[(at >> 2) + 1] = 0;
  }
}
