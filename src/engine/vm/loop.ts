/**
 * The interpreter loop. Models Python/ceval.c and Python/bytecodes.c (unspecialised forms), CPython 3.13.
 *
 * One call of `evalFrame` runs one entry frame to its end. Python calls made by Python code stay inside the same loop; natives that
 * call back (sort keys, __eq__ in a dict, finalizers) enter it again. A generator that a `for` or `yield from` runs stays inside too; one
 * that a native runs (next, list) does not.
 *
 * Invariants at every instruction boundary: REG.frame is the running frame; its instr word names the instruction; its stacktop is right.
 * Cases are numbers, not names: V8 makes a jump table only of literals (measured: 2 ns against 20 ns a dispatch). A test holds number and
 * name together.
 *
 * A word of code: opcode | operand << 8, negative when a line may begin there (bytecode/code.ts).
 */
import { STEP_BITS, type Machine, type Ref } from '../memory/machine.ts';
import { CODE, FRAME, FUNCTION, GEN, KEYS, METHOD, TPFLAGS, TYPE } from '../memory/layout.ts';
import { free } from '../memory/blocks.ts';
import { decref, IMMORTAL, incref, newRef, typeOf, xdecref } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { binaryOp, contains, delItem, getAttr, getItem, getIter, inplaceOp, isTrue, richCompare, setAttr, setItem, typeName, unaryOp, vectorcall } from '../objects/abstract.ts';
import { enterLoop, leaveLoop } from '../objects/native-depth.ts';
import { dictGetInterned, dictSet } from '../objects/dict.ts';
import { clearError, matches, raise } from '../objects/errors.ts';
import { floatFree, floatFromNumber } from '../objects/float.ts';
import { cellNew, functionNew } from '../objects/function.ts';
import { intern } from '../objects/intern.ts';
import { intFromInt32, intFromNumber } from '../objects/int.ts';
import { listAppend, listFromStack } from '../objects/list.ts';
import { listNext } from '../objects/list-iter.ts';
import { genericGetAttr } from '../objects/object.ts';
import { rangeNext } from '../objects/range.ts';
import { setAdd } from '../objects/set.ts';
import { strConcatInPlace } from '../objects/str-methods.ts';
import { tupleFrom, tupleFromStack, tupleItem, tupleSize } from '../objects/tuple.ts';
import { typeAlloc } from '../objects/type-alloc.ts';
import { typeLookup } from '../objects/type-lookup.ts';
import { FRAME_FLAG, framePop, framePush } from './frame.ts';
import { bindArguments, canPushEx, placeEx } from './bind.ts';
import { enterGenerator, generatorFinish, generatorFromFrame, sendTo, setGenState, STATE } from './generator.ts';
import { checkExcMatch, doRaise, unwind } from './unwind.ts';
import { callEx, spread, unboundLocal, unpackIterable } from './helpers.ts';
import { breakerDue } from './breaker.ts';
import { coldOp, nameError } from './cold-ops.ts';
import { finishFlat, flatCall, FLAT_FROM } from './flat-calls.ts';
import { globalOf, INLINE_HINT, methodOf, note, noteAttribute } from './hints.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const REG_FRAME = REG.frame, REG_EXC_INFO = REG.excInfo, REG_RECURSION = REG.recursion, REG_RECURSION_LIMIT = REG.recursionLimit, REG_LINES = REG.lines, REG_INSTRUCTIONS = REG.instructions, REG_BREAKER = REG.breaker, REG_EXC = REG.exc, REG_TOP = REG.top, REG_NATIVE_DEPTH = REG.nativeDepth, REG_PARKED = REG.parked, REG_THREADS = REG.threads;
const CODE_START = CODE.start, CODE_CONSTS = CODE.consts, CODE_NAMES = CODE.names, CODE_LOCALSPLUSNAMES = CODE.localsplusnames, CODE_NLOCALSPLUS = CODE.nlocalsplus, CODE_FLAGS = CODE.flags, CODE_ARGCOUNT = CODE.argcount, CODE_KWONLY = CODE.kwonly;
const TYPE_VERSION_TAG = TYPE.versionTag >> 2, TYPE_CACHED_KEYS = TYPE.htCachedKeys >> 2, TYPE_GETATTRO = TYPE.getattro >> 2, KEYS_NENTRIES = KEYS.nentries >> 2, TYPE_CALL = TYPE.call, TYPE_NEW = TYPE.new, TYPE_INIT = TYPE.init, TYPE_FLAGS = TYPE.flags, TYPE_ITERNEXT = TYPE.iternext, TYPE_MRO = TYPE.mro;
const FUNCTION_CLOSURE = FUNCTION.closure, FUNCTION_QUALNAME = FUNCTION.qualname;
const METHOD_FUNC = METHOD.func, METHOD_SELF = METHOD.self;
const GEN_FRAME = GEN.frame;
const FRAME_FLAG_GENERATOR = FRAME_FLAG.generator, FRAME_FLAG_ENTRY = FRAME_FLAG.entry, FRAME_FLAG_INIT = FRAME_FLAG.init, FRAME_FLAG_FLAT = FRAME_FLAG.flat, FRAME_FLAG_THREAD = FRAME_FLAG.thread;
const TPFLAGS_IS_ABSTRACT = TPFLAGS.IS_ABSTRACT, TPFLAGS_TUPLE = TPFLAGS.TUPLE;
const FRAME_INSTR = FRAME.instr;

const STEPS = 1 << STEP_BITS;
const SLOT = 2; // words per stack slot

