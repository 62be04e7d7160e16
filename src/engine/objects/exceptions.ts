/**
 * Exceptions. Models Objects/exceptions.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | dict 8 | args 8 | notes 8 | traceback 8 | context 8 | cause 8 | suppress_context 1 | ... | fields of the subtype from 72
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, newRef, setRef, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callArgs, isInstance, nameOfType, repr, reprJs, str, strJs, typeName } from './abstract.ts';
import { bytesFrom, bytesLike } from './bytes-object.ts';
import { raise } from './errors.ts';
import { boolRef } from './int.ts';
import { appendNote } from './exception-notes.ts';
import { EXC_GROUP_TYPES } from './exception-group.ts';
import { SLOT_OFFSETS, type GetSetSpec, type MemberSpec, type TypeSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';
import { DICT_GETSET } from './object.ts';

const EMPTY = new Uint8Array(0);

const at = (m: Machine, e: Ref, offset: number): Ref => m.i32[(e + offset) >> 2]!;

/** New instance of a built-in exception type with an args tuple (stolen), fields filled as its __init__ would. */
export function excNew(m: Machine, type: Ref, args: Ref): Ref {
  const e = typeAlloc(m, type, 0);
  m.i32[(e + EXC.args) >> 2] = args;
  if (tupleSize(m, args) === 1 && isInstance(m, e, m.types['StopIteration']!)) setRef(m, e + EXC.extra, newRef(m, tupleItem(m, args, 0)));
  return e;
}

function baseNew(m: Machine, type: Ref, argv: number, nargs: number): Ref {
  const e = typeAlloc(m, type, 0);
  const items: Ref[] = [];
  for (let i = 0; i < nargs; i++) items.push(newRef(m, m.i32[(argv >> 2) + 2 * i]!));
  m.i32[(e + EXC.args) >> 2] = tupleFrom(m, items);
  return e;
}

function baseInit(m: Machine, self: Ref, argv: number, nargs: number, kwnames: Ref): number {
  if (kwnames !== 0) { raise(m, 'TypeError', `${typeName(m, self)}() takes no keyword arguments`); return -1; }
  setArgs(m, self, argv, nargs);
  return 0;
}

function setArgs(m: Machine, self: Ref, argv: number, nargs: number): void {
  const items: Ref[] = [];
  for (let i = 0; i < nargs; i++) items.push(newRef(m, m.i32[(argv >> 2) + 2 * i]!));
  setRef(m, self + EXC.args, tupleFrom(m, items));
}

const FIELDS: readonly number[] = [EXC.dict, EXC.args, EXC.notes, EXC.traceback, EXC.cause, EXC.context];
/** Extra pointer fields by C struct. */
const extraFields = (n: number): number[] => Array.from({ length: n }, (_, i) => EXC.extra + 8 * i);

function deallocWith(extra: readonly number[]) {
  return (m: Machine, e: Ref): void => {
    untrack(m, e);
    if (trashBegin(m, e)) return;
    for (const f of extra) clearRef(m, e + f);
    for (const f of FIELDS) clearRef(m, e + f);
    freeGcObject(m, e);
    trashEnd(m);
  };
}
function traverseWith(extra: readonly number[]) {
  return (m: Machine, e: Ref, visit: (r: Ref) => void): void => {
    for (const f of extra) { const r = at(m, e, f); if (r !== 0) visit(r); }
    for (const f of FIELDS) { const r = at(m, e, f); if (r !== 0) visit(r); }
  };
}
function clearWith(extra: readonly number[]) {
  return (m: Machine, e: Ref): void => {
    for (const f of extra) clearRef(m, e + f);
    for (const f of FIELDS) clearRef(m, e + f);
  };
}

function baseStr(m: Machine, e: Ref): Ref {
  const args = at(m, e, EXC.args);
  const n = tupleSize(m, args);
  return n === 0 ? m.emptyStr : n === 1 ? str(m, tupleItem(m, args, 0)) : str(m, args);
}

function baseRepr(m: Machine, e: Ref): Ref {
  const args = at(m, e, EXC.args);
  const inner = tupleSize(m, args) === 1 ? reprJs(m, tupleItem(m, args, 0)) : reprJs(m, args);
  if (inner === null) return 0;
  const name = nameOfType(m, typeOf(m, e));
  return strFromJs(m, tupleSize(m, args) === 1 ? `${name}(${inner})` : `${name}${inner}`);
}

