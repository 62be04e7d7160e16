/**
 * complex. Models Objects/complexobject.c, CPython 3.13; its memory is in float.ts.
 *
 *   | refcnt 8 | type 8 | cval.real 8 | cval.imag 8 |
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { COMPLEX, TPFLAGS } from '../memory/layout.ts';
import { decref, freeObject, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { parseComplexText } from '../text/float-parse.ts';
import { complexRepr } from '../text/float-repr.ts';
import { hashComplex, hashDouble, hashPointer } from '../text/siphash.ts';
import { callSpecialBound, typeName } from './abstract.ts';
import { occurred, raise } from './errors.ts';
import { complexFromNumber, floatFromNumber, floatValue, intAsDouble, isComplex, isFloat, toFloat } from './float.ts';
import { complexFormat } from './format.ts';
import { boolRef, intToBigInt, isInt } from './int.ts';
import { atan2, cos, exp, hypot, log, powDouble, sin } from './libm.ts';
import { callDef, methodDef } from './method-def.ts';
import { guarded } from './number-errors.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { tupleFrom } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

export { complexFromNumber, isComplex } from './float.ts';

/** A complex value in the host. */
export interface Complex { readonly re: number; readonly im: number }

/** Value of a complex object. */
export function complexValue(m: Machine, o: Ref): Complex {
  return { re: m.f64[(o + COMPLEX.real) >> 3]!, im: m.f64[(o + COMPLEX.imag) >> 3]! };
}

/** Any number as a complex; undefined when it is none, null with OverflowError. */
function operand(m: Machine, o: Ref): Complex | null | undefined {
  if (isComplex(m, o)) return complexValue(m, o);
  if (isFloat(m, o)) return { re: floatValue(m, o), im: 0 };
  if (!isInt(m, o)) return undefined;
  const re = intAsDouble(m, o);
  return re === null ? null : { re, im: 0 };
}

const make = (m: Machine, c: Complex): Ref => complexFromNumber(m, c.re, c.im);

function binary(f: (m: Machine, x: Complex, y: Complex) => Ref) {
  return (m: Machine, a: Ref, b: Ref): Ref => {
    const x = operand(m, a);
    if (x === undefined) return m.NotImplemented;
    if (x === null) return 0;
    const y = operand(m, b);
    if (y === undefined) return m.NotImplemented;
    return y === null ? 0 : f(m, x, y);
  };
}

function product(x: Complex, y: Complex): Complex {
  return { re: x.re * y.re - x.im * y.im, im: x.re * y.im + x.im * y.re };
}

/** x / y, scaled by the larger part of y so that squares do not overflow; null for division by zero. */
function quotient(x: Complex, y: Complex): Complex | null {
  if (Math.abs(y.re) >= Math.abs(y.im)) {
    if (y.re === 0) return null;
    const ratio = y.im / y.re, d = y.re + y.im * ratio;
    return { re: (x.re + x.im * ratio) / d, im: (x.im - x.re * ratio) / d };
  }
  if (Math.abs(y.im) >= Math.abs(y.re)) {
    const ratio = y.re / y.im, d = y.re * ratio + y.im;
    return { re: (x.re * ratio + x.im) / d, im: (x.im * ratio - x.re) / d };
  }
  return { re: NaN, im: NaN };
}

/** x ** n by squaring, n > 0. */
function wholePower(x: Complex, n: number): Complex {
  let r: Complex = { re: 1, im: 0 }, square = x;
  for (let bit = 1; bit <= n; bit *= 2) {
    if ((n & bit) !== 0) r = product(r, square);
    square = product(square, square);
  }
  return r;
}