/** Runs `entry` until it returns or raises. New reference, 0 = exception set. The frame is gone afterwards (a generator's: suspended or finished). */
export function evalFrame(m: Machine, entry: Ref): Ref {
  const i32 = m.i32;
  const None = m.None, True = m.True, False = m.False, tInt = m.tInt, tFloat = m.tFloat, tFunction = m.tFunction;
  const smallZero = m.smallInts + 5 * 32;
  let frame = entry | 0;
  let failed = (i32[(entry >> 2) + 17]! & 0x100) !== 0;
  if (failed) i32[(entry >> 2) + 17]! &= ~0x100;

  // The registers below are plain locals, caught by no closure: only then does V8 keep them out of memory.
  outer: for (;;) {
    // Makes `frame` the running one. With `failed`, an exception is set at its instruction.
    const fw = frame >> 2, fp = (fw + 18) | 0;
    const co = i32[fw]!;
    const start = i32[(co + CODE_START) >> 2]!;
    const consts = (i32[(co + CODE_CONSTS) >> 2]! + 24) >> 2, names = (i32[(co + CODE_NAMES) >> 2]! + 24) >> 2;
    const code = m.code, hints = m.hints;
    let sp = i32[fw + 16]!;
    let pc = (i32[fw + 14]! + 1) | 0;
    i32[REG_FRAME] = frame;
    if (failed) pc = (pc - 1) | 0;
    run: for (;;) {
    if (failed) {
      // Find a handler here, or in the callers of this loop.
      i32[fw + 16] = sp;
      const target = unwind(m, frame, pc);
      if (target < 0) {
        const flags = i32[fw + 17]!;
        if ((flags & FRAME_FLAG_GENERATOR) !== 0) {
          i32[REG_EXC_INFO] = i32[(frame - 72 + 48) >> 2]!;
          i32[REG_FRAME] = i32[fw + 2]!;
          generatorFinish(m, frame);
          if ((flags & FRAME_FLAG_ENTRY) === 0) i32[REG_RECURSION]!++;
        } else {
          framePop(m, frame);
        }
        if ((flags & FRAME_FLAG_ENTRY) !== 0) return 0;
        if ((flags & FRAME_FLAG_THREAD) !== 0) {
          m.unraisable(m, 0);
          m.leaveThread(m);
          failed = false;
        }
        frame = i32[REG_FRAME]! | 0;
        continue outer;
      }
      failed = false;
      sp = i32[fw + 16]!;
      pc = target | 0;
    }
    exec: for (;;) {
      const w = code[pc]!;
      i32[fw + 14] = pc;
      i32[fw + 16] = sp;
      if (w < 0) {
        const line = m.lineOf[pc]!;
        if (i32[fw + 15] !== line) {
          i32[fw + 15] = line;
          const step = i32[REG_LINES]!, steps = m.steps;
          i32[REG_LINES] = (step + 1) | 0;
          if (steps !== null) {
            const at = (step << 2) & (4 * STEPS - 1);
            steps[at] = line;
            steps[at + 1] = i32[REG_RECURSION_LIMIT]! - i32[REG_RECURSION]!;
            steps[at + 2] = i32[REG_INSTRUCTIONS]!;
            if (at === 4 * STEPS - 4) m.stepsFull();
          }
          if (m.onLine !== null) m.onLine(m, frame, line);
        }
      }
      const ran = (i32[REG_INSTRUCTIONS]! + 1) | 0;
      i32[REG_INSTRUCTIONS] = ran;
      if (ran > m.instructionStop) m.onBudget(m);
      const arg = (w >>> 8) & 0x3fffff;
      pc = (pc + 1) | 0;
      switch (w & 0xff) {
        case 30 /* NOP */: continue exec;
        case 149 /* RESUME */:
          if (i32[REG_BREAKER] !== 0 && (arg & 3) < 2) {
            const due = breakerDue(m);
            if (due < 0) break exec;
            if (due > 0) { frame = i32[REG_FRAME]! | 0; continue outer; }
          }
          continue exec;
        case 85 /* LOAD_FAST */: {
          const v = i32[fp + SLOT * arg]!;
          const n = i32[v >> 2]!;
          if (n !== IMMORTAL) { if (m.rec === null) i32[v >> 2] = n + 1; else incref(m, v); }
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 88 /* LOAD_FAST_LOAD_FAST */: {
          const a = i32[fp + SLOT * (arg >> 4)]!, b = i32[fp + SLOT * (arg & 15)]!;
          const na = i32[a >> 2]!;
          if (na !== IMMORTAL) { if (m.rec === null) i32[a >> 2] = na + 1; else incref(m, a); }
          const nb = i32[b >> 2]!;
          if (nb !== IMMORTAL) { if (m.rec === null) i32[b >> 2] = nb + 1; else incref(m, b); }
          i32[sp] = a;
          i32[sp + 2] = b;
          sp = (sp + 2 * SLOT) | 0;
          continue exec;
        }
        case 87 /* LOAD_FAST_CHECK */: {
          const v = i32[fp + SLOT * arg]!;
          if (v === 0) { unboundLocal(m, frame, arg); break exec; }
          incref(m, v);
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 86 /* LOAD_FAST_AND_CLEAR */:
          i32[sp] = i32[fp + SLOT * arg]!;
          i32[fp + SLOT * arg] = 0;
          sp = (sp + SLOT) | 0;
          continue exec;
        case 83 /* LOAD_CONST */: {
          const v = i32[consts + SLOT * arg]!;
          if (i32[v >> 2] !== IMMORTAL) incref(m, v);
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 110 /* STORE_FAST */: {
          sp = (sp - SLOT) | 0;
          const at = fp + SLOT * arg;
          const old = i32[at]!, v = i32[sp]!;
          i32[at] = v;
          i32[fw + 16] = sp;
          if (m.rec !== null) m.rec.put(EV.bind, v, frame, 0, tupleItem(m, i32[(i32[fw]! + CODE_LOCALSPLUSNAMES) >> 2]!, arg));
          if (old !== 0 && i32[old >> 2] !== IMMORTAL) decref(m, old);
          continue exec;
        }
        case 112 /* STORE_FAST_STORE_FAST */: {
          const a = fp + SLOT * (arg >> 4), b = fp + SLOT * (arg & 15);
          const olda = i32[a]!;
          i32[a] = i32[sp - 2]!;
          i32[fw + 16] = sp - SLOT;
          if (m.rec !== null) m.rec.put(EV.bind, i32[a]!, frame, 0, tupleItem(m, i32[(i32[fw]! + CODE_LOCALSPLUSNAMES) >> 2]!, arg >> 4));
          if (olda !== 0) decref(m, olda);
          const oldb = i32[b]!;
          i32[b] = i32[sp - 4]!;
          sp = (sp - 2 * SLOT) | 0;
          i32[fw + 16] = sp;
          if (m.rec !== null) m.rec.put(EV.bind, i32[b]!, frame, 0, tupleItem(m, i32[(i32[fw]! + CODE_LOCALSPLUSNAMES) >> 2]!, arg & 15));
          if (oldb !== 0) decref(m, oldb);
          continue exec;
        }
        case 111 /* STORE_FAST_LOAD_FAST */: {
          const a = fp + SLOT * (arg >> 4);
          const old = i32[a]!;
          i32[a] = i32[sp - 2]!;
          if (m.rec !== null) m.rec.put(EV.bind, i32[a]!, frame, 0, tupleItem(m, i32[(i32[fw]! + CODE_LOCALSPLUSNAMES) >> 2]!, arg >> 4));
          const v = i32[fp + SLOT * (arg & 15)]!;
          incref(m, v);
          i32[sp - 2] = v;
          if (old !== 0) decref(m, old);
          continue exec;
        }
        case 65 /* DELETE_FAST */: {
          const old = i32[fp + SLOT * arg]!;
          if (old === 0) { unboundLocal(m, frame, arg); break exec; }
          i32[fp + SLOT * arg] = 0;
          if (m.rec !== null) m.rec.put(EV.unbind, old, frame, 0, tupleItem(m, i32[(i32[fw]! + CODE_LOCALSPLUSNAMES) >> 2]!, arg));
          decref(m, old);
          continue exec;
        }
        case 32 /* POP_TOP */: {
          sp = (sp - SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, i32[sp]!);
          continue exec;
        }
        case 34 /* PUSH_NULL */:
          i32[sp] = 0;
          sp = (sp + SLOT) | 0;
          continue exec;
        case 61 /* COPY */: {
          const v = i32[sp - SLOT * arg]!;
          if (v !== 0) incref(m, v);
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 115 /* SWAP */: {
          const a = sp - SLOT, b = sp - SLOT * arg;
          const t = i32[a]!;
          i32[a] = i32[b]!;
          i32[b] = t;
          continue exec;
        }
        case 45 /* BINARY_OP */: {
          const a = i32[sp - 4]!, b = i32[sp - 2]!;
          let r = 0;
          if (i32[(a >> 2) + 2] === tInt && i32[(b >> 2) + 2] === tInt) {
            const ta = i32[(a >> 2) + 4]!, tb = i32[(b >> 2) + 4]!;
            if (ta < 16 && tb < 16) {
              // One digit each: below 2**30, so that sums are whole words too.
              const x = (ta & 3) === 0 ? i32[(a >> 2) + 6]! : (0 - i32[(a >> 2) + 6]!) | 0, y = (tb & 3) === 0 ? i32[(b >> 2) + 6]! : (0 - i32[(b >> 2) + 6]!) | 0;
              switch (arg) {
                case 0: case 13: r = intFromInt32(m, (x + y) | 0); break;
                case 10: case 23: r = intFromInt32(m, (x - y) | 0); break;
                case 5: case 18: { const p = x * y; if (p >= -9007199254740991 && p <= 9007199254740991) r = intFromNumber(m, p === 0 ? 0 : p); break; }
                case 2: case 15: if (y !== 0) { const q = (x / y) | 0; r = intFromInt32(m, (x ^ y) < 0 && Math.imul(q, y) !== x ? (q - 1) | 0 : q); } break;
                case 6: case 19: if (y !== 0) { const q = (x % y) | 0; r = intFromInt32(m, q !== 0 && (q ^ y) < 0 ? (q + y) | 0 : q); } break;
                case 1: case 14: r = intFromInt32(m, x & y); break;
                case 7: case 20: r = intFromInt32(m, x | y); break;
                case 12: case 25: r = intFromInt32(m, x ^ y); break;
                case 3: case 16: if (y >= 0 && y < 30) { const p = x * (1 << y); if (p >= -9007199254740991 && p <= 9007199254740991) r = intFromNumber(m, p); } break;
                case 9: case 22: if (y >= 0) r = intFromInt32(m, y > 31 ? x >> 31 : x >> y); break;
              }
            }
          } else if (i32[(a >> 2) + 2] === tFloat && i32[(b >> 2) + 2] === tFloat) {
            const x = m.f64[(a + 16) >> 3]!, y = m.f64[(b + 16) >> 3]!;
            switch (arg) {
              case 0: case 13: r = floatFromNumber(m, x + y); break;
              case 10: case 23: r = floatFromNumber(m, x - y); break;
              case 5: case 18: r = floatFromNumber(m, x * y); break;
              case 11: case 24: if (y !== 0) r = floatFromNumber(m, x / y); break;
            }
            if (r !== 0 && m.rec === null) {
              sp = (sp - SLOT) | 0;
              i32[sp - 2] = r;
              i32[fw + 16] = sp;
              const na = i32[a >> 2]!;
              if (na === 1) { i32[a >> 2] = 0; floatFree(m, a); } else if (na !== IMMORTAL) i32[a >> 2] = na - 1;
              const nb = i32[b >> 2]!;
              if (nb === 1) { i32[b >> 2] = 0; floatFree(m, b); } else if (nb !== IMMORTAL) i32[b >> 2] = nb - 1;
              continue exec;
            }
          } else if ((arg === 0 || arg === 13) && i32[(a >> 2) + 2] === m.tStr && i32[(b >> 2) + 2] === m.tStr) {
            // unicode_concatenate: the local about to be overwritten gives up its reference, so that a string can grow in place.
            const next = code[pc]!;
            if ((next & 0xff) === 110 /* STORE_FAST */ && i32[fp + SLOT * ((next >>> 8) & 0x3fffff)] === a && i32[a >> 2] === 2) {
              i32[fp + SLOT * ((next >>> 8) & 0x3fffff)] = 0;
              decref(m, a);
            }
            i32[sp - 4] = 0;
            i32[fw + 16] = sp;
            r = strConcatInPlace(m, a, b);
            if (r === 0) break exec;
            sp = (sp - SLOT) | 0;
            i32[sp - 2] = r;
            i32[fw + 16] = sp;
            decref(m, b);
            continue exec;
          }
          if (r === 0) {
            r = arg < 13 ? binaryOp(m, arg, a, b) : inplaceOp(m, arg - 13, a, b);
            if (r === 0) break exec;
          }
          sp = (sp - SLOT) | 0;
          i32[sp - 2] = r;
          i32[fw + 16] = sp;
          const na = i32[a >> 2]!;
          if (na !== IMMORTAL) { if (na > 1 && m.rec === null) i32[a >> 2] = na - 1; else decref(m, a); }
          const nb = i32[b >> 2]!;
          if (nb !== IMMORTAL) { if (nb > 1 && m.rec === null) i32[b >> 2] = nb - 1; else decref(m, b); }
          continue exec;
        }
        case 58 /* COMPARE_OP */: {
          const a = i32[sp - 4]!, b = i32[sp - 2]!;
          const op = arg >> 5;
          let r = 0;
          if (i32[(a >> 2) + 2] === tInt && i32[(b >> 2) + 2] === tInt) {
            const ta = i32[(a >> 2) + 4]!, tb = i32[(b >> 2) + 4]!;
            if (ta < 16 && tb < 16) {
              const x = (ta & 3) === 0 ? i32[(a >> 2) + 6]! : (0 - i32[(a >> 2) + 6]!) | 0, y = (tb & 3) === 0 ? i32[(b >> 2) + 6]! : (0 - i32[(b >> 2) + 6]!) | 0;
              r = (op === 0 ? x < y : op === 1 ? x <= y : op === 2 ? x === y : op === 3 ? x !== y : op === 4 ? x > y : x >= y) ? True : False;
            }
          }
          if (r === 0 && i32[(a >> 2) + 2] === tFloat && i32[(b >> 2) + 2] === tFloat) {
            const x = m.f64[(a + 16) >> 3]!, y = m.f64[(b + 16) >> 3]!;
            r = (op === 0 ? x < y : op === 1 ? x <= y : op === 2 ? x === y : op === 3 ? x !== y : op === 4 ? x > y : x >= y) ? True : False;
          }
          if (r === 0) {
            if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
              const f = flatCall(m, 58, arg, sp, 0);
              if (f < 0) break exec;
              if (f > 0) { frame = f | 0; continue outer; }
            }
            r = richCompare(m, a, b, op);
            if (r === 0) break exec;
            if ((arg & 16) !== 0 && r !== True && r !== False) {
              const t = isTrue(m, r);
              decref(m, r);
              if (t < 0) break exec;
              r = t === 1 ? True : False;
            }
          }
          sp = (sp - SLOT) | 0;
          i32[sp - 2] = r;
          i32[fw + 16] = sp;
          const na = i32[a >> 2]!;
          if (na !== IMMORTAL) { if (na > 1 && m.rec === null) i32[a >> 2] = na - 1; else decref(m, a); }
          const nb = i32[b >> 2]!;
          if (nb !== IMMORTAL) { if (nb > 1 && m.rec === null) i32[b >> 2] = nb - 1; else decref(m, b); }
          continue exec;
        }
        case 40 /* TO_BOOL */: {
          const v = i32[sp - 2]!;
          if (v === True || v === False) continue exec;
          const t = v === None ? 0 : i32[(v >> 2) + 2] === tInt ? (v === smallZero ? 0 : 1) : isTrue(m, v);
          if (t < 0) break exec;
          i32[sp - 2] = t === 1 ? True : False;
          decref(m, v);
          continue exec;
        }
        case 97 /* POP_JUMP_IF_FALSE */: sp = (sp - SLOT) | 0; if (i32[sp] === False) pc = (start + arg) | 0; continue exec;
        case 100 /* POP_JUMP_IF_TRUE */: sp = (sp - SLOT) | 0; if (i32[sp] === True) pc = (start + arg) | 0; continue exec;
        case 98 /* POP_JUMP_IF_NONE */: { sp = (sp - SLOT) | 0; const v = i32[sp]!; if (v === None) pc = (start + arg) | 0; else { i32[fw + 16] = sp; decref(m, v); } continue exec; }
        case 99 /* POP_JUMP_IF_NOT_NONE */: { sp = (sp - SLOT) | 0; const v = i32[sp]!; if (v !== None) { pc = (start + arg) | 0; i32[fw + 16] = sp; decref(m, v); } continue exec; }
        case 79 /* JUMP_FORWARD */: pc = (start + arg) | 0; continue exec;
        case 77 /* JUMP_BACKWARD */:
          pc = (start + arg) | 0;
          i32[fw + 15] = -1;
          if (i32[REG_BREAKER] !== 0) {
            const due = breakerDue(m);
            if (due < 0) break exec;
            if (due > 0) { i32[fw + 14] = pc - 1; frame = i32[REG_FRAME]! | 0; continue outer; }
          }
          continue exec;
        case 78 /* JUMP_BACKWARD_NO_INTERRUPT */: pc = (start + arg) | 0; continue exec;
        case 43 /* UNARY_NOT */: i32[sp - 2] = i32[sp - 2] === True ? False : True; continue exec;
        case 42 /* UNARY_NEGATIVE */: case 41 /* UNARY_INVERT */: {
          const v = i32[sp - 2]!;
          const r = unaryOp(m, (w & 0xff) === 42 /* UNARY_NEGATIVE */ ? 'neg' : 'invert', v);
          if (r === 0) break exec;
          i32[sp - 2] = r;
          decref(m, v);
          continue exec;
        }
        case 76 /* IS_OP */: {
          const b = i32[sp - 2]!, a = i32[sp - 4]!;
          sp = (sp - SLOT) | 0;
          i32[sp - 2] = (a === b) !== (arg === 1) ? True : False;
          i32[fw + 16] = sp;
          const na = i32[a >> 2]!;
          if (na !== IMMORTAL) { if (na > 1 && m.rec === null) i32[a >> 2] = na - 1; else decref(m, a); }
          const nb = i32[b >> 2]!;
          if (nb !== IMMORTAL) { if (nb > 1 && m.rec === null) i32[b >> 2] = nb - 1; else decref(m, b); }
          continue exec;
        }
        case 59 /* CONTAINS_OP */: {
          const b = i32[sp - 2]!, a = i32[sp - 4]!;
          if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
            const f = flatCall(m, 59, arg, sp, 0);
            if (f < 0) break exec;
            if (f > 0) { frame = f | 0; continue outer; }
          }
          const t = contains(m, b, a);
          if (t < 0) break exec;
          sp = (sp - SLOT) | 0;
          i32[sp - 2] = (t === 1) !== (arg === 1) ? True : False;
          i32[fw + 16] = sp;
          const na = i32[a >> 2]!;
          if (na !== IMMORTAL) { if (na > 1 && m.rec === null) i32[a >> 2] = na - 1; else decref(m, a); }
          const nb = i32[b >> 2]!;
          if (nb !== IMMORTAL) { if (nb > 1 && m.rec === null) i32[b >> 2] = nb - 1; else decref(m, b); }
          continue exec;
        }
        case 5 /* BINARY_SUBSCR */: {
          const key = i32[sp - 2]!, o = i32[sp - 4]!;
          let r = 0;
          if (i32[(o >> 2) + 2] === m.tList && i32[(key >> 2) + 2] === tInt) {
            const tag = i32[(key >> 2) + 4]!;
            const i = i32[(key >> 2) + 6]!;
            if ((tag === 8 || tag === 1) && i < i32[(o >> 2) + 4]!) {
              const v = i32[(i32[(o >> 2) + 6]! >> 2) + 2 * i]!;
              const nv = i32[v >> 2]!;
              if (nv !== IMMORTAL) { if (m.rec === null) i32[v >> 2] = nv + 1; else incref(m, v); }
              sp = (sp - SLOT) | 0;
              i32[sp - 2] = v;
              i32[fw + 16] = sp;
              if (i32[key >> 2] !== IMMORTAL) decref(m, key);
              // Read only now: the item may be the list itself.
              const n = i32[o >> 2]!;
              if (n > 1 && m.rec === null) i32[o >> 2] = n - 1; else decref(m, o);
              continue exec;
            }
          }
          if (r === 0) {
            if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
              const f = flatCall(m, 5, arg, sp, 0);
              if (f < 0) break exec;
              if (f > 0) { frame = f | 0; continue outer; }
            }
            r = getItem(m, o, key);
            if (r === 0) break exec;
          }
          sp = (sp - SLOT) | 0;
          i32[sp - 2] = r;
          i32[fw + 16] = sp;
          decref(m, key);
          decref(m, o);
          continue exec;
        }
        case 39 /* STORE_SUBSCR */: {
          const key = i32[sp - 2]!, o = i32[sp - 4]!, v = i32[sp - 6]!;
          if (i32[(o >> 2) + 2] === m.tList && i32[(key >> 2) + 2] === tInt && m.rec === null) {
            const tag = i32[(key >> 2) + 4]!, i = i32[(key >> 2) + 6]!;
            if ((tag === 8 || tag === 1) && i < i32[(o >> 2) + 4]!) {
              const at = (i32[(o >> 2) + 6]! >> 2) + 2 * i;
              const old = i32[at]!;
              // As in STORE_ATTR: what goes away, if anything, has nobody to tell.
              if (i32[old >> 2] !== 1 || i32[(old >> 2) + 2] === tInt || i32[(old >> 2) + 2] === tFloat) {
                i32[at] = v;
                sp = (sp - 3 * SLOT) | 0;
                i32[fw + 16] = sp;
                decref(m, old);
                const n = i32[o >> 2]!;
                if (n > 1) i32[o >> 2] = n - 1; else decref(m, o);
                if (i32[key >> 2] !== IMMORTAL) decref(m, key);
                continue exec;
              }
            }
          }
          if (setItem(m, o, key, v) < 0) break exec;
          sp = (sp - 3 * SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, v);
          decref(m, o);
          decref(m, key);
          continue exec;
        }
        case 9 /* DELETE_SUBSCR */: {
          const key = i32[sp - 2]!, o = i32[sp - 4]!;
          if (delItem(m, o, key) < 0) break exec;
          sp = (sp - 2 * SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, o);
          decref(m, key);
          continue exec;
        }
        case 91 /* LOAD_GLOBAL */: {
          const name = i32[names + SLOT * (arg >> 1)]!;
          const k = i32[(i32[fw + 6]! >> 2) + 8]! >> 2, h = pc << 2;
          const e = k + hints[h + 1]!;
          let v = hints[h] === i32[k + 2] && i32[e] === name ? i32[e + 2]! : 0;
          if (v === 0) {
            v = globalOf(m, i32[fw + 6]!, i32[fw + 8]!, name, h);
            if (v === 0) { nameError(m, name); break exec; }
          }
          incref(m, v);
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          if ((arg & 1) !== 0) { i32[sp] = 0; sp = (sp + SLOT) | 0; }
          continue exec;
        }
        case 92 /* LOAD_NAME */: {
          const name = i32[names + SLOT * arg]!;
          const locals = i32[fw + 10]!;
          let v = 0;
          if (i32[(locals >> 2) + 2] === m.tDict) {
            const k = i32[(locals >> 2) + 8]! >> 2, h = pc << 2;
            const e = k + hints[h + 1]!;
            if (hints[h] === i32[k + 2] && i32[e] === name) v = i32[e + 2]!;
            else if (locals === i32[fw + 6]) v = globalOf(m, locals, i32[fw + 8]!, name, h);
            else v = dictGetInterned(m, locals, name);
          } else {
            const r = getItem(m, locals, name);
            if (r !== 0) { i32[sp] = r; sp = (sp + SLOT) | 0; continue exec; }
            if (!matches(m, 'KeyError')) break exec;
            clearError(m);
          }
          if (v === 0) v = dictGetInterned(m, i32[fw + 6]!, name);
          if (v === 0) v = dictGetInterned(m, i32[fw + 8]!, name);
          if (v === 0) { nameError(m, name); break exec; }
          incref(m, v);
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 114 /* STORE_NAME */: case 113 /* STORE_GLOBAL */: {
          const name = i32[names + SLOT * arg]!, v = i32[sp - 2]!;
          const ns = (w & 0xff) === 114 /* STORE_NAME */ ? i32[fw + 10]! : i32[fw + 6]!;
          if (m.rec !== null) m.rec.put(EV.bind, v, ns, 0, name);
          else if (i32[(ns >> 2) + 2] === m.tDict && i32[(ns - 16) >> 2] !== 0) {
            const k = i32[(ns >> 2) + 8]! >> 2, h = pc << 2;
            const e = k + hints[h + 1]!;
            if (hints[h] === i32[k + 2] && i32[e] === name) {
              const old = i32[e + 2]!;
              if (i32[old >> 2] !== 1 || i32[(old >> 2) + 2] === tInt) {
                // What goes away, if anything, is an int: nobody can tell that v's two changes of count were left out.
                i32[e + 2] = v;
                sp = (sp - SLOT) | 0;
                i32[fw + 16] = sp;
                decref(m, old);
                continue exec;
              }
            } else note(m, ns, name, h);
          }
          const err = typeOf(m, ns) === m.tDict ? dictSet(m, ns, name, v) : setItem(m, ns, name, v);
          sp = (sp - SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, v);
          if (err < 0) break exec;
          continue exec;
        }
        case 82 /* LOAD_ATTR */: {
          const o = i32[sp - 2]!;
          const name = i32[names + SLOT * (arg >> 1)]!;
          const h = pc << 2;
          if ((arg & 1) === 0) {
            if (i32[(i32[(o >> 2) + 2]! >> 2) + TYPE_VERSION_TAG] === hints[h + 2]) {
              const dict = i32[(o >> 2) - 6]!;
              if (hints[h] === INLINE_HINT) {
                // The fourth byte of the values' head says whether they are the instance's.
                const v = i32[(o >> 2) + 4]! >> 24 === 1 ? i32[(o >> 2) + hints[h + 1]!]! : 0;
                if (v !== 0) {
                  const n = i32[v >> 2]!;
                  if (n !== IMMORTAL) { if (m.rec === null) i32[v >> 2] = n + 1; else incref(m, v); }
                  i32[sp - 2] = v;
                  const no = i32[o >> 2]!;
                  if (no > 1 && m.rec === null) i32[o >> 2] = no - 1; else decref(m, o);
                  continue exec;
                }
              } else if (dict !== 0) {
                const k = i32[(dict >> 2) + 8]! >> 2;
                const e = k + hints[h + 1]!;
                if (hints[h] === i32[k + 2] && i32[e] === name) {
                  const v = i32[e + 2]!;
                  incref(m, v);
                  i32[sp - 2] = v;
                  decref(m, o);
                  continue exec;
                }
              }
            }
            if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
              const f = flatCall(m, 82, arg, sp, name);
              if (f < 0) break exec;
              if (f > 0) { frame = f | 0; continue outer; }
            }
            const r = getAttr(m, o, name);
            if (r === 0) break exec;
            noteAttribute(m, o, name, h);
            i32[sp - 2] = r;
            decref(m, o);
            continue exec;
          }
          // Method call: leave (function, self) when it is a plain function of the class, else (attribute, NULL).
          const t = i32[(o >> 2) + 2]! >> 2;
          const seen = i32[t + TYPE_VERSION_TAG] === hints[h + 2] && hints[h + 1] === INLINE_HINT && i32[(o >> 2) + 4]! >> 24 === 1 && hints[h] === i32[(i32[t + TYPE_CACHED_KEYS]! >> 2) + KEYS_NENTRIES];
          const d = seen ? hints[h + 3]! : methodOf(m, o, name, h);
          if (d !== 0) {
            i32[sp - 2] = newRef(m, d);
            i32[sp] = o;
            sp = (sp + SLOT) | 0;
            continue exec;
          }
          if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
            const f = flatCall(m, 82, arg, sp, name);
            if (f < 0) break exec;
            if (f > 0) { frame = f | 0; continue outer; }
          }
          const r = i32[t + TYPE_GETATTRO] === m.genericGetAttrId ? genericGetAttr(m, o, name, true) : getAttr(m, o, name);
          if (r === 0) break exec;
          i32[sp - 2] = r;
          i32[sp] = 0;
          sp = (sp + SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, o);
          continue exec;
        }
        case 108 /* STORE_ATTR */: {
          const o = i32[sp - 2]!, v = i32[sp - 4]!;
          const name = i32[names + SLOT * arg]!, h = pc << 2;
          if (m.rec === null && i32[(i32[(o >> 2) + 2]! >> 2) + TYPE_VERSION_TAG] === hints[h + 2]) {
            const dict = i32[(o >> 2) - 6]!;
            if (hints[h] === INLINE_HINT) {
              const head = i32[(o >> 2) + 4]!;
              if (dict === 0 && head >> 24 === 1) {
                const at = (o >> 2) + hints[h + 1]!;
                const old = i32[at]!, i = (hints[h + 1]! - 6) >> 1;
                // The class may not have met the name yet: the hint can be of a later time.
                if (old === 0 && i < i32[(i32[(i32[(o >> 2) + 2]! >> 2) + TYPE_CACHED_KEYS]! >> 2) + KEYS_NENTRIES]!) {
                  const capacity = head & 0xff, size = (head >> 8) & 0xff;
                  i32[at] = v;
                  m.u8[o + 24 + 8 * capacity + size] = i;
                  i32[(o >> 2) + 4] = head + 0x100;
                  sp = (sp - 2 * SLOT) | 0;
                  i32[fw + 16] = sp;
                  const no = i32[o >> 2]!;
                  if (no > 1) i32[o >> 2] = no - 1; else decref(m, o);
                  continue exec;
                }
                if (old !== 0 && (i32[old >> 2] !== 1 || i32[(old >> 2) + 2] === tInt)) {
                  i32[at] = v;
                  sp = (sp - 2 * SLOT) | 0;
                  i32[fw + 16] = sp;
                  const n = i32[old >> 2]!, no = i32[o >> 2]!;
                  if (n > 1) i32[old >> 2] = n - 1; else if (n === 1) { i32[old >> 2] = 0; free(m, old); }
                  if (no > 1) i32[o >> 2] = no - 1; else decref(m, o);
                  continue exec;
                }
              }
            } else if (dict !== 0 && i32[(dict >> 2) - 4] !== 0) {
              const k = i32[(dict >> 2) + 8]! >> 2;
              const e = k + hints[h + 1]!;
              const old = hints[h] === i32[k + 2] && i32[e] === name ? i32[e + 2]! : 0;
              if (old !== 0 && (i32[old >> 2] !== 1 || i32[(old >> 2) + 2] === tInt)) {
                i32[e + 2] = v;
                sp = (sp - 2 * SLOT) | 0;
                i32[fw + 16] = sp;
                decref(m, old);
                decref(m, o);
                continue exec;
              }
            }
          }
          if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
            const f = flatCall(m, 108, arg, sp, name);
            if (f < 0) break exec;
            if (f > 0) { frame = f | 0; continue outer; }
          }
          const err = setAttr(m, o, name, v);
          if (err === 0) noteAttribute(m, o, name, h);
          sp = (sp - 2 * SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, v);
          decref(m, o);
          if (err < 0) break exec;
          continue exec;
        }
        case 84 /* LOAD_DEREF */: {
          const v = i32[(i32[fp + SLOT * arg]! + 16) >> 2]!;
          if (v === 0) { unboundLocal(m, frame, arg); break exec; }
          incref(m, v);
          i32[sp] = v;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 109 /* STORE_DEREF */: {
          sp = (sp - SLOT) | 0;
          const at = (i32[fp + SLOT * arg]! + 16) >> 2;
          const old = i32[at]!;
          i32[at] = i32[sp]!;
          i32[fw + 16] = sp;
          if (m.rec !== null) m.rec.put(EV.bind, i32[at]!, frame, 0, tupleItem(m, i32[(i32[fw]! + CODE_LOCALSPLUSNAMES) >> 2]!, arg));
          if (old !== 0) decref(m, old);
          continue exec;
        }
        case 94 /* MAKE_CELL */: i32[fp + SLOT * arg] = cellNew(m, i32[fp + SLOT * arg]!); continue exec;
        case 62 /* COPY_FREE_VARS */: {
          const closure = i32[(i32[fw + 4]! + FUNCTION_CLOSURE) >> 2]!;
          const first = fp + SLOT * (i32[(i32[fw]! + CODE_NLOCALSPLUS) >> 2]! - arg);
          for (let i = 0; i < arg; i++) i32[first + SLOT * i] = newRef(m, tupleItem(m, closure, i));
          continue exec;
        }
        case 53 /* CALL */: {
          const base = (sp - SLOT * (arg + 2)) | 0;
          let callable = i32[base]!, nargs = arg, first = (base + 2 * SLOT) | 0;
          if (i32[base + SLOT] !== 0) { first = (first - SLOT) | 0; nargs++; }
          else if (i32[(callable >> 2) + 2] === m.tMethod) {
            // A bound method: its function and its object take the two places.
            const method = callable;
            callable = newRef(m, i32[(method + METHOD_FUNC) >> 2]!);
            i32[base] = callable;
            i32[base + SLOT] = newRef(m, i32[(method + METHOD_SELF) >> 2]!);
            first = (first - SLOT) | 0;
            nargs++;
            decref(m, method);
          } else if (i32[(i32[(callable >> 2) + 2]! + TYPE_CALL) >> 2] === m.slotCallId) {
            // An object of a class with __call__: the same, so that its call stays in this loop.
            const call = typeLookup(m, i32[(callable >> 2) + 2]!, m.names['__call__']!);
            if (i32[(call >> 2) + 2] === tFunction) {
              i32[base + SLOT] = callable;
              callable = newRef(m, call);
              i32[base] = callable;
              first = (first - SLOT) | 0;
              nargs++;
            }
          }
          const t = i32[(callable >> 2) + 2]!;
          if (t === tFunction) {
            const f = framePush(m, callable, 0, 0);
            if (f === 0) {
              i32[base] = 0;
              break exec;
            }
            if (!placeArguments(m, f, first, nargs)) {
              sp = base | 0;
              i32[fw + 16] = sp;
              framePop(m, f);
              break exec;
            }
            sp = base | 0;
            i32[fw + 16] = sp;
            if (m.rec !== null) m.rec.put(EV.call, f, i32[fw + 15]!, 0, i32[(callable + FUNCTION_QUALNAME) >> 2]!);
            frame = f | 0;
            continue outer;
          }
          if (t === m.tType && i32[(callable + TYPE_NEW) >> 2] === m.objectNewId && i32[(callable + TYPE_INIT) >> 2] === m.slotInitId && (i32[(callable + TYPE_FLAGS) >> 2]! & TPFLAGS_IS_ABSTRACT) === 0) {
            const init = typeLookup(m, callable, m.names['__init__']!);
            if (typeOf(m, init) === tFunction) {
              // CALL_ALLOC_AND_ENTER_INIT: the new object waits in the callable's place until __init__ returns.
              const o = typeAlloc(m, callable, 0);
              const f = framePush(m, newRef(m, init), 0, FRAME_FLAG_INIT);
              if (f === 0) { decref(m, o); break exec; }
              // Self goes in front of the arguments: where no object was given with the callable, or where the callable lies.
              first = (first - SLOT) | 0;
              i32[first] = newRef(m, o);
              const ok = placeArguments(m, f, first, nargs + 1);
              i32[base] = o;
              sp = (base + SLOT) | 0;
              i32[fw + 16] = sp;
              decref(m, callable);
              if (!ok) { framePop(m, f); break exec; }
              if (m.rec !== null) m.rec.put(EV.call, f, i32[fw + 15]!, 0, i32[(init + FUNCTION_QUALNAME) >> 2]!);
              frame = f | 0;
              continue outer;
            }
          }
          if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM) {
            const f = flatCall(m, 53, arg, sp, 0);
            if (f < 0) break exec;
            if (f > 0) { frame = f | 0; continue outer; }
          }
          const r = vectorcall(m, callable, first << 2, nargs, 0);
          if (r === 0 && i32[REG_PARKED] !== 0) {
            // The call is made again when the thread's turn comes: the stack is as it was.
            i32[fw + 14] = pc - 2;
            m.switchThread(m);
            frame = i32[REG_FRAME]! | 0;
            continue outer;
          }
          const breaks = i32[REG_BREAKER] !== 0 && !specialised(m, callable, nargs);
          sp = base | 0;
          releaseCall(m, fw, callable, first, nargs, base);
          if (r === 0) break exec;
          i32[sp] = r;
          sp = (sp + SLOT) | 0;
          if (breaks) {
            i32[fw + 16] = sp;
            const due = breakerDue(m);
            if (due < 0) break exec;
            if (due > 0) { frame = i32[REG_FRAME]! | 0; continue outer; }
          }
          continue exec;
        }
        case 57 /* CALL_KW */: {
          const kwnames = i32[sp - SLOT]!;
          const base = (sp - SLOT * (arg + 3)) | 0;
          const callable = i32[base]!;
          let nargs = arg, first = (base + 2 * SLOT) | 0;
          if (i32[base + SLOT] !== 0) { first = (first - SLOT) | 0; nargs++; }
          const nkw = i32[(kwnames + 16) >> 2]!;
          if (i32[(callable >> 2) + 2] === tFunction) {
            const f = framePush(m, callable, 0, 0);
            if (f === 0) { i32[base] = 0; break exec; }
            const err = bindArguments(m, f, first << 2, nargs - nkw, kwnames);
            sp = base | 0;
            i32[fw + 16] = sp;
            decref(m, kwnames);
            if (err < 0) { framePop(m, f); break exec; }
            if (m.rec !== null) m.rec.put(EV.call, f, i32[fw + 15]!, 0, i32[(callable + FUNCTION_QUALNAME) >> 2]!);
            frame = f | 0;
            continue outer;
          }
          const r = vectorcall(m, callable, first << 2, nargs - nkw, kwnames);
          sp = base | 0;
          decref(m, kwnames);
          releaseCall(m, fw, callable, first, nargs, base);
          if (r === 0) break exec;
          i32[sp] = r;
          sp = (sp + SLOT) | 0;
          if (i32[REG_BREAKER] !== 0) {
            i32[fw + 16] = sp;
            const due = breakerDue(m);
            if (due < 0) break exec;
            if (due > 0) { frame = i32[REG_FRAME]! | 0; continue outer; }
          }
          continue exec;
        }
        case 54 /* CALL_FUNCTION_EX */: {
          const base = (sp - SLOT * (3 + (arg & 1))) | 0;
          if (i32[(i32[(i32[base]! >> 2) + 2]! + TYPE_CALL) >> 2] === m.slotCallId) callOfObject(m, base);
          else if (i32[REG_THREADS] !== 0 && i32[(i32[base]! >> 2) + 2] === m.tMethod) callOfMethod(m, base);
          if (i32[(i32[base]! >> 2) + 2] === tFunction) {
            const given = i32[base + 2 * SLOT]!;
            if ((i32[(typeOf(m, given) + TYPE_FLAGS) >> 2]! & TPFLAGS_TUPLE) === 0) {
              const t = spread(m, i32[base]!, given);
              if (t === 0) break exec;
              i32[base + 2 * SLOT] = t;
              decref(m, given);
            }
          }
          if (i32[(i32[base]! >> 2) + 2] === tFunction && canPushEx(m, i32[base + 2 * SLOT]!, (arg & 1) !== 0 ? i32[base + 3 * SLOT]! : 0)) {
            const callable = i32[base]!, args = i32[base + 2 * SLOT]!, kw = (arg & 1) !== 0 ? i32[base + 3 * SLOT]! : 0;
            i32[base] = 0;
            const f = framePush(m, callable, 0, 0);
            if (f === 0) break exec;
            const ok = placeEx(m, f, args, kw);
            sp = base | 0;
            i32[fw + 16] = sp;
            decref(m, args);
            xdecref(m, kw);
            if (!ok) { framePop(m, f); break exec; }
            if (m.rec !== null) m.rec.put(EV.call, f, i32[fw + 15]!, 0, i32[(callable + FUNCTION_QUALNAME) >> 2]!);
            frame = f | 0;
            continue outer;
          }
          const r = callEx(m, sp, (arg & 1) !== 0);
          sp = (sp - SLOT * (3 + (arg & 1))) | 0;
          i32[fw + 16] = sp;
          if (r === 0) break exec;
          i32[sp] = r;
          sp = (sp + SLOT) | 0;
          if (i32[REG_BREAKER] !== 0) {
            i32[fw + 16] = sp;
            const due = breakerDue(m);
            if (due < 0) break exec;
            if (due > 0) { frame = i32[REG_FRAME]! | 0; continue outer; }
          }
          continue exec;
        }
        case 36 /* RETURN_VALUE */: case 103 /* RETURN_CONST */: {
          let v: Ref;
          if ((w & 0xff) === 103 /* RETURN_CONST */) v = newRef(m, i32[consts + SLOT * arg]!);
          else { sp = (sp - SLOT) | 0; v = i32[sp]!; }
          i32[fw + 16] = sp;
          const flags = i32[fw + 17]!;
          if (m.rec !== null) m.rec.put(EV.return, v, frame, 0, i32[(i32[fw + 4]! + FUNCTION_QUALNAME) >> 2]!);
          if ((flags & FRAME_FLAG_GENERATOR) !== 0) {
            i32[REG_EXC_INFO] = i32[(frame - 72 + 48) >> 2]!;
            i32[REG_FRAME] = i32[fw + 2]!;
            generatorFinish(m, frame);
            if ((flags & FRAME_FLAG_ENTRY) !== 0) return v;
            // The caller stands at the FOR_ITER or SEND that entered the generator.
            i32[REG_RECURSION]!++;
            frame = i32[REG_FRAME]! | 0;
            resumeAfter(m, frame, v);
            continue outer;
          }
          framePop(m, frame);
          if ((flags & FRAME_FLAG_ENTRY) !== 0) return v;
          if ((flags & FRAME_FLAG_THREAD) !== 0) {
            decref(m, v);
            m.leaveThread(m);
            frame = i32[REG_FRAME]! | 0;
            continue outer;
          }
          frame = i32[REG_FRAME]! | 0;
          if ((flags & FRAME_FLAG_FLAT) !== 0) {
            failed = !finishFlat(m, frame, v);
            continue outer;
          }
          if ((flags & FRAME_FLAG_INIT) !== 0) {
            // The object already lies on the stack.
            if (v !== None) {
              raise(m, 'TypeError', `__init__() should return None, not '${typeName(m, v)}'`);
              decref(m, v);
              failed = true;
            }
            continue outer;
          }
          push(i32, frame, v);
          continue outer;
        }
        case 19 /* GET_ITER */: {
          const o = i32[sp - 2]!;
          const it = getIter(m, o);
          i32[sp - 2] = it;
          if (it === 0) sp = (sp - SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, o);
          if (it === 0) break exec;
          continue exec;
        }
        case 72 /* FOR_ITER */: {
          const it = i32[sp - 2]!;
          if (i32[(it >> 2) + 2] === m.tGenerator) {
            const entered = enterGenerator(m, it, None);
            if (entered < 0) break exec;
            if (entered > 0) { frame = (it + GEN_FRAME) | 0; continue outer; }
          }
          const t = i32[(it >> 2) + 2]!;
          const v: Ref = t === m.tRangeIterator ? rangeNext(m, it) : t === m.tListIterator ? listNext(m, it) : m.fns[i32[(t + TYPE_ITERNEXT) >> 2]!]!(m, it);
          if (v !== 0) {
            i32[sp] = v;
            sp = (sp + SLOT) | 0;
            continue exec;
          }
          if (i32[REG_EXC] !== 0) {
            if (!matches(m, 'StopIteration')) break exec;
            clearError(m);
          }
          sp = (sp - SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, it);
          pc = (start + arg + 2) | 0;
          continue exec;
        }
        case 11 /* END_FOR */: sp = (sp - SLOT) | 0; decref(m, i32[sp]!); continue exec;
        case 12 /* END_SEND */: {
          const r = i32[sp - 4]!;
          i32[sp - 4] = i32[sp - 2]!;
          sp = (sp - SLOT) | 0;
          i32[fw + 16] = sp;
          decref(m, r);
          continue exec;
        }
        case 52 /* BUILD_TUPLE */: sp = (sp - SLOT * arg) | 0; i32[sp] = tupleFromStack(m, sp, arg); sp = (sp + SLOT) | 0; continue exec;
        case 47 /* BUILD_LIST */: sp = (sp - SLOT * arg) | 0; i32[sp] = listFromStack(m, sp, arg); sp = (sp + SLOT) | 0; continue exec;
        case 80 /* LIST_APPEND */: { sp = (sp - SLOT) | 0; const v = i32[sp]!; listAppend(m, i32[sp - SLOT * arg]!, v); decref(m, v); continue exec; }
        case 105 /* SET_ADD */: { sp = (sp - SLOT) | 0; const v = i32[sp]!; const err = setAdd(m, i32[sp - SLOT * arg]!, v); i32[fw + 16] = sp; decref(m, v); if (err < 0) break exec; continue exec; }
        case 95 /* MAP_ADD */: {
          const v = i32[sp - 2]!, k = i32[sp - 4]!;
          sp = (sp - 2 * SLOT) | 0;
          const err = dictSet(m, i32[sp - SLOT * arg]!, k, v);
          i32[fw + 16] = sp;
          decref(m, k);
          decref(m, v);
          if (err < 0) break exec;
          continue exec;
        }
        case 117 /* UNPACK_SEQUENCE */: {
          const v = i32[sp - 2]!;
          sp = (sp - SLOT) | 0;
          const t = typeOf(m, v);
          if ((t === m.tTuple || t === m.tList) && i32[(v >> 2) + 4] === arg) {
            const items = t === m.tTuple ? (v + 24) >> 2 : i32[(v >> 2) + 6]! >> 2;
            for (let k = arg - 1; k >= 0; k--) { i32[sp] = newRef(m, i32[items + 2 * k]!); sp = (sp + SLOT) | 0; }
            i32[fw + 16] = sp;
            decref(m, v);
            continue exec;
          }
          const err = unpackIterable(m, v, arg, sp);
          if (err === 0) sp = (sp + SLOT * arg) | 0;
          i32[fw + 16] = sp;
          decref(m, v);
          if (err < 0) break exec;
          continue exec;
        }
        case 33 /* PUSH_EXC_INFO */: {
          const exc = i32[sp - 2]!;
          const item = i32[REG_EXC_INFO]! >> 2;
          const old = i32[item]!;
          i32[sp - 2] = old === 0 ? None : old;
          i32[item] = newRef(m, exc);
          i32[sp] = exc;
          sp = (sp + SLOT) | 0;
          continue exec;
        }
        case 31 /* POP_EXCEPT */: {
          sp = (sp - SLOT) | 0;
          const item = i32[REG_EXC_INFO]! >> 2;
          const old = i32[item]!;
          i32[item] = i32[sp] === None ? 0 : i32[sp]!;
          i32[fw + 16] = sp;
          xdecref(m, old);
          continue exec;
        }
        case 7 /* CHECK_EXC_MATCH */: {
          const type = i32[sp - 2]!;
          const t = checkExcMatch(m, i32[sp - 4]!, type);
          if (t < 0) break exec;
          i32[sp - 2] = t === 1 ? True : False;
          decref(m, type);
          continue exec;
        }
        case 101 /* RAISE_VARARGS */: {
          const cause = arg === 2 ? i32[sp - 2]! : 0, exc = arg >= 1 ? i32[sp - SLOT * arg]! : 0;
          sp = (sp - SLOT * arg) | 0;
          i32[fw + 16] = sp;
          if (doRaise(m, exc, cause)) { pc = -pc | 0; }
          break exec;
        }
        case 102 /* RERAISE */: {
          const exc = i32[sp - 2]!;
          sp = (sp - SLOT) | 0;
          if (arg > 0) {
            const lasti = i32[sp - SLOT * arg]!;
            if (i32[(lasti + 8) >> 2] === tInt) i32[fw + 14] = i32[(i32[fw]! + CODE_START) >> 2]! + (lasti === smallZero ? 0 : i32[(lasti >> 2) + 6]!);
          }
          i32[REG_EXC] = exc;
          pc = -pc | 0;
          break exec;
        }
        case 35 /* RETURN_GENERATOR */: {
          const g = generatorFromFrame(m, frame);
          const flags = i32[fw + 17]!;
          i32[REG_RECURSION]!++;
          i32[REG_FRAME] = i32[fw + 2]!;
          i32[REG_TOP] = frame;
          i32[(g + 72 + FRAME_INSTR) >> 2] = pc - 1;
          if ((flags & FRAME_FLAG_ENTRY) !== 0) return g;
          frame = i32[REG_FRAME]! | 0;
          push(i32, frame, g);
          continue outer;
        }
        case 118 /* YIELD_VALUE */: {
          sp = (sp - SLOT) | 0;
          const v = i32[sp]!;
          i32[fw + 16] = sp;
          const g = frame - 72;
          setGenState(m, g, arg === 1 ? STATE.suspendedYieldFrom : STATE.suspended);
          i32[REG_EXC_INFO] = i32[(g + 48) >> 2]!;
          i32[(g + 48) >> 2] = 0;
          i32[REG_FRAME] = i32[fw + 2]!;
          i32[fw + 2] = 0;
          const entry = (i32[fw + 17]! & FRAME_FLAG_ENTRY) !== 0;
          i32[fw + 17] = FRAME_FLAG_GENERATOR;
          if (entry) return v;
          i32[REG_RECURSION]!++;
          frame = i32[REG_FRAME]! | 0;
          push(i32, frame, v);
          continue outer;
        }
        case 104 /* SEND */: {
          const v = i32[sp - 2]!, receiver = i32[sp - 4]!;
          if (i32[(receiver >> 2) + 2] === m.tGenerator) {
            const entered = enterGenerator(m, receiver, v);
            if (entered < 0) break exec;
            if (entered > 0) { i32[fw + 16] = sp - SLOT; frame = (receiver + GEN_FRAME) | 0; continue outer; }
          }
          const r = sendTo(m, receiver, v);
          if (r === null) break exec;
          i32[sp - 2] = r.value;
          decref(m, v);
          if (r.done) pc = (start + arg) | 0;
          continue exec;
        }
        case 8 /* CLEANUP_THROW */: {
          const exc = i32[sp - 2]!;
          if (typeOf(m, exc) === m.types['StopIteration'] || matchesType(m, exc, 'StopIteration')) {
            const value = i32[(exc + 72) >> 2]! || None;
            incref(m, value);
            const last = i32[sp - 4]!, sub = i32[sp - 6]!;
            sp = (sp - 3 * SLOT) | 0;
            i32[sp] = None;
            i32[sp + 2] = value;
            sp = (sp + 2 * SLOT) | 0;
            i32[fw + 16] = sp;
            decref(m, sub);
            decref(m, last);
            decref(m, exc);
            continue exec;
          }
          sp = (sp - SLOT) | 0;
          i32[REG_EXC] = exc;
          pc = -pc | 0;
          break exec;
        }
        default: {
          if (i32[REG_NATIVE_DEPTH]! > FLAT_FROM && (w & 0xff) === 60 /* CONVERT_VALUE */) {
            const f = flatCall(m, 60, arg, sp, 0);
            if (f < 0) break exec;
            if (f > 0) { frame = f | 0; continue outer; }
          }
          if ((w & 0xff) === 2 /* BEFORE_WITH */ && i32[REG_THREADS] !== 0) {
            // Entering may mean waiting, and only this loop can wait.
            const f = flatCall(m, 2, 0, sp, 0);
            if (f < 0) break exec;
            if (f > 0) { frame = f | 0; continue outer; }
          }
          const r = coldOp(m, frame, w, sp);
          sp = (r < 0 ? ~r : r) | 0;
          if (r < 0) break exec;
          continue exec;
        }
      }
    }
    // An instruction failed. A negative pc says: do not add a traceback entry (RERAISE and the like).
    failed = true;
    if (pc < 0) {
      pc = (-pc - 1) | 0;
      i32[fw + 17]! |= 0x200;
    } else pc = (pc - 1) | 0;
    }
  }
}

