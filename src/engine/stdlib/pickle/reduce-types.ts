/** How built-in types take themselves apart: their __reduce__, __getnewargs__ and __setstate__, by type. Behaviour of the types' own C files, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { EXC, SEQITER } from '../../memory/layout.ts';
import { decref, newGcObject, newRef, track, typeOf } from '../../memory/refs.ts';
import { asSsize, callArgs, callMethod, getAttr, getAttrStr, index, length, setAttr } from '../../objects/abstract.ts';
import { bytesFrom, bytesView } from '../../objects/bytes-object.ts';
import { dictCopy, dictNew, dictNext, dictSet } from '../../objects/dict.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { floatFromNumber, floatValue } from '../../objects/float.ts';
import { complexValue } from '../../objects/complex.ts';
import { intFromBigInt, intFromNumber, intToBigInt, isInt } from '../../objects/int.ts';
import { intern } from '../../objects/intern.ts';
import { listExtend, listNew } from '../../objects/list.ts';
import { exposeDict } from '../../objects/object.ts';
import { rangeLeft } from '../../objects/range.ts';
import type { MethodSpec } from '../../objects/spec.ts';
import { strFresh, strFromJs, strPoints } from '../../objects/str.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../objects/tuple.ts';
import { moduleAttr } from './saver.ts';
import { OBJECT_REDUCE } from './reduce-object.ts';

type Make = (m: Machine, o: Ref) => Ref;
const method = (name: string, fn: Make): MethodSpec => ({ name, sig: '()', fn, doc: 'Return state information for pickling.' });
const newArgs = (value: Make): MethodSpec => ({ name: '__getnewargs__', sig: '()', fn: (m: Machine, o: Ref) => { const v = value(m, o); return v === 0 ? 0 : tupleFrom(m, [v]); } });

/** What its __getstate__ says. New reference; 0 = error. _PyObject_GetState */
const stateOf = (m: Machine, o: Ref): Ref => callMethod(m, o, '__getstate__');

/** (type, args, state), args stolen. 0 = error. */
function withState(m: Machine, o: Ref, args: Ref): Ref {
  const state = stateOf(m, o);
  if (state !== 0) return tupleFrom(m, [newRef(m, typeOf(m, o)), args, state]);
  decref(m, args);
  return 0;
}

/**
 * An iterator over a dict or a set (at 16): iter and a list of what is left. The iterator itself stays where it is: a twin of it is run to its end.
 * `pair` = where an items iterator keeps the pair it hands out again.
 */
const restOf = (basic: number, pair: number): Make => (m, it) => {
  const left = listNew(m, 0), w = it >> 2;
  if (m.i32[w + 4] !== 0) {
    const twin = newGcObject(m, typeOf(m, it), basic);
    m.i32.copyWithin((twin + 16) >> 2, w + 4, (it + basic) >> 2);
    newRef(m, m.i32[w + 4]!);
    if (pair !== 0 && m.i32[(it + pair) >> 2] !== 0) m.i32[(twin + pair) >> 2] = tupleFrom(m, [m.None, m.None]);
    track(m, twin);
    const r = listExtend(m, left, twin);
    decref(m, twin);
    if (r < 0) { decref(m, left); return 0; }
  }
  return tupleFrom(m, [builtin(m, 'iter'), tupleFrom(m, [left])]);
};
const DICT_ITERATORS = Object.fromEntries((['key', 'value', 'item'] as const).flatMap((part) => ['', 'reverse'].map((way) => [`dict_${way}${part}iterator`, [method('__reduce__', restOf(56, 40))]])));

/** iter, over the range of what is left. */
function reduceRangeIterator(m: Machine, it: Ref): Ref {
  const { start, step, length } = rangeLeft(m, it);
  const items = [start, start + step * length, step].map((v) => intFromBigInt(m, v));
  const range = callArgs(m, m.types['range']!, items[0]!, items[1]!, items[2]!);
  for (const i of items) decref(m, i);
  return range === 0 ? 0 : tupleFrom(m, [builtin(m, 'iter'), tupleFrom(m, [range]), m.None]);
}

