/**
 * `type`: classes are objects. Models Objects/typeobject.c, CPython 3.13: C3 order, type.__new__, calls, attributes.
 *
 * Departures: tp_subclasses is a list of weak references in a tuple-less form: a list object of type addresses that counts nothing.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc } from '../memory/blocks.ts';
import { FRAME, MANAGED, TPFLAGS, TYPE } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { clearRef, countAllocation, decref, freeGcObject, hasFlag, incref, newGcObject, newRef, setRef, track, trashBegin, trashEnd, typeOf, untrack, xincref } from '../memory/refs.ts';
import { argName } from './arg-name.ts';
import { callArgs, callSpecial, nameOfType, typeName, vectorcall } from './abstract.ts';
import { descrNew } from './descr.ts';
import { dictCopy, dictDel, dictGetInterned, dictNew, dictNext, dictSet, mappingProxyNew } from './dict.ts';
import { keysBytes, keysDecref } from './dict-keys.ts';
import { cachedKeys, sharedKeysNew } from './dict-values.ts';
import { raise, subtypeByMro } from './errors.ts';
import { INLINE } from './instance-dict.ts';
import { intFromNumber } from './int.ts';
import { intern } from './intern.ts';
import { listFrom } from './list.ts';
import { DICT_GETSET, interned, noAttribute, qualifiedName, WEAKREF_GETSET } from './object.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { subtypeClear, subtypeDealloc, subtypeTraverse } from './type-alloc.ts';
import { typeLookup, typeModified } from './type-lookup.ts';
import { attributeChanged, fixupSlots, inheritSlots } from './type-slots.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { clearWeakrefs } from './weakref.ts';
import { setBases } from './type-bases.ts';
import { typeSetName } from './type-setname.ts';

const at = (m: Machine, t: Ref, offset: number): number => m.i32[(t + offset) >> 2]!;

// ---- subclasses: a raw block | capacity | used | types... |, counting nothing --------------------------------------------

export function addSubclass(m: Machine, base: Ref, sub: Ref): void {
  let b = at(m, base, TYPE.subclasses);
  if (b === 0 || m.i32[b >> 2] === m.i32[(b >> 2) + 1]) {
    const cap = b === 0 ? 4 : m.i32[b >> 2]! * 2;
    const q = malloc(m, 8 + 4 * cap);
    const used = b === 0 ? 0 : m.i32[(b >> 2) + 1]!;
    for (let i = 0; i < used; i++) m.i32[(q >> 2) + 2 + i] = m.i32[(b >> 2) + 2 + i]!;
    m.i32[q >> 2] = cap;
    m.i32[(q >> 2) + 1] = used;
    free(m, b);
    b = q;
    m.i32[(base + TYPE.subclasses) >> 2] = b;
  }
  m.i32[(b >> 2) + 2 + m.i32[(b >> 2) + 1]!++] = sub;
  // CPython keeps a weak reference there, a container.
  countAllocation(m);
}

function removeSubclass(m: Machine, base: Ref, sub: Ref): void {
  const b = at(m, base, TYPE.subclasses) >> 2;
  if (b === 0) return;
  const used = m.i32[b + 1]!;
  let i = 0;
  while (i < used && m.i32[b + 2 + i] !== sub) i++;
  if (i === used) return;
  for (; i + 1 < used; i++) m.i32[b + 2 + i] = m.i32[b + 3 + i]!;
  m.i32[b + 1] = used - 1;
  if (m.i32[REG.gcCount]! > 0) m.i32[REG.gcCount]!--;
}

/** Direct subclasses, oldest first (borrowed). */
export function subclassesOf(m: Machine, t: Ref): Ref[] {
  const b = at(m, t, TYPE.subclasses) >> 2;
  return b === 0 ? [] : Array.from(m.i32.subarray(b + 2, b + 2 + m.i32[b + 1]!));
}

// ---- C3 ----------------------------------------------------------------------------------------------------------------

/** The linearisation of a class as addresses; null with TypeError set. */
function c3(m: Machine, type: Ref, bases: Ref[]): Ref[] | null {
  const lists = bases.map((b) => { const mro = at(m, b, TYPE.mro); return Array.from({ length: tupleSize(m, mro) }, (_, i) => tupleItem(m, mro, i)); });
  lists.push([...bases]);
  const out = [type];
  for (;;) {
    const left = lists.filter((l) => l.length > 0);
    if (left.length === 0) return out;
    const next = left.map((l) => l[0]!).find((c) => left.every((l) => l.indexOf(c, 1) < 0));
    if (next === undefined) {
      const heads = [...new Set(left.map((l) => l[0]!))];
      raise(m, 'TypeError', `Cannot create a consistent method resolution order (MRO) for bases ${heads.map((h) => nameOfType(m, h)).join(', ')}`);
      return null;
    }
    out.push(next);
    for (const l of left) if (l[0] === next) l.shift();
  }
}

