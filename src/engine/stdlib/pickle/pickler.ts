/**
 * Objects to bytes: dump, dumps and the class Pickler. Models Modules/_pickle.c, CPython 3.13; the bytes are the same.
 *
 *   Pickler | refcnt 8 | type 8 | __dict__ 8 | write 8 | memo 8 | proto 4 | fix_imports 4 | fast 4 | - |
 *
 * Departures: a Pickler has a __dict__ of its own, where its hooks (persistent_id, dispatch_table, reducer_override) may be set; its memo is a
 * dict {address: (number, object)}; buffers never go out of band.
 */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS } from '../../memory/layout.ts';
import { clearRef, decref, freeGcObject, newRef, setRef, typeOf, untrack, xdecref } from '../../memory/refs.ts';
import { callOne, getItem, isSubtype, isTrue, lookupAttr, str, typeName } from '../../objects/abstract.ts';
import { bytesFrom } from '../../objects/bytes-object.ts';
import { dictGet, dictNew, dictNext, dictSet } from '../../objects/dict.ts';
import { clearError, matches, occurred, raise } from '../../objects/errors.ts';
import { intFromNumber, intToNumber } from '../../objects/int.ts';
import { intern } from '../../objects/intern.ts';
import { enter, leave } from '../../objects/native-depth.ts';
import { DICT_GETSET } from '../../objects/object.ts';
import type { MethodSpec, TypeSpec } from '../../objects/spec.ts';
import { strToJs } from '../../objects/str.ts';
import { intArg, isStr } from '../../objects/text-args.ts';
import { tupleFrom, tupleItem } from '../../objects/tuple.ts';
import { typeAlloc } from '../../objects/type-alloc.ts';
import { methodDef, callDef } from '../../objects/method-def.ts';
import { codeOf, DEFAULT_PROTOCOL, HIGHEST_PROTOCOL } from './opcodes.ts';
import { Output } from './output.ts';
import { saveBytearray, saveBytes, saveFloat, saveInt, saveSingleton, saveStr } from './save-atoms.ts';
import { saveDict, saveFrozenset, saveList, saveSet, saveTuple } from './save-containers.ts';
import { saveGlobal } from './save-global.ts';
import { saveReduce } from './save-reduce.ts';
import { memoGet, moduleAttr, pickleError, write, type Saver } from './saver.ts';

export const PICKLER = { dict: 16, write: 24, memo: 32, proto: 40, fix: 44, fast: 48, basic: 56 } as const;
const NAME = '_pickle.Pickler';
const field = (m: Machine, p: Ref, at: number): Ref => m.i32[(p + at) >> 2]!;

/** By exact type: saved before the memo is looked at, and after. */
const ATOMS: Readonly<Record<string, (s: Saver, o: Ref) => boolean>> = { NoneType: saveSingleton, bool: saveSingleton, int: saveInt, float: saveFloat };
const EXACT: Readonly<Record<string, (s: Saver, o: Ref) => boolean>> = {
  bytes: saveBytes, str: saveStr, dict: saveDict, set: saveSet, frozenset: saveFrozenset, list: saveList, tuple: saveTuple, bytearray: saveBytearray,
};

/** The saver for exactly this type. */
function exact(m: Machine, table: Readonly<Record<string, (s: Saver, o: Ref) => boolean>>, type: Ref): ((s: Saver, o: Ref) => boolean) | undefined {
  for (const name in table) if (m.types[name] === type) return table[name];
  return undefined;
}

/** Writes an object; false = error set. */
function save(s: Saver, o: Ref): boolean {
  if (!enter(s.m, ' while pickling an object')) return false;
  const ok = (s.persistentId === 0 ? saveObject(s, o) : saveUnlessPersistent(s, o)) && s.out.boundary();
  leave(s.m);
  return ok;
}

function saveUnlessPersistent(s: Saver, o: Ref): boolean {
  const m = s.m, id = callOne(m, s.persistentId, o);
  if (id === 0) return false;
  const ok = id === m.None ? saveObject(s, o) : savePersistent(s, id);
  decref(m, id);
  return ok;
}

