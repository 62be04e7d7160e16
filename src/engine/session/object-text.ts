/** The short value of things that are their value, read off memory. '' for what is shown by its slots. Never runs Python code. */
import type { Machine, Ref } from '../memory/machine.ts';
import { BUILTIN, BYTES, CODE, COMPLEX, FLOAT, FUNCTION, RANGE, STR, TPFLAGS, TYPE, WEAKREF } from '../memory/layout.ts';
import { hasFlag, typeOf } from '../memory/refs.ts';
import { qualifiedName } from '../objects/object.ts';
import { charAt, strToJs } from '../objects/str.ts';
import { intToBigInt } from '../objects/int.ts';
import { floatRepr } from '../text/float-repr.ts';
import { at, inMemory } from './peek.ts';

/** Most characters of a text shown. */
const MOST = 48;

/** repr of a float, as a fallback-free import for the cell lens too. */
export const floatText = (m: Machine, o: Ref): string => floatRepr(m.f64[(o + FLOAT.value) >> 3]!);

/** An int's digits; those of a huge one shortened. */
export function intText(m: Machine, o: Ref): string {
  if (at(m, o, 16) >> 3 > 20) return `int of ${(at(m, o, 16) >> 3) * 30} bits`;
  const digits = intToBigInt(m, o).toString();
  return digits.length > MOST ? `${digits.slice(0, MOST - 12)}…${digits.slice(-8)}` : digits;
}

/** A str in Python's quotes, shortened in the middle of nowhere but at its end. */
export function strText(m: Machine, o: Ref): string {
  const n = at(m, o, STR.length);
  let text = '';
  for (let i = 0; i < Math.min(n, MOST); i++) text += String.fromCodePoint(charAt(m, o, i));
  return quote(text) .replace(/.$/u, (q) => (n > MOST ? `…${q}` : q));
}

/** Python's repr of a text: single quotes unless only double ones spare a backslash. */
function quote(text: string): string {
  const q = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = '';
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (c === q || c === '\\') out += `\\${c}`;
    else if (c === '\n') out += '\\n';
    else if (c === '\t') out += '\\t';
    else if (c === '\r') out += '\\r';
    else if (code < 0x20 || code === 0x7f) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else out += c;
  }
  return q + out + q;
}

function bytesText(m: Machine, from: number, n: number): string {
  let out = '';
  for (let i = 0; i < Math.min(n, MOST / 2); i++) {
    const b = m.u8[from + i]!;
    out += b === 0x5c ? '\\\\' : b === 0x27 ? "\\'" : b === 10 ? '\\n' : b === 9 ? '\\t' : b === 13 ? '\\r'
      : b < 0x20 || b > 0x7e ? `\\x${b.toString(16).padStart(2, '0')}` : String.fromCharCode(b);
  }
  return `b'${out}${n > MOST / 2 ? '…' : ''}'`;
}

const named = (m: Machine, name: Ref): string => (name !== 0 && inMemory(m, name) ? strToJs(m, name) : '?');

/** How a type's instances are told, by C name. */
const TEXTS: Readonly<Record<string, (m: Machine, o: Ref) => string>> = {
  NoneType: () => 'None',
  NotImplementedType: () => 'NotImplemented',
  ellipsis: () => 'Ellipsis',
  bool: (m, o) => (o === m.True ? 'True' : 'False'),
  complex: (m, o) => {
    const re = m.f64[(o + COMPLEX.real) >> 3]!, im = m.f64[(o + COMPLEX.imag) >> 3]!;
    const part = (v: number): string => floatRepr(v).replace(/\.0$/, '');
    return re === 0 && !Object.is(re, -0) ? `${part(im)}j` : `(${part(re)}${im < 0 || Object.is(im, -0) ? '' : '+'}${part(im)}j)`;
  },
  function: (m, f) => `<function ${named(m, at(m, f, FUNCTION.qualname))}>`,
  builtin_function_or_method: (m, f) => `<built-in ${m.defs[at(m, f, BUILTIN.def)]?.spec.name ?? '?'}>`,
  module: (m, o) => `<module '${named(m, at(m, o, 48))}'>`,
  code: (m, c) => `<code ${named(m, at(m, c, CODE.qualname))}>`,
  range: (m, r) => `range(${intText(m, at(m, r, RANGE.start))}, ${intText(m, at(m, r, RANGE.stop))}${at(m, r, RANGE.step) === m.smallInts + 6 * 32 ? '' : `, ${intText(m, at(m, r, RANGE.step))}`})`,
  'weakref.ReferenceType': (m, w) => (at(m, w, WEAKREF.object) === m.None ? '<weakref; dead>' : `<weakref to …${at(m, w, WEAKREF.object).toString(16).slice(-4)}>`),
};

/** Types told by their text, found once per machine by address. */
export function textOf(m: Machine, o: Ref): string {
  const t = typeOf(m, o);
  for (let base = t; base !== 0; base = at(m, base, TYPE.base)) {
    if (hasFlag(m, base, TPFLAGS.HEAPTYPE)) continue;
    const text = TEXTS[nameIn(m, base)];
    if (text !== undefined) return text(m, o);
    break;
  }
  const flags = at(m, t, TYPE.flags);
  if ((flags & TPFLAGS.LONG) !== 0) return intText(m, o);
  if ((flags & TPFLAGS.UNICODE) !== 0) return strText(m, o);
  if ((flags & TPFLAGS.BYTES) !== 0) return bytesText(m, o + BYTES.data, at(m, o, BYTES.size));
  if (t === m.tFloat) return floatText(m, o);
  if ((flags & TPFLAGS.TYPE) !== 0) return `<class '${qualifiedName(m, o)}'>`;
  return '';
}

/** C name of a static type. */
export function nameIn(m: Machine, t: Ref): string {
  return strToJs(m, at(m, t, TYPE.htName)) === 'ReferenceType' ? 'weakref.ReferenceType' : strToJs(m, at(m, t, TYPE.htName));
}
