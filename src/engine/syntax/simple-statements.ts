/** Statements that fit on a line (3.13 reference, "Simple statements"). */
import type { Alias, Expr, Operator, Stmt } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { startsExpression } from './expressions.ts';
import { expressionName, invalidTarget, isSingleTarget, setContext } from './targets.ts';
import type { Token } from './token.ts';
import { normalizeName } from './words.ts';

const augmentedOps: ReadonlyMap<string, Operator> = new Map([
  ['+=', 'Add'], ['-=', 'Sub'], ['*=', 'Mult'], ['@=', 'MatMult'], ['/=', 'Div'], ['%=', 'Mod'], ['&=', 'BitAnd'],
  ['|=', 'BitOr'], ['^=', 'BitXor'], ['<<=', 'LShift'], ['>>=', 'RShift'], ['**=', 'Pow'], ['//=', 'FloorDiv'],
]);

/** One line of statements separated by `;`, with its newline. */
export function simpleStatements(p: Cursor, out: Stmt[]): void {
  for (;;) {
    out.push(simpleStatement(p));
    if (!p.acceptOp(';')) break;
    if (p.cur.type === 'newline') break;
  }
  p.expectNewline();
}

type Rule = (p: Cursor) => Stmt;

const byKeyword: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['pass', p => { const t = p.advance(); return { kind: 'Pass', ...tokenSpan(t) }; }],
  ['break', p => { const t = p.advance(); return { kind: 'Break', ...tokenSpan(t) }; }],
  ['continue', p => { const t = p.advance(); return { kind: 'Continue', ...tokenSpan(t) }; }],
  ['return', returnStatement], ['raise', raiseStatement], ['del', deleteStatement], ['assert', assertStatement],
  ['global', scopeStatement], ['nonlocal', scopeStatement], ['import', importStatement], ['from', fromStatement],
]);

function simpleStatement(p: Cursor): Stmt {
  const rule = p.cur.type === 'keyword' ? byKeyword.get(p.cur.text) : undefined;
  if (rule) return rule(p);
  if (p.isSoft('type') && p.peek().type === 'name') {
    const alias = p.attempt(typeAlias);
    if (alias) return alias;
  }
  return assignmentOrExpression(p);
}

function typeAlias(p: Cursor): Stmt {
  const start = p.advance();
  const nameToken = p.expectName();
  const name = { kind: 'Name' as const, id: normalizeName(nameToken.text), ctx: 'Store' as const, ...p.span(nameToken) };
  const type_params = p.rules.typeParameters(p);
  p.expectOp('=');
  const value = p.rules.expression(p);
  return { kind: 'TypeAlias', name, type_params, value, ...p.span(start) };
}

// ---- assignment

function assignmentOrExpression(p: Cursor): Stmt {
  const start = p.cur, pos = p.pos;
  const first = p.rules.yieldOrStarExpressions(p);
  if (p.cur.type === 'op') {
    const op = augmentedOps.get(p.cur.text);
    if (op) return augmented(p, start, first, op);
    if (p.isOp(':')) return annotated(p, start, first);
    if (p.isOp('=')) return assignment(p, start, pos, first);
    if (p.diagnosing && p.isOp(':=')) diagnoseItems(p, pos);
  }
  return { kind: 'Expr', value: first, ...p.span(start) };
}

function assignment(p: Cursor, start: Token, pos: number, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first, valueStart = start;
  while (p.isOp('=')) {
    if (invalidTarget(value, 'assign')) {
      if (p.diagnosing) diagnoseAssignment(p, pos, value, valueStart);
      p.fail();
    }
    setContext(value, 'Store');
    targets.push(value);
    p.advance();
    valueStart = p.cur;
    value = p.rules.yieldOrStarExpressions(p);
  }
  return { kind: 'Assign', targets, value, ...p.span(start) };
}

