/** Which blocks of the allocator belong to whom: an object's own, and the parts it keeps elsewhere. For the heap audit. */
import type { Machine, Ref } from '../memory/machine.ts';
import { DEQUE, DEQUE_BLOCK, DICT, LIST, SET, SLICE, STR, STR_STATE, TPFLAGS, TUPLE, TYPE } from '../memory/layout.ts';
import { IMMORTAL, preheaderOf, typeOf } from '../memory/refs.ts';
import { REG, TABLE } from '../memory/registers.ts';
import { ARRAY, BYTEARRAY } from '../objects/bytes-object.ts';
import { cachedKeys, isEmbedded } from '../objects/dict-values.ts';
import { solidBase } from '../objects/type-alloc.ts';
import type { BlockMarks } from './audit-allocator.ts';

const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;

/** Marks the blocks of one live object: its own and its parts. */
export function markBlocks(m: Machine, o: Ref, blocks: BlockMarks): void {
  blocks.mark(o - preheaderOf(m, typeOf(m, o)));
  markParts(m, o, blocks);
}

/** Marks the blocks an object keeps its contents in besides its own. */
export function markParts(m: Machine, o: Ref, blocks: Pick<BlockMarks, 'mark'>): void {
  const t = typeOf(m, o);
  const flags = m.i32[(t + TYPE.flags) >> 2]!;
  if ((flags & TPFLAGS.UNICODE) !== 0) {
    if ((at(m, o, STR.state) & STR_STATE.compact) === 0) blocks.mark(at(m, o, m.profile.compactHeader));
  } else if ((flags & TPFLAGS.LIST) !== 0) blocks.mark(at(m, o, LIST.items));
  else if ((flags & TPFLAGS.DICT) !== 0) {
    blocks.mark(at(m, o, DICT.keys));
    const v = at(m, o, DICT.values);
    if (v !== 0 && !isEmbedded(m, v)) blocks.mark(v);
  } else if ((flags & TPFLAGS.TYPE) !== 0) {
    blocks.mark(at(m, o, TYPE.subclasses));
    if (cachedKeys(m, o) !== 0) blocks.mark(cachedKeys(m, o));
  }
  else {
    const solid = solidBase(m, t);
    if (solid === m.types['set'] || solid === m.types['frozenset']) { if (at(m, o, SET.table) !== o + SET.smalltable) blocks.mark(at(m, o, SET.table)); }
    else if (solid === m.types['collections.deque']) for (let b = at(m, o, DEQUE.leftblock); b !== 0; b = at(m, b, DEQUE_BLOCK.right)) blocks.mark(b);
    else if (solid === m.types['array.array']) blocks.mark(at(m, o, ARRAY.item));
    else if (solid === m.types['bytearray']) blocks.mark(at(m, o, BYTEARRAY.bytes));
  }
}

/** Marks what waits on the free lists, and the table of interned strings. */
export function markFreeLists(m: Machine, blocks: BlockMarks): void {
  const chain = (head: number, link: number, header: number): void => {
    for (let o = m.i32[head >> 2]!; o !== 0; o = at(m, o, link)) blocks.mark(o - header);
  };
  chain(TABLE.freeFloat, 8, 0);
  for (let n = 1; n <= 20; n++) chain(TABLE.freeTuple + 8 * n, TUPLE.items, 16);
  chain(TABLE.freeList, LIST.items, 16);
  chain(TABLE.freeDict, DICT.keys, 16);
  chain(TABLE.freeKeys, 0, 0);
  chain(TABLE.freeSlice, SLICE.start, 16);
  // The table of interned strings counts nothing; it is what keeps the immortal ones.
  const table = m.i32[REG.interned]!;
  blocks.mark(table);
  const slots = (table >> 2) + 4;
  for (let i = 0, n = m.i32[table >> 2]!; i < n; i++) {
    const s = m.i32[slots + i]!;
    if (s > 1 && m.i32[s >> 2] === IMMORTAL) blocks.mark(s);
  }
}

