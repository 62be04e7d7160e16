/**
 * Iterators over dicts, forwards and backwards. Models dictiterobject of Objects/dictobject.c, CPython 3.13.
 *
 *   | dict 16 | used 24 | pos 32 | result 40 | len 48 |
 *
 * Invariants: `used` is the dict's size when iteration began, -1 after it was found changed; items iterators own a pair that is handed
 * out again and again as long as nobody else holds it.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, track, untrack } from '../memory/refs.ts';
import { endPosition, keyCell, nextPosition, previousPosition, valueCell } from './dict.ts';
import { raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import { refillPair } from './result-tuple.ts';
import type { TypeSpec } from './spec.ts';
import { tupleFrom } from './tuple.ts';

const ITER = { dict: 16, used: 24, pos: 32, result: 40, len: 48, basic: 56 } as const;
type Part = 'keys' | 'values' | 'items';
export type DictIterName = `dict_${'' | 'reverse'}${'key' | 'value' | 'item'}iterator`;

const sizeOf = (m: Machine, d: Ref): number => m.i32[(d + DICT.used) >> 2]!;

/** New iterator of that type over a dict. */
export function dictIter(m: Machine, type: DictIterName, d: Ref): Ref {
  const it = newGcObject(m, m.types[type]!, ITER.basic);
  const w = it >> 2;
  m.i32.fill(0, w + 4, w + ITER.basic / 4);
  m.i32[w + 4] = newRef(m, d);
  m.i32[w + 6] = sizeOf(m, d);
  m.i32[w + 8] = type.startsWith('dict_reverse') ? endPosition(m, d) - 1 : 0;
  m.i32[w + 12] = sizeOf(m, d);
  if (type.endsWith('itemiterator')) m.i32[w + 10] = tupleFrom(m, [m.None, m.None]);
  track(m, it);
  return it;
}

function next(part: Part, backwards: boolean) {
  return (m: Machine, it: Ref): Ref => {
    const i32 = m.i32;
    const w = it >> 2;
    const d = i32[w + 4]!;
    if (d === 0) return 0;
    if (i32[w + 6] !== sizeOf(m, d)) {
      i32[w + 6] = -1;
      return raise(m, 'RuntimeError', 'dictionary changed size during iteration');
    }
    const i = backwards ? previousPosition(m, d, i32[w + 8]!) : nextPosition(m, d, i32[w + 8]!);
    if (i < 0) {
      i32[w + 4] = 0;
      decref(m, d);
      return 0;
    }
    if (i32[w + 12] === 0 && !backwards) {
      i32[w + 4] = 0;
      decref(m, d);
      return raise(m, 'RuntimeError', 'dictionary keys changed during iteration');
    }
    i32[w + 8] = i + (backwards ? -1 : 1);
    i32[w + 12]!--;
    if (part === 'keys') return newRef(m, i32[keyCell(m, d, i) >> 2]!);
    const value = newRef(m, i32[valueCell(m, d, i) >> 2]!);
    return part === 'values' ? value : refillPair(m, i32[w + 10]!, newRef(m, i32[keyCell(m, d, i) >> 2]!), value);
  };
}

const type = (name: DictIterName, part: Part, backwards: boolean): TypeSpec => ({
  name, basicsize: ITER.basic, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, it: Ref) => {
      untrack(m, it);
      clearRef(m, it + ITER.dict);
      clearRef(m, it + ITER.result);
      freeGcObject(m, it);
    },
    traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => {
      for (const f of [ITER.dict, ITER.result]) { const r = m.i32[(it + f) >> 2]!; if (r !== 0) visit(r); }
    },
    iter: (m: Machine, it: Ref) => newRef(m, it), iternext: next(part, backwards),
  },
  methods: [{
    name: '__length_hint__', sig: '()', fn: (m, it) => {
      const d = m.i32[(it + ITER.dict) >> 2]!;
      return intFromNumber(m, d !== 0 && m.i32[(it + ITER.used) >> 2] === sizeOf(m, d) ? m.i32[(it + ITER.len) >> 2]! : 0);
    },
  }],
});

export const DICT_ITER_TYPES: readonly TypeSpec[] = [
  type('dict_keyiterator', 'keys', false), type('dict_valueiterator', 'values', false), type('dict_itemiterator', 'items', false),
  type('dict_reversekeyiterator', 'keys', true), type('dict_reversevalueiterator', 'values', true), type('dict_reverseitemiterator', 'items', true),
];
