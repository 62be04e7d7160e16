/**
 * Threads as memory. Models PyThreadState (Include/cpython/pystate.h) and the data stack each thread has for itself, CPython 3.13.
 *
 *   data stack:  | main's frames ... | state | frames of thread 1 ... | state | frames of thread 2 ... |
 *                ^ REGION.stack      ^ as long as STACK each, from where main's stack ended when the first was started
 *
 * The running thread's frame, stack top, handled exception and recursion lie in the registers, where the loop has them; those of the others
 * in their states. Main's state is on the register page. States are linked in the order the threads were started.
 *
 * Invariants: a thread that does not run stands between two instructions, no native of it waiting: nothing of it is on the host's stack. While no thread
 * was ever started REG.threads is 0 and nothing here costs anything.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { REG, REGION } from '../memory/registers.ts';
import { raise } from '../objects/errors.ts';
import { newRef } from '../memory/refs.ts';
import { FRAME_FLAG, framePush } from '../vm/frame.ts';

/** Byte offsets. `waits`: what the thread waits for, borrowed, 0 = nothing. `deadline`: microseconds, low and high word, both -1 = none. `ready`: its turn, 0 = it waits. `item`: its own exc_info item. */
export const THREAD = { next: 0, frame: 8, top: 16, excInfo: 24, recursion: 32, stackEnd: 40, waits: 48, deadline: 56, ready: 64, ident: 72, woken: 80, item: 88, size: 128 } as const;
/** Bytes of a thread's state and data stack together: a thousand calls of usual size. */
const STACK = 192 << 10;
/** What main keeps at least, and what it may still use when the first thread starts. */
const MAIN_LEAST = 1 << 20, MAIN_ROOM = 512 << 10;
/** Main's state on the register page. */
const MAIN = REG.mainThread << 2;
/** Number of the main thread, and the distance to the next one's. Any would do: CPython's are addresses. */
const IDENT = 140_000, IDENT_STEP = 64;

export const at = (m: Machine, t: number, offset: number): number => m.i32[(t + offset) >> 2]!;
export const set = (m: Machine, t: number, offset: number, v: number): void => { m.i32[(t + offset) >> 2] = v; };

/** State of the running thread; 0 while there never was a second one. */
export const current = (m: Machine): number => m.i32[REG.thread]!;

/** The running thread's number. */
export const ident = (m: Machine): number => (current(m) === 0 ? IDENT : at(m, current(m), THREAD.ident));

/** Every state, main's first. */
export function all(m: Machine): number[] {
  const out: number[] = [];
  for (let t = m.i32[REG.threads]!; t !== 0; t = at(m, t, THREAD.next)) out.push(t);
  return out;
}

/** The registers of the running thread into its state. */
export function save(m: Machine): void {
  const t = current(m), { i32 } = m;
  set(m, t, THREAD.frame, i32[REG.frame]!);
  set(m, t, THREAD.top, i32[REG.top]!);
  set(m, t, THREAD.excInfo, i32[REG.excInfo]!);
  set(m, t, THREAD.recursion, i32[REG.recursion]!);
  set(m, t, THREAD.stackEnd, i32[REG.stackEnd]!);
}

/** Makes `t` the running thread. */
export function load(m: Machine, t: number): void {
  const { i32 } = m;
  i32[REG.thread] = t;
  i32[REG.frame] = at(m, t, THREAD.frame);
  i32[REG.top] = at(m, t, THREAD.top);
  i32[REG.excInfo] = at(m, t, THREAD.excInfo);
  i32[REG.recursion] = at(m, t, THREAD.recursion);
  i32[REG.stackEnd] = at(m, t, THREAD.stackEnd);
}

/** Main becomes one thread of several. */
function first(m: Machine): void {
  const { i32 } = m;
  const most = REGION.stackEnd - STACK;
  const end = Math.min(most, (Math.max(REGION.stack + MAIN_LEAST, i32[REG.top]! + MAIN_ROOM) + 0xffff) & ~0xffff);
  i32[REG.stackEnd] = end;
  i32[REG.threads] = i32[REG.thread] = MAIN;
  i32[REG.threadStacks] = end;
  set(m, MAIN, THREAD.ident, IDENT);
  set(m, MAIN, THREAD.ready, 1);
  i32[REG.turns] = 1;
}

/** Room no thread has; 0 = none. */
function freeStack(m: Machine): number {
  const taken = new Set(all(m));
  for (let s = m.i32[REG.threadStacks]!; s + STACK <= REGION.stackEnd; s += STACK) if (!taken.has(s)) return s;
  return 0;
}

/**
 * A new thread that will call `func`, a Python function of one parameter, with `arg` (both borrowed), when its turn comes. Its number;
 * 0 with RuntimeError when there is no room for one more.
 */
export function startThread(m: Machine, func: Ref, arg: Ref): number {
  const { i32 } = m;
  if (current(m) === 0) first(m);
  const t = freeStack(m);
  if (t === 0) { raise(m, 'RuntimeError', "can't start new thread"); return 0; }
  const me = current(m);
  save(m);
  i32.fill(0, t >> 2, (t + THREAD.size) >> 2);
  const last = all(m).at(-1)!;
  set(m, last, THREAD.next, t);
  const number = IDENT + IDENT_STEP * ++i32[REG.threadsStarted]!;
  set(m, t, THREAD.ident, number);
  set(m, t, THREAD.ready, ++i32[REG.turns]!);
  set(m, t, THREAD.deadline, -1);
  set(m, t, THREAD.deadline + 4, -1);
  set(m, t, THREAD.top, t + THREAD.size);
  set(m, t, THREAD.excInfo, t + THREAD.item);
  set(m, t, THREAD.recursion, i32[REG.recursionLimit]!);
  set(m, t, THREAD.stackEnd, t + STACK);
  load(m, t);
  const f = framePush(m, newRef(m, func), 0, FRAME_FLAG.thread);
  i32[(f >> 2) + 18] = newRef(m, arg);
  i32[REG.frame] = f;
  save(m);
  load(m, me);
  return number;
}

/** Forgets the running thread, whose last frame is gone. Another must be loaded at once. */
export function endThread(m: Machine): void {
  const t = current(m);
  let before = m.i32[REG.threads]!;
  while (at(m, before, THREAD.next) !== t) before = at(m, before, THREAD.next);
  set(m, before, THREAD.next, at(m, t, THREAD.next));
}
