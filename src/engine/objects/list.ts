/**
 * list. Models Objects/listobject.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | ob_size 8 | ob_item 8 -> item array | allocated 8 |      GC header in front
 *
 * Invariants: 0 <= size <= allocated; ob_item is NULL when allocated is 0; the array is a block of its own. Growth: (n + n/8 + 6) & ~3.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc, realloc } from '../memory/blocks.ts';
import { DICT, LIST, SET, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, freeGcObject, hasFlag, incref, initObject, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { asSsize, getIter, iterNext, lengthHint, reprEnter, reprLeave, richCompareBool, typeName } from './abstract.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { seqIterOf } from './list-iter.ts';
import { LIST_METHODS } from './list-methods.ts';
import { isSlice, sliceAdjust, sliceUnpack, type SliceBounds } from './slice.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { collect, compareSequences, reprItems } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

export function listSize(m: Machine, l: Ref): number {
  return m.i32[(l + LIST.size) >> 2]!;
}

/** Item i, borrowed. */
export function listItem(m: Machine, l: Ref, i: number): Ref {
  return m.i32[(m.i32[(l + LIST.items) >> 2]! >> 2) + 2 * i]!;
}

/** New empty list with room for exactly n items (size 0). */
export function listNew(m: Machine, n: number): Ref {
  const i32 = m.i32;
  let l = i32[TABLE.freeList >> 2]!;
  if (l !== 0) {
    i32[TABLE.freeList >> 2] = i32[(l + LIST.items) >> 2]!;
    i32[(TABLE.freeList >> 2) + 1]!--;
    initObject(m, l, m.tList);
    if (m.rec !== null) m.rec.put(EV.alloc, l, LIST.basic + 16, 0, 0);
  } else l = newGcObject(m, m.tList, LIST.basic);
  i32.fill(0, (l >> 2) + 4, (l >> 2) + 10);
  if (n > 0) {
    i32[(l + LIST.items) >> 2] = itemsBlock(m, n);
    i32[(l + LIST.allocated) >> 2] = n;
  }
  track(m, l);
  return l;
}

function itemsBlock(m: Machine, n: number): Ref {
  const b = malloc(m, 8 * n);
  m.i32.fill(0, b >> 2, (b >> 2) + 2 * n);
  if (m.rec !== null) m.rec.put(EV.alloc, b, 8 * n, 0, 0);
  return b;
}

/** New list of these references (stolen). */
export function listFrom(m: Machine, refs: readonly Ref[]): Ref {
  const l = listNew(m, refs.length);
  const at = m.i32[(l + LIST.items) >> 2]! >> 2;
  for (let i = 0; i < refs.length; i++) m.i32[at + 2 * i] = refs[i]!;
  m.i32[(l + LIST.size) >> 2] = refs.length;
  return l;
}

/** New list of n references lying at word `at` (stolen). */
export function listFromStack(m: Machine, at: number, n: number): Ref {
  const l = listNew(m, n);
  const to = m.i32[(l + LIST.items) >> 2]! >> 2;
  for (let i = 0; i < n; i++) m.i32[to + 2 * i] = m.i32[at + 2 * i]!;
  m.i32[(l + LIST.size) >> 2] = n;
  return l;
}

/** Sets the size, growing or shrinking the array as list_resize does. New places are NULL. */
export function listResize(m: Machine, l: Ref, n: number): void {
  const i32 = m.i32;
  const w = l >> 2;
  const allocated = i32[w + 8]!, size = i32[w + 4]!;
  if (allocated >= n && n >= allocated >> 1) {
    i32[w + 4] = n;
    return;
  }
  let room = (n + (n >> 3) + 6) & ~3;
  if (n - size > room - n) room = (n + 3) & ~3;
  if (n === 0) room = 0;
  reallocItems(m, l, room);
  i32[w + 4] = n;
}

function reallocItems(m: Machine, l: Ref, room: number): void {
  const i32 = m.i32;
  const w = l >> 2;
  const allocated = i32[w + 8]!, old = i32[w + 6]!;
  if (room === 0) {
    if (old !== 0) { if (m.rec !== null) m.rec.put(EV.free, old, 0, 0, 0); free(m, old); }
    i32[w + 6] = 0;
  } else {
    const b = realloc(m, old, 8 * room);
    if (room > allocated) i32.fill(0, (b >> 2) + 2 * allocated, (b >> 2) + 2 * room);
    i32[w + 6] = b;
  }
  i32[w + 8] = room;
  if (m.rec !== null) m.rec.put(EV.resize, l, allocated, room, 0);
}

