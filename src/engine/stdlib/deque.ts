/**
 * collections.deque. Models the deque of Modules/_collectionsmodule.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | size 8 | leftblock 8 | rightblock 8 | leftindex 8 | rightindex 8 | state 8 | maxlen 8 | numfree 8 | free 16*8 | weaklist 8 |
 *   block:  | leftlink 8 | 64 items 8 | rightlink 8 |      an allocation of its own
 *
 * Invariants: at least one block; items lie from leftindex of leftblock to rightindex of rightblock without a gap; an empty deque stands
 * in the middle of its block (leftindex 32, rightindex 31). `state` counts changes of length, so that an iterator sees them.
 * NON-CPYTHON: a block left empty goes back to the allocator at once; CPython keeps up to 16 of them in the struct.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc } from '../memory/blocks.ts';
import { DEQUE, DEQUE_BLOCK, TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { asSsize, callArgs, callMethod, callOne, getIter, isSubtype, iterNext, nameOfType, reprEnter, reprJs, reprLeave, richCompareBool, typeName } from '../objects/abstract.ts';
import { dictSet } from '../objects/dict.ts';
import { occurred, raise } from '../objects/errors.ts';
import { intFromNumber, intToNumber, isInt } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listFrom } from '../objects/list.ts';
import type { MethodSpec, TypeSpec } from '../objects/spec.ts';
import { boundOf } from '../objects/slice.ts';
import { strFromJs } from '../objects/str.ts';
import { ssizeArg } from '../objects/text-args.ts';
import { compareSequences, reprItems, tupleFrom } from '../objects/tuple.ts';
import { typeAlloc } from '../objects/type-alloc.ts';
import { clearWeakrefs } from '../objects/weakref.ts';
import { argAt, keywordArgs } from './arguments.ts';
import type { ModuleSpec } from './spec.ts';

const ITER = { block: 16, deque: 24, index: 32, state: 40, counter: 48, basic: 56 } as const;
const MIDDLE = 31;

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
/** Writes a small number or an address, both words. */
function put(m: Machine, o: Ref, field: number, v: number): void {
  m.i32[(o + field) >> 2] = v;
  m.i32[((o + field) >> 2) + 1] = v < 0 ? -1 : 0;
}
const itemAt = (block: Ref, i: number): number => (block + DEQUE_BLOCK.data + 8 * i) >> 2;

const dequeType = (m: Machine): Ref => m.types['collections.deque']!;
const isDeque = (m: Machine, o: Ref): boolean => isSubtype(m, typeOf(m, o), dequeType(m));
const size = (m: Machine, d: Ref): number => at(m, d, DEQUE.size);

// ---- blocks --------------------------------------------------------------------------------------------------------------

function newBlock(m: Machine): Ref {
  const b = malloc(m, DEQUE_BLOCK.bytes);
  m.i32.fill(0, b >> 2, (b + DEQUE_BLOCK.bytes) >> 2);
  if (m.rec !== null) m.rec.put(EV.alloc, b, DEQUE_BLOCK.bytes, 0, 0);
  return b;
}

function freeBlock(m: Machine, b: Ref): void {
  if (m.rec !== null) m.rec.put(EV.free, b, 0, 0, 0);
  free(m, b);
}

/** Puts a fresh block into a deque that has none. */
function start(m: Machine, d: Ref): void {
  const b = newBlock(m);
  put(m, d, DEQUE.leftblock, b);
  put(m, d, DEQUE.rightblock, b);
  put(m, d, DEQUE.leftindex, MIDDLE + 1);
  put(m, d, DEQUE.rightindex, MIDDLE);
}

const changed = (m: Machine, d: Ref): void => { m.i32[(d + DEQUE.state) >> 2]!++; };

/** Adds at the right end (v stolen), whatever maxlen says. */
function pushRight(m: Machine, d: Ref, v: Ref): void {
  if (at(m, d, DEQUE.rightindex) === DEQUE_BLOCK.length - 1) {
    const b = newBlock(m), old = at(m, d, DEQUE.rightblock);
    put(m, b, DEQUE_BLOCK.left, old);
    put(m, old, DEQUE_BLOCK.right, b);
    put(m, d, DEQUE.rightblock, b);
    put(m, d, DEQUE.rightindex, -1);
  }
  put(m, d, DEQUE.size, size(m, d) + 1);
  put(m, d, DEQUE.rightindex, at(m, d, DEQUE.rightindex) + 1);
  m.i32[itemAt(at(m, d, DEQUE.rightblock), at(m, d, DEQUE.rightindex))] = v;
  changed(m, d);
}

