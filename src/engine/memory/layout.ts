/**
 * Struct layouts of CPython 3.13 on 64 bits: byte offsets of every field the machine reads, and the same as tables for
 * the cell lens. Source: Include/cpython/*.h and Include/internal/*.h of 3.13.
 *
 * Pointers are 8 bytes; addresses fit the low 4, so code reads and writes the low word and relies on the high one being
 * zero. Whoever turns a raw block into an object must therefore write both words of every field (`setWords`).
 */

/** PyObject: ob_refcnt 8, ob_type 8. */
export const OB = { refcnt: 0, type: 8, size: 16 } as const;
/** PyGC_Head lies 16 bytes before a tracked object: _gc_next, _gc_prev. */
export const GC = { next: -16, prev: -8, size: 16 } as const;

export const LONG = { tag: 16, digit: 24, basic: 24 } as const;
export const FLOAT = { value: 16, basic: 24 } as const;
export const COMPLEX = { real: 16, imag: 24, basic: 32 } as const;
/** PyASCIIObject / PyCompactUnicodeObject. state: interned 2 bits, kind 3, compact 1, ascii 1, statically_allocated 1. */
export const STR = { length: 16, hash: 24, state: 32, asciiData: 40, utf8Length: 40, utf8: 48, data: 56 } as const;
export const STR_STATE = { internedMask: 3, mortal: 1, immortal: 2, immortalStatic: 3, kindShift: 2, kindMask: 7 << 2, compact: 1 << 5, ascii: 1 << 6, static: 1 << 7 } as const;
export const BYTES = { size: 16, hash: 24, data: 32, basic: 33 } as const;
export const LIST = { size: 16, items: 24, allocated: 32, basic: 40 } as const;
export const TUPLE = { size: 16, items: 24, basic: 24 } as const;
/** PyDictObject: ma_used, ma_version_tag, ma_keys, ma_values. */
export const DICT = { used: 16, version: 24, keys: 32, values: 40, basic: 48 } as const;
/** PyDictKeysObject: dk_refcnt 8, log2_size 1, log2_index_bytes 1, kind 1, pad 1, version 4, usable 8, nentries 8, then indices, then entries. */
export const KEYS = { refcnt: 0, log2Size: 8, log2IndexBytes: 9, kind: 10, version: 12, usable: 16, nentries: 24, indices: 32 } as const;
export const KEYS_KIND = { general: 0, unicode: 1, split: 2 } as const;
/** PyDictValues: capacity, size, embedded, valid, a byte each; the values; the order in which they were set, a byte each. */
export const VALUES = { capacity: 0, size: 1, embedded: 2, valid: 3, values: 8 } as const;
/** PySetObject: fill, used, mask, table, hash, finger, smalltable[8] of (key, hash), weakreflist. */
export const SET = { fill: 16, used: 24, mask: 32, table: 40, hash: 48, finger: 56, smalltable: 64, weakrefs: 192, basic: 200 } as const;
export const RANGE = { start: 16, stop: 24, step: 32, length: 40, basic: 48 } as const;
export const SLICE = { start: 16, stop: 24, step: 32, basic: 40 } as const;
export const CELL = { ref: 16, basic: 24 } as const;
export const METHOD = { func: 16, self: 24, weakrefs: 32, vectorcall: 40, basic: 48 } as const;
/** PyCFunctionObject: m_ml (here: address of a MethodDef), m_self, m_module, m_weakreflist, vectorcall. */
export const BUILTIN = { def: 16, self: 24, module: 32, weakrefs: 40, vectorcall: 48, basic: 56 } as const;
export const FUNCTION = {
  globals: 16, builtins: 24, name: 32, qualname: 40, code: 48, defaults: 56, kwdefaults: 64, closure: 72, doc: 80, dict: 88,
  weakrefs: 96, module: 104, annotations: 112, typeparams: 120, vectorcall: 128, version: 136, basic: 144,
} as const;
/** PyCodeObject, the fields the machine uses; words `id` and `start` stand in the place of co_extra. At `code` follow the units of the bytecode. */
export const CODE = {
  units: 16, consts: 24, names: 32, exceptiontable: 40, flags: 48, argcount: 52, posonly: 56, kwonly: 60, stacksize: 64, firstlineno: 68,
  nlocalsplus: 72, framesize: 76, nlocals: 80, ncellvars: 84, nfreevars: 88, version: 92, localsplusnames: 96, localspluskinds: 104,
  filename: 112, name: 120, qualname: 128, linetable: 136, weakrefs: 144, id: 192, start: 196, code: 200, basic: 200,
} as const;
/** _PyInterpreterFrame. instr holds an index into Machine.code. */
export const FRAME = {
  code: 0, previous: 8, func: 16, globals: 24, builtins: 32, locals: 40, frameObj: 48, instr: 56, stacktop: 64, returnOffset: 68, owner: 70,
  /** Our own word in the padding after owner: how the loop treats the frame's end (see vm/frame.ts). */
  localsplus: 72,
} as const;
/** PyGenObject up to the embedded frame. */
export const GEN = { weakrefs: 16, name: 24, qualname: 32, excValue: 40, excPrevious: 48, origin: 56, hooks: 64, state: 67, frame: 72 } as const;
export const MODULE = { dict: 16, def: 24, state: 32, weaklist: 40, name: 48, basic: 56 } as const;
export const WEAKREF = { object: 16, callback: 24, hash: 32, prev: 40, next: 48, vectorcall: 56, basic: 64 } as const;
/** PyBaseExceptionObject, and PyStopIterationObject etc. which add fields at 72. */
export const EXC = { dict: 16, args: 24, notes: 32, traceback: 40, context: 48, cause: 56, suppress: 64, extra: 72, basic: 72 } as const;
export const TRACEBACK = { next: 16, frame: 24, lasti: 32, lineno: 36, basic: 40 } as const;
/** PyFrameObject up to its own copy of the frame: back, pointer to the interpreter frame, trace, lineno, locals added by name. */
export const FRAMEOBJ = { back: 16, frame: 24, trace: 32, lineno: 40, extraLocals: 48, localsCache: 56, basic: 64 } as const;
/** seqiterobject / listiterobject / tupleiterobject: index then sequence. */
export const SEQITER = { index: 16, seq: 24, basic: 32 } as const;

