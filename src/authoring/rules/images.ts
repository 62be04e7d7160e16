import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'images',
  about: 'every image says in words what it shows',
  *check({ content }): Iterable<Found> {
    for (const { pages } of content.lessons) {
      for (const page of Object.values(pages)) {
        for (const image of page.mdx.images) if (!image.alt) yield error(page.file, image, `the image ${image.to} has no alternative text`, 'write what a reader who cannot see it should know: ![text](file)');
      }
    }
  },
};
