/**
 * Slots and dunders are two names of one thing. Models `slotdefs`, the wrap_* and the slot_* functions of
 * Objects/typeobject.c, CPython 3.13: how `x.__add__` calls the native behind nb_add, and what stands in nb_add when a class
 * statement defines __add__.
 */
import type { Machine, NativeFn, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { asSsize, callArgs, callSpecial, getIter, isTrue, length, lookupSpecial, repr, typeName, vectorcall, pushRaw, popRaw } from './abstract.ts';
import { clearError, matches, occurred, raise, setException, subtypeByMro } from './errors.ts';
import { boolRef, intFromBigInt, intFromNumber, intToBigInt, isInt } from './int.ts';
import { intern } from './intern.ts';
import { SLOT_OFFSETS, type SlotName } from './spec.ts';
import { hashBigInt, hashPointer } from '../text/siphash.ts';
import { typeLookup } from './type-lookup.ts';

export interface Wrap {
  readonly keywords?: boolean;
  call(m: Machine, fn: NativeFn, self: Ref, argv: number, nargs: number, kwnames: Ref, owner: Ref): Ref;
}

export interface SlotDef {
  /** '__add__' */
  readonly name: string;
  readonly slot: SlotName;
  readonly wrap: Wrap;
  /** What goes into the slot of a class that defines the dunder in Python. */
  readonly python: NativeFn;
}

// ---- native slot -> dunder ---------------------------------------------------------------------------------------------

/** `nameless`: PyArg_UnpackTuple with an empty name, which leaves its blank. */
function arity(m: Machine, nargs: number, min: number, max: number, nameless = ''): boolean {
  if (nargs >= min && nargs <= max) return true;
  const want = nargs < min ? min : max;
  const how = min === max ? '' : nargs < min ? 'at least ' : 'at most ';
  raise(m, 'TypeError', `${nameless}expected ${how}${want} argument${want === 1 ? '' : 's'}, got ${nargs}`);
  return false;
}
const arg = (m: Machine, argv: number, i: number): Ref => m.i32[(argv >> 2) + 2 * i]!;
const none = (m: Machine, code: number): Ref => (code < 0 ? 0 : m.None);

const unary: Wrap = { call: (m, fn, self, _argv, n) => (arity(m, n, 0, 0) ? fn(m, self) : 0) };
const binary: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) ? fn(m, self, arg(m, argv, 0)) : 0) };
const reflected: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) ? fn(m, arg(m, argv, 0), self, m.None) : 0) };
const reflectedTernary: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 2, ' ') ? fn(m, arg(m, argv, 0), self, n === 2 ? arg(m, argv, 1) : m.None) : 0) };
const binaryL: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) ? fn(m, self, arg(m, argv, 0), m.None) : 0) };
const ternary: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 2, ' ') ? fn(m, self, arg(m, argv, 0), n === 2 ? arg(m, argv, 1) : m.None) : 0) };
const compare = (op: number): Wrap => ({ call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) ? fn(m, self, arg(m, argv, 0), op) : 0) });
const lenWrap: Wrap = {
  call: (m, fn, self, _a, n) => {
    if (!arity(m, n, 0, 0)) return 0;
    const v: number = fn(m, self);
    return v < 0 ? 0 : intFromNumber(m, v);
  },
};
const truth: Wrap = { call: (m, fn, self, _a, n) => { if (!arity(m, n, 0, 0)) return 0; const v: number = fn(m, self); return v < 0 ? 0 : boolRef(m, v === 1); } };
const containsWrap: Wrap = { call: (m, fn, self, argv, n) => { if (!arity(m, n, 1, 1)) return 0; const v: number = fn(m, self, arg(m, argv, 0)); return v < 0 ? 0 : boolRef(m, v === 1); } };
const hashWrap: Wrap = {
  call: (m, fn, self, _a, n) => {
    if (!arity(m, n, 0, 0)) return 0;
    const lo: number = fn(m, self), hi = m.hashHi;
    if (lo === -1 && hi === -1) return 0;
    return hashToInt(m, lo, hi);
  },
};
const nextWrap: Wrap = {
  call: (m, fn, self, _a, n) => {
    if (!arity(m, n, 0, 0)) return 0;
    const r: Ref = fn(m, self);
    if (r === 0 && !occurred(m)) return setException(m, callArgs(m, m.types['StopIteration']!));
    return r;
  },
};
/** Attribute slots reached by their dunder check the name, as the language's own setattr has done already. */
function attributeName(m: Machine, name: Ref): boolean {
  if (hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) return true;
  raise(m, 'TypeError', `attribute name must be string, not '${typeName(m, name)}'`);
  return false;
}
const getAttr1: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) && attributeName(m, arg(m, argv, 0)) ? fn(m, self, arg(m, argv, 0)) : 0) };
/** object.__setattr__ must not go around what a more derived built-in type says. hackcheck */
function suits(m: Machine, fn: NativeFn, self: Ref, what: string): boolean {
  let t = typeOf(m, self);
  while (hasFlag(m, t, TPFLAGS.HEAPTYPE)) t = m.i32[(t + TYPE.base) >> 2]!;
  if (m.fns[m.i32[(t + TYPE.setattro) >> 2]!] === fn || hasFlag(m, typeOf(m, self), TPFLAGS.BASE_EXC)) return true;
  raise(m, 'TypeError', `can't apply this ${what} to ${typeName(m, self)} object`);
  return false;
}
const setAttr2: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 2, 2, ' ') && suits(m, fn, self, '__setattr__') && attributeName(m, arg(m, argv, 0)) ? none(m, fn(m, self, arg(m, argv, 0), arg(m, argv, 1))) : 0) };
const delAttr1: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) && suits(m, fn, self, '__delattr__') && attributeName(m, arg(m, argv, 0)) ? none(m, fn(m, self, arg(m, argv, 0), 0)) : 0) };
const set2: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 2, 2, ' ') ? none(m, fn(m, self, arg(m, argv, 0), arg(m, argv, 1))) : 0) };
const del1: Wrap = { call: (m, fn, self, argv, n) => (arity(m, n, 1, 1) ? none(m, fn(m, self, arg(m, argv, 0), 0)) : 0) };
const index1: Wrap = {
  call: (m, fn, self, argv, n) => {
    if (!arity(m, n, 1, 1)) return 0;
    let i = asSsize(m, arg(m, argv, 0), 'OverflowError');
    if (i === -1 && occurred(m)) return 0;
    if (i < 0) { const len = length(m, self); if (len >= 0) i += len; }
    return fn(m, self, i);
  },
};
const repeat1: Wrap = {
  call: (m, fn, self, argv, n) => {
    if (!arity(m, n, 1, 1, ' ')) return 0;
    const i = asSsize(m, arg(m, argv, 0), 'OverflowError');
    return i === -1 && occurred(m) ? 0 : fn(m, self, i);
  },
};
const callWrap: Wrap = { keywords: true, call: (m, fn, self, argv, n, kw) => fn(m, self, argv, n, kw) };
const initWrap: Wrap = { keywords: true, call: (m, fn, self, argv, n, kw) => none(m, fn(m, self, argv, n, kw)) };
const getWrap: Wrap = {
  call: (m, fn, self, argv, n) => {
    if (!arity(m, n, 1, 2, ' ')) return 0;
    const o = arg(m, argv, 0) === m.None ? 0 : arg(m, argv, 0);
    const t = n === 2 && arg(m, argv, 1) !== m.None ? arg(m, argv, 1) : 0;
    if (o === 0 && t === 0) return raise(m, 'TypeError', '__get__(None, None) is invalid');
    return fn(m, self, o, t);
  },
};

