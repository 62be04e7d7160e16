/**
 * Special methods called without a native in between, once natives are nested deep (and __enter__ while there are several threads). A property, __getattr__, __setattr__, __eq__, __getitem__,
 * __contains__, __repr__ that reaches itself again would otherwise take the host's stack at every turn and meet its end (objects/native-depth.ts) long before
 * the recursion limit of CPython 3.13, which a program can see.
 *
 * Invariants: the operands stay on the caller's stack while the method runs, which has references of its own; `finishFlat` does what is left of the
 * instruction when it returns. Below FLAT_FROM nothing is different from a native call, so that no ordinary program takes this way.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, FUNCTION, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { isTrue, lookupSpecial, OPS, SWAPPED, typeName } from '../objects/abstract.ts';
import { PROP } from '../objects/class-tools.ts';
import { dictGetInterned } from '../objects/dict.ts';
import { raise, subtypeByMro } from '../objects/errors.ts';
import { managedGet } from '../objects/instance-dict.ts';
import { enterComparison, leaveComparison } from '../objects/native-depth.ts';
import { intern } from '../objects/intern.ts';
import { typeLookup } from '../objects/type-lookup.ts';
import { bindArguments } from './bind.ts';
import { FRAME_FLAG, framePop, framePush } from './frame.ts';

/** Host's stack already taken by natives, in the unit of objects/native-depth.ts, from where on calls are flat. */
export const FLAT_FROM = 1500;

const OP_NAMES = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const LOAD_ATTR = 82, STORE_ATTR = 108, COMPARE_OP = 58, BINARY_SUBSCR = 5, CONTAINS_OP = 59, CONVERT_VALUE = 60, CALL = 53, BEFORE_WITH = 2;

/** The frame to go on in; 0 = the instruction is to be done as always; -1 = RecursionError set. `name` is that of an attribute instruction. */
export function flatCall(m: Machine, op: number, arg: number, sp: number, name: Ref): number {
  const i32 = m.i32;
  const top = i32[sp - 2]!, below = i32[sp - 4]!;
  switch (op) {
    case LOAD_ATTR: return enter(m, getter(m, top, name));
    case STORE_ATTR: return enter(m, setter(m, top, below, name));
    case COMPARE_OP: return typeOf(m, top) === typeOf(m, below) || !subtypeByMro(m, typeOf(m, top), typeOf(m, below)) ? enter(m, [method(m, below, OP_NAMES[arg >> 5]!), below, top]) : 0;
    case BINARY_SUBSCR: return enter(m, [method(m, below, '__getitem__'), below, top]);
    case CONTAINS_OP: return enter(m, [method(m, top, '__contains__'), top, below]);
    case CONVERT_VALUE: return arg === 1 || arg === 2 ? enter(m, [method(m, top, arg === 2 ? '__repr__' : '__str__'), top]) : 0;
    case BEFORE_WITH: return method(m, top, '__exit__') === 0 ? 0 : enterWith(m, method(m, top, '__enter__'), sp - 2);
    default: {
      // CALL of repr(x) or str(x).
      const callable = i32[sp - 6]!;
      const of = callable === m.tStr ? '__str__' : callable === dictGetInterned(m, i32[REG.builtins]!, intern(m, 'repr')) ? '__repr__' : null;
      return of === null || below !== 0 || arg !== 1 ? 0 : enter(m, [method(m, top, of), top]);
    }
  }
}

/** The plain function a class of the program's has under that name, borrowed; 0 = none. */
function method(m: Machine, o: Ref, name: string): Ref {
  const t = typeOf(m, o);
  return hasFlag(m, t, TPFLAGS.HEAPTYPE) ? typeLookup(m, t, intern(m, name)) : 0;
}

/** Function and arguments, all borrowed; the function 0 where none will do. */
type Plan = readonly [Ref, ...Ref[]];
const NOTHING: Plan = [0];

function getter(m: Machine, o: Ref, name: Ref): Plan {
  const t = typeOf(m, o);
  const found = typeLookup(m, t, name);
  if (m.i32[(t + TYPE.getattro) >> 2] === m.genericGetAttrId) return found !== 0 && typeOf(m, found) === m.types['property'] ? [m.i32[(found + PROP.get) >> 2]!, o] : NOTHING;
  if (found !== 0 || !hasFlag(m, t, TPFLAGS.MANAGED_DICT) || typeLookup(m, t, intern(m, '__getattribute__')) !== typeLookup(m, m.types['object']!, intern(m, '__getattribute__'))) return NOTHING;
  return managedGet(m, o, name) !== 0 ? NOTHING : [method(m, o, '__getattr__'), o, name];
}

function setter(m: Machine, o: Ref, value: Ref, name: Ref): Plan {
  const t = typeOf(m, o);
  const own = method(m, o, '__setattr__');
  if (own !== 0 && typeOf(m, own) === m.tFunction) return [own, o, name, value];
  const found = own === typeLookup(m, m.types['object']!, intern(m, '__setattr__')) ? typeLookup(m, t, name) : 0;
  return found !== 0 && typeOf(m, found) === m.types['property'] ? [m.i32[(found + PROP.set) >> 2]!, o, value] : NOTHING;
}

