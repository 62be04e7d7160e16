/** `match` statements and their patterns (3.13 reference, "The match statement"). */
import type { Attribute, Constant, Expr, MatchCase, MatchStar, Name, Pattern, Stmt } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { startsExpression } from './expressions.ts';
import { normalizeName } from './words.ts';

/** A `match` statement, or null when `match` is just a name here. */
export function parseMatch(p: Cursor): Stmt | null {
  const start = p.cur;
  const subject = p.attempt(matchHead);
  if (subject === null) return null;
  if (!p.at('indent')) {
    if (p.diagnosing) p.raiseAtLast(`expected an indented block after 'match' statement on line ${start.line}`, 'IndentationError');
    p.fail();
  }
  p.advance();
  const cases: MatchCase[] = [];
  while (p.isSoft('case')) cases.push(matchCase(p));
  if (cases.length === 0 || !p.at('dedent')) p.fail();
  p.advance();
  return { kind: 'Match', subject, cases, ...p.blockSpan(start) };
}

/** `match SUBJECT:` and the newline. */
function matchHead(p: Cursor): Expr {
  p.advance();
  if (!startsExpression(p.cur)) p.fail();
  const subject = subjectExpression(p);
  if (p.diagnosing && p.cur.type === 'newline') p.raiseAtLast("expected ':'");
  p.expectOp(':');
  p.expectNewline();
  return subject;
}

function subjectExpression(p: Cursor): Expr {
  const start = p.cur;
  const first = p.rules.starNamedExpression(p);
  if (!p.isOp(',')) return first.kind === 'Starred' ? p.fail() : first;
  const elts = [first];
  while (p.acceptOp(',') && startsExpression(p.cur)) elts.push(p.rules.starNamedExpression(p));
  return { kind: 'Tuple', elts, ctx: 'Load', ...p.span(start) };
}

function matchCase(p: Cursor): MatchCase {
  const start = p.advance();
  const pattern = openPatterns(p);
  const guard = p.acceptKeyword('if') ? p.rules.namedExpression(p) : null;
  if (p.diagnosing && p.cur.type === 'newline') p.raiseAtLast("expected ':'");
  p.expectOp(':');
  const body = p.rules.block(p, "'case' statement", start.line);
  return { kind: 'match_case', pattern, guard, body };
}

/** A pattern, or a sequence without brackets. */
function openPatterns(p: Cursor): Pattern {
  const start = p.cur;
  const first = maybeStar(p);
  if (!p.isOp(',')) return first.kind === 'MatchStar' ? p.fail() : first;
  const patterns = [first];
  while (p.acceptOp(',') && !p.isOp(':') && !p.isKeyword('if')) patterns.push(maybeStar(p));
  return { kind: 'MatchSequence', patterns, ...p.span(start) };
}

function maybeStar(p: Cursor): Pattern { return p.isOp('*') ? star(p) : asPattern(p); }

function star(p: Cursor): MatchStar {
  const start = p.advance();
  const name = p.expectName().text;
  return { kind: 'MatchStar', name: name === '_' ? null : normalizeName(name), ...p.span(start) };
}

function asPattern(p: Cursor): Pattern {
  const start = p.cur;
  p.enter();
  const pattern = orPattern(p);
  p.leave();
  if (!p.isKeyword('as')) return pattern;
  p.advance();
  if (p.diagnosing) {
    if (p.isSoft('_')) p.raiseAtToken("cannot use '_' as a target", p.cur);
    if (p.cur.type !== 'name') {
      const target = p.lookahead(q => q.rules.expression(q));
      if (target) p.raiseAt('invalid pattern target', target);
    }
  }
  const name = p.expectName().text;
  if (name === '_') p.fail();
  return { kind: 'MatchAs', pattern, name: normalizeName(name), ...p.span(start) };
}

function orPattern(p: Cursor): Pattern {
  const start = p.cur;
  const first = closed(p);
  if (!p.isOp('|')) return first;
  const patterns = [first];
  while (p.acceptOp('|')) patterns.push(closed(p));
  return { kind: 'MatchOr', patterns, ...p.span(start) };
}

function closed(p: Cursor): Pattern {
  const t = p.cur;
  if (t.type === 'number' || t.type === 'string' || t.type === 'fstring-start' || p.isOp('-')) return literal(p);
  if (t.type === 'keyword') {
    if (t.text !== 'None' && t.text !== 'True' && t.text !== 'False') p.fail();
    p.advance();
    return { kind: 'MatchSingleton', value: { t: t.text }, ...tokenSpan(t) };
  }
  if (t.type === 'name') return nameOrClass(p);
  if (p.isOp('(') || p.isOp('[')) return sequence(p);
  if (p.isOp('{')) return mapping(p);
  return p.fail();
}

