import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../content.ts';
import { error, type Found, type Rule } from '../rule.ts';

/** Pages that are no lessons. */
const PAGES = new Set(['', 'glossary', 'map', 'simplifies', 'myths', 'playground', 'review', 'reference', 'instructors']);

/** The anchor a heading gets: words in lower case joined by hyphens; anchors of English headings hold in both languages. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/<[^>]+>/g, '').replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
}

function anchors(page: Page | undefined): Set<string> {
  return new Set(['summary', ...(page?.mdx.headings ?? []).map(({ text }) => slug(text)), ...(page?.mdx.tags ?? []).map(({ attributes }) => attributes.id).filter((id) => typeof id === 'string')]);
}

export const rule: Rule = {
  id: 'links',
  about: 'links stay in their language and lead to a page and an anchor that exist',
  *check({ content }): Iterable<Found> {
    for (const lesson of content.lessons) {
      for (const page of Object.values(lesson.pages)) {
        for (const link of page.mdx.links) {
          if (/^(https?:|mailto:)/.test(link.to)) continue;
          const [path, anchor = ''] = link.to.split('#') as [string, string?];
          let target: Page | undefined = page;
          let english: Page | undefined = lesson.pages.en;
          if (path) {
            const match = /^\/(en|zh-CN)(?:\/(.*?))?\/?$/.exec(path);
            if (!match) {
              yield error(page.file, link, `${link.to} is no address within the course`, `write it from the root, like /${page.language}/freeing/cycles/`);
              continue;
            }
            if (match[1] !== page.language) {
              yield error(page.file, link, `${link.to} leads into the other language`, `write /${page.language}/${match[2] ?? ''}`);
              continue;
            }
            const id = match[2] ?? '';
            if (PAGES.has(id.split('/')[0]!)) {
              if (id === 'glossary' && anchor && !content.glossary.includes(anchor)) yield error(page.file, link, `the glossary has no ${anchor}`, 'mend its spelling');
              continue;
            }
            if (!content.order.includes(id)) {
              yield error(page.file, link, `there is no lesson ${id}`, 'name a lesson of course.yml');
              continue;
            }
            const other = content.lessons.find((candidate) => candidate.id === id);
            target = other?.pages[page.language];
            english = other?.pages.en;
            if (!other) continue; // Listed, not written yet: its page says "coming".
          }
          if (anchor && !anchors(english).has(anchor) && !anchors(target).has(anchor)) yield error(page.file, link, `${path || 'this page'} has no heading or figure ${JSON.stringify(anchor)}`, 'anchors are made of the English headings, words joined by hyphens');
        }
        for (const image of page.mdx.images) {
          if (/^(https?:)?\/\//.test(image.to)) yield error(page.file, image, 'an image from another site', 'put it into the lesson\'s images/ folder');
          else if (image.to.startsWith('./') && !existsSync(join(content.root, lesson.folder, image.to))) yield error(page.file, image, `there is no ${image.to}`, 'mend the path');
        }
      }
    }
  },
};
