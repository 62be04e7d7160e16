/**
 * The atexit module. Models Modules/atexitmodule.c, CPython 3.13: functions to call, last registered first, after the last line of the program and
 * before anything is cleared away.
 *
 * The callbacks lie in a list only the machine knows (REG.atexit), three items each: function, tuple of all arguments, tuple of keyword names or
 * None. The collector does not see the list, so what it holds stays alive; a taken-out callback leaves None in all three places.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TYPE } from '../memory/layout.ts';
import { decref, newRef, typeOf, untrack } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { popRaw, pushRaw, reprJs, richCompareBool, vectorcall } from '../objects/abstract.ts';
import { clearError, raise } from '../objects/errors.ts';
import { intFromNumber } from '../objects/int.ts';
import { listAppend, listAppendSteal, listClear, listItem, listNew, listSize } from '../objects/list.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import { reportUnraisable } from '../vm/unraisable.ts';
import { argAt } from './arguments.ts';
import type { ModuleSpec } from './spec.ts';

const EACH = 3;

/** register(func, /, *args, **kwargs): a new reference to func. */
function register(m: Machine, _mod: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs === 0) return raise(m, 'TypeError', 'register() takes at least 1 argument (0 given)');
  const f = argAt(m, argv, 0);
  if (m.i32[(typeOf(m, f) + TYPE.call) >> 2] === 0) return raise(m, 'TypeError', 'the first argument must be callable');
  const given = nargs - 1 + (kwnames === 0 ? 0 : tupleSize(m, kwnames));
  const list = m.i32[REG.atexit]!;
  listAppend(m, list, f);
  listAppendSteal(m, list, tupleFrom(m, Array.from({ length: given }, (_, i) => newRef(m, argAt(m, argv, i + 1)))));
  listAppend(m, list, kwnames === 0 ? m.None : kwnames);
  return newRef(m, f);
}

function unregister(m: Machine, _mod: Ref, f: Ref): Ref {
  const list = m.i32[REG.atexit]!;
  for (let i = 0; i < listSize(m, list); i += EACH) {
    const known = listItem(m, list, i);
    if (known === m.None) continue;
    newRef(m, known);
    const same = richCompareBool(m, known, f, 2);
    decref(m, known);
    if (same < 0) return 0;
    if (same > 0) forget(m, list, i);
  }
  return m.None;
}

/** Puts None in the places of one callback. */
function forget(m: Machine, list: Ref, i: number): void {
  const w = m.i32[(list + 24) >> 2]! >> 2;
  for (let k = i; k < i + EACH; k++) {
    const old = m.i32[w + 2 * k]!;
    m.i32[w + 2 * k] = m.None;
    decref(m, old);
  }
}

/** Calls every callback there is now, the last first; what one raises is only reported. Forgets all of them. _run_exitfuncs */
export function runExitFunctions(m: Machine): void {
  const list = m.i32[REG.atexit]!;
  if (list === 0) return;
  for (let i = listSize(m, list) - EACH; i >= 0; i -= EACH) {
    if (i >= listSize(m, list) || listItem(m, list, i) === m.None) continue;
    const [f, args, names] = [newRef(m, listItem(m, list, i)), newRef(m, listItem(m, list, i + 1)), newRef(m, listItem(m, list, i + 2))];
    const n = tupleSize(m, args), nkw = names === m.None ? 0 : tupleSize(m, names);
    const at = pushRaw(m, 8 * n);
    for (let k = 0; k < n; k++) m.i32[(at >> 2) + 2 * k] = tupleItem(m, args, k);
    const r = vectorcall(m, f, at, n - nkw, nkw === 0 ? 0 : names);
    for (let k = 0; k < n; k++) m.i32[(at >> 2) + 2 * k] = 0;
    popRaw(m, at);
    if (r !== 0) decref(m, r);
    else {
      const shown = withoutError(m, () => reprJs(m, f));
      reportUnraisable(m, 0, `Exception ignored in atexit callback ${shown ?? '<object repr() failed>'}`);
    }
    decref(m, f);
    decref(m, args);
    decref(m, names);
  }
  listClear(m, list);
}

/** What `f` gives while the current exception is set aside. */
function withoutError(m: Machine, f: () => string | null): string | null {
  const exc = m.i32[REG.exc]!;
  m.i32[REG.exc] = 0;
  const s = f();
  if (s === null) clearError(m);
  m.i32[REG.exc] = exc;
  return s;
}

function count(m: Machine): Ref {
  const list = m.i32[REG.atexit]!;
  return intFromNumber(m, listSize(m, list) / EACH);
}

export const ATEXIT_MODULE: ModuleSpec = {
  name: 'atexit',
  functions: [
    { name: 'register', sig: '($raw)', fn: register, doc: 'Register a function to be executed upon normal program termination\n\n    func - function to be called at exit\n    args - optional arguments to pass to func\n    kwargs - optional keyword arguments to pass to func\n\n    func is returned to facilitate usage as a decorator.' },
    { name: '_clear', sig: '()', fn: (m: Machine) => { listClear(m, m.i32[REG.atexit]!); return m.None; } },
    { name: 'unregister', sig: '(func, /)', fn: unregister },
    { name: '_run_exitfuncs', sig: '()', fn: (m: Machine) => { runExitFunctions(m); return m.None; } },
    { name: '_ncallbacks', sig: '()', fn: count },
  ],
  init: (m) => {
    if (m.i32[REG.atexit] !== 0) return 0;
    const list = listNew(m, 0);
    untrack(m, list);
    m.i32[REG.atexit] = list;
    return 0;
  },
};
