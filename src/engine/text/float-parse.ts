/**
 * Text to float and complex, and float.hex / float.fromhex. Models PyFloat_FromString, float_hex and float_fromhex in
 * Objects/floatobject.c and complex_from_string in Objects/complexobject.c, CPython 3.13.
 *
 * Departure: a NaN has no sign, since JavaScript does not keep one ('-nan' gives the same as 'nan').
 */
import { decompose } from './float-digits.ts';
import { ratioToFloat } from './float-repr.ts';
import type { Text } from './points.ts';
import { toPoints } from './points.ts';
import { strRepr } from './repr.ts';
import { TextError } from './text-error.ts';
import { decimalValue, isAscii, isSpaceChar } from './unicode.ts';

/** White space of C, which is all that counts in a text of ASCII; \x1c to \x1f do not. */
const isCSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

/**
 * The form in which the number parsers read a str: outer white space cut; in a text that is not all ASCII, decimal digits of every
 * script as ASCII digits, white space as a blank, and everything else outside ASCII as '?'.
 */
export function asciiForm(text: Text): string {
  const p = toPoints(text);
  const blank = isAscii(p) ? isCSpace : isSpaceChar;
  let i = 0, end = p.length;
  while (i < end && blank(p[i]!)) i++;
  while (end > i && blank(p[end - 1]!)) end--;
  let out = '';
  for (; i < end; i++) {
    const c = p[i]!;
    const d = decimalValue(c);
    out += d >= 0 ? String(d) : c < 128 ? String.fromCharCode(c) : isSpaceChar(c) ? ' ' : '?';
  }
  return out;
}

const FLOAT = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i;

/** Takes single underscores between digits out; null when one stands anywhere else. */
function withoutUnderscores(s: string): string | null {
  if (!s.includes('_')) return s;
  return /(?:^|\D)_|_(?:\D|$)/.test(s) ? null : s.replaceAll('_', '');
}

/** A float of its ASCII form, null when it is none. */
function floatOf(ascii: string): number | null {
  const s = withoutUnderscores(ascii);
  if (s === null || !FLOAT.test(s)) return null;
  if (!/[in]/i.test(s)) return Number(s);
  const magnitude = /nan/i.test(s) ? NaN : Infinity;
  return s[0] === '-' ? -magnitude : magnitude;
}

/** float(text). `repr` is the repr of the argument when it is not a str (bytes: caller passes the bytes as latin-1 text). */
export function parseFloatText(text: Text, repr?: string): number {
  const x = floatOf(asciiForm(text));
  if (x === null) throw new TextError('ValueError', `could not convert string to float: ${repr ?? strRepr(text)}`);
  return x;
}

const PART = String.raw`(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)`;
const COMPLEX_BOTH = new RegExp(`^([+-]?${PART})(?:([+-]${PART}?)j)?$`, 'i');
const COMPLEX_IMAG = new RegExp(`^([+-]?${PART}|[+-]?)j$`, 'i');

/** complex(text): the two parts. */
export function parseComplexText(text: Text): [re: number, im: number] {
  const malformed = () => new TextError('ValueError', 'complex() arg is a malformed string');
  let s = asciiForm(text);
  const inner = /^\((.*)\)$/s.exec(s);
  if (inner) s = inner[1]!.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
  const plain = withoutUnderscores(s);
  if (plain === null) throw new TextError('ValueError', `could not convert string to complex: ${strRepr(text)}`);
  const part = (t: string): number => (/\d|[in]/i.test(t) ? floatOf(t)! : t === '-' ? -1 : 1);
  const imag = COMPLEX_IMAG.exec(plain);
  if (imag) return [0, part(imag[1]!)];
  const both = COMPLEX_BOTH.exec(plain);
  if (!both) throw malformed();
  return [part(both[1]!), both[2] === undefined ? 0 : part(both[2])];
}

/** float.hex(). */
export function floatHex(x: number): string {
  if (x !== x) return 'nan';
  if (!Number.isFinite(x)) return x < 0 ? '-inf' : 'inf';
  const { negative, mantissa, exponent } = decompose(x);
  const sign = negative ? '-' : '';
  if (mantissa === 0n) return sign + '0x0.0p+0';
  const normal = mantissa >> 52n;
  const e = exponent + 52;
  return `${sign}0x${normal}.${(mantissa & 0xfffffffffffffn).toString(16).padStart(13, '0')}p${e < 0 ? '-' : '+'}${Math.abs(e)}`;
}

const HEX_FLOAT = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** float.fromhex(text). */
export function floatFromHex(text: Text): number {
  const s = Array.from(toPoints(text), (c) => (c < 128 ? String.fromCharCode(c) : '?')).join('').replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
  if (/^[+-]?(?:inf(?:inity)?|nan)$/i.test(s)) return floatOf(s)!;
  const m = HEX_FLOAT.exec(s);
  const whole = m?.[2] ?? '', fraction = m?.[3] ?? '';
  if (!m || whole + fraction === '') throw new TextError('ValueError', 'invalid hexadecimal floating-point string');
  const mantissa = BigInt('0x' + whole + fraction);
  const negative = m[1] === '-';
  if (mantissa === 0n) return negative ? -0 : 0;
  // An exponent beyond this decides the result by itself for any text that fits in memory.
  const exponent = Math.max(-1e9, Math.min(1e9, Number(m[4] ?? 0))) - 4 * fraction.length;
  const size = (whole + fraction).replace(/^0+/, '').length * 4;
  let x: number;
  if (size + exponent < -1100) x = 0;
  else if (exponent > 1100) x = Infinity;
  else x = exponent < -1100 - size ? 0 : ratioToFloat(mantissa, 1n, exponent);
  if (x === Infinity) throw new TextError('OverflowError', 'hexadecimal value too large to represent as a float');
  return negative ? -x : x;
}
