/** format(value, spec). Models PyObject_Format of Objects/abstract.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { callSpecial, str, typeName } from './abstract.ts';
import { REG } from '../memory/registers.ts';
import { formatComplex, formatFloat, formatInt } from '../text/format-value.ts';
import { raise } from './errors.ts';
import { intToBigInt } from './int.ts';
import { strFromJs, strToJs } from './str.ts';
import { guard } from './text-bridge.ts';

/** New str. An empty spec of an exact str or int is str(value). */
export function formatValue(m: Machine, v: Ref, spec: Ref): Ref {
  if (m.i32[(spec + 16) >> 2] === 0) {
    if (typeOf(m, v) === m.tStr) return newRef(m, v);
    if (typeOf(m, v) === m.tInt) return str(m, v);
  }
  const r = callSpecial(m, v, '__format__', spec);
  if (r === undefined) return raise(m, 'TypeError', `Type ${typeName(m, v)} doesn't define __format__`);
  if (r === 0 || hasFlag(m, typeOf(m, r), TPFLAGS.UNICODE)) return r;
  const t = typeName(m, r);
  decref(m, r);
  return raise(m, 'TypeError', `__format__ must return a str, not ${t}`);
}

/** float.__format__. */
export function floatFormat(m: Machine, self: Ref, spec: Ref): Ref {
  const t = guard(m, () => formatFloat(m.f64[(self + 16) >> 3]!, strToJs(m, spec), typeName(m, self)));
  return t === null ? 0 : strFromJs(m, t);
}

/** int.__format__; bool included. */
export function intFormat(m: Machine, self: Ref, spec: Ref): Ref {
  if (m.i32[(spec + 16) >> 2] === 0) return str(m, self);
  const t = guard(m, () => formatInt(intToBigInt(m, self), strToJs(m, spec), typeName(m, self), m.i32[REG.intMaxStrDigits]!));
  return t === null ? 0 : strFromJs(m, t);
}

/** complex.__format__. */
export function complexFormat(m: Machine, self: Ref, spec: Ref): Ref {
  const t = guard(m, () => formatComplex(m.f64[(self + 16) >> 3]!, m.f64[(self + 24) >> 3]!, strToJs(m, spec), typeName(m, self)));
  return t === null ? 0 : strFromJs(m, t);
}
