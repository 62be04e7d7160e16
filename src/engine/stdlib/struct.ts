/**
 * The _struct module: numbers and texts to and from bytes by a format. Models Modules/_struct.c, CPython 3.13, on a 64-bit little-endian
 * machine. The class Struct is in struct-object.ts; the exception is in python/struct.ts, which hands it over as `_struct.error`.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { asSsize, callOne, getAttrStr, index, isTrue, typeName } from '../objects/abstract.ts';
import { bufferArg } from '../objects/bytes-args.ts';
import { bytesFrom } from '../objects/bytes.ts';
import { bytesLike, bytesView, isBytearray, isBytes } from '../objects/bytes-object.ts';
import { clearError, matches, occurred, raise, setException } from '../objects/errors.ts';
import { asDouble, floatFromNumber } from '../objects/float.ts';
import { boolRef, intFromBigInt, intFromNumber, intToBigInt } from '../objects/int.ts';
import { SLOT_OFFSETS, type MethodSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { isStr } from '../objects/text-args.ts';
import { tupleFrom } from '../objects/tuple.ts';
import { encodeStr } from '../objects/str-methods-encode.ts';
import { isAscii } from '../text/unicode.ts';
import { argAt, keywordArgs } from './arguments.ts';
import { halfBits, halfValue, layoutOf, type Field, type Layout } from './struct-format.ts';

/** Raises struct.error, which the module `mod` has. */
export function fail(m: Machine, mod: Ref, message: string): 0 {
  const type = getAttrStr(m, mod, 'error');
  if (type === 0) return 0;
  const text = strFromJs(m, message);
  const exc = callOne(m, type, text);
  decref(m, text);
  decref(m, type);
  return exc === 0 ? 0 : setException(m, exc);
}

/** A format argument taken apart; null = error. */
export function layoutArg(m: Machine, mod: Ref, format: Ref): Layout | null {
  if (isStr(m, format) && !isAscii(strToJs(m, format))) {
    encodeStr(m, format, 'ascii');
    return null;
  }
  const text = isStr(m, format) ? strToJs(m, format) : isBytes(m, format) ? String.fromCharCode(...bytesView(m, format)) : null;
  if (text === null) {
    raise(m, 'TypeError', `Struct() argument 1 must be a str or bytes object, not ${typeName(m, format)}`);
    return null;
  }
  const layout = layoutOf(text);
  if (typeof layout !== 'string') return layout;
  fail(m, mod, layout);
  return null;
}

// ---- packing -------------------------------------------------------------------------------------------------------------

/** Writes one value. 0 | -1 */
function packField(m: Machine, mod: Ref, out: DataView, layout: Layout, f: Field, value: Ref): number {
  switch (f.kind) {
    case 'int': case 'uint': case 'pointer': return packInt(m, mod, out, layout, f, value);
    case 'float': return packFloat(m, mod, out, layout, f, value);
    case 'bool': {
      const t = isTrue(m, value);
      if (t < 0) return -1;
      out.setUint8(f.at, t);
      return 0;
    }
    case 'char': {
      if (!isBytes(m, value) || bytesView(m, value).length !== 1) return fail(m, mod, 'char format requires a bytes object of length 1') - 1;
      out.setUint8(f.at, bytesView(m, value)[0]!);
      return 0;
    }
    default: {
      if (!isBytes(m, value) && !isBytearray(m, value)) return fail(m, mod, `argument for '${f.letter}' must be a bytes object`) - 1;
      const pascal = f.kind === 'pascal' ? 1 : 0;
      const data = bytesView(m, value).subarray(0, Math.max(0, f.size - pascal));
      if (pascal === 1 && f.size > 0) out.setUint8(f.at, Math.min(data.length, 255));
      data.forEach((b, k) => { out.setUint8(f.at + pascal + k, b); });
      return 0;
    }
  }
}

function packInt(m: Machine, mod: Ref, out: DataView, layout: Layout, f: Field, value: Ref): number {
  if (m.i32[(typeOf(m, value) + SLOT_OFFSETS.nb_index) >> 2] === 0) return fail(m, mod, 'required argument is not an integer') - 1;
  const i = index(m, value);
  if (i === 0) return -1;
  const n = intToBigInt(m, i);
  decref(m, i);
  const bits = BigInt(8 * f.size);
  const low = f.kind === 'uint' ? 0n : -(1n << (bits - 1n)), high = (1n << (f.kind === 'int' ? bits - 1n : bits)) - 1n;
  if (n < low || n > high) {
    return fail(m, mod, f.kind === 'pointer' ? 'int too large to convert' : `'${f.letter}' format requires ${low} <= number <= ${high}`) - 1;
  }
  let rest = BigInt.asUintN(Number(bits), n);
  for (let k = 0; k < f.size; k++, rest >>= 8n) out.setUint8(f.at + (layout.little ? k : f.size - 1 - k), Number(rest & 255n));
  return 0;
}

