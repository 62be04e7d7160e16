/**
 * What the outside sees of a running machine: plain JSON, no live references.
 *
 * A `Snapshot` is the state between two steps; an `Event` is one thing that happened inside a step; an
 * `Overview` says how long a run is and what to mark on its scrubber. Lenses are pure functions of these.
 *
 * Identity: `Address` fixes an object's place in every picture for as long as it lives. Addresses are byte
 * offsets into the machine's one buffer, which is also what `id(x)` returns.
 */

import type { Phase } from '../gc/phase.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Machine } from '../memory/machine.ts';
import type { Keyframe } from './keyframes.ts';

/** Byte address of something in the machine's memory. 0 is NULL. */
export type Address = number;

/** What one step of the player is. A `line` holds `instructions`, an instruction holds `events`. */
export type Grain = 'line' | 'instruction' | 'event';

export type EventKind =
  | 'alloc'    // address; a = bytes asked for, b = block size; type = what it became
  | 'free'     // address; a = block size; the bytes stay
  | 'incref'   // address; a = count before, b = after
  | 'decref'   // address; a = count before, b = after
  | 'bind'     // name -> address; a = address of the frame or namespace
  | 'unbind'   // name; address = what it named
  | 'output'   // text
  | 'call'     // name; a = line of the caller
  | 'return'   // name
  | 'raise'    // name = exception type, text = message
  | 'track' | 'untrack'           // address
  | 'finalize'                    // address; its __del__ is about to run
  | 'weakref.clear'               // address = referent, a = the weak reference
  | 'collect.start' | 'collect.end'  // a = generation, b = objects collected
  | 'gc.phase'   // name = the phase (Phase of gc/phase.ts), b = generation
  | 'gc.copy' | 'gc.subtract' | 'gc.unreachable' | 'gc.reachable'  // address; a, b = copied count before, after; subtract: from = whose reference
  | 'gc.survive' // a = objects that stay, b = the generation they are in from now on
  | 'gc.clear'   // address; what it refers to is let go
  | 'arena.open' | 'arena.close' | 'pool.open' | 'pool.close'      // address; a = size class in bytes
  | 'resize'   // address of the container; a = old capacity, b = new
  | 'write';   // address of the container, a = slot index, b = new address (0 = emptied)

/** One thing that happened. Ids and numbers; sentences come from `narrate`. */
export interface MachineEvent {
  /** Position in the run, from 0. */
  index: number;
  kind: EventKind;
  address: Address;
  a: number;
  b: number;
  /** Type of the object concerned when it happened ('list', 'Draft'), '' when none. */
  type: string;
  /** Whose reference it is, for gc.subtract. */
  from?: Address;
  /** A name, for bind/unbind/call/return/raise, gc.phase. */
  name?: string;
  text?: string;
  /** Source line being run, 1-based; 0 = before or after the program. */
  line: number;
}

/** A place that holds a reference, drawn as a port. */
export interface SlotView {
  /** '[0]', '.lines', '{key}', 'cell x', '__class__' ... as Python would write the access. */
  label: string;
  /** What it refers to, null when empty. */
  to: Address | null;
  /** Address of the 8 cells that hold the pointer. */
  at: Address;
}

/** A struct field laid over cells. Drawn in the cell lens; `name` is CPython's. */
export interface FieldView {
  offset: number;
  size: number;
  name: string;
  kind: 'count' | 'pointer' | 'size' | 'int' | 'float' | 'bytes' | 'text' | 'flags' | 'hash' | 'gc' | 'pad';
  /** Decoded value, as text ('2', '64', '"ink"'). */
  value: string;
  /** Target when it is a pointer and not NULL. */
  to?: Address;
}

/** A run of cells with the struct lying on it. */
export interface RegionView {
  /** Address of the first byte (GC header included when there is one). */
  start: Address;
  /** 'list', 'items of list', 'dict keys', 'values of dict', 'names of instances', 'frame' */
  title: string;
  /** The object this belongs to (equal to its own address for the object itself). */
  owner: Address;
  /** Size of the allocator's block that holds it, bytes; >= bytes.length. */
  blockSize: number;
  bytes: number[];
  fields: FieldView[];
  /** Freed: the bytes are what is left over. */
  ghost: boolean;
}

export interface ObjectView {
  address: Address;
  type: string;
  /** ob_refcnt; meaningless when `immortal`. */
  count: number;
  immortal: boolean;
  /** Freed, its block not used again yet. */
  ghost: boolean;
  /** Event index at which it was allocated / freed (-1 = before the program / alive). */
  born: number;
  died: number;
  /** Short value for things that are their value: '1', '"ink"', '3.5', 'None', '<function f>'. '' for containers. */
  text: string;
  /** References held, first ones and last; `more` were left out. */
  slots: SlotView[];
  more: number;
  /** len() where it has one, else -1. */
  length: number;
  /** sys.getsizeof */
  size: number;
  tracked: boolean;
  generation: 0 | 1 | 2 | -1;
  /** While a collection looks at it: the copy of its count in the GC header, and on which side it is; null otherwise. */
  collecting: { refs: number; aside: boolean } | null;
  /** Block of the allocator. */
  block: Address;
  blockSize: number;
  /** Addresses of blocks it owns besides its own (item array, key table). */
  parts: Address[];
}

export interface NameView {
  name: string;
  to: Address | null;
  kind: 'global' | 'local' | 'cell' | 'free';
}

export interface FrameView {
  address: Address;
  /** '<module>' or the function's qualified name. */
  name: string;
  line: number;
  names: NameView[];
  /** Evaluation stack, bottom first. */
  stack: (Address | null)[];
}

