/**
 * printf-style formatting of str and bytes. Models unicode_format_arg in Objects/unicodeobject.c and _PyBytes_FormatEx in
 * Objects/bytesobject.c, CPython 3.13.
 *
 * A template becomes fields; the caller walks them in order, since arguments are taken, and errors raised, one field at a time:
 *   1. field.key not null: the arguments must be a mapping, else percentNeedsMapping(); keyError is thrown; then the key is looked up
 *   2. width '*': the next argument, an int, through starWidth; precision '*' likewise through starPrecision
 *   3. field.error, when there, is thrown; conversion '' is the end of the template: only the literal counts
 *   4. the next argument (or the value looked up) is formatted by its conversion
 */
import { doubleToString } from './float-digits.ts';
import type { FloatCode } from './float-digits.ts';
import { DEFAULT_MAX_STR_DIGITS, intToText } from './int-text.ts';
import { firstPoints, fromPoints, MAX_BUILT, pointLength, toPoints } from './points.ts';
import { TextError } from './text-error.ts';

export type PercentKind = 'str' | 'bytes';

export interface PercentField {
  /** Text before the field, '%%' already made '%'. */
  readonly literal: string;
  /** What stands in parentheses, null without them. */
  readonly key: string | null;
  /** 'incomplete format key': thrown after the check for a mapping. */
  readonly keyError: TextError | null;
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** -1 when not given. */
  readonly width: number | '*';
  readonly precision: number | '*';
  /** One character; '' when the template ends in its literal. */
  readonly conversion: string;
  /** Index of the conversion in the template, in code points. */
  readonly index: number;
  /** Thrown once the stars have taken their arguments. The template is not read further. */
  readonly error: TextError | null;
}

const FLAGS: Readonly<Record<string, 'left' | 'plus' | 'space' | 'alternate' | 'zero'>> =
  { '-': 'left', '+': 'plus', ' ': 'space', '#': 'alternate', '0': 'zero' };
const CONVERSIONS: Readonly<Record<PercentKind, string>> = { str: 'srdiuoxXeEfFgGca', bytes: 'sbrdiuoxXeEfFgGca' };
const INT_MAX = 0x7fffffff;
const SSIZE_MAX = 9223372036854775807n;

const refuse = (message: string): TextError => new TextError('ValueError', message);

/** Fields of a template; of bytes, give them as latin-1 text. Never throws: errors are in the fields. */
export function parsePercent(template: string, kind: PercentKind = 'str'): PercentField[] {
  const p = toPoints(template);
  const chars = Array.from(p, (c) => String.fromCodePoint(c));
  const n = chars.length;
  const fields: PercentField[] = [];
  let literal = '';
  let i = 0;
  while (i < n) {
    const c = chars[i++]!;
    if (c !== '%') { literal += c; continue; }
    if (chars[i] === '%') { literal += '%'; i++; continue; }
    const flags = { left: false, plus: false, space: false, alternate: false, zero: false };
    let key: string | null = null;
    let keyError: TextError | null = null;
    let width: number | '*' = -1, precision: number | '*' = -1;
    let error: TextError | null = null;
    let conversion = '';
    if (chars[i] === '(') {
      const start = ++i;
      let depth = 1;
      for (; i < n && depth > 0; i++) depth += chars[i] === '(' ? 1 : chars[i] === ')' ? -1 : 0;
      key = fromPoints(p, start, depth > 0 ? n : i - 1);
      if (depth > 0) keyError = refuse('incomplete format key');
    }
    if (keyError === null) {
      for (let f = FLAGS[chars[i] ?? '']; f !== undefined; f = FLAGS[chars[++i] ?? '']) flags[f] = true;
      const number = (max: bigint): number => {
        let v = 0n;
        for (; i < n && chars[i]! >= '0' && chars[i]! <= '9'; i++) if (v <= max) v = v * 10n + BigInt(chars[i]!);
        return v > max ? Infinity : Number(v);
      };
      if (chars[i] === '*') { width = '*'; i++; }
      else if (i < n && chars[i]! >= '0' && chars[i]! <= '9') width = number(SSIZE_MAX);
      if (width === Infinity) error = refuse('width too big');
      if (error === null && chars[i] === '.') {
        i++;
        if (chars[i] === '*') { precision = '*'; i++; } else precision = number(BigInt(INT_MAX));
        if (precision === Infinity) error = refuse(kind === 'str' ? 'precision too big' : 'prec too big');
      }
      if (error === null) {
        if (chars[i] === 'h' || chars[i] === 'l' || chars[i] === 'L') i++;
        if (i >= n) error = refuse('incomplete format');
        else conversion = chars[i++]!;
      }
    }
    fields.push({ literal, key, keyError, ...flags, width, precision, conversion, index: i - 1, error });
    literal = '';
    if (error !== null || keyError !== null) return fields;
  }
  if (literal !== '') {
    fields.push({ literal, key: null, keyError: null, left: false, plus: false, space: false, alternate: false, zero: false,
      width: -1, precision: -1, conversion: '', index: n, error: null });
  }
  return fields;
}

/** True for a conversion the kind has. */
export function isConversion(conversion: string, kind: PercentKind = 'str'): boolean {
  return conversion !== '' && CONVERSIONS[kind].includes(conversion);
}