/** l.append(v); v borrowed. */
export function listAppend(m: Machine, l: Ref, v: Ref): void {
  listAppendSteal(m, l, newRef(m, v));
}

/** l.append(v); v stolen. */
export function listAppendSteal(m: Machine, l: Ref, v: Ref): void {
  const i32 = m.i32;
  const w = l >> 2;
  const n = i32[w + 4]!;
  if (n < i32[w + 8]!) i32[w + 4] = n + 1;
  else listResize(m, l, n + 1);
  i32[(i32[w + 6]! >> 2) + 2 * n] = v;
}

/** l.extend(iterable). 0 | -1. Room as 3.13 takes it: see each branch. list_extend */
export function listExtend(m: Machine, l: Ref, iterable: Ref): number {
  const i32 = m.i32;
  const t = typeOf(m, iterable);
  if (t === m.tList || t === m.tTuple || iterable === l) {
    const n = i32[(iterable + 16) >> 2]!;
    if (n === 0) return 0;
    const size = listSize(m, l);
    if (i32[(l + LIST.items) >> 2] === 0) preallocate(m, l, n);
    else listResize(m, l, size + n);
    i32[(l + LIST.size) >> 2] = size + n;
    const from = t === m.tTuple ? (iterable + 24) >> 2 : i32[(iterable + LIST.items) >> 2]! >> 2;
    const to = i32[(l + LIST.items) >> 2]! >> 2;
    for (let i = 0; i < n; i++) {
      const v = i32[from + 2 * i]!;
      incref(m, v);
      i32[to + 2 * (size + i)] = v;
    }
    return 0;
  }
  const known = sizeOfKnown(m, t, iterable);
  if (known >= 0) return extendKnown(m, l, iterable, known);
  const it = getIter(m, iterable);
  if (it === 0) return -1;
  const hint = lengthHint(m, iterable, 8);
  if (hint < 0) { decref(m, it); return -1; }
  if (hint > 0) {
    const size = listSize(m, l);
    if (hint * 8 > m.maxMemory) { decref(m, it); raise(m, 'MemoryError', ''); return -1; }
    if (i32[(l + LIST.items) >> 2] === 0) preallocate(m, l, hint);
    else { listResize(m, l, size + hint); i32[(l + LIST.size) >> 2] = size; }
  }
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) listAppendSteal(m, l, x);
  if (occurred(m)) { decref(m, it); return -1; }
  if (listSize(m, l) < i32[(l + LIST.allocated) >> 2]!) listResize(m, l, listSize(m, l));
  decref(m, it);
  return 0;
}

/** Members of an exact set, dict or dict view, -1 for anything else. */
function sizeOfKnown(m: Machine, t: Ref, o: Ref): number {
  const types = m.types;
  if (t === m.tDict) return m.i32[(o + DICT.used) >> 2]!;
  if (t === types['set'] || t === types['frozenset']) return m.i32[(o + SET.used) >> 2]!;
  if (t === types['dict_keys'] || t === types['dict_values'] || t === types['dict_items']) return m.i32[(m.i32[(o + 16) >> 2]! + DICT.used) >> 2]!;
  return -1;
}

/** list_extend_set, list_extend_dict: grown once as append grows, then filled. */
function extendKnown(m: Machine, l: Ref, o: Ref, n: number): number {
  if (n === 0) return 0;
  const it = getIter(m, o);
  if (it === 0) return -1;
  const size = listSize(m, l);
  listResize(m, l, size + n);
  const to = m.i32[(l + LIST.items) >> 2]! >> 2;
  for (let i = 0; i < n; i++) m.i32[to + 2 * (size + i)] = iterNext(m, it);
  decref(m, it);
  return 0;
}

/** Room for n items in a list that has no array yet, an even number of places. list_preallocate_exact */
function preallocate(m: Machine, l: Ref, n: number): void {
  const room = (n + 1) & ~1;
  m.i32[(l + LIST.items) >> 2] = itemsBlock(m, room);
  m.i32[(l + LIST.allocated) >> 2] = room;
}

