/**
 * Descriptors and built-in callables. Models Objects/descrobject.c and Objects/methodobject.c, CPython 3.13.
 *
 *   method_descriptor / getset / member / wrapper:  | refcnt | type | d_type | d_name | d_qualname | d_index (into m.defs, m.getsets, m.members, SLOTDEFS) | d_extra |
 *
 * A getset or member descriptor ends with d_index; a member's offset stands in the upper half of that word.
 *
 * Departure: d_index is a number into immutable tables where CPython has a C pointer.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { BUILTIN, TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, freeGcObject, hasFlag, IMMORTAL, incref, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack, xdecref } from '../memory/refs.ts';
import { isSubtype, nameOfType, typeName } from './abstract.ts';
import { raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import { intern } from './intern.ts';
import { callDef } from './method-def.ts';
import { noAttribute } from './object.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { SLOTDEFS } from './slotdefs.ts';

export const DESCR = { type: 16, name: 24, qualname: 32, index: 40, offset: 44, extra: 48, basic: 48 } as const;

/** New descriptor of one of the four kinds. */
export function descrNew(m: Machine, kind: 'method_descriptor' | 'classmethod_descriptor' | 'getset_descriptor' | 'member_descriptor' | 'wrapper_descriptor', owner: Ref, name: Ref, index: number, extra = 0): Ref {
  const size = m.i32[(m.types[kind]! + TYPE.basicsize) >> 2]!;
  const d = newGcObject(m, m.types[kind]!, size);
  const w = d >> 2;
  m.i32.fill(0, w + 4, (d + size) >> 2);
  incref(m, owner);
  m.i32[w + 4] = owner;
  incref(m, name);
  m.i32[w + 6] = name;
  m.i32[w + 10] = index;
  if (extra !== 0) m.i32[kind === 'member_descriptor' ? w + 11 : w + 12] = extra;
  track(m, d);
  return d;
}

function descrDealloc(m: Machine, d: Ref): void {
  untrack(m, d);
  clearRef(m, d + DESCR.type);
  clearRef(m, d + DESCR.name);
  clearRef(m, d + DESCR.qualname);
  freeGcObject(m, d);
}

function descrTraverse(m: Machine, d: Ref, visit: (r: Ref) => void): void {
  for (const at of [DESCR.type, DESCR.name, DESCR.qualname]) { const r = m.i32[(d + at) >> 2]!; if (r !== 0) visit(r); }
}

const field = (m: Machine, d: Ref, at: number): number => m.i32[(d + at) >> 2]!;
const ownerName = (m: Machine, d: Ref): string => nameOfType(m, field(m, d, DESCR.type));
const descrName = (m: Machine, d: Ref): string => strToJs(m, field(m, d, DESCR.name));

/** descr_check: the object is of the descriptor's class. */
function checkObject(m: Machine, d: Ref, o: Ref): boolean {
  if (isSubtype(m, typeOf(m, o), field(m, d, DESCR.type))) return true;
  raise(m, 'TypeError', `descriptor '${descrName(m, d)}' for '${ownerName(m, d)}' objects doesn't apply to a '${typeName(m, o)}' object`);
  return false;
}

function methodGet(m: Machine, d: Ref, o: Ref): Ref {
  if (o === 0) return newRef(m, d);
  if (!checkObject(m, d, o)) return 0;
  return builtinNew(m, field(m, d, DESCR.index), o, 0);
}

function classMethodGet(m: Machine, d: Ref, o: Ref, type: Ref): Ref {
  const owner = field(m, d, DESCR.type), name = descrName(m, d);
  let t = type;
  if (t === 0) {
    if (o === 0) return raise(m, 'TypeError', `descriptor '${name}' for type '${ownerName(m, d)}' needs either an object or a type`);
    t = typeOf(m, o);
  }
  if (!hasFlag(m, typeOf(m, t), TPFLAGS.TYPE)) return raise(m, 'TypeError', `descriptor '${name}' for type '${ownerName(m, d)}' needs a type, not a '${typeName(m, t)}' as arg 2`);
  if (!isSubtype(m, t, owner)) return raise(m, 'TypeError', `descriptor '${name}' requires a subtype of '${ownerName(m, d)}' but received '${nameOfType(m, t)}'`);
  return builtinNew(m, field(m, d, DESCR.index), t, 0);
}

