/** CALL_INTRINSIC_1 and _2. Models Python/intrinsics.c, CPython 3.13. */
import { INTRINSIC_1, INTRINSIC_2 } from '../bytecode/opcodes.ts';
import { Unsupported } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, FRAME, FUNCTION, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, setRef, typeOf } from '../memory/refs.ts';
import { callMethod, getIter, getAttr, iterNext, lookupAttr, setItem, unaryOp } from '../objects/abstract.ts';
import { dictNext } from '../objects/dict.ts';
import { clearError, occurred, raise } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { tupleFrom, tupleItem } from '../objects/tuple.ts';
import { wrapYielded } from './async-generator.ts';
import { frameLine } from './frame.ts';
import { importModule } from './imports.ts';
import { prepReraiseStar } from './unwind.ts';

export function intrinsic1(m: Machine, which: number, v: Ref, frame: Ref): Ref {
  switch (which) {
    case INTRINSIC_1.PRINT: return display(m, v);
    case INTRINSIC_1.IMPORT_STAR: return importStar(m, v, frame);
    case INTRINSIC_1.STOPITERATION_ERROR: return stopIterationError(m, v, frame);
    case INTRINSIC_1.ASYNC_GEN_WRAP: return wrapYielded(m, v);
    case INTRINSIC_1.UNARY_POSITIVE: return unaryOp(m, 'pos', v);
    case INTRINSIC_1.TYPEVAR: return typeParam(m, 0, v);
    case INTRINSIC_1.PARAMSPEC: return typeParam(m, 3, v);
    case INTRINSIC_1.TYPEVARTUPLE: return typeParam(m, 4, v);
    case INTRINSIC_1.SUBSCRIPT_GENERIC: return inTyping(m, '_subscript_generic', v);
    case INTRINSIC_1.TYPEALIAS: return inTyping(m, '_type_alias', tupleItem(m, v, 0), tupleItem(m, v, 1), tupleItem(m, v, 2));
    default: throw new Unsupported(`intrinsic ${which}`, frameLine(m, frame), 'Write it without this construct.');
  }
}

/** An expression statement of interactive code: shown by sys.displayhook. New reference. */
function display(m: Machine, v: Ref): Ref {
  const sys = importModule(m, 'sys');
  if (sys === 0) return 0;
  const r = callMethod(m, sys, 'displayhook', v);
  decref(m, sys);
  return r;
}

export function intrinsic2(m: Machine, which: number, a: Ref, b: Ref): Ref {
  switch (which) {
    case INTRINSIC_2.PREP_RERAISE_STAR: return prepReraiseStar(m, a, b);
    case INTRINSIC_2.SET_FUNCTION_TYPE_PARAMS: setRef(m, a + FUNCTION.typeparams, newRef(m, b)); return newRef(m, a);
    case INTRINSIC_2.TYPEVAR_WITH_BOUND: return typeParam(m, 1, a, b);
    case INTRINSIC_2.TYPEVAR_WITH_CONSTRAINTS: return typeParam(m, 2, a, b);
    case INTRINSIC_2.SET_TYPEPARAM_DEFAULT: return inTyping(m, '_type_default', a, b);
    default: throw new Unsupported(`intrinsic ${which}`, 0, 'Write it without this construct.');
  }
}

/** Type parameters and aliases are made by functions of typing, which is imported for them. New reference. */
function inTyping(m: Machine, name: string, ...args: Ref[]): Ref {
  const mod = importModule(m, 'typing');
  if (mod === 0) return 0;
  const r = callMethod(m, mod, name, ...args);
  decref(m, mod);
  return r;
}

/** `kind` as typing._type_param counts them; `extra` gives the bound or the constraints when called. */
function typeParam(m: Machine, kind: number, name: Ref, extra = 0): Ref {
  return inTyping(m, '_type_param', intFromNumber(m, kind), name, extra === 0 ? m.None : extra);
}

/** StopIteration that leaves a generator body becomes RuntimeError (PEP 479). */
function stopIterationError(m: Machine, exc: Ref, frame: Ref): Ref {
  const stop = isA(m, exc, 'StopIteration');
  const flags = m.codes[m.i32[(m.i32[(frame + FRAME.code) >> 2]! + 192) >> 2]!]!.template.flags;
  const word = (flags & 0x200) !== 0 ? 'async generator' : (flags & 0x80) !== 0 ? 'coroutine' : 'generator';
  if (!stop && !(word === 'async generator' && isA(m, exc, 'StopAsyncIteration'))) return newRef(m, exc);
  const e = excNew(m, m.types['RuntimeError']!, tupleFrom(m, [strFromJs(m, `${word} raised ${stop ? 'StopIteration' : 'StopAsyncIteration'}`)]));
  setRef(m, e + EXC.cause, newRef(m, exc));
  setRef(m, e + EXC.context, newRef(m, exc));
  m.u8[e + EXC.suppress] = 1;
  return e;
}

function isA(m: Machine, exc: Ref, type: string): boolean {
  const mro = m.i32[(typeOf(m, exc) + 344) >> 2]!;
  for (let i = 0; i < m.i32[(mro + 16) >> 2]!; i++) if (m.i32[(mro + 24 + 8 * i) >> 2] === m.types[type]) return true;
  return false;
}

function importStar(m: Machine, mod: Ref, frame: Ref): Ref {
  const locals = m.i32[(frame + FRAME.locals) >> 2]!;
  const all = lookupAttr(m, mod, intern(m, '__all__'));
  if (all === 0) {
    if (occurred(m)) return 0;
    clearError(m);
    const d = getAttr(m, mod, intern(m, '__dict__'));
    if (d === 0) return 0;
    const pos = { i: 0 };
    for (let e = dictNext(m, d, pos); e !== null; e = dictNext(m, d, pos)) {
      if (hasFlag(m, typeOf(m, e.key), TPFLAGS.UNICODE) && !strToJs(m, e.key).startsWith('_') && setItem(m, locals, e.key, e.value) < 0) { decref(m, d); return 0; }
    }
    decref(m, d);
    return m.None;
  }
  const it = getIter(m, all);
  decref(m, all);
  if (it === 0) return 0;
  for (let k = iterNext(m, it); k !== 0; k = iterNext(m, it)) {
    const v = hasFlag(m, typeOf(m, k), TPFLAGS.UNICODE) ? getAttr(m, mod, k) : raise(m, 'TypeError', 'Item in __all__ must be str');
    const err = v === 0 ? -1 : setItem(m, locals, k, v);
    if (v !== 0) decref(m, v);
    decref(m, k);
    if (err < 0) { decref(m, it); return 0; }
  }
  decref(m, it);
  return occurred(m) ? 0 : m.None;
}
