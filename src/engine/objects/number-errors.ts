/** Raising what the pure number functions of text/ refuse: a TextError becomes the Python exception it names. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TextError } from '../text/text-error.ts';
import { raise } from './errors.ts';

/** Runs `f`; a TextError in it is raised in the machine and 0 returned. Everything else passes through. */
export function guarded(m: Machine, f: () => Ref): Ref {
  try {
    return f();
  } catch (e) {
    return raiseText(m, e);
  }
}

/** Raises a caught TextError; rethrows anything else. Returns 0. */
export function raiseText(m: Machine, e: unknown): 0 {
  if (e instanceof TextError) return raise(m, e.type, e.message);
  throw e;
}

/** a OP b for op 0..5 = < <= == != > >=, exact for any mix of doubles and integers; NaN is unordered. */
export function compareNumbers(op: number, a: number | bigint, b: number | bigint): boolean {
  switch (op) {
    case 0: return a < b;
    case 1: return a <= b;
    case 2: return a == b;
    case 3: return a != b;
    case 4: return a > b;
    default: return a >= b;
  }
}