/** Sets tp_mro from tp_bases; -1 with an exception. */
export function setMro(m: Machine, type: Ref): number {
  const bases = at(m, type, TYPE.bases);
  for (let i = 0; i < tupleSize(m, bases); i++) for (let j = 0; j < i; j++) if (tupleItem(m, bases, i) === tupleItem(m, bases, j)) { raise(m, 'TypeError', `duplicate base class ${nameOfType(m, tupleItem(m, bases, i))}`); return -1; }
  const custom = typeOf(m, type) === m.tType ? 0 : ownMro(m, type);
  if (custom < 0) return -1;
  if (custom > 0) { setRef(m, type + TYPE.mro, custom); return 0; }
  const order = c3(m, type, Array.from({ length: tupleSize(m, bases) }, (_, i) => tupleItem(m, bases, i)));
  if (order === null) return -1;
  for (const t of order) incref(m, t);
  setRef(m, type + TYPE.mro, tupleFrom(m, order));
  return 0;
}

/** What the metaclass's own mro() says, as a new tuple; 0 when it has none, -1 on error. mro_invoke */
function ownMro(m: Machine, type: Ref): Ref {
  const key = intern(m, 'mro');
  const own = typeLookup(m, typeOf(m, type), key);
  if (own === 0 || own === typeLookup(m, m.tType, key)) return 0;
  const list = callSpecial(m, type, 'mro')!;
  if (list === 0) return -1;
  const order = callArgs(m, m.tTuple, list);
  decref(m, list);
  if (order === 0) return -1;
  const layout = layoutBase(m, type);
  for (let i = 0; i < tupleSize(m, order); i++) {
    const c = tupleItem(m, order, i);
    const wrong = !hasFlag(m, typeOf(m, c), TPFLAGS.TYPE) ? `mro() returned a non-class ('${typeName(m, c)}')`
      : !subtypeByMro(m, layout, layoutBase(m, c)) && c !== type ? `mro() returned base with unsuitable layout ('${nameOfType(m, c)}')` : null;
    if (wrong === null) continue;
    decref(m, order);
    raise(m, 'TypeError', wrong);
    return -1;
  }
  return order;
}

/** type.mro(): the order by the bases, computed anew. */
function typeMro(m: Machine, t: Ref): Ref {
  const bases = at(m, t, TYPE.bases);
  const order = c3(m, t, Array.from({ length: tupleSize(m, bases) }, (_, i) => tupleItem(m, bases, i)));
  return order === null ? 0 : listFrom(m, order.map((c) => newRef(m, c)));
}

// ---- type.__new__ ------------------------------------------------------------------------------------------------------

/** The base whose memory layout the class extends: most derived solid one. null with TypeError. best_base */
function bestBase(m: Machine, bases: Ref[]): Ref | null {
  let winner = 0, base = 0;
  for (const b of bases) {
    if (!hasFlag(m, typeOf(m, b), TPFLAGS.TYPE)) { raise(m, 'TypeError', 'bases must be types'); return null; }
    if (!hasFlag(m, b, TPFLAGS.BASETYPE)) { raise(m, 'TypeError', `type '${nameOfType(m, b)}' is not an acceptable base type`); return null; }
    const cand = layoutBase(m, b);
    if (winner === 0) { winner = cand; base = b; }
    else if (subtypeByMro(m, winner, cand)) continue;
    else if (subtypeByMro(m, cand, winner)) { winner = cand; base = b; }
    else { raise(m, 'TypeError', 'multiple bases have instance lay-out conflict'); return null; }
  }
  return base;
}

/** solid_base: the nearest ancestor that adds fields. */
function layoutBase(m: Machine, t: Ref): Ref {
  for (let c = t; ;) {
    const b = at(m, c, TYPE.base);
    if (b === 0) return c;
    if (at(m, c, TYPE.basicsize) > at(m, b, TYPE.basicsize) || at(m, c, TYPE.itemsize) !== at(m, b, TYPE.itemsize)) return c;
    c = b;
  }
}

