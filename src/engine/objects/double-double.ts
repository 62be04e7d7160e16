/**
 * Numbers of about 106 bits as unevaluated sums of two doubles (Dekker, Knuth): enough to round the functions of libm.ts to the last
 * bit. Pure functions; no infinities or NaN.
 */

/** hi + lo with hi the double nearest to the sum. */
export interface DD { readonly hi: number; readonly lo: number }

export const dd = (hi: number, lo = 0): DD => ({ hi, lo });

/** a + b exactly. */
export function twoSum(a: number, b: number): DD {
  const s = a + b, v = s - a;
  return { hi: s, lo: a - (s - v) + (b - v) };
}

/** The same when |a| >= |b|. */
function quick(a: number, b: number): DD {
  const s = a + b;
  return { hi: s, lo: b - (s - a) };
}

/** a * b exactly, when neither nears the limits of the range. */
export function twoProduct(a: number, b: number): DD {
  const p = a * b;
  const ca = 134217729 * a, cb = 134217729 * b;
  const ah = ca - (ca - a), al = a - ah, bh = cb - (cb - b), bl = b - bh;
  return { hi: p, lo: al * bl - (p - ah * bh - al * bh - ah * bl) };
}

export function add(a: DD, b: DD): DD {
  const s = twoSum(a.hi, b.hi), t = twoSum(a.lo, b.lo);
  const u = quick(s.hi, s.lo + t.hi);
  return quick(u.hi, u.lo + t.lo);
}

export const negate = (a: DD): DD => ({ hi: -a.hi, lo: -a.lo });
export const subtract = (a: DD, b: DD): DD => add(a, negate(b));

export function multiply(a: DD, b: DD): DD {
  const p = twoProduct(a.hi, b.hi);
  return quick(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

/** Times a power of two. */
export const scale = (a: DD, by: number): DD => ({ hi: a.hi * by, lo: a.lo * by });

export function divide(a: DD, b: DD): DD {
  const q1 = a.hi / b.hi;
  let r = subtract(a, multiply(b, dd(q1)));
  const q2 = r.hi / b.hi;
  r = subtract(r, multiply(b, dd(q2)));
  return add(quick(q1, q2), dd(r.hi / b.hi));
}

export function squareRoot(a: DD): DD {
  if (a.hi === 0) return a;
  const x = Math.sqrt(a.hi);
  return quick(x, subtract(a, twoProduct(x, x)).hi / (2 * x));
}

/** Polynomial in x, coefficients from the highest power down. */
export function horner(x: DD, coefficients: readonly DD[]): DD {
  let r = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) r = add(multiply(r, x), coefficients[i]!);
  return r;
}

export const ONE = dd(1);
export const LN2 = dd(0.6931471805599453, 2.3190468138462996e-17);
/** What is left of ln 2 after LN2. */
export const LN2_REST = 5.707708438416212e-34;
export const PI = dd(3.141592653589793, 1.2246467991473532e-16);
export const PI_REST = -2.9947698097183397e-33;

/** 1/n! for n = 0..29. */
const INVERSE_FACTORIALS: readonly DD[] = Array.from({ length: 29 }).reduce<DD[]>((list, _, i) => [...list, divide(list[i]!, dd(i + 1))], [ONE]);

const takeEvery = (start: number, step: number, last: number, sign: (i: number) => number): DD[] => {
  const out: DD[] = [];
  for (let n = start, i = 0; n <= last; n += step, i++) out.unshift(scale(INVERSE_FACTORIALS[n]!, sign(i)));
  return out;
};
const alternate = (i: number): number => (i % 2 === 0 ? 1 : -1);
const SIN = takeEvery(1, 2, 29, alternate), COS = takeEvery(0, 2, 28, alternate);
/** (e**x - 1) / x for |x| < 0.002. */
const EXPM1 = takeEvery(1, 1, 10, () => 1);

/** e**x - 1 for |x| < 0.4, with all its relative precision. */
function expm1Small(x: DD): DD {
  const r = scale(x, 1 / 256);
  let s = multiply(r, horner(r, EXPM1));
  // e**2r - 1 = 2s + s*s where s = e**r - 1.
  for (let i = 0; i < 8; i++) s = add(scale(s, 2), multiply(s, s));
  return s;
}

/** e**x = value * 2**exponent with value between 0.7 and 1.5; |x| < 10**6. */
export function expScaled(x: DD): { value: DD; exponent: number } {
  const k = Math.round(x.hi / LN2.hi);
  let r = subtract(x, twoProduct(k, LN2.hi));
  r = subtract(subtract(r, twoProduct(k, LN2.lo)), dd(k * LN2_REST));
  return { value: add(ONE, expm1Small(r)), exponent: k };
}

/** 2 * atanh(s) = ln((1 + s) / (1 - s)) for |s| < 0.01. */
function logSeries(s: DD): DD {
  const q = multiply(s, s);
  let r = divide(ONE, dd(17));
  for (let n = 15; n >= 1; n -= 2) r = add(multiply(r, q), divide(ONE, dd(n)));
  return scale(multiply(s, r), 2);
}

/** ln x, x > 0 and not subnormal. */
export function logDD(x: DD): DD {
  let k = Math.round(Math.log2(x.hi));
  let f = scale(scale(x, 2 ** -Math.trunc(k / 2)), 2 ** -(k - Math.trunc(k / 2)));
  if (f.hi > 1.5) { f = scale(f, 0.5); k++; }
  const y = Math.abs(f.hi - 1) < 0.015 ? logSeries(divide(subtract(f, ONE), add(f, ONE))) : newtonLog(f);
  return k === 0 ? y : add(add(twoProduct(k, LN2.hi), add(twoProduct(k, LN2.lo), dd(k * LN2_REST))), y);
}

/** One step from the host's logarithm: ln f = y + ln(f * e**-y). */
function newtonLog(f: DD): DD {
  const y = Math.log(f.hi);
  const e = expScaled(dd(-y));
  const t = subtract(multiply(f, scale(e.value, 2 ** e.exponent)), ONE);
  return add(dd(y), subtract(t, scale(multiply(t, t), 0.5)));
}

/** sin and cos of |x| <= 0.8. */
export function sinCos(x: DD): { sin: DD; cos: DD } {
  const q = multiply(x, x);
  return { sin: multiply(x, horner(q, SIN)), cos: horner(q, COS) };
}

/** arc tangent of |x| <= 1. */
export function atanSmall(x: DD): DD {
  const a = Math.atan(x.hi);
  const { sin, cos } = sinCos(dd(a));
  return add(dd(a), divide(subtract(multiply(x, cos), sin), add(cos, multiply(x, sin))));
}

/** Angle of the point (x, y) in the first quadrant, both >= 0 and not both 0. */
export function angle(y: DD, x: DD): DD {
  if (y.hi <= x.hi) return atanSmall(divide(y, x));
  return subtract(scale(PI, 0.5), atanSmall(divide(x, y)));
}
