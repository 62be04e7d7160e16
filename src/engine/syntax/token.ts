/**
 * Tokens of CPython 3.13's tokenizer (Grammar/Tokens), as the parser needs them.
 *
 * Comments and blank lines leave no token. An f-string is a run of tokens: `fstring-start`, then
 * `fstring-middle` and `{` expression tokens `}` in any order, then `fstring-end`.
 */

export type TokenType =
  | 'name' | 'keyword' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end'
  | 'fstring-start' | 'fstring-middle' | 'fstring-end'
  /** Nothing can be read from here: a tokenizer error, or the source ended inside brackets. */
  | 'stop';

/**
 * `start` and `end` are offsets into the normalised source. Columns count from 0. `indent`, `dedent` and `end`
 * have `col` -1 (CPython gives them no column); their `endCol` says how far the tokenizer had read in the line.
 */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
  /** Brackets open after this token. */
  readonly level: number;
}

/** A bracket that the source never closes. */
export interface OpenBracket { readonly char: string; readonly line: number; readonly col: number }

/** Words that are never names. `match`, `case`, `type` and `_` are keywords only by position. */
export const keywords: ReadonlySet<string> = new Set([
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
  'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal',
  'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield',
]);
