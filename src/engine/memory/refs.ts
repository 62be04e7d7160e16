/**
 * Reference counts and the birth and death of objects. Models Include/object.h, Objects/object.c (dealloc, trashcan) and the
 * allocation half of Python/gc.c, CPython 3.13.
 *
 * Vocabulary, as in the C API: a function returns a *new* reference (the caller must give it back) or a *borrowed* one; a
 * parameter is borrowed unless the docstring says the function *steals* it.
 *
 * Invariant: a count of -1 (0xFFFFFFFF in the low word) means immortal and is never touched.
 */
import type { Machine, Ref } from './machine.ts';
import { free, malloc } from './blocks.ts';
import { TYPE, TPFLAGS } from './layout.ts';
import { EV } from './recorder.ts';
import { REG, TABLE } from './registers.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const TYPE_DEALLOC = TYPE.dealloc, TYPE_FLAGS = TYPE.flags;
const TPFLAGS_HAVE_GC = TPFLAGS.HAVE_GC, TPFLAGS_MANAGED_DICT = TPFLAGS.MANAGED_DICT, TPFLAGS_MANAGED_WEAKREF = TPFLAGS.MANAGED_WEAKREF;
const REG_GC_COUNT = REG.gcCount, REG_GC_THRESHOLD = REG.gcThreshold, REG_GC_ENABLED = REG.gcEnabled, REG_GC_COLLECTING = REG.gcCollecting, REG_EXC = REG.exc, REG_BREAKER = REG.breaker, REG_TRASH_DEPTH = REG.trashDepth, REG_TRASH_HEAD = REG.trashHead;
const TABLE_GC_HEADS = TABLE.gcHeads;

export const IMMORTAL = -1;

/** Py_INCREF. */
export function incref(m: Machine, a: Ref): void {
  const i = a >> 2;
  const c = m.i32[i]!;
  if (c !== IMMORTAL) {
    m.i32[i] = c + 1;
    if (m.rec !== null) m.rec.put(EV.incref, a, c, c + 1, 0);
  }
}

/** Py_DECREF: at zero the object is deallocated before this returns. */
export function decref(m: Machine, a: Ref): void {
  const i = a >> 2;
  const c = m.i32[i]!;
  if (c === IMMORTAL) return;
  m.i32[i] = c - 1;
  if (m.rec !== null) m.rec.put(EV.decref, a, c, c - 1, 0);
  if (c === 1) dealloc(m, a);
}

/** Py_XDECREF. */
export function xdecref(m: Machine, a: Ref): void {
  if (a !== 0) decref(m, a);
}

/** Py_XINCREF. */
export function xincref(m: Machine, a: Ref): void {
  if (a !== 0) incref(m, a);
}

/** Py_NewRef. */
export function newRef(m: Machine, a: Ref): Ref {
  incref(m, a);
  return a;
}

/** Stores `value` (stolen, may be 0) in the pointer field at byte address `at` and gives the old one back afterwards. Py_XSETREF. */
export function setRef(m: Machine, at: number, value: Ref): void {
  const old = m.i32[at >> 2]!;
  m.i32[at >> 2] = value;
  if (old !== 0) decref(m, old);
}

/** Py_CLEAR. */
export function clearRef(m: Machine, at: number): void {
  const old = m.i32[at >> 2]!;
  if (old !== 0) {
    m.i32[at >> 2] = 0;
    decref(m, old);
  }
}

/** Py_TYPE. Borrowed. */
export function typeOf(m: Machine, a: Ref): Ref {
  return m.i32[(a + 8) >> 2]!;
}

/** _Py_Dealloc: runs the type's tp_dealloc. */
export function dealloc(m: Machine, a: Ref): void {
  const type = m.i32[(a + 8) >> 2]!;
  // Nearly every death is an int's, whose dealloc is to free.
  if (type === m.tInt && m.rec === null) free(m, a);
  else m.fns[m.i32[(type + TYPE_DEALLOC) >> 2]!]!(m, a);
}

/** Takes a block for an object without GC header and writes count 1 and type (its reference to a heap type is counted). The rest is stale. */
export function newObject(m: Machine, type: Ref, nbytes: number): Ref {
  const p = malloc(m, nbytes);
  initObject(m, p, type);
  if (m.rec !== null) m.rec.put(EV.alloc, p, nbytes, 0, 0);
  return p;
}

/** The same for a container: 16 bytes of GC header in front, untracked, one more on generation 0's counter. */
export function newGcObject(m: Machine, type: Ref, nbytes: number, preheader = 16): Ref {
  const block = malloc(m, nbytes + preheader);
  const p = block + preheader;
  const w = block >> 2;
  for (let k = w, end = p >> 2; k < end; k++) m.i32[k] = 0;
  initObject(m, p, type);
  if (m.rec !== null) m.rec.put(EV.alloc, p, nbytes + preheader, 0, 0);
  countAllocation(m);
  return p;
}

/** gc: one more container; a collection becomes due when generation 0's count passes its threshold. */
export function countAllocation(m: Machine): void {
  const i32 = m.i32;
  const n = ++i32[REG_GC_COUNT]!;
  const t = i32[REG_GC_THRESHOLD]!;
  if (n > t && t !== 0 && i32[REG_GC_ENABLED] !== 0 && i32[REG_GC_COLLECTING] === 0 && i32[REG_EXC] === 0) {
    if (m.profile.gcAtEvalBreaker) i32[REG_BREAKER]! |= 1;
    else m.collectDue(m);
  }
}

