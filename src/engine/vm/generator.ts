/**
 * Generators and coroutines. Models Objects/genobject.c, CPython 3.13.
 *
 *   | refcnt | type | weakrefs | name | qualname | exc item: value 40, previous 48 | origin | hooks, state | the frame itself from 72 |
 *
 * Invariants: state CREATED and SUSPENDED own the embedded frame's references; EXECUTING frames are linked as the current frame;
 * CLEARED frames are empty. The exc item is on the chain of exc_info only while executing.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, FRAME, GEN, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, newGcObject, newRef, setRef, track, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callMethod, hasFlagOf, isInstance, lookupAttr, reprJs, typeName } from '../objects/abstract.ts';
import { enterLoop, leaveLoop } from '../objects/native-depth.ts';
import { callOne } from '../objects/abstract.ts';
import { hex } from '../objects/descr.ts';
import { clearError, fetch, matches, occurred, raise, restore, setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { intern } from '../objects/intern.ts';
import { boolRef } from '../objects/int.ts';
import type { GetSetSpec, MethodSpec, TypeSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { tupleFrom } from '../objects/tuple.ts';
import { clearWeakrefs } from '../objects/weakref.ts';
import { intFromNumber } from '../objects/int.ts';
import { warn } from './warn.ts';
import { finalizeFromDealloc } from '../objects/type-alloc.ts';
import { FRAME_FLAG, frameClear, frameObject, generatorBytes, tracebackNew } from './frame.ts';

/** gi_frame_state. */
export const STATE = { created: 0xfd, suspended: 0xfe, suspendedYieldFrom: 0xff, executing: 0, completed: 1, cleared: 4 } as const;

export const genState = (m: Machine, g: Ref): number => m.u8[g + GEN.state]!;
export const setGenState = (m: Machine, g: Ref, s: number): void => { m.u8[g + GEN.state] = s; };

/** RETURN_GENERATOR: a new generator that takes over the running frame's contents. The caller unlinks the emptied frame. */
export function generatorFromFrame(m: Machine, frame: Ref): Ref {
  const i32 = m.i32;
  const code = i32[frame >> 2]!;
  const flags = i32[(code + CODE.flags) >> 2]!;
  const type = m.types[(flags & 0x80) !== 0 ? 'coroutine' : (flags & 0x200) !== 0 ? 'async_generator' : 'generator']!;
  const size = generatorBytes(m, code);
  const g = newGcObject(m, type, size);
  const w = g >> 2;
  i32.fill(0, w + 4, (g + size) >> 2);
  const func = i32[(frame + FRAME.func) >> 2]!;
  i32[(g + GEN.name) >> 2] = newRef(m, i32[(func + 32) >> 2]!);
  i32[(g + GEN.qualname) >> 2] = newRef(m, i32[(func + 40) >> 2]!);
  const f = g + GEN.frame, fw = f >> 2, sw = frame >> 2;
  const end = i32[sw + 16]!;
  for (let k = 0; k < end - sw; k++) i32[fw + k] = i32[sw + k]!;
  i32[fw + 2] = 0;
  i32[fw + 16] = fw + (end - sw);
  i32[fw + 17] = FRAME_FLAG.generator;
  const fo = i32[fw + 12]!;
  if (fo !== 0) i32[(fo + 24) >> 2] = f;
  setGenState(m, g, STATE.created);
  track(m, g);
  return g;
}

const wordOf = (m: Machine, g: Ref): string => (typeOf(m, g) === m.types['coroutine'] ? 'coroutine' : typeOf(m, g) === m.types['async_generator'] ? 'async generator' : 'generator');

