/** Statements with blocks (3.13 reference, "Compound statements"), and blocks themselves. */
import type { Expr, ExceptHandler, If, Keyword, Stmt, WithItem } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { simpleStatements } from './simple-statements.ts';
import { expressionName, invalidTarget, setContext } from './targets.ts';
import type { Token } from './token.ts';
import { normalizeName } from './words.ts';

type Rule = (p: Cursor, start: Token) => Stmt;

const byKeyword: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['if', ifStatement], ['while', whileStatement], ['for', (p, start) => forStatement(p, start, false)],
  ['try', tryStatement], ['with', (p, start) => withStatement(p, start, false)],
  ['def', (p, start) => functionDefinition(p, start, false, [])], ['class', (p, start) => classDefinition(p, start, [])],
  ['async', asyncStatement],
]);

/** Statements up to the end of the source or of the block. */
export function statements(p: Cursor, end: 'dedent' | 'end'): Stmt[] {
  const out: Stmt[] = [];
  while (p.cur.type !== end) statement(p, out);
  return out;
}

function statement(p: Cursor, out: Stmt[]): void {
  const start = p.cur;
  if (start.type === 'keyword') {
    const rule = byKeyword.get(start.text);
    if (rule) { out.push(rule(p, start)); return; }
  } else if (p.isOp('@')) {
    out.push(decorated(p));
    return;
  } else if (p.isSoft('match')) {
    const match = p.rules.matchStatement(p);
    if (match) { out.push(match); return; }
  }
  simpleStatements(p, out);
}

/** What follows a `:`. `after` names the statement for "expected an indented block after ...". */
export function block(p: Cursor, after: string, line: number): Stmt[] {
  if (p.cur.type !== 'newline') {
    const out: Stmt[] = [];
    simpleStatements(p, out);
    return out;
  }
  p.advance();
  if (!p.at('indent')) {
    if (p.diagnosing) p.raiseAtLast(`expected an indented block after ${after} on line ${line}`, 'IndentationError');
    p.fail();
  }
  p.advance();
  const out = statements(p, 'dedent');
  p.advance();
  return out;
}

/** A `:` whose absence is named only at the end of a line. */
function colon(p: Cursor): void {
  if (p.diagnosing && p.cur.type === 'newline') p.raiseAtLast("expected ':'");
  p.expectOp(':');
}


function elseBlock(p: Cursor): Stmt[] {
  if (!p.isKeyword('else')) return [];
  const start = p.advance();
  p.expectForced(':');
  return block(p, "'else' statement", start.line);
}

function ifStatement(p: Cursor, start: Token): Stmt {
  const first = ifClause(p, start, 'if');
  const chain = [first];
  while (p.isKeyword('elif')) {
    p.chain(chain.length);
    chain.push(ifClause(p, p.cur, 'elif'));
  }
  chain.at(-1)!.orelse = elseBlock(p);
  // Each `elif` is an If inside the one before; all end where the last block ends.
  const { end_lineno, end_col_offset } = p.blockSpan(start);
  chain.forEach((node, i) => {
    const inner = chain[i + 1];
    if (inner) node.orelse = [inner];
    node.end_lineno = end_lineno;
    node.end_col_offset = end_col_offset;
  });
  return first;
}

function ifClause(p: Cursor, start: Token, word: 'if' | 'elif'): If {
  p.advance();
  const test = p.rules.namedExpression(p);
  colon(p);
  const body = block(p, `'${word}' statement`, start.line);
  return { kind: 'If', test, body, orelse: [], ...p.blockSpan(start) };
}

function whileStatement(p: Cursor, start: Token): Stmt {
  p.advance();
  const test = p.rules.namedExpression(p);
  colon(p);
  const body = block(p, "'while' statement", start.line);
  const orelse = elseBlock(p);
  return { kind: 'While', test, body, orelse, ...p.blockSpan(start) };
}

