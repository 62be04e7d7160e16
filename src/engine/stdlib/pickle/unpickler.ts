/**
 * Bytes to objects: load, loads and the class Unpickler. Models Modules/_pickle.c, CPython 3.13.
 *
 *   Unpickler | refcnt 8 | type 8 | __dict__ 8 | read 8 | readline 8 | memo 8 | encoding 8 | errors 8 | buffers 8 | fix_imports 4 | - |
 *
 * Departures: an Unpickler has a __dict__ of its own; its memo is a dict {number: object}.
 */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS } from '../../memory/layout.ts';
import { clearRef, decref, freeGcObject, newRef, setRef, typeOf, untrack, xdecref } from '../../memory/refs.ts';
import { callArgs, getAttrStr, getIter, isTrue, lookupAttr, repr, typeName } from '../../objects/abstract.ts';
import { bytesLike } from '../../objects/bytes-object.ts';
import { dictNew, dictNext, dictSet } from '../../objects/dict.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { intFromNumber, intToNumber } from '../../objects/int.ts';
import { intern } from '../../objects/intern.ts';
import { callDef, methodDef } from '../../objects/method-def.ts';
import { DICT_GETSET } from '../../objects/object.ts';
import type { MethodSpec, TypeSpec } from '../../objects/spec.ts';
import { strFromJs, strToJs } from '../../objects/str.ts';
import { isStr } from '../../objects/text-args.ts';
import { typeAlloc } from '../../objects/type-alloc.ts';
import { importModule } from '../../vm/imports.ts';
import { LOAD_ATOMS, type Step } from './load-atoms.ts';
import { LOAD_OBJECTS } from './load-objects.ts';
import { Loader, type LoadSettings } from './loader.ts';
import { toPython3 } from './names.ts';
import { codeOf, pickleOpNames } from './opcodes.ts';
import { Reader } from './reader.ts';
import { pickleError } from './saver.ts';

export const UNPICKLER = { dict: 16, read: 24, readline: 32, memo: 40, encoding: 48, errors: 56, buffers: 64, fix: 72, basic: 80 } as const;
const REFS = [UNPICKLER.dict, UNPICKLER.read, UNPICKLER.readline, UNPICKLER.memo, UNPICKLER.encoding, UNPICKLER.errors, UNPICKLER.buffers];
const NAME = '_pickle.Unpickler';
const field = (m: Machine, u: Ref, at: number): Ref => m.i32[(u + at) >> 2]!;

/** What each opcode does, by code. */
function stepsByCode(): readonly (Step | undefined)[] {
  const steps: (Step | undefined)[] = new Array<Step | undefined>(256).fill(undefined);
  for (const name of pickleOpNames()) steps[codeOf(name)] = LOAD_ATOMS[name] ?? LOAD_OBJECTS[name];
  return steps;
}

/** Runs a stream to its STOP. New reference; 0 = error. */
function run(u: Loader): Ref {
  const stop = codeOf('STOP'), steps = stepsByCode();
  for (;;) {
    const code = u.reader.opcode();
    if (code < 0) return 0;
    if (code === stop) return u.has(1) ? u.pop() : 0;
    const step = steps[code];
    if (step === undefined) {
      const c = String.fromCharCode(code);
      u.fail(code >= 32 && code < 127 && c !== "'" ? `invalid load key, '${c}'.` : `invalid load key, '\\x${code.toString(16).padStart(2, '0')}'.`);
      return 0;
    }
    if (!step(u)) return 0;
  }
}

/** module.name, imported; before protocol 4 with the names of Python 2. New reference. */
export function findClass(m: Machine, module: Ref, name: Ref, proto: number, fix: boolean): Ref {
  let moduleText = strToJs(m, module), nameText = strToJs(m, name);
  if (proto < 3 && fix) [moduleText, nameText] = toPython3(moduleText, nameText);
  const mod = importModule(m, moduleText);
  if (mod === 0) return 0;
  const path = proto >= 4 ? nameText.split('.') : [nameText];
  let o = newRef(m, mod);
  for (const part of path) {
    const next = lookupAttr(m, o, intern(m, part));
    if (next === 0 && !occurred(m)) missing(m, path, mod);
    decref(m, o);
    o = next;
    if (o === 0) break;
  }
  decref(m, mod);
  return o;
}

