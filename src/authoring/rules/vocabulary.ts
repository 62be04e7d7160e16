import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'vocabulary',
  about: 'MDX uses the tags that exist, and imports nothing',
  *check({ content }): Iterable<Found> {
    for (const { pages } of content.lessons) {
      for (const page of Object.values(pages)) {
        for (const tag of page.mdx.tags) if (!content.tags.has(tag.name)) yield error(page.file, tag, `there is no tag <${tag.name}>`, `tags are ${[...content.tags].sort().join(', ')}`);
        for (const [index, line] of page.mdx.text.split('\n').entries()) {
          const inFence = page.mdx.fences.some((fence) => index + 1 > fence.line && index + 1 <= fence.line + fence.code.split('\n').length);
          if (/^(import|export)\s+[\w{*]/.test(line) && /\bfrom\b|=/.test(line) && !inFence) yield error(page.file, { line: index + 1, column: 1 }, 'a lesson imports nothing', 'every tag is in scope already; take the line out');
        }
      }
    }
  },
};
