/** format(value, spec) and the __format__ of numbers and str. Models PyObject_Format and Python/formatter_unicode.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { COMPLEX, FLOAT } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { complexRepr, floatRepr } from '../text/float-repr.ts';
import { formatComplex, formatFloat, formatInt, formatStr } from '../text/format-value.ts';
import { argName } from './arg-name.ts';
import { callSpecialBound, nameOfType, str, typeName } from './abstract.ts';
import { raise } from './errors.ts';
import { intToBigInt, intToNumber } from './int.ts';
import { strFromJs, strLength, strToJs } from './str.ts';
import { isStr, raiseText } from './text-args.ts';

const maxDigits = (m: Machine): number => m.i32[REG.intMaxStrDigits]!;

/** The text of an exact int, float, complex or str under a specification; null when it is another type. May throw TextError. */
export function formatExact(m: Machine, value: Ref, spec: string): string | null {
  const t = typeOf(m, value);
  if (t === m.tStr) return formatStr(strToJs(m, value), spec);
  if (t === m.tInt) {
    if (spec === '') {
      const n = intToNumber(m, value);
      if (Number.isFinite(n)) return String(n);
    }
    return formatInt(intToBigInt(m, value), spec, 'int', maxDigits(m));
  }
  if (t === m.tFloat) {
    const x = m.f64[(value + FLOAT.value) >> 3]!;
    return spec === '' ? floatRepr(x) : formatFloat(x, spec);
  }
  if (t === m.types['complex']) {
    const re = m.f64[(value + COMPLEX.real) >> 3]!, im = m.f64[(value + COMPLEX.imag) >> 3]!;
    return spec === '' ? complexRepr(re, im) : formatComplex(re, im, spec);
  }
  return null;
}

/** format(value, spec): new str; 0 = error. PyObject_Format */
export function formatValue(m: Machine, value: Ref, spec: Ref): Ref {
  if (!isStr(m, spec)) return raise(m, 'TypeError', `format() argument 2 must be str, not ${argName(m, spec)}`);
  if (strLength(m, spec) === 0) {
    const t = typeOf(m, value);
    if (t === m.tStr) return newRef(m, value);
    if (t === m.tInt) return str(m, value);
  }
  const r = callSpecialBound(m, value, '__format__', spec);
  if (r === undefined) return raise(m, 'TypeError', `Type ${typeName(m, value)} doesn't define __format__`);
  if (r === 0 || isStr(m, r)) return r;
  const type = typeName(m, r);
  decref(m, r);
  return raise(m, 'TypeError', `__format__ must return a str, not ${type}`);
}

/** What the __format__ methods share: an empty specification is str(self), otherwise `text` is made from the specification and the type's name. */
function formatted(m: Machine, self: Ref, spec: Ref, text: (spec: string, type: string) => string): Ref {
  if (!isStr(m, spec)) return raise(m, 'TypeError', `__format__() argument must be str, not ${argName(m, spec)}`);
  if (strLength(m, spec) === 0) return str(m, self);
  try {
    return strFromJs(m, text(strToJs(m, spec), nameOfType(m, typeOf(m, self))));
  } catch (e) {
    return raiseText(m, e);
  }
}

/** int.__format__, bool included. New str; 0 = error; so the others. */
export function intFormat(m: Machine, self: Ref, spec: Ref): Ref {
  return formatted(m, self, spec, (s, type) => formatInt(intToBigInt(m, self), s, type, maxDigits(m)));
}

/** float.__format__. */
export function floatFormat(m: Machine, self: Ref, spec: Ref): Ref {
  return formatted(m, self, spec, (s, type) => formatFloat(m.f64[(self + FLOAT.value) >> 3]!, s, type));
}

/** complex.__format__. */
export function complexFormat(m: Machine, self: Ref, spec: Ref): Ref {
  return formatted(m, self, spec, (s, type) => formatComplex(m.f64[(self + COMPLEX.real) >> 3]!, m.f64[(self + COMPLEX.imag) >> 3]!, s, type));
}

/** str.__format__. */
export function strFormatMethod(m: Machine, self: Ref, spec: Ref): Ref {
  return formatted(m, self, spec, (s, type) => formatStr(strToJs(m, self), s, type));
}
