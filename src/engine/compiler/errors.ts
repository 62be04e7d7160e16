/** Syntax errors found after parsing, with the shape CPython gives them. */
import { SyntaxFailure } from '../syntax/syntax-error.ts';
import type { Location } from './location.ts';

/** `text` is null: the caller knows the source and may quote the line. */
export function syntaxFailure(msg: string, filename: string, loc: Location, bare = false): SyntaxFailure {
  return new SyntaxFailure({
    type: 'SyntaxError', msg, filename, lineno: loc.lineno, offset: loc.col_offset + 1, end_lineno: loc.end_lineno,
    end_offset: loc.end_col_offset < 0 ? null : loc.end_col_offset + 1, text: null, bare,
  });
}
