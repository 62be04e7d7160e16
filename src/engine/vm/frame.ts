/**
 * Frames. Models Include/internal/pycore_frame.h, Python/frame.c and Objects/frameobject.c, CPython 3.13.
 *
 *   data stack:  ... | code | previous | func | globals | builtins | locals | frameObj | instr, line | stacktop, flags | localsplus ... stack ... | next frame
 *
 * Invariants: a frame owns code, func, locals, frameObj and every non-zero slot below stacktop; globals and builtins are borrowed from func.
 * `instr` is the index in Machine.code of the instruction being run (one before the first at the start); `line` the line of the last line event. stacktop is a WORD index
 * into memory (not a count), valid whenever anything outside the loop looks.
 */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, FRAME, FRAMEOBJ, FUNCTION, GEN, TPFLAGS, TRACEBACK } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, incref, isTracked, newGcObject, newRef, track, trashBegin, trashEnd, untrack, xdecref } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { raise } from '../objects/errors.ts';
import { intFromNumber } from '../objects/int.ts';
import { hex } from '../objects/descr.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { LOCAL_KIND } from '../bytecode/code.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { dictNew, dictSet } from '../objects/dict.ts';
import { tupleItem } from '../objects/tuple.ts';

// Offsets as constants of this module: V8 folds those, not fields of an imported object.
const REG_RECURSION = REG.recursion, REG_TOP = REG.top, REG_STACK_HIGH = REG.stackHigh, REG_STACK_END = REG.stackEnd, REG_FRAME = REG.frame;
const CODE_NLOCALSPLUS = CODE.nlocalsplus, CODE_STACKSIZE = CODE.stacksize, CODE_START = CODE.start, CODE_ID = CODE.id, CODE_LOCALSPLUSNAMES = CODE.localsplusnames, CODE_FILENAME = CODE.filename, CODE_NAME = CODE.name;
const FUNCTION_CODE = FUNCTION.code, FUNCTION_GLOBALS = FUNCTION.globals, FUNCTION_BUILTINS = FUNCTION.builtins;

/** Bits of the flags word: the frame's return ends a native's call of the loop; it runs an __init__ for a class call; it lives in a generator; it is a special method whose caller's instruction is not done yet (flat-calls.ts); its return ends a thread. */
export const FRAME_FLAG = { entry: 1, init: 2, generator: 4, classBody: 8, flat: 16, thread: 32 } as const;
export const LINE = FRAME.instr + 4;
export const FLAGS = FRAME.returnOffset;

/** Bytes of a frame for this code. */
export function frameBytes(m: Machine, code: Ref): number {
  return FRAME.localsplus + 8 * (m.i32[(code + CODE_NLOCALSPLUS) >> 2]! + m.i32[(code + CODE_STACKSIZE) >> 2]!);
}

/**
 * New frame on the data stack for `func` (stolen); locals empty. 0 with RecursionError when the limit is reached (func given back).
 */
export function framePush(m: Machine, func: Ref, locals: Ref, flags: number): Ref {
  const i32 = m.i32;
  const code = i32[(func + FUNCTION_CODE) >> 2]!;
  if (--i32[REG_RECURSION]! < 0) {
    i32[REG_RECURSION]!++;
    decref(m, func);
    return raise(m, 'RecursionError', 'maximum recursion depth exceeded');
  }
  const f = i32[REG_TOP]!;
  const size = frameBytes(m, code);
  if (f + size > i32[REG_STACK_END]!) throw new LimitReached('depth', i32[REG_STACK_END]! - REGION.stack, 'the data stack is full');
  i32[REG_TOP] = f + size;
  if (f + size > i32[REG_STACK_HIGH]!) i32[REG_STACK_HIGH] = f + size;
  const w = f >> 2;
  incref(m, code);
  i32[w] = code;
  i32[w + 2] = i32[REG_FRAME]!;
  i32[w + 4] = func;
  i32[w + 6] = i32[(func + FUNCTION_GLOBALS) >> 2]!;
  i32[w + 8] = i32[(func + FUNCTION_BUILTINS) >> 2]!;
  i32[w + 10] = locals;
  i32[w + 12] = 0;
  i32[w + 14] = i32[(code + CODE_START) >> 2]! - 1;
  i32[w + 15] = -1;
  const first = w + 18;
  const n = i32[(code + CODE_NLOCALSPLUS) >> 2]!;
  i32[w + 16] = first + 2 * n;
  i32[w + 17] = flags;
  for (let s = first, end = first + 2 * n; s < end; s++) i32[s] = 0;
  return f;
}

