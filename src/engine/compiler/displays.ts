/** List, tuple and set displays, with and without stars (CPython 3.13 Python/compile.c, starunpack_helper). */
import { INTRINSIC_1, OP } from '../bytecode/opcodes.ts';
import type { Const } from '../bytecode/code.ts';
import type { Constant, Expr } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { tuple } from './consts.ts';
import { valueOf } from './fold.ts';
import type { Location } from './location.ts';

/** Above this many items a container is built bit by bit, to keep the stack small. */
export const STACK_USE_GUIDELINE = 30;

/** Values of the expressions when all of them are constants. */
export function constantsOf(elts: readonly Expr[]): Const[] | null {
  return elts.every((e) => e.kind === 'Constant') ? elts.map((e) => valueOf(e as Constant)) : null;
}

const OPS = {
  list: { build: OP.BUILD_LIST, add: OP.LIST_APPEND, extend: OP.LIST_EXTEND },
  tuple: { build: OP.BUILD_LIST, add: OP.LIST_APPEND, extend: OP.LIST_EXTEND },
  set: { build: OP.BUILD_SET, add: OP.SET_ADD, extend: OP.SET_UPDATE },
} as const;

/**
 * Push a container of `elts`. `pushed` items of it lie on the stack already; `injected` is a variable to add at the end.
 */
export function starUnpack(
  c: Codegen, loc: Location, elts: readonly Expr[], kind: 'list' | 'tuple' | 'set', pushed: number, injected: string | null,
): void {
  const { build, add, extend } = OPS[kind];
  const toTuple = (): void => { if (kind === 'tuple') c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.LIST_TO_TUPLE); };
  const constants = elts.length > 2 ? constantsOf(elts) : null;
  if (constants) {
    if (kind === 'tuple' && pushed === 0 && injected === null) return c.loadConst(tuple(constants), loc);
    c.op(build, loc, pushed);
    c.loadConst(kind === 'set' ? { t: 'frozenset', items: c.cache.distinct(constants) } : tuple(constants), loc);
    c.op(extend, loc, 1);
    if (injected !== null) {
      c.name(injected, 'Load', loc);
      c.op(add, loc, 1);
    }
    return toTuple();
  }
  const total = elts.length + pushed + (injected === null ? 0 : 1);
  const big = total > STACK_USE_GUIDELINE;
  if (!big && !elts.some((e) => e.kind === 'Starred')) {
    c.exprs(elts);
    if (injected !== null) c.name(injected, 'Load', loc);
    return c.op(kind === 'tuple' ? OP.BUILD_TUPLE : build, loc, total);
  }
  let built = big;
  if (big) c.op(build, loc, pushed);
  elts.forEach((e, i) => {
    if (e.kind === 'Starred') {
      if (!built) c.op(build, loc, i + pushed);
      built = true;
      c.expr(e.value);
      c.op(extend, loc, 1);
    } else {
      c.expr(e);
      if (built) c.op(add, loc, 1);
    }
  });
  if (injected !== null) {
    c.name(injected, 'Load', loc);
    c.op(add, loc, 1);
  }
  toTuple();
}
