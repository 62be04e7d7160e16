/** The math module. Models Modules/mathmodule.c, CPython 3.13; most functions themselves are in objects/libm.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { decompose } from '../text/float-digits.ts';
import { bitLength, floatToBigInt, ratioToFloat } from '../text/float-repr.ts';
import { callSpecial, index, typeName } from '../objects/abstract.ts';
import { dictSet } from '../objects/dict.ts';
import { raise } from '../objects/errors.ts';
import { asDouble, floatFromNumber } from '../objects/float.ts';
import { boolRef, intFromBigInt, intFromNumber, intToBigInt, intToNumber, isInt } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import * as libm from '../objects/libm.ts';
import { guarded } from '../objects/number-errors.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { tupleFrom } from '../objects/tuple.ts';
import { INTEGER_FUNCTIONS } from './math-integer.ts';
import { SUM_FUNCTIONS } from './math-sums.ts';
import type { ModuleSpec } from './spec.ts';

const domain = (m: Machine): 0 => raise(m, 'ValueError', 'math domain error');
const range = (m: Machine): 0 => raise(m, 'OverflowError', 'math range error');

/** A function of one double. NaN from a number is a domain error; an infinity from a finite one an overflow, or where `pole`, a domain error. */
function unary(name: string, f: (x: number) => number, doc: () => string, pole = false): MethodSpec {
  return {
    name, sig: '(x, /)', get doc() { return doc(); },
    fn: (m: Machine, _self: Ref, o: Ref) => {
      const x = asDouble(m, o);
      if (x === null) return 0;
      const r = f(x);
      if (r !== r && x === x) return domain(m);
      if (!Number.isFinite(r) && Number.isFinite(x)) return pole ? domain(m) : range(m);
      return floatFromNumber(m, r);
    },
  };
}

/** Two doubles; null with an exception. */
function pair(m: Machine, a: Ref, b: Ref): [number, number] | null {
  const x = asDouble(m, a), y = x === null ? null : asDouble(m, b);
  return x === null || y === null ? null : [x, y];
}

function binary(name: string, sig: string, f: (m: Machine, x: number, y: number) => Ref, doc: () => string): MethodSpec {
  return { name, sig, get doc() { return doc(); }, fn: (m: Machine, _self: Ref, a: Ref, b: Ref) => { const p = pair(m, a, b); return p === null ? 0 : f(m, p[0], p[1]); } };
}

// ---- logarithms --------------------------------------------------------------------------------------------------------

/** Logarithm of any number, ints beyond the range of floats included; null with an exception. `two` is the logarithm of 2. */
function logarithm(m: Machine, o: Ref, f: (x: number) => number, two: number): number | null {
  if (isInt(m, o)) {
    const n = intToNumber(m, o);
    if (n <= 0) { domain(m); return null; }
    if (Number.isFinite(n)) return f(n);
    const v = intToBigInt(m, o), bits = bitLength(v);
    return bits <= 1023 ? f(Number(v)) : f(ratioToFloat(v, 1n, -bits)) + two * bits;
  }
  const x = asDouble(m, o);
  if (x === null) return null;
  if (x <= 0) { domain(m); return null; }
  return f(x);
}

function log(m: Machine, _self: Ref, o: Ref, base: Ref): Ref {
  const num = logarithm(m, o, libm.log, Math.LN2);
  if (num === null || base === 0) return num === null ? 0 : floatFromNumber(m, num);
  const den = logarithm(m, base, libm.log, Math.LN2);
  if (den === null) return 0;
  return den === 0 ? raise(m, 'ZeroDivisionError', 'float division by zero') : floatFromNumber(m, num / den);
}

const logOf = (f: (x: number) => number, two: number) => (m: Machine, _self: Ref, o: Ref): Ref => {
  const r = logarithm(m, o, f, two);
  return r === null ? 0 : floatFromNumber(m, r);
};

// ---- rounding and parts ------------------------------------------------------------------------------------------------

