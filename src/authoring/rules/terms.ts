import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'terms',
  about: 'every `<Term id>` is in the glossary',
  *check({ content }): Iterable<Found> {
    for (const { pages } of content.lessons) {
      for (const page of Object.values(pages)) {
        for (const tag of page.mdx.tags) {
          if (tag.name !== 'Term') continue;
          const { id } = tag.attributes;
          if (typeof id !== 'string') yield error(page.file, tag, '<Term> has no id', 'write <Term id="reference-count" />');
          else if (!content.glossary.includes(id)) yield error(page.file, tag, `the glossary has no ${id}`, `write content/glossary/${id}.yml, or mend its spelling`);
        }
      }
    }
  },
};
