/**
 * Asynchronous generators: `async def` with `yield`. Models the async_generator part of Objects/genobject.c, CPython 3.13.
 *
 * The generator itself is laid out as every generator is; its two bytes before the state say whether aclose() or the end was reached
 * (closed) and whether an awaitable of it is under way (running). What it yields is wrapped, so that it can be told from what it awaits.
 *
 * asend and athrow: | refcnt | type | generator 16 | value to send, exception to throw (0 = aclose) 24 | state 32 |
 *
 * Departures: no asyncgen hooks; a generator that dies suspended is closed at once, as CPython does without an event loop.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { FRAME, GEN, TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, setRef, track, typeOf, untrack } from '../memory/refs.ts';
import { callSpecial, typeName } from '../objects/abstract.ts';
import { clearError, fetch, matches, occurred, raise, setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { EXC } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { CLASS_GETITEM, genClose, genState, GENERATOR_SLOTS, SIZEOF, generatorGetsets, resume, setStopIteration, showGenerator, STATE, thrownException, throwInto } from './generator.ts';
import { getAwaitable } from './helpers.ts';

const CLOSED = GEN.state - 2, RUNNING = GEN.state - 1;
const OF = 16, VALUE = 24, PHASE = 32;
const phase = { init: 0, iter: 1, closed: 2 } as const;

const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;
const raiseBare = (m: Machine, type: string): 0 => setException(m, excNew(m, m.types[type]!, m.emptyTuple));

/** A GC object with references at 16 and 24 (stolen; 0 = none) and zeros behind. */
function pair(m: Machine, type: string, a: Ref, b: Ref): Ref {
  const o = newGcObject(m, m.types[type]!, 40);
  const w = o >> 2;
  m.i32.fill(0, w + 4, w + 10);
  m.i32[w + 4] = a;
  m.i32[w + 6] = b;
  track(m, o);
  return o;
}
const pairSlots: NonNullable<TypeSpec['slots']> = {
  dealloc: (m: Machine, o: Ref) => { untrack(m, o); clearRef(m, o + OF); clearRef(m, o + VALUE); freeGcObject(m, o); },
  traverse: (m: Machine, o: Ref, visit: (r: Ref) => void) => { for (const f of [OF, VALUE]) if (at(m, o, f) !== 0) visit(at(m, o, f)); },
};

/** ASYNC_GEN_WRAP: what an asynchronous generator yields. New reference. */
export function wrapYielded(m: Machine, v: Ref): Ref {
  return pair(m, 'async_generator_wrapped_value', newRef(m, v), 0);
}

const isWrapped = (m: Machine, v: Ref): boolean => typeOf(m, v) === m.types['async_generator_wrapped_value'];

/** Goes on with the generator: what it yields (wrapped) or awaits; 0 with StopAsyncIteration at its end. */
function run(m: Machine, g: Ref, arg: Ref): Ref {
  const r = resume(m, g, arg, false);
  if (!r.returned) return r.value;
  if (r.value !== 0) decref(m, r.value);
  return raiseBare(m, 'StopAsyncIteration');
}

/** Throws `exc` (stolen) where it stands; GeneratorExit goes through what it awaits like any other. */
function runThrow(m: Machine, g: Ref, exc: Ref): Ref {
  return throwInto(m, g, exc, false);
}

/** What came out as the awaitable answers it: StopIteration for a yielded value, the thing itself for an await. `r` stolen. async_gen_unwrap_value */
function unwrap(m: Machine, g: Ref, r: Ref): Ref {
  if (r === 0) {
    if (!occurred(m)) raiseBare(m, 'StopAsyncIteration');
    if (matches(m, 'StopAsyncIteration') || matches(m, 'GeneratorExit')) m.u8[g + CLOSED] = 1;
    m.u8[g + RUNNING] = 0;
    return 0;
  }
  if (!isWrapped(m, r)) return r;
  const v = newRef(m, at(m, r, OF));
  decref(m, r);
  m.u8[g + RUNNING] = 0;
  return setStopIteration(m, v);
}

const setPhase = (m: Machine, o: Ref, p: number): void => { m.i32[(o + PHASE) >> 2] = p; };