/** floor and ceil: the type's own method, else by way of float. */
const toward = (special: '__floor__' | '__ceil__', f: (x: number) => number) => (m: Machine, _self: Ref, o: Ref): Ref => {
  if (typeOf(m, o) !== m.tFloat) {
    const r = callSpecial(m, o, special);
    if (r !== undefined) return r;
  }
  const x = asDouble(m, o);
  return x === null ? 0 : guarded(m, () => intFromBigInt(m, floatToBigInt(f(x))));
};

function trunc(m: Machine, _self: Ref, o: Ref): Ref {
  const r = callSpecial(m, o, '__trunc__');
  return r === undefined ? raise(m, 'TypeError', `type ${typeName(m, o)} doesn't define __trunc__ method`) : r;
}

/** x = mantissa * 2**exponent with 0.5 <= |mantissa| < 1. */
function frexpOf(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const { negative, mantissa, exponent } = decompose(x);
  const bits = bitLength(mantissa);
  const f = ratioToFloat(mantissa, 1n, -bits);
  return [negative ? -f : f, exponent + bits];
}

function frexp(m: Machine, _self: Ref, o: Ref): Ref {
  const x = asDouble(m, o);
  if (x === null) return 0;
  const [f, e] = frexpOf(x);
  return tupleFrom(m, [floatFromNumber(m, f), intFromNumber(m, e)]);
}

function ldexp(m: Machine, _self: Ref, a: Ref, b: Ref): Ref {
  const x = asDouble(m, a);
  if (x === null) return 0;
  if (!isInt(m, b)) return raise(m, 'TypeError', 'Expected an int as second argument to ldexp.');
  const n = intToNumber(m, b);
  if (x === 0 || !Number.isFinite(x)) return floatFromNumber(m, x);
  if (n > 3000) return range(m);
  if (n < -3000) return floatFromNumber(m, x < 0 ? -0 : 0);
  const { negative, mantissa, exponent } = decompose(x);
  const r = ratioToFloat(mantissa, 1n, exponent + n);
  return r === Infinity ? range(m) : floatFromNumber(m, negative ? -r : r);
}

function modf(m: Machine, _self: Ref, o: Ref): Ref {
  const x = asDouble(m, o);
  if (x === null) return 0;
  const whole = Math.trunc(x);
  const fraction = Number.isFinite(x) ? libm.copySign(x - whole, x) : x !== x ? x : libm.copySign(0, x);
  return tupleFrom(m, [floatFromNumber(m, fraction), floatFromNumber(m, whole)]);
}

// ---- neighbours --------------------------------------------------------------------------------------------------------

function nextafter(m: Machine, _self: Ref, a: Ref, b: Ref, stepsArg: Ref): Ref {
  const p = pair(m, a, b);
  if (p === null) return 0;
  if (stepsArg === 0 || stepsArg === m.None) return floatFromNumber(m, libm.nextAfter(p[0], p[1], 1n));
  const i = index(m, stepsArg);
  if (i === 0) return 0;
  const steps = intToBigInt(m, i);
  decref(m, i);
  if (steps < 0n) return raise(m, 'ValueError', 'steps must be a non-negative integer');
  return floatFromNumber(m, libm.nextAfter(p[0], p[1], steps));
}

function ulpOf(x: number): number {
  const a = Math.abs(x);
  if (!Number.isFinite(a)) return a;
  const next = libm.nextAfter(a, Infinity, 1n);
  return next === Infinity ? a - libm.nextAfter(a, -Infinity, 1n) : next - a;
}

function isclose(m: Machine, _self: Ref, a: Ref, b: Ref, relArg: Ref, absArg: Ref): Ref {
  const p = pair(m, a, b);
  if (p === null) return 0;
  const rel = relArg === 0 ? 1e-9 : asDouble(m, relArg), tolerance = rel === null ? null : absArg === 0 ? 0 : asDouble(m, absArg);
  if (rel === null || tolerance === null) return 0;
  if (rel < 0 || tolerance < 0) return raise(m, 'ValueError', 'tolerances must be non-negative');
  const [x, y] = p;
  if (x === y) return m.True;
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return m.False;
  const d = Math.abs(y - x);
  return boolRef(m, d <= Math.abs(rel * y) || d <= Math.abs(rel * x) || d <= tolerance);
}

