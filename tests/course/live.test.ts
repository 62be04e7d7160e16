/** Exercises on the real machine: every question a gate may ask, the checks of check.py, and where two runs part. */
import { describe, expect, it } from 'vitest';
import { engineMachine } from '#authoring/engine.ts';
import { answer, openGate, statesOf } from '#course/ask.ts';
import { gradeCode, type CodeTask } from '#course/grade.ts';
import { runJob } from '#course/jobs.ts';

const machine = await engineMachine();
const LIMITS = { steps: 500_000, memory: 33_554_432 };

const SOURCE = `import gc
import sys
class Node:
    def __init__(self, name):
        self.name = name
        self.next = None
def show(node):
    text = node.name
    print(text)
    return text
a = Node("a")
b = Node("b")
a.next = b
names = [a, b, a]
table = {"first": a, "n": 3}
show(a)
n = 1000 + len(names)
pair = (a, b)
del names[0]
b = None
del a
names = None
table = None
pair = None
ring = []
ring.append(ring)
del ring
gc.collect()
print("done", n)
print(1 / 0)
`;
const run = machine.open(SOURCE, { profile: '3.13' });

describe('every question', () => {
  it.each([
    ['refcount of a', 'line 11', '1'], ['refcount of a', 'line 14', '3'], ['refcount of node', 'line 8', '5'], ['value of n', 'line 17', '1003'], ['value of a.name', 'line 11', "'a'"],
    ['value of table["n"]', 'line 15', '3'], ['type of pair', 'line 18', 'tuple'], ['length of names', 'line 19', '2'], ['size of names', 'line 14', '80'], ['generation of names', 'line 14', '0'],
    ['tracked n', 'line 17', 'no'], ['tracked names', 'line 14', 'yes'], ['a is names[0]', 'line 14', 'yes'], ['a is b', 'line 12', 'no'], ['address of b is address of a.next', 'line 13', 'yes'],
    ['alive b', 'line 20', 'yes'], ['alive pair', 'line 24', 'no'], ['objects of Node alive', 'line 21', '2'], ['freed objects of Node', 'line 24', '2'], ['new objects of tuple', 'line 18', '1'],
    ['which line frees Node', 'line 19', '24'], ['which line frees names', 'line 16', '22'], ['which line frees ring', 'line 26', '28'], ['which dies first of a, b, names', 'line 19', 'names'],
    ['output of line 16', 'line 16', 'a'], ['output', 'line 28', 'done 1003'], ['next line', 'line 16', '8'], ['collections of generation 2', 'line 28', '1'], ['error', 'line 29', 'ZeroDivisionError'],
  ])('%s at %s: %s', (ask, at, wanted) => {
    expect(answer(run, SOURCE, { id: 'g', ask, at }).answer).toBe(wanted);
  });

  it('an answer that shows later is shown then', () => {
    const answered = answer(run, SOURCE, { id: 'g', ask: 'which line frees names', at: 'line 16' });
    const [stop, before, after] = statesOf(run, answered);
    expect([stop!.nextLine, before!.nextLine, after!.lastLine]).toEqual([16, 22, 22]);
    const line = answer(run, SOURCE, { id: 'g', ask: 'refcount of a', at: 'line 14' });
    expect(line.before).toBe(line.from);
  });

  it('a class is asked about by its instances, and worded so', () => {
    expect(openGate(run, SOURCE, { id: 'g', ask: 'which line frees Node', at: 'line 19' }).question.en).toBe('Which line frees a `Node` first?');
    expect(openGate(run, SOURCE, { id: 'g', ask: 'which line frees names', at: 'line 16' }).question['zh-CN']).toBe('哪一行释放 `names` 引用的对象？');
  });

  it('the right number stands nowhere in particular', () => {
    for (const ask of ['value of n', 'refcount of a']) {
      const places = new Set(Array.from({ length: 12 }, (_, id) => {
        const { options } = openGate(run, SOURCE, { id: `g${id}`, ask, at: 'line 17' });
        return options.indexOf(answer(run, SOURCE, { id: 'g', ask, at: 'line 17' }).answer);
      }));
      expect(places.size).toBeGreaterThan(2);
    }
    expect(openGate(run, SOURCE, { id: 'g', ask: 'generation of names', at: 'line 14' }).options).toEqual(['0', '1', '2']);
  });
});

