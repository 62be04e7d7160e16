/** classmethod, staticmethod, property, super. Models Objects/funcobject.c, descrobject.c and the super type of typeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, incref, newRef, setRef, typeOf, untrack } from '../memory/refs.ts';
import { callArgs, callOne, isInstance, isTrue, lookupAttr, nameOfType, reprJs, setAttr, typeName, vectorcall } from './abstract.ts';
import { dictGetInterned } from './dict.ts';
import { clearError, matches, occurred, raise, subtypeByMro } from './errors.ts';
import { intern } from './intern.ts';
import { DICT_GETSET, genericGetAttr, interned, noAttribute } from './object.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { tupleItem, tupleSize } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;
const F = TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE;

function clearing(fields: readonly number[]): NonNullable<TypeSpec['slots']> {
  return {
    dealloc: (m: Machine, o: Ref) => { untrack(m, o); for (const f of fields) clearRef(m, o + f); freeGcObject(m, o); },
    traverse: (m: Machine, o: Ref, visit: (r: Ref) => void) => { for (const f of fields) { const r = at(m, o, f); if (r !== 0) visit(r); } },
    clear: (m: Machine, o: Ref) => { for (const f of fields) clearRef(m, o + f); },
  };
}

/** What of the function a wrapper of it takes over into its own __dict__. */
const WRAPPED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'] as const;

/** -1 = error. functools_wraps */
function wrap(m: Machine, w: Ref, f: Ref): number {
  for (const attr of WRAPPED) {
    const name = intern(m, attr), v = lookupAttr(m, f, name);
    if (v === 0) { if (occurred(m)) return -1; continue; }
    const r = setAttr(m, w, name, v);
    decref(m, v);
    if (r < 0) return -1;
  }
  return 0;
}

/** classmethod / staticmethod: | callable 16 | dict 24 | */
function wrapperType(name: string, get: (m: Machine, w: Ref, o: Ref, type: Ref) => Ref, call?: NonNullable<TypeSpec['slots']>['call']): TypeSpec {
  return {
    name, basicsize: 32, flags: F, dictoffset: 24,
    slots: {
      ...clearing([16, 24]), descr_get: get, ...(call === undefined ? {} : { call }),
      new: (m: Machine, t: Ref) => typeAlloc(m, t, 0),
      init: (m: Machine, w: Ref, argv: number, nargs: number, kw: Ref) => {
        if (kw !== 0) { raise(m, 'TypeError', `${name}() takes no keyword arguments`); return -1; }
        if (nargs !== 1) { raise(m, 'TypeError', `${name} expected 1 argument, got ${nargs}`); return -1; }
        setRef(m, w + 16, newRef(m, m.i32[argv >> 2]!));
        return wrap(m, w, m.i32[argv >> 2]!);
      },
      repr: (m: Machine, w: Ref) => { const f = at(m, w, 16); const text = f === 0 ? '<NULL>' : reprJs(m, f); return text === null ? 0 : strFromJs(m, `<${name}(${text})>`); },
    },
    members: [{ name: '__func__', offset: 16, type: 'object', readonly: true }, { name: '__wrapped__', offset: 16, type: 'object', readonly: true }],
    getset: [DICT_GETSET, { name: '__isabstractmethod__', get: (m, w) => abstractFlag(m, at(m, w, 16)) }],
  };
}

function abstractFlag(m: Machine, f: Ref): Ref {
  const r = f === 0 ? 0 : lookupAttr(m, f, intern(m, '__isabstractmethod__'));
  if (r === 0) return occurred(m) ? 0 : m.False;
  const yes = isTrue(m, r);
  decref(m, r);
  return yes < 0 ? 0 : yes === 1 ? m.True : m.False;
}

/** property: | fget 16 | fset 24 | fdel 32 | doc 40 | name 48 | getter_doc 56 | */
export const PROP = { get: 16, set: 24, del: 32, doc: 40, name: 48, getterDoc: 56 } as const;

/** The name it was given, else the getter's; 0 without one. New reference. property_name */
function propertyName(m: Machine, p: Ref): Ref {
  const own = at(m, p, PROP.name), f = at(m, p, PROP.get);
  return own !== 0 ? newRef(m, own) : f === 0 ? 0 : lookupAttr(m, f, intern(m, '__name__'));
}