/** reversed of a sequence of one's own: its type, the sequence and where it stands. */
const reduceReversed: Make = (m, it) => {
  const seq = m.i32[(it + 24) >> 2]!, type = newRef(m, typeOf(m, it));
  return tupleFrom(m, seq === 0 ? [type, tupleFrom(m, [m.emptyTuple])] : [type, tupleFrom(m, [newRef(m, seq)]), intFromNumber(m, m.i32[(it + 16) >> 2]!)]);
};
function setReversed(m: Machine, it: Ref, state: Ref): Ref {
  const i = asSsize(m, state, 'OverflowError'), seq = m.i32[(it + 24) >> 2]!;
  if (i === -1 && occurred(m)) return 0;
  if (seq === 0) return m.None;
  const n = length(m, seq);
  if (n < 0) return 0;
  m.i32[(it + 16) >> 2] = Math.max(-1, Math.min(i, n - 1));
  return m.None;
}

const builtin = (m: Machine, name: string): Ref => moduleAttr(m, 'builtins', name);

/** getattr(owner, name), both new references. */
function byGetattr(m: Machine, owner: Ref, name: Ref): Ref {
  return tupleFrom(m, [builtin(m, 'getattr'), tupleFrom(m, [owner, name])]);
}

function reduceBuiltin(m: Machine, f: Ref): Ref {
  const self = getAttrStr(m, f, '__self__');
  const name = getAttrStr(m, f, '__name__');
  if (self !== m.None && typeOf(m, self) !== m.types['module']) return byGetattr(m, self, name);
  decref(m, self);
  return name;
}

function reduceSet(m: Machine, s: Ref): Ref {
  const items = listNew(m, 0);
  if (listExtend(m, items, s) < 0) { decref(m, items); return 0; }
  return withState(m, s, tupleFrom(m, [items]));
}

function bytearrayState(m: Machine, b: Ref, protocol: number): Ref {
  const data = bytesView(m, b).slice();
  if (protocol >= 3) return withState(m, b, tupleFrom(m, data.length === 0 ? [] : [bytesFrom(m, data)]));
  const args = data.length === 0 ? [] : [strFromJs(m, Array.from(data, (c) => String.fromCharCode(c)).join('')), strFromJs(m, 'latin-1')];
  return withState(m, b, tupleFrom(m, args));
}

/** What an exception keeps beside its args: its dict, with the fields that name things. New reference, 0 = nothing. */
function exceptionState(m: Machine, e: Ref, fields: readonly (readonly [string, number])[]): Ref {
  const own = m.i32[(e + EXC.dict) >> 2]!;
  const set = fields.filter(([, at]) => m.i32[(e + at) >> 2] !== 0 && m.i32[(e + at) >> 2] !== m.None);
  if (set.length === 0) return own === 0 ? 0 : newRef(m, own);
  const d = own === 0 ? dictNew(m) : dictCopy(m, own);
  for (const [name, at] of set) dictSet(m, d, intern(m, name), m.i32[(e + at) >> 2]!);
  return d;
}

function reduceException(m: Machine, e: Ref, args: Ref, state: Ref): Ref {
  const type = newRef(m, typeOf(m, e));
  return tupleFrom(m, state === 0 ? [type, args] : [type, args, state]);
}
const argsOf = (m: Machine, e: Ref): Ref => newRef(m, m.i32[(e + EXC.args) >> 2]!);

function setExceptionState(m: Machine, e: Ref, state: Ref): Ref {
  if (state === m.None) return m.None;
  if (typeOf(m, state) !== m.tDict) return raise(m, 'TypeError', 'state is not a dictionary');
  const pos = { i: 0 };
  for (let x = dictNext(m, state, pos); x !== null; x = dictNext(m, state, pos)) if (setAttr(m, e, x.key, x.value) < 0) return 0;
  return m.None;
}

