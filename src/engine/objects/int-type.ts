/** int and bool as types. Models Objects/longobject.c and boolobject.c, CPython 3.13; the memory half is in int.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { LONG, TPFLAGS } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { decref, freeObject, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { trueDivide, bitLength } from '../text/float-repr.ts';
import { formatInt } from '../text/format-value.ts';
import { intToText, parseIntText } from '../text/int-text.ts';
import { bytesRepr } from '../text/repr.ts';
import { hashBigInt, hashNumber } from '../text/siphash.ts';
import { asSsize, callSpecial, callMethod, index, isTrue, typeName } from './abstract.ts';
import { bytesFrom, bytesView, isBytesLike } from './bytes.ts';
import { occurred, raise } from './errors.ts';
import { floatFromNumber } from './float.ts';
import { boolRef, compactValue, intFromBigInt, intFromNumber, intToBigInt, intToNumber, isInt } from './int.ts';
import { guard } from './text-bridge.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { tupleFrom } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

const LIMIT_BITS = 1n << 26n;

const op = (small: ((a: number, b: number) => number) | null, big: (m: Machine, a: bigint, b: bigint) => bigint | null) => (m: Machine, a: Ref, b: Ref): Ref => {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  if (small !== null) {
    const x = compactValue(m, a), y = compactValue(m, b);
    if (x === x && y === y) {
      const r = small(x, y);
      if (r >= -9007199254740991 && r <= 9007199254740991) return intFromNumber(m, r + 0);
    }
  }
  const r = big(m, intToBigInt(m, a), intToBigInt(m, b));
  return r === null ? 0 : intFromBigInt(m, r);
};

function floorDivMod(a: bigint, b: bigint): [bigint, bigint] {
  let q = a / b, r = a % b;
  if (r !== 0n && (r < 0n) !== (b < 0n)) { q -= 1n; r += b; }
  return [q, r];
}

const zero = (m: Machine, message: string): null => { raise(m, 'ZeroDivisionError', message); return null; };

function power(m: Machine, a: Ref, b: Ref, c: Ref): Ref {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  const x = intToBigInt(m, a), y = intToBigInt(m, b);
  if (c !== m.None && c !== 0) {
    if (!isInt(m, c)) return m.NotImplemented;
    const n = intToBigInt(m, c);
    if (n === 0n) return raise(m, 'ValueError', 'pow() 3rd argument cannot be 0');
    let base = x;
    let e = y;
    if (y < 0n) {
      const inv = inverse(x, n < 0n ? -n : n);
      if (inv === null) return raise(m, 'ValueError', 'base is not invertible for the given modulus');
      base = inv;
      e = -y;
    }
    const abs = n < 0n ? -n : n;
    let r = 1n % abs;
    base = ((base % abs) + abs) % abs;
    for (; e > 0n; e >>= 1n) { if ((e & 1n) === 1n) r = (r * base) % abs; base = (base * base) % abs; }
    if (n < 0n && r !== 0n) r += n;
    return intFromBigInt(m, r);
  }
  if (y < 0n) {
    if (x === 0n) return raise(m, 'ZeroDivisionError', '0.0 cannot be raised to a negative power');
    return floatFromNumber(m, Math.pow(Number(x), Number(y)));
  }
  if (BigInt(bitLength(x)) * y > LIMIT_BITS && x !== 0n && x !== 1n && x !== -1n) return raise(m, 'MemoryError', '');
  return intFromBigInt(m, x ** y);
}

function inverse(a: bigint, n: bigint): bigint | null {
  let [r0, r1] = [n, ((a % n) + n) % n], [t0, t1] = [0n, 1n];
  while (r1 !== 0n) { const q = r0 / r1; [r0, r1] = [r1, r0 - q * r1]; [t0, t1] = [t1, t0 - q * t1]; }
  return r0 === 1n ? ((t0 % n) + n) % n : null;
}

function shift(left: boolean) {
  return (m: Machine, a: Ref, b: Ref): Ref => {
    if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
    const x = intToBigInt(m, a), n = intToBigInt(m, b);
    if (n < 0n) return raise(m, 'ValueError', 'negative shift count');
    if (!left) return intFromBigInt(m, n > LIMIT_BITS ? (x < 0n ? -1n : 0n) : x >> n);
    if (x === 0n) return intFromNumber(m, 0);
    if (n > LIMIT_BITS) return raise(m, 'MemoryError', '');
    return intFromBigInt(m, x << n);
  };
}

const bit = (small: (a: number, b: number) => number, big: (a: bigint, b: bigint) => bigint, logic: (a: boolean, b: boolean) => boolean) => {
  const f = op(small, (_m, a, b) => big(a, b));
  return { int: f, bool: (m: Machine, a: Ref, b: Ref): Ref => (typeOf(m, a) === m.tBool && typeOf(m, b) === m.tBool ? boolRef(m, logic(a === m.True, b === m.True)) : f(m, a, b)) };
};
const AND = bit((a, b) => a & b, (a, b) => a & b, (a, b) => a && b);
const OR = bit((a, b) => a | b, (a, b) => a | b, (a, b) => a || b);
const XOR = bit((a, b) => a ^ b, (a, b) => a ^ b, (a, b) => a !== b);

function compare(m: Machine, a: Ref, b: Ref, o: number): Ref {
  if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
  const x = compactValue(m, a), y = compactValue(m, b);
  let c: number;
  if (x === x && y === y) c = x - y;
  else { const d = intToBigInt(m, a) - intToBigInt(m, b); c = d < 0n ? -1 : d > 0n ? 1 : 0; }
  return boolRef(m, o === 0 ? c < 0 : o === 1 ? c <= 0 : o === 2 ? c === 0 : o === 3 ? c !== 0 : o === 4 ? c > 0 : c >= 0);
}

export function intHash(m: Machine, o: Ref): number {
  const n = intToNumber(m, o);
  const h = Number.isFinite(n) ? hashNumber(n) : hashBigInt(intToBigInt(m, o));
  m.hashHi = h.hi;
  return h.lo;
}

function repr(m: Machine, o: Ref): Ref {
  const n = intToNumber(m, o);
  if (Number.isFinite(n)) return strFromJs(m, String(n + 0));
  const s = guard(m, () => intToText(intToBigInt(m, o), 10, m.i32[REG.intMaxStrDigits]!));
  return s === null ? 0 : strFromJs(m, s);
}

/** An exact int with the value of any int. */
function exact(m: Machine, o: Ref): Ref {
  return typeOf(m, o) === m.tInt ? newRef(m, o) : intFromBigInt(m, intToBigInt(m, o));
}

