/**
 * What CPython 3.13 says about common mistakes in expressions. Only called in the second pass, after the valid
 * reading of the same place has been found.
 */
import type { Expr } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { expressionName } from './targets.ts';
import type { Token } from './token.ts';

const softKeywords: ReadonlySet<string> = new Set(['match', 'case', 'type', '_']);
const legacyStatements: ReadonlySet<string> = new Set(['print', 'exec']);

/** Two expressions side by side in brackets: a comma is missing. `pos` is where `left` began. */
export function diagnoseExpression(p: Cursor, left: Expr, pos: number, expression: (p: Cursor) => Expr): void {
  const first = p.tokens[pos]!, second = p.tokens[pos + 1]!;
  if (first.type === 'name' && (softKeywords.has(first.text) || second.type === 'string')) return;
  if (left.kind === 'Name' && legacyStatements.has(left.id)) return;
  let level = 0;
  const right = p.lookahead(q => {
    const e = expression(q);
    level = q.prev.level;
    return e;
  });
  if (right && level > 0) p.raiseRange('invalid syntax. Perhaps you forgot a comma?', left, right);
}

/** `print x`, `exec x`, and whatever is wrong in what follows any lone name. `pos` is where the name stands. */
export function diagnoseLegacy(p: Cursor, pos: number, startsExpression: (t: Token) => boolean): void {
  const name = p.tokens[pos]!, next = p.tokens[pos + 1]!;
  const legacy = legacyStatements.has(name.text);
  if (p.deep) return;
  if (name.type !== 'name' || next.text === '(' || !startsExpression(next) || !legacy && p.pos !== pos + 1) return;
  const right = p.probe(q => { q.reset(pos + 1); return q.rules.starExpressions(q); });
  if (right && legacy) {
    p.raiseRange(`Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`, tokenSpan(name), right);
  }
}

/** At a `*` that may not stand here. `close` is what may not follow the starred expression. */
export function diagnoseStar(p: Cursor, close: string | null): void {
  const star = p.cur;
  const found = p.probe(q => {
    q.advance();
    const value = q.partly(q.rules.expression);
    if (value === null) return { value, right: null, then: q.cur };
    const then = q.cur;
    const right = q.isOp('=') ? q.partly(r => { r.advance(); return r.rules.expression(r); }) : null;
    return { value, right, then };
  });
  if (!found) return;
  if (found.value === null) p.raiseAtLast('Invalid star expression');
  const { value, right, then } = found;
  if (right) p.raiseRange('cannot assign to iterable argument unpacking', tokenSpan(star), right);
  if (close !== null && then.type === 'op' && then.text === close) p.raiseRange('cannot use starred expression here', tokenSpan(star), value);
  const comprehension = p.probe(q => {
    q.advance();
    q.rules.expression(q);
    return q.rules.comprehensions(q);
  });
  if (comprehension && comprehension.length > 0) p.raiseRange('iterable unpacking cannot be used in comprehension', tokenSpan(star), value);
}

/** `=` or `:=` where a value was read. `pos` is where `value` began. */
export function diagnoseNamed(p: Cursor, value: Expr, pos: number): void {
  if (p.isOp(':=')) {
    const follows = p.lookahead(q => { q.advance(); return q.rules.expression(q); });
    if (follows) p.raiseAt(`cannot use assignment expressions with ${expressionName(value)}`, value);
    return;
  }
  if (!p.isOp('=')) return;
  const found = p.lookahead(q => {
    q.reset(pos);
    const a = q.rules.bitwiseOr(q);
    const name = q.pos === pos + 1 && q.tokens[pos]!.type === 'name';
    if (!name && isDisplay(a, q.tokens[pos]!)) q.fail();
    q.expectOp('=');
    const b = q.rules.bitwiseOr(q);
    if (q.isOp('=') || q.isOp(':=')) q.fail();
    return { a, b, name };
  });
  if (!found) return;
  const { a, b, name } = found;
  if (name) p.raiseRange("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", a, b);
  p.raiseAt(`cannot assign to ${expressionName(a)} here. Maybe you meant '==' instead of '='?`, a);
}

/** Left sides for which "maybe you meant ==" is not said. */
function isDisplay(e: Expr, first: Token): boolean {
  if (e.kind === 'List' || e.kind === 'Tuple' || e.kind === 'GeneratorExp') return true;
  return first.text === 'True' || first.text === 'False' || first.text === 'None';
}
