/** What `from __future__ import annotations` does to a module: every annotation becomes its own text. PEP 563, CPython 3.13. */
import type { Arg, Expr, Module } from '../syntax/ast.ts';
import { syntaxFailure } from './errors.ts';
import { unparse } from './unparse.ts';

/** Whether the module asks for it. Where the import may stand is checked elsewhere. */
export function wantsStringAnnotations(tree: Module): boolean {
  return tree.body.some((s) => s.kind === 'ImportFrom' && s.module === '__future__' && s.level === 0 && s.names.some((n) => n.name === 'annotations'));
}

/** A tree whose annotations are string constants; the one passed in is not touched. */
export function stringAnnotations(tree: Module, filename: string): Module {
  return rewrite(tree, filename) as Module;
}

const REFUSED: Readonly<Record<string, string>> = {
  NamedExpr: 'named expression', Yield: 'yield expression', YieldFrom: 'yield expression', Await: 'await expression',
};
const OWN_SCOPE: ReadonlySet<string> = new Set(['Lambda', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp']);

/** Refuses what would bind or suspend where nothing runs. */
function check(v: unknown, filename: string): void {
  if (Array.isArray(v)) { for (const x of v) check(x, filename); return; }
  if (typeof v !== 'object' || v === null || !('kind' in v)) return;
  const node = v as Expr;
  const what = REFUSED[node.kind];
  if (what !== undefined) throw syntaxFailure(`${what} cannot be used within an annotation`, filename, node);
  if (!OWN_SCOPE.has(node.kind)) for (const child of Object.values(node)) check(child, filename);
}

function asText(e: Expr | null, filename: string): Expr | null {
  if (e === null) return null;
  check(e, filename);
  const { lineno, col_offset, end_lineno, end_col_offset } = e;
  return { kind: 'Constant', value: { t: 'str', v: unparse(e) }, prefix: null, lineno, col_offset, end_lineno, end_col_offset };
}

function rewrite(v: unknown, filename: string): unknown {
  if (Array.isArray(v)) return v.map((x) => rewrite(x, filename));
  if (typeof v !== 'object' || v === null || !('kind' in v)) return v;
  const node = v as { kind: string };
  const out = Object.fromEntries(Object.entries(node).map(([name, child]) => [name, typeof child === 'object' ? rewrite(child, filename) : child as unknown]));
  if (node.kind === 'arg' || node.kind === 'AnnAssign') out['annotation'] = asText((node as Arg).annotation, filename);
  else if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef') out['returns'] = asText((node as unknown as { returns: Expr | null }).returns, filename);
  return out;
}
