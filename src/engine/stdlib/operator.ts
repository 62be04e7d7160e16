/** The _operator module: the operators as functions. Models Modules/_operator.c, CPython 3.13; its three classes are in python/operator.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { asSsize, binaryOp, binaryOp1, contains, delItem, getItem, getIter, index, inplaceOp, isTrue, iterNext, lengthHint, richCompare, richCompareBool, setItem, typeName, unaryOp, vectorcall } from '../objects/abstract.ts';
import { clearError, matches, occurred, raise } from '../objects/errors.ts';
import { boolRef, intFromBigInt, intFromNumber, intToBigInt } from '../objects/int.ts';
import { SLOT_OFFSETS, type MethodSpec } from '../objects/spec.ts';
import type { ModuleSpec } from './spec.ts';

/** Numbers of the operators, as BINARY_OP and COMPARE_OP count them. */
const NUMBERS = { add: 0, and_: 1, floordiv: 2, lshift: 3, matmul: 4, mul: 5, mod: 6, or_: 7, pow: 8, rshift: 9, sub: 10, truediv: 11, xor: 12 } as const;
const SYMBOLS = ['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^'];
const COMPARISONS = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'];

const two = (name: string, doc: string, fn: (m: Machine, mod: Ref, a: Ref, b: Ref) => Ref): MethodSpec => ({ name, sig: '(a, b, /)', fn, doc });
const one = (name: string, doc: string, fn: (m: Machine, mod: Ref, a: Ref) => Ref): MethodSpec => ({ name, sig: '(a, /)', fn, doc });
const done = (m: Machine, r: number): Ref => (r < 0 ? 0 : m.None);
const truth = (m: Machine, r: number): Ref => (r < 0 ? 0 : boolRef(m, r === 1));
const slot = (m: Machine, o: Ref, name: 'sq_concat' | 'sq_inplace_concat' | 'sq_item'): number => m.i32[(typeOf(m, o) + SLOT_OFFSETS[name]) >> 2]!;

/** a + b of sequences, in place for iconcat. PySequence_Concat, PySequence_InPlaceConcat */
function concat(m: Machine, a: Ref, b: Ref, inplace: boolean): Ref {
  const f = (inplace && slot(m, a, 'sq_inplace_concat')) || slot(m, a, 'sq_concat');
  if (f !== 0) return m.fns[f]!(m, a, b);
  if (slot(m, a, 'sq_item') !== 0 && slot(m, b, 'sq_item') !== 0) {
    const own = inplace ? m.i32[(typeOf(m, a) + SLOT_OFFSETS.nb_inplace_add) >> 2]! : 0;
    let r: Ref = own === 0 ? m.NotImplemented : m.fns[own]!(m, a, b, m.None);
    if (r === m.NotImplemented) r = binaryOp1(m, a, b, SLOT_OFFSETS.nb_add);
    if (r !== m.NotImplemented) return r;
  }
  return raise(m, 'TypeError', `'${typeName(m, a)}' object can't be concatenated`);
}

/** Goes through a, telling `found` where something is b until it wants no more. False = error. */
function search(m: Machine, a: Ref, b: Ref, found: (i: number) => boolean): boolean {
  const it = getIter(m, a);
  if (it === 0) {
    if (matches(m, 'TypeError')) { clearError(m); raise(m, 'TypeError', `argument of type '${typeName(m, a)}' is not iterable`); }
    return false;
  }
  let same = 0;
  for (let i = 0; ; i++) {
    const x = iterNext(m, it);
    if (x === 0) break;
    same = richCompareBool(m, x, b, 2);
    decref(m, x);
    if (same < 0 || (same === 1 && !found(i))) break;
  }
  decref(m, it);
  return same >= 0 && !occurred(m);
}

function indexOf(m: Machine, _mod: Ref, a: Ref, b: Ref): Ref {
  let at = -1;
  if (!search(m, a, b, (i) => { at = i; return false; })) return 0;
  return at < 0 ? raise(m, 'ValueError', 'sequence.index(x): x not in sequence') : intFromNumber(m, at);
}

