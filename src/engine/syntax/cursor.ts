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
import type { SyntaxFailure } from './syntax-error.ts';
import type { OpenBracket, Token, TokenType } from './token.ts';

/** A soft failure. One value serves all: where it happened is in the cursor. */
export const softFailure: unique symbol = Symbol('no parse');

/** Levels of expressions in expressions; bounds the depth of our own recursion. */
const maxDepth = 1000;
/** Operators, trailers or `elif`s in one chain; bounds the depth of the tree to the left. */
const maxChain = 2000;

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
  callArguments(p: Cursor, generator?: boolean): CallArguments;
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
  readonly problem: SyntaxFailure | null;
  readonly problemWins: boolean;
  readonly rules: Rules;
  /** In the second pass. Off while a diagnosis tries something out. */
  diagnosing: boolean;
  /**
   * In the second pass: an operator whose right side fails is left unread, and what stands left of it is the
   * result. That is how CPython's grammar reads; the first pass fails at once, which is the same for it.
   */
  readonly tolerant: boolean;
  /** Places where a bracket did not parse: the second pass tries each once, as CPython's does by its memos. */
  private readonly dead = new Set<number>();
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
    this.problem = tokens.problem;
    this.problemWins = tokens.problemWins;
    this.tolerant = diagnosing;
    this.rules = rules;
    this.diagnosing = diagnosing;
    this.furthest = furthest;
    this.cur = this.tokens[0]!;
    if (this.cur.type === 'stop') this.stop();
  }

  // ---- reading

  /** The token consumed last. */
  get prev(): Token { return this.tokens[this.pos - 1]!; }

  peek(ahead = 1): Token { return this.tokens[Math.min(this.pos + ahead, this.tokens.length - 1)]!; }

  /** The token after the current one; counts as having been read. */
  look(): Token {
    if (this.furthest < this.pos + 1 && this.pos + 1 < this.tokens.length) this.furthest = this.pos + 1;
    return this.peek();
  }

  advance(): Token {
    const token = this.cur;
    this.pos++;
    this.cur = this.tokens[this.pos]!;
    if (this.pos > this.furthest) this.furthest = this.pos;
    if (this.cur.type === 'stop') this.stop();
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

  /** Like `attempt`, but always comes back to where it was. Diagnoses inside `rule` are raised. */
  probe<T>(rule: (p: Cursor) => T): T | null {
    const pos = this.pos;
    const value = this.attempt(rule);
    this.reset(pos);
    return value;
  }

  /** `rule`, which begins with a bracket at the current token; known failures are not repeated. */
  bracket<T>(kind: 0 | 1, rule: (p: Cursor) => T): T {
    if (!this.tolerant) return rule(this);
    const key = this.pos * 2 + kind;
    if (this.dead.has(key)) this.fail();
    this.dead.add(key);
    const value = rule(this);
    this.dead.delete(key);
    return value;
  }

  /** Null instead of a soft failure, with nothing consumed, when tolerant. */
  partly<T>(rule: (p: Cursor) => T): T | null {
    return this.tolerant ? this.attempt(rule) : rule(this);
  }

  /** Far enough in that guessing further is not worth the stack. */
  get deep(): boolean { return this.depth > maxDepth / 10; }

  enter(): void {
    if (++this.depth > maxDepth) {
      this.tooComplex();
    }
  }

  /** Call with the number of links in a chain so far. */
  chain(links: number): void {
    if (links > maxChain) this.tooComplex();
  }

  private tooComplex(): never {
    this.raiseAtToken('Parser stack overflowed - Python source too complex to parse', this.cur);
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
    const text = passed && line.endsWith('\n') ? line.slice(0, -1) : line;
    // An end on a later line is measured on the first one.
    const clipped = place.end_lineno === place.lineno ? place.end_offset : Math.min(place.end_offset, text.length + 1);
    throw this.source.failure(type, msg, { ...place, end_offset: clipped }, text);
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

  /** The tokens end here though the source does not. */
  private stop(): never {
    if (this.problem) throw this.problem;
    return this.raiseUnclosed();
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

  /** Like `span` after a block: to the last token that is not a line's or a block's end. */
  blockSpan(start: Token): Position {
    let i = this.pos - 1;
    while (this.tokens[i]!.type === 'newline' || this.tokens[i]!.type === 'dedent') i--;
    const end = this.tokens[i]!;
    return { lineno: start.line, col_offset: start.col, end_lineno: end.endLine, end_col_offset: end.endCol };
  }
}

export function tokenSpan(token: Token): Position {
  const end_col_offset = token.col < 0 ? -1 : token.endCol;
  return { lineno: token.line, col_offset: token.col, end_lineno: token.endLine, end_col_offset };
}
