/**
 * Functions of C's math.h, rounded correctly in all but the rarest cases: a good C library is right nearly as often, so results agree
 * with CPython's, and every browser gives the same. Pure functions of doubles; NaN stands for a domain error.
 *
 * What is missing here (hyperbolic functions, expm1, log1p, log10, cbrt) is taken from the host, whose algorithms are those of C
 * libraries, last-bit errors included.
 *
 * Departures: gamma, lgamma and erfc are more exact than CPython's own, whose last digits may differ.
 */
import { decompose } from '../text/float-digits.ts';
import { ratioToFloat } from '../text/float-repr.ts';
import {
  add, angle, type DD, dd, divide, expScaled, LN2, logDD, multiply, negate, ONE, PI, PI_REST, scale, sinCos, squareRoot, subtract, twoProduct, twoSum,
} from './double-double.ts';

const TINY = 2 ** -28;

/** value * 2**exponent as a double, rounded once unless subnormal. */
function toDouble(value: DD, exponent = 0): number {
  const half = Math.trunc(exponent / 2);
  return (value.hi + value.lo) * 2 ** half * 2 ** (exponent - half);
}

/** x with the sign of y. */
export function copySign(x: number, y: number): number {
  return (y < 0 || Object.is(y, -0)) === (x < 0 || Object.is(x, -0)) ? x : -x;
}

// ---- exponentials ------------------------------------------------------------------------------------------------------

export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.79) return Infinity;
  if (x < -745.2) return 0;
  const e = expScaled(dd(x));
  return toDouble(e.value, e.exponent);
}

/** pow(x, y) with the special cases of C99 Annex F. */
export function powDouble(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && (y === Infinity || y === -Infinity)) return 1;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y) || (x < 0 && !Number.isInteger(y))) return x ** y;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -1) return 1 / x;
  const a = Math.abs(x), negative = x < 0 && y % 2 !== 0;
  const sign = negative ? -1 : 1;
  const size = y * Math.log2(a);
  if (size > 1025) return sign * Infinity;
  if (size < -1080) return sign * 0;
  if (Number.isInteger(y) && Math.abs(y) <= 32) return sign * wholePower(a, y);
  const l = a < 2 ** -1000 ? subtract(logDD(dd(a * 2 ** 100)), scale(multiply(LN2, dd(100)), 1)) : logDD(dd(a));
  const e = expScaled(multiply(l, dd(y)));
  return sign * toDouble(e.value, e.exponent);
}

/** a ** n from exact integers, a > 0, |n| <= 32. */
function wholePower(a: number, n: number): number {
  const { mantissa, exponent } = decompose(a);
  let base = mantissa, e = exponent;
  while ((base & 1n) === 0n) { base >>= 1n; e++; }
  const power = base ** BigInt(Math.abs(n));
  return n > 0 ? ratioToFloat(power, 1n, e * n) : ratioToFloat(1n, power, e * n);
}

// ---- logarithms --------------------------------------------------------------------------------------------------------

/** ln x as a double-double, 0 < x < inf. */
function logOf(x: number): DD {
  return x < 2 ** -1000 ? subtract(logDD(dd(x * 2 ** 100)), multiply(LN2, dd(100))) : logDD(dd(x));
}

const logarithm = (f: (x: number) => number) => (x: number): number => (x === 0 ? -Infinity : x > 0 && x !== Infinity ? f(x) : x > 0 ? x : NaN);

export const log = logarithm((x) => toDouble(logOf(x)));
export const log2 = logarithm((x) => toDouble(divide(logOf(x), LN2)));
// ---- circular ----------------------------------------------------------------------------------------------------------

/** x less the nearest multiple of pi/2, and which quarter turn that multiple is. */
function reduce(x: number): { rest: DD; quarter: number } {
  if (Math.abs(x) <= 0.78) return { rest: dd(x), quarter: 0 };
  if (Math.abs(x) > 1e5) return reduceLarge(x);
  const k = Math.round(x / (Math.PI / 2));
  let r = subtract(dd(x), twoProduct(k, PI.hi / 2));
  r = subtract(r, twoProduct(k, PI.lo / 2));
  return { rest: subtract(r, dd(k * PI_REST / 2)), quarter: ((k % 4) + 4) % 4 };
}

/** Fraction bits that leave 150 good ones after the largest double is divided by pi/2. */
const BITS = 1200n;

/** The same with exact integers, for what two doubles cannot reduce. */
function reduceLarge(x: number): { rest: DD; quarter: number } {
  const { negative, mantissa, exponent } = decompose(x);
  const halfPi = piBits() / 2n;
  const v = (negative ? -mantissa : mantissa) << (BITS + BigInt(exponent));
  let k = v / halfPi, r = v % halfPi;
  if (2n * r > halfPi) { r -= halfPi; k++; } else if (2n * r < -halfPi) { r += halfPi; k--; }
  const signed = (n: bigint): number => (n < 0n ? -ratioToFloat(-n, 1n, -Number(BITS)) : ratioToFloat(n, 1n, -Number(BITS)));
  const hi = signed(r);
  const back = decompose(hi);
  const shift = BITS + BigInt(back.exponent);
  const whole = shift >= 0n ? back.mantissa << shift : back.mantissa >> -shift;
  return { rest: dd(hi, signed(r - (hi < 0 ? -whole : whole))), quarter: Number(((k % 4n) + 4n) % 4n) };
}

