import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapes, type ShapeKind } from '../../../src/engine/models/shapes.ts';

const values = [50, 30, 70, 20, 40, 60];
const run = (kind: ShapeKind, goal: number, place: 'packed' | 'scattered' = 'scattered') => shapes({ kind, values, goal, place });
const end = (kind: ShapeKind, goal: number) => {
  const timeline = run(kind, goal);
  return timeline.seek(timeline.length);
};

describe('shape against place', () => {
  it('reaches any array item with one read', () => {
    for (let goal = 0; goal < values.length; goal++) expect(end('array', goal)).toMatchObject({ read: { length: 1 }, found: values[goal] });
  });

  it('reads one link for each list item passed', () => {
    for (let goal = 0; goal < values.length; goal++) expect(end('list', goal)).toMatchObject({ read: { length: goal + 1 }, found: values[goal] });
  });

  it('goes down the tree and says when a value is absent', () => {
    expect(end('tree', 60)).toMatchObject({ found: 60, read: { length: 5 } });
    expect(end('tree', 65)).toMatchObject({ found: 'absent' });
  });

  it('lays nodes over each other nowhere, and its words spell the shape', () => {
    fc.assert(fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 }), fc.constantFrom<ShapeKind>('array', 'list', 'tree'),
      fc.constantFrom('packed', 'scattered'), fc.nat(1000),
      (list, kind, place, seed) => {
        const { words, nodes } = shapes({ kind, values: list, goal: 0, place, seed }).seek(0);
        const used = words.filter((word) => word.node >= 0);
        expect(used.length).toBe(list.length * { array: 1, list: 2, tree: 3 }[kind]);
        for (const word of used) {
          const node = nodes[word.node]!;
          if (word.field === 'value' || word.field === 'item') expect(word).toMatchObject({ address: node.address, value: node.value });
          else if (word.field !== '') {
            const to = node[word.field as 'next' | 'left' | 'right'];
            expect(word.value).toBe(to === null ? 0 : nodes[to]!.address);
          }
        }
      },
    ));
  });

  it('words every read in both languages', () => {
    for (const kind of ['array', 'list', 'tree'] as const) {
      const timeline = run(kind, kind === 'tree' ? 65 : 3);
      for (const event of timeline.events(0, timeline.length)) {
        expect(timeline.narrate(event, 'en')).toMatch(/0x1[0-9a-f]{3}/);
        expect(timeline.narrate(event, 'zh-CN')).toMatch(/[一-龥]/u);
      }
    }
    const timeline = run('array', 2, 'packed');
    expect(timeline.narrate(timeline.events(0, 1)[0]!, 'en')).toBe('The address is worked out, 0x1010 + 2 × 8 = 0x1020, and holds 70.');
  });
});
