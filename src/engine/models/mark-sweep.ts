/**
 * Collectors that trace, step by step on a heap as it stands: marking with three colours, then sweeping in the order of addresses, at once or
 * lazily; or sliding what lives together (the three passes of Lisp 2); or copying it to a second space (Cheney).
 *
 * Invariants: a black object refers to no white one; grey objects are just those on the work list (copying: those between the scan and the free
 * pointer) and the one being looked at. Nothing here touches the machine: the graph is a copy, the program stands still meanwhile.
 *
 * Costs are counted, not measured. Bytes touched: 8 for a header read, 8 for each reference read, 8 for each word written, twice its size for an
 * object moved. A pause is what is touched from the program's stop to its going on. What a lazy sweep does in bits are pauses of their own.
 */
import { COLOUR, type HeapGraph } from './heap-graph.ts';
import { sentence } from './mark-sweep-words.ts';
import { position, Refusal, type ModelTimeline } from './timeline.ts';

export type Method = 'sweep' | 'lazy' | 'compact' | 'copy';

export interface MarkSweepSettings {
  graph: HeapGraph;
  method?: Method;
  /** Which object of the work list comes next: the latest (depth first) or the earliest (breadth first). Copying is breadth first by nature. */
  order?: 'stack' | 'queue';
  /** Objects a lazy sweep looks at before the program goes on. */
  chunk?: number;
  /** Copying: first address of the space copied to. Default: 1 MiB up from the end of the heap, on a MiB. */
  toSpace?: number;
}

/**
 * root: root `a` leads to node `b`. scan: node `a` leaves the work list. edge: `a` refers to `b`. black: all of `a` was looked at.
 * keep / free: the sweep meets `a`. pause: the program goes on; `a` = 1: nothing is left to do. forward: `a` will be at address `b`; pass: `a` is dead, its room will be used.
 * update / updateRoot: a reference of `a` (a root) to `b` is set to b's new place. move / copy: `a` goes to address `b`. flip: the old space is empty.
 */
