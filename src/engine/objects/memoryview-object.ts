/**
 * memoryview in memory: a window on the bytes of another object. Models Objects/memoryobject.c, CPython 3.13.
 *
 *   memoryview -> managedbuffer -> exporter        the managed buffer is shared by every view made from one view
 *
 * Invariants: a bytearray counts its managed buffers in ob_exports and keeps its size while there is one; a released view holds its
 * managed buffer until it dies but no longer counts in it. Layout of the view in bytes-object.ts: ob_size is three words a dimension
 * (shape, strides, suboffsets).
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { typeName } from './abstract.ts';
import { ARRAY, arrayItemSize, arrayView, BYTEARRAY, bytesView, isArray, isBytearray, isBytes, MEMORY_FLAG, MEMORYVIEW as MV } from './bytes-object.ts';
import { raise } from './errors.ts';
import { formatSize } from './memoryview-items.ts';
import type { TypeSpec } from './spec.ts';
import { strData } from './str.ts';
import { clearWeakrefs } from './weakref.ts';

/** _PyManagedBufferObject: flags, exports, then the exporter's Py_buffer. */
const MBUF = { flags: 16, exports: 24, buf: 32, obj: 40, len: 48, readonly: 64, basic: 112 } as const;

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
const put = (m: Machine, o: Ref, field: number, v: number): void => { m.i32[(o + field) >> 2] = v; };

function mbufNew(m: Machine, exporter: Ref): Ref {
  const b = newGcObject(m, m.types['managedbuffer']!, MBUF.basic);
  m.i32.fill(0, (b + 16) >> 2, (b + MBUF.basic) >> 2);
  const array = isArray(m, exporter);
  const view = array ? arrayView(m, exporter) : bytesView(m, exporter);
  put(m, b, MBUF.buf, isBytes(m, exporter) || view.length > 0 ? view.byteOffset : at(m, exporter, array ? ARRAY.item : BYTEARRAY.start));
  put(m, b, MBUF.len, view.length);
  put(m, b, MBUF.readonly, isBytes(m, exporter) ? 1 : 0);
  put(m, b, MBUF.obj, newRef(m, exporter));
  if (array) m.i32[(exporter + ARRAY.exports) >> 2]!++;
  else if (isBytearray(m, exporter)) m.i32[(exporter + BYTEARRAY.exports) >> 2]!++;
  track(m, b);
  return b;
}

function mbufRelease(m: Machine, b: Ref): void {
  if (at(m, b, MBUF.flags) !== 0) return;
  put(m, b, MBUF.flags, MEMORY_FLAG.released);
  untrack(m, b);
  const exporter = at(m, b, MBUF.obj);
  if (exporter === 0) return;
  if (isArray(m, exporter)) m.i32[(exporter + ARRAY.exports) >> 2]!--;
  else if (isBytearray(m, exporter)) m.i32[(exporter + BYTEARRAY.exports) >> 2]!--;
  clearRef(m, b + MBUF.obj);
}

export const MANAGED_BUFFER: TypeSpec = {
  name: 'managedbuffer', basicsize: MBUF.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.DISALLOW_INSTANTIATION,
  slots: {
    dealloc: (m: Machine, b: Ref) => { mbufRelease(m, b); freeGcObject(m, b); },
    traverse: (m: Machine, b: Ref, visit: (r: Ref) => void) => { const o = at(m, b, MBUF.obj); if (o !== 0) visit(o); },
    clear: mbufRelease,
  },
};

// ---- views ------------------------------------------------------------------------------------------------------------

/** What a view shows. Lengths in items, strides in bytes. */
export interface Window {
  readonly buf: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly format: string;
  readonly readonly: boolean;
}

/** Strides of items of `size` bytes that lie together, the last dimension fastest. */
export function packedStrides(shape: readonly number[], size: number): number[] {
  const out = [...shape];
  for (let d = shape.length - 1, step = size; d >= 0; step *= shape[d--]!) out[d] = step;
  return out;
}

function contiguity(w: Window, size: number): number {
  const packed = packedStrides(w.shape, size);
  if (!w.shape.includes(0) && !w.strides.every((s, d) => s === packed[d] || w.shape[d] === 1)) return 0;
  return MEMORY_FLAG.c | (w.shape.filter((n) => n !== 1).length <= 1 ? MEMORY_FLAG.fortran : 0);
}