/** tp_hash's two words as a Python int. */
export function hashToInt(m: Machine, lo: number, hi: number): Ref {
  if ((hi === 0 && lo >= 0) || (hi === -1 && lo < 0)) return intFromNumber(m, lo);
  return intFromBigInt(m, BigInt.asIntN(64, (BigInt(hi) << 32n) | BigInt(lo >>> 0)));
}

// ---- dunder in Python -> native slot ------------------------------------------------------------------------------------

const must = (m: Machine, r: Ref | undefined, self: Ref, name: string): Ref =>
  r === undefined ? raise(m, 'AttributeError', `'${typeName(m, self)}' object has no attribute '${name}'`) : r;
const slot0 = (name: string): NativeFn => (m, self: Ref) => must(m, callSpecial(m, self, name), self, name);
const slot1 = (name: string): NativeFn => (m, self: Ref, a: Ref) => must(m, callSpecial(m, self, name, a), self, name);

/** slot_nb_*: the left operand's method, then the right one's reflected one, a subclass on the right first. */
function slotBinary(offset: SlotName, name: string, rname: string, slot?: () => NativeFn): NativeFn {
  const self: NativeFn = (m, a: Ref, b: Ref) => {
    const ta = typeOf(m, a), tb = typeOf(m, b);
    const at = SLOT_OFFSETS[offset];
    const id = m.fnIds.get(slot === undefined ? self : slot())!;
    let right = ta !== tb && m.i32[(tb + at) >> 2] === id;
    if (m.i32[(ta + at) >> 2] === id) {
      if (right && subtypeByMro(m, tb, ta)) {
        const over = typeLookup(m, tb, intern(m, rname));
        if (over !== 0 && over !== typeLookup(m, ta, intern(m, rname))) {
          const r = callSpecial(m, b, rname, a)!;
          if (r !== m.NotImplemented) return r;
          right = false;
        }
      }
      const r = callSpecial(m, a, name, b);
      if (r !== undefined && r !== m.NotImplemented) return r;
      if (ta === tb) return m.NotImplemented;
    }
    if (right) {
      const r = callSpecial(m, b, rname, a);
      if (r !== undefined) return r;
    }
    return m.NotImplemented;
  };
  return self;
}

