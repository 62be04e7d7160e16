import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'schema',
  about: 'course.yml, lesson.yml, exercise.yml and front matter keep to their formats',
  *check({ content }): Iterable<Found> {
    const held = [
      content.course,
      ...content.lessons.flatMap((lesson) => [lesson.lesson, ...Object.values(lesson.pages).map((page) => page.front), ...lesson.exercises.map((exercise) => exercise.exercise)]),
    ];
    for (const { file, problems } of held) {
      for (const problem of problems) yield error(file, problem, problem.message, 'the format is described in src/course/schema.ts');
    }
  },
};