/** New view of a window on a managed buffer (borrowed). mbuf_add_view */
export function viewNew(m: Machine, mbuf: Ref, w: Window): Ref {
  const ndim = w.shape.length, bytes = MV.basic + 24 * ndim;
  const v = newGcObject(m, m.types['memoryview']!, bytes);
  m.i32.fill(0, (v + 16) >> 2, (v + bytes) >> 2);
  const size = formatSize(w.format);
  put(m, v, 16, 3 * ndim);
  put(m, v, MV.mbuf, newRef(m, mbuf));
  m.i32[(mbuf + MBUF.exports) >> 2]!++;
  m.i32.fill(-1, (v + MV.hash) >> 2, (v + MV.hash + 8) >> 2);
  put(m, v, MV.flags, contiguity(w, size));
  put(m, v, MV.buf, w.buf);
  put(m, v, MV.obj, at(m, mbuf, MBUF.obj));
  put(m, v, MV.len, w.shape.reduce((a, n) => a * n, size));
  put(m, v, MV.itemsize, size);
  put(m, v, MV.readonly, w.readonly ? 1 : 0);
  put(m, v, MV.ndim, ndim);
  // The format is the C string of a one-character str.
  put(m, v, MV.format, strData(m, m.chars[w.format.charCodeAt(0)]!));
  put(m, v, MV.shape, v + MV.array);
  put(m, v, MV.strides, v + MV.array + 8 * ndim);
  [...w.shape, ...w.strides].forEach((n, i) => {
    put(m, v, MV.array + 8 * i, n);
    put(m, v, MV.array + 8 * i + 4, n < 0 ? -1 : 0);
  });
  track(m, v);
  return v;
}

/** What a view shows, read back. */
export function windowOf(m: Machine, v: Ref): Window {
  const ndim = at(m, v, MV.ndim);
  const words = (from: number): number[] => Array.from({ length: ndim }, (_, d) => at(m, v, MV.array + 8 * (from + d)));
  return { buf: at(m, v, MV.buf), shape: words(0), strides: words(ndim), format: formatOf(m, v), readonly: at(m, v, MV.readonly) !== 0 };
}

export function isView(m: Machine, o: Ref): boolean {
  return typeOf(m, o) === m.types['memoryview'];
}

export function isReleased(m: Machine, v: Ref): boolean {
  return (at(m, v, MV.flags) & MEMORY_FLAG.released) !== 0;
}

export function formatOf(m: Machine, v: Ref): string {
  return String.fromCharCode(m.u8[at(m, v, MV.format)]!);
}

/** False with ValueError when the view was released. */
export function usable(m: Machine, v: Ref): boolean {
  if (!isReleased(m, v)) return true;
  raise(m, 'ValueError', 'operation forbidden on released memoryview object');
  return false;
}

/** memoryview(o). New reference; 0 = error. PyMemoryView_FromObject */
export function memoryviewNew(m: Machine, o: Ref): Ref {
  if (isView(m, o)) return usable(m, o) ? viewNew(m, at(m, o, MV.mbuf), windowOf(m, o)) : 0;
  const array = isArray(m, o);
  if (!array && !isBytes(m, o) && !isBytearray(m, o)) return raise(m, 'TypeError', `memoryview: a bytes-like object is required, not '${typeName(m, o)}'`);
  const mbuf = mbufNew(m, o), one = array ? arrayItemSize(m, o) : 1;
  const v = viewNew(m, mbuf, { buf: at(m, mbuf, MBUF.buf), shape: [at(m, mbuf, MBUF.len) / one], strides: [one], format: array ? String.fromCharCode(at(m, o, ARRAY.descr)) : 'B', readonly: at(m, mbuf, MBUF.readonly) !== 0 });
  decref(m, mbuf);
  return v;
}

/** Another view of the same managed buffer. */
export function viewOn(m: Machine, v: Ref, w: Window): Ref {
  return viewNew(m, at(m, v, MV.mbuf), w);
}

/** v.release(): the last view of a managed buffer lets the exporter go. */
export function release(m: Machine, v: Ref): void {
  if (isReleased(m, v)) return;
  m.i32[(v + MV.flags) >> 2]! |= MEMORY_FLAG.released;
  const mbuf = at(m, v, MV.mbuf);
  if (--m.i32[(mbuf + MBUF.exports) >> 2]! === 0) mbufRelease(m, mbuf);
}

/** tp_dealloc. */
export function viewDealloc(m: Machine, v: Ref): void {
  untrack(m, v);
  release(m, v);
  clearRef(m, v + MV.mbuf);
  if (at(m, v, MV.weakrefs) !== 0) clearWeakrefs(m, v, v + MV.weakrefs);
  freeGcObject(m, v);
}

/** tp_clear. */
export function viewClear(m: Machine, v: Ref): void {
  release(m, v);
  clearRef(m, v + MV.mbuf);
}
