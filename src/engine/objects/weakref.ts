/**
 * Weak references. Models Objects/weakrefobject.c, CPython 3.13.
 *
 *   object's weaklist -> | refcnt | type | wr_object | wr_callback | hash 8 | wr_prev | wr_next | ...      newest with callback after the plain one
 *
 * Invariants: wr_object counts nothing and is None's address once the object is gone; at most one plain `ref` without callback per object, and
 * it stands first. Callbacks run newest first.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE, WEAKREF } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, incref, newGcObject, newRef, track, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { binaryOp, callOne, index, inplaceOp, isInstance, iterNext, unaryOp, getAttr, hash, isTrue, lookupSpecial, richCompare, setAttr, str, typeName, contains, getItem, setItem, delItem, length, vectorcall, getIter } from './abstract.ts';
import { raise } from './errors.ts';
import { hex } from './descr.ts';
import { moduleOfType } from './object.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { typeAlloc, weaklistAt } from './type-alloc.ts';

const at = (m: Machine, w: Ref, offset: number): number => m.i32[(w + offset) >> 2]!;

/** Living referent (borrowed) or 0. An object whose count is 0 is already dying. */
export function weakGet(m: Machine, w: Ref): Ref {
  const o = at(m, w, WEAKREF.object);
  return o === m.None || m.i32[o >> 2] === 0 ? 0 : o;
}

/** New weak reference of `type` ('weakref.ReferenceType' or a proxy) to `o`; callback 0 = none. Shares the plain one. */
export function weakNew(m: Machine, type: Ref, o: Ref, callback: Ref): Ref {
  const i32 = m.i32;
  const list = weaklistAt(m, o);
  if (list === 0) return raise(m, 'TypeError', `cannot create weak reference to '${typeName(m, o)}' object`);
  const first = i32[list >> 2]!;
  const proxy = type !== m.types['weakref.ReferenceType'];
  let plain = 0, plainProxy = 0;
  if (first !== 0 && at(m, first, WEAKREF.callback) === 0) {
    if (typeOf(m, first) === m.types['weakref.ReferenceType']) {
      plain = first;
      const second = at(m, first, WEAKREF.next);
      if (second !== 0 && at(m, second, WEAKREF.callback) === 0 && isProxy(m, second)) plainProxy = second;
    } else if (isProxy(m, first)) plainProxy = first;
  }
  const cb = callback === m.None ? 0 : callback;
  if (cb === 0) {
    if (type === m.types['weakref.ReferenceType'] && plain !== 0) return newRef(m, plain);
    if (proxy && isProxyType(m, type) && plainProxy !== 0) return newRef(m, plainProxy);
  }
  const exact = !hasFlag(m, type, TPFLAGS.HEAPTYPE);
  const w = exact ? newGcObject(m, type, WEAKREF.basic) : typeAlloc(m, type, 0);
  if (exact) i32.fill(0, (w >> 2) + 4, (w + WEAKREF.basic) >> 2);
  i32[(w + WEAKREF.object) >> 2] = o;
  i32[(w + WEAKREF.hash) >> 2] = -1;
  i32[(w + WEAKREF.hash + 4) >> 2] = -1;
  if (cb !== 0) { incref(m, cb); i32[(w + WEAKREF.callback) >> 2] = cb; }
  if (exact) track(m, w);
  // Plain ref first, plain proxy second, the rest right behind them: so the newest callback comes first.
  let after = 0;
  if (!(cb === 0 && type === m.types['weakref.ReferenceType'])) after = plainProxy !== 0 && !(cb === 0 && proxy) ? plainProxy : plain;
  link(m, list, w, after);
  return w;
}

function isProxyType(m: Machine, t: Ref): boolean {
  return t === m.types['weakref.ProxyType'] || t === m.types['weakref.CallableProxyType'];
}
function isProxy(m: Machine, w: Ref): boolean {
  return isProxyType(m, typeOf(m, w));
}

function link(m: Machine, list: number, w: Ref, after: Ref): void {
  const i32 = m.i32;
  const next = after === 0 ? i32[list >> 2]! : at(m, after, WEAKREF.next);
  i32[(w + WEAKREF.prev) >> 2] = after;
  i32[(w + WEAKREF.next) >> 2] = next;
  if (next !== 0) i32[(next + WEAKREF.prev) >> 2] = w;
  if (after !== 0) i32[(after + WEAKREF.next) >> 2] = w;
  else i32[list >> 2] = w;
}

