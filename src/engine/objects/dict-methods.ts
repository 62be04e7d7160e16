/** The type dict: slots and methods. Models Objects/dictobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, KEYS, KEYS_KIND, SET, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, typeOf, untrack } from '../memory/refs.ts';
import { callNoArgs, callSpecial, getIter, iterNext, reprEnter, reprJs, reprLeave, richCompareBool, setItem } from './abstract.ts';
import { entryHash, keyAt, kindOf, log2ForEntries, log2Of, previousEntry } from './dict-keys.ts';
import {
  dictBytes, dictClear, dictCopy, dictDealloc, dictDel, dictEach, dictGet, dictGetHashed, dictSet, dictSetDefault, dictSetHashed, dictSize, dictTake, dictTraverse,
  dictUpdate, dictUpdateArg, keysOf, resize, takeAt, valuesOf,
} from './dict.ts';
import { dictIter } from './dict-iter.ts';
import { dictView } from './dict-views.ts';
import { occurred, raise, raiseKey } from './errors.ts';
import { intFromNumber } from './int.ts';
import { setEach } from './set.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleFrom } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

const isDict = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.DICT);

function dictRepr(m: Machine, d: Ref): Ref {
  if (dictSize(m, d) === 0) return strFromJs(m, '{}');
  if (reprEnter(m, d)) return strFromJs(m, '{...}');
  const parts: string[] = [];
  const code = dictEach(m, d, (key, value) => {
    const k = reprJs(m, key);
    const v = k === null ? null : reprJs(m, value);
    if (v === null) return -1;
    parts.push(`${k}: ${v}`);
    return 0;
  });
  reprLeave(m, d);
  return code < 0 ? 0 : strFromJs(m, `{${parts.join(', ')}}`);
}

/** d[key] with __missing__ for subclasses. */
function subscript(m: Machine, d: Ref, key: Ref): Ref {
  const v = dictGet(m, d, key);
  if (v !== 0) return newRef(m, v);
  if (occurred(m)) return 0;
  if (typeOf(m, d) !== m.tDict) {
    const r = callSpecial(m, d, '__missing__', key);
    if (r !== undefined) return r;
  }
  return raiseKey(m, key);
}

/** 0, 1, -1. The keys' stored hashes serve: no __hash__ runs. dict_equal */
function equal(m: Machine, a: Ref, b: Ref): number {
  if (dictSize(m, a) !== dictSize(m, b)) return 0;
  let differs = false;
  const code = dictEach(m, a, (key, value, lo, hi) => {
    const v = dictGetHashed(m, b, key, lo, hi);
    if (v === 0) { differs = !occurred(m); return -1; }
    incref(m, v);
    const c = richCompareBool(m, value, v, 2);
    decref(m, v);
    if (c === 1) return 0;
    differs = c === 0;
    return -1;
  });
  return code === 0 ? 1 : differs ? 0 : -1;
}

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if ((op !== 2 && op !== 3) || !isDict(m, a) || !isDict(m, b)) return m.NotImplemented;
  const eq = equal(m, a, b);
  return eq < 0 ? 0 : (eq === 1) === (op === 2) ? m.True : m.False;
}

/** What dict(...) and d.update(...) share. 0 | -1 */
function updateFromCall(m: Machine, d: Ref, who: string, argv: number, nargs: number, kwnames: Ref): number {
  if (nargs > 1) { raise(m, 'TypeError', `${who} expected at most 1 argument, got ${nargs}`); return -1; }
  if (nargs === 1 && dictUpdateArg(m, d, m.i32[argv >> 2]!) < 0) return -1;
  for (let k = 0; k < (kwnames === 0 ? 0 : m.i32[(kwnames + 16) >> 2]!); k++) {
    if (dictSet(m, d, m.i32[(kwnames + 24 + 8 * k) >> 2]!, m.i32[(argv >> 2) + 2 * (nargs + k)]!) < 0) return -1;
  }
  return 0;
}

/** dict() takes a new block even when dead dicts wait: PyType_GenericAlloc knows no free list. */
function typeNew(m: Machine, type: Ref): Ref {
  const d = typeAlloc(m, type, 0);
  m.i32[(d + DICT.keys) >> 2] = m.emptyKeys;
  if (type === m.tDict) untrack(m, d);
  return d;
}

function merged(m: Machine, a: Ref, b: Ref): Ref {
  if (!isDict(m, a) || !isDict(m, b)) return m.NotImplemented;
  const r = dictCopy(m, a);
  if (r !== 0 && dictUpdate(m, r, b) < 0) { decref(m, r); return 0; }
  return r;
}

function contains(m: Machine, d: Ref, key: Ref): number {
  return dictGet(m, d, key) !== 0 ? 1 : occurred(m) ? -1 : 0;
}

function pop(m: Machine, d: Ref, key: Ref, dflt: Ref): Ref {
  // An empty dict does not even ask for the key's hash.
  const v = dictSize(m, d) === 0 ? 0 : dictTake(m, d, key);
  if (v !== 0) return v;
  if (occurred(m)) return 0;
  return dflt !== 0 ? newRef(m, dflt) : raiseKey(m, key);
}

