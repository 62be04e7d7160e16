/**
 * Source -> tokens, after CPython 3.13's tokenizer (Parser/lexer): indentation as INDENT and DEDENT, brackets
 * that swallow newlines, f-strings as token runs.
 *
 * The whole source is read before the parser starts. CPython reads on demand, but once its parser fails it
 * reads the rest as well, and a tokenizer error there replaces the parser's (see parser.ts).
 *
 * Invariants: `pos` is the offset of the next character; `lineStart` is the offset of the line it stands in.
 */
import type { ErrorPlace, SourceText } from './source-text.ts';
import { noEnd } from './source-text.ts';
import { SyntaxFailure } from './syntax-error.ts';
import type { OpenBracket, Token, TokenType } from './token.ts';
import { keywords } from './token.ts';
import { scanNumber } from './numbers.ts';
import { isWordCode, wordProblem } from './words.ts';

const maxIndents = 100;
const maxBrackets = 200;
const maxFStrings = 150;
/** Replacement fields inside format specs inside replacement fields. */
const maxFieldDepth = 3;
const tabSize = 8;

const newline = 10, space = 32, tab = 9, formFeed = 12, hash = 35, backslash = 92, dot = 46;
const singleQuote = 39, doubleQuote = 34, braceOpen = 123, braceClose = 125, colon = 58;

const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const twoCharOps: ReadonlySet<string> = new Set([
  '==', '!=', '<=', '>=', '<>', '->', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=', ':=', '**', '//',
  '<<', '>>',
]);
const threeCharOps: ReadonlySet<string> = new Set(['**=', '//=', '<<=', '>>=', '...']);
const stringPrefix = /^(?:[uU]|[bB][rR]?|[rR][bB]?)$/;
const fstringPrefix = /^(?:[fF][rR]?|[rR][fF])$/;

/** An f-string being read. `fields` holds, innermost last, the bracket depth at which each open field began. */
interface FString {
  readonly quote: number;
  readonly size: 1 | 3;
  readonly raw: boolean;
  readonly start: number;
  readonly line: number;
  readonly lineStart: number;
  /** Brackets open since this f-string began. */
  depth: number;
  /** One entry per replacement field that is open. */
  fields: number[];
  /** Reading characters, not expression tokens. */
  literal: boolean;
  inSpec: boolean;
}

/** Tokens of a source; the last one is `end`, or `stop` when there is a problem or an open bracket. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** The tokenizer error that ended the reading. */
  readonly problem: SyntaxFailure | null;
  /** `problem` replaces whatever the parser finds before it. */
  readonly problemWins: boolean;
  /** Innermost bracket still open at the end of the source. */
  readonly unclosed: OpenBracket | null;
}

/** Reads the tokens of `source`. Does not throw for a wrong source. */
export function tokenize(source: SourceText): Tokens {
  return new Lexer(source).run();
}

class Lexer {
  private readonly source: SourceText;
  private readonly text: string;
  private readonly tokens: Token[] = [];
  private readonly brackets: OpenBracket[] = [];
  private readonly fstrings: FString[] = [];
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private pos = 0;
  private line = 1;
  private lineStart = 0;
  /** Whether the error about to be thrown replaces the parser's. Those of whole lines and f-strings do not. */
  private wins = false;
  /** Where the comment of the current line began, -1 without one. */
  private commentStart = -1;

  constructor(source: SourceText) {
    this.source = source;
    this.text = source.text;
  }

  run(): Tokens {
    let problem: SyntaxFailure | null = null;
    try {
      this.all();
    } catch (failure) {
      if (!(failure instanceof SyntaxFailure)) throw failure;
      problem = failure;
      this.push('stop', this.pos, this.line, 0);
    }
    return { tokens: this.tokens, problem, problemWins: this.wins, unclosed: this.brackets.at(-1) ?? null };
  }

  private all(): void {
    let atLineStart = true;
    while (this.pos < this.text.length) {
      const fstring = this.fstrings.at(-1);
      if (fstring?.literal) this.fstringPart(fstring);
      else if (atLineStart) { atLineStart = false; if (this.indentation()) atLineStart = true; }
      else atLineStart = this.token();
    }
    this.finish();
  }

  // ---- errors

