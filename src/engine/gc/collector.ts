/**
 * The cyclic garbage collector. Models gc_collect_main and what it calls in Python/gc.c, CPython 3.13 (three generations),
 * with the incremental policy of 3.14.0 to 3.14.4 beside it (incremental.ts).
 *
 * One collection of generation g: younger generations are merged in; the unreachable are found (deduce.ts); tuples and, in a full
 * collection, dicts of atoms are untracked; survivors move up; weak references to the trash die and the callbacks of living ones run;
 * finalizers run, each once in its object's life; whoever was brought back to life by them stays, with all it refers to; the rest is
 * cleared, and reference counting frees it.
 *
 * Departures: no legacy finalizers (tp_del), so nothing is ever uncollectable; elapsed times in DEBUG_STATS are 0.
 */
import type { Machine } from '../memory/machine.ts';
import { decref, incref } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { callArgs } from '../objects/abstract.ts';
import { dictNew, dictSet } from '../objects/dict.ts';
import { fetch, occurred, restore } from '../objects/errors.ts';
import { intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listItem, listNew, listSize as lengthOfList } from '../objects/list.ts';
import { strFromJs } from '../objects/str.ts';
import { clearFreeLists } from './free-lists.ts';
import { collectIncrementally } from './incremental.ts';
import { GENERATIONS, headOf, listSize, merge } from './lists.ts';
import { enterPhase } from './phase.ts';
import { collectRegion, DEBUG } from './region.ts';
import { untrackDicts } from './untrack.ts';

/**
 * Containers of the modules CPython 3.13 imports before a script (site, os, codecs, importlib) that this machine does without. They weigh in
 * the 25 % rule (measured: a script of one line finds 5065 objects after a full collection, here 1955; a test holds the sum).
 */
export const STARTUP_OBJECTS = 3110;

/**
 * The oldest generation whose count is past its threshold, -1 = none. The oldest of all also waits until what is new in it is at least a
 * quarter of what the last full collection left (the 25 % rule); a younger one is then taken instead.
 */
export function dueGeneration(m: Machine): number {
  const i32 = m.i32;
  if (m.profile.collector === 'incremental') return i32[REG.gcCount]! > i32[REG.gcThreshold]! ? 1 : -1;
  for (let g = GENERATIONS - 1; g >= 0; g--) {
    if (i32[REG.gcCount + g]! <= i32[REG.gcThreshold + g]!) continue;
    if (g === GENERATIONS - 1 && i32[REG.gcPending]! < Math.floor(i32[REG.gcTotal]! / 4)) continue;
    return g;
  }
  return -1;
}

/**
 * Collects generation `g` and the younger ones; a no-op while a collection is running. Objects freed. Keeps the current exception.
 * `shutdown`: gc.callbacks are not told.
 */
export function collect(m: Machine, g: number, shutdown = false): number {
  const i32 = m.i32;
  if (i32[REG.gcCollecting] !== 0) return 0;
  i32[REG.gcCollecting] = 1;
  const exc = fetch(m);
  if (!shutdown) tellCallbacks(m, 'start', g, 0);
  if (m.rec !== null) m.rec.put(EV.collectStart, 0, g, 0, 0);
  const stats = (i32[REG.gcDebug]! & DEBUG.STATS) !== 0;
  if (stats) reportStart(m, g);

  i32[REG.gcGeneration] = g;
  const found = m.profile.collector === 'incremental' ? collectIncrementally(m, g) : collectGeneration(m, g);
  if (g === GENERATIONS - 1) clearFreeLists(m);
  if (occurred(m)) m.unraisable(m, 0);
  if (stats) m.stderr.push(`gc: done, ${found} unreachable, 0 uncollectable, 0.0000s elapsed\n`);
  i32[REG.gcStats + 3 * g]!++;
  i32[REG.gcStats + 3 * g + 1]! += found;
  if (m.rec !== null) m.rec.put(EV.collectEnd, 0, g, found, 0);
  if (!shutdown) tellCallbacks(m, 'stop', g, found);
  i32[REG.gcCollecting] = 0;
  restore(m, exc);
  return found;
}

