/**
 * repr() and ascii() of str, repr() of bytes and bytearray. Models unicode_repr in Objects/unicodeobject.c and bytes_repr in
 * Objects/bytesobject.c, CPython 3.13.
 *
 * Invariant: single quotes unless the text holds single quotes and no double ones. The result holds no lone surrogate.
 */
import type { Text } from './points.ts';
import { toPoints } from './points.ts';
import { isPrintableChar } from './unicode.ts';

const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0');

/** The escape Python writes for a character it does not show. */
export function escapeChar(c: number): string {
  if (c === 9) return '\\t';
  if (c === 10) return '\\n';
  if (c === 13) return '\\r';
  if (c < 0x100) return '\\x' + hex(c, 2);
  return c < 0x10000 ? '\\u' + hex(c, 4) : '\\U' + hex(c, 8);
}

function quote(p: ArrayLike<number>, shown: (c: number) => boolean): string {
  let single = false, double = false;
  for (let i = 0; i < p.length; i++) {
    if (p[i] === 39) single = true;
    else if (p[i] === 34) double = true;
  }
  const q = single && !double ? 34 : 39;
  let out = String.fromCharCode(q);
  for (let i = 0; i < p.length; i++) {
    const c = p[i]!;
    if (c === q || c === 92) out += '\\' + String.fromCharCode(c);
    else if (c >= 32 && c < 127) out += String.fromCharCode(c);
    else out += shown(c) ? String.fromCodePoint(c) : escapeChar(c);
  }
  return out + String.fromCharCode(q);
}

const nothing = (): boolean => false;

/** repr(str). */
export function strRepr(text: Text): string {
  return quote(toPoints(text), isPrintableChar);
}

/** ascii(str). */
export function strAscii(text: Text): string {
  return quote(toPoints(text), nothing);
}

/** ascii() of any object from its repr: what is not ASCII becomes an escape. */
export function asciiOfRepr(repr: Text): string {
  const p = toPoints(repr);
  let out = '';
  for (let i = 0; i < p.length; i++) out += p[i]! < 128 ? String.fromCharCode(p[i]!) : escapeChar(p[i]!);
  return out;
}

/** repr(bytes). */
export function bytesRepr(bytes: Uint8Array): string {
  return 'b' + quote(bytes, nothing);
}

/** repr(bytearray): the quotes of bytes, but a single quote is escaped between double ones too. `typeName` is for subclasses. */
export function bytearrayRepr(bytes: Uint8Array, typeName = 'bytearray'): string {
  const body = quote(bytes, nothing);
  return `${typeName}(b${body[0] === '"' ? body.replaceAll("'", "\\'") : body})`;
}