const field = (offset: number): GetSetSpec['get'] => (m, e) => { const r = at(m, e, offset); return r === 0 ? m.None : newRef(m, r); };

function setException(offset: number, word: string): NonNullable<GetSetSpec['set']> {
  return (m, e, v) => {
    if (v === 0) { raise(m, 'TypeError', `${word} may not be deleted`); return -1; }
    if (v !== m.None && !isInstance(m, v, m.types['BaseException']!)) { raise(m, 'TypeError', `exception ${word === '__cause__' ? 'cause' : 'context'} must be None or derive from BaseException`); return -1; }
    setRef(m, e + offset, v === m.None ? 0 : newRef(m, v));
    if (offset === EXC.cause) m.u8[e + EXC.suppress] = 1;
    return 0;
  };
}

const BASE_GETSET: readonly GetSetSpec[] = [
  DICT_GETSET,
  { name: 'args', get: field(EXC.args), set: (m, e, v) => { if (v === 0) { raise(m, 'TypeError', 'args may not be deleted'); return -1; } const t = m.fns[m.i32[(m.tTuple + 312) >> 2]!]!; const a = m.i32[REG.top]!; m.i32[a >> 2] = v; m.i32[REG.top] = a + 8; const r: Ref = t(m, m.tTuple, a, 1, 0); m.i32[a >> 2] = 0; m.i32[REG.top] = a; if (r === 0) return -1; setRef(m, e + EXC.args, r); return 0; } },
  {
    name: '__traceback__', get: field(EXC.traceback),
    set: (m, e, v) => {
      if (v === 0) { raise(m, 'TypeError', '__traceback__ may not be deleted'); return -1; }
      if (v !== m.None && typeOf(m, v) !== m.types['traceback']) { raise(m, 'TypeError', '__traceback__ must be a traceback or None'); return -1; }
      setRef(m, e + EXC.traceback, v === m.None ? 0 : newRef(m, v));
      return 0;
    },
  },
  { name: '__context__', get: field(EXC.context), set: setException(EXC.context, '__context__') },
  { name: '__cause__', get: field(EXC.cause), set: setException(EXC.cause, '__cause__') },
  { name: '__suppress_context__', get: (m, e) => boolRef(m, m.u8[e + EXC.suppress] !== 0), set: (m, e, v) => { if (v !== m.True && v !== m.False) { raise(m, 'TypeError', v === 0 ? "can't delete numeric/char attribute" : 'attribute value type must be bool'); return -1; } m.u8[e + EXC.suppress] = v === m.True ? 1 : 0; return 0; } },
];

const FLAGS = TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.BASE_EXC;

