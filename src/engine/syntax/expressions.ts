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
import { diagnoseExpression, diagnoseLegacy, diagnoseNamed } from './expression-errors.ts';
import { numberValue, tooManyDigits, maxDecimalDigits } from './numbers.ts';
import { expressionName, invalidTarget, setContext } from './targets.ts';
import type { Token } from './token.ts';
import { normalizeName } from './words.ts';

/** Binding powers; a higher number binds tighter. */
const orLevel = 1, andLevel = 2, notLevel = 3, compareLevel = 4, bitOrLevel = 5;

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
  while (p.acceptOp(',') && startsExpression(p.cur)) elts.push(item(p));
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
  if (p.diagnosing) {
    diagnoseExpression(p, body, pos, expression);
    diagnoseLegacy(p, pos, body);
  }
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
  const orelse = expression(p);
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
  for (;;) {
    const t = p.cur;
    if (t.type === 'op') {
      const found = binaryOps.get(t.text);
      if (found) {
        if (found.level < min) return left;
        p.advance();
        const right = binary(p, found.level + 1);
        left = { kind: 'BinOp', left, op: found.op, right, ...p.span(start) };
        continue;
      }
    }
    if (min > compareLevel) return left;
    if (startsComparison(p)) {
      left = comparison(p, left, start);
      continue;
    }
    if (t.type !== 'keyword') return left;
    const level = t.text === 'or' ? orLevel : t.text === 'and' ? andLevel : 0;
    if (level === 0 || level < min) return left;
    const values = [left];
    while (p.acceptKeyword(t.text)) values.push(binary(p, level + 1));
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

function startsComparison(p: Cursor): boolean {
  const t = p.cur;
  if (t.type === 'op') return compareOps.has(t.text);
  if (t.type !== 'keyword') return false;
  if (t.text === 'not') {
    // Looking at what follows `not` counts as having read it.
    if (p.furthest < p.pos + 1) p.furthest = p.pos + 1;
    return p.peek().type === 'keyword' && p.peek().text === 'in';
  }
  return t.text === 'in' || t.text === 'is';
}

function comparison(p: Cursor, left: Expr, start: Token): Expr {
  const ops: CmpOperator[] = [], comparators: Expr[] = [];
  while (startsComparison(p)) {
    const t = p.advance();
    if (t.type === 'op') ops.push(compareOps.get(t.text)!);
    else if (t.text === 'in') ops.push('In');
    else if (t.text === 'not') { p.advance(); ops.push('NotIn'); }
    else ops.push(p.acceptKeyword('not') ? 'IsNot' : 'Is');
    comparators.push(binary(p, bitOrLevel));
  }
  return { kind: 'Compare', left, ops, comparators, ...p.span(start) };
}

function unary(p: Cursor): Expr {
  if (p.cur.type !== 'op' || !unaryOps.has(p.cur.text)) return power(p);
  const starts: Token[] = [];
  while (p.cur.type === 'op' && unaryOps.has(p.cur.text)) { starts.push(p.advance()); p.enter(); }
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
  p.advance();
  p.enter();
  const right = unary(p);
  p.leave();
  return { kind: 'BinOp', left, op: 'Pow', right, ...p.span(start) };
}

export function primary(p: Cursor): Expr {
  const start = p.cur;
  let e = atom(p);
  for (;;) {
    if (p.cur.type !== 'op') return e;
    switch (p.cur.text) {
      case '.': {
        p.advance();
        const attr = normalizeName(p.expectName().text);
        e = { kind: 'Attribute', value: e, attr, ctx: 'Load', ...p.span(start) };
        break;
      }
      case '(': {
        const { args, keywords } = p.rules.callArguments(p);
        e = { kind: 'Call', func: e, args, keywords, ...p.span(start) };
        break;
      }
      case '[': {
        p.advance();
        const slice = slices(p);
        p.expectOp(']');
        e = { kind: 'Subscript', value: e, slice, ctx: 'Load', ...p.span(start) };
        break;
      }
      default: return e;
    }
  }
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
  if (p.isOp('*')) return starred(p);
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
    case 'string': case 'fstring-start': return p.rules.strings(p);
    case 'keyword':
      if (t.text !== 'None' && t.text !== 'True' && t.text !== 'False') p.fail();
      p.advance();
      return { kind: 'Constant', value: { t: t.text }, prefix: null, ...tokenSpan(t) };
    case 'op':
      if (t.text === '(') return parenthesized(p);
      if (t.text === '[') return bracketed(p);
      if (t.text === '{') return braced(p);
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
  const first = starNamedExpression(p);
  if (isComprehension(p)) {
    unpackedComprehension(p, first);
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
  if (first.kind === 'Starred' && p.tokens[p.pos - 1] !== open && p.isOp(')')) {
    if (p.diagnosing) p.raiseAt('cannot use starred expression here', first);
    p.fail();
  }
  p.expectOp(')');
  return first;
}

/** A list or a list comprehension. */
function bracketed(p: Cursor): Expr {
  const open = p.advance();
  const elts: Expr[] = [];
  if (!p.isOp(']')) {
    const first = starNamedExpression(p);
    if (isComprehension(p)) {
      unpackedComprehension(p, first);
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
    if (p.diagnosing && isComprehension(p) && p.lookahead(comprehensions)) {
      const last = elts.length > 1 ? elts.at(-1)! : tokenSpan(comma);
      p.raiseRange('did you forget parentheses around the comprehension target?', elts[0]!, last);
    }
    if (p.isOp(close)) return;
    elts.push(starNamedExpression(p));
    if (p.diagnosing && isComprehension(p) && p.lookahead(comprehensions)) {
      p.raiseRange('did you forget parentheses around the comprehension target?', elts[0]!, elts.at(-1)!);
    }
  }
}

function unpackedComprehension(p: Cursor, elt: Expr): void {
  if (elt.kind !== 'Starred') return;
  if (p.diagnosing && p.lookahead(comprehensions)) p.raiseAt('iterable unpacking cannot be used in comprehension', elt);
  p.fail();
}

/** A dict, a set, or the comprehension of one. */
function braced(p: Cursor): Expr {
  const open = p.advance();
  if (p.acceptOp('}')) return { kind: 'Dict', keys: [], values: [], ...p.span(open) };
  if (p.isOp('**')) return dict(p, open);
  const first = starNamedExpression(p);
  if (p.isOp(':') && first.kind !== 'NamedExpr' && first.kind !== 'Starred') return dict(p, open, first);
  if (isComprehension(p)) {
    unpackedComprehension(p, first);
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
        if (p.diagnosing) p.raiseAtToken('dict unpacking cannot be used in dict comprehension', stars);
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
      const value = bitwiseOr(p);
      p.raiseRange('cannot use a starred expression in a dictionary value', tokenSpan(star), value);
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
  return p.isKeyword('for') || p.isKeyword('async') && p.peek().type === 'keyword' && p.peek().text === 'for';
}

/** One or more `for` clauses with their `if`s. */
export function comprehensions(p: Cursor): Comprehension[] {
  const out: Comprehension[] = [];
  while (isComprehension(p)) {
    const is_async = p.acceptKeyword('async');
    p.expectKeyword('for');
    const target = starTargets(p);
    if (!p.isKeyword('in')) {
      if (p.diagnosing) p.raiseAtLast("'in' expected after for-loop variables");
      p.fail();
    }
    p.advance();
    const iter = disjunction(p);
    const ifs: Expr[] = [];
    while (p.acceptKeyword('if')) ifs.push(disjunction(p));
    out.push({ kind: 'comprehension', target, iter, ifs, is_async });
  }
  return out;
}

/** Targets of a `for`, up to its `in`; contexts are Store. */
export function starTargets(p: Cursor): Expr {
  const target = list(p, q => q.isOp('*') ? starred(q) : bitwiseOr(q));
  const bad = invalidTarget(target, 'assign');
  if (bad) {
    if (p.diagnosing) p.raiseAt(`cannot assign to ${expressionName(bad)}`, bad);
    p.fail();
  }
  setContext(target, 'Store');
  return target;
}

