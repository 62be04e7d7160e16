/**
 * float and the memory of complex. Models Objects/floatobject.c, CPython 3.13. The complex type itself is in complex.ts.
 *
 *   | refcnt 8 | type 8 | ob_fval 8 |
 *
 * Invariants: a dead exact float waits on the free list (at most profile.freeLists.float) with the next one's address in its
 * type field; subclass instances never do.
 *
 * Departures: a NaN has no sign; powers come from libm.ts and may differ from a C library's in the last bit.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { COMPLEX, FLOAT, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, freeObject, hasFlag, initObject, newObject, newRef, typeOf } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { floatFromHex, floatHex, parseFloatText } from '../text/float-parse.ts';
import { asIntegerRatio, bigIntToFloat, floatRepr, floatToBigInt, roundFloat, roundToBigInt } from '../text/float-repr.ts';
import { hashDouble, hashPointer } from '../text/siphash.ts';
import { asIndexClamped, callOne, nameOfType, reprJs, typeName } from './abstract.ts';
import { bytesView } from './bytes.ts';
import { occurred, raise, raiseArgs } from './errors.ts';
import { floatFormat } from './format.ts';
import { boolRef, intFromBigInt, intFromNumber, intToBigInt, intToNumber, isInt } from './int.ts';
import { cos, powDouble, sin } from './libm.ts';
import { compareNumbers, guarded, raiseText } from './number-errors.ts';
import { SLOT_OFFSETS, type TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { tupleFrom } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const FLOAT_BASIC = FLOAT.basic, FLOAT_VALUE = FLOAT.value;
const TABLE_FREE_FLOAT = TABLE.freeFloat;

/** New float; from the free list when one waits there. */
export function floatFromNumber(m: Machine, x: number): Ref {
  const head = TABLE_FREE_FLOAT >> 2;
  let o = m.i32[head]!;
  if (o !== 0) {
    m.i32[head] = m.i32[(o + 8) >> 2]!;
    m.i32[head + 1]!--;
    initObject(m, o, m.tFloat);
    if (m.rec !== null) m.rec.put(EV.alloc, o, FLOAT_BASIC, 0, 0);
  } else o = newObject(m, m.tFloat, FLOAT_BASIC);
  m.f64[(o + FLOAT_VALUE) >> 3] = x;
  return o;
}

/** Value of a float or of an instance of a subclass. */
export function floatValue(m: Machine, o: Ref): number {
  return m.f64[(o + FLOAT_VALUE) >> 3]!;
}

/** A float or a subclass of it. */
export function isFloat(m: Machine, o: Ref): boolean {
  return typeOf(m, o) === m.tFloat || derivesFrom(m, typeOf(m, o), m.tFloat);
}

/** Follows the chain of tp_base: enough for layouts, which have one line of descent. */
function derivesFrom(m: Machine, type: Ref, base: Ref): boolean {
  for (let t = type; t !== 0; t = m.i32[(t + TYPE.base) >> 2]!) if (t === base) return true;
  return false;
}

/** New complex. */
export function complexFromNumber(m: Machine, re: number, im: number): Ref {
  const o = newObject(m, m.types['complex']!, COMPLEX.basic);
  m.f64[(o + COMPLEX.real) >> 3] = re;
  m.f64[(o + COMPLEX.imag) >> 3] = im;
  return o;
}

/** An instance of complex or of a subclass. */
export function isComplex(m: Machine, o: Ref): boolean {
  return derivesFrom(m, typeOf(m, o), m.types['complex']!);
}

/** tp_dealloc: an exact float goes on the free list while there is room. */
export function floatFree(m: Machine, o: Ref): void {
  const head = TABLE_FREE_FLOAT >> 2;
  if (typeOf(m, o) !== m.tFloat || m.i32[head + 1]! >= m.profile.freeLists.float) { freeObject(m, o); return; }
  m.i32[(o + 8) >> 2] = m.i32[head]!;
  m.i32[head] = o;
  m.i32[head + 1]!++;
  if (m.rec !== null) m.rec.put(EV.free, o, 0, 0, 0);
}

