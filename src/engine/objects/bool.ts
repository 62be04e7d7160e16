/** bool: True and False, two immortal ints. Models Objects/boolobject.c, CPython 3.13. The objects themselves are made in int.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { LONG } from '../memory/layout.ts';
import { typeOf } from '../memory/refs.ts';
import { isTrue } from './abstract.ts';
import { raise } from './errors.ts';
import { boolRef } from './int.ts';
import { intAnd, intInvert, intOr, intXor } from './int-arith.ts';
import { intern } from './intern.ts';
import type { TypeSpec } from './spec.ts';

/** & | ^ stay bool between two bools, else they are int's. */
function logical(ints: (m: Machine, a: Ref, b: Ref) => Ref, f: (x: boolean, y: boolean) => boolean) {
  return (m: Machine, a: Ref, b: Ref): Ref =>
    (typeOf(m, a) === m.tBool && typeOf(m, b) === m.tBool ? boolRef(m, f(a === m.True, b === m.True)) : ints(m, a, b));
}

function boolNew(m: Machine, _type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (kwnames !== 0) return raise(m, 'TypeError', 'bool() takes no keyword arguments');
  if (nargs > 1) return raise(m, 'TypeError', `bool expected at most 1 argument, got ${nargs}`);
  const t = nargs === 0 ? 0 : isTrue(m, m.i32[argv >> 2]!);
  return t < 0 ? 0 : boolRef(m, t === 1);
}

const INVERSION = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.";

export const BOOL_TYPE: TypeSpec = {
  name: 'bool', base: 'int', basicsize: LONG.basic, itemsize: 4,
  doc: 'Returns True when the argument is true, False otherwise.',
  slots: {
    // Both objects are immortal: nothing ever comes here.
    dealloc: () => {},
    new: boolNew,
    repr: (m: Machine, o: Ref) => intern(m, o === m.True ? 'True' : 'False'),
    nb_invert: (m: Machine, o: Ref) => (m.warn(m, 'DeprecationWarning', INVERSION) < 0 ? 0 : intInvert(m, o)),
    nb_and: logical(intAnd, (x, y) => x && y),
    nb_or: logical(intOr, (x, y) => x || y),
    nb_xor: logical(intXor, (x, y) => x !== y),
  },
};
