/**
 * Dicts over a split table: becoming a dict with a table of its own, being emptied, copied, taken apart. Models the split halves of
 * dictresize, dict_clear, PyDict_Copy and dict_dealloc in Objects/dictobject.c, CPython 3.13. What a split table is: dict-values.ts.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, VALUES } from '../memory/layout.ts';
import { decref, isTracked, newGcObject, newRef, track } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { entriesOf, keyAt, keysDecref, keysInsert, keysNew } from './dict-keys.ts';
import { invalidate, isEmbedded, numberAt, valueAt, valuesCopy, valuesFree } from './dict-values.ts';
import { strHash } from './str.ts';

/** Gives a dict over shared keys a table of its own: the keys get references, the values move. */
export function combine(m: Machine, d: Ref, log2: number, kind: number): void {
  const shared = m.i32[(d + DICT.keys) >> 2]!, v = m.i32[(d + DICT.values) >> 2]!;
  const k = keysNew(m, log2, kind);
  for (let pos = 0, n = m.i32[(d + DICT.used) >> 2]!; pos < n; pos++) {
    const i = numberAt(m, v, pos);
    const key = newRef(m, m.i32[keyAt(m, shared, i) >> 2]!);
    const lo = strHash(m, key);
    keysInsert(m, k, key, valueAt(m, v, i), lo, m.hashHi);
  }
  m.i32[(d + DICT.keys) >> 2] = k;
  m.i32[(d + DICT.values) >> 2] = 0;
  if (m.rec !== null) { m.rec.put(EV.resize, d, 0, 1 << log2, 0); m.rec.wroteAt(shared); }
  keysDecref(m, shared);
  if (isEmbedded(m, v)) invalidate(m, v); else valuesFree(m, v);
}

/** Values inside an instance stay the dict's; others go, and the table with them. */
export function clearSplit(m: Machine, d: Ref, k: Ref, v: Ref): void {
  m.i32[(d + DICT.used) >> 2] = 0;
  releaseValues(m, k, v);
  if (m.rec !== null) { m.rec.wroteAt(v); m.rec.wroteAt(k); m.rec.wrote(d); }
  if (isEmbedded(m, v)) { m.u8[v + VALUES.size] = 0; return; }
  m.i32[(d + DICT.values) >> 2] = 0;
  m.i32[(d + DICT.keys) >> 2] = m.emptyKeys;
  valuesFree(m, v);
  keysDecref(m, k);
}

/** Lets every value go, in the order of the class's names. */
export function releaseValues(m: Machine, k: Ref, v: Ref): void {
  for (let i = 0, n = entriesOf(m, k); i < n; i++) {
    const w = (v >> 2) + 2 + 2 * i;
    const old = m.i32[w]!;
    if (old === 0) continue;
    m.i32[w] = 0;
    if (m.rec !== null) m.rec.wroteAt(w << 2);
    decref(m, old);
  }
}

/** A copy that shares the keys. Its block is a new one even when dead dicts wait. */
export function copySplit(m: Machine, d: Ref): Ref {
  const v = valuesCopy(m, m.i32[(d + DICT.values) >> 2]!);
  const r = newGcObject(m, m.tDict, DICT.basic);
  const w = r >> 2, k = m.i32[(d + DICT.keys) >> 2]!;
  m.i32.fill(0, w + 4, w + 12);
  m.i32[w + 4] = m.i32[(d + DICT.used) >> 2]!;
  m.i32[w + 8] = k;
  m.i32[k >> 2]!++;
  if (m.rec !== null) m.rec.wroteAt(k);
  m.i32[w + 10] = v;
  if (isTracked(m, d)) track(m, r);
  return r;
}
