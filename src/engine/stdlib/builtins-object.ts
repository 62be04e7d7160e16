/** Attributes, identity, types and text of any object. Models their part of Python/bltinmodule.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { argName } from '../objects/arg-name.ts';
import { callMethod, callSpecial, getAttr, hash, lookupAttr, repr, setAttr, typeName } from '../objects/abstract.ts';
import { ascii } from '../objects/ascii.ts';
import { occurred, raise } from '../objects/errors.ts';
import { formatValue } from '../objects/format.ts';
import { isInstanceOf, isSubclassOf } from '../objects/instance-check.ts';
import { boolRef, intFromNumber } from '../objects/int.ts';
import { listExtend, listNew } from '../objects/list.ts';
import { listSort } from '../objects/list-sort.ts';
import { hashToInt } from '../objects/slotdefs.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { frameLocals } from '../vm/frame.ts';

/** The name of an attribute is a str; false with TypeError. */
function checkName(m: Machine, name: Ref): boolean {
  if (hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) return true;
  raise(m, 'TypeError', `attribute name must be string, not '${typeName(m, name)}'`);
  return false;
}

function getattr(m: Machine, _self: Ref, o: Ref, name: Ref, fallback: Ref): Ref {
  if (!checkName(m, name)) return 0;
  if (fallback === 0) return getAttr(m, o, name);
  const r = lookupAttr(m, o, name);
  return r !== 0 || occurred(m) ? r : newRef(m, fallback);
}

function hasattr(m: Machine, _self: Ref, o: Ref, name: Ref): Ref {
  if (!checkName(m, name)) return 0;
  const r = lookupAttr(m, o, name);
  if (r !== 0) decref(m, r);
  return r !== 0 ? m.True : occurred(m) ? 0 : m.False;
}

/** setattr, and delattr with value 0. */
function assign(m: Machine, o: Ref, name: Ref, value: Ref): Ref {
  return checkName(m, name) && setAttr(m, o, name, value) >= 0 ? m.None : 0;
}

function hashOf(m: Machine, _self: Ref, o: Ref): Ref {
  const lo = hash(m, o), hi = m.hashHi;
  return lo === -1 && hi === -1 ? 0 : hashToInt(m, lo, hi);
}

/** A sorted list of an iterable's items; 0 on error. */
function sortedList(m: Machine, items: Ref): Ref {
  const list = listNew(m, 0);
  if (listExtend(m, list, items) >= 0 && listSort(m, list, 0, false) >= 0) return list;
  decref(m, list);
  return 0;
}

/** Names of the running frame's locals, or what the object's __dir__ says. */
function dir(m: Machine, _self: Ref, o: Ref): Ref {
  let names: Ref | undefined;
  if (o === 0) {
    const locals = frameLocals(m, m.i32[REG.frame]!);
    if (locals === 0) return 0;
    names = callMethod(m, locals, 'keys');
    decref(m, locals);
  } else names = callSpecial(m, o, '__dir__');
  if (names === undefined) return raise(m, 'TypeError', 'object does not provide __dir__');
  if (names === 0) return 0;
  const list = sortedList(m, names);
  decref(m, names);
  return list;
}

const check = (test: (m: Machine, o: Ref, cls: Ref) => number) => (m: Machine, _self: Ref, o: Ref, cls: Ref): Ref => {
  const r = test(m, o, cls);
  return r < 0 ? 0 : boolRef(m, r === 1);
};

function format(m: Machine, _self: Ref, value: Ref, spec: Ref): Ref {
  if (spec !== 0 && !hasFlag(m, typeOf(m, spec), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `format() argument 2 must be str, not ${argName(m, spec)}`);
  return formatValue(m, value, spec === 0 ? m.emptyStr : spec);
}

export const OBJECT_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'ascii', sig: '(obj, /)', fn: (m: Machine, _s: Ref, o: Ref) => ascii(m, o), doc: 'Return an ASCII-only representation of an object.' },
  { name: 'callable', sig: '(obj, /)', fn: (m: Machine, _s: Ref, o: Ref) => boolRef(m, m.i32[(typeOf(m, o) + TYPE.call) >> 2] !== 0), doc: 'Return whether the object is callable (i.e., some kind of function).' },
  { name: 'delattr', sig: '(obj, name, /)', fn: (m: Machine, _s: Ref, o: Ref, name: Ref) => assign(m, o, name, 0), doc: 'Deletes the named attribute from the given object.' },
  { name: 'dir', sig: '(object=<unrepresentable>, /)', fn: dir, doc: "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope." },
  { name: 'format', sig: "(value, format_spec='', /)", fn: format, doc: 'Return type(value).__format__(value, format_spec)' },
  { name: 'getattr', sig: '(object, name, default=<unrepresentable>, /)', fn: getattr, doc: 'Get a named attribute from an object.' },
  { name: 'hasattr', sig: '(obj, name, /)', fn: hasattr, doc: 'Return whether the object has an attribute with the given name.' },
  { name: 'hash', sig: '(obj, /)', fn: hashOf, doc: 'Return the hash value for the given object.' },
  { name: 'id', sig: '(obj, /)', fn: (m: Machine, _s: Ref, o: Ref) => intFromNumber(m, o), doc: 'Return the identity of an object.' },
  { name: 'isinstance', sig: '(obj, class_or_tuple, /)', fn: check(isInstanceOf), doc: 'Return whether an object is an instance of a class or of a subclass thereof.' },
  { name: 'issubclass', sig: '(cls, class_or_tuple, /)', fn: check(isSubclassOf), doc: "Return whether 'cls' is derived from another class or is the same class." },
  { name: 'repr', sig: '(obj, /)', fn: (m: Machine, _s: Ref, o: Ref) => repr(m, o), doc: 'Return the canonical string representation of the object.' },
  { name: 'setattr', sig: '(obj, name, value, /)', fn: (m: Machine, _s: Ref, o: Ref, name: Ref, value: Ref) => assign(m, o, name, value), doc: 'Sets the named attribute on the given object to the specified value.' },
];
