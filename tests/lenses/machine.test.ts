/** Pictures and sentences from the real machine: what no frame leads to stays in the picture, deep calls fit, every step is told. */
import { describe, expect, it } from 'vitest';
import { createSession } from '#engine';
import { MAX_ROWS, sceneOf } from '#components/lenses/scene.ts';
import { channelsOf } from '#components/lenses/counts.tsx';
import { PreparedRun } from '#components/player/prepare.ts';
import type { Lang } from '#components/player/strings.ts';

const LANGUAGES: Lang[] = ['en', 'zh-CN'];
const open = (source: string) => new PreparedRun(createSession(source));
const at = (source: string, n: number, lang: Lang = 'en') => open(source).still({ grain: 'line', n }, lang).still;

const RING = `class Page:
    pass
def make():
    a = Page()
    b = Page()
    a.other = b
    b.other = a
make()
x = 1
`;

describe('objects nothing leads to', () => {
  it('two that hold each other stay in the picture when their names are gone', () => {
    const session = createSession(RING);
    const end = session.seek('line', session.overview().lines, { objects: true, regions: true });
    const pages = end.objects.filter((o) => o.type === 'Page' && !o.ghost);
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page.slots.find((s) => s.label.includes('other'))?.to).toBe(pages.find((p) => p !== page)!.address);
    expect(end.regions.filter((r) => pages.some((p) => p.address === r.owner)).length).toBeGreaterThanOrEqual(2);
  });

  it('once collected they are ghosts', () => {
    const session = createSession(`import gc\n${RING}gc.collect()\n`);
    const end = session.seek('line', session.overview().lines, { objects: true });
    expect(end.objects.filter((o) => o.type === 'Page' && !o.ghost)).toHaveLength(0);
  });

  it('a class that is deleted is not shown with its insides', () => {
    const session = createSession('class Page:\n    pass\ndel Page\nx = 1\n');
    const end = session.seek('line', session.overview().lines, { objects: true });
    expect(end.objects.filter((o) => !o.ghost && !o.immortal)).toEqual([]);
  });

  it('what a long list holds past the slots shown is listed', () => {
    const session = createSession('rows = []\nfor i in range(50):\n    rows.append([i])\n');
    const end = session.seek('line', session.overview().lines, { objects: true, maxObjects: 600 });
    expect(end.objects.filter((o) => o.type === 'list')).toHaveLength(51);
  });
});

describe('deep calls', () => {
  it('a thousand frames are drawn as the outer ones and the one that runs', () => {
    const run = open('def f(n):\n    return f(n + 1)\nf(0)\n');
    const { still, prepared } = run.still({ grain: 'line', n: 600 }, 'en');
    const scene = sceneOf(still.snapshot, still.before, { mode: prepared.plans.wide.mode, drawAll: false, known: new Set(prepared.plans.wide.known), maxRows: MAX_ROWS });
    expect(still.snapshot.frames.length).toBeGreaterThan(500);
    expect(scene.frames.length).toBeLessThanOrEqual(9);
    expect(scene.framesCut).toBe(still.snapshot.frames.length - 8);
    expect(prepared.plans.wide.height).toBeLessThan(1200);
  });
});

describe('counts', () => {
  it('tracks go to what the picture draws, not to what a class statement makes for itself', () => {
    const run = open('class Page:\n    pass\na = Page()\nb = [a]\n');
    expect(channelsOf(run.overview, 4, run.prepared.plans.wide).map((c) => c.type)).toEqual(['Page', 'list']);
  });
});

describe('sentences', () => {
  const PROGRAMS = [
    RING, `import gc\n${RING}gc.collect()\n`,
    'class Page:\n    def __del__(self):\n        print("gone")\npage = Page()\ndel page\npage = Page()\npage = None\nprint()\n',
    'def count(n):\n    for i in range(n):\n        yield i * 500\ng = count(2)\nprint(next(g), list(g))\n',
    'd = {"a": [1]}\ntry:\n    d["b"]\nexcept KeyError as e:\n    d["b"] = 1000\nfinally:\n    print(d)\nsquares = [k * 300 for k in range(3)]\nx, *y = squares\n',
    'cells = bytearray(8)\ncells[0] = 65\ncells[1:4] = b"abc"\nwith memoryview(cells) as v:\n    v[7] = 9\n',
    's = {1, "two", 3.5}\nt = (s, 10 ** 30)\nf = lambda q: q + 1\nprint(f(2), "a`b", end="")\nassert t\n1 / 0\n',
  ];

  it('every step and every event has one, in both languages, with nothing missing and no stray marks', () => {
    for (const source of PROGRAMS) {
      const session = createSession(source);
      const { lines } = session.overview();
      for (let n = 1; n <= lines; n++) {
        const { events } = session.seek('line', n, {});
        for (const lang of LANGUAGES) {
          for (const said of [session.narrateStep(events, lang), ...events.slice(0, 400).map((e) => session.narrate(e, lang))]) {
            expect(said, `step ${n}`).toMatch(lang === 'en' ? /^\S.*[.…]$/s : /^\S.*。$/s);
            expect(said).not.toMatch(/undefined|null|NaN|\[object| {2}|`{2}|\*{3}/);
            expect(said.split('`').length % 2, `paired backquotes: ${said}`).toBe(1);
            expect(said.split('**').length % 2, `paired stars: ${said}`).toBe(1);
            if (lang === 'zh-CN') expect(said, 'no space before Chinese punctuation').not.toMatch(/ [，。：；]/);
          }
        }
      }
    }
  });

  it('the last reference of something with a finalizer: its count as it fell, not as the finalizer left it', () => {
    const run = open('class Page:\n    def __del__(self):\n        print("gone")\npage = Page()\ndel page\n');
    expect(run.still({ grain: 'line', n: 5 }, 'en').still.narration).toContain('**1 to 0**');
    expect(run.still({ grain: 'line', n: 5 }, 'zh-CN').still.narration).toContain('**1 变为 0**');
  });

  it('an empty line printed is called one', () => {
    expect(at('print()\n', 1).narration).toBe('It prints an empty line.');
    expect(at('print()\n', 1, 'zh-CN').narration).toBe('打印一个空行。');
  });

  it('bytes stored are told with their cell', () => {
    const source = 'cells = bytearray(16)\ncells[0] = 65\ncells[4:7] = b"abc"\n';
    expect(at(source, 2).narration).toBe('Cell 0 of the bytearray `cells` changes: **0 to 65**.');
    expect(at(source, 2, 'zh-CN').narration).toBe('bytearray `cells` 的第 0 个单元改变：**0 变为 65**。');
    expect(at(source, 3).narration).toContain('Cells 4 to 6 of the bytearray `cells` change.');
  });

  it('a namespace that grows is not news', () => {
    const source = Array.from({ length: 30 }, (_, i) => `name${i} = [${i}]\n`).join('');
    const run = open(source);
    for (let n = 1; n <= 30; n++) expect(run.still({ grain: 'line', n }, 'en').still.narration).not.toContain('moves from room');
  });
});
