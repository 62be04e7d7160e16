/** Built-in functions that need the running frame or the compiler: __build_class__, exec, eval, compile, globals, locals, vars, __import__. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CELL, CODE, EXC, FRAME, FUNCTION, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, setRef, typeOf, xdecref } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { asSsize, callArgs, isTrue, lookupAttr, nameOfType, pushRaw, popRaw, reprJs, typeName, vectorcall } from '../objects/abstract.ts';
import { bytesLike } from '../objects/bytes-object.ts';
import { dictGetInterned, dictNew, dictSet } from '../objects/dict.ts';
import { occurred, raise, setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { intern } from '../objects/intern.ts';
import { parserArena } from '../objects/parser-arena.ts';
import { SLOT_OFFSETS, type MethodSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { calculateMetaclass } from '../objects/type.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import { TextError } from '../text/text-error.ts';
import { decodeToString } from '../text/codecs.ts';
import { frameLocals } from './frame.ts';
import { importModule, importName } from './imports.ts';
import { raiseSyntaxError } from './syntax-errors.ts';
import { evalCode } from './loop.ts';

const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;

/** __build_class__(func, name, *bases, metaclass=..., **kwds). builtin___build_class__ of Python/bltinmodule.c */
function buildClass(m: Machine, _self: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const arg = (i: number): Ref => m.i32[(argv >> 2) + 2 * i]!;
  if (nargs < 2) return raise(m, 'TypeError', '__build_class__: not enough arguments');
  const func = arg(0), name = arg(1);
  const orig: Ref[] = [];
  for (let i = 2; i < nargs; i++) orig.push(arg(i));
  const bases = mroEntries(m, orig);
  if (bases === null) return 0;
  let meta = 0;
  const kw: [Ref, Ref][] = [];
  for (let k = 0; k < (kwnames === 0 ? 0 : tupleSize(m, kwnames)); k++) {
    const key = tupleItem(m, kwnames, k), v = arg(nargs + k);
    if (strToJs(m, key) === 'metaclass') meta = v; else kw.push([key, v]);
  }
  const basesTuple = tupleFrom(m, bases.map((b) => newRef(m, b)));
  const done = (r: Ref): Ref => { decref(m, basesTuple); for (const b of bases) decref(m, b); return r; };
  const given = meta;
  if (meta === 0) meta = bases.length === 0 ? m.tType : typeOf(m, bases[0]!);
  if (hasFlag(m, typeOf(m, meta), TPFLAGS.TYPE)) {
    meta = calculateMetaclass(m, meta, bases);
    if (meta === 0) return done(0);
  }
  const kwtuple = kw.length === 0 ? 0 : tupleFrom(m, kw.map(([k]) => newRef(m, k)));
  const call = (f: Ref, args: Ref[]): Ref => {
    const a = pushRaw(m, 8 * (args.length + kw.length + 1));
    args.forEach((x, i) => { m.i32[(a >> 2) + 2 * i] = x; });
    kw.forEach(([, v], i) => { m.i32[(a >> 2) + 2 * (args.length + i)] = v; });
    const r = vectorcall(m, f, a, args.length, kwtuple);
    m.i32.fill(0, a >> 2, (a >> 2) + 2 * (args.length + kw.length));
    popRaw(m, a);
    return r;
  };
  const end = (r: Ref): Ref => { if (kwtuple !== 0) decref(m, kwtuple); return done(r); };
  const prepare = lookupAttr(m, meta, intern(m, '__prepare__'));
  if (prepare === 0 && occurred(m)) return end(0);
  const ns = prepare === 0 ? dictNew(m) : call(prepare, [name, basesTuple]);
  if (prepare !== 0) decref(m, prepare);
  if (ns === 0) return end(0);
  if (m.i32[(typeOf(m, ns) + 744) >> 2] === 0 && m.i32[(typeOf(m, ns) + 752) >> 2] === 0) {
    const t = typeName(m, ns);
    decref(m, ns);
    return end(raise(m, 'TypeError', `${given !== 0 && !hasFlag(m, typeOf(m, meta), TPFLAGS.TYPE) ? '<metaclass>' : nameOfType(m, meta)}.__prepare__() must return a mapping, not ${t}`));
  }
  const cell = evalCode(m, at(m, func, FUNCTION.code), at(m, func, FUNCTION.globals), ns, at(m, func, FUNCTION.closure));
  let cls = 0;
  if (cell !== 0) {
    if (bases.length !== orig.length || bases.some((b, i) => b !== orig[i])) {
      const t = tupleFrom(m, orig.map((b) => newRef(m, b)));
      dictSet(m, ns, intern(m, '__orig_bases__'), t);
      decref(m, t);
    }
    cls = call(meta, [name, basesTuple, ns]);
    if (cls !== 0 && typeOf(m, cell) === m.tCell && hasFlag(m, typeOf(m, cls), TPFLAGS.TYPE)) {
      const c = at(m, cell, CELL.ref);
      if (c === 0) {
        raise(m, 'RuntimeError', `__class__ not set defining '${strToJs(m, name)}' as ${reprJs(m, cls)}. Was __classcell__ propagated to type.__new__?`);
        decref(m, cls);
        cls = 0;
      } else if (c !== cls) {
        raise(m, 'TypeError', `__class__ set to ${reprJs(m, c)} defining '${strToJs(m, name)}' as ${reprJs(m, cls)}`);
        decref(m, cls);
        cls = 0;
      }
    }
    decref(m, cell);
  }
  decref(m, ns);
  return end(cls);
}