/** Puts a new reference on the stack of a frame that is not running yet. */
function push(i32: Int32Array, frame: Ref, v: Ref): void {
  const top = (frame >> 2) + 16;
  const sp = i32[top]!;
  i32[sp] = v;
  i32[top] = sp + SLOT;
}

/** A generator that a FOR_ITER or SEND of `frame` ran has returned `v` (stolen): the frame goes on where that instruction says. */
function resumeAfter(m: Machine, frame: Ref, v: Ref): void {
  const i32 = m.i32;
  const fw = frame >> 2;
  const w = m.code[i32[fw + 14]!]!;
  const target = i32[(i32[fw]! + CODE_START) >> 2]! + ((w >>> 8) & 0x3fffff);
  if ((w & 0xff) === 104 /* SEND */) {
    i32[fw + 14] = target - 1;
    push(i32, frame, v);
    return;
  }
  i32[fw + 14] = target + 1;
  const sp = i32[fw + 16]! - SLOT;
  i32[fw + 16] = sp;
  decref(m, v);
  decref(m, i32[sp]!);
}

/** Moves arguments from the caller's stack into a fresh frame. False = TypeError set. */
function placeArguments(m: Machine, f: Ref, first: number, nargs: number): boolean {
  const i32 = m.i32;
  const co = i32[f >> 2]!;
  if ((i32[(co + CODE_FLAGS) >> 2]! & 12) === 0 && i32[(co + CODE_ARGCOUNT) >> 2] === nargs && i32[(co + CODE_KWONLY) >> 2] === 0) {
    const local = (f >> 2) + 18;
    for (let k = 0; k < nargs; k++) i32[local + SLOT * k] = i32[first + SLOT * k]!;
    return true;
  }
  return bindArguments(m, f, first << 2, nargs, 0) === 0;
}

