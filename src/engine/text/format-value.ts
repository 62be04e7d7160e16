/**
 * format(value, spec) of int, float, complex and str. Models _PyLong_FormatAdvancedWriter and its kin in
 * Python/formatter_unicode.c, CPython 3.13.
 *
 * Departures: the locale is always "C", so 'n' groups nothing; a width or precision above MAX_BUILT is a MemoryError.
 */
import { doubleToString } from './float-digits.ts';
import type { FloatCode } from './float-digits.ts';
import { bigIntToFloat } from './float-repr.ts';
import type { FormatSpec } from './format-spec.ts';
import { parseFormatSpec, unknownFormatCode } from './format-spec.ts';
import { DEFAULT_MAX_STR_DIGITS, intToText } from './int-text.ts';
import { firstPoints, MAX_BUILT, pointLength } from './points.ts';
import { TextError } from './text-error.ts';

const FLOAT_TYPES = new Set(['e', 'E', 'f', 'F', 'g', 'G', '%']);
const COMPLEX_TYPES = new Set(['', 'e', 'E', 'f', 'F', 'g', 'G', 'n']);

/** Pads `text` to the width; `=` counts as `>`, for callers that have no sign to put first. */
function pad(text: string, spec: FormatSpec): string {
  const room = spec.width - pointLength(text);
  if (room <= 0) return text;
  if (spec.width > MAX_BUILT) throw new TextError('MemoryError', '');
  const left = spec.align === '<' ? 0 : spec.align === '^' ? room >> 1 : room;
  return spec.fill.repeat(left) + text + spec.fill.repeat(room - left);
}

/** Separators between groups of digits, after zeros in front have filled up to `minWidth` columns. */
function groupDigits(digits: string, separator: string, size: number, minWidth: number): string {
  if (separator === '') return digits.padStart(minWidth, '0');
  const groups: string[] = [];
  let end = digits.length, room = minWidth;
  do {
    const start = Math.max(0, end - size);
    const have = end - start;
    const wanted = Math.min(size, Math.max(have, room, 1));
    groups.unshift(digits.slice(start, end).padStart(wanted, '0'));
    end = start;
    room -= Math.max(have, wanted) + 1;
  } while (end > 0 || room + 1 > 0);
  return groups.join(separator);
}

/** Lays out sign, prefix, integral digits and the rest (point, fraction, exponent, '%'). */
function layOut(sign: string, prefix: string, digits: string, rest: string, spec: FormatSpec, groupSize = 3): string {
  if (spec.width > MAX_BUILT) throw new TextError('MemoryError', '');
  const zeros = spec.fill === '0' && spec.align === '=';
  const min = zeros ? spec.width - sign.length - prefix.length - rest.length : 0;
  const grouped = digits === '' ? '' : groupDigits(digits, spec.grouping, groupSize, Math.max(min, 0));
  const body = grouped + rest;
  if (spec.align === '=') {
    const room = spec.width - sign.length - prefix.length - pointLength(body);
    return sign + prefix + (room > 0 ? spec.fill.repeat(room) : '') + body;
  }
  return pad(sign + prefix + body, spec);
}

function signOf(negative: boolean, spec: FormatSpec): string {
  return negative ? '-' : spec.sign === '-' ? '' : spec.sign;
}

const INT_BASES: Readonly<Record<string, { base: 2 | 8 | 10 | 16; prefix: string }>> = {
  b: { base: 2, prefix: '0b' }, o: { base: 8, prefix: '0o' }, x: { base: 16, prefix: '0x' }, X: { base: 16, prefix: '0X' },
  d: { base: 10, prefix: '' }, n: { base: 10, prefix: '' },
};

