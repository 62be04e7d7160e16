/**
 * Numbers around float and complex: repr, rounding, ratios, int conversion. Models Objects/floatobject.c and
 * Objects/complexobject.c, CPython 3.13.
 */
import { decompose, doubleToString, fixedDigits } from './float-digits.ts';
import { TextError } from './text-error.ts';

/** repr(float). */
export function floatRepr(x: number): string {
  return doubleToString(x, 'r', 0, { addDotZero: true });
}

/** repr(complex): '2j', '(1+2j)', '(-0-2j)'. The real part is left out only when it is plus zero. */
export function complexRepr(re: number, im: number): string {
  const imag = (sign: '' | '+') => doubleToString(im, 'r', 0, { sign }) + 'j';
  return Object.is(re, 0) ? imag('') : `(${doubleToString(re, 'r', 0)}${imag('+')})`;
}

/** round(x, places): the double nearest to the exact decimal rounding of x, ties to even. */
export function roundFloat(x: number, places: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  if (places > 323) return x;
  if (places < -308) return 0 * x;
  const { digits, point } = fixedDigits(x, places);
  // 0.DIGITS * 10**point
  const r = Number(`${x < 0 ? '-' : ''}0.${digits}e${point}`);
  if (!Number.isFinite(r)) throw new TextError('OverflowError', 'rounded value too large to represent');
  return r;
}

/** int(x), and what math.trunc gives: the integer towards zero. */
export function floatToBigInt(x: number): bigint {
  if (x !== x) throw new TextError('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw new TextError('OverflowError', 'cannot convert float infinity to integer');
  return BigInt(Math.trunc(x));
}

/** round(x): the nearest integer, ties to even. Errors as int(x). */
export function roundToBigInt(x: number): bigint {
  if (!Number.isFinite(x)) return floatToBigInt(x);
  const floor = Math.floor(x);
  const part = x - floor;
  return BigInt(part > 0.5 || (part === 0.5 && floor % 2 !== 0) ? floor + 1 : floor);
}

/** float.as_integer_ratio(): lowest terms, denominator positive. */
export function asIntegerRatio(x: number): [bigint, bigint] {
  if (x !== x) throw new TextError('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw new TextError('OverflowError', 'cannot convert Infinity to integer ratio');
  if (x === 0) return [0n, 1n];
  let { negative, mantissa, exponent } = decompose(x);
  while ((mantissa & 1n) === 0n) { mantissa >>= 1n; exponent++; }
  const num = exponent > 0 ? mantissa << BigInt(exponent) : mantissa;
  return [negative ? -num : num, exponent < 0 ? 1n << BigInt(-exponent) : 1n];
}

/** float(int): nearest, ties to even. */
export function bigIntToFloat(v: bigint): number {
  const x = Number(v);
  if (!Number.isFinite(x)) throw new TextError('OverflowError', 'int too large to convert to float');
  return x;
}

/** num / den * 2**shift to the nearest double, ties to even, from exact integers; num >= 0, den > 0. Infinity when it is too large. */
export function ratioToFloat(num: bigint, den: bigint, shift = 0): number {
  if (num === 0n) return 0;
  // Keep 55 to 57 bits of the quotient, the last one sticky; fewer below the normal range.
  const bits = bitLength(num) - bitLength(den);
  let drop = Math.max(bits - 55, -1076 - shift);
  const n = drop < 0 ? num << BigInt(-drop) : num, d = drop > 0 ? den << BigInt(drop) : den;
  let q = n / d;
  if (q * d !== n) q |= 1n;
  const exponent = drop + shift;
  // Round to 53 bits, or to the multiple of 2**-1074 in the subnormal range.
  const extra = Math.max(bitLength(q) - 53, -1074 - exponent, 0);
  if (extra > 0) {
    const e = BigInt(extra), rest = q & ((1n << e) - 1n), half = 1n << (e - 1n);
    q >>= e;
    if (rest > half || (rest === half && (q & 1n) === 1n)) q++;
    drop += extra;
  }
  const scale = drop + shift;
  if (bitLength(q) + scale > 1024) return Infinity;
  // Each factor is a power of two and every product is exact, as q * 2**scale is a double.
  return scale >= -1022 ? scale > 1000 ? Number(q) * 2 ** (scale - 900) * 2 ** 900 : Number(q) * 2 ** scale
    : Number(q) * 2 ** -1022 * 2 ** (scale + 1022);
}

/** Number of bits of a non-negative integer. */
export function bitLength(v: bigint): number {
  if (v === 0n) return 0;
  const hex = v.toString(16);
  return hex.length * 4 - Math.clz32(parseInt(hex[0]!, 16)) + 28;
}

/** int / int, the nearest double to the true quotient. */
export function trueDivide(a: bigint, b: bigint): number {
  if (b === 0n) throw new TextError('ZeroDivisionError', 'division by zero');
  const r = ratioToFloat(a < 0n ? -a : a, b < 0n ? -b : b);
  if (!Number.isFinite(r)) throw new TextError('OverflowError', 'integer division result too large for a float');
  // Zero over a negative number is minus zero.
  return (a < 0n) !== (b < 0n) ? -r : r;
}
