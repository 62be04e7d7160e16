/**
 * Expressions (3.13 reference, "Full Grammar specification"), from `star_expressions` down to `atom`.
 *
 * One function climbs all binary levels, so that nesting costs few frames of our stack. Chains of prefix
 * operators are loops. A node that starts with `(` spans from the bracket when it has operands to the right of
 * it; a group itself leaves no node.
 */
import type {
  CmpOperator, Comprehension, Constant, Expr, Lambda, Operator, UnaryOperator,
} from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { diagnoseExpression, diagnoseLegacy, diagnoseNamed, diagnoseStar } from './expression-errors.ts';
import { numberValue, tooManyDigits, maxDecimalDigits } from './numbers.ts';
import { expressionName, invalidTarget, setContext } from './targets.ts';
import type { Token } from './token.ts';
import { normalizeName } from './words.ts';

/** Binding powers; a higher number binds tighter. */
const orLevel = 1, andLevel = 2, notLevel = 3, compareLevel = 4, bitOrLevel = 5, sumLevel = 9;

const binaryOps: ReadonlyMap<string, { level: number; op: Operator }> = new Map([
  ['|', { level: 5, op: 'BitOr' }], ['^', { level: 6, op: 'BitXor' }], ['&', { level: 7, op: 'BitAnd' }],
  ['<<', { level: 8, op: 'LShift' }], ['>>', { level: 8, op: 'RShift' }],
  ['+', { level: 9, op: 'Add' }], ['-', { level: 9, op: 'Sub' }],
  ['*', { level: 10, op: 'Mult' }], ['/', { level: 10, op: 'Div' }], ['//', { level: 10, op: 'FloorDiv' }],
  ['%', { level: 10, op: 'Mod' }], ['@', { level: 10, op: 'MatMult' }],
]);
const compareOps: ReadonlyMap<string, CmpOperator> = new Map([
  ['==', 'Eq'], ['!=', 'NotEq'], ['<', 'Lt'], ['<=', 'LtE'], ['>', 'Gt'], ['>=', 'GtE'],
]);
const unaryOps: ReadonlyMap<string, UnaryOperator> = new Map([['-', 'USub'], ['+', 'UAdd'], ['~', 'Invert']]);

// ---- lists of expressions

/** `a, *b`: one expression, or a Tuple without brackets. */
export function starExpressions(p: Cursor): Expr {
  return list(p, starExpression);
}

/** `expressions` of eval: no stars at the top. */
export function expressions(p: Cursor): Expr {
  return list(p, expression);
}

function list(p: Cursor, item: (p: Cursor) => Expr): Expr {
  const start = p.cur;
  const first = item(p);
  if (!p.isOp(',')) return first;
  const elts = [first];
  while (p.acceptOp(',') && startsExpression(p.cur)) {
    const elt = p.partly(item);
    if (elt === null) break;
    elts.push(elt);
  }
  return { kind: 'Tuple', elts, ctx: 'Load', ...p.span(start) };
}

function starExpression(p: Cursor): Expr {
  return p.isOp('*') ? starred(p) : expression(p);
}

/** An item of a list, tuple or set display, or of a subscript's statement-level tuple. */
export function starNamedExpression(p: Cursor): Expr {
  return p.isOp('*') ? starred(p) : namedExpression(p);
}

function starred(p: Cursor): Expr {
  const start = p.advance();
  const value = bitwiseOr(p);
  return { kind: 'Starred', value, ctx: 'Load', ...p.span(start) };
}

/** True when a token can begin an expression or a starred one. */
export function startsExpression(t: Token): boolean {
  switch (t.type) {
    case 'name': case 'number': case 'string': case 'fstring-start': return true;
    case 'keyword':
      return t.text === 'None' || t.text === 'True' || t.text === 'False' || t.text === 'not'
        || t.text === 'lambda' || t.text === 'await';
    case 'op':
      return t.text === '(' || t.text === '[' || t.text === '{' || t.text === '-' || t.text === '+'
        || t.text === '~' || t.text === '...' || t.text === '*';
    default: return false;
  }
}