/** The double of an int; null with OverflowError. */
export function intAsDouble(m: Machine, o: Ref): number | null {
  const n = intToNumber(m, o);
  if (Number.isFinite(n)) return n;
  try {
    return bigIntToFloat(intToBigInt(m, o));
  } catch (e) {
    raiseText(m, e);
    return null;
  }
}

/** The double of a float or int operand; undefined when it is neither, null with OverflowError. */
function operand(m: Machine, o: Ref): number | null | undefined {
  if (isFloat(m, o)) return floatValue(m, o);
  return isInt(m, o) ? intAsDouble(m, o) : undefined;
}

/** The double of any real number: float, __float__, __index__. null = error. PyFloat_AsDouble */
export function asDouble(m: Machine, o: Ref): number | null {
  if (isFloat(m, o)) return floatValue(m, o);
  if (typeOf(m, o) === m.tInt) return intAsDouble(m, o);
  const f = toFloat(m, o);
  if (f === 0) {
    if (!occurred(m)) raise(m, 'TypeError', `must be real number, not ${typeName(m, o)}`);
    return null;
  }
  const x = floatValue(m, f);
  decref(m, f);
  return x;
}

/** New float from nb_float or nb_index; 0 without an exception when the object has neither. */
export function toFloat(m: Machine, o: Ref): Ref {
  const type = typeOf(m, o);
  const f = m.i32[(type + SLOT_OFFSETS.nb_float) >> 2]!;
  if (f !== 0) {
    const r: Ref = m.fns[f]!(m, o);
    if (r === 0 || typeOf(m, r) === m.tFloat) return r;
    if (!isFloat(m, r)) {
      const t = typeName(m, r);
      decref(m, r);
      return raise(m, 'TypeError', `${nameOfType(m, type)}.__float__ returned non-float (type ${t})`);
    }
    const exact = floatFromNumber(m, floatValue(m, r));
    decref(m, r);
    return exact;
  }
  const ix = m.i32[(type + SLOT_OFFSETS.nb_index) >> 2]!;
  if (ix === 0) return 0;
  const i: Ref = m.fns[ix]!(m, o);
  if (i === 0) return 0;
  if (!isInt(m, i)) {
    const t = typeName(m, i);
    decref(m, i);
    return raise(m, 'TypeError', `__index__ returned non-int (type ${t})`);
  }
  const x = intAsDouble(m, i);
  decref(m, i);
  return x === null ? 0 : floatFromNumber(m, x);
}

// ---- arithmetic --------------------------------------------------------------------------------------------------------

type Binary = (m: Machine, a: Ref, b: Ref) => Ref;

/** A binary slot over two doubles. `f` returns a new reference. */
function binary(f: (m: Machine, x: number, y: number) => Ref): Binary {
  return (m, a, b) => {
    const x = operand(m, a);
    if (x === undefined) return m.NotImplemented;
    if (x === null) return 0;
    const y = operand(m, b);
    if (y === undefined) return m.NotImplemented;
    return y === null ? 0 : f(m, x, y);
  };
}

/** Quotient rounded down and remainder with the divisor's sign; y is not 0. */
export function floatDivmod(x: number, y: number): [quotient: number, remainder: number] {
  let rem = x % y;
  let q = (x - rem) / y;
  if (rem === 0) rem = y < 0 || Object.is(y, -0) ? -0 : 0;
  else if ((rem < 0) !== (y < 0)) { rem += y; q -= 1; }
  if (q === 0) return [x / y < 0 || Object.is(x / y, -0) ? -0 : 0, rem];
  const floor = Math.floor(q);
  return [q - floor > 0.5 ? floor + 1 : floor, rem];
}

function divide(m: Machine, x: number, y: number): Ref {
  return y === 0 ? raise(m, 'ZeroDivisionError', 'float division by zero') : floatFromNumber(m, x / y);
}

/** float ** float: a complex for a negative base and a fraction. New reference. */
export function floatPower(m: Machine, x: number, y: number): Ref {
  if (x === 0 && y < 0 && y !== -Infinity) return raise(m, 'ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) {
    const r = powDouble(-x, y);
    const angle = Math.PI * y;
    return r === Infinity ? raise(m, 'OverflowError', 'complex exponentiation') : complexFromNumber(m, r * cos(angle), r * sin(angle));
  }
  const r = powDouble(x, y);
  if (!Number.isFinite(r) && Number.isFinite(x) && Number.isFinite(y)) return raiseArgs(m, 'OverflowError', [intFromNumber(m, 34), strFromJs(m, 'Numerical result out of range')]);
  return floatFromNumber(m, r);
}