/** The most derived metaclass of `meta` and the bases' types; 0 with TypeError. _PyType_CalculateMetaclass */
export function calculateMetaclass(m: Machine, meta: Ref, bases: Ref[]): Ref {
  let winner = meta;
  for (const b of bases) {
    const t = typeOf(m, b);
    if (subtypeByMro(m, winner, t)) continue;
    if (subtypeByMro(m, t, winner)) { winner = t; continue; }
    return raise(m, 'TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
  }
  return winner;
}

function typeNew(m: Machine, meta: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const arg = (i: number): Ref => m.i32[(argv >> 2) + 2 * i]!;
  if (meta === m.tType && nargs === 1 && kwnames === 0) return newRef(m, typeOf(m, arg(0)));
  if (nargs !== 3) return raise(m, 'TypeError', meta === m.tType ? 'type() takes 1 or 3 arguments' : `type.__new__() takes exactly 3 arguments (${nargs} given)`);
  const [name, basesArg, ns] = [arg(0), arg(1), arg(2)];
  if (!hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `type.__new__() argument 1 must be str, not ${argName(m, name)}`);
  if (!hasFlag(m, typeOf(m, basesArg), TPFLAGS.TUPLE)) return raise(m, 'TypeError', `type.__new__() argument 2 must be tuple, not ${argName(m, basesArg)}`);
  if (!hasFlag(m, typeOf(m, ns), TPFLAGS.DICT)) return raise(m, 'TypeError', `type.__new__() argument 3 must be dict, not ${typeName(m, ns)}`);
  if (strToJs(m, name).includes('\0')) return raise(m, 'ValueError', 'type name must not contain null characters');
  let bases = Array.from({ length: tupleSize(m, basesArg) }, (_, i) => tupleItem(m, basesArg, i));
  if (bases.length === 0) bases = [m.types['object']!];
  const winner = calculateMetaclass(m, meta, bases);
  if (winner === 0) return 0;
  if (winner !== meta && at(m, winner, TYPE.new) !== at(m, meta, TYPE.new)) return m.fns[at(m, winner, TYPE.new)]!(m, winner, argv, nargs, kwnames);
  const base = bestBase(m, bases);
  if (base === null) return 0;
  const type = buildType(m, winner, name, bases, base, ns);
  if (type === 0) return 0;
  if (typeSetName(m, type) < 0 || initSubclass(m, type, argv, nargs, kwnames) < 0) { decref(m, type); return 0; }
  return type;
}

function buildType(m: Machine, meta: Ref, name: Ref, bases: Ref[], base: Ref, ns: Ref): Ref {
  const i32 = m.i32;
  const dict = dictCopy(m, ns);
  if (dict === 0) return 0;
  const type = newGcObject(m, meta, Math.max(TYPE.basic, at(m, meta, TYPE.basicsize)));
  i32.fill(0, (type >> 2) + 4, (type + Math.max(TYPE.basic, at(m, meta, TYPE.basicsize))) >> 2);
  i32[(type + TYPE.dict) >> 2] = dict;
  track(m, type);
  incref(m, name);
  i32[(type + TYPE.htName) >> 2] = name;
  for (const b of bases) incref(m, b);
  i32[(type + TYPE.bases) >> 2] = tupleFrom(m, [...bases]);
  incref(m, base);
  i32[(type + TYPE.base) >> 2] = base;
  i32[(type + TYPE.itemsize) >> 2] = at(m, base, TYPE.itemsize);
  i32[(type + TYPE.basicsize) >> 2] = at(m, base, TYPE.basicsize);
  // Every class made by a program is collected: its instances hold it (type_new_alloc).
  let flags = TPFLAGS.HEAPTYPE | TPFLAGS.BASETYPE | TPFLAGS.READY | TPFLAGS.HAVE_GC | (at(m, base, TYPE.flags) & (TPFLAGS.MANAGED_DICT | TPFLAGS.MANAGED_WEAKREF));
  // __qualname__, __slots__, __classcell__
  const qual = dictGetInterned(m, dict, intern(m, '__qualname__'));
  if (qual !== 0 && !hasFlag(m, typeOf(m, qual), TPFLAGS.UNICODE)) { decref(m, type); return raise(m, 'TypeError', `type __qualname__ must be a str, not ${typeName(m, qual)}`); }
  i32[(type + TYPE.htQualname) >> 2] = newRef(m, qual !== 0 ? qual : name);
  if (qual !== 0) dictDel(m, dict, intern(m, '__qualname__'));
  if (dictGetInterned(m, dict, intern(m, '__module__')) === 0 && m.i32[REG.frame] !== 0) {
    const mod = dictGetInterned(m, m.i32[(m.i32[REG.frame]! + FRAME.globals) >> 2]!, intern(m, '__name__'));
    if (mod !== 0) dictSet(m, dict, intern(m, '__module__'), mod);
  }
  // collections.abc says so which classes the patterns [...] and {...} take. _abc__abc_init
  const patma = dictGetInterned(m, dict, intern(m, '__abc_tpflags__'));
  if (patma !== 0) {
    flags |= m.i32[(patma + 24) >> 2]! & (TPFLAGS.SEQUENCE | TPFLAGS.MAPPING);
    dictDel(m, dict, intern(m, '__abc_tpflags__'));
  }
  const plan = planSlots(m, type, dict, base);
  if (plan === null) { decref(m, type); return 0; }
  // What __slots__ left out a base behind the first may bring.
  for (const b of bases) {
    if (b === base) continue;
    if (dictOf(m, b) !== 0) plan.dict = true;
    if (at(m, b, TYPE.weaklistoffset) !== 0 || hasFlag(m, b, TPFLAGS.MANAGED_WEAKREF)) plan.weakref = true;
  }
  if (plan.dict && dictOf(m, base) === 0) flags |= TPFLAGS.MANAGED_DICT;
  if (plan.weakref && at(m, base, TYPE.weaklistoffset) === 0 && at(m, base, TYPE.itemsize) === 0) flags |= TPFLAGS.MANAGED_WEAKREF;
  i32[(type + TYPE.flags) >> 2] = flags;
  i32[(type + TYPE.dealloc) >> 2] = m.fnIds.get(subtypeDealloc)!;
  i32[(type + TYPE.traverse) >> 2] = m.fnIds.get(subtypeTraverse)!;
  i32[(type + TYPE.clear) >> 2] = m.fnIds.get(subtypeClear)!;
  if (setMro(m, type) < 0) { decref(m, type); return 0; }
  typeModified(m, type);
  // __new__ becomes a static method, __init_subclass__ and __class_getitem__ class methods.
  wrapIfFunction(m, dict, '__new__', 'staticmethod');
  wrapIfFunction(m, dict, '__init_subclass__', 'classmethod');
  wrapIfFunction(m, dict, '__class_getitem__', 'classmethod');
  let offset = at(m, base, TYPE.basicsize);
  for (const slot of plan.members) {
    const d = descrNew(m, 'member_descriptor', type, slot, MEMBER_SLOT, offset);
    dictSet(m, dict, slot, d);
    decref(m, d);
    decref(m, slot);
    offset += 8;
  }
  i32[(type + TYPE.basicsize) >> 2] = offset;
  if ((flags & TPFLAGS.MANAGED_DICT) !== 0) {
    i32[(type + TYPE.htCachedKeys) >> 2] = sharedKeysNew(m);
    if (offset === INLINE && at(m, base, TYPE.itemsize) === 0) i32[(type + TYPE.flags) >> 2] = flags | TPFLAGS.INLINE_VALUES;
  }
  if (plan.dict && dictOf(m, base) === 0) addGetset(m, type, dict, '__dict__', 0);
  if (plan.weakref && (flags & TPFLAGS.MANAGED_WEAKREF) !== 0 && !hasFlag(m, base, TPFLAGS.MANAGED_WEAKREF)) addGetset(m, type, dict, '__weakref__', 1);
  if (dictGetInterned(m, dict, intern(m, '__doc__')) === 0) dictSet(m, dict, intern(m, '__doc__'), m.None);
  if (dictGetInterned(m, dict, intern(m, '__eq__')) !== 0 && dictGetInterned(m, dict, intern(m, '__hash__')) === 0) dictSet(m, dict, intern(m, '__hash__'), m.None);
  inheritSlots(m, type);
  fixupSlots(m, type);
  typeModified(m, type);
  for (const b of bases) addSubclass(m, b, type);
  const cell = dictGetInterned(m, dict, intern(m, '__classcell__'));
  if (cell !== 0) {
    setRef(m, cell + 16, newRef(m, type));
    dictDel(m, dict, intern(m, '__classcell__'));
  }
  return type;
}

/** Entries of m.members / m.getsets that boot reserves for classes. */
export const MEMBER_SLOT = 1;
export const CLASS_GETSETS = [DICT_GETSET, WEAKREF_GETSET] as const;

function addGetset(m: Machine, type: Ref, dict: Ref, name: string, index: number): void {
  const key = intern(m, name);
  if (dictGetInterned(m, dict, key) !== 0) return;
  const d = descrNew(m, 'getset_descriptor', type, key, index);
  dictSet(m, dict, key, d);
  decref(m, d);
}

function dictOf(m: Machine, t: Ref): number {
  return hasFlag(m, t, TPFLAGS.MANAGED_DICT) ? -1 : at(m, t, TYPE.dictoffset);
}

interface SlotPlan { dict: boolean; weakref: boolean; members: Ref[] }

/** What __slots__ asks for; members are new references to interned, mangled, sorted names. */
function planSlots(m: Machine, type: Ref, dict: Ref, base: Ref): SlotPlan | null {
  const slots = dictGetInterned(m, dict, intern(m, '__slots__'));
  if (slots === 0) return { dict: true, weakref: true, members: [] };
  const names: string[] = [];
  if (hasFlag(m, typeOf(m, slots), TPFLAGS.UNICODE)) names.push(strToJs(m, slots));
  else {
    const list = callArgs(m, m.tList, slots);
    if (list === 0) return null;
    for (let i = 0, n = m.i32[(list + 16) >> 2]!; i < n; i++) {
      const s = m.i32[(m.i32[(list + 24) >> 2]! >> 2) + 2 * i]!;
      if (!hasFlag(m, typeOf(m, s), TPFLAGS.UNICODE)) { raise(m, 'TypeError', `__slots__ items must be strings, not '${typeName(m, s)}'`); decref(m, list); return null; }
      names.push(strToJs(m, s));
    }
    decref(m, list);
  }
  if (names.length > 0 && at(m, base, TYPE.itemsize) !== 0) { raise(m, 'TypeError', `nonempty __slots__ not supported for subtype of '${nameOfType(m, base)}'`); return null; }
  const plan: SlotPlan = { dict: false, weakref: false, members: [] };
  const cls = strToJs(m, m.i32[(type + TYPE.htName) >> 2]!).replace(/^_+/, '');
  const members: string[] = [];
  for (const n of names) {
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(n)) { raise(m, 'TypeError', '__slots__ must be identifiers'); return null; }
    if (n === '__dict__') {
      if (plan.dict || dictOf(m, base) !== 0) { raise(m, 'TypeError', '__dict__ slot disallowed: we already got one'); return null; }
      plan.dict = true;
    } else if (n === '__weakref__') {
      if (plan.weakref || at(m, base, TYPE.weaklistoffset) !== 0 || hasFlag(m, base, TPFLAGS.MANAGED_WEAKREF)) { raise(m, 'TypeError', '__weakref__ slot disallowed: we already got one'); return null; }
      plan.weakref = true;
    } else {
      const mangled = n.startsWith('__') && !n.endsWith('__') && cls !== '' ? `_${cls}${n}` : n;
      members.push(mangled);
    }
  }
  members.sort();
  for (const n of members) {
    const key = intern(m, n);
    if (dictGetInterned(m, dict, key) !== 0 && n !== '__qualname__' && n !== '__classcell__') { raise(m, 'ValueError', `'${n}' in __slots__ conflicts with class variable`); return null; }
    plan.members.push(key);
  }
  return plan;
}

