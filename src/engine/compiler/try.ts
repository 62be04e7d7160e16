/** try, except, except*, finally, with (CPython 3.13 Python/compile.c, compiler_try and compiler_with). */
import { INTRINSIC_2, OP } from '../bytecode/opcodes.ts';
import type { AsyncWith, ExceptHandler, Try, TryStar, With } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { NONE } from './consts.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import type { Label } from './flowgraph/instruction.ts';
import { yieldFrom } from './generators.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';
import { callExitWithNones, unbindHandlerName } from './unwind.ts';

type AnyTry = Try | TryStar;

/** The handler itself failed: restore the exception before it and raise the new one. */
function popExceptAndReraise(c: Codegen): void {
  c.op(OP.COPY, NO_LOCATION, 3);
  c.op(OP.POP_EXCEPT, NO_LOCATION);
  c.op(OP.RERAISE, NO_LOCATION, 1);
}

export function tryStatement(c: Codegen, s: AnyTry): void {
  if (s.finalbody.length > 0) tryFinally(c, s);
  else withHandlers(c, s);
}

function withHandlers(c: Codegen, s: AnyTry): void {
  if (s.kind === 'TryStar') tryExceptStar(c, s);
  else tryExcept(c, s);
}

function tryFinally(c: Codegen, s: AnyTry): void {
  const body = c.label();
  const end = c.label();
  const exit = c.label();
  const cleanup = c.label();
  c.jump(PSEUDO.SETUP_FINALLY, end, locationOf(s));
  c.place(body);
  c.push({ kind: 'finally-try', start: body, exit: end, finalbody: s.finalbody });
  if (s.handlers.length > 0) withHandlers(c, s);
  else c.stmts(s.body);
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.pop('finally-try');
  c.stmts(s.finalbody);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, exit, NO_LOCATION);

  c.place(end);
  c.push({ kind: 'finally-end', start: end, exit: -1 });
  c.jump(PSEUDO.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.op(OP.PUSH_EXC_INFO, NO_LOCATION);
  c.stmts(s.finalbody);
  c.op(OP.RERAISE, NO_LOCATION, 0);
  c.pop('finally-end');
  c.place(cleanup);
  popExceptAndReraise(c);
  c.place(exit);
}

function tryExcept(c: Codegen, s: Try): void {
  const body = c.label();
  const end = c.label();
  const cleanup = c.label();
  let next = c.label();
  c.jump(PSEUDO.SETUP_FINALLY, next, locationOf(s));
  c.place(body);
  c.push({ kind: 'try-except', start: body, exit: -1 });
  c.stmts(s.body);
  c.pop('try-except');
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.stmts(s.orelse);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(next);
  c.jump(PSEUDO.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.op(OP.PUSH_EXC_INFO, NO_LOCATION);
  c.push({ kind: 'exception-handler', start: -1, exit: -1 });
  s.handlers.forEach((handler, i) => {
    const loc = locationOf(handler);
    if (!handler.type && i < s.handlers.length - 1) c.fail("default 'except:' must be last", handler);
    next = c.label();
    if (handler.type) {
      c.expr(handler.type);
      c.op(OP.CHECK_EXC_MATCH, loc);
      c.jump(OP.POP_JUMP_IF_FALSE, next, loc);
    }
    if (handler.name !== null) namedHandler(c, handler, handler.name, end);
    else plainHandler(c, handler, end);
    c.place(next);
  });
  c.pop('exception-handler');
  c.op(OP.RERAISE, NO_LOCATION, 0);
  c.place(cleanup);
  popExceptAndReraise(c);
  c.place(end);
}

function plainHandler(c: Codegen, handler: ExceptHandler, end: Label): void {
  const body = c.label();
  c.op(OP.POP_TOP, locationOf(handler));
  c.place(body);
  c.push({ kind: 'handler-cleanup', start: body, exit: -1, name: null });
  c.stmts(handler.body);
  c.pop('handler-cleanup');
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.op(OP.POP_EXCEPT, NO_LOCATION);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
}

function namedHandler(c: Codegen, handler: ExceptHandler, name: string, end: Label): void {
  const loc = locationOf(handler);
  const body = c.label();
  const failed = c.label();
  c.name(name, 'Store', loc);
  c.jump(PSEUDO.SETUP_CLEANUP, failed, loc);
  c.place(body);
  c.push({ kind: 'handler-cleanup', start: body, exit: -1, name });
  c.stmts(handler.body);
  c.pop('handler-cleanup');
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.op(OP.POP_EXCEPT, NO_LOCATION);
  unbindHandlerName(c, name, NO_LOCATION);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(failed);
  unbindHandlerName(c, name, NO_LOCATION);
  c.op(OP.RERAISE, NO_LOCATION, 1);
}

function tryExceptStar(c: Codegen, s: TryStar): void {
  const body = c.label();
  const orelse = c.label();
  const end = c.label();
  const cleanup = c.label();
  const reraiseStar = c.label();
  let except = c.label();
  c.jump(PSEUDO.SETUP_FINALLY, except, locationOf(s));
  c.place(body);
  c.push({ kind: 'try-except', start: body, exit: -1 });
  c.stmts(s.body);
  c.pop('try-except');
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, orelse, NO_LOCATION);

  c.place(except);
  c.jump(PSEUDO.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.op(OP.PUSH_EXC_INFO, NO_LOCATION);
  c.push({ kind: 'exception-group-handler', start: -1, exit: -1 });
  // Stack from here: the original group, the list of what handlers raised, what is left to handle.
  s.handlers.forEach((handler, i) => {
    const loc = locationOf(handler);
    const failed = c.label();
    const handlerBody = c.label();
    const noMatch = c.label();
    const withError = c.label();
    except = c.label();
    if (i === 0) {
      c.op(OP.BUILD_LIST, loc, 0);
      c.op(OP.COPY, loc, 2);
    }
    if (handler.type) {
      c.expr(handler.type);
      c.op(OP.CHECK_EG_MATCH, loc);
      c.op(OP.COPY, loc, 1);
      c.jump(OP.POP_JUMP_IF_NONE, noMatch, loc);
    }
    if (handler.name !== null) c.name(handler.name, 'Store', loc);
    else c.op(OP.POP_TOP, loc);
    c.jump(PSEUDO.SETUP_CLEANUP, failed, loc);
    c.place(handlerBody);
    c.push({ kind: 'handler-cleanup', start: handlerBody, exit: -1, name: handler.name });
    c.stmts(handler.body);
    c.pop('handler-cleanup');
    c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
    if (handler.name !== null) unbindHandlerName(c, handler.name, NO_LOCATION);
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, except, NO_LOCATION);

    c.place(failed);
    if (handler.name !== null) unbindHandlerName(c, handler.name, NO_LOCATION);
    c.op(OP.LIST_APPEND, NO_LOCATION, 3);
    c.op(OP.POP_TOP, NO_LOCATION);
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, withError, NO_LOCATION);

    c.place(except);
    c.op(OP.NOP, NO_LOCATION);
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, withError, NO_LOCATION);
    c.place(noMatch);
    c.op(OP.POP_TOP, loc);
    c.place(withError);
    if (i === s.handlers.length - 1) {
      c.op(OP.LIST_APPEND, NO_LOCATION, 1);
      c.jump(PSEUDO.JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
    }
  });
  c.pop('exception-group-handler');
  const reraise = c.label();
  c.place(reraiseStar);
  c.op(OP.CALL_INTRINSIC_2, NO_LOCATION, INTRINSIC_2.PREP_RERAISE_STAR);
  c.op(OP.COPY, NO_LOCATION, 1);
  c.jump(OP.POP_JUMP_IF_NOT_NONE, reraise, NO_LOCATION);
  c.op(OP.POP_TOP, NO_LOCATION);
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.op(OP.POP_EXCEPT, NO_LOCATION);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(reraise);
  c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
  c.op(OP.SWAP, NO_LOCATION, 2);
  c.op(OP.POP_EXCEPT, NO_LOCATION);
  c.op(OP.RERAISE, NO_LOCATION, 0);
  c.place(cleanup);
  popExceptAndReraise(c);
  c.place(orelse);
  c.stmts(s.orelse);
  c.place(end);
}