/** Empties the list; items die from the last to the first, when the list is already empty. */
export function listClear(m: Machine, l: Ref): void {
  const i32 = m.i32;
  const w = l >> 2;
  const items = i32[w + 6]!, n = i32[w + 4]!;
  if (items === 0) return;
  i32[w + 4] = 0;
  i32[w + 6] = 0;
  i32[w + 8] = 0;
  for (let i = n - 1; i >= 0; i--) { const v = i32[(items >> 2) + 2 * i]!; if (v !== 0) decref(m, v); }
  if (m.rec !== null) m.rec.put(EV.free, items, 0, 0, 0);
  free(m, items);
}

/** Replaces l[lo:hi] by `items` (stolen). What goes dies after the list is whole again, last one first. list_ass_slice */
export function listSplice(m: Machine, l: Ref, lo: number, hi: number, items: readonly Ref[]): void {
  const i32 = m.i32;
  const n = listSize(m, l);
  const d = items.length - (hi - lo);
  if (n + d === 0) return listClear(m, l);
  const gone: Ref[] = [];
  for (let i = lo; i < hi; i++) gone.push(listItem(m, l, i));
  if (d < 0) {
    const at = i32[(l + LIST.items) >> 2]! >> 2;
    i32.copyWithin(at + 2 * (hi + d), at + 2 * hi, at + 2 * n);
    listResize(m, l, n + d);
  } else if (d > 0) {
    listResize(m, l, n + d);
    const at = i32[(l + LIST.items) >> 2]! >> 2;
    i32.copyWithin(at + 2 * (hi + d), at + 2 * hi, at + 2 * n);
  }
  const at = i32[(l + LIST.items) >> 2]! >> 2;
  for (let i = 0; i < items.length; i++) { i32[at + 2 * (lo + i)] = items[i]!; i32[at + 2 * (lo + i) + 1] = 0; }
  if (m.rec !== null) m.rec.wrote(l);
  for (let i = gone.length - 1; i >= 0; i--) decref(m, gone[i]!);
}

/** Takes item i out and returns it: the reference moves to the caller. The index must be in range. */
export function listTake(m: Machine, l: Ref, i: number): Ref {
  const i32 = m.i32;
  const n = listSize(m, l);
  const at = i32[(l + LIST.items) >> 2]! >> 2;
  const v = i32[at + 2 * i]!;
  if (n === 1) {
    // The array goes with the last item, as list_clear does it.
    i32[(l + LIST.size) >> 2] = 0;
    reallocItems(m, l, 0);
    return v;
  }
  i32.copyWithin(at + 2 * i, at + 2 * (i + 1), at + 2 * n);
  listResize(m, l, n - 1);
  return v;
}

function dealloc(m: Machine, l: Ref): void {
  const i32 = m.i32;
  untrack(m, l);
  if (trashBegin(m, l)) return;
  const w = l >> 2;
  const items = i32[w + 6]!;
  if (items !== 0) {
    for (let i = i32[w + 4]! - 1; i >= 0; i--) { const v = i32[(items >> 2) + 2 * i]!; if (v !== 0) decref(m, v); }
    if (m.rec !== null) m.rec.put(EV.free, items, 0, 0, 0);
    free(m, items);
  }
  const f = TABLE.freeList >> 2;
  if (typeOf(m, l) === m.tList && i32[f + 1]! < m.profile.freeLists.list) {
    i32[w + 6] = i32[f]!;
    i32[f] = l;
    i32[f + 1]!++;
    if (m.rec !== null) m.rec.put(EV.free, l, 0, 0, 0);
  } else freeGcObject(m, l);
  trashEnd(m);
}

function traverse(m: Machine, l: Ref, visit: (r: Ref) => void): void {
  for (let i = listSize(m, l) - 1; i >= 0; i--) { const v = listItem(m, l, i); if (v !== 0) visit(v); }
}

function listRepr(m: Machine, l: Ref): Ref {
  if (listSize(m, l) === 0) return strFromJs(m, '[]');
  if (reprEnter(m, l)) return strFromJs(m, '[...]');
  const s = reprItems(m, l, (o) => listSize(m, o), (o, i) => listItem(m, o, i));
  reprLeave(m, l);
  return s === null ? 0 : strFromJs(m, `[${s}]`);
}

const isList = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.LIST);

function getItemAt(m: Machine, l: Ref, i: number): Ref {
  if (i < 0 || i >= listSize(m, l)) return raise(m, 'IndexError', 'list index out of range');
  return newRef(m, listItem(m, l, i));
}

function indexOf(m: Machine, l: Ref, key: Ref): number {
  if (m.i32[(typeOf(m, key) + 448 + 8 * 33) >> 2] === 0) { raise(m, 'TypeError', `list indices must be integers or slices, not ${typeName(m, key)}`); return NaN; }
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return NaN;
  return i < 0 ? i + listSize(m, l) : i;
}