function savePersistent(s: Saver, id: Ref): boolean {
  const m = s.m;
  if (s.bin) return saveObject(s, id) && write(s, 'BINPERSID');
  const text = str(m, id);
  if (text === 0) return false;
  const line = strToJs(m, text);
  decref(m, text);
  if (/[^\0-\x7f]/.test(line)) return pickleError(m, 'PicklingError', 'persistent IDs in protocol 0 must be ASCII strings');
  write(s, 'PERSID');
  s.out.ascii(`${line}\n`);
  return true;
}

function saveObject(s: Saver, o: Ref): boolean {
  const m = s.m, type = typeOf(m, o);
  const atom = exact(m, ATOMS, type);
  if (atom !== undefined) return atom(s, o);
  if (s.memo.has(o)) return memoGet(s, o);
  const whole = exact(m, EXACT, type);
  if (whole !== undefined) return whole(s, o);
  let reduced = 0;
  if (s.reducerOverride !== 0) {
    reduced = callOne(m, s.reducerOverride, o);
    if (reduced === 0) return false;
  }
  if (reduced === 0 || reduced === m.NotImplemented) {
    if (type === m.tType) return saveType(s, o);
    if (type === m.tFunction) return saveGlobal(s, o, 0);
    const custom = customReducer(s, type);
    if (custom === null) return false;
    if (custom !== 0) {
      reduced = callOne(m, custom, o);
      decref(m, custom);
    } else if (isSubtype(m, type, m.tType)) return saveGlobal(s, o, 0);
    else reduced = reduce(s, o);
    if (reduced === 0) return false;
  }
  let ok: boolean;
  if (isStr(m, reduced)) ok = saveGlobal(s, o, reduced);
  else if (typeOf(m, reduced) !== m.tTuple && !isSubtype(m, typeOf(m, reduced), m.tTuple)) ok = pickleError(m, 'PicklingError', '__reduce__ must return a string or tuple');
  else ok = saveReduce(s, reduced, o);
  decref(m, reduced);
  return ok;
}

/** o.__reduce_ex__(protocol), or o.__reduce__(). New reference, 0 = error. */
function reduce(s: Saver, o: Ref): Ref {
  const m = s.m;
  const f = lookupAttr(m, o, intern(m, '__reduce_ex__'));
  if (f === 0) return occurred(m) ? 0 : raise(m, 'TypeError', `cannot pickle '${typeName(m, o)}' object`);
  const n = intFromNumber(m, s.proto);
  const r = callOne(m, f, n);
  decref(m, n);
  decref(m, f);
  return r;
}

/** What the dispatch table, the pickler's or copyreg's, has for the type: new reference, 0 = nothing, null = error. */
function customReducer(s: Saver, type: Ref): Ref | null {
  const m = s.m;
  if (s.dispatchTable === 0) {
    const table = moduleAttr(m, 'copyreg', 'dispatch_table');
    if (table === 0) return null;
    const f = dictGet(m, table, type);
    const out = f === 0 ? 0 : newRef(m, f);
    decref(m, table);
    return out;
  }
  const f = getItem(m, s.dispatchTable, type);
  if (f !== 0) return f;
  if (!matches(m, 'KeyError')) return null;
  clearError(m);
  return 0;
}

/** A class; those of None, Ellipsis and NotImplemented have no name to be found by. */
function saveType(s: Saver, type: Ref): boolean {
  const m = s.m;
  for (const o of [m.None, m.Ellipsis, m.NotImplemented]) {
    if (typeOf(m, o) !== type) continue;
    const reduced = tupleFrom(m, [newRef(m, m.tType), tupleFrom(m, [newRef(m, o)])]);
    const ok = saveReduce(s, reduced, type);
    decref(m, reduced);
    return ok;
  }
  return saveGlobal(s, type, 0);
}

// ---- settings --------------------------------------------------------------------------------------------------------------

interface Settings { proto: number; fix: boolean }

/** protocol, fix_imports and buffer_callback as the functions and the class take them; null = error. */
function settings(m: Machine, protocol: Ref, fix: Ref, callback: Ref): Settings | null {
  let proto = DEFAULT_PROTOCOL;
  if (protocol !== 0 && protocol !== m.None) {
    proto = intArg(m, protocol, DEFAULT_PROTOCOL);
    if (Number.isNaN(proto)) return null;
    if (proto < 0) proto = HIGHEST_PROTOCOL;
    else if (proto > HIGHEST_PROTOCOL) { raise(m, 'ValueError', `pickle protocol must be <= ${HIGHEST_PROTOCOL}`); return null; }
  }
  if (callback !== 0 && callback !== m.None && proto < 5) { raise(m, 'ValueError', 'buffer_callback needs protocol >= 5'); return null; }
  const f = fix === 0 ? 1 : isTrue(m, fix);
  return f < 0 ? null : { proto, fix: f === 1 && proto < 3 };
}

