/**
 * The type `memoryview`. Models Objects/memoryobject.c, CPython 3.13; memory in memoryview-object.ts.
 *
 * Departures: views of bytes, bytearray and memoryview only; formats of memoryview-items.ts; no view without dimensions.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { argName } from './arg-name.ts';
import { asSsize, hash, typeName } from './abstract.ts';
import { bytesFrom, bytesLike, bytesView, hashOf, itemAddresses, MEMORY_FLAG, memoryBytes, MEMORYVIEW as MV } from './bytes-object.ts';
import { hexOf } from './bytes-methods-text.ts';
import { hex } from './descr.ts';
import { occurred, raise } from './errors.ts';
import { boolRef, intFromNumber, intToNumber, isInt } from './int.ts';
import { listAppendSteal, listNew } from './list.ts';
import { formatSize, itemObject, readItem, storeItem } from './memoryview-items.ts';
import {
  formatOf, isReleased, isView, MANAGED_BUFFER, memoryviewNew, packedStrides, release, usable, viewClear, viewDealloc, viewOn, windowOf, type Window,
} from './memoryview-object.ts';
import { isSlice, sliceIndices } from './slice.ts';
import { SLOT_OFFSETS, type GetSetSpec, type MethodSpec, type TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { fastItem, fastSize, isStr } from './text-args.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
const put = (m: Machine, o: Ref, field: number, v: number): void => { m.i32[(o + field) >> 2] = v; };
const fail = (m: Machine, type: string, message: string): null => { raise(m, type, message); return null; };

function typeNew(m: Machine, _type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  if (nargs + nkw > 1) return raise(m, 'TypeError', `memoryview() takes at most 1 argument (${nargs + nkw} given)`);
  const named = nkw === 0 || strToJs(m, tupleItem(m, kwnames, 0)) === 'object';
  if (nargs + nkw === 0 || !named) return raise(m, 'TypeError', "memoryview() missing required argument 'object' (pos 1)");
  return memoryviewNew(m, m.i32[argv >> 2]!);
}

// ---- items and slices --------------------------------------------------------------------------------------------------

const isIndex = (m: Machine, o: Ref): boolean => m.i32[(typeOf(m, o) + SLOT_OFFSETS.nb_index) >> 2] !== 0;
const isTupleOf = (m: Machine, o: Ref, test: (m: Machine, o: Ref) => boolean): boolean => {
  if (!hasFlag(m, typeOf(m, o), TPFLAGS.TUPLE)) return false;
  for (let i = 0; i < tupleSize(m, o); i++) if (!test(m, tupleItem(m, o, i))) return false;
  return true;
};

/** Address of the item at these indices; null = error. */
function addressOf(m: Machine, w: Window, indices: readonly number[]): number | null {
  let address = w.buf;
  for (let d = 0; d < indices.length; d++) {
    const n = w.shape[d]!, i = indices[d]! < 0 ? indices[d]! + n : indices[d]!;
    if (i < 0 || i >= n) return fail(m, 'IndexError', `index out of bounds on dimension ${d + 1}`);
    address += i * w.strides[d]!;
  }
  return address;
}

/** Address of the item a key means; null = error, `row` for one index of many; undefined when the key is no index. */
function keyAddress(m: Machine, w: Window, key: Ref, row: string): number | null | undefined {
  const ndim = w.shape.length;
  if (isIndex(m, key)) {
    const i = asSsize(m, key, 'IndexError');
    if (i === -1 && occurred(m)) return null;
    return ndim > 1 ? fail(m, 'NotImplementedError', row) : addressOf(m, w, [i]);
  }
  if (!isTupleOf(m, key, isIndex)) return undefined;
  const n = tupleSize(m, key);
  if (n < ndim) return fail(m, 'NotImplementedError', 'sub-views are not implemented');
  if (n > ndim) return fail(m, 'TypeError', `cannot index ${ndim}-dimension view with ${n}-element tuple`);
  const indices: number[] = [];
  for (let d = 0; d < n; d++) {
    const i = asSsize(m, tupleItem(m, key, d), 'IndexError');
    if (i === -1 && occurred(m)) return null;
    indices.push(i);
  }
  return addressOf(m, w, indices);
}

/** The window a slice of the first dimension shows; null = error. */
function sliced(m: Machine, w: Window, key: Ref): Window | null {
  if (!isSlice(m, key)) {
    if (isTupleOf(m, key, isSlice)) return fail(m, 'NotImplementedError', 'multi-dimensional slicing is not implemented');
    return fail(m, 'TypeError', 'memoryview: invalid slice key');
  }
  const s = sliceIndices(m, key, w.shape[0]!);
  if (s === null) return null;
  return { ...w, buf: w.buf + s.start * w.strides[0]!, shape: [s.length, ...w.shape.slice(1)], strides: [w.strides[0]! * s.step, ...w.strides.slice(1)] };
}