/** `value`, left of an `=`, is no target. `pos` is where the statement began, `valueStart` where `value` did. */
function diagnoseAssignment(p: Cursor, pos: number, value: Expr, valueStart: Token): void {
  diagnoseItems(p, pos);
  if (valueStart.text === 'yield') p.raiseAt('assignment to yield expression not possible', value);
  const bad = invalidTarget(value, 'assign')!;
  p.raiseAt(`cannot assign to ${expressionName(bad)}`, bad);
}

/** Reads the items of a first target the way a display's are: `f() = 1` may be a slip for `==`. */
function diagnoseItems(p: Cursor, pos: number): void {
  p.probe(q => {
    q.reset(pos);
    do { if (startsExpression(q.cur)) q.rules.starNamedExpression(q); } while (q.acceptOp(','));
    return true;
  });
}

function augmented(p: Cursor, start: Token, target: Expr, op: Operator): Stmt {
  if (!isSingleTarget(target)) {
    if (p.diagnosing && target.kind !== 'Yield' && target.kind !== 'YieldFrom') {
      const value = p.lookahead(q => { q.advance(); return q.rules.yieldOrStarExpressions(q); });
      if (value) p.raiseAt(`'${expressionName(target)}' is an illegal expression for augmented assignment`, target);
    }
    p.fail();
  }
  setContext(target, 'Store');
  p.advance();
  const value = p.rules.yieldOrStarExpressions(p);
  return { kind: 'AugAssign', target, op, value, ...p.span(start) };
}

function annotated(p: Cursor, start: Token, target: Expr): Stmt {
  if (!isSingleTarget(target)) {
    if (p.diagnosing) {
      const annotation = p.lookahead(q => { q.advance(); return q.rules.expression(q); });
      if (annotation) diagnoseAnnotation(p, target);
    }
    p.fail();
  }
  setContext(target, 'Store');
  p.advance();
  const annotation = p.rules.expression(p);
  const value = p.acceptOp('=') ? p.rules.yieldOrStarExpressions(p) : null;
  const simple = target.kind === 'Name' && start.type === 'name';
  return { kind: 'AnnAssign', target, annotation, value, simple, ...p.span(start) };
}

function diagnoseAnnotation(p: Cursor, target: Expr): void {
  if (target.kind === 'List') p.raiseAt('only single target (not list) can be annotated', target);
  if (target.kind === 'Tuple') {
    const bare = p.source.text[offsetOf(p, target)] !== '(' || target.elts.length > 0 && samePlace(target, target.elts[0]!);
    p.raiseAt('only single target (not tuple) can be annotated', bare ? target.elts[0]! : target);
  }
  if (target.kind !== 'Yield' && target.kind !== 'YieldFrom' && target.kind !== 'Starred') p.raiseAt('illegal target for annotation', target);
}

function samePlace(a: Expr, b: Expr): boolean { return a.lineno === b.lineno && a.col_offset === b.col_offset; }

function offsetOf(p: Cursor, e: Expr): number {
  const token = p.tokens.find(t => t.line === e.lineno && t.col === e.col_offset);
  return token ? token.start : -1;
}

// ---- the rest

function returnStatement(p: Cursor): Stmt {
  const start = p.advance();
  const value = startsExpression(p.cur) ? p.rules.starExpressions(p) : null;
  return { kind: 'Return', value, ...p.span(start) };
}

function raiseStatement(p: Cursor): Stmt {
  const start = p.advance();
  let exc: Expr | null = null, cause: Expr | null = null;
  if (startsExpression(p.cur) && !p.isOp('*')) {
    exc = p.rules.expression(p);
    if (p.acceptKeyword('from')) cause = p.rules.expression(p);
  }
  return { kind: 'Raise', exc, cause, ...p.span(start) };
}