/** x ** y; null for zero to a negative or complex power. */
function powerOf(x: Complex, y: Complex): Complex | null {
  if (y.im === 0 && Number.isInteger(y.re) && Math.abs(y.re) <= 100) {
    return y.re > 0 ? wholePower(x, y.re) : quotient({ re: 1, im: 0 }, wholePower(x, -y.re));
  }
  if (x.re === 0 && x.im === 0) return y.im !== 0 || y.re < 0 ? null : { re: 0, im: 0 };
  const size = hypot(x.re, x.im), angle = atan2(x.im, x.re);
  let length = powDouble(size, y.re), phase = angle * y.re;
  if (y.im !== 0) {
    length /= exp(angle * y.im);
    phase += y.im * log(size);
  }
  return { re: length * cos(phase), im: length * sin(phase) };
}

const powerSlot = binary((m, x, y) => {
  const r = powerOf(x, y);
  if (r === null) return raise(m, 'ZeroDivisionError', '0.0 to a negative or complex power');
  const overflow = !Number.isFinite(r.re) || !Number.isFinite(r.im);
  if (overflow && [x.re, x.im, y.re, y.im].every(Number.isFinite)) return raise(m, 'OverflowError', 'complex exponentiation');
  return make(m, r);
});

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (op !== 2 && op !== 3) return m.NotImplemented;
  const x = complexValue(m, a);
  let equal: boolean;
  if (isInt(m, b)) equal = x.im === 0 && (x.re as number | bigint) == intToBigInt(m, b);
  else if (isFloat(m, b)) equal = x.im === 0 && x.re === floatValue(m, b);
  else if (isComplex(m, b)) { const y = complexValue(m, b); equal = x.re === y.re && x.im === y.im; }
  else return m.NotImplemented;
  return boolRef(m, equal === (op === 2));
}

function complexHash(m: Machine, o: Ref): number {
  const { re, im } = complexValue(m, o);
  const part = (x: number) => (x !== x ? hashPointer(o) : hashDouble(x));
  const h = hashComplex(part(re), part(im));
  m.hashHi = h.hi;
  return h.lo;
}

function exact(m: Machine, o: Ref): Ref {
  return typeOf(m, o) === m.types['complex'] ? newRef(m, o) : make(m, complexValue(m, o));
}

// ---- complex() ---------------------------------------------------------------------------------------------------------

/** Value of an argument of complex(); null with an exception. `wanted` is the message for what is no number. */
function argument(m: Machine, o: Ref, special: boolean, wanted: string): Complex | null {
  if (isComplex(m, o) && typeOf(m, o) === m.types['complex']) return complexValue(m, o);
  if (special) {
    const r = callSpecialBound(m, o, '__complex__');
    if (r === 0) return null;
    if (r !== undefined) {
      const c = isComplex(m, r) ? complexValue(m, r) : null;
      if (c === null) raise(m, 'TypeError', `__complex__ returned non-complex (type ${typeName(m, r)})`);
      decref(m, r);
      return c;
    }
  }
  if (isComplex(m, o)) return complexValue(m, o);
  const f = toFloat(m, o);
  if (f === 0) {
    if (!occurred(m)) raise(m, 'TypeError', wanted);
    return null;
  }
  const re = floatValue(m, f);
  decref(m, f);
  return { re, im: 0 };
}

function construct(m: Machine, type: Ref, real: Ref, imag: Ref): Ref {
  const isStr = (o: Ref): boolean => o !== 0 && hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE);
  if (real !== 0 && imag === 0 && type === m.types['complex'] && typeOf(m, real) === type) return newRef(m, real);
  if (isStr(real)) {
    if (imag !== 0) return raise(m, 'TypeError', "complex() can't take second arg if first is a string");
    return guarded(m, () => { const [re, im] = parseComplexText(strToJs(m, real)); return allocate(m, type, re, im); });
  }
  if (isStr(imag)) return raise(m, 'TypeError', "complex() second arg can't be a string");
  const r = real === 0 ? { re: 0, im: 0 } : argument(m, real, true, `complex() first argument must be a string or a number, not '${typeName(m, real)}'`);
  if (r === null) return 0;
  if (imag === 0) return allocate(m, type, r.re, r.im);
  const i = argument(m, imag, false, `complex() second argument must be a number, not '${typeName(m, imag)}'`);
  if (i === null) return 0;
  // Parts are added only where there are some: adding 0.0 would lose the sign of a minus zero.
  return allocate(m, type, isComplex(m, imag) ? r.re - i.im : r.re, real !== 0 && isComplex(m, real) ? i.re + r.im : i.re);
}

