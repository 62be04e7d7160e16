/** What the library's own objects and statements with hidden parts come to in a picture and in words. */
import { describe, expect, test } from 'vitest';
import { createSession } from '#engine';

const told = (source: string, lang: string): string[] => {
  const session = createSession(source);
  return session.overview().marks.map((_, i) => session.narrateStep(session.seek('line', i + 1, {}).events, lang));
};

describe('words', () => {
  test('an import tells of the module alone', () => {
    expect(told('import weakref\n', 'en')).toEqual(['A module of the library is loaded, and `weakref` now refers to it.']);
    expect(told('import weakref\n', 'zh-CN')).toEqual(['载入一个库模块，`weakref` 现在引用它。']);
    expect(told('from math import pi, e\n', 'en')).toEqual(['A module of the library is loaded, and `pi` and `e` now refer to what it holds under that name.']);
  });

  test('an import that fails, or loads nothing new, is told as before', () => {
    expect(told('import nothing_of_that_name\n', 'en')[0]).toContain('`ModuleNotFoundError` is raised');
    expect(told('import math\nimport math\n', 'en')[1]).not.toContain('loaded');
  });

  test('the steps of a class statement', () => {
    expect(told('class Page:\n    size = 1\n', 'en')).toEqual([
      'The class statement begins: a dict is made for the names its body will bind.', 'The body of the class begins to run, like a function of its own.', expect.stringContaining('A class is made and `Page` refers to it'),
    ]);
    expect(told('class Page:\n    size = 1\n', 'zh-CN')[0]).toBe('class 语句开始：先创建一个字典，用来放类体里绑定的名字。');
  });
});

describe('pictures', () => {
  test('a deque shows its items and the blocks they lie in', () => {
    const session = createSession('from collections import deque\nd = deque(range(70))\nd.appendleft([])\n');
    const s = session.seek('line', 3);
    const d = s.objects.find((o) => o.type === 'deque')!;
    expect(d).toMatchObject({ length: 71 });
    expect(d.slots.slice(0, 2).map((slot) => slot.label)).toEqual(['[0]', '[1]']);
    expect(s.objects.find((o) => o.address === d.slots[0]!.to)?.type).toBe('list');
    expect(d.slots.length + d.more).toBe(71);
    const blocks = s.regions.filter((r) => r.owner === d.address && r.title === 'block of deque');
    expect(blocks.length).toBe(d.parts.length);
    for (const slot of d.slots) expect(blocks.some((b) => slot.at >= b.start && slot.at < b.start + 528)).toBe(true);
  });

  test('the size on a picture is what sys.getsizeof says', () => {
    const made = ['[]', '[1, 2]', '[x for x in range(9)]', '()', '(1,)', '{}', '{1: 2}', 'set()', 'set(range(9))', '"a"', '"é"', '"中文"', '10**30', '2.5', 'b"ab"', 'bytearray(5)', 'deque()', 'deque(range(200))', '(i for i in [])', 'lambda: 0', 'C()'];
    const source = `from collections import deque\nimport sys\nclass C: pass\nthings = [${made.join(', ')}]\nprint(*[sys.getsizeof(t) for t in things])\n`;
    const session = createSession(source);
    const o = session.overview();
    const s = session.seek('line', o.lines);
    const list = s.objects.find((x) => x.address === s.frames[0]!.names.find((n) => n.name === 'things')!.to)!;
    const shown = list.slots.map((slot) => s.objects.find((x) => x.address === slot.to)?.size);
    expect(shown.map((n, i) => [made[i], n])).toEqual(o.output.trim().split(' ').map((n, i) => [made[i], Number(n)]));
  });
});
