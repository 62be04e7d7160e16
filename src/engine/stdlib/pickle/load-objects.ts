/** Opcodes that work on the stack and the memo, and those that build objects. One record: opcode -> what it does. Models Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS, TYPE } from '../../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../../memory/refs.ts';
import { callMethod, callOne, getAttrStr, lookupAttr, popRaw, pushRaw, setAttr, setItem, typeName, vectorcall } from '../../objects/abstract.ts';
import { dictGet, dictNew, dictNext, dictSet } from '../../objects/dict.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { intFromNumber } from '../../objects/int.ts';
import { intern, internRef } from '../../objects/intern.ts';
import { listAppend, listFrom } from '../../objects/list.ts';
import { frozensetFrom, setAdd } from '../../objects/set.ts';
import { isStr } from '../../objects/text-args.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../objects/tuple.ts';
import type { Loader } from './loader.ts';
import { text, uint, type Step } from './load-atoms.ts';
import type { PickleOpName } from './opcodes.ts';
import { moduleAttr } from './saver.ts';

const isType = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.TYPE);

// ---- memo ------------------------------------------------------------------------------------------------------------------

function decimal(u: Loader): number | null {
  const line = u.reader.line(2);
  if (line === null) return null;
  const n = Number(String.fromCharCode(...line));
  if (Number.isInteger(n)) return n;
  raise(u.m, 'ValueError', 'invalid literal for int() with base 10');
  return null;
}
const get = (number: (u: Loader) => number | null): Step => (u) => {
  const n = number(u);
  if (n === null) return false;
  const o = u.memo.get(n);
  return o === undefined ? u.fail(`Memo value not found at index ${n}`) : u.push(newRef(u.m, o));
};
const put = (number: (u: Loader) => number | null): Step => (u) => {
  if (!u.has(1)) return false;
  const n = number(u);
  if (n === null) return false;
  if (n < 0) return raise(u.m, 'ValueError', 'negative PUT argument') !== 0;
  u.remember(n, u.top());
  return true;
};

// ---- containers ------------------------------------------------------------------------------------------------------------

const tupleOf = (n: number): Step => (u) => u.has(n) && u.push(tupleFrom(u.m, u.above(u.stack.length - n)));
/** Something made of all that is above the mark; `make` takes the references. */
const ofSlice = (make: (u: Loader, items: Ref[]) => Ref): Step => (u) => {
  const at = u.mark();
  return at >= 0 && u.push(make(u, u.above(at)));
};

function dictOf(u: Loader, items: Ref[]): Ref {
  if (items.length % 2 !== 0) { u.release(items); return u.fail('odd number of items for DICT') ? 0 : 0; }
  const d = dictNew(u.m);
  let ok = true;
  for (let i = 0; i < items.length && ok; i += 2) ok = dictSet(u.m, d, items[i]!, items[i + 1]!) === 0;
  u.release(items);
  if (!ok) { decref(u.m, d); return 0; }
  return d;
}

/** Appends to the list below place `at`. */
function append(u: Loader, at: number): boolean {
  const m = u.m;
  if (at <= 0 || at > u.stack.length) return u.underflow();
  const list = u.stack[at - 1]!, items = u.above(at);
  let ok = true;
  if (typeOf(m, list) === m.tList) for (const v of items) listAppend(m, list, v);
  else if (items.length > 0) ok = appendBy(u, list, items);
  u.release(items);
  return ok;
}

/** Through extend when there is one, else through append. */
function appendBy(u: Loader, list: Ref, items: readonly Ref[]): boolean {
  const m = u.m;
  const extend = lookupAttr(m, list, intern(m, 'extend'));
  if (extend === 0 && occurred(m)) return false;
  if (extend !== 0) {
    const all = listFrom(m, items.map((v) => newRef(m, v)));
    const r = callOne(m, extend, all);
    decref(m, all);
    decref(m, extend);
    if (r === 0) return false;
    decref(m, r);
    return true;
  }
  const f = getAttrStr(m, list, 'append');
  if (f === 0) return false;
  let ok = true;
  for (const v of items) {
    const r = ok ? callOne(m, f, v) : 0;
    if (r === 0) ok = false; else decref(m, r);
  }
  decref(m, f);
  return ok;
}