  /** An error at the last character read; CPython quotes the line without its newline here. */
  private fail(msg: string, pos = this.pos, endOffset?: number): never {
    const offset = pos - this.lineStart;
    this.failAt(msg, { lineno: this.line, offset, end_lineno: this.line, end_offset: endOffset ?? offset });
  }

  private failAt(msg: string, place: ErrorPlace): never {
    const text = this.source.line(place.lineno);
    this.wins = this.fstrings.length === 0;
    throw this.source.failure('SyntaxError', msg, place, text.endsWith('\n') ? text.slice(0, -1) : text);
  }

  private failWholeLine(type: 'SyntaxError' | 'IndentationError' | 'TabError', msg: string, offset: number, end: number): never {
    throw this.source.failure(type, msg, { lineno: this.line, offset, end_lineno: this.line, end_offset: end });
  }

  private push(type: TokenType, start: number, line: number, col: number): void {
    this.tokens.push({
      type, text: this.text.slice(start, this.pos), start, end: this.pos, line, col,
      endLine: this.line, endCol: this.pos - this.lineStart, level: this.brackets.length,
    });
  }

  private pushHere(type: TokenType, start: number): void {
    this.push(type, start, this.line, start - this.lineStart);
  }

  /** The newline at `pos` has been decided on: step over it and start a line. */
  private nextLine(): void {
    this.pos++;
    this.line++;
    this.lineStart = this.pos;
  }

  // ---- lines

  /** Reads the white space a line starts with. True when the line is blank and was skipped. */
  private indentation(): boolean {
    let col = 0, altCol = 0, continued = 0;
    for (;; this.pos++) {
      const c = this.text.charCodeAt(this.pos);
      if (c === space) { col++; altCol++; }
      else if (c === tab) { col = (Math.floor(col / tabSize) + 1) * tabSize; altCol++; }
      else if (c === formFeed) { col = 0; altCol = 0; }
      else if (c === backslash) {
        if (continued === 0) continued = col;
        this.pos++;
        this.continuation();
        this.pos--;
      } else break;
    }
    if (continued > 0) { col = continued; altCol = continued; }
    const c = this.text.charCodeAt(this.pos);
    if (c === hash || c === newline || this.pos >= this.text.length) {
      if (c === hash) this.comment();
      if (this.pos < this.text.length) this.nextLine();
      return true;
    }
    this.indentTo(col, altCol);
    return false;
  }

  private indentTo(col: number, altCol: number): void {
    const top = this.indents.at(-1)!, altTop = this.altIndents.at(-1)!;
    if (col === top) {
      if (altCol !== altTop) this.inconsistentTabs();
    } else if (col > top) {
      if (this.indents.length >= maxIndents) {
        this.failWholeLine('IndentationError', 'too many levels of indentation', this.lineLength(), noEnd);
      }
      if (altCol <= altTop) this.inconsistentTabs();
      this.indents.push(col);
      this.altIndents.push(altCol);
      this.push('indent', this.pos, this.line, -1);
    } else {
      while (col < this.indents.at(-1)!) {
        this.indents.pop();
        this.altIndents.pop();
        this.push('dedent', this.pos, this.line, -1);
      }
      if (col !== this.indents.at(-1)) {
        this.failWholeLine('IndentationError', 'unindent does not match any outer indentation level', this.lineLength(), noEnd);
      }
      if (altCol !== this.altIndents.at(-1)) this.inconsistentTabs();
    }
  }

  private inconsistentTabs(): never {
    this.failWholeLine('TabError', 'inconsistent use of tabs and spaces in indentation', 1, 0);
  }

  /** Length of the current line with its newline. */
  private lineLength(): number {
    return this.text.indexOf('\n', this.pos) + 1 - this.lineStart;
  }

  /** A keyword stands right behind a number. verify_end_of_number */
  private warnOfKeyword(start: number): void {
    const number = this.text.slice(start, this.pos);
    const kind = /^0[xX]/.test(number) ? 'hexadecimal' : /^0[oO]/.test(number) ? 'octal' : /^0[bB]/.test(number) ? 'binary' : /[jJ]$/.test(number) ? 'imaginary' : 'decimal';
    this.source.warnings.set(start, { message: `invalid ${kind} literal`, line: this.line });
  }