/** Bases that are not classes may name others (PEP 560). New references. */
function mroEntries(m: Machine, bases: Ref[]): Ref[] | null {
  const out: Ref[] = [];
  const all = tupleFrom(m, bases.map((b) => newRef(m, b)));
  for (const b of bases) {
    if (hasFlag(m, typeOf(m, b), TPFLAGS.TYPE)) { out.push(newRef(m, b)); continue; }
    const f = lookupAttr(m, b, intern(m, '__mro_entries__'));
    if (f === 0) { if (occurred(m)) { decref(m, all); return null; } out.push(newRef(m, b)); continue; }
    const r = callArgs(m, f, all);
    decref(m, f);
    if (r === 0 || typeOf(m, r) !== m.tTuple) {
      if (r !== 0) { raise(m, 'TypeError', '__mro_entries__ must return a tuple'); decref(m, r); }
      decref(m, all);
      return null;
    }
    for (let i = 0; i < tupleSize(m, r); i++) out.push(newRef(m, tupleItem(m, r, i)));
    decref(m, r);
  }
  decref(m, all);
  return out;
}

const frame = (m: Machine): Ref => m.i32[REG.frame]!;

function globalsOf(m: Machine): Ref {
  return at(m, frame(m), FRAME.globals);
}

function locals(m: Machine): Ref {
  return frameLocals(m, frame(m));
}

function vars(m: Machine, _s: Ref, o: Ref): Ref {
  if (o === 0) return locals(m);
  const d = lookupAttr(m, o, intern(m, '__dict__'));
  return d !== 0 ? d : occurred(m) ? 0 : raise(m, 'TypeError', 'vars() argument must have __dict__ attribute');
}

/** Compiles text in the machine's name, for eval() without the blanks before it; 0 with SyntaxError. */
function compileText(m: Machine, source: Ref, filename: string, mode: 'exec' | 'eval' | 'single', strip = false): Ref {
  const bytes = bytesLike(m, source);
  let text: string;
  try {
    text = bytes === null ? strToJs(m, source) : decodeToString(bytes);
  } catch (e) {
    if (!(e instanceof TextError)) throw e;
    return raiseSyntaxError(m, { type: 'SyntaxError', msg: `(unicode error) ${e.message}`, filename, lineno: 1, offset: 0, end_lineno: 1, end_offset: 0, text: null }, filename);
  }
  if (text.includes('\0')) {
    const message = strFromJs(m, 'source code string cannot contain null bytes');
    const exc = excNew(m, m.types['SyntaxError']!, tupleFrom(m, [newRef(m, message)]));
    setRef(m, exc + EXC.extra, message);
    return setException(m, exc);
  }
  if (mode === 'eval' && /^[ \t]*$/.test(text)) {
    return raiseSyntaxError(m, { type: 'SyntaxError', msg: 'invalid syntax', filename, lineno: 0, offset: 0, end_lineno: 0, end_offset: 0, text: '' }, filename);
  }
  return m.compile(m, strip ? text.replace(/^[ \t]+/, '') : text, filename, mode);
}

function isSource(m: Machine, o: Ref): boolean {
  return hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE) || bytesLike(m, o) !== null;
}

