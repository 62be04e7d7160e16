import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ComponentChildren } from 'preact';
import Choice from '#components/exercises/Choice.tsx';
import Code from '#components/exercises/Code.tsx';
import { breakLine } from '#components/exercises/CodeArea.tsx';
import { bare } from '#components/exercises/Html.tsx';
import { Options } from '#components/exercises/Options.tsx';
import Predict from '#components/exercises/Predict.tsx';
import { exerciseStrings } from '#components/exercises/strings.ts';
import BytesView from '#components/models/BytesView.tsx';
import Dram from '#components/models/Dram.tsx';
import Shapes, { placesOf } from '#components/models/Shapes.tsx';
import { modelStrings } from '#components/models/strings.ts';
import { shapes } from '#engine/models/shapes.ts';

const LIMITS = { steps: 1000, memory: 1 << 20 };
const START = 'a = []\nb = None  # TODO\n';
const code = (lang: 'en' | 'zh-CN' = 'en', children: ComponentChildren = null) => renderToString(
  <Code id="u/l/e" lang={lang} title="A list" start={START} rungs={{ nudge: true, hints: 2, order: true, solution: true }} rest="/en/u/l/e.json" checks={[{ id: 'one', holds: '<code>b</code> has one item' }]}>{children}</Code>,
);
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('before a script runs', () => {
  it('a code exercise shows its task, program and checks, and none of its help', () => {
    const html = code('en', <p>The task.</p>);
    for (const words of ['The task.', '# TODO', 'has one item', 'not run yet', 'Hint 2', 'Order the lines']) expect(text(html)).toContain(words);
    expect(text(html)).not.toContain('Because.');
    expect(html).toContain('<textarea aria-label="Your program"');
    expect(html.match(/<pre aria-hidden="true">[\s\S]*?<\/pre>/)![0].replace(/<[^>]+>/g, '')).toBe(START);
  });

  it('is Chinese throughout on a Chinese page', () => {
    expect(text(code('zh-CN')).replace(START.trim(), '')).not.toMatch(/\b(Run|Reset|Checks|Hint|Nudge|Solution)\b/);
  });

  it('a gate shows its question and options, and no answer', () => {
    const html = renderToString(
      <Predict
        id="u/l/g" lang="en" question="What does <code>print</code> print?" options={['1', '2', '3']} shape="number" line={2} shown={{ from: 1, to: 2 }} why="<p>Why.</p>" not={{ 1: 'You counted the name.' }}
        task={{ source: 'c = [7]\nprint(c)\n', gate: { id: 'g', ask: 'output of line 2', at: 'line 2' }, profile: '3.13', seed: 0, limits: LIMITS }}
      />,
    );
    expect(html).toContain('role="radiogroup" aria-label="What does print print?"');
    expect(html.match(/role="radio"/g)).toHaveLength(3);
    expect(html.match(/<button[^>]*tabindex="0"/gi)).toHaveLength(1);
    expect(html).toMatch(/<li class="cur" aria-current="step"><span class="n">2<\/span>/);
    expect(text(html)).toContain('The machine has stopped before line 2.');
    expect(text(html)).not.toMatch(/Why\.|You counted/);
  });

  it('a choice shows its options without their reasons', () => {
    const html = renderToString(<Choice id="u/l/c" lang="en" title="Which" several options={[{ id: 'a', label: 'One' }, { id: 'b', label: 'Two' }]} rungs={{ nudge: false, hints: 0, order: false, solution: false }} rest="/en/u/l/c.json" />);
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(text(html)).toContain('One');
    expect(text(html)).not.toContain('Right.');
  });
});

describe('pieces', () => {
  it('marks which answer was given and which is right, in words', () => {
    const options = (given: string) => renderToString(<Options label="x" options={['1', '2'].map((value) => ({ value, text: value }))} chosen={given} settled={{ given, right: '2' }} said={{ yours: 'yours', machine: 'machine' }} onChoose={() => {}} />);
    expect(text(options('1')).trim()).toBe('1 yours 2 machine');
    expect(text(options('2')).trim()).toBe('1 2 yours · machine');
  });

  it.each([
    ['if x:', 5, 'if x:\n    ', 10], ['    a', 5, '    a\n    ', 10], ['    if x:  # why', 16, '    if x:  # why\n        ', 25], ['ab', 1, 'a\nb', 2], ['', 0, '\n', 1],
  ])('Enter in %j', (before, at, after, caret) => expect(breakLine(before, at, at)).toEqual({ text: after, caret }));

  it('takes the paragraph off a single one only', () => {
    expect(bare('<p>a <b>b</b></p>')).toBe('a <b>b</b>');
    expect(bare('<p>a</p>\n<p>b</p>')).toBe('<p>a</p>\n<p>b</p>');
  });

  it('has every string in both languages, none left in the other', () => {
    const leaves = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'function' ? [String((value as (...n: number[]) => string)(2, 3))] : Object.values(value as object).flatMap(leaves));
    for (const strings of [exerciseStrings, modelStrings]) {
      const [en, zh] = [leaves(strings('en')), leaves(strings('zh-CN'))];
      expect(zh).toHaveLength(en.length);
      for (const words of en) expect(words).not.toMatch(/[一-龥]/u);
      for (const words of zh) if (words && !/^[A-Z0-9 -]+$/i.test(words)) expect(words).toMatch(/[一-龥]/u);
    }
  });
});

describe('models, as printed', () => {
  it('a memory module counts what it shows', () => {
    const html = renderToString(<Dram lang="en" stride={64} count={8} at={5} />);
    expect(text(html)).toContain('Row hits 3 Bank was closed 2 Another row was open 0');
    expect(html.match(/class="md-mark/g)).toHaveLength(3 + 3 + 8);
    expect(text(renderToString(<Dram lang="zh-CN" at={1} />))).toContain('打开第 0 行');
  });

  it('shape and place show the same values', () => {
    const html = renderToString(<Shapes lang="en" kind="tree" goal={60} at={5} />);
    expect(text(html)).toContain('Found: 60');
    for (const value of [50, 30, 70, 20, 40, 60]) expect(html.split(`>${value}<`)).toHaveLength(4);
  });

  it('no two nodes of a shape stand over each other', () => {
    for (const kind of ['array', 'list', 'tree'] as const) {
      const places = placesOf(shapes({ kind, values: [8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9], goal: 1, place: 'scattered' }).seek(0));
      for (const [index, a] of places.entries()) for (const b of places.slice(index + 1)) expect(Math.abs(a.x - b.x) >= 62 || Math.abs(a.y - b.y) >= 46, `${kind}: ${JSON.stringify([a, b])}`).toBe(true);
    }
  });

  it('cells say what they mean under each type', () => {
    expect(text(renderToString(<BytesView lang="en" value="0x12345678" as={['u32', 'i16']} order="little" />))).toMatch(/unsigned, 4 bytes 305419896 .*signed, 2 bytes 22136 4660/);
  });
});
