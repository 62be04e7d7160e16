/** The type `bytearray`. Models Objects/bytearrayobject.c, CPython 3.13; memory in bytearray-object.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, freeObject, newRef, typeOf } from '../memory/refs.ts';
import { bytearrayRepr } from '../text/repr.ts';
import { asSsize, getIter, iterNext, lengthHint, nameOfType, typeName } from './abstract.ts';
import { bytearrayData, bytearrayFreeBytes, bytearrayFrom, bytearrayResize, bytearraySize, bytearraySplice, canResize } from './bytearray-object.ts';
import { byteArg, indexArg } from './bytes-args.ts';
import { BYTEARRAY, bytesLike, bytesView } from './bytes-object.ts';
import { BYTES_FIND_METHODS } from './bytes-methods-find.ts';
import { bytearrayRemainder } from './bytes-methods-percent.ts';
import { BYTES_TEXT_METHODS } from './bytes-methods-text.ts';
import { bytesConcatData, bytesContains, compareBytes, repeatData } from './bytes-ops.ts';
import { bytesOf, sourceArguments, sourceBytes } from './bytes-source.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import { isSlice, sliceIndices } from './slice.ts';
import { SLOT_OFFSETS, type MethodSpec, type TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { indexIterNew, indexIterType } from './str-iter.ts';
import { isStr, ssizeArg } from './text-args.ts';
import { typeAlloc } from './type-alloc.ts';

function init(m: Machine, self: Ref, argv: number, nargs: number, kwnames: Ref): number {
  const args = sourceArguments(m, 'bytearray', argv, nargs, kwnames);
  if (args === null) return -1;
  if (bytearraySize(m, self) !== 0 && bytearrayResize(m, self, 0) < 0) return -1;
  const data = sourceBytes(m, 'bytearray', args);
  if (!(data instanceof Uint8Array)) return -1;
  // Room as 3.13 takes it: an iterator's bytes come one by one, everything else at once.
  for (let n = fromIterator(m, args.x) ? 1 : data.length; n <= data.length; n++) if (bytearrayResize(m, self, n) < 0) return -1;
  m.u8.set(data, bytearrayData(m, self));
  return 0;
}

function fromIterator(m: Machine, x: Ref): boolean {
  if (x === 0 || typeOf(m, x) === m.tList || typeOf(m, x) === m.tTuple || isStr(m, x)) return false;
  return m.i32[(typeOf(m, x) + SLOT_OFFSETS.nb_index) >> 2] === 0 && bytesLike(m, x) === null;
}

function item(m: Machine, self: Ref, i: number): Ref {
  if (i < 0 || i >= bytearraySize(m, self)) return raise(m, 'IndexError', 'bytearray index out of range');
  return intFromNumber(m, m.u8[bytearrayData(m, self) + i]!);
}

/** A key as an index, not below 0 unless out of range; NaN = error. */
function indexOf(m: Machine, self: Ref, key: Ref): number {
  if (m.i32[(typeOf(m, key) + SLOT_OFFSETS.nb_index) >> 2] === 0) return raise(m, 'TypeError', `bytearray indices must be integers or slices, not ${typeName(m, key)}`) || NaN;
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return NaN;
  return i < 0 ? i + bytearraySize(m, self) : i;
}

function subscript(m: Machine, self: Ref, key: Ref): Ref {
  if (!isSlice(m, key)) {
    const i = indexOf(m, self, key);
    return Number.isNaN(i) ? 0 : item(m, self, i);
  }
  const s = sliceIndices(m, key, bytearraySize(m, self));
  if (s === null) return 0;
  const view = bytesView(m, self);
  return bytearrayFrom(m, s.step === 1 ? view.subarray(s.start, s.start + s.length) : Uint8Array.from({ length: s.length }, (_, k) => view[s.start + k * s.step]!));
}

function assignItem(m: Machine, self: Ref, i: number, value: Ref): number {
  // The value's __index__ may run Python code: the place is looked at after it.
  const v = value === 0 ? 0 : byteArg(m, value);
  if (v < 0) return -1;
  if (i < 0 || i >= bytearraySize(m, self)) { raise(m, 'IndexError', 'bytearray index out of range'); return -1; }
  if (value === 0) return bytearraySplice(m, self, i, i + 1, new Uint8Array(0));
  m.u8[bytearrayData(m, self) + i] = v;
  return 0;
}

