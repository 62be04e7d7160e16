/** The sys module. Models Python/sysmodule.c, CPython 3.13: what a program without files, threads and a command line can see. */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, FRAME, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, IMMORTAL, newRef, preheaderOf, setRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { STR_DIGITS_CHECK_THRESHOLD } from '../text/int-text.ts';
import { argName } from '../objects/arg-name.ts';
import { asSsize, callArgs, callSpecial, isInstance, repr, typeName } from '../objects/abstract.ts';
import { dictSet } from '../objects/dict.ts';
import { clearError, handledException, matches, occurred, raise, setException } from '../objects/errors.ts';
import { floatFromNumber } from '../objects/float.ts';
import { boolRef, intFromBigInt, intFromNumber, intToNumber, isInt } from '../objects/int.ts';
import { intern, internRef } from '../objects/intern.ts';
import { listFrom } from '../objects/list.ts';
import type { MethodSpec, TypeSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import { frameObject } from '../vm/frame.ts';
import { unraisableText, writeException } from '../vm/unraisable.ts';
import { SIMPLE_NAMESPACE_TYPE, simpleNamespaceNew } from './simple-namespace.ts';
import { mallocStats } from './malloc-stats.ts';
import { writeErr } from './output.ts';
import type { ModuleSpec } from './spec.ts';
import { structSequenceNew, structSequenceType } from '../objects/struct-sequence.ts';
import { fileWriteText, standardOutput, TEXT_FILE_TYPE, textFileNew } from './text-file.ts';

/** A field's value: an integer, a float, a text or a bool. */
type Value = bigint | { readonly float: number } | string | boolean;
type Fields = readonly (readonly [string, Value])[];

const FLOAT_INFO: Fields = [
  ['max', { float: Number.MAX_VALUE }], ['max_exp', 1024n], ['max_10_exp', 308n], ['min', { float: 2 ** -1022 }], ['min_exp', -1021n], ['min_10_exp', -307n],
  ['dig', 15n], ['mant_dig', 53n], ['epsilon', { float: Number.EPSILON }], ['radix', 2n], ['rounds', 1n],
];
const INT_INFO: Fields = [['bits_per_digit', 30n], ['sizeof_digit', 4n], ['default_max_str_digits', 4300n], ['str_digits_check_threshold', BigInt(STR_DIGITS_CHECK_THRESHOLD)]];
const HASH_INFO: Fields = [
  ['width', 64n], ['modulus', 2305843009213693951n], ['inf', 314159n], ['nan', 0n], ['imag', 1000003n], ['algorithm', 'siphash13'], ['hash_bits', 64n],
  ['seed_bits', 128n], ['cutoff', 0n],
];
const FLAGS: Fields = [
  ['debug', 0n], ['inspect', 0n], ['interactive', 0n], ['optimize', 0n], ['dont_write_bytecode', 0n], ['no_user_site', 0n], ['no_site', 0n],
  ['ignore_environment', 0n], ['verbose', 0n], ['bytes_warning', 0n], ['quiet', 0n], ['hash_randomization', 0n], ['isolated', 0n], ['dev_mode', false],
  ['utf8_mode', 1n], ['warn_default_encoding', 0n], ['safe_path', false], ['int_max_str_digits', 4300n],
];
const VERSION_FIELDS = ['major', 'minor', 'micro', 'releaselevel', 'serial'] as const;

const names = (f: Fields): string[] => f.map(([n]) => n);

/** Types of the module's objects. */
export const SYS_TYPES: readonly TypeSpec[] = [
  TEXT_FILE_TYPE, SIMPLE_NAMESPACE_TYPE, structSequenceType('sys.version_info', VERSION_FIELDS), structSequenceType('sys.float_info', names(FLOAT_INFO)),
  structSequenceType('sys.int_info', names(INT_INFO)), structSequenceType('sys.hash_info', names(HASH_INFO)), structSequenceType('sys.flags', names(FLAGS)),
  structSequenceType('UnraisableHookArgs', ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object']),
];

function valueRef(m: Machine, v: Value): Ref {
  switch (typeof v) {
    case 'bigint': return intFromBigInt(m, v);
    case 'string': return strFromJs(m, v);
    case 'boolean': return boolRef(m, v);
    default: return floatFromNumber(m, v.float);
  }
}

const sequence = (m: Machine, type: string, f: Fields): Ref => structSequenceNew(m, type, f.map(([, v]) => valueRef(m, v)));

function versionInfo(m: Machine): Ref {
  const [major, minor, micro] = m.profile.version;
  return structSequenceNew(m, 'sys.version_info', [major, minor, micro].map((n) => intFromNumber(m, n)).concat(strFromJs(m, 'final'), intFromNumber(m, 0)));
}

function hexVersion(m: Machine): number {
  const [major, minor, micro] = m.profile.version;
  return major * 0x1000000 + minor * 0x10000 + micro * 0x100 + 0xf0;
}

/** Fills the module's dict; every value is handed over. */
function init(m: Machine, dict: Ref): number {
  const [major, minor, micro] = m.profile.version;
  const put = (name: string, value: Ref): void => {
    dictSet(m, dict, intern(m, name), value);
    decref(m, value);
  };
  for (const [fd, name] of ['stdin', 'stdout', 'stderr'].entries()) {
    const file = textFileNew(m, fd);
    put(`__${name}__`, newRef(m, file));
    put(name, file);
  }
  put('version', strFromJs(m, `${major}.${minor}.${micro} (Heapbook)`));
  put('version_info', versionInfo(m));
  put('hexversion', intFromNumber(m, hexVersion(m)));
  put('api_version', intFromNumber(m, 1013));
  put('implementation', simpleNamespaceNew(m, [
    ['name', strFromJs(m, 'cpython')], ['cache_tag', strFromJs(m, `cpython-${major}${minor}`)], ['version', versionInfo(m)], ['hexversion', intFromNumber(m, hexVersion(m))],
  ]));
  put('platform', strFromJs(m, 'linux'));
  put('byteorder', strFromJs(m, 'little'));
  put('maxsize', intFromBigInt(m, 9223372036854775807n));
  put('maxunicode', intFromNumber(m, 0x10ffff));
  put('float_repr_style', strFromJs(m, 'short'));
  put('float_info', sequence(m, 'sys.float_info', FLOAT_INFO));
  put('int_info', sequence(m, 'sys.int_info', INT_INFO));
  put('hash_info', sequence(m, 'sys.hash_info', HASH_INFO));
  put('flags', sequence(m, 'sys.flags', FLAGS));
  put('modules', newRef(m, m.i32[REG.modules]!));
  put('argv', listFrom(m, [strFromJs(m, '')]));
  put('path', listFrom(m, []));
  put('executable', strFromJs(m, ''));
  put('dont_write_bytecode', m.True);
  put('orig_argv', listFrom(m, [strFromJs(m, '')]));
  put('warnoptions', listFrom(m, []));
  put('copyright', strFromJs(m, 'Copyright (c) the authors of this machine. It models CPython, which is Copyright (c) the Python Software Foundation.'));
  put('builtin_module_names', tupleFrom(m, ['builtins', ...Object.keys(m.loaders)].sort().map((n) => strFromJs(m, n))));
  return 0;
}

// ---- functions ---------------------------------------------------------------------------------------------------------

/** The call's own reference to the argument is counted, as CPython's result says. An immortal object shows its constant. */
function getrefcount(m: Machine, _self: Ref, o: Ref): Ref {
  const c = m.i32[o >> 2]!;
  return intFromNumber(m, c === IMMORTAL ? 0xffffffff : c);
}

function getsizeof(m: Machine, _self: Ref, o: Ref, dflt: Ref): Ref {
  const r = callSpecial(m, o, '__sizeof__');
  if (r === undefined) raise(m, 'TypeError', `Type ${typeName(m, o)} doesn't define __sizeof__`);
  let size = -1;
  if (r !== undefined && r !== 0) {
    if (isInt(m, r)) {
      size = intToNumber(m, r);
      if (size < 0) raise(m, 'ValueError', '__sizeof__() should return >= 0');
    } else raise(m, 'TypeError', `'${typeName(m, r)}' object cannot be interpreted as an integer`);
    decref(m, r);
  }
  if (!occurred(m)) {
    // Static types have no header although `type` is a container.
    const isStaticType = hasFlag(m, typeOf(m, o), TPFLAGS.TYPE) && !hasFlag(m, o, TPFLAGS.HEAPTYPE);
    return intFromNumber(m, size + (isStaticType ? 0 : preheaderOf(m, typeOf(m, o))));
  }
  if (dflt === 0 || !matches(m, 'TypeError')) return 0;
  clearError(m);
  return newRef(m, dflt);
}

function internString(m: Machine, _self: Ref, s: Ref): Ref {
  if (typeOf(m, s) === m.tStr) return internRef(m, newRef(m, s), false);
  return raise(m, 'TypeError', hasFlag(m, typeOf(m, s), TPFLAGS.UNICODE) ? `can't intern ${typeName(m, s)}` : `intern() argument must be str, not ${argName(m, s)}`);
}

function setRecursionLimit(m: Machine, _self: Ref, o: Ref): Ref {
  const limit = asSsize(m, o, 'OverflowError');
  if (limit === -1 && occurred(m)) return 0;
  if (limit > 0x7fffffff) return raise(m, 'OverflowError', 'Python int too large to convert to C int');
  if (limit < 1) return raise(m, 'ValueError', 'recursion limit must be greater or equal than 1');
  const depth = m.i32[REG.recursionLimit]! - m.i32[REG.recursion]!;
  if (depth >= limit) return raise(m, 'RecursionError', `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`);
  m.i32[REG.recursionLimit] = limit;
  m.i32[REG.recursion] = limit - depth;
  return m.None;
}

function setIntMaxStrDigits(m: Machine, _self: Ref, o: Ref): Ref {
  const n = asSsize(m, o, 'OverflowError');
  if (n === -1 && occurred(m)) return 0;
  if (n !== 0 && (n < STR_DIGITS_CHECK_THRESHOLD || n > 0x7fffffff)) return raise(m, 'ValueError', `maxdigits must be 0 or larger than ${STR_DIGITS_CHECK_THRESHOLD}`);
  m.i32[REG.intMaxStrDigits] = n;
  return m.None;
}

function excInfo(m: Machine): Ref {
  const e = handledException(m);
  if (e === 0) return tupleFrom(m, [m.None, m.None, m.None]);
  const tb = m.i32[(e + EXC.traceback) >> 2]!;
  return tupleFrom(m, [newRef(m, typeOf(m, e)), newRef(m, e), tb === 0 ? m.None : newRef(m, tb)]);
}

function exit(m: Machine, _self: Ref, status: Ref): Ref {
  const args: Ref[] = [];
  if (status !== 0 && typeOf(m, status) === m.tTuple) for (let i = 0; i < tupleSize(m, status); i++) args.push(tupleItem(m, status, i));
  else if (status !== 0 && status !== m.None) args.push(status);
  const e = callArgs(m, m.types['SystemExit']!, ...args);
  return e === 0 ? 0 : setException(m, e);
}

/** What the interactive prompt does with a value: prints its repr and keeps it as `_`. */
function displayhook(m: Machine, _self: Ref, o: Ref): Ref {
  if (o === m.None) return m.None;
  const out = standardOutput(m);
  if (out === null) return occurred(m) ? 0 : m.None;
  const s = repr(m, o);
  if (s === 0) return 0;
  const code = fileWriteText(m, out, strToJs(m, s) + '\n');
  decref(m, s);
  if (code < 0) return 0;
  return dictSet(m, m.i32[REG.builtins]!, intern(m, '_'), o) < 0 ? 0 : m.None;
}

/** The frame `depth` calls out from the one that runs. New reference. */
function getFrame(m: Machine, _s: Ref, depth: Ref): Ref {
  let n = depth === 0 ? 0 : asSsize(m, depth, 'OverflowError');
  if (n === -1 && occurred(m)) return 0;
  let f = m.i32[REG.frame]!;
  while (n-- > 0 && f !== 0) f = m.i32[(f + FRAME.previous) >> 2]!;
  return f === 0 ? raise(m, 'ValueError', 'call stack is not deep enough') : newRef(m, frameObject(m, f));
}

/** The hook as a program may call it: writes the report to standard error. */
function unraisableHook(m: Machine, _self: Ref, args: Ref): Ref {
  if (typeOf(m, args) !== m.types['UnraisableHookArgs']) return raise(m, 'TypeError', 'sys.unraisablehook argument type must be UnraisableHookArgs');
  m.stderr.push(unraisableText(m, tupleItem(m, args, 1), tupleItem(m, args, 4)));
  return m.None;
}

/** The hook as a program may call it: writes the exception, with the traceback it is given, to standard error. */
function exceptHook(m: Machine, _self: Ref, _type: Ref, value: Ref, tb: Ref): Ref {
  if (!isInstance(m, value, m.types['BaseException']!)) return raise(m, 'TypeError', `print_exception(): Exception expected for value, ${typeName(m, value)} found`);
  if (typeOf(m, tb) === m.types['traceback'] && m.i32[(value + EXC.traceback) >> 2] === 0) setRef(m, value + EXC.traceback, newRef(m, tb));
  writeException(m, value);
  return m.None;
}

const FUNCTIONS: readonly MethodSpec[] = [
  { name: 'getrefcount', sig: '(object, /)', fn: getrefcount, doc: 'Return the reference count of object.' },
  { name: 'getsizeof', sig: '(object, default=None)', fn: getsizeof, doc: 'Return the size of object in bytes.' },
  { name: 'intern', sig: '(string, /)', fn: internString, doc: "``Intern'' the given string." },
  { name: '_is_interned', sig: '(string, /)', fn: (m: Machine, _s: Ref, s: Ref) => hasFlag(m, typeOf(m, s), TPFLAGS.UNICODE) ? boolRef(m, (m.i32[(s + 32) >> 2]! & 3) !== 0) : raise(m, 'TypeError', `_is_interned() argument must be str, not ${argName(m, s)}`) },
  { name: '_is_gil_enabled', sig: '()', fn: (m) => m.True },
  { name: 'getrecursionlimit', sig: '()', fn: (m) => intFromNumber(m, m.i32[REG.recursionLimit]!), doc: 'Return the current value of the recursion limit.' },
  { name: 'setrecursionlimit', sig: '(limit, /)', fn: setRecursionLimit, doc: 'Set the maximum depth of the Python interpreter stack to n.' },
  { name: 'set_int_max_str_digits', sig: '(maxdigits)', fn: setIntMaxStrDigits, doc: 'Set the maximum string digits limit for non-binary int<->str conversions.' },
  { name: 'get_int_max_str_digits', sig: '()', fn: (m) => intFromNumber(m, m.i32[REG.intMaxStrDigits]!), doc: 'Return the maximum string digits limit for non-binary int<->str conversions.' },
  { name: 'getdefaultencoding', sig: '()', fn: (m) => strFromJs(m, 'utf-8') },
  { name: 'getfilesystemencoding', sig: '()', fn: (m) => strFromJs(m, 'utf-8') },
  { name: 'getswitchinterval', sig: '()', fn: (m) => floatFromNumber(m, 0.005), doc: 'Return the current thread switch interval.' },
  { name: 'exc_info', sig: '()', fn: excInfo, doc: 'Return current exception information: (type, value, traceback).' },
  { name: 'exception', sig: '()', fn: (m) => { const e = handledException(m); return e === 0 ? m.None : newRef(m, e); }, doc: 'Return the current exception.' },
  { name: 'exit', sig: '(status=None, /)', fn: exit, doc: 'Exit the interpreter by raising SystemExit(status).' },
  { name: '_debugmallocstats', sig: '()', fn: (m: Machine) => { writeErr(m, mallocStats(m)); return m.None; }, doc: 'Print debug info to stderr about the state of pymalloc and structmalloc.' },
  { name: '_getframe', sig: '(depth=0, /)', fn: getFrame, doc: 'Return a frame object from the call stack.' },
  { name: 'displayhook', sig: '(object, /)', fn: displayhook, doc: "Print an object to sys.stdout and also save it in builtins._" },
  { name: 'excepthook', sig: '(exctype, value, traceback, /)', fn: exceptHook, doc: 'Handle an exception by displaying it with a traceback on sys.stderr.' },
  { name: '__excepthook__', sig: '(exctype, value, traceback, /)', fn: exceptHook, doc: 'Handle an exception by displaying it with a traceback on sys.stderr.' },
  { name: 'unraisablehook', sig: '(unraisable, /)', fn: unraisableHook, doc: 'Handle an unraisable exception.' },
  { name: '__unraisablehook__', sig: '(unraisable, /)', fn: unraisableHook, doc: 'Handle an unraisable exception.' },
  { name: 'is_finalizing', sig: '()', fn: (m) => m.False, doc: 'Return True if Python is exiting.' },
];

export const SYS_MODULE: ModuleSpec = { name: 'sys', functions: FUNCTIONS, init };