/** int.__format__. `typeName` of a subclass or 'bool'. */
export function formatInt(v: bigint, specText: string, typeName = 'int', maxDigits = DEFAULT_MAX_STR_DIGITS): string {
  const spec = parseFormatSpec(specText, typeName, 'd', '>');
  if (FLOAT_TYPES.has(spec.type)) return floatWith(bigIntToFloat(v), spec);
  const kind = INT_BASES[spec.type];
  if (kind === undefined && spec.type !== 'c') throw unknownFormatCode(spec.type, typeName);
  const refuse = (message: string) => new TextError('ValueError', message);
  if (spec.precision !== -1) throw refuse('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) throw refuse('Negative zero coercion (z) not allowed in integer format specifier');
  if (kind === undefined) {
    if (spec.sign !== '') throw refuse("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) throw refuse("Alternate form (#) not allowed with integer format specifier 'c'");
    if (v < -9223372036854775808n || v > 9223372036854775807n) throw new TextError('OverflowError', 'Python int too large to convert to C long');
    if (v < 0n || v > 0x10ffffn) throw new TextError('OverflowError', '%c arg not in range(0x110000)');
    return layOut('', '', '', String.fromCodePoint(Number(v)), spec);
  }
  const text = intToText(v, kind.base, maxDigits);
  const digits = v < 0n ? text.slice(1) : text;
  return layOut(signOf(v < 0n, spec), spec.alternate ? kind.prefix : '', spec.type === 'X' ? digits.toUpperCase() : digits, '', spec,
    kind.base === 10 ? 3 : 4);
}

/** float.__format__. */
export function formatFloat(x: number, specText: string, typeName = 'float'): string {
  const spec = parseFormatSpec(specText, typeName, '', '>');
  if (spec.type !== '' && spec.type !== 'n' && !FLOAT_TYPES.has(spec.type)) throw unknownFormatCode(spec.type, typeName);
  return floatWith(x, spec);
}

function checkPrecision(precision: number): void {
  if (precision > 0x7fffffff) throw new TextError('ValueError', 'precision too big');
}

function floatWith(x: number, spec: FormatSpec): string {
  checkPrecision(spec.precision);
  const plain = spec.type === '';
  let code = spec.type as FloatCode | '%' | 'n' | '';
  let precision = spec.precision;
  if (plain) code = precision === -1 ? 'r' : 'g';
  if (code === 'n') code = 'g';
  if (code === '%') { code = 'f'; x *= 100; }
  if (precision === -1) precision = 6;
  const text = doubleToString(x, code as FloatCode, precision,
    { alternate: spec.alternate, addDotZero: plain, noNegativeZero: spec.noNegativeZero });
  return numberText(text, spec.type === '%' ? '%' : '', spec, signOf(text[0] === '-', spec));
}

/** Lays out a formatted float: its leading digits are the ones grouped. */
function numberText(text: string, suffix: string, spec: FormatSpec, sign: string): string {
  const [, digits, rest] = /^-?(\d*)(.*)$/.exec(text)!;
  return layOut(sign, '', digits!, rest! + suffix, spec);
}

/** complex.__format__. */
export function formatComplex(re: number, im: number, specText: string, typeName = 'complex'): string {
  const spec = parseFormatSpec(specText, typeName, '', '>');
  if (!COMPLEX_TYPES.has(spec.type)) throw unknownFormatCode(spec.type, typeName);
  checkPrecision(spec.precision);
  if (spec.fill === '0') throw new TextError('ValueError', 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw new TextError('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  const plain = spec.type === '';
  const code = (plain ? (spec.precision === -1 ? 'r' : 'g') : spec.type === 'n' ? 'g' : spec.type) as FloatCode;
  const precision = spec.precision === -1 ? 6 : spec.precision;
  const part = (x: number, sign: FormatSpec['sign']) => {
    const inner = { ...spec, width: -1, align: '>' as const, sign };
    const text = doubleToString(x, code, precision, { alternate: spec.alternate, noNegativeZero: spec.noNegativeZero });
    return numberText(text, '', inner, signOf(text[0] === '-', inner));
  };
  const onlyImag = plain && Object.is(re, 0);
  const text = onlyImag ? part(im, spec.sign) + 'j' : part(re, spec.sign) + part(im, '+') + 'j';
  return pad(plain && !onlyImag ? `(${text})` : text, spec);
}

/** str.__format__. */
export function formatStr(text: string, specText: string, typeName = 'str'): string {
  const spec = parseFormatSpec(specText, typeName, 's', '<');
  if (spec.type !== 's') throw unknownFormatCode(spec.type, typeName);
  const refuse = (message: string) => new TextError('ValueError', message);
  if (spec.sign === ' ') throw refuse('Space not allowed in string format specifier');
  if (spec.sign !== '') throw refuse('Sign not allowed in string format specifier');
  if (spec.noNegativeZero) throw refuse('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw refuse('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw refuse("'=' alignment not allowed in string format specifier");
  return pad(spec.precision === -1 ? text : firstPoints(text, spec.precision), spec);
}
