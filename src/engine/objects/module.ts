/** module, and the one-of-a-kind objects None, NotImplemented and Ellipsis. Models Objects/moduleobject.c and object.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { MODULE, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callNoArgs, getAttrStr, lookupAttr, typeName } from './abstract.ts';
import { pointerHash } from './slotdefs.ts';
import { dictGetInterned, dictNew, dictSet } from './dict.ts';
import { clearError, matches, raise } from './errors.ts';
import { intern } from './intern.ts';
import { listExtend, listNew } from './list.ts';
import { genericGetAttr, noAttribute } from './object.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { typeAlloc } from './type-alloc.ts';
import { clearWeakrefs } from './weakref.ts';

const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;

/** New module with a fresh dict holding __name__, __doc__, __package__, __loader__, __spec__. */
export function moduleNew(m: Machine, name: string): Ref {
  const mod = newGcObject(m, m.types['module']!, MODULE.basic);
  m.i32.fill(0, (mod >> 2) + 4, (mod + MODULE.basic) >> 2);
  const d = dictNew(m);
  m.i32[(mod + MODULE.dict) >> 2] = d;
  const n = intern(m, name);
  m.i32[(mod + MODULE.name) >> 2] = n;
  dictSet(m, d, intern(m, '__name__'), n);
  for (const k of ['__doc__', '__package__', '__loader__', '__spec__']) dictSet(m, d, intern(m, k), m.None);
  track(m, mod);
  return mod;
}

/** The module's dict, borrowed. */
export function moduleDict(m: Machine, mod: Ref): Ref {
  return at(m, mod, MODULE.dict);
}

function moduleGetAttr(m: Machine, mod: Ref, name: Ref): Ref {
  const r = genericGetAttr(m, mod, name);
  if (r !== 0 || !matches(m, 'AttributeError')) return r;
  clearError(m);
  const d = at(m, mod, MODULE.dict);
  const hook = dictGetInterned(m, d, intern(m, '__getattr__'));
  if (hook !== 0) {
    incref(m, hook);
    const top = m.i32[0x10c >> 2]!;
    m.i32[top >> 2] = name;
    m.i32[0x10c >> 2] = top + 8;
    const v: Ref = m.fns[m.i32[(typeOf(m, hook) + 128) >> 2]!]!(m, hook, top, 1, 0);
    m.i32[top >> 2] = 0;
    m.i32[0x10c >> 2] = top;
    decref(m, hook);
    return v;
  }
  const n = dictGetInterned(m, d, intern(m, '__name__'));
  return noAttribute(m, mod, name, `module ${n !== 0 && hasFlag(m, typeOf(m, n), TPFLAGS.UNICODE) ? `'${strToJs(m, n)}' ` : ''}has no attribute '${strToJs(m, name)}'`);
}

/** What the module's own __dir__ says, or the names in its dict: none of its type. module_dir */
function moduleDir(m: Machine, mod: Ref): Ref {
  const d = getAttrStr(m, mod, '__dict__');
  if (d === 0) return 0;
  let names: Ref;
  if (typeOf(m, d) !== m.tDict) names = raise(m, 'TypeError', `${typeName(m, mod)}.__dict__ is not a dictionary`);
  else {
    const own = dictGetInterned(m, d, intern(m, '__dir__'));
    if (own !== 0) names = callNoArgs(m, own);
    else {
      names = listNew(m, 0);
      listExtend(m, names, d);
    }
  }
  decref(m, d);
  return names;
}

const only = (name: string, text: string, extra: Partial<TypeSpec['slots']> = {}): TypeSpec => ({
  name, basicsize: 16,
  slots: { dealloc: () => {}, repr: (m: Machine) => strFromJs(m, text), new: (m: Machine, t: Ref, _a: number, n: number, kw: Ref) => (n > 0 || kw !== 0 ? raise(m, 'TypeError', `${name} takes no arguments`) : m.singletonOf(t)), ...extra },
});

export const MODULE_TYPES: readonly TypeSpec[] = [
  {
    name: 'module', basicsize: MODULE.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE, dictoffset: MODULE.dict, weaklistoffset: MODULE.weaklist,
    slots: {
      dealloc: (m: Machine, o: Ref) => { untrack(m, o); clearWeakrefs(m, o, o + MODULE.weaklist); clearRef(m, o + MODULE.dict); clearRef(m, o + MODULE.name); freeGcObject(m, o); },
      traverse: (m: Machine, o: Ref, visit: (r: Ref) => void) => { for (const f of [MODULE.dict, MODULE.name]) if (at(m, o, f) !== 0) visit(at(m, o, f)); },
      clear: (m: Machine, o: Ref) => clearRef(m, o + MODULE.dict),
      getattro: moduleGetAttr,
      repr: (m: Machine, o: Ref) => {
        const n = lookupAttr(m, o, intern(m, '__name__'));
        const s = n === 0 ? '?' : strToJs(m, n);
        if (n !== 0) decref(m, n);
        const own = dictGetInterned(m, m.i32[REG.modules]!, intern(m, s)) === o && s !== '__main__';
        return strFromJs(m, own ? `<module '${s}' (built-in)>` : `<module '${s}'>`);
      },
      new: (m: Machine, t: Ref) => { const o = typeAlloc(m, t, 0); m.i32[(o + MODULE.dict) >> 2] = dictNew(m); return o; },
      init: (m: Machine, o: Ref, argv: number, nargs: number) => {
        if (nargs < 1) { raise(m, 'TypeError', "module() missing required argument 'name' (pos 1)"); return -1; }
        const n = m.i32[argv >> 2]!;
        m.i32[(o + MODULE.name) >> 2] = newRef(m, n);
        dictSet(m, at(m, o, MODULE.dict), intern(m, '__name__'), n);
        for (const k of ['__doc__', '__package__', '__loader__', '__spec__']) dictSet(m, at(m, o, MODULE.dict), intern(m, k), k === '__doc__' && nargs > 1 ? m.i32[(argv >> 2) + 2]! : m.None);
        return 0;
      },
    },
    methods: [{ name: '__dir__', sig: '()', fn: moduleDir, doc: '__dir__() -> list\nspecialized dir() implementation' }],
    getset: [{ name: '__dict__', get: (m, o) => newRef(m, at(m, o, MODULE.dict)) }],
  },
  only('NoneType', 'None', { nb_bool: () => 0, hash: (m: Machine) => { m.hashHi = 0; return 0xfca86420 | 0; } }),
  only('NotImplementedType', 'NotImplemented', { hash: pointerHash, nb_bool: (m: Machine) => (m.warn(m, 'DeprecationWarning', 'NotImplemented should not be used in a boolean context') < 0 ? -1 : 1) }),
  only('ellipsis', 'Ellipsis', { hash: pointerHash }),
];
