/** The gc module. Models Modules/gcmodule.c, CPython 3.13; the collector itself is in gc/. */
import { collect, freeze, unfreeze } from '../gc/collector.ts';
import { DEBUG } from '../gc/region.ts';
import { isCollectable, traverse } from '../gc/deduce.ts';
import { forEach, GENERATIONS, headOf, isFinalized, listSize, nodeOf, objectOf } from '../gc/lists.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { KEYS, KEYS_KIND, DICT, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, incref, isTracked, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { asSsize, hasFlagOf, typeName } from '../objects/abstract.ts';
import { dictNew, dictNext, dictSet } from '../objects/dict.ts';
import { occurred, raise } from '../objects/errors.ts';
import { boolRef, intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listAppend, listFrom, listNew } from '../objects/list.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import type { ModuleSpec } from './spec.ts';

const flag = (register: number, value: 0 | 1) => (m: Machine): Ref => {
  m.i32[register] = value;
  return m.None;
};

const words = (m: Machine, register: number): Ref => tupleFrom(m, [0, 1, 2].map((i) => intFromNumber(m, m.i32[register + i]!)));

function gcCollect(m: Machine, _mod: Ref, generation: Ref): Ref {
  let g = GENERATIONS - 1;
  if (generation !== 0) {
    g = asSsize(m, generation, 'OverflowError');
    if (g === -1 && occurred(m)) return 0;
  }
  if (g < 0 || g >= GENERATIONS) return raise(m, 'ValueError', 'invalid generation');
  return intFromNumber(m, collect(m, g));
}

function setThreshold(m: Machine, _mod: Ref, args: Ref): Ref {
  const n = tupleSize(m, args);
  if (n < 1 || n > 3) return raise(m, 'TypeError', 'gc.set_threshold requires 1 to 3 arguments');
  for (let i = 0; i < n; i++) {
    const v = asSsize(m, tupleItem(m, args, i), 'OverflowError');
    if (v === -1 && occurred(m)) return 0;
    if (v > 0x7fffffff || v < -0x80000000) return raise(m, 'OverflowError', 'Python int too large to convert to C int');
    m.i32[REG.gcThreshold + i] = v;
  }
  return m.None;
}

function getStats(m: Machine): Ref {
  const out: Ref[] = [];
  for (let g = 0; g < GENERATIONS; g++) {
    const d = dictNew(m);
    ['collections', 'collected', 'uncollectable'].forEach((name, i) => {
      const v = intFromNumber(m, m.i32[REG.gcStats + 3 * g + i]!);
      dictSet(m, d, intern(m, name), v);
      decref(m, v);
    });
    out.push(d);
  }
  return listFrom(m, out);
}

/** A new list of what a generation (or every one) holds, itself not in it. */
function getObjects(m: Machine, _mod: Ref, generation: Ref): Ref {
  let from = 0, to = GENERATIONS - 1;
  if (generation !== 0 && generation !== m.None) {
    if (!hasFlagOf(m, generation, TPFLAGS.LONG)) return raise(m, 'TypeError', `argument should be integer or None, not '${typeName(m, generation)}'`);
    const g = asSsize(m, generation, 'OverflowError');
    if (g === -1 && occurred(m)) return 0;
    if (g >= GENERATIONS) return raise(m, 'ValueError', `generation parameter must be less than the number of available generations (${GENERATIONS})`);
    if (g < -1) return raise(m, 'ValueError', 'generation parameter cannot be negative');
    if (g >= 0) from = to = g;
    // Incremental: both spaces of the old are 2, and 1 is empty.
    if (m.profile.collector === 'incremental' && g > 0) { from = g === 1 ? 3 : 1; to = 2; }
  }
  const found: Ref[] = [];
  for (let g = from; g <= to; g++) forEach(m, headOf(g), (n) => found.push(objectOf(n)));
  for (const o of found) incref(m, o);
  return listFrom(m, found);
}

/** Every tracked object that refers to one of `objs`, apart from that tuple and the result. */
function getReferrers(m: Machine, _mod: Ref, objs: Ref): Ref {
  const wanted = new Set<Ref>();
  for (let i = 0; i < tupleSize(m, objs); i++) wanted.add(tupleItem(m, objs, i));
  const found: Ref[] = [];
  for (let g = 0; g < GENERATIONS; g++) {
    forEach(m, headOf(g), (n) => {
      const o = objectOf(n);
      if (o === objs) return;
      let hit = false;
      traverse(m, o, (r) => { if (wanted.has(r)) hit = true; });
      if (hit) found.push(o);
    });
  }
  for (const o of found) incref(m, o);
  return listFrom(m, found);
}

