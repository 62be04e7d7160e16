/** Which native stands in a class's slot. Models inherit_slots, update_slot and fixup_slot_dispatchers of Objects/typeobject.c, 3.13. */
import type { Machine, NativeFn, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag, typeOf } from '../memory/refs.ts';
import { typeName } from './abstract.ts';
import { dictGetInterned } from './dict.ts';
import { DESCR } from './descr.ts';
import { raise } from './errors.ts';
import { intern } from './intern.ts';
import { NO_PYTHON_SLOT, SLOTDEFS } from './slotdefs.ts';
import { SLOT_OFFSETS, type SlotName } from './spec.ts';
import { typeLookup, typeModified } from './type-lookup.ts';

/** Slots a type takes from its bases when it has none: all but those that say how its own memory is handled. */
const OWN: ReadonlySet<SlotName> = new Set<SlotName>(['dealloc', 'traverse', 'clear', 'new']);

/** Copies every slot the type lacks from the types after it in its MRO. A type with its own __eq__ or __hash__ inherits neither of the pair. */
export function inheritSlots(m: Machine, type: Ref): void {
  const i32 = m.i32;
  const mro = i32[(type + TYPE.mro) >> 2]!;
  const dict = i32[(type + TYPE.dict) >> 2]!;
  const ownCompare = i32[(type + TYPE.richcompare) >> 2] !== 0 || dictGetInterned(m, dict, intern(m, '__eq__')) !== 0;
  for (let i = 1, n = i32[(mro + 16) >> 2]!; i < n; i++) {
    const base = i32[(mro + 24 + 8 * i) >> 2]!;
    for (const name of Object.keys(SLOT_OFFSETS) as SlotName[]) {
      if (OWN.has(name)) continue;
      if (name === 'hash' && ownCompare) continue;
      const at = SLOT_OFFSETS[name] >> 2;
      if (i32[(type >> 2) + at] === 0) i32[(type >> 2) + at] = i32[(base >> 2) + at]!;
    }
  }
  const COLLECTION = TPFLAGS.SEQUENCE | TPFLAGS.MAPPING;
  for (let i = 1, n = i32[(mro + 16) >> 2]!; i < n && (i32[(type + TYPE.flags) >> 2]! & COLLECTION) === 0; i++) {
    i32[(type + TYPE.flags) >> 2]! |= i32[(i32[(mro + 24 + 8 * i) >> 2]! + TYPE.flags) >> 2]! & COLLECTION;
  }
  const base = i32[(type + TYPE.base) >> 2]!;
  if (base !== 0) {
    for (const at of [TYPE.dealloc, TYPE.traverse, TYPE.clear, TYPE.new, TYPE.weaklistoffset, TYPE.dictoffset]) {
      if (i32[(type + at) >> 2] === 0) i32[(type + at) >> 2] = i32[(base + at) >> 2]!;
    }
    i32[(type + TYPE.flags) >> 2]! |= i32[(base + TYPE.flags) >> 2]! & INHERITED_FLAGS;
  }
}

const INHERITED_FLAGS = TPFLAGS.MATCH_SELF | TPFLAGS.LONG | TPFLAGS.LIST | TPFLAGS.TUPLE | TPFLAGS.BYTES | TPFLAGS.UNICODE
  | TPFLAGS.DICT | TPFLAGS.BASE_EXC | TPFLAGS.TYPE;

/**
 * Sets one slot of a heap type from what its MRO says: the native itself when all the dunders behind it are wrappers of it, the
 * Python-calling function when any is Python, nothing when none exists or __hash__ is None.
 */
export function updateSlot(m: Machine, type: Ref, slot: SlotName): void {
  let native = 0, python = 0, mixed = false, none = false;
  for (const def of SLOTDEFS) {
    if (def.slot !== slot) continue;
    const d = typeLookup(m, type, intern(m, def.name));
    if (d === 0) continue;
    if (typeOf(m, d) === m.types['wrapper_descriptor'] && SLOTDEFS[m.i32[(d + DESCR.index) >> 2]!]!.slot === slot) {
      const fn = m.i32[(d + DESCR.extra) >> 2]!;
      if (native !== 0 && native !== fn) mixed = true;
      native = fn;
    } else if (typeOf(m, d) === m.types['wrapper_descriptor'] && SLOTDEFS[m.i32[(d + DESCR.index) >> 2]!]!.name === def.name && slot !== 'getattro' && slot !== 'setattro') {
      // A wrapper of the number or mapping twin: that slot serves.
      continue;
    } else if (def.name === '__new__' && typeOf(m, d) === m.tBuiltin) {
      native = m.i32[(solid(m, type) + TYPE.new) >> 2]!;
    } else if (d === m.None && slot === 'hash') {
      none = true;
    } else {
      python = m.fnIds.get(def.python)!;
    }
  }
  const at = (type + SLOT_OFFSETS[slot]) >> 2;
  // A loop may hold an iterator whose class has just lost its __next__: the slot stays callable.
  if (slot === 'iternext' && native === 0 && python === 0 && m.i32[at] !== 0) { m.i32[at] = m.fnIds.get(nextNotImplemented)!; return; }
  if (none) m.i32[at] = 0;
  else if (python !== 0 || mixed) m.i32[at] = NO_PYTHON_SLOT.has(slot) ? 0 : python !== 0 ? python : pythonOf(m, slot);
  else m.i32[at] = native;
}

/** What next() meets in a class whose __next__ was deleted. _PyObject_NextNotImplemented */
export const nextNotImplemented: NativeFn = (m, o: Ref) => raise(m, 'TypeError', `'${typeName(m, o)}' object is not iterable`);

function pythonOf(m: Machine, slot: SlotName): number {
  return m.fnIds.get(SLOTDEFS.find((d) => d.slot === slot)!.python)!;
}

function solid(m: Machine, type: Ref): Ref {
  let t = type;
  while (hasFlag(m, t, TPFLAGS.HEAPTYPE)) t = m.i32[(t + TYPE.base) >> 2]!;
  return t;
}

const SLOTS_WITH_DUNDER: readonly SlotName[] = [...new Set(SLOTDEFS.map((d) => d.slot))];

/** All slots of a new class. */
export function fixupSlots(m: Machine, type: Ref): void {
  for (const slot of SLOTS_WITH_DUNDER) updateSlot(m, type, slot);
}

/** After `type.name = value` or its deletion: new version tags and slots, in the type and every subclass. `subclasses` lists them. */
export function attributeChanged(m: Machine, type: Ref, name: string, subclasses: (t: Ref) => Ref[]): void {
  const slots = [...new Set(SLOTDEFS.filter((d) => d.name === name).map((d) => d.slot))];
  const visit = (t: Ref): void => {
    typeModified(m, t);
    for (const s of slots) updateSlot(m, t, s);
    for (const sub of subclasses(t)) visit(sub);
  };
  visit(type);
}
