/** What the site itself keeps in content/: the course list, interface strings, the glossary, and the divergences page. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Course } from '#course/schema.ts';
import { courseSchema, glossarySchema } from '#site/content-schema.ts';
import { divergences, parseDocstring } from '#site/divergences.ts';
import { sections, sharedAnchors } from '#site/headings.ts';
import { inlineHtml } from '#site/inline.ts';
import { t } from '#site/i18n.ts';
import { loadReading, mark, saveReading, stateOf, visit } from '#site/progress.ts';
import { policyFor } from '#site/build/csp.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const HAN = /\p{Script=Han}/u;

describe('course.yml', () => {
  const text = parse(read('content/course.yml'));
  const course = courseSchema.parse(text);
  test('is a course to the tools as well', () => expect(() => Course.parse(text)).not.toThrow());
  test('names each lesson once', () => {
    const keys = course.units.flatMap((unit) => unit.lessons.map((lesson) => `${unit.id}/${lesson.id}`));
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('is written in both languages', () => {
    for (const unit of course.units) for (const { title, about } of [unit, ...unit.lessons]) {
      expect(title['zh-CN']).toMatch(HAN);
      expect(about['zh-CN']).toMatch(HAN);
      expect(`${title.en} ${about.en}`).not.toMatch(HAN);
    }
  });
});

describe('interface strings', () => {
  const en: Record<string, string> = JSON.parse(read('content/ui/en.json'));
  const zh: Record<string, string> = JSON.parse(read('content/ui/zh-CN.json'));
  test('have the same keys in the same order', () => expect(Object.keys(zh)).toEqual(Object.keys(en)));
  test('have the same places to fill', () => {
    const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(en)) expect(holes(zh[key]!), key).toEqual(holes(en[key]!));
  });
  test('are filled', () => expect(t('en', 'lesson', { n: 4 })).toBe('Lesson 4'));
  test('are all used', () => {
    const sources: string[] = [];
    const walk = (folder: string) => {
      for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
        const at = `${folder}/${entry.name}`;
        if (entry.isDirectory()) walk(at);
        else if (/\.(astro|tsx?)$/.test(entry.name)) sources.push(read(at));
      }
    };
    walk('src/site'); walk('src/pages'); walk('src/layouts'); walk('components');
    const all = sources.join('\n');
    const built = [/^home\.how\.(see|predict|do)(\.text)?$/, /^category\./, /^(draft|beta)$/];
    expect(Object.keys(en).filter((key) => !all.includes(`'${key}'`) && !built.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});

describe('glossary', () => {
  const files = readdirSync(path.join(ROOT, 'content/glossary')).filter((name) => name.endsWith('.yml'));
  const terms = new Map(files.map((name) => [name.slice(0, -4), glossarySchema.parse(parse(read(`content/glossary/${name}`)))]));
  const lessons = new Set(courseSchema.parse(parse(read('content/course.yml'))).units.flatMap((unit) => unit.lessons.map((lesson) => `${unit.id}/${lesson.id}`)));
  test.each([...terms])('%s', (_, term) => {
    expect(lessons).toContain(term.lesson);
    for (const see of term.see) expect([...terms.keys()]).toContain(see);
    for (const both of [term.term, term.definition, ...(term.mistake ? [term.mistake] : [])]) {
      expect(both['zh-CN']).toMatch(HAN);
      expect(both.en).not.toMatch(HAN);
      for (const text of [both.en, both['zh-CN']]) expect((text.match(/`/g) ?? []).length % 2, 'backticks in pairs').toBe(0);
    }
    expect(term.definition['zh-CN']).toMatch(/。$/);
    expect(term.definition['zh-CN']).not.toMatch(/[,;:?!]\s*\p{Script=Han}/u);
    expect(term.definition['zh-CN'], 'a space between Han and Latin').not.toMatch(/\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u);
  });
  test('one translation per term', () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const words = [...terms.values()].map((term) => term.term[lang]);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });
});

describe('divergences', () => {
  const folder = 'tests/conformance/divergences';
  const at = (ending: string) => Object.fromEntries(readdirSync(path.join(ROOT, folder)).filter((name) => name.startsWith('D-') && name.endsWith(ending)).map((name) => [name, read(`${folder}/${name}`)]));
  test('every program has its fields, and no number is used twice', () => {
    const list = divergences(at('.py'), at('.out'), at('.cpython'));
    expect(new Set(list.map((entry) => entry.id)).size).toBe(list.length);
    for (const entry of list) expect(entry.differs['zh-CN'], entry.id).toMatch(HAN);
  });
  test('a docstring is read field by field', () => {
    const fields = ['id: D-001', 'category: memory', 'title: A', 'title-zh: 甲', 'differs: one', '  two', 'differs-zh: 乙', 'cause: c', 'cause-zh: 丙', 'workaround: none', 'workaround-zh: 无', 'since: 3.13'];
    const source = `"""\n${fields.join('\n')}\n"""\nprint(1)\n`;
    const { fields: found, program } = parseDocstring(source, 'x.py');
    expect(found.differs).toBe('one two');
    expect(program).toBe('print(1)');
    expect(() => parseDocstring(source.replace('since: 3.13\n', ''), 'x.py')).toThrow('x.py: the docstring has no `since:`');
    expect(() => parseDocstring(source.replace('memory', 'weather'), 'x.py')).toThrow('no such category');
  });
});

describe('reading', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); } };
  };
  test('goes from nothing to part to read', () => {
    const store = memory();
    expect(stateOf(loadReading(store), 'a/b')).toBe('none');
    saveReading(store, (reading) => visit(reading, 'a/b', 'start', 0.4, '2026-01-01'));
    expect(stateOf(loadReading(store), 'a/b')).toBe('part');
    saveReading(store, (reading) => visit(reading, 'a/b', '', 0.2, '2026-01-02'));
    expect(loadReading(store).lessons['a/b']!.reached).toBe(0.4);
    saveReading(store, (reading) => visit(reading, 'a/b', 'end', 1.3, '2026-01-03'));
    expect(loadReading(store)).toEqual({ lessons: { 'a/b': { reached: 1, done: '2026-01-03' } }, last: { lesson: 'a/b', anchor: 'end' } });
  });
  test('a mark taken back stays taken back', () => {
    let reading = mark({ lessons: {} }, 'a/b', true, 'now');
    reading = mark(reading, 'a/b', false, 'now');
    expect(stateOf(visit(reading, 'a/b', '', 1, 'later'), 'a/b')).toBe('part');
  });
  test('keeps what exercises stored, and survives nonsense', () => {
    const store = memory();
    const exercises = { 'a/b/c': { state: 'passed', tries: 1, help: 0 } };
    store.setItem('heapbook.progress.v1', JSON.stringify({ version: 1, exercises, gates: {}, reading: { lessons: { x: 'y', 'a/b': { reached: 'far' } }, last: 7 } }));
    expect(loadReading(store)).toEqual({ lessons: {} });
    saveReading(store, (reading) => mark(reading, 'a/b', true, 'now'));
    expect(JSON.parse(store.getItem('heapbook.progress.v1')!).exercises).toEqual(exercises);
  });
});

describe('pages', () => {
  test('anchors of the other language are matched by order and depth', () => {
    const en = [{ depth: 2, slug: 'one', text: 'One' }, { depth: 3, slug: 'two', text: 'Two' }];
    const zh = [{ depth: 2, slug: '一', text: '一' }, { depth: 3, slug: '二', text: '二' }, { depth: 2, slug: '三', text: '三' }];
    const anchors = sharedAnchors(zh, en);
    expect([...anchors]).toEqual([['一', 'one'], ['二', 'two'], ['三', '三']]);
    expect(sections(zh, anchors, 'text\n<Summary>\n', 'zh-CN').map(({ id }) => id)).toEqual(['one', '三', 'summary']);
  });
  test('inline code is set and everything else escaped', () => {
    expect(inlineHtml('`a < b` & "c"')).toBe('<code>a &lt; b</code> &amp; &quot;c&quot;');
  });
  test('the policy lists a hash for each inline script and no other source', () => {
    const policy = policyFor('<script>1</script><script src="/x.js"></script><script type="application/json">{}</script>');
    expect(policy.match(/sha256-/g)).toHaveLength(1);
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
  test('the licences of the fonts are shipped', () => {
    for (const name of ['source-serif-4', 'ibm-plex-sans', 'ibm-plex-mono']) expect(existsSync(path.join(ROOT, `public/fonts/LICENSE-${name}.txt`))).toBe(true);
    expect(read('public/LICENSE.txt')).toBe(read('LICENSE'));
  });
});