  private comment(): void {
    this.commentStart = this.pos;
    this.pos = this.text.indexOf('\n', this.pos);
  }

  /** Just after a backslash outside a string. */
  private continuation(): void {
    if (this.text.charCodeAt(this.pos) !== newline) {
      this.pos++;
      this.failWholeLine('SyntaxError', 'unexpected character after line continuation character', this.pos - this.lineStart, 0);
    }
    if (this.pos + 1 >= this.text.length) {
      const open = this.brackets.at(-1);
      if (open) {
        throw this.source.failure('SyntaxError', `'${open.char}' was never closed`, {
          lineno: open.line, offset: open.col + 1, end_lineno: open.line, end_offset: 0,
        });
      }
      this.failWholeLine('SyntaxError', 'unexpected EOF while parsing', this.pos + 1 - this.lineStart, noEnd);
    }
    this.nextLine();
  }

  // ---- tokens

  /** Reads one token, or skips white space. True when a logical line ended. */
  private token(): boolean {
    const start = this.pos;
    const c = this.text.charCodeAt(start);
    if (c === space || c === tab || c === formFeed) { this.pos++; return false; }
    if (c === hash) { this.comment(); return false; }
    if (c === newline) return this.endOfLine();
    if (c === backslash) { this.pos++; this.continuation(); return false; }
    if (isWordCode(c) && !(c >= 48 && c <= 57)) { this.word(start); return false; }
    if (c >= 48 && c <= 57 || c === dot && isDigit(this.text.charCodeAt(start + 1))) {
      const scan = scanNumber(this.text, start);
      this.pos = scan.end;
      if (scan.problem !== null) {
        if (scan.rangeStart < 0) this.fail(scan.problem);
        this.fail(scan.problem, scan.rangeStart + 1, this.pos - this.lineStart);
      }
      if (isWordCode(this.text.charCodeAt(this.pos))) this.warnOfKeyword(start);
      this.pushHere('number', start);
      return false;
    }
    if (c === singleQuote || c === doubleQuote) { this.string(start); return false; }
    this.operator(start, c);
    return false;
  }

  private endOfLine(): boolean {
    if (this.brackets.length > 0) { this.nextLine(); return false; }
    // A comment is part of the newline that ends its line.
    const start = this.commentStart >= this.lineStart ? this.commentStart : this.pos;
    const line = this.line, end = this.pos + 1;
    this.tokens.push({
      type: 'newline', text: '\n', start, end, line, col: start - this.lineStart, endLine: line,
      endCol: end - this.lineStart, level: 0,
    });
    this.nextLine();
    return true;
  }

  private word(start: number): void {
    let pos = start, ascii = true;
    for (let c = this.text.charCodeAt(pos); isWordCode(c); c = this.text.charCodeAt(++pos)) {
      if (c >= 128) ascii = false;
    }
    const after = this.text.charCodeAt(pos);
    this.pos = pos;
    if ((after === singleQuote || after === doubleQuote) && pos - start <= 2) {
      const prefix = this.text.slice(start, pos);
      if (stringPrefix.test(prefix)) { this.string(start); return; }
      if (fstringPrefix.test(prefix)) { this.fstringStart(start, prefix); return; }
    }
    const text = this.text.slice(start, pos);
    if (!ascii) {
      const problem = wordProblem(text);
      if (problem !== null) { this.pos = start + problem.end; this.fail(problem.msg); }
    }
    this.pushHere(ascii && keywords.has(text) ? 'keyword' : 'name', start);
  }

  private operator(start: number, c: number): void {
    const text = this.text;
    const fstring = this.fstrings.at(-1);
    if (fstring && fstring.fields.length > 0 && fstring.depth === fstring.fields.at(-1)!) {
      if (c === colon) {
        this.pos++;
        this.pushHere('op', start);
        fstring.literal = true;
        fstring.inSpec = true;
        return;
      }
    }
    if (threeCharOps.has(text.slice(start, start + 3))) this.pos += 3;
    else if (twoCharOps.has(text.slice(start, start + 2))) this.pos += 2;
    else {
      this.pos++;
      const char = text[start]!;
      if (char === '(' || char === '[' || char === '{') this.open(char, start);
      else if (char === ')' || char === ']' || char === '}') { this.close(char, start); return; }
      else if (c < 32 || c === 127) this.fail(`invalid non-printable character U+${hex4(c)}`);
    }
    this.pushHere('op', start);
  }

