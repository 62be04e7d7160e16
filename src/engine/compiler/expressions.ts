/** Expressions to instructions (CPython 3.13 Python/compile.c, compiler_visit_expr). */
import { INTRINSIC_1, NB, OP } from '../bytecode/opcodes.ts';
import type {
  Attribute, BoolOp, Compare, Dict, Expr, FormattedValue, IfExp, JoinedStr, List, Operator, Slice, Starred, Subscript, Tuple,
} from '../syntax/ast.ts';
import { superAttribute, startAtAttribute } from './attributes.ts';
import { call } from './calls.ts';
import type { Codegen } from './codegen.ts';
import { comprehension } from './comprehensions.ts';
import { NONE, str, tuple } from './consts.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import { compareOp, jumpIf } from './conditions.ts';
import { valueOf } from './fold.ts';
import { lambda } from './functions.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';
import { STACK_USE_GUIDELINE, constantsOf, starUnpack } from './displays.ts';
import { yieldFrom, yieldValue } from './generators.ts';

export const BINARY: Record<Operator, number> = {
  Add: NB.ADD, Sub: NB.SUBTRACT, Mult: NB.MULTIPLY, MatMult: NB.MATRIX_MULTIPLY, Div: NB.TRUE_DIVIDE,
  Mod: NB.REMAINDER, Pow: NB.POWER, LShift: NB.LSHIFT, RShift: NB.RSHIFT, BitOr: NB.OR, BitXor: NB.XOR,
  BitAnd: NB.AND, FloorDiv: NB.FLOOR_DIVIDE,
};

export function expression(c: Codegen, e: Expr): void {
  const loc = locationOf(e);
  switch (e.kind) {
    case 'NamedExpr':
      c.expr(e.value);
      c.op(OP.COPY, loc, 1);
      return c.expr(e.target);
    case 'BoolOp': return boolOp(c, e, loc);
    case 'BinOp':
      c.expr(e.left);
      c.expr(e.right);
      return c.op(OP.BINARY_OP, loc, BINARY[e.op]);
    case 'UnaryOp':
      c.expr(e.operand);
      switch (e.op) {
        case 'Not': c.op(OP.TO_BOOL, loc); return c.op(OP.UNARY_NOT, loc);
        case 'UAdd': return c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.UNARY_POSITIVE);
        case 'USub': return c.op(OP.UNARY_NEGATIVE, loc);
        case 'Invert': return c.op(OP.UNARY_INVERT, loc);
      }
      return;
    case 'Lambda': return lambda(c, e);
    case 'IfExp': return ifExpression(c, e, loc);
    case 'Dict': return dict(c, e, loc);
    case 'Set': return starUnpack(c, loc, e.elts, 'set', 0, null);
    case 'ListComp': case 'SetComp': case 'DictComp': case 'GeneratorExp': return comprehension(c, e);
    case 'Await': {
      if (!c.scope.functionLike) c.fail("'await' outside function", e);
      if (c.unit.type !== 'async-function' && c.unit.type !== 'comprehension') c.fail("'await' outside async function", e);
      c.expr(e.value);
      c.op(OP.GET_AWAITABLE, loc, 0);
      c.loadConst(NONE, loc);
      return yieldFrom(c, loc, true);
    }
    case 'Yield':
      if (!c.scope.functionLike) c.fail("'yield' outside function", e);
      if (e.value) c.expr(e.value);
      else c.loadConst(NONE, loc);
      return yieldValue(c, loc);
    case 'YieldFrom':
      if (!c.scope.functionLike) c.fail("'yield from' outside function", e);
      if (c.unit.type === 'async-function') c.fail("'yield from' inside async function", e);
      c.expr(e.value);
      c.op(OP.GET_YIELD_FROM_ITER, loc);
      c.loadConst(NONE, loc);
      return yieldFrom(c, loc, false);
    case 'Compare': return compare(c, e, loc);
    case 'Call': return call(c, e);
    case 'FormattedValue': return formattedValue(c, e, loc);
    case 'JoinedStr': return joinedStr(c, e, loc);
    case 'Constant': return c.loadConst(valueOf(e), loc);
    case 'Attribute': return attribute(c, e);
    case 'Subscript': return subscript(c, e, loc);
    case 'Starred':
      if (e.ctx === 'Store') c.fail('starred assignment target must be in a list or tuple', e);
      return c.fail("can't use starred expression here", e);
    case 'Slice': return slice(c, e, loc);
    case 'Name': return c.name(e.id, e.ctx, loc);
    case 'List': case 'Tuple':
      if (e.ctx === 'Load') return starUnpack(c, loc, e.elts, e.kind === 'List' ? 'list' : 'tuple', 0, null);
      if (e.ctx === 'Store') return unpack(c, e, loc);
      return c.exprs(e.elts);
  }
}

