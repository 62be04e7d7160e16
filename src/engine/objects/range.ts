/**
 * range. Models Objects/rangeobject.c, CPython 3.13.
 *
 *   | refcnt | type | start 8 | stop 8 | step 8 | length 8 |     four int objects
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { RANGE, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeObject, newObject, newRef, setRef, typeOf } from '../memory/refs.ts';
import { TupleHash } from '../text/siphash.ts';
import { hash, index, reprJs, richCompareBool, typeName } from './abstract.ts';
import { raise } from './errors.ts';
import { intFromBigInt, intFromInt32, intFromNumber, intToBigInt, intToNumber } from './int.ts';
import { writeWord } from './result-tuple.ts';
import { isSlice, sliceBigIndices } from './slice.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';

const FIELDS = [RANGE.start, RANGE.stop, RANGE.step, RANGE.length] as const;
const at = (m: Machine, r: Ref, f: number): Ref => m.i32[(r + f) >> 2]!;
const big = (m: Machine, r: Ref, f: number): bigint => intToBigInt(m, at(m, r, f));

function lengthOf(start: bigint, stop: bigint, step: bigint): bigint {
  if (step > 0n) return start < stop ? (stop - start - 1n) / step + 1n : 0n;
  return stop < start ? (start - stop - 1n) / -step + 1n : 0n;
}

/** New range; the ints are stolen. ValueError when step is 0 (checked by the caller). */
function make(m: Machine, start: Ref, stop: Ref, step: Ref): Ref {
  const n = intFromBigInt(m, lengthOf(intToBigInt(m, start), intToBigInt(m, stop), intToBigInt(m, step)));
  const r = newObject(m, m.types['range']!, RANGE.basic);
  [start, stop, step, n].forEach((v, k) => { m.i32[(r >> 2) + 4 + 2 * k] = v; m.i32[(r >> 2) + 5 + 2 * k] = 0; });
  return r;
}

function rangeNew(m: Machine, _t: Ref, argv: number, nargs: number, kw: Ref): Ref {
  if (kw !== 0) return raise(m, 'TypeError', 'range() takes no keyword arguments');
  if (nargs < 1 || nargs > 3) return raise(m, 'TypeError', nargs < 1 ? 'range expected at least 1 argument, got 0' : `range expected at most 3 arguments, got ${nargs}`);
  const ints: Ref[] = [];
  for (let i = 0; i < nargs; i++) {
    const v = exactIndex(m, m.i32[(argv >> 2) + 2 * i]!);
    if (v === 0) { for (const r of ints) decref(m, r); return 0; }
    ints.push(v);
  }
  const one = intFromNumber(m, 1), zero = intFromNumber(m, 0);
  const [start, stop, step] = nargs === 1 ? [zero, ints[0]!, one] : nargs === 2 ? [ints[0]!, ints[1]!, one] : (ints as [Ref, Ref, Ref]);
  if (step === zero) { decref(m, start); decref(m, stop); return raise(m, 'ValueError', 'range() arg 3 must not be zero'); }
  return make(m, start, stop, step);
}

/** An index as an exact int: True becomes 1. PyNumber_Index */
function exactIndex(m: Machine, o: Ref): Ref {
  const v = index(m, o);
  if (v === 0 || typeOf(m, v) === m.tInt) return v;
  const exact = intFromBigInt(m, intToBigInt(m, v));
  decref(m, v);
  return exact;
}

function item(m: Machine, r: Ref, i: bigint): Ref {
  return intFromBigInt(m, big(m, r, RANGE.start) + i * big(m, r, RANGE.step));
}