  private open(char: string, start: number): void {
    if (this.brackets.length >= maxBrackets) this.fail('too many nested parentheses');
    this.brackets.push({ char, line: this.line, col: start - this.lineStart });
    const fstring = this.fstrings.at(-1);
    if (fstring) fstring.depth++;
  }

  private close(char: string, start: number): void {
    const fstring = this.fstrings.at(-1);
    if (fstring && fstring.depth === 0 && char === '}') this.fail("f-string: single '}' is not allowed");
    const open = this.brackets.pop();
    if (!open) this.fail(`unmatched '${char}'`);
    if (closerOf[open.char] !== char) {
      if (fstring && open.char === '{' && fstring.depth === fstring.fields.at(-1)) this.fail(`f-string: unmatched '${char}'`);
      const where = open.line === this.line ? '' : ` on line ${open.line}`;
      this.fail(`closing parenthesis '${char}' does not match opening parenthesis '${open.char}'${where}`);
    }
    if (fstring) {
      if (char === '}' && fstring.depth === fstring.fields.at(-1)) {
        fstring.fields.pop();
        fstring.literal = true;
        fstring.inSpec = fstring.fields.length > 0;
      }
      fstring.depth--;
    }
    this.pushHere('op', start);
  }

  // ---- strings

  /** At the opening quote of a plain string whose prefix began at `start`. */
  private string(start: number): void {
    const text = this.text;
    const line = this.line, lineStart = this.lineStart;
    const quote = text.charCodeAt(this.pos);
    const size = text.charCodeAt(this.pos + 1) === quote && text.charCodeAt(this.pos + 2) === quote ? 3 : 1;
    this.pos += size;
    for (;;) {
      const c = text.charCodeAt(this.pos);
      if (this.pos >= text.length || c === newline && size === 1) this.unterminated(start, line, lineStart, quote, size);
      if (c === quote && (size === 1 || text.charCodeAt(this.pos + 1) === quote && text.charCodeAt(this.pos + 2) === quote)) {
        this.pos += size;
        break;
      }
      if (c === newline) this.nextLine();
      else if (c === backslash) {
        this.pos++;
        if (text.charCodeAt(this.pos) === newline) this.nextLine(); else this.pos++;
      } else this.pos++;
    }
    this.push('string', start, line, start - lineStart);
  }

  private unterminated(start: number, line: number, lineStart: number, quote: number, size: 1 | 3): never {
    const fstring = this.fstrings.at(-1);
    const lastLine = this.lastLine();
    const place = { lineno: line, offset: start - lineStart + 1, end_lineno: line, end_offset: start - lineStart + 1 };
    if (fstring && fstring.quote === quote && fstring.size === size) this.failAt("f-string: expecting '}'", place);
    if (size === 3) this.failAt(`unterminated triple-quoted string literal (detected at line ${lastLine})`, place);
    this.failAt(`unterminated string literal (detected at line ${this.line})`, place);
  }

  /** Number of the line the source ends in. */
  private lastLine(): number {
    return this.pos >= this.text.length ? Math.max(1, this.line - 1) : this.line;
  }

  private fstringStart(start: number, prefix: string): void {
    const quote = this.text.charCodeAt(this.pos);
    const size = this.text.charCodeAt(this.pos + 1) === quote && this.text.charCodeAt(this.pos + 2) === quote ? 3 : 1;
    this.pos += size;
    if (this.fstrings.length + 1 >= maxFStrings) this.fail('too many nested f-strings');
    this.pushHere('fstring-start', start);
    this.fstrings.push({
      quote, size, raw: /[rR]/.test(prefix), start, line: this.line, lineStart: this.lineStart,
      depth: 0, fields: [], literal: true, inSpec: false,
    });
  }