export const STEP_KINDS = ['root', 'scan', 'edge', 'black', 'keep', 'free', 'pause', 'forward', 'pass', 'update', 'updateRoot', 'move', 'copy', 'flip'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface MarkSweepEvent {
  kind: StepKind;
  /** Step it belongs to, from 0. */
  step: number;
  a: number;
  b: number;
  /** Address and type of the object concerned, and of the one it leads to; 0 and '' when none. */
  address: number;
  type: string;
  toAddress: number;
  toType: string;
  /** The object led to was white before. root, edge. */
  found: boolean;
  /** Name of a root, where it has one. */
  name: string;
}

export interface Costs {
  visited: number;
  touched: number;
  moved: number;
  freed: number;
  freedBytes: number;
  /** Bytes touched in the pause that is running, in the longest, and how many pauses there were. */
  pause: number;
  longestPause: number;
  pauses: number;
}

export interface MarkSweepSnapshot {
  step: number;
  phase: 'start' | 'mark' | 'sweep' | 'forward' | 'update' | 'move' | 'copy' | 'end';
  /** By node: COLOUR. */
  colours: Uint8Array;
  /** Nodes to be looked at, in the order they were found. */
  work: number[];
  /** Node being looked at, -1 = none. */
  current: number;
  /** Address the sweep or the scan has come to, and the next free one of what is put together; -1 = none. */
  pointer: number;
  free: number;
  /** By node: its new address, -1 = none. */
  moved: Int32Array;
  costs: Costs;
}

const MOST_OBJECTS = 100_000;

/** Runs one collection. Throws Refusal for a graph of more than 100,000 objects; mark() and sweep() of heap-graph.ts take any. */
export function markSweep(settings: MarkSweepSettings): ModelTimeline<MarkSweepSnapshot, MarkSweepEvent> {
  const { graph, method = 'sweep', order = 'stack', chunk = 8 } = settings;
  const n = graph.address.length;
  if (n > MOST_OBJECTS) throw new Refusal({ en: `the heap has ${n} objects; a collection step by step takes at most ${MOST_OBJECTS}: stop the program earlier`, 'zh-CN': `堆里有 ${n} 个对象；逐步回收最多支持 ${MOST_OBJECTS} 个：请让程序早些停下` });
  if (!Number.isInteger(chunk) || chunk < 1) throw new Refusal({ en: 'a lazy sweep looks at 1 object or more at a time', 'zh-CN': '惰性清扫每次至少要看 1 个对象' });
  const toSpace = settings.toSpace ?? spaceAfter(graph);
  const begin = (): State => new State(graph, method === 'copy', order === 'stack' && method !== 'copy');
  const run = new Run(begin());
  if (method === 'copy') copying(run, toSpace);
  else {
    marking(run);
    if (method === 'compact') compacting(run);
    else sweeping(run, method === 'lazy' ? chunk : n + 1);
  }
  run.put('pause', 1);
  const { kinds, as, bs } = run;
  return {
    length: kinds.length,
    seek(to) {
      const state = begin();
      for (let i = 0, end = position(to, kinds.length); i < end; i++) state.apply(kinds[i]!, as[i]!, bs[i]!);
      return state.snapshot(to);
    },
    events(from, to) {
      const state = begin();
      const out: MarkSweepEvent[] = [];
      position(from, kinds.length);
      for (let i = 0, end = position(to, kinds.length); i < end; i++) {
        if (i >= from) out.push(eventOf(graph, state, i, kinds[i]!, as[i]!, bs[i]!));
        state.apply(kinds[i]!, as[i]!, bs[i]!);
      }
      return out;
    },
    narrate: sentence,
  };
}

function spaceAfter(g: HeapGraph): number {
  const last = g.address.length - 1;
  return last < 0 ? 1 << 20 : ((g.address[last]! + g.size[last]! + (1 << 20)) >> 20) << 20;
}

function eventOf(g: HeapGraph, state: State, step: number, kind: StepKind, a: number, b: number): MarkSweepEvent {
  const from = kind === 'root' || kind === 'updateRoot' ? -1 : kind === 'pause' || kind === 'flip' ? -1 : a;
  const to = kind === 'root' || kind === 'edge' || kind === 'update' || kind === 'updateRoot' ? b : -1;
  const name = from < 0 && to >= 0 ? g.roots[a]!.name : '';
  return {
    kind, step, a, b, name, address: from < 0 ? 0 : g.address[from]!, type: from < 0 ? '' : g.type[from]!,
    toAddress: to >= 0 ? g.address[to]! : kind === 'forward' || kind === 'move' || kind === 'copy' ? b : 0, toType: to < 0 ? '' : g.type[to]!,
    found: to >= 0 && state.colours[to] === COLOUR.white,
  };
}

/** What one step does to what is known: the only place that says so, for the run and for looking back alike. */
class State {
  readonly g: HeapGraph;
  readonly copying: boolean;
  /** The latest of the work list comes first. */
  private readonly last: boolean;
  readonly colours: Uint8Array;
  readonly moved: Int32Array;
  readonly list: Int32Array;
  head = 0;
  top = 0;
  phase: MarkSweepSnapshot['phase'] = 'start';
  current = -1;
  pointer = -1;
  free = -1;
  readonly costs: Costs = { visited: 0, touched: 0, moved: 0, freed: 0, freedBytes: 0, pause: 0, longestPause: 0, pauses: 0 };

  constructor(g: HeapGraph, copying: boolean, last: boolean) {
    this.g = g;
    this.copying = copying;
    this.last = last;
    this.colours = new Uint8Array(g.address.length);
    this.moved = new Int32Array(g.address.length).fill(-1);
    this.list = new Int32Array(g.address.length);
  }

  next(): number { return this.last ? this.list[this.top - 1]! : this.list[this.head]!; }

  apply(kind: StepKind, a: number, b: number): void { APPLY[kind](this, a, b); }

  touch(bytes: number): void {
    this.costs.touched += bytes;
    this.costs.pause += bytes;
  }

  /** A white node turns grey and waits. */
  find(node: number): void {
    if (this.colours[node] !== COLOUR.white) return;
    this.colours[node] = COLOUR.grey;
    this.list[this.top++] = node;
  }

  take(node: number): void {
    this.current = node;
    if (this.last) this.top--;
    else this.head++;
  }

  gone(node: number): void {
    this.colours[node] = COLOUR.freed;
    this.costs.freed++;
    this.costs.freedBytes += this.g.size[node]!;
  }

  snapshot(step: number): MarkSweepSnapshot {
    const { phase, current, pointer, free, head, top } = this;
    return { step, phase, colours: this.colours, work: [...this.list.subarray(head, top)], current, pointer, free, moved: this.moved, costs: { ...this.costs } };
  }
}

const end = (s: State, node: number): number => s.g.address[node]! + s.g.size[node]!;

const APPLY: Readonly<Record<StepKind, (s: State, a: number, b: number) => void>> = {
  root(s, _a, b) { s.phase = s.copying ? 'copy' : 'mark'; if (!s.copying) s.find(b); s.touch(8); },
  scan(s, a) { s.take(a); s.costs.visited++; s.touch(8); if (s.copying) s.pointer = s.moved[a]!; },
  edge(s, _a, b) { s.touch(8); if (!s.copying) s.find(b); },
  black(s, a) { s.colours[a] = COLOUR.black; s.current = -1; if (s.copying) s.pointer = s.moved[a]! + s.g.size[a]!; },
  keep(s, a) { s.phase = 'sweep'; s.colours[a] = COLOUR.white; s.pointer = end(s, a); s.costs.visited++; s.touch(8); },
  free(s, a) { s.phase = 'sweep'; s.gone(a); s.pointer = end(s, a); s.costs.visited++; s.touch(16); },
  pause(s, a) {
    const { costs } = s;
    if (costs.pause > 0) costs.pauses++;
    costs.longestPause = Math.max(costs.longestPause, costs.pause);
    costs.pause = 0;
    if (a === 1) { s.phase = 'end'; s.current = -1; }
  },
  forward(s, a, b) { s.phase = 'forward'; s.moved[a] = b; s.pointer = end(s, a); s.free = b + s.g.size[a]!; s.costs.visited++; s.touch(16); },
  pass(s, a) { s.phase = 'forward'; s.gone(a); s.pointer = end(s, a); s.costs.visited++; s.touch(8); },
  update(s, a) { if (!s.copying) { s.phase = 'update'; s.current = a; } s.touch(24); },
  updateRoot(s) { if (!s.copying) s.phase = 'update'; s.touch(24); },
  move(s, a, b) {
    s.phase = 'move';
    s.current = a;
    s.colours[a] = COLOUR.white;
    s.pointer = b + s.g.size[a]!;
    s.costs.visited++;
    if (b === s.g.address[a]) { s.touch(8); return; }
    s.costs.moved += s.g.size[a]!;
    s.touch(2 * s.g.size[a]!);
  },
  copy(s, a, b) {
    s.phase = 'copy';
    s.find(a);
    s.moved[a] = b;
    s.free = b + s.g.size[a]!;
    s.costs.moved += s.g.size[a]!;
    s.touch(2 * s.g.size[a]! + 8);
  },
  flip(s) {
    s.phase = 'copy';
    for (let i = 0; i < s.colours.length; i++) if (s.colours[i] === COLOUR.white) s.gone(i); else s.colours[i] = COLOUR.white;
    s.current = -1;
  },
};

/** A state and the steps that led to it. */
class Run {
  readonly state: State;
  readonly kinds: StepKind[] = [];
  readonly as: number[] = [];
  readonly bs: number[] = [];

  constructor(state: State) { this.state = state; }

  put(kind: StepKind, a = 0, b = 0): void {
    this.kinds.push(kind);
    this.as.push(a);
    this.bs.push(b);
    this.state.apply(kind, a, b);
  }
}

function marking(run: Run): void {
  const { g } = run.state;
  for (const [i, { node }] of g.roots.entries()) run.put('root', i, node);
  while (run.state.top > run.state.head) {
    const node = run.state.next();
    run.put('scan', node);
    for (let e = g.start[node]!; e < g.start[node + 1]!; e++) run.put('edge', node, g.edges[e]!);
    run.put('black', node);
  }
}

/** `chunk` objects without the program in between. */
function sweeping(run: Run, chunk: number): void {
  const { colours } = run.state;
  const lazy = chunk <= colours.length;
  for (let i = 0; i < colours.length; i++) {
    if (lazy && i % chunk === 0) run.put('pause');
    run.put(colours[i] === COLOUR.black ? 'keep' : 'free', i);
  }
}

/** Lisp 2: new places in the order of addresses, references set, objects slid down. */
function compacting(run: Run): void {
  const { g, colours, moved } = run.state;
  const n = colours.length;
  let free = n > 0 ? g.address[0]! : 0;
  for (let i = 0; i < n; i++) {
    if (colours[i] !== COLOUR.black) { run.put('pass', i); continue; }
    run.put('forward', i, free);
    free += aligned(g.size[i]!);
  }
  for (const [i, { node }] of g.roots.entries()) run.put('updateRoot', i, node);
  for (let i = 0; i < n; i++) if (colours[i] === COLOUR.black) for (let e = g.start[i]!; e < g.start[i + 1]!; e++) run.put('update', i, g.edges[e]!);
  for (let i = 0; i < n; i++) if (colours[i] === COLOUR.black) run.put('move', i, moved[i]!);
}

/** Cheney: the copies not yet looked at are the work list, between two pointers. */
function copying(run: Run, toSpace: number): void {
  const { state } = run;
  const { g, moved } = state;
  let free = toSpace;
  const reach = (node: number): void => {
    if (moved[node] !== -1) return;
    run.put('copy', node, free);
    free += aligned(g.size[node]!);
  };
  for (const [i, { node }] of g.roots.entries()) { run.put('root', i, node); reach(node); run.put('updateRoot', i, node); }
  while (state.top > state.head) {
    const node = state.list[state.head]!;
    run.put('scan', node);
    for (let e = g.start[node]!; e < g.start[node + 1]!; e++) { run.put('edge', node, g.edges[e]!); reach(g.edges[e]!); run.put('update', node, g.edges[e]!); }
    run.put('black', node);
  }
  run.put('flip');
}

/** Blocks begin at multiples of 16. */
const aligned = (size: number): number => (size + 15) & ~15;
