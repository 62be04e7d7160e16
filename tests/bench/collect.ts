/** A heap of a million objects: marking and sweeping its graph, and a full collection of the machine beside python3's of the same objects. */
import { spawnSync } from 'node:child_process';
import { collect } from '#engine/gc/collector.ts';
import { mark, sweep, type HeapGraph } from '#engine/models/heap-graph.ts';
import { load, proceed } from '#engine/session/program.ts';
import { clearUp } from './clear-up.ts';

const OBJECTS = 1_000_000;

/** A chain that closes, each of it referring to itself as well: with `first` all are alive, without it all are garbage. */
const GRAPH = `
import gc
gc.disable()
class Node:
    __slots__ = ('next', 'me')
def make(n):
    first = previous = Node()
    first.me = first
    for i in range(n - 1):
        node = Node()
        node.next = previous
        node.me = node
        previous = node
    first.next = previous
    return first
first = make(${OBJECTS})
`;

const PYTHON = `${GRAPH}
import time
keep = free = 1e9
for _ in range(3):
    began = time.perf_counter()
    gc.collect()
    keep = min(keep, time.perf_counter() - began)
del first
began = time.perf_counter()
n = gc.collect()
print(keep * 1000, (time.perf_counter() - began) * 1000, n)
`;

export interface CollectTimes {
  /** Objects a millisecond: marked and swept, all alive, neighbours in memory mostly; and strewn over memory. */
  marking: number;
  strewn: number;
  /** Milliseconds of a full collection that frees nothing / everything, and python3's (null = not here). */
  keep: number;
  free: number;
  python: { keep: number; free: number } | null;
  found: number;
}

/** One row; times are the least of a few. */
export function collectTimes(): CollectTimes {
  const p = load(GRAPH, { maxInstructions: 100_000_000, maxMemory: 256 << 20 });
  const ending = proceed(p);
  if (ending.error !== null) throw new Error(ending.error.message);
  const { m } = p;
  let keep = Infinity;
  for (let i = 0; i < 8; i++) keep = Math.min(keep, timed(() => collect(m, 2)).ms);
  let free = Infinity, found = 0;
  for (let i = 0; i < 3; i++) {
    const drop = load(GRAPH.replace('first = make', 'make'), { maxInstructions: 100_000_000, maxMemory: 256 << 20 });
    proceed(drop);
    clearUp();
    const freed = timed(() => collect(drop.m, 2));
    free = Math.min(free, freed.ms);
    found = freed.value;
  }
  const done = spawnSync(process.env.HEAPBOOK_PYTHON ?? 'python3', ['-c', PYTHON], { encoding: 'utf8' });
  const [pythonKeep, pythonFree] = done.status === 0 ? done.stdout.split(' ').map(Number) : [];
  return {
    marking: rate(graph((i) => Math.max(0, i - 1))), strewn: rate(graph((i, x) => x % OBJECTS)), keep, free, found,
    python: pythonKeep === undefined ? null : { keep: pythonKeep, free: pythonFree! },
  };
}

function timed<T>(f: () => T): { ms: number; value: T } {
  const began = performance.now();
  const value = f();
  return { ms: performance.now() - began, value };
}

/** Two references each: to the neighbour, and to what `other` says. */
function graph(other: (i: number, x: number) => number): HeapGraph {
  const start = new Int32Array(OBJECTS + 1), edges = new Int32Array(2 * OBJECTS);
  for (let i = 0, x = 12345; i < OBJECTS; i++) {
    x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
    edges[2 * i] = (i + 1) % OBJECTS;
    edges[2 * i + 1] = other(i, x);
    start[i + 1] = 2 * i + 2;
  }
  const size = new Int32Array(OBJECTS).fill(48);
  return { address: Int32Array.from(size, (s, i) => s * i), size, born: new Int32Array(OBJECTS), start, edges, type: [], roots: [{ node: 0, kind: 'global', name: 'first', frame: '<module>' }] };
}

/** Objects marked and swept in a millisecond. */
function rate(g: HeapGraph): number {
  const list = new Int32Array(OBJECTS);
  let best = Infinity;
  for (let i = 0; i < 8; i++) {
    const colours = new Uint8Array(OBJECTS);
    clearUp();
    best = Math.min(best, timed(() => { if (mark(g, colours, list) !== OBJECTS || sweep(g, colours).objects !== 0) throw new Error('not all were marked'); }).ms);
  }
  return OBJECTS / best;
}
