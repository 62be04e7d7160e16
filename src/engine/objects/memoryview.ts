/**
 * memoryview: a window on the bytes of another object. Models Objects/memoryobject.c, CPython 3.13.
 *
 *   memoryview -> managedbuffer -> exporter        the managed buffer is shared by every view made from one view
 *
 * Invariants: a bytearray counts its managed buffers in ob_exports and keeps its size while there is one; a released view holds its
 * managed buffer until it dies but no longer counts in it.
 *
 * Departures: one dimension, formats of memoryview-items.ts; cast takes no shape; views of bytes, bytearray and memoryview only.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { asSsize, hash, typeName } from './abstract.ts';
import { BYTEARRAY, bytesFrom, bytesLike, bytesView, hashOf, isBytearray, isBytes, memoryBytes, MEMORYVIEW as MV } from './bytes-object.ts';
import { hexOf } from './bytes-methods-text.ts';
import { hex } from './descr.ts';
import { occurred, raise } from './errors.ts';
import { boolRef, intFromNumber } from './int.ts';
import { listAppendSteal, listNew } from './list.ts';
import { formatSize, itemObject, readItem, storeItem } from './memoryview-items.ts';
import { isSlice, sliceIndices } from './slice.ts';
import { SLOT_OFFSETS, type GetSetSpec, type MethodSpec, type TypeSpec } from './spec.ts';
import { strData, strFromJs, strToJs } from './str.ts';
import { isStr } from './text-args.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { clearWeakrefs } from './weakref.ts';

/** _PyManagedBufferObject: flags, exports, then the exporter's Py_buffer. */
const MBUF = { flags: 16, exports: 24, buf: 32, obj: 40, len: 48, readonly: 64, basic: 112 } as const;
const RELEASED = 1;
const CONTIGUOUS = 2 | 4;

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
const put = (m: Machine, o: Ref, field: number, v: number): void => { m.i32[(o + field) >> 2] = v; };

// ---- the managed buffer -----------------------------------------------------------------------------------------------

function mbufNew(m: Machine, exporter: Ref): Ref {
  const b = newGcObject(m, m.types['managedbuffer']!, MBUF.basic);
  m.i32.fill(0, (b + 16) >> 2, (b + MBUF.basic) >> 2);
  const view = bytesView(m, exporter);
  put(m, b, MBUF.buf, isBytes(m, exporter) || view.length > 0 ? view.byteOffset : at(m, exporter, BYTEARRAY.start));
  put(m, b, MBUF.len, view.length);
  put(m, b, MBUF.readonly, isBytes(m, exporter) ? 1 : 0);
  put(m, b, MBUF.obj, newRef(m, exporter));
  if (isBytearray(m, exporter)) m.i32[(exporter + BYTEARRAY.exports) >> 2]!++;
  track(m, b);
  return b;
}

function mbufRelease(m: Machine, b: Ref): void {
  if ((at(m, b, MBUF.flags) & RELEASED) !== 0) return;
  put(m, b, MBUF.flags, RELEASED);
  untrack(m, b);
  const exporter = at(m, b, MBUF.obj);
  if (exporter === 0) return;
  if (isBytearray(m, exporter)) m.i32[(exporter + BYTEARRAY.exports) >> 2]!--;
  clearRef(m, b + MBUF.obj);
}

const MANAGED_BUFFER: TypeSpec = {
  name: 'managedbuffer', basicsize: MBUF.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.DISALLOW_INSTANTIATION,
  slots: {
    dealloc: (m: Machine, b: Ref) => { mbufRelease(m, b); freeGcObject(m, b); },
    traverse: (m: Machine, b: Ref, visit: (r: Ref) => void) => { const o = at(m, b, MBUF.obj); if (o !== 0) visit(o); },
    clear: mbufRelease,
  },
};

// ---- views ------------------------------------------------------------------------------------------------------------

interface Window { readonly buf: number; readonly count: number; readonly stride: number; readonly format: string; readonly readonly: boolean }