function propertyMissing(m: Machine, p: Ref, o: Ref, what: 'getter' | 'setter' | 'deleter'): void {
  const name = propertyName(m, p);
  if (name === 0 && occurred(m)) return;
  const t = reprJs(m, at(m, typeOf(m, o), TYPE.htQualname));
  const shown = name === 0 ? null : reprJs(m, name);
  if (name !== 0) decref(m, name);
  raise(m, 'AttributeError', shown !== null ? `property ${shown} of ${t} object has no ${what}` : `property of ${t} object has no ${what}`);
}

function propertyCopy(m: Machine, p: Ref, which: number, f: Ref): Ref {
  const r = callArgs(m, typeOf(m, p), which === 0 ? f : at(m, p, PROP.get) || m.None, which === 1 ? f : at(m, p, PROP.set) || m.None, which === 2 ? f : at(m, p, PROP.del) || m.None,
    m.i32[(p + PROP.getterDoc) >> 2] !== 0 && (which === 0 || at(m, p, PROP.get) !== 0) ? m.None : at(m, p, PROP.doc) || m.None);
  if (r !== 0 && at(m, p, PROP.name) !== 0 && isInstance(m, r, m.types['property']!)) setRef(m, r + PROP.name, newRef(m, at(m, p, PROP.name)));
  return r;
}

/** An instance of a subclass keeps its doc as an attribute of its own: the field would be hidden by the __doc__ of its class. */
function ownDoc(m: Machine, p: Ref): number {
  const doc = at(m, p, PROP.doc) || m.None;
  m.i32[(p + PROP.doc) >> 2] = 0;
  const r = setAttr(m, p, intern(m, '__doc__'), doc);
  decref(m, doc);
  // Where there is no room for one, a doc that was only given is dropped without a word.
  if (r === 0 || m.i32[(p + PROP.getterDoc) >> 2] !== 0 || !matches(m, 'AttributeError')) return r;
  clearError(m);
  return 0;
}

const PROPERTY: TypeSpec = {
  name: 'property', basicsize: 64, flags: F,
  slots: {
    ...clearing([PROP.get, PROP.set, PROP.del, PROP.doc, PROP.name]),
    new: (m: Machine, t: Ref) => typeAlloc(m, t, 0),
    init: (m: Machine, p: Ref, argv: number, nargs: number, kw: Ref) => {
      const names = ['fget', 'fset', 'fdel', 'doc'];
      if (nargs > 4) { raise(m, 'TypeError', `property() takes at most 4 arguments (${nargs} given)`); return -1; }
      for (const f of [PROP.get, PROP.set, PROP.del, PROP.doc, PROP.name]) clearRef(m, p + f);
      m.i32[(p + PROP.getterDoc) >> 2] = 0;
      for (let i = 0; i < nargs; i++) setArg(m, p, i, m.i32[(argv >> 2) + 2 * i]!);
      for (let k = 0; k < (kw === 0 ? 0 : tupleSize(m, kw)); k++) {
        const i = names.indexOf(strToJs(m, tupleItem(m, kw, k)));
        if (i < 0) { raise(m, 'TypeError', `property() got an unexpected keyword argument '${strToJs(m, tupleItem(m, kw, k))}'`); return -1; }
        setArg(m, p, i, m.i32[(argv >> 2) + 2 * (nargs + k)]!);
      }
      if (at(m, p, PROP.doc) === 0 && at(m, p, PROP.get) !== 0) {
        const d = lookupAttr(m, at(m, p, PROP.get), intern(m, '__doc__'));
        if (d === 0) return occurred(m) ? -1 : 0;
        if (d !== m.None) { setRef(m, p + PROP.doc, d); m.i32[(p + PROP.getterDoc) >> 2] = 1; }
      }
      return typeOf(m, p) === m.types['property'] ? 0 : ownDoc(m, p);
    },
    descr_get: (m: Machine, p: Ref, o: Ref) => {
      if (o === 0 || o === m.None) return newRef(m, p);
      const f = at(m, p, PROP.get);
      if (f === 0) { propertyMissing(m, p, o, 'getter'); return 0; }
      return callOne(m, f, o);
    },
    descr_set: (m: Machine, p: Ref, o: Ref, v: Ref) => {
      const f = at(m, p, v === 0 ? PROP.del : PROP.set);
      if (f === 0) { propertyMissing(m, p, o, v === 0 ? 'deleter' : 'setter'); return -1; }
      const r = v === 0 ? callOne(m, f, o) : callArgs(m, f, o, v);
      if (r === 0) return -1;
      decref(m, r);
      return 0;
    },
  },
  members: [{ name: 'fget', offset: PROP.get, type: 'object', readonly: true }, { name: 'fset', offset: PROP.set, type: 'object', readonly: true }, { name: 'fdel', offset: PROP.del, type: 'object', readonly: true }, { name: '__doc__', offset: PROP.doc, type: 'object' }],
  methods: [
    { name: 'getter', sig: '(object, /)', fn: (m: Machine, p: Ref, f: Ref) => propertyCopy(m, p, 0, f) },
    { name: 'setter', sig: '(object, /)', fn: (m: Machine, p: Ref, f: Ref) => propertyCopy(m, p, 1, f) },
    { name: 'deleter', sig: '(object, /)', fn: (m: Machine, p: Ref, f: Ref) => propertyCopy(m, p, 2, f) },
    {
      name: '__set_name__', sig: '(*args)', fn: (m: Machine, p: Ref, args: Ref) => {
        if (tupleSize(m, args) !== 2) return raise(m, 'TypeError', `__set_name__() takes 2 positional arguments but ${tupleSize(m, args)} were given`);
        setRef(m, p + PROP.name, newRef(m, tupleItem(m, args, 1)));
        return m.None;
      },
    },
  ],
  getset: [
    { name: '__name__', get: (m, p) => { const n = propertyName(m, p); return n !== 0 || occurred(m) ? n : noAttribute(m, p, intern(m, '__name__')); }, set: (m, p, v) => { setRef(m, p + PROP.name, v === 0 ? 0 : newRef(m, v)); return 0; } },
    { name: '__isabstractmethod__', get: (m, p) => { for (const f of [PROP.get, PROP.set, PROP.del]) { const r = abstractFlag(m, at(m, p, f)); if (r !== m.False) return r; } return m.False; } },
  ],
};