export interface PoolView {
  address: Address;
  arena: Address;
  /** Block size in bytes. */
  blockSize: number;
  /** Blocks handed out, freed-and-linked, never touched. */
  used: number;
  free: number;
  virgin: number;
  capacity: number;
  /** One character a block: 'u' used, 'f' free, 'v' never touched; only when asked for. */
  map?: string;
}

export interface BytecodeRow {
  index: number;
  line: number | null;
  name: string;
  arg: number | null;
  argText: string;
  label: string | null;
  current: boolean;
}

export interface ErrorView {
  /** As a traceback names it: module-qualified unless built in or from __main__. */
  type: string;
  message: string;
  line: number;
  /** The whole traceback as Python prints it. */
  traceback: string;
  kind: 'exception' | 'syntax' | 'unsupported' | 'limit';
}

/**
 * A list of the collector: generations 0, 1, 2 and the permanent one always; while a collection runs also what it set aside as `unreachable`, of
 * that the weak references whose `callbacks` are due, what the finalizers have been through (`finalized`), and what the check left to be `freed`.
 */
export type GcListName = 'generation0' | 'generation1' | 'generation2' | 'permanent' | 'unreachable' | 'finalized' | 'callbacks' | 'freed';

/** An object on one of the collector's lists. */
export interface GcNodeView {
  address: Address;
  type: string;
  /** Place in its list from 0; objects that are not listed lie between. */
  place: number;
  count: number;
  /** The copy of its count in the GC header while there is one, else null. */
  refs: number | null;
  /** Its finalizer has been called. */
  finalized: boolean;
}

export interface GcListView {
  name: GcListName;
  /** Objects on it. */
  size: number;
  /** Those of Snapshot.objects among them, in the order of the list. */
  objects: GcNodeView[];
}

/** The collector: its counters, its lists and, while a collection runs, where that stands. */
export interface GcView {
  counts: [number, number, number];
  thresholds: [number, number, number];
  enabled: boolean;
  /** Objects of generations 0, 1, 2 and of the permanent one; only when asked for, else empty. */
  sizes: number[];
  /** The lists, when asked for; a list that only a collection has comes while it has objects. */
  lists: GcListView[];
  /** For the 25 % rule: what came to the oldest generation since the last full collection, and what that left. */
  pending: number;
  total: number;
  /** Per generation: collections, objects collected. */
  stats: { collections: number; collected: number }[];
  /** The collection that is running, null = none. `looked` and `aside`: objects on the list it goes through, and on the unreachable one. */
  running: { phase: Phase; generation: number; looked: number; aside: number } | null;
}

/** State of the machine at one step. */
export interface Snapshot {
  /** Counts from the start of the run. line = line steps taken; event = events that happened. */
  at: { line: number; instruction: number; event: number };
  /** Source line about to run (1-based); null when the run has ended. */
  nextLine: number | null;
  /** Source line the last step ran; null before the first. */
  lastLine: number | null;
  finished: boolean;
  frames: FrameView[];
  /** Objects reachable from what is shown, then those alive that nothing leads to, then ghosts. */
  objects: ObjectView[];
  /** Objects left out because there were too many. */
  moreObjects: number;
  regions: RegionView[];
  pools: PoolView[];
  heap: { used: number; arenas: number; objects: number; immortal: number };
  gc: GcView;
  output: string;
  /** Events since the previous step at the grain asked for. */
  events: MachineEvent[];
  bytecode: { name: string; rows: BytecodeRow[] } | null;
  error: ErrorView | null;
}

/** One line step of a run, for the scrubber. */
export interface StepMark { line: number; depth: number; event: number; instruction: number }

/** A count's life, for the counts-over-time lens: [event, count] pairs, last one 0 when it died. */
export interface CountTrace { address: Address; type: string; label: string; points: [number, number][] }

/** What a whole run looks like from outside. */
export interface Overview {
  /** Line steps, instructions, events until it ended (or a limit stopped it). */
  lines: number;
  instructions: number;
  events: number;
  /** First `marks.length` line steps (long runs are cut: `marksCut`). */
  marks: StepMark[];
  marksCut: boolean;
  /** Every event, when the run is small enough to keep them; else the first ones. */
  log: MachineEvent[];
  logCut: boolean;
  traces: CountTrace[];
  output: string;
  error: ErrorView | null;
  profile: string;
}

/** Gives machines that are ready to run `__main__`, and the copy of memory each began as: `Images`. */
export interface MachineSource { machine(profile: Profile, maxMemory: number): { machine: Machine; memory: Keyframe } }

export interface RunOptions {
  /** Where booted machines are kept for the next run. Without, every run boots its own. */
  images?: MachineSource;
  filename?: string;
  profile?: string;
  seed?: number;
  maxInstructions?: number;
  maxMemory?: number;
  maxOutput?: number;
}

/** What a snapshot should carry; the less, the cheaper. */
export interface View {
  objects?: boolean;
  regions?: boolean;
  pools?: boolean;
  bytecode?: boolean;
  /** The collector's lists, which must be walked, and which of the objects of the picture are on them. */
  gc?: boolean;
  /** False: `output` is left empty. */
  output?: boolean;
  /** Most objects to list. Default 60. */
  maxObjects?: number;
}

/** Anything that moves on a page. Python runs, caches, queues. `S` is its snapshot. */
export interface Timeline<S, E> {
  /** Positions 0..length at a grain; 0 = before the first step. */
  length(grain: Grain): number;
  seek(grain: Grain, n: number, view?: View): S;
  events(from: number, to: number): E[];
}
