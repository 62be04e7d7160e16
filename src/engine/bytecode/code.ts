/**
 * Code objects as the compiler leaves them: immutable, shared by every session that runs them
 * (CPython 3.13 `PyCodeObject`, Include/cpython/code.h).
 *
 * NON-CPYTHON: instructions are 32-bit words instead of 16-bit units, positions and exception table are plain arrays
 * instead of varints, and what a frame calls localsplus is described by two parallel arrays.
 */
import type { ConstantValue } from '../syntax/ast.ts';

/** A constant. Two entries of `consts` are the same object only where CPython 3.13 merges them. */
/** `made`: by the compiler, not read from the text nor folded from what was (objects/parser-arena.ts). */
export type Const = { readonly made?: true } & (
  | Exclude<ConstantValue, { t: 'complex' }>
  /** `v` imaginary, `re` real part, 0 when absent; only folding (`1+2j`) makes one that is not 0. */
  | { t: 'complex'; v: number; re?: number }
  | { t: 'tuple'; items: readonly Const[] }
  | { t: 'frozenset'; items: readonly Const[] }
  | { t: 'code'; code: CodeTemplate });

/** co_flags. */
export const CO = {
  OPTIMIZED: 0x1, NEWLOCALS: 0x2, VARARGS: 0x4, VARKEYWORDS: 0x8, NESTED: 0x10, GENERATOR: 0x20,
  COROUTINE: 0x80, ITERABLE_COROUTINE: 0x100, ASYNC_GENERATOR: 0x200,
  FUTURE_BARRY_AS_BDFL: 0x400000, FUTURE_GENERATOR_STOP: 0x800000, FUTURE_ANNOTATIONS: 0x1000000,
  NO_MONITORING_EVENTS: 0x2000000, HAS_DOCSTRING: 0x4000000, METHOD: 0x8000000,
} as const;

/** Bits of `localspluskinds`. A parameter captured by a closure is LOCAL | CELL. */
export const LOCAL_KIND = { HIDDEN: 0x10, LOCAL: 0x20, CELL: 0x40, FREE: 0x80 } as const;

export interface CodeTemplate {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** CO bits. */
  readonly flags: number;
  /** Deepest the evaluation stack gets, in items. */
  readonly stacksize: number;
  /** Entries of localsplus that are LOCAL; they come first. */
  readonly nlocals: number;
  readonly localsplusnames: readonly string[];
  /** LOCAL_KIND bits, parallel to the names: locals, then cells that are not locals, then free variables. */
  readonly localspluskinds: readonly number[];
  readonly names: readonly string[];
  readonly consts: readonly Const[];
  /**
   * opcode | operand << 8. Bit 31 (word < 0) marks where a line may begin: fire a line event when the instruction's
   * line differs from the last one fired in this frame, or when JUMP_BACKWARD arrived here.
   */
  readonly instructions: Int32Array;
  /** lineno, end_lineno, col, end_col per instruction; -1 for none. Columns count UTF-16 code units from 0. */
  readonly positions: Int32Array;
  /**
   * start, end (exclusive), target, depth << 1 | lasti per entry, in instruction indices, sorted and disjoint. To handle:
   * cut the stack to depth, push the index of the raising instruction if lasti, push the exception, go to target.
   */
  readonly exceptionTable: Int32Array;
}

/** Largest operand a word can carry. */
export const MAX_OPERAND = 0x3fffff;

/** Opcode of a word. */
export function opcodeOf(word: number): number { return word & 0xff; }

/** Operand of a word, without the line bit. */
export function operandOf(word: number): number { return (word >>> 8) & MAX_OPERAND; }

/** Whether the word begins a line. */
export function startsLine(word: number): boolean { return word < 0; }

/** Index of the entry that covers `instruction`, as an offset into `table`; -1 when nothing handles it. */
export function findHandler(table: Int32Array, instruction: number): number {
  for (let i = 0; i < table.length; i += 4) {
    if (instruction < table[i]!) return -1;
    if (instruction < table[i + 1]!) return i;
  }
  return -1;
}
