/**
 * A source the parser, the symbol table or the compiler refuses: the fields of CPython 3.13's SyntaxError.
 *
 * A plain record, so that it can be returned, thrown inside `SyntaxFailure`, or turned into a Python exception.
 */

export interface PySyntaxError {
  type: 'SyntaxError' | 'IndentationError' | 'TabError';
  msg: string;
  filename: string;
  /** Line, from 1; 0 where CPython has None (null bytes in the source), and then so are the other places. */
  lineno: number;
  /** Column of the first UTF-16 code unit concerned, from 1 (0 where CPython has none). Python's `e.offset` counts characters. */
  offset: number;
  end_lineno: number;
  /** Column one past the last code unit concerned, from 1; 0 or -1 where CPython says so, null for its None. */
  end_offset: number | null;
  /** The source line with its newline, null when there is no source to quote. */
  text: string | null;
  /** The exception's args hold the message alone, as those of CPython's symbol table do. */
  bare?: boolean;
}

/** Carries a PySyntaxError up a recursive walk. Never leaves `parse` or `compileModule`. */
export class SyntaxFailure extends Error {
  readonly error: PySyntaxError;
  constructor(error: PySyntaxError) {
    super(error.msg);
    this.name = 'SyntaxFailure';
    this.error = error;
  }
}