const slotPower: NativeFn = (m, a: Ref, b: Ref, mod: Ref) => {
  if (mod === m.None) return powerBinary(m, a, b);
  const r = callSpecial(m, a, '__pow__', b, mod);
  return r === undefined ? m.NotImplemented : r;
};
const powerBinary = slotBinary('nb_power', '__pow__', '__rpow__', () => slotPower);

const slotBool: NativeFn = (m, self: Ref) => {
  let r = callSpecial(m, self, '__bool__');
  let usedLen = false;
  if (r === undefined) {
    r = callSpecial(m, self, '__len__');
    if (r === undefined) return 1;
    usedLen = true;
  }
  if (r === 0) return -1;
  if (!usedLen && r !== m.True && r !== m.False) {
    const t = typeName(m, r);
    decref(m, r);
    raise(m, 'TypeError', `__bool__ should return bool, returned ${t}`);
    return -1;
  }
  const v = isTrue(m, r);
  decref(m, r);
  return v;
};

const slotLen: NativeFn = (m, self: Ref) => {
  const r = callSpecial(m, self, '__len__');
  if (r === undefined || r === 0) { if (r === undefined) raise(m, 'TypeError', `object of type '${typeName(m, self)}' has no len()`); return -1; }
  const n = asSsize(m, r, 'OverflowError');
  decref(m, r);
  if (n === -1 && occurred(m)) return -1;
  if (n < 0) { raise(m, 'ValueError', '__len__() should return >= 0'); return -1; }
  return n;
};

/** What the class of `o` has under a dunder's name, unbound and borrowed; 0 = nothing. */
const dunderOf = (m: Machine, o: Ref, name: string): Ref => typeLookup(m, typeOf(m, o), intern(m, name));

