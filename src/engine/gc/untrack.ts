/** Containers that cannot be part of a cycle leave the collector. Models _PyTuple_MaybeUntrack and _PyDict_MaybeUntrack, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { isTracked, typeOf, untrack } from '../memory/refs.ts';
import { dictEntries, dictEntry } from '../objects/dict.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';
import { isCollectable } from './deduce.ts';
import { forEach, type Node, objectOf } from './lists.ts';

function mayBeTracked(m: Machine, o: Ref): boolean {
  return isCollectable(m, o) && (typeOf(m, o) !== m.tTuple || isTracked(m, o));
}

/** Every plain tuple of the list whose items are all atoms. */
export function untrackTuples(m: Machine, list: Node): void {
  forEach(m, list, (g) => {
    const t = objectOf(g);
    if (typeOf(m, t) !== m.tTuple) return;
    for (let i = 0, n = tupleSize(m, t); i < n; i++) {
      const v = tupleItem(m, t, i);
      if (v === 0 || mayBeTracked(m, v)) return;
    }
    untrack(m, t);
  });
}

/** Every plain dict of the list whose keys and values are all atoms. Full collections only. */
export function untrackDicts(m: Machine, list: Node): void {
  forEach(m, list, (g) => {
    const d = objectOf(g);
    if (typeOf(m, d) !== m.tDict) return;
    for (let i = 0, n = dictEntries(m, d); i < n; i++) {
      const e = dictEntry(m, d, i);
      if (e !== null && (mayBeTracked(m, e.value) || mayBeTracked(m, e.key))) return;
    }
    untrack(m, d);
  });
}
