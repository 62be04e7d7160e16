/** tuple, list, dict, set and frozenset, and the batches of items of anything like them. Models Modules/_pickle.c, CPython 3.13. */
import type { Ref } from '../../memory/machine.ts';
import { decref, newRef, typeOf } from '../../memory/refs.ts';
import { callMethod, getIter, iterNext } from '../../objects/abstract.ts';
import { dictNext, dictSize } from '../../objects/dict.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { listExtend, listItem, listNew, listSize } from '../../objects/list.ts';
import { setNext, setSize } from '../../objects/set.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../objects/tuple.ts';
import type { PickleOpName } from './opcodes.ts';
import { memoGet, memoPut, write, type Saver } from './saver.ts';
import { saveReduce } from './save-reduce.ts';
import { BATCH, batchDict, batchList } from './batches.ts';

const SHORT: readonly PickleOpName[] = ['EMPTY_TUPLE', 'TUPLE1', 'TUPLE2', 'TUPLE3'];

export function saveTuple(s: Saver, t: Ref): boolean {
  const n = tupleSize(s.m, t);
  if (n === 0) return s.bin ? write(s, 'EMPTY_TUPLE') : write(s, 'MARK', 'TUPLE');
  const short = n <= 3 && s.proto >= 2;
  if (!short) write(s, 'MARK');
  for (let i = 0; i < n; i++) if (!s.save(s, tupleItem(s.m, t, i))) return false;
  // A tuple met again inside itself is in the memo by now: what was written is thrown away again.
  if (s.memo.has(t)) {
    if (!short && s.bin) write(s, 'POP_MARK');
    else for (let i = short ? 0 : -1; i < n; i++) write(s, 'POP');
    return memoGet(s, t);
  }
  write(s, short ? SHORT[n]! : 'TUPLE');
  return memoPut(s, t);
}

export function saveList(s: Saver, l: Ref): boolean {
  const m = s.m;
  if (s.bin) write(s, 'EMPTY_LIST'); else write(s, 'MARK', 'LIST');
  memoPut(s, l);
  if (listSize(m, l) === 0) return true;
  if (s.proto === 0) return saveIterator(s, getIter(m, l), batchList);
  if (listSize(m, l) === 1) return saveHeld(s, listItem(m, l, 0)) && write(s, 'APPEND');
  for (let i = 0; i < listSize(m, l);) {
    write(s, 'MARK');
    for (let k = 0; k < BATCH && i < listSize(m, l); k++, i++) if (!saveHeld(s, listItem(m, l, i))) return false;
    write(s, 'APPENDS');
  }
  return true;
}

/** Saves a borrowed object that its container may lose meanwhile. */
function saveHeld(s: Saver, o: Ref): boolean {
  newRef(s.m, o);
  const ok = s.save(s, o);
  decref(s.m, o);
  return ok;
}

/** Runs a batch over an iterator (stolen; 0 = error). */
function saveIterator(s: Saver, it: Ref, batch: (s: Saver, it: Ref) => boolean): boolean {
  if (it === 0) return false;
  const ok = batch(s, it);
  decref(s.m, it);
  return ok;
}

export function saveDict(s: Saver, d: Ref): boolean {
  const m = s.m;
  if (s.bin) write(s, 'EMPTY_DICT'); else write(s, 'MARK', 'DICT');
  memoPut(s, d);
  const size = dictSize(m, d);
  if (size === 0) return true;
  if (s.proto === 0) {
    const items = callMethod(m, d, 'items');
    if (items === 0) return false;
    const it = getIter(m, items);
    decref(m, items);
    return saveIterator(s, it, batchDict);
  }
  const pos = { i: 0 };
  for (let n = BATCH; n === BATCH;) {
    if (size > 1) write(s, 'MARK');
    n = 0;
    for (let e = dictNext(m, d, pos); e !== null; e = ++n === BATCH ? null : dictNext(m, d, pos)) {
      const key = newRef(m, e.key), value = newRef(m, e.value);
      const ok = s.save(s, key) && s.save(s, value);
      decref(m, key);
      decref(m, value);
      if (!ok) return false;
    }
    write(s, size > 1 ? 'SETITEMS' : 'SETITEM');
    if (dictSize(m, d) !== size) return raise(m, 'RuntimeError', 'dictionary changed size during iteration') !== 0;
  }
  return true;
}

/** The set's items as a new list. */
function itemsOf(s: Saver, set: Ref): Ref {
  const list = listNew(s.m, 0);
  listExtend(s.m, list, set);
  return list;
}

/** Protocols before 4: set([items]). */
function saveAsCall(s: Saver, set: Ref): boolean {
  const m = s.m;
  const reduced = tupleFrom(m, [newRef(m, typeOf(m, set)), tupleFrom(m, [itemsOf(s, set)])]);
  const ok = saveReduce(s, reduced, set);
  decref(m, reduced);
  return ok;
}

export function saveSet(s: Saver, set: Ref): boolean {
  const m = s.m;
  if (s.proto < 4) return saveAsCall(s, set);
  write(s, 'EMPTY_SET');
  memoPut(s, set);
  const size = setSize(m, set);
  if (size === 0) return true;
  const pos = { i: 0 };
  for (let n = BATCH; n === BATCH;) {
    n = 0;
    write(s, 'MARK');
    for (let k = setNext(m, set, pos); k !== 0; k = ++n === BATCH ? 0 : setNext(m, set, pos)) if (!saveHeld(s, k)) return false;
    write(s, 'ADDITEMS');
    if (setSize(m, set) !== size) return raise(m, 'RuntimeError', 'set changed size during iteration') !== 0;
  }
  return true;
}

export function saveFrozenset(s: Saver, set: Ref): boolean {
  const m = s.m;
  if (s.proto < 4) return saveAsCall(s, set);
  write(s, 'MARK');
  const it = getIter(m, set);
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) {
    const ok = s.save(s, x);
    decref(m, x);
    if (!ok) { decref(m, it); return false; }
  }
  decref(m, it);
  if (occurred(m)) return false;
  if (s.memo.has(set)) { write(s, 'POP_MARK'); return memoGet(s, set); }
  write(s, 'FROZENSET');
  return memoPut(s, set);
}
