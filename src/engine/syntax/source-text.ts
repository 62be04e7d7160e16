/**
 * The source as the tokenizer sees it (3.13, Parser/tokenizer): line breaks are all `\n`, a byte order mark is
 * gone, the last line ends with a newline. Knows the lines, and so can say where an error is and quote it.
 */
import type { PySyntaxError } from './syntax-error.ts';
import { SyntaxFailure } from './syntax-error.ts';

/** End of an error's range as CPython writes it when it has none. */
export const noEnd = -1;

export interface ErrorPlace {
  lineno: number;
  /** From 1. */
  offset: number;
  end_lineno: number;
  /** From 1, exclusive. */
  end_offset: number;
}

/** Something that is accepted with a warning. */
export interface SyntaxWarning { readonly message: string; readonly line: number }

export class SourceText {
  readonly filename: string;
  /** Warnings about tokens, by where the token starts: a token read twice is warned of once. */
  readonly warnings = new Map<number, SyntaxWarning>();
  /** Normalised; always ends with a newline unless it is empty. */
  readonly text: string;
  readonly endsWithNewline: boolean;

  constructor(source: string, filename: string) {
    let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    this.filename = filename;
    this.endsWithNewline = text === '' || text.endsWith('\n');
    this.text = this.endsWithNewline ? text : text + '\n';
  }

  /** Line `lineno` (from 1) with its newline, '' past the end. Linear: for error messages only. */
  line(lineno: number): string {
    let start = 0;
    for (let n = 1; n < lineno; n++) {
      const next = this.text.indexOf('\n', start);
      if (next < 0) return '';
      start = next + 1;
    }
    const end = this.text.indexOf('\n', start);
    return end < 0 ? this.text.slice(start) : this.text.slice(start, end + 1);
  }

  failure(type: PySyntaxError['type'], msg: string, place: ErrorPlace, text?: string): SyntaxFailure {
    return new SyntaxFailure({ type, msg, filename: this.filename, ...place, text: text ?? this.line(place.lineno) });
  }
}