function wrapIfFunction(m: Machine, dict: Ref, name: string, wrapper: string): void {
  const f = dictGetInterned(m, dict, intern(m, name));
  if (f === 0 || typeOf(m, f) !== m.tFunction) return;
  const w = callArgs(m, m.types[wrapper]!, f);
  dictSet(m, dict, intern(m, name), w);
  decref(m, w);
}

/** super(type, type).__init_subclass__(**kwargs): the class keywords. */
function initSubclass(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): number {
  const mro = at(m, type, TYPE.mro);
  for (let i = 1; i < tupleSize(m, mro); i++) {
    const d = dictGetInterned(m, at(m, tupleItem(m, mro, i), TYPE.dict), intern(m, '__init_subclass__'));
    if (d === 0) continue;
    if (tupleItem(m, mro, i) === m.types['object'] && kwnames === 0) return 0;
    const get = at(m, typeOf(m, d), TYPE.descrGet);
    const f: Ref = get === 0 ? newRef(m, d) : m.fns[get]!(m, d, 0, type);
    if (f === 0) return -1;
    const r = vectorcall(m, f, argv + 8 * nargs, 0, kwnames);
    decref(m, f);
    if (r === 0) return -1;
    decref(m, r);
    return 0;
  }
  return 0;
}

// ---- calling a class ---------------------------------------------------------------------------------------------------