const powerSlot = binary(floatPower);

function power(m: Machine, a: Ref, b: Ref, mod: Ref): Ref {
  if (mod !== m.None) return raise(m, 'TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  return powerSlot(m, a, b);
}

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isFloat(m, a)) return m.NotImplemented;
  const x = floatValue(m, a);
  if (isFloat(m, b)) return boolRef(m, compareNumbers(op, x, floatValue(m, b)));
  if (!isInt(m, b)) return m.NotImplemented;
  const n = intToNumber(m, b);
  return boolRef(m, compareNumbers(op, x, Number.isFinite(n) ? n : intToBigInt(m, b)));
}

function floatHash(m: Machine, o: Ref): number {
  const x = floatValue(m, o);
  const h = x !== x ? hashPointer(o) : hashDouble(x);
  m.hashHi = h.hi;
  return h.lo;
}

/** New exact float of the same value: the object itself when it is exact. */
function exact(m: Machine, o: Ref): Ref {
  return typeOf(m, o) === m.tFloat ? newRef(m, o) : floatFromNumber(m, floatValue(m, o));
}

// ---- float() -----------------------------------------------------------------------------------------------------------

/** Text of a str, bytes or bytearray for the number parsers; null when it is none of them. */
export function numberText(m: Machine, o: Ref): string | null {
  if (hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE)) return strToJs(m, o);
  if (!hasFlag(m, typeOf(m, o), TPFLAGS.BYTES) && !derivesFrom(m, typeOf(m, o), m.types['bytearray']!)) return null;
  let s = '';
  for (const c of bytesView(m, o)) s += String.fromCharCode(c);
  return s;
}

function floatNew(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (kwnames !== 0 && type === m.tFloat) return raise(m, 'TypeError', 'float() takes no keyword arguments');
  if (nargs > 1) return raise(m, 'TypeError', `float expected at most 1 argument, got ${nargs}`);
  const f = nargs === 0 ? floatFromNumber(m, 0) : convert(m, m.i32[argv >> 2]!);
  if (f === 0 || type === m.tFloat) return f;
  const o = typeAlloc(m, type, 0);
  m.f64[(o + FLOAT_VALUE) >> 3] = floatValue(m, f);
  decref(m, f);
  return o;
}

/** float(o). New reference. PyNumber_Float, PyFloat_FromString */
function convert(m: Machine, o: Ref): Ref {
  if (typeOf(m, o) === m.tFloat) return newRef(m, o);
  const f = toFloat(m, o);
  if (f !== 0 || occurred(m)) return f;
  const text = numberText(m, o);
  if (text === null) return raise(m, 'TypeError', `float() argument must be a string or a real number, not '${typeName(m, o)}'`);
  const shown = hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE) ? undefined : reprJs(m, o) ?? undefined;
  return guarded(m, () => floatFromNumber(m, parseFloatText(text, shown)));
}

// ---- methods -----------------------------------------------------------------------------------------------------------

/** float.__round__: an int without digits, a float with. */
function round(m: Machine, o: Ref, ndigits: Ref): Ref {
  const x = floatValue(m, o);
  if (ndigits === 0 || ndigits === m.None) return guarded(m, () => intFromBigInt(m, roundToBigInt(x)));
  const n = asIndexClamped(m, ndigits);
  if (n !== n) return 0;
  return guarded(m, () => floatFromNumber(m, roundFloat(x, n)));
}

const toInt = (f: (x: number) => number) => (m: Machine, o: Ref): Ref =>
  guarded(m, () => intFromBigInt(m, floatToBigInt(f(floatValue(m, o)))));

