/** slice. Models Objects/sliceobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { SLICE, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { TupleHash } from '../text/siphash.ts';
import { asIndexClamped, asSsize, hash, reprJs, richCompare } from './abstract.ts';
import { occurred, raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleFrom } from './tuple.ts';

const FIELDS = [SLICE.start, SLICE.stop, SLICE.step] as const;
const at = (m: Machine, s: Ref, f: number): Ref => m.i32[(s + f) >> 2]!;

/** New slice; the three are borrowed. */
export function sliceNew(m: Machine, start: Ref, stop: Ref, step: Ref): Ref {
  const s = newGcObject(m, m.types['slice']!, SLICE.basic);
  const w = s >> 2;
  [start, stop, step].forEach((v, k) => { m.i32[w + 4 + 2 * k] = newRef(m, v); m.i32[w + 5 + 2 * k] = 0; });
  track(m, s);
  return s;
}

export function isSlice(m: Machine, o: Ref): boolean {
  return typeOf(m, o) === m.types['slice'];
}

/** Start, stop, step and number of items for a sequence of `length`; null = error. PySlice_Unpack + AdjustIndices */
export function sliceIndices(m: Machine, s: Ref, length: number): { start: number; stop: number; step: number; length: number } | null {
  const get = (f: number, d: number): number => {
    const v = at(m, s, f);
    if (v === m.None) return d;
    if (m.i32[(typeOf(m, v) + 448 + 8 * 33) >> 2] === 0) { raise(m, 'TypeError', 'slice indices must be integers or None or have an __index__ method'); return NaN; }
    return asIndexClamped(m, v);
  };
  const step = get(SLICE.step, 1);
  if (Number.isNaN(step)) return null;
  if (step === 0) { raise(m, 'ValueError', 'slice step cannot be zero'); return null; }
  const neg = step < 0;
  let start = get(SLICE.start, neg ? length - 1 : 0);
  if (Number.isNaN(start)) return null;
  let stop = get(SLICE.stop, neg ? -1 : length);
  if (Number.isNaN(stop)) return null;
  const clamp = (v: number, given: boolean): number => {
    if (!given) return v;
    if (v < 0) { const w = v + length; return w < 0 ? (neg ? -1 : 0) : w; }
    return v >= length ? (neg ? length - 1 : length) : v;
  };
  start = clamp(start, at(m, s, SLICE.start) !== m.None);
  stop = clamp(stop, at(m, s, SLICE.stop) !== m.None);
  const n = neg ? (stop < start ? Math.floor((start - stop - 1) / -step) + 1 : 0) : start < stop ? Math.floor((stop - start - 1) / step) + 1 : 0;
  return { start, stop, step, length: n };
}

export const SLICE_TYPE: TypeSpec = {
  name: 'slice', basicsize: SLICE.basic, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, s: Ref) => { untrack(m, s); for (const f of [SLICE.step, SLICE.start, SLICE.stop]) clearRef(m, s + f); freeGcObject(m, s); },
    traverse: (m: Machine, s: Ref, visit: (r: Ref) => void) => { for (const f of FIELDS) visit(at(m, s, f)); },
    repr: (m: Machine, s: Ref) => { const p = FIELDS.map((f) => reprJs(m, at(m, s, f))); return p.includes(null) ? 0 : strFromJs(m, `slice(${p.join(', ')})`); },
    hash: (m: Machine, s: Ref) => {
      const h = new TupleHash();
      for (const f of FIELDS) { const lo = hash(m, at(m, s, f)); if (lo === -1 && m.hashHi === -1) return -1; h.add(lo, m.hashHi); }
      const r = h.finish(3);
      m.hashHi = r.hi;
      return r.lo;
    },
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
      const k = asSsize(m, n, 'OverflowError');
      if (k === -1 && occurred(m)) return 0;
      if (k < 0) return raise(m, 'ValueError', 'length should not be negative');
      const r = sliceIndices(m, s, k);
      return r === null ? 0 : tupleFrom(m, [r.start, r.stop, r.step].map((v) => intFromNumber(m, v)));
    },
  }],
};