/** tp_call of type: __new__, then __init__ when the result is an instance. */
function typeCall(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const n = at(m, type, TYPE.new);
  if (n === 0 || hasFlag(m, type, TPFLAGS.DISALLOW_INSTANTIATION)) return raise(m, 'TypeError', `cannot create '${qualifiedNameForNew(m, type)}' instances`);
  const o: Ref = m.fns[n]!(m, type, argv, nargs, kwnames);
  if (o === 0) return 0;
  if (type === m.tType && nargs === 1 && kwnames === 0) return o;
  if (!subtypeByMro(m, typeOf(m, o), type)) return o;
  const init = at(m, typeOf(m, o), TYPE.init);
  if (init !== 0 && m.fns[init]!(m, o, argv, nargs, kwnames) < 0) {
    decref(m, o);
    return 0;
  }
  return o;
}

function qualifiedNameForNew(m: Machine, t: Ref): string {
  return hasFlag(m, t, TPFLAGS.HEAPTYPE) ? nameOfType(m, t) : qualifiedName(m, t);
}

// ---- attributes of classes ---------------------------------------------------------------------------------------------

/** type_getattro: metatype's data descriptor, the class and its bases (descriptors bound to the class), metatype's rest. */
export function typeGetAttr(m: Machine, type: Ref, name0: Ref): Ref {
  const i32 = m.i32;
  const name = interned(m, name0);
  const meta = typeOf(m, type);
  const md = typeLookup(m, meta, name);
  let mget = 0;
  if (md !== 0) {
    mget = at(m, typeOf(m, md), TYPE.descrGet);
    if (mget !== 0 && at(m, typeOf(m, md), TYPE.descrSet) !== 0) return held(m, md, () => m.fns[mget]!(m, md, type, meta));
  }
  const d = typeLookup(m, type, name);
  if (d !== 0) {
    const get = i32[(typeOf(m, d) + TYPE.descrGet) >> 2]!;
    if (get === 0) return newRef(m, d);
    return held(m, d, () => m.fns[get]!(m, d, 0, type));
  }
  if (mget !== 0) return held(m, md, () => m.fns[mget]!(m, md, type, meta));
  if (md !== 0) return newRef(m, md);
  return noAttribute(m, type, name, `type object '${nameOfType(m, type)}' has no attribute '${strToJs(m, name)}'`);
}