/** pi * 2**BITS by Machin's formula. */
function piBits(): bigint {
  const guard = 64n;
  const arctan = (n: bigint): bigint => {
    let term = (1n << (BITS + guard)) / n, sum = term;
    for (let i = 3n, sign = -1n; term !== 0n; i += 2n, sign = -sign) { term /= n * n; sum += (sign * term) / i; }
    return sum;
  };
  return (16n * arctan(5n) - 4n * arctan(239n)) >> guard;
}

function sinCosOf(x: number): { sin: DD; cos: DD } {
  const { rest, quarter } = reduce(x);
  const { sin, cos } = sinCos(rest);
  switch (quarter) {
    case 0: return { sin, cos };
    case 1: return { sin: cos, cos: negate(sin) };
    case 2: return { sin: negate(sin), cos: negate(cos) };
    default: return { sin: negate(cos), cos: sin };
  }
}

export function sin(x: number): number {
  return x === 0 ? x : Number.isFinite(x) ? toDouble(sinCosOf(x).sin) : NaN;
}

export function cos(x: number): number {
  return Number.isFinite(x) ? toDouble(sinCosOf(x).cos) : NaN;
}

export function tan(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  const { sin, cos } = sinCosOf(x);
  return toDouble(divide(sin, cos));
}

export function atan(x: number): number {
  if (Math.abs(x) < TINY || x !== x) return x;
  return copySign(Math.abs(x) > 1e300 ? Math.PI / 2 : toDouble(angle(dd(Math.abs(x)), ONE)), x);
}

export function atan2(y: number, x: number): number {
  const a = Math.abs(y), b = Math.abs(x);
  if (!(a > 0 && b > 0 && a !== Infinity && b !== Infinity)) return Math.atan2(y, x);
  const ratio = a / b;
  if (!(ratio > 1e-290 && ratio < 1e290)) return Math.atan2(y, x);
  // To the middle of the range, exactly.
  const k = -Math.trunc((Math.log2(a) + Math.log2(b)) / 2);
  const by = 2 ** Math.trunc(k / 2), by2 = 2 ** (k - Math.trunc(k / 2));
  const t = angle(dd(a * by * by2), dd(b * by * by2));
  return copySign(toDouble(x < 0 ? subtract(PI, t) : t), y);
}

export function asin(x: number): number {
  const a = Math.abs(x);
  if (!(a <= 1)) return NaN;
  if (a < TINY) return x;
  return copySign(toDouble(angle(dd(a), squareRoot(multiply(twoSum(1, -a), twoSum(1, a))))), x);
}

export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return NaN;
  return toDouble(scale(angle(squareRoot(twoSum(1, -x)), squareRoot(twoSum(1, x))), 2));
}

// ---- error function and gamma ------------------------------------------------------------------------------------------

const ROOT_PI = squareRoot(PI);

/** e**(-x*x). */
function gauss(x: number): { value: DD; exponent: number } {
  return expScaled(negate(twoProduct(x, x)));
}

/** erf x by its series of positive terms, 0 < x < 6. */
function erfSeries(x: number): DD {
  const square = scale(twoProduct(x, x), 2);
  let term = dd(x), sum = term;
  for (let n = 3; term.hi > sum.hi * 1e-33; n += 2) {
    term = divide(multiply(term, square), dd(n));
    sum = add(sum, term);
  }
  const g = gauss(x);
  return divide(scale(multiply(sum, scale(g.value, 2 ** g.exponent)), 2), ROOT_PI);
}

/** erfc x by its continued fraction, x >= 5. */
function erfcFraction(x: number): number {
  const square = scale(twoProduct(x, x), 2);
  let f = ONE;
  for (let n = 80; n >= 1; n--) f = add(ONE, divide(dd(n), multiply(square, f)));
  const g = gauss(x);
  return toDouble(divide(g.value, multiply(multiply(dd(x), ROOT_PI), f)), g.exponent);
}

export function erf(x: number): number {
  if (x === 0 || x !== x) return x;
  const a = Math.abs(x);
  if (a < 1e-150) return toDouble(divide(dd(2 * x), ROOT_PI));
  return copySign(a > 6 ? 1 : toDouble(erfSeries(a)), x);
}

export function erfc(x: number): number {
  if (x !== x) return x;
  if (x < 0) return x < -6 ? 2 : toDouble(add(ONE, Math.abs(x) < 1e-150 ? dd(0) : erfSeries(-x)));
  if (x < 5) return x < 1e-150 ? 1 : toDouble(subtract(ONE, erfSeries(x)));
  return x > 27.3 ? 0 : erfcFraction(x);
}