/** New view on a managed buffer (borrowed). mbuf_add_view */
function viewNew(m: Machine, mbuf: Ref, w: Window): Ref {
  const v = newGcObject(m, m.types['memoryview']!, MV.basic + 24);
  m.i32.fill(0, (v + 16) >> 2, (v + MV.basic + 24) >> 2);
  const size = formatSize(w.format);
  put(m, v, 16, 3);
  put(m, v, MV.mbuf, newRef(m, mbuf));
  m.i32[(mbuf + MBUF.exports) >> 2]!++;
  m.i32.fill(-1, (v + MV.hash) >> 2, (v + MV.hash + 8) >> 2);
  put(m, v, MV.flags, w.stride === size || w.count <= 1 ? CONTIGUOUS : 0);
  put(m, v, MV.buf, w.buf);
  put(m, v, MV.obj, at(m, mbuf, MBUF.obj));
  put(m, v, MV.len, w.count * size);
  put(m, v, MV.itemsize, size);
  put(m, v, MV.readonly, w.readonly ? 1 : 0);
  put(m, v, MV.ndim, 1);
  // The format is the C string of a one-character str.
  put(m, v, MV.format, strData(m, m.chars[w.format.charCodeAt(0)]!));
  put(m, v, MV.shape, v + MV.array);
  put(m, v, MV.strides, v + MV.array + 8);
  put(m, v, MV.array, w.count);
  put(m, v, MV.array + 8, w.stride);
  if (w.stride < 0) put(m, v, MV.array + 12, -1);
  track(m, v);
  return v;
}

const isView = (m: Machine, o: Ref): boolean => typeOf(m, o) === m.types['memoryview'];
const isReleased = (m: Machine, v: Ref): boolean => (at(m, v, MV.flags) & RELEASED) !== 0;
const formatOf = (m: Machine, v: Ref): string => String.fromCharCode(m.u8[at(m, v, MV.format)]!);
const countOf = (m: Machine, v: Ref): number => at(m, v, MV.array);
const itemAddress = (m: Machine, v: Ref, i: number): number => at(m, v, MV.buf) + i * at(m, v, MV.array + 8);
const windowOf = (m: Machine, v: Ref): Window =>
  ({ buf: at(m, v, MV.buf), count: countOf(m, v), stride: at(m, v, MV.array + 8), format: formatOf(m, v), readonly: at(m, v, MV.readonly) !== 0 });

/** False with ValueError when the view was released. */
function usable(m: Machine, v: Ref): boolean {
  if (!isReleased(m, v)) return true;
  raise(m, 'ValueError', 'operation forbidden on released memoryview object');
  return false;
}

/** memoryview(o). */
export function memoryviewNew(m: Machine, o: Ref): Ref {
  if (isView(m, o)) return usable(m, o) ? viewNew(m, at(m, o, MV.mbuf), windowOf(m, o)) : 0;
  if (!isBytes(m, o) && !isBytearray(m, o)) return raise(m, 'TypeError', `memoryview: a bytes-like object is required, not '${typeName(m, o)}'`);
  const mbuf = mbufNew(m, o);
  const v = viewNew(m, mbuf, { buf: at(m, mbuf, MBUF.buf), count: at(m, mbuf, MBUF.len), stride: 1, format: 'B', readonly: at(m, mbuf, MBUF.readonly) !== 0 });
  decref(m, mbuf);
  return v;
}

function typeNew(m: Machine, _type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  if (nargs + nkw > 1) return raise(m, 'TypeError', `memoryview() takes at most 1 argument (${nargs + nkw} given)`);
  if (nkw === 1 && strToJs(m, tupleItem(m, kwnames, 0)) !== 'object') return raise(m, 'TypeError', "memoryview() missing required argument 'object' (pos 1)");
  if (nargs + nkw === 0) return raise(m, 'TypeError', "memoryview() missing required argument 'object' (pos 1)");
  return memoryviewNew(m, m.i32[argv >> 2]!);
}

function release(m: Machine, v: Ref): void {
  if (isReleased(m, v)) return;
  m.i32[(v + MV.flags) >> 2]! |= RELEASED;
  const mbuf = at(m, v, MV.mbuf);
  if (--m.i32[(mbuf + MBUF.exports) >> 2]! === 0) mbufRelease(m, mbuf);
}

function dealloc(m: Machine, v: Ref): void {
  untrack(m, v);
  release(m, v);
  clearRef(m, v + MV.mbuf);
  if (at(m, v, MV.weakrefs) !== 0) clearWeakrefs(m, v, v + MV.weakrefs);
  freeGcObject(m, v);
}

