/**
 * Expressions as targets: what can be assigned to or deleted, what CPython 3.13 calls what cannot, and the
 * change of context from Load to Store or Del.
 *
 * A target is parsed as an expression first. Contexts are set in place: the tree is ours until `parse` returns.
 */
import type { Attribute, Expr, ExprContext, Name, Subscript } from './ast.ts';

const names: Readonly<Record<Expr['kind'], string>> = {
  BoolOp: 'expression', NamedExpr: 'named expression', BinOp: 'expression', UnaryOp: 'expression', Lambda: 'lambda',
  IfExp: 'conditional expression', Dict: 'dict literal', Set: 'set display', ListComp: 'list comprehension',
  SetComp: 'set comprehension', DictComp: 'dict comprehension', GeneratorExp: 'generator expression',
  Await: 'await expression', Yield: 'yield expression', YieldFrom: 'yield expression', Compare: 'comparison',
  Call: 'function call', FormattedValue: 'f-string expression', JoinedStr: 'f-string expression',
  Constant: 'literal', Attribute: 'attribute', Subscript: 'subscript', Starred: 'starred', Name: 'name',
  List: 'list', Tuple: 'tuple', Slice: 'slice',
};

/** What an error message calls an expression. */
export function expressionName(e: Expr): string {
  if (e.kind === 'Constant') {
    const t = e.value.t;
    if (t === 'True' || t === 'False' || t === 'None') return t;
    if (t === 'Ellipsis') return 'ellipsis';
  }
  return names[e.kind];
}

export type TargetUse = 'assign' | 'delete' | 'for';

/** The part of `e` that makes it no target; null when all of it is one. */
export function invalidTarget(e: Expr, use: TargetUse): Expr | null {
  switch (e.kind) {
    case 'List': case 'Tuple':
      for (const elt of e.elts) {
        const bad = invalidTarget(elt, use);
        if (bad) return bad;
      }
      return null;
    case 'Starred': return use === 'delete' ? e : invalidTarget(e.value, use);
    // `for x in y` read as an expression is a comparison; the target is its left side.
    case 'Compare': return use === 'for' && e.ops[0] === 'In' ? invalidTarget(e.left, use) : e;
    case 'Name': case 'Attribute': case 'Subscript': return null;
    default: return e;
  }
}

/** A target of `op=` or of an annotation. */
export function isSingleTarget(e: Expr): e is Name | Attribute | Subscript {
  return e.kind === 'Name' || e.kind === 'Attribute' || e.kind === 'Subscript';
}

export function setContext(e: Expr, ctx: ExprContext): void {
  switch (e.kind) {
    case 'Name': case 'Attribute': case 'Subscript': e.ctx = ctx; break;
    case 'Starred': e.ctx = ctx; setContext(e.value, ctx); break;
    case 'List': case 'Tuple': e.ctx = ctx; for (const elt of e.elts) setContext(elt, ctx); break;
  }
}