function methodCall(m: Machine, d: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs === 0) return raise(m, 'TypeError', `unbound method ${ownerName(m, d)}.${descrName(m, d)}() needs an argument`);
  const self = m.i32[argv >> 2]!;
  if (!isSubtype(m, typeOf(m, self), field(m, d, DESCR.type))) {
    return raise(m, 'TypeError', `descriptor '${descrName(m, d)}' for '${ownerName(m, d)}' objects doesn't apply to a '${typeName(m, self)}' object`);
  }
  return callDef(m, m.defs[field(m, d, DESCR.index)]!, self, argv + 8, nargs - 1, kwnames);
}

function getsetGet(m: Machine, d: Ref, o: Ref): Ref {
  if (o === 0) return newRef(m, d);
  if (!checkObject(m, d, o)) return 0;
  return m.getsets[field(m, d, DESCR.index)]!.get(m, o);
}

function getsetSet(m: Machine, d: Ref, o: Ref, value: Ref): number {
  if (!checkObject(m, d, o)) return -1;
  const set = m.getsets[field(m, d, DESCR.index)]!.set;
  if (set === undefined) {
    raise(m, 'AttributeError', `attribute '${descrName(m, d)}' of '${ownerName(m, d)}' objects is not writable`);
    return -1;
  }
  return set(m, o, value);
}

function memberGet(m: Machine, d: Ref, o: Ref): Ref {
  if (o === 0) return newRef(m, d);
  if (!checkObject(m, d, o)) return 0;
  const at = o + field(m, d, DESCR.offset);
  const kind = m.members[field(m, d, DESCR.index)]!.type;
  const v = m.i32[at >> 2]!;
  if (kind === 'int' || kind === 'ssize') return intFromNumber(m, v);
  if (v !== 0) return newRef(m, v);
  if (kind === 'object') return m.None;
  return noAttribute(m, o, field(m, d, DESCR.name));
}

function memberSet(m: Machine, d: Ref, o: Ref, value: Ref): number {
  if (!checkObject(m, d, o)) return -1;
  const spec = m.members[field(m, d, DESCR.index)]!;
  const at = o + field(m, d, DESCR.offset);
  if (spec.readonly === true || spec.type === 'int' || spec.type === 'ssize') {
    raise(m, 'AttributeError', 'readonly attribute');
    return -1;
  }
  const old = m.i32[at >> 2]!;
  if (value === 0 && old === 0 && spec.type === 'object_ex') {
    raise(m, 'AttributeError', descrName(m, d));
    return -1;
  }
  if (value !== 0) incref(m, value);
  m.i32[at >> 2] = value;
  m.i32[(at >> 2) + 1] = 0;
  xdecref(m, old);
  return 0;
}

function wrapperGet(m: Machine, d: Ref, o: Ref): Ref {
  if (o === 0) return newRef(m, d);
  if (!checkObject(m, d, o)) return 0;
  const w = newGcObject(m, m.types['method-wrapper']!, 32);
  m.i32.fill(0, (w >> 2) + 4, (w >> 2) + 8);
  incref(m, d);
  m.i32[(w + 16) >> 2] = d;
  incref(m, o);
  m.i32[(w + 24) >> 2] = o;
  track(m, w);
  return w;
}

function wrapperCall(m: Machine, d: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs === 0) return raise(m, 'TypeError', `descriptor '${descrName(m, d)}' of '${ownerName(m, d)}' object needs an argument`);
  const self = m.i32[argv >> 2]!;
  if (!isSubtype(m, typeOf(m, self), field(m, d, DESCR.type))) {
    return raise(m, 'TypeError', `descriptor '${descrName(m, d)}' requires a '${ownerName(m, d)}' object but received a '${typeName(m, self)}'`);
  }
  return runWrapper(m, d, self, argv + 8, nargs - 1, kwnames);
}

function runWrapper(m: Machine, d: Ref, self: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const def = SLOTDEFS[field(m, d, DESCR.index)]!;
  if (kwnames !== 0 && def.wrap.keywords !== true) return raise(m, 'TypeError', `wrapper ${def.name}() takes no keyword arguments`);
  return def.wrap.call(m, m.fns[field(m, d, DESCR.extra)]!, self, argv, nargs, kwnames, field(m, d, DESCR.type));
}