function assign(m: Machine, self: Ref, key: Ref, value: Ref): number {
  if (!isSlice(m, key)) {
    const i = indexOf(m, self, key);
    return Number.isNaN(i) ? -1 : assignItem(m, self, i, value);
  }
  let data: Uint8Array = new Uint8Array(0);
  if (value !== 0) {
    if (isStr(m, value) || (bytesLike(m, value) === null && isNumber(m, value))) {
      raise(m, 'TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
      return -1;
    }
    const got = bytesOf(m, 'bytearray', value, false);
    if (got === null) return -1;
    data = got.slice();
  }
  const s = sliceIndices(m, key, bytearraySize(m, self));
  if (s === null) return -1;
  if (s.step === 1) return bytearraySplice(m, self, s.start, Math.max(s.start, s.stop), data);
  if (data.length === 0) return deleteStrided(m, self, s.start, s.step, s.length);
  if (data.length !== s.length) { raise(m, 'ValueError', `attempt to assign bytes of size ${data.length} to extended slice of size ${s.length}`); return -1; }
  const start = bytearrayData(m, self);
  data.forEach((b, k) => { m.u8[start + s.start + k * s.step] = b; });
  return 0;
}

function deleteStrided(m: Machine, self: Ref, start: number, step: number, length: number): number {
  if (length === 0) return 0;
  if (!canResize(m, self)) return -1;
  const drop = new Set<number>();
  for (let k = 0; k < length; k++) drop.add(start + k * step);
  const kept = bytesView(m, self).filter((_, i) => !drop.has(i));
  m.u8.set(kept, bytearrayData(m, self));
  return bytearrayResize(m, self, kept.length);
}

/** PyNumber_Check. */
function isNumber(m: Machine, o: Ref): boolean {
  const t = typeOf(m, o);
  return [SLOT_OFFSETS.nb_index, SLOT_OFFSETS.nb_int, SLOT_OFFSETS.nb_float].some((s) => m.i32[(t + s) >> 2] !== 0);
}

function inplaceConcat(m: Machine, self: Ref, other: Ref): Ref {
  const view = bytesLike(m, other);
  if (view === null) return raise(m, 'TypeError', `can't concat ${typeName(m, other)} to ${typeName(m, self)}`);
  const data = other === self ? view.slice() : view;
  const n = bytearraySize(m, self);
  if (bytearrayResize(m, self, n + data.length) < 0) return 0;
  m.u8.set(data, bytearrayData(m, self) + n);
  return newRef(m, self);
}

function inplaceRepeat(m: Machine, self: Ref, count: number): Ref {
  const data = repeatData(m, bytesView(m, self), count);
  if (data === null) return 0;
  if (bytearrayResize(m, self, data.length) < 0) return 0;
  m.u8.set(data, bytearrayData(m, self));
  return newRef(m, self);
}

function append(m: Machine, self: Ref, value: Ref): Ref {
  const v = byteArg(m, value);
  if (v < 0) return 0;
  const n = bytearraySize(m, self);
  if (bytearrayResize(m, self, n + 1) < 0) return 0;
  m.u8[bytearrayData(m, self) + n] = v;
  return m.None;
}

function insert(m: Machine, self: Ref, indexRef: Ref, value: Ref): Ref {
  const at = indexArg(m, indexRef, 0);
  if (Number.isNaN(at)) return 0;
  const v = byteArg(m, value);
  if (v < 0) return 0;
  const n = bytearraySize(m, self);
  const i = at < 0 ? Math.max(0, at + n) : Math.min(at, n);
  return bytearraySplice(m, self, i, i, Uint8Array.of(v)) < 0 ? 0 : m.None;
}

function extend(m: Machine, self: Ref, iterable: Ref): Ref {
  const n = bytearraySize(m, self);
  const view = bytesLike(m, iterable);
  if (view !== null) return bytearraySplice(m, self, n, n, view.slice()) < 0 ? 0 : m.None;
  const it = getIter(m, iterable);
  if (it === 0) {
    if (matches(m, 'TypeError')) {
      clearError(m);
      raise(m, 'TypeError', `can't extend bytearray with ${typeName(m, iterable)}`);
    }
    return 0;
  }
  if (lengthHint(m, iterable, 32) < 0) { decref(m, it); return 0; }
  const out: number[] = [];
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) {
    const v = byteArg(m, x);
    decref(m, x);
    if (v < 0) {
      decref(m, it);
      if (matches(m, 'TypeError') && isStr(m, iterable)) {
        clearError(m);
        raise(m, 'TypeError', `expected iterable of integers; got: '${typeName(m, iterable)}'`);
      }
      return 0;
    }
    out.push(v);
  }
  decref(m, it);
  if (occurred(m)) return 0;
  const end = bytearraySize(m, self);
  return bytearraySplice(m, self, end, end, Uint8Array.from(out)) < 0 ? 0 : m.None;
}