function packFloat(m: Machine, mod: Ref, out: DataView, layout: Layout, f: Field, value: Ref): number {
  const x = asDouble(m, value);
  if (x === null) {
    if (!matches(m, 'TypeError')) return -1;
    clearError(m);
    return fail(m, mod, 'required argument is not a float') - 1;
  }
  if (f.size === 8) out.setFloat64(f.at, x, layout.little);
  else if (f.size === 4) {
    if (!layout.native && Number.isFinite(x) && !Number.isFinite(Math.fround(x))) return raise(m, 'OverflowError', 'float too large to pack with f format') - 1;
    out.setFloat32(f.at, x, layout.little);
  } else {
    const bits = halfBits(x);
    if (bits === null) return raise(m, 'OverflowError', 'float too large to pack with e format') - 1;
    out.setUint16(f.at, bits, layout.little);
  }
  return 0;
}

/** The bytes of the values from argument `first` on; null = error. */
export function packed(m: Machine, mod: Ref, who: string, layout: Layout, argv: number, first: number, nargs: number): Uint8Array | null {
  const n = layout.fields.length;
  if (nargs - first !== n) {
    fail(m, mod, `${who} expected ${n} items for packing (got ${nargs - first})`);
    return null;
  }
  const out = new Uint8Array(layout.size);
  const view = new DataView(out.buffer);
  for (let i = 0; i < n; i++) if (packField(m, mod, view, layout, layout.fields[i]!, argAt(m, argv, first + i)) < 0) return null;
  return out;
}

function noKeywords(m: Machine, who: string, kwnames: Ref): boolean {
  if (kwnames !== 0) raise(m, 'TypeError', `_struct.${who}() takes no keyword arguments`);
  return kwnames === 0;
}

function pack(m: Machine, mod: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (!noKeywords(m, 'pack', kwnames)) return 0;
  if (nargs === 0) return raise(m, 'TypeError', 'missing format argument');
  const layout = layoutArg(m, mod, argAt(m, argv, 0));
  const data = layout === null ? null : packed(m, mod, 'pack', layout, argv, 1, nargs);
  return data === null ? 0 : bytesFrom(m, data);
}

/** An offset into a buffer of `n` bytes where `size` bytes are wanted; -1 with struct.error. */
function offsetIn(m: Machine, mod: Ref, arg: Ref, n: number, size: number, words: { who: string; none: string; doing: string }): number {
  const given = arg === 0 ? 0 : asSsize(m, arg, 'IndexError');
  if (given === -1 && occurred(m)) return -1;
  if (given < 0) {
    if (given + size > 0) return fail(m, mod, `${words.none} ${size} bytes at offset ${given}`) - 1;
    if (given + n < 0) return fail(m, mod, `offset ${given} out of range for ${n}-byte buffer`) - 1;
  }
  const at = given < 0 ? given + n : given;
  if (n - at >= size) return at;
  return fail(m, mod, `${words.who} requires a buffer of at least ${at + size} bytes for ${words.doing} ${size} bytes at offset ${at} (actual buffer size is ${n})`) - 1;
}

function packInto(m: Machine, mod: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (!noKeywords(m, 'pack_into', kwnames)) return 0;
  if (nargs === 0) return raise(m, 'TypeError', 'missing format argument');
  const layout = layoutArg(m, mod, argAt(m, argv, 0));
  return layout === null ? 0 : packFrom(m, mod, layout, argv + 8, nargs - 1);
}

/** pack_into's work: a buffer, an offset and the values are the arguments. */
export function packFrom(m: Machine, mod: Ref, layout: Layout, argv: number, nargs: number): Ref {
  if (nargs < 1) return fail(m, mod, 'pack_into expected buffer argument');
  if (nargs < 2) return fail(m, mod, 'pack_into expected offset argument');
  if (nargs - 2 !== layout.fields.length) return fail(m, mod, `pack_into expected ${layout.fields.length} items for packing (got ${nargs - 2})`);
  const target = argAt(m, argv, 0);
  const buffer = isBytes(m, target) ? null : bytesLike(m, target);
  if (buffer === null) return raise(m, 'TypeError', `argument must be read-write bytes-like object, not ${typeName(m, target)}`);
  const at = offsetIn(m, mod, argAt(m, argv, 1), buffer.length, layout.size, { who: 'pack_into', none: 'no space to pack', doing: 'packing' });
  if (at < 0) return 0;
  const data = packed(m, mod, 'pack_into', layout, argv, 2, nargs);
  if (data === null) return 0;
  bytesLike(m, target)!.set(data, at);
  return m.None;
}