/** Bernoulli numbers B(2k) / (2k * (2k - 1)), k = 1..13. */
const STIRLING: readonly DD[] = [
  [1, 12], [-1, 360], [1, 1260], [-1, 1680], [1, 1188], [-691, 360360], [1, 156], [-3617, 122400], [43867, 244188], [-174611, 125400], [77683, 5796],
  [-236364091, 1506960], [657931, 300],
].map(([n, d]) => divide(dd(n!), dd(d!)));
const HALF_LN_2PI = scale(add(logDD(PI), LN2), 0.5);

/** ln gamma(x), x > 0: Stirling's series after moving up to where it converges. */
function logGamma(x: number): DD {
  let z = dd(x), moved = ONE;
  while (z.hi < 40) {
    moved = multiply(moved, z);
    z = add(z, ONE);
  }
  const square = multiply(z, z);
  let tail = dd(0), power = z;
  for (const c of STIRLING) {
    tail = add(tail, divide(c, power));
    power = multiply(power, square);
    if (power.hi > 1e200) break;
  }
  const l = logDD(z);
  const r = add(add(subtract(multiply(subtract(z, dd(0.5)), l), z), HALF_LN_2PI), tail);
  return x < 40 ? subtract(r, logDD(moved)) : r;
}

/** ln |pi / sin(pi x)| and the sign of the sine, x not whole. */
function reflection(x: number): { log: DD; negative: boolean } {
  const floor = Math.floor(x);
  const part = twoSum(x, -floor);
  const near = part.hi > 0.5 ? subtract(ONE, part) : part;
  const t = multiply(PI, near);
  const s = near.hi < 0.25 ? sinCos(t).sin : sinCos(subtract(scale(PI, 0.5), t)).cos;
  return { log: subtract(logDD(PI), logDD(s)), negative: Math.abs(floor % 2) === 1 };
}

export function gamma(x: number): number {
  if (x !== x || x === Infinity) return x;
  if (x === 0 || x === -Infinity || (x < 0 && Number.isInteger(x))) return NaN;
  if (x > 171.7) return Infinity;
  if (Math.abs(x) < 1e-20) return 1 / x;
  if (x > 0) {
    const e = expScaled(logGamma(x));
    return toDouble(e.value, e.exponent);
  }
  const { log: l, negative } = reflection(x);
  if (x < -200) return negative ? -0 : 0;
  const e = expScaled(subtract(l, logGamma(1 - x)));
  return (negative ? -1 : 1) * toDouble(e.value, e.exponent);
}

/** ln |gamma(x)|. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return x !== x ? x : Infinity;
  if (x <= 0 && Number.isInteger(x)) return Infinity;
  if (x === 1 || x === 2) return 0;
  if (Math.abs(x) < 1e-20) return -log(Math.abs(x));
  if (x > 0) return x > 1e17 ? x * (log(x) - 1) : toDouble(logGamma(x));
  return toDouble(subtract(reflection(x).log, logGamma(1 - x)));
}

// ---- lengths and neighbours --------------------------------------------------------------------------------------------

/** Square root of x*x + y*y without overflow on the way. An infinity wins over NaN. */
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
  if (max === 0 || parts.length === 1) return max;
  // Powers of two scale exactly; two factors, since one alone may overflow.
  const e = Math.max(-1022, Math.min(1023, Math.floor(Math.log2(max))));
  const half = Math.trunc(e / 2);
  let sum = dd(0);
  for (const p of parts) {
    const v = p * 2 ** -half * 2 ** -(e - half);
    sum = add(sum, twoProduct(v, v));
  }
  return toDouble(squareRoot(sum), e);
}

/** x*y + z rounded once; finite arguments. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (x === 0 || y === 0 || z === 0) return x * y + z;
  const a = decompose(x), b = decompose(y), c = decompose(z);
  const e = a.exponent + b.exponent;
  const low = Math.min(e, c.exponent);
  const p = (a.mantissa * b.mantissa) << BigInt(e - low), q = c.mantissa << BigInt(c.exponent - low);
  const total = (a.negative === b.negative ? p : -p) + (c.negative ? -q : q);
  return total < 0n ? -ratioToFloat(-total, 1n, low) : ratioToFloat(total, 1n, low);
}

/** The double `steps` places from x towards y. */
export function nextAfter(x: number, y: number, steps: bigint): number {
  if (x !== x || y !== y) return NaN;
  if (x === y || steps === 0n) return steps === 0n ? x : y;
  // Doubles in order are their bits in order, the negative ones mirrored.
  const view = new DataView(new ArrayBuffer(8));
  const order = (v: number): bigint => { view.setFloat64(0, v); const b = view.getBigInt64(0); return b < 0n ? -(b & 0x7fffffffffffffffn) : b; };
  const from = order(x), to = order(y);
  const distance = to > from ? to - from : from - to;
  if (distance <= steps) return y;
  const at = to > from ? from + steps : from - steps;
  view.setBigInt64(0, at < 0n ? -at : at);
  const r = view.getFloat64(0);
  // Zero keeps the sign of the side it was come from.
  return at < 0n || (at === 0n && from < 0n) ? -r : r;
}
