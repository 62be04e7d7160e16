import { error, type Found, type Rule } from '../rule.ts';
import type { Page } from '../content.ts';
import type { Place } from '../mdx.ts';

/** Tags whose order both languages share, and what of them has to be equal. */
const SHARED = ['Machine', 'Model', 'Bytes', 'Pickle', 'Compare', 'Predict', 'Exercise', 'RealPython', 'Myth', 'Summary'];
/** Attributes that are words. */
const WORDS = new Set(['title', 'question', 'not', 'caption', 'label', 'claim', 'source', 'sourceLabel']);

function figures(page: Page): (Place & { text: string })[] {
  const tags = page.mdx.tags.filter(({ name }) => SHARED.includes(name)).map((tag) => {
    const attributes = Object.entries(tag.attributes).filter(([name]) => !WORDS.has(name)).map(([name, value]) => `${name}=${JSON.stringify(value)}`).sort();
    return { line: tag.line, column: tag.column, text: ['<' + tag.name, ...attributes].join(' ') + '>' };
  });
  const fences = page.mdx.fences.filter(({ info }) => /\brun\b/.test(info)).map(({ line, column, info, code }) => ({ line, column, text: `a fence ${info} with ${JSON.stringify(code.slice(0, 40))}` }));
  return [...tags, ...fences].sort((a, b) => a.line - b.line || a.column - b.column);
}

export const rule: Rule = {
  id: 'parity',
  about: 'both languages have the same figures, gates, exercises and headings in the same order',
  *check({ content }): Iterable<Found> {
    for (const { pages, exercises } of content.lessons) {
      const { en, 'zh-CN': zh } = pages;
      if (en && zh) {
        const [ours, theirs] = [figures(zh), figures(en)];
        for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
          const [mine, other] = [ours[index], theirs[index]];
          if (mine?.text === other?.text) continue;
          if (!mine) yield error(en.file, other!, `${other!.text} is not in ${zh.file}`, 'put it there, in the same place');
          else yield error(zh.file, mine, other ? `${mine.text} stands where ${en.file}:${other.line} has ${other.text}` : `${mine.text} is not in ${en.file}`, 'both languages carry the same figures, in the same order');
          break;
        }
        const depths = (page: Page) => page.mdx.headings.map(({ depth }) => depth);
        const [zhDepths, enDepths] = [depths(zh), depths(en)];
        const at = zhDepths.findIndex((depth, index) => depth !== enDepths[index]);
        if (at >= 0) yield error(zh.file, zh.mdx.headings[at]!, `heading ${at + 1} is of level ${zhDepths[at]}, in ${en.file} ${enDepths[at] === undefined ? 'there is none' : `of level ${enDepths[at]}`}`, 'both languages have the same headings, in the same order');
        else if (enDepths.length > zhDepths.length) yield error(en.file, en.mdx.headings[zhDepths.length]!, `this heading has no counterpart in ${zh.file}`, 'both languages have the same headings, in the same order');
      }
      for (const { words } of exercises) {
        const [a, b] = [words.en, words['zh-CN']];
        if (!a || !b) continue;
        const [enHeadings, zhHeadings] = [a.words.sections, b.words.sections].map((sections) => sections.map(({ heading }) => heading)) as [string[], string[]];
        const at = Array.from({ length: Math.max(enHeadings.length, zhHeadings.length) }, (_, index) => index).find((index) => enHeadings[index] !== zhHeadings[index]);
        if (at !== undefined) yield error(b.file, { line: b.words.sections[at]?.line ?? 1, column: 1 }, `section ${at + 1} is ${zhHeadings[at] ? `"${zhHeadings[at]}"` : 'missing'}, in ${a.file} ${enHeadings[at] ? `"${enHeadings[at]}"` : 'missing'}`, 'headings are ids: the same in both languages, in the same order');
      }
    }
  },
};
