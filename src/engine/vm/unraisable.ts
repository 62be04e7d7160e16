/** What happens to an exception nobody can catch: a finalizer's, a weak reference callback's. sys.unraisablehook, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callArgs, callMethod, isInstance, reprJs } from '../objects/abstract.ts';
import { dictGetInterned } from '../objects/dict.ts';
import { clearError, fetch } from '../objects/errors.ts';
import { intern } from '../objects/intern.ts';
import { moduleDict } from '../objects/module.ts';
import { strFromJs } from '../objects/str.ts';
import { structSequenceNew } from '../objects/struct-sequence.ts';
import { tracebackNew } from './frame.ts';
import { formatAlone, formatException } from './traceback-text.ts';

/**
 * Gives the current exception to the hook the program has set; without one writes "Exception ignored in: ..." to stderr. Clears it.
 * `message` stands instead of the place where nothing but words can name it (err_msg).
 */
export function reportUnraisable(m: Machine, where: Ref, message: string | null = null): void {
  const exc = fetch(m);
  if (exc === 0) return;
  // One that left no Python code still tells where it was met.
  const frame = m.i32[REG.frame]!;
  if (m.i32[(exc + EXC.traceback) >> 2] === 0 && frame !== 0) m.i32[(exc + EXC.traceback) >> 2] = tracebackNew(m, 0, frame);
  const hook = ofSys(m, 'unraisablehook');
  if (hook === 0 || typeOf(m, hook) === m.types['builtin_function_or_method']) {
    write(m, message === null ? unraisableText(m, exc, where) : `${message}:\n${unraisableText(m, exc, 0)}`);
    decref(m, exc);
    return;
  }
  newRef(m, hook);
  const tb = m.i32[(exc + EXC.traceback) >> 2]!;
  const args = structSequenceNew(m, 'UnraisableHookArgs', [newRef(m, typeOf(m, exc)), exc, newRef(m, tb === 0 ? m.None : tb), message === null ? m.None : strFromJs(m, message), newRef(m, where === 0 ? m.None : where)]);
  const r = callArgs(m, hook, args);
  if (r !== 0) decref(m, r);
  else {
    const worse = fetch(m);
    write(m, unraisableText(m, worse, hook, 'Exception ignored in sys.unraisablehook'));
    decref(m, worse);
  }
  decref(m, args);
  decref(m, hook);
}

/** The report on `exc` as sys.__unraisablehook__ words it. */
export function unraisableText(m: Machine, exc: Ref, where: Ref, what = 'Exception ignored in'): string {
  const shown = where === 0 || where === m.None ? null : reprJs(m, where);
  if (shown === null) clearError(m);
  const lead = where === 0 || where === m.None ? '' : `${what}: ${shown ?? '<object repr() failed>'}\n`;
  return lead + formatAlone(m, exc, { lines: m.sourceOf, marks: false });
}

/** sys.NAME as the program left it, borrowed; 0 while sys was never imported. */
function ofSys(m: Machine, name: string): Ref {
  const sys = dictGetInterned(m, m.i32[REG.modules]!, intern(m, 'sys'));
  return sys === 0 || typeOf(m, sys) !== m.types['module'] ? 0 : dictGetInterned(m, moduleDict(m, sys), intern(m, name));
}

/**
 * Gives an exception nobody caught to the hook the program has set. What is then left to say on standard error: null = no hook, so the exception's own
 * text; '' after a hook that returned; else why the hook failed, and `told`. _PyErr_PrintEx
 */
export function toExceptHook(m: Machine, exc: Ref, told: string): string | null {
  const hook = ofSys(m, 'excepthook');
  if (hook === 0 || typeOf(m, hook) === m.types['builtin_function_or_method']) return null;
  newRef(m, hook);
  const tb = m.i32[(exc + EXC.traceback) >> 2]!;
  const r = callArgs(m, hook, typeOf(m, exc), exc, tb === 0 ? m.None : tb);
  let said = '';
  if (r !== 0) decref(m, r);
  else {
    const worse = fetch(m);
    if (!isInstance(m, worse, m.types['SystemExit']!)) said = `Error in sys.excepthook:\n${formatException(m, worse, { lines: m.sourceOf, marks: true })}\nOriginal exception was:\n${told}`;
    decref(m, worse);
  }
  decref(m, hook);
  return said;
}

/** The text of an uncaught exception, as sys.__excepthook__ writes it. */
export function writeException(m: Machine, exc: Ref): void {
  write(m, formatException(m, exc, { lines: m.sourceOf, marks: true }));
}

/** To sys.stderr when the program has put something of its own there, else to the machine's. */
function write(m: Machine, text: string): void {
  const file = ofSys(m, 'stderr');
  if (file === 0 || file === m.None || typeOf(m, file) === m.types['_io.TextIOWrapper']) { m.stderr.push(text); return; }
  newRef(m, file);
  const s = strFromJs(m, text);
  const r = callMethod(m, file, 'write', s);
  if (r === 0) clearError(m); else decref(m, r);
  decref(m, s);
  decref(m, file);
}
