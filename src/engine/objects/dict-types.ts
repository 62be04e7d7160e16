/** dict's methods, views and iterators, and mappingproxy. Models Objects/dictobject.c and the proxy of descrobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { contains, getAttr, getItem, getIter, iterNext, length, repr, reprEnter, reprJs, reprLeave, richCompare, richCompareBool } from './abstract.ts';
import {
  DICT_SLOTS, dictBytes, dictClear, dictCopy, dictEntries, dictEntry, dictEntryHash, dictGet, dictSet, dictSize, dictTake, dictUpdateCall, takeAt, mappingProxyNew,
} from './dict.ts';
import { occurred, raise, raiseKey } from './errors.ts';
import { intFromNumber } from './int.ts';
import { setNew, setUpdate, isAnySet, setSize, setContains } from './set.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleFrom } from './tuple.ts';

const at = (m: Machine, o: Ref, f: number): number => m.i32[(o + f) >> 2]!;
type Part = 'keys' | 'values' | 'items';

function setDefault(m: Machine, d: Ref, key: Ref, dflt: Ref): Ref {
  const have = dictGet(m, d, key);
  if (have !== 0) return newRef(m, have);
  if (occurred(m)) return 0;
  const v = dflt === 0 ? m.None : dflt;
  return dictSet(m, d, key, v) < 0 ? 0 : newRef(m, v);
}

function pop(m: Machine, d: Ref, key: Ref, dflt: Ref): Ref {
  const v = dictTake(m, d, key);
  if (v !== 0) return v;
  if (occurred(m)) return 0;
  return dflt !== 0 ? newRef(m, dflt) : raiseKey(m, key);
}

function popItem(m: Machine, d: Ref): Ref {
  for (let i = dictEntries(m, d) - 1; i >= 0; i--) {
    const e = dictEntry(m, d, i);
    if (e === null) continue;
    incref(m, e.key);
    const [lo, hi] = dictEntryHash(m, d, i);
    const key = e.key;
    const v = takeAt(m, d, i, lo, hi);
    m.i32[(at(m, d, DICT.keys) + 24) >> 2] = i;
    return tupleFrom(m, [key, v]);
  }
  return raise(m, 'KeyError', 'popitem(): dictionary is empty');
}

function fromKeys(m: Machine, cls: Ref, iterable: Ref, value: Ref): Ref {
  const top = m.i32[0x10c >> 2]!;
  const d: Ref = m.fns[m.i32[(typeOf(m, cls) + 128) >> 2]!]!(m, cls, top, 0, 0);
  if (d === 0) return 0;
  const it = getIter(m, iterable);
  if (it === 0) { decref(m, d); return 0; }
  const v = value === 0 ? m.None : value;
  for (let k = iterNext(m, it); k !== 0; k = iterNext(m, it)) {
    const err = typeOf(m, d) === m.tDict ? dictSet(m, d, k, v) : m.fns[m.i32[(typeOf(m, d) + 752) >> 2]!]!(m, d, k, v) as number;
    decref(m, k);
    if (err < 0) { decref(m, it); decref(m, d); return 0; }
  }
  decref(m, it);
  if (occurred(m)) { decref(m, d); return 0; }
  return d;
}

const METHODS: readonly MethodSpec[] = [
  { name: 'get', sig: '(key, default=None, /)', fn: (m: Machine, d: Ref, k: Ref, v: Ref) => { const r = dictGet(m, d, k); return r !== 0 ? newRef(m, r) : occurred(m) ? 0 : newRef(m, v === 0 ? m.None : v); } },
  { name: 'setdefault', sig: '(key, default=None, /)', fn: setDefault },
  { name: 'pop', sig: '(key, default=None, /)', fn: pop },
  { name: 'popitem', sig: '()', fn: popItem },
  { name: 'keys', sig: '()', fn: (m, d) => view(m, 'dict_keys', d) },
  { name: 'values', sig: '()', fn: (m, d) => view(m, 'dict_values', d) },
  { name: 'items', sig: '()', fn: (m, d) => view(m, 'dict_items', d) },
  { name: 'update', sig: '($raw)', fn: (m: Machine, d: Ref, argv: number, nargs: number, kw: Ref) => (dictUpdateCall(m, d, 'update', argv, nargs, kw) < 0 ? 0 : m.None) },
  { name: 'clear', sig: '()', fn: (m, d) => { dictClear(m, d); return m.None; } },
  { name: 'copy', sig: '()', fn: dictCopy },
  { name: 'fromkeys', sig: '(iterable, value=None, /)', kind: 'class', fn: fromKeys },
  { name: '__contains__', sig: '(key, /)', fn: (m: Machine, d: Ref, k: Ref) => (dictGet(m, d, k) !== 0 ? m.True : occurred(m) ? 0 : m.False) },
  { name: '__getitem__', sig: '(object, /)', fn: (m: Machine, d: Ref, k: Ref) => m.fns[m.i32[(m.tDict + 744) >> 2]!]!(m, d, k) as Ref },
  { name: '__reversed__', sig: '()', fn: (m, d) => iterOf(m, 'dict_reversekeyiterator', d) },
  { name: '__sizeof__', sig: '()', fn: (m, d) => intFromNumber(m, dictBytes(m, d)) },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
];

// ---- views: | dict 16 | -------------------------------------------------------------------------------------------------

function view(m: Machine, type: string, d: Ref): Ref {
  const v = newGcObject(m, m.types[type]!, 24);
  m.i32[(v + 16) >> 2] = newRef(m, d);
  m.i32[(v + 20) >> 2] = 0;
  track(m, v);
  return v;
}

const partOf = (m: Machine, v: Ref): Part => (typeOf(m, v) === m.types['dict_keys'] ? 'keys' : typeOf(m, v) === m.types['dict_values'] ? 'values' : 'items');
const pick = (m: Machine, e: { key: Ref; value: Ref }, part: Part): Ref =>
  part === 'keys' ? newRef(m, e.key) : part === 'values' ? newRef(m, e.value) : tupleFrom(m, [newRef(m, e.key), newRef(m, e.value)]);

function viewRepr(m: Machine, v: Ref): Ref {
  const d = at(m, v, 16);
  if (reprEnter(m, v)) return strFromJs(m, '...');
  const parts: string[] = [];
  let bad = false;
  for (let i = 0; i < dictEntries(m, d) && !bad; i++) {
    const e = dictEntry(m, d, i);
    if (e === null) continue;
    const o = pick(m, e, partOf(m, v));
    const s = reprJs(m, o);
    decref(m, o);
    if (s === null) bad = true; else parts.push(s);
  }
  reprLeave(m, v);
  return bad ? 0 : strFromJs(m, `dict_${partOf(m, v)}([${parts.join(', ')}])`);
}

function viewContains(m: Machine, v: Ref, x: Ref): number {
  const d = at(m, v, 16);
  if (partOf(m, v) === 'keys') return dictGet(m, d, x) !== 0 ? 1 : occurred(m) ? -1 : 0;
  if (typeOf(m, x) !== m.tTuple || at(m, x, 16) !== 2) return 0;
  const found = dictGet(m, d, at(m, x, 24));
  if (found === 0) return occurred(m) ? -1 : 0;
  incref(m, found);
  const c = richCompareBool(m, found, at(m, x, 32), 2);
  decref(m, found);
  return c;
}

const isView = (m: Machine, o: Ref): boolean => typeOf(m, o) === m.types['dict_keys'] || typeOf(m, o) === m.types['dict_items'];
const sizeOf = (m: Machine, o: Ref): number => (isView(m, o) ? dictSize(m, at(m, o, 16)) : setSize(m, o));
const has = (m: Machine, o: Ref, x: Ref): number => (isView(m, o) ? viewContains(m, o, x) : setContains(m, o, x));

function allIn(m: Machine, a: Ref, b: Ref): number {
  const it = getIter(m, a);
  if (it === 0) return -1;
  let r = 1;
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) {
    r = has(m, b, x);
    decref(m, x);
    if (r !== 1) break;
  }
  decref(m, it);
  return occurred(m) ? -1 : r;
}

function viewCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isView(m, b) && !isAnySet(m, b)) return m.NotImplemented;
  const [na, nb] = [sizeOf(m, a), sizeOf(m, b)];
  const r = op === 2 || op === 3 ? (na === nb ? allIn(m, a, b) : 0) : op === 0 ? (na < nb ? allIn(m, a, b) : 0) : op === 1 ? (na <= nb ? allIn(m, a, b) : 0) : op === 4 ? (na > nb ? allIn(m, b, a) : 0) : na >= nb ? allIn(m, b, a) : 0;
  return r < 0 ? 0 : (r === 1) !== (op === 3) ? m.True : m.False;
}

const toSet = (m: Machine, o: Ref): Ref => { const s = setNew(m); if (setUpdate(m, s, o) < 0) { decref(m, s); return 0; } return s; };
function viewOp(m: Machine, a: Ref, b: Ref, method: string): Ref {
  const s = toSet(m, a);
  if (s === 0) return 0;
  const f = getAttr(m, s, m.names[method] ?? strFromJs(m, method));
  const top = m.i32[0x10c >> 2]!;
  m.i32[top >> 2] = b;
  m.i32[0x10c >> 2] = top + 8;
  const r: Ref = m.fns[m.i32[(typeOf(m, f) + 128) >> 2]!]!(m, f, top, 1, 0);
  m.i32[top >> 2] = 0;
  m.i32[0x10c >> 2] = top;
  decref(m, f);
  if (r === m.None) return s;
  decref(m, s);
  return r;
}

const viewBase = { dealloc: (m: Machine, v: Ref) => { untrack(m, v); clearRef(m, v + 16); freeGcObject(m, v); }, traverse: (m: Machine, v: Ref, visit: (r: Ref) => void) => visit(at(m, v, 16)) };
const viewType = (name: 'dict_keys' | 'dict_values' | 'dict_items', iter: string, set: boolean): TypeSpec => ({
  name, basicsize: 24, flags: TPFLAGS.HAVE_GC,
  slots: {
    ...viewBase, repr: viewRepr, iter: (m: Machine, v: Ref) => iterOf(m, iter, at(m, v, 16)), sq_length: (m: Machine, v: Ref) => dictSize(m, at(m, v, 16)),
    ...(set ? {
      richcompare: viewCompare, sq_contains: viewContains,
      nb_and: (m: Machine, a: Ref, b: Ref) => viewOp(m, a, b, 'intersection'), nb_or: (m: Machine, a: Ref, b: Ref) => viewOp(m, a, b, 'union'),
      nb_subtract: (m: Machine, a: Ref, b: Ref) => viewOp(m, a, b, 'difference_update'), nb_xor: (m: Machine, a: Ref, b: Ref) => viewOp(m, a, b, 'symmetric_difference_update'),
    } : {}),
  },
  methods: [
    { name: '__reversed__', sig: '()', fn: (m, v) => iterOf(m, iter.replace('dict_', 'dict_reverse'), at(m, v, 16)) },
    ...(set ? [{ name: 'isdisjoint', sig: '(other, /)', fn: (m: Machine, v: Ref, o: Ref) => { const r = viewOp(m, v, o, 'isdisjoint'); return r; } }] : []),
  ],
  getset: [{ name: 'mapping', get: (m, v) => mappingProxyNew(m, at(m, v, 16)) }],
});

// ---- iterators: | dict 16 | used 24 | pos 32 | len 40 | -------------------------------------------------------------------

function iterOf(m: Machine, type: string, d: Ref): Ref {
  const it = newGcObject(m, m.types[type]!, 48);
  const w = it >> 2;
  m.i32.fill(0, w + 4, w + 12);
  m.i32[w + 4] = newRef(m, d);
  m.i32[w + 6] = dictSize(m, d);
  m.i32[w + 8] = type.includes('reverse') ? dictEntries(m, d) - 1 : 0;
  m.i32[w + 10] = dictSize(m, d);
  track(m, it);
  return it;
}

function next(part: Part, reverse: boolean) {
  return (m: Machine, it: Ref): Ref => {
    const w = it >> 2;
    const d = m.i32[w + 4]!;
    if (d === 0) return 0;
    if (m.i32[w + 6] !== dictSize(m, d)) {
      m.i32[w + 6] = -1;
      return raise(m, 'RuntimeError', 'dictionary changed size during iteration');
    }
    let i = m.i32[w + 8]!;
    for (; reverse ? i >= 0 : i < dictEntries(m, d); i += reverse ? -1 : 1) {
      const e = dictEntry(m, d, i);
      if (e === null) continue;
      if (m.i32[w + 10] === 0) return raise(m, 'RuntimeError', 'dictionary keys changed during iteration');
      m.i32[w + 8] = i + (reverse ? -1 : 1);
      m.i32[w + 10]!--;
      return pick(m, e, part);
    }
    m.i32[w + 4] = 0;
    decref(m, d);
    return 0;
  };
}

const iterType = (name: string, part: Part, reverse: boolean): TypeSpec => ({
  name, basicsize: 48, flags: TPFLAGS.HAVE_GC,
  slots: {
    dealloc: (m: Machine, it: Ref) => { untrack(m, it); clearRef(m, it + 16); freeGcObject(m, it); }, traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { if (at(m, it, 16) !== 0) visit(at(m, it, 16)); },
    iter: (m: Machine, it: Ref) => newRef(m, it), iternext: next(part, reverse),
  },
  methods: [{ name: '__length_hint__', sig: '()', fn: (m, it) => intFromNumber(m, at(m, it, 16) === 0 || at(m, it, 24) !== dictSize(m, at(m, it, 16)) ? 0 : at(m, it, 40)) }],
});

// ---- mappingproxy: | mapping 16 | -----------------------------------------------------------------------------------------

const inner = (m: Machine, p: Ref): Ref => at(m, p, 16);
const PROXY: TypeSpec = {
  name: 'mappingproxy', basicsize: 24, flags: TPFLAGS.HAVE_GC | TPFLAGS.MAPPING,
  slots: {
    ...viewBase,
    repr: (m: Machine, p: Ref) => { const s = reprJs(m, inner(m, p)); return s === null ? 0 : strFromJs(m, `mappingproxy(${s})`); },
    str: (m: Machine, p: Ref) => repr(m, inner(m, p)),
    iter: (m: Machine, p: Ref) => getIter(m, inner(m, p)), mp_length: (m: Machine, p: Ref) => length(m, inner(m, p)), mp_subscript: (m: Machine, p: Ref, k: Ref) => getItem(m, inner(m, p), k),
    sq_contains: (m: Machine, p: Ref, k: Ref) => contains(m, inner(m, p), k), richcompare: (m: Machine, a: Ref, b: Ref, op: number) => richCompare(m, inner(m, a), typeOf(m, b) === m.types['mappingproxy'] ? inner(m, b) : b, op),
    new: (m: Machine, _t: Ref, argv: number, nargs: number) => (nargs === 1 ? mappingProxyNew(m, m.i32[argv >> 2]!) : raise(m, 'TypeError', "mappingproxy() missing required argument 'mapping' (pos 1)")),
  },
  methods: ['get', 'keys', 'values', 'items', 'copy'].map((name): MethodSpec => ({
    name, sig: '($raw)', fn: (m: Machine, p: Ref, argv: number, nargs: number, kw: Ref) => {
      const f = getAttr(m, inner(m, p), m.names[name] ?? strFromJs(m, name));
      if (f === 0) return 0;
      const r: Ref = m.fns[m.i32[(typeOf(m, f) + 128) >> 2]!]!(m, f, argv, nargs, kw);
      decref(m, f);
      return r;
    },
  })),
};

export const DICT_TYPES: readonly TypeSpec[] = [
  { name: 'dict', basicsize: DICT.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.DICT | TPFLAGS.MAPPING | TPFLAGS.MATCH_SELF, methods: METHODS, slots: { ...DICT_SLOTS, iter: (m: Machine, d: Ref) => iterOf(m, 'dict_keyiterator', d) } },
  viewType('dict_keys', 'dict_keyiterator', true), viewType('dict_values', 'dict_valueiterator', false), viewType('dict_items', 'dict_itemiterator', true),
  iterType('dict_keyiterator', 'keys', false), iterType('dict_valueiterator', 'values', false), iterType('dict_itemiterator', 'items', false),
  iterType('dict_reversekeyiterator', 'keys', true), iterType('dict_reversevalueiterator', 'values', true), iterType('dict_reverseitemiterator', 'items', true),
  PROXY,
];