function boundWrapperCall(m: Machine, w: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  return runWrapper(m, field(m, w, 16), field(m, w, 24), argv, nargs, kwnames);
}

function boundWrapperDealloc(m: Machine, w: Ref): void {
  untrack(m, w);
  if (trashBegin(m, w)) return;
  clearRef(m, w + 16);
  clearRef(m, w + 24);
  freeGcObject(m, w);
  trashEnd(m);
}

// ---- builtin_function_or_method ----------------------------------------------------------------------------------------

/** New built-in function for entry `def` of m.defs, bound to `self` (borrowed, 0 = none). PyCFunction_New */
export function builtinNew(m: Machine, def: number, self: Ref, module: Ref): Ref {
  const f = newGcObject(m, m.tBuiltin, BUILTIN.basic);
  const w = f >> 2;
  m.i32.fill(0, w + 4, w + 14);
  m.i32[w + 4] = def;
  if (self !== 0) { incref(m, self); m.i32[w + 6] = self; }
  if (module !== 0) { incref(m, module); m.i32[w + 8] = module; }
  track(m, f);
  return f;
}

function builtinCall(m: Machine, f: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const self = m.i32[(f + BUILTIN.self) >> 2]!;
  return callDef(m, m.defs[m.i32[(f + BUILTIN.def) >> 2]!]!, self, argv, nargs, kwnames, self);
}

function builtinDealloc(m: Machine, f: Ref): void {
  untrack(m, f);
  if (trashBegin(m, f)) return;
  clearRef(m, f + BUILTIN.self);
  clearRef(m, f + BUILTIN.module);
  freeGcObject(m, f);
  trashEnd(m);
}

function builtinRepr(m: Machine, f: Ref): Ref {
  const def = m.defs[m.i32[(f + BUILTIN.def) >> 2]!]!;
  const self = m.i32[(f + BUILTIN.self) >> 2]!;
  if (self === 0 || typeOf(m, self) === m.types['module']) return strFromJs(m, `<built-in function ${def.spec.name}>`);
  return strFromJs(m, `<built-in method ${def.spec.name} of ${typeName(m, self)} object at ${hex(self)}>`);
}

/** '0x...' as repr shows addresses. */
export function hex(a: number): string {
  return '0x' + a.toString(16).padStart(12, '0');
}

function builtinCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if ((op !== 2 && op !== 3) || typeOf(m, a) !== m.tBuiltin || typeOf(m, b) !== m.tBuiltin) return m.NotImplemented;
  const same = field(m, a, BUILTIN.self) === field(m, b, BUILTIN.self) && field(m, a, BUILTIN.def) === field(m, b, BUILTIN.def);
  return same === (op === 2) ? m.True : m.False;
}

function builtinHash(m: Machine, f: Ref): number {
  m.hashHi = 0;
  return (field(m, f, BUILTIN.self) >> 4) ^ (field(m, f, BUILTIN.def) * 1000003);
}

/** A docstring as __doc__ shows it. New reference. */
function docOf(m: Machine, doc: string | undefined): Ref {
  return doc === undefined ? m.None : strFromJs(m, doc);
}

const descrGetsets = [
  { name: '__name__', get: (m: Machine, d: Ref): Ref => newRef(m, field(m, d, DESCR.name)) },
  { name: '__objclass__', get: (m: Machine, d: Ref): Ref => newRef(m, field(m, d, DESCR.type)) },
  { name: '__qualname__', get: (m: Machine, d: Ref): Ref => strFromJs(m, `${ownerName(m, d)}.${descrName(m, d)}`) },
  { name: '__doc__', get: (m: Machine, d: Ref): Ref => docOf(m, typeName(m, d) === 'method_descriptor' || typeName(m, d) === 'classmethod_descriptor' ? m.defs[field(m, d, DESCR.index)]!.spec.doc : undefined) },
];
const descrRepr = (word: string) => (m: Machine, d: Ref): Ref => strFromJs(m, `<${word} '${descrName(m, d)}' of '${ownerName(m, d)}' objects>`);
const common = { dealloc: descrDealloc, traverse: descrTraverse };
const F = TPFLAGS.HAVE_GC;

