/** Instances: room for them, and taking them apart. Models the generic halves of Objects/typeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { malloc } from '../memory/blocks.ts';
import { GC, KEYS, MANAGED, TPFLAGS, TYPE, VALUES } from '../memory/layout.ts';
import { clearRef, countAllocation, decref, freeObject, hasFlag, initObject, preheaderOf, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { cachedKeys, sharedRoom, valuesBytes } from './dict-values.ts';
import { INLINE, setManagedDict, visitManagedDict } from './instance-dict.ts';
import { clearWeakrefs } from './weakref.ts';

const INLINE_VALUES = TPFLAGS.INLINE_VALUES, TYPE_FLAGS = TYPE.flags, KEYS_USABLE = KEYS.usable >> 2;
/** The first word of values that are an instance's own and empty, without the capacity: embedded 1, valid 1. */
const EMBEDDED_VALID = (1 << (8 * VALUES.embedded)) | (1 << (8 * VALUES.valid));

/** PyType_GenericAlloc: a zeroed instance with `nitems` variable items, count 1, tracked when it is a container. New reference. */
export function typeAlloc(m: Machine, type: Ref, nitems: number): Ref {
  const i32 = m.i32;
  if ((i32[(type + TYPE_FLAGS) >> 2]! & INLINE_VALUES) !== 0) return instanceAlloc(m, type);
  const pre = preheaderOf(m, type);
  const size = (i32[(type + TYPE.basicsize) >> 2]! + nitems * i32[(type + TYPE.itemsize) >> 2]! + 7) & ~7;
  const block = malloc(m, pre + size);
  i32.fill(0, block >> 2, (block + pre + size) >> 2);
  const p = block + pre;
  initObject(m, p, type);
  if (m.rec !== null) m.rec.put(EV.alloc, p, pre + size, 0, 0);
  if (pre !== 0) {
    track(m, p);
    countAllocation(m);
  }
  return p;
}

/** An instance with inline values: room for as many as its class's names and what may still be added. _PyObject_InitInlineValues */
function instanceAlloc(m: Machine, type: Ref): Ref {
  const i32 = m.i32;
  const k = cachedKeys(m, type);
  const room = sharedRoom(m, k);
  const size = INLINE + valuesBytes(room);
  const block = malloc(m, 32 + size);
  const p = block + 32;
  for (let w = block >> 2, end = (p + size) >> 2; w < end; w++) i32[w] = 0;
  initObject(m, p, type);
  let capacity = room;
  if (i32[(k >> 2) + KEYS_USABLE]! > 1) {
    i32[(k >> 2) + KEYS_USABLE]!--;
    capacity--;
    if (m.rec !== null) m.rec.wroteAt(k + KEYS.usable);
  }
  i32[(p + INLINE) >> 2] = capacity | EMBEDDED_VALID;
  if (m.rec !== null) m.rec.put(EV.alloc, p, 32 + size, 0, 0);
  track(m, p);
  countAllocation(m);
  return p;
}

/** Address of the pointer to an object's weak references, 0 when its type takes none. */
export function weaklistAt(m: Machine, o: Ref): number {
  const t = typeOf(m, o);
  if (hasFlag(m, t, TPFLAGS.MANAGED_WEAKREF)) return o + MANAGED.weakref;
  const at = m.i32[(t + TYPE.weaklistoffset) >> 2]!;
  return at > 0 ? o + at : 0;
}

/** Offsets of the __slots__ of exactly this heap type: its members that are not its base's. */
export function slotOffsets(m: Machine, type: Ref): number[] {
  if (!hasFlag(m, type, TPFLAGS.HEAPTYPE)) return [];
  const base = m.i32[(type + TYPE.base) >> 2]!;
  const out: number[] = [];
  for (let at = m.i32[(base + TYPE.basicsize) >> 2]!, end = m.i32[(type + TYPE.basicsize) >> 2]!; at < end; at += 8) out.push(at);
  return out;
}

/** First base that is not a Python class. */
export function solidBase(m: Machine, type: Ref): Ref {
  let t = type;
  while (hasFlag(m, t, TPFLAGS.HEAPTYPE)) t = m.i32[(t + TYPE.base) >> 2]!;
  return t;
}