/** Enters an awaitable that is at its beginning; false with the exception set. */
function begin(m: Machine, o: Ref, word: string): boolean {
  const g = at(m, o, OF);
  if (m.u8[g + RUNNING] !== 0) {
    setPhase(m, o, phase.closed);
    raise(m, 'RuntimeError', `${word}(): asynchronous generator is already running`);
    return false;
  }
  setPhase(m, o, phase.iter);
  m.u8[g + RUNNING] = 1;
  return true;
}

// ---- asend, __anext__ ---------------------------------------------------------------------------------------------------

const REUSED_SEND = 'cannot reuse already awaited __anext__()/asend()';
const REUSED_THROW = 'cannot reuse already awaited aclose()/athrow()';

function asendSend(m: Machine, o: Ref, arg: Ref): Ref {
  const g = at(m, o, OF);
  if (at(m, o, PHASE) === phase.closed) return raise(m, 'RuntimeError', REUSED_SEND);
  let v = arg;
  if (at(m, o, PHASE) === phase.init) {
    if (!begin(m, o, 'anext')) return 0;
    if (arg === m.None && at(m, o, VALUE) !== 0) v = at(m, o, VALUE);
  }
  m.u8[g + RUNNING] = 1;
  const r = unwrap(m, g, run(m, g, v));
  if (r === 0) setPhase(m, o, phase.closed);
  return r;
}

function asendThrow(m: Machine, o: Ref, argv: number, nargs: number): Ref {
  if (at(m, o, PHASE) === phase.closed) return raise(m, 'RuntimeError', REUSED_SEND);
  const exc = thrownException(m, argv, nargs);
  if (exc === 0) return 0;
  return asendThrowInto(m, o, exc);
}

function asendThrowInto(m: Machine, o: Ref, exc: Ref): Ref {
  const g = at(m, o, OF);
  if (at(m, o, PHASE) === phase.init && !begin(m, o, 'anext')) { decref(m, exc); return 0; }
  const r = unwrap(m, g, runThrow(m, g, exc));
  if (r === 0) setPhase(m, o, phase.closed);
  return r;
}

/** close() of an awaitable: GeneratorExit thrown in has to come out again. */
function closeBy(throwIn: (m: Machine, o: Ref, exc: Ref) => Ref) {
  return (m: Machine, o: Ref): Ref => {
    if (at(m, o, PHASE) === phase.closed) return m.None;
    const r = throwIn(m, o, excNew(m, m.types['GeneratorExit']!, m.emptyTuple));
    if (r !== 0) { decref(m, r); return raise(m, 'RuntimeError', 'coroutine ignored GeneratorExit'); }
    if (!matches(m, 'StopIteration') && !matches(m, 'StopAsyncIteration') && !matches(m, 'GeneratorExit')) return 0;
    clearError(m);
    return m.None;
  };
}

// ---- athrow, aclose ---------------------------------------------------------------------------------------------------

const isClose = (m: Machine, o: Ref): boolean => at(m, o, VALUE) === 0;

/** The end of an athrow or aclose that raised: the awaitable is used up, and aclose() takes the expected end for its answer. */
function athrowFailed(m: Machine, o: Ref): 0 {
  m.u8[at(m, o, OF) + RUNNING] = 0;
  setPhase(m, o, phase.closed);
  if (isClose(m, o) && (matches(m, 'StopAsyncIteration') || matches(m, 'GeneratorExit'))) { clearError(m); raiseBare(m, 'StopIteration'); }
  return 0;
}

/** What the generator answered an athrow or aclose with (stolen). */
function athrowAnswer(m: Machine, o: Ref, r: Ref): Ref {
  const g = at(m, o, OF);
  if (!isClose(m, o)) {
    const v = unwrap(m, g, r);
    return v === 0 ? athrowFailed(m, o) : v;
  }
  if (r === 0) return athrowFailed(m, o);
  if (!isWrapped(m, r)) return r;
  decref(m, r);
  m.u8[g + RUNNING] = 0;
  setPhase(m, o, phase.closed);
  return raise(m, 'RuntimeError', 'async generator ignored GeneratorExit');
}