function held(m: Machine, o: Ref, f: () => Ref): Ref {
  incref(m, o);
  const r = f();
  decref(m, o);
  return r;
}

function typeSetAttr(m: Machine, type: Ref, name: Ref, value: Ref): number {
  const n = strToJs(m, name);
  if (!hasFlag(m, type, TPFLAGS.HEAPTYPE)) {
    raise(m, 'TypeError', `cannot set '${n}' attribute of immutable type '${qualifiedName(m, type)}'`);
    return -1;
  }
  const key = interned(m, name);
  const md = typeLookup(m, typeOf(m, type), key);
  if (md !== 0) {
    const set = at(m, typeOf(m, md), TYPE.descrSet);
    if (set !== 0) return m.fns[set]!(m, md, type, value);
  }
  const dict = at(m, type, TYPE.dict);
  if (value === 0) {
    if (dictGetInterned(m, dict, key) === 0) { noAttribute(m, type, name, `type object '${nameOfType(m, type)}' has no attribute '${n}'`); return -1; }
    // Held so that what dies does so after the slots are right again.
    const old = newRef(m, dictGetInterned(m, dict, key));
    const r = dictDel(m, dict, key);
    attributeChanged(m, type, n, (t) => subclassesOf(m, t));
    decref(m, old);
    return r;
  }
  const old = dictGetInterned(m, dict, key);
  xincref(m, old);
  const r = dictSet(m, dict, key, value);
  attributeChanged(m, type, n, (t) => subclassesOf(m, t));
  if (old !== 0) decref(m, old);
  return r;
}

function typeDealloc(m: Machine, type: Ref): void {
  untrack(m, type);
  clearWeakrefs(m, type, type + TYPE.weaklist);
  if (trashBegin(m, type)) return;
  const bases = at(m, type, TYPE.bases);
  if (bases !== 0) for (let i = 0; i < tupleSize(m, bases); i++) removeSubclass(m, tupleItem(m, bases, i), type);
  for (const f of [TYPE.base, TYPE.dict, TYPE.bases, TYPE.mro, TYPE.cache]) clearRef(m, type + f);
  free(m, at(m, type, TYPE.subclasses));
  for (const f of [TYPE.htName, TYPE.htQualname, TYPE.htSlots, TYPE.htModule]) clearRef(m, type + f);
  if (cachedKeys(m, type) !== 0) keysDecref(m, cachedKeys(m, type));
  // A metaclass that is a class of the program is given back by subtypeDealloc.
  freeGcObject(m, type);
  trashEnd(m);
}

function typeTraverse(m: Machine, type: Ref, visit: (r: Ref) => void): void {
  if (!hasFlag(m, type, TPFLAGS.HEAPTYPE)) return;
  for (const f of [TYPE.dict, TYPE.cache, TYPE.mro, TYPE.bases, TYPE.base, TYPE.htModule]) { const r = at(m, type, f); if (r !== 0) visit(r); }
}

