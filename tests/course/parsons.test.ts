import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineMachine } from '#authoring/engine.ts';
import { gradeCode, type CodeTask } from '#course/grade.ts';
import { gradeSteps, mixed, orderFrom, orderOf, orderText, programOf, sheetOf, type Placed } from '#course/parsons.ts';
import { readProgram } from '#course/program.ts';
import { Exercise } from '#course/schema.ts';
import { moved } from '#components/exercises/Sorter.tsx';

const SOLUTION = readProgram('import gc\n#> order\ndef f():\n    x = []\n\n    return x\ny = f()\n#< order\nprint(len(y))\n');
const STEPS = [
  { id: 'a', after: [], belongs: true }, { id: 'b', after: ['a'], belongs: true }, { id: 'c', after: ['a'], belongs: true },
  { id: 'd', after: ['b', 'c'], belongs: true }, { id: 'x', after: [], belongs: false },
];

describe('lines', () => {
  it('the program an order makes has that order, for any seed, with distractors', () => {
    fc.assert(fc.property(fc.integer(), fc.boolean(), (seed, indent) => {
      const sheet = sheetOf(SOLUTION, ['y = None', 'del x'], indent, seed);
      expect(sheet.pieces.map(({ text }) => text).sort()).toEqual(['def f():', 'del x', 'return x', 'x = []', 'y = None', 'y = f()']);
      const order = orderOf(sheet, SOLUTION.source) as Placed[];
      expect(programOf(sheet, order)).toBe(SOLUTION.source.replace('\n\n', '\n'));
      expect(orderFrom(orderText(order), sheet.pieces.map(({ id }) => id))).toEqual(order);
    }));
  });

  it('is never first shown in the right order, and gives nothing away by ids', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const { pieces } = sheetOf(SOLUTION, [], false, seed);
      expect(pieces.map(({ text }) => text)).not.toEqual(['def f():', 'x = []', 'return x', 'y = f()']);
      expect(pieces.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
    }));
  });

  it('equal lines may change places, each is there once', () => {
    const sheet = sheetOf(readProgram('n = 1\nn += 1\nn += 1\n'), [], true, 3);
    expect(orderOf(sheet, 'n = 1\nn += 1\nn += 1\n')).toHaveLength(3);
    expect(orderOf(sheet, 'n = 1\nn += 1\nn += 1\nn += 1\n')).toEqual({ line: 4 });
  });

  it('says which line of a program cannot be made', () => {
    const sheet = sheetOf(SOLUTION, [], true, 1);
    expect(orderOf(sheet, 'import gc\ny = g()\nprint(len(y))\n')).toEqual({ line: 2 });
    expect(orderOf(sheet, 'import sys\ny = f()\nprint(len(y))\n')).toEqual({ line: 1 });
    expect(orderOf(sheet, 'import gc\ny = f()\nprint(len(x))\n')).toEqual({ line: 3 });
  });

  it('what was kept of other lines is not taken', () => {
    expect(orderFrom('0:0 9:1', ['0', '1'])).toBeNull();
    expect(orderFrom('0:0 0:1', ['0', '1'])).toBeNull();
    expect(orderFrom('0:7', ['0'])).toBeNull();
    expect(orderFrom('', ['0'])).toEqual([]);
  });

  it('several right orders pass on the machine; indentation decides', async () => {
    const machine = await engineMachine();
    const task: CodeTask = { checks: ['one'], check: 'import machine\nassert machine.lines == ["2"], "one"\n', ends: 'normally', profile: '3.13', seed: 0, limits: { steps: 10_000, memory: 1 << 24 }, wrong: [] };
    const sheet = sheetOf(readProgram('#> order\na = [1]\nb = [2]\nfor n in a:\n    b.append(n)\n#< order\nprint(len(b))\n'), [], true, 5);
    const verdict = (lines: string) => {
      const order = orderOf(sheet, `${lines}\nprint(len(b))\n`) as Placed[];
      return gradeCode(machine, task, programOf(sheet, order)).fails;
    };
    expect(verdict('a = [1]\nb = [2]\nfor n in a:\n    b.append(n)')).toBeNull();
    expect(verdict('b = [2]\na = [1]\nfor n in a:\n    b.append(n)')).toBeNull();
    expect(verdict('a = [1]\nfor n in a:\n    b = [2]\n    b.append(n)')).toBeNull();
    expect(verdict('b = [2]\na = [1]\nfor n in a:\nb.append(n)')).toBe('error');
    expect(verdict('a = [1]\nb = [2]')).toBe('one');
  });
});

