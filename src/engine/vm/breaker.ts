/** The eval breaker: what waits for a safe point. Models _Py_HandlePending of Python/ceval_gil.c, CPython 3.13. */
import type { Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { occurred } from '../objects/errors.ts';

/** Bits of REG.breaker. */
export const BREAKER = { gc: 1, threads: 2 } as const;

/** Does what is due. -1 = an exception was raised meanwhile; 1 = it is another thread's turn, and its registers are loaded. */
export function breakerDue(m: Machine): number {
  const due = m.i32[REG.breaker]!;
  // While there are several threads every safe point asks whose turn it is.
  m.i32[REG.breaker] = due & BREAKER.threads;
  if ((due & BREAKER.gc) !== 0) m.collectDue(m);
  if (occurred(m)) return -1;
  return (due & BREAKER.threads) !== 0 && m.sliceOver(m) ? 1 : 0;
}