/** CALL_FUNCTION_EX of an object whose class has a plain function __call__: the function takes its place, the object goes before a tuple of arguments. */
function callOfObject(m: Machine, base: number): void {
  const o = m.i32[base]!, args = m.i32[base + 2 * SLOT]!;
  const call = typeLookup(m, typeOf(m, o), m.names['__call__']!);
  if (typeOf(m, call) !== m.tFunction || typeOf(m, args) !== m.tTuple) return;
  m.i32[base] = newRef(m, call);
  m.i32[base + 2 * SLOT] = tupleFrom(m, [o, ...Array.from({ length: tupleSize(m, args) }, (_, i) => newRef(m, tupleItem(m, args, i)))]);
  decref(m, args);
}

/** The same for a bound method: only what this loop calls itself can wait for another thread. */
function callOfMethod(m: Machine, base: number): void {
  const method = m.i32[base]!, args = m.i32[base + 2 * SLOT]!;
  const func = m.i32[(method + METHOD_FUNC) >> 2]!;
  if (typeOf(m, func) !== m.tFunction || typeOf(m, args) !== m.tTuple) return;
  m.i32[base] = newRef(m, func);
  m.i32[base + 2 * SLOT] = tupleFrom(m, [newRef(m, m.i32[(method + METHOD_SELF) >> 2]!), ...Array.from({ length: tupleSize(m, args) }, (_, i) => newRef(m, tupleItem(m, args, i)))]);
  decref(m, args);
  decref(m, method);
}