function athrowSend(m: Machine, o: Ref, arg: Ref): Ref {
  const g = at(m, o, OF);
  if (at(m, o, PHASE) === phase.closed) return raise(m, 'RuntimeError', REUSED_THROW);
  const state = genState(m, g);
  if (state === STATE.completed || state === STATE.cleared) {
    setPhase(m, o, phase.closed);
    return raiseBare(m, 'StopIteration');
  }
  if (at(m, o, PHASE) === phase.iter) return athrowAnswer(m, o, run(m, g, arg));
  if (m.u8[g + RUNNING] === 0 && m.u8[g + CLOSED] !== 0) {
    setPhase(m, o, phase.closed);
    return raiseBare(m, 'StopAsyncIteration');
  }
  if (arg !== m.None) return raise(m, 'RuntimeError', "can't send non-None value to a just-started coroutine");
  if (!begin(m, o, isClose(m, o) ? 'aclose' : 'athrow')) return 0;
  if (isClose(m, o)) m.u8[g + CLOSED] = 1;
  const exc = isClose(m, o) ? excNew(m, m.types['GeneratorExit']!, m.emptyTuple) : newRef(m, at(m, o, VALUE));
  return athrowAnswer(m, o, runThrow(m, g, exc));
}

function athrowThrow(m: Machine, o: Ref, argv: number, nargs: number): Ref {
  if (at(m, o, PHASE) === phase.closed) return raise(m, 'RuntimeError', REUSED_THROW);
  const exc = thrownException(m, argv, nargs);
  return exc === 0 ? 0 : athrowThrowInto(m, o, exc);
}

function athrowThrowInto(m: Machine, o: Ref, exc: Ref): Ref {
  if (at(m, o, PHASE) === phase.init && !begin(m, o, isClose(m, o) ? 'aclose' : 'athrow')) { decref(m, exc); return 0; }
  return athrowAnswer(m, o, runThrow(m, at(m, o, OF), exc));
}

function athrow(m: Machine, g: Ref, argv: number, nargs: number): Ref {
  const exc = thrownException(m, argv, nargs);
  return exc === 0 ? 0 : pair(m, 'async_generator_athrow', newRef(m, g), exc);
}

// ---- anext(iterator, default) --------------------------------------------------------------------------------------------

/** The awaitable of anext with a default: StopAsyncIteration becomes the answer. `awaitable` stolen. */
export function anextWithDefault(m: Machine, awaitable: Ref, otherwise: Ref): Ref {
  return pair(m, 'anext_awaitable', awaitable, newRef(m, otherwise));
}

function anextStep(m: Machine, o: Ref, step: (m: Machine, it: Ref) => Ref): Ref {
  const it = getAwaitable(m, at(m, o, OF), 0);
  if (it === 0) return 0;
  const r = step(m, it);
  decref(m, it);
  if (r !== 0 || !matches(m, 'StopAsyncIteration')) return r;
  clearError(m);
  return setStopIteration(m, newRef(m, at(m, o, VALUE)));
}

function anextIterNext(m: Machine, o: Ref): Ref {
  return anextStep(m, o, (_m, it) => {
    const next = m.i32[(typeOf(m, it) + TYPE.iternext) >> 2]!;
    return next === 0 ? callSpecial(m, it, 'send', m.None) ?? 0 : m.fns[next]!(m, it);
  });
}

// ---- what `async for` and `async with` ask ---------------------------------------------------------------------------------

/** GET_AITER: the asynchronous iterator of `o`. New reference. */
export function getAiter(m: Machine, o: Ref): Ref {
  const f = at(m, typeOf(m, o), TYPE.amAiter);
  if (f === 0) return raise(m, 'TypeError', `'async for' requires an object with __aiter__ method, got ${typeName(m, o)}`);
  const it: Ref = m.fns[f]!(m, o);
  if (it === 0 || at(m, typeOf(m, it), TYPE.amAnext) !== 0) return it;
  const t = typeName(m, it);
  decref(m, it);
  return raise(m, 'TypeError', `'async for' received an object from __aiter__ that does not implement __anext__: ${t}`);
}

