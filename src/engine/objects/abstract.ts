/**
 * Operations on any object. Models Objects/abstract.c, Objects/object.c and Objects/call.c, CPython 3.13. Refs in are borrowed,
 * results new, 0 or -1 = exception set, unless said otherwise.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, typeOf } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { LimitReached } from '../kernel/errors.ts';
import { attributeContext, clearError, matches, occurred, raise, subtypeByMro } from './errors.ts';
import { intFromNumber, intToNumber, isInt } from './int.ts';
import { intern } from './intern.ts';
import { SLOT_OFFSETS } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { enter, enterComparison, leave, leaveComparison } from './native-depth.ts';
import { hasSequenceMethods, typeLookup } from './type-lookup.ts';

/** Name of an object's type as messages show it: tp_name, which is module-qualified for built-in types outside builtins. */
export function typeName(m: Machine, o: Ref): string {
  return nameOfType(m, typeOf(m, o));
}

/** tp_name: of classes the bare name, of built-in types outside builtins with their module. */
export function nameOfType(m: Machine, t: Ref): string {
  const full = m.i32[(t + TYPE.name) >> 2]!;
  return strToJs(m, full !== 0 ? full : m.i32[(t + TYPE.htName) >> 2]!);
}

/** The native in a slot of the object's type, 0 = none. */
function slotOf(m: Machine, o: Ref, offset: number): number {
  return m.i32[(m.i32[(o + 8) >> 2]! + offset) >> 2]!;
}

export function isSubtype(m: Machine, t: Ref, base: Ref): boolean {
  return subtypeByMro(m, t, base);
}

/** The object's type has any of these flags. */
export function hasFlagOf(m: Machine, o: Ref, bits: number): boolean {
  return hasFlag(m, typeOf(m, o), bits);
}

/** Exact or subclass instance, without __instancecheck__. PyObject_TypeCheck. */
export function isInstance(m: Machine, o: Ref, type: Ref): boolean {
  return subtypeByMro(m, typeOf(m, o), type);
}

// ---- text -------------------------------------------------------------------------------------------------------------

export function repr(m: Machine, o: Ref): Ref {
  const f = slotOf(m, o, TYPE.repr);
  if (!enter(m, ' while getting the repr of an object')) return 0;
  const r: Ref = m.fns[f]!(m, o);
  leave(m);
  return r === 0 ? 0 : checkStr(m, r, '__repr__');
}

export function str(m: Machine, o: Ref): Ref {
  if (m.i32[(o + 8) >> 2] === m.tStr) return newRef(m, o);
  const f = slotOf(m, o, TYPE.str);
  if (!enter(m, ' while getting the str of an object')) return 0;
  const r: Ref = m.fns[f]!(m, o);
  leave(m);
  return r === 0 ? 0 : checkStr(m, r, '__str__');
}

function checkStr(m: Machine, r: Ref, who: string): Ref {
  if (hasFlag(m, typeOf(m, r), TPFLAGS.UNICODE)) return r;
  const t = typeName(m, r);
  decref(m, r);
  return raise(m, 'TypeError', `${who} returned non-string (type ${t})`);
}

/** repr(o) as a JS string; null with an exception set. */
export function reprJs(m: Machine, o: Ref): string | null {
  const r = repr(m, o);
  if (r === 0) return null;
  const s = strToJs(m, r);
  decref(m, r);
  return s;
}

/** str(o) as a JS string; null with an exception set. */
export function strJs(m: Machine, o: Ref): string | null {
  const r = str(m, o);
  if (r === 0) return null;
  const s = strToJs(m, r);
  decref(m, r);
  return s;
}

/**
 * Guards a container's repr against meeting itself. True = already being printed (print '...'). The objects under way stand on the
 * data stack's reprs list in memory: a linked chain is not needed because depth is small.
 */
