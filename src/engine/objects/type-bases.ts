/**
 * Assignment to `__bases__`: a class moves to another place in the tree, its subclasses with it. Models type_set_bases of
 * Objects/typeobject.c, CPython 3.13.
 *
 * Invariant: either every class below has its new order, slots and version, or none has.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, newRef, setRef, typeOf } from '../memory/refs.ts';
import { nameOfType, typeName } from './abstract.ts';
import { raise, subtypeByMro } from './errors.ts';
import { qualifiedName } from './object.ts';
import { tupleItem, tupleSize } from './tuple.ts';
import { typeModified } from './type-lookup.ts';
import { fixupSlots } from './type-slots.ts';

/** What of type.ts this needs: passed in, since type.ts lists the attribute. */
export interface ClassTree {
  bestBase(m: Machine, bases: Ref[]): Ref | null;
  setMro(m: Machine, type: Ref): number;
  addSubclass(m: Machine, base: Ref, sub: Ref): void;
  removeSubclass(m: Machine, base: Ref, sub: Ref): void;
  subclassesOf(m: Machine, type: Ref): Ref[];
}

const at = (m: Machine, t: Ref, offset: number): number => m.i32[(t + offset) >> 2]!;

function fail(m: Machine, message: string): -1 {
  raise(m, 'TypeError', message);
  return -1;
}

/** Sets `type.__bases__`; `value` borrowed, 0 = deletion. -1 with TypeError and nothing changed. */
export function setBases(m: Machine, type: Ref, value: Ref, tree: ClassTree): number {
  const name = nameOfType(m, type);
  if (!hasFlag(m, type, TPFLAGS.HEAPTYPE)) return fail(m, `cannot set '__bases__' attribute of immutable type '${qualifiedName(m, type)}'`);
  if (value === 0) return fail(m, `cannot delete '__bases__' attribute of type '${name}'`);
  if (!hasFlag(m, typeOf(m, value), TPFLAGS.TUPLE)) return fail(m, `can only assign tuple to ${name}.__bases__, not ${typeName(m, value)}`);
  const bases = itemsOf(m, value);
  if (bases.length === 0) return fail(m, `can only assign non-empty tuple to ${name}.__bases__, not ()`);
  for (const b of bases) {
    if (!hasFlag(m, typeOf(m, b), TPFLAGS.TYPE)) return fail(m, `${name}.__bases__ must be tuple of classes, not '${typeName(m, b)}'`);
    if (subtypeByMro(m, b, type)) return fail(m, 'a __bases__ item causes an inheritance cycle');
  }
  const base = tree.bestBase(m, bases);
  if (base === null || !sameLayout(m, type, base)) return -1;

  const oldBases = newRef(m, at(m, type, TYPE.bases)), oldBase = newRef(m, at(m, type, TYPE.base));
  setRef(m, type + TYPE.bases, newRef(m, value));
  setRef(m, type + TYPE.base, newRef(m, base));
  const saved: { type: Ref; mro: Ref }[] = [];
  const ok = reorder(m, type, tree, saved);
  if (ok) {
    for (const b of itemsOf(m, oldBases)) tree.removeSubclass(m, b, type);
    for (const b of bases) tree.addSubclass(m, b, type);
    refresh(m, type, tree);
  } else {
    setRef(m, type + TYPE.bases, newRef(m, oldBases));
    setRef(m, type + TYPE.base, newRef(m, oldBase));
    for (const s of saved) setRef(m, s.type + TYPE.mro, newRef(m, s.mro));
  }
  for (const s of saved) decref(m, s.mro);
  decref(m, oldBases);
  decref(m, oldBase);
  return ok ? 0 : -1;
}

function itemsOf(m: Machine, tuple: Ref): Ref[] {
  return Array.from({ length: tupleSize(m, tuple) }, (_, i) => tupleItem(m, tuple, i));
}

/** compatible_for_assignment: instances already made must fit the new base. */
function sameLayout(m: Machine, type: Ref, base: Ref): boolean {
  const old = at(m, type, TYPE.base);
  const differs = (what: string): boolean => { fail(m, `__bases__ assignment: '${nameOfType(m, base)}' ${what} differs from '${nameOfType(m, old)}'`); return false; };
  if (at(m, base, TYPE.dealloc) !== at(m, old, TYPE.dealloc)) return differs('deallocator');
  if (at(m, base, TYPE.basicsize) !== at(m, old, TYPE.basicsize) || at(m, base, TYPE.itemsize) !== at(m, old, TYPE.itemsize)) return differs('object layout');
  const room = TPFLAGS.MANAGED_DICT | TPFLAGS.MANAGED_WEAKREF;
  if ((at(m, base, TYPE.flags) & room) !== (at(m, old, TYPE.flags) & room)) return differs('object layout');
  return true;
}

/** New orders for the class and everything below; what was there is kept in `saved`. */
function reorder(m: Machine, type: Ref, tree: ClassTree, saved: { type: Ref; mro: Ref }[]): boolean {
  saved.push({ type, mro: newRef(m, at(m, type, TYPE.mro)) });
  if (tree.setMro(m, type) < 0) return false;
  return tree.subclassesOf(m, type).every((sub) => reorder(m, sub, tree, saved));
}

function refresh(m: Machine, type: Ref, tree: ClassTree): void {
  typeModified(m, type);
  fixupSlots(m, type);
  for (const sub of tree.subclassesOf(m, type)) refresh(m, sub, tree);
}
