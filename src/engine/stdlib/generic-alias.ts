/**
 * `list[int]` and `int | str` as objects. Models Objects/genericaliasobject.c and Objects/unionobject.c, CPython 3.13.
 *
 *   GenericAlias  | refcnt 8 | type 8 | origin 8 | args 8 | parameters 8 or NULL | weakrefs 8 | starred 8 |      Union  | refcnt | type | args 8 |
 *
 * Departure: a type variable is whatever has `__typing_subst__`; ParamSpec and TypeVarTuple substitute like plain variables.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { getAttr, getIter, hash, lookupAttr, reprJs, richCompare, richCompareBool, setAttr, vectorcall } from '../objects/abstract.ts';
import { clearError, matches, occurred, raise } from '../objects/errors.ts';
import { isInstanceOf, isSubclassOf } from '../objects/instance-check.ts';
import { boolRef } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { genericGetAttr } from '../objects/object.ts';
import { frozensetFrom } from '../objects/set.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import { clearWeakrefs } from '../objects/weakref.ts';

const ALIAS = { origin: 16, args: 24, parameters: 32, weakrefs: 40, vectorcall: 48, starred: 56, basic: 64 } as const;
const UNION = { args: 16, parameters: 24, basic: 32 } as const;
const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;
const items = (m: Machine, t: Ref): Ref[] => Array.from({ length: tupleSize(m, t) }, (_, i) => tupleItem(m, t, i));

/** New `origin[args]`; an `args` that is no tuple becomes one of a single item. */
export function genericAliasNew(m: Machine, origin: Ref, args: Ref, starred = 0): Ref {
  const o = newGcObject(m, m.types['types.GenericAlias']!, ALIAS.basic);
  m.i32.fill(0, (o >> 2) + 4, (o + ALIAS.basic) >> 2);
  m.i32[(o + ALIAS.origin) >> 2] = newRef(m, origin);
  m.i32[(o + ALIAS.args) >> 2] = hasFlag(m, typeOf(m, args), TPFLAGS.TUPLE) ? newRef(m, args) : tupleFrom(m, [newRef(m, args)]);
  m.i32[(o + ALIAS.starred) >> 2] = starred;
  track(m, o);
  return o;
}

function isAlias(m: Machine, o: Ref): boolean {
  return typeOf(m, o) === m.types['types.GenericAlias'];
}

/** An attribute or 0, never an error. */
function optional(m: Machine, o: Ref, name: string): Ref {
  const r = lookupAttr(m, o, intern(m, name));
  if (r === 0 && occurred(m)) clearError(m);
  return r;
}

function has(m: Machine, o: Ref, name: string): boolean {
  const r = optional(m, o, name);
  if (r !== 0) decref(m, r);
  return r !== 0;
}

/** How one argument is shown; null with an exception set. */
function shown(m: Machine, p: Ref): string | null {
  if (p === m.Ellipsis) return '...';
  if (p === m.None || p === m.tNone) return 'None';
  if (!has(m, p, '__origin__') || !has(m, p, '__args__')) {
    const q = optional(m, p, '__qualname__');
    const mod = optional(m, p, '__module__');
    const text = (r: Ref): string | null => (r !== 0 && hasFlag(m, typeOf(m, r), TPFLAGS.UNICODE) ? strToJs(m, r) : null);
    const name = text(q), module = text(mod);
    if (q !== 0) decref(m, q);
    if (mod !== 0) decref(m, mod);
    if (name !== null && module !== null) return module === 'builtins' ? name : `${module}.${name}`;
  }
  return reprJs(m, p);
}

function aliasRepr(m: Machine, o: Ref): Ref {
  const parts: string[] = [];
  for (const p of [at(m, o, ALIAS.origin), ...items(m, at(m, o, ALIAS.args))]) {
    const s = shown(m, p);
    if (s === null) return 0;
    parts.push(s);
  }
  const star = at(m, o, ALIAS.starred) !== 0 ? '*' : '';
  return strFromJs(m, `${star}${parts[0]}[${parts.length === 1 ? '()' : parts.slice(1).join(', ')}]`);
}

