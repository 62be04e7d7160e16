import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'exercises',
  about: 'every exercise that is no draft stands in its lesson once, and every `<Exercise>` names one',
  *check({ content }): Iterable<Found> {
    for (const lesson of content.lessons) {
      for (const page of Object.values(lesson.pages)) {
        const seen = new Set<string>();
        for (const tag of page.mdx.tags) {
          if (tag.name !== 'Exercise') continue;
          const { name } = tag.attributes;
          if (typeof name !== 'string' || !lesson.exercises.some((exercise) => exercise.name === name)) yield error(page.file, tag, `there is no exercise ${typeof name === 'string' ? name : '(no name)'} in this lesson`, `name one of ${lesson.exercises.map((exercise) => exercise.name).join(', ') || '(none yet)'}, or run \`heapbook new exercise ${lesson.id}/NAME --kind code\``);
          else if (seen.has(name)) yield error(page.file, tag, `the exercise ${name} stands here twice`, 'keep one');
          else seen.add(name);
        }
        for (const { name, exercise } of lesson.exercises) {
          if (!seen.has(name) && exercise.data?.status === 'active') yield error(exercise.file, null, `${page.file} does not show this exercise`, `put <Exercise name="${name}" /> into it, or set \`status: draft\``);
        }
      }
    }
  },
};
