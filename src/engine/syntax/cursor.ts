/**
 * The parser's place in the tokens, its way of failing, and the rules the parts of the parser call in each other.
 *
 * Two passes, as in CPython 3.13 (Parser/pegen): the first only builds the tree; when it fails, the second runs
 * with `diagnosing` on and raises the specific message where a known mistake is recognised. What no diagnosis
 * places is "invalid syntax" at the furthest token the first pass looked at.
 *
 * Two ways to fail: `fail()` is soft, a speculation may catch it and try something else; `raise...()` is final.
 */
import type {
  Arguments, Comprehension, Constant, Expr, JoinedStr, Keyword, Position, Stmt, TypeParam,
} from './ast.ts';
import { EngineBug } from '../kernel/errors.ts';
import type { SourceText } from './source-text.ts';
import type { ErrorPlace } from './source-text.ts';
import { noEnd } from './source-text.ts';
import type { Tokens } from './lexer.ts';
import type { OpenBracket, Token, TokenType } from './token.ts';

/** A soft failure. One value serves all: where it happened is in the cursor. */
export const softFailure: unique symbol = Symbol('no parse');

/** Levels of expressions in expressions; bounds the depth of our own recursion. */
const maxDepth = 600;

/** Rules that call each other across files. Names are those of the reference grammar. */
export interface Rules {
  expression(p: Cursor): Expr;
  namedExpression(p: Cursor): Expr;
  starNamedExpression(p: Cursor): Expr;
  starExpressions(p: Cursor): Expr;
  yieldOrStarExpressions(p: Cursor): Expr;
  /** `or` level: no conditional, no lambda. */
  disjunction(p: Cursor): Expr;
  bitwiseOr(p: Cursor): Expr;
  primary(p: Cursor): Expr;
  strings(p: Cursor): Constant | JoinedStr;
  number(p: Cursor): Constant;
  comprehensions(p: Cursor): Comprehension[];
  starTargets(p: Cursor): Expr;
  callArguments(p: Cursor): CallArguments;
  lambdaParameters(p: Cursor): Arguments;
  parameters(p: Cursor): Arguments;
  typeParameters(p: Cursor): TypeParam[];
  block(p: Cursor, after: string, line: number): Stmt[];
  matchStatement(p: Cursor): Stmt | null;
}

export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

export class Cursor {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly unclosed: OpenBracket | null;
  readonly rules: Rules;
  /** In the second pass. Off while a diagnosis tries something out. */
  diagnosing: boolean;
  pos = 0;
  /** Furthest token looked at, in either pass. */
  furthest: number;
  /** The token to be consumed next. */
  cur: Token;
  private depth = 0;

  constructor(source: SourceText, tokens: Tokens, rules: Rules, diagnosing: boolean, furthest = 0) {
    this.source = source;
    this.tokens = tokens.tokens;
    this.unclosed = tokens.unclosed;
    this.rules = rules;
    this.diagnosing = diagnosing;
    this.furthest = furthest;
    this.cur = this.tokens[0]!;
    if (this.cur.type === 'open-end') this.raiseUnclosed();
  }

  // ---- reading

  /** The token consumed last. */
  get prev(): Token { return this.tokens[this.pos - 1]!; }

  peek(ahead = 1): Token { return this.tokens[Math.min(this.pos + ahead, this.tokens.length - 1)]!; }

  advance(): Token {
    const token = this.cur;
    this.pos++;
    this.cur = this.tokens[this.pos]!;
    if (this.pos > this.furthest) this.furthest = this.pos;
    if (this.cur.type === 'open-end') this.raiseUnclosed();
    return token;
  }

  reset(pos: number): void {
    this.pos = pos;
    this.cur = this.tokens[pos]!;
  }

  at(type: TokenType): boolean { return this.cur.type === type; }
  isOp(text: string): boolean { return this.cur.type === 'op' && this.cur.text === text; }
  isKeyword(text: string): boolean { return this.cur.type === 'keyword' && this.cur.text === text; }
  /** A name used as a keyword by position. */
  isSoft(text: string): boolean { return this.cur.type === 'name' && this.cur.text === text; }

  acceptOp(text: string): boolean {
    if (!this.isOp(text)) return false;
    this.advance();
    return true;
  }