/** Adds at the left end (v stolen). */
function pushLeft(m: Machine, d: Ref, v: Ref): void {
  if (at(m, d, DEQUE.leftindex) === 0) {
    const b = newBlock(m), old = at(m, d, DEQUE.leftblock);
    put(m, b, DEQUE_BLOCK.right, old);
    put(m, old, DEQUE_BLOCK.left, b);
    put(m, d, DEQUE.leftblock, b);
    put(m, d, DEQUE.leftindex, DEQUE_BLOCK.length);
  }
  put(m, d, DEQUE.size, size(m, d) + 1);
  put(m, d, DEQUE.leftindex, at(m, d, DEQUE.leftindex) - 1);
  m.i32[itemAt(at(m, d, DEQUE.leftblock), at(m, d, DEQUE.leftindex))] = v;
  changed(m, d);
}

function center(m: Machine, d: Ref): void {
  put(m, d, DEQUE.leftindex, MIDDLE + 1);
  put(m, d, DEQUE.rightindex, MIDDLE);
}

/** Takes the right item out of a deque that is not empty: the reference moves to the caller. */
function takeRight(m: Machine, d: Ref): Ref {
  const b = at(m, d, DEQUE.rightblock), i = at(m, d, DEQUE.rightindex);
  const v = m.i32[itemAt(b, i)]!;
  m.i32[itemAt(b, i)] = 0;
  put(m, d, DEQUE.rightindex, i - 1);
  put(m, d, DEQUE.size, size(m, d) - 1);
  changed(m, d);
  if (size(m, d) === 0) {
    if (at(m, d, DEQUE.leftblock) !== b) dropLeft(m, d, b);
    center(m, d);
  } else if (i === 0) {
    const left = at(m, b, DEQUE_BLOCK.left);
    freeBlock(m, b);
    put(m, left, DEQUE_BLOCK.right, 0);
    put(m, d, DEQUE.rightblock, left);
    put(m, d, DEQUE.rightindex, DEQUE_BLOCK.length - 1);
  }
  return v;
}

function takeLeft(m: Machine, d: Ref): Ref {
  const b = at(m, d, DEQUE.leftblock), i = at(m, d, DEQUE.leftindex);
  const v = m.i32[itemAt(b, i)]!;
  m.i32[itemAt(b, i)] = 0;
  put(m, d, DEQUE.leftindex, i + 1);
  put(m, d, DEQUE.size, size(m, d) - 1);
  changed(m, d);
  if (size(m, d) === 0) {
    if (at(m, d, DEQUE.rightblock) !== b) dropLeft(m, d, at(m, d, DEQUE.rightblock));
    center(m, d);
  } else if (i === DEQUE_BLOCK.length - 1) {
    dropLeft(m, d, at(m, b, DEQUE_BLOCK.right));
    put(m, d, DEQUE.leftindex, 0);
  }
  return v;
}

/** Frees the blocks left of `keep`. */
function dropLeft(m: Machine, d: Ref, keep: Ref): void {
  for (let b = at(m, d, DEQUE.leftblock); b !== keep;) {
    const next = at(m, b, DEQUE_BLOCK.right);
    freeBlock(m, b);
    b = next;
  }
  put(m, keep, DEQUE_BLOCK.left, 0);
  put(m, d, DEQUE.leftblock, keep);
}

/** Where item i lies: its word. i is in range. */
function place(m: Machine, d: Ref, i: number): number {
  let k = at(m, d, DEQUE.leftindex) + i;
  let b: Ref;
  if (i < size(m, d) >> 1) {
    b = at(m, d, DEQUE.leftblock);
    for (; k >= DEQUE_BLOCK.length; k -= DEQUE_BLOCK.length) b = at(m, b, DEQUE_BLOCK.right);
  } else {
    b = at(m, d, DEQUE.rightblock);
    k = at(m, d, DEQUE.rightindex) - (size(m, d) - 1 - i);
    for (; k < 0; k += DEQUE_BLOCK.length) b = at(m, b, DEQUE_BLOCK.left);
  }
  return itemAt(b, k);
}