/** Resumes with `arg` (borrowed; 0 = throw the current exception in). The yielded value, or 0: finished (StopIteration not yet set) or error. */
export function resume(m: Machine, g: Ref, arg: Ref, closing: boolean): { value: Ref; returned: boolean } {
  const i32 = m.i32;
  const state = genState(m, g);
  const word = wordOf(m, g);
  if (state === STATE.created && arg !== 0 && arg !== m.None) {
    raise(m, 'TypeError', `can't send non-None value to a just-started ${word}`);
    return { value: 0, returned: false };
  }
  if (state === STATE.executing) {
    raise(m, 'ValueError', `${word} already executing`);
    return { value: 0, returned: false };
  }
  if (state === STATE.completed || state === STATE.cleared) {
    if (word === 'coroutine' && !closing) raise(m, 'RuntimeError', 'cannot reuse already awaited coroutine');
    return { value: 0, returned: arg !== 0 && word !== 'coroutine' };
  }
  const f = g + GEN.frame;
  if (i32[REG.recursion]! <= 0) { raise(m, 'RecursionError', 'maximum recursion depth exceeded'); return { value: 0, returned: false }; }
  if (!enterLoop(m)) return { value: 0, returned: false };
  const fw = f >> 2;
  if (arg !== 0) {
    incref(m, arg);
    const sp = i32[fw + 16]!;
    i32[sp] = arg;
    i32[fw + 16] = sp + 2;
  }
  i32[fw + 2] = i32[REG.frame]!;
  i32[fw + 17] = FRAME_FLAG.generator | FRAME_FLAG.entry | (arg === 0 ? 0x100 : 0);
  i32[(g + GEN.excPrevious) >> 2] = i32[REG.excInfo]!;
  i32[REG.excInfo] = g + GEN.excValue;
  setGenState(m, g, STATE.executing);
  // What is thrown in meets what the generator is handling. _PyErr_ChainStackItem
  const handling = i32[(g + GEN.excValue) >> 2]!;
  if (arg === 0 && handling !== 0 && handling !== m.None) setException(m, fetch(m));
  i32[REG.recursion]!--;
  incref(m, g);
  const value = m.evalFrame(m, f);
  leaveLoop(m);
  i32[REG.recursion]!++;
  const now = genState(m, g);
  const returned = value !== 0 && now === STATE.cleared;
  decref(m, g);
  return { value, returned };
}

/**
 * For FOR_ITER and SEND: links a generator that can go on as the running frame, `arg` (stolen) being what `yield` answers. The caller must own
 * a reference to it until it yields or ends. 1 = do run its frame; 0 = it is not so simple, ask genNext or sendTo; -1 = RecursionError.
 */
export function enterGenerator(m: Machine, g: Ref, arg: Ref): number {
  const i32 = m.i32;
  const state = genState(m, g);
  if (state !== STATE.suspended && state !== STATE.suspendedYieldFrom && (state !== STATE.created || arg !== m.None)) return 0;
  if (i32[REG.recursion]! <= 0) { raise(m, 'RecursionError', 'maximum recursion depth exceeded'); return -1; }
  i32[REG.recursion]!--;
  const fw = (g + GEN.frame) >> 2;
  const sp = i32[fw + 16]!;
  i32[sp] = arg;
  i32[fw + 16] = sp + 2;
  i32[fw + 2] = i32[REG.frame]!;
  i32[fw + 17] = FRAME_FLAG.generator;
  i32[(g + GEN.excPrevious) >> 2] = i32[REG.excInfo]!;
  i32[REG.excInfo] = g + GEN.excValue;
  setGenState(m, g, STATE.executing);
  return 1;
}

/** The frame of a generator has returned or raised: everything in it but its code is given back. Called by the loop. */
export function generatorFinish(m: Machine, f: Ref): void {
  const g = f - GEN.frame;
  setGenState(m, g, STATE.cleared);
  frameClear(m, f);
  m.i32[(f + FRAME.func) >> 2] = 0;
  m.i32[(f + FRAME.stacktop) >> 2] = (f + FRAME.localsplus) >> 2;
  clearRef(m, g + GEN.excValue);
}

