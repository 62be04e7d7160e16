/** A run looked at from its steps: what a snapshot says, what happened on the way, what the narrator makes of it. */
import { describe, expect, test } from 'vitest';
import { createSession, type ObjectView, type Snapshot } from '#engine';

const at = (s: Snapshot, name: string): ObjectView => {
  const found = s.frames.at(-1)!.names.find((n) => n.name === name) ?? s.frames[0]!.names.find((n) => n.name === name);
  return s.objects.find((o) => o.address === found?.to)!;
};
const names = (s: Snapshot, frame = 0): string[] => s.frames[frame]!.names.map((n) => n.name);

const HERO = 'a = [1, 2]\nb = a\npair = [a, b]\ndel pair\nb = None\ndel a\n';

describe('one list, four references, then none', () => {
  const session = createSession(HERO);
  const o = session.overview();

  test('the run from outside', () => {
    expect(o).toMatchObject({ lines: 6, error: null, output: '', logCut: false, marksCut: false, profile: '3.13' });
    expect(o.marks.map((m) => m.line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(o.traces.map((t) => [t.label, t.type, t.points.at(-1)![1]])).toEqual([['a', 'list', 0], ['pair', 'list', 0]]);
  });

  test.each([[1, 1], [2, 2], [3, 4], [4, 2], [5, 1]])('after line %i the count is %i', (line, count) => {
    const s = session.seek('line', line);
    expect(at(s, 'a').count).toBe(count);
    expect(s).toMatchObject({ at: { line }, nextLine: line + 1, lastLine: line, finished: false });
  });

  test('the end', () => {
    const s = session.seek('line', 6);
    expect(s).toMatchObject({ nextLine: null, lastLine: 6, finished: true });
    expect(names(s)).toEqual(['b']);
    expect(s.objects.filter((x) => x.ghost).map((x) => x.type)).toEqual(['list', 'list']);
  });

  test('a list and its items lie in memory as CPython lays them', () => {
    const s = session.seek('line', 3);
    const a = at(s, 'a');
    const region = s.regions.find((r) => r.owner === a.address && r.start !== a.parts[0])!;
    expect(region.fields.map((f) => f.name)).toEqual(['_gc_next', '_gc_prev', 'ob_refcnt', 'ob_type', 'ob_size', 'ob_item', 'allocated']);
    expect(region.start).toBe(a.address - 16);
    expect(region.bytes[16]).toBe(4);
    expect(s.regions.find((r) => r.start === a.parts[0])).toMatchObject({ title: 'items of list', owner: a.address, blockSize: 16 });
    expect(a).toMatchObject({ size: 72, blockSize: 64, tracked: true, generation: 0, length: 2 });
    expect(a.slots.map((x) => x.label)).toEqual(['[0]', '[1]']);
  });

  test('every step and every event has its sentence, in both languages', () => {
    for (const lang of ['en', 'zh-CN']) {
      for (const e of o.log) expect(session.narrate(e, lang).length).toBeGreaterThan(3);
      for (let n = 1; n <= o.lines; n++) expect(session.narrateStep(session.seek('line', n, {}).events, lang)).toMatch(lang === 'en' ? /[.]$/ : /。$/);
    }
    expect(session.narrateStep(session.seek('line', 4, {}).events, 'en')).toBe('The name `pair` goes. The list falls to **0** and is freed at once. References to a list: **4 to 2**.');
  });

  test('lines come again', () => {
    expect(session.nextVisit(4, 0)).toBe(3);
    expect(session.nextVisit(4, 3)).toBeNull();
    expect(session.previousVisit(1, 4)).toBe(0);
  });
});

describe('shapes', () => {
  const after = (source: string): Snapshot => { const s = createSession(source); expect(s.overview().error).toBeNull(); return s.seek('line', s.overview().lines); };

  test.each([
    ['an instance', 'class P:\n    def __init__(self): self.x = 1; self.y = "a"\nv = P()\n', ['.x', '.y'], ''],
    ['an instance with slots', 'class P:\n    __slots__ = ("x",)\nv = P()\nv.x = [1]\n', ['.x'], ''],
    ['a dict', 'v = {"a": 1, 2: []}\n', ["['a']", '[2]'], ''],
    ['a set', 'v = {5}\n', ['{5}'], ''],
    ['a tuple', 'v = (1, [])\n', ['[0]', '[1]'], ''],
    ['a closure', 'def f():\n    n = 1\n    def g(): return n\n    return g\nv = f()\n', ['cell n'], '<function f.<locals>.g>'],
    ['a str', 'v = "it\'s"\n', [], '"it\'s"'],
    ['a long str', 'v = "ab" * 50\n', [], `'${'ab'.repeat(24)}…'`],
    ['a float', 'v = 0.1 + 0.2\n', [], '0.30000000000000004'],
    ['an int', 'v = 2 ** 70\n', [], '1180591620717411303424'],
    ['a class', 'class v:\n    shared = []\n', ['.shared'], "<class 'v'>"],
  ])('%s', (_name, source, labels, text) => {
    const v = at(after(source), 'v');
    expect(v.slots.map((s) => s.label)).toEqual(labels);
    expect(v.text).toBe(text);
  });

  test('a slot of __slots__ lies inside its object', () => {
    const v = at(after('class P:\n    __slots__ = ("x", "y")\nv = P()\nv.y = [1]\n'), 'v');
    expect(v.slots.map(({ label, at: place, to }) => [label, place - v.address, to !== null])).toEqual([['.x', 16, false], ['.y', 24, true]]);
  });

  test('frames hold their own names', () => {
    const session = createSession('def f(n):\n    m = [n]\n    return m\nx = f(3)\n');
    const stop = session.overview().marks.findIndex((m) => m.line === 3);
    const s = session.seek('line', stop);
    expect(s.frames.map((f) => f.name)).toEqual(['<module>', 'f']);
    expect(s.frames[1]!.names.map((n) => [n.name, n.kind])).toEqual([['n', 'local'], ['m', 'local']]);
    expect(session.overview().marks.map((m) => [m.line, m.depth])).toEqual([[1, 1], [4, 1], [2, 2], [3, 2]]);
  });

  test('the next instruction is marked', () => {
    const session = createSession('x = 1\ny = x\n');
    const rows = session.seek('line', 1).bytecode!.rows;
    expect(rows.find((r) => r.current)).toMatchObject({ name: 'LOAD_NAME', argText: 'x', line: 2 });
  });

  test('pools account for every block', () => {
    for (const p of after('x = [str(i) for i in range(300)]\n').pools) {
      expect(p.used + p.free + p.virgin).toBe(p.capacity);
      expect(p.map?.length).toBe(p.capacity);
    }
  });
});

describe('endings', () => {
  test('an error is told at the end, with what was printed', () => {
    const session = createSession('print("a")\nx = [1]\nx[5]\n');
    const s = session.seek('line', 99);
    expect(s).toMatchObject({ finished: true, output: 'a\n', error: { type: 'IndexError', message: 'list index out of range', line: 3 } });
    expect(names(s)).toEqual(['x']);
  });

  test('a limit leaves everything before it to look at', () => {
    const session = createSession('n = 0\nwhile True:\n    n += 1\n', { maxInstructions: 30_000 });
    const o = session.overview();
    expect(o.error).toMatchObject({ kind: 'limit' });
    expect(o.instructions).toBe(30_000);
    const third = o.marks.findLastIndex((m) => m.line === 3);
    expect(at(session.seek('line', third), 'n').text).toBe(String((third - 2) / 2));
    expect(at(session.seek('line', 22), 'n').text).toBe('10');
  });

  test('a program that does not compile is one finished state', () => {
    const session = createSession('def\n');
    expect(session.overview()).toMatchObject({ lines: 0, events: 0, error: { kind: 'syntax' } });
    expect(session.seek('line', 3)).toMatchObject({ finished: true, frames: [{ names: [] }] });
  });

  test('what is printed while names are cleared away stands in the last state', () => {
    const session = createSession('class N:\n    def __del__(self): print("gone")\nn = N()\nprint("end")\n');
    expect(session.overview().output).toBe('end\ngone\n');
    const { lines } = session.overview();
    expect(session.seek('line', lines - 1)).toMatchObject({ finished: false, output: '', nextLine: 4 });
    expect(session.seek('line', lines)).toMatchObject({ finished: true, output: 'end\ngone\n' });
    expect(names(session.seek('line', lines))).toEqual(['N', 'n']);
  });
});
