/**
 * Text to int and int to text. Models PyLong_FromUnicodeObject, PyLong_FromString and long_to_decimal_string in
 * Objects/longobject.c, CPython 3.13, with the limit of sys.set_int_max_str_digits.
 */
import { asciiForm } from './float-parse.ts';
import type { Text } from './points.ts';
import { firstPoints } from './points.ts';
import { strRepr } from './repr.ts';
import { TextError } from './text-error.ts';

/** sys.int_info.default_max_str_digits. */
export const DEFAULT_MAX_STR_DIGITS = 4300;
/** sys.int_info.str_digits_check_threshold: fewer digits are never checked. */
export const STR_DIGITS_CHECK_THRESHOLD = 640;

const PREFIXES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };
const REMEDY = 'use sys.set_int_max_str_digits() to increase the limit';

/**
 * int(text, base), base 0 or 2..36. `maxDigits` 0 lifts the limit. `repr` is the repr of the argument when it is not a str (bytes:
 * the caller passes them as latin-1 text).
 */
export function parseIntText(text: Text, base = 10, maxDigits = DEFAULT_MAX_STR_DIGITS, repr?: string): bigint {
  if (base !== 0 && (base < 2 || base > 36)) throw new TextError('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const invalid = () =>
    new TextError('ValueError', `invalid literal for int() with base ${base}: ${firstPoints(repr ?? strRepr(text), 200)}`);
  let s = asciiForm(text);
  let negative = false;
  if (s[0] === '+' || s[0] === '-') { negative = s[0] === '-'; s = s.slice(1); }
  let radix = base;
  let zeroOnly = false;
  const prefixed = s[0] === '0' && s.length > 1 ? PREFIXES[s[1]!.toLowerCase()] : undefined;
  if (base === 0) {
    radix = prefixed ?? 10;
    // Base 0 reads source code: no leading zeros there, so that no one takes 010 for eight.
    zeroOnly = prefixed === undefined && s[0] === '0';
  }
  if (prefixed !== undefined && prefixed === radix) {
    s = s.slice(2);
    if (s[0] === '_') s = s.slice(1);
  }
  s = s.toLowerCase();
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/.test(s)) throw invalid();
  s = s.replaceAll('_', '');
  for (let i = 0; i < s.length; i++) if (digitOf(s.charCodeAt(i)) >= radix) throw invalid();
  if (zeroOnly && /[^0]/.test(s)) throw invalid();
  if ((radix & (radix - 1)) !== 0 && maxDigits > 0 && s.length > STR_DIGITS_CHECK_THRESHOLD && s.length > maxDigits) {
    throw new TextError('ValueError',
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${s.length} digits; ${REMEDY}`);
  }
  const v = magnitude(s, radix);
  return negative ? -v : v;
}

function digitOf(c: number): number {
  return c <= 57 ? c - 48 : c - 87;
}

/** Value of ASCII digits known to be valid. */
function magnitude(s: string, radix: number): bigint {
  if (radix === 10) return BigInt(s);
  if (radix === 16) return BigInt('0x' + s);
  if (radix === 8) return BigInt('0o' + s);
  if (radix === 2) return BigInt('0b' + s);
  // Halving keeps the work in few large multiplications.
  const size = 10;
  let parts: bigint[] = [];
  for (let end = s.length; end > 0; end -= size) parts.push(BigInt(parseInt(s.slice(Math.max(0, end - size), end), radix)));
  for (let power = BigInt(radix) ** BigInt(size); parts.length > 1; power *= power) {
    const next: bigint[] = [];
    for (let i = 0; i < parts.length; i += 2) next.push(i + 1 < parts.length ? parts[i + 1]! * power + parts[i]! : parts[i]!);
    parts = next;
  }
  return parts[0]!;
}

/** Digits of an int in base 2, 8, 10 or 16, with '-' and without prefix. Only base 10 has the limit; `maxDigits` 0 lifts it. */
export function intToText(v: bigint, base: 2 | 8 | 10 | 16 = 10, maxDigits = DEFAULT_MAX_STR_DIGITS): string {
  const s = v.toString(base);
  if (base !== 10 || maxDigits === 0 || s.length <= STR_DIGITS_CHECK_THRESHOLD) return s;
  if (s.length - (v < 0n ? 1 : 0) > maxDigits) {
    throw new TextError('ValueError', `Exceeds the limit (${maxDigits} digits) for integer string conversion; ${REMEDY}`);
  }
  return s;
}

const PREFIX_OF = { 2: '0b', 8: '0o', 16: '0x' } as const;

/** bin(), oct() and hex(). */
export function intWithPrefix(v: bigint, base: 2 | 8 | 16): string {
  return (v < 0n ? '-' : '') + PREFIX_OF[base] + (v < 0n ? -v : v).toString(base);
}