function countOf(m: Machine, _mod: Ref, a: Ref, b: Ref): Ref {
  let n = 0;
  return search(m, a, b, () => { n++; return true; }) ? intFromNumber(m, n) : 0;
}

/** a as an int that is of no subclass. */
function exactIndex(m: Machine, _mod: Ref, a: Ref): Ref {
  const i = index(m, a);
  if (i === 0 || typeOf(m, i) === m.tInt) return i;
  const exact = intFromBigInt(m, intToBigInt(m, i));
  decref(m, i);
  return exact;
}

function hint(m: Machine, _mod: Ref, o: Ref, given: Ref): Ref {
  const otherwise = given === 0 ? 0 : asSsize(m, given, 'OverflowError');
  if (otherwise === -1 && occurred(m)) return 0;
  const n = lengthHint(m, o, otherwise);
  return n === -1 && occurred(m) ? 0 : intFromNumber(m, n);
}

function call(m: Machine, _mod: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs === 0) return raise(m, 'TypeError', 'call expected at least 1 argument, got 0');
  return vectorcall(m, m.i32[argv >> 2]!, argv + 8, nargs - 1, kwnames);
}

const inplaceName = (name: string): string => `i${name.replace('_', '')}`;

export const OPERATOR_MODULE: ModuleSpec = {
  name: '_operator',
  functions: [
    one('truth', 'Return True if a is true, False otherwise.', (m, _mod, a) => truth(m, isTrue(m, a))),
    two('contains', 'Same as b in a (note reversed operands).', (m, _mod, a, b) => truth(m, contains(m, a, b))),
    two('indexOf', 'Return the first index of b in a.', indexOf),
    two('countOf', 'Return the number of items in a which are, or which equal, b.', countOf),
    two('is_', 'Same as a is b.', (m, _mod, a, b) => boolRef(m, a === b)),
    two('is_not', 'Same as a is not b.', (m, _mod, a, b) => boolRef(m, a !== b)),
    ...Object.entries(NUMBERS).map(([name, n]) => two(name, `Same as a ${SYMBOLS[n]} b.`, (m, _mod, a, b) => binaryOp(m, n, a, b))),
    ...Object.entries(NUMBERS).map(([name, n]) => two(inplaceName(name), `Same as a ${SYMBOLS[n]}= b.`, (m, _mod, a, b) => inplaceOp(m, n, a, b))),
    one('neg', 'Same as -a.', (m, _mod, a) => unaryOp(m, 'neg', a)),
    one('pos', 'Same as +a.', (m, _mod, a) => unaryOp(m, 'pos', a)),
    one('abs', 'Same as abs(a).', (m, _mod, a) => unaryOp(m, 'abs', a)),
    ...['inv', 'invert'].map((name) => one(name, 'Same as ~a.', (m, _mod, a) => unaryOp(m, 'invert', a))),
    one('index', 'Same as a.__index__()', exactIndex),
    one('not_', 'Same as not a.', (m, _mod, a) => { const t = isTrue(m, a); return t < 0 ? 0 : boolRef(m, t === 0); }),
    two('concat', 'Same as a + b, for a and b sequences.', (m, _mod, a, b) => concat(m, a, b, false)),
    two('iconcat', 'Same as a += b, for a and b sequences.', (m, _mod, a, b) => concat(m, a, b, true)),
    two('getitem', 'Same as a[b].', (m, _mod, a, b) => getItem(m, a, b)),
    { name: 'setitem', sig: '(a, b, c, /)', fn: (m: Machine, _mod: Ref, a: Ref, b: Ref, c: Ref) => done(m, setItem(m, a, b, c)), doc: 'Same as a[b] = c.' },
    two('delitem', 'Same as del a[b].', (m, _mod, a, b) => done(m, delItem(m, a, b))),
    ...COMPARISONS.map((name, op) => two(name, `Same as a ${['<', '<=', '==', '!=', '>', '>='][op]} b.`, (m, _mod, a, b) => richCompare(m, a, b, op))),
    { name: 'length_hint', sig: '(obj, default=0, /)', fn: hint, doc: 'Return an estimate of the number of items in obj.' },
    { name: 'call', sig: '($raw)', fn: call, doc: 'Same as obj(*args, **kwargs).' },
  ],
};
