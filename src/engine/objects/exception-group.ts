/** ExceptionGroup (PEP 654): several exceptions as one. Models the group types of Objects/exceptions.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, newRef, setRef, trashBegin, trashEnd, typeOf, untrack } from '../memory/refs.ts';
import { argName } from './arg-name.ts';
import { callArgs, callMethod, isInstance, isTrue, nameOfType, setAttr, strJs, typeName } from './abstract.ts';
import { occurred, raise, subtypeByMro } from './errors.ts';
import { notesOf } from './exception-notes.ts';
import { intern } from './intern.ts';
import { SLOT_OFFSETS, type TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

const MSG = EXC.extra, EXCS = EXC.extra + 8;
const FLAGS = TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.BASE_EXC;
const ALL = [MSG, EXCS, EXC.dict, EXC.args, EXC.notes, EXC.traceback, EXC.cause, EXC.context];

function groupNew(m: Machine, type: Ref, argv: number, nargs: number): Ref {
  if (nargs !== 2) return raise(m, 'TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${nargs} given)`);
  const msg = m.i32[argv >> 2]!, seq = m.i32[(argv >> 2) + 2]!;
  if (!hasFlag(m, typeOf(m, msg), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${argName(m, msg)}`);
  if (m.i32[(typeOf(m, seq) + SLOT_OFFSETS.sq_item) >> 2] === 0) return raise(m, 'TypeError', 'second argument (exceptions) must be a sequence');
  const excs = callArgs(m, m.tTuple, seq);
  if (excs === 0) return 0;
  const n = tupleSize(m, excs);
  if (n === 0) { decref(m, excs); return raise(m, 'ValueError', 'second argument (exceptions) must be a non-empty sequence'); }
  let nested = false;
  for (let i = 0; i < n; i++) {
    if (!isInstance(m, tupleItem(m, excs, i), m.types['BaseException']!)) { decref(m, excs); return raise(m, 'ValueError', `Item ${i} of second argument (exceptions) is not an exception`); }
    if (!isInstance(m, tupleItem(m, excs, i), m.types['Exception']!)) nested = true;
  }
  let cls = type;
  if (type === m.types['BaseExceptionGroup'] && !nested) cls = m.types['ExceptionGroup']!;
  else if (nested && cls === m.types['ExceptionGroup']) { decref(m, excs); return raise(m, 'TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup'); }
  else if (nested && cls !== m.types['BaseExceptionGroup'] && subtypeByMro(m, cls, m.types['Exception']!)) {
    decref(m, excs);
    return raise(m, 'TypeError', `Cannot nest BaseExceptions in '${nameOfType(m, cls)}'`);
  }
  const e = typeAlloc(m, cls, 0);
  m.i32[(e + EXC.args) >> 2] = tupleFrom(m, [newRef(m, msg), newRef(m, seq)]);
  m.i32[(e + MSG) >> 2] = newRef(m, msg);
  m.i32[(e + EXCS) >> 2] = excs;
  return e;
}

/** New group of the same kind by derive(), with traceback, context, cause and notes copied. */
export function groupDerive(m: Machine, g: Ref, excs: Ref[]): Ref {
  const t = tupleFrom(m, excs.map((e) => newRef(m, e)));
  const list = callArgs(m, m.tList, t);
  decref(m, t);
  const r = callMethod(m, g, 'derive', list);
  decref(m, list);
  if (r === 0) return 0;
  if (!isInstance(m, r, m.types['BaseExceptionGroup']!)) {
    decref(m, r);
    return raise(m, 'TypeError', 'derive must return an instance of BaseExceptionGroup');
  }
  for (const f of [EXC.traceback, EXC.context, EXC.cause]) { const v = m.i32[(g + f) >> 2]!; if (v !== 0) setRef(m, r + f, newRef(m, v)); }
  m.u8[r + EXC.suppress] = m.u8[g + EXC.suppress]!;
  const notes = notesOf(m, g);
  let ok = notes !== 0 || !occurred(m);
  if (notes !== 0 && m.i32[(typeOf(m, notes) + SLOT_OFFSETS.sq_item) >> 2] !== 0) {
    const copy = callArgs(m, m.tList, notes);
    ok = copy !== 0 && setAttr(m, r, intern(m, '__notes__'), copy) === 0;
    if (copy !== 0) decref(m, copy);
  }
  if (notes !== 0) decref(m, notes);
  if (ok) return r;
  decref(m, r);
  return 0;
}

