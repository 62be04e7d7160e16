/**
 * slice. Models Objects/sliceobject.c, CPython 3.13.
 *
 *   | refcnt | type | start 8 | stop 8 | step 8 |      GC header in front
 * A dead slice waits at TABLE.freeSlice for the next one, unless one waits there already; a full collection leaves it there.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { SLICE, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, initObject, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { hashFromBigInt, hashToBigInt, TupleHash } from '../text/siphash.ts';
import { asIndexClamped, hash, index, reprJs, richCompare } from './abstract.ts';
import { occurred, raise } from './errors.ts';
import { intFromBigInt, intToBigInt } from './int.ts';
import { SLOT_OFFSETS, type TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleFrom } from './tuple.ts';

const FIELDS = [SLICE.start, SLICE.stop, SLICE.step] as const;
const at = (m: Machine, s: Ref, f: number): Ref => m.i32[(s + f) >> 2]!;

/** New slice; the three are borrowed. */
export function sliceNew(m: Machine, start: Ref, stop: Ref, step: Ref): Ref {
  let s = m.i32[TABLE.freeSlice >> 2]!;
  if (s !== 0) {
    m.i32[TABLE.freeSlice >> 2] = 0;
    initObject(m, s, m.types['slice']!);
    if (m.rec !== null) m.rec.put(EV.alloc, s, SLICE.basic + 16, 0, 0);
  } else s = newGcObject(m, m.types['slice']!, SLICE.basic);
  const w = s >> 2;
  [start, stop, step].forEach((v, k) => { m.i32[w + 4 + 2 * k] = newRef(m, v); m.i32[w + 5 + 2 * k] = 0; });
  track(m, s);
  return s;
}

export function isSlice(m: Machine, o: Ref): boolean {
  return typeOf(m, o) === m.types['slice'];
}

export interface SliceBounds { start: number; stop: number; step: number; length: number }

/** A start or stop argument of index(): clamped, negative ones counted from `length`, `missing` when left out (0). NaN = error. */
export function boundOf(m: Machine, v: Ref, length: number, missing: number): number {
  if (v === 0) return missing;
  if (m.i32[(typeOf(m, v) + SLOT_OFFSETS.nb_index) >> 2] === 0) { raise(m, 'TypeError', 'slice indices must be integers or have an __index__ method'); return NaN; }
  const k = asIndexClamped(m, v);
  return k < 0 ? Math.max(0, k + length) : k;
}

/** The three fields as numbers, defaults filled in; runs __index__, null = error. Bound them afterwards: that code may change the sequence. PySlice_Unpack */
export function sliceUnpack(m: Machine, s: Ref): { start: number; stop: number; step: number } | null {
  const get = (f: number, d: number): number => {
    const v = at(m, s, f);
    if (v === m.None) return d;
    if (m.i32[(typeOf(m, v) + SLOT_OFFSETS.nb_index) >> 2] === 0) { raise(m, 'TypeError', 'slice indices must be integers or None or have an __index__ method'); return NaN; }
    return asIndexClamped(m, v);
  };
  const step = get(SLICE.step, 1);
  if (Number.isNaN(step)) return null;
  if (step === 0) { raise(m, 'ValueError', 'slice step cannot be zero'); return null; }
  const start = get(SLICE.start, step < 0 ? Infinity : 0);
  if (Number.isNaN(start)) return null;
  const stop = get(SLICE.stop, step < 0 ? -Infinity : Infinity);
  return Number.isNaN(stop) ? null : { start, stop, step };
}

/** Bounds unpacked fields to a sequence of `length` and counts the items. PySlice_AdjustIndices */
export function sliceAdjust(u: { start: number; stop: number; step: number }, length: number): SliceBounds {
  const neg = u.step < 0;
  const clamp = (v: number): number => {
    if (v < 0) { const w = v + length; return w < 0 ? (neg ? -1 : 0) : w; }
    return v >= length ? (neg ? length - 1 : length) : v;
  };
  const start = clamp(u.start), stop = clamp(u.stop);
  const n = neg ? (stop < start ? Math.floor((start - stop - 1) / -u.step) + 1 : 0) : start < stop ? Math.floor((stop - start - 1) / u.step) + 1 : 0;
  return { start, stop, step: u.step, length: n };
}

/** Both at once, for sequences that cannot change. null = error. */
export function sliceIndices(m: Machine, s: Ref, length: number): SliceBounds | null {
  const u = sliceUnpack(m, s);
  return u === null ? null : sliceAdjust(u, length);
}