  /** Inside an f-string's characters: reads up to a field, the end of a spec, or the end of the f-string. */
  private fstringPart(f: FString): void {
    const text = this.text;
    const start = this.pos, line = this.line, col = start - this.lineStart;
    for (;;) {
      const c = text.charCodeAt(this.pos);
      if (c === newline && f.size === 1 && f.inSpec) {
        this.endLiteral(start, line, col);
        f.literal = false;
        return;
      }
      if (this.pos >= text.length || c === newline && f.size === 1) this.unterminatedFString(f);
      if (c === f.quote && (f.size === 1 || text.charCodeAt(this.pos + 1) === c && text.charCodeAt(this.pos + 2) === c)) {
        if (f.inSpec) { this.endLiteral(start, line, col); f.literal = false; this.specUnclosed(); }
        this.endLiteral(start, line, col);
        const end = this.pos;
        this.pos += f.size;
        this.pushHere('fstring-end', end);
        this.fstrings.pop();
        return;
      }
      if (c === newline) this.nextLine();
      else if (c === braceOpen) {
        if (!f.inSpec && text.charCodeAt(this.pos + 1) === braceOpen) { this.pos += 2; continue; }
        this.endLiteral(start, line, col);
        if (f.fields.length >= maxFieldDepth) this.fail('f-string: expressions nested too deeply');
        const at = this.pos++;
        this.open('{', at);
        f.fields.push(f.depth);
        f.literal = false;
        this.pushHere('op', at);
        return;
      } else if (c === braceClose) {
        if (!f.inSpec && text.charCodeAt(this.pos + 1) === braceClose) { this.pos += 2; continue; }
        this.endLiteral(start, line, col);
        f.literal = false;
        const at = this.pos++;
        this.close('}', at);
        return;
      } else if (c === backslash) {
        this.pos++;
        const next = text.charCodeAt(this.pos);
        if (next === braceOpen || next === braceClose) continue;
        if (next === newline) { this.nextLine(); continue; }
        this.pos++;
        // `\N{...}` names a character; its braces are no field.
        if (!f.raw && next === 78 && text.charCodeAt(this.pos) === braceOpen) {
          while (text.charCodeAt(this.pos) !== braceClose && text.charCodeAt(this.pos) !== newline) this.pos++;
          if (text.charCodeAt(this.pos) === braceClose) this.pos++;
        }
      } else this.pos++;
    }
  }

  private endLiteral(start: number, line: number, col: number): void {
    if (this.pos > start) this.push('fstring-middle', start, line, col);
  }

  /** The quote that ends the f-string came inside a format spec. The parser reports it, at the quote. */
  private specUnclosed(): never {
    const col = this.pos - this.lineStart + 1;
    this.failWholeLine('SyntaxError', "f-string: expecting '}', or format specs", col, col + 1);
  }

  private unterminatedFString(f: FString): never {
    const offset = f.start - f.lineStart + 1;
    const place = { lineno: f.line, offset, end_lineno: f.line, end_offset: offset };
    if (f.size === 3) this.failAt(`unterminated triple-quoted f-string literal (detected at line ${this.lastLine()})`, place);
    this.failAt(`unterminated f-string literal (detected at line ${this.line})`, place);
  }

  // ---- end

  private finish(): void {
    const fstring = this.fstrings.at(-1);
    if (fstring?.literal) this.unterminatedFString(fstring);
    // The last line is the one before the empty line that follows the final newline.
    const line = Math.max(1, this.line - 1);
    const col = this.text === '' ? 0 : this.text.length - (this.text.lastIndexOf('\n', this.text.length - 2) + 1);
    const end = { text: '', start: this.pos, end: this.pos, line, col: -1, endLine: line, endCol: col, level: 0 };
    if (this.brackets.length > 0) {
      this.tokens.push({ ...end, type: 'stop', level: this.brackets.length });
      return;
    }
    const last = this.tokens.at(-1);
    if (last && last.type !== 'newline' && last.type !== 'dedent') {
      this.tokens.push({ ...end, type: 'newline', col: last.endCol, endCol: last.endCol + 1 });
    }
    for (let i = this.indents.length; i > 1; i--) this.tokens.push({ ...end, type: 'dedent' });
    this.tokens.push({ ...end, type: 'end' });
  }
}

function isDigit(c: number): boolean { return c >= 48 && c <= 57; }

function hex4(c: number): string { return c.toString(16).toUpperCase().padStart(4, '0'); }
