/** yield, yield from, await (CPython 3.13 Python/compile.c, compiler_add_yield_from). */
import { INTRINSIC_1, OP } from '../bytecode/opcodes.ts';
import type { Codegen } from './codegen.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import { NO_LOCATION } from './location.ts';
import type { Location } from './location.ts';

const RESUME_AFTER = { yield: 1, yieldFrom: 2, await: 3 } as const;

/** Yield the top of the stack. */
export function yieldValue(c: Codegen, loc: Location): void {
  if (c.scope.generator && c.scope.coroutine) c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.ASYNC_GEN_WRAP);
  c.op(OP.YIELD_VALUE, loc, 0);
  c.op(OP.RESUME, loc, RESUME_AFTER.yield);
}

/** Drive the iterator below the top until it returns; its result is left on the stack. */
export function yieldFrom(c: Codegen, loc: Location, awaiting: boolean): void {
  const send = c.label();
  const fail = c.label();
  const exit = c.label();
  c.place(send);
  c.jump(OP.SEND, exit, loc);
  // A StopIteration out of throw() or close() is the result, not an error.
  c.jump(PSEUDO.SETUP_FINALLY, fail, loc);
  c.op(OP.YIELD_VALUE, loc, 1);
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.op(OP.RESUME, loc, awaiting ? RESUME_AFTER.await : RESUME_AFTER.yieldFrom);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, send, loc);
  c.place(fail);
  c.op(OP.CLEANUP_THROW, loc);
  c.place(exit);
  c.op(OP.END_SEND, loc);
}