export function reprEnter(m: Machine, o: Ref): boolean {
  for (let a = m.i32[REG.temps]!; a !== 0; a = m.i32[(a + 8) >> 2]!) if (m.i32[a >> 2] === o) return true;
  const cell = pushRaw(m, 16);
  m.i32[cell >> 2] = o;
  m.i32[(cell + 8) >> 2] = m.i32[REG.temps]!;
  m.i32[REG.temps] = cell;
  return false;
}

/** Ends what reprEnter began, in reverse order. */
export function reprLeave(m: Machine, _o: Ref): void {
  const cell = m.i32[REG.temps]!;
  m.i32[REG.temps] = m.i32[(cell + 8) >> 2]!;
  m.i32[(cell + 8) >> 2] = 0;
  popRaw(m, cell);
}

// ---- the data stack ---------------------------------------------------------------------------------------------------

/** Takes `nbytes` (multiple of 8) of the data stack; give back in reverse order with popRaw. Address of the first byte. */
export function pushRaw(m: Machine, nbytes: number): number {
  const top = m.i32[REG.top]!;
  const end = top + nbytes;
  if (end > m.i32[REG.stackEnd]!) throw new LimitReached('depth', m.i32[REG.stackEnd]! - REGION.stack, 'the data stack is full');
  m.i32[REG.top] = end;
  if (end > m.i32[REG.stackHigh]!) m.i32[REG.stackHigh] = end;
  return top;
}

/** Back to `to`, an address pushRaw returned. */
export function popRaw(m: Machine, to: number): void {
  m.i32[REG.top] = to;
}

// ---- calls ------------------------------------------------------------------------------------------------------------

/** Calls with arguments already lying in memory. See spec.ts for the vectorcall shape. */
export function vectorcall(m: Machine, f: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const slot = slotOf(m, f, TYPE.call);
  if (slot === 0) return raise(m, 'TypeError', `'${typeName(m, f)}' object is not callable`);
  if (!enter(m, '')) return 0;
  const r: Ref = m.fns[slot]!(m, f, argv, nargs, kwnames);
  leave(m);
  return r;
}

export function callNoArgs(m: Machine, f: Ref): Ref {
  return vectorcall(m, f, m.i32[REG.top]!, 0, 0);
}

export function callOne(m: Machine, f: Ref, a: Ref): Ref {
  const at = pushRaw(m, 8);
  m.i32[at >> 2] = a;
  const r = vectorcall(m, f, at, 1, 0);
  m.i32[at >> 2] = 0;
  popRaw(m, at);
  return r;
}

/** Calls with these positional arguments (borrowed). */
export function callArgs(m: Machine, f: Ref, ...args: Ref[]): Ref {
  const at = pushRaw(m, 8 * args.length);
  for (let i = 0; i < args.length; i++) m.i32[(at >> 2) + 2 * i] = args[i]!;
  const r = vectorcall(m, f, at, args.length, 0);
  for (let i = 0; i < args.length; i++) m.i32[(at >> 2) + 2 * i] = 0;
  popRaw(m, at);
  return r;
}

/** o.name(*args). */
export function callMethod(m: Machine, o: Ref, name: string, ...args: Ref[]): Ref {
  const f = getAttr(m, o, intern(m, name));
  if (f === 0) return 0;
  const r = callArgs(m, f, ...args);
  decref(m, f);
  return r;
}

/**
 * Looks a dunder up on the type, past the instance, and calls it with (o, *args). `undefined` when the type does not have it.
 * lookup_maybe_method + vectorcall_method.
 */
export function callSpecial(m: Machine, o: Ref, name: string, ...args: Ref[]): Ref | undefined {
  const d = typeLookup(m, typeOf(m, o), intern(m, name));
  // A function is called with the object in front: no bound method is made, the object counts no more than it does in CPython.
  const unbound = d !== 0 && hasFlag(m, typeOf(m, d), TPFLAGS.METHOD_DESCRIPTOR);
  const f = unbound ? newRef(m, d) : lookupSpecial(m, o, name);
  if (f === undefined || f === 0) return f;
  const r = unbound ? callArgs(m, f, o, ...args) : callArgs(m, f, ...args);
  decref(m, f);
  return r;
}

