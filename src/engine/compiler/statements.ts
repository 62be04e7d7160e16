/** Statements to instructions (CPython 3.13 Python/compile.c, compiler_visit_stmt). */
import { INTRINSIC_1, OP } from '../bytecode/opcodes.ts';
import { Unsupported } from '../kernel/errors.ts';
import type {
  AnnAssign, Assert, AsyncFor, AugAssign, Break, Continue, Expr, For, If, Import, ImportFrom, Return, Stmt, While,
} from '../syntax/ast.ts';
import { startAtAttribute } from './attributes.ts';
import { classDef } from './classes.ts';
import type { Codegen } from './codegen.ts';
import { jumpIf } from './conditions.ts';
import { NONE, int, str, tuple } from './consts.ts';
import { BINARY, isPairSlice, slicePair } from './expressions.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import { valueOf } from './fold.ts';
import { functionDef } from './functions.ts';
import { yieldFrom } from './generators.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';
import { matchStatement } from './patterns.ts';
import { tryStatement, withStatement } from './try.ts';
import { typeAlias } from './type-params.ts';
import { unwind, unwindAll } from './unwind.ts';

export function statement(c: Codegen, s: Stmt): void {
  const loc = locationOf(s);
  switch (s.kind) {
    case 'FunctionDef': case 'AsyncFunctionDef': return functionDef(c, s);
    case 'ClassDef': return classDef(c, s);
    case 'TypeAlias': return typeAlias(c, s);
    case 'Return': return returnStatement(c, s);
    case 'Delete': return c.exprs(s.targets);
    case 'Assign':
      c.expr(s.value);
      s.targets.forEach((target, i) => {
        if (i < s.targets.length - 1) c.op(OP.COPY, loc, 1);
        c.expr(target);
      });
      return;
    case 'AugAssign': return augAssign(c, s, loc);
    case 'AnnAssign': return annAssign(c, s, loc);
    case 'For': return forLoop(c, s);
    case 'AsyncFor': return asyncFor(c, s);
    case 'While': return whileLoop(c, s);
    case 'If': return ifStatement(c, s);
    case 'Match': return matchStatement(c, s);
    case 'Raise':
      if (s.exc) c.expr(s.exc);
      if (s.cause) c.expr(s.cause);
      return c.op(OP.RAISE_VARARGS, loc, (s.exc ? 1 : 0) + (s.cause ? 1 : 0));
    case 'Try': case 'TryStar': return tryStatement(c, s);
    case 'Assert': return assertStatement(c, s);
    case 'Import': return importNames(c, s, loc);
    case 'ImportFrom': return importFrom(c, s, loc);
    case 'Global': case 'Nonlocal': return;
    case 'Expr': return expressionStatement(c, s.value, loc);
    case 'Pass': return c.op(OP.NOP, loc);
    case 'Break': return breakStatement(c, s);
    case 'Continue': return continueStatement(c, s);
    case 'With': case 'AsyncWith': return withStatement(c, s);
  }
}

function expressionStatement(c: Codegen, value: Expr, loc: Location): void {
  if (c.interactive && c.units.length === 1) {
    c.expr(value);
    c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.PRINT);
    return c.op(OP.POP_TOP, NO_LOCATION);
  }
  if (value.kind === 'Constant') return c.op(OP.NOP, loc);
  c.expr(value);
  c.op(OP.POP_TOP, NO_LOCATION);
}

function returnStatement(c: Codegen, s: Return): void {
  const { value } = s;
  if (!c.scope.functionLike) c.fail("'return' outside function", s);
  if (value && c.scope.coroutine && c.scope.generator) c.fail("'return' with value in async generator", s);
  const keeps = value !== null && value.kind !== 'Constant';
  let loc = locationOf(s);
  if (keeps) c.expr(value);
  else if (value) {
    loc = locationOf(value);
    c.op(OP.NOP, loc);
  }
  if (!value || value.lineno !== s.lineno) {
    loc = locationOf(s);
    c.op(OP.NOP, loc);
  }
  loc = unwindAll(c, loc, keeps, false).loc;
  if (!value) c.loadConst(NONE, loc);
  else if (value.kind === 'Constant') c.loadConst(valueOf(value), loc);
  c.op(OP.RETURN_VALUE, loc);
}

