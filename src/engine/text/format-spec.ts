/**
 * The format specification mini-language: parsing. Models parse_internal_render_format_spec in Python/formatter_unicode.c,
 * CPython 3.13. The formatters of each type are in format-value.ts.
 */
import { toPoints } from './points.ts';
import { TextError } from './text-error.ts';
import { decimalValue } from './unicode.ts';

export type Align = '<' | '>' | '=' | '^';

export interface FormatSpec {
  /** One code point. */
  readonly fill: string;
  readonly align: Align;
  readonly sign: '' | '+' | '-' | ' ';
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** -1 when not given. */
  readonly width: number;
  readonly grouping: '' | ',' | '_';
  /** -1 when not given. */
  readonly precision: number;
  /** The type code, `defaultType` when not given. */
  readonly type: string;
}

const ALIGN = new Set(['<', '>', '=', '^']);
const GROUPED_TYPES = new Set(['', 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F']);
const UNDERSCORE_TYPES = new Set(['b', 'o', 'x', 'X']);
/** PY_SSIZE_T_MAX, the largest number a specification may hold. */
const SSIZE_MAX = 9223372036854775807n;

/** Reads decimal digits at `at`; -1 when there is none. Shared with field names. */
export function readInteger(chars: readonly string[], at: number): { value: number; end: number } {
  let end = at;
  let value = 0n;
  for (; end < chars.length; end++) {
    const d = decimalValue(chars[end]!.codePointAt(0)!);
    if (d < 0) break;
    value = value * 10n + BigInt(d);
    if (value > SSIZE_MAX) throw new TextError('ValueError', 'Too many decimal digits in format string');
  }
  return { value: end === at ? -1 : Number(value), end };
}

/** '%c' of a type code in a message: printable ASCII as itself, the rest as \x.... */
function shownCode(code: string): string {
  const c = code.codePointAt(0) ?? 0;
  return c > 32 && c < 128 ? code : '\\x' + c.toString(16);
}

/** The error for a type code the type does not have. */
export function unknownFormatCode(code: string, typeName: string): TextError {
  return new TextError('ValueError', `Unknown format code '${shownCode(code)}' for object of type '${typeName}'`);
}

/**
 * Parses [[fill]align][sign][z][#][0][width][grouping][.precision][type]. `typeName` is the name of the value's own type, for
 * messages.
 */
export function parseFormatSpec(spec: string, typeName: string, defaultType: string, defaultAlign: Align): FormatSpec {
  const chars = Array.from(toPoints(spec), (c) => String.fromCodePoint(c));
  let at = 0;
  const take = (...options: string[]): string => (at < chars.length && options.includes(chars[at]!) ? chars[at++]! : '');

  let fill = ' ', align = defaultAlign, fillGiven = false, alignGiven = false;
  if (chars.length >= 2 && ALIGN.has(chars[1]!)) {
    fill = chars[0]!;
    align = chars[1] as Align;
    fillGiven = alignGiven = true;
    at = 2;
  } else if (chars.length >= 1 && ALIGN.has(chars[0]!)) {
    align = chars[0] as Align;
    alignGiven = true;
    at = 1;
  }
  const sign = take(' ', '+', '-') as FormatSpec['sign'];
  const noNegativeZero = take('z') !== '';
  const alternate = take('#') !== '';
  if (!fillGiven && take('0') !== '') {
    fill = '0';
    if (!alignGiven && defaultAlign === '>') align = '=';
  }
  const width = readInteger(chars, at);
  at = width.end;

  let grouping = take(',') as FormatSpec['grouping'];
  if (chars[at] === '_') {
    if (grouping !== '') throw bothGroupings();
    grouping = take('_') as '_';
  }
  if (chars[at] === ',' && grouping === '_') throw bothGroupings();

  let precision = -1;
  if (take('.') !== '') {
    const p = readInteger(chars, at);
    if (p.value < 0) throw new TextError('ValueError', 'Format specifier missing precision');
    precision = p.value;
    at = p.end;
  }
  if (chars.length - at > 1) {
    throw new TextError('ValueError', `Invalid format specifier '${spec}' for object of type '${typeName}'`);
  }
  const type = at < chars.length ? chars[at]! : defaultType;
  if (grouping !== '' && !GROUPED_TYPES.has(type) && !(grouping === '_' && UNDERSCORE_TYPES.has(type))) {
    throw new TextError('ValueError', `Cannot specify '${grouping}' with '${shownCode(type)}'.`);
  }
  return { fill, align, sign, noNegativeZero, alternate, width: width.value, grouping, precision, type };
}

function bothGroupings(): TextError {
  return new TextError('ValueError', "Cannot specify both ',' and '_'.");
}