function subscript(m: Machine, r: Ref, key: Ref): Ref {
  const n = big(m, r, RANGE.length);
  if (isSlice(m, key)) return slice(m, r, key, n);
  if (m.i32[(typeOf(m, key) + 448 + 8 * 33) >> 2] === 0) return raise(m, 'TypeError', `range indices must be integers or slices, not ${typeName(m, key)}`);
  const k = index(m, key);
  if (k === 0) return 0;
  let i = intToBigInt(m, k);
  decref(m, k);
  if (i < 0n) i += n;
  return i < 0n || i >= n ? raise(m, 'IndexError', 'range object index out of range') : item(m, r, i);
}

function slice(m: Machine, r: Ref, s: Ref, n: bigint): Ref {
  const i = sliceBigIndices(m, s, n);
  if (i === null) return 0;
  const step = big(m, r, RANGE.step), first = big(m, r, RANGE.start);
  return make(m, intFromBigInt(m, first + i.start * step), intFromBigInt(m, first + i.stop * step), intFromBigInt(m, step * i.step));
}

/** Position of an exact int in the range, or -1. */
function position(m: Machine, r: Ref, v: Ref): bigint {
  const x = intToBigInt(m, v), start = big(m, r, RANGE.start), step = big(m, r, RANGE.step);
  const d = x - start;
  if (d % step !== 0n) return -1n;
  const i = d / step;
  return i >= 0n && i < big(m, r, RANGE.length) ? i : -1n;
}

const plainInt = (m: Machine, v: Ref): boolean => typeOf(m, v) === m.tInt || typeOf(m, v) === m.tBool;

/** Index of an equal item by comparing one after the other; -1 absent, -2 error. */
function search(m: Machine, r: Ref, v: Ref): number {
  const n = Number(big(m, r, RANGE.length));
  for (let i = 0; i < n; i++) {
    const x = item(m, r, BigInt(i));
    const c = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (c < 0) return -2;
    if (c === 1) return i;
  }
  return -1;
}

const fitsWord = (v: bigint): boolean => v >= -(1n << 63n) && v < 1n << 63n;

/** New iterator over n values; on machine words when all of it, the value past the end included, fits. */
function iterator(m: Machine, start: Ref, step: Ref, n: Ref): Ref {
  const [a, d, k] = [start, step, n].map((v) => intToNumber(m, v)) as [number, number, number];
  if (Number.isSafeInteger(a + d * k) && Number.isSafeInteger(a) && Number.isSafeInteger(d)) return wordIterator(m, a, d, k);
  const [x, y, z] = [start, step, n].map((v) => intToBigInt(m, v)) as [bigint, bigint, bigint];
  if ([x, y, z, x + y * z].every(fitsWord)) {
    const it = wordIterator(m, 0, 0, 0);
    [x, y, z].forEach((v, f) => { writeBig(m, it + 16 + 8 * f, v); });
    return it;
  }
  const it = newObject(m, m.types['longrange_iterator']!, 40);
  const w = it >> 2;
  [start, step, n].forEach((v, f) => { m.i32[w + 4 + 2 * f] = newRef(m, v); m.i32[w + 5 + 2 * f] = 0; });
  return it;
}

function wordIterator(m: Machine, start: number, step: number, n: number): Ref {
  const it = newObject(m, m.types['range_iterator']!, 40);
  writeWord(m, it + 16, start);
  writeWord(m, it + 24, step);
  writeWord(m, it + 32, n);
  return it;
}

const writeBig = (m: Machine, at: number, v: bigint): void => {
  m.i32[at >> 2] = Number(BigInt.asIntN(32, v));
  m.i32[(at >> 2) + 1] = Number(BigInt.asIntN(32, v >> 32n));
};
const readBig = (m: Machine, at: number): bigint => (BigInt(m.i32[(at >> 2) + 1]!) << 32n) | BigInt(m.i32[at >> 2]! >>> 0);

/** What a range iterator of either kind has still to give. */
export function rangeLeft(m: Machine, it: Ref): { start: bigint; step: bigint; length: bigint } {
  const value = typeOf(m, it) === m.types['range_iterator'] ? (f: number) => readBig(m, it + f) : (f: number) => intToBigInt(m, at(m, it, f));
  return { start: value(16), step: value(24), length: value(32) };
}

