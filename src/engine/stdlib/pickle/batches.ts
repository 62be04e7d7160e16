/** Items of an iterator in batches of a thousand, as they go into a list or a dict. Models batch_list and batch_dict of Modules/_pickle.c, CPython 3.13. */
import type { Ref } from '../../memory/machine.ts';
import { decref, typeOf } from '../../memory/refs.ts';
import { iterNext } from '../../objects/abstract.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { tupleItem, tupleSize } from '../../objects/tuple.ts';
import type { PickleOpName } from './opcodes.ts';
import { write, type Saver } from './saver.ts';

export const BATCH = 1000;

interface Kind { readonly one: PickleOpName; readonly many: PickleOpName; readonly put: (s: Saver, item: Ref) => boolean }

const LIST: Kind = { one: 'APPEND', many: 'APPENDS', put: (s, item) => s.save(s, item) };
const DICT: Kind = {
  one: 'SETITEM', many: 'SETITEMS',
  put: (s, item) => {
    if (typeOf(s.m, item) !== s.m.tTuple || tupleSize(s.m, item) !== 2) return raise(s.m, 'TypeError', 'dict items iterator must return 2-tuples') !== 0;
    return s.save(s, tupleItem(s.m, item, 0)) && s.save(s, tupleItem(s.m, item, 1));
  },
};

/** Saves and gives back the reference. */
function put(s: Saver, kind: Kind, item: Ref): boolean {
  const ok = kind.put(s, item);
  decref(s.m, item);
  return ok;
}

function batch(s: Saver, it: Ref, kind: Kind): boolean {
  const m = s.m;
  if (s.proto === 0) {
    for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) if (!put(s, kind, x) || !write(s, kind.one)) return false;
    return !occurred(m);
  }
  for (let n = BATCH; n === BATCH;) {
    const first = iterNext(m, it);
    if (first === 0) return !occurred(m);
    let next = iterNext(m, it);
    if (next === 0) {
      if (occurred(m)) { decref(m, first); return false; }
      return put(s, kind, first) && write(s, kind.one);
    }
    write(s, 'MARK');
    if (!put(s, kind, first)) { decref(m, next); return false; }
    for (n = 1; next !== 0; next = n === BATCH ? 0 : iterNext(m, it)) {
      if (!put(s, kind, next)) return false;
      n++;
    }
    if (occurred(m)) return false;
    write(s, kind.many);
  }
  return true;
}

/** Appends what the iterator gives to the list on top of the reader's stack. */
export function batchList(s: Saver, it: Ref): boolean {
  return batch(s, it, LIST);
}

/** Stores the (key, value) tuples the iterator gives in the dict on top of the reader's stack. */
export function batchDict(s: Saver, it: Ref): boolean {
  return batch(s, it, DICT);
}
