/** The short value of things that are their value, read off memory. '' for what is shown by its slots. Never runs Python code. */
import type { Machine, Ref } from '../memory/machine.ts';
import { BUILTIN, BYTES, CODE, COMPLEX, FLOAT, FUNCTION, MODULE, RANGE, STR, TPFLAGS, TYPE, WEAKREF } from '../memory/layout.ts';
import { hasFlag, typeOf } from '../memory/refs.ts';
import { qualifiedName } from '../objects/object.ts';
import { intToBigInt } from '../objects/int.ts';
import { charAt, strToJs } from '../objects/str.ts';
import { complexRepr, floatRepr } from '../text/float-repr.ts';
import { bytesRepr, strRepr } from '../text/repr.ts';
import { at, inMemory, typeNameOf } from './peek.ts';

/** Most characters of a value shown; what is longer ends in '…'. */
const MOST = 48;

/** Leaves the closing quote where it is. */
const cut = (quoted: string, isCut: boolean): string => (isCut ? `${quoted.slice(0, -1)}…${quoted.slice(-1)}` : quoted);

/** An int's digits; a huge one's first and last. */
export function intText(m: Machine, o: Ref): string {
  if (at(m, o, 16) >> 3 > 20) return `int of ${(at(m, o, 16) >> 3) * 30} bits`;
  const digits = intToBigInt(m, o).toString();
  return digits.length > MOST ? `${digits.slice(0, MOST - 12)}…${digits.slice(-8)}` : digits;
}

/** A str's beginning in Python's quotes. */
export function strText(m: Machine, o: Ref): string {
  const n = at(m, o, STR.length);
  let text = '';
  for (let i = 0; i < Math.min(n, MOST); i++) text += String.fromCodePoint(charAt(m, o, i));
  const repr = strRepr(text);
  return cut(typeof repr === 'string' ? repr : String(repr), n > MOST);
}

function bytesText(m: Machine, from: number, n: number): string {
  return cut(bytesRepr(m.u8.subarray(from, from + Math.min(n, MOST / 2))), n > MOST / 2);
}

const named = (m: Machine, name: Ref): string => (name !== 0 && inMemory(m, name) ? strToJs(m, name) : '?');

/** How instances of a static type are told, by its name. */
const TEXTS: Readonly<Record<string, (m: Machine, o: Ref) => string>> = {
  NoneType: () => 'None',
  NotImplementedType: () => 'NotImplemented',
  ellipsis: () => 'Ellipsis',
  bool: (m, o) => (o === m.True ? 'True' : 'False'),
  float: (m, o) => floatRepr(m.f64[(o + FLOAT.value) >> 3]!),
  complex: (m, o) => complexRepr(m.f64[(o + COMPLEX.real) >> 3]!, m.f64[(o + COMPLEX.imag) >> 3]!),
  function: (m, f) => `<function ${named(m, at(m, f, FUNCTION.qualname))}>`,
  builtin_function_or_method: (m, f) => `<built-in ${m.defs[at(m, f, BUILTIN.def)]?.spec.name ?? '?'}>`,
  module: (m, o) => `<module '${named(m, at(m, o, MODULE.name))}'>`,
  code: (m, c) => `<code ${named(m, at(m, c, CODE.qualname))}>`,
  range: (m, r) => `range(${intText(m, at(m, r, RANGE.start))}, ${intText(m, at(m, r, RANGE.stop))}${at(m, r, RANGE.step) === m.smallInts + 6 * 32 ? '' : `, ${intText(m, at(m, r, RANGE.step))}`})`,
  ReferenceType: (m, w) => (at(m, w, WEAKREF.object) === m.None ? '<weakref; dead>' : `<weakref to …${at(m, w, WEAKREF.object).toString(16).slice(-4)}>`),
};

/** The first of a type's bases that is not a Python class. */
export function staticBase(m: Machine, t: Ref): Ref {
  let base = t;
  while (hasFlag(m, base, TPFLAGS.HEAPTYPE)) base = at(m, base, TYPE.base);
  return base;
}

/** The value as Python would write it, '' when there is none to write. */
export function textOf(m: Machine, o: Ref): string {
  const t = typeOf(m, o);
  const flags = at(m, t, TYPE.flags);
  const text = TEXTS[typeNameOf(m, staticBase(m, t))];
  if (text !== undefined) return text(m, o);
  if ((flags & TPFLAGS.LONG) !== 0) return intText(m, o);
  if ((flags & TPFLAGS.UNICODE) !== 0) return strText(m, o);
  if ((flags & TPFLAGS.BYTES) !== 0) return bytesText(m, o + BYTES.data, at(m, o, BYTES.size));
  if ((flags & TPFLAGS.TYPE) !== 0) return `<class '${qualifiedName(m, o).replace(/^__main__\./, '')}'>`;
  return '';
}