function forStatement(p: Cursor, start: Token, isAsync: boolean): Stmt {
  const line = p.advance().line;
  const target = p.rules.starTargets(p);
  p.expectKeyword('in');
  const iter = p.rules.starExpressions(p);
  colon(p);
  const body = block(p, "'for' statement", line);
  const orelse = elseBlock(p);
  return { kind: isAsync ? 'AsyncFor' : 'For', target, iter, body, orelse, ...p.blockSpan(start) };
}

function asyncStatement(p: Cursor, start: Token): Stmt {
  p.advance();
  if (p.isKeyword('def')) return functionDefinition(p, start, true, []);
  if (p.isKeyword('for')) return forStatement(p, start, true);
  if (p.isKeyword('with')) return withStatement(p, start, true);
  return p.fail();
}

// ---- with

function withStatement(p: Cursor, start: Token, isAsync: boolean): Stmt {
  const line = p.advance().line;
  const items = (p.isOp('(') ? p.attempt(bracketedItems) : null) ?? bareItems(p);
  colon(p);
  const body = block(p, "'with' statement", line);
  return { kind: isAsync ? 'AsyncWith' : 'With', items, body, ...p.blockSpan(start) };
}

/** `(a as b, c as d)` when a `:` follows; otherwise the bracket belongs to an expression. */
function bracketedItems(p: Cursor): WithItem[] {
  p.advance();
  const items: WithItem[] = [];
  do {
    if (p.isOp(')')) break;
    items.push(withItem(p));
  } while (p.acceptOp(','));
  if (items.length === 0) p.fail();
  p.expectOp(')');
  if (p.diagnosing && p.cur.type === 'newline') p.raiseAtLast("expected ':'");
  if (!p.isOp(':')) p.fail();
  return items;
}

function bareItems(p: Cursor): WithItem[] {
  const items: WithItem[] = [];
  do items.push(withItem(p)); while (p.acceptOp(','));
  return items;
}

function withItem(p: Cursor): WithItem {
  const context_expr = p.rules.expression(p);
  if (!p.acceptKeyword('as')) return { kind: 'withitem', context_expr, optional_vars: null };
  const pos = p.pos;
  const optional_vars = p.isOp('*') ? p.rules.starNamedExpression(p) : p.rules.bitwiseOr(p);
  const bad = invalidTarget(optional_vars, 'assign');
  if (p.diagnosing && !bad && p.at('newline') && p.cur.level === 0) p.raiseAtLast("expected ':'");
  if (bad || !p.isOp(',') && !p.isOp(')') && !p.isOp(':')) {
    if (p.diagnosing) diagnoseTarget(p, pos);
    p.fail();
  }
  setContext(optional_vars, 'Store');
  return { kind: 'withitem', context_expr, optional_vars };
}

function diagnoseTarget(p: Cursor, pos: number): void {
  p.reset(pos);
  const target: Expr = p.rules.expression(p);
  const bad = invalidTarget(target, 'assign');
  if (bad && (p.isOp(',') || p.isOp(')') || p.isOp(':'))) p.raiseAt(`cannot assign to ${expressionName(bad)}`, bad);
}

// ---- try

function tryStatement(p: Cursor, start: Token): Stmt {
  p.advance();
  p.expectForced(':');
  const body = block(p, "'try' statement", start.line);
  const handlers: ExceptHandler[] = [];
  let star: boolean | null = null;
  while (p.isKeyword('except')) {
    const except = p.cur, next = p.peek();
    const starred = next.type === 'op' && next.text === '*';
    const mixed = star !== null && star !== starred;
    if (mixed && !p.diagnosing) p.fail();
    star = starred;
    handlers.push(exceptHandler(p, starred, () => {
      if (mixed) {
        p.raiseRange("cannot have both 'except' and 'except*' on the same 'try'", tokenSpan(except), tokenSpan(starred ? next : except));
      }
    }));
  }
  const orelse = handlers.length > 0 ? elseBlock(p) : [];
  const finalbody = finallyBlock(p);
  if (handlers.length === 0 && finalbody.length === 0) {
    if (p.diagnosing) p.raiseAtLast("expected 'except' or 'finally' block");
    p.fail();
  }
  return { kind: star ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, ...p.blockSpan(start) };
}

