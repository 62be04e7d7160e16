/**
 * One program on one machine: from source to the pushed frame of `__main__`, its ending, and what the interpreter does at exit.
 * Models Python/pythonrun.c (run_mod, handle_system_exit) and the module half of Python/pylifecycle.c (finalize_modules), CPython 3.13.
 *
 * Departure: modules that are still alive after the collection at exit are not cleared by force.
 */
import { LimitReached, Unsupported, type LimitKind } from '../kernel/errors.ts';
import { PROFILES, type Profile } from '../kernel/profile.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, MODULE } from '../memory/layout.ts';
import { clearRef, decref, newRef, typeOf, xdecref } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { isInstance } from '../objects/abstract.ts';
import { dictGetStr, dictNext, dictSet } from '../objects/dict.ts';
import { clearError, fetch } from '../objects/errors.ts';
import { functionNew } from '../objects/function.ts';
import { parserArena } from '../objects/parser-arena.ts';
import { intToNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { strToJs } from '../objects/str.ts';
import { boot } from './boot.ts';
import { FRAME_FLAG, framePush } from '../vm/frame.ts';
import { toExceptHook } from '../vm/unraisable.ts';
import { exceptionLine, exceptionMessage, exceptionTypeName, formatException } from '../vm/traceback-text.ts';
import { runExitFunctions } from '../stdlib/atexit.ts';
import { collect, collectAtExit } from '../gc/collector.ts';
import { GENERATIONS } from '../gc/lists.ts';
import type { ErrorView, RunOptions } from './contract.ts';
import type { Keyframe } from './keyframes.ts';

/** What a run may use when nothing else is said. */
export const LIMITS = { maxInstructions: 100_000_000, maxMemory: 64 << 20, maxOutput: 1 << 20 } as const;

/** Characters of source; more would keep a reader waiting for the compiler. */
const MOST_SOURCE = 1_000_000;

export interface Program {
  readonly m: Machine;
  /** A copy of memory from before the program was compiled, if there is one: what did not change since is shared with it. */
  readonly memory: Keyframe | null;
  readonly source: string;
  readonly filename: string;
  readonly maxInstructions: number;
  /** Frame of the module, ready to run; 0 when the source does not compile (then `ending` is set). */
  readonly frame: Ref;
  readonly ending: Ending | null;
}

/** How a run ended. */
export interface Ending {
  error: ErrorView | null;
  /** 0, 1 uncaught exception, 2 syntax or unsupported, 3 limit; or what SystemExit said. */
  exit: number;
}

export function profileOf(name: string | undefined): Profile {
  const profile = PROFILES[name ?? '3.13'];
  if (profile === undefined) throw new Unsupported(`profile ${name}`, 0, `Use one of ${Object.keys(PROFILES).join(', ')}.`);
  return profile;
}

/** A fresh machine with the program compiled and its module frame pushed; nothing of it has run. */
export function load(source: string, options: RunOptions): Program {
  const filename = options.filename ?? 'main.py';
  const profile = profileOf(options.profile), maxMemory = options.maxMemory ?? LIMITS.maxMemory;
  const { machine: m, memory } = options.images?.machine(profile, maxMemory) ?? { machine: boot(profile, maxMemory), memory: null };
  m.maxOutput = options.maxOutput ?? LIMITS.maxOutput;
  const lines = source.split('\n');
  m.sourceOf = (file) => (file === filename ? lines : null);
  m.i32[REG.seed] = (options.seed ?? 1) | 0;
  m.maxWork = options.maxInstructions ?? LIMITS.maxInstructions;
  const rest = { m, memory, source, filename, maxInstructions: options.maxInstructions ?? LIMITS.maxInstructions };
  try {
    if (source.length > MOST_SOURCE) throw new LimitReached('memory', MOST_SOURCE, `the source is ${source.length} characters long, the most is ${MOST_SOURCE}`);
    const code = m.compile(m, source, filename, 'exec');
    if (code === 0) return { ...rest, frame: 0, ending: endingOfException({ ...rest, frame: 0, ending: null }, 'syntax') };
    m.i32[REG.arena] = parserArena(m, code);
    const main = m.i32[REG.mainDict]!;
    const func = functionNew(m, code, main);
    m.i32[REG.mainCode] = code;
    const frame = framePush(m, func, newRef(m, main), FRAME_FLAG.entry);
    m.i32[REG.frame] = frame;
    return { ...rest, frame, ending: null };
  } catch (e) {
    return { ...rest, frame: 0, ending: endingOfThrown(m, e) };
  }
}

/** The program's own part is over: its threads go on until only daemons are left. wait_for_thread_shutdown */
function waitForThreads(m: Machine): void {
  if (m.i32[REG.threads] === 0) return;
  const threading = dictGetStr(m, m.i32[REG.modules]!, 'threading');
  const shutdown = threading === 0 ? 0 : dictGetStr(m, m.i32[(threading + MODULE.dict) >> 2]!, '_shutdown');
  if (shutdown === 0 || typeOf(m, shutdown) !== m.tFunction) return;
  // In a loop of its own and not through a call, which could not wait.
  m.i32[REG.frame] = 0;
  m.i32[REG.frame] = framePush(m, newRef(m, shutdown), 0, FRAME_FLAG.entry);
  const r = m.evalFrame(m, m.i32[REG.frame]!);
  if (r === 0) m.unraisable(m, shutdown);
  else decref(m, r);
}

/** Runs from where the machine stands until the module ends. What is thrown besides the program's own limits passes through. */
export function proceed(p: Program): Ending {
  const { m } = p;
  let r: Ref;
  try {
    r = m.evalFrame(m, m.i32[REG.frame]!);
  } catch (e) {
    return endingOfThrown(m, e);
  }
  if (r === 0) return endingOfException(p, 'exception');
  decref(m, r);
  return { error: null, exit: 0 };
}

/** The line being run, 0 = none. */
export function currentLine(m: Machine): number {
  const i32 = m.i32;
  for (let f = i32[REG.frame]!; f !== 0; f = i32[(f >> 2) + 2]!) {
    const line = i32[(f >> 2) + 15]!;
    if (line > 0) return line;
  }
  return 0;
}

/** An ending from our own errors; anything unknown is thrown on. */
export function endingOfThrown(m: Machine, e: unknown): Ending {
  if (e instanceof Unsupported) {
    const line = e.line > 0 ? e.line : currentLine(m);
    return { error: { type: 'Unsupported', message: `${e.feature}. ${e.remedy}`, line, traceback: `${e.message}\n`, kind: 'unsupported' }, exit: 2 };
  }
  const limit = e instanceof RangeError ? hostLimit(m, e) : e;
  if (!(limit instanceof LimitReached)) throw e;
  const line = currentLine(m);
  const message = `${limit.kind}: ${limit.message}. ${REMEDY[limit.kind]}`;
  return { error: { type: 'LimitReached', message, line, traceback: `LimitReached: ${message}${line > 0 ? ` (line ${line})` : ''}\n`, kind: 'limit' }, exit: 3 };
}

const REMEDY: Readonly<Record<LimitKind, string>> = {
  instructions: 'Run a loop fewer times, or make sure that it ends.',
  memory: 'Keep less at a time: fewer items, shorter texts, smaller numbers.',
  output: 'Print less.',
  depth: 'Nest calls and containers less deep.',
};

/** The host refuses: its stack or its memory is at its end. Only where our own limits have not been reached first; what is left of the run is not used. */
function hostLimit(m: Machine, e: RangeError): unknown {
  if (/call stack/i.test(e.message)) return new LimitReached('depth', 0, 'calls are nested too deep');
  if (/allocation|BigInt|invalid (string|array|typed array)/i.test(e.message)) return new LimitReached('memory', m.maxMemory, 'one value would take more memory than there is');
  return e;
}

/** Takes the current exception and tells it. One that is not SystemExit stays, with the frames it holds, until the modules go: sys.last_exc. */
function endingOfException(p: Program, kind: 'exception' | 'syntax'): Ending {
  const { m } = p;
  const exc = fetch(m);
  const leaves = isInstance(m, exc, m.types['SystemExit']!);
  try {
    if (leaves) return systemExit(m, exc);
    const line = kind === 'syntax' ? syntaxLine(m, exc) : exceptionLine(m, exc);
    const type = exceptionTypeName(m, typeOf(m, exc));
    const message = exceptionMessage(m, exc);
    const told = formatException(m, exc, { lines: m.sourceOf, marks: true });
    const hooked = toExceptHook(m, exc, told);
    const traceback = hooked ?? told;
    return { error: { type, message, line, traceback, kind }, exit: kind === 'syntax' ? 2 : 1 };
  } finally {
    if (leaves || kind === 'syntax') decref(m, exc); else m.i32[REG.lastExc] = exc;
    clearError(m);
  }
}

function syntaxLine(m: Machine, exc: Ref): number {
  const v = m.i32[(exc + EXC.extra + 16) >> 2]!;
  return v !== 0 && typeOf(m, v) === m.tInt ? intToNumber(m, v) : 0;
}

/** exit(), exit(3), exit("why"): the code, and a message for stderr when it is neither None nor a number. */
function systemExit(m: Machine, exc: Ref): Ending {
  const code = m.i32[(exc + EXC.extra) >> 2]!;
  const line = exceptionLine(m, exc);
  if (code === 0 || code === m.None) return { error: { type: 'SystemExit', message: '', line, traceback: '', kind: 'exception' }, exit: 0 };
  const message = exceptionMessage(m, exc);
  const number = typeOf(m, code) === m.tInt || typeOf(m, code) === m.tBool;
  const traceback = number ? '' : `${message}\n`;
  return { error: { type: 'SystemExit', message, line, traceback, kind: 'exception' }, exit: number ? intToNumber(m, code) & 0xff : 1 };
}

/**
 * What happens after the last line: the functions of atexit, a full collection when collection is enabled, then every module leaves sys.modules in the order it
 * came, so that `__main__` and its names die, then the collector takes what is left in cycles. The first collection shows: it leaves
 * the survivors in the order it met them, and that is the order the last one finalises them in. `__del__` may print. An ending when even this hits a limit.
 */
export function finalise(m: Machine): Ending | null {
  try {
    clearRef(m, REG.mainCode << 2);
    clearRef(m, REG.arena << 2);
    waitForThreads(m);
    runExitFunctions(m);
    if (m.i32[REG.gcEnabled] !== 0) collect(m, GENERATIONS - 1);
    const last = m.i32[REG.lastExc]!;
    m.i32[REG.lastExc] = 0;
    xdecref(m, last);
    const modules = m.i32[REG.modules]!;
    const keys: Ref[] = [];
    const pos = { i: 0 };
    for (let e = dictNext(m, modules, pos); e !== null; e = dictNext(m, modules, pos)) keys.push(e.key);
    m.i32[REG.mainDict] = 0;
    for (const k of keys) {
      const name = strToJs(m, k);
      if (name !== 'sys' && name !== 'builtins') dictSet(m, modules, intern(m, name), m.None);
    }
    collectAtExit(m);
    return null;
  } catch (e) {
    return endingOfThrown(m, e);
  }
}
