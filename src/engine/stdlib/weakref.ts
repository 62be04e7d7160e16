/** The _weakref module: what weakref builds on. Models Modules/_weakref.c, CPython 3.13. The collections are in python/weakref.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TYPE, WEAKREF } from '../memory/layout.ts';
import { newRef, typeOf } from '../memory/refs.ts';
import { dictSet } from '../objects/dict.ts';
import { intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listFrom } from '../objects/list.ts';
import { weaklistAt } from '../objects/type-alloc.ts';
import { weakNew } from '../objects/weakref.ts';
import type { ModuleSpec } from './spec.ts';

/** The weak references to an object, in list order; borrowed. */
function weakrefsOf(m: Machine, o: Ref): Ref[] {
  const at = weaklistAt(m, o);
  const out: Ref[] = [];
  for (let w = at === 0 ? 0 : m.i32[at >> 2]!; w !== 0; w = m.i32[(w + WEAKREF.next) >> 2]!) out.push(w);
  return out;
}

function proxy(m: Machine, _mod: Ref, o: Ref, callback: Ref): Ref {
  const callable = m.i32[(typeOf(m, o) + TYPE.call) >> 2] !== 0;
  return weakNew(m, m.types[callable ? 'weakref.CallableProxyType' : 'weakref.ProxyType']!, o, callback);
}

export const WEAKREF_MODULE: ModuleSpec = {
  name: '_weakref',
  functions: [
    { name: 'proxy', sig: '(object, callback=None, /)', fn: proxy },
    { name: 'getweakrefcount', sig: '(object, /)', fn: (m: Machine, _mod: Ref, o: Ref) => intFromNumber(m, weakrefsOf(m, o).length) },
    { name: 'getweakrefs', sig: '(object, /)', fn: (m: Machine, _mod: Ref, o: Ref) => listFrom(m, weakrefsOf(m, o).map((w) => newRef(m, w))) },
  ],
  init: (m, dict) => {
    for (const [name, type] of [['ref', 'ReferenceType'], ['ReferenceType', 'ReferenceType'], ['ProxyType', 'ProxyType'], ['CallableProxyType', 'CallableProxyType']] as const) {
      dictSet(m, dict, intern(m, name), m.types[`weakref.${type}`]!);
    }
    return 0;
  },
};
