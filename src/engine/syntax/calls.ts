/** The arguments of a call or a class (3.13 reference, "Calls"). */
import type { Comprehension, Expr, Keyword, Position } from './ast.ts';
import type { CallArguments, Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { diagnoseStar } from './expression-errors.ts';
import type { Token } from './token.ts';
import { normalizeName } from './words.ts';

const notEqualsHint = 'expression cannot contain assignment, perhaps you meant "=="?';
const generatorHint = 'Generator expression must be parenthesized';

/** From `(` to `)`, both consumed. A lone generator, where one is allowed, spans the brackets. */
export function parseCallArguments(p: Cursor, generator = true): CallArguments {
  const open = p.expectOp('(');
  const args: Expr[] = [], keywords: Keyword[] = [];
  // A positional argument after a keyword is known to be wrong only once all arguments are read.
  let misplaced = false;
  while (!p.isOp(')')) {
    const t = p.cur;
    if (p.isOp('**')) doubleStar(p, keywords);
    else if (p.isOp('*')) starArgument(p, args, keywords);
    else if (t.type === 'name' && isEquals(p.peek())) keyword(p, keywords);
    else if (positional(p, open, args, keywords, generator)) return { args, keywords };
    else if (keywords.length > 0) misplaced = true;
    if (!p.isOp(',')) break;
    p.advance();
  }
  if (misplaced) {
    if (p.diagnosing) raiseMisplaced(p, keywords);
    p.fail();
  }
  p.expectOp(')');
  return { args, keywords };
}

function isEquals(t: Token): boolean { return t.type === 'op' && t.text === '='; }

function raiseMisplaced(p: Cursor, keywords: readonly Keyword[]): never {
  const unpacking = keywords.some(k => k.arg === null) ? ' unpacking' : '';
  p.raiseAtLast(`positional argument follows keyword argument${unpacking}`);
}

function doubleStar(p: Cursor, keywords: Keyword[]): void {
  const start = p.advance();
  const value = p.rules.expression(p);
  const span = p.span(start);
  if (p.diagnosing && p.isOp('=')) {
    const right = p.lookahead(q => { q.advance(); return q.rules.expression(q); });
    if (right) p.raiseRange('cannot assign to keyword argument unpacking', span, right);
  }
  keywords.push({ kind: 'keyword', arg: null, value, ...span });
}

function starArgument(p: Cursor, args: Expr[], keywords: readonly Keyword[]): void {
  const comma = p.prev;
  const unpacked = keywords.some(k => k.arg === null);
  if (p.diagnosing && unpacked) {
    p.look();
    if (!p.probe(q => { q.advance(); return q.rules.expression(q); })) diagnoseStar(p, null);
    p.raiseFrom('iterable argument unpacking follows keyword argument unpacking', tokenSpan(comma));
  }
  if (p.diagnosing) diagnoseStar(p, null);
  const start = p.advance();
  if (unpacked) p.fail();
  const value = p.rules.expression(p);
  args.push({ kind: 'Starred', value, ctx: 'Load', ...p.span(start) });
}

function keyword(p: Cursor, keywords: Keyword[]): void {
  const name = p.advance();
  const equals = p.advance();
  if (p.diagnosing && (p.isOp(',') || p.isOp(')'))) {
    p.raiseRange('expected argument value expression', tokenSpan(name), tokenSpan(equals));
  }
  const value = p.rules.expression(p);
  if (startsFor(p)) {
    if (p.diagnosing && p.probe(q => q.rules.comprehensions(q))) {
      p.raiseRange("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", tokenSpan(name), tokenSpan(equals));
    }
    p.fail();
  }
  keywords.push({ kind: 'keyword', arg: normalizeName(name.text), value, ...p.span(name) });
}

function startsFor(p: Cursor): boolean {
  return p.isKeyword('for') || p.isKeyword('async') && p.peek().text === 'for';
}

/** True when the arguments were one generator and the `)` is consumed. */
function positional(p: Cursor, open: Token, args: Expr[], keywords: readonly Keyword[], generator: boolean): boolean {
  const first = p.cur;
  const walrus = first.type === 'name' && p.peek().type === 'op' && p.peek().text === ':=';
  const value = walrus ? p.rules.namedExpression(p) : p.rules.expression(p);
  if (p.isOp('=')) {
    if (p.diagnosing) {
      const range = [value as Position, tokenSpan(p.cur)] as const;
      if (first.type === 'keyword' && value.kind === 'Constant' && p.prev === first) {
        p.raiseRange(`cannot assign to ${first.text}`, ...range);
      }
      p.raiseRange(notEqualsHint, ...range);
    }
    p.fail();
  }
  if (p.isOp(':=')) {
    if (p.diagnosing) p.lookahead(q => q.rules.namedExpression(q));
    p.fail();
  }
  if (!generator || !startsFor(p)) { args.push(value); return false; }
  const generators = p.partly(p.rules.comprehensions);
  if (generators === null) { args.push(value); return false; }
  const alone = args.length === 0 && keywords.length === 0;
  if (alone && p.isOp(')')) {
    p.advance();
    args.push({ kind: 'GeneratorExp', elt: value, generators, ...p.span(open) });
    return true;
  }
  if (p.diagnosing && (!alone || p.isOp(','))) {
    if (alone) p.probe(q => { q.advance(); return q.rules.expression(q); });
    p.raiseRange(generatorHint, value, lastOf(generators));
  }
  return p.fail();
}

/** The last expression of a comprehension. */
function lastOf(generators: readonly Comprehension[]): Expr {
  const last = generators.at(-1)!;
  return last.ifs.at(-1) ?? last.iter;
}
