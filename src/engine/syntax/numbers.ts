/**
 * Numeric literals (3.13 reference, "Numeric literals"): where one ends, what is wrong with it, its value.
 */
import type { ConstantValue } from './ast.ts';

/** `end` is the offset where scanning stopped; `problem` is CPython's message. */
export interface NumberScan {
  readonly end: number;
  readonly problem: string | null;
  /** Start of the range to mark, -1 when only the place `end` is marked. */
  readonly rangeStart: number;
}

const ok = (end: number): NumberScan => ({ end, problem: null, rangeStart: -1 });
const bad = (end: number, problem: string): NumberScan => ({ end, problem, rangeStart: -1 });

const bases: Readonly<Record<string, { name: string; digit: RegExp }>> = {
  x: { name: 'hexadecimal', digit: /[0-9a-fA-F]/ },
  o: { name: 'octal', digit: /[0-7]/ },
  b: { name: 'binary', digit: /[01]/ },
};

/** Keywords that may follow a number without a space (`1if x else 2`). */
const keywordAfter = /i[fns]|(?:and|else|for|or|not)(?![0-9A-Za-z_\x80-\uffff])/y;

function isDigit(c: number): boolean { return c >= 48 && c <= 57; }
function isLetterLike(c: number): boolean { return c >= 97 && c <= 122 || c >= 65 && c <= 90 || isDigit(c) || c === 95; }

function checkEnd(text: string, pos: number, kind: string): NumberScan {
  if (!isLetterLike(text.charCodeAt(pos))) return ok(pos);
  keywordAfter.lastIndex = pos;
  return keywordAfter.test(text) ? ok(pos) : bad(pos, `invalid ${kind} literal`);
}

/** Digits with single underscores between. `start` must be at a digit. `problem` is set on a stray underscore. */
function digits(text: string, start: number): NumberScan {
  let pos = start;
  for (;;) {
    while (isDigit(text.charCodeAt(pos))) pos++;
    if (text.charCodeAt(pos) !== 95) return ok(pos);
    pos++;
    if (!isDigit(text.charCodeAt(pos))) return bad(pos, 'invalid decimal literal');
  }
}

/** Scans the number that starts at `start`: a digit, or a dot before a digit. */
export function scanNumber(text: string, start: number): NumberScan {
  const second = text.charAt(start + 1).toLowerCase();
  const base = text[start] === '0' ? bases[second] : undefined;
  if (base) return based(text, start + 2, base.name, base.digit);
  let pos = start, leadingZero = -1;
  if (text[start] !== '.') {
    if (text[start] === '0') {
      pos++;
      for (;;) {
        if (text[pos] === '_') { pos++; if (!isDigit(text.charCodeAt(pos))) return bad(pos, 'invalid decimal literal'); }
        if (text[pos] !== '0') break;
        pos++;
      }
      if (isDigit(text.charCodeAt(pos))) {
        leadingZero = pos + 1;
        const rest = digits(text, pos);
        if (rest.problem !== null) return rest;
        pos = rest.end;
      }
    } else {
      const whole = digits(text, pos);
      if (whole.problem !== null) return whole;
      pos = whole.end;
    }
  }
  return fraction(text, start, pos, leadingZero);
}

function based(text: string, start: number, name: string, digit: RegExp): NumberScan {
  let pos = start;
  do {
    if (text[pos] === '_') pos++;
    if (!digit.test(text.charAt(pos))) {
      if (name !== 'hexadecimal' && isDigit(text.charCodeAt(pos))) return bad(pos + 1, `invalid digit '${text[pos]}' in ${name} literal`);
      return bad(pos, `invalid ${name} literal`);
    }
    while (digit.test(text.charAt(pos))) pos++;
  } while (text[pos] === '_');
  if (name !== 'hexadecimal' && isDigit(text.charCodeAt(pos))) return bad(pos + 1, `invalid digit '${text[pos]}' in ${name} literal`);
  return checkEnd(text, pos, name);
}

/** After the whole part. `leadingZero` > 0: a whole number like 012, an error unless it goes on as a float. */
function fraction(text: string, start: number, whole: number, leadingZero: number): NumberScan {
  let pos = whole, plain = true;
  if (text[pos] === '.') {
    plain = false;
    pos++;
    if (isDigit(text.charCodeAt(pos))) {
      const part = digits(text, pos);
      if (part.problem !== null) return part;
      pos = part.end;
    }
  }
  if (text[pos] === 'e' || text[pos] === 'E') {
    let exp = pos + 1;
    const signed = text[exp] === '+' || text[exp] === '-';
    if (signed) exp++;
    if (isDigit(text.charCodeAt(exp))) {
      plain = false;
      const part = digits(text, exp);
      if (part.problem !== null) return part;
      pos = part.end;
    } else if (signed) return bad(exp, 'invalid decimal literal');
    else return checkEnd(text, pos, 'decimal');
  }
  if (text[pos] === 'j' || text[pos] === 'J') return checkEnd(text, pos + 1, 'imaginary');
  if (plain && leadingZero > 0) {
    return {
      end: leadingZero, rangeStart: start,
      problem: 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    };
  }
  return checkEnd(text, pos, 'decimal');
}

/** CPython's limit on decimal digits in a literal (sys.int_info.default_max_str_digits). */
export const maxDecimalDigits = 4300;

/** Decimal digits of an integer literal that is longer than CPython converts; 0 when it is fine. */
export function tooManyDigits(text: string): number {
  if (text.length <= maxDecimalDigits || !/^[0-9_]+$/.test(text)) return 0;
  const count = text.replaceAll('_', '').length;
  return count > maxDecimalDigits ? count : 0;
}

/** Value of a literal that `scanNumber` accepted. */
export function numberValue(text: string): ConstantValue {
  const digitsOnly = text.includes('_') ? text.replaceAll('_', '') : text;
  if (/^0[xXoObB]/.test(digitsOnly)) return { t: 'int', v: BigInt(digitsOnly) };
  if (/[jJ]$/.test(digitsOnly)) return { t: 'complex', v: Number(digitsOnly.slice(0, -1)) };
  if (/[.eE]/.test(digitsOnly)) return { t: 'float', v: Number(digitsOnly) };
  return { t: 'int', v: BigInt(digitsOnly) };
}
