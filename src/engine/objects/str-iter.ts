/** Iterators over str: one type for ASCII strings, one for the rest. Models the unicodeiterobject of Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { SEQITER, TPFLAGS } from '../memory/layout.ts';
import { clearRef, freeGcObject, incref, newGcObject, newRef, track, untrack } from '../memory/refs.ts';
import { asSsize } from './abstract.ts';
import { occurred } from './errors.ts';
import { intFromNumber } from './int.ts';
import { intern } from './intern.ts';
import { REG } from '../memory/registers.ts';
import { dictGetInterned } from './dict.ts';
import type { TypeSpec } from './spec.ts';
import { charAt, isAscii, strFromChar, strLength } from './str.ts';
import { tupleFrom } from './tuple.ts';

/** New iterator of a type laid out as SEQITER over `seq` (borrowed), from the beginning. */
export function indexIterNew(m: Machine, type: Ref, seq: Ref): Ref {
  const it = newGcObject(m, type, SEQITER.basic);
  const w = it >> 2;
  m.i32[w + 4] = 0;
  m.i32[w + 5] = 0;
  incref(m, seq);
  m.i32[w + 6] = seq;
  m.i32[w + 7] = 0;
  track(m, it);
  return it;
}

/** tp_iter of str. */
export function strIter(m: Machine, s: Ref): Ref {
  return indexIterNew(m, m.types[isAscii(m, s) ? 'str_ascii_iterator' : 'str_iterator']!, s);
}

/**
 * An iterator by index over something with a length: once at the end it lets go of the sequence and stays there.
 * `item` gives a new reference.
 */
export function indexIterType(name: string, length: (m: Machine, seq: Ref) => number, item: (m: Machine, seq: Ref, i: number) => Ref): TypeSpec {
  const seqOf = (m: Machine, it: Ref): Ref => m.i32[(it + SEQITER.seq) >> 2]!;
  return {
    name, basicsize: SEQITER.basic, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: (m: Machine, it: Ref) => { untrack(m, it); clearRef(m, it + SEQITER.seq); freeGcObject(m, it); },
      traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { if (seqOf(m, it) !== 0) visit(seqOf(m, it)); },
      iter: (m: Machine, it: Ref) => newRef(m, it),
      iternext: (m: Machine, it: Ref) => {
        const w = it >> 2;
        const seq = m.i32[w + 6]!;
        if (seq === 0) return 0;
        const i = m.i32[w + 4]!;
        if (i < length(m, seq)) {
          m.i32[w + 4] = i + 1;
          return item(m, seq, i);
        }
        clearRef(m, it + SEQITER.seq);
        return 0;
      },
    },
    methods: [
      { name: '__length_hint__', sig: '()', fn: (m, it) => intFromNumber(m, seqOf(m, it) === 0 ? 0 : Math.max(0, length(m, seqOf(m, it)) - m.i32[(it + SEQITER.index) >> 2]!)) },
      { name: '__reduce__', sig: '()', fn: (m, it) => reduce(m, it) },
      {
        name: '__setstate__', sig: '(object, /)', fn: (m: Machine, it: Ref, state: Ref) => {
          const i = asSsize(m, state, 'OverflowError');
          if (i === -1 && occurred(m)) return 0;
          const seq = seqOf(m, it);
          if (seq !== 0) m.i32[(it + SEQITER.index) >> 2] = Math.max(0, Math.min(i, length(m, seq)));
          return m.None;
        },
      },
    ],
  };
}

/** (iter, (sequence,), index), or (iter, ((),)) when exhausted. */
function reduce(m: Machine, it: Ref): Ref {
  const iter = newRef(m, dictGetInterned(m, m.i32[REG.builtins]!, intern(m, 'iter')));
  const seq = m.i32[(it + SEQITER.seq) >> 2]!;
  if (seq === 0) return tupleFrom(m, [iter, tupleFrom(m, [m.emptyTuple])]);
  return tupleFrom(m, [iter, tupleFrom(m, [newRef(m, seq)]), intFromNumber(m, m.i32[(it + SEQITER.index) >> 2]!)]);
}

export const STR_ITER_TYPES: readonly TypeSpec[] = [
  indexIterType('str_ascii_iterator', strLength, (m, s, i) => m.chars[charAt(m, s, i)]!),
  indexIterType('str_iterator', strLength, (m, s, i) => strFromChar(m, charAt(m, s, i))),
];