function missing(m: Machine, path: readonly string[], mod: Ref): void {
  const shown = repr(m, mod);
  if (shown === 0) return;
  raise(m, 'AttributeError', `Can't get attribute '${path.join('.')}' on ${strToJs(m, shown)}`);
  decref(m, shown);
}

const plainFind: Loader['findClass'] = (u, module, name) => findClass(u.m, module, name, u.proto, u.settings.fixImports);

interface Options extends LoadSettings { readonly buffers: Ref }

/** The keyword arguments every way of loading has; null = error. `buffers` is a new reference or 0. */
function options(m: Machine, fix: Ref, encoding: Ref, errors: Ref, buffers: Ref): Options | null {
  const word = (o: Ref, otherwise: string): string | null => (o === 0 ? otherwise : isStr(m, o) ? strToJs(m, o) : (raise(m, 'TypeError', `argument must be str, not ${typeName(m, o)}`), null));
  const f = fix === 0 ? 1 : isTrue(m, fix), enc = word(encoding, 'ASCII'), err = word(errors, 'strict');
  if (f < 0 || enc === null || err === null) return null;
  const it = buffers === 0 || buffers === m.None ? 0 : getIter(m, buffers);
  return it === 0 && occurred(m) ? null : { fixImports: f === 1, encoding: enc, errors: err, buffers: it };
}

/** Loads with a reader that ends with it. */
function loadWith(m: Machine, reader: Reader, o: Options): Ref {
  const u = new Loader(m, reader, o, { findClass: plainFind, persistentLoad: 0, buffers: o.buffers }, new Map());
  const r = run(u);
  u.end();
  u.release([...u.memo.values()]);
  xdecref(m, o.buffers);
  return r;
}

function loads(m: Machine, _mod: Ref, data: Ref, fix: Ref, encoding: Ref, errors: Ref, buffers: Ref): Ref {
  const view = bytesLike(m, data);
  if (view === null) return occurred(m) ? 0 : raise(m, 'TypeError', `a bytes-like object is required, not '${typeName(m, data)}'`);
  const o = options(m, fix, encoding, errors, buffers);
  return o === null ? 0 : loadWith(m, new Reader(m, view.slice(), 0, 0), o);
}

/** read and readline of a file, new references; null with TypeError. */
function readersOf(m: Machine, file: Ref): [Ref, Ref] | null {
  const read = lookupAttr(m, file, intern(m, 'read'));
  const line = read === 0 && occurred(m) ? 0 : lookupAttr(m, file, intern(m, 'readline'));
  if (read !== 0 && line !== 0) return [read, line];
  xdecref(m, read);
  xdecref(m, line);
  if (!occurred(m)) raise(m, 'TypeError', "file must have 'read' and 'readline' attributes");
  return null;
}

function load(m: Machine, _mod: Ref, file: Ref, fix: Ref, encoding: Ref, errors: Ref, buffers: Ref): Ref {
  const both = readersOf(m, file);
  if (both === null) return 0;
  const o = options(m, fix, encoding, errors, buffers);
  if (o === null) { decref(m, both[0]); decref(m, both[1]); return 0; }
  return loadWith(m, new Reader(m, new Uint8Array(0), both[0], both[1]), o);
}

// ---- Unpickler -------------------------------------------------------------------------------------------------------------

function initUnpickler(m: Machine, u: Ref, file: Ref, fix: Ref, encoding: Ref, errors: Ref, buffers: Ref): Ref {
  const both = readersOf(m, file);
  if (both === null) return 0;
  const o = options(m, fix, encoding, errors, buffers);
  if (o === null) { decref(m, both[0]); decref(m, both[1]); return 0; }
  setRef(m, u + UNPICKLER.read, both[0]);
  setRef(m, u + UNPICKLER.readline, both[1]);
  setRef(m, u + UNPICKLER.memo, dictNew(m));
  setRef(m, u + UNPICKLER.encoding, strFromJs(m, o.encoding));
  setRef(m, u + UNPICKLER.errors, strFromJs(m, o.errors));
  setRef(m, u + UNPICKLER.buffers, o.buffers);
  m.i32[(u + UNPICKLER.fix) >> 2] = o.fixImports ? 1 : 0;
  return m.None;
}
const INIT = methodDef('', { name: 'Unpickler', sig: "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", fn: initUnpickler });