/** The same where CPython binds first (_PyObject_LookupSpecial): while it runs, the bound method holds `o` too. */
export function callSpecialBound(m: Machine, o: Ref, name: string, ...args: Ref[]): Ref | undefined {
  const f = lookupSpecial(m, o, name);
  if (f === undefined || f === 0) return f;
  const r = callArgs(m, f, ...args);
  decref(m, f);
  return r;
}

/** The bound special method of an object. New; undefined = not there; 0 = error. _PyObject_LookupSpecial */
export function lookupSpecial(m: Machine, o: Ref, name: string): Ref | undefined {
  const d = typeLookup(m, typeOf(m, o), intern(m, name));
  if (d === 0) return undefined;
  incref(m, d);
  const get = slotOf(m, d, TYPE.descrGet);
  if (get === 0) return d;
  const r: Ref = m.fns[get]!(m, d, o, typeOf(m, o));
  decref(m, d);
  return r;
}

// ---- attributes -------------------------------------------------------------------------------------------------------

export function getAttr(m: Machine, o: Ref, name: Ref): Ref {
  return (m.fns[slotOf(m, o, TYPE.getattro)]!(m, o, name) as Ref) || attributeContext(m, o, name);
}

export function getAttrStr(m: Machine, o: Ref, name: string): Ref {
  return getAttr(m, o, intern(m, name));
}

/** As getAttr, but 0 without an exception when there is no such attribute. PyObject_GetOptionalAttr */
export function lookupAttr(m: Machine, o: Ref, name: Ref): Ref {
  const r = getAttr(m, o, name);
  if (r === 0 && matches(m, 'AttributeError')) clearError(m);
  return r;
}

/** value 0 deletes. */
export function setAttr(m: Machine, o: Ref, name: Ref, value: Ref): number {
  const f = slotOf(m, o, TYPE.setattro);
  if (f === 0) {
    raise(m, 'TypeError', `'${typeName(m, o)}' object has only read-only attributes (${value === 0 ? 'del' : 'assign to'} .${strToJs(m, name)})`);
    return -1;
  }
  return m.fns[f]!(m, o, name, value);
}

// ---- truth, order, hash -----------------------------------------------------------------------------------------------

/** 0, 1, -1 = error. */
export function isTrue(m: Machine, o: Ref): number {
  if (o === m.True) return 1;
  if (o === m.False || o === m.None) return 0;
  const b = slotOf(m, o, SLOT_OFFSETS.nb_bool);
  if (b !== 0) return m.fns[b]!(m, o);
  const len = slotOf(m, o, TYPE.mpLength) || slotOf(m, o, TYPE.sqLength);
  if (len !== 0) {
    const n: number = m.fns[len]!(m, o);
    return n > 0 ? 1 : n;
  }
  return 1;
}

/** Low word; high in m.hashHi; both -1 = error. */
export function hash(m: Machine, o: Ref): number {
  const f = slotOf(m, o, TYPE.hash);
  if (f === 0) {
    raise(m, 'TypeError', `unhashable type: '${typeName(m, o)}'`);
    m.hashHi = -1;
    return -1;
  }
  return m.fns[f]!(m, o);
}

export const OPS = ['<', '<=', '==', '!=', '>', '>='] as const;
export const SWAPPED = [4, 5, 2, 3, 0, 1] as const;

/** op: 0 < 1 <= 2 == 3 != 4 > 5 >=. */
export function richCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!enterComparison(m)) return 0;
  const r = doRichCompare(m, a, b, op);
  leaveComparison(m);
  return r;
}