/** Takes a weak reference off its object: dead from now on. Its callback stays. */
export function weakUnlink(m: Machine, w: Ref): void {
  const i32 = m.i32;
  const o = at(m, w, WEAKREF.object);
  if (o === m.None) return;
  const list = weaklistAt(m, o);
  const prev = at(m, w, WEAKREF.prev), next = at(m, w, WEAKREF.next);
  if (prev !== 0) i32[(prev + WEAKREF.next) >> 2] = next; else i32[list >> 2] = next;
  if (next !== 0) i32[(next + WEAKREF.prev) >> 2] = prev;
  i32[(w + WEAKREF.object) >> 2] = m.None;
  i32[(w + WEAKREF.prev) >> 2] = 0;
  i32[(w + WEAKREF.next) >> 2] = 0;
  if (m.rec !== null) m.rec.put(EV.weakrefClear, o, w, 0, 0);
}

/** PyObject_ClearWeakRefs: kills every weak reference to a dying object, then runs the callbacks, newest first. */
export function clearWeakrefs(m: Machine, _o: Ref, list: number): void {
  const i32 = m.i32;
  if (i32[list >> 2] === 0) return;
  const pending: [Ref, Ref][] = [];
  while (i32[list >> 2] !== 0) {
    const w = i32[list >> 2]!;
    weakUnlink(m, w);
    const cb = at(m, w, WEAKREF.callback);
    i32[(w + WEAKREF.callback) >> 2] = 0;
    if (cb !== 0) {
      // A weak reference that is itself dying (count 0) is not called.
      if (i32[w >> 2]! > 0) pending.push([newRef(m, w), cb]);
      else decref(m, cb);
    }
  }
  const exc = i32[REG.exc]!;
  i32[REG.exc] = 0;
  for (const [w, cb] of pending) {
    runCallback(m, w, cb);
    decref(m, cb);
    decref(m, w);
  }
  i32[REG.exc] = exc;
}

/** Calls one callback with its weak reference; errors go to the unraisable hook. */
export function runCallback(m: Machine, w: Ref, cb: Ref): void {
  const r = callOne(m, cb, w);
  if (r === 0) m.unraisable(m, cb);
  else decref(m, r);
}

function weakDealloc(m: Machine, w: Ref): void {
  untrack(m, w);
  weakUnlink(m, w);
  clearRef(m, w + WEAKREF.callback);
  freeGcObject(m, w);
}

function weakClear(m: Machine, w: Ref): void {
  weakUnlink(m, w);
  clearRef(m, w + WEAKREF.callback);
}

function traverse(m: Machine, w: Ref, visit: (r: Ref) => void): void {
  const cb = at(m, w, WEAKREF.callback);
  if (cb !== 0) visit(cb);
}

function refNew(m: Machine, type: Ref, argv: number, nargs: number): Ref {
  // Keywords are left to an __init__ of a subclass.
  if (nargs < 1 || nargs > 2) return raise(m, 'TypeError', `__new__ expected ${nargs < 1 ? 'at least 1 argument' : 'at most 2 arguments'}, got ${nargs}`);
  return weakNew(m, type, m.i32[argv >> 2]!, nargs === 2 ? m.i32[(argv >> 2) + 2]! : 0);
}

function refCall(m: Machine, w: Ref, _argv: number, nargs: number, kw: Ref): Ref {
  if (nargs !== 0 || kw !== 0) return raise(m, 'TypeError', `__call__ expected at most 0 arguments, got ${nargs}`);
  const o = weakGet(m, w);
  return o === 0 ? m.None : newRef(m, o);
}

function refHash(m: Machine, w: Ref): number {
  const i32 = m.i32;
  const h = (w + WEAKREF.hash) >> 2;
  if (i32[h] !== -1 || i32[h + 1] !== -1) { m.hashHi = i32[h + 1]!; return i32[h]!; }
  const o = weakGet(m, w);
  if (o === 0) { raise(m, 'TypeError', 'weak object has gone away'); m.hashHi = -1; return -1; }
  const lo = hash(m, o);
  i32[h] = lo;
  i32[h + 1] = m.hashHi;
  return lo;
}

