/** bytearray in memory: making, growing, shrinking. Models Objects/bytearrayobject.c, CPython 3.13. Layout in bytes-object.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc, realloc } from '../memory/blocks.ts';
import { EV } from '../memory/recorder.ts';
import { BYTEARRAY } from './bytes-object.ts';
import { raise } from './errors.ts';
import { typeAlloc } from './type-alloc.ts';

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;

/** New bytearray of these bytes (a view of the machine is allowed), with no room to spare. PyByteArray_FromStringAndSize */
export function bytearrayFrom(m: Machine, data: Uint8Array): Ref {
  const o = typeAlloc(m, m.types['bytearray']!, 0);
  const n = data.length;
  if (n === 0) return o;
  const block = malloc(m, n + 1);
  if (m.rec !== null) m.rec.put(EV.alloc, block, n + 1, 0, 0);
  m.u8.set(data, block);
  m.u8[block + n] = 0;
  setBlock(m, o, block, n, n + 1);
  return o;
}

function setBlock(m: Machine, o: Ref, block: number, size: number, alloc: number): void {
  m.i32[(o + BYTEARRAY.size) >> 2] = size;
  m.i32[(o + BYTEARRAY.alloc) >> 2] = alloc;
  m.i32[(o + BYTEARRAY.bytes) >> 2] = block;
  m.i32[(o + BYTEARRAY.start) >> 2] = block;
}

export function bytearraySize(m: Machine, o: Ref): number {
  return at(m, o, BYTEARRAY.size);
}

/** Address of the first byte. */
export function bytearrayData(m: Machine, o: Ref): number {
  return at(m, o, BYTEARRAY.start);
}

/** BufferError when a memoryview looks at the bytes. False = error. */
export function canResize(m: Machine, o: Ref): boolean {
  if (at(m, o, BYTEARRAY.exports) === 0) return true;
  raise(m, 'BufferError', 'Existing exports of data: object cannot be re-sized');
  return false;
}

/**
 * Changes the size; new bytes are stale. Grows by an eighth and a little more, or to the exact size when that would not do; gives
 * memory back below half. 0 | -1. PyByteArray_Resize
 */
export function bytearrayResize(m: Machine, o: Ref, size: number): number {
  const old = bytearraySize(m, o);
  if (size === old) return 0;
  if (!canResize(m, o)) return -1;
  const room = at(m, o, BYTEARRAY.alloc), block = at(m, o, BYTEARRAY.bytes);
  const offset = bytearrayData(m, o) - block;
  let alloc: number;
  if (size + offset + 1 <= room) {
    if (size >= room >> 1) {
      m.i32[(o + BYTEARRAY.size) >> 2] = size;
      m.u8[bytearrayData(m, o) + size] = 0;
      return 0;
    }
    alloc = size + 1;
  } else alloc = size <= room * 1.125 ? size + (size >> 3) + (size < 9 ? 3 : 6) : size + 1;
  let next: number;
  if (offset > 0) {
    next = malloc(m, alloc);
    m.u8.copyWithin(next, block + offset, block + offset + Math.min(size, old));
    free(m, block);
  } else next = realloc(m, block, alloc);
  if (m.rec !== null) {
    if (next !== block) {
      if (block !== 0) m.rec.put(EV.free, block, 0, 0, 0);
      m.rec.put(EV.alloc, next, alloc, 0, 0);
    }
    m.rec.put(EV.resize, o, room, alloc, 0);
  }
  setBlock(m, o, next, size, alloc);
  m.u8[next + size] = 0;
  return 0;
}

/** o[lo:hi] = data, which must not be a view of o. 0 | -1. bytearray_setslice_linear */
export function bytearraySplice(m: Machine, o: Ref, lo: number, hi: number, data: Uint8Array): number {
  const size = bytearraySize(m, o), growth = data.length - (hi - lo);
  if (growth < 0) {
    if (!canResize(m, o)) return -1;
    const start = bytearrayData(m, o);
    // Cut off in front by moving the start, elsewhere by moving the tail.
    if (lo === 0) m.i32[(o + BYTEARRAY.start) >> 2] = start - growth;
    else m.u8.copyWithin(start + lo + data.length, start + hi, start + size);
    if (bytearrayResize(m, o, size + growth) < 0) return -1;
  } else if (growth > 0) {
    if (bytearrayResize(m, o, size + growth) < 0) return -1;
    const start = bytearrayData(m, o);
    m.u8.copyWithin(start + lo + data.length, start + hi, start + size);
  }
  if (data.length > 0) m.u8.set(data, bytearrayData(m, o) + lo);
  return 0;
}

/** Gives the bytes back. */
export function bytearrayFreeBytes(m: Machine, o: Ref): void {
  const block = at(m, o, BYTEARRAY.bytes);
  if (block === 0) return;
  if (m.rec !== null) m.rec.put(EV.free, block, 0, 0, 0);
  free(m, block);
}