function doRichCompare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  const ta = typeOf(m, a), tb = typeOf(m, b);
  let reversed = false;
  const fb = m.i32[(tb + TYPE.richcompare) >> 2]!;
  if (ta !== tb && fb !== 0 && subtypeByMro(m, tb, ta)) {
    reversed = true;
    const r: Ref = m.fns[fb]!(m, b, a, SWAPPED[op]!);
    if (r !== m.NotImplemented) return r;
  }
  const fa = m.i32[(ta + TYPE.richcompare) >> 2]!;
  if (fa !== 0) {
    const r: Ref = m.fns[fa]!(m, a, b, op);
    if (r !== m.NotImplemented) return r;
  }
  if (!reversed && fb !== 0) {
    const r: Ref = m.fns[fb]!(m, b, a, SWAPPED[op]!);
    if (r !== m.NotImplemented) return r;
  }
  if (op === 2) return a === b ? m.True : m.False;
  if (op === 3) return a !== b ? m.True : m.False;
  return raise(m, 'TypeError', `'${OPS[op]}' not supported between instances of '${typeName(m, a)}' and '${typeName(m, b)}'`);
}

/** 0, 1, -1; identity settles == and !=. */
export function richCompareBool(m: Machine, a: Ref, b: Ref, op: number): number {
  if (a === b) {
    if (op === 2) return 1;
    if (op === 3) return 0;
  }
  const r = richCompare(m, a, b, op);
  if (r === 0) return -1;
  const t = r === m.True ? 1 : r === m.False ? 0 : isTrue(m, r);
  decref(m, r);
  return t;
}

// ---- numbers ----------------------------------------------------------------------------------------------------------

interface BinaryRecord { readonly slot: number; readonly inplace: number; readonly symbol: string; readonly sequence?: 'concat' | 'repeat' }
const S = SLOT_OFFSETS;

/** By NB_* number of BINARY_OP. */
export const BINARY: readonly BinaryRecord[] = [
  { slot: S.nb_add, inplace: S.nb_inplace_add, symbol: '+', sequence: 'concat' },
  { slot: S.nb_and, inplace: S.nb_inplace_and, symbol: '&' },
  { slot: S.nb_floor_divide, inplace: S.nb_inplace_floor_divide, symbol: '//' },
  { slot: S.nb_lshift, inplace: S.nb_inplace_lshift, symbol: '<<' },
  { slot: S.nb_matrix_multiply, inplace: S.nb_inplace_matrix_multiply, symbol: '@' },
  { slot: S.nb_multiply, inplace: S.nb_inplace_multiply, symbol: '*', sequence: 'repeat' },
  { slot: S.nb_remainder, inplace: S.nb_inplace_remainder, symbol: '%' },
  { slot: S.nb_or, inplace: S.nb_inplace_or, symbol: '|' },
  { slot: S.nb_power, inplace: S.nb_inplace_power, symbol: '** or pow()' },
  { slot: S.nb_rshift, inplace: S.nb_inplace_rshift, symbol: '>>' },
  { slot: S.nb_subtract, inplace: S.nb_inplace_subtract, symbol: '-' },
  { slot: S.nb_true_divide, inplace: S.nb_inplace_true_divide, symbol: '/' },
  { slot: S.nb_xor, inplace: S.nb_inplace_xor, symbol: '^' },
];
export const DIVMOD: BinaryRecord = { slot: S.nb_divmod, inplace: 0, symbol: 'divmod()' };

/** The two operands' slots in Python's order; NotImplemented when neither does it. binary_op1 */
export function binaryOp1(m: Machine, a: Ref, b: Ref, slot: number, mod = 0): Ref {
  const ta = typeOf(m, a), tb = typeOf(m, b);
  const fa = m.i32[(ta + slot) >> 2]!;
  let fb = ta === tb ? 0 : m.i32[(tb + slot) >> 2]!;
  if (fb === fa) fb = 0;
  const third = mod === 0 ? m.None : mod;
  if (fa !== 0) {
    if (fb !== 0 && subtypeByMro(m, tb, ta)) {
      const r: Ref = m.fns[fb]!(m, a, b, third);
      if (r !== m.NotImplemented) return r;
      fb = 0;
    }
    const r: Ref = m.fns[fa]!(m, a, b, third);
    if (r !== m.NotImplemented) return r;
  }
  return fb !== 0 ? m.fns[fb]!(m, a, b, third) : m.NotImplemented;
}

