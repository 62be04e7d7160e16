/**
 * fsum, sumprod, prod, hypot and dist of math. Models their part of Modules/mathmodule.c, CPython 3.13.
 *
 * Sums of doubles are exact (as integers over a common power of two) and rounded once.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { decompose } from '../text/float-digits.ts';
import { ratioToFloat } from '../text/float-repr.ts';
import { binaryOp, getIter, iterNext } from '../objects/abstract.ts';
import { occurred, raise } from '../objects/errors.ts';
import { asDouble, floatFromNumber, floatValue } from '../objects/float.ts';
import { intFromNumber, intToNumber, isInt } from '../objects/int.ts';
import { norm } from '../objects/libm.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { collect, tupleItem, tupleSize } from '../objects/tuple.ts';

const ADD = 0, MULTIPLY = 5;
/** Exponent of the unit in which sums are kept: the smallest a product of two doubles needs. */
const UNIT = -2148;

function scaled(x: number): bigint {
  const { negative, mantissa, exponent } = decompose(x);
  return (negative ? -mantissa : mantissa) << BigInt(exponent - UNIT);
}

function rounded(total: bigint): number {
  const r = ratioToFloat(total < 0n ? -total : total, 1n, UNIT);
  return total < 0n ? -r : r;
}

function fsum(m: Machine, _self: Ref, iterable: Ref): Ref {
  const it = getIter(m, iterable);
  if (it === 0) return 0;
  let total = 0n, special = 0, infinities = 0;
  for (let item = iterNext(m, it); item !== 0; item = iterNext(m, it)) {
    const x = asDouble(m, item);
    decref(m, item);
    if (x === null) break;
    if (Number.isFinite(x)) { if (x !== 0) total += scaled(x); continue; }
    special += x;
    if (x === x) infinities += x;
  }
  decref(m, it);
  if (occurred(m)) return 0;
  if (infinities !== infinities) return raise(m, 'ValueError', '-inf + inf in fsum');
  if (special !== 0) return floatFromNumber(m, special);
  const r = rounded(total);
  return Number.isFinite(r) ? floatFromNumber(m, r) : raise(m, 'OverflowError', 'intermediate overflow in fsum');
}

/** prod(): safe integers and floats without an object for each partial product, then * for everything else. */
function prod(m: Machine, _self: Ref, iterable: Ref, start: Ref): Ref {
  const it = getIter(m, iterable);
  if (it === 0) return 0;
  let acc = start === 0 ? intFromNumber(m, 1) : newRef(m, start);
  while (acc !== 0) {
    const number = plain(m, acc);
    let item = 0, value = number ?? 0;
    if (number !== undefined) {
      const isFloat = typeOf(m, acc) === m.tFloat;
      for (;;) {
        item = iterNext(m, it);
        const x = item === 0 ? undefined : plain(m, item);
        if (x === undefined || (!isFloat && (typeOf(m, item) !== m.tInt || !Number.isSafeInteger(value * x)))) break;
        value *= x;
        decref(m, item);
      }
      decref(m, acc);
      acc = isFloat ? floatFromNumber(m, value) : intFromNumber(m, value === 0 ? 0 : value);
    } else item = iterNext(m, it);
    if (item === 0) break;
    const r = binaryOp(m, MULTIPLY, acc, item);
    decref(m, acc);
    decref(m, item);
    acc = r;
  }
  decref(m, it);
  if (acc !== 0 && occurred(m)) {
    decref(m, acc);
    return 0;
  }
  return acc;
}

/** Value of an exact float or a safe exact int; undefined for anything else. */
function plain(m: Machine, o: Ref): number | undefined {
  if (typeOf(m, o) === m.tFloat) return floatValue(m, o);
  const n = typeOf(m, o) === m.tInt ? intToNumber(m, o) : NaN;
  return Number.isFinite(n) ? n : undefined;
}

