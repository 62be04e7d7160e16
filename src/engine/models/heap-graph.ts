/**
 * A heap as a graph: what a tracing collector needs to know of it. Nodes are objects in the order of their addresses; everything is in typed
 * arrays, so that a million objects are looked through in a tenth of a second.
 */

/** Where a reference from outside comes from: a variable of the module or of a call, an evaluation stack, or an object that is not in the graph. */
export interface GraphRoot {
  /** Node it refers to. */
  node: number;
  kind: 'global' | 'local' | 'stack' | 'machine';
  /** The variable's name; '' where there is none. */
  name: string;
  /** The frame it stands in, '' for 'machine'. */
  frame: string;
}

export interface HeapGraph {
  /** By node: first byte, bytes with everything the object owns, and the event at which it was made (-1 = before the program). Addresses ascend. */
  readonly address: Int32Array;
  readonly size: Int32Array;
  readonly born: Int32Array;
  /** References of node i are `edges[start[i]]` to `edges[start[i + 1] - 1]`, one entry a reference. */
  readonly start: Int32Array;
  readonly edges: Int32Array;
  readonly roots: readonly GraphRoot[];
  /** Type by node. */
  readonly type: readonly string[];
}

/** One object on the way into a graph; `to` holds addresses, those of no object of the graph are left out. */
export interface GraphObject { address: number; size: number; born: number; type: string; to: readonly number[] }

/** A heap before it is numbered, as plain JSON; roots name addresses, those of no object are left out. Session.heap gives it. */
export interface HeapParts { objects: readonly GraphObject[]; roots: readonly (Omit<GraphRoot, 'node'> & { to: number })[] }

export function graphFrom({ objects, roots }: HeapParts): HeapGraph {
  const sorted = [...objects].sort((a, b) => a.address - b.address);
  const index = new Map(sorted.map((o, i) => [o.address, i]));
  const start = new Int32Array(sorted.length + 1);
  const edges: number[] = [];
  for (const [i, o] of sorted.entries()) {
    for (const to of o.to) { const n = index.get(to); if (n !== undefined) edges.push(n); }
    start[i + 1] = edges.length;
  }
  return {
    address: Int32Array.from(sorted, (o) => o.address), size: Int32Array.from(sorted, (o) => o.size), born: Int32Array.from(sorted, (o) => o.born),
    start, edges: Int32Array.from(edges), type: sorted.map((o) => o.type),
    roots: roots.flatMap(({ to, ...root }) => { const node = index.get(to); return node === undefined ? [] : [{ ...root, node }]; }),
  };
}

export const COLOUR = { white: 0, grey: 1, black: 2, freed: 3 } as const;

/**
 * Colours black whatever the roots lead to; `colours` all white at first, `list` has room for every node. Objects marked. Black at once when found:
 * nobody looks on, so grey would be one more write to a cache line that may be far away.
 */
export function mark(g: HeapGraph, colours: Uint8Array, list: Int32Array): number {
  const { start, edges, roots } = g;
  const black = COLOUR.black;
  let top = 0;
  for (const { node } of roots) if (colours[node] === 0) { colours[node] = black; list[top++] = node; }
  // Earliest first: the processor can fetch several of those that wait at once, which it cannot when each names the next.
  for (let i = 0; i < top; i++) {
    const node = list[i]!;
    for (let e = start[node]!, end = start[node + 1]!; e < end; e++) {
      const to = edges[e]!;
      if (colours[to] === 0) { colours[to] = black; list[top++] = to; }
    }
  }
  return top;
}

/** Goes through the nodes in the order of their addresses: white is freed, black is white again. Bytes freed. */
export function sweep(g: HeapGraph, colours: Uint8Array): { objects: number; bytes: number } {
  const { size } = g;
  const { white, black, freed } = COLOUR;
  let objects = 0, bytes = 0;
  for (let i = 0, n = size.length; i < n; i++) {
    const c = colours[i]!;
    if (c === black) colours[i] = white;
    else if (c === white) { colours[i] = freed; objects++; bytes += size[i]!; }
  }
  return { objects, bytes };
}