/** a OP b by NB number 0..12. */
export function binaryOp(m: Machine, op: number, a: Ref, b: Ref): Ref {
  const rec = BINARY[op]!;
  const r = binaryOp1(m, a, b, rec.slot);
  return r === m.NotImplemented ? sequenceOp(m, rec, a, b, false) : r;
}

/** a OP= b by NB number 0..12 (without the in-place offset). */
export function inplaceOp(m: Machine, op: number, a: Ref, b: Ref): Ref {
  const rec = BINARY[op]!;
  const f = slotOf(m, a, rec.inplace);
  if (f !== 0) {
    const r: Ref = m.fns[f]!(m, a, b, m.None);
    if (r !== m.NotImplemented) return r;
  }
  const r = binaryOp1(m, a, b, rec.slot);
  return r === m.NotImplemented ? sequenceOp(m, rec, a, b, true) : r;
}

function sequenceOp(m: Machine, rec: BinaryRecord, a: Ref, b: Ref, inplace: boolean): Ref {
  if (rec.sequence === 'concat') {
    const f = (inplace && slotOf(m, a, S.sq_inplace_concat)) || slotOf(m, a, S.sq_concat);
    if (f !== 0) return m.fns[f]!(m, a, b);
  } else if (rec.sequence === 'repeat') {
    const fa = (inplace && slotOf(m, a, S.sq_inplace_repeat)) || slotOf(m, a, S.sq_repeat);
    if (fa !== 0) return repeat(m, fa, a, b);
    const fb = inplace && hasSequenceMethods(m, typeOf(m, a)) ? 0 : slotOf(m, b, S.sq_repeat); // In place, b may repeat only when a is nothing of a sequence.
    if (fb !== 0) return repeat(m, fb, b, a);
  }
  return binaryTypeError(m, rec, a, b, inplace);
}

function repeat(m: Machine, f: number, seq: Ref, n: Ref): Ref {
  if (slotOf(m, n, S.nb_index) === 0) return raise(m, 'TypeError', `can't multiply sequence by non-int of type '${typeName(m, n)}'`);
  const count = asSsize(m, n, 'OverflowError');
  if (count === -1 && occurred(m)) return 0;
  return m.fns[f]!(m, seq, count);
}

/** "unsupported operand type(s) for +: 'int' and 'str'". Returns 0. */
export function binaryTypeError(m: Machine, rec: BinaryRecord, a: Ref, b: Ref, inplace: boolean): 0 {
  const symbol = inplace ? (rec.symbol.startsWith('**') ? '**=' : rec.symbol + '=') : rec.symbol;
  if (rec.symbol === '>>' && !inplace && typeOf(m, a) === m.tBuiltin && strToJs(m, intern(m, 'print')) === builtinName(m, a)) {
    return raise(m, 'TypeError', `unsupported operand type(s) for >>: 'builtin_function_or_method' and '${typeName(m, b)}'. Did you mean "print(<message>, file=<output_stream>)"?`);
  }
  return raise(m, 'TypeError', `unsupported operand type(s) for ${symbol}: '${typeName(m, a)}' and '${typeName(m, b)}'`);
}

function builtinName(m: Machine, f: Ref): string {
  const r = getAttrStr(m, f, '__name__');
  const s = strToJs(m, r);
  decref(m, r);
  return s;
}

const UNARY = { neg: { slot: S.nb_negative, word: 'unary -' }, pos: { slot: S.nb_positive, word: 'unary +' }, invert: { slot: S.nb_invert, word: 'unary ~' }, abs: { slot: S.nb_absolute, word: 'abs()' } } as const;

export function unaryOp(m: Machine, op: keyof typeof UNARY, a: Ref): Ref {
  const f = slotOf(m, a, UNARY[op].slot);
  if (f === 0) return raise(m, 'TypeError', `bad operand type for ${UNARY[op].word}: '${typeName(m, a)}'`);
  return m.fns[f]!(m, a);
}