/** OSError has cut the file names off its args; they come back. */
function reduceOs(m: Machine, e: Ref): Ref {
  const args = argsOf(m, e), file = getAttrStr(m, e, 'filename');
  let full = args;
  if (tupleSize(m, args) === 2 && file !== m.None) {
    const second = getAttrStr(m, e, 'filename2');
    const items = [newRef(m, tupleItem(m, args, 0)), newRef(m, tupleItem(m, args, 1)), newRef(m, file)];
    full = tupleFrom(m, second === m.None ? items : [...items, m.None, newRef(m, second)]);
    decref(m, args);
    decref(m, second);
  }
  decref(m, file);
  return reduceException(m, e, full, exceptionState(m, e, []));
}

function reduceSlice(m: Machine, s: Ref): Ref {
  return tupleFrom(m, [newRef(m, typeOf(m, s)), tupleFrom(m, ['start', 'stop', 'step'].map((n) => getAttrStr(m, s, n)))]);
}

function reduceUnion(m: Machine, u: Ref): Ref {
  const args = getAttrStr(m, u, '__args__');
  return tupleFrom(m, [moduleAttr(m, '_functools', 'reduce'), tupleFrom(m, [moduleAttr(m, '_operator', 'or_'), args])]);
}

function reduceAlias(m: Machine, a: Ref): Ref {
  const attr = (n: string): Ref => getAttr(m, a, intern(m, n));
  return tupleFrom(m, [newRef(m, typeOf(m, a)), tupleFrom(m, [attr('__origin__'), attr('__args__')])]);
}


const setDict = (m: Machine, o: Ref, state: Ref): Ref => {
  const d = exposeDict(m, o);
  if (d === 0) return 0;
  const pos = { i: 0 };
  for (let e = dictNext(m, state, pos); e !== null; e = dictNext(m, state, pos)) dictSet(m, d, e.key, e.value);
  decref(m, d);
  return m.None;
};

/** An iterator by index: iter(sequence) or reversed(list), and where it stands; an exhausted one over nothing. */
function sequenceIterator(maker: 'iter' | 'reversed', nothing: (m: Machine) => Ref): readonly MethodSpec[] {
  const place = (it: Ref): number => (it + SEQITER.index) >> 2;
  return [
    method('__reduce__', (m, it) => {
      const seq = m.i32[(it + SEQITER.seq) >> 2]!;
      if (seq === 0) return tupleFrom(m, [builtin(m, maker), tupleFrom(m, [nothing(m)])]);
      return tupleFrom(m, [builtin(m, maker), tupleFrom(m, [newRef(m, seq)]), intFromNumber(m, m.i32[place(it)]!)]);
    }),
    {
      name: '__setstate__', sig: '(object, /)', doc: 'Set state information for unpickling.', fn: (m: Machine, it: Ref, state: Ref) => {
        if (!isInt(m, state)) return raise(m, 'TypeError', 'an integer is required');
        const i = asSsize(m, state, 'OverflowError'), seq = m.i32[(it + SEQITER.seq) >> 2]!;
        if (i === -1 && occurred(m)) return 0;
        if (seq === 0) return m.None;
        const n = m.i32[(seq + 16) >> 2]!;
        m.i32[place(it)] = maker === 'iter' ? Math.max(0, Math.min(i, n)) : Math.max(-1, Math.min(i, n - 1));
        return m.None;
      },
    },
  ];
}