/** Gives back everything a frame holds but its code. _PyFrame_ClearExceptCode */
export function frameClear(m: Machine, f: Ref): void {
  const i32 = m.i32;
  const w = f >> 2;
  const fo = i32[w + 12]!;
  if (fo !== 0) {
    if (i32[fo >> 2]! > 1) {
      takeOwnership(m, fo, f);
      i32[w + 12] = 0;
      decref(m, fo);
      return;
    }
    i32[w + 12] = 0;
    decref(m, fo);
  }
  clearLocals(m, f);
  decref(m, i32[w + 4]!);
}

function clearLocals(m: Machine, f: Ref): void {
  const i32 = m.i32;
  const w = f >> 2;
  const end = i32[w + 16]!;
  for (let s = w + 18; s < end; s += 2) {
    const r = i32[s]!;
    if (r !== 0) {
      i32[s] = 0;
      decref(m, r);
    }
  }
  i32[w + 16] = w + 18;
  const locals = i32[w + 10]!;
  if (locals !== 0) {
    i32[w + 10] = 0;
    decref(m, locals);
  }
}

/** Ends a frame of the data stack: makes its caller current, so that what dies with the frame runs under the caller; clears it, gives back its room. */
export function framePop(m: Machine, f: Ref): void {
  const i32 = m.i32;
  i32[REG_FRAME] = i32[(f >> 2) + 2]!;
  i32[REG_RECURSION]!++;
  frameClear(m, f);
  decref(m, i32[f >> 2]!);
  i32[REG_TOP] = f;
}

// ---- frame objects -----------------------------------------------------------------------------------------------------
//   frame object: | back 16 | frame 24 | trace 32 | lineno 40 | - | own copy of the frame from 64 once its function has returned |

/** The frame object of a running frame, borrowed; made on first request. */
export function frameObject(m: Machine, f: Ref): Ref {
  const i32 = m.i32;
  const have = i32[(f + FRAME.frameObj) >> 2]!;
  if (have !== 0) return have;
  const size = FRAMEOBJ.basic + frameBytes(m, i32[f >> 2]!);
  const fo = newGcObject(m, m.types['frame']!, size);
  i32.fill(0, (fo >> 2) + 4, (fo + size) >> 2);
  i32[(fo + FRAMEOBJ.frame) >> 2] = f;
  i32[(f + FRAME.frameObj) >> 2] = fo;
  return fo;
}

/** The frame ends but its object lives on: the object takes what the frame held, and a link to the caller's object. */
function takeOwnership(m: Machine, fo: Ref, f: Ref): void {
  const i32 = m.i32;
  const w = f >> 2;
  const own = fo + FRAMEOBJ.basic;
  const end = i32[w + 16]!;
  const o = own >> 2;
  for (let k = 0; k < end - w; k++) i32[o + k] = i32[w + k]!;
  incref(m, i32[o]!);
  i32[o + 12] = 0;
  i32[o + 16] = o + (end - w);
  i32[o + 17] = 0;
  i32[(fo + FRAMEOBJ.frame) >> 2] = own;
  i32[(fo + FRAMEOBJ.lineno) >> 2] = frameLine(m, f);
  const previous = i32[w + 2]!;
  if (previous !== 0) i32[(fo + FRAMEOBJ.back) >> 2] = newRef(m, frameObject(m, previous));
  i32[o + 2] = 0;
  if (!isTracked(m, fo)) track(m, fo);
}

/** The object's frame is its own copy. */
function ownsFrame(m: Machine, fo: Ref): boolean {
  return m.i32[(fo + FRAMEOBJ.frame) >> 2] === fo + FRAMEOBJ.basic;
}

/** Source line a frame is at. */
export function frameLine(m: Machine, f: Ref): number {
  return m.lineOf[m.i32[(f + FRAME.instr) >> 2]!]!;
}

