/** The incremental policy of 3.14.0 to 3.14.4 held to its documented rules; there is no 3.14 here to record from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Images, runProgram } from '#engine';
import { comparable } from '../../properties/programs.ts';

const images = new Images();
const printed = (source: string, profile = '3.14-incremental', audit = false): string => {
  const { stdout, error } = runProgram({ source, filename: 'main.py', images, profile, audit, maxInstructions: 5_000_000 });
  expect(error?.traceback ?? null, source).toBeNull();
  return stdout;
};

describe('rules', () => {
  test('thresholds; collections are increments, never full ones, however much lives', () => {
    expect(printed('import gc\nprint(gc.get_threshold())')).toBe('(2000, 10, 0)\n');
    const source = 'import gc\ngc.set_threshold(100, 1, 1)\nseen = set()\ngc.callbacks.append(lambda phase, info: seen.add(info["generation"]))\nkept = [[i] for i in range(9000)]\nprint(seen)';
    expect(printed(source)).toBe('{1}\n');
    expect(printed(source, '3.13')).toBe('{0, 1, 2}\n');
  });

  test('the first increment of a round only marks; what is garbage then is freed by one that follows', () => {
    const source = 'import gc\ngc.disable()\ngc.collect()\nclass N: pass\ndef ring():\n    n = N(); n.me = n\nfor i in range(50): ring()\nprint(gc.collect(1), gc.collect(1))';
    expect(printed(source)).toBe('0 50\n');
  });

  test('old garbage waits for its turn, a full collection takes everything', () => {
    const ring = 'import gc\ngc.disable()\ngc.collect()\nclass N: pass\na = N(); a.me = a\ngc.collect(0)\ndel a\n';
    expect(printed(`${ring}print(gc.collect(0), gc.collect())`)).toBe('0 1\n');
  });

  test('a ring that is partly old lies in one increment whole: the 32 objects 3.13.0 finds in a full collection', () => {
    const source = `
import gc
gc.disable()
gc.set_threshold(2000, 2)
gc.collect()
class N: pass
a = [N() for i in range(30)]
for x, y in zip(a, a[1:] + a[:1]): x.next = y
gc.collect(0)
b = N(); b.next = a[0]; a[3].other = b
del a, b, x, y
found = []
kept = []
for i in range(80):
    found.append(gc.collect(1))
    kept.append([[] for i in range(100)])
print([n for n in found if n])
`;
    expect(printed(source)).toBe('[32]\n');
  });

  test('gc.get_objects: 1 is empty, 2 is all of the old', () => {
    expect(printed('import gc\nk = []\ngc.collect()\nprint(len(gc.get_objects(1)), any(o is k for o in gc.get_objects(2)), any(o is k for o in gc.get_objects(0)))')).toBe('0 True False\n');
  });

  test('dead cycles pile up while a round marks far more than was made', () => {
    const source = `
import gc
alive = most = 0
class N:
    def __init__(self):
        global alive, most
        self.me = self
        alive += 1
        most = max(most, alive)
    def __del__(self):
        global alive
        alive -= 1
for i in range(12000): N()
print(most > 3000, most < 9000)
`;
    expect(printed(source)).toBe('True True\n');
    expect(printed(source, '3.13')).toBe('False True\n');
  });

  test('freeze and unfreeze keep the spaces apart', () => {
    expect(printed('import gc\nk = [[] for i in range(100)]\ngc.freeze()\nn = gc.get_freeze_count()\ngc.collect()\nfor i in range(5): gc.collect(1)\ngc.unfreeze()\ngc.collect()\nprint(n > 100, gc.get_freeze_count())', '3.14-incremental', true)).toBe('True 0\n');
  });
});

test('generated programs leave a heap in order, and their full collections leave nothing either', () => {
  const sources = fc.sample(comparable, { numRuns: 25, seed: 99 });
  for (const source of sources) {
    // Collections at random moments as well.
    const { error } = runProgram({ source: source.replace(/gc\.collect\(\)/g, '(gc.collect(1) + gc.collect(0) + gc.collect())'), filename: 'main.py', images, profile: '3.14-incremental', audit: true, maxInstructions: 2_000_000 });
    expect(error?.traceback ?? null, source).toBeNull();
  }
});
