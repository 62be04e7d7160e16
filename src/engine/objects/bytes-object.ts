/**
 * bytes and bytearray in memory. Models Objects/bytesobject.c and bytearrayobject.c, CPython 3.13.
 *
 *   bytes     | refcnt 8 | type 8 | ob_size 8 | ob_shash 8 | bytes ... NUL |                                data at 32
 *   bytearray | refcnt 8 | type 8 | ob_size 8 | ob_alloc 8 | ob_bytes 8 | ob_start 8 | ob_exports 8 |       data in a block of its own
 *
 * Invariants: b'' and the 256 one-byte bytes exist once, immortal, 48 bytes apart from m.emptyBytes on. A bytearray with exports
 * (memory views) never changes its size. ob_start lies inside the block: what was cut off in front stays in it.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { staticAlloc } from '../memory/blocks.ts';
import { BYTES, TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, newObject, typeOf } from '../memory/refs.ts';
import { hashBytes } from '../text/siphash.ts';

export const BYTEARRAY = { size: 16, alloc: 24, bytes: 32, start: 40, exports: 48, basic: 56 } as const;
/** PyMemoryViewObject; the view is a Py_buffer. shape and strides lie in the object itself, from `array` on. */
export const MEMORYVIEW = {
  mbuf: 24, hash: 32, flags: 40, exports: 48, buf: 56, obj: 64, len: 72, itemsize: 80, readonly: 88, ndim: 92, format: 96, shape: 104, strides: 112,
  suboffsets: 120, internal: 128, weakrefs: 136, array: 144, basic: 144,
} as const;

/** arrayobject of stdlib/array.ts; `descr` is the type code's character. */
export const ARRAY = { size: 16, item: 24, allocated: 32, descr: 40, weakrefs: 48, exports: 56, basic: 64 } as const;

/** Bits of a memoryview's flags: released, C- and Fortran-contiguous. */
export const MEMORY_FLAG = { released: 1, c: 2, fortran: 4 } as const;

const STRIDE = 48;

/** New reference to the bytes of `data`. */
export function bytesFrom(m: Machine, data: Uint8Array): Ref {
  const n = data.length;
  if (n === 0) return m.emptyBytes;
  if (n === 1) return byteChar(m, data[0]!);
  const b = bytesNew(m, n);
  m.u8.set(data, b + BYTES.data);
  return b;
}

/** New bytes of n > 0 bytes, contents to be written by the caller. */
export function bytesNew(m: Machine, n: number): Ref {
  const b = newObject(m, m.types['bytes']!, BYTES.basic + n);
  writeHeader(m, b, n);
  return b;
}

/** The one-byte bytes of a value; immortal. */
export function byteChar(m: Machine, c: number): Ref {
  return m.emptyBytes + STRIDE * (c + 1);
}

function writeHeader(m: Machine, b: Ref, n: number): void {
  const w = b >> 2;
  m.i32[w + 4] = n;
  m.i32[w + 5] = 0;
  m.i32[w + 6] = -1;
  m.i32[w + 7] = -1;
  m.u8[b + BYTES.data + n] = 0;
}

export function isBytes(m: Machine, o: Ref): boolean {
  return hasFlag(m, typeOf(m, o), TPFLAGS.BYTES);
}

/** A bytearray or an instance of a subclass. A layout has one line of bases, so the bases say it all. */
export function isBytearray(m: Machine, o: Ref): boolean {
  const array = m.types['bytearray']!;
  for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + TYPE.base) >> 2]!) if (t === array) return true;
  return false;
}

/** The bytes of a bytes or bytearray as a view of memory: no copy, valid until the object dies or changes its size. */
export function bytesView(m: Machine, o: Ref): Uint8Array {
  const n = m.i32[(o + BYTES.size) >> 2]!;
  const at = isBytes(m, o) ? o + BYTES.data : m.i32[(o + BYTEARRAY.start) >> 2]!;
  return m.u8.subarray(at, at + n);
}

/** An array.array or an instance of a subclass. */
export function isArray(m: Machine, o: Ref): boolean {
  const array = m.types['array.array']!;
  for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + TYPE.base) >> 2]!) if (t === array) return true;
  return false;
}