function allocate(m: Machine, type: Ref, re: number, im: number): Ref {
  if (type === m.types['complex']) return complexFromNumber(m, re, im);
  const o = typeAlloc(m, type, 0);
  m.f64[(o + COMPLEX.real) >> 3] = re;
  m.f64[(o + COMPLEX.imag) >> 3] = im;
  return o;
}

const NEW = methodDef('', { name: 'complex', sig: '(real=0, imag=0)', fn: construct });

export const COMPLEX_TYPE: TypeSpec = {
  name: 'complex', basicsize: COMPLEX.basic, flags: TPFLAGS.BASETYPE,
  doc: 'Create a complex number from a string or numbers.',
  slots: {
    dealloc: freeObject,
    new: (m: Machine, type: Ref, argv: number, nargs: number, kw: Ref) => callDef(m, NEW, type, argv, nargs, kw),
    hash: complexHash, richcompare: compare,
    repr: (m: Machine, o: Ref) => { const c = complexValue(m, o); return strFromJs(m, complexRepr(c.re, c.im)); },
    nb_add: binary((m, x, y) => complexFromNumber(m, x.re + y.re, x.im + y.im)),
    nb_subtract: binary((m, x, y) => complexFromNumber(m, x.re - y.re, x.im - y.im)),
    nb_multiply: binary((m, x, y) => make(m, product(x, y))),
    nb_true_divide: binary((m, x, y) => { const q = quotient(x, y); return q === null ? raise(m, 'ZeroDivisionError', 'complex division by zero') : make(m, q); }),
    nb_power: (m: Machine, a: Ref, b: Ref, mod: Ref) => {
      if (mod !== m.None && operand(m, a) != null && operand(m, b) != null) return raise(m, 'ValueError', 'complex modulo');
      return powerSlot(m, a, b);
    },
    nb_negative: (m: Machine, o: Ref) => { const c = complexValue(m, o); return complexFromNumber(m, -c.re, -c.im); },
    nb_positive: exact,
    nb_absolute: (m: Machine, o: Ref) => {
      const c = complexValue(m, o);
      const size = hypot(c.re, c.im);
      if (size === Infinity && Number.isFinite(c.re) && Number.isFinite(c.im)) return raise(m, 'OverflowError', 'absolute value too large');
      return floatFromNumber(m, size);
    },
    nb_bool: (m: Machine, o: Ref) => { const c = complexValue(m, o); return c.re !== 0 || c.im !== 0 ? 1 : 0; },
  },
  methods: [
    { name: 'conjugate', sig: '()', fn: (m, o) => { const c = complexValue(m, o); return complexFromNumber(m, c.re, -c.im); }, doc: 'Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.' },
    { name: '__complex__', sig: '()', fn: exact, doc: 'Convert this value to exact type complex.' },
    { name: '__getnewargs__', sig: '()', fn: (m, o) => { const c = complexValue(m, o); return tupleFrom(m, [floatFromNumber(m, c.re), floatFromNumber(m, c.im)]); } },
    { name: '__format__', sig: '(format_spec, /)', fn: (m: Machine, o: Ref, spec: Ref) => complexFormat(m, o, spec), doc: 'Convert to a string according to format_spec.' },
  ],
  getset: [
    { name: 'real', get: (m, o) => floatFromNumber(m, complexValue(m, o).re) },
    { name: 'imag', get: (m, o) => floatFromNumber(m, complexValue(m, o).im) },
  ],
};