/** The type with its module, unless that goes without saying (%T). */
function fullTypeName(m: Machine, o: Ref): string {
  const type = typeOf(m, o), module = moduleOfType(m, type), name = strToJs(m, m.i32[(type + TYPE.htQualname) >> 2]!);
  return module === null || module === 'builtins' || module === '__main__' ? name : `${module}.${name}`;
}

function refRepr(m: Machine, w: Ref): Ref {
  const o = weakGet(m, w);
  if (o === 0) return strFromJs(m, `<weakref at ${hex(w)}; dead>`);
  const name = lookupSpecial(m, o, '__name__');
  if (name === 0) return 0;
  const shown = name !== undefined && hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE) ? ` (${strToJs(m, name)})` : '';
  if (name !== undefined) decref(m, name);
  return strFromJs(m, `<weakref at ${hex(w)}; to '${fullTypeName(m, o)}' at ${hex(o)}${shown}>`);
}

function refCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  const t = m.types['weakref.ReferenceType']!;
  if ((op !== 2 && op !== 3) || !isInstance(m, a, t) || !isInstance(m, b, t)) return m.NotImplemented;
  const x = weakGet(m, a), y = weakGet(m, b);
  if (x === 0 || y === 0) return (a === b) === (op === 2) ? m.True : m.False;
  incref(m, x);
  incref(m, y);
  const r = richCompare(m, x, y, op);
  decref(m, x);
  decref(m, y);
  return r;
}

/** The referent (borrowed), or 0 with ReferenceError. */
function need(m: Machine, w: Ref): Ref {
  const o = weakGet(m, w);
  return o === 0 ? raise(m, 'ReferenceError', 'weakly-referenced object no longer exists') : o;
}

/** Runs `f` on a proxy's referent, held meanwhile; `fail` when it is gone. */
function through<T>(m: Machine, w: Ref, fail: T, f: (o: Ref) => T): T {
  const o = need(m, w);
  if (o === 0) return fail;
  incref(m, o);
  const r = f(o);
  decref(m, o);
  return r;
}

function proxyNext(m: Machine, o: Ref): Ref {
  if (m.i32[(typeOf(m, o) + TYPE.iternext) >> 2] === 0) return raise(m, 'TypeError', `Weakref proxy referenced a non-iterator '${typeName(m, o)}' object`);
  return iterNext(m, o);
}

/** An operand: a proxy's referent (held) or the object itself (held); 0 with ReferenceError. */
function operand(m: Machine, o: Ref): Ref {
  const x = isProxy(m, o) ? need(m, o) : o;
  return x === 0 ? 0 : newRef(m, x);
}

/** A binary operation on what the proxies among its operands stand for. */
const both = (op: (m: Machine, a: Ref, b: Ref) => Ref) => (m: Machine, a: Ref, b: Ref): Ref => {
  const x = operand(m, a);
  if (x === 0) return 0;
  const y = operand(m, b);
  const r = y === 0 ? 0 : op(m, x, y);
  decref(m, x);
  if (y !== 0) decref(m, y);
  return r;
};

/** By number of BINARY_OP. */
const OPERATOR_NAMES = ['add', 'and', 'floor_divide', 'lshift', 'matrix_multiply', 'multiply', 'remainder', 'or', 'power', 'rshift', 'subtract', 'true_divide', 'xor'];
const OPERATORS = OPERATOR_NAMES.flatMap((name, i) => [
  [`nb_${name}`, both((m, a, b) => binaryOp(m, i, a, b))], [`nb_inplace_${name}`, both((m, a, b) => inplaceOp(m, i, a, b))],
]);

