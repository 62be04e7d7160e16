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

/** Square root of x*x + y*y without overflow on the way, correct to the last bit nearly always. An infinity wins over NaN. */
export function hypot(x: number, y: number): number {
  return norm([x, y]);
}

/** Euclidean length of a vector: scaled by a power of two, squares summed in twice the precision. */
export function norm(parts: readonly number[]): number {
  let max = 0, nan = false;
  for (const p of parts) {
    const a = Math.abs(p);
    if (a === Infinity) return Infinity;
    if (a !== a) nan = true;
    else if (a > max) max = a;
  }
  if (nan) return NaN;
  if (max === 0) return 0;
  // Powers of two scale exactly; two factors, since one alone may overflow.
  const e = Math.max(-1022, Math.min(1023, Math.floor(Math.log2(max))));
  const down = 2 ** -Math.trunc(e / 2), down2 = 2 ** -(e - Math.trunc(e / 2));
  let hi = 0, lo = 0;
  for (const p of parts) {
    const v = p * down * down2;
    const [s, t] = twoProduct(v, v);
    const sum = hi + s;
    lo += (hi >= s ? hi - sum + s : s - sum + hi) + t;
    hi = sum;
  }
  let root = Math.sqrt(hi + lo);
  const [s, t] = twoProduct(root, root);
  root += (hi - s + (lo - t)) / (2 * root);
  return root / down / down2;
}

/** a * b as an unevaluated sum: the rounded product and its error, exactly (Dekker). */
export function twoProduct(a: number, b: number): [number, number] {
  const p = a * b;
  const ca = 134217729 * a, cb = 134217729 * b;
  const ah = ca - (ca - a), al = a - ah, bh = cb - (cb - b), bl = b - bh;
  return [p, al * bl - (p - ah * bh - al * bh - ah * bl)];
}