function breakStatement(c: Codegen, s: Break): void {
  c.op(OP.NOP, locationOf(s));
  const { loc, loop } = unwindAll(c, locationOf(s), false, true);
  if (!loop) c.fail("'break' outside loop", s);
  const after = unwind(c, loc, loop, false);
  c.jump(PSEUDO.JUMP, loop.exit, after);
}

function continueStatement(c: Codegen, s: Continue): void {
  c.op(OP.NOP, locationOf(s));
  const { loc, loop } = unwindAll(c, locationOf(s), false, true);
  if (!loop) c.fail("'continue' not properly in loop", s);
  c.jump(PSEUDO.JUMP, loop.start, loc);
}

function ifStatement(c: Codegen, s: If): void {
  const end = c.label();
  const next = s.orelse.length > 0 ? c.label() : end;
  jumpIf(c, locationOf(s), s.test, next, false);
  c.stmts(s.body);
  if (s.orelse.length > 0) {
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.place(next);
    c.stmts(s.orelse);
  }
  c.place(end);
}

function whileLoop(c: Codegen, s: While): void {
  const loc = locationOf(s);
  const start = c.label();
  const body = c.label();
  const end = c.label();
  const anchor = c.label();
  c.place(start);
  c.push({ kind: 'while', start, exit: end });
  jumpIf(c, loc, s.test, anchor, false);
  c.place(body);
  c.stmts(s.body);
  jumpIf(c, loc, s.test, body, true);
  c.pop('while');
  c.place(anchor);
  c.stmts(s.orelse);
  c.place(end);
}

function forLoop(c: Codegen, s: For): void {
  const loc = locationOf(s.iter);
  const start = c.label();
  const cleanup = c.label();
  const end = c.label();
  c.push({ kind: 'for', start, exit: end });
  c.expr(s.iter);
  c.op(OP.GET_ITER, loc);
  c.place(start);
  c.jump(OP.FOR_ITER, cleanup, loc);
  // Keeps the line of a target that stands on another line than the iterable.
  c.op(OP.NOP, locationOf(s.target));
  c.expr(s.target);
  c.stmts(s.body);
  c.jump(PSEUDO.JUMP, start, NO_LOCATION);
  c.place(cleanup);
  c.op(OP.END_FOR, NO_LOCATION);
  c.op(OP.POP_TOP, NO_LOCATION);
  c.pop('for');
  c.stmts(s.orelse);
  c.place(end);
}

function asyncFor(c: Codegen, s: AsyncFor): void {
  if (c.unit.type !== 'async-function') c.fail("'async for' outside async function", s);
  const loc = locationOf(s);
  const start = c.label();
  const except = c.label();
  const end = c.label();
  c.expr(s.iter);
  c.op(OP.GET_AITER, locationOf(s.iter));
  c.place(start);
  c.push({ kind: 'for', start, exit: end });
  c.jump(PSEUDO.SETUP_FINALLY, except, loc);
  c.op(OP.GET_ANEXT, loc);
  c.loadConst(NONE, loc);
  yieldFrom(c, loc, true);
  c.op(PSEUDO.POP_BLOCK, loc);
  c.expr(s.target);
  c.stmts(s.body);
  c.jump(PSEUDO.JUMP, start, NO_LOCATION);
  c.pop('for');
  c.place(except);
  c.op(OP.END_ASYNC_FOR, locationOf(s.iter));
  c.stmts(s.orelse);
  c.place(end);
}

function augAssign(c: Codegen, s: AugAssign, loc: Location): void {
  const { target } = s;
  const at = locationOf(target);
  const operate = (): void => {
    c.expr(s.value);
    c.op(OP.BINARY_OP, loc, BINARY[s.op] + 13);
  };
  switch (target.kind) {
    case 'Name':
      c.name(target.id, 'Load', at);
      operate();
      return c.name(target.id, 'Store', at);
    case 'Attribute': {
      c.expr(target.value);
      c.op(OP.COPY, at, 1);
      const named = startAtAttribute(at, target);
      c.loadAttr(target.attr, named, false);
      operate();
      c.op(OP.SWAP, named, 2);
      return c.opName(OP.STORE_ATTR, target.attr, named);
    }
    case 'Subscript': {
      c.expr(target.value);
      if (isPairSlice(target.slice)) {
        slicePair(c, target.slice);
        for (let i = 0; i < 3; i++) c.op(OP.COPY, at, 3);
        c.op(OP.BINARY_SLICE, at);
        operate();
        for (const n of [4, 3, 2]) c.op(OP.SWAP, at, n);
        return c.op(OP.STORE_SLICE, at);
      }
      c.expr(target.slice);
      c.op(OP.COPY, at, 2);
      c.op(OP.COPY, at, 2);
      c.op(OP.BINARY_SUBSCR, at);
      operate();
      c.op(OP.SWAP, at, 3);
      c.op(OP.SWAP, at, 2);
      return c.op(OP.STORE_SUBSCR, at);
    }
  }
}