function boolOp(c: Codegen, e: BoolOp, loc: Location): void {
  const op = e.op === 'And' ? OP.POP_JUMP_IF_FALSE : OP.POP_JUMP_IF_TRUE;
  const end = c.label();
  e.values.forEach((value, i) => {
    c.expr(value);
    if (i === e.values.length - 1) return;
    c.op(OP.COPY, loc, 1);
    c.op(OP.TO_BOOL, loc);
    c.jump(op, end, loc);
    c.op(OP.POP_TOP, loc);
  });
  c.place(end);
}

function ifExpression(c: Codegen, e: IfExp, loc: Location): void {
  const end = c.label();
  const next = c.label();
  jumpIf(c, loc, e.test, next, false);
  c.expr(e.body);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(next);
  c.expr(e.orelse);
  c.place(end);
}

function compare(c: Codegen, e: Compare, loc: Location): void {
  c.expr(e.left);
  const last = e.ops.length - 1;
  if (last === 0) {
    c.expr(e.comparators[0]!);
    return compareOp(c, e.ops[0]!, loc);
  }
  const cleanup = c.label();
  for (let i = 0; i < last; i++) {
    c.expr(e.comparators[i]!);
    c.op(OP.SWAP, loc, 2);
    c.op(OP.COPY, loc, 2);
    compareOp(c, e.ops[i]!, loc);
    c.op(OP.COPY, loc, 1);
    c.op(OP.TO_BOOL, loc);
    c.jump(OP.POP_JUMP_IF_FALSE, cleanup, loc);
    c.op(OP.POP_TOP, loc);
  }
  c.expr(e.comparators[last]!);
  compareOp(c, e.ops[last]!, loc);
  const end = c.label();
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(cleanup);
  c.op(OP.SWAP, loc, 2);
  c.op(OP.POP_TOP, loc);
  c.place(end);
}

function dict(c: Codegen, e: Dict, loc: Location): void {
  let pending = 0;
  let have = false;
  const flush = (end: number): void => {
    if (pending === 0) return;
    dictPart(c, e, end - pending, end, loc);
    if (have) c.op(OP.DICT_UPDATE, loc, 1);
    have = true;
    pending = 0;
  };
  e.values.forEach((value, i) => {
    if (e.keys[i] === null) {
      flush(i);
      if (!have) c.op(OP.BUILD_MAP, loc, 0);
      have = true;
      c.expr(value);
      c.op(OP.DICT_UPDATE, loc, 1);
    } else if (pending * 2 > STACK_USE_GUIDELINE) {
      pending++;
      flush(i + 1);
    } else pending++;
  });
  flush(e.values.length);
  if (!have) c.op(OP.BUILD_MAP, loc, 0);
}

function dictPart(c: Codegen, e: Dict, begin: number, end: number, loc: Location): void {
  const n = end - begin;
  const big = n * 2 > STACK_USE_GUIDELINE;
  const keys = e.keys.slice(begin, end) as Expr[];
  const constants = constantsOf(keys);
  if (n > 1 && !big && constants) {
    c.exprs(e.values.slice(begin, end));
    c.loadConst(tuple(constants), loc);
    return c.op(OP.BUILD_CONST_KEY_MAP, loc, n);
  }
  if (big) c.op(OP.BUILD_MAP, loc, 0);
  for (let i = begin; i < end; i++) {
    c.expr(e.keys[i]!);
    c.expr(e.values[i]!);
    if (big) c.op(OP.MAP_ADD, loc, 1);
  }
  if (!big) c.op(OP.BUILD_MAP, loc, n);
}

