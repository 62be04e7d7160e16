/** The int type: construction, text, methods. Models Objects/longobject.c, CPython 3.13; arithmetic is in int-arith.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { LONG, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, freeObject, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { bitLength } from '../text/float-repr.ts';
import { bytesRepr } from '../text/repr.ts';
import { intToText, parseIntText, STR_DIGITS_CHECK_THRESHOLD } from '../text/int-text.ts';
import { argName } from './arg-name.ts';
import { asIndexClamped, callOne, callSpecial, index, isTrue, lookupSpecial, typeName } from './abstract.ts';
import { BOOL_TYPE } from './bool.ts';
import { bytesFrom, bytesView } from './bytes.ts';
import { bytesLike } from './bytes-object.ts';
import { COMPLEX_TYPE } from './complex.ts';
import { raise } from './errors.ts';
import { FLOAT_TYPE, floatFromNumber, intAsDouble, numberText } from './float.ts';
import { intFormat } from './format.ts';
import { intFromBigInt, intFromNumber, intToBigInt, intToNumber, isInt } from './int.ts';
import {
  checkBits, intAbsolute, intAdd, intAnd, intCompare, intDivmod, intExact, intFloorDivide, intHash, intInvert, intLeftShift, intMul, intNegative,
  intOr, intPower, intRemainder, intRightShift, intSub, intTrueDivide, intXor,
} from './int-arith.ts';
import { guarded } from './number-errors.ts';
import { SLOT_OFFSETS, type TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { ssizeArg } from './text-args.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

/** repr(int) and str(int): decimal digits, unless there are more than sys.set_int_max_str_digits allows. */
export function intRepr(m: Machine, o: Ref): Ref {
  const n = intToNumber(m, o);
  if (Number.isFinite(n)) return strFromJs(m, String(n));
  const v = intToBigInt(m, o);
  const limit = m.i32[REG.intMaxStrDigits]!;
  // Digits it has at least: refuses without the work of converting.
  const least = Math.floor((bitLength(v < 0n ? -v : v) - 1) * 0.30102999) + 1;
  if (limit > 0 && least > STR_DIGITS_CHECK_THRESHOLD && least > limit) {
    return raise(m, 'ValueError', `Exceeds the limit (${limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`);
  }
  return guarded(m, () => strFromJs(m, intToText(v, 10, limit)));
}

// ---- int() -------------------------------------------------------------------------------------------------------------

