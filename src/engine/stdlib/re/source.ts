/** The text of a pattern with a place in it, and what patterns and templates read alike: escapes and names. */
import { BadPattern } from './nodes.ts';
import { isIdentifier } from '../../text/unicode.ts';
import { strAscii, strRepr } from '../../text/repr.ts';
import { fromPoints } from '../../text/points.ts';

export const isDigit = (c: string): boolean => c >= '0' && c <= '9' && c.length === 1;
export const isOctal = (c: string): boolean => c >= '0' && c <= '7' && c.length === 1;

export class Source {
  readonly points: ArrayLike<number>;
  readonly isText: boolean;
  at = 0;

  constructor(points: ArrayLike<number>, isText: boolean) {
    this.points = points;
    this.isText = isText;
  }

  /** The character at the place, '' at the end. */
  get next(): string {
    return this.at < this.points.length ? String.fromCodePoint(this.points[this.at]!) : '';
  }

  /** The next character with the backslash before it, if there is one. */
  peek(): string {
    const c = this.next;
    if (c !== '\\') return c;
    if (this.at + 1 >= this.points.length) throw new BadPattern('bad escape (end of pattern)', this.points.length - 1);
    return c + String.fromCodePoint(this.points[this.at + 1]!);
  }

  take(): string {
    const c = this.peek();
    this.at += c === '' ? 0 : c[0] === '\\' && c !== '\\' ? 2 : 1;
    return c;
  }

  eat(c: string): boolean {
    if (this.next !== c || c === '') return false;
    this.at++;
    return true;
  }

  /** Up to n characters for which `is` holds. */
  while(n: number, is: (c: string) => boolean): string {
    let out = '';
    while (out.length < n && this.next !== '' && is(this.next)) { out += this.next; this.at++; }
    return out;
  }

  text(from: number, to: number): string {
    return fromPoints(this.points, from, to);
  }

  /** Everything up to a closing character, which goes. */
  until(close: string, what: string): string {
    const start = this.at;
    while (this.next !== close) {
      if (this.next === '') {
        if (start === this.at) throw new BadPattern(`missing ${what}`, start);
        throw new BadPattern(`missing ${close}, unterminated name`, start);
      }
      this.at++;
    }
    const out = this.text(start, this.at);
    if (out === '') throw new BadPattern(`missing ${what}`, start);
    this.at++;
    return out;
  }

  /** The same, when a backslash may not stand where a name is. */
  checkName(name: string, start: number): void {
    if ((!this.isText && /[^\0-\x7f]/.test(name)) || !isIdentifier(name)) throw new BadPattern(`bad character in group name ${this.quoted(name)}`, start);
  }

  /** A name as messages show it: its repr, of bytes in ASCII. */
  quoted(name: string): string {
    return this.isText ? strRepr(name) : strAscii(name);
  }
}

const PLAIN: Readonly<Record<string, number>> = { '\\a': 7, '\\b': 8, '\\f': 12, '\\n': 10, '\\r': 13, '\\t': 9, '\\v': 11, '\\\\': 92 };
/** \n and its like, undefined for anything else; `b` = \b is a backspace here. */
export function plainEscape(e: string, b: boolean): number | undefined {
  return e === '\\b' && !b ? undefined : PLAIN[e];
}

const isHex = (c: string): boolean => /^[0-9a-fA-F]$/.test(c);

/** \x41, \u0041, \U00000041 and \N{...}; the two characters `e` are taken. undefined = none of them. */
export function numberEscape(s: Source, e: string, nameToPoint: (name: string) => number | null): number | undefined {
  const start = s.at - 2;
  const sizes: Readonly<Record<string, number>> = s.isText ? { '\\x': 2, '\\u': 4, '\\U': 8 } : { '\\x': 2 };
  const size = Object.hasOwn(sizes, e) ? sizes[e] : undefined;
  if (size !== undefined) {
    const digits = s.while(size, isHex);
    if (digits.length !== size) throw new BadPattern(`incomplete escape ${e}${digits}`, start);
    const c = parseInt(digits, 16);
    if (c > 0x10ffff) throw new BadPattern(`bad escape ${e}${digits}`, start);
    return c;
  }
  if (e === '\\N' && s.isText) {
    if (!s.eat('{')) throw new BadPattern('missing {', s.at);
    const name = s.until('}', 'character name');
    const c = nameToPoint(name);
    if (c === null) throw new BadPattern(`undefined character name ${s.quoted(name)}`, start);
    return c;
  }
  return undefined;
}
