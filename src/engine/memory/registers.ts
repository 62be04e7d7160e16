/**
 * The register page: every mutable word of the machine that is not in an object or a block. Because it lies in the
 * buffer too, a copy of the buffer is a copy of the whole machine. Values are WORD indices (byte address >> 2).
 *
 *   0x0000  NULL page head: never written, so a store through NULL shows up in the audit
 *   0x0100  registers below
 *   0x0400  usedpools[32]      front pool of each size class
 *   0x0500  free-list heads    float, list, dict, dict keys, tuple[1..20]
 *   0x0700  gc generation heads (16 bytes each, shaped like a GC header)
 *   0x0800  system-heap bins[32]
 *   0x1000  arena_object table (32 bytes each)
 */
export const REG = {
  /** Current raised exception (owned) or 0. tstate->current_exception */
  exc: 0x100 >> 2,
  /** Byte address of the innermost exc_info item | exc_value 8 | previous_item 8 |. tstate->exc_info */
  excInfo: 0x104 >> 2,
  /** Innermost frame's byte address or 0. tstate->current_frame */
  frame: 0x108 >> 2,
  /** First free byte of the data stack. tstate->datastack_top */
  top: 0x10c >> 2,
  /** Highest byte of the data stack ever used (keyframes copy up to here). */
  stackHigh: 0x110 >> 2,
  /** Python calls still allowed before RecursionError. tstate->py_recursion_remaining */
  recursion: 0x114 >> 2,
  recursionLimit: 0x118 >> 2,
  /** Nested native->Python calls. */
  nativeDepth: 0x11c >> 2,
  /** Non-zero when something wants the loop's attention. tstate->eval_breaker */
  breaker: 0x120 >> 2,
  /** Depth of nested deallocations and the head of the trash list (Objects/object.c, trashcan). */
  trashDepth: 0x124 >> 2,
  trashHead: 0x128 >> 2,
  /** Seeded chance and virtual clock. */
  seed: 0x12c >> 2,
  clock: 0x130 >> 2,
  /** Next never-used byte of: static data, arena space, system heap. */
  staticTop: 0x140 >> 2,
  arenaTop: 0x144 >> 2,
  sysTop: 0x148 >> 2,
  /** Highest sysTop ever: what lies between is stale, but part of the machine's state all the same. */
  sysHigh: 0x14c >> 2,
  /** Bytes in use in blocks of each allocator, and blocks; for limits and pictures. */
  bytesSmall: 0x150 >> 2,
  bytesLarge: 0x154 >> 2,
  /** obmalloc: arenas with free pools (index + 1), most used first; unused arena slots. */
  usableArenas: 0x158 >> 2,
  unusedArenas: 0x15c >> 2,
  arenaCount: 0x160 >> 2,
  /** End of the highest pool ever carved: arena memory above it was never touched. */
  poolHigh: 0x164 >> 2,
  /** gc: generation counts and thresholds (3 words each), flags, pending / total of the 25 % rule. */
  gcCount: 0x170 >> 2,
  gcThreshold: 0x17c >> 2,
  gcEnabled: 0x188 >> 2,
  gcCollecting: 0x18c >> 2,
  gcPending: 0x190 >> 2,
  gcTotal: 0x194 >> 2,
  gcDebug: 0x198 >> 2,
  gcCallbacks: 0x19c >> 2,
  gcGarbage: 0x1a0 >> 2,
  /** Stats, 3 words a generation: collections, collected, uncollectable. */
  gcStats: 0x1a4 >> 2,
  /** sys.modules, builtins dict, the interned-string table, __main__ dict (owned). */
  modules: 0x1d0 >> 2,
  builtins: 0x1d4 >> 2,
  interned: 0x1d8 >> 2,
  mainDict: 0x1dc >> 2,
  /** Instructions run and line steps begun since the program started. */
  instructions: 0x3c0 >> 2,
  lines: 0x3c4 >> 2,
  /** Work of natives that an instruction count does not see: items taken from iterators, KiB of large blocks. See Machine.maxWork. */
  work: 0x3c8 >> 2,
  /** The thread's own exc_info item. */
  baseExcInfo: 0x3e0 >> 2,
  /** Next type version tag / next keys version / next unique code id. */
  typeVersion: 0x1e0 >> 2,
  /** Names interned so far that can never die, for `is` (bytes of output written too). */
  outputLength: 0x1e4 >> 2,
  /** Scratch owned references of natives that call back: list object, or 0. */
  temps: 0x1e8 >> 2,
  /** Line of the innermost frame at the last line event. */
  line: 0x1ec >> 2,
  /** sys.stdout / sys.stderr replacement objects (owned) or 0. */
  stdout: 0x1f0 >> 2,
  stderr: 0x1f4 >> 2,
  intMaxStrDigits: 0x1f8 >> 2,
  gcFrozen: 0x1fc >> 2,
  /** The builtins module (owned by sys.modules). */
  builtinsModule: 0x200 >> 2,
  /** List of what the parser of `__main__` holds (owned) or 0. See objects/parser-arena.ts */
  arena: 0x204 >> 2,
  /** The exception that ended the program (owned), or 0. sys.last_exc */
  lastExc: 0x208 >> 2,
  /** atexit: an untracked list, three items a callback (owned), or 0 while the module was not imported. */
  atexit: 0x20c >> 2,
  /** Threads: states from main's on (0 = there never was a second one), the running one's, where their stacks begin, how many were started; turns given, end of the slice (instructions), whether the running one has parked. See threads/ */
  threads: 0x210 >> 2,
  thread: 0x214 >> 2,
  threadStacks: 0x218 >> 2,
  threadsStarted: 0x21c >> 2,
  turns: 0x220 >> 2,
  sliceEnd: 0x224 >> 2,
  parked: 0x228 >> 2,
  /** End of the running thread's data stack. */
  stackEnd: 0x22c >> 2,
  /** The collection that is running: its phase (gc/phase.ts, 0 = none) and generation; heads of the list it looks through and of what it found unreachable. */
  gcPhase: 0x230 >> 2,
  gcGeneration: 0x234 >> 2,
  gcYoung: 0x238 >> 2,
  gcUnreachable: 0x23c >> 2,
  /** Main's state, 128 bytes. */
  mainThread: 0x240 >> 2,
  /** The code object of `__main__`, held by whoever runs it until it has run (owned), or 0. run_mod */
  mainCode: 0x2c0 >> 2,
  /** Incremental collector: objects still to be looked at in this round (may be below 0), 1 when its marking is done, the space (0, 1) of what it has visited. */
  gcWork: 0x2c4 >> 2,
  gcMarked: 0x2c8 >> 2,
  gcVisited: 0x2cc >> 2,
  /** Arenas taken from the system so far, the same one again counted again. */
  arenasOpened: 0x2fc >> 2,
} as const;

/** Byte addresses of the tables on the register page. */
export const TABLE = {
  usedPools: 0x400,
  freeFloat: 0x500, freeList: 0x508, freeDict: 0x510, freeKeys: 0x518, freeTuple: 0x520, // tuple: 21 x 8 bytes (head, count)
  /** The one dead slice that waits for the next (interp->slice_cache). */
  freeSlice: 0x5d0,
  gcHeads: 0x700, // generations 0, 1, 2, permanent: 16 bytes each
  sysBins: 0x800,
  arenas: 0x1000,
} as const;

/** Where the buffer's regions begin. */
export const REGION = {
  static: 0x10000,
  staticEnd: 0x200000,
  stack: 0x200000,
  stackEnd: 0x800000,
  arenas: 0x800000,
} as const;