function frameObjectDealloc(m: Machine, fo: Ref): void {
  if (isTracked(m, fo)) untrack(m, fo);
  if (trashBegin(m, fo)) return;
  frameObjectClear(m, fo);
  freeGcObject(m, fo);
  trashEnd(m);
}

function frameObjectClear(m: Machine, fo: Ref): void {
  if (ownsFrame(m, fo)) {
    const f = fo + FRAMEOBJ.basic;
    m.i32[(fo + FRAMEOBJ.frame) >> 2] = 0;
    clearLocals(m, f);
    clearRef(m, f + FRAME.func);
    clearRef(m, f + FRAME.code);
  }
  clearRef(m, fo + FRAMEOBJ.back);
}

/** References of a frame's slots, for traverse and the audit. */
export function frameTraverse(m: Machine, f: Ref, visit: (r: Ref) => void): void {
  const i32 = m.i32;
  const w = f >> 2;
  for (let s = w + 18; s < i32[w + 16]!; s += 2) if (i32[s] !== 0) visit(i32[s]!);
  for (const k of [w + 10, w + 4]) if (i32[k] !== 0) visit(i32[k]!);
}

/**
 * New dict of a frame's local variables; its f_locals when it has one (class bodies, modules). While an inlined comprehension runs in such
 * a frame, only the comprehension's own variables.
 */
export function frameLocals(m: Machine, f: Ref): Ref {
  const i32 = m.i32;
  const w = f >> 2;
  const code = i32[w]!;
  const template = m.codes[i32[(code + CODE_ID) >> 2]!]!.template;
  const inside = i32[w + 10] !== 0;
  if (inside && !template.localspluskinds.some((kind, i) => (kind & LOCAL_KIND.HIDDEN) !== 0 && i32[w + 18 + 2 * i] !== 0)) return newRef(m, i32[w + 10]!);
  const d = dictNew(m);
  const names = i32[(code + CODE_LOCALSPLUSNAMES) >> 2]!;
  for (let i = 0; i < template.localsplusnames.length; i++) {
    const kind = template.localspluskinds[i]!;
    if ((kind & LOCAL_KIND.HIDDEN) !== 0 && !inside) continue;
    let v = i32[w + 18 + 2 * i]!;
    if ((kind & 0xc0) !== 0 && v !== 0 && i32[(v + 8) >> 2] === m.tCell) v = i32[(v + 16) >> 2]!;
    if (v !== 0) dictSet(m, d, tupleItem(m, names, i), v);
  }
  return d;
}

/** New traceback entry in front of `next` (stolen, 0 = none) for the frame's current instruction. PyTraceBack_Here */
export function tracebackNew(m: Machine, next: Ref, f: Ref): Ref {
  const i32 = m.i32;
  const fo = frameObject(m, f);
  const tb = newGcObject(m, m.types['traceback']!, TRACEBACK.basic);
  i32.fill(0, (tb >> 2) + 4, (tb + TRACEBACK.basic) >> 2);
  i32[(tb + TRACEBACK.next) >> 2] = next;
  incref(m, fo);
  i32[(tb + TRACEBACK.frame) >> 2] = fo;
  i32[(tb + TRACEBACK.lasti) >> 2] = i32[(f + FRAME.instr) >> 2]! - i32[(i32[f >> 2]! + CODE_START) >> 2]!;
  i32[(tb + TRACEBACK.lineno) >> 2] = frameLine(m, f);
  track(m, tb);
  return tb;
}

const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;
const frameOf = (m: Machine, fo: Ref): Ref => at(m, fo, FRAMEOBJ.frame);

/** Whether a frame is on the way from the innermost to the module's. */
function runs(m: Machine, f: Ref): boolean {
  let g = m.i32[REG.frame]!;
  while (g !== 0 && g !== f) g = at(m, g, FRAME.previous);
  return g === f;
}

