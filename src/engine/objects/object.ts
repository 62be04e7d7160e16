/**
 * `object`, and attributes the generic way. Models Objects/object.c (PyObject_GenericGetAttr/SetAttr) and the object type of
 * Objects/typeobject.c, CPython 3.13. Where an instance keeps its attributes is in instance-dict.ts.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { MANAGED, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, typeOf } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { argName } from './arg-name.ts';
import { callSpecial, getAttrStr, nameOfType, str, typeName } from './abstract.ts';
import { hex } from './descr.ts';
import { dictCopy, dictDel, dictEach, dictGetInterned, dictNew, dictSet, dictSetHashed, dictSize } from './dict.ts';
import { clearError, matches, raise } from './errors.ts';
import { enter, leave } from './native-depth.ts';
import { detach, isManaged, managedDictMade, managedEmpty, managedGet, managedLookedAt, managedSet, setManagedDict, STORED } from './instance-dict.ts';
import { intFromNumber } from './int.ts';
import { intern, internRef } from './intern.ts';
import { listFrom } from './list.ts';
import { listSort } from './list-sort.ts';
import { pointerHash } from './slotdefs.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { objectDealloc, typeAlloc } from './type-alloc.ts';
import { typeLookup } from './type-lookup.ts';

/** AttributeError with name and obj set, as "Did you mean" needs them. */
export function noAttribute(m: Machine, o: Ref, name: Ref, message?: string): 0 {
  raise(m, 'AttributeError', message ?? `'${typeName(m, o)}' object has no attribute '${strToJs(m, name)}'`);
  const e = m.i32[REG.exc]!;
  // PyAttributeErrorObject: obj at 72, name at 80.
  incref(m, o);
  m.i32[(e + 72) >> 2] = o;
  incref(m, name);
  m.i32[(e + 80) >> 2] = name;
  return 0;
}

/** Address of the pointer to the dict of an object whose class has a tp_dictoffset, 0 = it has none, or a managed one. */
function dictAt(m: Machine, o: Ref): number {
  const off = m.i32[(typeOf(m, o) + TYPE.dictoffset) >> 2]!;
  return off > 0 ? o + off : 0;
}

/** An attribute of the object itself, borrowed, 0 = not set, or no place for any. `key` interned. */
function ownAttribute(m: Machine, o: Ref, key: Ref): Ref {
  if (isManaged(m, o)) return managedGet(m, o, key);
  const at = dictAt(m, o);
  const dict = at === 0 ? 0 : m.i32[at >> 2]!;
  return dict === 0 ? 0 : dictGetInterned(m, dict, key);
}

/** No attribute of its own is set. Never makes the dict. _PyObject_IsInstanceDictEmpty */
export function hasNoAttributes(m: Machine, o: Ref): boolean {
  if (isManaged(m, o)) return managedEmpty(m, o);
  const at = dictAt(m, o);
  return at === 0 || m.i32[at >> 2] === 0 || dictSize(m, m.i32[at >> 2]!) === 0;
}

/** PyObject_GenericGetAttr: data descriptor, instance dict, other descriptor, class attribute. `call`: to be called at once (_PyObject_GetMethod). */
export function genericGetAttr(m: Machine, o: Ref, name: Ref, call = false): Ref {
  const i32 = m.i32;
  const type = typeOf(m, o);
  const key = interned(m, name);
  const d = typeLookup(m, type, key);
  let get = 0;
  if (d !== 0) {
    const dt = typeOf(m, d);
    get = i32[(dt + TYPE.descrGet) >> 2]!;
    if (get !== 0 && i32[(dt + TYPE.descrSet) >> 2] !== 0) {
      incref(m, d);
      const r: Ref = m.fns[get]!(m, d, o, type);
      decref(m, d);
      return r;
    }
  }
  if (!call && isManaged(m, o)) managedLookedAt(m, o);
  const own = ownAttribute(m, o, key);
  if (own !== 0) return newRef(m, own);
  if (d === 0) return noAttribute(m, o, name);
  if (get === 0) return newRef(m, d);
  incref(m, d);
  const r: Ref = m.fns[get]!(m, d, o, type);
  decref(m, d);
  return r;
}

