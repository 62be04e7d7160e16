/** Raising and handling. Models exception_unwind, do_raise and exception matching of Python/ceval.c, CPython 3.13. */
import { findHandler } from '../bytecode/code.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, EXC, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, setRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callNoArgs, isInstance, typeName } from '../objects/abstract.ts';
import { fetch, handledException, raise, restore, setException } from '../objects/errors.ts';
import { groupSplit } from '../objects/exception-group.ts';
import { intFromNumber } from '../objects/int.ts';
import { listFrom } from '../objects/list.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';
import { tracebackNew } from './frame.ts';

/**
 * Adds a traceback entry for `frame` (unless its flags say the exception is only being raised again), then looks for a handler that covers
 * `pc`. Found: the stack is cut, lasti and exception pushed, the handler's index returned. Else -1; the frame is to be left.
 */
export function unwind(m: Machine, frame: Ref, pc: number): number {
  const i32 = m.i32;
  const fw = frame >> 2;
  if ((i32[fw + 17]! & 0x200) !== 0) i32[fw + 17]! &= ~0x200;
  else {
    const e = fetch(m);
    const tb = tracebackNew(m, i32[(e + EXC.traceback) >> 2]!, frame);
    i32[(e + EXC.traceback) >> 2] = tb;
    restore(m, e);
  }
  const code = i32[fw]!;
  const start = i32[(code + CODE.start) >> 2]!;
  const table = m.codes[i32[(code + CODE.id) >> 2]!]!.template.exceptionTable;
  const entry = findHandler(table, pc - start);
  // Without a handler too the stack is emptied from the top, before the frame's variables go (or a traceback takes them).
  const depth = entry < 0 ? 0 : table[entry + 3]! >> 1;
  const base = fw + 18 + 2 * i32[(code + CODE.nlocalsplus) >> 2]!;
  let sp = i32[fw + 16]!;
  const to = base + 2 * depth;
  while (sp > to) {
    sp -= 2;
    i32[fw + 16] = sp;
    const v = i32[sp]!;
    if (v !== 0) { i32[sp] = 0; decref(m, v); }
  }
  if (entry < 0) return -1;
  if ((table[entry + 3]! & 1) !== 0) {
    i32[sp] = intFromNumber(m, i32[fw + 14]! - start);
    sp += 2;
  }
  i32[sp] = fetch(m);
  i32[fw + 16] = sp + 2;
  return start + table[entry + 2]!;
}

const isExcClass = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.TYPE) && hasFlag(m, o, TPFLAGS.BASE_EXC);
const isExc = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.BASE_EXC);

/** `raise`, `raise exc`, `raise exc from cause`; both stolen, 0 = absent. True = a bare re-raise: no traceback entry. */
export function doRaise(m: Machine, exc: Ref, cause: Ref): boolean {
  if (exc === 0) {
    const e = handledException(m);
    if (e === 0) { raise(m, 'RuntimeError', 'No active exception to reraise'); return false; }
    restore(m, newRef(m, e));
    return true;
  }
  let value: Ref;
  if (isExcClass(m, exc)) {
    value = callNoArgs(m, exc);
    if (value !== 0 && !isExc(m, value)) {
      raise(m, 'TypeError', `calling ${typeRepr(m, exc)} should have returned an instance of BaseException, not ${typeName(m, value)}`);
      decref(m, value);
      value = 0;
    }
    decref(m, exc);
    if (value === 0) { if (cause !== 0) decref(m, cause); return false; }
  } else if (isExc(m, exc)) value = exc;
  else {
    decref(m, exc);
    if (cause !== 0) decref(m, cause);
    raise(m, 'TypeError', 'exceptions must derive from BaseException');
    return false;
  }
  if (cause !== 0) {
    let c = cause;
    if (isExcClass(m, cause)) {
      c = callNoArgs(m, cause);
      if (c !== 0 && !isExc(m, c)) {
        raise(m, 'TypeError', `calling ${typeRepr(m, cause)} should have returned an instance of BaseException, not ${typeName(m, c)}`);
        decref(m, c);
        c = 0;
      }
      decref(m, cause);
      if (c === 0) { decref(m, value); return false; }
    } else if (cause === m.None) c = 0;
    else if (!isExc(m, cause)) {
      decref(m, value);
      decref(m, cause);
      raise(m, 'TypeError', 'exception causes must derive from BaseException');
      return false;
    }
    setRef(m, value + EXC.cause, c);
    m.u8[value + EXC.suppress] = 1;
  }
  setException(m, value);
  return false;
}

function typeRepr(m: Machine, t: Ref): string {
  return `<class '${typeName(m, t)}'>`;
}

/** `except TYPE:` 0, 1, -1. */
export function checkExcMatch(m: Machine, exc: Ref, type: Ref): number {
  const each = hasFlag(m, typeOf(m, type), TPFLAGS.TUPLE) ? Array.from({ length: tupleSize(m, type) }, (_, i) => tupleItem(m, type, i)) : [type];
  if (!each.every((t) => isExcClass(m, t))) {
    raise(m, 'TypeError', 'catching classes that do not inherit from BaseException is not allowed');
    return -1;
  }
  return each.some((t) => isInstance(m, exc, t)) ? 1 : 0;
}