const slotHash: NativeFn = (m, self: Ref) => {
  const bad = (): number => { m.hashHi = -1; return -1; };
  const d = dunderOf(m, self, '__hash__');
  if (d === 0 || d === m.None) { raise(m, 'TypeError', `unhashable type: '${typeName(m, self)}'`); return bad(); }
  const r = callSpecial(m, self, '__hash__')!;
  if (r === 0) return bad();
  if (!isInt(m, r)) { decref(m, r); raise(m, 'TypeError', '__hash__ method should return an integer'); return bad(); }
  const v = intToBigInt(m, r);
  decref(m, r);
  if (v >= -(1n << 63n) && v < 1n << 63n) {
    const w = BigInt.asUintN(64, v === -1n ? -2n : v);
    m.hashHi = Number(w >> 32n) | 0;
    return Number(w & 0xffffffffn) | 0;
  }
  const h = hashBigInt(v);
  m.hashHi = h.hi;
  return h.lo;
};

/** Hash of an object without its own: its address, rotated. Py_HashPointer */
export const pointerHash: NativeFn = (m, self: Ref) => {
  const h = hashPointer(self);
  m.hashHi = h.hi;
  return h.lo;
};

const DUNDER_OPS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const slotCompare: NativeFn = (m, self: Ref, other: Ref, op: number) => {
  const r = callSpecial(m, self, DUNDER_OPS[op]!, other);
  return r === undefined ? m.NotImplemented : r;
};

const slotContains: NativeFn = (m, self: Ref, v: Ref) => {
  const d = dunderOf(m, self, '__contains__');
  if (d === m.None) { raise(m, 'TypeError', `'${typeName(m, self)}' object is not a container`); return -1; }
  if (d === 0) return containsByIter(m, self, v);
  const r = callSpecial(m, self, '__contains__', v)!;
  if (r === 0) return -1;
  const t = isTrue(m, r);
  decref(m, r);
  return t;
};

function containsByIter(m: Machine, self: Ref, v: Ref): number {
  const it = getIter(m, self);
  if (it === 0) return -1;
  const next = m.fns[m.i32[(typeOf(m, it) + TYPE.iternext) >> 2]!]!;
  for (;;) {
    const x: Ref = next(m, it);
    if (x === 0) break;
    const r = x === v ? m.True : callCompare(m, x, v);
    decref(m, x);
    if (r === 0) { decref(m, it); return -1; }
    const t = isTrue(m, r);
    decref(m, r);
    if (t !== 0) { decref(m, it); return t; }
  }
  decref(m, it);
  if (occurred(m)) { if (!matches(m, 'StopIteration')) return -1; clearError(m); }
  return 0;
}
const callCompare = (m: Machine, a: Ref, b: Ref): Ref => {
  const f = m.i32[(typeOf(m, a) + TYPE.richcompare) >> 2]!;
  const r: Ref = f === 0 ? m.NotImplemented : m.fns[f]!(m, a, b, 2);
  if (r !== m.NotImplemented) return r;
  const g = m.i32[(typeOf(m, b) + TYPE.richcompare) >> 2]!;
  const s: Ref = g === 0 ? m.NotImplemented : m.fns[g]!(m, b, a, 2);
  return s !== m.NotImplemented ? s : m.False;
};

const slotIter: NativeFn = (m, self: Ref) => {
  const d = dunderOf(m, self, '__iter__');
  if (d !== 0 && d !== m.None) return callSpecial(m, self, '__iter__')!;
  if (d === m.None || dunderOf(m, self, '__getitem__') === 0) return raise(m, 'TypeError', `'${typeName(m, self)}' object is not iterable`);
  return m.makeSeqIter(m, self);
};

const slotCall: NativeFn = (m, self: Ref, argv: number, nargs: number, kwnames: Ref) => {
  const f = lookupSpecial(m, self, '__call__');
  if (f === undefined) return raise(m, 'TypeError', `'${typeName(m, self)}' object is not callable`);
  if (f === 0) return 0;
  const r = vectorcall(m, f, argv, nargs, kwnames);
  decref(m, f);
  return r;
};

