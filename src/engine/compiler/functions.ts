/** Functions, lambdas, decorators (CPython 3.13 Python/compile.c, compiler_function). */
import type { CodeTemplate } from '../bytecode/code.ts';
import { INTRINSIC_2, OP } from '../bytecode/opcodes.ts';
import type { Arg, Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { NONE, docConst, str, tuple } from './consts.ts';
import { cleandoc } from './docstrings.ts';
import { docstringOf } from './fold.ts';
import { locationOf } from './location.ts';
import type { Location } from './location.ts';
import { callHidden, typeParams } from './type-params.ts';

/** Bits of SET_FUNCTION_ATTRIBUTE. */
const DEFAULTS = 1;
const KW_DEFAULTS = 2;
const ANNOTATIONS = 4;

export function decorators(c: Codegen, list: readonly Expr[]): void { c.exprs(list); }

export function applyDecorators(c: Codegen, list: readonly Expr[]): void {
  for (let i = list.length - 1; i >= 0; i--) c.op(OP.CALL, locationOf(list[i]!), 0);
}

/** Push the default values there are; returns the flags that say which. */
function defaultArguments(c: Codegen, args: Arguments, loc: Location): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    c.exprs(args.defaults);
    c.op(OP.BUILD_TUPLE, loc, args.defaults.length);
    flags |= DEFAULTS;
  }
  const names: string[] = [];
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i];
    if (!value) return;
    names.push(c.mangled(arg.arg));
    c.expr(value);
  });
  if (names.length > 0) {
    c.loadConst(tuple(names.map(str)), loc);
    c.op(OP.BUILD_CONST_KEY_MAP, loc, names.length);
    flags |= KW_DEFAULTS;
  }
  return flags;
}

function annotations(c: Codegen, args: Arguments, returns: Expr | null, loc: Location): number {
  let n = 0;
  const one = (name: string, e: Expr): void => {
    c.loadConst(str(c.mangled(name)), loc);
    if (e.kind === 'Starred') {
      c.expr(e.value);
      c.op(OP.UNPACK_SEQUENCE, loc, 1);
    } else c.expr(e);
    n++;
  };
  const arg = (a: Arg | null): void => { if (a?.annotation) one(a.arg, a.annotation); };
  args.args.forEach(arg);
  args.posonlyargs.forEach(arg);
  arg(args.vararg);
  args.kwonlyargs.forEach(arg);
  arg(args.kwarg);
  if (returns) one('return', returns);
  if (n === 0) return 0;
  c.op(OP.BUILD_TUPLE, loc, n * 2);
  return ANNOTATIONS;
}

function setArguments(c: Codegen, args: Arguments): void {
  const { unit } = c;
  unit.argcount = args.posonlyargs.length + args.args.length;
  unit.posonlyargcount = args.posonlyargs.length;
  unit.kwonlyargcount = args.kwonlyargs.length;
}

function functionCode(c: Codegen, s: FunctionDef | AsyncFunctionDef, firstlineno: number): CodeTemplate {
  c.enter(s.name, s.kind === 'FunctionDef' ? 'function' : 'async-function', s, firstlineno);
  const doc = docstringOf(s.body);
  c.unit.consts.indexOf(doc ? docConst(doc.value, cleandoc(doc.value)) : NONE);
  setArguments(c, s.args);
  c.stmts(doc ? s.body.slice(1) : s.body);
  if (c.scope.generator || c.scope.coroutine) c.wrapInStopIterationHandler();
  return c.leave(true);
}

export function functionDef(c: Codegen, s: FunctionDef | AsyncFunctionDef): void {
  const loc = locationOf(s);
  decorators(c, s.decorator_list);
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  const defaults = defaultArguments(c, s.args, loc);
  if (s.type_params.length === 0) {
    const flags = defaults | annotations(c, s.args, s.returns, loc);
    c.makeFunction(functionCode(c, s, firstlineno), flags, loc);
  } else genericFunction(c, s, defaults, firstlineno, loc);
  applyDecorators(c, s.decorator_list);
  c.name(s.name, 'Store', loc);
}

/** `def f[T]()`: the type parameters live in a hidden function around it (PEP 695). */
function genericFunction(c: Codegen, s: FunctionDef | AsyncFunctionDef, defaults: number, firstlineno: number, loc: Location): void {
  const passed = (defaults & DEFAULTS ? 1 : 0) + (defaults & KW_DEFAULTS ? 1 : 0);
  if (passed === 2) c.op(OP.SWAP, loc, 2);
  c.enter(`<generic parameters of ${s.name}>`, 'type-params', s.type_params, firstlineno);
  c.unit.argcount = passed;
  typeParams(c, s.type_params);
  for (let i = 0; i < passed; i++) c.op(OP.LOAD_FAST, loc, i);
  const flags = defaults | annotations(c, s.args, s.returns, loc);
  c.makeFunction(functionCode(c, s, firstlineno), flags, loc);
  c.op(OP.SWAP, loc, 2);
  c.op(OP.CALL_INTRINSIC_2, loc, INTRINSIC_2.SET_FUNCTION_TYPE_PARAMS);
  const code = c.leave(false);
  c.makeFunction(code, 0, loc);
  if (passed > 0) {
    c.op(OP.SWAP, loc, passed + 1);
    c.op(OP.CALL, loc, passed - 1);
  } else callHidden(c, loc);
}

export function lambda(c: Codegen, e: Lambda): void {
  const loc = locationOf(e);
  const flags = defaultArguments(c, e.args, loc);
  c.enter('<lambda>', 'lambda', e, e.lineno);
  c.unit.consts.indexOf(NONE);
  setArguments(c, e.args);
  c.expr(e.body);
  let code: CodeTemplate;
  if (c.scope.generator) code = c.leave(false);
  else {
    c.op(OP.RETURN_VALUE, locationOf(e.body));
    code = c.leave(true);
  }
  c.makeFunction(code, flags, loc);
}