function popItem(m: Machine, d: Ref): Ref {
  if (dictSize(m, d) === 0) return raise(m, 'KeyError', 'popitem(): dictionary is empty');
  if (valuesOf(m, d) !== 0) resize(m, d, log2Of(m, keysOf(m, d)), KEYS_KIND.unicode);
  const k = keysOf(m, d);
  const i = previousEntry(m, k, m.i32[(k + KEYS.nentries) >> 2]! - 1);
  const key = newRef(m, m.i32[keyAt(m, k, i) >> 2]!);
  const lo = entryHash(m, k, i);
  const v = takeAt(m, d, i, lo, m.hashHi);
  // The entry can be used again, its index slot (a dummy) cannot: usable stays.
  m.i32[(k + KEYS.nentries) >> 2] = i;
  return tupleFrom(m, [key, v]);
}

function fromKeys(m: Machine, cls: Ref, iterable: Ref, value: Ref): Ref {
  const d = callNoArgs(m, cls);
  if (d === 0) return 0;
  const v = value === 0 ? m.None : value;
  const exact = typeOf(m, d) === m.tDict;
  const fail = (): 0 => { decref(m, d); return 0; };
  if (exact && dictSize(m, d) === 0) {
    const t = typeOf(m, iterable);
    if (t === m.tDict) {
      resize(m, d, Math.max(log2ForEntries(dictSize(m, iterable)), log2Of(m, keysOf(m, d))), kindOf(m, keysOf(m, iterable)));
      return dictEach(m, iterable, (key, _v, lo, hi) => dictSetHashed(m, d, key, v, lo, hi)) < 0 ? fail() : d;
    }
    if (t === m.types['set'] || t === m.types['frozenset']) {
      resize(m, d, Math.max(log2ForEntries(m.i32[(iterable + SET.used) >> 2]!), log2Of(m, keysOf(m, d))), KEYS_KIND.general);
      return setEach(m, iterable, (key, lo, hi) => dictSetHashed(m, d, key, v, lo, hi)) < 0 ? fail() : d;
    }
  }
  const it = getIter(m, iterable);
  if (it === 0) return fail();
  for (let k = iterNext(m, it); k !== 0; k = iterNext(m, it)) {
    const err = exact ? dictSet(m, d, k, v) : setItem(m, d, k, v);
    decref(m, k);
    if (err < 0) { decref(m, it); return fail(); }
  }
  decref(m, it);
  return occurred(m) ? fail() : d;
}

const METHODS: readonly MethodSpec[] = [
  { name: 'get', sig: '(key, default=None, /)', fn: (m: Machine, d: Ref, k: Ref, v: Ref) => { const r = dictGet(m, d, k); return r !== 0 ? newRef(m, r) : occurred(m) ? 0 : newRef(m, v === 0 ? m.None : v); } },
  { name: 'setdefault', sig: '(key, default=None, /)', fn: (m: Machine, d: Ref, k: Ref, v: Ref) => { const r = dictSetDefault(m, d, k, v === 0 ? m.None : v); return r === 0 ? 0 : newRef(m, r); } },
  { name: 'pop', sig: '(key, default=None, /)', fn: pop },
  { name: 'popitem', sig: '()', fn: popItem },
  { name: 'keys', sig: '()', fn: (m, d) => dictView(m, 'dict_keys', d) },
  { name: 'values', sig: '()', fn: (m, d) => dictView(m, 'dict_values', d) },
  { name: 'items', sig: '()', fn: (m, d) => dictView(m, 'dict_items', d) },
  { name: 'update', sig: '($raw)', fn: (m: Machine, d: Ref, argv: number, nargs: number, kw: Ref) => (updateFromCall(m, d, 'update', argv, nargs, kw) < 0 ? 0 : m.None) },
  { name: 'clear', sig: '()', fn: (m, d) => { dictClear(m, d); return m.None; } },
  { name: 'copy', sig: '()', fn: dictCopy },
  { name: 'fromkeys', sig: '(iterable, value=None, /)', kind: 'class', fn: fromKeys },
  { name: '__contains__', sig: '(key, /)', fn: (m: Machine, d: Ref, k: Ref) => { const c = contains(m, d, k); return c < 0 ? 0 : c === 1 ? m.True : m.False; } },
  { name: '__getitem__', sig: '(object, /)', fn: subscript },
  { name: '__reversed__', sig: '()', fn: (m, d) => dictIter(m, 'dict_reversekeyiterator', d) },
  { name: '__sizeof__', sig: '()', fn: (m, d) => intFromNumber(m, dictBytes(m, d)) },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
];

export const DICT_TYPE: TypeSpec = {
  name: 'dict', basicsize: DICT.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.DICT | TPFLAGS.MAPPING | TPFLAGS.MATCH_SELF, methods: METHODS,
  slots: {
    dealloc: dictDealloc, traverse: dictTraverse, clear: dictClear, repr: dictRepr, richcompare: compare, new: typeNew, iter: (m: Machine, d: Ref) => dictIter(m, 'dict_keyiterator', d),
    init: (m: Machine, d: Ref, argv: number, nargs: number, kw: Ref) => updateFromCall(m, d, 'dict', argv, nargs, kw),
    mp_length: dictSize, mp_subscript: subscript, mp_ass_subscript: (m: Machine, d: Ref, k: Ref, v: Ref) => (v === 0 ? dictDel(m, d, k) : dictSet(m, d, k, v)),
    sq_contains: contains, nb_or: merged, nb_inplace_or: (m: Machine, d: Ref, o: Ref) => (dictUpdateArg(m, d, o) < 0 ? 0 : newRef(m, d)),
  },
};
