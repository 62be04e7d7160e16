/** PyObject_Malloc and friends: small requests to pymalloc, the rest to the system allocator; plus the one memory limit. */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine, Ref } from './machine.ts';
import { blockSizeOf, inArenas, pymallocAlloc, pymallocFree, SMALL_REQUEST } from './obmalloc.ts';
import { REG, REGION } from './registers.ts';
import { sysAlloc, sysFree, sysUsable } from './sysalloc.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const REG_BYTES_LARGE = REG.bytesLarge, REG_BYTES_SMALL = REG.bytesSmall, REG_WORK = REG.work, REG_STATIC_TOP = REG.staticTop;

/** Takes a block of at least `nbytes`. Contents undefined (stale). Throws LimitReached('memory'). */
export function malloc(m: Machine, nbytes: number): Ref {
  if (nbytes <= SMALL_REQUEST) return pymallocAlloc(m, nbytes === 0 ? 1 : nbytes);
  if (!(nbytes + m.i32[REG_BYTES_LARGE]! + m.i32[REG_BYTES_SMALL]! <= m.maxMemory)) {
    throw new LimitReached('memory', m.maxMemory, `the program asked for ${nbytes} bytes more`);
  }
  if ((m.i32[REG_WORK]! += nbytes >> 10) > m.maxWork) throw new LimitReached('instructions', m.maxWork, `the program took more than ${m.maxWork} KiB of memory, all together`);
  return sysAlloc(m, nbytes);
}

/** Gives a block back. NULL is allowed. Its bytes stay, but for the first word. */
export function free(m: Machine, p: Ref): void {
  if (p === 0) return;
  if (inArenas(m, p)) pymallocFree(m, p);
  else sysFree(m, p);
}

/** As C's realloc: keeps the block when it still fits (and is not four times too big), else moves it. */
export function realloc(m: Machine, p: Ref, nbytes: number): Ref {
  if (p === 0) return malloc(m, nbytes);
  const size = usable(m, p);
  if (nbytes <= size && (inArenas(m, p) ? 4 * nbytes > 3 * size : 2 * nbytes > size)) return p;
  const q = malloc(m, nbytes);
  m.u8.copyWithin(q, p, p + Math.min(size, nbytes));
  free(m, p);
  return q;
}

/** Bytes usable at a block. */
export function usable(m: Machine, p: Ref): number {
  return inArenas(m, p) ? blockSizeOf(m, p) : sysUsable(m, p);
}

/** Clears `nbytes` from a 4-aligned address. */
export function zero(m: Machine, p: Ref, nbytes: number): void {
  m.i32.fill(0, p >> 2, (p + nbytes + 3) >> 2);
}

/** Static data of the interpreter: never freed. 16-aligned, zeroed. Boot only. */
export function staticAlloc(m: Machine, nbytes: number): Ref {
  const p = m.i32[REG_STATIC_TOP]!;
  const end = p + ((nbytes + 15) & ~15);
  if (end > REGION.staticEnd) throw new LimitReached('memory', REGION.staticEnd, 'static data does not fit');
  m.i32[REG_STATIC_TOP] = end;
  return p;
}