/** Splits by a predicate over leaves. Both halves new references, 0 = empty; null = error. */
export function groupSplit(m: Machine, e: Ref, test: (leaf: Ref) => number): { match: Ref; rest: Ref } | null {
  const whole = test(e);
  if (whole < 0) return null;
  if (whole === 1) return { match: newRef(m, e), rest: 0 };
  if (!isInstance(m, e, m.types['BaseExceptionGroup']!)) return { match: 0, rest: newRef(m, e) };
  const match: Ref[] = [], rest: Ref[] = [];
  const excs = m.i32[(e + EXCS) >> 2]!;
  let failed = false;
  for (let i = 0; i < tupleSize(m, excs) && !failed; i++) {
    const s = groupSplit(m, tupleItem(m, excs, i), test);
    if (s === null) { failed = true; break; }
    if (s.match !== 0) match.push(s.match);
    if (s.rest !== 0) rest.push(s.rest);
  }
  const done = { match: 0, rest: 0 };
  if (!failed && match.length > 0) { done.match = groupDerive(m, e, match); failed = done.match === 0; }
  if (!failed && rest.length > 0) { done.rest = groupDerive(m, e, rest); failed = done.rest === 0; }
  for (const r of [...match, ...rest]) decref(m, r);
  if (!failed) return done;
  if (done.match !== 0) decref(m, done.match);
  return null;
}

/** A leaf test from what split() and subgroup() take: a type, a tuple of types or a callable. null = TypeError. */
function matcher(m: Machine, cond: Ref): ((leaf: Ref) => number) | null {
  const isType = (t: Ref): boolean => hasFlag(m, typeOf(m, t), TPFLAGS.TYPE) && hasFlag(m, t, TPFLAGS.BASE_EXC);
  const isTuple = hasFlag(m, typeOf(m, cond), TPFLAGS.TUPLE);
  if (isType(cond)) return (leaf) => (isInstance(m, leaf, cond) ? 1 : 0);
  if (isTuple && Array.from({ length: tupleSize(m, cond) }, (_, i) => tupleItem(m, cond, i)).every(isType)) {
    return (leaf) => (Array.from({ length: tupleSize(m, cond) }, (_, i) => tupleItem(m, cond, i)).some((t) => isInstance(m, leaf, t)) ? 1 : 0);
  }
  if (!hasFlag(m, typeOf(m, cond), TPFLAGS.TYPE) && m.i32[(typeOf(m, cond) + 128) >> 2] !== 0) {
    return (leaf) => { const r = callArgs(m, cond, leaf); if (r === 0) return -1; const t = isTrue(m, r); decref(m, r); return t; };
  }
  raise(m, 'TypeError', 'expected an exception type, a tuple of exception types, or a callable (other than a class)');
  return null;
}

function dealloc(m: Machine, e: Ref): void {
  untrack(m, e);
  if (trashBegin(m, e)) return;
  for (const f of ALL) clearRef(m, e + f);
  freeGcObject(m, e);
  trashEnd(m);
}

function groupStr(m: Machine, e: Ref): Ref {
  const n = tupleSize(m, m.i32[(e + EXCS) >> 2]!);
  const msg = strJs(m, m.i32[(e + MSG) >> 2]!);
  return msg === null ? 0 : strFromJs(m, `${msg} (${n} sub-exception${n === 1 ? '' : 's'})`);
}

export const EXC_GROUP_TYPES: readonly TypeSpec[] = [
  {
    name: 'BaseExceptionGroup', base: 'BaseException', basicsize: EXC.basic + 16, flags: FLAGS,
    slots: {
      new: groupNew, dealloc, str: groupStr,
      init: (m: Machine, e: Ref, argv: number, n: number, kw: Ref) => { if (kw !== 0) { raise(m, 'TypeError', `${typeName(m, e)}() takes no keyword arguments`); return -1; }
        setRef(m, e + EXC.args, tupleFrom(m, Array.from({ length: n }, (_, i) => newRef(m, m.i32[(argv >> 2) + 2 * i]!))));
        return 0;
      },
      traverse: (m: Machine, e: Ref, visit: (r: Ref) => void) => { for (const f of ALL) { const r = m.i32[(e + f) >> 2]!; if (r !== 0) visit(r); } },
      clear: (m: Machine, e: Ref) => { for (const f of ALL) clearRef(m, e + f); },
    },
    members: [{ name: 'message', offset: MSG, type: 'object', readonly: true }, { name: 'exceptions', offset: EXCS, type: 'object', readonly: true }],
    methods: [
      { name: 'derive', sig: '(excs, /)', fn: (m: Machine, e: Ref, excs: Ref) => callArgs(m, m.types['BaseExceptionGroup']!, m.i32[(e + MSG) >> 2]!, excs) },
      {
        name: 'split', sig: '(matcher, /)', fn: (m: Machine, e: Ref, cond: Ref) => {
          const test = matcher(m, cond);
          const s = test === null ? null : groupSplit(m, e, test);
          return s === null ? 0 : tupleFrom(m, [s.match === 0 ? m.None : s.match, s.rest === 0 ? m.None : s.rest]);
        },
      },
      {
        name: 'subgroup', sig: '(matcher, /)', fn: (m: Machine, e: Ref, cond: Ref) => {
          const test = matcher(m, cond);
          const s = test === null ? null : groupSplit(m, e, test);
          if (s === null) return 0;
          if (s.rest !== 0) decref(m, s.rest);
          return s.match === 0 ? m.None : s.match;
        },
      },
      { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
    ],
  },
];