function subscript(m: Machine, l: Ref, key: Ref): Ref {
  if (isSlice(m, key)) {
    const u = sliceUnpack(m, key);
    if (u === null) return 0;
    const s = sliceAdjust(u, listSize(m, l));
    const r = listNew(m, s.length);
    const to = m.i32[(r + LIST.items) >> 2]! >> 2;
    for (let k = 0; k < s.length; k++) m.i32[to + 2 * k] = newRef(m, listItem(m, l, s.start + k * s.step));
    m.i32[(r + LIST.size) >> 2] = s.length;
    return r;
  }
  const i = indexOf(m, l, key);
  return Number.isNaN(i) ? 0 : getItemAt(m, l, i);
}

function assItem(m: Machine, l: Ref, i: number, v: Ref): number {
  if (i < 0 || i >= listSize(m, l)) { raise(m, 'IndexError', 'list assignment index out of range'); return -1; }
  if (v === 0) {
    // Moves the tail and keeps the room: in 3.13 only pop(), remove() and deleting a slice give memory back.
    const items = m.i32[(l + LIST.items) >> 2]! >> 2, n = listSize(m, l), gone = m.i32[items + 2 * i]!;
    m.i32.copyWithin(items + 2 * i, items + 2 * (i + 1), items + 2 * n);
    m.i32[(l + LIST.size) >> 2] = n - 1;
    if (m.rec !== null) m.rec.put(EV.write, l, i, 0, 0);
    decref(m, gone);
    return 0;
  }
  const at = (m.i32[(l + LIST.items) >> 2]! >> 2) + 2 * i;
  const old = m.i32[at]!;
  m.i32[at] = newRef(m, v);
  if (m.rec !== null) m.rec.put(EV.write, l, i, v, 0);
  decref(m, old);
  return 0;
}

/** The items to assign to a slice, as new references; null = error. PySequence_Fast */
function sliceItems(m: Machine, v: Ref): Ref[] | null {
  const t = typeOf(m, v);
  if (t !== m.tList && t !== m.tTuple) {
    const it = getIter(m, v);
    if (it === 0) {
      if (matches(m, 'TypeError')) { clearError(m); raise(m, 'TypeError', 'must assign iterable to extended slice'); }
      return null;
    }
    const out = collect(m, it);
    decref(m, it);
    return out;
  }
  return collect(m, v);
}

function assSubscript(m: Machine, l: Ref, key: Ref, v: Ref): number {
  if (!isSlice(m, key)) {
    const i = indexOf(m, l, key);
    return Number.isNaN(i) ? -1 : assItem(m, l, i, v);
  }
  const u = sliceUnpack(m, key);
  if (u === null) return -1;
  const items = v === 0 ? [] : sliceItems(m, v);
  if (items === null) return -1;
  // The bounds come last: producing the items may have changed the list.
  const s = sliceAdjust(u, listSize(m, l));
  if (s.step === 1) {
    listSplice(m, l, s.start, Math.max(s.start, s.stop), items);
    return 0;
  }
  if (v === 0) { deleteStrided(m, l, s); return 0; }
  if (items.length !== s.length) {
    raise(m, 'ValueError', `attempt to assign sequence of size ${items.length} to extended slice of size ${s.length}`);
    for (let i = items.length - 1; i >= 0; i--) decref(m, items[i]!);
    return -1;
  }
  const gone: Ref[] = [];
  const at = m.i32[(l + LIST.items) >> 2]! >> 2;
  items.forEach((r, k) => { const i = s.start + k * s.step; gone.push(m.i32[at + 2 * i]!); m.i32[at + 2 * i] = r; });
  for (const r of gone) decref(m, r);
  return 0;
}

/** del l[start:stop:step] with a step other than 1; items die in index order, after the list is whole again. */
function deleteStrided(m: Machine, l: Ref, s: SliceBounds): void {
  if (s.length === 0) return;
  const first = s.step < 0 ? s.start + s.step * (s.length - 1) : s.start;
  const step = Math.abs(s.step);
  const at = m.i32[(l + LIST.items) >> 2]! >> 2;
  const gone: Ref[] = [];
  let to = first, next = first;
  for (let i = first, n = listSize(m, l); i < n; i++) {
    if (i === next && gone.length < s.length) { gone.push(m.i32[at + 2 * i]!); next += step; } else m.i32[at + 2 * to++] = m.i32[at + 2 * i]!;
  }
  listResize(m, l, to);
  for (const r of gone) decref(m, r);
}