export const FLOAT_TYPE: TypeSpec = {
  name: 'float', basicsize: FLOAT_BASIC, flags: TPFLAGS.BASETYPE | TPFLAGS.MATCH_SELF,
  doc: 'Convert a string or number to a floating-point number, if possible.',
  slots: {
    dealloc: floatFree, new: floatNew, hash: floatHash, richcompare: compare,
    repr: (m: Machine, o: Ref) => strFromJs(m, floatRepr(floatValue(m, o))),
    nb_add: binary((m, x, y) => floatFromNumber(m, x + y)),
    nb_subtract: binary((m, x, y) => floatFromNumber(m, x - y)),
    nb_multiply: binary((m, x, y) => floatFromNumber(m, x * y)),
    nb_true_divide: binary(divide),
    nb_remainder: binary((m, x, y) => (y === 0 ? raise(m, 'ZeroDivisionError', 'float modulo by zero') : floatFromNumber(m, floatDivmod(x, y)[1]))),
    nb_floor_divide: binary((m, x, y) => (y === 0 ? raise(m, 'ZeroDivisionError', 'float floor division by zero') : floatFromNumber(m, floatDivmod(x, y)[0]))),
    nb_divmod: binary((m, x, y) => {
      if (y === 0) return raise(m, 'ZeroDivisionError', 'float divmod()');
      const [q, r] = floatDivmod(x, y);
      return tupleFrom(m, [floatFromNumber(m, q), floatFromNumber(m, r)]);
    }),
    nb_power: power,
    nb_negative: (m: Machine, o: Ref) => floatFromNumber(m, -floatValue(m, o)),
    nb_positive: exact,
    nb_absolute: (m: Machine, o: Ref) => floatFromNumber(m, Math.abs(floatValue(m, o))),
    nb_bool: (m: Machine, o: Ref) => (floatValue(m, o) !== 0 ? 1 : 0),
    nb_int: toInt(Math.trunc),
    nb_float: exact,
  },
  methods: [
    { name: 'conjugate', sig: '()', fn: exact, doc: 'Return self, the complex conjugate of any float.' },
    { name: '__trunc__', sig: '()', fn: toInt(Math.trunc), doc: 'Return the Integral closest to x between 0 and x.' },
    { name: '__floor__', sig: '()', fn: toInt(Math.floor), doc: 'Return the floor as an Integral.' },
    { name: '__ceil__', sig: '()', fn: toInt(Math.ceil), doc: 'Return the ceiling as an Integral.' },
    { name: '__round__', sig: '(ndigits=None, /)', fn: round },
    {
      name: 'as_integer_ratio', sig: '()', doc: 'Return a pair of integers, whose ratio is exactly equal to the original float.',
      fn: (m, o) => guarded(m, () => {
        const [n, d] = asIntegerRatio(floatValue(m, o));
        return tupleFrom(m, [intFromBigInt(m, n), intFromBigInt(m, d)]);
      }),
    },
    { name: 'hex', sig: '()', fn: (m, o) => strFromJs(m, floatHex(floatValue(m, o))), doc: 'Return a hexadecimal representation of a floating-point number.' },
    {
      name: 'fromhex', sig: '(string, /)', kind: 'class', doc: 'Create a floating-point number from a hexadecimal string.',
      fn: (m: Machine, cls: Ref, s: Ref) => {
        if (!hasFlag(m, typeOf(m, s), TPFLAGS.UNICODE)) return raise(m, 'TypeError', 'bad argument type for built-in operation');
        const f = guarded(m, () => floatFromNumber(m, floatFromHex(strToJs(m, s))));
        if (f === 0 || cls === m.tFloat) return f;
        const r = callOne(m, cls, f);
        decref(m, f);
        return r;
      },
    },
    { name: 'is_integer', sig: '()', fn: (m, o) => boolRef(m, Number.isInteger(floatValue(m, o))), doc: 'Return True if the float is an integer.' },
    { name: '__getnewargs__', sig: '()', fn: (m, o) => tupleFrom(m, [floatFromNumber(m, floatValue(m, o))]) },
    { name: '__format__', sig: '(format_spec, /)', fn: (m: Machine, o: Ref, spec: Ref) => floatFormat(m, o, spec), doc: 'Formats the float according to format_spec.' },
  ],
  getset: [
    { name: 'real', get: exact },
    { name: 'imag', get: (m) => floatFromNumber(m, 0) },
  ],
};