export function yieldOrStarExpressions(p: Cursor): Expr {
  return p.isKeyword('yield') ? yieldExpression(p) : starExpressions(p);
}

function yieldExpression(p: Cursor): Expr {
  const start = p.advance();
  if (p.acceptKeyword('from')) {
    const value = expression(p);
    return { kind: 'YieldFrom', value, ...p.span(start) };
  }
  const value = startsExpression(p.cur) ? starExpressions(p) : null;
  return { kind: 'Yield', value, ...p.span(start) };
}

// ---- one expression

export function namedExpression(p: Cursor): Expr {
  const start = p.cur;
  if (start.type === 'name' && isWalrus(p.peek())) {
    p.advance();
    const target = { kind: 'Name' as const, id: normalizeName(start.text), ctx: 'Store' as const, ...p.span(start) };
    p.advance();
    const value = expression(p);
    return { kind: 'NamedExpr', target, value, ...p.span(start) };
  }
  const pos = p.pos;
  const value = expression(p);
  if (p.diagnosing) diagnoseNamed(p, value, pos);
  if (p.isOp(':=')) p.fail();
  return value;
}

function isWalrus(t: Token): boolean { return t.type === 'op' && t.text === ':='; }

export function expression(p: Cursor): Expr {
  p.enter();
  const start = p.cur, pos = p.pos;
  if (p.isKeyword('lambda')) {
    const value = lambda(p);
    p.leave();
    return value;
  }
  const body = binary(p, orLevel);
  if (p.diagnosing && startsExpression(p.cur)) diagnoseExpression(p, body, pos, expression);
  if (p.diagnosing) diagnoseLegacy(p, pos, startsExpression);
  if (!p.isKeyword('if')) { p.leave(); return body; }
  const pos2 = p.pos;
  p.advance();
  const test = p.attempt(disjunction);
  // `a if` without a condition: the `if` belongs to whoever called (a comprehension, a guard), or to nobody.
  if (test === null || !p.isKeyword('else')) {
    if (p.diagnosing && test !== null && !p.isOp(':')) p.raiseRange("expected 'else' after 'if' expression", body, test);
    p.reset(pos2);
    p.leave();
    return body;
  }
  p.advance();
  const orelse = p.partly(expression);
  if (orelse === null) { p.reset(pos2); p.leave(); return body; }
  p.leave();
  return { kind: 'IfExp', test, body, orelse, ...p.span(start) };
}

function lambda(p: Cursor): Lambda {
  const start = p.advance();
  const args = p.rules.lambdaParameters(p);
  if (p.diagnosing && p.isOp(':') && (p.peek().type === 'fstring-middle' || p.peek().type === 'fstring-end')) {
    p.raiseRange('f-string: lambda expressions are not allowed without parentheses', tokenSpan(start), tokenSpan(p.cur));
  }
  p.expectOp(':');
  const body = expression(p);
  return { kind: 'Lambda', args, body, ...p.span(start) };
}

export function disjunction(p: Cursor): Expr { return binary(p, orLevel); }

export function bitwiseOr(p: Cursor): Expr { return binary(p, bitOrLevel); }

function binary(p: Cursor, min: number): Expr {
  const start = p.cur;
  let left = min <= notLevel && p.isKeyword('not') ? inversion(p) : unary(p);
  for (let links = 0;; p.chain(++links)) {
    const t = p.cur;
    if (t.type === 'op') {
      const found = binaryOps.get(t.text);
      if (found) {
        if (found.level < min) return left;
        const right = p.partly(q => { q.advance(); refuseNot(q, found.level >= sumLevel, inversion); return binary(q, found.level + 1); });
        if (right === null) return left;
        left = { kind: 'BinOp', left, op: found.op, right, ...p.span(start) };
        continue;
      }
    }
    if (min > compareLevel) return left;
    if (startsComparison(p)) {
      const before = left;
      left = comparison(p, left, start);
      if (left === before) return left;
      continue;
    }
    if (t.type !== 'keyword') return left;
    const level = t.text === 'or' ? orLevel : t.text === 'and' ? andLevel : 0;
    if (level === 0 || level < min) return left;
    const values = [left];
    while (p.isKeyword(t.text)) {
      const value = p.partly(q => { q.advance(); return binary(q, level + 1); });
      if (value === null) break;
      values.push(value);
    }
    if (values.length === 1) return left;
    left = { kind: 'BoolOp', op: level === orLevel ? 'Or' : 'And', values, ...p.span(start) };
  }
}