function deleteStatement(p: Cursor): Stmt {
  const start = p.advance();
  const first = p.cur, pos = p.pos;
  const value = p.rules.starExpressions(p);
  const bad = invalidTarget(value, 'delete');
  if (bad) {
    if (p.diagnosing) p.raiseAt(`cannot delete ${expressionName(bad)}`, bad);
    p.reset(pos);
    p.fail();
  }
  setContext(value, 'Del');
  const span = p.span(start);
  // A tuple in brackets is one target; its span starts at the bracket, which its first element does not.
  const bare = value.kind === 'Tuple' && !(first.text === '(' && isBracketed(p, pos));
  const targets = bare && value.kind === 'Tuple' ? value.elts : [value];
  return { kind: 'Delete', targets, ...span };
}

/** True when the tokens from `pos` to here are one pair of brackets. */
function isBracketed(p: Cursor, pos: number): boolean {
  const base = p.tokens[pos]!.level - 1;
  for (let i = pos; i < p.pos; i++) if (p.tokens[i]!.level === base) return i === p.pos - 1;
  return false;
}

function assertStatement(p: Cursor): Stmt {
  const start = p.advance();
  const test = p.rules.expression(p);
  const msg = p.acceptOp(',') ? p.rules.expression(p) : null;
  return { kind: 'Assert', test, msg, ...p.span(start) };
}

function scopeStatement(p: Cursor): Stmt {
  const start = p.advance();
  const names: string[] = [];
  do names.push(normalizeName(p.expectName().text)); while (p.acceptOp(','));
  return { kind: start.text === 'global' ? 'Global' : 'Nonlocal', names, ...p.span(start) };
}

// ---- imports

const noNames = "Expected one or more names after 'import'";

function dottedName(p: Cursor): string {
  let name = normalizeName(p.expectName().text);
  while (p.acceptOp('.')) name += '.' + normalizeName(p.expectName().text);
  return name;
}

function asName(p: Cursor): string | null {
  return p.acceptKeyword('as') ? normalizeName(p.expectName().text) : null;
}

function importStatement(p: Cursor): Stmt {
  const start = p.advance();
  if (p.diagnosing && p.cur.type === 'newline') p.raiseFrom(noNames, tokenSpan(p.cur));
  const names: Alias[] = [];
  do {
    const first = p.cur;
    const name = dottedName(p);
    const asname = asName(p);
    names.push({ kind: 'alias', name, asname, ...p.span(first) });
  } while (p.acceptOp(','));
  if (p.diagnosing && p.isKeyword('from') && p.attempt(q => { q.advance(); return dottedName(q); })) {
    p.raiseFrom("Did you mean to use 'from ... import ...' instead?", tokenSpan(start));
  }
  return { kind: 'Import', names, ...p.span(start) };
}

function fromStatement(p: Cursor): Stmt {
  const start = p.advance();
  let level = 0;
  while (p.isOp('.') || p.isOp('...')) level += p.advance().text.length;
  const module = level > 0 && p.isKeyword('import') ? null : dottedName(p);
  p.expectKeyword('import');
  if (p.isOp('*')) {
    const star = p.advance();
    return { kind: 'ImportFrom', module, names: [{ kind: 'alias', name: '*', asname: null, ...tokenSpan(star) }], level, ...p.span(start) };
  }
  if (p.diagnosing && p.cur.type === 'newline') p.raiseFrom(noNames, tokenSpan(p.cur));
  const bracketed = p.acceptOp('(');
  const names: Alias[] = [];
  for (;;) {
    const first = p.expectName();
    const asname = asName(p);
    names.push({ kind: 'alias', name: normalizeName(first.text), asname, ...p.span(first) });
    if (!p.acceptOp(',')) break;
    if (bracketed && p.isOp(')')) break;
    if (p.diagnosing && !bracketed && p.cur.type === 'newline') {
      p.raiseAtLast('trailing comma not allowed without surrounding parentheses');
    }
  }
  if (bracketed) p.expectOp(')');
  return { kind: 'ImportFrom', module, names, level, ...p.span(start) };
}