/** Sets StopIteration(value), value stolen; the way _PyGen_SetStopIterationValue does for tuples and exceptions too. */
export function setStopIteration(m: Machine, value: Ref): 0 {
  if (value === m.None) return setException(m, excNew(m, m.types['StopIteration']!, m.emptyTuple));
  return setException(m, excNew(m, m.types['StopIteration']!, tupleFrom(m, [value])));
}

/** send(value): yielded value, or StopIteration / error set. */
export function genSend(m: Machine, g: Ref, arg: Ref): Ref {
  return settled(m, g, resume(m, g, arg, false));
}

/** A step's outcome as send() gives it: the end is StopIteration, or StopAsyncIteration. */
function settled(m: Machine, g: Ref, r: { value: Ref; returned: boolean }): Ref {
  if (r.value !== 0 && !r.returned) return r.value;
  if (r.returned && typeOf(m, g) === m.types['async_generator']) {
    if (r.value !== 0) decref(m, r.value);
    return setException(m, excNew(m, m.types['StopAsyncIteration']!, m.emptyTuple));
  }
  if (r.returned) return r.value === 0 ? setException(m, excNew(m, m.types['StopIteration']!, m.emptyTuple)) : setStopIteration(m, r.value);
  return 0;
}

/** tp_iternext: 0 without exception when it returned None. */
export function genNext(m: Machine, g: Ref): Ref {
  const r = resume(m, g, m.None, false);
  if (!r.returned) return r.value;
  if (r.value === 0 || r.value === m.None) return 0;
  return setStopIteration(m, r.value);
}

/** What SEND needs: {value, done}: done = the sub-iterator finished with that value. null = error. gen_send_ex2 via am_send */
export function sendTo(m: Machine, receiver: Ref, arg: Ref): { value: Ref; done: boolean } | null {
  const t = typeOf(m, receiver);
  if (t === m.tGenerator || t === m.types['coroutine']) {
    const r = resume(m, receiver, arg, false);
    if (r.value !== 0) return { value: r.value, done: r.returned };
    if (r.returned) return { value: m.None, done: true };
    return null;
  }
  const next = m.i32[(t + 224) >> 2]!;
  const v: Ref = arg === m.None && next !== 0 ? m.fns[next]!(m, receiver) : callMethod(m, receiver, 'send', arg);
  if (v !== 0) return { value: v, done: false };
  const done = stopValue(m);
  return done === 0 ? null : { value: done, done: true };
}

/** The value of the StopIteration that is set (taken), None when nothing is set, 0 when something else is. _PyGen_FetchStopIterationValue */
export function stopValue(m: Machine): Ref {
  if (!occurred(m)) return m.None;
  if (!matches(m, 'StopIteration')) return 0;
  const e = fetch(m);
  const v = m.i32[(e + 72) >> 2]!;
  const r = v === 0 ? m.None : newRef(m, v);
  decref(m, e);
  return r;
}

/** What a suspended generator is waiting for in `yield from` / await, borrowed, 0 = nothing. _PyGen_yf */
export function yieldFrom(m: Machine, g: Ref): Ref {
  if (genState(m, g) !== STATE.suspendedYieldFrom) return 0;
  return m.i32[m.i32[(g + GEN.frame + FRAME.stacktop) >> 2]! - 2]!;
}

function closeSub(m: Machine, yf: Ref): number {
  const t = typeOf(m, yf);
  if (t === m.tGenerator || t === m.types['coroutine']) {
    const r = genClose(m, yf);
    if (r === 0) return -1;
    decref(m, r);
    return 0;
  }
  const meth = lookupAttr(m, yf, intern(m, 'close'));
  if (meth === 0) { if (occurred(m)) m.unraisable(m, yf); return 0; }
  const top = m.i32[REG.top]!;
  const r: Ref = m.fns[m.i32[(typeOf(m, meth) + 128) >> 2]!]!(m, meth, top, 0, 0);
  decref(m, meth);
  if (r === 0) return -1;
  decref(m, r);
  return 0;
}

