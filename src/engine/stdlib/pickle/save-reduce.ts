/** What __reduce_ex__ and its relatives gave: (callable, arguments, state, list items, dict items, state setter). Models save_reduce of Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS, TYPE } from '../../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../../memory/refs.ts';
import { getAttrStr, lookupAttr, typeName, vectorcall, pushRaw, popRaw } from '../../objects/abstract.ts';
import { occurred } from '../../objects/errors.ts';
import { dictNext, dictSize } from '../../objects/dict.ts';
import { intern } from '../../objects/intern.ts';
import { isStr } from '../../objects/text-args.ts';
import { strToJs } from '../../objects/str.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../objects/tuple.ts';
import { batchDict, batchList } from './batches.ts';
import { memoGet, memoPut, moduleAttr, pickleError, write, type Saver } from './saver.ts';

const isTuple = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.TUPLE);
const hasSlot = (m: Machine, o: Ref, slot: number): boolean => m.i32[(typeOf(m, o) + slot) >> 2] !== 0;

/** What is wrong with the tuple, null = nothing. */
function complaint(m: Machine, t: Ref): string | null {
  const n = tupleSize(m, t);
  if (n < 2 || n > 6) return 'tuple returned by __reduce__ must contain 2 through 6 elements';
  if (!hasSlot(m, tupleItem(m, t, 0), TYPE.call)) return 'first item of the tuple returned by __reduce__ must be callable';
  if (!isTuple(m, tupleItem(m, t, 1))) return 'second item of the tuple returned by __reduce__ must be a tuple';
  for (const [i, word] of [[3, 'fourth'], [4, 'fifth']] as const) {
    if (i < n && tupleItem(m, t, i) !== m.None && !hasSlot(m, tupleItem(m, t, i), TYPE.iternext)) {
      return `${word} element of the tuple returned by __reduce__ must be an iterator, not ${typeName(m, tupleItem(m, t, i))}`;
    }
  }
  if (n > 5 && tupleItem(m, t, 5) !== m.None && !hasSlot(m, tupleItem(m, t, 5), TYPE.call)) {
    return `sixth element of the tuple returned by __reduce__ must be a function, not ${typeName(m, tupleItem(m, t, 5))}`;
  }
  return null;
}

/** __name__ of the callable, '' when it has none; null = error. */
function nameOf(m: Machine, callable: Ref): string | null {
  const name = lookupAttr(m, callable, intern(m, '__name__'));
  if (name === 0) return occurred(m) ? null : '';
  const text = isStr(m, name) ? strToJs(m, name) : '';
  decref(m, name);
  return text;
}

/** The object's __class__; 0 = error. New reference. */
const classOf = (m: Machine, o: Ref): Ref => getAttrStr(m, o, '__class__');

/** cls.__new__(cls, *args): the class and a tuple of the rest. */
function saveNew(s: Saver, args: Ref, o: Ref): boolean {
  const m = s.m, n = tupleSize(m, args);
  if (n < 1) return pickleError(m, 'PicklingError', '__newobj__ arglist is empty');
  const cls = tupleItem(m, args, 0);
  const has = lookupAttr(m, cls, intern(m, '__new__'));
  if (has === 0) return occurred(m) ? false : pickleError(m, 'PicklingError', 'args[0] from __newobj__ args has no __new__');
  decref(m, has);
  if (o !== 0) {
    const c = classOf(m, o);
    if (c === 0) return false;
    decref(m, c);
    if (c !== cls) return pickleError(m, 'PicklingError', 'args[0] from __newobj__ args has the wrong class');
  }
  if (!s.save(s, cls)) return false;
  const rest = tupleFrom(m, Array.from({ length: n - 1 }, (_, i) => newRef(m, tupleItem(m, args, i + 1))));
  const ok = s.save(s, rest);
  decref(m, rest);
  return ok && write(s, 'NEWOBJ');
}