/** GET_ANEXT: what is awaited for the next item. New reference. */
export function getAnext(m: Machine, it: Ref): Ref {
  const f = at(m, typeOf(m, it), TYPE.amAnext);
  if (f === 0) return raise(m, 'TypeError', `'async for' requires an iterator with __anext__ method, got ${typeName(m, it)}`);
  const next: Ref = m.fns[f]!(m, it);
  if (next === 0 || typeOf(m, it) === m.types['async_generator']) return next;
  const r = getAwaitable(m, next, 0);
  if (r === 0) {
    const cause = fetch(m);
    raise(m, 'TypeError', `'async for' received an invalid object from __anext__: ${typeName(m, next)}`);
    const e = m.i32[REG.exc]!;
    setRef(m, e + EXC.context, newRef(m, cause));
    setRef(m, e + EXC.cause, cause);
    m.u8[e + EXC.suppress] = 1;
  }
  decref(m, next);
  return r;
}

// ---- types ----------------------------------------------------------------------------------------------------------------

const self = (m: Machine, o: Ref): Ref => newRef(m, o);

/** An awaitable that is its own iterator. */
function awaitable(name: string, send: (m: Machine, o: Ref, v: Ref) => Ref, throwIn: (m: Machine, o: Ref, argv: number, nargs: number) => Ref, close: (m: Machine, o: Ref) => Ref, next?: (m: Machine, o: Ref) => Ref): TypeSpec {
  return {
    name, basicsize: 40, flags: TPFLAGS.HAVE_GC,
    slots: { ...pairSlots, iter: self, am_await: self, iternext: next ?? ((m: Machine, o: Ref) => send(m, o, m.None)) },
    methods: [{ name: 'send', sig: '(value, /)', fn: send as never }, { name: 'throw', sig: '($raw)', fn: throwIn as never }, { name: 'close', sig: '()', fn: close }],
  };
}

const asend = (m: Machine, g: Ref, v: Ref): Ref => pair(m, 'async_generator_asend', newRef(m, g), newRef(m, v));

export const ASYNC_GENERATOR_TYPES: readonly TypeSpec[] = [
  {
    name: 'async_generator', basicsize: GEN.frame + FRAME.localsplus, itemsize: 8, flags: TPFLAGS.HAVE_GC, weaklistoffset: GEN.weakrefs,
    slots: { ...GENERATOR_SLOTS, repr: showGenerator('async_generator'), am_aiter: self, am_anext: (m: Machine, g: Ref) => pair(m, 'async_generator_asend', newRef(m, g), 0) },
    methods: [
      { name: 'asend', sig: '(value, /)', fn: asend as never },
      { name: 'athrow', sig: '($raw)', fn: athrow as never },
      SIZEOF,
      CLASS_GETITEM,
      { name: 'aclose', sig: '()', fn: (m, g) => pair(m, 'async_generator_athrow', newRef(m, g), 0) },
    ],
    getset: generatorGetsets('ag', 'await'),
  },
  { name: 'async_generator_wrapped_value', basicsize: 40, flags: TPFLAGS.HAVE_GC, slots: pairSlots },
  awaitable('async_generator_asend', asendSend, asendThrow, closeBy(asendThrowInto)),
  awaitable('async_generator_athrow', athrowSend, athrowThrow, closeBy(athrowThrowInto)),
  awaitable('anext_awaitable',
    (m, o, v) => anextStep(m, o, (_m, it) => callByName(m, it, 'send', v)),
    (m, o, argv, nargs) => { const exc = thrownException(m, argv, nargs); if (exc === 0) return 0; const r = anextStep(m, o, (_m, it) => callByName(m, it, 'throw', exc)); decref(m, exc); return r; },
    (m, o) => { const it = getAwaitable(m, at(m, o, OF), 0); if (it === 0) return 0; const r = typeOf(m, it) === m.types['coroutine'] ? genClose(m, it) : callByName(m, it, 'close'); decref(m, it); return r; },
    anextIterNext),
];

function callByName(m: Machine, o: Ref, name: string, ...args: Ref[]): Ref {
  return callSpecial(m, o, name, ...args) ?? raise(m, 'AttributeError', `'${typeName(m, o)}' object has no attribute '${name}'`);
}
