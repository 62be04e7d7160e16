/** Comparisons and conditions (CPython 3.13 Python/compile.c, compiler_jump_if). */
import { COMPARE_MASKS, OP } from '../bytecode/opcodes.ts';
import type { CmpOperator, Expr } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import type { Label } from './flowgraph/instruction.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';

const COMPARISON: Partial<Record<CmpOperator, number>> = { Lt: 0, LtE: 1, Eq: 2, NotEq: 3, Gt: 4, GtE: 5 };

/** Compare the two items on top. */
export function compareOp(c: Codegen, op: CmpOperator, loc: Location): void {
  switch (op) {
    case 'Is': return c.op(OP.IS_OP, loc, 0);
    case 'IsNot': return c.op(OP.IS_OP, loc, 1);
    case 'In': return c.op(OP.CONTAINS_OP, loc, 0);
    case 'NotIn': return c.op(OP.CONTAINS_OP, loc, 1);
    default: {
      const n = COMPARISON[op]!;
      c.op(OP.COMPARE_OP, loc, (n << 5) | COMPARE_MASKS[n]!);
    }
  }
}

/** Jump to `next` when the truth of `e` is `condition`, without building a bool. */
export function jumpIf(c: Codegen, loc: Location, e: Expr, next: Label, condition: boolean): void {
  const jump = condition ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE;
  if (e.kind === 'UnaryOp' && e.op === 'Not') return jumpIf(c, loc, e.operand, next, !condition);
  if (e.kind === 'BoolOp') {
    const decides = e.op === 'Or';
    const shortcut = decides === condition ? next : c.label();
    e.values.forEach((value, i) => {
      if (i < e.values.length - 1) jumpIf(c, loc, value, shortcut, decides);
      else jumpIf(c, loc, value, next, condition);
    });
    if (shortcut !== next) c.place(shortcut);
    return;
  }
  if (e.kind === 'IfExp') {
    const end = c.label();
    const orelse = c.label();
    jumpIf(c, loc, e.test, orelse, false);
    jumpIf(c, loc, e.body, next, condition);
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.place(orelse);
    jumpIf(c, loc, e.orelse, next, condition);
    c.place(end);
    return;
  }
  const at = locationOf(e);
  if (e.kind === 'Compare' && e.ops.length > 1) {
    const cleanup = c.label();
    const last = e.ops.length - 1;
    c.expr(e.left);
    for (let i = 0; i < last; i++) {
      c.expr(e.comparators[i]!);
      c.op(OP.SWAP, at, 2);
      c.op(OP.COPY, at, 2);
      compareOp(c, e.ops[i]!, at);
      c.op(OP.TO_BOOL, at);
      c.jump(OP.POP_JUMP_IF_FALSE, cleanup, at);
    }
    c.expr(e.comparators[last]!);
    compareOp(c, e.ops[last]!, at);
    c.op(OP.TO_BOOL, at);
    c.jump(jump, next, at);
    const end = c.label();
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.place(cleanup);
    c.op(OP.POP_TOP, at);
    if (!condition) c.jump(PSEUDO.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    c.place(end);
    return;
  }
  c.expr(e);
  c.op(OP.TO_BOOL, at);
  c.jump(jump, next, at);
}