/** The type variables in the arguments, each once, in order. New tuple. */
function parametersOf(m: Machine, args: Ref): Ref {
  const found: Ref[] = [];
  for (const a of items(m, args)) {
    if (hasFlag(m, typeOf(m, a), TPFLAGS.TYPE)) continue;
    if (has(m, a, '__typing_subst__')) {
      if (!found.includes(a)) found.push(a);
      continue;
    }
    const inner = optional(m, a, '__parameters__');
    if (inner === 0) continue;
    if (hasFlag(m, typeOf(m, inner), TPFLAGS.TUPLE)) for (const p of items(m, inner)) if (!found.includes(p)) found.push(p);
    decref(m, inner);
  }
  return tupleFrom(m, found.map((p) => newRef(m, p)));
}

/** Borrowed. */
function aliasParameters(m: Machine, o: Ref): Ref {
  if (at(m, o, ALIAS.parameters) === 0) m.i32[(o + ALIAS.parameters) >> 2] = parametersOf(m, at(m, o, ALIAS.args));
  return at(m, o, ALIAS.parameters);
}

/** alias[item]: the arguments with the type variables replaced. */
function aliasSubscript(m: Machine, o: Ref, item: Ref): Ref {
  const params = items(m, aliasParameters(m, o));
  if (params.length === 0) {
    const s = reprJs(m, o);
    return s === null ? 0 : raise(m, 'TypeError', `${s} is not a generic class`);
  }
  const given = hasFlag(m, typeOf(m, item), TPFLAGS.TUPLE) ? items(m, item) : [item];
  if (given.length !== params.length) {
    const s = reprJs(m, o);
    return s === null ? 0 : raise(m, 'TypeError', `Too ${given.length > params.length ? 'many' : 'few'} arguments for ${s}; actual ${given.length}, expected ${params.length}`);
  }
  const out: Ref[] = [];
  for (const a of items(m, at(m, o, ALIAS.args))) {
    const k = params.indexOf(a);
    if (k >= 0) { out.push(newRef(m, given[k]!)); continue; }
    const inner = hasFlag(m, typeOf(m, a), TPFLAGS.TYPE) ? 0 : optional(m, a, '__parameters__');
    let r = newRef(m, a);
    if (inner !== 0 && hasFlag(m, typeOf(m, inner), TPFLAGS.TUPLE) && tupleSize(m, inner) > 0) {
      const sub = tupleFrom(m, items(m, inner).map((p) => newRef(m, given[params.indexOf(p)]!)));
      const slot = m.i32[(typeOf(m, a) + TYPE.mpSubscript) >> 2]!;
      decref(m, r);
      r = slot === 0 ? newRef(m, a) : m.fns[slot]!(m, a, sub);
      decref(m, sub);
    }
    if (inner !== 0) decref(m, inner);
    if (r === 0) { for (const x of out) decref(m, x); return 0; }
    out.push(r);
  }
  const t = tupleFrom(m, out);
  const r = genericAliasNew(m, at(m, o, ALIAS.origin), t, at(m, o, ALIAS.starred));
  decref(m, t);
  return r;
}

/** Names that belong to the alias itself; every other attribute is the origin's. */
const OWN = new Set(['__class__', '__origin__', '__args__', '__unpacked__', '__parameters__', '__mro_entries__', '__reduce_ex__', '__reduce__', '__copy__', '__deepcopy__', '__bases__']);

function aliasCall(m: Machine, o: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const r = vectorcall(m, at(m, o, ALIAS.origin), argv, nargs, kwnames);
  if (r === 0) return 0;
  if (setAttr(m, r, intern(m, '__orig_class__'), o) < 0) {
    if (!matches(m, 'AttributeError') && !matches(m, 'TypeError')) { decref(m, r); return 0; }
    clearError(m);
  }
  return r;
}

function aliasCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if ((op !== 2 && op !== 3) || !isAlias(m, a) || !isAlias(m, b)) return m.NotImplemented;
  let eq = at(m, a, ALIAS.starred) === at(m, b, ALIAS.starred) ? 1 : 0;
  for (const f of [ALIAS.origin, ALIAS.args]) if (eq === 1) eq = richCompareBool(m, at(m, a, f), at(m, b, f), 2);
  return eq < 0 ? 0 : boolRef(m, (eq === 1) === (op === 2));
}

function aliasHash(m: Machine, o: Ref): number {
  const a = hash(m, at(m, o, ALIAS.origin));
  if (occurred(m)) return -1;
  const ah = m.hashHi;
  const b = hash(m, at(m, o, ALIAS.args));
  if (occurred(m)) return -1;
  m.hashHi ^= ah;
  return a ^ b;
}

const never = (word: 'isinstance' | 'issubclass') => (m: Machine): Ref => raise(m, 'TypeError', `${word}() argument 2 cannot be a parameterized generic`);

/** What may stand on a side of `|`. */
function unionable(m: Machine, o: Ref): boolean {
  return o === m.None || hasFlag(m, typeOf(m, o), TPFLAGS.TYPE) || isAlias(m, o) || typeOf(m, o) === m.types['types.UnionType'];
}

/** a | b between types: flat, without repeats; a single member is itself. NotImplemented when one is no type. */
export function unionNew(m: Machine, a: Ref, b: Ref): Ref {
  if (!unionable(m, a) || !unionable(m, b)) return m.NotImplemented;
  const out: Ref[] = [];
  for (const side of [a, b]) {
    for (const x of typeOf(m, side) === m.types['types.UnionType'] ? items(m, at(m, side, UNION.args)) : [side === m.None ? m.tNone : side]) {
      let known = false;
      for (const y of out) {
        const eq = richCompareBool(m, x, y, 2);
        if (eq < 0) return 0;
        if (eq === 1) known = true;
      }
      if (!known) out.push(x);
    }
  }
  if (out.length === 1) return newRef(m, out[0]!);
  const args = tupleFrom(m, out.map((x) => newRef(m, x)));
  const u = newGcObject(m, m.types['types.UnionType']!, UNION.basic);
  m.i32.fill(0, (u >> 2) + 4, (u + UNION.basic) >> 2);
  m.i32[(u + UNION.args) >> 2] = args;
  track(m, u);
  return u;
}

function unionRepr(m: Machine, u: Ref): Ref {
  const parts = items(m, at(m, u, UNION.args)).map((p) => shown(m, p));
  return parts.includes(null) ? 0 : strFromJs(m, parts.join(' | '));
}

function asSets(m: Machine, us: readonly Ref[]): Ref[] | null {
  const out: Ref[] = [];
  for (const u of us) {
    const s = frozensetFrom(m, at(m, u, UNION.args));
    if (s === 0) { for (const x of out) decref(m, x); return null; }
    out.push(s);
  }
  return out;
}

function unionCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  const t = m.types['types.UnionType'];
  if ((op !== 2 && op !== 3) || typeOf(m, a) !== t || typeOf(m, b) !== t) return m.NotImplemented;
  const sets = asSets(m, [a, b]);
  if (sets === null) return 0;
  const r = richCompare(m, sets[0]!, sets[1]!, op);
  for (const s of sets) decref(m, s);
  return r;
}

function unionHash(m: Machine, u: Ref): number {
  const sets = asSets(m, [u]);
  if (sets === null) { m.hashHi = -1; return -1; }
  const h = hash(m, sets[0]!);
  const hi = m.hashHi;
  decref(m, sets[0]!);
  m.hashHi = hi;
  return h;
}

