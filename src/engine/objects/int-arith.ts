/**
 * Arithmetic of int: the number slots. Models Objects/longobject.c, CPython 3.13.
 *
 * Values below 2**53 are worked on as doubles, which are exact there; everything else as BigInt. A result that could not fit the
 * machine's memory ends the run like any other request for too much memory, before it is computed.
 */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { newRef, typeOf } from '../memory/refs.ts';
import { bitLength, trueDivide } from '../text/float-repr.ts';
import { hashBigInt, hashNumber } from '../text/siphash.ts';
import { raise } from './errors.ts';
import { floatFromNumber, floatPower, intAsDouble } from './float.ts';
import { boolRef, intFromBigInt, intFromNumber, intToBigInt, intToNumber, isInt } from './int.ts';
import { compareNumbers, guarded } from './number-errors.ts';
import { tupleFrom } from './tuple.ts';

type Binary = (m: Machine, a: Ref, b: Ref) => Ref;

/** Larger ints would keep the host busy for seconds in one multiplication. */
const MOST_BITS = 1 << 25;

/** Throws LimitReached when an int of so many bits cannot be held, or not be reckoned with. */
export function checkBits(m: Machine, bits: number): void {
  const bytes = 24 + 4 * Math.ceil(bits / 30);
  if (!(bytes <= m.maxMemory && bits <= MOST_BITS)) throw new LimitReached('memory', m.maxMemory, `the program asked for an int of ${Math.ceil(bits)} bits`);
}

/** A slot from an operation on exact doubles (its result is taken when it is a safe integer) and one on BigInt. */
function binary(small: (x: number, y: number) => number, big: (x: bigint, y: bigint) => bigint): Binary {
  return (m, a, b) => {
    if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
    const r = small(intToNumber(m, a), intToNumber(m, b));
    if (Number.isSafeInteger(r)) return intFromNumber(m, r === 0 ? 0 : r);
    return intFromBigInt(m, big(intToBigInt(m, a), intToBigInt(m, b)));
  };
}

export const intAdd = binary((x, y) => x + y, (x, y) => x + y);
export const intSub = binary((x, y) => x - y, (x, y) => x - y);

const multiply = binary((x, y) => x * y, (x, y) => x * y);
export const intMul: Binary = (m, a, b) => {
  if (isInt(m, a) && isInt(m, b)) checkBits(m, bitsOf(m, a) + bitsOf(m, b));
  return multiply(m, a, b);
};

/** Most bits the magnitude can have, by the number of digits. */
function bitsOf(m: Machine, o: Ref): number {
  return 30 * (m.i32[(o + 16) >> 2]! >> 3);
}

// ---- division ----------------------------------------------------------------------------------------------------------

/** Floor quotient and remainder with the divisor's sign; y is not 0. */
function bigDivmod(x: bigint, y: bigint): [bigint, bigint] {
  let q = x / y, r = x % y;
  if (r !== 0n && (r < 0n) !== (y < 0n)) { q -= 1n; r += y; }
  return [q, r];
}

/** The same for safe integers; null when it needs BigInt. Infinity stands for what is no safe integer. */
function smallDivmod(x: number, y: number): [number, number] | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  let r = x % y;
  if (r !== 0 && (r < 0) !== (y < 0)) r += y;
  // x - r is a multiple of y, so the division is exact when the difference is.
  const whole = x - r;
  return Number.isSafeInteger(whole) ? [whole / y, r] : null;
}

function division(zero: string, f: (m: Machine, q: () => Ref, r: () => Ref) => Ref): Binary {
  return (m, a, b) => {
    if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
    const x = intToNumber(m, a), y = intToNumber(m, b);
    if (y === 0) return raise(m, 'ZeroDivisionError', zero);
    const s = smallDivmod(x, y);
    if (s !== null) return f(m, () => intFromNumber(m, s[0] === 0 ? 0 : s[0]), () => intFromNumber(m, s[1] === 0 ? 0 : s[1]));
    const [q, r] = bigDivmod(intToBigInt(m, a), intToBigInt(m, b));
    return f(m, () => intFromBigInt(m, q), () => intFromBigInt(m, r));
  };
}

export const intFloorDivide = division('integer division or modulo by zero', (_m, q) => q());
export const intRemainder = division('integer modulo by zero', (_m, _q, r) => r());
export const intDivmod = division('integer division or modulo by zero', (m, q, r) => tupleFrom(m, [q(), r()]));

export const intTrueDivide: Binary = (m, a, b) => {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  const x = intToNumber(m, a), y = intToNumber(m, b);
  if (y === 0) return raise(m, 'ZeroDivisionError', 'division by zero');
  // Two exact doubles: one correctly rounded division.
  if (Number.isFinite(x) && Number.isFinite(y)) return floatFromNumber(m, x / y);
  return guarded(m, () => floatFromNumber(m, trueDivide(intToBigInt(m, a), intToBigInt(m, b))));
};

// ---- powers ------------------------------------------------------------------------------------------------------------

/** a ** b, or a ** b % c when mod is not None. */
export function intPower(m: Machine, a: Ref, b: Ref, mod: Ref): Ref {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  if (mod !== m.None) return isInt(m, mod) ? modularPower(m, intToBigInt(m, a), intToBigInt(m, b), intToBigInt(m, mod)) : m.NotImplemented;
  const n = intToNumber(m, b);
  if (n < 0) {
    const x = intAsDouble(m, a), y = x === null ? null : intAsDouble(m, b);
    return x === null || y === null ? 0 : floatPower(m, x, y);
  }
  const x = intToNumber(m, a);
  if (x === 0 || x === 1) return intFromNumber(m, n === 0 ? 1 : x);
  if (x === -1) return intFromNumber(m, (intToBigInt(m, b) & 1n) === 0n ? 1 : -1);
  const r = smallPower(x, n);
  if (Number.isSafeInteger(r)) return intFromNumber(m, r);
  const base = intToBigInt(m, a);
  checkBits(m, (bitLength(base < 0n ? -base : base) - 1) * n);
  return intFromBigInt(m, base ** BigInt(n));
}

