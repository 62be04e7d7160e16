/**
 * How any object takes itself apart: object.__reduce_ex__, __reduce__ and __getstate__. Models the pickle half of Objects/typeobject.c, CPython 3.13.
 * What CPython keeps in Lib/copyreg.py is in this machine's copyreg.
 */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS, TYPE } from '../../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf, xdecref } from '../../memory/refs.ts';
import { callArgs, callMethod, callNoArgs, callOne, callSpecial, getAttr, getAttrStr, getIter, lookupAttr, typeName } from '../../objects/abstract.ts';
import { dictGetInterned, dictNew, dictSet, dictSize } from '../../objects/dict.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { intFromNumber } from '../../objects/int.ts';
import { intern } from '../../objects/intern.ts';
import { listItem, listSize } from '../../objects/list.ts';
import { exposeDict, hasNoAttributes } from '../../objects/object.ts';
import type { MethodSpec } from '../../objects/spec.ts';
import { intArg } from '../../objects/text-args.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../objects/tuple.ts';
import { typeLookup } from '../../objects/type-lookup.ts';
import { moduleAttr } from './saver.ts';

const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;
const is = (m: Machine, o: Ref, flag: number): boolean => hasFlag(m, typeOf(m, o), flag);

/** What the class has under the name is what object has. */
const inherits = (m: Machine, o: Ref, name: string): boolean => {
  const key = intern(m, name);
  return typeLookup(m, typeOf(m, o), key) === dictGetInterned(m, at(m, m.types['object']!, TYPE.dict), key);
};

/** Names of __slots__ of a class and its bases, as copyreg has them: a list, None, or 0 = error. New reference. */
function slotNames(m: Machine, type: Ref): Ref {
  const f = moduleAttr(m, 'copyreg', '_slotnames');
  if (f === 0) return 0;
  const r = callOne(m, f, type);
  decref(m, f);
  return r;
}

/** __dict__ (None when empty) or, with slots, (__dict__, {name: value}). `required`: there is nothing else to make the object from. New reference. */
function defaultState(m: Machine, o: Ref, required: boolean): Ref {
  const type = typeOf(m, o);
  if (required && at(m, type, TYPE.itemsize) !== 0) return raise(m, 'TypeError', `cannot pickle ${typeName(m, o)} objects`);
  let state = hasNoAttributes(m, o) ? m.None : exposeDict(m, o);
  const names = slotNames(m, type);
  if (names === 0) { decref(m, state); return 0; }
  const count = names === m.None ? 0 : listSize(m, names);
  if (required) {
    let size = at(m, m.types['object']!, TYPE.basicsize);
    if (at(m, type, TYPE.dictoffset) > 0) size += 8;
    if (at(m, type, TYPE.weaklistoffset) > 0) size += 8;
    if (at(m, type, TYPE.basicsize) > size + 8 * count) {
      decref(m, names);
      decref(m, state);
      return raise(m, 'TypeError', `cannot pickle '${typeName(m, o)}' object`);
    }
  }
  if (count > 0) state = withSlots(m, o, state, names);
  decref(m, names);
  return state;
}

/** `state` (stolen) with what the slots hold. */
function withSlots(m: Machine, o: Ref, state: Ref, names: Ref): Ref {
  const slots = dictNew(m);
  for (let i = 0; i < listSize(m, names); i++) {
    const v = lookupAttr(m, o, listItem(m, names, i));
    if (v === 0 && occurred(m)) { decref(m, slots); decref(m, state); return 0; }
    if (v === 0) continue;
    dictSet(m, slots, listItem(m, names, i), v);
    decref(m, v);
  }
  if (dictSize(m, slots) > 0) return tupleFrom(m, [state, slots]);
  decref(m, slots);
  return state;
}

function getState(m: Machine, o: Ref, required: boolean): Ref {
  if (inherits(m, o, '__getstate__')) return defaultState(m, o, required);
  const f = getAttrStr(m, o, '__getstate__');
  if (f === 0) return 0;
  const r = callNoArgs(m, f);
  decref(m, f);
  return r;
}

/** Arguments for __new__, new references, 0 = none; null = error. */
function newArguments(m: Machine, o: Ref): { args: Ref; kwargs: Ref } | null {
  const ex = callSpecial(m, o, '__getnewargs_ex__');
  if (ex !== undefined) return ex === 0 ? null : splitExtended(m, ex);
  const args = callSpecial(m, o, '__getnewargs__');
  if (args === undefined) return { args: 0, kwargs: 0 };
  if (args === 0) return null;
  if (is(m, args, TPFLAGS.TUPLE)) return { args, kwargs: 0 };
  raise(m, 'TypeError', `__getnewargs__ should return a tuple, not '${typeName(m, args)}'`);
  decref(m, args);
  return null;
}

