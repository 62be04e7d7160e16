/**
 * The machine: one ArrayBuffer and the immutable tables that give its bytes meaning.
 *
 * Invariant: every mutable word of a running program is inside `buf` (see registers.ts). The tables here are filled
 * while the machine boots and never change afterwards, except `codes`, which only grows and whose entries are found again by
 * content, so that a replay meets the same numbers.
 *
 *   0x000000 registers | 0x010000 static types, small ints, names | 0x200000 data stack (frames)
 *   0x800000 arenas, growing up | middle of the rest: system heap, growing up
 */
import type { Profile } from '../kernel/profile.ts';
import type { CodeTemplate } from '../bytecode/code.ts';
import type { MethodDef } from '../objects/method-def.ts';
import type { GetSetSpec, MemberSpec } from '../objects/spec.ts';
import type { Recorder } from './recorder.ts';

/** Byte address of an object, block or struct in the machine. 0 is NULL. */
export type Ref = number;

/** A native behind a slot or a built-in function. The slot's or method's own record says which arguments it takes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type NativeFn = (m: Machine, ...args: any[]) => any;

/** A code object's immutable half. `start` is where its words begin in `Machine.code`. */
export interface CodeEntry {
  readonly id: number;
  readonly start: number;
  readonly template: CodeTemplate;
}

/** Line steps in a block of `Machine.steps`, as a power of 2. */
export const STEP_BITS = 15;