function inversion(p: Cursor): Expr {
  const starts: Token[] = [];
  while (p.isKeyword('not')) { starts.push(p.advance()); p.enter(); }
  let operand = binary(p, compareLevel);
  for (const start of starts.reverse()) {
    operand = { kind: 'UnaryOp', op: 'Not', operand, ...p.span(start) };
    p.leave();
  }
  return operand;
}

/** `not` where an arithmetic operator wants its operand: said so if what is behind it is one. */
function refuseNot(p: Cursor, arithmetic: boolean, operand: (p: Cursor) => Expr): void {
  if (!arithmetic || !p.diagnosing || !p.isKeyword('not')) return;
  const word = p.cur;
  const value = p.lookahead(q => { q.advance(); return operand(q); });
  if (value !== null) p.raiseRange("'not' after an operator must be parenthesized", tokenSpan(word), value);
}

function startsComparison(p: Cursor): boolean {
  const t = p.cur;
  if (t.type === 'op') return compareOps.has(t.text);
  if (t.type !== 'keyword') return false;
  if (t.text === 'not') {
    const next = p.look();
    return next.type === 'keyword' && next.text === 'in';
  }
  return t.text === 'in' || t.text === 'is';
}

function comparison(p: Cursor, left: Expr, start: Token): Expr {
  const ops: CmpOperator[] = [], comparators: Expr[] = [];
  while (startsComparison(p)) {
    const next = p.partly(q => ({ op: comparisonOperator(q), right: binary(q, bitOrLevel) }));
    if (next === null) break;
    ops.push(next.op);
    comparators.push(next.right);
  }
  return ops.length === 0 ? left : { kind: 'Compare', left, ops, comparators, ...p.span(start) };
}

function comparisonOperator(p: Cursor): CmpOperator {
  const t = p.advance();
  if (t.type === 'op') return compareOps.get(t.text)!;
  if (t.text === 'in') return 'In';
  if (t.text === 'not') { p.advance(); return 'NotIn'; }
  return p.acceptKeyword('not') ? 'IsNot' : 'Is';
}

function unary(p: Cursor): Expr {
  if (p.cur.type !== 'op' || !unaryOps.has(p.cur.text)) return power(p);
  const starts: Token[] = [];
  while (p.cur.type === 'op' && unaryOps.has(p.cur.text)) { starts.push(p.advance()); p.enter(); }
  refuseNot(p, true, unary);
  let operand = power(p);
  for (const start of starts.reverse()) {
    operand = { kind: 'UnaryOp', op: unaryOps.get(start.text)!, operand, ...p.span(start) };
    p.leave();
  }
  return operand;
}

function power(p: Cursor): Expr {
  const start = p.cur;
  let left: Expr;
  if (p.acceptKeyword('await')) {
    const value = primary(p);
    left = { kind: 'Await', value, ...p.span(start) };
  } else left = primary(p);
  if (!p.isOp('**')) return left;
  p.enter();
  const right = p.partly(q => { q.advance(); return unary(q); });
  p.leave();
  if (right === null) return left;
  return { kind: 'BinOp', left, op: 'Pow', right, ...p.span(start) };
}

export function primary(p: Cursor): Expr {
  const start = p.cur;
  let e = atom(p);
  for (let links = 0; p.cur.type === 'op'; p.chain(++links)) {
    const next = trailer(p, e, start);
    if (next === null) break;
    e = next;
  }
  return e;
}