function run(m: Machine, which: 'eval' | 'exec', source: Ref, globals: Ref, localsArg: Ref): Ref {
  let g = globals === 0 || globals === m.None ? globalsOf(m) : globals;
  if (which === 'eval' && localsArg !== 0 && localsArg !== m.None && m.i32[(typeOf(m, localsArg) + SLOT_OFFSETS.mp_subscript) >> 2] === 0) return raise(m, 'TypeError', 'locals must be a mapping');
  if (!hasFlag(m, typeOf(m, g), TPFLAGS.DICT)) return raise(m, 'TypeError', which === 'exec' ? `exec() globals must be a dict, not ${typeName(m, g)}` : m.i32[(typeOf(m, g) + SLOT_OFFSETS.mp_subscript) >> 2] !== 0 ? 'globals must be a real dict; try eval(expr, {}, mapping)' : 'globals must be a dict');
  if (localsArg !== 0 && localsArg !== m.None && m.i32[(typeOf(m, localsArg) + SLOT_OFFSETS.mp_subscript) >> 2] === 0) return raise(m, 'TypeError', `locals must be a mapping or None, not ${typeName(m, localsArg)}`);
  const ownLocals = globals === 0 || globals === m.None;
  const l = localsArg !== 0 && localsArg !== m.None ? newRef(m, localsArg) : ownLocals ? locals(m) : newRef(m, g);
  incref(m, g);
  if (dictGetInterned(m, g, intern(m, '__builtins__')) === 0) dictSet(m, g, intern(m, '__builtins__'), m.i32[REG.builtins]!);
  let code = source;
  if (typeOf(m, source) === m.tCode) incref(m, code);
  else if (isSource(m, source)) code = compileText(m, source, '<string>', which, which === 'eval');
  else { raise(m, 'TypeError', `${which}() arg 1 must be a string, bytes or code object`); code = 0; }
  const free = code !== 0 && at(m, code, CODE.nfreevars) > 0;
  if (free) raise(m, 'TypeError', `code object passed to ${which}() may not contain free variables`);
  // A text's literals are held by its parser until it has run.
  const arena = code !== 0 && !free && code !== source ? parserArena(m, code) : 0;
  const r = code === 0 || free ? 0 : evalCode(m, code, g, l);
  xdecref(m, arena);
  if (code !== 0) decref(m, code);
  decref(m, l);
  decref(m, g);
  g = 0;
  if (r === 0 || which === 'eval') return r;
  decref(m, r);
  return m.None;
}

/** __import__: the package of a dotted name unless a fromlist asks for the module itself. New reference. */
function importBuiltin(m: Machine, _s: Ref, name: Ref, _g: Ref, _l: Ref, fromlist: Ref, level: Ref): Ref {
  if (!hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) return raise(m, 'TypeError', 'module name must be a string');
  const n = level === 0 ? 0 : asSsize(m, level, 'OverflowError');
  if (n === -1 && occurred(m)) return 0;
  if (n < 0) return raise(m, 'ValueError', 'level must be >= 0');
  if (n === 0 && strToJs(m, name) === '') return raise(m, 'ValueError', 'Empty module name');
  const wanted = fromlist === 0 || fromlist === m.None ? 0 : isTrue(m, fromlist);
  if (wanted < 0) return 0;
  const mod = importName(m, name, m.None, level === 0 ? m.smallInts + 5 * 32 : level);
  if (mod === 0 || wanted === 0) return mod;
  decref(m, mod);
  return importModule(m, strToJs(m, name));
}

export const CORE_BUILTINS: readonly MethodSpec[] = [
  { name: '__build_class__', sig: '($raw)', fn: buildClass },
  { name: 'globals', sig: '()', fn: (m) => newRef(m, globalsOf(m)) },
  { name: 'locals', sig: '()', fn: locals },
  { name: 'vars', sig: '(object=<unrepresentable>, /)', fn: vars },
  { name: 'eval', sig: '(source, /, globals=None, locals=None)', fn: (m: Machine, _s: Ref, s: Ref, g: Ref, l: Ref) => run(m, 'eval', s, g, l) },
  { name: 'exec', sig: '(source, /, globals=None, locals=None, closure=None)', fn: (m: Machine, _s: Ref, s: Ref, g: Ref, l: Ref) => run(m, 'exec', s, g, l) },
  {
    name: 'compile', sig: "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", fn: (m: Machine, _s: Ref, src: Ref, file: Ref, mode: Ref) => {
      const how = strToJs(m, mode);
      if (how !== 'exec' && how !== 'eval' && how !== 'single') return raise(m, 'ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
      return compileText(m, src, strToJs(m, file), how);
    },
  },
  { name: '__import__', sig: '(name, globals=None, locals=None, fromlist=(), level=0)', fn: importBuiltin },
];

/** super() without arguments: the __class__ cell and the first argument of the running function. null with RuntimeError. */
export function superArgs(m: Machine): [Ref, Ref] | null {
  const f = frame(m);
  const code = at(m, f, FRAME.code);
  const t = m.codes[at(m, code, 192)]!.template;
  if (t.argcount === 0) { raise(m, 'RuntimeError', 'super(): no arguments'); return null; }
  let self = at(m, f, FRAME.localsplus);
  if (self !== 0 && (t.localspluskinds[0]! & 0x40) !== 0 && typeOf(m, self) === m.tCell) self = at(m, self, CELL.ref);
  if (self === 0) { raise(m, 'RuntimeError', 'super(): arg[0] deleted'); return null; }
  const i = t.localsplusnames.findIndex((n, k) => n === '__class__' && (t.localspluskinds[k]! & 0x80) !== 0);
  if (i < 0) { raise(m, 'RuntimeError', 'super(): __class__ cell not found'); return null; }
  const cls = at(m, at(m, f, FRAME.localsplus + 8 * i), CELL.ref);
  if (cls === 0) { raise(m, 'RuntimeError', 'super(): empty __class__ cell'); return null; }
  return [cls, self];
}