  acceptKeyword(text: string): boolean {
    if (!this.isKeyword(text)) return false;
    this.advance();
    return true;
  }

  expectOp(text: string): Token { return this.isOp(text) ? this.advance() : this.fail(); }
  expectKeyword(text: string): Token { return this.isKeyword(text) ? this.advance() : this.fail(); }
  expectName(): Token { return this.cur.type === 'name' ? this.advance() : this.fail(); }

  expectNewline(): void {
    if (this.cur.type !== 'newline') this.fail();
    this.advance();
  }

  /** A token whose absence is said at once. */
  expectForced(text: string): void {
    if (!this.isOp(text)) this.raiseAtToken(`expected '${text}'`, this.cur);
    this.advance();
  }

  // ---- failing

  fail(): never { throw softFailure; }

  /** Runs `rule`; undoes it and gives null when it fails softly. */
  attempt<T>(rule: (p: Cursor) => T): T | null {
    const pos = this.pos, depth = this.depth;
    try {
      return rule(this);
    } catch (failure) {
      if (failure !== softFailure) throw failure;
      this.reset(pos);
      this.depth = depth;
      return null;
    }
  }

  /** Like `attempt`, but always comes back to where it was and raises no diagnosis of its own. */
  lookahead<T>(rule: (p: Cursor) => T): T | null {
    const pos = this.pos, diagnosing = this.diagnosing;
    this.diagnosing = false;
    try {
      return this.attempt(rule);
    } finally {
      this.diagnosing = diagnosing;
      this.reset(pos);
    }
  }

  enter(): void {
    if (++this.depth > maxDepth) {
      this.raiseAtToken('Parser stack overflowed - Python source too complex to compile', this.cur);
    }
  }

  leave(): void { this.depth--; }

  /** Marks a whole node. */
  raiseAt(msg: string, node: Position): never { return this.raiseRange(msg, node, node); }

  raiseRange(msg: string, from: Position, to: Position): never {
    return this.raise('SyntaxError', msg, {
      lineno: from.lineno, offset: from.col_offset + 1, end_lineno: to.end_lineno, end_offset: to.end_col_offset + 1,
    });
  }

  /** CPython quotes a line that it has read past without its newline. */
  raise(type: 'SyntaxError' | 'IndentationError', msg: string, place: ErrorPlace): never {
    const line = this.source.line(place.lineno);
    const passed = this.tokens[this.furthest]!.endLine > place.lineno;
    throw this.source.failure(type, msg, place, passed && line.endsWith('\n') ? line.slice(0, -1) : line);
  }

  raiseAtToken(msg: string, token: Token): never { return this.raiseRange(msg, tokenSpan(token), tokenSpan(token)); }

  /** At the last token looked at; what CPython does when a message has no place of its own. */
  raiseAtLast(msg: string, type: 'SyntaxError' | 'IndentationError' = 'SyntaxError'): never {
    const t = this.tokens[this.furthest]!;
    return this.raise(type, msg, {
      lineno: t.line, offset: t.col < 0 ? t.endCol : t.col + 1,
      end_lineno: t.endLine, end_offset: t.col < 0 ? noEnd : t.endCol + 1,
    });
  }

  /** From `from` to the end of the last token looked at. */
  raiseFrom(msg: string, from: Position): never {
    const last = this.tokens[this.furthest]!;
    return this.raise('SyntaxError', msg, {
      lineno: from.lineno, offset: from.col_offset + 1, end_lineno: last.endLine, end_offset: last.endCol,
    });
  }

  raiseUnclosed(): never {
    const open = this.unclosed;
    if (!open) throw new EngineBug('no bracket is open');
    return this.raise('SyntaxError', `'${open.char}' was never closed`, {
      lineno: open.line, offset: open.col + 1, end_lineno: open.line, end_offset: 0,
    });
  }

  // ---- positions

  /** From the start of `start` to the end of the token consumed last. */
  span(start: Token): Position {
    const end = this.tokens[this.pos - 1]!;
    return { lineno: start.line, col_offset: start.col, end_lineno: end.endLine, end_col_offset: end.endCol };
  }
}

export function tokenSpan(token: Token): Position {
  const end_col_offset = token.col < 0 ? -1 : token.endCol;
  return { lineno: token.line, col_offset: token.col, end_lineno: token.endLine, end_col_offset };
}
