/** Type parameters and type aliases (PEP 695, 696; CPython 3.13 Python/compile.c, compiler_type_params). */
import { INTRINSIC_1, INTRINSIC_2, OP } from '../bytecode/opcodes.ts';
import type { Expr, TypeAlias, TypeParam } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { NONE, str } from './consts.ts';
import { locationOf } from './location.ts';
import type { Location } from './location.ts';
import { defaultKey } from './symtable.ts';

/** Push a function that evaluates `e` when asked: bounds and defaults are lazy. */
function lazily(c: Codegen, name: string, key: object, e: Expr): void {
  const loc = locationOf(e);
  c.enter(name, 'type-params', key, e.lineno);
  c.expr(e);
  c.op(OP.RETURN_VALUE, loc);
  c.makeFunction(c.leave(true), 0, loc);
}

const PLAIN = {
  TypeVar: INTRINSIC_1.TYPEVAR, ParamSpec: INTRINSIC_1.PARAMSPEC, TypeVarTuple: INTRINSIC_1.TYPEVARTUPLE,
} as const;

/** Create the parameters, bind their names and push a tuple of them. */
export function typeParams(c: Codegen, params: readonly TypeParam[]): void {
  for (const p of params) {
    const loc = locationOf(p);
    c.loadConst(str(p.name), loc);
    if (p.kind === 'TypeVar' && p.bound) {
      lazily(c, p.name, p, p.bound);
      const constrained = p.bound.kind === 'Tuple';
      c.op(OP.CALL_INTRINSIC_2, loc, constrained ? INTRINSIC_2.TYPEVAR_WITH_CONSTRAINTS : INTRINSIC_2.TYPEVAR_WITH_BOUND);
    } else c.op(OP.CALL_INTRINSIC_1, loc, PLAIN[p.kind]);
    if (p.default_value) {
      // The default of *Ts may itself be starred; it is unpacked into one item.
      if (p.default_value.kind === 'Starred') lazilyStarred(c, p, loc);
      else lazily(c, p.name, defaultKey(p), p.default_value);
      c.op(OP.CALL_INTRINSIC_2, loc, INTRINSIC_2.SET_TYPEPARAM_DEFAULT);
    }
    c.op(OP.COPY, loc, 1);
    c.name(p.name, 'Store', loc);
  }
  c.op(OP.BUILD_TUPLE, locationOf(params[0]!), params.length);
}

function lazilyStarred(c: Codegen, p: TypeParam, loc: Location): void {
  const e = p.default_value!;
  c.enter(p.name, 'type-params', defaultKey(p), e.lineno);
  if (e.kind === 'Starred') c.expr(e.value);
  c.op(OP.UNPACK_SEQUENCE, loc, 1);
  c.op(OP.RETURN_VALUE, loc);
  c.makeFunction(c.leave(true), 0, loc);
}

/** Call the hidden function whose code is on its way: it makes the generic thing and returns it. */
export function callHidden(c: Codegen, loc: Location): void {
  c.op(OP.PUSH_NULL, loc);
  c.op(OP.CALL, loc, 0);
}

export function typeAlias(c: Codegen, s: TypeAlias): void {
  const loc = locationOf(s);
  const { id } = s.name;
  const generic = s.type_params.length > 0;
  if (generic) {
    c.enter(`<generic parameters of ${id}>`, 'type-params', s.type_params, s.lineno);
    c.loadConst(str(id), loc);
    typeParams(c, s.type_params);
  } else {
    c.loadConst(str(id), loc);
    c.loadConst(NONE, loc);
  }
  c.enter(id, 'function', s, s.lineno);
  c.unit.consts.indexOf(NONE);
  c.expr(s.value);
  c.op(OP.RETURN_VALUE, loc);
  c.makeFunction(c.leave(true), 0, loc);
  c.op(OP.BUILD_TUPLE, loc, 3);
  c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.TYPEALIAS);
  if (generic) {
    c.makeFunction(c.leave(false), 0, loc);
    callHidden(c, loc);
  }
  c.name(id, 'Store', loc);
}
