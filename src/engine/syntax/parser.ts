/**
 * Python source -> syntax tree, or CPython 3.13's syntax error.
 *
 * Our own tokenizer and recursive-descent parser. The editor's grammar (@lezer/python) is not used here: it is
 * made for highlighting, has no bare `yield`, no bracketed `with` items, no starred subscripts, no PEP 696
 * defaults, and repairs errors instead of placing them.
 *
 * Departures: nesting of expressions is bounded by our own depth (CPython runs out of its parser's stack and
 * raises MemoryError). Of the tokenizer's warnings only those about escapes are given.
 */
import type { Expression, Module } from './ast.ts';
import { parseCallArguments } from './calls.ts';
import { block, statements } from './compound-statements.ts';
import type { Rules } from './cursor.ts';
import { Cursor, softFailure } from './cursor.ts';
import {
  bitwiseOr, comprehensions, disjunction, expression, expressions, namedExpression, numberAtom, primary,
  starExpressions, starNamedExpression, starTargets, yieldOrStarExpressions,
} from './expressions.ts';
import type { Tokens } from './lexer.ts';
import { tokenize } from './lexer.ts';
import { parseLambdaParameters, parseParameters, parseTypeParameters } from './parameters.ts';
import { parseMatch } from './patterns.ts';
import { SourceText, type SyntaxWarning } from './source-text.ts';
import { parseStrings } from './strings.ts';
import type { PySyntaxError } from './syntax-error.ts';
import { SyntaxFailure } from './syntax-error.ts';

export type ParseResult<T> = { ok: T; warnings: readonly SyntaxWarning[]; error?: undefined } | { error: PySyntaxError; ok?: undefined };

const rules: Rules = {
  expression, namedExpression, starNamedExpression, starExpressions, yieldOrStarExpressions, disjunction, bitwiseOr,
  primary, strings: parseStrings, number: numberAtom, comprehensions, starTargets, callArguments: parseCallArguments,
  lambdaParameters: parseLambdaParameters, parameters: parseParameters, typeParameters: parseTypeParameters,
  block, matchStatement: parseMatch,
};

/**
 * Parses a module. Never throws for a wrong program; throws `Unsupported` for a right one that uses
 * `\N{...}`. The tree is the caller's.
 */
export function parse(source: string, filename: string): ParseResult<Module> {
  return run(source, filename, p => ({ kind: 'Module', body: statements(p, 'end') }));
}

/** Parses what `compile(..., 'eval')` takes: one expression. Otherwise as `parse`. */
export function parseExpression(source: string, filename = '<string>'): ParseResult<Expression> {
  const parsed = run<Expression>(source, filename, p => {
    const body = expressions(p);
    while (p.cur.type === 'newline') p.advance();
    if (p.cur.type !== 'end') p.fail();
    return { kind: 'Expression', body };
  });
  return parsed.error === undefined || source.endsWith('\n') ? parsed : { error: withoutNewline(parsed.error, source) };
}

/** No line end is added to an expression's text: its last line is quoted without one, and an error at its end has no column. */
function withoutNewline(error: PySyntaxError, source: string): PySyntaxError {
  if (source === '') return { ...error, lineno: 0, end_lineno: 0 };
  const text = error.text?.replace(/\n$/, '') ?? null;
  const atEnd = error.msg === 'invalid syntax' && text !== null && error.offset > text.length;
  return { ...error, text, ...(atEnd && { offset: 0, end_offset: 0 }) };
}

function run<T>(source: string, filename: string, root: (p: Cursor) => T): ParseResult<T> {
  if (source.includes('\0')) return { error: nullBytes(filename) };
  const text = new SourceText(source, filename);
  try {
    const tokens = tokenize(text);
    const ok = firstPass(text, tokens, root);
    return { ok, warnings: [...text.warnings].sort(([a], [b]) => a - b).map(([, warning]) => warning) };
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return { error: failure.error };
    throw failure;
  }
}

function nullBytes(filename: string): PySyntaxError {
  return {
    type: 'SyntaxError', msg: 'source code string cannot contain null bytes', filename,
    lineno: 0, offset: 0, end_lineno: 0, end_offset: 0, text: null,
  };
}

function firstPass<T>(text: SourceText, tokens: Tokens, root: (p: Cursor) => T): T {
  const p = new Cursor(text, tokens, rules, false);
  try {
    return root(p);
  } catch (failure) {
    if (failure === softFailure) throw diagnose(text, tokens, root, p.furthest);
    if (failure instanceof SyntaxFailure) throw preferTokenizer(p, failure);
    throw failure;
  }
}

/** The second pass. `furthest` is the token the first one stopped at. */
function diagnose<T>(text: SourceText, tokens: Tokens, root: (p: Cursor) => T, furthest: number): SyntaxFailure {
  const p = new Cursor(text, tokens, rules, true, furthest);
  try {
    root(p);
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return preferTokenizer(p, failure);
    if (failure !== softFailure) throw failure;
  }
  const failure = generic(p, furthest);
  // CPython leaves at once when the indentation is what it stumbled over.
  return failure.error.type === 'IndentationError' ? failure : preferTokenizer(p, failure);
}

function generic(p: Cursor, furthest: number): SyntaxFailure {
  const t = p.tokens[furthest]!;
  try {
    if (t.type === 'indent' || t.type === 'dedent') {
      p.furthest = Math.max(p.furthest, furthest);
      p.raiseAtLast(t.type === 'indent' ? 'unexpected indent' : 'unexpected unindent', 'IndentationError');
    }
    p.raiseAtToken('invalid syntax', t);
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return failure;
    throw failure;
  }
}

/**
 * Most tokenizer errors replace the parser's, wherever they are. So does a bracket opened on an earlier line and never closed:
 * it explains the error better than the place where it showed.
 */
function preferTokenizer(p: Cursor, failure: SyntaxFailure): SyntaxFailure {
  if (failure === p.problem) return failure;
  if (p.problem && p.problemWins) return p.problem;
  if (!p.unclosed || p.tokens[p.furthest]!.line <= p.unclosed.line) return failure;
  try {
    p.raiseUnclosed();
  } catch (unclosed) {
    if (unclosed instanceof SyntaxFailure) return unclosed;
    throw unclosed;
  }
}
