/** The functions of math that work on integers. Models their part of Modules/mathmodule.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { bitLength } from '../text/float-repr.ts';
import { index } from '../objects/abstract.ts';
import { raise } from '../objects/errors.ts';
import { intFromBigInt, intFromNumber, intToBigInt } from '../objects/int.ts';
import { checkBits } from '../objects/int-arith.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';

const LONG_MAX = 9223372036854775807n;

/** An argument as an integer; null with TypeError. */
function integer(m: Machine, o: Ref): bigint | null {
  const i = index(m, o);
  if (i === 0) return null;
  const v = intToBigInt(m, i);
  decref(m, i);
  return v;
}

const abs = (v: bigint): bigint => (v < 0n ? -v : v);

function gcdOf(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** gcd and lcm over any number of arguments. */
const fold = (start: bigint, f: (a: bigint, b: bigint) => bigint) => (m: Machine, _self: Ref, args: Ref): Ref => {
  let r = start;
  for (let i = 0; i < tupleSize(m, args); i++) {
    const v = integer(m, tupleItem(m, args, i));
    if (v === null) return 0;
    r = f(r, abs(v));
  }
  return intFromBigInt(m, r);
};

/** Product of from..to, halved again and again so that the factors stay alike in size. */
function product(from: bigint, to: bigint): bigint {
  if (to - from < 16n) {
    let r = 1n;
    for (let i = from; i <= to; i++) r *= i;
    return r;
  }
  const middle = (from + to) / 2n;
  return product(from, middle) * product(middle + 1n, to);
}

/** n! as a new int; LimitReached when it cannot fit. */
function factorialRef(m: Machine, n: bigint): Ref {
  checkBits(m, Number(n) * Math.max(0, bitLength(n) - 3));
  return intFromBigInt(m, product(1n, n));
}

function factorial(m: Machine, _self: Ref, o: Ref): Ref {
  const n = integer(m, o);
  if (n === null) return 0;
  if (n > LONG_MAX) return raise(m, 'OverflowError', `factorial() argument should not exceed ${LONG_MAX}`);
  if (n < 0n) return raise(m, 'ValueError', 'factorial() not defined for negative values');
  return factorialRef(m, n);
}

/** Floor of the square root, by Newton's method from above. */
export function integerRoot(n: bigint): bigint {
  if (n < 0x10000000000000n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  let x = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

function isqrt(m: Machine, _self: Ref, o: Ref): Ref {
  const n = integer(m, o);
  if (n === null) return 0;
  return n < 0n ? raise(m, 'ValueError', 'isqrt() argument must be nonnegative') : intFromBigInt(m, integerRoot(n));
}

function nonNegative(m: Machine, n: bigint, k: bigint): boolean {
  if (n >= 0n && k >= 0n) return true;
  raise(m, 'ValueError', `${n < 0n ? 'n' : 'k'} must be a non-negative integer`);
  return false;
}

function comb(m: Machine, _self: Ref, nArg: Ref, kArg: Ref): Ref {
  const n = integer(m, nArg), k0 = n === null ? null : integer(m, kArg);
  if (n === null || k0 === null || !nonNegative(m, n, k0)) return 0;
  if (k0 > n) return intFromNumber(m, 0);
  const k = k0 < n - k0 ? k0 : n - k0;
  if (k > LONG_MAX) return raise(m, 'OverflowError', `min(n - k, k) must not exceed ${LONG_MAX}`);
  checkBits(m, Number(k) * Math.max(0, bitLength(n) - bitLength(k)));
  return intFromBigInt(m, k === 0n ? 1n : product(n - k + 1n, n) / product(1n, k));
}

function perm(m: Machine, _self: Ref, nArg: Ref, kArg: Ref): Ref {
  if (kArg === 0 || kArg === m.None) return factorial(m, 0, nArg);
  const n = integer(m, nArg), k = n === null ? null : integer(m, kArg);
  if (n === null || k === null || !nonNegative(m, n, k)) return 0;
  if (k > n) return intFromNumber(m, 0);
  if (k > LONG_MAX) return raise(m, 'OverflowError', `k must not exceed ${LONG_MAX}`);
  checkBits(m, Number(k) * Math.max(0, bitLength(n - k) - 1));
  return intFromBigInt(m, product(n - k + 1n, n));
}

export const INTEGER_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'comb', sig: '(n, k, /)', fn: comb, doc: 'Number of ways to choose k items from n items without repetition and without order.' },
  { name: 'factorial', sig: '(n, /)', fn: factorial, doc: 'Find n!.' },
  { name: 'gcd', sig: '(*args)', fn: fold(0n, gcdOf), doc: 'Greatest Common Divisor.' },
  { name: 'isqrt', sig: '(n, /)', fn: isqrt, doc: 'Return the integer part of the square root of the input.' },
  { name: 'lcm', sig: '(*args)', fn: fold(1n, (a, b) => (a === 0n || b === 0n ? 0n : (a / gcdOf(a, b)) * b)), doc: 'Least Common Multiple.' },
  { name: 'perm', sig: '(n, k=None, /)', fn: perm, doc: 'Number of ways to choose k items from n items without repetition and with order.' },
];