/** Item i, borrowed. */
export function dequeItem(m: Machine, d: Ref, i: number): Ref {
  return m.i32[place(m, d, i)]!;
}

const items = (m: Machine, d: Ref): Ref[] => Array.from({ length: size(m, d) }, (_, i) => dequeItem(m, d, i));

/** Every item moved out, left to right; the deque is empty afterwards. */
function takeAll(m: Machine, d: Ref): Ref[] {
  const out: Ref[] = [];
  while (size(m, d) > 0) out.push(takeLeft(m, d));
  return out;
}

/** Puts items (moved) back in this order. */
function refill(m: Machine, d: Ref, refs: readonly Ref[]): void {
  for (const v of refs) pushRight(m, d, v);
}

function clear(m: Machine, d: Ref): void {
  if (at(m, d, DEQUE.leftblock) === 0) return;
  for (const v of takeAll(m, d)) decref(m, v);
}

// ---- adding --------------------------------------------------------------------------------------------------------------

/** v stolen; what maxlen pushes out dies last. */
function append(m: Machine, d: Ref, v: Ref, left: boolean): void {
  const max = at(m, d, DEQUE.maxlen);
  if (left) pushLeft(m, d, v); else pushRight(m, d, v);
  if (max >= 0 && size(m, d) > max) decref(m, left ? takeRight(m, d) : takeLeft(m, d));
}

