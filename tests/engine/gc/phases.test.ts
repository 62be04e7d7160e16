/** A collection step by step: its phases in order, and at every event the copied counts that lie in the GC headers. */
import { describe, expect, test } from 'vitest';
import { createSession, Images, runProgram, type GcListView } from '#engine';
import { STARTUP_OBJECTS } from '#engine/gc/collector.ts';

const images = new Images();
const RING = `
import gc
gc.collect(1)
class Node: pass
gc.collect(0)
a = Node(); b = Node(); c = Node()
a.other = b; b.other = a; c.other = c
del a, b
gc.collect(0)
`;

describe('a collection of generation 0 over a ring and one object that a name keeps', () => {
  const session = createSession(RING, { images });
  const { log } = session.overview();
  const begin = log.findLastIndex((e) => e.kind === 'collect.start'), end = log.findLastIndex((e) => e.kind === 'collect.end');
  const events = log.slice(begin, end + 1);

  test('goes through its phases in order', () => {
    expect(events.filter((e) => e.kind === 'gc.phase').map((e) => e.name)).toEqual(['merge', 'copy', 'subtract', 'separate', 'untrack', 'weakrefs', 'finalize', 'check', 'clear']);
    expect(events.at(-1)).toMatchObject({ kind: 'collect.end', b: 2 });
  });

  test('every copy, subtraction and verdict is what memory shows just after it', () => {
    let looked = 0;
    for (const e of events.filter((x) => x.type === 'Node' && (x.kind === 'gc.copy' || x.kind === 'gc.subtract'))) {
      const { objects, gc } = session.seek('event', e.index + 1);
      const node = objects.find((o) => o.address === e.address)!;
      if (gc.running!.phase === 'check') { expect(node.count).toBeGreaterThan(0); continue; }
      expect(node.collecting, `event ${e.index}`).toEqual({ refs: e.b, aside: false });
      looked++;
    }
    expect(looked).toBe(6);
    const apart = events.find((e) => e.kind === 'gc.phase' && e.name === 'untrack')!;
    const { objects, gc } = session.seek('event', apart.index + 1);
    expect(gc.running).toMatchObject({ phase: 'untrack', generation: 0, aside: 2 });
    const nodes = objects.filter((o) => o.type === 'Node' && !o.ghost);
    expect(nodes.map((o) => o.collecting?.aside ?? false).sort()).toEqual([false, true, true]);
  });

  test('the lists hold the objects in order, with the copies while there are any', () => {
    const lists = (kind: string, phase: string) => session.seek('event', events.find((e) => e.kind === kind && e.name === phase)!.index + 1).gc.lists;
    const nodes = (l: GcListView | undefined) => (l?.objects ?? []).filter((o) => o.type === 'Node').map((o) => o.refs);
    expect(nodes(lists('gc.phase', 'copy')[0])).toEqual([null, null, null]);
    expect(nodes(lists('gc.phase', 'subtract')[0])).toEqual([1, 1, 2]);
    expect(nodes(lists('gc.phase', 'separate')[0])).toEqual([0, 0, 1]);
    const apart = lists('gc.phase', 'untrack');
    expect(nodes(apart[0])).toEqual([null]);
    expect(nodes(apart.find((l) => l.name === 'unreachable'))).toEqual([0, 0]);
    const last = lists('gc.phase', 'clear');
    expect(last.map((l) => l.name)).toEqual(['generation0', 'generation1', 'generation2', 'permanent', 'freed']);
    expect(last.at(-1)!.objects.map((o) => o.place)).toEqual([0, 1]);
  });

  test('a subtraction says whose reference it was', () => {
    const [one, other] = events.filter((e) => e.kind === 'gc.subtract' && e.type === 'Node');
    expect([one!.from, one!.address]).toEqual([other!.address, other!.from]);
  });

  test('between collections nothing runs, and the survivors are counted', () => {
    const { gc, objects } = session.seek('line', session.overview().lines);
    expect(gc.running).toBeNull();
    expect(objects.every((o) => o.collecting === null)).toBe(true);
    expect(gc.sizes).toHaveLength(4);
    expect(gc.lists.map((l) => l.name)).toEqual(['generation0', 'generation1', 'generation2', 'permanent']);
    const [c] = objects.filter((o) => o.type === 'Node' && !o.ghost);
    expect(gc.lists[1]!.objects.find((o) => o.address === c!.address)).toMatchObject({ type: 'Node', refs: null, finalized: false });
    expect(events.find((e) => e.kind === 'gc.survive')).toMatchObject({ b: 1 });
  });
});

test('an object its finalizer brings back: the check finds it alive, nothing is let go', () => {
  const session = createSession('import gc\ngc.collect(1)\nkept = []\nclass Cat:\n    def __del__(self): kept.append(self)\nc = Cat(); c.me = c\ndel c\nprint(gc.collect(0), len(kept))\n', { images });
  const { log, output } = session.overview();
  expect(output).toBe('0 1\n');
  const last = log.findLastIndex((e) => e.kind === 'collect.start');
  const cat = log.slice(last).filter((e) => e.type === 'Cat' && e.kind.startsWith('gc.')).map((e) => e.kind);
  expect(cat.slice(0, 3)).toEqual(['gc.copy', 'gc.subtract', 'gc.unreachable']);
  expect(cat.at(-1)).toBe('gc.reachable');
  expect(cat).not.toContain('gc.clear');
});

test('the containers start-up leaves in CPython are weighed in: a script of three lines finds 5065', () => {
  const { stdout } = runProgram({ source: 'import gc\ngc.collect()\nprint(len(gc.get_objects()))\n', filename: 'main.py', images });
  expect(Number(stdout) + STARTUP_OBJECTS).toBe(5065);
});
