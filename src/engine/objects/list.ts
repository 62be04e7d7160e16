/**
 * list. Models Objects/listobject.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | ob_size 8 | ob_item 8 -> item array | allocated 8 |      GC header in front
 *
 * Invariants: 0 <= size <= allocated; ob_item is NULL when allocated is 0; the array is a block of its own. Growth: (n + n/8 + 6) & ~3.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc, realloc } from '../memory/blocks.ts';
import { LIST, TPFLAGS } from '../memory/layout.ts';
import { decref, freeGcObject, hasFlag, initObject, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { TABLE } from '../memory/registers.ts';
import { asSsize, getIter, iterNext, lengthHint, reprEnter, reprLeave, richCompareBool, typeName } from './abstract.ts';
import { occurred, raise } from './errors.ts';
import { seqIterOf } from './list-iter.ts';
import { LIST_METHODS } from './list-methods.ts';
import { isSlice, sliceIndices } from './slice.ts';
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

/** l.extend(iterable). 0 | -1. Sizes as 3.13: exact for a list or tuple into a fresh list, by length hint otherwise. */
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
    for (let i = 0; i < n; i++) i32[to + 2 * (size + i)] = newRef(m, i32[from + 2 * i]!);
    return 0;
  }
  const it = getIter(m, iterable);
  if (it === 0) return -1;
  const hint = lengthHint(m, iterable, 8);
  if (hint < 0) { decref(m, it); return -1; }
  const size = listSize(m, l);
  if (i32[(l + LIST.items) >> 2] === 0) { if (hint > 0) preallocate(m, l, hint); } else if (hint > 0) { listResize(m, l, size + hint); i32[(l + LIST.size) >> 2] = size; }
  for (let x = iterNext(m, it); x !== 0; x = iterNext(m, it)) listAppendSteal(m, l, x);
  if (listSize(m, l) < i32[(l + LIST.allocated) >> 2]!) listResize(m, l, listSize(m, l));
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

/** Exactly n places in a list that has no array yet (even number above 1, as list_preallocate rounds). */
function preallocate(m: Machine, l: Ref, n: number): void {
  const room = n > 1 ? (n + 1) & ~1 : n;
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
  const gone: Ref[] = [];
  for (let i = lo; i < hi; i++) gone.push(listItem(m, l, i));
  const d = items.length - (hi - lo);
  if (n + d === 0) {
    i32[(l + LIST.size) >> 2] = 0;
    reallocItems(m, l, 0);
  } else if (d < 0) {
    const at = i32[(l + LIST.items) >> 2]! >> 2;
    for (let i = hi; i < n; i++) i32[at + 2 * (i + d)] = i32[at + 2 * i]!;
    listResize(m, l, n + d);
  } else if (d > 0) {
    listResize(m, l, n + d);
    const at = i32[(l + LIST.items) >> 2]! >> 2;
    for (let i = n - 1; i >= hi; i--) i32[at + 2 * (i + d)] = i32[at + 2 * i]!;
  }
  const at = i32[(l + LIST.items) >> 2]! >> 2;
  items.forEach((r, i) => { i32[at + 2 * (lo + i)] = r; });
  for (let i = gone.length - 1; i >= 0; i--) decref(m, gone[i]!);
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
    const s = sliceIndices(m, key, listSize(m, l));
    if (s === null) return 0;
    return listFrom(m, Array.from({ length: s.length }, (_, k) => newRef(m, listItem(m, l, s.start + k * s.step))));
  }
  const i = indexOf(m, l, key);
  return Number.isNaN(i) ? 0 : getItemAt(m, l, i);
}

function assItem(m: Machine, l: Ref, i: number, v: Ref): number {
  if (i < 0 || i >= listSize(m, l)) { raise(m, 'IndexError', 'list assignment index out of range'); return -1; }
  if (v === 0) { listSplice(m, l, i, i + 1, []); return 0; }
  const at = (m.i32[(l + LIST.items) >> 2]! >> 2) + 2 * i;
  const old = m.i32[at]!;
  m.i32[at] = newRef(m, v);
  if (m.rec !== null) m.rec.put(EV.write, l, i, v, 0);
  decref(m, old);
  return 0;
}

function assSubscript(m: Machine, l: Ref, key: Ref, v: Ref): number {
  if (!isSlice(m, key)) {
    const i = indexOf(m, l, key);
    return Number.isNaN(i) ? -1 : assItem(m, l, i, v);
  }
  const s = sliceIndices(m, key, listSize(m, l));
  if (s === null) return -1;
  if (s.step === 1) {
    const hi = Math.max(s.start, s.stop);
    if (v === 0) { listSplice(m, l, s.start, hi, []); return 0; }
    if (m.i32[(typeOf(m, v) + 216) >> 2] === 0 && m.i32[(typeOf(m, v) + 784) >> 2] === 0) { raise(m, 'TypeError', 'can only assign an iterable'); return -1; }
    const items = collect(m, v);
    if (items === null) return -1;
    listSplice(m, l, s.start, hi, items);
    return 0;
  }
  if (v === 0) {
    const order = Array.from({ length: s.length }, (_, k) => s.start + k * s.step).sort((a, b) => a - b);
    const gone = order.map((i) => listItem(m, l, i));
    const drop = new Set(order);
    const at = m.i32[(l + LIST.items) >> 2]! >> 2;
    let to = 0;
    for (let i = 0, n = listSize(m, l); i < n; i++) if (!drop.has(i)) m.i32[at + 2 * to++] = m.i32[at + 2 * i]!;
    listResize(m, l, to);
    for (const r of gone) decref(m, r);
    return 0;
  }
  if (m.i32[(typeOf(m, v) + 216) >> 2] === 0 && m.i32[(typeOf(m, v) + 784) >> 2] === 0) { raise(m, 'TypeError', 'must assign iterable to extended slice'); return -1; }
  const items = collect(m, v);
  if (items === null) return -1;
  if (items.length !== s.length) {
    for (const r of items) decref(m, r);
    raise(m, 'ValueError', `attempt to assign sequence of size ${items.length} to extended slice of size ${s.length}`);
    return -1;
  }
  const gone: Ref[] = [];
  const at = m.i32[(l + LIST.items) >> 2]! >> 2;
  items.forEach((r, k) => { const i = s.start + k * s.step; gone.push(m.i32[at + 2 * i]!); m.i32[at + 2 * i] = r; });
  for (const r of gone) decref(m, r);
  return 0;
}

function concat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isList(m, b)) return raise(m, 'TypeError', `can only concatenate list (not "${typeName(m, b)}") to list`);
  const out: Ref[] = [];
  for (const l of [a, b]) for (let i = 0; i < listSize(m, l); i++) out.push(newRef(m, listItem(m, l, i)));
  return listFrom(m, out);
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
    new: (m: Machine, type: Ref) => { if (type === m.tList) return listNew(m, 0); return typeAlloc(m, type, 0); },
    init: (m: Machine, l: Ref, argv: number, nargs: number, kw: Ref) => {
      if (kw !== 0) { raise(m, 'TypeError', 'list() takes no keyword arguments'); return -1; }
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
  methods: LIST_METHODS,
};
