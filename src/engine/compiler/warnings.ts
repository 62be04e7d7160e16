/**
 * What the compiler warns of without refusing it. Behaviour of check_compare, check_caller, check_subscripter, check_index and
 * compiler_assert of Python/compile.c, CPython 3.13. Departures: the warnings of one compilation come in the order of their lines.
 */
import type { Expr, Expression, Module } from '../syntax/ast.ts';
import type { SyntaxWarning } from '../syntax/source-text.ts';

const CONSTANT_TYPES: Readonly<Record<string, string>> = { None: 'NoneType', True: 'bool', False: 'bool', Ellipsis: 'ellipsis' };
const DISPLAY_TYPES: Readonly<Record<string, string>> = {
  Tuple: 'tuple', List: 'list', ListComp: 'list', Dict: 'dict', DictComp: 'dict', Set: 'set', SetComp: 'set', GeneratorExp: 'generator',
  Lambda: 'function', JoinedStr: 'str', FormattedValue: 'str',
};

/** Name of the type a literal or display has; undefined where only the run can tell. */
function typeOfLiteral(e: Expr): string | undefined {
  return e.kind === 'Constant' ? CONSTANT_TYPES[e.value.t] ?? e.value.t : DISPLAY_TYPES[e.kind];
}

/** A literal that `is` should not be asked about. */
function literal(e: Expr): boolean {
  if (e.kind === 'Constant') return CONSTANT_TYPES[e.value.t] === undefined;
  return e.kind === 'Tuple' && e.elts.every((x) => x.kind === 'Constant' || literal(x));
}

function subscript(value: Expr, slice: Expr): string | null {
  const type = typeOfLiteral(value);
  if (type === undefined) return null;
  if (['NoneType', 'ellipsis', 'bool', 'int', 'float', 'complex', 'set', 'generator', 'function'].includes(type)) return `'${type}' object is not subscriptable; perhaps you missed a comma?`;
  const index = typeOfLiteral(slice);
  if (type === 'dict' || index === undefined || index === 'int' || index === 'bool') return null;
  return `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
}

/** The warnings about one node. */
function aboutNode(node: { kind: string }): string[] {
  const e = node as Expr | { kind: 'Assert'; test: Expr };
  switch (e.kind) {
    case 'Assert': return e.test.kind === 'Tuple' && e.test.elts.length > 0 ? ['assertion is always true, perhaps remove parentheses?'] : [];
    case 'Compare': {
      const sides = [e.left, ...e.comparators];
      return e.ops.flatMap((op, i) => {
        const of = [sides[i]!, sides[i + 1]!].find(literal);
        if (of === undefined || (op !== 'Is' && op !== 'IsNot')) return [];
        return op === 'Is' ? [`"is" with '${typeOfLiteral(of)}' literal. Did you mean "=="?`] : [`"is not" with '${typeOfLiteral(of)}' literal. Did you mean "!="?`];
      });
    }
    case 'Call': {
      const type = e.func.kind === 'Lambda' ? undefined : typeOfLiteral(e.func);
      return type === undefined ? [] : [`'${type}' object is not callable; perhaps you missed a comma?`];
    }
    case 'Subscript': {
      const text = e.ctx === 'Load' ? subscript(e.value, e.slice) : null;
      return text === null ? [] : [text];
    }
    default: return [];
  }
}

/** All warnings about a tree, in the order of their lines. */
export function treeWarnings(root: Module | Expression): SyntaxWarning[] {
  const found: SyntaxWarning[] = [];
  const visit = (v: unknown): void => {
    if (Array.isArray(v)) { v.forEach(visit); return; }
    if (typeof v !== 'object' || v === null || !('kind' in v)) return;
    const node = v as { kind: string; lineno?: number };
    for (const message of aboutNode(node)) found.push({ message, line: node.lineno ?? 0 });
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child);
  };
  visit(root);
  return found.sort((a, b) => a.line - b.line);
}