function clear(m: Machine, v: Ref): void {
  release(m, v);
  clearRef(m, v + MV.mbuf);
}

/** Item i of a usable view; new reference. */
function itemAt(m: Machine, v: Ref, i: number): Ref {
  if (i < 0) i += countOf(m, v);
  if (i < 0 || i >= countOf(m, v)) return raise(m, 'IndexError', 'index out of bounds on dimension 1');
  return itemObject(m, itemAddress(m, v, i), formatOf(m, v));
}

const isIndex = (m: Machine, o: Ref): boolean => m.i32[(typeOf(m, o) + SLOT_OFFSETS.nb_index) >> 2] !== 0;

/** The index a key means; null when it means something else; NaN = error. */
function indexOf(m: Machine, key: Ref): number | null {
  let k = key;
  if (hasFlag(m, typeOf(m, key), TPFLAGS.TUPLE)) {
    const n = tupleSize(m, key);
    for (let i = 0; i < n; i++) if (!isIndex(m, tupleItem(m, key, i))) return null;
    if (n > 1) return raise(m, 'TypeError', `cannot index 1-dimension view with ${n}-element tuple`) || NaN;
    if (n === 0) return raise(m, 'NotImplementedError', 'sub-views are not implemented') || NaN;
    k = tupleItem(m, key, 0);
  }
  if (!isIndex(m, k)) return null;
  const i = asSsize(m, k, 'IndexError');
  return i === -1 && occurred(m) ? NaN : i;
}

function subscript(m: Machine, v: Ref, key: Ref): Ref {
  if (!usable(m, v)) return 0;
  const i = indexOf(m, key);
  if (i !== null) return Number.isNaN(i) ? 0 : itemAt(m, v, i);
  if (!isSlice(m, key)) return raise(m, 'TypeError', 'memoryview: invalid slice key');
  const w = slicedWindow(m, v, key);
  return w === null ? 0 : viewNew(m, at(m, v, MV.mbuf), w);
}

function slicedWindow(m: Machine, v: Ref, key: Ref): Window | null {
  const s = sliceIndices(m, key, countOf(m, v));
  if (s === null) return null;
  const w = windowOf(m, v);
  return { ...w, buf: w.buf + s.start * w.stride, count: s.length, stride: w.stride * s.step };
}

function assign(m: Machine, v: Ref, key: Ref, value: Ref): number {
  const fail = (type: string, message: string): -1 => { raise(m, type, message); return -1; };
  if (!usable(m, v)) return -1;
  if (at(m, v, MV.readonly) !== 0) return fail('TypeError', 'cannot modify read-only memory');
  if (value === 0) return fail('TypeError', 'cannot delete memory');
  const given = indexOf(m, key);
  if (given !== null) {
    if (Number.isNaN(given)) return -1;
    const i = given < 0 ? given + countOf(m, v) : given;
    if (i < 0 || i >= countOf(m, v)) return fail('IndexError', 'index out of bounds on dimension 1');
    return storeItem(m, itemAddress(m, v, i), formatOf(m, v), value);
  }
  if (!isSlice(m, key)) return fail('TypeError', 'memoryview: invalid slice key');
  const data = bytesLike(m, value);
  if (data === null) return fail('TypeError', `a bytes-like object is required, not '${typeName(m, value)}'`);
  const w = slicedWindow(m, v, key);
  if (w === null) return -1;
  const size = formatSize(w.format);
  const format = isView(m, value) ? formatOf(m, value) : 'B';
  if (format !== w.format || data.length !== w.count * size) return fail('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  const copy = data.slice();
  for (let i = 0; i < w.count; i++) m.u8.set(copy.subarray(i * size, (i + 1) * size), w.buf + i * w.stride);
  return 0;
}

/** Equality with any bytes-like object: item by item as values. */
function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (op !== 2 && op !== 3) return m.NotImplemented;
  const answer = (same: boolean): Ref => boolRef(m, same === (op === 2));
  if (isReleased(m, a)) return answer(a === b);
  if (isView(m, b) && isReleased(m, b)) return answer(a === b);
  const data = bytesLike(m, b);
  if (data === null) return m.NotImplemented;
  const n = countOf(m, a), fa = formatOf(m, a);
  if (!isView(m, b)) {
    if (n !== data.length) return answer(false);
    for (let i = 0; i < n; i++) if (Number(readItem(m, itemAddress(m, a, i), fa)) !== data[i]) return answer(false);
    return answer(true);
  }
  if (n !== countOf(m, b)) return answer(false);
  const fb = formatOf(m, b);
  for (let i = 0; i < n; i++) if (readItem(m, itemAddress(m, a, i), fa) != readItem(m, itemAddress(m, b, i), fb)) return answer(false);
  return answer(true);
}