/** 0 | -1 */
function extend(m: Machine, d: Ref, iterable: Ref, left: boolean): number {
  const source = iterable === d ? listFrom(m, items(m, d).map((v) => newRef(m, v))) : newRef(m, iterable);
  const it = getIter(m, source);
  decref(m, source);
  if (it === 0) return -1;
  if (size(m, d) === 0) {
    // All the room of an empty deque's block lies ahead.
    put(m, d, DEQUE.leftindex, left ? DEQUE_BLOCK.length - 1 : 1);
    put(m, d, DEQUE.rightindex, left ? DEQUE_BLOCK.length - 2 : 0);
  }
  for (let v = iterNext(m, it); v !== 0; v = iterNext(m, it)) append(m, d, v, left);
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

function create(m: Machine, type: Ref): Ref {
  const d = typeAlloc(m, type, 0);
  put(m, d, DEQUE.maxlen, -1);
  start(m, d);
  return d;
}

function init(m: Machine, d: Ref, argv: number, nargs: number, kwnames: Ref): number {
  const nkw = kwnames === 0 ? 0 : at(m, kwnames, 16);
  if (nargs + nkw > 2) return raise(m, 'TypeError', `deque() takes at most 2 arguments (${nargs + nkw} given)`) - 1;
  const named = keywordArgs(m, 'deque', argv, nargs, kwnames, ['iterable', 'maxlen']);
  if (named === null) return -1;
  const iterable = nargs > 0 ? argAt(m, argv, 0) : named[0]!, limit = nargs > 1 ? argAt(m, argv, 1) : named[1]!;
  let max = -1;
  if (limit !== 0 && limit !== m.None) {
    if (!isInt(m, limit)) return raise(m, 'TypeError', 'an integer is required') - 1;
    max = intToNumber(m, limit);
    if (!Number.isSafeInteger(max)) return raise(m, 'OverflowError', 'Python int too large to convert to C ssize_t') - 1;
    if (max < 0) return raise(m, 'ValueError', 'maxlen must be non-negative') - 1;
  }
  put(m, d, DEQUE.maxlen, max);
  if (size(m, d) > 0) clear(m, d);
  return iterable === 0 ? 0 : extend(m, d, iterable, false);
}

// ---- looking -------------------------------------------------------------------------------------------------------------

/** An index argument from the front, NaN = error. */
function indexOf(m: Machine, d: Ref, key: Ref): number {
  if (m.i32[(typeOf(m, key) + TYPE.nb + 8 * 33) >> 2] === 0) return raise(m, 'TypeError', `sequence index must be integer, not '${typeName(m, key)}'`) || NaN;
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return NaN;
  return i < 0 ? i + size(m, d) : i;
}

const outside = (m: Machine, d: Ref, i: number): boolean => i < 0 || i >= size(m, d);

function subscript(m: Machine, d: Ref, key: Ref): Ref {
  const i = indexOf(m, d, key);
  if (Number.isNaN(i)) return 0;
  return outside(m, d, i) ? raise(m, 'IndexError', 'deque index out of range') : newRef(m, dequeItem(m, d, i));
}

function assignSubscript(m: Machine, d: Ref, key: Ref, value: Ref): number {
  const i = indexOf(m, d, key);
  if (Number.isNaN(i)) return -1;
  if (outside(m, d, i)) return raise(m, 'IndexError', 'deque index out of range') - 1;
  if (value === 0) { decref(m, takeAt(m, d, i)); return 0; }
  const w = place(m, d, i), old = m.i32[w]!;
  m.i32[w] = newRef(m, value);
  decref(m, old);
  return 0;
}

/** Takes item i out: the reference moves to the caller. */
function takeAt(m: Machine, d: Ref, i: number): Ref {
  const all = takeAll(m, d);
  const [v] = all.splice(i, 1);
  refill(m, d, all);
  return v!;
}

/** Index of the first equal item in start..stop; -1 = none, -2 = error. */
function find(m: Machine, d: Ref, v: Ref, from: number, to: number, error = 'RuntimeError', message = 'deque mutated during iteration'): number {
  const state = at(m, d, DEQUE.state);
  for (let i = from; i < to && i < size(m, d); i++) {
    const x = newRef(m, dequeItem(m, d, i));
    const eq = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (eq < 0) return -2;
    if (state !== at(m, d, DEQUE.state)) { raise(m, error, message); return -2; }
    if (eq === 1) return i;
  }
  return -1;
}

function notFound(m: Machine, v: Ref): 0 {
  const s = reprJs(m, v);
  return s === null ? 0 : raise(m, 'ValueError', `${s} is not in deque`);
}

function bound(m: Machine, d: Ref, arg: Ref, otherwise: number): number {
  if (arg === 0) return otherwise;
  const i = boundOf(m, arg, size(m, d), otherwise);
  return Number.isNaN(i) ? NaN : Math.min(i, size(m, d));
}

function index(m: Machine, d: Ref, v: Ref, startArg: Ref, stopArg: Ref): Ref {
  const from = bound(m, d, startArg, 0), to = bound(m, d, stopArg, size(m, d));
  if (Number.isNaN(from) || Number.isNaN(to)) return 0;
  const i = find(m, d, v, from, to);
  return i === -2 ? 0 : i === -1 ? notFound(m, v) : intFromNumber(m, i);
}

function count(m: Machine, d: Ref, v: Ref): Ref {
  let n = 0;
  for (let i = find(m, d, v, 0, size(m, d)); i !== -1; i = find(m, d, v, i + 1, size(m, d))) {
    if (i === -2) return 0;
    n++;
  }
  return intFromNumber(m, n);
}

function remove(m: Machine, d: Ref, v: Ref): Ref {
  const i = find(m, d, v, 0, size(m, d), 'IndexError', 'deque mutated during remove().');
  if (i === -2) return 0;
  if (i === -1) return notFound(m, v);
  decref(m, takeAt(m, d, i));
  return m.None;
}

function insert(m: Machine, d: Ref, indexArg: Ref, v: Ref): Ref {
  const i = ssizeArg(m, indexArg, 0);
  if (Number.isNaN(i)) return 0;
  const max = at(m, d, DEQUE.maxlen);
  if (max >= 0 && size(m, d) >= max) return raise(m, 'IndexError', 'deque already at its maximum size');
  const all = takeAll(m, d);
  all.splice(i < 0 ? Math.max(0, i + all.length) : i, 0, newRef(m, v));
  refill(m, d, all);
  return m.None;
}

function rotate(m: Machine, d: Ref, nArg: Ref): Ref {
  const n = ssizeArg(m, nArg, 1);
  if (Number.isNaN(n)) return 0;
  const length = size(m, d);
  if (length < 2) return m.None;
  const by = ((n % length) + length) % length;
  if (by <= length >> 1) for (let k = 0; k < by; k++) pushLeft(m, d, takeRight(m, d));
  else for (let k = 0; k < length - by; k++) pushRight(m, d, takeLeft(m, d));
  return m.None;
}

function reverse(m: Machine, d: Ref): Ref {
  const n = size(m, d);
  for (let i = 0; i < n >> 1; i++) {
    const a = place(m, d, i), b = place(m, d, n - 1 - i);
    const v = m.i32[a]!;
    m.i32[a] = m.i32[b]!;
    m.i32[b] = v;
  }
  return m.None;
}

function copy(m: Machine, d: Ref): Ref {
  const max = at(m, d, DEQUE.maxlen);
  const type = typeOf(m, d);
  if (type !== dequeType(m)) {
    const n = max < 0 ? 0 : intFromNumber(m, max);
    const r = n === 0 ? callOne(m, type, d) : callArgs(m, type, d, n);
    if (n !== 0) decref(m, n);
    if (r === 0 || isDeque(m, r)) return r;
    raise(m, 'TypeError', `${nameOfType(m, type)}() must return a deque, not ${typeName(m, r)}`);
    decref(m, r);
    return 0;
  }
  const c = create(m, type);
  put(m, c, DEQUE.maxlen, max);
  refill(m, c, items(m, d).map((v) => newRef(m, v)));
  return c;
}

function concat(m: Machine, d: Ref, other: Ref): Ref {
  if (!isDeque(m, other)) return raise(m, 'TypeError', `can only concatenate deque (not "${typeName(m, other)}") to deque`);
  const c = copy(m, d);
  if (c === 0) return 0;
  if (extend(m, c, other, false) < 0) { decref(m, c); return 0; }
  return c;
}

function repeatInPlace(m: Machine, d: Ref, n: number): Ref {
  const all = items(m, d).map((v) => newRef(m, v));
  if (n <= 0) clear(m, d);
  for (let k = 1; k < n; k++) for (const v of all) append(m, d, newRef(m, v), false);
  for (const v of all) decref(m, v);
  return newRef(m, d);
}

function repr(m: Machine, d: Ref): Ref {
  if (reprEnter(m, d)) return strFromJs(m, '[...]');
  const s = reprItems(m, d, (o) => size(m, o), (o, i) => dequeItem(m, o, i));
  reprLeave(m, d);
  const max = at(m, d, DEQUE.maxlen);
  return s === null ? 0 : strFromJs(m, `${typeName(m, d).replace(/^.*\./, '')}([${s}]${max < 0 ? '' : `, maxlen=${max}`})`);
}

function reduce(m: Machine, d: Ref): Ref {
  const state = callMethod(m, d, '__getstate__');
  if (state === 0) return 0;
  const max = at(m, d, DEQUE.maxlen);
  const args = max < 0 ? tupleFrom(m, []) : tupleFrom(m, [tupleFrom(m, []), intFromNumber(m, max)]);
  return tupleFrom(m, [newRef(m, typeOf(m, d)), args, state, iterNew(m, d, 'collections._deque_iterator')]);
}

// ---- iterators -----------------------------------------------------------------------------------------------------------

function iterNew(m: Machine, d: Ref, type: string): Ref {
  const it = newGcObject(m, m.types[type]!, ITER.basic);
  m.i32.fill(0, (it >> 2) + 4, (it + ITER.basic) >> 2);
  const back = type === 'collections._deque_reverse_iterator';
  put(m, it, ITER.block, at(m, d, back ? DEQUE.rightblock : DEQUE.leftblock));
  put(m, it, ITER.index, at(m, d, back ? DEQUE.rightindex : DEQUE.leftindex));
  put(m, it, ITER.deque, newRef(m, d));
  put(m, it, ITER.state, at(m, d, DEQUE.state));
  put(m, it, ITER.counter, size(m, d));
  track(m, it);
  return it;
}

const step = (by: 1 | -1) => (m: Machine, it: Ref): Ref => {
  const d = at(m, it, ITER.deque);
  const left = at(m, it, ITER.counter);
  if (by === -1 && left === 0) return 0;
  if (at(m, d, DEQUE.state) !== at(m, it, ITER.state)) {
    put(m, it, ITER.counter, 0);
    return raise(m, 'RuntimeError', 'deque mutated during iteration');
  }
  if (left === 0) return 0;
  const b = at(m, it, ITER.block), i = at(m, it, ITER.index);
  const v = m.i32[itemAt(b, i)]!;
  put(m, it, ITER.counter, left - 1);
  const next = i + by;
  if (left > 1 && (next < 0 || next === DEQUE_BLOCK.length)) {
    put(m, it, ITER.block, at(m, b, by === 1 ? DEQUE_BLOCK.right : DEQUE_BLOCK.left));
    put(m, it, ITER.index, by === 1 ? 0 : DEQUE_BLOCK.length - 1);
  } else put(m, it, ITER.index, next);
  return newRef(m, v);
};

/** The type itself makes one too, from a deque and how many items to skip: how a copy comes back to its place. */
function iterMake(m: Machine, type: Ref, argv: number, nargs: number, kw: Ref): Ref {
  const name = type === m.types['collections._deque_iterator'] ? 'collections._deque_iterator' : 'collections._deque_reverse_iterator';
  const d = nargs > 0 ? m.i32[argv >> 2]! : 0;
  if (kw !== 0 || nargs < 1 || nargs > 2) return raise(m, 'TypeError', `${name.replace('collections.', '')}() takes from 1 to 2 positional arguments`);
  if (!isDeque(m, d)) return raise(m, 'TypeError', `argument 1 must be collections.deque, not ${typeName(m, d)}`);
  const skip = nargs === 2 ? asSsize(m, m.i32[(argv >> 2) + 2]!, 'OverflowError') : 0;
  if (skip === -1 && occurred(m)) return 0;
  const it = iterNew(m, d, name), next = step(name === 'collections._deque_iterator' ? 1 : -1);
  for (let i = 0; i < skip && at(m, it, ITER.counter) > 0; i++) decref(m, next(m, it));
  return it;
}

const iterReduce = (m: Machine, it: Ref): Ref => {
  const d = at(m, it, ITER.deque);
  return tupleFrom(m, [newRef(m, typeOf(m, it)), tupleFrom(m, [newRef(m, d), intFromNumber(m, size(m, d) - at(m, it, ITER.counter))])]);
};

function iterType(name: string, by: 1 | -1): TypeSpec {
  return {
    name, basicsize: ITER.basic, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: (m: Machine, it: Ref) => { untrack(m, it); clearRef(m, it + ITER.deque); freeGcObject(m, it); },
      traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { const d = at(m, it, ITER.deque); if (d !== 0) visit(d); },
      iter: (m: Machine, it: Ref) => newRef(m, it), iternext: step(by), new: iterMake,
    },
    methods: [{ name: '__length_hint__', sig: '()', fn: (m: Machine, it: Ref) => intFromNumber(m, at(m, it, ITER.counter)) }, { name: '__reduce__', sig: '()', fn: iterReduce, doc: 'Return state information for pickling.' }],
  };
}