/** x ** n by squaring; not safe as soon as any step was not exact. */
function smallPower(x: number, n: number): number {
  if (n > 53) return Infinity;
  let r = 1;
  for (let i = 0; i < n && Number.isSafeInteger(r); i++) r *= x;
  return r;
}

function modularPower(m: Machine, base: bigint, exponent: bigint, modulus: bigint): Ref {
  if (modulus === 0n) return raise(m, 'ValueError', 'pow() 3rd argument cannot be 0');
  const size = modulus < 0n ? -modulus : modulus;
  let b = ((base % size) + size) % size, e = exponent;
  if (e < 0n) {
    const inverse = inverseMod(b, size);
    if (inverse === null) return raise(m, 'ValueError', 'base is not invertible for the given modulus');
    b = inverse;
    e = -e;
  }
  let r = 1n % size;
  for (const bit of e.toString(2)) {
    r = (r * r) % size;
    if (bit === '1') r = (r * b) % size;
  }
  // The result has the sign of the modulus.
  return intFromBigInt(m, modulus < 0n && r !== 0n ? r + modulus : r);
}

/** x with a * x = 1 modulo n, by Euclid; null when there is none. */
function inverseMod(a: bigint, n: bigint): bigint | null {
  let [r0, r1, s0, s1] = [n, a, 0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  return r0 === 1n || n === 1n ? ((s0 % n) + n) % n : null;
}

// ---- bits --------------------------------------------------------------------------------------------------------------

function bitwise(small: (x: number, y: number) => number, big: (x: bigint, y: bigint) => bigint): Binary {
  return (m, a, b) => {
    if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
    const x = intToNumber(m, a), y = intToNumber(m, b);
    if (x === (x | 0) && y === (y | 0)) return intFromNumber(m, small(x, y));
    return intFromBigInt(m, big(intToBigInt(m, a), intToBigInt(m, b)));
  };
}

export const intAnd = bitwise((x, y) => x & y, (x, y) => x & y);
export const intOr = bitwise((x, y) => x | y, (x, y) => x | y);
export const intXor = bitwise((x, y) => x ^ y, (x, y) => x ^ y);

export const intLeftShift: Binary = (m, a, b) => {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  const x = intToNumber(m, a), n = intToNumber(m, b);
  if (n < 0) return raise(m, 'ValueError', 'negative shift count');
  if (x === 0) return intFromNumber(m, 0);
  const r = n < 54 ? x * 2 ** n : Infinity;
  if (Number.isSafeInteger(r)) return intFromNumber(m, r);
  if (n >= 2 ** 63) return raise(m, 'OverflowError', 'too many digits in integer');
  checkBits(m, bitsOf(m, a) - 30 + n);
  return intFromBigInt(m, intToBigInt(m, a) << BigInt(n));
};

export const intRightShift: Binary = (m, a, b) => {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  const x = intToNumber(m, a), n = intToNumber(m, b);
  if (n < 0) return raise(m, 'ValueError', 'negative shift count');
  if (n >= bitsOf(m, a)) return intFromNumber(m, x < 0 ? -1 : 0);
  if (Number.isFinite(x)) return intFromNumber(m, Math.floor(x / 2 ** n) + 0);
  return intFromBigInt(m, intToBigInt(m, a) >> BigInt(n));
};

// ---- unary -------------------------------------------------------------------------------------------------------------

/** The value as an exact int: the object itself when it is one. New reference. */
export function intExact(m: Machine, o: Ref): Ref {
  return typeOf(m, o) === m.tInt ? newRef(m, o) : copyOf(m, o);
}

function copyOf(m: Machine, o: Ref): Ref {
  const n = intToNumber(m, o);
  return Number.isFinite(n) ? intFromNumber(m, n) : intFromBigInt(m, intToBigInt(m, o));
}

export function intNegative(m: Machine, o: Ref): Ref {
  const n = intToNumber(m, o);
  return Number.isFinite(n) ? intFromNumber(m, n === 0 ? 0 : -n) : intFromBigInt(m, -intToBigInt(m, o));
}

export function intAbsolute(m: Machine, o: Ref): Ref {
  return intToNumber(m, o) < 0 ? intNegative(m, o) : intExact(m, o);
}

export function intInvert(m: Machine, o: Ref): Ref {
  const n = -intToNumber(m, o) - 1;
  return Number.isSafeInteger(n) ? intFromNumber(m, n) : intFromBigInt(m, ~intToBigInt(m, o));
}

// ---- order and hash ----------------------------------------------------------------------------------------------------

export function intCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  const x = intToNumber(m, a), y = intToNumber(m, b);
  // Two infinities of one sign are two large ints; else the doubles decide.
  if (x !== y || Number.isFinite(x)) return boolRef(m, compareNumbers(op, x, y));
  return boolRef(m, compareNumbers(op, intToBigInt(m, a), intToBigInt(m, b)));
}

export function intHash(m: Machine, o: Ref): number {
  const n = intToNumber(m, o);
  if (n >= 0 && n <= 0x3fffffff) {
    m.hashHi = 0;
    return n;
  }
  const h = Number.isFinite(n) ? hashNumber(n) : hashBigInt(intToBigInt(m, o));
  m.hashHi = h.hi;
  return h.lo;
}