function loadMethod(m: Machine, self: Ref): Ref {
  if (field(m, self, UNPICKLER.read) === 0) return pickleError(m, 'UnpicklingError', `Unpickler.__init__() was not called by ${typeName(m, self)}.__init__()`) ? 0 : 0;
  const persistentLoad = lookupAttr(m, self, intern(m, 'persistent_load'));
  if (persistentLoad === 0 && occurred(m)) return 0;
  const memo = new Map<number, Ref>(), store = newRef(m, field(m, self, UNPICKLER.memo)), pos = { i: 0 };
  for (let e = dictNext(m, store, pos); e !== null; e = dictNext(m, store, pos)) memo.set(intToNumber(m, e.key), newRef(m, e.value));
  const settings: LoadSettings = {
    fixImports: field(m, self, UNPICKLER.fix) !== 0, encoding: strToJs(m, field(m, self, UNPICKLER.encoding)), errors: strToJs(m, field(m, self, UNPICKLER.errors)),
  };
  const reader = new Reader(m, new Uint8Array(0), newRef(m, field(m, self, UNPICKLER.read)), newRef(m, field(m, self, UNPICKLER.readline)));
  const own = typeOf(m, self) === m.types[NAME];
  const u = new Loader(m, reader, settings, { findClass: own ? plainFind : byMethod(self), persistentLoad, buffers: field(m, self, UNPICKLER.buffers) }, memo);
  const r = run(u);
  m.i32[(self + UNPICKLER.fix) >> 2] = (settings.fixImports ? 1 : 0) | (u.proto << 8);
  u.end();
  for (const [n, o] of memo) {
    const key = intFromNumber(m, n);
    dictSet(m, store, key, o);
    decref(m, key);
    decref(m, o);
  }
  decref(m, store);
  xdecref(m, persistentLoad);
  return r;
}

/** A subclass may have a find_class of its own. The protocol is left where the method finds it. */
const byMethod = (self: Ref): Loader['findClass'] => (u, module, name) => {
  const m = u.m;
  m.i32[(self + UNPICKLER.fix) >> 2] = (u.settings.fixImports ? 1 : 0) | (u.proto << 8);
  const f = getAttrStr(m, self, 'find_class');
  if (f === 0) return 0;
  const r = callArgs(m, f, module, name);
  decref(m, f);
  return r;
};

function findClassMethod(m: Machine, self: Ref, module: Ref, name: Ref): Ref {
  for (const o of [module, name]) if (!isStr(m, o)) return raise(m, 'TypeError', `must be str, not ${typeName(m, o)}`);
  const word = field(m, self, UNPICKLER.fix);
  return findClass(m, module, name, word >> 8, (word & 1) !== 0);
}

const METHODS: readonly MethodSpec[] = [
  { name: 'load', sig: '()', fn: loadMethod, doc: 'Load a pickle.' },
  { name: 'find_class', sig: '(module_name, global_name, /)', fn: findClassMethod, doc: 'Return an object from a specified module.' },
];

function traverse(m: Machine, u: Ref, visit: (r: Ref) => void): void {
  for (const at of REFS) if (field(m, u, at) !== 0) visit(field(m, u, at));
}
const clear = (m: Machine, u: Ref): void => { for (const at of REFS) clearRef(m, u + at); };

export const UNPICKLER_TYPE: TypeSpec = {
  name: NAME, basicsize: UNPICKLER.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE, dictoffset: UNPICKLER.dict,
  doc: 'This takes a binary file for reading a pickle data stream.',
  slots: {
    new: (m: Machine, type: Ref) => typeAlloc(m, type, 0),
    init: (m: Machine, u: Ref, argv: number, nargs: number, kwnames: Ref) => (callDef(m, INIT, u, argv, nargs, kwnames) === 0 ? -1 : 0),
    dealloc: (m: Machine, u: Ref) => { untrack(m, u); clear(m, u); freeGcObject(m, u); },
    traverse, clear,
  },
  methods: METHODS,
  getset: [DICT_GETSET, { name: 'memo', get: (m, u) => (field(m, u, UNPICKLER.memo) === 0 ? m.None : newRef(m, field(m, u, UNPICKLER.memo))) }],
};

export const LOAD_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'load', sig: "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", fn: load, doc: 'Read and return an object from the pickle data stored in a file.' },
  { name: 'loads', sig: "(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", fn: loads, doc: 'Read and return an object from the given pickle data.' },
];