/** Methods each type gets on top of what its own file gives it. */
export const REDUCE: Readonly<Record<string, readonly MethodSpec[]>> = {
  object: OBJECT_REDUCE,
  int: [newArgs((m, o) => intFromBigInt(m, intToBigInt(m, o)))],
  float: [newArgs((m, o) => floatFromNumber(m, floatValue(m, o)))],
  complex: [{ name: '__getnewargs__', sig: '()', fn: (m: Machine, o: Ref) => { const c = complexValue(m, o); return tupleFrom(m, [floatFromNumber(m, c.re), floatFromNumber(m, c.im)]); } }],
  str: [newArgs((m, o) => strFresh(m, strPoints(m, o)))],
  bytes: [newArgs((m, o) => bytesFrom(m, bytesView(m, o).slice()))],
  tuple: [newArgs((m, o) => tupleFrom(m, Array.from({ length: tupleSize(m, o) }, (_, i) => newRef(m, tupleItem(m, o, i)))))],
  bytearray: [
    method('__reduce__', (m, o) => bytearrayState(m, o, 2)),
    { name: '__reduce_ex__', sig: '(proto=0, /)', fn: (m: Machine, o: Ref, p: Ref) => { const i = p === 0 ? 0 : index(m, p); if (p !== 0 && i === 0) return 0; const n = p === 0 ? 0 : Number(intToBigInt(m, i)); if (i !== 0) decref(m, i); return bytearrayState(m, o, n); } },
  ],
  set: [method('__reduce__', reduceSet)],
  frozenset: [method('__reduce__', reduceSet)],
  range: [method('__reduce__', reduceSlice)],
  slice: [method('__reduce__', reduceSlice)],
  ellipsis: [method('__reduce__', (m) => strFromJs(m, 'Ellipsis'))],
  NotImplementedType: [method('__reduce__', (m) => strFromJs(m, 'NotImplemented'))],
  builtin_function_or_method: [method('__reduce__', reduceBuiltin)],
  method_descriptor: [method('__reduce__', (m, d) => byGetattr(m, getAttrStr(m, d, '__objclass__'), getAttrStr(m, d, '__name__')))],
  wrapper_descriptor: [method('__reduce__', (m, d) => byGetattr(m, getAttrStr(m, d, '__objclass__'), getAttrStr(m, d, '__name__')))],
  member_descriptor: [method('__reduce__', (m, d) => byGetattr(m, getAttrStr(m, d, '__objclass__'), getAttrStr(m, d, '__name__')))],
  method: [method('__reduce__', (m, f) => byGetattr(m, getAttrStr(m, f, '__self__'), getAttrStr(m, f, '__name__')))],
  list_iterator: sequenceIterator('iter', (m) => listNew(m, 0)),
  list_reverseiterator: sequenceIterator('reversed', (m) => listNew(m, 0)),
  ...DICT_ITERATORS,
  set_iterator: [method('__reduce__', restOf(48, 0))],
  range_iterator: [method('__reduce__', reduceRangeIterator)],
  longrange_iterator: [method('__reduce__', reduceRangeIterator)],
  reversed: [method('__reduce__', reduceReversed), { name: '__setstate__', sig: '(object, /)', fn: setReversed, doc: 'Set state information for unpickling.' }],
  tuple_iterator: sequenceIterator('iter', (m) => newRef(m, m.emptyTuple)),
  'types.UnionType': [method('__reduce__', reduceUnion)],
  'types.GenericAlias': [method('__reduce__', reduceAlias)],
  'types.SimpleNamespace': [method('__reduce__', (m, o) => tupleFrom(m, [newRef(m, typeOf(m, o)), tupleFrom(m, []), exposeDict(m, o)])), { name: '__setstate__', sig: '(state, /)', fn: setDict }],
  memoryview: [method('__reduce__', (m) => raise(m, 'TypeError', 'cannot pickle memoryview objects'))],
  BaseException: [
    method('__reduce__', (m, e) => reduceException(m, e, argsOf(m, e), exceptionState(m, e, []))),
    { name: '__setstate__', sig: '(state, /)', fn: setExceptionState },
  ],
  OSError: [method('__reduce__', reduceOs)],
  ImportError: [method('__reduce__', (m, e) => reduceException(m, e, argsOf(m, e), exceptionState(m, e, [['name', EXC.extra + 8], ['path', EXC.extra + 16], ['name_from', EXC.extra + 24]])))],
  AttributeError: [method('__reduce__', (m, e) => reduceException(m, e, argsOf(m, e), exceptionState(m, e, m.i32[(e + EXC.extra + 8) >> 2] === 0 ? [] : [['name', EXC.extra + 8], ['args', EXC.args]])))],
};
