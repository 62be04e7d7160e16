/** Objects as a picture lists them: head, value, slots, collector's view, block. */
import type { Machine, Ref } from '../memory/machine.ts';
import { BYTES, CODE, DEQUE, DEQUE_BLOCK, DICT, GEN, LIST, SET, STR, STR_STATE, TPFLAGS, TUPLE, TYPE } from '../memory/layout.ts';
import { IMMORTAL, isTracked, preheaderOf, typeOf } from '../memory/refs.ts';
import { BYTEARRAY } from '../objects/bytes-object.ts';
import { TABLE } from '../memory/registers.ts';
import { traverse } from '../gc/deduce.ts';
import { keysBytes } from '../objects/dict-keys.ts';
import { dictBytes } from '../objects/dict.ts';
import { cachedKeys } from '../objects/dict-values.ts';
import { codeSize } from '../objects/function.ts';
import { strBytes } from '../objects/str-methods-encode.ts';
import type { Address, ObjectView } from './contract.ts';
import { collectingOf } from './gc-view.ts';
import type { Ghost, Lives } from './lives.ts';
import { blockBytes } from './log.ts';
import { partsOf, slotsOf } from './object-slots.ts';
import { staticBase, textOf } from './object-text.ts';
import { at, isObject, typeNameOf } from './peek.ts';

/** Type as a picture names it. */
export function typeText(m: Machine, o: Ref): string {
  return typeNameOf(m, typeOf(m, o));
}

/** len() where it needs no Python code, else -1. */
export function lengthOf(m: Machine, o: Ref): number {
  const t = typeOf(m, o);
  const flags = at(m, t, TYPE.flags);
  if ((flags & TPFLAGS.LIST) !== 0) return at(m, o, LIST.size);
  if ((flags & TPFLAGS.TUPLE) !== 0) return at(m, o, TUPLE.size);
  if ((flags & TPFLAGS.DICT) !== 0) return at(m, o, DICT.used);
  if ((flags & TPFLAGS.UNICODE) !== 0) return at(m, o, STR.length);
  if ((flags & TPFLAGS.BYTES) !== 0) return at(m, o, BYTES.size);
  const name = typeNameOf(m, staticBase(m, t));
  if (name === 'set' || name === 'frozenset') return at(m, o, SET.used);
  if (name === 'bytearray') return at(m, o, BYTEARRAY.size);
  if (name === 'deque') return at(m, o, DEQUE.size);
  return -1;
}

/** Bytes of the struct itself, without the header in front. */
export function structBytes(m: Machine, o: Ref): number {
  const t = typeOf(m, o);
  const flags = at(m, t, TYPE.flags);
  const basic = at(m, t, TYPE.basicsize);
  if ((flags & TPFLAGS.LONG) !== 0) return basic + 4 * Math.max(1, at(m, o, 16) >> 3);
  if ((flags & TPFLAGS.UNICODE) !== 0) {
    const state = at(m, o, STR.state), n = at(m, o, STR.length);
    const head = (state & STR_STATE.ascii) !== 0 ? m.profile.asciiHeader : m.profile.compactHeader;
    return head + (n + 1) * ((state & STR_STATE.kindMask) >> STR_STATE.kindShift);
  }
  if ((flags & TPFLAGS.BYTES) !== 0) return BYTES.data + at(m, o, BYTES.size) + 1;
  if ((flags & TPFLAGS.TUPLE) !== 0) return basic + 8 * at(m, o, TUPLE.size);
  return t === m.tCode ? codeSize(at(m, o, CODE.units)) : basic;
}

const GENERATORS = new Set(['generator', 'coroutine', 'async_generator']);

/** Bytes of locals and stack inside a generator. */
function generatorRoom(m: Machine, g: Ref): number {
  const code = at(m, g, GEN.frame);
  return 8 * (at(m, code, CODE.nlocalsplus) + at(m, code, CODE.stacksize));
}

