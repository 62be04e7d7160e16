/**
 * The current exception. Models Python/errors.c, CPython 3.13: REG.exc owns it; a native that fails sets it and returns 0 or -1.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TYPE } from '../memory/layout.ts';
import { decref, newRef, setRef, typeOf, xdecref } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { EngineBug } from '../kernel/errors.ts';
import { excNew } from './exceptions.ts';
import { strFromJs } from './str.ts';
import { tupleFrom } from './tuple.ts';

/** Raises a built-in exception with a message. Returns 0, so `return raise(...)`. */
export function raise(m: Machine, type: string, message: string): 0 {
  return raiseObj(m, type, strFromJs(m, message));
}

/** Raises a built-in exception with one argument (stolen). */
export function raiseObj(m: Machine, type: string, arg: Ref): 0 {
  const t = m.types[type];
  if (t === undefined) throw new EngineBug(`no exception type ${type}`);
  return setException(m, excNew(m, t, tupleFrom(m, [arg])));
}

/** Raises with any number of arguments (stolen). */
export function raiseArgs(m: Machine, type: string, args: Ref[]): 0 {
  return setException(m, excNew(m, m.types[type]!, tupleFrom(m, args)));
}

/** KeyError(key); the key is borrowed. */
export function raiseKey(m: Machine, key: Ref): 0 {
  return raiseObj(m, 'KeyError', newRef(m, key));
}

/** Makes `exc` (stolen) the current exception and chains it to the one being handled. _PyErr_SetObject. */
export function setException(m: Machine, exc: Ref): 0 {
  const handled = handledException(m);
  if (handled !== 0 && handled !== exc) {
    // Cut a chain that would close on itself. One that already goes in circles is walked until the slow pointer is met (Floyd).
    for (let o = handled, slow = handled, odd = false; ; odd = !odd) {
      const c = m.i32[(o + EXC.context) >> 2]!;
      if (c === 0) break;
      if (c === exc) {
        m.i32[(o + EXC.context) >> 2] = 0;
        decref(m, c);
        break;
      }
      o = c;
      if (o === slow) break;
      if (odd) slow = m.i32[(slow + EXC.context) >> 2]!;
    }
    setRef(m, exc + EXC.context, newRef(m, handled));
  }
  const old = m.i32[REG.exc]!;
  m.i32[REG.exc] = exc;
  if (m.rec !== null) m.rec.put(EV.raise, exc, typeOf(m, exc), 0, 0);
  xdecref(m, old);
  return 0;
}

/** The exception being handled (borrowed) or 0: the innermost exc_info item that holds one. _PyErr_GetTopmostException */
export function handledException(m: Machine): Ref {
  let item = m.i32[REG.excInfo]!;
  while (item !== 0) {
    const v = m.i32[item >> 2]!;
    if (v !== 0 && v !== m.None) return v;
    item = m.i32[(item + 8) >> 2]!;
  }
  return 0;
}

/** An exception is set. */
export function occurred(m: Machine): boolean {
  return m.i32[REG.exc] !== 0;
}

/** The current exception is an instance of the built-in type. */
export function matches(m: Machine, type: string): boolean {
  const e = m.i32[REG.exc]!;
  return e !== 0 && subtypeByMro(m, typeOf(m, e), m.types[type]!);
}

/** Takes the current exception out. New reference, 0 when none. PyErr_GetRaisedException. */
export function fetch(m: Machine): Ref {
  const e = m.i32[REG.exc]!;
  m.i32[REG.exc] = 0;
  return e;
}

/** Puts an exception back (stolen). PyErr_SetRaisedException. */
export function restore(m: Machine, exc: Ref): void {
  const old = m.i32[REG.exc]!;
  m.i32[REG.exc] = exc;
  xdecref(m, old);
}

export function clearError(m: Machine): void {
  restore(m, 0);
}

/** PyType_IsSubtype by the MRO tuple. */
export function subtypeByMro(m: Machine, t: Ref, base: Ref): boolean {
  if (t === base) return true;
  const mro = m.i32[(t + TYPE.mro) >> 2]!;
  if (mro === 0) return false;
  for (let i = 0, n = m.i32[(mro + 16) >> 2]!; i < n; i++) if (m.i32[(mro + 24 + 8 * i) >> 2] === base) return true;
  return false;
}

/** An AttributeError that says neither of which object nor which name, one of the program's own, learns both. set_attribute_error_context */
export function attributeContext(m: Machine, o: Ref, name: Ref): 0 {
  if (!matches(m, 'AttributeError')) return 0;
  const fields = (m.i32[REG.exc]! + EXC.extra) >> 2; // obj, name
  if (m.i32[fields] !== 0 || m.i32[fields + 2] !== 0) return 0;
  m.i32[fields] = newRef(m, o);
  m.i32[fields + 2] = newRef(m, name);
  return 0;
}