/** Evaluate and drop. */
function checkExpr(c: Codegen, e: Expr): void {
  c.expr(e);
  c.op(OP.POP_TOP, locationOf(e));
}

function annAssign(c: Codegen, s: AnnAssign, loc: Location): void {
  const { target } = s;
  const stored = c.unit.type === 'module' || c.unit.type === 'class';
  if (s.value) {
    c.expr(s.value);
    c.expr(target);
  }
  switch (target.kind) {
    case 'Name':
      if (!s.simple || !stored) break;
      c.expr(s.annotation);
      c.op(OP.LOAD_NAME, loc, c.nameIndex('__annotations__'));
      c.loadConst(str(c.mangled(target.id)), loc);
      c.op(OP.STORE_SUBSCR, loc);
      break;
    case 'Attribute':
      if (!s.value) checkExpr(c, target.value);
      break;
    case 'Subscript':
      if (s.value) break;
      checkExpr(c, target.value);
      if (target.slice.kind === 'Slice') {
        for (const part of [target.slice.lower, target.slice.upper, target.slice.step]) if (part) checkExpr(c, part);
      } else checkExpr(c, target.slice);
      break;
  }
  // In a function the annotation of a local is never evaluated.
  if (!s.simple && stored) checkExpr(c, s.annotation);
}

function assertStatement(c: Codegen, s: Assert): void {
  const loc = locationOf(s);
  const end = c.label();
  jumpIf(c, loc, s.test, end, true);
  c.op(OP.LOAD_ASSERTION_ERROR, loc);
  if (s.msg) {
    c.expr(s.msg);
    c.op(OP.CALL, loc, 0);
  }
  c.op(OP.RAISE_VARARGS, locationOf(s.test), 1);
  c.place(end);
}

function importNames(c: Codegen, s: Import, loc: Location): void {
  for (const alias of s.names) {
    c.loadConst(int(0), loc);
    c.loadConst(NONE, loc);
    c.opName(OP.IMPORT_NAME, alias.name, loc);
    const [first, ...rest] = alias.name.split('.') as [string, ...string[]];
    if (alias.asname === null) {
      c.name(first, 'Store', loc);
      continue;
    }
    rest.forEach((part, i) => {
      c.opName(OP.IMPORT_FROM, part, loc);
      if (i === rest.length - 1) return;
      c.op(OP.SWAP, loc, 2);
      c.op(OP.POP_TOP, loc);
    });
    c.name(alias.asname, 'Store', loc);
    if (rest.length > 0) c.op(OP.POP_TOP, loc);
  }
}

const FUTURES: ReadonlySet<string> = new Set([
  'nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals',
  'generator_stop', 'annotations',
]);

function checkFuture(c: Codegen, s: ImportFrom): void {
  for (const alias of s.names) {
    if (alias.name === 'barry_as_FLUFL') throw new Unsupported('the <> operator', s.lineno, 'Use !=.');
    // CPython gives these two no end.
    const at = { ...s, end_col_offset: -1 };
    if (alias.name === 'braces') c.fail('not a chance', at);
    if (!FUTURES.has(alias.name)) c.fail(`future feature ${alias.name} is not defined`, at);
  }
}

function importFrom(c: Codegen, s: ImportFrom, loc: Location): void {
  if (s.module === '__future__' && s.level === 0) checkFuture(c, s);
  c.loadConst(int(s.level), loc);
  c.loadConst(tuple(s.names.map((alias) => str(alias.name))), loc);
  c.opName(OP.IMPORT_NAME, s.module ?? '', loc);
  if (s.names[0]!.name === '*') {
    c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.IMPORT_STAR);
    return c.op(OP.POP_TOP, NO_LOCATION);
  }
  for (const alias of s.names) {
    c.opName(OP.IMPORT_FROM, alias.name, loc);
    c.name(alias.asname ?? alias.name, 'Store', loc);
  }
  c.op(OP.POP_TOP, loc);
}