/**
 * Calls that CPython's specialising interpreter runs by an instruction of their own that does not look at the eval breaker: CALL_LIST_APPEND, CALL_LEN,
 * CALL_ISINSTANCE, CALL_TYPE_1. What is due waits for the next safe point. (CPython does so from the second time a place is run.)
 */
function specialised(m: Machine, callable: Ref, nargs: number): boolean {
  if (callable === m.tType) return nargs === 1;
  const builtins = m.i32[REG.builtins]!;
  if (typeOf(m, callable) === m.types['method_descriptor']) return callable === dictGetInterned(m, m.i32[(m.tList + TYPE.dict) >> 2]!, intern(m, 'append'));
  return callable === dictGetInterned(m, builtins, intern(m, 'len')) || callable === dictGetInterned(m, builtins, intern(m, 'isinstance'));
}

/** Gives back what a native call had on the stack: the callable first, then the arguments in order. */
function releaseCall(m: Machine, fw: number, callable: Ref, first: number, nargs: number, base: number): void {
  const i32 = m.i32;
  i32[fw + 16] = base;
  decref(m, callable);
  for (let k = first, n = first + SLOT * nargs; k < n; k += SLOT) {
    const v = i32[k]!;
    if (i32[v >> 2] !== IMMORTAL) decref(m, v);
  }
}