/** dequeobject, and a block of its items. */
export const DEQUE = { size: 16, leftblock: 24, rightblock: 32, leftindex: 40, rightindex: 48, state: 56, maxlen: 64, numfree: 72, free: 80, weaklist: 208, basic: 216 } as const;
export const DEQUE_BLOCK = { left: 0, data: 8, right: 520, bytes: 528, length: 64 } as const;

/** PyTypeObject followed by PyHeapTypeObject's slot structs; static types are laid out the same way here. */
export const TYPE = {
  varsize: 16, name: 24, basicsize: 32, itemsize: 40, dealloc: 48, vectorcallOffset: 56, repr: 88, hash: 120, call: 128, str: 136,
  getattro: 144, setattro: 152, flags: 168, doc: 176, traverse: 184, clear: 192, richcompare: 200, weaklistoffset: 208, iter: 216,
  iternext: 224, methods: 232, members: 240, getset: 248, base: 256, dict: 264, descrGet: 272, descrSet: 280, dictoffset: 288, init: 296,
  alloc: 304, new: 312, free: 320, isGc: 328, bases: 336, mro: 344, cache: 352, subclasses: 360, weaklist: 368, del: 376, versionTag: 384,
  finalize: 392, vectorcall: 400,
  amAwait: 416, amAiter: 424, amAnext: 432, amSend: 440,
  nb: 448, // 36 number slots, see slots.ts
  mpLength: 736, mpSubscript: 744, mpAssSubscript: 752,
  sqLength: 760, sqConcat: 768, sqRepeat: 776, sqItem: 784, sqAssItem: 800, sqContains: 816, sqInplaceConcat: 824, sqInplaceRepeat: 832,
  bfGet: 840, bfRelease: 848,
  htName: 856, htSlots: 864, htQualname: 872, htCachedKeys: 880, htModule: 888, tpname: 896, specGetitem: 904, specInit: 920,
  basic: 928,
} as const;

/** tp_flags, as in Include/object.h. */
export const TPFLAGS = {
  STATIC_BUILTIN: 1 << 1, INLINE_VALUES: 1 << 2, MANAGED_WEAKREF: 1 << 3, MANAGED_DICT: 1 << 4, SEQUENCE: 1 << 5, MAPPING: 1 << 6,
  DISALLOW_INSTANTIATION: 1 << 7, IMMUTABLETYPE: 1 << 8, HEAPTYPE: 1 << 9, BASETYPE: 1 << 10, HAVE_VECTORCALL: 1 << 11, READY: 1 << 12,
  HAVE_GC: 1 << 14, METHOD_DESCRIPTOR: 1 << 17, IS_ABSTRACT: 1 << 20, MATCH_SELF: 1 << 22,
  LONG: 1 << 24, LIST: 1 << 25, TUPLE: 1 << 26, BYTES: 1 << 27, UNICODE: 1 << 28, DICT: 1 << 29, BASE_EXC: 1 << 30, TYPE: 1 << 31,
} as const;

/** Before the GC header of instances of Python classes: pointer to the dict at -24, NULL until it is asked for, weakreflist at -32 (3.13: MANAGED_*_OFFSET). */
export const MANAGED = { dict: -24, weakref: -32 } as const;