const slotInit: NativeFn = (m, self: Ref, argv: number, nargs: number, kwnames: Ref) => {
  const f = lookupSpecial(m, self, '__init__')!;
  if (f === 0) return -1;
  const r = vectorcall(m, f, argv, nargs, kwnames);
  decref(m, f);
  if (r === 0) return -1;
  if (r !== m.None) {
    const t = typeName(m, r);
    decref(m, r);
    raise(m, 'TypeError', `__init__() should return None, not '${t}'`);
    return -1;
  }
  return 0;
};

/** tp_new of a class with its own __new__: looked up on the type, called with the type in front. */
const slotNew: NativeFn = (m, type: Ref, argv: number, nargs: number, kwnames: Ref) => {
  const f = m.fns[m.i32[(m.tType + TYPE.getattro) >> 2]!]!(m, type, intern(m, '__new__')) as Ref;
  if (f === 0) return 0;
  const n = nargs + (kwnames === 0 ? 0 : m.i32[(kwnames + 16) >> 2]!);
  const at = pushRaw(m, 8 * (n + 1));
  m.i32[at >> 2] = type;
  for (let i = 0; i < n; i++) m.i32[(at >> 2) + 2 * (i + 1)] = m.i32[(argv >> 2) + 2 * i]!;
  const r = vectorcall(m, f, at, nargs + 1, kwnames);
  m.i32.fill(0, at >> 2, (at >> 2) + 2 * (n + 1));
  popRaw(m, at);
  decref(m, f);
  return r;
};

/** __getattribute__ in Python, else the generic one; __getattr__ when that ends in AttributeError. */
const slotGetattr: NativeFn = (m, self: Ref, name: Ref) => {
  const t = typeOf(m, self);
  const own = typeLookup(m, t, intern(m, '__getattribute__'));
  const generic = m.fns[m.i32[(m.types['object']! + TYPE.getattro) >> 2]!]!;
  let r: Ref;
  if (own === typeLookup(m, m.types['object']!, intern(m, '__getattribute__'))) r = generic(m, self, name);
  else r = callSpecial(m, self, '__getattribute__', name)!;
  if (r !== 0 || !matches(m, 'AttributeError')) return r;
  if (dunderOf(m, self, '__getattr__') === 0) return 0;
  clearError(m);
  return callSpecial(m, self, '__getattr__', name)!;
};

const slotSetattr: NativeFn = (m, self: Ref, name: Ref, value: Ref) => code(m, value === 0 ? callSpecial(m, self, '__delattr__', name) : callSpecial(m, self, '__setattr__', name, value));
const code = (m: Machine, r: Ref | undefined): number => {
  if (r === undefined || r === 0) return -1;
  decref(m, r);
  return 0;
};

const slotDescrGet: NativeFn = (m, self: Ref, o: Ref, type: Ref) => {
  const f = typeLookup(m, typeOf(m, self), intern(m, '__get__'));
  if (f === 0) return newRef(m, self);
  newRef(m, f);
  const r = callArgs(m, f, self, o === 0 ? m.None : o, type === 0 ? m.None : type);
  decref(m, f);
  return r;
};
const slotDescrSet: NativeFn = (m, self: Ref, o: Ref, value: Ref) => {
  const r = value === 0 ? callSpecial(m, self, '__delete__', o) : callSpecial(m, self, '__set__', o, value);
  if (r === undefined) { raise(m, 'AttributeError', value === 0 ? '__delete__' : '__set__'); return -1; }
  return code(m, r);
};