/** int(o) without a base. New reference to an exact int. PyNumber_Long */
export function intFromObject(m: Machine, o: Ref): Ref {
  const type = typeOf(m, o);
  if (type === m.tInt) return newRef(m, o);
  const f = m.i32[(type + SLOT_OFFSETS.nb_int) >> 2]!;
  if (f !== 0) {
    const r: Ref = m.fns[f]!(m, o);
    if (r === 0) return 0;
    if (!isInt(m, r)) {
      const t = typeName(m, r);
      decref(m, r);
      return raise(m, 'TypeError', `__int__ returned non-int (type ${t})`);
    }
    return exactly(m, r);
  }
  if (m.i32[(type + SLOT_OFFSETS.nb_index) >> 2] !== 0) {
    const r = index(m, o);
    return r === 0 ? 0 : exactly(m, r);
  }
  const trunc = callSpecial(m, o, '__trunc__');
  if (trunc !== undefined) {
    if (trunc === 0) return 0;
    if (isInt(m, trunc)) return exactly(m, trunc);
    if (m.i32[(typeOf(m, trunc) + SLOT_OFFSETS.nb_index) >> 2] === 0) {
      const t = typeName(m, trunc);
      decref(m, trunc);
      return raise(m, 'TypeError', `__trunc__ returned non-Integral (type ${t})`);
    }
    const r = index(m, trunc);
    decref(m, trunc);
    return r === 0 ? 0 : exactly(m, r);
  }
  const text = numberText(m, o);
  if (text === null) return raise(m, 'TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${typeName(m, o)}'`);
  return fromText(m, o, text, 10);
}

/** An int (stolen) as an exact one. */
function exactly(m: Machine, r: Ref): Ref {
  if (typeOf(m, r) === m.tInt) return r;
  const e = intExact(m, r);
  decref(m, r);
  return e;
}

function fromText(m: Machine, o: Ref, text: string, base: number): Ref {
  const shown = hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE) ? undefined : bytesRepr(bytesView(m, o));
  return guarded(m, () => intFromBigInt(m, parseIntText(text, base, m.i32[REG.intMaxStrDigits]!, shown)));
}

function convert(m: Machine, x: Ref, base: Ref): Ref {
  if (x === 0) return base === 0 ? intFromNumber(m, 0) : raise(m, 'TypeError', 'int() missing string argument');
  if (base === 0) return intFromObject(m, x);
  const b = asIndexClamped(m, base);
  if (b !== b) return 0;
  if (b !== 0 && (b < 2 || b > 36)) return raise(m, 'ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const text = numberText(m, x);
  return text === null ? raise(m, 'TypeError', "int() can't convert non-string with explicit base") : fromText(m, x, text, b);
}

function intNew(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  if (nargs + nkw > 2) return raise(m, 'TypeError', `int expected at most 2 arguments, got ${nargs + nkw}`);
  const at = (i: number): Ref => m.i32[(argv >> 2) + 2 * i]!;
  const x = nargs > 0 ? at(0) : 0;
  let base = nargs > 1 ? at(1) : 0;
  for (let k = 0; k < nkw; k++) {
    const name = strToJs(m, tupleItem(m, kwnames, k));
    if (name !== 'base') return raise(m, 'TypeError', `int() got an unexpected keyword argument '${name}'`);
    if (base !== 0) return raise(m, 'TypeError', "argument for int() given by name ('base') and position (2)");
    base = at(nargs + k);
  }
  const v = convert(m, x, base);
  return v === 0 || type === m.tInt ? v : subtypeNew(m, type, v);
}

/** An instance of a subclass with the digits of an exact int (stolen). */
function subtypeNew(m: Machine, type: Ref, v: Ref): Ref {
  const n = Math.max(1, m.i32[(v + LONG.tag) >> 2]! >> 3);
  const o = typeAlloc(m, type, n);
  m.i32[(o + LONG.tag) >> 2] = m.i32[(v + LONG.tag) >> 2]!;
  m.i32.copyWithin((o + LONG.digit) >> 2, (v + LONG.digit) >> 2, ((v + LONG.digit) >> 2) + n);
  decref(m, v);
  return o;
}

// ---- methods -----------------------------------------------------------------------------------------------------------

/** round(int, ndigits): to a multiple of a power of ten, ties to even. */
function round(m: Machine, o: Ref, ndigits: Ref): Ref {
  if (ndigits === 0) return intExact(m, o);
  const i = index(m, ndigits);
  if (i === 0) return 0;
  const n = intToNumber(m, i);
  decref(m, i);
  if (n >= 0) return intExact(m, o);
  const v = intToBigInt(m, o);
  const size = v < 0n ? -v : v;
  // Half of the power is more than the value: nothing is left.
  if (-n > bitLength(size) / 3 + 2) return intFromNumber(m, 0);
  const unit = 10n ** BigInt(-n);
  let q = size / unit;
  const twice = (size - q * unit) * 2n;
  if (twice > unit || (twice === unit && (q & 1n) === 1n)) q++;
  return intFromBigInt(m, v < 0n ? -q * unit : q * unit);
}

/** 'big' or 'little' of an argument; null with an exception. */
function byteOrder(m: Machine, who: string, o: Ref): 'big' | 'little' | null {
  if (o === 0) return 'big';
  if (!hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE)) { raise(m, 'TypeError', `${who}() argument 'byteorder' must be str, not ${argName(m, o)}`); return null; }
  const s = strToJs(m, o);
  if (s === 'big' || s === 'little') return s;
  raise(m, 'ValueError', "byteorder must be either 'little' or 'big'");
  return null;
}

function toBytes(m: Machine, o: Ref, lengthArg: Ref, orderArg: Ref, signedArg: Ref): Ref {
  const length = ssizeArg(m, lengthArg, 1);
  if (length !== length) return 0;
  const order = byteOrder(m, 'to_bytes', orderArg);
  if (order === null) return 0;
  const signed = signedArg === 0 ? 0 : isTrue(m, signedArg);
  if (signed < 0) return 0;
  if (length < 0) return raise(m, 'ValueError', 'length argument must be non-negative');
  checkBits(m, 8 * length);
  const v = intToBigInt(m, o);
  if (v < 0n && signed === 0) return raise(m, 'OverflowError', "can't convert negative int to unsigned");
  const bits = bitLength(v < 0n ? ~v : v) + (signed === 1 && v !== 0n ? 1 : 0);
  if (bits > 8 * length) return raise(m, 'OverflowError', 'int too big to convert');
  const hex = length === 0 ? '' : BigInt.asUintN(8 * length, v).toString(16).padStart(2 * length, '0');
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytesFrom(m, order === 'big' ? bytes : bytes.reverse());
}

function fromBytes(m: Machine, cls: Ref, source: Ref, orderArg: Ref, signedArg: Ref): Ref {
  const order = byteOrder(m, 'from_bytes', orderArg);
  if (order === null) return 0;
  const signed = signedArg === 0 ? 0 : isTrue(m, signedArg);
  if (signed < 0) return 0;
  const b = asBytes(m, source);
  if (b === 0) return 0;
  const view = bytesView(m, b);
  let hex = '';
  for (const c of view) hex = order === 'big' ? hex + c.toString(16).padStart(2, '0') : c.toString(16).padStart(2, '0') + hex;
  let v = hex === '' ? 0n : BigInt('0x' + hex);
  if (signed === 1) v = BigInt.asIntN(8 * view.length, v);
  decref(m, b);
  const r = intFromBigInt(m, v);
  if (cls === m.tInt) return r;
  const o = callOne(m, cls, r);
  decref(m, r);
  return o;
}

/** PyObject_Bytes: new bytes of an object that can be copied into some. */
function asBytes(m: Machine, o: Ref): Ref {
  const bytes = m.types['bytes']!;
  if (typeOf(m, o) === bytes) return newRef(m, o);
  const from = typeOf(m, o);
  // __index__ would make it a size: only what has bytes of its own, or items, counts.
  if (hasFlag(m, from, TPFLAGS.UNICODE) || (bytesLike(m, o) === null && lookupSpecial(m, o, '__bytes__') === undefined && m.i32[(from + TYPE.iter) >> 2] === 0 && m.i32[(from + SLOT_OFFSETS.sq_item) >> 2] === 0)) return raise(m, 'TypeError', `cannot convert '${typeName(m, o)}' object to bytes`);
  return callOne(m, bytes, o);
}

function bitCount(v: bigint): number {
  let n = 0;
  for (const digit of (v < 0n ? -v : v).toString(16)) for (let d = parseInt(digit, 16); d !== 0; d >>= 1) n += d & 1;
  return n;
}

function sizeOf(m: Machine, o: Ref): Ref {
  const digits = Math.max(1, m.i32[(o + LONG.tag) >> 2]! >> 3);
  const type = typeOf(m, o);
  return intFromNumber(m, m.i32[(type + TYPE.basicsize) >> 2]! + digits * m.i32[(type + TYPE.itemsize) >> 2]!);
}

function toFloat(m: Machine, o: Ref): Ref {
  const x = intAsDouble(m, o);
  return x === null ? 0 : floatFromNumber(m, x);
}

export const INT_TYPE: TypeSpec = {
  name: 'int', basicsize: LONG.basic, itemsize: 4, flags: TPFLAGS.BASETYPE | TPFLAGS.LONG | TPFLAGS.MATCH_SELF,
  doc: 'int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.',
  slots: {
    dealloc: freeObject, new: intNew, repr: intRepr, hash: intHash, richcompare: intCompare,
    nb_add: intAdd, nb_subtract: intSub, nb_multiply: intMul, nb_remainder: intRemainder, nb_divmod: intDivmod, nb_power: intPower,
    nb_negative: intNegative, nb_positive: intExact, nb_absolute: intAbsolute,
    nb_bool: (m: Machine, o: Ref) => (m.i32[(o + LONG.tag) >> 2]! >> 3 === 0 ? 0 : 1),
    nb_invert: intInvert, nb_lshift: intLeftShift, nb_rshift: intRightShift, nb_and: intAnd, nb_xor: intXor, nb_or: intOr,
    nb_int: intExact, nb_float: toFloat, nb_floor_divide: intFloorDivide, nb_true_divide: intTrueDivide, nb_index: intExact,
  },
  methods: [
    { name: 'conjugate', sig: '()', fn: intExact, doc: 'Returns self, the complex conjugate of any int.' },
    { name: 'bit_length', sig: '()', fn: (m, o) => { const v = intToBigInt(m, o); return intFromNumber(m, bitLength(v < 0n ? -v : v)); }, doc: 'Number of bits necessary to represent self in binary.' },
    { name: 'bit_count', sig: '()', fn: (m, o) => intFromNumber(m, bitCount(intToBigInt(m, o))), doc: 'Number of ones in the binary representation of the absolute value of self.' },
    { name: 'to_bytes', sig: "(length=1, byteorder='big', *, signed=False)", fn: toBytes, doc: 'Return an array of bytes representing an integer.' },
    { name: 'from_bytes', sig: "(bytes, byteorder='big', *, signed=False)", kind: 'class', fn: fromBytes, doc: 'Return the integer represented by the given array of bytes.' },
    { name: 'as_integer_ratio', sig: '()', fn: (m, o) => tupleFrom(m, [intExact(m, o), intFromNumber(m, 1)]), doc: 'Return a pair of integers, whose ratio is equal to the original int.' },
    { name: '__trunc__', sig: '()', fn: intExact, doc: 'Truncating an Integral returns itself.' },
    { name: '__floor__', sig: '()', fn: intExact, doc: 'Flooring an Integral returns itself.' },
    { name: '__ceil__', sig: '()', fn: intExact, doc: 'Ceiling of an Integral returns itself.' },
    { name: '__round__', sig: '(ndigits=<unrepresentable>, /)', fn: round },
    { name: '__getnewargs__', sig: '()', fn: (m, o) => tupleFrom(m, [intExact(m, o)]) },
    { name: '__format__', sig: '(format_spec, /)', fn: (m: Machine, o: Ref, spec: Ref) => intFormat(m, o, spec), doc: 'Convert to a string according to format_spec.' },
    { name: '__sizeof__', sig: '()', fn: sizeOf, doc: 'Returns size in memory, in bytes.' },
    { name: 'is_integer', sig: '()', fn: (m) => m.True, doc: 'Returns True. Exists for duck type compatibility with float.is_integer.' },
  ],
  getset: [
    { name: 'real', get: intExact },
    { name: 'imag', get: (m) => intFromNumber(m, 0) },
    { name: 'numerator', get: intExact },
    { name: 'denominator', get: (m) => intFromNumber(m, 1) },
  ],
};

/** int, bool, float and complex. */
export const NUMBER_TYPES: readonly TypeSpec[] = [INT_TYPE, BOOL_TYPE, FLOAT_TYPE, COMPLEX_TYPE];