function unionCheck(m: Machine, u: Ref, o: Ref, test: (m: Machine, o: Ref, c: Ref) => number): Ref {
  for (const c of items(m, at(m, u, UNION.args))) {
    const r = test(m, o, c);
    if (r !== 0) return r < 0 ? 0 : m.True;
  }
  return m.False;
}

const field = (offset: number) => (m: Machine, o: Ref): Ref => newRef(m, at(m, o, offset));

export const GENERIC_ALIAS_TYPES: readonly TypeSpec[] = [
  {
    name: 'types.GenericAlias', basicsize: ALIAS.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE, weaklistoffset: ALIAS.weakrefs,
    slots: {
      dealloc: (m: Machine, o: Ref) => {
        untrack(m, o);
        clearWeakrefs(m, o, o + ALIAS.weakrefs);
        for (const f of [ALIAS.origin, ALIAS.args, ALIAS.parameters]) clearRef(m, o + f);
        freeGcObject(m, o);
      },
      traverse: (m: Machine, o: Ref, visit: (r: Ref) => void) => { for (const f of [ALIAS.origin, ALIAS.args, ALIAS.parameters]) if (at(m, o, f) !== 0) visit(at(m, o, f)); },
      repr: aliasRepr, hash: aliasHash, richcompare: aliasCompare, call: aliasCall, mp_subscript: aliasSubscript,
      getattro: (m: Machine, o: Ref, name: Ref) => (OWN.has(strToJs(m, name)) ? genericGetAttr(m, o, name) : getAttr(m, at(m, o, ALIAS.origin), name)),
      iter: (m: Machine, o: Ref) => {
        const t = tupleFrom(m, [genericAliasNew(m, at(m, o, ALIAS.origin), at(m, o, ALIAS.args), 1)]);
        const r = getIter(m, t);
        decref(m, t);
        return r;
      },
      nb_or: unionNew,
      new: (m: Machine, _t: Ref, argv: number, nargs: number) => {
        if (nargs !== 2) return raise(m, 'TypeError', `GenericAlias expected 2 arguments, got ${nargs}`);
        return genericAliasNew(m, m.i32[argv >> 2]!, m.i32[(argv >> 2) + 2]!);
      },
      init: () => 0,
    },
    methods: [
      { name: '__mro_entries__', sig: '(object, /)', fn: (m: Machine, o: Ref) => tupleFrom(m, [newRef(m, at(m, o, ALIAS.origin))]) },
      { name: '__instancecheck__', sig: '(object, /)', fn: never('isinstance') },
      { name: '__subclasscheck__', sig: '(object, /)', fn: never('issubclass') },
    ],
    getset: [
      { name: '__origin__', get: field(ALIAS.origin) }, { name: '__args__', get: field(ALIAS.args) },
      { name: '__parameters__', get: (m, o) => newRef(m, aliasParameters(m, o)) },
      { name: '__unpacked__', get: (m, o) => boolRef(m, at(m, o, ALIAS.starred) !== 0) },
    ],
  },
  {
    name: 'types.UnionType', basicsize: UNION.basic, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: (m: Machine, u: Ref) => { untrack(m, u); clearRef(m, u + UNION.args); freeGcObject(m, u); },
      traverse: (m: Machine, u: Ref, visit: (r: Ref) => void) => visit(at(m, u, UNION.args)),
      repr: unionRepr, hash: unionHash, richcompare: unionCompare, nb_or: unionNew,
    },
    methods: [
      { name: '__instancecheck__', sig: '(object, /)', fn: (m: Machine, u: Ref, o: Ref) => unionCheck(m, u, o, isInstanceOf) },
      { name: '__subclasscheck__', sig: '(object, /)', fn: (m: Machine, u: Ref, o: Ref) => unionCheck(m, u, o, isSubclassOf) },
    ],
    getset: [{ name: '__args__', get: field(UNION.args) }, { name: '__parameters__', get: (m, u) => parametersOf(m, at(m, u, UNION.args)) }],
  },
];