/** Everything a class holds, names included: for the audit, which counts every reference. */
export function typeReferences(m: Machine, type: Ref, visit: (r: Ref) => void): void {
  typeTraverse(m, type, visit);
  for (const f of [TYPE.htName, TYPE.htQualname, TYPE.htSlots]) { const r = at(m, type, f); if (r !== 0) visit(r); }
}

function typeClear(m: Machine, type: Ref): void {
  const dict = at(m, type, TYPE.dict);
  typeModified(m, type);
  if (dict !== 0) { const r = callSpecial(m, dict, 'clear'); if (r !== undefined && r !== 0) decref(m, r); }
  clearRef(m, type + TYPE.htModule);
  clearRef(m, type + TYPE.mro);
}

function typeRepr(m: Machine, type: Ref): Ref {
  return strFromJs(m, `<class '${qualifiedName(m, type)}'>`);
}

function isAbstractGet(m: Machine, t: Ref): Ref {
  const v = dictGetInterned(m, at(m, t, TYPE.dict), intern(m, '__abstractmethods__'));
  return v === 0 ? noAttribute(m, t, intern(m, '__abstractmethods__'), '__abstractmethods__') : newRef(m, v);
}

function isAbstractSet(m: Machine, t: Ref, value: Ref): number {
  const r = dictSet(m, at(m, t, TYPE.dict), intern(m, '__abstractmethods__'), value);
  typeModified(m, t);
  const n = m.fns[at(m, typeOf(m, value), TYPE.mpLength) || at(m, typeOf(m, value), TYPE.sqLength)]!(m, value) as number;
  if (n > 0) m.i32[(t + TYPE.flags) >> 2]! |= TPFLAGS.IS_ABSTRACT;
  else m.i32[(t + TYPE.flags) >> 2]! &= ~TPFLAGS.IS_ABSTRACT;
  return r;
}

function setName(m: Machine, t: Ref, value: Ref, offset: number, word: string): number {
  if (!hasFlag(m, t, TPFLAGS.HEAPTYPE)) { raise(m, 'TypeError', `cannot set '${word}' attribute of immutable type '${qualifiedName(m, t)}'`); return -1; }
  if (value === 0 || !hasFlag(m, typeOf(m, value), TPFLAGS.UNICODE)) { raise(m, 'TypeError', `can only assign string to ${nameOfType(m, t)}.${word}, not '${value === 0 ? 'NULL' : typeName(m, value)}'`); return -1; }
  setRef(m, t + offset, newRef(m, value));
  return 0;
}

export function isSubclassCheck(m: Machine, sub: Ref, cls: Ref): boolean {
  return subtypeByMro(m, sub, cls);
}