function pop(m: Machine, self: Ref, indexRef: Ref): Ref {
  const at = ssizeArg(m, indexRef, -1);
  if (Number.isNaN(at)) return 0;
  const n = bytearraySize(m, self);
  if (n === 0) return raise(m, 'IndexError', 'pop from empty bytearray');
  const i = at < 0 ? at + n : at;
  if (i < 0 || i >= n) return raise(m, 'IndexError', 'pop index out of range');
  if (!canResize(m, self)) return 0;
  const start = bytearrayData(m, self), v = m.u8[start + i]!;
  m.u8.copyWithin(start + i, start + i + 1, start + n);
  return bytearrayResize(m, self, n - 1) < 0 ? 0 : intFromNumber(m, v);
}

function remove(m: Machine, self: Ref, value: Ref): Ref {
  const v = byteArg(m, value);
  if (v < 0) return 0;
  const view = bytesView(m, self), i = view.indexOf(v);
  if (i < 0) return raise(m, 'ValueError', 'value not found in bytearray');
  if (!canResize(m, self)) return 0;
  view.copyWithin(i, i + 1);
  return bytearrayResize(m, self, view.length - 1) < 0 ? 0 : m.None;
}

const METHODS: readonly MethodSpec[] = [
  { name: 'append', sig: '(item, /)', fn: append },
  { name: 'insert', sig: '(index, item, /)', fn: insert },
  { name: 'extend', sig: '(iterable_of_ints, /)', fn: extend },
  { name: 'pop', sig: '(index=-1, /)', fn: pop },
  { name: 'remove', sig: '(value, /)', fn: remove },
  { name: 'reverse', sig: '()', fn: (m, self) => { bytesView(m, self).reverse(); return m.None; } },
  { name: 'clear', sig: '()', fn: (m, self) => (bytearrayResize(m, self, 0) < 0 ? 0 : m.None) },
  { name: 'copy', sig: '()', fn: (m, self) => bytearrayFrom(m, bytesView(m, self)) },
  { name: '__alloc__', sig: '()', fn: (m, self) => intFromNumber(m, m.i32[(self + BYTEARRAY.alloc) >> 2]!) },
  { name: '__sizeof__', sig: '()', fn: (m, self) => intFromNumber(m, BYTEARRAY.basic + m.i32[(self + BYTEARRAY.alloc) >> 2]!) },
];

const BYTEARRAY_TYPE: TypeSpec = {
  name: 'bytearray', basicsize: BYTEARRAY.basic, flags: TPFLAGS.BASETYPE | TPFLAGS.MATCH_SELF,
  slots: {
    dealloc: (m: Machine, self: Ref) => { bytearrayFreeBytes(m, self); freeObject(m, self); },
    new: (m: Machine, type: Ref) => typeAlloc(m, type, 0), init,
    repr: (m: Machine, self: Ref) => strFromJs(m, bytearrayRepr(bytesView(m, self), nameOfType(m, typeOf(m, self)))),
    str: (m: Machine, self: Ref) => strFromJs(m, bytearrayRepr(bytesView(m, self), nameOfType(m, typeOf(m, self)))),
    richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
      const x = bytesLike(m, a), y = bytesLike(m, b);
      return x === null || y === null ? m.NotImplemented : compareBytes(m, x, y, op);
    },
    iter: (m: Machine, self: Ref) => indexIterNew(m, m.types['bytearray_iterator']!, self),
    nb_remainder: bytearrayRemainder,
    sq_length: bytearraySize, mp_length: bytearraySize, sq_item: item, mp_subscript: subscript, sq_ass_item: assignItem, mp_ass_subscript: assign, sq_contains: bytesContains,
    sq_concat: (m: Machine, a: Ref, b: Ref) => { const data = bytesConcatData(m, a, b); return data === null ? 0 : bytearrayFrom(m, data); },
    sq_repeat: (m: Machine, self: Ref, n: number) => { const data = repeatData(m, bytesView(m, self), n); return data === null ? 0 : bytearrayFrom(m, data); },
    sq_inplace_concat: inplaceConcat, sq_inplace_repeat: inplaceRepeat,
  },
  methods: [...METHODS, ...BYTES_FIND_METHODS, ...BYTES_TEXT_METHODS],
};

export const BYTEARRAY_TYPES: readonly TypeSpec[] = [
  BYTEARRAY_TYPE,
  indexIterType('bytearray_iterator', bytearraySize, (m, seq, i) => intFromNumber(m, m.u8[bytearrayData(m, seq) + i]!)),
];
