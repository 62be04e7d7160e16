/** The type `bytes`, and all the types of raw bytes together. Models Objects/bytesobject.c, CPython 3.13; memory in bytes-object.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { BYTES, TPFLAGS } from '../memory/layout.ts';
import { decref, freeObject, newRef, typeOf } from '../memory/refs.ts';
import { bytesRepr } from '../text/repr.ts';
import { asSsize, typeName } from './abstract.ts';
import { BYTEARRAY_TYPES } from './bytearray.ts';
import { partOf } from './bytes-args.ts';
import { bytesFrom, bytesHash, bytesLike, bytesView, isBytes } from './bytes-object.ts';
import { BYTES_FIND_METHODS } from './bytes-methods-find.ts';
import { bytesRemainder } from './bytes-methods-percent.ts';
import { BYTES_TEXT_METHODS } from './bytes-methods-text.ts';
import { bytesConcatData, bytesContains, compareBytes, repeatData } from './bytes-ops.ts';
import { sourceArguments, sourceBytes } from './bytes-source.ts';
import { occurred, raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import { MEMORYVIEW_TYPES } from './memoryview.ts';
import { isSlice, sliceIndices } from './slice.ts';
import { SLOT_OFFSETS, type TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { indexIterNew, indexIterType } from './str-iter.ts';
import { tupleFrom } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

export { bytesFrom, bytesLike, bytesView, isBytes } from './bytes-object.ts';

/** A bytes, bytearray or memoryview that has not been released. */
export function isBytesLike(m: Machine, o: Ref): boolean {
  return bytesLike(m, o) !== null;
}

const size = (m: Machine, b: Ref): number => m.i32[(b + BYTES.size) >> 2]!;

function typeNew(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const args = sourceArguments(m, 'bytes', argv, nargs, kwnames);
  if (args === null) return 0;
  const made = sourceBytes(m, 'bytes', args);
  if (made === null) return 0;
  const exact = type === m.types['bytes'];
  if (made instanceof Uint8Array) return exact ? bytesFrom(m, made) : subclassFrom(m, type, made);
  if (exact) return made.object;
  const r = subclassFrom(m, type, bytesView(m, made.object));
  decref(m, made.object);
  return r;
}

function subclassFrom(m: Machine, type: Ref, data: Uint8Array): Ref {
  const b = typeAlloc(m, type, data.length);
  const w = b >> 2;
  m.i32[w + 4] = data.length;
  m.i32[w + 6] = -1;
  m.i32[w + 7] = -1;
  m.u8.set(data, b + BYTES.data);
  return b;
}

function item(m: Machine, b: Ref, i: number): Ref {
  if (i < 0 || i >= size(m, b)) return raise(m, 'IndexError', 'index out of range');
  return intFromNumber(m, m.u8[b + BYTES.data + i]!);
}

function subscript(m: Machine, b: Ref, key: Ref): Ref {
  if (isSlice(m, key)) {
    const s = sliceIndices(m, key, size(m, b));
    if (s === null) return 0;
    if (s.step === 1) return partOf(m, b, s.start, s.start + s.length);
    const view = bytesView(m, b);
    return bytesFrom(m, Uint8Array.from({ length: s.length }, (_, k) => view[s.start + k * s.step]!));
  }
  if (m.i32[(typeOf(m, key) + SLOT_OFFSETS.nb_index) >> 2] === 0) return raise(m, 'TypeError', `byte indices must be integers or slices, not ${typeName(m, key)}`);
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return 0;
  return item(m, b, i < 0 ? i + size(m, b) : i);
}

function concat(m: Machine, a: Ref, b: Ref): Ref {
  const exact = m.types['bytes'];
  if (size(m, a) === 0 && typeOf(m, b) === exact) return newRef(m, b);
  const other = bytesLike(m, b);
  if (other?.length === 0 && typeOf(m, a) === exact) return newRef(m, a);
  const data = bytesConcatData(m, a, b);
  return data === null ? 0 : bytesFrom(m, data);
}

function repeat(m: Machine, b: Ref, n: number): Ref {
  if (size(m, b) * Math.max(0, n) === size(m, b) && typeOf(m, b) === m.types['bytes']) return newRef(m, b);
  const data = repeatData(m, bytesView(m, b), n);
  return data === null ? 0 : bytesFrom(m, data);
}

const reprOf = (m: Machine, b: Ref): Ref => strFromJs(m, bytesRepr(bytesView(m, b)));

const BYTES_TYPE: TypeSpec = {
  name: 'bytes', basicsize: BYTES.basic, itemsize: 1, flags: TPFLAGS.BASETYPE | TPFLAGS.BYTES | TPFLAGS.MATCH_SELF,
  slots: {
    dealloc: freeObject, new: typeNew, repr: reprOf, str: reprOf, hash: bytesHash,
    richcompare: (m: Machine, a: Ref, b: Ref, op: number) => (isBytes(m, a) && isBytes(m, b) ? compareBytes(m, bytesView(m, a), bytesView(m, b), op) : m.NotImplemented),
    iter: (m: Machine, b: Ref) => indexIterNew(m, m.types['bytes_iterator']!, b),
    nb_remainder: bytesRemainder,
    sq_length: size, mp_length: size, sq_item: item, mp_subscript: subscript, sq_concat: concat, sq_repeat: repeat, sq_contains: bytesContains,
  },
  methods: [
    ...BYTES_FIND_METHODS, ...BYTES_TEXT_METHODS,
    { name: '__bytes__', sig: '()', fn: (m, b) => (typeOf(m, b) === m.types['bytes'] ? newRef(m, b) : bytesFrom(m, bytesView(m, b))) },
    { name: '__getnewargs__', sig: '()', fn: (m, b) => tupleFrom(m, [bytesFrom(m, bytesView(m, b))]) },
  ],
};

/** bytes, bytearray, memoryview and their iterators. */
export const BYTES_TYPES: readonly TypeSpec[] = [
  BYTES_TYPE,
  indexIterType('bytes_iterator', size, (m, seq, i) => intFromNumber(m, m.u8[seq + BYTES.data + i]!)),
  ...BYTEARRAY_TYPES,
  ...MEMORYVIEW_TYPES,
];