function matchesType(m: Machine, exc: Ref, name: string): boolean {
  const mro = m.i32[(typeOf(m, exc) + TYPE_MRO) >> 2]!;
  for (let i = 0; i < m.i32[(mro + 16) >> 2]!; i++) if (tupleItem(m, mro, i) === m.types[name]) return true;
  return false;
}


/** tp_call of Python functions: the arguments are borrowed, so the frame gets references of its own. */
export function callFunction(m: Machine, func: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const i32 = m.i32;
  if (!enterLoop(m)) return 0;
  const n = nargs + (kwnames === 0 ? 0 : i32[(kwnames + 16) >> 2]!);
  const a = argv >> 2;
  for (let k = 0; k < n; k++) incref(m, i32[a + 2 * k]!);
  const f = framePush(m, newRef(m, func), 0, FRAME_FLAG_ENTRY);
  let r: Ref = 0;
  if (f === 0) for (let k = 0; k < n; k++) decref(m, i32[a + 2 * k]!);
  else if (kwnames === 0 ? placeArguments(m, f, a, nargs) : bindArguments(m, f, argv, nargs, kwnames) === 0) r = evalFrame(m, f);
  else framePop(m, f);
  leaveLoop(m);
  return r;
}

/** Runs code in given namespaces (exec, module bodies, class bodies). New reference. PyEval_EvalCode */
export function evalCode(m: Machine, code: Ref, globals: Ref, locals: Ref, closure = 0): Ref {
  if (!enterLoop(m)) return 0;
  const func = functionNew(m, code, globals);
  if (closure !== 0) m.i32[(func + FUNCTION_CLOSURE) >> 2] = newRef(m, closure);
  const f = framePush(m, func, newRef(m, locals), FRAME_FLAG_ENTRY);
  let r: Ref = 0;
  if (f === 0) decref(m, locals); else r = evalFrame(m, f);
  leaveLoop(m);
  return r;
}