/** Merges the younger generations into `g` and looks through it. Objects found unreachable. */
function collectGeneration(m: Machine, g: number): number {
  const i32 = m.i32;
  if (g + 1 < GENERATIONS) i32[REG.gcCount + g + 1]!++;
  for (let i = 0; i <= g; i++) i32[REG.gcCount + i] = 0;
  i32[REG.gcYoung] = headOf(g);
  enterPhase(m, 'merge');
  for (let i = 0; i < g; i++) merge(m, headOf(i), headOf(g));
  const young = headOf(g);
  const old = g + 1 < GENERATIONS ? headOf(g + 1) : young;

  return collectRegion(m, young, old, () => {
    if (m.rec !== null) m.rec.put(EV.gcSurvive, 0, listSize(m, young), Math.min(g + 1, GENERATIONS - 1), 0);
    if (young !== old) {
      if (g === GENERATIONS - 2) i32[REG.gcPending]! += listSize(m, young);
    } else {
      untrackDicts(m, young);
      i32[REG.gcPending] = 0;
      i32[REG.gcTotal] = listSize(m, young) + STARTUP_OBJECTS;
    }
  });
}

/** gc.callbacks: each is called with the phase and a dict of numbers; what it raises is only reported. */
function tellCallbacks(m: Machine, phase: 'start' | 'stop', g: number, collected: number): void {
  const list = m.i32[REG.gcCallbacks]!;
  if (list === 0 || lengthOfList(m, list) === 0) return;
  const info = dictNew(m);
  for (const [name, n] of [['generation', g], ['collected', collected], ['uncollectable', 0]] as const) {
    const v = intFromNumber(m, n);
    dictSet(m, info, intern(m, name), v);
    decref(m, v);
  }
  const name = strFromJs(m, phase);
  for (let i = 0; i < lengthOfList(m, list); i++) {
    const f = listItem(m, list, i);
    incref(m, f);
    const r = callArgs(m, f, name, info);
    if (r === 0) m.unraisable(m, f);
    else decref(m, r);
    decref(m, f);
  }
  decref(m, name);
  decref(m, info);
}

function reportStart(m: Machine, g: number): void {
  const sizes = [0, 1, 2].map((i) => listSize(m, headOf(i)));
  m.stderr.push(`gc: collecting generation ${g}...\n`, `gc: objects in each generation: ${sizes.join(' ')}\n`, `gc: objects in permanent generation: ${listSize(m, headOf(3))}\n`);
}

/** The last full collection of a program, when its modules are gone: whether or not collection is enabled. _PyGC_CollectNoFail */
export function collectAtExit(m: Machine): number {
  return collect(m, GENERATIONS - 1, true);
}

/** All generations to the permanent one. gc.freeze */
export function freeze(m: Machine): void {
  for (let g = 0; g < GENERATIONS; g++) {
    merge(m, headOf(g), headOf(3));
    m.i32[REG.gcCount + g] = 0;
  }
}

/** The permanent generation to the oldest. gc.unfreeze */
export function unfreeze(m: Machine): void {
  merge(m, headOf(3), headOf(GENERATIONS - 1));
}

/** Makes gc.callbacks and gc.garbage, puts what the boot made into generation 1, where a script of CPython finds what start-up made, and begins to watch. Boot only. */
export function bootCollector(m: Machine): void {
  m.i32[REG.gcCallbacks] = listNew(m, 0);
  m.i32[REG.gcGarbage] = listNew(m, 0);
  m.collectDue = (mm) => {
    if (mm.i32[REG.gcEnabled] === 0) return;
    const g = dueGeneration(mm);
    if (g >= 0) collect(mm, g);
  };
  merge(m, headOf(0), headOf(1));
  m.i32[REG.gcCount] = 0;
  // Collections of generation 0 that CPython 3.13 has behind it when a script begins (measured: gc.get_count() gives 3).
  m.i32[REG.gcCount + 1] = 3;
}