export class Machine {
  readonly buf: ArrayBuffer;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly f64: Float64Array;
  readonly profile: Profile;
  /** Bytes the program's blocks may take together. */
  readonly maxMemory: number;
  /** First byte of the system heap. */
  readonly sysBase: number;
  /** Natives, by the number that slots and built-in functions hold in memory. Entry 0 is never called. */
  readonly fns: NativeFn[] = [() => { throw new Error('NULL called'); }];
  readonly fnIds = new Map<NativeFn, number>();
  /** Addresses of the static types by C name ('list', 'dict_keys', 'NoneType'); filled at boot. */
  readonly types: Record<string, Ref> = Object.create(null) as Record<string, Ref>;
  /** Addresses of names interned at boot; immortal. Without a prototype: a program may well call something `constructor`. */
  readonly names: Record<string, Ref> = Object.create(null) as Record<string, Ref>;
  /** Singletons. */
  None: Ref = 0; True: Ref = 0; False: Ref = 0; NotImplemented: Ref = 0; Ellipsis: Ref = 0;
  emptyKeys: Ref = 0; emptyTuple: Ref = 0; emptyStr: Ref = 0; emptyBytes: Ref = 0;
  /** int -5 is at smallInts, each 32 bytes on; latin-1 characters at chars, see str.ts. */
  smallInts: Ref = 0;
  /** Address of the one-character string of each latin-1 code point. */
  readonly chars: Int32Array = new Int32Array(256);
  /** Type addresses the loop compares with, as fields so that V8 sees constants of one shape. */
  tInt: Ref = 0; tFloat: Ref = 0; tStr: Ref = 0; tList: Ref = 0; tTuple: Ref = 0; tDict: Ref = 0; tBool: Ref = 0; tType: Ref = 0;
  tFunction: Ref = 0; tMethod: Ref = 0; tCode: Ref = 0; tCell: Ref = 0; tGenerator: Ref = 0; tBuiltin: Ref = 0; tNone: Ref = 0;
  tRangeIterator: Ref = 0; tListIterator: Ref = 0;
  /** Source line of each word of `code`. */
  lineOf: Int32Array = new Int32Array(1 << 14);
  /** Called at every line event, when set; throws Stopped to end a replay. */
  onLine: ((m: Machine, frame: Ref, line: number) => void) | null = null;
  /** Where the loop writes down line steps when it is there, by REG.lines: line, depth, instructions and a word for the session, step after step. */
  steps: Int32Array | null = null;
  /** Called when the block is full; gives the machine another. */
  stepsFull: () => void = () => {};
  /** The loop calls `onBudget` when more instructions than this have run. */
  instructionStop = 0x7ffffffe;
  onBudget: (m: Machine) => void = () => {};
  /** All compiled code, one word an instruction; code objects hold their start. Grows by doubling. */
  code: Int32Array = new Int32Array(1 << 14);
  codeTop = 0;
  /** Inline caches, four words for each word of code. Not state of the program: see vm/hints.ts. */
  hints: Int32Array = new Int32Array(4 << 14).fill(-1);
  readonly codes: CodeEntry[] = [];
  readonly codeIds = new Map<string, number>();
  /** What natives have compiled for themselves (regular expressions), by content: the same again whenever it is made. */
  readonly programs = new Map<string, object>();
  /** Parsed native signatures; built-in functions and method descriptors hold an index. Entry 0 unused. */
  readonly defs: MethodDef[] = [];
  /** Numbers of module functions, by their spec. */
  readonly functionDefs = new Map<object, number>();
  readonly getsets: GetSetSpec[] = [];
  readonly members: MemberSpec[] = [];
  /** Attribute cache of types: (version tag, name, value) triples. A tag never names two contents, so an entry never goes stale. */
  readonly typeCache: Int32Array = new Int32Array(3 * 4096);
  /** High word of the hash the last tp_hash returned; its low word is the return value. Transient. */
  hashHi = 0;
  /** Runs a frame to its end: the interpreter loop, set when the machine is put together. New reference, 0 on error. */
  evalFrame: (m: Machine, frame: Ref) => Ref = () => { throw new Error('no loop'); };
  /** Threads (threads/scheduler.ts): the running one has parked; has ended; stands at a safe point (true = another's registers are loaded). Set when the machine is put together. */
  switchThread: (m: Machine) => void = () => {};
  leaveThread: (m: Machine) => void = () => {};
  sliceOver: (m: Machine) => boolean = () => false;
  /** Modules the machine can import: fills a fresh module, 0 | -1. */
  readonly loaders: Record<string, (m: Machine, module: Ref) => number> = Object.create(null) as Record<string, (m: Machine, module: Ref) => number>;
  /** Source text to a new code object; 0 with SyntaxError. Set when the machine is put together. */
  compile: (m: Machine, source: string, filename: string, mode: 'exec' | 'eval' | 'single') => Ref = () => 0;
  /** An opcode the loop does not run: throws Unsupported. */
  unsupportedOpcode: (opcode: number, line: number) => void = () => {};
  /** Numbers of natives the loop recognises. */
  genericGetAttrId = 0; objectNewId = 0; slotInitId = 0; slotCallId = 0;
  /** `list[int]`; set by the module that has types.GenericAlias. Until then the class itself. */
  genericAlias: (m: Machine, cls: Ref, args: Ref) => Ref = (_m, cls) => cls;
  /** The candidate most like a mistyped name, or null; set by boot to suggestions.ts. */
  suggest: (wrong: string, candidates: readonly string[]) => string | null = () => null;
  /** Calls a Python function; set by the loop. */
  callFunction: (m: Machine, f: Ref, argv: number, nargs: number, kwnames: Ref) => Ref = () => 0;
  /** Type and object of a bare super() in the running frame; null with RuntimeError. Set by the loop. */
  superArgs: (m: Machine) => [Ref, Ref] | null = () => null;
  /** iterators.ts's constructor for objects that only have __getitem__; set while booting. */
  makeSeqIter: (m: Machine, o: Ref) => Ref = () => 0;
  /** Reports the current exception where it cannot propagate (a finalizer, a callback) and clears it. sys.unraisablehook */
  unraisable: (m: Machine, where: Ref) => void = () => {};
  /** Warns at the running line; -1 with an exception when a filter makes one of it. vm/warn.ts */
  warn: (m: Machine, category: string, message: string) => number = () => 0;
  /** Lines of a source file by its name, for tracebacks; null = not known. Set by the session: the program's own text, not machine state. */
  sourceOf: (filename: string) => readonly string[] | null = () => null;
  /** Message of a Unicode error from its fields; set by the codecs. */
  unicodeErrorText: (m: Machine, e: Ref) => Ref = () => 0;
  /** `int | str`; set by the module that has types.UnionType. NotImplemented until then. */
  typeUnion: (m: Machine, a: Ref, b: Ref) => Ref = (m) => m.NotImplemented;
  /** Called when a collection is due inside an allocation (3.11) or at the eval breaker. */
  collectDue: (m: Machine) => void = () => {};
  /** What is told of every event; null when nobody asks. */
  rec: Recorder | null = null;
  /** Text printed so far. Its length is also a register: a restore cuts it back. */
  output: string[] = [];
  outputLength = 0;
  /** Text written to stderr. */
  stderr: string[] = [];
  /** Most units of REG.work before LimitReached: a native that goes on for ever ends too. */
  maxWork = 0x7ffffffe;
  /** Most characters of output before LimitReached. */
  maxOutput = 1 << 20;

  constructor(profile: Profile, maxMemory: number) {
    this.profile = profile;
    this.maxMemory = maxMemory;
    const half = Math.max(16 << 20, (maxMemory + (2 << 20)) & ~0xfffff);
    this.sysBase = 0x800000 + half;
    this.buf = new ArrayBuffer(this.sysBase + half);
    this.i32 = new Int32Array(this.buf);
    this.u8 = new Uint8Array(this.buf);
    this.f64 = new Float64Array(this.buf);
  }

  /** None, NotImplemented or Ellipsis by its type. */
  singletonOf(type: Ref): Ref {
    return type === this.tNone ? this.None : type === this.types['NotImplementedType'] ? this.NotImplemented : this.Ellipsis;
  }

  /** The number under which memory knows a native. Boot only. */
  fn(f: NativeFn): number {
    let id = this.fnIds.get(f);
    if (id === undefined) {
      id = this.fns.length;
      this.fns.push(f);
      this.fnIds.set(f, id);
    }
    return id;
  }
}
