/**
 * The system allocator: requests over 512 bytes and raw memory. A plain boundary-tag allocator in the shape of the classic
 * malloc; nothing in CPython depends on its inside, so it is small and its order is defined: best fit, lowest address first.
 *
 *   chunk:  +0 size of the whole chunk | inuse bit   +4 size of the chunk before   +8 next free  +12 previous free   +16 user bytes
 *
 * Invariants: sizes are multiples of 16; no two free chunks touch; bins[k] lists the free chunks with 2^k <= size < 2^(k+1), lowest
 * address first; the space from sysTop to the end of the buffer has never been used.
 */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine, Ref } from './machine.ts';
import { REG, TABLE } from './registers.ts';

const HEADER = 16;
const INUSE = 1;

/** Takes `nbytes` (> 0). Returns the user address, 16-aligned. Throws LimitReached when the buffer is full. */
export function sysAlloc(m: Machine, nbytes: number): Ref {
  const i32 = m.i32;
  const need = (nbytes + HEADER + 15) & ~15;
  for (let k = 31 - Math.clz32(need); k < 32; k++) {
    let best = 0, bestSize = 0x7fffffff;
    for (let c = i32[(TABLE.sysBins >> 2) + k]!; c !== 0; c = i32[(c + 8) >> 2]!) {
      const size = i32[c >> 2]!;
      if (size >= need && size < bestSize) { best = c; bestSize = size; }
    }
    if (best !== 0) {
      unlink(m, best, bestSize);
      const rest = bestSize - need;
      if (rest >= 32) {
        setSize(m, best, need, INUSE);
        i32[(best + need + 4) >> 2] = need;
        setSize(m, best + need, rest, 0);
        link(m, best + need, rest);
      } else {
        setSize(m, best, bestSize, INUSE);
      }
      i32[REG.bytesLarge]! += i32[best >> 2]! & ~15;
      return best + HEADER;
    }
  }
  const top = i32[REG.sysTop]!;
  if (need > 0x7fffffff - top || top + need + HEADER > m.buf.byteLength) throw new LimitReached('memory', m.maxMemory, 'out of memory');
  setSize(m, top, need, INUSE);
  i32[REG.sysTop] = top + need;
  if (top + need > i32[REG.sysHigh]!) i32[REG.sysHigh] = top + need;
  i32[REG.bytesLarge]! += need;
  return top + HEADER;
}

/** Gives back what sysAlloc returned; joins it with free neighbours. */
export function sysFree(m: Machine, p: Ref): void {
  const i32 = m.i32;
  let c = p - HEADER;
  let size = i32[c >> 2]! & ~15;
  i32[REG.bytesLarge]! -= size;
  const next = c + size;
  if (next < i32[REG.sysTop]!) {
    const ns = i32[next >> 2]!;
    if ((ns & INUSE) === 0) { unlink(m, next, ns); size += ns; }
  }
  const before = i32[(c + 4) >> 2]!;
  if (before !== 0) {
    const b = c - before;
    if ((i32[b >> 2]! & INUSE) === 0) { unlink(m, b, before); c = b; size += before; }
  }
  if (c + size === i32[REG.sysTop]!) {
    // Last chunk: the space goes back to the untouched end. Its `before` word stays, it is needed again there.
    i32[c >> 2] = 0;
    i32[REG.sysTop] = c;
    return;
  }
  setSize(m, c, size, 0);
  link(m, c, size);
}

/** Bytes usable at what sysAlloc returned. */
export function sysUsable(m: Machine, p: Ref): number {
  return (m.i32[(p - HEADER) >> 2]! & ~15) - HEADER;
}

/** Writes a chunk's size and tells the chunk after it. */
function setSize(m: Machine, c: Ref, size: number, inuse: number): void {
  m.i32[c >> 2] = size | inuse;
  m.i32[(c + size + 4) >> 2] = size;
}

function link(m: Machine, c: Ref, size: number): void {
  const i32 = m.i32;
  const bin = (TABLE.sysBins >> 2) + 31 - Math.clz32(size);
  let prev = 0, next = i32[bin]!;
  while (next !== 0 && next < c) { prev = next; next = i32[(next + 8) >> 2]!; }
  i32[(c + 8) >> 2] = next;
  i32[(c + 12) >> 2] = prev;
  if (next !== 0) i32[(next + 12) >> 2] = c;
  if (prev !== 0) i32[(prev + 8) >> 2] = c; else i32[bin] = c;
}

function unlink(m: Machine, c: Ref, size: number): void {
  const i32 = m.i32;
  const next = i32[(c + 8) >> 2]!, prev = i32[(c + 12) >> 2]!;
  if (next !== 0) i32[(next + 12) >> 2] = prev;
  if (prev !== 0) i32[(prev + 8) >> 2] = next; else i32[(TABLE.sysBins >> 2) + 31 - Math.clz32(size)] = next;
}
