import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, puzzle, rungs, solved } from '#course/ladder.ts';

const START = 'class D:\n    pass\n\ndef publish(log):\n    # TODO\n    pass\n\nlog = []\npublish(log)\n';
const SOLUTION = 'class D:\n    pass\n\ndef publish(log):\n    d = D()\n    log.append(d.lines)\n    del d\n\nlog = []\npublish(log)\n';

describe('ladder', () => {
  it('has every rung an exercise can offer, and always a last one', () => {
    expect(rungs({ nudge: true, hints: 2, parsons: true, solution: true }).map((rung) => rung.kind)).toEqual(['nudge', 'hint', 'hint', 'order', 'lines', 'solution']);
    expect(rungs({ nudge: false, hints: 0, parsons: true, solution: false }).map((rung) => rung.kind)).toEqual(['solution']);
  });

  it('makes a puzzle of the lines that differ from the start', () => {
    const made = puzzle(START, SOLUTION, 3)!;
    expect(made.before.at(-1)).toBe('def publish(log):');
    expect(made.after.slice(0, 2)).toEqual(['', 'log = []']);
    expect(made.pieces.map((piece) => piece.text).sort()).toEqual(['    d = D()', '    del d', '    log.append(d.lines)']);
    expect(solved(made, made.pieces.map((piece) => piece.id))).toBe(false);
    expect(solved(made, [0, 1, 2])).toBe(true);
    expect(assemble(made, [0, 1, 2])).toBe(SOLUTION);
  });

  it('lets equal lines change places', () => {
    const made = puzzle('x = 0\n', 'x = 0\na()\nb()\na()\n', 1)!;
    const ids = (text: string) => made.pieces.filter((piece) => piece.text === text).map((piece) => piece.id);
    const [first, second] = ids('a()') as [number, number];
    expect(solved(made, [second, ids('b()')[0]!, first])).toBe(true);
  });

  it('never begins solved, for any seed', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const made = puzzle(START, SOLUTION, seed)!;
      return !solved(made, made.pieces.map((piece) => piece.id));
    }));
  });

  it('is none where there is nothing to order', () => expect(puzzle('x = 1\n', 'x = 2\n', 1)).toBeNull());
});