/** PyNumber_Index: a new int (or int subclass instance). */
export function index(m: Machine, o: Ref): Ref {
  if (isInt(m, o)) return newRef(m, o);
  const f = slotOf(m, o, S.nb_index);
  if (f === 0) return raise(m, 'TypeError', `'${typeName(m, o)}' object cannot be interpreted as an integer`);
  const r: Ref = m.fns[f]!(m, o);
  if (r !== 0 && !isInt(m, r)) {
    const t = typeName(m, r);
    decref(m, r);
    return raise(m, 'TypeError', `__index__ returned non-int (type ${t})`);
  }
  return r;
}

/** Largest value natives count with: 2**53 - 1 stands where C has PY_SSIZE_T_MAX. */
export const SSIZE_MAX = Number.MAX_SAFE_INTEGER;

/** An index as a JS number; a value beyond ssize raises `overflow`. -1 may be an error: check occurred. */
export function asSsize(m: Machine, o: Ref, overflow: 'IndexError' | 'OverflowError'): number {
  const i = index(m, o);
  if (i === 0) return -1;
  const v = intToNumber(m, i);
  decref(m, i);
  return Number.isFinite(v) ? v : raise(m, overflow, `cannot fit '${typeName(m, o)}' into an index-sized integer`) - 1;
}

/** An index clamped to +-SSIZE_MAX, as slices want it. NaN = error set. */
export function asIndexClamped(m: Machine, o: Ref): number {
  const i = index(m, o);
  if (i === 0) return NaN;
  const v = intToNumber(m, i);
  decref(m, i);
  return v === Infinity ? SSIZE_MAX : v === -Infinity ? -SSIZE_MAX : v;
}

// ---- items ------------------------------------------------------------------------------------------------------------

export function getItem(m: Machine, o: Ref, key: Ref): Ref {
  const f = slotOf(m, o, S.mp_subscript);
  if (f !== 0) return m.fns[f]!(m, o, key);
  const sq = slotOf(m, o, S.sq_item);
  if (sq !== 0) {
    if (slotOf(m, key, S.nb_index) === 0) return raise(m, 'TypeError', `sequence index must be integer, not '${typeName(m, key)}'`);
    let i = asSsize(m, key, 'IndexError');
    if (i === -1 && occurred(m)) return 0;
    if (i < 0) {
      const len = slotOf(m, o, S.sq_length);
      if (len !== 0) {
        const n: number = m.fns[len]!(m, o);
        if (n < 0) return 0;
        i += n;
      }
    }
    return m.fns[sq]!(m, o, i);
  }
  if (hasFlag(m, typeOf(m, o), TPFLAGS.TYPE)) {
    if (o === m.tType) return m.genericAlias(m, o, key);
    const meth = lookupAttr(m, o, intern(m, '__class_getitem__'));
    if (meth !== 0) {
      const r = callOne(m, meth, key);
      decref(m, meth);
      return r;
    }
    if (occurred(m)) return 0;
    return raise(m, 'TypeError', `type '${nameOfType(m, o)}' is not subscriptable`);
  }
  return raise(m, 'TypeError', `'${typeName(m, o)}' object is not subscriptable`);
}

export function setItem(m: Machine, o: Ref, key: Ref, value: Ref): number {
  return assItem(m, o, key, value);
}

export function delItem(m: Machine, o: Ref, key: Ref): number {
  return assItem(m, o, key, 0);
}

function assItem(m: Machine, o: Ref, key: Ref, value: Ref): number {
  const f = slotOf(m, o, S.mp_ass_subscript);
  if (f !== 0) return m.fns[f]!(m, o, key, value);
  const sq = slotOf(m, o, S.sq_ass_item);
  if (sq !== 0) {
    const i = asSsize(m, key, 'IndexError');
    return i === -1 && occurred(m) ? -1 : (m.fns[sq]!(m, o, i, value) as number);
  }
  // PySequence_DelItem words it differently, and gets to speak for a type with any sequence method when the key is an index.
  const byIndex = hasSequenceMethods(m, typeOf(m, o)) && slotOf(m, key, S.nb_index) !== 0;
  if (byIndex && asSsize(m, key, 'IndexError') === -1 && occurred(m)) return -1;
  const not = value === 0 && byIndex ? "doesn't" : 'does not';
  raise(m, 'TypeError', `'${typeName(m, o)}' object ${not} support item ${value === 0 ? 'deletion' : 'assignment'}`);
  return -1;
}

