/**
 * Functions and what they are made of: code, cell, function, bound method. Models Objects/funcobject.c, codeobject.c, cellobject.c and
 * classobject.c, CPython 3.13.
 *
 * Departures: a code object's instructions, line table and exception table are host-side and found through its `id` (design.md, section 1).
 */
import type { CodeTemplate, Const } from '../bytecode/code.ts';
import { codeBytes } from '../bytecode/units.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { CELL, CODE, FUNCTION, METHOD, TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, freeObject, hasFlag, incref, newGcObject, newObject, newRef, setRef, track, typeOf, untrack } from '../memory/refs.ts';
import { callArgs, getAttr, hash, reprJs, richCompare, richCompareBool, typeName, vectorcall, pushRaw, popRaw } from './abstract.ts';
import { hex } from './descr.ts';
import { dictGetInterned, dictNew } from './dict.ts';
import { raise } from './errors.ts';
import { complexFromNumber, floatFromNumber } from './float.ts';
import { bytesFrom } from './bytes.ts';
import { intFromBigInt, intFromNumber } from './int.ts';
import { intern, internRef } from './intern.ts';
import { CODE_METHODS } from './code-replace.ts';
import { exposeDict, genericGetAttr } from './object.ts';
import { frozensetFrom } from './set.ts';
import type { GetSetSpec, TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { typeLookup } from './type-lookup.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { clearWeakrefs } from './weakref.ts';

const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;
const getter = (offset: number): GetSetSpec['get'] => (m, o) => { const r = at(m, o, offset); return r === 0 ? m.None : newRef(m, r); };

// ---- code --------------------------------------------------------------------------------------------------------------

/** Number of a compiled template: the same template object always has the same one, found by content key. */
export function registerCode(m: Machine, template: CodeTemplate, key: string): number {
  const known = m.codeIds.get(key);
  if (known !== undefined) return known;
  const n = template.instructions.length;
  if (m.codeTop + n > m.code.length) {
    const bigger = new Int32Array(Math.max(m.code.length * 2, m.codeTop + n));
    bigger.set(m.code);
    m.code = bigger;
    const lines = new Int32Array(bigger.length);
    lines.set(m.lineOf);
    m.lineOf = lines;
    m.hints = new Int32Array(4 * bigger.length).fill(-1);
  }
  m.code.set(template.instructions, m.codeTop);
  for (let i = 0; i < n; i++) m.lineOf[m.codeTop + i] = template.positions[4 * i]!;
  // Only lines of the program's own text are steps: what a library module or exec() runs belongs to the line that asked for it.
  if (m.sourceOf(template.filename) === null) for (let i = 0; i < n; i++) m.code[m.codeTop + i]! &= 0x7fffffff;
  const id = m.codes.length;
  m.codes.push({ id, start: m.codeTop, template });
  m.codeTop += n;
  m.codeIds.set(key, id);
  return id;
}

/** Bytes of a code object with so many units of bytecode. */
export const codeSize = (units: number): number => (CODE.basic + 2 * units + 7) & ~7;

/** New code object for a template and everything nested in it. `key` names the compilation (source and mode) uniquely. */
export function codeNew(m: Machine, t: CodeTemplate, key: string, shared: Map<Const | CodeTemplate, Ref> = new Map()): Ref {
  const i32 = m.i32;
  const id = registerCode(m, t, key);
  let nested = 0;
  const consts = tupleFrom(m, t.consts.map((c) => constOf(m, c, () => `${key}/${nested++}`, shared)));
  const names = tupleFrom(m, t.names.map((n) => intern(m, n)));
  const locals = tupleFrom(m, t.localsplusnames.map((n) => intern(m, n)));
  const bytecode = codeBytes(t);
  const size = codeSize(bytecode.length >> 1);
  const c = newObject(m, m.tCode, size);
  i32.fill(0, (c >> 2) + 4, (c + size) >> 2);
  m.u8.set(bytecode, c + CODE.code);
  const put = (offset: number, v: number): void => { i32[(c + offset) >> 2] = v; };
  put(CODE.units, bytecode.length >> 1);
  put(CODE.consts, consts);
  put(CODE.names, names);
  put(CODE.flags, t.flags);
  put(CODE.argcount, t.argcount);
  put(CODE.posonly, t.posonlyargcount);
  put(CODE.kwonly, t.kwonlyargcount);
  put(CODE.stacksize, t.stacksize);
  put(CODE.firstlineno, t.firstlineno);
  put(CODE.nlocalsplus, t.localsplusnames.length);
  put(CODE.framesize, t.localsplusnames.length + t.stacksize + 9);
  put(CODE.nlocals, t.nlocals);
  put(CODE.ncellvars, t.localspluskinds.filter((k) => (k & 0x40) !== 0).length);
  put(CODE.nfreevars, t.localspluskinds.filter((k) => (k & 0x80) !== 0).length);
  put(CODE.localsplusnames, locals);
  put(CODE.filename, internRef(m, strFromJs(m, t.filename), true));
  put(CODE.name, intern(m, t.name));
  put(CODE.qualname, intern(m, t.qualname));
  put(CODE.id, id);
  put(CODE.start, m.codes[id]!.start);
  return c;
}

/** New reference to a constant: one object for one template constant throughout a compilation, as CPython merges them. */
function constOf(m: Machine, c: Const, nestedKey: () => string, shared: Map<Const | CodeTemplate, Ref>): Ref {
  const id = c.t === 'code' ? c.code : c;
  const have = shared.get(id);
  const k = c.t === 'code' ? nestedKey() : '';
  if (have !== undefined) return newRef(m, have);
  const r = constNew(m, c, () => k, shared);
  shared.set(id, r);
  return r;
}

function constNew(m: Machine, c: Const, nestedKey: () => string, shared: Map<Const | CodeTemplate, Ref>): Ref {
  switch (c.t) {
    case 'None': return m.None;
    case 'True': return m.True;
    case 'False': return m.False;
    case 'Ellipsis': return m.Ellipsis;
    case 'int': return intFromBigInt(m, c.v);
    case 'float': return floatFromNumber(m, c.v);
    case 'complex': return complexFromNumber(m, (c as { re?: number }).re ?? 0, c.v);
    case 'str': return /^[A-Za-z0-9_]*$/.test(c.v) ? internRef(m, strFromJs(m, c.v), false) : strFromJs(m, c.v);
    case 'bytes': return bytesFrom(m, c.v);
    case 'tuple': return tupleFrom(m, c.items.map((x) => constOf(m, x, nestedKey, shared)));
    case 'frozenset': { const t = tupleFrom(m, c.items.map((x) => constOf(m, x, nestedKey, shared))); const r = frozensetFrom(m, t); decref(m, t); return r; }
    case 'code': return codeNew(m, c.code, nestedKey(), shared);
  }
}

/** The template behind a code object. */
export function templateOf(m: Machine, code: Ref): CodeTemplate {
  return m.codes[at(m, code, CODE.id)]!.template;
}

function codeDealloc(m: Machine, c: Ref): void {
  clearWeakrefs(m, c, c + CODE.weakrefs);
  for (const f of CODE_REFS) clearRef(m, c + f);
  freeObject(m, c);
}
const CODE_REFS = [CODE.consts, CODE.names, CODE.localsplusnames, CODE.filename, CODE.name, CODE.qualname] as const;

function codeVarnames(m: Machine, c: Ref, mask: number): Ref {
  const t = templateOf(m, c);
  return tupleFrom(m, t.localsplusnames.filter((_, i) => (t.localspluskinds[i]! & mask) !== 0).map((n) => intern(m, n)));
}

// ---- cell --------------------------------------------------------------------------------------------------------------

/** New cell holding `value` (stolen, may be 0 = empty). */
export function cellNew(m: Machine, value: Ref): Ref {
  const c = newGcObject(m, m.tCell, CELL.basic);
  m.i32[(c + CELL.ref) >> 2] = value;
  m.i32[((c + CELL.ref) >> 2) + 1] = 0;
  track(m, c);
  return c;
}

function cellDealloc(m: Machine, c: Ref): void {
  untrack(m, c);
  clearRef(m, c + CELL.ref);
  freeGcObject(m, c);
}

// ---- function ----------------------------------------------------------------------------------------------------------

/** New function over `code` in `globals` (both borrowed). PyFunction_NewWithQualName */
export function functionNew(m: Machine, code: Ref, globals: Ref): Ref {
  const i32 = m.i32;
  const f = newGcObject(m, m.tFunction, FUNCTION.basic);
  const w = f >> 2;
  i32.fill(0, w + 4, (f + FUNCTION.basic) >> 2);
  const put = (offset: number, v: Ref): void => { incref(m, v); i32[(f + offset) >> 2] = v; };
  put(FUNCTION.globals, globals);
  const builtins = dictGetInterned(m, globals, intern(m, '__builtins__'));
  put(FUNCTION.builtins, builtins === 0 ? m.i32[REG_BUILTINS]! : hasFlag(m, typeOf(m, builtins), TPFLAGS.DICT) ? builtins : m.i32[(builtins + 16) >> 2]!);
  put(FUNCTION.name, at(m, code, CODE.name));
  put(FUNCTION.qualname, at(m, code, CODE.qualname));
  put(FUNCTION.code, code);
  const consts = at(m, code, CODE.consts);
  // The compiler puts the docstring first among the constants, or None.
  const first = tupleSize(m, consts) > 0 ? tupleItem(m, consts, 0) : m.None;
  put(FUNCTION.doc, hasFlag(m, typeOf(m, first), TPFLAGS.UNICODE) ? first : m.None);
  const module = dictGetInterned(m, globals, intern(m, '__name__'));
  if (module !== 0) put(FUNCTION.module, module);
  track(m, f);
  return f;
}
const REG_BUILTINS = 0x1d4 >> 2;

const FUNCTION_ARGUMENTS = ['code', 'globals', 'name', 'argdefs', 'closure', 'kwdefaults'];

/** types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None). func_new_impl */
function functionFromArgs(m: Machine, _t: Ref, argv: number, nargs: number, kw: Ref): Ref {
  const args = FUNCTION_ARGUMENTS.map((_, i) => (i < nargs ? m.i32[(argv >> 2) + 2 * i]! : 0));
  for (let k = 0; k < (kw === 0 ? 0 : tupleSize(m, kw)); k++) {
    const name = strToJs(m, tupleItem(m, kw, k)), i = FUNCTION_ARGUMENTS.indexOf(name);
    if (i < 0) return raise(m, 'TypeError', `function() got an unexpected keyword argument '${name}'`);
    args[i] = m.i32[(argv >> 2) + 2 * (nargs + k)]!;
  }
  const [code, globals, name, defaults, closure, kwdefaults] = args.map((a) => (a === m.None ? 0 : a)) as [Ref, Ref, Ref, Ref, Ref, Ref];
  if (code === 0 || globals === 0) return raise(m, 'TypeError', `function() missing required argument '${code === 0 ? 'code' : 'globals'}' (pos ${code === 0 ? 1 : 2})`);
  if (typeOf(m, code) !== m.tCode) return raise(m, 'TypeError', `function() argument 'code' must be code, not ${typeName(m, code)}`);
  if (!isDict(m, globals)) return raise(m, 'TypeError', `function() argument 'globals' must be dict, not ${typeName(m, globals)}`);
  if (name !== 0 && !hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) return raise(m, 'TypeError', 'arg 3 (name) must be None or string');
  if (defaults !== 0 && !isTuple(m, defaults)) return raise(m, 'TypeError', 'arg 4 (defaults) must be None or tuple');
  const free = at(m, code, CODE.nfreevars);
  if (free > 0 && (closure === 0 || !isTuple(m, closure))) return raise(m, 'TypeError', closure === 0 ? 'arg 5 (closure) must be tuple' : 'arg 5 (closure) must be None or tuple');
  if (free !== (closure === 0 ? 0 : tupleSize(m, closure))) return raise(m, 'ValueError', `${strToJs(m, at(m, code, CODE.name))} requires closure of length ${free}, not ${closure === 0 ? 0 : tupleSize(m, closure)}`);
  const f = functionNew(m, code, globals);
  for (const [field, v] of [[FUNCTION.name, name], [FUNCTION.defaults, defaults], [FUNCTION.closure, closure], [FUNCTION.kwdefaults, kwdefaults]] as const) {
    if (v !== 0) setRef(m, f + field, newRef(m, v));
  }
  return f;
}

const FUNCTION_REFS = [
  FUNCTION.code, FUNCTION.globals, FUNCTION.builtins, FUNCTION.module, FUNCTION.defaults, FUNCTION.kwdefaults, FUNCTION.doc, FUNCTION.name, FUNCTION.dict,
  FUNCTION.closure, FUNCTION.annotations, FUNCTION.qualname, FUNCTION.typeparams,
] as const;

function functionDealloc(m: Machine, f: Ref): void {
  untrack(m, f);
  clearWeakrefs(m, f, f + FUNCTION.weakrefs);
  functionClear(m, f);
  clearRef(m, f + FUNCTION.code);
  clearRef(m, f + FUNCTION.name);
  clearRef(m, f + FUNCTION.qualname);
  freeGcObject(m, f);
}

function functionClear(m: Machine, f: Ref): void {
  for (const r of [FUNCTION.globals, FUNCTION.builtins, FUNCTION.module, FUNCTION.defaults, FUNCTION.kwdefaults, FUNCTION.doc, FUNCTION.dict, FUNCTION.closure, FUNCTION.annotations, FUNCTION.typeparams]) clearRef(m, f + r);
}

function functionGet(m: Machine, f: Ref, o: Ref): Ref {
  return o === 0 || o === m.None ? newRef(m, f) : methodNew(m, f, o);
}

function functionSetCode(m: Machine, f: Ref, v: Ref): number {
  if (v === 0 || typeOf(m, v) !== m.tCode) { raise(m, 'TypeError', '__code__ must be set to a code object'); return -1; }
  const closure = at(m, f, FUNCTION.closure), have = closure === 0 ? 0 : tupleSize(m, closure), need = at(m, v, CODE.nfreevars);
  if (have !== need) { raise(m, 'ValueError', `${strToJs(m, at(m, f, FUNCTION.name))}() requires a code object with ${have} free vars, not ${need}`); return -1; }
  setRef(m, f + FUNCTION.code, newRef(m, v));
  return 0;
}

const setter = (offset: number, what: string, ok: (m: Machine, v: Ref) => boolean): NonNullable<GetSetSpec['set']> => (m, f, v) => {
  if (v !== 0 && v !== m.None && !ok(m, v)) { raise(m, 'TypeError', what); return -1; }
  setRef(m, f + offset, v === 0 || v === m.None ? 0 : newRef(m, v));
  return 0;
};
const nameSetter = (offset: number, word: string): NonNullable<GetSetSpec['set']> => (m, f, v) => {
  if (v === 0 || !hasFlag(m, typeOf(m, v), TPFLAGS.UNICODE)) { raise(m, 'TypeError', `${word} must be set to a string object`); return -1; }
  setRef(m, f + offset, newRef(m, v));
  return 0;
};
const isTuple = (m: Machine, v: Ref): boolean => hasFlag(m, typeOf(m, v), TPFLAGS.TUPLE);
const isDict = (m: Machine, v: Ref): boolean => hasFlag(m, typeOf(m, v), TPFLAGS.DICT);

// ---- method ------------------------------------------------------------------------------------------------------------

/** New bound method. PyMethod_New */
export function methodNew(m: Machine, func: Ref, self: Ref): Ref {
  const b = newGcObject(m, m.tMethod, METHOD.basic);
  const w = b >> 2;
  m.i32.fill(0, w + 4, (b + METHOD.basic) >> 2);
  incref(m, func);
  m.i32[(b + METHOD.func) >> 2] = func;
  incref(m, self);
  m.i32[(b + METHOD.self) >> 2] = self;
  track(m, b);
  return b;
}

/** types.MethodType(func, self). */
function methodOf(m: Machine, func: Ref, self: Ref): Ref {
  if (m.i32[(typeOf(m, func) + TYPE.call) >> 2] === 0) return raise(m, 'TypeError', 'first argument must be callable');
  return self === m.None ? raise(m, 'TypeError', 'instance must not be None') : methodNew(m, func, self);
}

function methodDealloc(m: Machine, b: Ref): void {
  untrack(m, b);
  clearWeakrefs(m, b, b + METHOD.weakrefs);
  clearRef(m, b + METHOD.func);
  clearRef(m, b + METHOD.self);
  freeGcObject(m, b);
}

function methodCall(m: Machine, b: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const n = nargs + (kwnames === 0 ? 0 : tupleSize(m, kwnames));
  const a = pushRaw(m, 8 * (n + 1));
  m.i32[a >> 2] = at(m, b, METHOD.self);
  for (let i = 0; i < n; i++) m.i32[(a >> 2) + 2 * (i + 1)] = m.i32[(argv >> 2) + 2 * i]!;
  const r = vectorcall(m, at(m, b, METHOD.func), a, nargs + 1, kwnames);
  m.i32.fill(0, a >> 2, (a >> 2) + 2 * (n + 1));
  popRaw(m, a);
  return r;
}

function methodGetAttr(m: Machine, b: Ref, name: Ref): Ref {
  const d = typeLookup(m, m.tMethod, internRef(m, newRef(m, name), true));
  return d !== 0 ? genericGetAttr(m, b, name) : getAttr(m, at(m, b, METHOD.func), name);
}

function methodRepr(m: Machine, b: Ref): Ref {
  const f = at(m, b, METHOD.func);
  const q = typeOf(m, f) === m.tFunction ? strToJs(m, at(m, f, FUNCTION.qualname)) : '?';
  const self = reprJs(m, at(m, b, METHOD.self));
  return self === null ? 0 : strFromJs(m, `<bound method ${q} of ${self}>`);
}

function methodHash(m: Machine, b: Ref): number {
  const lo = hash(m, at(m, b, METHOD.func));
  m.hashHi = 0;
  return (lo ^ (at(m, b, METHOD.self) >> 4)) | 0;
}

export const FUNCTION_TYPES: readonly TypeSpec[] = [
  {
    name: 'code', basicsize: CODE.basic, itemsize: 2, weaklistoffset: CODE.weakrefs,
    slots: {
      dealloc: codeDealloc,
      repr: (m: Machine, c: Ref) => strFromJs(m, `<code object ${strToJs(m, at(m, c, CODE.name))} at ${hex(c)}, file "${strToJs(m, at(m, c, CODE.filename))}", line ${at(m, c, CODE.firstlineno)}>`),
      traverse: (m: Machine, c: Ref, visit: (r: Ref) => void) => { for (const f of CODE_REFS) { const r = at(m, c, f); if (r !== 0) visit(r); } },
    },
    methods: [...CODE_METHODS, { name: '__sizeof__', sig: '()', fn: (m, c) => intFromNumber(m, codeSize(at(m, c, CODE.units))) }],
    getset: [
      { name: 'co_name', get: getter(CODE.name) }, { name: 'co_qualname', get: getter(CODE.qualname) }, { name: 'co_filename', get: getter(CODE.filename) },
      { name: 'co_code', get: (m, c) => bytesFrom(m, m.u8.slice(c + CODE.code, c + CODE.code + 2 * at(m, c, CODE.units))) },
      { name: 'co_consts', get: getter(CODE.consts) }, { name: 'co_names', get: getter(CODE.names) },
      { name: 'co_varnames', get: (m, c) => codeVarnames(m, c, 0x20) }, { name: 'co_cellvars', get: (m, c) => codeVarnames(m, c, 0x40) }, { name: 'co_freevars', get: (m, c) => codeVarnames(m, c, 0x80) },
      ...([['co_argcount', CODE.argcount], ['co_posonlyargcount', CODE.posonly], ['co_kwonlyargcount', CODE.kwonly], ['co_flags', CODE.flags], ['co_stacksize', CODE.stacksize], ['co_firstlineno', CODE.firstlineno], ['co_nlocals', CODE.nlocals]] as const)
        .map(([name, offset]): GetSetSpec => ({ name, get: (m, c) => intFromNumber(m, at(m, c, offset)) })),
    ],
  },
  {
    name: 'cell', basicsize: CELL.basic, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: cellDealloc, traverse: (m: Machine, c: Ref, visit: (r: Ref) => void) => { const r = at(m, c, CELL.ref); if (r !== 0) visit(r); },
      clear: (m: Machine, c: Ref) => clearRef(m, c + CELL.ref),
      richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
        if (typeOf(m, a) !== typeOf(m, b)) return m.NotImplemented;
        const x = at(m, a, CELL.ref), y = at(m, b, CELL.ref);
        // An empty cell comes before every other.
        return x !== 0 && y !== 0 ? richCompare(m, x, y, op) : richCompare(m, x === 0 ? m.False : m.True, y === 0 ? m.False : m.True, op);
      },
      repr: (m: Machine, c: Ref) => { const r = at(m, c, CELL.ref); return strFromJs(m, r === 0 ? `<cell at ${hex(c)}: empty>` : `<cell at ${hex(c)}: ${typeName(m, r)} object at ${hex(r)}>`); },
      new: (m: Machine, _t: Ref, argv: number, nargs: number) => cellNew(m, nargs > 0 ? newRef(m, m.i32[argv >> 2]!) : 0),
    },
    getset: [{
      name: 'cell_contents', get: (m, c) => { const r = at(m, c, CELL.ref); return r === 0 ? raise(m, 'ValueError', 'Cell is empty') : newRef(m, r); },
      set: (m, c, v) => { setRef(m, c + CELL.ref, v === 0 ? 0 : newRef(m, v)); return 0; },
    }],
  },
  {
    name: 'function', basicsize: FUNCTION.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.METHOD_DESCRIPTOR, weaklistoffset: FUNCTION.weakrefs, dictoffset: FUNCTION.dict,
    slots: {
      dealloc: functionDealloc, clear: functionClear, new: functionFromArgs, descr_get: functionGet, call: (m: Machine, f: Ref, argv: number, nargs: number, kw: Ref) => m.callFunction(m, f, argv, nargs, kw),
      traverse: (m: Machine, f: Ref, visit: (r: Ref) => void) => { for (const at2 of FUNCTION_REFS) { const r = at(m, f, at2); if (r !== 0) visit(r); } },
      repr: (m: Machine, f: Ref) => strFromJs(m, `<function ${strToJs(m, at(m, f, FUNCTION.qualname))} at ${hex(f)}>`),
    },
    getset: [
      { name: '__name__', get: getter(FUNCTION.name), set: nameSetter(FUNCTION.name, '__name__') },
      { name: '__qualname__', get: getter(FUNCTION.qualname), set: nameSetter(FUNCTION.qualname, '__qualname__') },
      { name: '__code__', get: getter(FUNCTION.code), set: functionSetCode },
      { name: '__defaults__', get: getter(FUNCTION.defaults), set: setter(FUNCTION.defaults, '__defaults__ must be set to a tuple object', isTuple) },
      { name: '__kwdefaults__', get: getter(FUNCTION.kwdefaults), set: setter(FUNCTION.kwdefaults, '__kwdefaults__ must be set to a dict object', isDict) },
      { name: '__globals__', get: getter(FUNCTION.globals) }, { name: '__builtins__', get: getter(FUNCTION.builtins) }, { name: '__closure__', get: getter(FUNCTION.closure) },
      { name: '__doc__', get: getter(FUNCTION.doc), set: (m, f, v) => { setRef(m, f + FUNCTION.doc, newRef(m, v === 0 ? m.None : v)); return 0; } },
      { name: '__module__', get: getter(FUNCTION.module), set: (m, f, v) => { setRef(m, f + FUNCTION.module, newRef(m, v === 0 ? m.None : v)); return 0; } },
      { name: '__dict__', get: exposeDict, set: (m, f, v) => { if (!isDict(m, v)) { raise(m, 'TypeError', `__dict__ must be set to a dictionary, not a '${typeName(m, v)}'`); return -1; } setRef(m, f + FUNCTION.dict, newRef(m, v)); return 0; } },
      { name: '__annotations__', get: (m, f) => { if (at(m, f, FUNCTION.annotations) === 0) m.i32[(f + FUNCTION.annotations) >> 2] = dictNew(m); return annotationsDict(m, f); }, set: setter(FUNCTION.annotations, '__annotations__ must be set to a dict object', isDict) },
      { name: '__type_params__', get: (m, f) => { const r = at(m, f, FUNCTION.typeparams); return r === 0 ? m.emptyTuple : newRef(m, r); }, set: (m, f, v) => { if (v === 0 || !isTuple(m, v)) { raise(m, 'TypeError', '__type_params__ must be set to a tuple'); return -1; } setRef(m, f + FUNCTION.typeparams, newRef(m, v)); return 0; } },
    ],
  },
  {
    name: 'method', basicsize: METHOD.basic, flags: TPFLAGS.HAVE_GC, weaklistoffset: METHOD.weakrefs,
    slots: {
      dealloc: methodDealloc, call: methodCall, getattro: methodGetAttr, repr: methodRepr, hash: methodHash,
      traverse: (m: Machine, b: Ref, visit: (r: Ref) => void) => { visit(at(m, b, METHOD.func)); visit(at(m, b, METHOD.self)); },
      richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
        if ((op !== 2 && op !== 3) || typeOf(m, a) !== m.tMethod || typeOf(m, b) !== m.tMethod) return m.NotImplemented;
        let eq = richCompareBool(m, at(m, a, METHOD.func), at(m, b, METHOD.func), 2);
        if (eq === 1) eq = at(m, a, METHOD.self) === at(m, b, METHOD.self) ? 1 : 0;
        return eq < 0 ? 0 : (eq === 1) === (op === 2) ? m.True : m.False;
      },
      descr_get: (m: Machine, b: Ref) => newRef(m, b),
      new: (m: Machine, _t: Ref, argv: number, nargs: number) => (nargs === 2 ? methodOf(m, m.i32[argv >> 2]!, m.i32[(argv >> 2) + 2]!) : raise(m, 'TypeError', `method expected 2 arguments, got ${nargs}`)),
    },
    getset: [
      { name: '__func__', get: getter(METHOD.func) }, { name: '__self__', get: getter(METHOD.self) },
      { name: '__doc__', get: (m, b) => getAttr(m, at(m, b, METHOD.func), intern(m, '__doc__')) },
    ],
  },
];

/** A function's annotations: MAKE_FUNCTION leaves a tuple of name, value pairs; the first look makes it a dict. */
function annotationsDict(m: Machine, f: Ref): Ref {
  const a = at(m, f, FUNCTION.annotations);
  if (!isTuple(m, a)) return newRef(m, a);
  const pairs = [];
  for (let i = 0; i + 1 < tupleSize(m, a); i += 2) pairs.push(tupleFrom(m, [newRef(m, tupleItem(m, a, i)), newRef(m, tupleItem(m, a, i + 1))]));
  const t = tupleFrom(m, pairs);
  const d = callArgs(m, m.tDict, t);
  decref(m, t);
  setRef(m, f + FUNCTION.annotations, d);
  return newRef(m, d);
}
