/**
 * The instructions that are not hot: building and merging containers, slices, imports, formatting, matching, with. Out of the loop so that
 * its own frame on the host's stack stays small (natives that call back nest it) and its code fits the optimiser.
 *
 * Contract with the loop: REG.frame, the frame's instr and stacktop are right on entry; the answer is the new stack pointer (word index), or
 * its complement when an exception is set. None of them jumps.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, FUNCTION, TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, typeOf, xdecref } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { callNoArgs, delItem, getAttr, getItem, getIter, isInstance, length, setAttr, setItem, typeName, vectorcall } from '../objects/abstract.ts';
import { superCheck, superLookup } from '../objects/class-tools.ts';
import { dictDel, dictGetInterned, dictNew, dictSet, dictUpdate } from '../objects/dict.ts';
import { clearError, matches, occurred, raise } from '../objects/errors.ts';
import { functionNew } from '../objects/function.ts';
import { boolRef, intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listExtend } from '../objects/list.ts';
import { setAdd, setNew, setUpdate } from '../objects/set.ts';
import { sliceNew } from '../objects/slice.ts';
import { strToJs } from '../objects/str.ts';
import { tupleItem } from '../objects/tuple.ts';
import { getAiter, getAnext } from './async-generator.ts';
import { convertValue, formatSimple, formatWithSpec, joinStrings } from './format-ops.ts';
import { dictMergeForCall, getAwaitable, listToTuple, unboundLocal, unpackEx, withEnter, withExit } from './helpers.ts';
import { importFrom, importName } from './imports.ts';
import { intrinsic1, intrinsic2 } from './intrinsics.ts';
import { matchClass, matchKeys } from './match.ts';
import { checkEgMatch } from './unwind.ts';

const SLOT = 2; // words per stack slot

/** Runs the instruction word `w` of `frame` with the stack pointer `sp`. See above. */
export function coldOp(m: Machine, frame: Ref, w: number, sp: number): number {
  const i32 = m.i32;
  const None = m.None;
  const arg = (w >>> 8) & 0x3fffff;
  const fw = frame >> 2, fp = fw + 18;
  const names = (i32[(i32[fw]! + CODE.names) >> 2]! + 24) >> 2;
  switch (w & 0xff) {
    case 4 /* BINARY_SLICE */: case 38 /* STORE_SLICE */: {
      const stop = i32[sp - 2]!, start = i32[sp - 4]!, o = i32[sp - 6]!;
      const s = sliceNew(m, start, stop, None);
      sp -= 2 * SLOT;
      i32[fw + 16] = sp;
      decref(m, start);
      decref(m, stop);
      if ((w & 0xff) === 4 /* BINARY_SLICE */) {
        const r = getItem(m, o, s);
        decref(m, s);
        sp -= SLOT;
        i32[fw + 16] = sp;
        decref(m, o);
        if (r === 0) return ~sp;
        i32[sp] = r;
        sp += SLOT;
      } else {
        const v = i32[sp - 4]!;
        const err = setItem(m, o, s, v);
        decref(m, s);
        sp -= 2 * SLOT;
        i32[fw + 16] = sp;
        decref(m, v);
        decref(m, o);
        if (err < 0) return ~sp;
      }
      return sp;
    }
    case 67 /* DELETE_NAME */: case 66 /* DELETE_GLOBAL */: {
      const name = i32[names + SLOT * arg]!;
      const ns = (w & 0xff) === 67 /* DELETE_NAME */ ? i32[fw + 10]! : i32[fw + 6]!;
      if (m.rec !== null) { const v = typeOf(m, ns) === m.tDict ? dictGetInterned(m, ns, name) : 0; if (v !== 0) m.rec.put(EV.unbind, v, ns, 0, name); }
      const err = typeOf(m, ns) === m.tDict ? dictDel(m, ns, name) : delItem(m, ns, name);
      if (err < 0) {
        if (matches(m, 'KeyError')) { clearError(m); nameError(m, name); }
        return ~sp;
      }
      return sp;
    }
    case 25 /* LOAD_LOCALS */: i32[sp] = newRef(m, i32[fw + 10]!); sp += SLOT; return sp;
    case 63 /* DELETE_ATTR */: {
      const o = i32[sp - 2]!;
      const err = setAttr(m, o, i32[names + SLOT * arg]!, 0);
      sp -= SLOT;
      i32[fw + 16] = sp;
      decref(m, o);
      if (err < 0) return ~sp;
      return sp;
    }
    case 93 /* LOAD_SUPER_ATTR */: {
      const self = i32[sp - 2]!, cls = i32[sp - 4]!, sup = i32[sp - 6]!;
      const name = i32[names + SLOT * (arg >> 2)]!;
      let r: Ref;
      if (sup === m.types['super'] && hasFlag(m, typeOf(m, cls), TPFLAGS.TYPE)) {
        const start = superCheck(m, cls, self);
        r = start === 0 ? 0 : superLookup(m, 0, cls, self, start, name);
      } else {
        const top = sp - ((arg & 2) !== 0 ? 4 : 0);
        const su = (arg & 2) !== 0 ? vectorcall(m, sup, top << 2, 2, 0) : callNoArgs(m, sup);
        r = su === 0 ? 0 : getAttr(m, su, name);
        xdecref(m, su);
      }
      sp -= 3 * SLOT;
      i32[fw + 16] = sp;
      decref(m, sup);
      decref(m, cls);
      decref(m, self);
      if (r === 0) return ~sp;
      i32[sp] = r;
      sp += SLOT;
      if ((arg & 1) !== 0) { i32[sp] = 0; sp += SLOT; }
      return sp;
    }
    case 64 /* DELETE_DEREF */: {
      const at = (i32[fp + SLOT * arg]! + 16) >> 2;
      const old = i32[at]!;
      if (old === 0) { unboundLocal(m, frame, arg); return ~sp; }
      i32[at] = 0;
      decref(m, old);
      return sp;
    }
    case 89 /* LOAD_FROM_DICT_OR_DEREF */: case 90 /* LOAD_FROM_DICT_OR_GLOBALS */: {
      const d = i32[sp - 2]!;
      const deref = (w & 0xff) === 89 /* LOAD_FROM_DICT_OR_DEREF */;
      const name = deref ? tupleItem(m, i32[(i32[fw]! + CODE.localsplusnames) >> 2]!, arg) : i32[names + SLOT * arg]!;
      let v = typeOf(m, d) === m.tDict ? newRef0(m, dictGetInterned(m, d, name)) : getItem(m, d, name);
      if (v === 0 && occurred(m)) { if (!matches(m, 'KeyError')) return ~sp; clearError(m); }
      if (v === 0) {
        v = deref ? i32[(i32[fp + SLOT * arg]! + 16) >> 2]! : dictGetInterned(m, i32[fw + 6]!, name) || dictGetInterned(m, i32[fw + 8]!, name);
        if (v === 0) { if (deref) unboundLocal(m, frame, arg); else nameError(m, name); return ~sp; }
        incref(m, v);
      }
      i32[sp - 2] = v;
      decref(m, d);
      return sp;
    }
    case 49 /* BUILD_SET */: {
      const s = setNew(m);
      let err = 0;
      for (let k = sp - SLOT * arg; k < sp; k += SLOT) { if (err === 0) err = setAdd(m, s, i32[k]!); decref(m, i32[k]!); }
      sp -= SLOT * arg;
      i32[fw + 16] = sp;
      if (err < 0) { decref(m, s); return ~sp; }
      i32[sp] = s;
      sp += SLOT;
      return sp;
    }
    case 48 /* BUILD_MAP */: case 46 /* BUILD_CONST_KEY_MAP */: {
      const d = dictNew(m);
      const keyed = (w & 0xff) === 46 /* BUILD_CONST_KEY_MAP */;
      const base = sp - SLOT * (keyed ? arg + 1 : 2 * arg);
      let err = 0;
      for (let k = 0; k < arg && err === 0; k++) {
        err = keyed ? dictSet(m, d, tupleItem(m, i32[sp - 2]!, k), i32[base + SLOT * k]!) : dictSet(m, d, i32[base + 2 * SLOT * k]!, i32[base + 2 * SLOT * k + SLOT]!);
      }
      const end = sp;
      sp = base;
      i32[fw + 16] = sp;
      for (let k = base; k < end; k += SLOT) decref(m, i32[k]!);
      if (err < 0) { decref(m, d); return ~sp; }
      i32[sp] = d;
      sp += SLOT;
      return sp;
    }
    case 50 /* BUILD_SLICE */: {
      const step = arg === 3 ? i32[sp - 2]! : None;
      const base = sp - SLOT * arg;
      const s = sliceNew(m, i32[base]!, i32[base + 2]!, step);
      for (let k = base; k < sp; k += SLOT) decref(m, i32[k]!);
      i32[base] = s;
      sp = base + SLOT;
      return sp;
    }
    case 81 /* LIST_EXTEND */: {
      const v = i32[sp - 2]!;
      const err = listExtend(m, i32[sp - 2 - SLOT * arg]!, v);
      if (err < 0 && matches(m, 'TypeError') && i32[(typeOf(m, v) + TYPE.iter) >> 2] === 0 && i32[(typeOf(m, v) + TYPE.sqItem) >> 2] === 0) {
        clearError(m);
        raise(m, 'TypeError', `Value after * must be an iterable, not ${typeName(m, v)}`);
      }
      sp -= SLOT;
      i32[fw + 16] = sp;
      decref(m, v);
      if (err < 0) return ~sp;
      return sp;
    }
    case 107 /* SET_UPDATE */: { const v = i32[sp - 2]!; const err = setUpdate(m, i32[sp - 2 - SLOT * arg]!, v); sp -= SLOT; i32[fw + 16] = sp; decref(m, v); if (err < 0) return ~sp; return sp; }
    case 69 /* DICT_UPDATE */: {
      const v = i32[sp - 2]!;
      const err = dictUpdate(m, i32[sp - 2 - SLOT * arg]!, v);
      if (err < 0 && matches(m, 'AttributeError')) { clearError(m); raise(m, 'TypeError', `'${typeName(m, v)}' object is not a mapping`); }
      sp -= SLOT;
      i32[fw + 16] = sp;
      decref(m, v);
      if (err < 0) return ~sp;
      return sp;
    }
    case 68 /* DICT_MERGE */: {
      const v = i32[sp - 2]!;
      const err = dictMergeForCall(m, i32[sp - 2 - SLOT * arg]!, v, i32[sp - SLOT * (5 + arg - 1)]!);
      sp -= SLOT;
      i32[fw + 16] = sp;
      decref(m, v);
      if (err < 0) return ~sp;
      return sp;
    }
    case 116 /* UNPACK_EX */: {
      const v = i32[sp - 2]!;
      sp -= SLOT;
      const err = unpackEx(m, v, arg & 0xff, arg >> 8, sp);
      if (err === 0) sp += SLOT * ((arg & 0xff) + 1 + (arg >> 8));
      i32[fw + 16] = sp;
      decref(m, v);
      if (err < 0) return ~sp;
      return sp;
    }
    case 26 /* MAKE_FUNCTION */: {
      const co = i32[sp - 2]!;
      i32[sp - 2] = functionNew(m, co, i32[fw + 6]!);
      decref(m, co);
      return sp;
    }
    case 106 /* SET_FUNCTION_ATTRIBUTE */: {
      const f = i32[sp - 2]!, v = i32[sp - 4]!;
      const at = arg === 1 ? FUNCTION.defaults : arg === 2 ? FUNCTION.kwdefaults : arg === 4 ? FUNCTION.annotations : FUNCTION.closure;
      i32[(f + at) >> 2] = v;
      i32[sp - 4] = f;
      sp -= SLOT;
      return sp;
    }
    case 24 /* LOAD_BUILD_CLASS */: {
      const v = dictGetInterned(m, i32[fw + 8]!, intern(m, '__build_class__'));
      if (v === 0) { raise(m, 'NameError', '__build_class__ not found'); return ~sp; }
      i32[sp] = newRef(m, v);
      sp += SLOT;
      return sp;
    }
    case 23 /* LOAD_ASSERTION_ERROR */: i32[sp] = newRef(m, m.types['AssertionError']!); sp += SLOT; return sp;
    case 14 /* FORMAT_SIMPLE */: { const v = i32[sp - 2]!; const r = formatSimple(m, v); sp -= SLOT; i32[fw + 16] = sp; decref(m, v); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 15 /* FORMAT_WITH_SPEC */: {
      const spec = i32[sp - 2]!, v = i32[sp - 4]!;
      const r = formatWithSpec(m, v, spec);
      sp -= 2 * SLOT;
      i32[fw + 16] = sp;
      decref(m, v);
      decref(m, spec);
      if (r === 0) return ~sp;
      i32[sp] = r;
      sp += SLOT;
      return sp;
    }
    case 60 /* CONVERT_VALUE */: { const v = i32[sp - 2]!; const r = convertValue(m, v, arg); sp -= SLOT; i32[fw + 16] = sp; decref(m, v); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 51 /* BUILD_STRING */: {
      const base = sp - SLOT * arg;
      const r = joinStrings(m, base, arg);
      for (let k = base; k < sp; k += SLOT) decref(m, i32[k]!);
      i32[base] = r;
      sp = base + SLOT;
      return sp;
    }
    case 20 /* GET_LEN */: { const n = length(m, i32[sp - 2]!); if (n < 0) return ~sp; i32[sp] = intFromNumber(m, n); sp += SLOT; return sp; }
    case 28 /* MATCH_MAPPING */: i32[sp] = boolRef(m, hasFlag(m, typeOf(m, i32[sp - 2]!), TPFLAGS.MAPPING)); sp += SLOT; return sp;
    case 29 /* MATCH_SEQUENCE */: i32[sp] = boolRef(m, hasFlag(m, typeOf(m, i32[sp - 2]!), TPFLAGS.SEQUENCE)); sp += SLOT; return sp;
    case 27 /* MATCH_KEYS */: { const r = matchKeys(m, i32[sp - 4]!, i32[sp - 2]!); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 96 /* MATCH_CLASS */: {
      const kw = i32[sp - 2]!, cls = i32[sp - 4]!, subject = i32[sp - 6]!;
      const r = matchClass(m, subject, cls, arg, kw);
      sp -= 3 * SLOT;
      i32[fw + 16] = sp;
      decref(m, subject);
      decref(m, cls);
      decref(m, kw);
      if (r === 0) { if (occurred(m)) return ~sp; i32[sp] = None; } else i32[sp] = r;
      sp += SLOT;
      return sp;
    }
    case 6 /* CHECK_EG_MATCH */: {
      const r = checkEgMatch(m, i32[sp - 4]!, i32[sp - 2]!);
      if (r === null) return ~sp;
      decref(m, i32[sp - 2]!);
      decref(m, i32[sp - 4]!);
      i32[sp - 4] = r.rest === 0 ? None : r.rest;
      i32[sp - 2] = r.match === 0 ? None : r.match;
      if (r.match !== 0) {
        const item = i32[REG.excInfo]! >> 2;
        const old = i32[item]!;
        i32[item] = newRef(m, r.match);
        xdecref(m, old);
      }
      return sp;
    }
    case 2 /* BEFORE_WITH */: case 1 /* BEFORE_ASYNC_WITH */: {
      const pair = withEnter(m, sp - 2, (w & 0xff) === 1 ? 'a' : '');
      if (pair === null) return ~sp;
      i32[sp - 2] = pair.exit;
      i32[sp] = pair.value;
      sp += SLOT;
      i32[fw + 16] = sp;
      return sp;
    }
    case 44 /* WITH_EXCEPT_START */: {
      const r = withExit(m, i32[sp - 8]!, i32[sp - 2]!);
      if (r === 0) return ~sp;
      i32[sp] = r;
      sp += SLOT;
      return sp;
    }
    case 21 /* GET_YIELD_FROM_ITER */: {
      const o = i32[sp - 2]!;
      const t = typeOf(m, o);
      if (t === m.tGenerator) return sp;
      if (t === m.types['coroutine']) {
        if ((i32[(i32[fw]! + CODE.flags) >> 2]! & 0x180) === 0) { raise(m, 'TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator"); return ~sp; }
        return sp;
      }
      const it = getIter(m, o);
      if (it === 0) return ~sp;
      i32[sp - 2] = it;
      decref(m, o);
      return sp;
    }
    case 16 /* GET_AITER */: { const o = i32[sp - 2]!; const r = getAiter(m, o); sp -= SLOT; i32[fw + 16] = sp; decref(m, o); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 18 /* GET_ANEXT */: { const r = getAnext(m, i32[sp - 2]!); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 10 /* END_ASYNC_FOR */: {
      const exc = i32[sp - 2]!, it = i32[sp - 4]!;
      if (isInstance(m, exc, m.types['StopAsyncIteration']!)) {
        sp -= 2 * SLOT;
        i32[fw + 16] = sp;
        decref(m, exc);
        decref(m, it);
        return sp;
      }
      // Raised again: no new traceback entry.
      i32[REG.exc] = exc;
      i32[fw + 17]! |= 0x200;
      return ~(sp - SLOT);
    }
    case 73 /* GET_AWAITABLE */: { const o = i32[sp - 2]!; const r = getAwaitable(m, o, arg); sp -= SLOT; i32[fw + 16] = sp; decref(m, o); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 55 /* CALL_INTRINSIC_1 */: { const v = i32[sp - 2]!; const r = arg === 6 ? listToTuple(m, v) : intrinsic1(m, arg, v, frame); sp -= SLOT; i32[fw + 16] = sp; decref(m, v); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 56 /* CALL_INTRINSIC_2 */: {
      const b = i32[sp - 2]!, a = i32[sp - 4]!;
      const r = intrinsic2(m, arg, a, b);
      sp -= 2 * SLOT;
      i32[fw + 16] = sp;
      decref(m, a);
      decref(m, b);
      if (r === 0) return ~sp;
      i32[sp] = r;
      sp += SLOT;
      return sp;
    }
    case 75 /* IMPORT_NAME */: {
      const from = i32[sp - 2]!, level = i32[sp - 4]!;
      const r = importName(m, i32[names + SLOT * arg]!, from, level);
      sp -= 2 * SLOT;
      i32[fw + 16] = sp;
      decref(m, level);
      decref(m, from);
      if (r === 0) return ~sp;
      i32[sp] = r;
      sp += SLOT;
      return sp;
    }
    case 74 /* IMPORT_FROM */: { const r = importFrom(m, i32[sp - 2]!, i32[names + SLOT * arg]!); if (r === 0) return ~sp; i32[sp] = r; sp += SLOT; return sp; }
    case 37 /* SETUP_ANNOTATIONS */: {
      const key = intern(m, '__annotations__');
      const ns = i32[fw + 10]!;
      if (dictGetInterned(m, ns, key) === 0) { const d = dictNew(m); dictSet(m, ns, key, d); decref(m, d); }
      return sp;
    }
    default:
      m.unsupportedOpcode(w & 0xff, m.lineOf[i32[fw + 14]!]!);
      return ~sp;
  }
}

function newRef0(m: Machine, v: Ref): Ref {
  if (v !== 0) incref(m, v);
  return v;
}

export function nameError(m: Machine, name: Ref): void {
  raise(m, 'NameError', `name '${strToJs(m, name)}' is not defined`);
  const e = m.i32[REG.exc]!;
  m.i32[(e + 72) >> 2] = newRef(m, name);
}