describe('steps', () => {
  it.each([
    [['a', 'b', 'c', 'd'], { passed: true }], [['a', 'c', 'b', 'd'], { passed: true }],
    [['a', 'b', 'd', 'c'], { passed: false, why: 'early', at: 2, id: 'd', needs: 'c' }], [['b'], { passed: false, why: 'early', at: 0, id: 'b', needs: 'a' }],
    [['a', 'x', 'd'], { passed: false, why: 'stranger', at: 1, id: 'x' }], [['a', 'b'], { passed: false, why: 'missing', at: 2, id: 'c' }], [[], { passed: false, why: 'missing', at: 0, id: 'a' }],
  ])('%j', (order, report) => expect(gradeSteps(STEPS, order)).toEqual(report));

  it('passes exactly the orders that keep to every `after`', () => {
    fc.assert(fc.property(fc.shuffledSubarray(STEPS.map(({ id }) => id)), (order) => {
      const at = (id: string) => order.indexOf(id);
      const legal = order.length === 4 && !order.includes('x') && at('a') < at('b') && at('a') < at('c') && at('b') < at('d') && at('c') < at('d');
      expect(gradeSteps(STEPS, order).passed).toBe(legal);
    }));
  });

  it('are first shown all, in an order that is wrong', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      expect([...mixed(STEPS, seed)].sort()).toEqual(['a', 'b', 'c', 'd', 'x']);
      expect(gradeSteps(STEPS, mixed(STEPS.slice(0, 2), seed)).passed).toBe(false);
    }));
  });
});

describe('moves', () => {
  const order = [{ id: 'a', depth: 0 }, { id: 'b', depth: 6 }];
  it('keep to the ends of the list and of the indentation', () => {
    expect(moved(order, 'a', 'up')).toBeNull();
    expect(moved(order, 'b', 'down')).toBeNull();
    expect(moved(order, 'a', 'out')).toBeNull();
    expect(moved(order, 'b', 'in')).toBeNull();
    expect(moved(order, 'c', 'up')).toBeNull();
    expect(moved(order, 'b', 'up')).toEqual([{ id: 'b', depth: 6 }, { id: 'a', depth: 0 }]);
    expect(moved(order, 'b', 'out')).toEqual([{ id: 'a', depth: 0 }, { id: 'b', depth: 5 }]);
    expect(moved(order, 'a', 'toAside')).toEqual([{ id: 'b', depth: 6 }]);
  });
});

describe('exercise.yml', () => {
  const parse = (more: object) => Exercise.safeParse({ kind: 'parsons', concepts: ['c'], hints: 0, ...more }).error?.issues.map(({ message }) => message) ?? [];
  it('is a program or a mechanism', () => {
    expect(parse({ checks: ['one'] })).toEqual([]);
    expect(parse({ steps: [{ id: 'a' }, { id: 'b', after: ['a'] }] })).toEqual([]);
    expect(parse({})).toEqual(['nothing to order: give `checks` (lines of solution.py) or `steps` (a mechanism)']);
    expect(parse({ checks: ['one'], steps: [{ id: 'a' }] })).toEqual(['give `checks` or `steps`, not both']);
    expect(parse({ steps: [{ id: 'a' }], distractors: ['x'] })[0]).toMatch(/`orders`/);
  });
});