const slotAssItem: NativeFn = (m, self: Ref, key: Ref, value: Ref) => {
  const r = value === 0 ? callSpecial(m, self, '__delitem__', key) : callSpecial(m, self, '__setitem__', key, value);
  if (r === undefined) { raise(m, 'AttributeError', value === 0 ? '__delitem__' : '__setitem__'); return -1; }
  return code(m, r);
};
const slotItem: NativeFn = (m, self: Ref, i: number) => {
  const k = intFromNumber(m, i);
  const r = must(m, callSpecial(m, self, '__getitem__', k), self, '__getitem__');
  decref(m, k);
  return r;
};
const slotRepr: NativeFn = (m, self: Ref) => {
  const r = callSpecial(m, self, '__repr__');
  return r === undefined ? raise(m, 'TypeError', 'no __repr__') : r;
};
const slotStr: NativeFn = (m, self: Ref) => {
  const r = callSpecial(m, self, '__str__');
  return r === undefined ? repr(m, self) : r;
};
/** slot_tp_finalize: __del__, its exception reported to stderr, the current one kept. */
const slotFinalize: NativeFn = (m, self: Ref) => {
  const r = callSpecial(m, self, '__del__');
  if (r === undefined) return;
  // What is named is the function, as it stands in the class.
  if (r === 0) m.unraisable(m, typeLookup(m, typeOf(m, self), intern(m, '__del__')));
  else decref(m, r);
};
const slotIndex: NativeFn = slot0('__index__');
const slotNext: NativeFn = slot0('__next__');

const N = (name: string, rname: string, slot: SlotName): SlotDef[] => {
  const python = slotBinary(slot, name, rname);
  return [{ name, slot, wrap: binaryL, python }, { name: rname, slot, wrap: reflected, python }];
};
const I = (name: string, slot: SlotName): SlotDef => ({ name, slot, wrap: binaryL, python: slot1(name) });