function enter(m: Machine, [func, ...args]: Plan): number {
  if (func === 0 || typeOf(m, func) !== m.tFunction) return 0;
  const i32 = m.i32;
  const code = i32[(func + FUNCTION.code) >> 2]!;
  // Only where arguments and parameters match one to one; the messages of the others are the usual call's.
  if ((i32[(code + CODE.flags) >> 2]! & 0x2ac) !== 0 || i32[(code + CODE.argcount) >> 2] !== args.length || i32[(code + CODE.kwonly) >> 2] !== 0) return 0;
  const f = framePush(m, newRef(m, func), 0, FRAME_FLAG.flat);
  if (f === 0) return -1;
  args.forEach((a, k) => { i32[(f >> 2) + 18 + 2 * k] = newRef(m, a); });
  return f;
}

/** __enter__ of the manager at word `at` of the stack; it may have parameters with defaults. */
function enterWith(m: Machine, func: Ref, at: number): number {
  if (func === 0 || typeOf(m, func) !== m.tFunction || (m.i32[(m.i32[(func + FUNCTION.code) >> 2]! + CODE.flags) >> 2]! & 0x2a0) !== 0) return 0;
  const f = framePush(m, newRef(m, func), 0, FRAME_FLAG.flat);
  if (f === 0) return -1;
  incref(m, m.i32[at]!);
  if (bindArguments(m, f, at << 2, 1, 0) === 0) return f;
  framePop(m, f);
  return -1;
}

/** What is left of the caller's instruction now that its method has returned `v` (stolen). False = exception set. */
export function finishFlat(m: Machine, frame: Ref, v: Ref): boolean {
  const i32 = m.i32;
  const fw = frame >> 2;
  const w = m.code[i32[fw + 14]!]!, op = w & 0xff, arg = (w >>> 8) & 0x3fffff;
  const sp = i32[fw + 16]!;
  let result = v, operands = 2, pushed = 1;
  switch (op) {
    case LOAD_ATTR: operands = 1; if ((arg & 1) !== 0) pushed = 2; break;
    case STORE_ATTR: decref(m, v); pushed = 0; break;
    case COMPARE_OP: {
      if (v === m.NotImplemented) { decref(m, v); result = richCompareAfter(m, i32[sp - 4]!, i32[sp - 2]!, arg >> 5); if (result === 0) return false; }
      if ((arg & 16) !== 0) { result = asBool(m, result, false); if (result === 0) return false; }
      break;
    }
    case CONTAINS_OP: result = asBool(m, v, arg === 1); if (result === 0) return false; break;
    case BEFORE_WITH: {
      const manager = i32[sp - 2]!;
      const exit = lookupSpecial(m, manager, '__exit__');
      if (exit === undefined || exit === 0) { decref(m, v); return exit === undefined ? raise(m, 'AttributeError', '__exit__') !== 0 : false; }
      i32[sp - 2] = exit;
      i32[sp] = v;
      i32[fw + 16] = sp + 2;
      decref(m, manager);
      return true;
    }
    case CONVERT_VALUE: case CALL: {
      const str = op === CALL ? i32[sp - 6] === m.tStr : arg === 1;
      if (!hasFlag(m, typeOf(m, v), TPFLAGS.UNICODE)) {
        raise(m, 'TypeError', `${str ? '__str__' : '__repr__'} returned non-string (type ${typeName(m, v)})`);
        decref(m, v);
        return false;
      }
      operands = op === CALL ? 3 : 1;
      break;
    }
  }
  const base = sp - 2 * operands;
  i32[fw + 16] = base + 2 * pushed;
  const gone = Array.from({ length: operands }, (_, k) => i32[base + 2 * k]!);
  if (pushed > 0) i32[base] = result;
  if (pushed > 1) i32[base + 2] = 0;
  for (const r of gone.reverse()) if (r !== 0) decref(m, r);
  return true;
}

/** The rest of a comparison whose left operand's method gave NotImplemented and came first: the other way round, then the default. New reference. */
function richCompareAfter(m: Machine, a: Ref, b: Ref, op: number): Ref {
  const fb = m.i32[(typeOf(m, b) + TYPE.richcompare) >> 2]!;
  if (fb !== 0) {
    if (!enterComparison(m)) return 0;
    const r: Ref = m.fns[fb]!(m, b, a, SWAPPED[op]!);
    leaveComparison(m);
    if (r !== m.NotImplemented) return r;
  }
  if (op === 2 || op === 3) return (a === b) === (op === 2) ? m.True : m.False;
  return raise(m, 'TypeError', `'${OPS[op]}' not supported between instances of '${typeName(m, a)}' and '${typeName(m, b)}'`);
}

/** True or False for what a method returned (stolen); 0 = exception set. */
function asBool(m: Machine, v: Ref, inverted: boolean): Ref {
  const t = isTrue(m, v);
  decref(m, v);
  return t < 0 ? 0 : (t === 1) !== inverted ? m.True : m.False;
}