/** Stores keys and values in the dict below place `at`. */
function setItems(u: Loader, at: number): boolean {
  const m = u.m;
  if (at <= 0 || at > u.stack.length) return u.underflow();
  if ((u.stack.length - at) % 2 !== 0) return u.fail('odd number of items for SETITEMS');
  const d = u.stack[at - 1]!, items = u.above(at), exact = typeOf(m, d) === m.tDict;
  let ok = true;
  for (let i = 0; i < items.length && ok; i += 2) ok = (exact ? dictSet(m, d, items[i]!, items[i + 1]!) : setItem(m, d, items[i]!, items[i + 1]!)) >= 0;
  u.release(items);
  return ok;
}

function addItems(u: Loader): boolean {
  const m = u.m, at = u.mark();
  if (at < 0) return false;
  if (at === 0) return u.underflow();
  const set = u.stack[at - 1]!, items = u.above(at);
  let ok = true;
  for (const v of items) {
    if (!ok) break;
    if (typeOf(m, set) === m.types['set']) { ok = setAdd(m, set, v) >= 0; continue; }
    const r = callMethod(m, set, 'add', v);
    ok = r !== 0;
    if (ok) decref(m, r);
  }
  u.release(items);
  return ok;
}

// ---- classes and instances -------------------------------------------------------------------------------------------------

/** Calls with the items of a tuple. New reference. */
function callTuple(m: Machine, f: Ref, args: Ref, first: readonly Ref[] = [], named: Ref = 0, native?: (argv: number, nargs: number, kwnames: Ref) => Ref): Ref {
  const values = [...first, ...Array.from({ length: tupleSize(m, args) }, (_, i) => tupleItem(m, args, i))];
  const nargs = values.length, names: Ref[] = [], pos = { i: 0 };
  for (let e = named === 0 ? null : dictNext(m, named, pos); e !== null; e = dictNext(m, named, pos)) { names.push(newRef(m, e.key)); values.push(e.value); }
  const kwnames = names.length === 0 ? 0 : tupleFrom(m, names);
  const at = pushRaw(m, 8 * values.length);
  values.forEach((v, i) => { m.i32[(at >> 2) + 2 * i] = v; });
  const r = native === undefined ? vectorcall(m, f, at, nargs, kwnames) : native(at, nargs, kwnames);
  values.forEach((_, i) => { m.i32[(at >> 2) + 2 * i] = 0; });
  popRaw(m, at);
  if (kwnames !== 0) decref(m, kwnames);
  return r;
}

/** cls.__new__(cls, *args, **named) by the class's slot. */
function newInstance(m: Machine, cls: Ref, args: Ref, named: Ref): Ref {
  const f = m.i32[(cls + TYPE.new) >> 2]!;
  return callTuple(m, cls, args, [], named, (argv, nargs, kwnames) => m.fns[f]!(m, cls, argv, nargs, kwnames) as Ref);
}

function loadNew(u: Loader, extended: boolean): boolean {
  const m = u.m, who = extended ? 'NEWOBJ_EX' : 'NEWOBJ';
  if (!u.has(extended ? 3 : 2)) return false;
  const named = extended ? u.pop() : 0, args = u.pop(), cls = u.pop();
  let r = 0;
  if (!isType(m, cls)) u.fail(`${who} class argument must be a type, not ${typeName(m, cls)}`);
  else if (m.i32[(cls + TYPE.new) >> 2] === 0) u.fail(`${who} class argument must have a __new__ method`);
  else if (!hasFlag(m, typeOf(m, args), TPFLAGS.TUPLE)) u.fail(`${who} args argument must be a tuple, not ${typeName(m, args)}`);
  else if (extended && !hasFlag(m, typeOf(m, named), TPFLAGS.DICT)) u.fail(`${who} kwargs argument must be a dict, not ${typeName(m, named)}`);
  else r = newInstance(m, cls, args, named);
  for (const o of [named, args, cls]) if (o !== 0) decref(m, o);
  return u.push(r);
}

/** A class called as Python 2's pickles mean it: without arguments its __new__ alone. Takes all references. */
function instantiate(u: Loader, cls: Ref, items: readonly Ref[]): boolean {
  const m = u.m, args = tupleFrom(m, items);
  const hook = lookupAttr(m, cls, intern(m, '__getinitargs__'));
  let r = 0;
  if (hook !== 0 || !occurred(m)) r = items.length === 0 && isType(m, cls) && hook === 0 ? callMethod(m, cls, '__new__', cls) : callTuple(m, cls, args);
  if (hook !== 0) decref(m, hook);
  decref(m, args);
  decref(m, cls);
  return u.push(r);
}