/** An attribute, call or subscript of `value`, which began at `start`; null when none follows. */
function trailer(p: Cursor, value: Expr, start: Token): Expr | null {
  switch (p.cur.text) {
    case '.': {
      const name = p.partly(q => { q.advance(); return q.expectName(); });
      if (name === null) return null;
      return { kind: 'Attribute', value, attr: normalizeName(name.text), ctx: 'Load', ...p.span(start) };
    }
    case '(': {
      const parts = p.partly(q => q.bracket(1, q.rules.callArguments));
      if (parts === null) return null;
      return { kind: 'Call', func: value, args: parts.args, keywords: parts.keywords, ...p.span(start) };
    }
    case '[': {
      const slice = p.partly(q => q.bracket(1, subscript));
      if (slice === null) return null;
      return { kind: 'Subscript', value, slice, ctx: 'Load', ...p.span(start) };
    }
    default: return null;
  }
}

function subscript(p: Cursor): Expr {
  p.advance();
  const slice = slices(p);
  p.expectOp(']');
  return slice;
}

function slices(p: Cursor): Expr {
  const start = p.cur;
  const first = slice(p);
  if (!p.isOp(',')) {
    if (first.kind === 'Starred' && start.text === '*') return { kind: 'Tuple', elts: [first], ctx: 'Load', ...p.span(start) };
    return first;
  }
  const elts = [first];
  while (p.acceptOp(',') && !p.isOp(']')) elts.push(slice(p));
  return { kind: 'Tuple', elts, ctx: 'Load', ...p.span(start) };
}

function slice(p: Cursor): Expr {
  if (p.isOp('*')) {
    if (p.diagnosing) diagnoseStar(p, null);
    return starred(p);
  }
  const start = p.cur;
  const lower = p.isOp(':') ? null : namedExpression(p);
  if (!p.isOp(':')) return lower!;
  if (lower?.kind === 'NamedExpr' && start.text !== '(') p.fail();
  p.advance();
  const ends = () => p.isOp(':') || p.isOp(',') || p.isOp(']');
  const upper = ends() ? null : expression(p);
  const step = p.acceptOp(':') && !p.isOp(',') && !p.isOp(']') ? expression(p) : null;
  return { kind: 'Slice', lower, upper, step, ...p.span(start) };
}

// ---- atoms

function atom(p: Cursor): Expr {
  const t = p.cur;
  switch (t.type) {
    case 'name':
      p.advance();
      return { kind: 'Name', id: normalizeName(t.text), ctx: 'Load', ...tokenSpan(t) };
    case 'number': return numberAtom(p);
    case 'string': case 'fstring-start': return p.bracket(0, p.rules.strings);
    case 'keyword':
      if (t.text !== 'None' && t.text !== 'True' && t.text !== 'False') p.fail();
      p.advance();
      return { kind: 'Constant', value: { t: t.text }, prefix: null, ...tokenSpan(t) };
    case 'op':
      if (t.text === '(') return p.bracket(0, parenthesized);
      if (t.text === '[') return p.bracket(0, bracketed);
      if (t.text === '{') return p.bracket(0, braced);
      if (t.text !== '...') p.fail();
      p.advance();
      return { kind: 'Constant', value: { t: 'Ellipsis' }, prefix: null, ...tokenSpan(t) };
    default: return p.fail();
  }
}

export function numberAtom(p: Cursor): Constant {
  const t = p.cur.type === 'number' ? p.advance() : p.fail();
  const digits = tooManyDigits(t.text);
  if (digits > 0) {
    p.raiseAtToken(`Exceeds the limit (${maxDecimalDigits} digits) for integer string conversion: value has ${digits} digits; `
      + 'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals '
      + 'to avoid decimal conversion limits.', t);
  }
  return { kind: 'Constant', value: numberValue(t.text), prefix: null, ...tokenSpan(t) };
}