function setArg(m: Machine, p: Ref, i: number, v: Ref): void {
  setRef(m, p + 16 + 8 * i, v === m.None ? 0 : newRef(m, v));
}

/** super: | type 16 | obj 24 | obj_type 32 | */
const SUPER = { type: 16, obj: 24, objType: 32 } as const;

/** Looks `name` up in the MRO of start_type after `type`; binds it to obj. New reference or 0 (no exception when `quiet`). */
export function superLookup(m: Machine, su: Ref, type: Ref, obj: Ref, objType: Ref, name: Ref): Ref {
  const mro = objType === 0 ? 0 : at(m, objType, TYPE.mro);
  const key = interned(m, name);
  if (mro !== 0 && strToJs(m, key) !== '__class__') {
    const n = tupleSize(m, mro);
    let i = 0;
    while (i < n && tupleItem(m, mro, i) !== type) i++;
    for (i++; i < n; i++) {
      const d = dictGetInterned(m, at(m, tupleItem(m, mro, i), TYPE.dict), key);
      if (d === 0) continue;
      incref(m, d);
      const get = at(m, typeOf(m, d), TYPE.descrGet);
      if (get === 0) return d;
      const r: Ref = m.fns[get]!(m, d, obj === objType ? 0 : obj, objType);
      decref(m, d);
      return r;
    }
  }
  if (su !== 0) return genericGetAttr(m, su, name);
  return noAttribute(m, objType, name, `'super' object has no attribute '${strToJs(m, key)}'`);
}