/** close() */
export function genClose(m: Machine, g: Ref): Ref {
  const state = genState(m, g);
  if (state === STATE.created) {
    // It will never run; what its frame holds stays until the generator goes.
    setGenState(m, g, STATE.completed);
    return m.None;
  }
  if (state === STATE.completed || state === STATE.cleared) return m.None;
  const yf = yieldFrom(m, g);
  let err = 0;
  if (yf !== 0) {
    incref(m, yf);
    setGenState(m, g, STATE.executing);
    err = closeSub(m, yf);
    setGenState(m, g, STATE.suspendedYieldFrom);
    decref(m, yf);
  }
  if (err === 0) setException(m, excNew(m, m.types['GeneratorExit']!, m.emptyTuple));
  const r = resume(m, g, 0, true);
  if (r.value !== 0 && !r.returned) {
    decref(m, r.value);
    return raise(m, 'RuntimeError', `${wordOf(m, g)} ignored GeneratorExit`);
  }
  if (r.returned) return r.value === 0 ? m.None : r.value;
  if (matches(m, 'StopIteration')) {
    // 3.13: close() returns the value a generator returned.
    const v = stopValue(m);
    return v;
  }
  if (matches(m, 'GeneratorExit')) { clearError(m); return m.None; }
  return 0;
}

/** throw(type[, value[, traceback]]) */
export function genThrow(m: Machine, g: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (kwnames !== 0) return raise(m, 'TypeError', `${typeName(m, g)}.throw() takes no keyword arguments`);
  const exc = thrownException(m, argv, nargs);
  return exc === 0 ? 0 : throwInto(m, g, exc);
}

/** The exception that the arguments of throw() mean. New reference; 0 = error. */
export function thrownException(m: Machine, argv: number, nargs: number): Ref {
  if (nargs < 1 || nargs > 3) return raise(m, 'TypeError', `throw expected ${nargs < 1 ? 'at least 1 argument' : 'at most 3 arguments'}, got ${nargs}`);
  const typ = m.i32[argv >> 2]!, val = nargs > 1 ? m.i32[(argv >> 2) + 2]! : 0, tb = nargs > 2 ? m.i32[(argv >> 2) + 4]! : 0;
  if (tb !== 0 && tb !== m.None && typeOf(m, tb) !== m.types['traceback']) return raise(m, 'TypeError', 'throw() third argument must be a traceback object');
  let exc: Ref;
  if (hasFlagOf(m, typ, TPFLAGS.TYPE) && (m.i32[(typ + 168) >> 2]! & TPFLAGS.BASE_EXC) !== 0) {
    if (val !== 0 && val !== m.None && isInstance(m, val, typ)) exc = newRef(m, val);
    else if (val === 0 || val === m.None) exc = callNone(m, typ);
    else exc = callOne(m, typ, val);
    if (exc === 0) return 0;
    if (!isInstance(m, exc, m.types['BaseException']!)) {
      raise(m, 'TypeError', `calling ${reprJs(m, typ)} should have returned an instance of BaseException, not ${typeName(m, exc)}`);
      decref(m, exc);
      // As one raised at the point of suspension, which may catch it.
      return fetch(m);
    }
  } else if (isInstance(m, typ, m.types['BaseException']!)) {
    if (val !== 0 && val !== m.None) return raise(m, 'TypeError', 'instance exception may not have a separate value');
    exc = newRef(m, typ);
  } else {
    return raise(m, 'TypeError', `exceptions must be classes or instances deriving from BaseException, not ${typeName(m, typ)}`);
  }
  if (tb !== 0 && tb !== m.None) setRef(m, exc + 40, newRef(m, tb));
  return exc;
}

function callNone(m: Machine, f: Ref): Ref {
  return m.fns[m.i32[(typeOf(m, f) + 128) >> 2]!]!(m, f, m.i32[REG.top]!, 0, 0);
}