function names(u: Loader): [Ref, Ref] | null {
  const module = u.reader.line(2), name = module === null ? null : u.reader.line(2);
  if (module === null || name === null) return null;
  const a = text(u.m, module, 'utf-8', 'strict');
  if (a === 0) return null;
  const b = text(u.m, name, 'utf-8', 'strict');
  if (b === 0) { decref(u.m, a); return null; }
  return [a, b];
}

/** What find_class has under the names (stolen). New reference. */
function find(u: Loader, module: Ref, name: Ref): Ref {
  const r = u.findClass(u, module, name);
  decref(u.m, module);
  decref(u.m, name);
  return r;
}

function loadInst(u: Loader): boolean {
  const at = u.mark();
  if (at < 0) return false;
  const both = names(u);
  const cls = both === null ? 0 : find(u, both[0], both[1]);
  return cls !== 0 && instantiate(u, cls, u.above(at));
}

function loadObj(u: Loader): boolean {
  const at = u.mark();
  if (at < 0) return false;
  if (u.stack.length - at < 1) return u.underflow();
  const [cls, ...args] = u.above(at) as [Ref, ...Ref[]];
  return instantiate(u, cls, args);
}

function stackGlobal(u: Loader): boolean {
  if (!u.has(2)) return false;
  const name = u.pop(), module = u.pop();
  if (isStr(u.m, module) && isStr(u.m, name)) return u.push(find(u, module, name));
  u.release([name, module]);
  return u.fail('STACK_GLOBAL requires str');
}

const extension = (size: number): Step => (u) => {
  const m = u.m, raw = uint(u, size);
  if (raw === null) return false;
  const code = size === 4 ? raw | 0 : raw;
  if (code <= 0) return u.fail('EXT specifies code <= 0');
  const registry = moduleAttr(m, 'copyreg', '_inverted_registry');
  if (registry === 0) return false;
  const key = intFromNumber(m, code), pair = dictGet(m, registry, key);
  decref(m, key);
  if (pair !== 0) newRef(m, pair);
  decref(m, registry);
  if (pair === 0) return raise(m, 'ValueError', `unregistered extension code ${code}`) !== 0;
  const r = u.findClass(u, tupleItem(m, pair, 0), tupleItem(m, pair, 1));
  decref(m, pair);
  return u.push(r);
};

function loadReduce(u: Loader): boolean {
  const m = u.m;
  if (!u.has(2)) return false;
  const args = u.pop(), f = u.pop();
  const r = hasFlag(m, typeOf(m, args), TPFLAGS.TUPLE) ? callTuple(m, f, args) : raise(m, 'TypeError', 'argument list must be a tuple');
  decref(m, args);
  decref(m, f);
  return u.push(r);
}

// ---- state -----------------------------------------------------------------------------------------------------------------

function loadBuild(u: Loader): boolean {
  const m = u.m;
  if (u.stack.length < 2) return u.fail('unpickling stack underflow');
  if (!u.has(1)) return false;
  const state = u.pop();
  const ok = u.has(1) && build(u, u.top(), state);
  decref(m, state);
  return ok;
}

function build(u: Loader, o: Ref, state: Ref): boolean {
  const m = u.m;
  const set = lookupAttr(m, o, intern(m, '__setstate__'));
  if (set === 0 && occurred(m)) return false;
  if (set !== 0) {
    const r = callOne(m, set, state);
    decref(m, set);
    if (r !== 0) decref(m, r);
    return r !== 0;
  }
  const pair = typeOf(m, state) === m.tTuple && tupleSize(m, state) === 2;
  return fillDict(u, o, pair ? tupleItem(m, state, 0) : state) && (!pair || fillSlots(u, o, tupleItem(m, state, 1)));
}