/** tp_iternext of range_iterator: | next value 16 | step 24 | left 32 |, plain machine words. New reference, 0 = exhausted. */
export function rangeNext(m: Machine, it: Ref): Ref {
  const i32 = m.i32;
  const w = it >> 2;
  const v = i32[w + 4]!, step = i32[w + 6]!, left = i32[w + 8]!;
  const next = v + step;
  if (i32[w + 5] === v >> 31 && i32[w + 7] === step >> 31 && i32[w + 9] === 0 && left > 0 && next === (next | 0)) {
    i32[w + 4] = next;
    i32[w + 5] = next >> 31;
    i32[w + 8] = left - 1;
    return intFromInt32(m, v);
  }
  const more = readBig(m, it + 32);
  if (more <= 0n) return 0;
  const value = readBig(m, it + 16);
  writeBig(m, it + 16, value + readBig(m, it + 24));
  writeBig(m, it + 32, more - 1n);
  return intFromBigInt(m, value);
}

/** | next value 16 | step 24 | left 32 |, int objects. */
function longNext(m: Machine, it: Ref): Ref {
  const w = it >> 2;
  const left = intToBigInt(m, m.i32[w + 8]!);
  if (left <= 0n) return 0;
  const v = m.i32[w + 4]!;
  m.i32[w + 4] = intFromBigInt(m, intToBigInt(m, v) + intToBigInt(m, m.i32[w + 6]!));
  setRef(m, it + 32, intFromBigInt(m, left - 1n));
  return v;
}

/** it.__setstate__(n): n values further, at most to the end. */
function setState(m: Machine, it: Ref, state: Ref): Ref {
  const k = index(m, state);
  if (k === 0) return 0;
  let skip = intToBigInt(m, k);
  decref(m, k);
  const words = typeOf(m, it) === m.types['range_iterator'];
  const get = (f: number): bigint => (words ? readBig(m, it + f) : big(m, it, f));
  const left = get(32);
  if (skip < 0n) skip = 0n;
  if (skip > left) skip = left;
  const value = get(16) + skip * get(24);
  if (words) {
    writeBig(m, it + 16, value);
    writeBig(m, it + 32, left - skip);
  } else {
    setRef(m, it + 16, intFromBigInt(m, value));
    setRef(m, it + 32, intFromBigInt(m, left - skip));
  }
  return m.None;
}