function finallyBlock(p: Cursor): Stmt[] {
  if (!p.isKeyword('finally')) return [];
  const start = p.advance();
  p.expectForced(':');
  return block(p, "'finally' statement", start.line);
}

/** `afterHead` runs between the `:` and the block. */
function exceptHandler(p: Cursor, starred: boolean, afterHead: () => void): ExceptHandler {
  const start = p.advance();
  if (starred) p.advance();
  const word = starred ? 'except*' : 'except';
  let type: Expr | null = null, name: string | null = null;
  if (p.isOp(':') || p.cur.type === 'newline') {
    if (starred) {
      if (p.diagnosing) p.raiseAtLast('expected one or more exception types');
      p.fail();
    }
  } else {
    type = p.rules.expression(p);
    if (p.diagnosing && p.isOp(',')) diagnoseExceptionList(p, type);
    if (p.acceptKeyword('as')) name = normalizeName(p.expectName().text);
  }
  colon(p);
  afterHead();
  const body = block(p, `'${word}' statement`, start.line);
  return { kind: 'ExceptHandler', type, name, body, ...p.blockSpan(start) };
}

function diagnoseExceptionList(p: Cursor, type: Expr): void {
  const colonFollows = p.attempt(q => {
    q.advance();
    q.rules.starExpressions(q);
    if (q.acceptKeyword('as')) q.expectName();
    return q.expectOp(':');
  });
  if (!colonFollows) return;
  const last = tokenSpan(colonFollows);
  p.raise('SyntaxError', 'multiple exception types must be parenthesized', {
    lineno: type.lineno, offset: type.col_offset + 1, end_lineno: last.end_lineno, end_offset: last.end_col_offset,
  });
}

// ---- definitions

function decorated(p: Cursor): Stmt {
  const decorators: Expr[] = [];
  while (p.acceptOp('@')) {
    decorators.push(p.rules.namedExpression(p));
    p.expectNewline();
  }
  const start = p.cur;
  if (p.isKeyword('class')) return classDefinition(p, start, decorators);
  if (p.isKeyword('def')) return functionDefinition(p, start, false, decorators);
  if (!p.acceptKeyword('async')) p.fail();
  return p.isKeyword('def') ? functionDefinition(p, start, true, decorators) : p.fail();
}

function functionDefinition(p: Cursor, start: Token, isAsync: boolean, decorator_list: Expr[]): Stmt {
  const line = p.advance().line;
  const name = normalizeName(p.expectName().text);
  const type_params = p.attempt(p.rules.typeParameters) ?? [];
  p.expectForced('(');
  const args = p.rules.parameters(p);
  p.expectOp(')');
  let returns: Expr | null = null;
  if (p.isOp('->')) {
    const arrow = p.pos;
    p.advance();
    returns = p.attempt(q => q.rules.expression(q));
    if (returns === null) p.reset(arrow);
  }
  p.expectForced(':');
  const body = block(p, 'function definition', line);
  return {
    kind: isAsync ? 'AsyncFunctionDef' : 'FunctionDef', name, args, body, decorator_list, returns, type_params,
    ...p.blockSpan(start),
  };
}

function classDefinition(p: Cursor, start: Token, decorator_list: Expr[]): Stmt {
  p.advance();
  const name = normalizeName(p.expectName().text);
  const type_params = p.rules.typeParameters(p);
  let bases: Expr[] = [], keywords: Keyword[] = [];
  if (p.isOp('(')) ({ args: bases, keywords } = p.rules.callArguments(p, false));
  colon(p);
  const body = block(p, 'class definition', start.line);
  return {
    kind: 'ClassDef', name, bases, keywords, body, decorator_list, type_params, ...p.blockSpan(start),
  };
}