// ---- two and three arguments -------------------------------------------------------------------------------------------

function pow(m: Machine, x: number, y: number): Ref {
  const r = libm.powDouble(x, y);
  if (Number.isFinite(x) && Number.isFinite(y) && !Number.isFinite(r)) return r !== r || x === 0 ? domain(m) : range(m);
  return floatFromNumber(m, r);
}

function fmod(m: Machine, x: number, y: number): Ref {
  const r = x % y;
  return r !== r && x === x && y === y ? domain(m) : floatFromNumber(m, r);
}

/** x - n*y for the whole number n nearest to x/y, ties to even. */
function remainder(m: Machine, x: number, y: number): Ref {
  if (x !== x || y !== y) return floatFromNumber(m, NaN);
  if (Math.abs(x) === Infinity || y === 0) return domain(m);
  if (Math.abs(y) === Infinity) return floatFromNumber(m, x);
  const b = Math.abs(y), r = Math.abs(x) % b;
  const rest = b - r;
  // At a tie the quotient decides; |x| - r is a multiple of b, so halving it shows whether that multiple is even.
  const near = r < rest ? r : r > rest ? -rest : r - 2 * (0.5 * (Math.abs(x) - r) % b);
  return floatFromNumber(m, x < 0 || Object.is(x, -0) ? -near : near);
}

function fma(m: Machine, _self: Ref, a: Ref, b: Ref, c: Ref): Ref {
  const p = pair(m, a, b), z = p === null ? null : asDouble(m, c);
  if (p === null || z === null) return 0;
  const [x, y] = p;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    const r = x * y + z;
    return r !== r && x === x && y === y && z === z ? raise(m, 'ValueError', 'invalid operation in fma') : floatFromNumber(m, r);
  }
  const r = libm.fusedMultiplyAdd(x, y, z);
  return Number.isFinite(r) ? floatFromNumber(m, r) : raise(m, 'OverflowError', 'overflow in fma');
}

const test = (name: string, f: (x: number) => boolean, doc: () => string): MethodSpec => ({
  name, sig: '(x, /)', get doc() { return doc(); }, fn: (m: Machine, _self: Ref, o: Ref) => { const x = asDouble(m, o); return x === null ? 0 : boolRef(m, f(x)); },
});