function concat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isList(m, b)) return raise(m, 'TypeError', `can only concatenate list (not "${typeName(m, b)}") to list`);
  const na = listSize(m, a), n = na + listSize(m, b);
  const r = listNew(m, n);
  const to = m.i32[(r + LIST.items) >> 2]! >> 2;
  for (let i = 0; i < n; i++) m.i32[to + 2 * i] = newRef(m, i < na ? listItem(m, a, i) : listItem(m, b, i - na));
  m.i32[(r + LIST.size) >> 2] = n;
  return r;
}

function repeat(m: Machine, l: Ref, n: number): Ref {
  const size = listSize(m, l);
  if (n <= 0 || size === 0) return listNew(m, 0);
  if (size * n * 8 > m.maxMemory) return raise(m, 'MemoryError', '');
  const r = listNew(m, size * n);
  const from = m.i32[(l + LIST.items) >> 2]! >> 2, to = m.i32[(r + LIST.items) >> 2]! >> 2;
  for (let k = 0; k < n; k++) for (let i = 0; i < size; i++) m.i32[to + 2 * (k * size + i)] = newRef(m, m.i32[from + 2 * i]!);
  m.i32[(r + LIST.size) >> 2] = size * n;
  return r;
}

function inplaceRepeat(m: Machine, l: Ref, n: number): Ref {
  const size = listSize(m, l);
  if (n <= 0) { listClear(m, l); return newRef(m, l); }
  if (size === 0 || n === 1) return newRef(m, l);
  if (size * n * 8 > m.maxMemory) return raise(m, 'MemoryError', '');
  listResize(m, l, size * n);
  const at = m.i32[(l + LIST.items) >> 2]! >> 2;
  for (let k = 1; k < n; k++) for (let i = 0; i < size; i++) m.i32[at + 2 * (k * size + i)] = newRef(m, m.i32[at + 2 * i]!);
  return newRef(m, l);
}

function contains(m: Machine, l: Ref, v: Ref): number {
  for (let i = 0; i < listSize(m, l); i++) {
    const x = newRef(m, listItem(m, l, i));
    const c = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (c !== 0) return c;
  }
  return 0;
}

export const LIST_TYPE: TypeSpec = {
  name: 'list', basicsize: LIST.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.LIST | TPFLAGS.SEQUENCE | TPFLAGS.MATCH_SELF,
  slots: {
    dealloc, traverse, clear: listClear, repr: listRepr,
    // list() takes a new block even when dead lists wait: PyType_GenericAlloc knows no free list.
    new: (m: Machine, type: Ref) => typeAlloc(m, type, 0),
    init: (m: Machine, l: Ref, argv: number, nargs: number, kw: Ref) => {
      if (kw !== 0 && m.i32[(typeOf(m, l) + TYPE.new) >> 2] === m.i32[(m.tList + TYPE.new) >> 2]) { raise(m, 'TypeError', 'list() takes no keyword arguments'); return -1; }
      if (nargs > 1) { raise(m, 'TypeError', `list expected at most 1 argument, got ${nargs}`); return -1; }
      listClear(m, l);
      return nargs === 1 ? listExtend(m, l, m.i32[argv >> 2]!) : 0;
    },
    richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
      if (!isList(m, a) || !isList(m, b)) return m.NotImplemented;
      if (listSize(m, a) !== listSize(m, b) && (op === 2 || op === 3)) return op === 2 ? m.False : m.True;
      return compareSequences(m, a, b, op, (o) => listSize(m, o), (o, i) => listItem(m, o, i));
    },
    iter: (m: Machine, l: Ref) => seqIterOf(m, 'list_iterator', l),
    sq_length: listSize, mp_length: listSize, sq_item: getItemAt, mp_subscript: subscript, sq_ass_item: assItem, mp_ass_subscript: assSubscript, sq_concat: concat, sq_repeat: repeat, sq_contains: contains,
    sq_inplace_concat: (m: Machine, l: Ref, o: Ref) => (listExtend(m, l, o) < 0 ? 0 : newRef(m, l)), sq_inplace_repeat: inplaceRepeat,
  },
  methods: [{ name: '__getitem__', sig: '(index, /)', fn: subscript }, ...LIST_METHODS],
};