function subscript(m: Machine, v: Ref, key: Ref): Ref {
  if (!usable(m, v)) return 0;
  const w = windowOf(m, v);
  const address = keyAddress(m, w, key, 'multi-dimensional sub-views are not implemented');
  if (address === null) return 0;
  if (address !== undefined) return itemObject(m, address, w.format);
  const part = sliced(m, w, key);
  return part === null ? 0 : viewOn(m, v, part);
}

function item(m: Machine, v: Ref, i: number): Ref {
  if (!usable(m, v)) return 0;
  const w = windowOf(m, v);
  if (w.shape.length > 1) return raise(m, 'NotImplementedError', 'multi-dimensional sub-views are not implemented');
  const address = addressOf(m, w, [i]);
  return address === null ? 0 : itemObject(m, address, w.format);
}

function assign(m: Machine, v: Ref, key: Ref, value: Ref): number {
  if (!usable(m, v)) return -1;
  if (at(m, v, MV.readonly) !== 0) { raise(m, 'TypeError', 'cannot modify read-only memory'); return -1; }
  if (value === 0) { raise(m, 'TypeError', 'cannot delete memory'); return -1; }
  const w = windowOf(m, v);
  const address = keyAddress(m, w, key, 'sub-views are not implemented');
  if (address === null) return -1;
  if (address !== undefined) return storeItem(m, address, w.format, value);
  if (isSlice(m, key) && w.shape.length > 1) { raise(m, 'NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1'); return -1; }
  const data = bytesLike(m, value);
  if (isSlice(m, key) && data === null) { raise(m, 'TypeError', `a bytes-like object is required, not '${typeName(m, value)}'`); return -1; }
  const part = sliced(m, w, key);
  if (part === null || data === null) return -1;
  const size = formatSize(w.format);
  const format = isView(m, value) ? formatOf(m, value) : 'B';
  if (format !== w.format || data.length !== part.shape[0]! * size) {
    raise(m, 'ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
    return -1;
  }
  const copy = data.slice();
  for (let i = 0; i < part.shape[0]!; i++) m.u8.set(copy.subarray(i * size, (i + 1) * size), part.buf + i * part.strides[0]!);
  return 0;
}

// ---- comparing and hashing ----------------------------------------------------------------------------------------------

/** Equality with any bytes-like object: the same shape, and items equal as values. */
function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (op !== 2 && op !== 3) return m.NotImplemented;
  const answer = (same: boolean): Ref => boolRef(m, same === (op === 2));
  if (isReleased(m, a) || (isView(m, b) && isReleased(m, b))) return answer(a === b);
  const data = bytesLike(m, b);
  if (data === null) return m.NotImplemented;
  const w = windowOf(m, a);
  const other = isView(m, b) ? windowOf(m, b) : { ...w, shape: [data.length], format: 'B' };
  if (w.shape.length !== other.shape.length || w.shape.some((n, d) => n !== other.shape[d])) return answer(false);
  const value = (address: number, format: string): bigint | number => { const x = readItem(m, address, format); return typeof x === 'boolean' ? Number(x) : x; };
  const theirs = isView(m, b) ? itemAddresses(m, b).map((x) => value(x, other.format)) : Array.from(data);
  // Loose equality: an int is a bigint on one side and may be a number on the other.
  return answer(itemAddresses(m, a).every((x, i) => value(x, w.format) == theirs[i]));
}

