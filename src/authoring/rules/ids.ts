import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'ids',
  about: 'ids of gates and exercises are there once, and released ones have not gone',
  *check({ content }): Iterable<Found> {
    const ids = new Set<string>(content.lessons.map(({ id }) => id));
    for (const lesson of content.lessons) {
      for (const { id } of lesson.exercises) ids.add(id);
      for (const page of Object.values(lesson.pages)) {
        const here = new Set<string>();
        for (const tag of page.mdx.tags) {
          if (tag.name !== 'Predict' || typeof tag.attributes.id !== 'string') continue;
          const id = `${lesson.id}/${tag.attributes.id}`;
          if (here.has(id) || lesson.exercises.some((exercise) => exercise.id === id)) yield error(page.file, tag, `the id ${tag.attributes.id} is used twice in this lesson`, 'progress is kept by it: give one of them another');
          here.add(id);
          ids.add(id);
        }
      }
    }
    for (const { id, line } of content.released.ids) {
      if (!ids.has(id)) yield error(content.released.file, { line, column: 1 }, `${id} was released and is gone`, "readers' progress is kept by it: give the lesson, gate or exercise its old id back");
    }
  },
};
