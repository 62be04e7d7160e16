/**
 * What CPython 3.13 says about common mistakes in expressions. Only called in the second pass, after the valid
 * reading of the same place has been found.
 */
import type { Expr } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { expressionName } from './targets.ts';

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

/** `print x`, `exec x`. */
export function diagnoseLegacy(p: Cursor, pos: number, left: Expr): void {
  const first = p.tokens[pos]!;
  if (left.kind !== 'Name' || p.pos !== pos + 1 || !legacyStatements.has(first.text) || p.isOp('(')) return;
  const right = p.attempt(q => q.rules.starExpressions(q));
  if (right) {
    p.raiseRange(`Missing parentheses in call to '${first.text}'. Did you mean ${first.text}(...)?`, tokenSpan(first), right);
  }
}

/** `=` or `:=` where a value was read. `pos` is where `value` began. */
export function diagnoseNamed(p: Cursor, value: Expr, pos: number): void {
  if (p.isOp(':=')) {
    const follows = p.lookahead(q => { q.advance(); return q.rules.expression(q); });
    if (follows) p.raiseAt(`cannot use assignment expressions with ${expressionName(value)}`, value);
    return;
  }
  const found = p.lookahead(q => {
    q.reset(pos);
    const a = q.rules.bitwiseOr(q);
    const name = q.pos === pos + 1 && q.tokens[pos]!.type === 'name';
    q.expectOp('=');
    const b = q.rules.bitwiseOr(q);
    if (q.isOp('=') || q.isOp(':=')) q.fail();
    return { a, b, name };
  });
  if (!found) return;
  const { a, b, name } = found;
  if (name) p.raiseRange("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", a, b);
  const first = p.tokens[pos]!.text;
  if (first === 'True' || first === 'False' || first === 'None') return;
  if ((a.kind === 'List' || a.kind === 'Tuple' || a.kind === 'GeneratorExp')) return;
  p.raiseAt(`cannot assign to ${expressionName(a)} here. Maybe you meant '==' instead of '='?`, a);
}