/** Writes a whole stream. False = error set. */
function dumpStream(s: Saver, o: Ref): boolean {
  if (s.proto >= 2) {
    write(s, 'PROTO');
    s.out.uint(s.proto, 1);
    s.out.framing = s.proto >= 4;
  }
  if (!s.save(s, o)) return false;
  s.out.byte(codeOf('STOP'));
  s.out.commit();
  s.out.framing = false;
  return true;
}

function newSaver(m: Machine, out: Output, set: Settings): Saver {
  return {
    m, out, proto: set.proto, bin: set.proto > 0, fast: false, fixImports: set.fix, memo: new Map(), persistentId: 0, reducerOverride: 0, dispatchTable: 0, moduleNames: new Map(), save,
  };
}

function endSaver(s: Saver): void {
  for (const o of s.memo.keys()) decref(s.m, o);
  for (const text of s.moduleNames.values()) decref(s.m, text);
  for (const hook of [s.persistentId, s.reducerOverride, s.dispatchTable]) xdecref(s.m, hook);
}

/** Hands bytes to a file's write method. */
const sinkOf = (m: Machine, writer: Ref) => (data: Uint8Array): boolean => {
  const b = bytesFrom(m, data);
  const r = callOne(m, writer, b);
  decref(m, b);
  xdecref(m, r);
  return r !== 0;
};

/** The write method of a file; 0 with TypeError. New reference. */
function writerOf(m: Machine, file: Ref): Ref {
  const w = lookupAttr(m, file, intern(m, 'write'));
  return w !== 0 || occurred(m) ? w : raise(m, 'TypeError', "file must have a 'write' attribute");
}

function dumps(m: Machine, _mod: Ref, o: Ref, protocol: Ref, fix: Ref, callback: Ref): Ref {
  const set = settings(m, protocol, fix, callback);
  if (set === null) return 0;
  const s = newSaver(m, new Output(null), set);
  const ok = dumpStream(s, o);
  endSaver(s);
  return ok ? bytesFrom(m, s.out.take()) : 0;
}

function dump(m: Machine, _mod: Ref, o: Ref, file: Ref, protocol: Ref, fix: Ref, callback: Ref): Ref {
  const set = settings(m, protocol, fix, callback);
  const writer = set === null ? 0 : writerOf(m, file);
  if (set === null || writer === 0) return 0;
  const s = newSaver(m, new Output(sinkOf(m, writer)), set);
  const ok = dumpStream(s, o) && s.out.flush();
  endSaver(s);
  decref(m, writer);
  return ok ? m.None : 0;
}

// ---- Pickler ---------------------------------------------------------------------------------------------------------------

function initPickler(m: Machine, p: Ref, file: Ref, protocol: Ref, fix: Ref, callback: Ref): Ref {
  const set = settings(m, protocol, fix, callback);
  const writer = set === null ? 0 : writerOf(m, file);
  if (set === null || writer === 0) return 0;
  setRef(m, p + PICKLER.write, writer);
  setRef(m, p + PICKLER.memo, dictNew(m));
  m.i32[(p + PICKLER.proto) >> 2] = set.proto;
  m.i32[(p + PICKLER.fix) >> 2] = set.fix ? 1 : 0;
  m.i32[(p + PICKLER.fast) >> 2] = 0;
  return m.None;
}
const INIT = methodDef('', { name: 'Pickler', sig: '(file, protocol=None, fix_imports=True, buffer_callback=None)', fn: initPickler });

/** Hook of that name, 0 = none, null = error. New reference. */
function hook(m: Machine, p: Ref, name: string): Ref | null {
  const f = lookupAttr(m, p, intern(m, name));
  return f === 0 && occurred(m) ? null : f;
}

