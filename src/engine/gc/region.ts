/**
 * What every collection does with the list it looks through, whichever policy chose it. Models gc_collect_region (the second half of
 * gc_collect_main) of Python/gc.c, CPython 3.13.
 */
import type { Machine } from '../memory/machine.ts';
import { TYPE, WEAKREF } from '../memory/layout.ts';
import { decref, incref, typeOf } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { isInstance, nameOfType, popRaw, pushRaw } from '../objects/abstract.ts';
import { hex } from '../objects/descr.ts';
import { occurred } from '../objects/errors.ts';
import { listAppend } from '../objects/list.ts';
import { weaklistAt } from '../objects/type-alloc.ts';
import { runCallback, weakUnlink } from '../objects/weakref.ts';
import { deduceUnreachable, moveAll } from './deduce.ts';
import { clearCollecting, FINALIZED, forEach, initList, isCollecting, isEmpty, isFinalized, listSize, merge, move, nextOf, type Node, nodeOf, objectOf } from './lists.ts';
import { enterPhase } from './phase.ts';
import { untrackTuples } from './untrack.ts';

/** gc.DEBUG_*. */
export const DEBUG = { STATS: 1, COLLECTABLE: 2, UNCOLLECTABLE: 4, SAVEALL: 32, LEAK: 38 } as const;

/**
 * Looks through `young`: survivors end up on `old` (which may be the same list), the rest is freed. `settle` is called when the survivors are known and
 * have not moved yet. Objects found unreachable.
 */
export function collectRegion(m: Machine, young: Node, old: Node, settle: () => void): number {
  const i32 = m.i32;
  // Heads of the lists that live only during a collection: unreachable, still unreachable, seen, weak references to call.
  const lists = pushRaw(m, 64);
  const trash = lists, finalTrash = lists + 16, seen = lists + 32, weak = lists + 48;
  for (let i = 0; i < 4; i++) initList(m, lists + 16 * i);

  i32[REG.gcYoung] = young;
  i32[REG.gcUnreachable] = trash;
  deduceUnreachable(m, young, trash, true);
  enterPhase(m, 'untrack');
  untrackTuples(m, young);
  settle();
  if (young !== old) merge(m, young, old);
  if ((i32[REG.gcDebug]! & DEBUG.COLLECTABLE) !== 0) {
    forEach(m, trash, (n) => m.stderr.push(`gc: collectable <${nameOfType(m, typeOf(m, objectOf(n)))} ${hex(objectOf(n))}>\n`));
  }
  enterPhase(m, 'weakrefs');
  let found = handleWeakrefs(m, trash, weak, old);
  enterPhase(m, 'finalize');
  finalize(m, trash, seen);
  forEach(m, trash, (n) => clearCollecting(m, n));
  i32[REG.gcYoung] = trash;
  i32[REG.gcUnreachable] = finalTrash;
  enterPhase(m, 'check');
  deduceUnreachable(m, trash, finalTrash, false);
  merge(m, trash, old);
  found += listSize(m, finalTrash);
  enterPhase(m, 'clear');
  clearTrash(m, finalTrash, old);
  i32[REG.gcYoung] = i32[REG.gcUnreachable] = 0;
  enterPhase(m, 'none');

  i32.fill(0, lists >> 2, (lists + 64) >> 2);
  popRaw(m, lists);
  return found;
}

/**
 * Kills the weak references to the trash and those that are trash themselves, before any finalizer runs. Callbacks of weak references
 * that stay alive are called. Number of weak references that died by it.
 */
function handleWeakrefs(m: Machine, trash: Node, calls: Node, old: Node): number {
  const i32 = m.i32;
  const tRef = [m.types['weakref.ReferenceType']!, m.types['weakref.ProxyType']!, m.types['weakref.CallableProxyType']!];
  forEach(m, trash, (n) => {
    const o = objectOf(n);
    if (tRef.some((t) => isInstance(m, o, t))) weakUnlink(m, o);
    const list = weaklistAt(m, o);
    if (list === 0) return;
    for (let w = i32[list >> 2]!; w !== 0; w = i32[list >> 2]!) {
      weakUnlink(m, w);
      if (i32[(w + WEAKREF.callback) >> 2] === 0 || isCollecting(m, nodeOf(w))) continue;
      incref(m, w);
      move(m, nodeOf(w), calls);
    }
  });
  let freed = 0;
  while (!isEmpty(m, calls)) {
    const n = nextOf(m, calls);
    const w = objectOf(n);
    const callback = i32[(w + WEAKREF.callback) >> 2]!;
    incref(m, callback);
    runCallback(m, w, callback);
    decref(m, callback);
    decref(m, w);
    if (nextOf(m, calls) === n) move(m, n, old);
    else freed++;
  }
  return freed;
}

/** tp_finalize of everything in the trash that has one and has not had it called, in list order. */
function finalize(m: Machine, trash: Node, seen: Node): void {
  moveAll(m, trash, seen, (n) => {
    const o = objectOf(n);
    const f = m.i32[(typeOf(m, o) + TYPE.finalize) >> 2]!;
    if (f === 0 || isFinalized(m, n)) return;
    m.i32[(n + 8) >> 2]! |= FINALIZED;
    if (m.rec !== null) m.rec.put(EV.finalize, o, 0, 0, 0);
    incref(m, o);
    m.fns[f]!(m, o);
    decref(m, o);
  });
  merge(m, seen, trash);
}

/** tp_clear of each: the cycles come apart and counts fall to 0. Who survives that goes to `old`. With DEBUG_SAVEALL all go to gc.garbage. */
function clearTrash(m: Machine, trash: Node, old: Node): void {
  while (!isEmpty(m, trash)) {
    const n = nextOf(m, trash);
    const o = objectOf(n);
    if ((m.i32[REG.gcDebug]! & DEBUG.SAVEALL) !== 0) listAppend(m, m.i32[REG.gcGarbage]!, o);
    else {
      const f = m.i32[(typeOf(m, o) + TYPE.clear) >> 2]!;
      if (f !== 0) {
        if (m.rec !== null) m.rec.put(EV.gcClear, o, 0, 0, 0);
        incref(m, o);
        m.fns[f]!(m, o);
        if (occurred(m)) m.unraisable(m, 0);
        decref(m, o);
      }
    }
    if (nextOf(m, trash) === n) {
      clearCollecting(m, n);
      move(m, n, old);
    }
  }
}
