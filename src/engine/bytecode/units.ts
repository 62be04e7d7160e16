/**
 * Where each of our instructions would lie in CPython 3.13's bytecode: 2-byte units, inline caches and EXTENDED_ARG
 * prefixes counted (Python/assemble.c). What `dis` shows and what a code object weighs both follow from it.
 */
import type { CodeTemplate } from './code.ts';
import { opcodeOf, operandOf } from './code.ts';
import { OPCODES, OPNAME, hasOperand } from './opcodes.ts';
import type { OpName } from './opcodes.ts';

const EXTENDED_ARG = 71;

/** Inline cache entries after each instruction, in 2-byte units (`opcode._inline_cache_entries`). */
const CACHES: Partial<Record<OpName, number>> = {
  BINARY_OP: 1, BINARY_SUBSCR: 1, CALL: 3, COMPARE_OP: 1, CONTAINS_OP: 1, FOR_ITER: 1, JUMP_BACKWARD: 1, LOAD_ATTR: 9,
  LOAD_GLOBAL: 4, LOAD_SUPER_ATTR: 1, POP_JUMP_IF_FALSE: 1, POP_JUMP_IF_NONE: 1, POP_JUMP_IF_NOT_NONE: 1,
  POP_JUMP_IF_TRUE: 1, SEND: 1, STORE_ATTR: 4, STORE_SUBSCR: 1, TO_BOOL: 3, UNPACK_SEQUENCE: 1,
};

/** Units of EXTENDED_ARG an operand needs. */
export function extended(arg: number): number { return arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0; }

/** `starts` has one entry more than there are instructions: the units of the whole. */
export interface Layout { starts: number[]; args: number[] }

/** Offset of each instruction in CPython's units (past its EXTENDED_ARGs) and the operand of each jump. */
export function layOut(code: CodeTemplate): Layout {
  const n = code.instructions.length;
  const names = Array.from(code.instructions, (w) => OPNAME[opcodeOf(w)] as OpName);
  const args = Array.from(code.instructions, operandOf);
  const isJump = names.map((name) => OPCODES[name].operand === 'jump');
  const targets = args.slice();
  const starts = new Array<number>(n + 1).fill(0);
  const firsts = new Array<number>(n + 1).fill(0);
  for (let pass = 0; pass < 4; pass++) {
    let at = 0;
    for (let i = 0; i < n; i++) {
      firsts[i] = at;
      at += hasOperand(names[i]!) ? extended(args[i]!) : 0;
      starts[i] = at;
      at += 1 + (CACHES[names[i]!] ?? 0);
    }
    firsts[n] = starts[n] = at;
    for (let i = 0; i < n; i++) {
      if (!isJump[i]) continue;
      const after = starts[i]! + 1 + (CACHES[names[i]!] ?? 0);
      args[i] = Math.abs(firsts[targets[i]!]! - after);
    }
  }
  return { starts, args };
}

/** co_code as 3.13 gives it: opcode and operand per unit, caches empty. */
export function codeBytes(code: CodeTemplate): Uint8Array {
  const { starts, args } = layOut(code);
  const out = new Uint8Array(2 * starts[code.instructions.length]!);
  code.instructions.forEach((word, i) => {
    const name = OPNAME[opcodeOf(word)] as OpName;
    const arg = hasOperand(name) ? args[i]! : 0;
    for (let k = extended(arg), at = starts[i]! - k; k > 0; k--, at++) {
      out[2 * at] = EXTENDED_ARG;
      out[2 * at + 1] = (arg >>> (8 * k)) & 0xff;
    }
    out[2 * starts[i]!] = OPCODES[name].code;
    out[2 * starts[i]! + 1] = arg & 0xff;
  });
  return out;
}
