/**
 * Whose turn it is. Models the GIL and the waiting of Python/ceval_gil.c and Python/parking_lot.c, CPython 3.13, on one host thread.
 *
 * A thread runs until it waits, ends, or has run for a slice while another is ready; turns are given in the order in which threads became ready. Chance
 * has no part in it: the same program takes the same turns everywhere. Time passes when all wait (up to the nearest deadline) and by a slice's
 * length when one is over.
 *
 * Waiting is done by doing the instruction again: `park` makes the call of the native end without a result, the loop steps back in front of the
 * call, and when the thread's turn comes it calls again and is told how the waiting ended.
 *
 * NON-CPYTHON(D-005): a thread is only left between two instructions of its own loop. Inside a call that a native makes (a key function, __del__)
 * slices do not end, sleep() only moves the clock, and waiting without a deadline is Unsupported.
 */
import { Unsupported } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, FRAME } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { calledByLoop } from '../objects/native-depth.ts';
import { strToJs } from '../objects/str.ts';
import { BREAKER } from '../vm/breaker.ts';
import { all, at, current, endThread, load, save, set, THREAD } from './thread-state.ts';

/** sys.getswitchinterval() in instructions and in microseconds. */
const SLICE = { instructions: 100_000, microseconds: 5_000 } as const;
const WORD = 0x1_0000_0000;

/** Microseconds since the machine began. */
export const clockOf = (m: Machine): number => m.i32[REG.clock + 1]! * WORD + (m.i32[REG.clock]! >>> 0);

/** Sets the clock; it never goes back. */
export function setClock(m: Machine, us: number): void {
  m.i32[REG.clock] = us | 0;
  m.i32[REG.clock + 1] = Math.floor(us / WORD);
}

const deadlineOf = (m: Machine, t: number): number => at(m, t, THREAD.deadline + 4) * WORD + (at(m, t, THREAD.deadline) >>> 0);

/** How a wait went on: woken, its deadline passed, or the thread gives its turn away (the call ends without a result and is made again). */
export const WAIT = { woken: 1, late: 0, parked: -1 } as const;

/**
 * The running thread waits for `what` (borrowed; the thread itself keeps it alive) until it is woken or the clock shows `deadline` microseconds
 * (negative = none). Throws Unsupported when nothing could ever end it.
 */
export function park(m: Machine, what: Ref, deadline: number): number {
  const t = current(m);
  if (t !== 0 && at(m, t, THREAD.waits) === what) {
    const woken = at(m, t, THREAD.woken);
    set(m, t, THREAD.waits, 0);
    set(m, t, THREAD.woken, 0);
    return woken === 1 ? WAIT.woken : WAIT.late;
  }
  if (t === 0 || !calledByLoop(m)) {
    if (deadline < 0) never(m, t === 0 ? 'The program has one thread, so nothing else can end the wait. Give a timeout, or do not block.' : 'It waits inside a call made by a built-in, where this machine cannot go over to another thread. Wait outside of it.');
    setClock(m, Math.max(clockOf(m), deadline));
    return WAIT.late;
  }
  set(m, t, THREAD.waits, what);
  set(m, t, THREAD.deadline, deadline < 0 ? -1 : deadline | 0);
  set(m, t, THREAD.deadline + 4, deadline < 0 ? -1 : Math.floor(deadline / WORD));
  set(m, t, THREAD.ready, 0);
  m.i32[REG.parked] = 1;
  return WAIT.parked;
}

/** Wakes at most `most` threads that wait for `what`, those first that have waited longest. */
export function wake(m: Machine, what: Ref, most: number): void {
  let left = most;
  for (const t of all(m)) {
    if (left === 0) return;
    if (at(m, t, THREAD.waits) !== what || at(m, t, THREAD.ready) !== 0) continue;
    set(m, t, THREAD.woken, 1);
    getReady(m, t);
    left--;
  }
}

function getReady(m: Machine, t: number): void {
  set(m, t, THREAD.ready, ++m.i32[REG.turns]!);
}

/** Threads whose deadline has come are ready, the earliest first. */
function ring(m: Machine): void {
  const now = clockOf(m);
  all(m).filter((t) => at(m, t, THREAD.ready) === 0 && at(m, t, THREAD.deadline + 4) >= 0 && deadlineOf(m, t) <= now)
    .sort((a, b) => deadlineOf(m, a) - deadlineOf(m, b)).forEach((t) => { getReady(m, t); });
}

/** The thread whose turn it is; the clock goes on when all wait. Throws Unsupported when none could ever go on. */
function next(m: Machine): number {
  for (;;) {
    ring(m);
    const threads = all(m);
    const ready = threads.filter((t) => at(m, t, THREAD.ready) !== 0);
    if (ready.length > 0) return ready.reduce((a, b) => (at(m, a, THREAD.ready) <= at(m, b, THREAD.ready) ? a : b));
    const timed = threads.filter((t) => at(m, t, THREAD.deadline + 4) >= 0);
    if (timed.length === 0) never(m, 'Every thread waits for another: a deadlock. CPython would hang here.');
    setClock(m, Math.min(...timed.map((t) => deadlineOf(m, t))));
  }
}

function give(m: Machine, t: number): void {
  load(m, t);
  m.i32[REG.parked] = 0;
  m.i32[REG.breaker]! |= BREAKER.threads;
  m.i32[REG.sliceEnd] = m.i32[REG.instructions]! + SLICE.instructions;
}

/** The running thread has parked: the next one's registers are loaded. */
export function switchThread(m: Machine): void {
  save(m);
  give(m, next(m));
}

/** The running thread's last frame is gone: the next one's registers are loaded. */
export function leaveThread(m: Machine): void {
  endThread(m);
  give(m, next(m));
}

/** At a safe point: gives the turn away when the slice is over and somebody else is ready. True = another thread's registers are loaded. */
export function sliceOver(m: Machine): boolean {
  const { i32 } = m;
  if (i32[REG.instructions]! < i32[REG.sliceEnd]! || i32[REG.nativeDepth] !== 0) return false;
  setClock(m, clockOf(m) + SLICE.microseconds);
  ring(m);
  const me = current(m);
  if (all(m).every((t) => t === me || at(m, t, THREAD.ready) === 0)) {
    i32[REG.sliceEnd] = i32[REG.instructions]! + SLICE.instructions;
    return false;
  }
  getReady(m, me);
  switchThread(m);
  return true;
}

/** Ends the program, naming what it called that would wait: the innermost frame's caller outside of the library. */
function never(m: Machine, remedy: string): never {
  let name = 'a wait';
  for (let f = m.i32[REG.frame]!; f !== 0; f = at(m, f, FRAME.previous)) {
    const code = at(m, f, FRAME.code);
    if (!strToJs(m, at(m, code, CODE.filename)).startsWith('<frozen ')) break;
    name = `${strToJs(m, at(m, code, CODE.qualname))}()`;
  }
  throw new Unsupported(`${name} that would wait for ever`, m.i32[REG.line]!, remedy);
}