/** The str keys of a dict are counted references but CPython's traverse does not show them: they cannot be part of a cycle. */
function hiddenKeys(m: Machine, d: Ref): Ref[] {
  const keys: Ref[] = [];
  if (m.u8[m.i32[(d + DICT.keys) >> 2]! + KEYS.kind] !== KEYS_KIND.unicode) return keys;
  const pos = { i: 0 };
  for (let e = dictNext(m, d, pos); e !== null; e = dictNext(m, d, pos)) keys.push(e.key);
  return keys;
}

function getReferents(m: Machine, _mod: Ref, objs: Ref): Ref {
  const r = listNew(m, 0);
  for (let i = 0; i < tupleSize(m, objs); i++) {
    const o = tupleItem(m, objs, i);
    if (!isCollectable(m, o)) continue;
    const seen: Ref[] = [];
    traverse(m, o, (x) => seen.push(x));
    if (hasFlag(m, typeOf(m, o), TPFLAGS.DICT)) for (const k of hiddenKeys(m, o)) seen.splice(seen.indexOf(k), 1);
    for (const x of seen) listAppend(m, r, x);
  }
  return r;
}

function setDebug(m: Machine, _mod: Ref, flags: Ref): Ref {
  const v = asSsize(m, flags, 'OverflowError');
  if (v === -1 && occurred(m)) return 0;
  m.i32[REG.gcDebug] = v;
  return m.None;
}

const FUNCTIONS: readonly MethodSpec[] = [
  { name: 'enable', sig: '()', fn: flag(REG.gcEnabled, 1) },
  { name: 'disable', sig: '()', fn: flag(REG.gcEnabled, 0) },
  { name: 'isenabled', sig: '()', fn: (m: Machine) => boolRef(m, m.i32[REG.gcEnabled] !== 0) },
  { name: 'set_debug', sig: '(flags, /)', fn: setDebug },
  { name: 'get_debug', sig: '()', fn: (m: Machine) => intFromNumber(m, m.i32[REG.gcDebug]!) },
  { name: 'get_count', sig: '()', fn: (m: Machine) => words(m, REG.gcCount) },
  { name: 'set_threshold', sig: '(*args)', fn: setThreshold },
  { name: 'get_threshold', sig: '()', fn: (m: Machine) => words(m, REG.gcThreshold) },
  { name: 'collect', sig: '(generation=2)', fn: gcCollect },
  { name: 'get_objects', sig: '(generation=None)', fn: getObjects },
  { name: 'get_stats', sig: '()', fn: getStats },
  { name: 'is_tracked', sig: '(obj, /)', fn: (m: Machine, _mod: Ref, o: Ref) => boolRef(m, isCollectable(m, o) && isTracked(m, o)) },
  { name: 'is_finalized', sig: '(obj, /)', fn: (m: Machine, _mod: Ref, o: Ref) => boolRef(m, isCollectable(m, o) && isFinalized(m, nodeOf(o))) },
  { name: 'get_referrers', sig: '(*args)', fn: getReferrers },
  { name: 'get_referents', sig: '(*args)', fn: getReferents },
  { name: 'freeze', sig: '()', fn: (m: Machine) => { freeze(m); return m.None; } },
  { name: 'unfreeze', sig: '()', fn: (m: Machine) => { unfreeze(m); return m.None; } },
  { name: 'get_freeze_count', sig: '()', fn: (m: Machine) => intFromNumber(m, listSize(m, headOf(GENERATIONS))) },
];

export const GC_MODULE: ModuleSpec = {
  name: 'gc',
  functions: FUNCTIONS,
  init: (m, dict) => {
    dictSet(m, dict, intern(m, 'garbage'), m.i32[REG.gcGarbage]!);
    dictSet(m, dict, intern(m, 'callbacks'), m.i32[REG.gcCallbacks]!);
    for (const [name, v] of Object.entries(DEBUG)) {
      const n = intFromNumber(m, v);
      dictSet(m, dict, intern(m, `DEBUG_${name}`), n);
      decref(m, n);
    }
    return 0;
  },
};