// ---- the type ------------------------------------------------------------------------------------------------------------

function dealloc(m: Machine, d: Ref): void {
  untrack(m, d);
  if (trashBegin(m, d)) return;
  clearWeakrefs(m, d, d + DEQUE.weaklist);
  if (at(m, d, DEQUE.leftblock) !== 0) {
    clear(m, d);
    freeBlock(m, at(m, d, DEQUE.leftblock));
  }
  freeGcObject(m, d);
  trashEnd(m);
}

function traverse(m: Machine, d: Ref, visit: (r: Ref) => void): void {
  if (at(m, d, DEQUE.leftblock) !== 0) for (let i = 0; i < size(m, d); i++) visit(dequeItem(m, d, i));
}

const taking = (take: (m: Machine, d: Ref) => Ref) => (m: Machine, d: Ref): Ref => (size(m, d) === 0 ? raise(m, 'IndexError', 'pop from an empty deque') : take(m, d));

const METHODS: readonly MethodSpec[] = [
  { name: 'append', sig: '(item, /)', fn: (m: Machine, d: Ref, v: Ref) => { append(m, d, newRef(m, v), false); return m.None; }, doc: 'Add an element to the right side of the deque.' },
  { name: 'appendleft', sig: '(item, /)', fn: (m: Machine, d: Ref, v: Ref) => { append(m, d, newRef(m, v), true); return m.None; }, doc: 'Add an element to the left side of the deque.' },
  { name: 'pop', sig: '()', fn: taking(takeRight), doc: 'Remove and return the rightmost element.' },
  { name: 'popleft', sig: '()', fn: taking(takeLeft), doc: 'Remove and return the leftmost element.' },
  { name: 'extend', sig: '(iterable, /)', fn: (m: Machine, d: Ref, v: Ref) => (extend(m, d, v, false) < 0 ? 0 : m.None), doc: 'Extend the right side of the deque with elements from the iterable.' },
  { name: 'extendleft', sig: '(iterable, /)', fn: (m: Machine, d: Ref, v: Ref) => (extend(m, d, v, true) < 0 ? 0 : m.None), doc: 'Extend the left side of the deque with elements from the iterable.' },
  { name: 'clear', sig: '()', fn: (m: Machine, d: Ref) => { clear(m, d); return m.None; }, doc: 'Remove all elements from the deque.' },
  { name: 'rotate', sig: '(n=1, /)', fn: rotate, doc: 'Rotate the deque n steps to the right.  If n is negative, rotates left.' },
  { name: 'reverse', sig: '()', fn: reverse, doc: 'Reverse *IN PLACE*.' },
  { name: 'copy', sig: '()', fn: copy, doc: 'Return a shallow copy of a deque.' },
  { name: '__copy__', sig: '()', fn: copy, doc: 'Return a shallow copy of a deque.' },
  { name: 'count', sig: '(value, /)', fn: count, doc: 'Return number of occurrences of value.' },
  { name: 'index', sig: '(value, start=0, stop=-1, /)', fn: index, doc: 'Return first index of value.' },
  { name: 'insert', sig: '(index, value, /)', fn: insert, doc: 'Insert value before index.' },
  { name: 'remove', sig: '(value, /)', fn: remove, doc: 'Remove first occurrence of value.' },
  { name: '__reversed__', sig: '()', fn: (m: Machine, d: Ref) => iterNew(m, d, 'collections._deque_reverse_iterator'), doc: 'Return a reverse iterator over the deque.' },
  { name: '__reduce__', sig: '()', fn: reduce, doc: 'Return state information for pickling.' },
  {
    name: '__sizeof__', sig: '()',
    fn: (m: Machine, d: Ref) => intFromNumber(m, at(m, typeOf(m, d), TYPE.basicsize) + DEQUE_BLOCK.bytes * Math.max(1, Math.ceil((at(m, d, DEQUE.leftindex) + size(m, d)) / DEQUE_BLOCK.length))),
    doc: 'Return the size of the deque in memory, in bytes.',
  },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k), doc: 'See PEP 585' },
];