/** Throws `exc` (stolen) at the point of suspension. `closeOnExit`: GeneratorExit closes what is awaited instead of being thrown into it. */
export function throwInto(m: Machine, g: Ref, exc: Ref, closeOnExit = true): Ref {
  const yf = yieldFrom(m, g);
  if (yf !== 0) {
    incref(m, yf);
    if (closeOnExit && isInstance(m, exc, m.types['GeneratorExit']!)) {
      setGenState(m, g, STATE.executing);
      const err = closeSub(m, yf);
      setGenState(m, g, STATE.suspendedYieldFrom);
      decref(m, yf);
      if (err < 0) { decref(m, exc); return finishThrow(m, g); }
    } else {
      let r: Ref;
      const t = typeOf(m, yf);
      if (t === m.tGenerator || t === m.types['coroutine']) {
        const caller = linkFrame(m, g);
        r = throwInto(m, yf, exc, closeOnExit);
        unlinkFrame(m, g, caller);
      } else {
        const meth = lookupAttr(m, yf, intern(m, 'throw'));
        if (meth === 0) {
          decref(m, yf);
          if (occurred(m)) { decref(m, exc); return 0; }
          restore(m, exc);
          return finishThrow(m, g);
        }
        const caller = linkFrame(m, g);
        r = callOne(m, meth, exc);
        unlinkFrame(m, g, caller);
        decref(m, meth);
        decref(m, exc);
      }
      if (r !== 0) { decref(m, yf); return r; }
      const v = stopValue(m);
      // Jump past the SEND loop: drop the sub-iterator, push the value, go on behind END_SEND.
      const fw = (g + GEN.frame) >> 2;
      const sp = m.i32[fw + 16]! - 2;
      const sub = m.i32[sp]!;
      m.i32[fw + 16] = sp;
      decref(m, sub);
      decref(m, yf);
      setGenState(m, g, STATE.suspended);
      if (v !== 0) {
        m.i32[fw + 14] = sendExit(m, m.i32[fw + 14]!);
        const out = genSend(m, g, v);
        decref(m, v);
        return out;
      }
      return finishThrow(m, g);
    }
  }
  restore(m, exc);
  return finishThrow(m, g);
}

/** While an exception goes through a suspended generator its frame stands in the chain of callers. Gives back the frame that runs. */
function linkFrame(m: Machine, g: Ref): Ref {
  const caller = m.i32[REG.frame]!;
  m.i32[(g + GEN.frame + FRAME.previous) >> 2] = caller;
  m.i32[REG.frame] = g + GEN.frame;
  setGenState(m, g, STATE.executing);
  return caller;
}

function unlinkFrame(m: Machine, g: Ref, caller: Ref): void {
  m.i32[REG.frame] = caller;
  m.i32[(g + GEN.frame + FRAME.previous) >> 2] = 0;
  setGenState(m, g, STATE.suspendedYieldFrom);
}

/** Index of the END_SEND that ends the `yield from` loop suspended at `pc`. */
function sendExit(m: Machine, pc: number): number {
  let i = pc;
  while ((m.code[i]! & 0xff) !== 12) i++;
  return i;
}

function finishThrow(m: Machine, g: Ref): Ref {
  return settled(m, g, resumeThrow(m, g));
}

/** Throwing into a generator that never started ends it at its first line. */
function resumeThrow(m: Machine, g: Ref): { value: Ref; returned: boolean } {
  const state = genState(m, g);
  if (state === STATE.completed || state === STATE.cleared) {
    if (typeOf(m, g) === m.types['coroutine']) { clearError(m); raise(m, 'RuntimeError', 'cannot reuse already awaited coroutine'); }
    return { value: 0, returned: false };
  }
  if (state === STATE.created) {
    const e = fetch(m);
    const f = g + GEN.frame;
    m.i32[(f + FRAME.previous) >> 2] = m.i32[REG.frame]!;
    const old = m.i32[(e + 40) >> 2]!;
    m.i32[(e + 40) >> 2] = tracebackNew(m, old, f);
    m.i32[(f + FRAME.previous) >> 2] = 0;
    generatorFinish(m, f);
    restore(m, e);
    return { value: 0, returned: false };
  }
  return resume(m, g, 0, false);
}