function dumpMethod(m: Machine, p: Ref, o: Ref): Ref {
  if (field(m, p, PICKLER.write) === 0) return pickleError(m, 'PicklingError', `Pickler.__init__() was not called by ${typeName(m, p)}.__init__()`) ? 0 : 0;
  const hooks = ['persistent_id', 'reducer_override', 'dispatch_table'].map((name) => hook(m, p, name));
  if (hooks.some((h) => h === null)) { for (const h of hooks) xdecref(m, h ?? 0); return 0; }
  const writer = newRef(m, field(m, p, PICKLER.write));
  const s: Saver = {
    ...newSaver(m, new Output(sinkOf(m, writer)), { proto: field(m, p, PICKLER.proto), fix: field(m, p, PICKLER.fix) !== 0 }),
    fast: field(m, p, PICKLER.fast) !== 0, persistentId: hooks[0]!, reducerOverride: hooks[1]!, dispatchTable: hooks[2]!,
  };
  readMemo(s, field(m, p, PICKLER.memo));
  const ok = dumpStream(s, o) && s.out.flush();
  writeMemo(s, field(m, p, PICKLER.memo));
  endSaver(s);
  decref(m, writer);
  return ok ? m.None : 0;
}

/** What earlier dumps of the same pickler remembered. */
function readMemo(s: Saver, memo: Ref): void {
  const m = s.m, pos = { i: 0 };
  for (let e = dictNext(m, memo, pos); e !== null; e = dictNext(m, memo, pos)) s.memo.set(newRef(m, tupleItem(m, e.value, 1)), intToNumber(m, tupleItem(m, e.value, 0)));
}

function writeMemo(s: Saver, memo: Ref): void {
  const m = s.m;
  for (const [o, n] of s.memo) {
    const key = intFromNumber(m, o);
    if (dictGet(m, memo, key) === 0) {
      const value = tupleFrom(m, [intFromNumber(m, n), newRef(m, o)]);
      dictSet(m, memo, key, value);
      decref(m, value);
    }
    decref(m, key);
  }
}

const METHODS: readonly MethodSpec[] = [
  { name: 'dump', sig: '(obj, /)', fn: dumpMethod, doc: 'Write a pickled representation of the given object to the open file.' },
  { name: 'clear_memo', sig: '()', fn: (m: Machine, p: Ref) => { setRef(m, p + PICKLER.memo, dictNew(m)); return m.None; }, doc: "Clears the pickler's \"memo\"." },
];

function traverse(m: Machine, p: Ref, visit: (r: Ref) => void): void {
  for (const at of [PICKLER.dict, PICKLER.write, PICKLER.memo]) if (field(m, p, at) !== 0) visit(field(m, p, at));
}
const clear = (m: Machine, p: Ref): void => { for (const at of [PICKLER.dict, PICKLER.write, PICKLER.memo]) clearRef(m, p + at); };

export const PICKLER_TYPE: TypeSpec = {
  name: NAME, basicsize: PICKLER.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE, dictoffset: PICKLER.dict,
  doc: 'This takes a binary file for writing a pickle data stream.',
  slots: {
    new: (m: Machine, type: Ref) => typeAlloc(m, type, 0),
    init: (m: Machine, p: Ref, argv: number, nargs: number, kwnames: Ref) => (callDef(m, INIT, p, argv, nargs, kwnames) === 0 ? -1 : 0),
    dealloc: (m: Machine, p: Ref) => { untrack(m, p); clear(m, p); freeGcObject(m, p); },
    traverse, clear,
  },
  methods: METHODS,
  getset: [
    DICT_GETSET,
    { name: 'memo', get: (m, p) => (field(m, p, PICKLER.memo) === 0 ? m.None : newRef(m, field(m, p, PICKLER.memo))) },
    { name: 'bin', get: (m, p) => intFromNumber(m, field(m, p, PICKLER.proto) > 0 ? 1 : 0) },
    { name: 'fast', get: (m, p) => intFromNumber(m, field(m, p, PICKLER.fast)), set: (m, p, v) => { const t = v === 0 ? 0 : isTrue(m, v); if (t < 0) return -1; m.i32[(p + PICKLER.fast) >> 2] = t; return 0; } },
  ],
};

export const DUMP_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'dump', sig: '(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)', fn: dump, doc: 'Write a pickled representation of obj to the open file object file.' },
  { name: 'dumps', sig: '(obj, protocol=None, *, fix_imports=True, buffer_callback=None)', fn: dumps, doc: 'Return the pickled representation of the object as a bytes object.' },
];