/** A '*' width: a negative one means '-' as well. `v` is the int argument. */
export function starWidth(field: PercentField, v: bigint): PercentField {
  if (v > SSIZE_MAX || v < -SSIZE_MAX - 1n) throw new TextError('OverflowError', 'Python int too large to convert to C ssize_t');
  return { ...field, width: Number(v < 0n ? -v : v), left: field.left || v < 0n };
}

/** A '*' precision: a negative one counts as 0. */
export function starPrecision(field: PercentField, v: bigint): PercentField {
  if (v > BigInt(INT_MAX) || v < BigInt(-INT_MAX - 1)) throw new TextError('OverflowError', 'Python int too large to convert to C int');
  return { ...field, precision: v < 0n ? 0 : Number(v) };
}

/** The errors of argument passing. */
export const percentNeedsMapping = (): TextError => new TextError('TypeError', 'format requires a mapping');
export const percentNotEnough = (): TextError => new TextError('TypeError', 'not enough arguments for format string');
export const percentStarWantsInt = (): TextError => new TextError('TypeError', '* wants int');
export const percentNotAll = (kind: PercentKind = 'str'): TextError =>
  new TextError('TypeError', `not all arguments converted during ${kind === 'str' ? 'string' : 'bytes'} formatting`);

/** For a conversion that is not one; raised after its argument was taken. */
export function percentUnsupported(field: PercentField, kind: PercentKind = 'str'): TextError {
  const c = field.conversion.codePointAt(0)!;
  if (kind === 'bytes' && c > 127) return new TextError('OverflowError', 'character argument not in range(0x110000)');
  const shown = kind === 'bytes' || (c >= 31 && c <= 126) ? field.conversion : '?';
  return refuse(`unsupported format character '${shown}' (0x${c.toString(16)}) at index ${field.index}`);
}

/** For an argument of a type the conversion does not take. Of bytes, also when converting an int to float overflows. */
export function percentWrongType(field: PercentField, typeName: string, kind: PercentKind = 'str'): TextError {
  const c = field.conversion;
  const message =
    'diu'.includes(c) ? `%${c} format: a real number is required, not ${typeName}`
    : 'oxX'.includes(c) ? `%${c} format: an integer is required, not ${typeName}`
    : 'eEfFgG'.includes(c) ? (kind === 'str' ? `must be real number, not ${typeName}` : `float argument required, not ${typeName}`)
    : c === 'c' ? (kind === 'str' ? '%c requires int or char' : '%c requires an integer in range(256) or a single byte')
    : `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName}'`;
  return new TextError('TypeError', message);
}

/** Pads a number: zeros go between sign with prefix and digits. */
function padNumber(sign: string, prefix: string, body: string, field: PercentField): string {
  const room = widthOf(field) - sign.length - prefix.length - body.length;
  if (room <= 0) return sign + prefix + body;
  if (field.left) return sign + prefix + body + ' '.repeat(room);
  return field.zero ? sign + prefix + '0'.repeat(room) + body : ' '.repeat(room) + sign + prefix + body;
}

/** Width and precision as numbers; the stars must have been replaced. */
function widthOf(field: PercentField): number {
  const width = field.width as number;
  if (width > MAX_BUILT) throw new TextError('MemoryError', '');
  return width;
}

function signOf(negative: boolean, field: PercentField): string {
  return negative ? '-' : field.plus ? '+' : field.space ? ' ' : '';
}

const BASES: Readonly<Record<string, { base: 8 | 16; prefix: string }>> =
  { o: { base: 8, prefix: '0o' }, x: { base: 16, prefix: '0x' }, X: { base: 16, prefix: '0X' } };

/** %d %i %u %o %x %X of an int. */
export function percentInt(v: bigint, field: PercentField, maxDigits = DEFAULT_MAX_STR_DIGITS): string {
  const kind = BASES[field.conversion];
  const text = intToText(v, kind?.base ?? 10, maxDigits);
  const precision = field.precision as number;
  if (precision > MAX_BUILT) throw new TextError('MemoryError', '');
  let digits = (v < 0n ? text.slice(1) : text).padStart(precision, '0');
  if (field.conversion === 'X') digits = digits.toUpperCase();
  return padNumber(signOf(v < 0n, field), field.alternate && kind ? kind.prefix : '', digits, field);
}

/** %e %E %f %F %g %G of a float. */
export function percentFloat(x: number, field: PercentField): string {
  const precision = field.precision === -1 ? 6 : (field.precision as number);
  const text = doubleToString(x, field.conversion as FloatCode, precision, { alternate: field.alternate });
  const negative = text[0] === '-';
  return padNumber(signOf(negative, field), '', negative ? text.slice(1) : text, field);
}

/** %s %r %a %b %c of a text already made: cut at the precision (not %c), padded with blanks. */
export function percentText(text: string, field: PercentField): string {
  const cut = field.precision === -1 || field.conversion === 'c' ? text : firstPoints(text, field.precision as number);
  const room = widthOf(field) - pointLength(cut);
  if (room <= 0) return cut;
  return field.left ? cut + ' '.repeat(room) : ' '.repeat(room) + cut;
}

/** The character of %c for an int argument, unpadded. */
export function percentChar(v: bigint, kind: PercentKind = 'str'): string {
  const limit = kind === 'str' ? 0x110000n : 256n;
  if (v < 0n || v >= limit) throw new TextError('OverflowError', `%c arg not in range(${kind === 'str' ? '0x110000' : '256'})`);
  return String.fromCodePoint(Number(v));
}