/**
 * Runs tp_finalize on an object whose count is 0. True = it came back to life and must be left alone. The FINALIZED bit in the GC
 * header makes __del__ run once in a life (PEP 442). PyObject_CallFinalizerFromDealloc
 */
export function finalizeFromDealloc(m: Machine, o: Ref): boolean {
  const i32 = m.i32;
  const f = i32[(typeOf(m, o) + TYPE.finalize) >> 2]!;
  if (f === 0) return false;
  const gc = preheaderOf(m, typeOf(m, o)) !== 0;
  if (gc && (i32[(o + GC.prev) >> 2]! & 1) !== 0) return false;
  i32[o >> 2] = 1;
  if (m.rec !== null) m.rec.put(EV.finalize, o, 0, 0, 0);
  const exc = i32[REG.exc]!;
  i32[REG.exc] = 0;
  m.fns[f]!(m, o);
  if (gc) i32[(o + GC.prev) >> 2]! |= 1;
  i32[REG.exc] = exc;
  return --i32[o >> 2]! > 0;
}
/** tp_dealloc of instances of Python classes: __del__, weak references, slots, dict, then what the built-in base holds. */
export function subtypeDealloc(m: Machine, o: Ref): void {
  const i32 = m.i32;
  const type = typeOf(m, o);
  const base = solidBase(m, type);
  untrack(m, o);
  if (trashBegin(m, o)) return;
  if (i32[(type + TYPE.finalize) >> 2] !== 0) {
    track(m, o);
    if (finalizeFromDealloc(m, o)) { trashEnd(m); return; }
    untrack(m, o);
  }
  const weak = weaklistAt(m, o);
  if (weak !== 0 && i32[(base + TYPE.weaklistoffset) >> 2] === 0) clearWeakrefs(m, o, weak);
  for (let t = type; t !== base; t = i32[(t + TYPE.base) >> 2]!) for (const at of slotOffsets(m, t)) clearRef(m, o + at);
  if (hasFlag(m, type, TPFLAGS.MANAGED_DICT)) setManagedDict(m, o, 0);
  if (hasFlag(m, base, TPFLAGS.HAVE_GC)) track(m, o);
  // One object counts once: the base's own dealloc must not put it off again (the condition of Py_TRASHCAN_BEGIN).
  i32[REG.trashDepth]!--;
  m.fns[i32[(base + TYPE.dealloc) >> 2]!]!(m, o);
  i32[REG.trashDepth]!++;
  decref(m, type);
  trashEnd(m);
}

/** tp_traverse of instances: slots, attributes, the type, base's part. */
export function subtypeTraverse(m: Machine, o: Ref, visit: (r: Ref) => void): void {
  const i32 = m.i32;
  const type = typeOf(m, o);
  const base = solidBase(m, type);
  for (let t = type; t !== base; t = i32[(t + TYPE.base) >> 2]!) {
    for (const at of slotOffsets(m, t)) { const r = i32[(o + at) >> 2]!; if (r !== 0) visit(r); }
  }
  if (hasFlag(m, type, TPFLAGS.MANAGED_DICT)) visitManagedDict(m, o, visit);
  visit(type);
  const bt = i32[(base + TYPE.traverse) >> 2]!;
  if (bt !== 0) m.fns[bt]!(m, o, visit);
}

/** tp_clear of instances: everything but the type. */
export function subtypeClear(m: Machine, o: Ref): void {
  const i32 = m.i32;
  const type = typeOf(m, o);
  const base = solidBase(m, type);
  const bc = i32[(base + TYPE.clear) >> 2]!;
  for (let t = type; t !== base; t = i32[(t + TYPE.base) >> 2]!) for (const at of slotOffsets(m, t)) clearRef(m, o + at);
  if (hasFlag(m, type, TPFLAGS.MANAGED_DICT)) setManagedDict(m, o, 0);
  if (bc !== 0) m.fns[bc]!(m, o);
}

/** tp_dealloc of plain object(). */
export function objectDealloc(m: Machine, o: Ref): void {
  freeObject(m, o);
}