export const FRAME_TYPES: readonly TypeSpec[] = [
  {
    name: 'frame', basicsize: FRAMEOBJ.basic + FRAME.localsplus, itemsize: 8, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: frameObjectDealloc, clear: frameObjectClear,
      traverse: (m: Machine, fo: Ref, visit: (r: Ref) => void) => {
        if (at(m, fo, FRAMEOBJ.back) !== 0) visit(at(m, fo, FRAMEOBJ.back));
        if (ownsFrame(m, fo)) { frameTraverse(m, fo + FRAMEOBJ.basic, visit); const c = at(m, fo + FRAMEOBJ.basic, FRAME.code); if (c !== 0) visit(c); }
      },
      repr: (m: Machine, fo: Ref) => { const f = frameOf(m, fo); const c = at(m, f, FRAME.code); return strFromJs(m, `<frame at ${hex(fo)}, file '${strToJs(m, at(m, c, CODE_FILENAME))}', line ${frameLine(m, f)}, code ${strToJs(m, at(m, c, CODE_NAME))}>`); },
    },
    getset: [
      { name: 'f_code', get: (m, fo) => newRef(m, at(m, frameOf(m, fo), FRAME.code)) },
      { name: 'f_lineno', get: (m, fo) => intFromNumber(m, frameLine(m, frameOf(m, fo))) },
      { name: 'f_locals', get: (m, fo) => frameLocals(m, frameOf(m, fo)) },
      { name: 'f_globals', get: (m, fo) => newRef(m, at(m, frameOf(m, fo), FRAME.globals)) },
      { name: 'f_lasti', get: (m, fo) => intFromNumber(m, 2 * (at(m, frameOf(m, fo), FRAME.instr) - at(m, at(m, frameOf(m, fo), FRAME.code), CODE_START))) },
      { name: 'f_back', get: (m, fo) => { if (at(m, fo, FRAMEOBJ.back) !== 0) return newRef(m, at(m, fo, FRAMEOBJ.back)); const p = ownsFrame(m, fo) ? 0 : at(m, frameOf(m, fo), FRAME.previous); return p === 0 ? m.None : newRef(m, frameObject(m, p)); } },
    ],
    methods: [{ name: '__sizeof__', sig: '()', fn: (m: Machine, fo: Ref) => intFromNumber(m, FRAMEOBJ.basic + frameBytes(m, at(m, frameOf(m, fo), FRAME.code))) }, { name: 'clear', sig: '()', fn: (m: Machine, fo: Ref) => { if (!ownsFrame(m, fo)) return raise(m, 'RuntimeError', `cannot clear ${runs(m, frameOf(m, fo)) ? 'an executing' : 'a suspended'} frame`); clearLocals(m, fo + FRAMEOBJ.basic); return m.None; } }],
  },
  {
    name: 'traceback', basicsize: TRACEBACK.basic, flags: TPFLAGS.HAVE_GC,
    slots: {
      dealloc: (m: Machine, tb: Ref) => { untrack(m, tb); if (trashBegin(m, tb)) return; clearRef(m, tb + TRACEBACK.next); clearRef(m, tb + TRACEBACK.frame); freeGcObject(m, tb); trashEnd(m); },
      traverse: (m: Machine, tb: Ref, visit: (r: Ref) => void) => { for (const f of [TRACEBACK.next, TRACEBACK.frame]) if (at(m, tb, f) !== 0) visit(at(m, tb, f)); },
      clear: (m: Machine, tb: Ref) => { clearRef(m, tb + TRACEBACK.next); clearRef(m, tb + TRACEBACK.frame); },
    },
    getset: [
      { name: 'tb_next', get: (m, tb) => { const n = at(m, tb, TRACEBACK.next); return n === 0 ? m.None : newRef(m, n); }, set: (m, tb, v) => { const old = at(m, tb, TRACEBACK.next); m.i32[(tb + TRACEBACK.next) >> 2] = v === m.None ? 0 : newRef(m, v); xdecref(m, old); return 0; } },
      { name: 'tb_frame', get: (m, tb) => newRef(m, at(m, tb, TRACEBACK.frame)) },
      { name: 'tb_lineno', get: (m, tb) => intFromNumber(m, at(m, tb, TRACEBACK.lineno)) },
      { name: 'tb_lasti', get: (m, tb) => intFromNumber(m, 2 * at(m, tb, TRACEBACK.lasti)) },
    ],
  },
];

/** Room a generator object needs for the embedded frame of `code`. */
export function generatorBytes(m: Machine, code: Ref): number {
  return GEN.frame + frameBytes(m, code);
}
