/** Methods of list. Models Objects/listobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { LIST } from '../memory/layout.ts';
import { decref, newRef } from '../memory/refs.ts';
import { asSsize, isTrue, reprJs, richCompareBool } from './abstract.ts';
import { occurred, raise } from './errors.ts';
import { intFromNumber } from './int.ts';
import { seqIterOf } from './list-iter.ts';
import { listAppend, listClear, listExtend, listFrom, listItem, listSize, listSplice, listTake } from './list.ts';
import { listSort } from './list-sort.ts';
import { boundOf } from './slice.ts';
import type { MethodSpec } from './spec.ts';
import { ssizeArg } from './text-args.ts';

function insert(m: Machine, l: Ref, index: Ref, v: Ref): Ref {
  const n = listSize(m, l);
  let i = asSsize(m, index, 'OverflowError');
  if (i === -1 && occurred(m)) return 0;
  if (i < 0) i = Math.max(0, i + n);
  listSplice(m, l, Math.min(i, n), Math.min(i, n), [newRef(m, v)]);
  return m.None;
}

function pop(m: Machine, l: Ref, index: Ref): Ref {
  const n = listSize(m, l);
  let i = ssizeArg(m, index, -1);
  if (i !== i) return 0;
  if (n === 0) return raise(m, 'IndexError', 'pop from empty list');
  if (i < 0) i += n;
  if (i < 0 || i >= n) return raise(m, 'IndexError', 'pop index out of range');
  return listTake(m, l, i);
}

/** First index of an equal item from `from` to `to`; -1 absent, -2 error. */
function find(m: Machine, l: Ref, v: Ref, from: number, to: number): number {
  for (let i = from; i < Math.min(to, listSize(m, l)); i++) {
    const x = newRef(m, listItem(m, l, i));
    const c = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (c < 0) return -2;
    if (c === 1) return i;
  }
  return -1;
}

function index(m: Machine, l: Ref, v: Ref, start: Ref, stop: Ref): Ref {
  const from = boundOf(m, start, listSize(m, l), 0), to = boundOf(m, stop, listSize(m, l), Infinity);
  if (Number.isNaN(from) || Number.isNaN(to)) return 0;
  const i = find(m, l, v, from, to);
  if (i === -2) return 0;
  if (i >= 0) return intFromNumber(m, i);
  const s = reprJs(m, v);
  return s === null ? 0 : raise(m, 'ValueError', `${s} is not in list`);
}

function count(m: Machine, l: Ref, v: Ref): Ref {
  let k = 0;
  for (let i = 0; i < listSize(m, l); i++) {
    const x = newRef(m, listItem(m, l, i));
    const c = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (c < 0) return 0;
    k += c;
  }
  return intFromNumber(m, k);
}

function remove(m: Machine, l: Ref, v: Ref): Ref {
  const i = find(m, l, v, 0, Infinity);
  if (i === -2) return 0;
  if (i < 0) return raise(m, 'ValueError', 'list.remove(x): x not in list');
  listSplice(m, l, i, i + 1, []);
  return m.None;
}

function reverse(m: Machine, l: Ref): Ref {
  const at = m.i32[(l + LIST.items) >> 2]! >> 2;
  for (let i = 0, j = listSize(m, l) - 1; i < j; i++, j--) {
    const t = m.i32[at + 2 * i]!;
    m.i32[at + 2 * i] = m.i32[at + 2 * j]!;
    m.i32[at + 2 * j] = t;
  }
  if (m.rec !== null) m.rec.wrote(l);
  return m.None;
}

function sort(m: Machine, l: Ref, key: Ref, rev: Ref): Ref {
  const r = rev === 0 ? 0 : isTrue(m, rev);
  if (r < 0) return 0;
  return listSort(m, l, key === m.None ? 0 : key, r === 1) < 0 ? 0 : m.None;
}

export const LIST_METHODS: readonly MethodSpec[] = [
  { name: 'append', sig: '(object, /)', fn: (m: Machine, l: Ref, v: Ref) => { listAppend(m, l, v); return m.None; } },
  { name: 'extend', sig: '(iterable, /)', fn: (m: Machine, l: Ref, v: Ref) => (listExtend(m, l, v) < 0 ? 0 : m.None) },
  { name: 'insert', sig: '(index, object, /)', fn: insert },
  { name: 'pop', sig: '(index=-1, /)', fn: pop },
  { name: 'remove', sig: '(value, /)', fn: remove },
  { name: 'clear', sig: '()', fn: (m, l) => { listClear(m, l); return m.None; } },
  { name: 'index', sig: '(value, start=0, stop=sys.maxsize, /)', fn: index },
  { name: 'count', sig: '(value, /)', fn: count },
  { name: 'reverse', sig: '()', fn: reverse },
  { name: 'sort', sig: '(*, key=None, reverse=False)', fn: sort },
  { name: 'copy', sig: '()', fn: (m, l) => listFrom(m, Array.from({ length: listSize(m, l) }, (_, i) => newRef(m, listItem(m, l, i)))) },
  { name: '__reversed__', sig: '()', fn: (m, l) => seqIterOf(m, 'list_reverseiterator', l, listSize(m, l) - 1) },
  { name: '__sizeof__', sig: '()', fn: (m, l) => intFromNumber(m, LIST.basic + 8 * m.i32[(l + LIST.allocated) >> 2]!) },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
];
