/**
 * The _machine module: what the library's Python texts take from the machine instead of from outside. A clock register and a seed register,
 * so that every run of a program sees the same times and the same chance; the text of exceptions; the lines of the program.
 */
import { Unsupported } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, TYPE } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { asSsize, isInstance } from '../objects/abstract.ts';
import { occurred, raise } from '../objects/errors.ts';
import { intern } from '../objects/intern.ts';
import { qualifiedName } from '../objects/object.ts';
import { intFromNumber, intToNumber } from '../objects/int.ts';
import { bytesFrom, bytesView } from '../objects/bytes.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { tupleFrom, tupleItem } from '../objects/tuple.ts';
import { park, wake, WAIT } from '../threads/scheduler.ts';
import { ident, startThread } from '../threads/thread-state.ts';
import { codeLines } from '../vm/frame-text.ts';
import { formatException, formatOnly } from '../vm/traceback-text.ts';
import { sha512 } from './sha512.ts';
import type { ModuleSpec } from './spec.ts';

/** The clock in microseconds: low word in REG.clock, high in the word after it. */
function clock(m: Machine, _mod: Ref, step: Ref): Ref {
  const us = asSsize(m, step, 'OverflowError');
  if (us === -1 && occurred(m)) return 0;
  const now = (m.i32[REG.clock + 1]! * 0x100000000) + (m.i32[REG.clock]! >>> 0) + us;
  m.i32[REG.clock] = now | 0;
  m.i32[REG.clock + 1] = Math.floor(now / 0x100000000);
  return intFromNumber(m, now);
}

/** A new seed each time; the next one follows from it. */
function nextSeed(m: Machine): Ref {
  const seed = m.i32[REG.seed]! >>> 0;
  m.i32[REG.seed] = (Math.imul(seed, 1664525) + 1013904223) | 0;
  return intFromNumber(m, seed);
}

/** Ends the program: it uses what this machine does not have. Never returns. */
function unsupported(m: Machine, _mod: Ref, feature: Ref, remedy: Ref): Ref {
  throw new Unsupported(strToJs(m, feature), m.i32[REG.line]!, strToJs(m, remedy));
}

/** A line of a file the machine knows, '' when it does not know it. New reference. */
function sourceLine(m: Machine, _mod: Ref, file: Ref, line: Ref): Ref {
  const n = asSsize(m, line, 'OverflowError');
  if (n === -1 && occurred(m)) return 0;
  return strFromJs(m, m.sourceOf(strToJs(m, file))?.[n - 1] ?? '');
}

/** Where instruction `lasti` (in bytes) of a code object stands: (line, end line, column, end column), -1 = not known. New reference. */
function position(m: Machine, _mod: Ref, code: Ref, lasti: Ref): Ref {
  const at = asSsize(m, lasti, 'OverflowError');
  if (at === -1 && occurred(m)) return 0;
  if (m.i32[(code + 8) >> 2] !== m.types['code']) return raise(m, 'TypeError', 'a code object is required');
  const all = m.codes[m.i32[(code + CODE.id) >> 2]!]!.template.positions;
  return tupleFrom(m, [0, 1, 2, 3].map((k) => intFromNumber(m, all[2 * at + k] ?? -1)));
}

/** The lines under an entry of a traceback with their marks, joined by newlines; '' when the file is not known. New reference. */
function codeText(m: Machine, _mod: Ref, file: Ref, span: Ref): Ref {
  const [line, endLine, col, endCol] = [0, 1, 2, 3].map((k) => intToNumber(m, tupleItem(m, span, k))) as [number, number, number, number];
  const lines = m.sourceOf(strToJs(m, file));
  return strFromJs(m, lines === null ? '' : codeLines(lines, { line, endLine, col, endCol }).join('\n'));
}

/** Gives a class that is C in CPython the tp_name it has there: module and name. Messages show it. None. */
function nativeName(m: Machine, _mod: Ref, type: Ref): Ref {
  m.i32[(type + TYPE.name) >> 2] = intern(m, qualifiedName(m, type));
  return m.None;
}

/** Waits for `what` until it is woken or the clock shows `deadline` microseconds (negative = none): True = woken. See threads/scheduler.ts */
function parkThread(m: Machine, _mod: Ref, what: Ref, deadline: Ref): Ref {
  const us = intToNumber(m, deadline);
  const r = park(m, what, us);
  return r === WAIT.parked ? 0 : r === WAIT.woken ? m.True : m.False;
}

function start(m: Machine, _mod: Ref, func: Ref, arg: Ref): Ref {
  const n = startThread(m, func, arg);
  return n === 0 ? 0 : intFromNumber(m, n);
}

function wakeThreads(m: Machine, _mod: Ref, what: Ref, most: Ref): Ref {
  wake(m, what, intToNumber(m, most));
  return m.None;
}

const isException = (m: Machine, o: Ref): boolean => isInstance(m, o, m.types['BaseException']!);

export const MACHINE_MODULE: ModuleSpec = {
  name: '_machine',
  functions: [
    { name: 'clock', sig: '(step, /)', fn: clock },
    { name: 'next_seed', sig: '()', fn: nextSeed },
    { name: 'sha512', sig: '(data, /)', fn: (m: Machine, _mod: Ref, data: Ref) => (m.i32[(data + 8) >> 2] === m.types['bytes'] ? bytesFrom(m, sha512(bytesView(m, data))) : raise(m, 'TypeError', 'a bytes object is required')) },
    { name: 'native_name', sig: '(type, /)', fn: nativeName },
    { name: 'unsupported', sig: '(feature, remedy, /)', fn: unsupported },
    { name: 'source_line', sig: '(file, line, /)', fn: sourceLine },
    { name: 'start_thread', sig: '(func, arg, /)', fn: start },
    { name: 'ident', sig: '()', fn: (m: Machine) => intFromNumber(m, ident(m)) },
    { name: 'park', sig: '(what, deadline, /)', fn: parkThread },
    { name: 'wake', sig: '(what, most, /)', fn: wakeThreads },
    { name: 'position', sig: '(code, lasti, /)', fn: position },
    { name: 'code_text', sig: '(file, span, /)', fn: codeText },
    { name: 'format_exception', sig: '(exc, /)', fn: (m: Machine, _mod: Ref, exc: Ref) => (isException(m, exc) ? strFromJs(m, formatException(m, exc, { lines: m.sourceOf, marks: true })) : raise(m, 'TypeError', 'an exception is required')) },
    { name: 'format_exception_only', sig: '(exc, /)', fn: (m: Machine, _mod: Ref, exc: Ref) => (isException(m, exc) ? strFromJs(m, formatOnly(m, exc)) : raise(m, 'TypeError', 'an exception is required')) },
  ],
};