function intNew(m: Machine, type: Ref, argv: number, nargs: number, kw: Ref): Ref {
  let x = nargs > 0 ? m.i32[argv >> 2]! : 0, base = nargs > 1 ? m.i32[(argv >> 2) + 2]! : 0;
  if (nargs > 2) return raise(m, 'TypeError', `int() takes at most 2 arguments (${nargs} given)`);
  for (let k = 0; k < (kw === 0 ? 0 : m.i32[(kw + 16) >> 2]!); k++) {
    const name = strToJs(m, m.i32[(kw + 24 + 8 * k) >> 2]!);
    if (name === 'base') base = m.i32[(argv >> 2) + 2 * (nargs + k)]!;
    else if (type === m.tInt) return raise(m, 'TypeError', `int() got an unexpected keyword argument '${name}'`);
  }
  if (x === 0 && base !== 0) return raise(m, 'TypeError', 'int() missing string argument');
  const v = x === 0 ? intFromNumber(m, 0) : base === 0 ? toInt(m, x) : parse(m, x, base);
  x = 0;
  if (v === 0 || type === m.tInt) return v;
  const tag = m.i32[(v + LONG.tag) >> 2]!, n = Math.max(1, tag >> 3);
  const o = typeAlloc(m, type, n);
  for (let k = 0; k < 2 + n; k++) m.i32[((o + LONG.tag) >> 2) + k] = m.i32[((v + LONG.tag) >> 2) + k]!;
  decref(m, v);
  return o;
}

function parse(m: Machine, x: Ref, baseRef: Ref): Ref {
  const base = asSsize(m, baseRef, 'OverflowError');
  if (base === -1 && occurred(m)) return 0;
  if (base !== 0 && (base < 2 || base > 36)) return raise(m, 'ValueError', 'int() base must be >= 2 and <= 36, or 0');
  if (hasFlag(m, typeOf(m, x), TPFLAGS.UNICODE)) return parseText(m, strToJs(m, x), base);
  if (isBytesLike(m, x)) return parseText(m, latin1(bytesView(m, x)), base, bytesRepr(bytesView(m, x)));
  return raise(m, 'TypeError', "int() can't convert non-string with explicit base");
}

const latin1 = (b: Uint8Array): string => Array.from(b, (c) => String.fromCharCode(c)).join('');
function parseText(m: Machine, s: string, base: number, shown?: string): Ref {
  const v = guard(m, () => parseIntText(s, base, m.i32[REG.intMaxStrDigits]!, shown));
  return v === null ? 0 : intFromBigInt(m, v);
}