/** The class super() starts from for `obj`: its type, or itself when obj is a subclass of `type`. 0 with TypeError. supercheck */
export function superCheck(m: Machine, type: Ref, obj: Ref): Ref {
  if (hasFlag(m, typeOf(m, obj), TPFLAGS.TYPE) && subtypeByMro(m, obj, type)) return obj;
  if (subtypeByMro(m, typeOf(m, obj), type)) return typeOf(m, obj);
  // A proxy says what it stands for by __class__.
  const claimed = lookupAttr(m, obj, intern(m, '__class__'));
  if (claimed !== 0) {
    decref(m, claimed);
    if (hasFlag(m, typeOf(m, claimed), TPFLAGS.TYPE) && claimed !== typeOf(m, obj) && subtypeByMro(m, claimed, type)) return claimed;
  } else if (occurred(m)) return 0;
  const isT = hasFlag(m, typeOf(m, obj), TPFLAGS.TYPE);
  return raise(m, 'TypeError', `super(type, obj): obj (${isT ? 'type' : 'instance of'} ${isT ? nameOfType(m, obj) : typeName(m, obj)}) is not an instance or subtype of type (${nameOfType(m, type)}).`);
}

const SUPER_TYPE: TypeSpec = {
  name: 'super', basicsize: 40, flags: F,
  slots: {
    ...clearing([SUPER.obj, SUPER.type, SUPER.objType]),
    new: (m: Machine, t: Ref) => typeAlloc(m, t, 0),
    init: (m: Machine, s: Ref, argv: number, nargs: number, kw: Ref) => {
      if (kw !== 0) { raise(m, 'TypeError', 'super() takes no keyword arguments'); return -1; }
      if (nargs > 2) { raise(m, 'TypeError', `super() expected at most 2 arguments, got ${nargs}`); return -1; }
      let type = nargs > 0 ? m.i32[argv >> 2]! : 0, obj = nargs > 1 ? m.i32[(argv >> 2) + 2]! : 0;
      if (nargs === 0) {
        const found = m.superArgs(m);
        if (found === null) return -1;
        [type, obj] = found;
      }
      if (!hasFlag(m, typeOf(m, type), TPFLAGS.TYPE)) { raise(m, 'TypeError', `super() argument 1 must be a type, not ${typeName(m, type)}`); return -1; }
      if (obj === m.None) obj = 0;
      if (obj !== 0) {
        const ot = superCheck(m, type, obj);
        if (ot === 0) return -1;
        setRef(m, s + SUPER.objType, newRef(m, ot));
        setRef(m, s + SUPER.obj, newRef(m, obj));
      }
      setRef(m, s + SUPER.type, newRef(m, type));
      return 0;
    },
    getattro: (m: Machine, s: Ref, name: Ref) => superLookup(m, s, at(m, s, SUPER.type), at(m, s, SUPER.obj), at(m, s, SUPER.objType), name),
    descr_get: (m: Machine, s: Ref, o: Ref) => {
      if (o === 0 || o === m.None || at(m, s, SUPER.obj) !== 0) return newRef(m, s);
      const t = at(m, s, SUPER.type);
      if (typeOf(m, s) !== m.types['super']) return callArgs(m, typeOf(m, s), t, o);
      const ot = superCheck(m, t, o);
      if (ot === 0) return 0;
      const r = typeAlloc(m, m.types['super']!, 0);
      for (const [f, v] of [[SUPER.type, t], [SUPER.obj, o], [SUPER.objType, ot]] as const) m.i32[(r + f) >> 2] = newRef(m, v);
      return r;
    },
    repr: (m: Machine, s: Ref) => {
      const t = at(m, s, SUPER.type), ot = at(m, s, SUPER.objType);
      return strFromJs(m, `<super: <class '${t === 0 ? 'NULL' : nameOfType(m, t)}'>, ${ot === 0 ? 'NULL' : `<${nameOfType(m, ot)} object>`}>`);
    },
  },
  members: [{ name: '__thisclass__', offset: SUPER.type, type: 'object', readonly: true }, { name: '__self__', offset: SUPER.obj, type: 'object', readonly: true }, { name: '__self_class__', offset: SUPER.objType, type: 'object', readonly: true }],
};

export const CLASS_TOOL_TYPES: readonly TypeSpec[] = [
  wrapperType('classmethod', (m, w, o, type) => {
    const f = at(m, w, 16);
    const t = type !== 0 ? type : typeOf(m, o);
    return callArgs(m, m.tMethod, f, t);
  }),
  wrapperType('staticmethod', (m, w) => newRef(m, at(m, w, 16)), (m: Machine, w: Ref, argv: number, nargs: number, kw: Ref) => vectorcall(m, at(m, w, 16), argv, nargs, kw)),
  PROPERTY,
  SUPER_TYPE,
];
