/** Iterators over sequences by index: list, tuple, anything with __getitem__, and list backwards. Models seqiterobject and the iterators of listobject.c and tupleobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { SEQITER, TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { asSsize, length } from './abstract.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { intFromNumber, isInt } from './int.ts';
import type { TypeSpec } from './spec.ts';

/** New iterator of that type over `seq`, from index 0 (or `index`). */
export function seqIterOf(m: Machine, type: 'list_iterator' | 'tuple_iterator' | 'iterator' | 'list_reverseiterator', seq: Ref, index = 0): Ref {
  const it = newGcObject(m, m.types[type]!, SEQITER.basic);
  const w = it >> 2;
  m.i32[w + 4] = index;
  m.i32[w + 5] = 0;
  incref(m, seq);
  m.i32[w + 6] = seq;
  m.i32[w + 7] = 0;
  track(m, it);
  return it;
}

/** Iterator over an object that only has __getitem__. PySeqIter_New */
export function seqIterNew(m: Machine, o: Ref): Ref {
  return seqIterOf(m, 'iterator', o);
}

const seqOf = (m: Machine, it: Ref): Ref => m.i32[(it + SEQITER.seq) >> 2]!;

function finish(m: Machine, it: Ref): 0 {
  const s = seqOf(m, it);
  m.i32[(it + SEQITER.seq) >> 2] = 0;
  decref(m, s);
  return 0;
}

/** tp_iternext of list_iterator. New reference, 0 = exhausted. */
export function listNext(m: Machine, it: Ref): Ref {
  const i32 = m.i32;
  const w = it >> 2;
  const l = i32[w + 6]!;
  if (l === 0) return 0;
  const i = i32[w + 4]!;
  if (i < i32[(l >> 2) + 4]!) {
    i32[w + 4] = i + 1;
    return newRef(m, i32[(i32[(l >> 2) + 6]! >> 2) + 2 * i]!);
  }
  return finish(m, it);
}

function tupleNext(m: Machine, it: Ref): Ref {
  const i32 = m.i32;
  const w = it >> 2;
  const t = i32[w + 6]!;
  if (t === 0) return 0;
  const i = i32[w + 4]!;
  if (i < i32[(t >> 2) + 4]!) {
    i32[w + 4] = i + 1;
    return newRef(m, i32[((t + 24) >> 2) + 2 * i]!);
  }
  return finish(m, it);
}

function reverseNext(m: Machine, it: Ref): Ref {
  const i32 = m.i32;
  const w = it >> 2;
  const l = i32[w + 6]!;
  if (l === 0) return 0;
  const i = i32[w + 4]!;
  if (i >= 0 && i < i32[(l >> 2) + 4]!) {
    i32[w + 4] = i - 1;
    return newRef(m, i32[(i32[(l >> 2) + 6]! >> 2) + 2 * i]!);
  }
  i32[w + 4] = -1;
  return finish(m, it);
}

function seqNext(m: Machine, it: Ref): Ref {
  const seq = seqOf(m, it);
  if (seq === 0) return 0;
  const w = (it + SEQITER.index) >> 2;
  const i = m.i32[w]!;
  const f = m.i32[(typeOf(m, seq) + TYPE.sqItem) >> 2]!;
  const r: Ref = m.fns[f]!(m, seq, i);
  if (r !== 0) {
    m.i32[w] = i + 1;
    return r;
  }
  if (matches(m, 'IndexError') || matches(m, 'StopIteration')) {
    clearError(m);
    if (seqOf(m, it) !== 0) finish(m, it);
  }
  return 0;
}

function hint(m: Machine, it: Ref): Ref {
  const s = seqOf(m, it);
  if (s === 0) return intFromNumber(m, 0);
  const i = m.i32[(it + SEQITER.index) >> 2]!;
  if (typeOf(m, it) === m.types['list_reverseiterator']) return intFromNumber(m, Math.max(0, i + 1));
  const n = length(m, s);
  if (n < 0) { clearError(m); return m.NotImplemented; }
  return intFromNumber(m, Math.max(0, n - i));
}

const slots = (iternext: (m: Machine, it: Ref) => Ref): TypeSpec['slots'] => ({
  dealloc: (m: Machine, it: Ref) => { untrack(m, it); clearRef(m, it + SEQITER.seq); freeGcObject(m, it); },
  traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { if (seqOf(m, it) !== 0) visit(seqOf(m, it)); },
  iter: (m: Machine, it: Ref) => newRef(m, it), iternext,
});
/** Where to go on. */
function setState(m: Machine, it: Ref, state: Ref): Ref {
  if (!isInt(m, state)) return raise(m, 'TypeError', 'an integer is required');
  const i = asSsize(m, state, 'OverflowError');
  if (i === -1 && occurred(m)) return 0;
  m.i32[(it + SEQITER.index) >> 2] = Math.max(0, i);
  return m.None;
}

const methods: TypeSpec['methods'] = [
  { name: '__length_hint__', sig: '()', fn: hint },
  { name: '__setstate__', sig: '(state, /)', fn: setState },
];
const make = (name: string, next: (m: Machine, it: Ref) => Ref): TypeSpec => ({ name, basicsize: SEQITER.basic, flags: TPFLAGS.HAVE_GC, slots: slots(next), methods });

export const SEQ_ITER_TYPES: readonly TypeSpec[] = [make('list_iterator', listNext), make('tuple_iterator', tupleNext), make('list_reverseiterator', reverseNext), make('iterator', seqNext)];