/** int(x). New reference. PyNumber_Long */
export function toInt(m: Machine, x: Ref): Ref {
  if (isInt(m, x) && typeOf(m, x) === m.tInt) return newRef(m, x);
  for (const name of ['__int__', '__index__', '__trunc__']) {
    const r = callSpecial(m, x, name);
    if (r === undefined) continue;
    if (r === 0) return 0;
    if (!isInt(m, r)) { const t = typeName(m, r); decref(m, r); return raise(m, 'TypeError', `${name} returned non-int (type ${t})`); }
    if (typeOf(m, r) === m.tInt) return r;
    const e = exact(m, r);
    decref(m, r);
    return e;
  }
  if (hasFlag(m, typeOf(m, x), TPFLAGS.UNICODE)) return parseText(m, strToJs(m, x), 10);
  if (isBytesLike(m, x)) return parseText(m, latin1(bytesView(m, x)), 10, bytesRepr(bytesView(m, x)));
  return raise(m, 'TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${typeName(m, x)}'`);
}

function toBytes(m: Machine, o: Ref, len: Ref, order: Ref, signed: Ref): Ref {
  const n = len === 0 ? 1 : asSsize(m, len, 'OverflowError');
  if (n === -1 && occurred(m)) return 0;
  if (n < 0) return raise(m, 'ValueError', 'length argument must be non-negative');
  const big = order === 0 ? 'big' : strToJs(m, order);
  if (big !== 'big' && big !== 'little') return raise(m, 'ValueError', "byteorder must be either 'little' or 'big'");
  const s = signed !== 0 && isTrue(m, signed) === 1;
  let v = intToBigInt(m, o);
  if (v < 0n && !s) return raise(m, 'OverflowError', "can't convert negative int to unsigned");
  const bits = BigInt(8 * n);
  if (s ? v >= 1n << (bits > 0n ? bits - 1n : 0n) && !(n === 0 && v === 0n) || v < -(1n << (bits > 0n ? bits - 1n : 0n)) : v >= 1n << bits) return raise(m, 'OverflowError', 'int too big to convert');
  v = BigInt.asUintN(8 * n, v);
  const out = new Uint8Array(n);
  for (let i = 0; i < n; i++) { out[big === 'big' ? n - 1 - i : i] = Number(v & 255n); v >>= 8n; }
  return bytesFrom(m, out);
}

function fromBytes(m: Machine, cls: Ref, data: Ref, order: Ref, signed: Ref): Ref {
  const b = isBytesLike(m, data) ? bytesView(m, data).slice() : null;
  let bytes = b;
  if (bytes === null) {
    const t = callMethod(m, m.types['bytes']!, '__new__', m.types['bytes']!, data);
    if (t === 0) return 0;
    bytes = bytesView(m, t).slice();
    decref(m, t);
  }
  const how = order === 0 ? 'big' : strToJs(m, order);
  if (how !== 'big' && how !== 'little') return raise(m, 'ValueError', "byteorder must be either 'little' or 'big'");
  const seq = how === 'big' ? bytes : bytes.slice().reverse();
  let v = 0n;
  for (const x of seq) v = (v << 8n) | BigInt(x);
  if (signed !== 0 && isTrue(m, signed) === 1) v = BigInt.asIntN(8 * bytes.length, v);
  const r = intFromBigInt(m, v);
  if (cls === m.tInt) return r;
  const c = callMethod(m, cls, '__new__', cls, r);
  decref(m, r);
  return c;
}

function round(m: Machine, o: Ref, nd: Ref): Ref {
  if (nd === 0) return exact(m, o);
  const i = index(m, nd);
  if (i === 0) return 0;
  const n = intToBigInt(m, i);
  decref(m, i);
  if (n >= 0n) return exact(m, o);
  const p = 10n ** -n, v = intToBigInt(m, o);
  const [q, r] = floorDivMod(v, p);
  const up = 2n * r > p || (2n * r === p && (q & 1n) === 1n);
  return intFromBigInt(m, (up ? q + 1n : q) * p);
}

export const INT_TYPES: readonly TypeSpec[] = [
  {
    name: 'int', basicsize: 24, itemsize: 4, flags: TPFLAGS.BASETYPE | TPFLAGS.LONG | TPFLAGS.MATCH_SELF,
    slots: {
      dealloc: freeObject, new: intNew, repr, hash: intHash, richcompare: compare,
      nb_add: op((a, b) => a + b, (_m, a, b) => a + b), nb_subtract: op((a, b) => a - b, (_m, a, b) => a - b), nb_multiply: op((a, b) => a * b, (_m, a, b) => a * b),
      nb_floor_divide: op((a, b) => (b === 0 ? NaN : Math.floor(a / b)), (m, a, b) => (b === 0n ? zero(m, 'integer division or modulo by zero') : floorDivMod(a, b)[0])),
      nb_remainder: op(null, (m, a, b) => (b === 0n ? zero(m, 'integer modulo by zero') : floorDivMod(a, b)[1])),
      nb_divmod: (m: Machine, a: Ref, b: Ref) => {
        if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
        const y = intToBigInt(m, b);
        if (y === 0n) return raise(m, 'ZeroDivisionError', 'integer division or modulo by zero');
        const [q, r] = floorDivMod(intToBigInt(m, a), y);
        return tupleFrom(m, [intFromBigInt(m, q), intFromBigInt(m, r)]);
      },
      nb_true_divide: (m: Machine, a: Ref, b: Ref) => {
        if (!isInt(m, a) || !isInt(m, b)) return m.NotImplemented;
        const y = intToBigInt(m, b);
        if (y === 0n) return raise(m, 'ZeroDivisionError', 'division by zero');
        const r = guard(m, () => trueDivide(intToBigInt(m, a), y));
        return r === null ? 0 : floatFromNumber(m, r);
      },
      nb_power: power, nb_lshift: shift(true), nb_rshift: shift(false), nb_and: AND.int, nb_or: OR.int, nb_xor: XOR.int,
      nb_negative: (m: Machine, a: Ref) => intFromBigInt(m, -intToBigInt(m, a)), nb_positive: exact, nb_invert: (m: Machine, a: Ref) => intFromBigInt(m, ~intToBigInt(m, a)),
      nb_absolute: (m: Machine, a: Ref) => { const v = intToBigInt(m, a); return intFromBigInt(m, v < 0n ? -v : v); },
      nb_bool: (m: Machine, a: Ref) => (m.i32[(a + LONG.tag) >> 2]! >> 3 !== 0 && (m.i32[(a + LONG.tag) >> 2]! & 3) !== 1 ? 1 : 0),
      nb_int: exact, nb_index: exact, nb_float: (m: Machine, a: Ref) => { const n = intToNumber(m, a); const x = Number.isFinite(n) ? n : Number(intToBigInt(m, a)); return Number.isFinite(x) ? floatFromNumber(m, x) : raise(m, 'OverflowError', 'int too large to convert to float'); },
    },
    methods: [
      { name: 'bit_length', sig: '()', fn: (m, o) => intFromNumber(m, bitLength(intToBigInt(m, o))) },
      { name: 'bit_count', sig: '()', fn: (m, o) => { let v = intToBigInt(m, o), n = 0; if (v < 0n) v = -v; for (; v > 0n; v &= v - 1n) n++; return intFromNumber(m, n); } },
      { name: 'conjugate', sig: '()', fn: exact }, { name: 'is_integer', sig: '()', fn: (m) => m.True },
      { name: 'as_integer_ratio', sig: '()', fn: (m, o) => tupleFrom(m, [exact(m, o), intFromNumber(m, 1)]) },
      { name: 'to_bytes', sig: "(length=1, byteorder='big', *, signed=False)", fn: toBytes },
      { name: 'from_bytes', sig: "(bytes, byteorder='big', *, signed=False)", kind: 'class', fn: fromBytes },
      { name: '__round__', sig: '(ndigits=None, /)', fn: round }, { name: '__trunc__', sig: '()', fn: exact }, { name: '__floor__', sig: '()', fn: exact }, { name: '__ceil__', sig: '()', fn: exact },
      { name: '__format__', sig: '(format_spec, /)', fn: (m: Machine, o: Ref, s: Ref) => { const t = guard(m, () => formatInt(intToBigInt(m, o), strToJs(m, s), typeName(m, o), m.i32[REG.intMaxStrDigits]!)); return t === null ? 0 : strFromJs(m, t); } },
      { name: '__sizeof__', sig: '()', fn: (m, o) => intFromNumber(m, 24 + 4 * Math.max(1, m.i32[(o + LONG.tag) >> 2]! >> 3)) },
      { name: '__getnewargs__', sig: '()', fn: (m, o) => tupleFrom(m, [exact(m, o)]) },
    ],
    getset: [{ name: 'real', get: exact }, { name: 'numerator', get: exact }, { name: 'imag', get: (m) => intFromNumber(m, 0) }, { name: 'denominator', get: (m) => intFromNumber(m, 1) }],
  },
  {
    name: 'bool', base: 'int', basicsize: 24, itemsize: 4, flags: TPFLAGS.LONG,
    slots: {
      dealloc: () => {}, repr: (m: Machine, b: Ref) => strFromJs(m, b === m.True ? 'True' : 'False'), nb_and: AND.bool, nb_or: OR.bool, nb_xor: XOR.bool,
      new: (m: Machine, _t: Ref, argv: number, nargs: number, kw: Ref) => {
        if (kw !== 0) return raise(m, 'TypeError', 'bool() takes no keyword arguments');
        if (nargs > 1) return raise(m, 'TypeError', `bool expected at most 1 argument, got ${nargs}`);
        const t = nargs === 0 ? 0 : isTrue(m, m.i32[argv >> 2]!);
        return t < 0 ? 0 : boolRef(m, t === 1);
      },
    },
  },
];