describe('check.py, on the machine', () => {
  const task = (check: string, more: Partial<CodeTask> = {}): CodeTask => ({ checks: ['holds'], check, ends: 'normally', profile: '3.13', seed: 0, limits: LIMITS, wrong: [], ...more });
  const holds = (source: string, what: string, more: Partial<CodeTask> = {}) => {
    const report = gradeCode(machine, task(`import machine\nassert ${what}, "holds"\n`, more), source);
    expect(report.broken, report.broken?.message).toBeNull();
    return report.passed;
  };
  const LEAK = 'class Page:\n    pass\n\ndef spread():\n    left = Page()\n    right = Page()\n    left.other = right\n    right.other = left\n\nspread()\n';

  it.each([
    ['print("one")\nprint("two")\n', 'machine.output == "one\\ntwo\\n" and machine.lines == ["one", "two"]'],
    ['a = [1, [2.5, "it\'s"], {"k": None}, b"\\xff"]\n', 'machine.length("a") == 4 and machine.value("a[1][0]") == 2.5 and machine.value("a[-3][-1]") == "it\'s" and machine.value("a[2][\'k\']") is None and machine.value("a[3]") == b"\\xff"'],
    ['a = []\nb = a\nc = [a]\n', 'machine.count("a") == 3 and machine.same("a", "c[0]") and not machine.same("a", "c")'],
    ['x = None\n', 'machine.count("x") == 4294967295 and machine.type("x") == "NoneType" and machine.has("x") and not machine.has("y")'],
    ['class P:\n    def __init__(self):\n        self.n = 5\n        self.t = (1, True)\np = P()\n', 'machine.value("p.n") == 5 and machine.value("p.t[1]") is True and machine.type("p") == "P" and machine.allocations("P") == 1'],
    [LEAK, 'machine.alive("Page") == 2 and machine.freed("Page") == 0 and machine.calls("spread") == 1 and machine.collections() == 0'],
    [`import gc\n${LEAK}gc.collect()\n`, 'machine.alive("Page") == 0 and machine.freed("Page") == 2 and machine.collections(2) == 1 and machine.collections(0) == 0'],
    [LEAK.replace('right.other = left', 'pass'), 'machine.freed("Page") == 2 and [e.line for e in machine.events(kind="free", type="Page")] == [8, 8]'],
    ['a = [0] * 10000\ndel a\nb = 1\n', 'machine.peak_bytes >= 80000'],
    ['class toString:\n    pass\ndef constructor():\n    return toString()\nx = constructor()\n', 'machine.calls("constructor") == 1 and machine.alive("toString") == 1 and machine.freed("toString") == 0'],
    ['x = "\\"quoted\\" \\\\ 文字 \\n"\nprint(x)\n', 'machine.value("x") == "\\"quoted\\" \\\\ 文字 \\n" and machine.lines[0] == "\\"quoted\\" \\\\ 文字 "'],
  ])('%j: %s', (source, what) => {
    expect(holds(source, what)).toBe(true);
    expect(holds(source, `not (${what})`)).toBe(false);
  });

  it('sees how a program ended, when the exercise lets it end so', () => {
    expect(holds('1 / 0\n', 'machine.error == "ZeroDivisionError"', { ends: 'any' })).toBe(true);
    expect(gradeCode(machine, task('import machine\nassert True, "holds"\n'), '1 / 0\n')).toMatchObject({ passed: false, fails: 'error', error: { kind: 'exception', line: 1 } });
  });

  it.each([
    ['while True:\n    pass\n', 'limit', /^instructions: /], ['a = []\nwhile True:\n    a.append([0] * 100000)\n', 'limit', /^memory: /], ['while True:\n    print("x" * 1000)\n', 'limit', /^output: /],
    ['x = (\n', 'syntax', /was never closed/], ['def f():\n    f()\nf()\n', 'exception', /recursion/], ['a = [0] * 10 ** 12\n', 'exception', /^$/],
  ])('%j is stopped: %s', (source, kind, message) => {
    const report = gradeCode(machine, task('import machine\nassert True, "holds"\n'), source);
    expect(report).toMatchObject({ passed: false, fails: 'error', error: { kind } });
    expect(report.error!.message).toMatch(message);
    expect(report.output.length).toBeLessThanOrEqual(10_000);
  });

  it('names the line of a check that is itself wrong', () => {
    expect(gradeCode(machine, task('import machine\n\nassert machine.nothing("a"), "holds"\n'), 'a = 1\n').broken).toMatchObject({ line: 3, message: expect.stringContaining('nothing') });
  });

  it('takes no error for another', () => {
    const wrong = [{ file: 'crash', fails: 'error', hint: 1, output: '', error: 'AttributeError' }];
    expect(gradeCode(machine, task('import machine\nassert True, "holds"\n', { wrong }), 'x = (\n').hint).toBeNull();
    expect(gradeCode(machine, task('import machine\nassert True, "holds"\n', { wrong }), 'print(1)\nNone.x\n').hint).toBe(1);
  });
});