/** Count 1, type. For blocks that come from a free list as well. */
export function initObject(m: Machine, p: Ref, type: Ref): void {
  const i32 = m.i32;
  const w = p >> 2;
  i32[w] = 1;
  i32[w + 1] = 0;
  i32[w + 2] = type;
  i32[w + 3] = 0;
  if (i32[type >> 2] !== IMMORTAL) incref(m, type);
}

/** Bytes in front of an instance of the type: 0, GC header 16, or 32 with managed dict and weak reference list. _PyType_PreHeaderSize */
export function preheaderOf(m: Machine, type: Ref): number {
  const f = m.i32[(type + TYPE_FLAGS) >> 2]!;
  return (f & TPFLAGS_HAVE_GC) === 0 ? 0 : (f & (TPFLAGS_MANAGED_DICT | TPFLAGS_MANAGED_WEAKREF)) !== 0 ? 32 : 16;
}

/** tp_free of a type without GC header (whose subclasses may have one). Does not touch the type's count. */
export function freeObject(m: Machine, a: Ref): void {
  if ((m.i32[(m.i32[(a + 8) >> 2]! + TYPE_FLAGS) >> 2]! & TPFLAGS_HAVE_GC) !== 0) {
    freeGcObject(m, a);
    return;
  }
  if (m.rec !== null) m.rec.put(EV.free, a, 0, 0, 0);
  free(m, a);
}

/** PyObject_GC_Del: untracks if need be, frees the block with its pre-header, counts it off generation 0. */
export function freeGcObject(m: Machine, a: Ref): void {
  if (isTracked(m, a)) untrack(m, a);
  if (m.rec !== null) m.rec.put(EV.free, a, 0, 0, 0);
  const i32 = m.i32;
  if (i32[REG_GC_COUNT]! > 0) i32[REG_GC_COUNT]!--;
  free(m, a - preheaderOf(m, i32[(a + 8) >> 2]!));
}

/** _PyObject_GC_IS_TRACKED. The object must have a GC header. */
export function isTracked(m: Machine, a: Ref): boolean {
  return m.i32[(a - 16) >> 2] !== 0;
}

/** PyObject_GC_Track: to the end of generation 0. */
export function track(m: Machine, a: Ref): void {
  const i32 = m.i32;
  const head = TABLE_GC_HEADS;
  const g = a - 16;
  const last = i32[(head + 8) >> 2]! & ~3;
  i32[last >> 2] = g;
  i32[(g + 8) >> 2] = last | (i32[(g + 8) >> 2]! & 3);
  i32[g >> 2] = head;
  i32[(head + 8) >> 2] = g;
  if (m.rec !== null) m.rec.put(EV.track, a, 0, 0, 0);
}

/** PyObject_GC_UnTrack: off whatever list it is on; a no-op when untracked. */
export function untrack(m: Machine, a: Ref): void {
  const i32 = m.i32;
  const g = a - 16;
  const next = i32[g >> 2]! & ~3;
  if (next === 0) return;
  const prev = i32[(g + 8) >> 2]! & ~3;
  i32[prev >> 2] = next | (i32[prev >> 2]! & 3);
  i32[(next + 8) >> 2] = prev | (i32[(next + 8) >> 2]! & 3);
  i32[g >> 2] = 0;
  i32[(g + 8) >> 2] = i32[(g + 8) >> 2]! & 1;
  if (m.rec !== null) m.rec.put(EV.untrack, a, 0, 0, 0);
}

/** tp_flags of a type has any of `bits`. */
export function hasFlag(m: Machine, type: Ref, bits: number): boolean {
  return (m.i32[(type + TYPE_FLAGS) >> 2]! & bits) !== 0;
}

/** The object's memory begins with a GC header. */
export function isGc(m: Machine, a: Ref): boolean {
  return hasFlag(m, typeOf(m, a), TPFLAGS_HAVE_GC);
}

/**
 * Trashcan: a dealloc that takes apart something nested calls this first. True = too deep: the object was put on the trash
 * list and will be deallocated when the outermost dealloc ends; the caller must return at once. False = go on, and call
 * trashEnd last. Keeps the host's stack shallow for a list nested 100,000 deep, in CPython's own order (limit 50).
 */
export function trashBegin(m: Machine, a: Ref): boolean {
  if (m.i32[REG_TRASH_DEPTH]! >= 50) {
    m.i32[(a - 8) >> 2] = m.i32[REG_TRASH_HEAD]!;
    m.i32[REG_TRASH_HEAD] = a;
    return true;
  }
  m.i32[REG_TRASH_DEPTH]!++;
  return false;
}

/** See trashBegin. */
export function trashEnd(m: Machine): void {
  const i32 = m.i32;
  if (--i32[REG_TRASH_DEPTH]! > 0 || i32[REG_TRASH_HEAD] === 0) return;
  i32[REG_TRASH_DEPTH] = 1;
  while (i32[REG_TRASH_HEAD] !== 0) {
    const a = i32[REG_TRASH_HEAD]!;
    i32[REG_TRASH_HEAD] = i32[(a - 8) >> 2]!;
    i32[(a - 8) >> 2] = 0;
    dealloc(m, a);
  }
  i32[REG_TRASH_DEPTH] = 0;
}
