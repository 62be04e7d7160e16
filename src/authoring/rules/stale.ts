import { LANGUAGES } from '#course/schema.ts';
import { contentHash } from '../hash.ts';
import { warning, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'stale',
  about: 'a language that changed since both were read side by side (`heapbook reviewed`) is flagged',
  *check({ content }): Iterable<Found> {
    for (const { id, lesson, pages } of content.lessons) {
      const reviewed = lesson.data?.reviewed;
      if (!reviewed) continue;
      const changed = LANGUAGES.filter((language) => pages[language] && contentHash(pages[language].mdx.text) !== reviewed[language]);
      if (changed.length === 0) continue;
      const [first] = changed;
      const other = LANGUAGES.find((language) => !changed.includes(language));
      const file = (other ? pages[other]?.file : pages[first!]?.file) ?? lesson.file;
      yield warning(file, null, other ? `${first} has changed since this was last read beside it` : 'both languages have changed since they were last read side by side', `bring it up to date, then run \`heapbook reviewed ${id}\``);
    }
  },
};