function hashView(m: Machine, v: Ref): number {
  const fail = (message: string): -1 => { raise(m, 'ValueError', message); m.hashHi = -1; return -1; };
  const w = (v + MV.hash) >> 2;
  if (m.i32[w] === -1 && m.i32[w + 1] === -1) {
    if (!usable(m, v)) { m.hashHi = -1; return -1; }
    if (at(m, v, MV.readonly) === 0) return fail('cannot hash writable memoryview object');
    if (!'Bbc'.includes(formatOf(m, v))) return fail("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (hash(m, at(m, v, MV.obj)) === -1 && m.hashHi === -1) return -1;
    // A strided view is hashed as the bytes it shows.
    const shown = bytesFrom(m, memoryBytes(m, v));
    m.i32[w] = hashOf(m, bytesView(m, shown).byteOffset, at(m, v, MV.len));
    m.i32[w + 1] = m.hashHi;
    decref(m, shown);
  }
  m.hashHi = m.i32[w + 1]!;
  return m.i32[w]!;
}

function cast(m: Machine, v: Ref, formatArg: Ref): Ref {
  if (!usable(m, v)) return 0;
  if (!isStr(m, formatArg)) return raise(m, 'TypeError', `cast() argument 'format' must be str, not ${typeName(m, formatArg)}`);
  if ((at(m, v, MV.flags) & CONTIGUOUS) === 0) return raise(m, 'TypeError', 'memoryview: casts are restricted to C-contiguous views');
  const name = strToJs(m, formatArg), format = name[0] === '@' ? name.slice(1) : name;
  const size = format.length === 1 ? formatSize(format) : 0;
  if (size === 0) return raise(m, 'ValueError', "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  const isByte = (f: string): boolean => 'Bbc'.includes(f);
  if (!isByte(format) && !isByte(formatOf(m, v))) return raise(m, 'TypeError', 'memoryview: cannot cast between two non-byte formats');
  const bytes = at(m, v, MV.len);
  if (bytes % size !== 0) return raise(m, 'TypeError', 'memoryview: length is not a multiple of itemsize');
  return viewNew(m, at(m, v, MV.mbuf), { ...windowOf(m, v), count: bytes / size, stride: size, format });
}

function tolist(m: Machine, v: Ref): Ref {
  if (!usable(m, v)) return 0;
  const n = countOf(m, v), format = formatOf(m, v);
  const list = listNew(m, n);
  for (let i = 0; i < n; i++) listAppendSteal(m, list, itemObject(m, itemAddress(m, v, i), format));
  return list;
}

/** An attribute or method of a view that must not have been released. */
const live = (f: (m: Machine, v: Ref) => Ref) => (m: Machine, v: Ref): Ref => (usable(m, v) ? f(m, v) : 0);
const get = (name: string, f: (m: Machine, v: Ref) => Ref): GetSetSpec => ({ name, get: live(f) });
const contiguous = (m: Machine, v: Ref): Ref => boolRef(m, (at(m, v, MV.flags) & CONTIGUOUS) !== 0);

const METHODS: readonly MethodSpec[] = [
  { name: 'release', sig: '()', fn: (m, v) => { release(m, v); return m.None; } },
  { name: 'tobytes', sig: "(order='C')", fn: live((m, v) => bytesFrom(m, memoryBytes(m, v))) },
  { name: 'tolist', sig: '()', fn: tolist },
  { name: 'hex', sig: '(sep=<unrepresentable>, bytes_per_sep=1)', fn: (m: Machine, v: Ref, sep: Ref, per: Ref) => (usable(m, v) ? hexOf(m, memoryBytes(m, v), sep, per) : 0) },
  { name: 'toreadonly', sig: '()', fn: live((m, v) => viewNew(m, at(m, v, MV.mbuf), { ...windowOf(m, v), readonly: true })) },
  { name: 'cast', sig: '(format)', fn: cast },
  { name: '__enter__', sig: '()', fn: live((m, v) => newRef(m, v)) },
  { name: '__exit__', sig: '(*args)', fn: (m: Machine, v: Ref) => { release(m, v); return m.None; } },
  { name: '__sizeof__', sig: '()', fn: (m) => intFromNumber(m, MV.basic + 24) },
];

const GETSET: readonly GetSetSpec[] = [
  get('obj', (m, v) => newRef(m, at(m, v, MV.obj))),
  get('nbytes', (m, v) => intFromNumber(m, at(m, v, MV.len))),
  get('readonly', (m, v) => boolRef(m, at(m, v, MV.readonly) !== 0)),
  get('itemsize', (m, v) => intFromNumber(m, at(m, v, MV.itemsize))),
  get('format', (m, v) => strFromJs(m, formatOf(m, v))),
  get('ndim', (m) => intFromNumber(m, 1)),
  get('shape', (m, v) => tupleFrom(m, [intFromNumber(m, countOf(m, v))])),
  get('strides', (m, v) => tupleFrom(m, [intFromNumber(m, at(m, v, MV.array + 8))])),
  get('suboffsets', (m) => m.emptyTuple),
  get('c_contiguous', contiguous), get('f_contiguous', contiguous), get('contiguous', contiguous),
];

const length = (m: Machine, v: Ref): number => (usable(m, v) ? countOf(m, v) : -1);

const MEMORYVIEW_TYPE: TypeSpec = {
  name: 'memoryview', basicsize: MV.basic, itemsize: 8, flags: TPFLAGS.HAVE_GC | TPFLAGS.SEQUENCE, weaklistoffset: MV.weakrefs,
  slots: {
    dealloc, clear, new: typeNew, richcompare: compare, hash: hashView,
    traverse: (m: Machine, v: Ref, visit: (r: Ref) => void) => { const b = at(m, v, MV.mbuf); if (b !== 0) visit(b); },
    repr: (m: Machine, v: Ref) => strFromJs(m, `<${isReleased(m, v) ? 'released ' : ''}memory at ${hex(v)}>`),
    iter: (m: Machine, v: Ref) => (usable(m, v) ? iterNew(m, v) : 0),
    sq_length: length, mp_length: length, mp_subscript: subscript, mp_ass_subscript: assign,
    sq_item: (m: Machine, v: Ref, i: number) => (usable(m, v) ? itemAt(m, v, i) : 0),
  },
  methods: METHODS, getset: GETSET,
};

// ---- the iterator: | index 8 | view 8 | length 8 | format 8 | ----------------------------------------------------------

const ITER = { index: 16, view: 24, length: 32, basic: 48 } as const;

function iterNew(m: Machine, v: Ref): Ref {
  const it = newGcObject(m, m.types['memory_iterator']!, ITER.basic);
  m.i32.fill(0, (it + 16) >> 2, (it + ITER.basic) >> 2);
  incref(m, v);
  put(m, it, ITER.view, v);
  put(m, it, ITER.length, countOf(m, v));
  track(m, it);
  return it;
}

const MEMORY_ITERATOR: TypeSpec = {
  name: 'memory_iterator', basicsize: ITER.basic, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, it: Ref) => { untrack(m, it); clearRef(m, it + ITER.view); freeGcObject(m, it); },
    traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { const v = at(m, it, ITER.view); if (v !== 0) visit(v); },
    iter: (m: Machine, it: Ref) => newRef(m, it),
    iternext: (m: Machine, it: Ref) => {
      const v = at(m, it, ITER.view), i = at(m, it, ITER.index);
      if (v === 0) return 0;
      if (i < at(m, it, ITER.length)) {
        put(m, it, ITER.index, i + 1);
        return usable(m, v) ? itemAt(m, v, i) : 0;
      }
      clearRef(m, it + ITER.view);
      return 0;
    },
  },
};

export const MEMORYVIEW_TYPES: readonly TypeSpec[] = [MANAGED_BUFFER, MEMORYVIEW_TYPE, MEMORY_ITERATOR];