/** A number, a sum of a real and an imaginary one, or a string. */
function literalExpression(p: Cursor): Expr {
  if (p.cur.type === 'string' || p.cur.type === 'fstring-start') {
    const value = p.rules.strings(p);
    return value;
  }
  const start = p.cur;
  const left = signedNumber(p);
  if (!p.isOp('+') && !p.isOp('-')) return left;
  const op = p.advance().text === '+' ? 'Add' : 'Sub';
  const right = p.rules.number(p);
  const real = left.kind === 'UnaryOp' ? left.operand as Constant : left as Constant;
  if (real.value.t === 'complex') p.raiseAt('real number required in complex literal', left);
  if (right.value.t !== 'complex') p.raiseAt('imaginary number required in complex literal', right);
  return { kind: 'BinOp', left, op, right, ...p.span(start) };
}

function signedNumber(p: Cursor): Expr {
  const start = p.cur;
  if (!p.acceptOp('-')) return p.rules.number(p);
  const operand = p.rules.number(p);
  return { kind: 'UnaryOp', op: 'USub', operand, ...p.span(start) };
}

function literal(p: Cursor): Pattern {
  const start = p.cur;
  const value = literalExpression(p);
  return { kind: 'MatchValue', value, ...p.span(start) };
}

function dottedName(p: Cursor): Name | Attribute {
  const start = p.expectName();
  let e: Name | Attribute = { kind: 'Name', id: normalizeName(start.text), ctx: 'Load', ...p.span(start) };
  while (p.acceptOp('.')) {
    const attr = normalizeName(p.expectName().text);
    e = { kind: 'Attribute', value: e, attr, ctx: 'Load', ...p.span(start) };
  }
  return e;
}

/** A capture, `_`, a dotted value, or a class pattern. */
function nameOrClass(p: Cursor): Pattern {
  const start = p.cur;
  const e = dottedName(p);
  if (p.isOp('(')) return classPattern(p, start, e);
  if (e.kind === 'Attribute') return { kind: 'MatchValue', value: e, ...p.span(start) };
  return { kind: 'MatchAs', pattern: null, name: e.id === '_' ? null : e.id, ...p.span(start) };
}

function classPattern(p: Cursor, start: Cursor['cur'], cls: Expr): Pattern {
  p.advance();
  const patterns: Pattern[] = [], kwd_attrs: string[] = [], kwd_patterns: Pattern[] = [];
  while (!p.isOp(')')) {
    const next = p.peek();
    if (p.cur.type === 'name' && next.type === 'op' && next.text === '=') {
      kwd_attrs.push(normalizeName(p.advance().text));
      p.advance();
      kwd_patterns.push(asPattern(p));
    } else {
      const pattern = asPattern(p);
      if (kwd_attrs.length > 0) {
        if (p.diagnosing) p.raiseAt('positional patterns follow keyword patterns', pattern);
        p.fail();
      }
      patterns.push(pattern);
    }
    if (!p.acceptOp(',')) break;
  }
  p.expectOp(')');
  return { kind: 'MatchClass', cls, patterns, kwd_attrs, kwd_patterns, ...p.span(start) };
}

/** `[...]`, `(...)`; a single pattern in round brackets is that pattern. */
function sequence(p: Cursor): Pattern {
  const start = p.advance();
  const close = start.text === '[' ? ']' : ')';
  const patterns: Pattern[] = [];
  let comma = close === ']';
  while (!p.isOp(close)) {
    patterns.push(maybeStar(p));
    if (!p.acceptOp(',')) break;
    comma = true;
  }
  p.expectOp(close);
  if (patterns.length === 1 && !comma) return patterns[0]!.kind === 'MatchStar' ? p.fail() : patterns[0]!;
  return { kind: 'MatchSequence', patterns, ...p.span(start) };
}

function mapping(p: Cursor): Pattern {
  const start = p.advance();
  const keys: Expr[] = [], patterns: Pattern[] = [];
  let rest: string | null = null;
  while (!p.isOp('}') && rest === null) {
    if (p.acceptOp('**')) {
      if (p.isSoft('_')) p.fail();
      rest = normalizeName(p.expectName().text);
    } else {
      keys.push(mappingKey(p));
      p.expectOp(':');
      patterns.push(asPattern(p));
    }
    if (!p.acceptOp(',')) break;
  }
  p.expectOp('}');
  return { kind: 'MatchMapping', keys, patterns, rest, ...p.span(start) };
}

function mappingKey(p: Cursor): Expr {
  const t = p.cur;
  if (t.type === 'keyword' && (t.text === 'None' || t.text === 'True' || t.text === 'False')) {
    p.advance();
    return { kind: 'Constant', value: { t: t.text }, prefix: null, ...tokenSpan(t) };
  }
  if (t.type !== 'name') return literalExpression(p);
  const e = dottedName(p);
  return e.kind === 'Attribute' ? e : p.fail();
}
