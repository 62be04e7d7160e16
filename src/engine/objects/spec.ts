/**
 * Types as records. A built-in type is one `TypeSpec`; booting turns it into a type object in memory: struct, slots, dict with
 * method descriptors and slot wrappers. User classes go through the same slots (type.ts).
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TYPE } from '../memory/layout.ts';

const nb = (i: number) => TYPE.nb + 8 * i;

/**
 * Slot name -> byte offset inside the type object. What each native takes and gives (all refs borrowed in, new out, 0 = error set):
 *   dealloc(m, self): void                      repr/str/iter(m, self): Ref
 *   iternext(m, self): Ref, 0 without an exception = exhausted
 *   hash(m, self): low word; high word in m.hashHi; -1/-1 = error set
 *   richcompare(m, a, b, op 0..5 = < <= == != > >=): Ref (NotImplemented allowed)
 *   getattro(m, self, name): Ref                setattro(m, self, name, value or 0 = delete): 0 | -1
 *   call(m, callable, argv, nargs, kwnames): Ref   vectorcall: argv = byte address of 8-byte slots, positional first, then one per
 *                                               name in the tuple kwnames (0 = none); all borrowed
 *   new(m, type, argv, nargs, kwnames): Ref     init(m, self, argv, nargs, kwnames): 0 | -1
 *   descr_get(m, descr, obj or 0, type): Ref    descr_set(m, descr, obj, value or 0): 0 | -1
 *   traverse(m, self, visit: (ref) => void): every reference the object owns, its heap type included, in CPython's order
 *   clear(m, self): void                        finalize(m, self): void
 *   nb_* binary(m, a, b): Ref (NotImplemented when it is not theirs); nb_power(m, a, b, mod); unary(m, a): Ref; nb_bool(m, a): 0 | 1 | -1
 *   sq_length/mp_length(m, self): number | -1   sq_item(m, self, i): Ref   mp_subscript(m, self, key): Ref
 *   sq_concat(m, a, b): Ref  sq_repeat(m, a, n): Ref  sq_contains(m, self, v): 0 | 1 | -1  ass_item/ass_subscript(m, self, i | key, value or 0): 0 | -1
 */
export const SLOT_OFFSETS = {
  dealloc: TYPE.dealloc, repr: TYPE.repr, hash: TYPE.hash, call: TYPE.call, str: TYPE.str, getattro: TYPE.getattro, setattro: TYPE.setattro,
  traverse: TYPE.traverse, clear: TYPE.clear, richcompare: TYPE.richcompare, iter: TYPE.iter, iternext: TYPE.iternext,
  descr_get: TYPE.descrGet, descr_set: TYPE.descrSet, init: TYPE.init, new: TYPE.new, finalize: TYPE.finalize,
  am_await: TYPE.amAwait, am_aiter: TYPE.amAiter, am_anext: TYPE.amAnext, am_send: TYPE.amSend,
  nb_add: nb(0), nb_subtract: nb(1), nb_multiply: nb(2), nb_remainder: nb(3), nb_divmod: nb(4), nb_power: nb(5), nb_negative: nb(6),
  nb_positive: nb(7), nb_absolute: nb(8), nb_bool: nb(9), nb_invert: nb(10), nb_lshift: nb(11), nb_rshift: nb(12), nb_and: nb(13),
  nb_xor: nb(14), nb_or: nb(15), nb_int: nb(16), nb_float: nb(18), nb_inplace_add: nb(19), nb_inplace_subtract: nb(20),
  nb_inplace_multiply: nb(21), nb_inplace_remainder: nb(22), nb_inplace_power: nb(23), nb_inplace_lshift: nb(24), nb_inplace_rshift: nb(25),
  nb_inplace_and: nb(26), nb_inplace_xor: nb(27), nb_inplace_or: nb(28), nb_floor_divide: nb(29), nb_true_divide: nb(30),
  nb_inplace_floor_divide: nb(31), nb_inplace_true_divide: nb(32), nb_index: nb(33), nb_matrix_multiply: nb(34), nb_inplace_matrix_multiply: nb(35),
  mp_length: TYPE.mpLength, mp_subscript: TYPE.mpSubscript, mp_ass_subscript: TYPE.mpAssSubscript,
  sq_length: TYPE.sqLength, sq_concat: TYPE.sqConcat, sq_repeat: TYPE.sqRepeat, sq_item: TYPE.sqItem, sq_ass_item: TYPE.sqAssItem,
  sq_contains: TYPE.sqContains, sq_inplace_concat: TYPE.sqInplaceConcat, sq_inplace_repeat: TYPE.sqInplaceRepeat,
} as const;

export type SlotName = keyof typeof SLOT_OFFSETS;

/**
 * A native method or function. `sig` is written as Argument Clinic would show it: '()', '(object, /)', '(index=-1, /)',
 * '(sep=None, maxsplit=-1)', '(iterable=(), /)', '(*, key=None, reverse=False)', '(*args)', '($raw)'.
 * The caller checks counts and names with CPython's messages and calls fn(m, self, a0, a1, ...), one argument per parameter in
 * order, 0 where the caller left it out (the default in `sig` is for people); '*args' arrives as a new tuple the native must not free.
 * '($raw)' calls fn(m, self, argv, nargs, kwnames) unchecked.
 * `style`: 'clinic' (default) words count errors as "pop expected at most 1 argument, got 2"; methods with '()' and '(x, /)' as
 * "list.clear() takes no arguments (1 given)", "list.append() takes exactly one argument (0 given)".
 */
export interface MethodSpec {
  readonly name: string;
  readonly sig: string;
  readonly fn: (m: Machine, self: Ref, ...args: never[]) => Ref;
  readonly kind?: 'method' | 'class' | 'static';
  readonly doc?: string;
}

export interface GetSetSpec {
  readonly name: string;
  readonly get: (m: Machine, self: Ref) => Ref;
  /** value 0 = delete. */
  readonly set?: (m: Machine, self: Ref, value: Ref) => number;
}

/** A pointer field read as an attribute (NULL reads as None unless `raises`). */
export interface MemberSpec {
  readonly name: string;
  readonly offset: number;
  readonly type: 'object' | 'object_ex' | 'int' | 'ssize';
  readonly readonly?: boolean;
}

export interface TypeSpec {
  /** C name: 'list', 'collections.deque', 'dict_keys'. `__module__` and `__name__` come from it. */
  readonly name: string;
  readonly base?: string;
  /** Fixed size of an instance without GC header; itemsize for variable ones. */
  readonly basicsize: number;
  readonly itemsize?: number;
  /** TPFLAGS bits besides READY | STATIC_BUILTIN | IMMUTABLETYPE. */
  readonly flags?: number;
  readonly weaklistoffset?: number;
  readonly dictoffset?: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly slots?: { readonly [K in SlotName]?: (m: Machine, ...args: any[]) => any };
  readonly methods?: readonly MethodSpec[];
  readonly getset?: readonly GetSetSpec[];
  readonly members?: readonly MemberSpec[];
  readonly doc?: string;
}