const FUNCTIONS: readonly MethodSpec[] = [
  unary('acos', libm.acos, () => 'Return the arc cosine (measured in radians) of x.'),
  unary('acosh', Math.acosh, () => 'Return the inverse hyperbolic cosine of x.'),
  unary('asin', libm.asin, () => 'Return the arc sine (measured in radians) of x.'),
  unary('asinh', Math.asinh, () => 'Return the inverse hyperbolic sine of x.'),
  unary('atan', libm.atan, () => 'Return the arc tangent (measured in radians) of x.'),
  binary('atan2', '(y, x, /)', (m, y, x) => floatFromNumber(m, libm.atan2(y, x)), () => 'Return the arc tangent (measured in radians) of y/x.'),
  unary('atanh', Math.atanh, () => 'Return the inverse hyperbolic tangent of x.', true),
  unary('cbrt', Math.cbrt, () => 'Return the cube root of x.'),
  { name: 'ceil', sig: '(x, /)', fn: toward('__ceil__', Math.ceil), doc: 'Return the ceiling of x as an Integral.' },
  binary('copysign', '(x, y, /)', (m, x, y) => floatFromNumber(m, libm.copySign(x, y)), () => 'Return a float with the magnitude (absolute value) of x but the sign of y.'),
  unary('cos', libm.cos, () => 'Return the cosine of x (measured in radians).'),
  unary('cosh', Math.cosh, () => 'Return the hyperbolic cosine of x.'),
  unary('degrees', (x) => x * (180 / Math.PI), () => 'Convert angle x from radians to degrees.'),
  unary('erf', libm.erf, () => 'Error function at x.'),
  unary('erfc', libm.erfc, () => 'Complementary error function at x.'),
  unary('exp', libm.exp, () => 'Return e raised to the power of x.'),
  unary('exp2', (x) => libm.powDouble(2, x), () => 'Return 2 raised to the power of x.'),
  unary('expm1', Math.expm1, () => 'Return exp(x)-1.'),
  unary('fabs', Math.abs, () => 'Return the absolute value of the float x.'),
  { name: 'floor', sig: '(x, /)', fn: toward('__floor__', Math.floor), doc: 'Return the floor of x as an Integral.' },
  { name: 'fma', sig: '(x, y, z, /)', fn: fma, doc: 'Fused multiply-add operation.' },
  binary('fmod', '(x, y, /)', fmod, () => 'Return fmod(x, y), according to platform C.'),
  { name: 'frexp', sig: '(x, /)', fn: frexp, doc: 'Return the mantissa and exponent of x, as pair (m, e).' },
  unary('gamma', libm.gamma, () => 'Gamma function at x.'),
  { name: 'isclose', sig: '(a, b, *, rel_tol=1e-09, abs_tol=0.0)', fn: isclose, doc: 'Determine whether two floating-point numbers are close in value.' },
  test('isfinite', Number.isFinite, () => 'Return True if x is neither an infinity nor a NaN, and False otherwise.'),
  test('isinf', (x) => Math.abs(x) === Infinity, () => 'Return True if x is a positive or negative infinity, and False otherwise.'),
  test('isnan', (x) => x !== x, () => 'Return True if x is a NaN (not a number), and False otherwise.'),
  { name: 'ldexp', sig: '(x, i, /)', fn: ldexp, doc: 'Return x * (2**i).' },
  unary('lgamma', libm.lgamma, () => 'Natural logarithm of absolute value of Gamma function at x.', true),
  { name: 'log', sig: '(x, base=math.e, /)', fn: log, doc: 'log(x, [base=math.e])\nReturn the logarithm of x to the given base.' },
  { name: 'log10', sig: '(x, /)', fn: logOf(Math.log10, Math.LOG10E * Math.LN2), doc: 'Return the base 10 logarithm of x.' },
  unary('log1p', Math.log1p, () => 'Return the natural logarithm of 1+x (base e).', true),
  { name: 'log2', sig: '(x, /)', fn: logOf(libm.log2, 1), doc: 'Return the base 2 logarithm of x.' },
  { name: 'modf', sig: '(x, /)', fn: modf, doc: 'Return the fractional and integer parts of x.' },
  { name: 'nextafter', sig: '(x, y, /, *, steps=None)', fn: nextafter, doc: 'Return the floating-point value the given number of steps after x towards y.' },
  binary('pow', '(x, y, /)', pow, () => 'Return x**y (x to the power of y).'),
  unary('radians', (x) => x * (Math.PI / 180), () => 'Convert angle x from degrees to radians.'),
  binary('remainder', '(x, y, /)', remainder, () => 'Difference between x and the closest integer multiple of y.'),
  unary('sin', libm.sin, () => 'Return the sine of x (measured in radians).'),
  unary('sinh', Math.sinh, () => 'Return the hyperbolic sine of x.'),
  unary('sqrt', Math.sqrt, () => 'Return the square root of x.'),
  unary('tan', libm.tan, () => 'Return the tangent of x (measured in radians).'),
  unary('tanh', Math.tanh, () => 'Return the hyperbolic tangent of x.'),
  { name: 'trunc', sig: '(x, /)', fn: trunc, doc: 'Truncates the Real x to the nearest Integral toward 0.' },
  unary('ulp', ulpOf, () => 'Return the value of the least significant bit of the float x.'),
  ...INTEGER_FUNCTIONS, ...SUM_FUNCTIONS,
];

function init(m: Machine, dict: Ref): number {
  const constants = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Infinity, nan: NaN };
  for (const [name, x] of Object.entries(constants)) {
    const f = floatFromNumber(m, x);
    dictSet(m, dict, intern(m, name), f);
    decref(m, f);
  }
  return 0;
}

export const MATH_MODULE: ModuleSpec = { name: 'math', functions: FUNCTIONS, init };
