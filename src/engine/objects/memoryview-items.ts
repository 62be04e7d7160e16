/** Items of a memoryview by format. Models unpack_single and pack_single of Objects/memoryobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newObject, typeOf } from '../memory/refs.ts';
import { FLOAT } from '../memory/layout.ts';
import { index, isTrue } from './abstract.ts';
import { byteChar, bytesView, isBytes } from './bytes-object.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { boolRef, intFromBigInt, intToBigInt } from './int.ts';
import { doubleArg } from './text-args.ts';

interface IntFormat { readonly size: 1 | 2 | 4 | 8; readonly signed: boolean }

/** The native single-character formats, on a 64-bit little-endian machine. */
const INTS: Readonly<Record<string, IntFormat>> = {
  b: { size: 1, signed: true }, B: { size: 1, signed: false }, h: { size: 2, signed: true }, H: { size: 2, signed: false }, i: { size: 4, signed: true }, I: { size: 4, signed: false },
  l: { size: 8, signed: true }, L: { size: 8, signed: false }, q: { size: 8, signed: true }, Q: { size: 8, signed: false }, n: { size: 8, signed: true }, N: { size: 8, signed: false },
};
const OTHERS: Readonly<Record<string, 1 | 4 | 8>> = { c: 1, '?': 1, f: 4, d: 8 };

/** Bytes of an item, 0 when the format is none of ours. */
export function formatSize(format: string): number {
  return INTS[format]?.size ?? OTHERS[format] ?? 0;
}

/** The value at an address as the host sees it: bigint of ints, number of floats, boolean. */
export function readItem(m: Machine, at: number, format: string): bigint | number | boolean {
  const v = new DataView(m.buf);
  const int = INTS[format];
  if (int !== undefined) {
    const bits = 8 * int.size;
    const raw = int.size === 8 ? v.getBigUint64(at, true) : BigInt(int.size === 4 ? v.getUint32(at, true) : int.size === 2 ? v.getUint16(at, true) : v.getUint8(at));
    return int.signed ? BigInt.asIntN(bits, raw) : raw;
  }
  return format === 'f' ? v.getFloat32(at, true) : format === 'd' ? v.getFloat64(at, true) : format === '?' ? m.u8[at] !== 0 : m.u8[at]!;
}

/** The value at an address as a new object. */
export function itemObject(m: Machine, at: number, format: string): Ref {
  if (format === 'c') return byteChar(m, m.u8[at]!);
  const v = readItem(m, at, format);
  if (typeof v === 'bigint') return intFromBigInt(m, v);
  if (typeof v === 'boolean') return boolRef(m, v);
  const f = newObject(m, m.tFloat, FLOAT.basic);
  m.f64[(f + FLOAT.value) >> 3] = v;
  return f;
}

/** Writes an object at an address. 0 | -1 */
export function storeItem(m: Machine, at: number, format: string, value: Ref): number {
  const badType = (): -1 => { raise(m, 'TypeError', `memoryview: invalid type for format '${format}'`); return -1; };
  const badValue = (): -1 => { raise(m, 'ValueError', `memoryview: invalid value for format '${format}'`); return -1; };
  const v = new DataView(m.buf);
  const int = INTS[format];
  if (int !== undefined) {
    const i = index(m, value);
    if (i === 0) {
      if (!matches(m, 'TypeError')) return -1;
      clearError(m);
      return badType();
    }
    const n = intToBigInt(m, i);
    decref(m, i);
    const bits = 8 * int.size;
    if ((int.signed ? BigInt.asIntN(bits, n) : BigInt.asUintN(bits, n)) !== n) return badValue();
    for (let k = 0, rest = BigInt.asUintN(bits, n); k < int.size; k++, rest >>= 8n) m.u8[at + k] = Number(rest & 255n);
    return 0;
  }
  if (format === 'c') {
    if (!isBytes(m, value)) return badType();
    const b = bytesView(m, value);
    if (b.length !== 1) return badValue();
    m.u8[at] = b[0]!;
    return 0;
  }
  if (format === '?') {
    const t = isTrue(m, value);
    if (t < 0) return -1;
    m.u8[at] = t;
    return 0;
  }
  const x = typeOf(m, value) === m.tFloat ? m.f64[(value + FLOAT.value) >> 3]! : doubleArg(m, value, '');
  if (Number.isNaN(x) && occurred(m)) {
    if (!matches(m, 'TypeError')) return -1;
    clearError(m);
    return badType();
  }
  if (format === 'f') v.setFloat32(at, x, true); else v.setFloat64(at, x, true);
  return 0;
}