describe('two runs', () => {
  const part = (yours: string, wanted: string) => {
    const result = runJob(machine, { kind: 'diverge', yours, wanted, language: 'en', profile: '3.13', seed: 0, limits: LIMITS });
    if (result.kind !== 'diverge') throw new Error(result.kind);
    return result.parting;
  };

  it('are the same run when only names of lines differ', () => {
    expect(part('a = [1]  # mine\n\nb = a\n', 'a = [1]\n\nb = a\n')).toBeNull();
  });

  it('part where another value is printed, stored or called', () => {
    expect(part('print("a")\nprint("b")\n', 'print("a")\nprint("c")\n')).toMatchObject({ yours: { line: 2, kind: 'output' }, wanted: { line: 2, kind: 'output' } });
    expect(part('a = []\nb = list(a)\n', 'a = []\nb = a\n')).toMatchObject({ yours: { line: 2 }, wanted: { line: 2 } });
  });

  it('part by what is done, not by how it is laid out in functions', () => {
    const yours = 'def add(n):\n    return n\nprint(add(1))\n';
    expect(part(yours, 'def more(n):\n    return n + 1\n\ndef add(n):\n    return more(n) - 1\nprint(add(1))\n')).toMatchObject({ yours: { line: 2, kind: 'return', sentence: '`add` returns `1`.' }, wanted: { text: 'return more(n) - 1' } });
    expect(part(yours, yours.replace('def', '# the same\n\ndef'))).toBeNull();
    expect(part(yours.replace('return n', 'return 0'), yours.replace('return n', 'return False'))).toMatchObject({ yours: { sentence: '`add` returns `0`.' }, wanted: { sentence: '`add` returns `False`.' } });
  });

  it('at a return the names are still there, and the sentence is of the whole step', () => {
    const body = (last: string) => `def f():\n    left = []\n    right = [left]\n    left.append(right)\n${last}f()\n`;
    const parting = part(body(''), body('    left.clear()\n'))!;
    expect(parting.yours).toMatchObject({ line: 4, kind: 'return' });
    expect(parting.yours.snapshot.frames.at(-1)!.names.map(({ name }) => name)).toEqual(['left', 'right']);
    expect(parting.wanted.text).toBe('left.clear()');
    expect(parting.wanted.snapshot.frames.at(-1)!.name).toBe('f');
    expect(parting.wanted.sentence).toMatch(/\*\*2 to 1\*\*/);
    expect(parting.yours.sentence).not.toMatch(/undefined|NaN/);
  });
});

it('a gate asked of the worker comes with its states', () => {
  const result = runJob(machine, { kind: 'gate', task: { source: SOURCE, gate: { id: 'g', ask: 'refcount of a', at: 'line 14' }, profile: '3.13', seed: 0, limits: LIMITS } });
  expect(result).toMatchObject({ kind: 'gate', answered: { answer: '3' }, states: [{ nextLine: 14 }, { nextLine: 14 }, { lastLine: 14 }] });
  expect(runJob(machine, { kind: 'gate', task: { source: SOURCE, gate: { id: 'g', ask: 'refcount of zz', at: 'line 14' }, profile: '3.13', seed: 0, limits: LIMITS } })).toMatchObject({ kind: 'mistake', message: expect.stringContaining('zz') });
});
