import { gradeFolder } from '../grading.ts';
import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'start-fails',
  about: 'the start program of a code exercise fails its checks and says where to work with TODO',
  *check(context): Iterable<Found> {
    for (const { exercises } of context.content.lessons) {
      for (const exercise of exercises) {
        if (!exercise.start || exercise.exercise.data?.kind !== 'code') continue;
        const { file, text } = exercise.start;
        if (!/#.*\bTODO\b/.test(text)) yield error(file, null, 'no `# TODO` says where the reader works', 'put a comment `# TODO: ...` at that place');
        const graded = gradeFolder(context, exercise, text);
        if (!graded) continue;
        if ('bug' in graded) yield error(file, null, graded.bug, 'this is a fault of the machine; report it with the program');
        else if (graded.passed) yield error(file, null, 'the start program already passes every check', 'make check.py ask for what the reader is to do');
      }
    }
  },
};