function fillDict(u: Loader, o: Ref, state: Ref): boolean {
  const m = u.m;
  if (state === m.None) return true;
  if (!hasFlag(m, typeOf(m, state), TPFLAGS.DICT)) return u.fail('state is not a dictionary');
  const dict = getAttrStr(m, o, '__dict__');
  if (dict === 0) return false;
  const pos = { i: 0 };
  let ok = true;
  for (let e = dictNext(m, state, pos); e !== null && ok; e = dictNext(m, state, pos)) {
    const key = typeOf(m, e.key) === m.tStr ? internRef(m, newRef(m, e.key), false) : newRef(m, e.key);
    ok = setItem(m, dict, key, e.value) >= 0;
    decref(m, key);
  }
  decref(m, dict);
  return ok;
}

function fillSlots(u: Loader, o: Ref, slots: Ref): boolean {
  const m = u.m;
  if (slots === m.None) return true;
  if (!hasFlag(m, typeOf(m, slots), TPFLAGS.DICT)) return u.fail('slot state is not a dictionary');
  const pos = { i: 0 };
  for (let e = dictNext(m, slots, pos); e !== null; e = dictNext(m, slots, pos)) if (setAttr(m, o, e.key, e.value) < 0) return false;
  return true;
}

// ---- persistent ids --------------------------------------------------------------------------------------------------------

function persistent(u: Loader, id: Ref): boolean {
  if (id === 0) return false;
  if (u.persistentLoad === 0) {
    decref(u.m, id);
    return u.fail('A load persistent id instruction was encountered, but no persistent_load function was specified.');
  }
  const r = callOne(u.m, u.persistentLoad, id);
  decref(u.m, id);
  return u.push(r);
}

function readonlyBuffer(u: Loader): boolean {
  const m = u.m;
  if (!u.has(1)) return false;
  const o = u.pop(), view = callOne(m, m.types['memoryview']!, o);
  decref(m, o);
  if (view === 0) return false;
  const r = callMethod(m, view, 'toreadonly');
  decref(m, view);
  return u.push(r);
}

export const LOAD_OBJECTS: { readonly [K in PickleOpName]?: Step } = {
  GET: get(decimal), BINGET: get((u) => uint(u, 1)), LONG_BINGET: get((u) => uint(u, 4)),
  PUT: put(decimal), BINPUT: put((u) => uint(u, 1)), LONG_BINPUT: put((u) => uint(u, 4)), MEMOIZE: put((u) => u.memo.size),
  POP: (u) => {
    if (u.marks.length > 0 && u.marks[u.marks.length - 1] === u.stack.length) { u.marks.pop(); return true; }
    if (!u.has(1)) return false;
    decref(u.m, u.pop());
    return true;
  },
  POP_MARK: (u) => { const at = u.mark(); if (at >= 0) u.release(u.above(at)); return at >= 0; },
  DUP: (u) => u.has(1) && u.push(newRef(u.m, u.top())),
  TUPLE1: tupleOf(1), TUPLE2: tupleOf(2), TUPLE3: tupleOf(3), TUPLE: ofSlice((u, items) => tupleFrom(u.m, items)), LIST: ofSlice((u, items) => listFrom(u.m, items)), DICT: ofSlice(dictOf),
  FROZENSET: ofSlice((u, items) => { const t = tupleFrom(u.m, items); const r = frozensetFrom(u.m, t); decref(u.m, t); return r; }),
  APPEND: (u) => u.has(2) && append(u, u.stack.length - 1), APPENDS: (u) => { const at = u.mark(); return at >= 0 && append(u, at); },
  SETITEM: (u) => u.has(3) && setItems(u, u.stack.length - 2), SETITEMS: (u) => { const at = u.mark(); return at >= 0 && setItems(u, at); }, ADDITEMS: addItems,
  EXT1: extension(1), EXT2: extension(2), EXT4: extension(4),
  GLOBAL: (u) => { const both = names(u); return both !== null && u.push(find(u, both[0], both[1])); }, STACK_GLOBAL: stackGlobal,
  REDUCE: loadReduce, BUILD: loadBuild, INST: loadInst, OBJ: loadObj, NEWOBJ: (u) => loadNew(u, false), NEWOBJ_EX: (u) => loadNew(u, true),
  PERSID: (u) => { const line = u.reader.line(); return line !== null && persistent(u, text(u.m, line, 'ascii', 'strict')); }, BINPERSID: (u) => u.has(1) && persistent(u, u.pop()),
  READONLY_BUFFER: readonlyBuffer,
};
