/** How deep natives may call each other and the loop. Models the C recursion limit of Python/ceval.c, CPython 3.13, for the host's stack. */
import type { Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { raise } from './errors.ts';

/**
 * What nested natives may take of the host's stack, in tenths of a KiB. Measured without an optimising compiler, where frames are largest: a
 * native of ours with what it calls takes less than its figure here, a call back into the loop less than `loop`; the smallest host is a browser's worker
 * with some 850 KiB. The same program must meet the same limit everywhere, so nothing here depends on the host.
 */
const HOST_STACK = { limit: 7000, native: 7, comparison: 12, loop: 27 } as const;

/** One native level deeper; false with RecursionError when that is too deep for the host's stack. _Py_EnterRecursiveCall */
export function enter(m: Machine, where: string): boolean {
  return deeper(m, HOST_STACK.native, where);
}

export function leave(m: Machine): void {
  m.i32[REG.nativeDepth]! -= HOST_STACK.native;
}

/** Whether the native that asks was called by the outermost loop itself. */
export const calledByLoop = (m: Machine): boolean => m.i32[REG.nativeDepth] === HOST_STACK.native;

/** A native is about to enter the loop; false with RecursionError. leaveLoop afterwards. */
export function enterLoop(m: Machine): boolean {
  return deeper(m, HOST_STACK.loop, '');
}

export function leaveLoop(m: Machine): void {
  m.i32[REG.nativeDepth]! -= HOST_STACK.loop;
}

/** One comparison deeper; false with RecursionError. leaveComparison afterwards. */
export function enterComparison(m: Machine): boolean {
  return deeper(m, HOST_STACK.comparison, ' in comparison');
}

export function leaveComparison(m: Machine): void {
  m.i32[REG.nativeDepth]! -= HOST_STACK.comparison;
}

function deeper(m: Machine, by: number, where: string): boolean {
  if ((m.i32[REG.nativeDepth]! += by) <= HOST_STACK.limit) return true;
  m.i32[REG.nativeDepth]! -= by;
  raise(m, 'RecursionError', `maximum recursion depth exceeded${where}`);
  return false;
}