function hashView(m: Machine, v: Ref): number {
  const refuse = (message: string): -1 => { raise(m, 'ValueError', message); m.hashHi = -1; return -1; };
  const w = (v + MV.hash) >> 2;
  if (m.i32[w] === -1 && m.i32[w + 1] === -1) {
    if (!usable(m, v)) { m.hashHi = -1; return -1; }
    if (at(m, v, MV.readonly) === 0) return refuse('cannot hash writable memoryview object');
    if (!'Bbc'.includes(formatOf(m, v))) return refuse("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
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

// ---- methods -----------------------------------------------------------------------------------------------------------

/** Whether it can be a shape at all; false = error. */
function shapeFits(m: Machine, arg: Ref): boolean {
  if (!hasFlag(m, typeOf(m, arg), TPFLAGS.LIST | TPFLAGS.TUPLE)) raise(m, 'TypeError', 'shape must be a list or a tuple');
  else if (fastSize(m, arg) === 0) raise(m, 'NotImplementedError', 'memoryview: views without dimensions are not supported');
  else if (fastSize(m, arg) > 64) raise(m, 'ValueError', 'memoryview: number of dimensions must not exceed 64');
  else return true;
  return false;
}

/** The shape a cast asks for; null = error. */
function shapeArg(m: Machine, arg: Ref): number[] | null {
  const shape: number[] = [];
  for (let d = 0; d < fastSize(m, arg); d++) {
    const n = fastItem(m, arg, d);
    if (!isInt(m, n)) return fail(m, 'TypeError', 'memoryview.cast(): elements of shape must be integers');
    if (!(intToNumber(m, n) > 0)) return fail(m, 'ValueError', 'memoryview.cast(): elements of shape must be integers > 0');
    shape.push(intToNumber(m, n));
  }
  return shape;
}

function cast(m: Machine, v: Ref, formatArg: Ref, shapeRef: Ref): Ref {
  if (!usable(m, v)) return 0;
  if (!isStr(m, formatArg)) return raise(m, 'TypeError', `cast() argument 'format' must be str, not ${argName(m, formatArg)}`);
  const w = windowOf(m, v);
  if ((at(m, v, MV.flags) & MEMORY_FLAG.c) === 0) return raise(m, 'TypeError', 'memoryview: casts are restricted to C-contiguous views');
  if ((shapeRef !== 0 || w.shape.length !== 1) && w.shape.includes(0)) return raise(m, 'TypeError', 'memoryview: cannot cast view with zeros in shape or strides');
  if (shapeRef !== 0 && !shapeFits(m, shapeRef)) return 0;
  if (shapeRef !== 0 && w.shape.length !== 1 && fastSize(m, shapeRef) !== 1) return raise(m, 'TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  const name = strToJs(m, formatArg), format = name[0] === '@' ? name.slice(1) : name;
  const size = format.length === 1 ? formatSize(format) : 0;
  if (size === 0) return raise(m, 'ValueError', "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  const isByte = (f: string): boolean => 'Bbc'.includes(f);
  if (!isByte(format) && !isByte(w.format)) return raise(m, 'TypeError', 'memoryview: cannot cast between two non-byte formats');
  const bytes = at(m, v, MV.len);
  if (bytes % size !== 0) return raise(m, 'TypeError', 'memoryview: length is not a multiple of itemsize');
  const shape = shapeRef === 0 ? null : shapeArg(m, shapeRef);
  if (shape === null && shapeRef !== 0) return 0;
  if (shape !== null && shape.reduce((a, n) => a * n, size) !== bytes) return raise(m, 'TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  const to = shape ?? [bytes / size];
  return viewOn(m, v, { ...w, shape: to, strides: packedStrides(to, size), format });
}

function tolist(m: Machine, v: Ref): Ref {
  if (!usable(m, v)) return 0;
  const w = windowOf(m, v);
  const listOf = (address: number, d: number): Ref => {
    const list = listNew(m, w.shape[d]!);
    for (let i = 0; i < w.shape[d]!; i++) {
      const x = address + i * w.strides[d]!;
      listAppendSteal(m, list, d + 1 < w.shape.length ? listOf(x, d + 1) : itemObject(m, x, w.format));
    }
    return list;
  };
  return listOf(w.buf, 0);
}

/** A method or attribute of a view that must not have been released. */
const live = (f: (m: Machine, v: Ref) => Ref) => (m: Machine, v: Ref): Ref => (usable(m, v) ? f(m, v) : 0);

/** Orders 'C', 'F' and 'A' are one for what has a single dimension or lies in rows. */
function tobytes(m: Machine, v: Ref, order: Ref): Ref {
  if (!usable(m, v)) return 0;
  if (order !== 0 && order !== m.None) {
    if (!isStr(m, order)) return raise(m, 'TypeError', `tobytes() argument 'order' must be str or None, not ${typeName(m, order)}`);
    if (!['C', 'F', 'A'].includes(strToJs(m, order))) return raise(m, 'ValueError', "order must be 'C', 'F' or 'A'");
  }
  return bytesFrom(m, memoryBytes(m, v));
}

const METHODS: readonly MethodSpec[] = [
  { name: 'release', sig: '()', fn: (m, v) => { release(m, v); return m.None; } },
  { name: 'tobytes', sig: "(order='C')", fn: tobytes },
  { name: 'tolist', sig: '()', fn: tolist },
  { name: 'hex', sig: '(sep=<unrepresentable>, bytes_per_sep=1)', fn: (m: Machine, v: Ref, sep: Ref, per: Ref) => (usable(m, v) ? hexOf(m, memoryBytes(m, v), sep, per) : 0) },
  { name: 'toreadonly', sig: '()', fn: live((m, v) => viewOn(m, v, { ...windowOf(m, v), readonly: true })) },
  { name: 'cast', sig: '(format, shape=<unrepresentable>)', fn: cast },
  { name: '__enter__', sig: '()', fn: live(newRef) },
  { name: '__exit__', sig: '($raw)', fn: (m: Machine, v: Ref, _argv: number, _nargs: number, kwnames: Ref) => { if (kwnames !== 0) return raise(m, 'TypeError', '__exit__() takes no keyword arguments'); release(m, v); return m.None; } },
  { name: '__sizeof__', sig: '()', fn: (m, v) => intFromNumber(m, MV.basic + 8 * at(m, v, 16)) },
];

const get = (name: string, f: (m: Machine, v: Ref) => Ref): GetSetSpec => ({ name, get: live(f) });
const flag = (name: string, bits: number): GetSetSpec => get(name, (m, v) => boolRef(m, (at(m, v, MV.flags) & bits) !== 0));
const numbers = (m: Machine, values: readonly number[]): Ref => tupleFrom(m, values.map((n) => intFromNumber(m, n)));

const GETSET: readonly GetSetSpec[] = [
  get('obj', (m, v) => newRef(m, at(m, v, MV.obj))),
  get('nbytes', (m, v) => intFromNumber(m, at(m, v, MV.len))),
  get('readonly', (m, v) => boolRef(m, at(m, v, MV.readonly) !== 0)),
  get('itemsize', (m, v) => intFromNumber(m, at(m, v, MV.itemsize))),
  get('format', (m, v) => strFromJs(m, formatOf(m, v))),
  get('ndim', (m, v) => intFromNumber(m, at(m, v, MV.ndim))),
  get('shape', (m, v) => numbers(m, windowOf(m, v).shape)),
  get('strides', (m, v) => numbers(m, windowOf(m, v).strides)),
  get('suboffsets', (m) => m.emptyTuple),
  flag('c_contiguous', MEMORY_FLAG.c), flag('f_contiguous', MEMORY_FLAG.fortran), flag('contiguous', MEMORY_FLAG.c | MEMORY_FLAG.fortran),
];

const length = (m: Machine, v: Ref): number => (usable(m, v) ? at(m, v, MV.array) : -1);

const MEMORYVIEW_TYPE: TypeSpec = {
  name: 'memoryview', basicsize: MV.basic, itemsize: 8, flags: TPFLAGS.HAVE_GC | TPFLAGS.SEQUENCE, weaklistoffset: MV.weakrefs,
  slots: {
    dealloc: viewDealloc, clear: viewClear, new: typeNew, richcompare: compare, hash: hashView,
    traverse: (m: Machine, v: Ref, visit: (r: Ref) => void) => { const b = at(m, v, MV.mbuf); if (b !== 0) visit(b); },
    repr: (m: Machine, v: Ref) => strFromJs(m, `<${isReleased(m, v) ? 'released ' : ''}memory at ${hex(v)}>`),
    iter: (m: Machine, v: Ref) => (usable(m, v) ? iterNew(m, v) : 0),
    sq_length: length, mp_length: length, sq_item: item, mp_subscript: subscript, mp_ass_subscript: assign,
  },
  methods: METHODS, getset: GETSET,
};

// ---- the iterator: | index 8 | view 8 | length 8 | format 8 | ----------------------------------------------------------

const ITER = { index: 16, view: 24, length: 32, basic: 48 } as const;

function iterNew(m: Machine, v: Ref): Ref {
  if (at(m, v, MV.ndim) > 1) return raise(m, 'NotImplementedError', 'multi-dimensional sub-views are not implemented');
  const it = newGcObject(m, m.types['memory_iterator']!, ITER.basic);
  m.i32.fill(0, (it + 16) >> 2, (it + ITER.basic) >> 2);
  put(m, it, ITER.view, newRef(m, v));
  put(m, it, ITER.length, at(m, v, MV.array));
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
        return item(m, v, i);
      }
      clearRef(m, it + ITER.view);
      return 0;
    },
  },
};

export const MEMORYVIEW_TYPES: readonly TypeSpec[] = [MANAGED_BUFFER, MEMORYVIEW_TYPE, MEMORY_ITERATOR];
