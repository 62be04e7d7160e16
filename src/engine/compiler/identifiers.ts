/** The names a tree is written with: what Parser/pegen.c interns for ever as it reads (_PyPegen_new_identifier), CPython 3.13. */
import type { Expression, Module } from '../syntax/ast.ts';

/** Fields of syntax nodes that hold a name, or several. */
const NAMING: ReadonlySet<string> = new Set(['id', 'attr', 'arg', 'name', 'asname', 'module', 'names', 'rest', 'kwd_attrs']);

/** Every identifier of a tree, once, in the order met. Text between quotes is none. */
export function identifiersOf(tree: Module | Expression): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: object): void => {
    if ((node as { kind?: string }).kind === 'Constant') return;
    for (const [field, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value === 'string') { if (NAMING.has(field)) found.add(value); } else if (Array.isArray(value)) {
        for (const item of value as unknown[]) {
          if (typeof item === 'string') { if (NAMING.has(field)) found.add(item); } else if (typeof item === 'object' && item !== null) visit(item);
        }
      } else if (typeof value === 'object' && value !== null) visit(value);
    }
  };
  visit(tree);
  return found;
}