/** The same over ints of any size: what slice.indices and slices of a range need. null = error. _PySlice_GetLongIndices */
export function sliceBigIndices(m: Machine, s: Ref, length: bigint): { start: bigint; stop: bigint; step: bigint } | null {
  const get = (f: number): bigint | undefined | null => {
    const v = at(m, s, f);
    if (v === m.None) return undefined;
    if (m.i32[(typeOf(m, v) + SLOT_OFFSETS.nb_index) >> 2] === 0) { raise(m, 'TypeError', 'slice indices must be integers or None or have an __index__ method'); return null; }
    const k = index(m, v);
    if (k === 0) return null;
    const b = intToBigInt(m, k);
    decref(m, k);
    return b;
  };
  const step = get(SLICE.step) ?? (occurred(m) ? null : 1n);
  if (step === null) return null;
  if (step === 0n) { raise(m, 'ValueError', 'slice step cannot be zero'); return null; }
  const neg = step < 0n;
  const low = neg ? -1n : 0n, high = neg ? length - 1n : length;
  const clamp = (v: bigint): bigint => {
    const w = v < 0n ? v + length : v;
    return w < low ? low : w > high ? high : w;
  };
  const start = get(SLICE.start);
  if (start === null) return null;
  const stop = get(SLICE.stop);
  if (stop === null) return null;
  return { start: start === undefined ? (neg ? high : low) : clamp(start), stop: stop === undefined ? (neg ? low : high) : clamp(stop), step };
}

/** hash(slice): the tuple's mixing of the three hashes, without the length a tuple adds at the end. */
function sliceHash(m: Machine, s: Ref): number {
  const h = new TupleHash();
  for (const f of FIELDS) {
    const lo = hash(m, at(m, s, f));
    if (lo === -1 && m.hashHi === -1) return -1;
    h.add(lo, m.hashHi);
  }
  const r = hashFromBigInt(BigInt.asIntN(64, hashToBigInt(h.finish(3)) - (3n ^ 2870177450012600261n ^ 3527539n)));
  m.hashHi = r.hi;
  return r.lo;
}

export const SLICE_TYPE: TypeSpec = {
  name: 'slice', basicsize: SLICE.basic, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, s: Ref) => {
      untrack(m, s);
      for (const f of [SLICE.step, SLICE.start, SLICE.stop]) clearRef(m, s + f);
      if (m.i32[TABLE.freeSlice >> 2] !== 0) { freeGcObject(m, s); return; }
      m.i32[TABLE.freeSlice >> 2] = s;
      if (m.rec !== null) m.rec.put(EV.free, s, 0, 0, 0);
    },
    traverse: (m: Machine, s: Ref, visit: (r: Ref) => void) => { for (const f of FIELDS) visit(at(m, s, f)); },
    repr: (m: Machine, s: Ref) => { const p = FIELDS.map((f) => reprJs(m, at(m, s, f))); return p.includes(null) ? 0 : strFromJs(m, `slice(${p.join(', ')})`); },
    hash: sliceHash,
    new: (m: Machine, _t: Ref, argv: number, nargs: number, kw: Ref) => {
      if (kw !== 0) return raise(m, 'TypeError', 'slice() takes no keyword arguments');
      if (nargs < 1 || nargs > 3) return raise(m, 'TypeError', nargs < 1 ? 'slice expected at least 1 argument, got 0' : `slice expected at most 3 arguments, got ${nargs}`);
      const a = (i: number): Ref => (i < nargs ? m.i32[(argv >> 2) + 2 * i]! : m.None);
      return nargs === 1 ? sliceNew(m, m.None, a(0), m.None) : sliceNew(m, a(0), a(1), a(2));
    },
    richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
      if (!isSlice(m, a) || !isSlice(m, b)) return m.NotImplemented;
      const [x, y] = [a, b].map((s) => tupleFrom(m, FIELDS.map((f) => newRef(m, at(m, s, f))))) as [Ref, Ref];
      const r = richCompare(m, x, y, op);
      decref(m, x);
      decref(m, y);
      return r;
    },
  },
  members: [{ name: 'start', offset: SLICE.start, type: 'object', readonly: true }, { name: 'stop', offset: SLICE.stop, type: 'object', readonly: true }, { name: 'step', offset: SLICE.step, type: 'object', readonly: true }],
  methods: [{
    name: 'indices', sig: '(object, /)', fn: (m: Machine, s: Ref, n: Ref) => {
      const k = index(m, n);
      if (k === 0) return 0;
      const length = intToBigInt(m, k);
      decref(m, k);
      if (length < 0n) return raise(m, 'ValueError', 'length should not be negative');
      const r = sliceBigIndices(m, s, length);
      return r === null ? 0 : tupleFrom(m, [r.start, r.stop, r.step].map((v) => intFromBigInt(m, v)));
    },
  }],
};