const PROXY_SLOTS: TypeSpec['slots'] = {
  ...Object.fromEntries(OPERATORS) as TypeSpec['slots'],
  nb_negative: (m: Machine, w: Ref) => through(m, w, 0, (o) => unaryOp(m, 'neg', o)),
  nb_positive: (m: Machine, w: Ref) => through(m, w, 0, (o) => unaryOp(m, 'pos', o)),
  nb_invert: (m: Machine, w: Ref) => through(m, w, 0, (o) => unaryOp(m, 'invert', o)),
  nb_absolute: (m: Machine, w: Ref) => through(m, w, 0, (o) => unaryOp(m, 'abs', o)),
  nb_index: (m: Machine, w: Ref) => through(m, w, 0, (o) => index(m, o)),
  nb_int: (m: Machine, w: Ref) => through(m, w, 0, (o) => callOne(m, m.tInt, o)),
  nb_float: (m: Machine, w: Ref) => through(m, w, 0, (o) => callOne(m, m.tFloat, o)),
  iternext: (m: Machine, w: Ref) => through(m, w, 0, (o) => proxyNext(m, o)),
  dealloc: weakDealloc, traverse, clear: weakClear,
  getattro: (m: Machine, w: Ref, name: Ref) => through(m, w, 0, (o) => getAttr(m, o, name)),
  setattro: (m: Machine, w: Ref, name: Ref, v: Ref) => through(m, w, -1, (o) => setAttr(m, o, name, v)),
  repr: (m: Machine, w: Ref) => { const o = weakGet(m, w); return strFromJs(m, o === 0 ? `<weakproxy at ${hex(w)}; dead>` : `<weakproxy at ${hex(w)}; to '${fullTypeName(m, o)}' at ${hex(o)}>`); },
  str: (m: Machine, w: Ref) => through(m, w, 0, (o) => str(m, o)),
  hash: (m: Machine, w: Ref) => { raise(m, 'TypeError', `unhashable type: '${typeName(m, w)}'`); m.hashHi = -1; return -1; },
  richcompare: (m: Machine, a: Ref, b: Ref, op: number) => through(m, a, 0, (o) => { const x = isProxy(m, b) ? need(m, b) : b; return x === 0 ? 0 : richCompare(m, o, x, op); }),
  nb_bool: (m: Machine, w: Ref) => through(m, w, -1, (o) => isTrue(m, o)),
  mp_length: (m: Machine, w: Ref) => through(m, w, -1, (o) => length(m, o)),
  mp_subscript: (m: Machine, w: Ref, k: Ref) => through(m, w, 0, (o) => getItem(m, o, k)),
  mp_ass_subscript: (m: Machine, w: Ref, k: Ref, v: Ref) => through(m, w, -1, (o) => (v === 0 ? delItem(m, o, k) : setItem(m, o, k, v))),
  sq_contains: (m: Machine, w: Ref, v: Ref) => through(m, w, -1, (o) => contains(m, o, v)),
  iter: (m: Machine, w: Ref) => through(m, w, 0, (o) => getIter(m, o)),
};

const PROXY_METHODS: NonNullable<TypeSpec['methods']> = [
  { name: '__bytes__', sig: '()', fn: (m, w) => through(m, w, 0, (o) => callOne(m, m.types['bytes']!, o)) },
  { name: '__reversed__', sig: '()', fn: (m, w) => through(m, w, 0, (o) => callOne(m, m.types['reversed']!, o)) },
];


export const WEAKREF_TYPES: readonly TypeSpec[] = [
  {
    name: 'weakref.ReferenceType', basicsize: WEAKREF.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE,
    slots: {
      dealloc: weakDealloc, traverse, clear: weakClear, new: refNew, init: (m: Machine, _w: Ref, _a: number, n: number, kw: Ref) => { if (kw !== 0) raise(m, 'TypeError', 'ref() takes no keyword arguments'); else if (n < 1 || n > 2) raise(m, 'TypeError', `__init__ expected at ${n < 1 ? 'least 1 argument' : 'most 2 arguments'}, got ${n}`); else return 0; return -1; }, call: refCall, hash: refHash, repr: refRepr, richcompare: refCompare,
    },
    getset: [{ name: '__callback__', get: (m, w) => { const c = at(m, w, WEAKREF.callback); return c === 0 ? m.None : newRef(m, c); } }],
  },
  { name: 'weakref.ProxyType', basicsize: WEAKREF.basic, flags: TPFLAGS.HAVE_GC, methods: PROXY_METHODS, slots: PROXY_SLOTS },
  { name: 'weakref.CallableProxyType', basicsize: WEAKREF.basic, flags: TPFLAGS.HAVE_GC, methods: PROXY_METHODS, slots: { ...PROXY_SLOTS, call: (m: Machine, w: Ref, argv: number, n: number, kw: Ref) => through(m, w, 0, (o) => vectorcall(m, o, argv, n, kw)) } },
];