/** `()`, a tuple, a group, a yield or a generator. */
function parenthesized(p: Cursor): Expr {
  const open = p.advance();
  if (p.acceptOp(')')) return { kind: 'Tuple', elts: [], ctx: 'Load', ...p.span(open) };
  if (p.isKeyword('yield')) {
    const value = yieldExpression(p);
    p.expectOp(')');
    return value;
  }
  if (p.diagnosing && p.isOp('**')) {
    const stars = p.advance();
    expression(p);
    if (p.isOp(')')) p.raiseAtToken('cannot use double starred expression here', stars);
    p.fail();
  }
  if (p.diagnosing && p.isOp('*')) diagnoseStar(p, ')');
  const first = starNamedExpression(p);
  if (isComprehension(p)) {
    if (first.kind === 'Starred') p.fail();
    const generators = comprehensions(p);
    p.expectOp(')');
    return { kind: 'GeneratorExp', elt: first, generators, ...p.span(open) };
  }
  if (p.isOp(',')) {
    const elts = [first];
    while (p.acceptOp(',') && !p.isOp(')')) elts.push(starNamedExpression(p));
    p.expectOp(')');
    return { kind: 'Tuple', elts, ctx: 'Load', ...p.span(open) };
  }
  if (first.kind === 'Starred') p.fail();
  p.expectOp(')');
  return first;
}

/** A list or a list comprehension. */
function bracketed(p: Cursor): Expr {
  const open = p.advance();
  const elts: Expr[] = [];
  if (!p.isOp(']')) {
    if (p.diagnosing && p.isOp('*')) diagnoseStar(p, null);
    const first = starNamedExpression(p);
    if (isComprehension(p)) {
      if (first.kind === 'Starred') p.fail();
      const generators = comprehensions(p);
      p.expectOp(']');
      return { kind: 'ListComp', elt: first, generators, ...p.span(open) };
    }
    elts.push(first);
    moreElements(p, elts, ']');
  }
  p.expectOp(']');
  return { kind: 'List', elts, ctx: 'Load', ...p.span(open) };
}

/** After the first element of a list or set: the rest. */
function moreElements(p: Cursor, elts: Expr[], close: string): void {
  while (p.isOp(',')) {
    const comma = p.advance();
    if (p.diagnosing && isComprehension(p) && p.probe(comprehensions)) {
      const last = elts.length > 1 ? elts.at(-1)! : tokenSpan(comma);
      p.raiseRange('did you forget parentheses around the comprehension target?', elts[0]!, last);
    }
    if (p.isOp(close)) return;
    elts.push(starNamedExpression(p));
    if (p.diagnosing && isComprehension(p) && p.probe(comprehensions)) {
      p.raiseRange('did you forget parentheses around the comprehension target?', elts[0]!, elts.at(-1)!);
    }
  }
}

/** A dict, a set, or the comprehension of one. */
function braced(p: Cursor): Expr {
  const open = p.advance();
  if (p.acceptOp('}')) return { kind: 'Dict', keys: [], values: [], ...p.span(open) };
  if (p.isOp('**')) return dict(p, open);
  const pos = p.pos;
  if (p.diagnosing && p.isOp('*')) diagnoseStar(p, null);
  const first = starNamedExpression(p);
  const bareWalrus = first.kind === 'NamedExpr' && p.tokens[pos]!.text !== '(';
  if (p.isOp(':') && !bareWalrus && first.kind !== 'Starred') return dict(p, open, first);
  if (isComprehension(p)) {
    if (first.kind === 'Starred') p.fail();
    const generators = comprehensions(p);
    p.expectOp('}');
    return { kind: 'SetComp', elt: first, generators, ...p.span(open) };
  }
  const elts = [first];
  moreElements(p, elts, '}');
  p.expectOp('}');
  return { kind: 'Set', elts, ...p.span(open) };
}

