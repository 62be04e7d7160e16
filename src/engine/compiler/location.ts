/** Source positions of instructions: those of the syntax tree, and two that stand for none. */
import type { Position } from '../syntax/ast.ts';

export type Location = Readonly<Position>;

/** No position: the instruction is artificial and takes the position of what runs before it, if that is unambiguous. */
export const NO_LOCATION: Location = Object.freeze({ lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 });

/** A position that knows only its line. */
export function lineOnly(lineno: number, column = -1): Location {
  return { lineno, col_offset: column, end_lineno: lineno, end_col_offset: column };
}

/** The position of a node, without the node. */
export function locationOf(node: Position): Location {
  return {
    lineno: node.lineno, col_offset: node.col_offset, end_lineno: node.end_lineno, end_col_offset: node.end_col_offset,
  };
}