/** tp_finalize: a suspended generator that dies is closed, so its `finally` blocks run. _PyGen_Finalize */
export function genFinalize(m: Machine, g: Ref): void {
  const state = genState(m, g);
  if (state === STATE.created && typeOf(m, g) === m.types['coroutine']) {
    const saved = fetch(m);
    if (warn(m, 'RuntimeWarning', `coroutine '${strToJs(m, m.i32[(g + GEN.qualname) >> 2]!)}' was never awaited`, g) < 0) m.unraisable(m, g);
    restore(m, saved);
    return;
  }
  if (state !== STATE.suspended && state !== STATE.suspendedYieldFrom) return;
  const saved = fetch(m);
  const r = genClose(m, g);
  if (r === 0) { if (occurred(m)) m.unraisable(m, g); } else decref(m, r);
  restore(m, saved);
}

/** tp_dealloc of generators, coroutines and asynchronous generators. gen_dealloc */
export function genDealloc(m: Machine, g: Ref): void {
  untrack(m, g);
  clearWeakrefs(m, g, g + GEN.weakrefs);
  track(m, g);
  if (finalizeFromDealloc(m, g)) return;
  untrack(m, g);
  if (trashBegin(m, g)) return;
  const state = genState(m, g);
  if (state !== STATE.cleared) generatorFinish(m, g + GEN.frame);
  clearRef(m, g + GEN.frame);
  clearRef(m, g + GEN.name);
  clearRef(m, g + GEN.qualname);
  clearRef(m, g + GEN.excValue);
  freeGcObject(m, g);
  trashEnd(m);
}

/** tp_traverse of the three. gen_traverse */
export function genTraverse(m: Machine, g: Ref, visit: (r: Ref) => void): void {
  const i32 = m.i32;
  const fw = (g + GEN.frame) >> 2;
  for (const f of [GEN.name, GEN.qualname]) visit(i32[(g + f) >> 2]!);
  if (genState(m, g) === STATE.cleared) { if (i32[fw] !== 0) visit(i32[fw]!); } else {
    // Frame object, locals, function, code, then variables and evaluation stack. _PyFrame_Traverse
    for (const k of [fw + 12, fw + 10, fw + 4, fw]) if (i32[k] !== 0) visit(i32[k]!);
    for (let s = fw + 18; s < i32[fw + 16]!; s += 2) if (i32[s] !== 0) visit(i32[s]!);
  }
  const handled = i32[(g + GEN.excValue) >> 2]!;
  if (handled !== 0) visit(handled);
}