export const DEQUE_TYPES: readonly TypeSpec[] = [
  {
    name: 'collections.deque', basicsize: DEQUE.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.SEQUENCE, weaklistoffset: DEQUE.weaklist,
    doc: 'A list-like sequence optimized for data accesses near its endpoints.',
    slots: {
      dealloc, traverse, clear, repr, init, new: create,
      richcompare: (m: Machine, a: Ref, b: Ref, op: number) => {
        if (!isDeque(m, a) || !isDeque(m, b)) return m.NotImplemented;
        if (size(m, a) !== size(m, b) && (op === 2 || op === 3)) return op === 2 ? m.False : m.True;
        return compareSequences(m, a, b, op, (o) => size(m, o), (o, i) => dequeItem(m, o, i));
      },
      iter: (m: Machine, d: Ref) => iterNew(m, d, 'collections._deque_iterator'),
      mp_length: size, sq_length: size, mp_subscript: subscript, mp_ass_subscript: assignSubscript,
      sq_contains: (m: Machine, d: Ref, v: Ref) => { const i = find(m, d, v, 0, size(m, d)); return i === -2 ? -1 : i === -1 ? 0 : 1; },
      sq_concat: concat, sq_repeat: (m: Machine, d: Ref, n: number) => { const c = copy(m, d); if (c === 0) return 0; const r = repeatInPlace(m, c, n); decref(m, c); return r; },
      sq_inplace_concat: (m: Machine, d: Ref, o: Ref) => (extend(m, d, o, false) < 0 ? 0 : newRef(m, d)), sq_inplace_repeat: repeatInPlace,
    },
    methods: METHODS,
    getset: [{ name: 'maxlen', get: (m, d) => { const n = at(m, d, DEQUE.maxlen); return n < 0 ? m.None : intFromNumber(m, n); } }],
  },
  iterType('collections._deque_iterator', 1),
  iterType('collections._deque_reverse_iterator', -1),
];

export const COLLECTIONS_MODULE: ModuleSpec = {
  name: '_collections',
  init: (m, dict) => {
    for (const name of ['deque', '_deque_iterator', '_deque_reverse_iterator']) dictSet(m, dict, intern(m, name), m.types[`collections.${name}`]!);
    return 0;
  },
};