/** At the first `**`, or at the `:` after the first key. */
function dict(p: Cursor, open: Token, firstKey?: Expr): Expr {
  const keys: (Expr | null)[] = [], values: Expr[] = [];
  let key = firstKey;
  do {
    if (p.isOp('}')) break;
    if (key === undefined && p.isOp('**')) {
      const stars = p.advance();
      keys.push(null);
      values.push(bitwiseOr(p));
      if (isComprehension(p)) {
        if (p.diagnosing && keys.length === 1 && p.probe(q => { comprehensions(q); return q.expectOp('}'); })) {
          p.raiseAtToken('dict unpacking cannot be used in dict comprehension', stars);
        }
        p.fail();
      }
      continue;
    }
    if (key === undefined) {
      key = expression(p);
      if (p.diagnosing && !p.isOp(':')) {
        raiseAfterKey(p, key);
      }
    }
    const colon = p.expectOp(':');
    if (p.diagnosing && p.isOp('*')) {
      const star = p.advance();
      bitwiseOr(p);
      p.raiseFrom('cannot use a starred expression in a dictionary value', tokenSpan(star));
    }
    if (p.diagnosing && (p.isOp('}') || p.isOp(','))) {
      p.raiseAtToken("expression expected after dictionary key and ':'", colon);
    }
    const value = expression(p);
    if (isComprehension(p) && keys.length === 0) {
      const generators = comprehensions(p);
      p.expectOp('}');
      return { kind: 'DictComp', key, value, generators, ...p.span(open) };
    }
    keys.push(key);
    values.push(value);
    key = undefined;
  } while (p.acceptOp(','));
  p.expectOp('}');
  return { kind: 'Dict', keys, values, ...p.span(open) };
}

function raiseAfterKey(p: Cursor, key: Expr): never {
  return p.raise('SyntaxError', "':' expected after dictionary key", {
    lineno: key.lineno, offset: key.end_col_offset, end_lineno: key.end_lineno, end_offset: 0,
  });
}

// ---- comprehensions and targets

export function isComprehension(p: Cursor): boolean {
  if (p.isKeyword('for')) return true;
  if (!p.isKeyword('async')) return false;
  const next = p.look();
  return next.type === 'keyword' && next.text === 'for';
}

/** One or more `for` clauses with their `if`s. */
export function comprehensions(p: Cursor): Comprehension[] {
  const out: Comprehension[] = [];
  while (isComprehension(p)) {
    const is_async = p.acceptKeyword('async');
    p.expectKeyword('for');
    if (p.diagnosing) diagnoseForTargets(p);
    const target = starTargets(p);
    if (!p.isKeyword('in')) p.fail();
    p.advance();
    const iter = disjunction(p);
    const ifs: Expr[] = [];
    while (p.acceptKeyword('if')) ifs.push(disjunction(p));
    out.push({ kind: 'comprehension', target, iter, ifs, is_async });
  }
  return out;
}

function targetList(p: Cursor): Expr {
  return list(p, q => q.isOp('*') ? starred(q) : bitwiseOr(q));
}

/** After the `for` of a comprehension. */
function diagnoseForTargets(p: Cursor): void {
  const follows = p.probe(q => {
    bitwiseOr(q);
    while (q.acceptOp(',') && startsExpression(q.cur) && q.partly(bitwiseOr) !== null);
    return q.cur;
  });
  if (follows && !(follows.type === 'keyword' && follows.text === 'in')) p.raiseAtLast("'in' expected after for-loop variables");
}

/** Targets of a `for`, up to its `in`; contexts are Store. */
export function starTargets(p: Cursor): Expr {
  if (p.diagnosing) {
    const read = p.probe(targetList);
    if (read === null || invalidTarget(read, 'assign')) {
      const whole = p.probe(starExpressions);
      const bad = whole && invalidTarget(whole, 'for');
      if (bad) p.raiseAt(`cannot assign to ${expressionName(bad)}`, bad);
    }
  }
  const target = targetList(p);
  if (invalidTarget(target, 'assign')) p.fail();
  setContext(target, 'Store');
  return target;
}
