/**
 * Powers of doubles with the special cases of C99 Annex F, which JavaScript's ** does not share: 1 to anything, and -1 to an infinity,
 * are 1.
 *
 * A whole exponent small enough is computed exactly and rounded once, as a good C library nearly does; otherwise V8's pow, whose last
 * bit may differ from a C library's.
 */
import { decompose } from '../text/float-digits.ts';
import { ratioToFloat } from '../text/float-repr.ts';

/** pow(x, y) of C's math.h. */
export function powDouble(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && (y === Infinity || y === -Infinity)) return 1;
  if (y === 0.5 && x >= 0 && x !== Infinity) return Math.sqrt(x + 0);
  if (Number.isInteger(y) && y >= -64 && y <= 64 && Number.isFinite(x) && x !== 0) return wholePower(x, y);
  return x ** y;
}

/** x ** n correctly rounded, |n| <= 64, x finite and not 0. */
function wholePower(x: number, n: number): number {
  if (n === 1) return x;
  if (n === 2) return x * x;
  const { negative, mantissa, exponent } = decompose(x);
  let base = mantissa, e = exponent;
  while ((base & 1n) === 0n) { base >>= 1n; e++; }
  const power = base ** BigInt(Math.abs(n));
  const r = n > 0 ? ratioToFloat(power, 1n, e * n) : ratioToFloat(1n, power, e * n);
  return negative && n % 2 !== 0 ? -r : r;
}
