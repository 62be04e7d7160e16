import { checked } from '#course/schema.ts';
import { gradeFolder } from '../grading.ts';
import { error, errorLine, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'solution-passes',
  about: 'the solution of an exercise with checks passes every check, and check.py asserts exactly the checks of exercise.yml in their order',
  *check(context): Iterable<Found> {
    for (const { exercises } of context.content.lessons) {
      for (const exercise of exercises) {
        const data = checked(exercise.exercise.data);
        if (!data || !exercise.check) continue;
        const { file, text } = exercise.check;
        const said: { id: string; line: number }[] = [];
        for (const [index, line] of text.split('\n').entries()) {
          const match = /^\s*assert\b.*,\s*(["'])([^"']*)\1\s*(?:#.*)?$/.exec(line);
          if (match) said.push({ id: match[2]!, line: index + 1 });
          else if (/^\s*assert\b/.test(line)) yield error(file, { line: index + 1, column: 1 }, 'an assert without the id of its check', 'end it with `, "check-id"`, on the same line');
          if (/^\s*from\s+machine\s+import\b|^\s*import\s+machine\s+as\b/.test(line)) yield error(file, { line: index + 1, column: 1 }, '`machine` is taken in another way', 'write `import machine` on a line of its own');
        }
        let last = -1;
        for (const { id, line } of said) {
          const at = data.checks.indexOf(id);
          if (at < 0) yield error(file, { line, column: 1 }, `${id} is not one of the checks of exercise.yml`, 'list it there, or mend its spelling');
          else if (at < last) yield error(file, { line, column: 1 }, `${id} is asserted after a later check`, 'keep the order of `checks` in exercise.yml');
          last = Math.max(last, at);
        }
        for (const [index, id] of data.checks.entries()) {
          if (!said.some((assertion) => assertion.id === id)) yield error(exercise.exercise.file, exercise.exercise.at(['checks', index]), `nothing asserts ${id}`, `add \`assert ..., "${id}"\` to check.py`);
        }
        if (!exercise.solution) continue;
        const graded = gradeFolder(context, exercise, exercise.solution.text);
        if (!graded) continue;
        if ('bug' in graded) yield error(exercise.solution.file, null, graded.bug, 'this is a fault of the machine; report it with the program');
        else if (graded.broken) yield error(file, { line: graded.broken.line || 1, column: 1 }, `check.py itself went wrong: ${graded.broken.message}`, 'what `machine` offers is listed in src/course/schema.ts');
        else if (graded.fails === 'error') yield error(exercise.solution.file, { line: graded.error?.line || 1, column: 1 }, `the solution ends in ${graded.error ? errorLine(graded.error) : 'an error'}`, 'mend it');
        else if (!graded.passed) yield error(exercise.solution.file, null, `the solution fails the check ${graded.fails}`, 'mend the solution or the check');
      }
    }
  },
};
