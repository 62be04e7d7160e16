/**
 * sys.stdin, sys.stdout and sys.stderr. Models what a program can see of Modules/_io/textio.c, CPython 3.13: write, flush and a few
 * attributes. There is nothing to read: every read is at the end of the file.
 *
 *   | refcnt 8 | type 8 | file descriptor 8 |
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, freeObject, hasFlag, newObject, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callMethod, callOne, getAttrStr, getIter, isTrue, iterNext, str, typeName } from '../objects/abstract.ts';
import { dictGetInterned } from '../objects/dict.ts';
import { occurred, raise } from '../objects/errors.ts';
import { boolRef, intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { moduleDict } from '../objects/module.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { strFromJs, strLength, strToJs } from '../objects/str.ts';
import { writeErr, writeOut } from './output.ts';

const TYPE_NAME = '_io.TextIOWrapper';
const FD = 16;
const NAMES = ['<stdin>', '<stdout>', '<stderr>'] as const;

/** New file object for descriptor 0, 1 or 2. */
export function textFileNew(m: Machine, fd: number): Ref {
  const o = newObject(m, m.types[TYPE_NAME]!, 24);
  m.i32[(o + FD) >> 2] = fd;
  m.i32[((o + FD) >> 2) + 1] = 0;
  return o;
}

const fdOf = (m: Machine, o: Ref): number => m.i32[(o + FD) >> 2]!;

/** Writes text to a file of ours. */
function put(m: Machine, fd: number, text: string): void {
  if (fd === 1) writeOut(m, text); else writeErr(m, text);
}

/**
 * Where print writes: sys.stdout as the program left it (borrowed), 0 for our own standard output while sys was never imported,
 * null when there is none (None, or RuntimeError set because it was deleted).
 */
export function standardOutput(m: Machine): Ref | null {
  const sys = dictGetInterned(m, m.i32[REG.modules]!, intern(m, 'sys'));
  if (sys === 0 || typeOf(m, sys) !== m.types['module']) return 0;
  const out = dictGetInterned(m, moduleDict(m, sys), intern(m, 'stdout'));
  if (out === 0) raise(m, 'RuntimeError', 'lost sys.stdout');
  return out === 0 || out === m.None ? null : out;
}

/** What the program has put in place of sys.stdin (borrowed), 0 for none or the machine's own. */
export function standardInput(m: Machine): Ref {
  const sys = dictGetInterned(m, m.i32[REG.modules]!, intern(m, 'sys'));
  if (sys === 0 || typeOf(m, sys) !== m.types['module']) return 0;
  const from = dictGetInterned(m, moduleDict(m, sys), intern(m, 'stdin'));
  return from === 0 || from === m.None || typeOf(m, from) === m.types[TYPE_NAME] ? 0 : from;
}

/** file.write(text); file 0 = standard output. 0 | -1. PyFile_WriteString */
export function fileWriteText(m: Machine, file: Ref, text: string): number {
  if (file === 0 || typeOf(m, file) === m.types[TYPE_NAME]) {
    put(m, file === 0 ? 1 : fdOf(m, file), text);
    return 0;
  }
  const s = strFromJs(m, text);
  const r = callMethod(m, file, 'write', s);
  decref(m, s);
  if (r === 0) return -1;
  decref(m, r);
  return 0;
}

/** file.write(str(o)); file 0 = standard output. 0 | -1. PyFile_WriteObject */
export function fileWriteObject(m: Machine, file: Ref, o: Ref): number {
  const own = file === 0 || typeOf(m, file) === m.types[TYPE_NAME];
  const write = own ? 0 : getAttrStr(m, file, 'write');
  if (!own && write === 0) return -1;
  const s = str(m, o);
  let r = 0;
  if (s !== 0) {
    if (own) { put(m, file === 0 ? 1 : fdOf(m, file), strToJs(m, s)); r = m.None; } else r = callOne(m, write, s);
    decref(m, s);
  }
  if (write !== 0) decref(m, write);
  if (r === 0) return -1;
  decref(m, r);
  return 0;
}

function write(m: Machine, o: Ref, text: Ref): Ref {
  if (!hasFlag(m, typeOf(m, text), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `write() argument must be str, not ${typeName(m, text)}`);
  if (fdOf(m, o) === 0) return raise(m, 'OSError', 'not writable');
  put(m, fdOf(m, o), strToJs(m, text));
  return intFromNumber(m, strLength(m, text));
}

function writelines(m: Machine, o: Ref, lines: Ref): Ref {
  const it = getIter(m, lines);
  if (it === 0) return 0;
  for (let line = iterNext(m, it); line !== 0; line = iterNext(m, it)) {
    const r = write(m, o, line);
    decref(m, line);
    if (r === 0) break;
    decref(m, r);
  }
  decref(m, it);
  return occurred(m) ? 0 : m.None;
}

function read(m: Machine, o: Ref): Ref {
  return fdOf(m, o) === 0 ? m.emptyStr : raise(m, 'OSError', 'not readable');
}

const readable = (m: Machine, o: Ref): Ref => boolRef(m, fdOf(m, o) === 0);
const mode = (m: Machine, o: Ref): string => (fdOf(m, o) === 0 ? 'r' : 'w');

export const TEXT_FILE_TYPE: TypeSpec = {
  name: TYPE_NAME, basicsize: 24, flags: TPFLAGS.DISALLOW_INSTANTIATION,
  slots: {
    dealloc: freeObject,
    repr: (m: Machine, o: Ref) => strFromJs(m, `<_io.TextIOWrapper name='${NAMES[fdOf(m, o)]!}' mode='${mode(m, o)}' encoding='utf-8'>`),
    new: (m: Machine) => raise(m, 'TypeError', `cannot create '${TYPE_NAME}' instances`),
  },
  methods: [
    { name: 'write', sig: '(text, /)', fn: write },
    { name: 'writelines', sig: '(lines, /)', fn: writelines },
    { name: 'flush', sig: '()', fn: (m) => m.None },
    { name: 'read', sig: '(size=-1, /)', fn: read },
    { name: 'readline', sig: '(size=-1, /)', fn: read },
    { name: 'isatty', sig: '()', fn: (m) => m.False },
    { name: 'fileno', sig: '()', fn: (m, o) => intFromNumber(m, fdOf(m, o)) },
    { name: 'readable', sig: '()', fn: readable },
    { name: 'writable', sig: '()', fn: (m, o) => boolRef(m, fdOf(m, o) !== 0) },
    { name: 'seekable', sig: '()', fn: (m) => m.False },
  ],
  getset: [
    { name: 'name', get: (m, o) => strFromJs(m, NAMES[fdOf(m, o)]!) },
    { name: 'mode', get: (m, o) => strFromJs(m, mode(m, o)) },
    { name: 'encoding', get: (m) => strFromJs(m, 'utf-8') },
    { name: 'errors', get: (m, o) => strFromJs(m, fdOf(m, o) === 2 ? 'backslashreplace' : 'strict') },
    { name: 'closed', get: (m) => m.False },
  ],
};

/** Calls file.flush() when `flush` (0 = not given) is true. 0 | -1. */
export function flushFile(m: Machine, file: Ref, flush: Ref): number {
  const wanted = flush === 0 ? 0 : isTrue(m, flush);
  if (wanted <= 0 || file === 0) return wanted < 0 ? -1 : 0;
  const r = callMethod(m, file, 'flush');
  if (r === 0) return -1;
  decref(m, r);
  return 0;
}
