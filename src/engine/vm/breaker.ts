/** The eval breaker: what waits for a safe point. Models _Py_HandlePending of Python/ceval_gil.c, CPython 3.13. */
import type { Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { occurred } from '../objects/errors.ts';

/** Bits of REG.breaker. */
export const BREAKER = { gc: 1 } as const;

/** Does what is due. -1 = an exception was raised meanwhile. */
export function breakerDue(m: Machine): number {
  const due = m.i32[REG.breaker]!;
  m.i32[REG.breaker] = 0;
  if ((due & BREAKER.gc) !== 0) m.collectDue(m);
  return occurred(m) ? -1 : 0;
}
