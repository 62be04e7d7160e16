/** Tracing collectors on graphs made by chance and on heaps of programs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSession, Images } from '#engine';
import { COLOUR, graphFrom, mark, sweep, type HeapGraph } from '#engine/models/heap-graph.ts';
import { markSweep, type Method } from '#engine/models/mark-sweep.ts';

const METHODS: readonly Method[] = ['sweep', 'lazy', 'compact', 'copy'];
const images = new Images();

const heap = fc.record({ sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 25 }), edges: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 50 }), roots: fc.array(fc.nat(), { maxLength: 3 }) }).map(({ sizes, edges, roots }) => {
  let address = 0x10000;
  const n = sizes.length;
  const objects = sizes.map((s, i) => { const o = { address, size: 16 * s, born: i, type: 'Node', to: [] as number[] }; address += 16 * s + (i % 3 === 0 ? 32 : 0); return o; });
  for (const [a, b] of edges) objects[a % n]!.to.push(objects[b % n]!.address);
  return graphFrom({ objects, roots: roots.map((r) => ({ kind: 'global', name: `n${r % n}`, frame: '<module>', to: objects[r % n]!.address })) });
});

/** What the roots lead to, the plain way. */
function reachable(g: HeapGraph): Set<number> {
  const found = new Set(g.roots.map((r) => r.node));
  for (const a of found) for (const b of g.edges.subarray(g.start[a]!, g.start[a + 1]!)) found.add(b);
  return found;
}

describe('graphs made by chance', () => {
  test('each collector frees just what no root leads to', () => {
    fc.assert(fc.property(heap, fc.constantFrom(...METHODS), fc.constantFrom('stack' as const, 'queue' as const), fc.integer({ min: 1, max: 5 }), (graph, method, order, chunk) => {
      const run = markSweep({ graph, method, order, chunk });
      const { colours, costs, work, phase } = run.seek(run.length);
      const alive = reachable(graph);
      expect([...colours].map((c, i) => (c === COLOUR.freed ? -1 : i)).filter((i) => i >= 0)).toEqual([...alive].sort((a, b) => a - b));
      expect(costs.freed).toBe(graph.address.length - alive.size);
      expect([work, phase]).toEqual([[], 'end']);
      expect(costs.pause).toBe(0);
      expect(costs.longestPause).toBeLessThanOrEqual(costs.touched);
      if (method !== 'lazy') expect(costs.longestPause).toBe(costs.touched);
    }), { seed: 3, numRuns: 300 });
  });

  test('while marking, a black object refers to no white one, and grey is what waits', () => {
    fc.assert(fc.property(heap, fc.constantFrom(...METHODS), fc.constantFrom('stack' as const, 'queue' as const), fc.nat(), (graph, method, order, at) => {
      const run = markSweep({ graph, method, order });
      const s = run.seek(at % (run.length + 1));
      if (s.phase !== 'mark' && s.phase !== 'copy') return;
      const grey = new Set([...s.work, s.current]);
      for (let a = 0; a < s.colours.length; a++) {
        expect(s.colours[a] === COLOUR.grey).toBe(grey.has(a) && s.colours[a] !== COLOUR.black);
        if (s.colours[a] === COLOUR.black) for (const b of graph.edges.subarray(graph.start[a]!, graph.start[a + 1]!)) expect(s.colours[b]).not.toBe(COLOUR.white);
      }
    }), { seed: 4, numRuns: 300 });
  });

  test('what is moved lies together, in order when it slides, and never over another', () => {
    fc.assert(fc.property(heap, fc.constantFrom('compact' as const, 'copy' as const), (graph, method) => {
      const run = markSweep({ graph, method, toSpace: 0x800000 });
      const { moved } = run.seek(run.length);
      const places = [...reachable(graph)].map((i) => [moved[i]!, graph.size[i]!, graph.address[i]!] as const).sort((a, b) => a[0] - b[0]);
      let next = method === 'copy' ? 0x800000 : graph.address[0]!;
      for (const [to, size] of places) { expect(to).toBe(next); next += size; }
      if (method === 'compact') expect(places.map((p) => p[2])).toEqual(places.map((p) => p[2]).sort((a, b) => a - b));
    }), { seed: 5, numRuns: 200 });
  });

  test('the fast marking and sweeping agree with the steps', () => {
    fc.assert(fc.property(heap, (graph) => {
      const colours = new Uint8Array(graph.address.length);
      const marked = mark(graph, colours, new Int32Array(graph.address.length));
      const swept = sweep(graph, colours);
      const run = markSweep({ graph });
      const { costs, colours: stepped } = run.seek(run.length);
      expect([marked, swept.objects, swept.bytes]).toEqual([reachable(graph).size, costs.freed, costs.freedBytes]);
      expect(colours).toEqual(stepped);
    }), { seed: 6, numRuns: 200 });
  });
});

const CYCLE = `
import gc
gc.disable()
class Node: pass
a = Node(); b = Node(); kept = [Node()]
a.other = b; b.other = a
def f(x):
    y = [x]
    return len(y)
f(a)
del a, b
print('end')
`;

describe('the heap of a program', () => {
  const session = createSession(CYCLE, { images });
  const { lines } = session.overview();
  const graph = graphFrom(session.heap('line', lines));

  test('a cycle no name leads to is swept, what names and lists hold stays', () => {
    const run = markSweep({ graph });
    const { colours } = run.seek(run.length);
    const nodes = graph.type.map((t, i) => [t, colours[i]!] as const).filter(([t]) => t === 'Node').map(([, c]) => c).sort();
    expect(nodes).toEqual([COLOUR.white, COLOUR.freed, COLOUR.freed].sort());
    expect(graph.roots.filter((r) => r.kind === 'global').map((r) => r.name)).toEqual(expect.arrayContaining(['kept', 'Node', 'f']));
  });

  test('what the sweep frees is what the machine’s own collector finds', () => {
    const run = markSweep({ graph });
    const freed = graph.type.filter((_, i) => run.seek(run.length).colours[i] === COLOUR.freed);
    const collected = createSession(CYCLE.replace("print('end')", 'print(gc.collect())'), { images }).overview().output;
    expect(freed).toEqual(['Node', 'Node']);
    expect(collected).toBe('2\n');
  });

  test('variables of a call are roots while it runs', () => {
    const inside = Array.from({ length: lines }, (_, i) => session.heap('line', i)).filter((h) => h.roots.some((r) => r.kind === 'local' && r.name === 'y'));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside[0]!.roots.find((r) => r.name === 'y')!.frame).toBe('f');
  });
});

test('each step has a sentence in both languages, and seeking agrees with going step by step', () => {
  const graph = graphFrom({ objects: [0, 1, 2, 3].map((i) => ({ address: 0x1000 + 64 * i, size: 48, born: i, type: 'Node', to: i < 2 ? [0x1000 + 64 * (1 - i), 0x1080] : [] })), roots: [{ kind: 'global', name: 'a', frame: '<module>', to: 0x1040 }] });
  const kinds = new Set<string>();
  for (const method of METHODS) {
    const run = markSweep({ graph, method });
    const events = run.events(0, run.length);
    expect(events).toHaveLength(run.length);
    for (const e of events) {
      kinds.add(e.kind);
      expect(run.events(e.step, e.step + 1)).toEqual([e]);
      const zh = run.narrate(e, 'zh-CN');
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(run.narrate(e, 'en')).not.toMatch(/undefined|[\u4e00-\u9fff]/);
      expect(zh).not.toContain('undefined');
    }
  }
  expect(kinds.size).toBe(14);
  expect(() => markSweep({ graph, chunk: 0 })).toThrow(/1 object or more/);
});