const BASE: TypeSpec = {
  name: 'BaseException', basicsize: EXC.basic, flags: FLAGS, dictoffset: EXC.dict,
  slots: { dealloc: deallocWith([]), traverse: traverseWith([]), clear: clearWith([]), new: baseNew, init: baseInit, str: baseStr, repr: baseRepr },
  methods: [
    { name: 'with_traceback', sig: '(object, /)', fn: (m: Machine, e: Ref, tb: Ref) => (BASE_GETSET[2]!.set!(m, e, tb) < 0 ? 0 : newRef(m, e)) },
    {
      name: 'add_note', sig: '(object, /)', fn: (m: Machine, e: Ref, note: Ref) => {
        if (!hasFlag(m, typeOf(m, note), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `note must be a str, not '${typeName(m, note)}'`);
        return appendNote(m, e, note) < 0 ? 0 : m.None;
      },
    },
  ],
  getset: BASE_GETSET,
};

/** Parent and children by name, as the manual's tree. */
const TREE: readonly (readonly [string, string])[] = [
  ['Exception', 'BaseException'], ['GeneratorExit', 'BaseException'], ['KeyboardInterrupt', 'BaseException'],
  ['ArithmeticError', 'Exception'], ['FloatingPointError', 'ArithmeticError'], ['OverflowError', 'ArithmeticError'], ['ZeroDivisionError', 'ArithmeticError'],
  ['AssertionError', 'Exception'], ['BufferError', 'Exception'], ['EOFError', 'Exception'], ['LookupError', 'Exception'], ['IndexError', 'LookupError'],
  ['MemoryError', 'Exception'], ['ReferenceError', 'Exception'], ['RuntimeError', 'Exception'], ['NotImplementedError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'], ['SystemError', 'Exception'], ['PythonFinalizationError', 'RuntimeError'], ['StopAsyncIteration', 'Exception'], ['TypeError', 'Exception'],
  ['ValueError', 'Exception'], ['UnicodeError', 'ValueError'], ['Warning', 'Exception'], ['DeprecationWarning', 'Warning'], ['UserWarning', 'Warning'],
  ['RuntimeWarning', 'Warning'], ['SyntaxWarning', 'Warning'], ['FutureWarning', 'Warning'], ['PendingDeprecationWarning', 'Warning'],
  ['ImportWarning', 'Warning'], ['UnicodeWarning', 'Warning'], ['BytesWarning', 'Warning'], ['ResourceWarning', 'Warning'], ['EncodingWarning', 'Warning'],
];

/** A subtype with pointer fields after the base struct; `names` are readable and writable attributes. */
function withFields(name: string, base: string, names: readonly string[], over: Partial<TypeSpec['slots']> = {}): TypeSpec {
  const extra = extraFields(names.length);
  const members: MemberSpec[] = names.map((n, i) => ({ name: n, offset: extra[i]!, type: 'object' }));
  return {
    name, base, basicsize: EXC.basic + 8 * names.length, flags: FLAGS, members,
    slots: { dealloc: deallocWith(extra), traverse: traverseWith(extra), clear: clearWith(extra), new: baseNew, ...over },
  };
}

/** __init__ that stores the first positional argument in the field. */
function initField() {
  return (m: Machine, e: Ref, argv: number, nargs: number, kwnames: Ref): number => {
    if (baseInit(m, e, argv, nargs, kwnames) < 0) return -1;
    if (nargs > 0) setRef(m, e + EXC.extra, newRef(m, m.i32[argv >> 2]!));
    return 0;
  };
}

/** __init__ of the Unicode errors: every field, of the type its letter names (U str, n int, B bytes-like). */
function initUnicode(fields: string) {
  return (m: Machine, e: Ref, argv: number, nargs: number, kwnames: Ref): number => {
    if (baseInit(m, e, argv, nargs, kwnames) < 0) return -1;
    if (nargs !== fields.length) { raise(m, 'TypeError', `function takes exactly ${fields.length} arguments (${nargs} given)`); return -1; }
    for (const [i, kind] of [...fields].entries()) {
      const v = m.i32[(argv >> 2) + 2 * i]!, t = typeOf(m, v);
      if (kind === 'U' && !hasFlag(m, t, TPFLAGS.UNICODE)) { raise(m, 'TypeError', `argument ${i + 1} must be str, not ${v === m.None ? 'None' : typeName(m, v)}`); return -1; }
      if (kind === 'n' && m.i32[(t + SLOT_OFFSETS.nb_index) >> 2] === 0) { raise(m, 'TypeError', `'${typeName(m, v)}' object cannot be interpreted as an integer`); return -1; }
    }
    for (const [i, kind] of [...fields].entries()) {
      const v = m.i32[(argv >> 2) + 2 * i]!;
      const bytes = kind === 'B' ? bytesLike(m, v) : EMPTY;
      if (bytes === null) { raise(m, 'TypeError', `a bytes-like object is required, not '${typeName(m, v)}'`); return -1; }
      // Of anything that is not bytes a copy is kept.
      setRef(m, e + EXC.extra + 8 * i, kind === 'B' && !hasFlag(m, typeOf(m, v), TPFLAGS.BYTES) ? bytesFrom(m, bytes) : newRef(m, v));
    }
    return 0;
  };
}

/** __init__ that takes its fields by keyword (NameError(name=), AttributeError(name=, obj=), ImportError(name=, path=)). */
function initKeywords(owner: string, names: readonly string[], offsets: readonly number[]) {
  return (m: Machine, e: Ref, argv: number, nargs: number, kwnames: Ref): number => {
    setArgs(m, e, argv, nargs);
    for (const o of offsets) clearRef(m, e + o);
    const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
    for (let k = 0; k < nkw; k++) {
      const kw = strToJs(m, tupleItem(m, kwnames, k));
      const i = names.indexOf(kw);
      if (i < 0) {
        const hint = m.suggest(kw, [...names]);
        raise(m, 'TypeError', `${owner}() got an unexpected keyword argument '${kw}'${hint === null ? '' : `. Did you mean '${hint}'?`}`);
        return -1;
      }
      setRef(m, e + offsets[i]!, newRef(m, m.i32[(argv >> 2) + 2 * (nargs + k)]!));
    }
    return 0;
  };
}

function keyErrorStr(m: Machine, e: Ref): Ref {
  const args = at(m, e, EXC.args);
  return tupleSize(m, args) === 1 ? repr(m, tupleItem(m, args, 0)) : baseStr(m, e);
}

function osErrorStr(m: Machine, e: Ref): Ref {
  const errno = at(m, e, EXC.extra), text = at(m, e, EXC.extra + 8), file = at(m, e, EXC.extra + 16);
  if (errno === 0 || text === 0) return baseStr(m, e);
  const a = strJs(m, errno), b = strJs(m, text);
  if (a === null || b === null) return 0;
  if (file === 0) return strFromJs(m, `[Errno ${a}] ${b}`);
  const f = reprJs(m, file);
  if (f === null) return 0;
  const second = at(m, e, EXC.extra + 24), g = second === 0 || second === m.None ? '' : reprJs(m, second);
  return g === null ? 0 : strFromJs(m, `[Errno ${a}] ${b}: ${f}${g === '' ? '' : ` -> ${g}`}`);
}

/** errno -> the subclass OSError(errno, ...) makes. */
const ERRNO: Readonly<Record<number, string>> = { 1: 'PermissionError', 13: 'PermissionError', 2: 'FileNotFoundError', 17: 'FileExistsError', 21: 'IsADirectoryError', 20: 'NotADirectoryError', 4: 'InterruptedError', 3: 'ProcessLookupError', 10: 'ChildProcessError', 11: 'BlockingIOError', 110: 'TimeoutError', 32: 'BrokenPipeError', 104: 'ConnectionResetError', 111: 'ConnectionRefusedError', 103: 'ConnectionAbortedError' };

function osErrorNew(m: Machine, type: Ref, argv: number, nargs: number): Ref {
  const first = nargs >= 2 ? m.i32[argv >> 2]! : 0;
  const sub = type === m.types['OSError'] && first !== 0 && typeOf(m, first) === m.tInt ? ERRNO[m.i32[(first + 24) >> 2]!] : undefined;
  return baseNew(m, sub === undefined ? type : m.types[sub]!, argv, nargs);
}

function osErrorInit(m: Machine, e: Ref, argv: number, nargs: number, kwnames: Ref): number {
  if (baseInit(m, e, argv, nargs, kwnames) < 0) return -1;
  if (nargs >= 2) {
    for (let i = 0; i < Math.min(3, nargs); i++) setRef(m, e + EXC.extra + 8 * i, newRef(m, m.i32[(argv >> 2) + 2 * i]!));
    // The fourth argument is Windows' own error number; there is none here.
    if (nargs === 5) setRef(m, e + EXC.extra + 24, newRef(m, m.i32[(argv >> 2) + 8]!));
    if (nargs > 2 && nargs <= 5) setArgs(m, e, argv, 2);
  }
  return 0;
}

function syntaxErrorStr(m: Machine, e: Ref): Ref {
  const msg = at(m, e, EXC.extra), line = at(m, e, EXC.extra + 16), file = at(m, e, EXC.extra + 8);
  const text = msg === 0 ? 'None' : strJs(m, msg);
  if (text === null) return 0;
  const l = line !== 0 && line !== m.None ? strJs(m, line) : null;
  const f = file !== 0 && file !== m.None ? strJs(m, file) : null;
  return strFromJs(m, f !== null && l !== null ? `${text} (${f.split('/').pop()}, line ${l})` : l !== null ? `${text} (line ${l})` : text);
}

function syntaxErrorInit(m: Machine, e: Ref, argv: number, nargs: number, kwnames: Ref): number {
  if (baseInit(m, e, argv, nargs, kwnames) < 0) return -1;
  if (nargs >= 1) setRef(m, e + EXC.extra, newRef(m, m.i32[argv >> 2]!));
  const info = nargs === 2 ? m.i32[(argv >> 2) + 2]! : 0;
  // (filename, lineno, offset, text, end_lineno, end_offset)
  if (info === 0) return 0;
  const t = hasFlag(m, typeOf(m, info), TPFLAGS.TUPLE) ? newRef(m, info) : callArgs(m, m.tTuple, info);
  if (t === 0) return -1;
  const n = tupleSize(m, t);
  const bad = n < 4 ? `function takes at least 4 arguments (${n} given)` : n > 6 ? `function takes at most 6 arguments (${n} given)` : n === 5 ? 'end_offset must be provided when end_lineno is provided' : null;
  if (bad === null) for (let i = 0; i < n; i++) setRef(m, e + EXC.extra + 8 + 8 * i, newRef(m, tupleItem(m, t, i)));
  else raise(m, 'TypeError', bad);
  decref(m, t);
  return bad === null ? 0 : -1;
}

function unicodeErrorStr(m: Machine, e: Ref): Ref {
  const parts = extraFields(isInstance(m, e, m.types['UnicodeTranslateError']!) ? 4 : 5).map((f) => at(m, e, f));
  if (parts.some((p) => p === 0)) return baseStr(m, e);
  return m.unicodeErrorText(m, e);
}

/** PyOSErrorObject: four fields and the number of characters written. */
const OS_ERROR_BASIC = EXC.basic + 40;

export const EXCEPTION_TYPES: readonly TypeSpec[] = [
  BASE,
  ...TREE.map(([name, base]): TypeSpec => ({ name, base, basicsize: EXC.basic, flags: FLAGS, slots: { new: baseNew, init: baseInit } })),
  withFields('StopIteration', 'Exception', ['value'], { init: initField() }),
  withFields('SystemExit', 'BaseException', ['code'], {
    init: (m: Machine, e: Ref, argv: number, nargs: number, kw: Ref): number => {
      if (baseInit(m, e, argv, nargs, kw) < 0) return -1;
      if (nargs === 1) setRef(m, e + EXC.extra, newRef(m, m.i32[argv >> 2]!));
      else if (nargs > 1) setRef(m, e + EXC.extra, newRef(m, at(m, e, EXC.args)));
      return 0;
    },
  }),
  withFields('AttributeError', 'Exception', ['obj', 'name'], { init: initKeywords('AttributeError', ['obj', 'name'], [72, 80]) }),
  withFields('NameError', 'Exception', ['name'], { init: initKeywords('NameError', ['name'], [72]) }),
  { name: 'UnboundLocalError', base: 'NameError', basicsize: 80, flags: FLAGS, slots: { new: baseNew } },
  withFields('ImportError', 'Exception', ['msg', 'name', 'path', 'name_from'], {
    init: (m: Machine, e: Ref, argv: number, nargs: number, kw: Ref): number => {
      if (initKeywords('ImportError', ['name', 'path', 'name_from'], [80, 88, 96])(m, e, argv, nargs, kw) < 0) return -1;
      setRef(m, e + EXC.extra, nargs === 1 ? newRef(m, m.i32[argv >> 2]!) : 0);
      return 0;
    },
  }),
  { name: 'ModuleNotFoundError', base: 'ImportError', basicsize: EXC.basic + 32, flags: FLAGS, slots: { new: baseNew } },
  { name: 'KeyError', base: 'LookupError', basicsize: EXC.basic, flags: FLAGS, slots: { new: baseNew, init: baseInit, str: keyErrorStr } },
  { ...withFields('OSError', 'Exception', ['errno', 'strerror', 'filename', 'filename2'], { new: osErrorNew, init: osErrorInit, str: osErrorStr }), basicsize: OS_ERROR_BASIC },
  ...['FileNotFoundError', 'FileExistsError', 'PermissionError', 'TimeoutError', 'ConnectionError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'BlockingIOError', 'ChildProcessError', 'ProcessLookupError']
    .map((name): TypeSpec => ({ name, base: 'OSError', basicsize: OS_ERROR_BASIC, flags: FLAGS, slots: { new: baseNew } })),
  ...['BrokenPipeError', 'ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError']
    .map((name): TypeSpec => ({ name, base: 'ConnectionError', basicsize: OS_ERROR_BASIC, flags: FLAGS, slots: { new: baseNew } })),
  withFields('SyntaxError', 'Exception', ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'], { init: syntaxErrorInit, str: syntaxErrorStr }),
  { name: 'IndentationError', base: 'SyntaxError', basicsize: EXC.basic + 64, flags: FLAGS, slots: { new: baseNew } },
  { name: 'TabError', base: 'IndentationError', basicsize: EXC.basic + 64, flags: FLAGS, slots: { new: baseNew } },
  ...(['UUnnU', 'UBnnU'] as const).map((fields) => withFields(fields === 'UUnnU' ? 'UnicodeEncodeError' : 'UnicodeDecodeError', 'UnicodeError', ['encoding', 'object', 'start', 'end', 'reason'], { init: initUnicode(fields), str: unicodeErrorStr })),
  withFields('UnicodeTranslateError', 'UnicodeError', ['object', 'start', 'end', 'reason'], { init: initUnicode('UnnU'), str: unicodeErrorStr }),
  ...EXC_GROUP_TYPES,
];