export const RANGE_TYPES: readonly TypeSpec[] = [
  {
    name: 'range', basicsize: RANGE.basic, flags: TPFLAGS.SEQUENCE,
    slots: {
      dealloc: (m: Machine, r: Ref) => { for (const f of FIELDS) clearRef(m, r + f); freeObject(m, r); },
      traverse: (m: Machine, r: Ref, visit: (x: Ref) => void) => { for (const f of FIELDS) visit(at(m, r, f)); },
      new: rangeNew, mp_subscript: subscript, sq_item: (m: Machine, r: Ref, i: number) => { const k = intFromNumber(m, i); const v = subscript(m, r, k); decref(m, k); return v; },
      sq_length: (m: Machine, r: Ref) => { const n = intToNumber(m, at(m, r, RANGE.length)); if (!Number.isFinite(n)) { raise(m, 'OverflowError', 'Python int too large to convert to C ssize_t'); return -1; } return n; },
      nb_bool: (m: Machine, r: Ref) => (big(m, r, RANGE.length) > 0n ? 1 : 0),
      sq_contains: (m: Machine, r: Ref, v: Ref) => { if (plainInt(m, v)) return position(m, r, v) >= 0n ? 1 : 0; const i = search(m, r, v); return i === -2 ? -1 : i >= 0 ? 1 : 0; },
      iter: (m: Machine, r: Ref) => iterator(m, at(m, r, RANGE.start), at(m, r, RANGE.step), at(m, r, RANGE.length)),
      repr: (m: Machine, r: Ref) => { const p = FIELDS.slice(0, 3).map((f) => reprJs(m, at(m, r, f))); return strFromJs(m, `range(${big(m, r, RANGE.step) === 1n ? p.slice(0, 2).join(', ') : p.join(', ')})`); },
      richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
        if ((op !== 2 && op !== 3) || typeOf(m, b) !== m.types['range']) return m.NotImplemented;
        const n = big(m, a, RANGE.length);
        const eq = n === big(m, b, RANGE.length) && (n === 0n || (big(m, a, RANGE.start) === big(m, b, RANGE.start) && (n === 1n || big(m, a, RANGE.step) === big(m, b, RANGE.step))));
        return eq === (op === 2) ? m.True : m.False;
      },
      hash: (m: Machine, r: Ref) => {
        const n = big(m, r, RANGE.length);
        const h = new TupleHash();
        for (const v of [at(m, r, RANGE.length), n === 0n ? m.None : at(m, r, RANGE.start), n <= 1n ? m.None : at(m, r, RANGE.step)]) { const lo = hash(m, v); h.add(lo, m.hashHi); }
        const out = h.finish(3);
        m.hashHi = out.hi;
        return out.lo;
      },
    },
    members: [{ name: 'start', offset: RANGE.start, type: 'object', readonly: true }, { name: 'stop', offset: RANGE.stop, type: 'object', readonly: true }, { name: 'step', offset: RANGE.step, type: 'object', readonly: true }],
    methods: [
      { name: 'index', sig: '(value, /)', fn: (m: Machine, r: Ref, v: Ref) => { if (plainInt(m, v)) { const i = position(m, r, v); if (i >= 0n) return intFromBigInt(m, i); return raise(m, 'ValueError', `${reprJs(m, v)} is not in range`); } const i = search(m, r, v); return i === -2 ? 0 : i >= 0 ? intFromNumber(m, i) : raise(m, 'ValueError', 'sequence.index(x): x not in sequence'); } },
      { name: 'count', sig: '(value, /)', fn: (m: Machine, r: Ref, v: Ref) => { if (plainInt(m, v)) return intFromNumber(m, position(m, r, v) >= 0n ? 1 : 0); const i = search(m, r, v); return i === -2 ? 0 : intFromNumber(m, i >= 0 ? 1 : 0); } },
      { name: '__reversed__', sig: '()', fn: (m, r) => { const n = big(m, r, RANGE.length), step = big(m, r, RANGE.step); const a = intFromBigInt(m, big(m, r, RANGE.start) + (n - 1n) * step), b = intFromBigInt(m, -step); const it = iterator(m, a, b, at(m, r, RANGE.length)); decref(m, a); decref(m, b); return it; } },
    ],
  },
  { name: 'range_iterator', basicsize: 40, slots: { dealloc: freeObject, iter: (m: Machine, it: Ref) => newRef(m, it), iternext: rangeNext }, methods: [{ name: '__length_hint__', sig: '()', fn: (m, it) => intFromBigInt(m, readBig(m, it + 32)) }, { name: '__setstate__', sig: '(state, /)', fn: setState }] },
  {
    name: 'longrange_iterator', basicsize: 40,
    slots: {
      dealloc: (m: Machine, it: Ref) => { for (const f of [16, 24, 32]) clearRef(m, it + f); freeObject(m, it); }, traverse: (m: Machine, it: Ref, visit: (x: Ref) => void) => { for (const f of [16, 24, 32]) visit(at(m, it, f)); },
      iter: (m: Machine, it: Ref) => newRef(m, it), iternext: longNext,
    },
    methods: [{ name: '__length_hint__', sig: '()', fn: (m, it) => newRef(m, at(m, it, 32)) }, { name: '__setstate__', sig: '(state, /)', fn: setState }],
  },
];