/** sys.getsizeof for what needs no Python code: struct, own tables, header in front. */
export function sizeOf(m: Machine, o: Ref): number {
  const t = typeOf(m, o);
  const flags = at(m, t, TYPE.flags);
  let size = structBytes(m, o) + preheaderOf(m, t);
  if ((flags & TPFLAGS.LIST) !== 0) size += 8 * at(m, o, LIST.allocated);
  if ((flags & TPFLAGS.DICT) !== 0) size += dictBytes(m, o) - DICT.basic;
  if ((flags & TPFLAGS.TYPE) !== 0 && cachedKeys(m, o) !== 0) size += keysBytes(m, cachedKeys(m, o));
  const name = typeNameOf(m, staticBase(m, t));
  if ((name === 'set' || name === 'frozenset') && at(m, o, SET.table) !== o + SET.smalltable) size += 16 * (at(m, o, SET.mask) + 1);
  if (name === 'bytearray') size += at(m, o, BYTEARRAY.alloc);
  if (GENERATORS.has(name)) size += generatorRoom(m, o);
  if ((flags & TPFLAGS.UNICODE) !== 0 && t === m.tStr) size = strBytes(m, o);
  if (name === 'deque') for (let b = at(m, o, DEQUE.leftblock); b !== 0; b = at(m, b, DEQUE_BLOCK.right)) size += DEQUE_BLOCK.bytes;
  return size;
}

/** Generation of each of `wanted` that is tracked, by walking the collector's lists. */
export function generationsOf(m: Machine, wanted: ReadonlySet<Ref>): Map<Ref, 0 | 1 | 2> {
  const out = new Map<Ref, 0 | 1 | 2>();
  for (const g of [0, 1, 2] as const) {
    const head = TABLE.gcHeads + 16 * g;
    for (let p = m.i32[head >> 2]! & ~3; p !== head && p !== 0 && out.size < wanted.size; p = m.i32[p >> 2]! & ~3) if (wanted.has(p + 16)) out.set(p + 16, g);
  }
  return out;
}

/** The view of one live object. */
export function objectView(m: Machine, o: Ref, lives: Lives, event: number, generation: 0 | 1 | 2 | undefined): ObjectView {
  const t = typeOf(m, o);
  const pre = preheaderOf(m, t);
  const count = m.i32[o >> 2]!;
  const { slots, more } = slotsOf(m, o);
  const block = o - pre;
  const blockSize = blockBytes(m, block);
  return {
    address: o, type: typeText(m, o), count: count === IMMORTAL ? 0 : count, immortal: count === IMMORTAL, ghost: false,
    born: lives.bornBefore(o, event), died: -1, text: textOf(m, o), slots, more, length: lengthOf(m, o), size: sizeOf(m, o),
    tracked: pre !== 0 && isTracked(m, o), generation: generation ?? -1, collecting: pre === 0 ? null : collectingOf(m, o), block, blockSize: blockSize === 0 ? (structBytes(m, o) + pre + 15) & ~15 : blockSize,
    parts: partsOf(m, o).map((p) => p.start),
  };
}

/** Objects to show: breadth first from the roots along what they hold, at most `most`, none of `known`; how many more were found. */
export function reach(m: Machine, roots: Iterable<Address>, most: number, known: Iterable<Ref> = []): { found: Ref[]; more: number } {
  const seen = new Set<Ref>(known);
  const queue: Ref[] = [];
  const visit = (o: Address | null): void => { if (o !== null && !seen.has(o) && isObject(m, o)) { seen.add(o); queue.push(o); } };
  for (const r of roots) visit(r);
  for (let i = 0; i < queue.length && i < most; i++) {
    const { slots, more } = slotsOf(m, queue[i]!);
    for (const s of slots) visit(s.to);
    // What a long container holds past the slots shown is there all the same.
    if (more > 0 && queue.length < most) traverse(m, queue[i]!, visit);
  }
  return { found: queue.slice(0, most), more: Math.max(0, queue.length - most) };
}

/** A freed object whose bytes are still there: its type word leads to a type of that name. Null when they are not. */
export function ghostView(m: Machine, g: Ghost): ObjectView | null {
  if (!isObject(m, g.address) || typeText(m, g.address) !== g.type) return null;
  return {
    address: g.address, type: g.type, count: 0, immortal: false, ghost: true, born: g.born, died: g.died, text: '', slots: [], more: 0,
    length: -1, size: g.blockSize, tracked: false, generation: -1, collecting: null, block: g.block, blockSize: g.blockSize, parts: [],
  };
}