export const TYPE_TYPE: TypeSpec = {
  name: 'type', basicsize: TYPE.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.TYPE, weaklistoffset: TYPE.weaklist, dictoffset: TYPE.dict,
  slots: {
    dealloc: typeDealloc, traverse: typeTraverse, clear: typeClear, repr: typeRepr, call: typeCall, getattro: typeGetAttr, setattro: typeSetAttr,
    new: typeNew, init: (m: Machine, _t: Ref, _a: number, n: number) => { if (n !== 1 && n !== 3) { raise(m, 'TypeError', 'type.__init__() takes 1 or 3 arguments'); return -1; } return 0; },
    nb_or: (m: Machine, a: Ref, b: Ref) => m.typeUnion(m, a, b),
  },
  methods: [
    { name: 'mro', sig: '()', fn: typeMro },
    { name: '__subclasses__', sig: '()', fn: (m, t) => listFrom(m, subclassesOf(m, t).map((s) => newRef(m, s))) },
    { name: '__instancecheck__', sig: '(instance, /)', fn: (m: Machine, t: Ref, o: Ref) => (subtypeByMro(m, typeOf(m, o), t) ? m.True : m.False) },
    { name: '__subclasscheck__', sig: '(subclass, /)', fn: (m: Machine, t: Ref, o: Ref) => (hasFlag(m, typeOf(m, o), TPFLAGS.TYPE) ? (subtypeByMro(m, o, t) ? m.True : m.False) : raise(m, 'TypeError', 'issubclass() arg 1 must be a class')) },
    { name: '__prepare__', sig: '($raw)', kind: 'class', fn: (m: Machine) => dictNew(m) },
    { name: '__sizeof__', sig: '()', fn: (m, t) => intFromNumber(m, !hasFlag(m, t, TPFLAGS.HEAPTYPE) ? 416 : TYPE.basic + (cachedKeys(m, t) === 0 ? 0 : keysBytes(m, cachedKeys(m, t)))) },
    { name: '__dir__', sig: '()', fn: (m: Machine, t: Ref) => typeDir(m, t) },
  ],
  getset: [
    { name: '__name__', get: (m, t) => newRef(m, at(m, t, TYPE.htName)), set: (m, t, v) => setName(m, t, v, TYPE.htName, '__name__') },
    { name: '__qualname__', get: (m, t) => newRef(m, at(m, t, TYPE.htQualname)), set: (m, t, v) => setName(m, t, v, TYPE.htQualname, '__qualname__') },
    { name: '__bases__', get: (m, t) => newRef(m, at(m, t, TYPE.bases)), set: (m, t, v) => setBases(m, t, v, { bestBase, setMro, addSubclass, removeSubclass, subclassesOf }) },
    { name: '__base__', get: (m, t) => { const b = at(m, t, TYPE.base); return b === 0 ? m.None : newRef(m, b); } },
    { name: '__mro__', get: (m, t) => newRef(m, at(m, t, TYPE.mro)) },
    { name: '__dict__', get: (m, t) => mappingProxyNew(m, at(m, t, TYPE.dict)) },
    {
      name: '__module__', get: (m, t) => { const v = dictGetInterned(m, at(m, t, TYPE.dict), intern(m, '__module__')); return v === 0 || typeOf(m, v) === m.types['getset_descriptor'] ? intern(m, 'builtins') : newRef(m, v); },
      set: (m, t, v) => dictSet(m, at(m, t, TYPE.dict), intern(m, '__module__'), v),
    },
    { name: '__doc__', get: (m, t) => { const v = dictGetInterned(m, at(m, t, TYPE.dict), intern(m, '__doc__')); if (v === 0) return m.None; const get = at(m, typeOf(m, v), TYPE.descrGet); return get === 0 ? newRef(m, v) : m.fns[get]!(m, v, 0, t); }, set: (m, t, v) => dictSet(m, at(m, t, TYPE.dict), intern(m, '__doc__'), v) },
    { name: '__basicsize__', get: (m, t) => intFromNumber(m, at(m, t, TYPE.basicsize)) },
    { name: '__itemsize__', get: (m, t) => intFromNumber(m, at(m, t, TYPE.itemsize)) },
    { name: '__dictoffset__', get: (m, t) => intFromNumber(m, hasFlag(m, t, TPFLAGS.MANAGED_DICT) ? -1 : at(m, t, TYPE.dictoffset)) },
    { name: '__weakrefoffset__', get: (m, t) => intFromNumber(m, hasFlag(m, t, TPFLAGS.MANAGED_WEAKREF) ? MANAGED.weakref : at(m, t, TYPE.weaklistoffset)) },
    { name: '__flags__', get: (m, t) => intFromNumber(m, at(m, t, TYPE.flags) >>> 0) },
    { name: '__abstractmethods__', get: isAbstractGet, set: isAbstractSet },
    { name: '__annotations__', get: (m, t) => annotations(m, t), set: (m, t, v) => dictSet(m, at(m, t, TYPE.dict), intern(m, '__annotations__'), v) },
    { name: '__type_params__', get: (m, t) => { const v = dictGetInterned(m, at(m, t, TYPE.dict), intern(m, '__type_params__')); return v === 0 || t === m.tType ? m.emptyTuple : newRef(m, v); }, set: (m, t, v) => dictSet(m, at(m, t, TYPE.dict), intern(m, '__type_params__'), v) },
  ],
};

function annotations(m: Machine, t: Ref): Ref {
  const key = intern(m, '__annotations__');
  const v = dictGetInterned(m, at(m, t, TYPE.dict), key);
  if (v !== 0 && t !== m.tType) return newRef(m, v);
  if (!hasFlag(m, t, TPFLAGS.HEAPTYPE)) return noAttribute(m, t, key, `type object '${nameOfType(m, t)}' has no attribute '__annotations__'`);
  const d = dictNew(m);
  dictSet(m, at(m, t, TYPE.dict), key, d);
  return d;
}

function typeDir(m: Machine, t: Ref): Ref {
  const names = dictNew(m);
  const mro = at(m, t, TYPE.mro);
  for (let i = 0; i < tupleSize(m, mro); i++) {
    const pos = { i: 0 };
    for (let e = dictNext(m, at(m, tupleItem(m, mro, i), TYPE.dict), pos); e !== null; e = dictNext(m, at(m, tupleItem(m, mro, i), TYPE.dict), pos)) dictSet(m, names, e.key, m.None);
  }
  const r = callArgs(m, m.tList, names);
  decref(m, names);
  return r;
}