/** len(o), -1 = error. */
export function length(m: Machine, o: Ref): number {
  const f = slotOf(m, o, S.sq_length) || slotOf(m, o, S.mp_length);
  if (f === 0) {
    raise(m, 'TypeError', `object of type '${typeName(m, o)}' has no len()`);
    return -1;
  }
  return m.fns[f]!(m, o);
}

export function getIter(m: Machine, o: Ref): Ref {
  const f = slotOf(m, o, TYPE.iter);
  if (f === 0) {
    if (slotOf(m, o, S.sq_item) !== 0 && !hasFlag(m, typeOf(m, o), TPFLAGS.DICT)) return m.makeSeqIter(m, o);
    return raise(m, 'TypeError', `'${typeName(m, o)}' object is not iterable`);
  }
  const r: Ref = m.fns[f]!(m, o);
  if (r !== 0 && slotOf(m, r, TYPE.iternext) === 0) {
    const t = typeName(m, r);
    decref(m, r);
    return raise(m, 'TypeError', `iter() returned non-iterator of type '${t}'`);
  }
  return r;
}

/** The next item; 0 = exhausted (no exception) or error (occurred). A StopIteration counts as exhausted. PyIter_Next */
export function iterNext(m: Machine, it: Ref): Ref {
  if (++m.i32[REG.work]! > m.maxWork) throw new LimitReached('instructions', m.maxWork, `built-in functions took more than ${m.maxWork} items from iterators`);
  const r: Ref = m.fns[slotOf(m, it, TYPE.iternext)]!(m, it);
  if (r === 0 && m.i32[REG.exc] !== 0 && matches(m, 'StopIteration')) clearError(m);
  return r;
}

/** 0, 1, -1. PySequence_Contains */
export function contains(m: Machine, o: Ref, v: Ref): number {
  const f = slotOf(m, o, S.sq_contains);
  if (f !== 0) return m.fns[f]!(m, o, v);
  const it = getIter(m, o);
  if (it === 0) {
    if (matches(m, 'TypeError') && slotOf(m, o, TYPE.iter) === 0) {
      clearError(m);
      raise(m, 'TypeError', `argument of type '${typeName(m, o)}' is not iterable`);
    }
    return -1;
  }
  for (;;) {
    const x = iterNext(m, it);
    if (x === 0) break;
    const c = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (c !== 0) {
      decref(m, it);
      return c;
    }
  }
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

/** A count for `list(o)` to begin with: len, __length_hint__, or `fallback`. -1 = error. PyObject_LengthHint */
export function lengthHint(m: Machine, o: Ref, fallback: number): number {
  if (slotOf(m, o, S.sq_length) !== 0 || slotOf(m, o, S.mp_length) !== 0) {
    const n = length(m, o);
    if (n >= 0) return n;
    if (!matches(m, 'TypeError')) return -1;
    clearError(m);
  }
  const r = callSpecialBound(m, o, '__length_hint__');
  if (r === undefined) return fallback;
  if (r === 0) {
    if (!matches(m, 'TypeError')) return -1;
    clearError(m);
    return fallback;
  }
  if (r === m.NotImplemented) return fallback;
  const n = isInt(m, r) ? intToNumber(m, r) : NaN;
  const t = typeName(m, r);
  decref(m, r);
  if (Number.isNaN(n)) { raise(m, 'TypeError', `__length_hint__ must be an integer, not ${t}`); return -1; }
  if (n < 0) { raise(m, 'ValueError', '__length_hint__() should return >= 0'); return -1; }
  return n;
}

/** A new int from a JS number, for natives that return counts. */
export function num(m: Machine, n: number): Ref {
  return intFromNumber(m, n);
}

/** A new str from JS text. */
export function text(m: Machine, s: string): Ref {
  return strFromJs(m, s);
}