export function withStatement(c: Codegen, s: With | AsyncWith, position = 0): void {
  const isAsync = s.kind === 'AsyncWith';
  if (isAsync && c.unit.type !== 'async-function') c.fail("'async with' outside async function", s);
  const item = s.items[position]!;
  const loc = locationOf(item.context_expr);
  const block = c.label();
  const failed = c.label();
  const exit = c.label();
  const cleanup = c.label();
  const awaitTop = (from: 1 | 2): void => {
    c.op(OP.GET_AWAITABLE, loc, from);
    c.loadConst(NONE, loc);
    yieldFrom(c, loc, true);
  };
  c.expr(item.context_expr);
  c.op(isAsync ? OP.BEFORE_ASYNC_WITH : OP.BEFORE_WITH, loc);
  if (isAsync) awaitTop(1);
  c.jump(PSEUDO.SETUP_WITH, failed, loc);
  c.place(block);
  const kind = isAsync ? 'async-with' : 'with';
  c.push({ kind, start: block, exit: failed, loc });
  if (item.optional_vars) c.expr(item.optional_vars);
  else c.op(OP.POP_TOP, loc);
  if (position + 1 < s.items.length) withStatement(c, s, position + 1);
  else c.stmts(s.body);
  c.pop(kind);
  c.op(PSEUDO.POP_BLOCK, isAsync ? loc : NO_LOCATION);
  callExitWithNones(c, loc);
  if (isAsync) awaitTop(2);
  c.op(OP.POP_TOP, loc);
  c.jump(PSEUDO.JUMP, exit, loc);

  c.place(failed);
  c.jump(PSEUDO.SETUP_CLEANUP, cleanup, loc);
  c.op(OP.PUSH_EXC_INFO, loc);
  c.op(OP.WITH_EXCEPT_START, loc);
  if (isAsync) awaitTop(2);
  withExceptFinish(c, cleanup);
  c.place(exit);
}

/** A true result of __exit__ swallows the exception. */
function withExceptFinish(c: Codegen, cleanup: Label): void {
  const suppress = c.label();
  const exit = c.label();
  const at: Location = NO_LOCATION;
  c.op(OP.TO_BOOL, at);
  c.jump(OP.POP_JUMP_IF_TRUE, suppress, at);
  c.op(OP.RERAISE, at, 2);
  c.place(suppress);
  c.op(OP.POP_TOP, at);
  c.op(PSEUDO.POP_BLOCK, at);
  c.op(OP.POP_EXCEPT, at);
  c.op(OP.POP_TOP, at);
  c.op(OP.POP_TOP, at);
  c.jump(PSEUDO.JUMP_NO_INTERRUPT, exit, at);
  c.place(cleanup);
  popExceptAndReraise(c);
  c.place(exit);
}