export const DESCR_TYPES: readonly TypeSpec[] = [
  { name: 'method_descriptor', basicsize: 56, flags: F | TPFLAGS.METHOD_DESCRIPTOR, slots: { ...common, repr: descrRepr('method'), descr_get: methodGet, call: methodCall }, getset: descrGetsets },
  { name: 'classmethod_descriptor', basicsize: 56, flags: F, slots: { ...common, repr: descrRepr('method'), descr_get: classMethodGet }, getset: descrGetsets },
  { name: 'getset_descriptor', basicsize: DESCR.basic, flags: F, slots: { ...common, repr: descrRepr('attribute'), descr_get: getsetGet, descr_set: getsetSet }, getset: descrGetsets },
  { name: 'member_descriptor', basicsize: DESCR.basic, flags: F, slots: { ...common, repr: descrRepr('member'), descr_get: memberGet, descr_set: memberSet }, getset: descrGetsets },
  { name: 'wrapper_descriptor', basicsize: 56, flags: F | TPFLAGS.METHOD_DESCRIPTOR, slots: { ...common, repr: descrRepr('slot wrapper'), descr_get: wrapperGet, call: wrapperCall }, getset: descrGetsets },
  {
    name: 'method-wrapper', basicsize: 32, flags: F,
    slots: {
      dealloc: boundWrapperDealloc, call: boundWrapperCall,
      traverse: (m: Machine, w: Ref, visit: (r: Ref) => void) => { visit(field(m, w, 16)); visit(field(m, w, 24)); },
      repr: (m: Machine, w: Ref) => strFromJs(m, `<method-wrapper '${descrName(m, field(m, w, 16))}' of ${typeName(m, field(m, w, 24))} object at ${hex(field(m, w, 24))}>`),
      richcompare: (m: Machine, a: Ref, b: Ref, op: number) => (op !== 2 && op !== 3) || typeOf(m, a) !== typeOf(m, b) ? m.NotImplemented
        : (field(m, a, 16) === field(m, b, 16) && field(m, a, 24) === field(m, b, 24)) === (op === 2) ? m.True : m.False,
    },
    getset: [
      { name: '__name__', get: (m: Machine, w: Ref) => newRef(m, field(m, field(m, w, 16), DESCR.name)) },
      { name: '__self__', get: (m: Machine, w: Ref) => newRef(m, field(m, w, 24)) },
      { name: '__objclass__', get: (m: Machine, w: Ref) => newRef(m, field(m, field(m, w, 16), DESCR.type)) },
      { name: '__qualname__', get: (m: Machine, w: Ref) => strFromJs(m, `${ownerName(m, field(m, w, 16))}.${descrName(m, field(m, w, 16))}`) },
    ],
  },
  {
    name: 'builtin_function_or_method', basicsize: BUILTIN.basic, flags: F, weaklistoffset: BUILTIN.weakrefs,
    slots: {
      dealloc: builtinDealloc, call: builtinCall, repr: builtinRepr, richcompare: builtinCompare, hash: builtinHash,
      traverse: (m: Machine, f: Ref, visit: (r: Ref) => void) => { for (const at of [BUILTIN.self, BUILTIN.module]) { const r = field(m, f, at); if (r !== 0) visit(r); } },
    },
    getset: [
      { name: '__name__', get: (m: Machine, f: Ref) => intern(m, m.defs[field(m, f, BUILTIN.def)]!.spec.name) },
      { name: '__qualname__', get: (m: Machine, f: Ref) => { const d = m.defs[field(m, f, BUILTIN.def)]!; return strFromJs(m, d.owner === '' ? d.spec.name : `${d.owner}.${d.spec.name}`); } },
      { name: '__self__', get: (m: Machine, f: Ref) => { const s = field(m, f, BUILTIN.self); return s === 0 ? m.None : newRef(m, s); } },
      { name: '__module__', get: (m: Machine, f: Ref) => { const s = field(m, f, BUILTIN.module); return s === 0 ? m.None : newRef(m, s); } },
      { name: '__doc__', get: (m: Machine, f: Ref) => docOf(m, m.defs[field(m, f, BUILTIN.def)]!.spec.doc) },
    ],
  },
];

/** Static descriptors live as long as the machine: their own count is immortal. */
export function makeImmortal(m: Machine, o: Ref): Ref {
  m.i32[o >> 2] = IMMORTAL;
  return o;
}

