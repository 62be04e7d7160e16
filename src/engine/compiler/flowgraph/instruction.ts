/**
 * Instructions on their way to code: real opcodes and the pseudo-opcodes that exist only inside the compiler
 * (CPython 3.13 Include/opcode_ids.h, 256 and up).
 */
import { OP, OPNAME, stackEffect } from '../../bytecode/opcodes.ts';
import type { OpName } from '../../bytecode/opcodes.ts';
import type { Location } from '../location.ts';

export const PSEUDO = {
  JUMP: 256, JUMP_NO_INTERRUPT: 257, LOAD_CLOSURE: 258, POP_BLOCK: 263, SETUP_CLEANUP: 264, SETUP_FINALLY: 265,
  SETUP_WITH: 266, STORE_FAST_MAYBE_NULL: 267,
} as const;

/** A place in the sequence that jumps may name. */
export type Label = number;

export interface Instruction {
  op: number;
  arg: number;
  /** Where it jumps, or where an exception goes while the block it opens is active; -1 without one. */
  label: Label;
  loc: Location;
}

/** Instructions in the order the syntax tree produced them. */
export class Sequence {
  readonly instructions: Instruction[] = [];
  /** Index of the instruction each label stands before; -1 until placed. */
  readonly labels: number[] = [];

  newLabel(): Label { return this.labels.push(-1) - 1; }

  place(label: Label): void { this.labels[label] = this.instructions.length; }

  add(op: number, arg: number, loc: Location, label: Label = -1): void {
    this.instructions.push({ op, arg, label, loc });
  }

  /** Insert at the very beginning; every label moves along. */
  prepend(op: number, arg: number, loc: Location, label: Label = -1): void {
    this.instructions.unshift({ op, arg, label, loc });
    for (let i = 0; i < this.labels.length; i++) if (this.labels[i]! >= 0) this.labels[i]! += 1;
  }
}

const CONDITIONAL: ReadonlySet<number> = new Set([
  OP.POP_JUMP_IF_FALSE, OP.POP_JUMP_IF_TRUE, OP.POP_JUMP_IF_NONE, OP.POP_JUMP_IF_NOT_NONE,
]);
const UNCONDITIONAL: ReadonlySet<number> = new Set([
  PSEUDO.JUMP, PSEUDO.JUMP_NO_INTERRUPT, OP.JUMP_FORWARD, OP.JUMP_BACKWARD, OP.JUMP_BACKWARD_NO_INTERRUPT,
]);
const SCOPE_EXIT: ReadonlySet<number> = new Set([OP.RETURN_VALUE, OP.RETURN_CONST, OP.RAISE_VARARGS, OP.RERAISE]);
const BLOCK_PUSH: ReadonlySet<number> = new Set([PSEUDO.SETUP_CLEANUP, PSEUDO.SETUP_FINALLY, PSEUDO.SETUP_WITH]);
/** Instructions at which pending work is looked at, so that they must have a line. */
const EVAL_BREAK: ReadonlySet<number> = new Set([
  PSEUDO.JUMP, OP.JUMP_BACKWARD, OP.RESUME, OP.CALL, OP.CALL_KW, OP.CALL_FUNCTION_EX,
]);

export function isConditionalJump(op: number): boolean { return CONDITIONAL.has(op); }
export function isUnconditionalJump(op: number): boolean { return UNCONDITIONAL.has(op); }
export function isJump(op: number): boolean {
  return CONDITIONAL.has(op) || UNCONDITIONAL.has(op) || op === OP.FOR_ITER || op === OP.SEND;
}
export function isScopeExit(op: number): boolean { return SCOPE_EXIT.has(op); }
export function isBlockPush(op: number): boolean { return BLOCK_PUSH.has(op); }
export function hasEvalBreak(op: number): boolean { return EVAL_BREAK.has(op); }

/** Net change of the stack depth, `jumping` or falling through; knows the pseudo-opcodes. */
export function effectOf(op: number, arg: number, jumping: boolean): number {
  switch (op) {
    case PSEUDO.JUMP: case PSEUDO.JUMP_NO_INTERRUPT: case PSEUDO.POP_BLOCK: return 0;
    case PSEUDO.LOAD_CLOSURE: return 1;
    case PSEUDO.STORE_FAST_MAYBE_NULL: return -1;
    // The handler finds the exception, after the index of the instruction when that is kept; SETUP_WITH stands after
    // the result of __enter__, which is dropped.
    case PSEUDO.SETUP_FINALLY: return jumping ? 1 : 0;
    case PSEUDO.SETUP_CLEANUP: return jumping ? 2 : 0;
    case PSEUDO.SETUP_WITH: return jumping ? 1 : 0;
    default: return stackEffect(OPNAME[op] as OpName, arg);
  }
}