/** sum of p[i] * q[i]: exact over floats and safe ints with at least one float, else with * and +. */
function sumprod(m: Machine, _self: Ref, p: Ref, q: Ref): Ref {
  const a = collect(m, p);
  if (a === null) return 0;
  const b = collect(m, q);
  const give = (refs: readonly Ref[]): void => { for (const r of refs) decref(m, r); };
  if (b === null) { give(a); return 0; }
  let r = 0;
  if (a.length !== b.length) raise(m, 'ValueError', 'Inputs are not the same length');
  else r = exactSumprod(m, a, b) ?? genericSumprod(m, a, b);
  give(a);
  give(b);
  return r;
}

function exactSumprod(m: Machine, a: readonly Ref[], b: readonly Ref[]): Ref | undefined {
  let total = 0n, floats = false;
  for (const [i, o] of a.entries()) {
    const x = number(m, o), y = number(m, b[i]!);
    if (x === undefined || y === undefined) return undefined;
    if (!isInt(m, o) || !isInt(m, b[i]!)) floats = true;
    if (x !== 0 && y !== 0) total += product(x, y);
  }
  if (!floats) return undefined;
  const r = rounded(total);
  return Number.isFinite(r) ? floatFromNumber(m, r) : undefined;
}

/** A finite double or safe int; undefined for the rest. */
function number(m: Machine, o: Ref): number | undefined {
  const x = typeOf(m, o) === m.tFloat ? floatValue(m, o) : isInt(m, o) ? intToNumber(m, o) : NaN;
  return Number.isFinite(x) ? x : undefined;
}

function product(x: number, y: number): bigint {
  const p = decompose(x), q = decompose(y);
  const v = (p.mantissa * q.mantissa) << BigInt(p.exponent + q.exponent - UNIT);
  return p.negative === q.negative ? v : -v;
}

function genericSumprod(m: Machine, a: readonly Ref[], b: readonly Ref[]): Ref {
  let acc = intFromNumber(m, 0);
  for (let i = 0; i < a.length && acc !== 0; i++) {
    const term = binaryOp(m, MULTIPLY, a[i]!, b[i]!);
    const r = term === 0 ? 0 : binaryOp(m, ADD, acc, term);
    if (term !== 0) decref(m, term);
    decref(m, acc);
    acc = r;
  }
  return acc;
}

/** The items as doubles; null with an exception. */
function doubles(m: Machine, items: readonly Ref[]): number[] | null {
  const out: number[] = [];
  for (const o of items) {
    const x = asDouble(m, o);
    if (x === null) return null;
    out.push(x);
  }
  return out;
}

function hypotArgs(m: Machine, _self: Ref, args: Ref): Ref {
  const xs = doubles(m, Array.from({ length: tupleSize(m, args) }, (_, i) => tupleItem(m, args, i)));
  return xs === null ? 0 : floatFromNumber(m, norm(xs));
}

function dist(m: Machine, _self: Ref, p: Ref, q: Ref): Ref {
  const a = collect(m, p);
  if (a === null) return 0;
  const b = collect(m, q);
  let r = 0;
  if (b !== null) {
    if (a.length !== b.length) raise(m, 'ValueError', 'both points must have the same number of dimensions');
    else {
      const x = doubles(m, a), y = x === null ? null : doubles(m, b);
      if (x !== null && y !== null) r = floatFromNumber(m, norm(x.map((v, i) => v - y[i]!)));
    }
  }
  for (const o of [...a, ...(b ?? [])]) decref(m, o);
  return r;
}

export const SUM_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'dist', sig: '(p, q, /)', fn: dist, doc: 'Return the Euclidean distance between two points p and q.' },
  { name: 'fsum', sig: '(seq, /)', fn: fsum, doc: 'Return an accurate floating-point sum of values in the iterable seq.' },
  { name: 'hypot', sig: '(*args)', fn: hypotArgs, doc: 'Multidimensional Euclidean distance from the origin to a point.' },
  { name: 'prod', sig: '(iterable, /, *, start=1)', fn: prod, doc: 'Calculate the product of all the elements in the input iterable.' },
  { name: 'sumprod', sig: '(p, q, /)', fn: sumprod, doc: 'Return the sum of products of values from two iterables p and q.' },
];