/** PyObject_GenericSetAttr; value 0 deletes. 0 | -1. */
export function genericSetAttr(m: Machine, o: Ref, name: Ref, value: Ref): number {
  const i32 = m.i32;
  const type = typeOf(m, o);
  const key = interned(m, name);
  const d = typeLookup(m, type, key);
  if (d !== 0) {
    const set = i32[(typeOf(m, d) + TYPE.descrSet) >> 2]!;
    if (set !== 0) {
      incref(m, d);
      const r: number = m.fns[set]!(m, d, o, value);
      decref(m, d);
      return r;
    }
  }
  const managed = isManaged(m, o);
  const at = managed ? 0 : dictAt(m, o);
  if (at === 0 && !managed) {
    const n = strToJs(m, name);
    if (d !== 0) raise(m, 'AttributeError', `'${typeName(m, o)}' object attribute '${n}' is read-only`);
    else noAttribute(m, o, name, `'${typeName(m, o)}' object has no attribute '${n}' and no __dict__ for setting new attributes`);
    return -1;
  }
  if (m.rec !== null) m.rec.put(EV.bind, value, o, 0, key);
  let r: number;
  if (managed) r = managedSet(m, o, key, value);
  else {
    if (i32[at >> 2] === 0) i32[at >> 2] = dictNew(m);
    r = value === 0 ? dictDel(m, i32[at >> 2]!, key) : dictSet(m, i32[at >> 2]!, key, value);
  }
  if (r === STORED.missing) {
    // Of inline values: name and obj of the error stay None, so it holds nothing.
    raise(m, 'AttributeError', `'${typeName(m, o)}' object has no attribute '${strToJs(m, name)}'`);
    return -1;
  }
  if (r < 0 && matches(m, 'KeyError')) { clearError(m); noAttribute(m, o, name); }
  return r;
}

/** The interned twin of a name, borrowed: it lives while the name does. */
export function interned(m: Machine, name: Ref): Ref {
  if ((m.i32[(name + 32) >> 2]! & 3) !== 0) return name;
  if (typeOf(m, name) !== m.tStr) return intern(m, strToJs(m, name));
  const s = internRef(m, newRef(m, name), false);
  decref(m, s);
  return s;
}

/** The object's `__dict__`, made when missing. New reference. PyObject_GenericGetDict */
export function exposeDict(m: Machine, o: Ref): Ref {
  if (isManaged(m, o)) return newRef(m, managedDictMade(m, o));
  const at = dictAt(m, o);
  if (at === 0) return noAttribute(m, o, intern(m, '__dict__'));
  let d = m.i32[at >> 2]!;
  if (d === 0) {
    d = dictNew(m);
    m.i32[at >> 2] = d;
  }
  return newRef(m, d);
}

function setDict(m: Machine, o: Ref, value: Ref): number {
  if (value === 0 && !hasFlag(m, typeOf(m, o), TPFLAGS.HEAPTYPE)) { raise(m, 'TypeError', 'cannot delete __dict__'); return -1; }
  if (value !== 0 && !hasFlag(m, typeOf(m, value), TPFLAGS.DICT)) { raise(m, 'TypeError', `__dict__ must be set to a dictionary, not a '${typeName(m, value)}'`); return -1; }
  if (isManaged(m, o)) { setManagedDict(m, o, value); return 0; }
  const at = dictAt(m, o);
  const old = m.i32[at >> 2]!;
  if (value !== 0) incref(m, value);
  m.i32[at >> 2] = value;
  if (old !== 0) decref(m, old);
  return 0;
}

/** `__dict__` of Python classes' instances. */
export const DICT_GETSET = { name: '__dict__', get: exposeDict, set: setDict } as const;
/** `__weakref__`: the first weak reference, or None. */
export const WEAKREF_GETSET = { name: '__weakref__', get: (m: Machine, o: Ref): Ref => { const r = m.i32[(o + MANAGED.weakref) >> 2]!; return r === 0 ? m.None : newRef(m, r); } } as const;

/** "__main__.Draft" or "int": as repr of instances and classes shows a type. */
export function qualifiedName(m: Machine, type: Ref): string {
  const q = strToJs(m, m.i32[(type + TYPE.htQualname) >> 2]!);
  const mod = moduleOfType(m, type);
  return mod === null || mod === 'builtins' ? q : `${mod}.${q}`;
}

/** `__module__` as text when it is a str. */
export function moduleOfType(m: Machine, type: Ref): string | null {
  const v = dictGetInterned(m, m.i32[(type + TYPE.dict) >> 2]!, intern(m, '__module__'));
  return v !== 0 && hasFlag(m, typeOf(m, v), TPFLAGS.UNICODE) ? strToJs(m, v) : null;
}

function objectRepr(m: Machine, o: Ref): Ref {
  return strFromJs(m, `<${qualifiedName(m, typeOf(m, o))} object at ${hex(o)}>`);
}

function objectStr(m: Machine, o: Ref): Ref {
  // A class whose __repr__ is its __str__ comes back here.
  if (!enter(m, '')) return 0;
  const r: Ref = m.fns[m.i32[(typeOf(m, o) + TYPE.repr) >> 2]!]!(m, o);
  leave(m);
  return r;
}

function objectCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (op === 2) return a === b ? m.True : m.NotImplemented;
  if (op !== 3) return m.NotImplemented;
  const f = m.i32[(typeOf(m, a) + TYPE.richcompare) >> 2]!;
  if (f === 0) return m.NotImplemented;
  const r: Ref = m.fns[f]!(m, a, b, 2);
  if (r === 0 || r === m.NotImplemented) return r;
  const t = r === m.True ? 1 : r === m.False ? 0 : truth(m, r);
  decref(m, r);
  return t < 0 ? 0 : t === 1 ? m.False : m.True;
}

function truth(m: Machine, o: Ref): number {
  const b = m.i32[(typeOf(m, o) + TYPE.nb + 72) >> 2]!;
  return b === 0 ? 1 : m.fns[b]!(m, o);
}

/** excess_args: object's own __new__ / __init__ complain only when the class overrides neither or the other one. */
function excess(nargs: number, kwnames: Ref): boolean {
  return nargs > 0 || kwnames !== 0;
}

export function objectNew(m: Machine, type: Ref, _argv: number, nargs: number, kwnames: Ref): Ref {
  const i32 = m.i32;
  const object = m.types['object']!;
  if (excess(nargs, kwnames)) {
    if (i32[(type + TYPE.new) >> 2] !== i32[(object + TYPE.new) >> 2]) return raise(m, 'TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
    if (i32[(type + TYPE.init) >> 2] === i32[(object + TYPE.init) >> 2]) return raise(m, 'TypeError', `${nameOfType(m, type)}() takes no arguments`);
  }
  if (hasFlag(m, type, TPFLAGS.IS_ABSTRACT)) return abstractError(m, type);
  return typeAlloc(m, type, 0);
}

function abstractError(m: Machine, type: Ref): 0 {
  const set = dictGetInterned(m, m.i32[(type + TYPE.dict) >> 2]!, intern(m, '__abstractmethods__'));
  const list = listFrom(m, []);
  const it = callSpecial(m, set, '__iter__')!;
  const extend = getAttrStr(m, list, 'extend');
  const at = callOneRef(m, extend, it);
  decref(m, extend);
  decref(m, it);
  if (at === 0) { decref(m, list); return 0; }
  listSort(m, list, 0, false);
  const names: string[] = [];
  for (let i = 0, n = m.i32[(list + 16) >> 2]!; i < n; i++) names.push(`'${strToJs(m, m.i32[(m.i32[(list + 24) >> 2]! >> 2) + 2 * i]!)}'`);
  decref(m, list);
  return raise(m, 'TypeError', `Can't instantiate abstract class ${nameOfType(m, type)} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${names.join(', ')}`);
}

function callOneRef(m: Machine, f: Ref, a: Ref): Ref {
  const at = m.i32[REG.top]!;
  m.i32[at >> 2] = a;
  m.i32[REG.top] = at + 8;
  const r: Ref = m.fns[m.i32[(typeOf(m, f) + TYPE.call) >> 2]!]!(m, f, at, 1, 0);
  m.i32[at >> 2] = 0;
  m.i32[REG.top] = at;
  return r;
}

function objectInit(m: Machine, self: Ref, _argv: number, nargs: number, kwnames: Ref): number {
  const i32 = m.i32;
  const type = typeOf(m, self);
  const object = m.types['object']!;
  if (excess(nargs, kwnames)) {
    if (i32[(type + TYPE.init) >> 2] !== i32[(object + TYPE.init) >> 2]) {
      raise(m, 'TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
      return -1;
    }
    if (i32[(type + TYPE.new) >> 2] === i32[(object + TYPE.new) >> 2]) {
      raise(m, 'TypeError', `${nameOfType(m, type)}.__init__() takes exactly one argument (the instance to initialize)`);
      return -1;
    }
  }
  return 0;
}

/** Puts what a class and its bases have into a dict. merge_class_dict */
function mergeClass(m: Machine, into: Ref, type: Ref): void {
  dictEach(m, m.i32[(type + TYPE.dict) >> 2]!, (key, value, lo, hi) => dictSetHashed(m, into, key, value, lo, hi));
  const bases = m.i32[(type + TYPE.bases) >> 2]!;
  for (let i = 0, n = bases === 0 ? 0 : m.i32[(bases + 16) >> 2]!; i < n; i++) mergeClass(m, into, m.i32[(bases + 24 + 8 * i) >> 2]!);
}

/**
 * dir(o) for an instance: names of its dict, its class and the class's bases, sorted by the caller. They are gathered in a copy of the
 * dict, so that a copy with shared keys gives the class's instances names they will not use, as long as there is room.
 */
function objectDir(m: Machine, o: Ref): Ref {
  const at = dictAt(m, o);
  const own = isManaged(m, o) ? managedDictMade(m, o) : at === 0 ? 0 : m.i32[at >> 2]!;
  const names = own === 0 ? dictNew(m) : dictCopy(m, own);
  if (names === 0) return 0;
  mergeClass(m, names, typeOf(m, o));
  const keys = callSpecial(m, names, 'keys')!;
  const list = listFrom(m, []);
  const extend = getAttrStr(m, list, 'extend');
  const r = callOneRef(m, extend, keys);
  decref(m, extend);
  decref(m, keys);
  decref(m, names);
  if (r === 0) { decref(m, list); return 0; }
  return list;
}

function objectFormat(m: Machine, o: Ref, spec: Ref): Ref {
  if (!hasFlag(m, typeOf(m, spec), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `__format__() argument must be str, not ${argName(m, spec)}`);
  if (m.i32[(spec + 16) >> 2]! > 0) return raise(m, 'TypeError', `unsupported format string passed to ${nameOfType(m, typeOf(m, o))}.__format__`);
  return str(m, o);
}

function setClass(m: Machine, o: Ref, value: Ref): number {
  if (value === 0) { raise(m, 'TypeError', "can't delete __class__ attribute"); return -1; }
  if (!hasFlag(m, typeOf(m, value), TPFLAGS.TYPE)) { raise(m, 'TypeError', `__class__ must be set to a class, not '${typeName(m, value)}' object`); return -1; }
  const old = typeOf(m, o);
  if (!hasFlag(m, value, TPFLAGS.HEAPTYPE) || !hasFlag(m, old, TPFLAGS.HEAPTYPE)) {
    raise(m, 'TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
    return -1;
  }
  const same = (at: number): boolean => m.i32[(value + at) >> 2] === m.i32[(old + at) >> 2];
  if (!same(TYPE.basicsize) || !same(TYPE.dictoffset) || hasFlag(m, value, TPFLAGS.MANAGED_DICT) !== hasFlag(m, old, TPFLAGS.MANAGED_DICT)) {
    raise(m, 'TypeError', `__class__ assignment: '${nameOfType(m, value)}' object layout differs from '${nameOfType(m, old)}'`);
    return -1;
  }
  // The new class has other names: what the object has goes into a dict with the old ones.
  if (hasFlag(m, old, TPFLAGS.INLINE_VALUES)) detach(m, o, managedDictMade(m, o));
  incref(m, value);
  m.i32[(o + 8) >> 2] = value;
  decref(m, old);
  return 0;
}

export const OBJECT_TYPE: TypeSpec = {
  name: 'object', basicsize: 16, flags: TPFLAGS.BASETYPE,
  slots: {
    dealloc: objectDealloc, repr: objectRepr, str: objectStr, hash: pointerHash, richcompare: objectCompare, getattro: genericGetAttr,
    setattro: genericSetAttr, new: objectNew, init: objectInit,
  },
  methods: [
    { name: '__format__', sig: '(format_spec, /)', fn: objectFormat },
    { name: '__sizeof__', sig: '()', fn: (m, o) => intFromNumber(m, m.i32[(typeOf(m, o) + TYPE.basicsize) >> 2]! + Math.max(0, m.i32[(typeOf(m, o) + TYPE.itemsize) >> 2]! * (m.i32[(typeOf(m, o) + TYPE.itemsize) >> 2]! > 0 ? Math.abs(m.i32[(o + 16) >> 2]!) : 0))) },
    { name: '__dir__', sig: '()', fn: objectDir },
    { name: '__init_subclass__', sig: '($raw)', kind: 'class', fn: (m: Machine, _c: Ref, _a: number, n: number, kw: Ref) => n > 0 || kw !== 0 ? raise(m, 'TypeError', `${hasFlag(m, _c, TPFLAGS.HEAPTYPE) ? strToJs(m, m.i32[(_c + TYPE.htQualname) >> 2]!) : nameOfType(m, _c)}.__init_subclass__() takes no ${kw !== 0 ? 'keyword ' : ''}arguments`) : m.None },
    { name: '__subclasshook__', sig: '(object, /)', kind: 'class', fn: (m: Machine) => m.NotImplemented },
    { name: '__reduce__', sig: '()', fn: (m, o) => raise(m, 'TypeError', `cannot pickle '${typeName(m, o)}' object`) },
  ],
  getset: [{ name: '__class__', get: (m, o) => newRef(m, typeOf(m, o)), set: setClass }],
};