function formattedValue(c: Codegen, e: FormattedValue, loc: Location): void {
  c.expr(e.value);
  const conversion = { [-1]: 0, 115: 1, 114: 2, 97: 3 }[e.conversion];
  if (conversion !== 0) c.op(OP.CONVERT_VALUE, loc, conversion);
  if (e.format_spec) {
    c.expr(e.format_spec);
    c.op(OP.FORMAT_WITH_SPEC, loc);
  } else c.op(OP.FORMAT_SIMPLE, loc);
}

function joinedStr(c: Codegen, e: JoinedStr, loc: Location): void {
  const n = e.values.length;
  if (n > STACK_USE_GUIDELINE) {
    c.loadConst(str(''), loc);
    c.loadAttr('join', loc, true);
    c.op(OP.BUILD_LIST, loc, 0);
    for (const value of e.values) {
      c.expr(value);
      c.op(OP.LIST_APPEND, loc, 1);
    }
    return c.op(OP.CALL, loc, 1);
  }
  c.exprs(e.values);
  if (n !== 1) c.op(OP.BUILD_STRING, loc, n);
}

function attribute(c: Codegen, e: Attribute): void {
  if (e.ctx === 'Load' && superAttribute(c, e, false)) return;
  noteStaticAttribute(c, e);
  c.expr(e.value);
  const loc = startAtAttribute(locationOf(e), e);
  switch (e.ctx) {
    case 'Load': return c.loadAttr(e.attr, loc, false);
    case 'Store': return c.opName(OP.STORE_ATTR, e.attr, loc);
    case 'Del': return c.opName(OP.DELETE_ATTR, e.attr, loc);
  }
}

/** `self.x = ...` in a method is listed in the class's __static_attributes__. */
function noteStaticAttribute(c: Codegen, e: Attribute): void {
  if (e.ctx !== 'Store' || e.value.kind !== 'Name' || e.value.id !== 'self') return;
  for (let i = c.units.length - 2; i >= 0; i--) {
    if (c.units[i]!.type !== 'class') continue;
    c.units[i]!.staticAttributes.add(e.attr);
    return;
  }
}

/** Push start and stop of `container[start:stop]`. */
export function slicePair(c: Codegen, s: Slice): void {
  const loc = locationOf(s);
  if (s.lower) c.expr(s.lower);
  else c.loadConst(NONE, loc);
  if (s.upper) c.expr(s.upper);
  else c.loadConst(NONE, loc);
}

export function isPairSlice(e: Expr): e is Slice { return e.kind === 'Slice' && e.step === null; }

function slice(c: Codegen, s: Slice, loc: Location): void {
  slicePair(c, s);
  if (s.step) c.expr(s.step);
  c.op(OP.BUILD_SLICE, loc, s.step ? 3 : 2);
}

function subscript(c: Codegen, e: Subscript, loc: Location): void {
  c.expr(e.value);
  if (isPairSlice(e.slice) && e.ctx !== 'Del') {
    slicePair(c, e.slice);
    return c.op(e.ctx === 'Load' ? OP.BINARY_SLICE : OP.STORE_SLICE, loc);
  }
  c.expr(e.slice);
  c.op({ Load: OP.BINARY_SUBSCR, Store: OP.STORE_SUBSCR, Del: OP.DELETE_SUBSCR }[e.ctx], loc);
}

function unpack(c: Codegen, target: List | Tuple, loc: Location): void {
  const { elts } = target;
  const n = elts.length;
  const star = elts.findIndex((e) => e.kind === 'Starred');
  if (star < 0) c.op(OP.UNPACK_SEQUENCE, loc, n);
  else {
    if (elts.some((e, i) => i > star && e.kind === 'Starred')) {
      c.fail('multiple starred expressions in assignment', target);
    }
    if (star >= 1 << 8 || n - star - 1 >= 1 << 14) c.fail('too many expressions in star-unpacking assignment', target);
    c.op(OP.UNPACK_EX, loc, star + ((n - star - 1) << 8));
  }
  for (const e of elts) c.expr(e.kind === 'Starred' ? (e as Starred).value : e);
}