/** In CPython's order: when several dunders share a slot the later ones only fill what is empty. */
export const SLOTDEFS: readonly SlotDef[] = [
  { name: '__getattribute__', slot: 'getattro', wrap: getAttr1, python: slotGetattr },
  { name: '__getattr__', slot: 'getattro', wrap: getAttr1, python: slotGetattr },
  { name: '__setattr__', slot: 'setattro', wrap: setAttr2, python: slotSetattr },
  { name: '__delattr__', slot: 'setattro', wrap: delAttr1, python: slotSetattr },
  { name: '__repr__', slot: 'repr', wrap: unary, python: slotRepr },
  { name: '__hash__', slot: 'hash', wrap: hashWrap, python: slotHash },
  { name: '__call__', slot: 'call', wrap: callWrap, python: slotCall },
  { name: '__str__', slot: 'str', wrap: unary, python: slotStr },
  ...DUNDER_OPS.map((name, op): SlotDef => ({ name, slot: 'richcompare', wrap: compare(op), python: slotCompare })),
  { name: '__iter__', slot: 'iter', wrap: unary, python: slotIter },
  { name: '__next__', slot: 'iternext', wrap: nextWrap, python: slotNext },
  { name: '__get__', slot: 'descr_get', wrap: getWrap, python: slotDescrGet },
  { name: '__set__', slot: 'descr_set', wrap: set2, python: slotDescrSet },
  { name: '__delete__', slot: 'descr_set', wrap: del1, python: slotDescrSet },
  { name: '__init__', slot: 'init', wrap: initWrap, python: slotInit },
  { name: '__new__', slot: 'new', wrap: callWrap, python: slotNew },
  { name: '__del__', slot: 'finalize', wrap: { call: (m, fn, self) => { fn(m, self); return m.None; } }, python: slotFinalize },
  { name: '__await__', slot: 'am_await', wrap: unary, python: slot0('__await__') },
  { name: '__aiter__', slot: 'am_aiter', wrap: unary, python: slot0('__aiter__') },
  { name: '__anext__', slot: 'am_anext', wrap: unary, python: slot0('__anext__') },
  ...N('__add__', '__radd__', 'nb_add'), ...N('__sub__', '__rsub__', 'nb_subtract'), ...N('__mul__', '__rmul__', 'nb_multiply'),
  ...N('__mod__', '__rmod__', 'nb_remainder'), ...N('__divmod__', '__rdivmod__', 'nb_divmod'),
  { name: '__pow__', slot: 'nb_power', wrap: ternary, python: slotPower }, { name: '__rpow__', slot: 'nb_power', wrap: reflectedTernary, python: slotPower },
  { name: '__neg__', slot: 'nb_negative', wrap: unary, python: slot0('__neg__') }, { name: '__pos__', slot: 'nb_positive', wrap: unary, python: slot0('__pos__') },
  { name: '__abs__', slot: 'nb_absolute', wrap: unary, python: slot0('__abs__') }, { name: '__bool__', slot: 'nb_bool', wrap: truth, python: slotBool },
  { name: '__invert__', slot: 'nb_invert', wrap: unary, python: slot0('__invert__') },
  ...N('__lshift__', '__rlshift__', 'nb_lshift'), ...N('__rshift__', '__rrshift__', 'nb_rshift'), ...N('__and__', '__rand__', 'nb_and'),
  ...N('__xor__', '__rxor__', 'nb_xor'), ...N('__or__', '__ror__', 'nb_or'),
  { name: '__int__', slot: 'nb_int', wrap: unary, python: slot0('__int__') }, { name: '__float__', slot: 'nb_float', wrap: unary, python: slot0('__float__') },
  I('__iadd__', 'nb_inplace_add'), I('__isub__', 'nb_inplace_subtract'), I('__imul__', 'nb_inplace_multiply'), I('__imod__', 'nb_inplace_remainder'),
  I('__ipow__', 'nb_inplace_power'), I('__ilshift__', 'nb_inplace_lshift'), I('__irshift__', 'nb_inplace_rshift'), I('__iand__', 'nb_inplace_and'),
  I('__ixor__', 'nb_inplace_xor'), I('__ior__', 'nb_inplace_or'),
  ...N('__floordiv__', '__rfloordiv__', 'nb_floor_divide'), ...N('__truediv__', '__rtruediv__', 'nb_true_divide'),
  I('__ifloordiv__', 'nb_inplace_floor_divide'), I('__itruediv__', 'nb_inplace_true_divide'),
  { name: '__index__', slot: 'nb_index', wrap: unary, python: slotIndex },
  ...N('__matmul__', '__rmatmul__', 'nb_matrix_multiply'), I('__imatmul__', 'nb_inplace_matrix_multiply'),
  { name: '__len__', slot: 'mp_length', wrap: lenWrap, python: slotLen },
  { name: '__getitem__', slot: 'mp_subscript', wrap: binary, python: slot1('__getitem__') },
  { name: '__setitem__', slot: 'mp_ass_subscript', wrap: set2, python: slotAssItem },
  { name: '__delitem__', slot: 'mp_ass_subscript', wrap: del1, python: slotAssItem },
  { name: '__len__', slot: 'sq_length', wrap: lenWrap, python: slotLen },
  { name: '__add__', slot: 'sq_concat', wrap: binary, python: slot1('__add__') },
  { name: '__mul__', slot: 'sq_repeat', wrap: repeat1, python: slot1('__mul__') },
  { name: '__rmul__', slot: 'sq_repeat', wrap: repeat1, python: slot1('__rmul__') },
  { name: '__getitem__', slot: 'sq_item', wrap: index1, python: slotItem },
  { name: '__contains__', slot: 'sq_contains', wrap: containsWrap, python: slotContains },
  { name: '__iadd__', slot: 'sq_inplace_concat', wrap: binary, python: slot1('__iadd__') },
  { name: '__imul__', slot: 'sq_inplace_repeat', wrap: repeat1, python: slot1('__imul__') },
];

/** Sequence slots a Python class never gets: its number and mapping slots serve (CPython leaves these NULL too). */
export const NO_PYTHON_SLOT: ReadonlySet<SlotName> = new Set<SlotName>(['sq_concat', 'sq_repeat', 'sq_inplace_concat', 'sq_inplace_repeat']);

/** A slot id that Python code stands behind. */
export function isPythonSlot(m: Machine, id: number): boolean {
  return SLOTDEFS.some((d) => m.fnIds.get(d.python) === id);
}

/** Whether a type is a heap type. */
export function isHeapType(m: Machine, t: Ref): boolean { return hasFlag(m, t, TPFLAGS.HEAPTYPE); }