// ---- unpacking -----------------------------------------------------------------------------------------------------------

function unpackField(m: Machine, data: Uint8Array, base: number, layout: Layout, f: Field): Ref {
  const at = base + f.at;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  switch (f.kind) {
    case 'bool': return boolRef(m, data[at] !== 0);
    case 'float':
      return floatFromNumber(m, f.size === 8 ? view.getFloat64(at, layout.little) : f.size === 4 ? view.getFloat32(at, layout.little) : halfValue(view.getUint16(at, layout.little)));
    case 'char': case 'bytes': return bytesFrom(m, data.slice(at, at + f.size));
    case 'pascal': {
      const n = f.size === 0 ? 0 : Math.min(data[at]!, f.size - 1);
      return bytesFrom(m, data.slice(at + 1, at + 1 + n));
    }
    default: {
      let v = 0n;
      for (let k = 0; k < f.size; k++) v = (v << 8n) | BigInt(data[at + (layout.little ? f.size - 1 - k : k)]!);
      return intFromBigInt(m, f.kind === 'int' ? BigInt.asIntN(8 * f.size, v) : v);
    }
  }
}

/** The tuple of one packed piece. New reference. */
export function unpackAt(m: Machine, data: Uint8Array, at: number, layout: Layout): Ref {
  return tupleFrom(m, layout.fields.map((f) => unpackField(m, data, at, layout, f)));
}

function unpack(m: Machine, mod: Ref, format: Ref, buffer: Ref): Ref {
  const layout = layoutArg(m, mod, format);
  return layout === null ? 0 : unpackWhole(m, mod, layout, buffer);
}

/** unpack's work: a buffer of exactly that size. */
export function unpackWhole(m: Machine, mod: Ref, layout: Layout, buffer: Ref): Ref {
  const data = bufferArg(m, buffer);
  if (data === null) return 0;
  if (data.length !== layout.size) return fail(m, mod, `unpack requires a buffer of ${layout.size} bytes`);
  return unpackAt(m, data, 0, layout);
}

function unpackFrom(m: Machine, mod: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs === 0 || nargs > 3) return raise(m, 'TypeError', `unpack_from() takes at ${nargs === 0 ? 'least 1' : 'most 3'} positional argument${nargs === 0 ? '' : 's'} (${nargs} given)`);
  const named = keywordArgs(m, 'unpack_from', argv, nargs, kwnames, ['buffer', 'offset']);
  if (named === null) return 0;
  const buffer = nargs > 1 ? argAt(m, argv, 1) : named[0]!;
  if (buffer === 0) return raise(m, 'TypeError', "unpack_from() missing required argument 'buffer' (pos 2)");
  const layout = layoutArg(m, mod, argAt(m, argv, 0));
  return layout === null ? 0 : unpackSome(m, mod, layout, buffer, nargs > 2 ? argAt(m, argv, 2) : named[1]!);
}

/** unpack_from's work; `offset` 0 = left out. */
export function unpackSome(m: Machine, mod: Ref, layout: Layout, buffer: Ref, offset: Ref): Ref {
  const data = bufferArg(m, buffer);
  if (data === null) return 0;
  const at = offsetIn(m, mod, offset, data.length, layout.size, { who: 'unpack_from', none: 'not enough data to unpack', doing: 'unpacking' });
  return at < 0 ? 0 : unpackAt(m, data, at, layout);
}

function calcsize(m: Machine, mod: Ref, format: Ref): Ref {
  const layout = layoutArg(m, mod, format);
  return layout === null ? 0 : intFromNumber(m, layout.size);
}

/** The functions of the module that take a format; struct-object.ts adds what has to do with Struct. */
export const STRUCT_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'pack', sig: '($raw)', fn: pack, doc: 'Return a bytes object containing the values packed according to the format string.' },
  { name: 'pack_into', sig: '($raw)', fn: packInto, doc: 'Pack the values into the writable buffer, starting at offset.' },
  { name: 'unpack', sig: '(format, buffer, /)', fn: unpack, doc: 'Return a tuple containing values unpacked according to the format string.' },
  { name: 'unpack_from', sig: '($raw)', fn: unpackFrom, doc: 'Return a tuple of values unpacked from the buffer, starting at offset.' },
  { name: 'calcsize', sig: '(format, /)', fn: calcsize, doc: 'Return size in bytes of the struct described by the format string.' },
];