const nameSetter = (offset: number, word: string): NonNullable<GetSetSpec['set']> => (m, g, v) => {
  if (v === 0 || !hasFlagOf(m, v, TPFLAGS.UNICODE)) { raise(m, 'TypeError', `${word} must be set to a string object`); return -1; }
  setRef(m, g + offset, newRef(m, v));
  return 0;
};
const running = (m: Machine, g: Ref): Ref => boolRef(m, genState(m, g) === STATE.executing);
const suspended = (m: Machine, g: Ref): Ref => boolRef(m, genState(m, g) === STATE.suspended || genState(m, g) === STATE.suspendedYieldFrom);
export const generatorGetsets = (p: string, awaits: string): GetSetSpec[] => [
  { name: '__name__', get: (m, g) => newRef(m, m.i32[(g + GEN.name) >> 2]!), set: nameSetter(GEN.name, '__name__') },
  { name: '__qualname__', get: (m, g) => newRef(m, m.i32[(g + GEN.qualname) >> 2]!), set: nameSetter(GEN.qualname, '__qualname__') },
  { name: `${p}_running`, get: running }, { name: `${p}_suspended`, get: suspended },
  { name: `${p}_${awaits}`, get: (m, g) => { const y = yieldFrom(m, g); return y === 0 ? m.None : newRef(m, y); } },
  { name: `${p}_frame`, get: (m, g) => { const s = genState(m, g); return s === STATE.cleared || s === STATE.completed ? m.None : newRef(m, frameObject(m, g + GEN.frame)); } },
  { name: `${p}_code`, get: (m, g) => { const c = m.i32[(g + GEN.frame) >> 2]!; return c === 0 ? m.None : newRef(m, c); } },
];
/** Head and frame with its locals and stack, as gen_sizeof counts them: one word less than the block has. */
const generatorSizeof = (m: Machine, g: Ref): number => generatorBytes(m, m.i32[(g + GEN.frame) >> 2]!);
export const SIZEOF = { name: '__sizeof__', sig: '()', fn: (m: Machine, g: Ref) => intFromNumber(m, generatorSizeof(m, g)) };
const methods = [
  { name: 'send', sig: '(value, /)', fn: genSend },
  { name: 'throw', sig: '($raw)', fn: genThrow as never },
  { name: 'close', sig: '()', fn: genClose },
  SIZEOF,
] as TypeSpec['methods'];
export const CLASS_GETITEM: MethodSpec = { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) };
export const GENERATOR_SLOTS = { dealloc: genDealloc, traverse: genTraverse, finalize: genFinalize };
export const showGenerator = (word: string) => (m: Machine, g: Ref): Ref => strFromJs(m, `<${word} object ${strToJs(m, m.i32[(g + GEN.qualname) >> 2]!)} at ${hex(g)}>`);

export const GENERATOR_TYPES: readonly TypeSpec[] = [
  { name: 'generator', basicsize: GEN.frame + FRAME.localsplus, itemsize: 8, flags: TPFLAGS.HAVE_GC, weaklistoffset: GEN.weakrefs, slots: { ...GENERATOR_SLOTS, repr: showGenerator('generator'), iter: (m: Machine, g: Ref) => newRef(m, g), iternext: genNext }, methods: [...methods!, CLASS_GETITEM], getset: generatorGetsets('gi', 'yieldfrom') },
  { name: 'coroutine', basicsize: GEN.frame + FRAME.localsplus, itemsize: 8, flags: TPFLAGS.HAVE_GC, weaklistoffset: GEN.weakrefs, slots: { ...GENERATOR_SLOTS, repr: showGenerator('coroutine'), am_await: (m: Machine, g: Ref) => coroutineWrapper(m, g) }, methods: [...methods!, CLASS_GETITEM], getset: [...generatorGetsets('cr', 'await'), { name: 'cr_origin', get: (m) => m.None }] },
  {
    name: 'coroutine_wrapper', basicsize: 24, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: (m: Machine, w: Ref) => { untrack(m, w); clearRef(m, w + 16); freeGcObject(m, w); },
      traverse: (m: Machine, w: Ref, visit: (r: Ref) => void) => { if (m.i32[(w + 16) >> 2] !== 0) visit(m.i32[(w + 16) >> 2]!); },
      iter: (m: Machine, w: Ref) => newRef(m, w), iternext: (m: Machine, w: Ref) => genNext(m, m.i32[(w + 16) >> 2]!),
    },
    methods: [
      { name: 'send', sig: '(value, /)', fn: (m: Machine, w: Ref, v: Ref) => genSend(m, m.i32[(w + 16) >> 2]!, v) },
      { name: 'throw', sig: '($raw)', fn: (m: Machine, w: Ref, argv: number, nargs: number, kwnames: Ref) => genThrow(m, m.i32[(w + 16) >> 2]!, argv, nargs, kwnames) },
      { name: 'close', sig: '()', fn: (m, w) => genClose(m, m.i32[(w + 16) >> 2]!) },
    ],
  },
];

function coroutineWrapper(m: Machine, g: Ref): Ref {
  const w = newGcObject(m, m.types['coroutine_wrapper']!, 24);
  incref(m, g);
  m.i32[(w + 16) >> 2] = g;
  m.i32[(w + 20) >> 2] = 0;
  track(m, w);
  return w;
}
