/** isinstance and issubclass with tuples, unions and __instancecheck__. Models object_isinstance of Objects/abstract.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, typeOf } from '../memory/refs.ts';
import { callArgs, isTrue, lookupAttr, lookupSpecial } from './abstract.ts';
import { enter, leave } from './native-depth.ts';
import { occurred, raise, subtypeByMro } from './errors.ts';
import { intern } from './intern.ts';
import { tupleItem, tupleSize } from './tuple.ts';

/** 0, 1, -1. */
export function isInstanceOf(m: Machine, o: Ref, cls: Ref): number {
  if (typeOf(m, o) === cls) return 1;
  if (typeOf(m, cls) === m.tType) return plainInstance(m, o, cls);
  if (hasFlag(m, typeOf(m, cls), TPFLAGS.TUPLE)) return anyOf(m, cls, (c) => isInstanceOf(m, o, c));
  return byHook(m, cls, '__instancecheck__', o, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
}

function plainInstance(m: Machine, o: Ref, cls: Ref): number {
  if (subtypeByMro(m, typeOf(m, o), cls)) return 1;
  // A proxy may claim another __class__.
  const c = lookupAttr(m, o, intern(m, '__class__'));
  if (c === 0) return occurred(m) ? -1 : 0;
  const yes = c !== typeOf(m, o) && hasFlag(m, typeOf(m, c), TPFLAGS.TYPE) && subtypeByMro(m, c, cls);
  decref(m, c);
  return yes ? 1 : 0;
}

/** 0, 1, -1. */
export function isSubclassOf(m: Machine, sub: Ref, cls: Ref): number {
  if (hasFlag(m, typeOf(m, cls), TPFLAGS.TUPLE)) return anyOf(m, cls, (c) => isSubclassOf(m, sub, c));
  if (typeOf(m, cls) === m.tType) {
    if (!hasFlag(m, typeOf(m, sub), TPFLAGS.TYPE)) { raise(m, 'TypeError', 'issubclass() arg 1 must be a class'); return -1; }
    return subtypeByMro(m, sub, cls) ? 1 : 0;
  }
  if (!hasFlag(m, typeOf(m, sub), TPFLAGS.TYPE) && !hasFlag(m, typeOf(m, cls), TPFLAGS.TYPE) && lookupSpecial(m, cls, '__subclasscheck__') === undefined && !occurred(m)) {
    const bases = lookupAttr(m, sub, intern(m, '__bases__'));
    if (bases === 0) { if (!occurred(m)) raise(m, 'TypeError', 'issubclass() arg 1 must be a class'); return -1; }
    decref(m, bases);
  }
  return byHook(m, cls, '__subclasscheck__', sub, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
}

function anyOf(m: Machine, tuple: Ref, test: (c: Ref) => number): number {
  if (!enter(m, ' in __instancecheck__')) return -1;
  let r = 0;
  for (let i = 0; i < tupleSize(m, tuple) && r === 0; i++) r = test(tupleItem(m, tuple, i));
  leave(m);
  return r;
}

function byHook(m: Machine, cls: Ref, hook: string, o: Ref, message: string): number {
  const f = lookupSpecial(m, cls, hook);
  if (f === undefined) { raise(m, 'TypeError', message); return -1; }
  if (f === 0) return -1;
  const r = callArgs(m, f, o);
  decref(m, f);
  if (r === 0) return -1;
  const t = isTrue(m, r);
  decref(m, r);
  return t;
}