/** cls.__new__(cls, *args, **kwargs): an opcode of protocol 4, before that a partial. */
function saveNewEx(s: Saver, args: Ref): boolean {
  const m = s.m, n = tupleSize(m, args);
  if (n !== 3) return pickleError(m, 'PicklingError', `length of the NEWOBJ_EX argument tuple must be exactly 3, not ${n}`);
  const [cls, positional, named] = [0, 1, 2].map((i) => tupleItem(m, args, i)) as [Ref, Ref, Ref];
  if (!hasFlag(m, typeOf(m, cls), TPFLAGS.TYPE)) return pickleError(m, 'PicklingError', `first item from NEWOBJ_EX argument tuple must be a class, not ${typeName(m, cls)}`);
  if (!isTuple(m, positional)) return pickleError(m, 'PicklingError', `second item from NEWOBJ_EX argument tuple must be a tuple, not ${typeName(m, positional)}`);
  if (!hasFlag(m, typeOf(m, named), TPFLAGS.DICT)) return pickleError(m, 'PicklingError', `third item from NEWOBJ_EX argument tuple must be a dict, not ${typeName(m, named)}`);
  if (s.proto >= 4) return s.save(s, cls) && s.save(s, positional) && s.save(s, named) && write(s, 'NEWOBJ_EX');
  const callable = partialNew(m, cls, positional, named);
  if (callable === 0) return false;
  const ok = s.save(s, callable) && s.save(s, m.emptyTuple) && write(s, 'REDUCE');
  decref(m, callable);
  return ok;
}

/** functools.partial(cls.__new__, cls, *args, **kwargs). New reference, 0 = error. */
function partialNew(m: Machine, cls: Ref, positional: Ref, named: Ref): Ref {
  const partial = moduleAttr(m, 'functools', 'partial');
  if (partial === 0) return 0;
  const make = getAttrStr(m, cls, '__new__');
  if (make === 0) { decref(m, partial); return 0; }
  const args = [make, cls, ...Array.from({ length: tupleSize(m, positional) }, (_, i) => tupleItem(m, positional, i))];
  const nargs = args.length, names: Ref[] = [], pos = { i: 0 };
  for (let e = dictNext(m, named, pos); e !== null; e = dictNext(m, named, pos)) { names.push(newRef(m, e.key)); args.push(e.value); }
  const kwnames = dictSize(m, named) === 0 ? 0 : tupleFrom(m, names);
  const at = pushRaw(m, 8 * args.length);
  args.forEach((v, i) => { m.i32[(at >> 2) + 2 * i] = v; });
  const r = vectorcall(m, partial, at, nargs, kwnames);
  args.forEach((_, i) => { m.i32[(at >> 2) + 2 * i] = 0; });
  popRaw(m, at);
  if (kwnames !== 0) decref(m, kwnames);
  decref(m, make);
  decref(m, partial);
  return r;
}

/** Writes what `reduced` (a tuple, borrowed) says; `o` is the object it stands for, 0 = none of its own. False = error set. */
export function saveReduce(s: Saver, reduced: Ref, o: Ref): boolean {
  const m = s.m;
  const wrong = complaint(m, reduced);
  if (wrong !== null) return pickleError(m, 'PicklingError', wrong);
  const part = (i: number): Ref => (i < tupleSize(m, reduced) && tupleItem(m, reduced, i) !== m.None ? tupleItem(m, reduced, i) : 0);
  const callable = tupleItem(m, reduced, 0), args = tupleItem(m, reduced, 1);
  const state = part(2), items = part(3), pairs = part(4), setter = part(5);
  const name = s.proto >= 2 ? nameOf(m, callable) : '';
  if (name === null) return false;
  const made = name === '__newobj_ex__' ? saveNewEx(s, args) : name === '__newobj__' ? saveNew(s, args, o) : s.save(s, callable) && s.save(s, args) && write(s, 'REDUCE');
  if (!made) return false;
  if (o !== 0) {
    // Met again while its own arguments were written: the one in the memo is the object.
    if (s.memo.has(o)) { write(s, 'POP'); return memoGet(s, o); }
    memoPut(s, o);
  }
  if (items !== 0 && !batchList(s, items)) return false;
  if (pairs !== 0 && !batchDict(s, pairs)) return false;
  if (state === 0) return true;
  if (setter === 0) return s.save(s, state) && write(s, 'BUILD');
  return s.save(s, setter) && s.save(s, o) && s.save(s, state) && write(s, 'TUPLE2', 'REDUCE', 'POP');
}