/** The two halves of what __getnewargs_ex__ returned (stolen). */
function splitExtended(m: Machine, r: Ref): { args: Ref; kwargs: Ref } | null {
  let wrong: string | null = null;
  if (!is(m, r, TPFLAGS.TUPLE)) wrong = `__getnewargs_ex__ should return a tuple, not '${typeName(m, r)}'`;
  else if (tupleSize(m, r) !== 2) {
    raise(m, 'ValueError', `__getnewargs_ex__ should return a tuple of length 2, not ${tupleSize(m, r)}`);
    decref(m, r);
    return null;
  } else if (!is(m, tupleItem(m, r, 0), TPFLAGS.TUPLE)) wrong = `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(m, tupleItem(m, r, 0))}'`;
  else if (!is(m, tupleItem(m, r, 1), TPFLAGS.DICT)) wrong = `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(m, tupleItem(m, r, 1))}'`;
  if (wrong !== null) {
    raise(m, 'TypeError', wrong);
    decref(m, r);
    return null;
  }
  const out = { args: newRef(m, tupleItem(m, r, 0)), kwargs: newRef(m, tupleItem(m, r, 1)) };
  decref(m, r);
  return out;
}

/** Protocols 2 and later: copyreg.__newobj__ or __newobj_ex__ with the arguments of __new__, the state, and iterators over items. reduce_newobj */
function reduceNew(m: Machine, o: Ref): Ref {
  const type = typeOf(m, o);
  const object = m.types['object']!;
  const native = !hasFlag(m, type, TPFLAGS.HEAPTYPE) && type !== object && at(m, type, TYPE.new) === at(m, object, TYPE.new);
  if (native || at(m, type, TYPE.new) === 0) return raise(m, 'TypeError', `cannot pickle '${typeName(m, o)}' object`);
  const given = newArguments(m, o);
  if (given === null) return 0;
  const { args, kwargs } = given;
  const isList = is(m, o, TPFLAGS.LIST), isDict = is(m, o, TPFLAGS.DICT);
  const extended = kwargs !== 0 && dictSize(m, kwargs) > 0;
  const make = moduleAttr(m, 'copyreg', extended ? '__newobj_ex__' : '__newobj__');
  const rest = args === 0 ? [] : Array.from({ length: tupleSize(m, args) }, (_, i) => newRef(m, tupleItem(m, args, i)));
  const newArgs = make === 0 ? 0 : tupleFrom(m, extended ? [newRef(m, type), newRef(m, args), newRef(m, kwargs)] : [newRef(m, type), ...rest]);
  if (extended || make === 0) for (const r of rest) decref(m, r);
  const state = make === 0 ? 0 : getState(m, o, !(args !== 0 || isList || isDict));
  const items = state === 0 ? 0 : isList ? getIter(m, o) : m.None;
  const pairs = items === 0 ? 0 : isDict ? itemsIterator(m, o) : m.None;
  xdecref(m, args);
  xdecref(m, kwargs);
  if (pairs !== 0) return tupleFrom(m, [make, newArgs, state, items, pairs]);
  for (const r of [make, newArgs, state, items]) xdecref(m, r);
  return 0;
}

function itemsIterator(m: Machine, o: Ref): Ref {
  const view = callMethod(m, o, 'items');
  if (view === 0) return 0;
  const it = getIter(m, view);
  decref(m, view);
  return it;
}

function commonReduce(m: Machine, o: Ref, proto: number): Ref {
  if (proto >= 2) return reduceNew(m, o);
  const f = moduleAttr(m, 'copyreg', '_reduce_ex');
  if (f === 0) return 0;
  const n = intFromNumber(m, proto);
  const r = callArgs(m, f, o, n);
  decref(m, n);
  decref(m, f);
  return r;
}

function reduceEx(m: Machine, o: Ref, protocol: Ref): Ref {
  const proto = intArg(m, protocol, 0);
  if (Number.isNaN(proto)) return 0;
  if (inherits(m, o, '__reduce__')) return commonReduce(m, o, proto);
  const f = getAttr(m, o, intern(m, '__reduce__'));
  if (f === 0) return 0;
  const r = callNoArgs(m, f);
  decref(m, f);
  return r;
}

export const OBJECT_REDUCE: readonly MethodSpec[] = [
  { name: '__reduce_ex__', sig: '(protocol, /)', fn: reduceEx, doc: 'Helper for pickle.' },
  { name: '__reduce__', sig: '()', fn: (m: Machine, o: Ref) => commonReduce(m, o, 0), doc: 'Helper for pickle.' },
  { name: '__getstate__', sig: '()', fn: (m: Machine, o: Ref) => defaultState(m, o, false), doc: 'Helper for pickle.' },
];
