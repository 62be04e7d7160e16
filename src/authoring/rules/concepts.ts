import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'concepts',
  about: 'a concept is taught by one lesson, prerequisites come earlier, exercises practise what has been taught',
  *check({ content }): Iterable<Found> {
    const taught = new Map<string, string>();
    for (const { id, lesson } of content.lessons) {
      for (const [index, concept] of (lesson.data?.concepts ?? []).entries()) {
        const other = taught.get(concept);
        if (other !== undefined) yield error(lesson.file, lesson.at(['concepts', index]), `${concept} is taught by ${other} already`, 'teach it in one place; elsewhere it is a prerequisite');
        else taught.set(concept, id);
      }
    }
    for (const { id, lesson, exercises } of content.lessons) {
      const at = content.order.indexOf(id);
      for (const [index, needed] of (lesson.data?.prerequisites ?? []).entries()) {
        const place = lesson.at(['prerequisites', index]);
        const neededAt = content.order.indexOf(needed);
        if (neededAt < 0) yield error(lesson.file, place, `there is no lesson ${needed}`, 'name a lesson of course.yml as UNIT/LESSON');
        else if (at >= 0 && neededAt >= at) yield error(lesson.file, place, `${needed} comes ${needed === id ? 'nowhere before itself' : 'later than this lesson'}`, 'a prerequisite is taught earlier; change the order in course.yml or take it out');
      }
      for (const { exercise } of exercises) {
        for (const [index, concept] of (exercise.data?.concepts ?? []).entries()) {
          const place = exercise.at(['concepts', index]);
          const by = taught.get(concept);
          if (by === undefined) yield error(exercise.file, place, `no lesson teaches ${concept}`, 'list it under `concepts` of the lesson that does, or mend its spelling');
          else if (at >= 0 && content.order.indexOf(by) > at) yield error(exercise.file, place, `${concept} is taught later, by ${by}`, 'practise what the reader has met, or move the exercise');
        }
      }
    }
  },
};