/** Bytes of an item of an array. */
export function arrayItemSize(m: Machine, a: Ref): number {
  return ARRAY_SIZES[String.fromCharCode(m.i32[(a + ARRAY.descr) >> 2]!)]!;
}

const ARRAY_SIZES: Readonly<Record<string, number>> = { b: 1, B: 1, u: 4, w: 4, h: 2, H: 2, i: 4, I: 4, l: 8, L: 8, q: 8, Q: 8, f: 4, d: 8 };

/** The bytes of an array's items as a view of memory: no copy, valid until the array dies or changes its size. */
export function arrayView(m: Machine, a: Ref): Uint8Array {
  const at = m.i32[(a + ARRAY.item) >> 2]!;
  return m.u8.subarray(at, at + m.i32[(a + ARRAY.size) >> 2]! * arrayItemSize(m, a));
}

/** The bytes of any bytes-like object, null when it is none. A view where that is possible; of a strided memoryview a copy. */
export function bytesLike(m: Machine, o: Ref): Uint8Array | null {
  if (isBytes(m, o) || isBytearray(m, o)) return bytesView(m, o);
  if (isArray(m, o)) return arrayView(m, o);
  if (typeOf(m, o) !== m.types['memoryview'] || (m.i32[(o + MEMORYVIEW.flags) >> 2]! & MEMORY_FLAG.released) !== 0) return null;
  return memoryBytes(m, o);
}

/** Addresses of a memoryview's items, the last dimension fastest. */
export function itemAddresses(m: Machine, v: Ref): number[] {
  const ndim = m.i32[(v + MEMORYVIEW.ndim) >> 2]!;
  let out = [m.i32[(v + MEMORYVIEW.buf) >> 2]!];
  for (let d = 0; d < ndim; d++) {
    const n = m.i32[(v + MEMORYVIEW.array + 8 * d) >> 2]!, stride = m.i32[(v + MEMORYVIEW.array + 8 * (ndim + d)) >> 2]!;
    out = out.flatMap((at) => Array.from({ length: n }, (_, i) => at + i * stride));
  }
  return out;
}

/** A memoryview's bytes in order: a view when they lie together, else a copy. */
export function memoryBytes(m: Machine, v: Ref): Uint8Array {
  const buf = m.i32[(v + MEMORYVIEW.buf) >> 2]!;
  const size = m.i32[(v + MEMORYVIEW.itemsize) >> 2]!;
  const bytes = m.i32[(v + MEMORYVIEW.len) >> 2]!;
  if ((m.i32[(v + MEMORYVIEW.flags) >> 2]! & MEMORY_FLAG.c) !== 0) return m.u8.subarray(buf, buf + bytes);
  const out = new Uint8Array(bytes);
  itemAddresses(m, v).forEach((at, i) => out.set(m.u8.subarray(at, at + size), i * size));
  return out;
}

/** tp_hash of bytes: low word, high in m.hashHi; that of a str with the same bytes. */
export function bytesHash(m: Machine, b: Ref): number {
  const w = (b + BYTES.hash) >> 2;
  const i32 = m.i32;
  if (i32[w] === -1 && i32[w + 1] === -1) {
    const h = hashOf(m, b + BYTES.data, i32[(b + BYTES.size) >> 2]!);
    i32[w] = h;
    i32[w + 1] = m.hashHi;
  }
  m.hashHi = i32[w + 1]!;
  return i32[w]!;
}

/** Hash of n bytes in memory: low word, high in m.hashHi. Never -1. */
export function hashOf(m: Machine, at: number, n: number): number {
  m.hashHi = 0;
  if (n === 0) return 0;
  const h = hashBytes(m.u8, at, at + n);
  m.hashHi = h.hi;
  return h.lo === -1 && h.hi === -1 ? -2 : h.lo;
}

/** b'' and the one-byte bytes. Boot only. */
export function bootBytes(m: Machine): void {
  const base = staticAlloc(m, STRIDE * 257);
  for (let c = -1; c < 256; c++) {
    const b = base + STRIDE * (c + 1);
    m.i32[b >> 2] = IMMORTAL;
    m.i32[(b + 8) >> 2] = m.types['bytes']!;
    if (c >= 0) m.u8[b + BYTES.data] = c;
    writeHeader(m, b, c < 0 ? 0 : 1);
  }
  m.emptyBytes = base;
}