/** `except* TYPE:` splits what is being handled. New references, 0 = nothing. null = error. */
export function checkEgMatch(m: Machine, exc: Ref, type: Ref): { match: Ref; rest: Ref } | null {
  const each = hasFlag(m, typeOf(m, type), TPFLAGS.TUPLE) ? Array.from({ length: tupleSize(m, type) }, (_, i) => tupleItem(m, type, i)) : [type];
  const group = m.types['BaseExceptionGroup']!;
  if (!each.every((t) => isExcClass(m, t))) { raise(m, 'TypeError', 'catching classes that do not inherit from BaseException is not allowed'); return null; }
  if (each.some((t) => isGroupClass(m, t, group))) { raise(m, 'TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.'); return null; }
  if (exc === m.None) return { match: 0, rest: 0 };
  if (each.some((t) => isInstance(m, exc, t))) {
    if (isInstance(m, exc, group)) return { match: newRef(m, exc), rest: 0 };
    // A naked exception is wrapped so that the handler always sees a group.
    const list = tupleFrom(m, [newRef(m, exc)]);
    const e = excNewGroup(m, list);
    decref(m, list);
    if (e === 0) return null;
    const tb = m.i32[(exc + EXC.traceback) >> 2]!;
    if (tb !== 0) setRef(m, e + EXC.traceback, newRef(m, tb));
    return { match: e, rest: 0 };
  }
  if (!isInstance(m, exc, group)) return { match: 0, rest: newRef(m, exc) };
  return groupSplit(m, exc, (leaf) => (each.some((t) => isInstance(m, leaf, t)) ? 1 : 0));
}

function isGroupClass(m: Machine, t: Ref, group: Ref): boolean {
  const mro = m.i32[(t + 344) >> 2]!;
  for (let i = 0; i < tupleSize(m, mro); i++) if (tupleItem(m, mro, i) === group) return true;
  return false;
}

function excNewGroup(m: Machine, excs: Ref): Ref {
  const type = m.types['ExceptionGroup']!;
  const top = m.i32[REG.top]!;
  m.i32[top >> 2] = m.emptyStr;
  m.i32[(top >> 2) + 2] = excs;
  m.i32[REG.top] = top + 16;
  const r: Ref = m.fns[m.i32[(typeOf(m, type) + 128) >> 2]!]!(m, type, top, 2, 0);
  m.i32[(top >> 2) + 2] = 0;
  m.i32[REG.top] = top;
  return r;
}

/** What `except*` clauses left over and raised, as one exception to raise again (new), or None. _PyExc_PrepReraiseStar */
export function prepReraiseStar(m: Machine, orig: Ref, excs: Ref): Ref {
  const n = m.i32[(excs + 16) >> 2]!;
  const item = (i: number): Ref => m.i32[(m.i32[(excs + 24) >> 2]! >> 2) + 2 * i]!;
  const all = Array.from({ length: n }, (_, i) => item(i)).filter((e) => e !== m.None);
  if (!isInstance(m, orig, m.types['BaseExceptionGroup']!)) return all.length > 0 ? newRef(m, all[0]!) : m.None;
  const sameMeta = (e: Ref): boolean => m.i32[(e + EXC.traceback) >> 2] === m.i32[(orig + EXC.traceback) >> 2] && m.i32[(e + EXC.context) >> 2] === m.i32[(orig + EXC.context) >> 2] && m.i32[(e + EXC.cause) >> 2] === m.i32[(orig + EXC.cause) >> 2];
  const raised: Ref[] = [], reraised: Ref[] = [];
  for (const e of all) (sameMeta(e) ? reraised : raised).push(e);
  // What was re-raised keeps its place in the original's tree: project the original on those leaves.
  let kept: Ref = 0;
  if (reraised.length > 0) {
    const leaves = new Set<Ref>();
    for (const e of reraised) collectLeaves(m, e, leaves);
    const s = groupSplit(m, orig, (leaf) => (leaves.has(leaf) ? 1 : 0));
    if (s === null) return 0;
    kept = s.match;
    if (s.rest !== 0) decref(m, s.rest);
  }
  if (raised.length === 0) return kept === 0 ? m.None : kept;
  const list = raised.map((e) => newRef(m, e));
  if (kept !== 0) list.push(kept);
  if (list.length === 1) return list[0]!;
  const l = listFrom(m, list);
  const r = excNewGroup(m, l);
  decref(m, l);
  return r;
}

function collectLeaves(m: Machine, e: Ref, into: Set<Ref>): void {
  if (!isInstance(m, e, m.types['BaseExceptionGroup']!)) { into.add(e); return; }
  const excs = m.i32[(e + 80) >> 2]!;
  for (let i = 0; i < tupleSize(m, excs); i++) collectLeaves(m, tupleItem(m, excs, i), into);
}
