import { checked } from '#course/schema.ts';
import { gradeFolder } from '../grading.ts';
import { error, errorLine, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'wrong-hint',
  about: 'each expected wrong answer fails the check it names and gets its own hint',
  *check(context): Iterable<Found> {
    for (const { exercises } of context.content.lessons) {
      for (const exercise of exercises) {
        const { file, at } = exercise.exercise;
        const data = checked(exercise.exercise.data);
        if (!data) continue;
        for (const { name, file: wrongFile } of exercise.wrong) {
          if (!data.wrong.some((entry) => entry.file === name)) yield error(wrongFile, null, `exercise.yml does not list ${name} under \`wrong\``, `add \`- { file: ${name}, fails: ID, hint: N }\``);
        }
        for (const [index, entry] of data.wrong.entries()) {
          const place = at(['wrong', index]);
          if (entry.hint > data.hints) yield error(file, place, `there is no hint ${entry.hint}`, `hints are 1 to ${data.hints}`);
          if (entry.fails !== 'error' && !data.checks.includes(entry.fails)) yield error(file, place, `${entry.fails} is not one of the checks`, `name one of ${data.checks.join(', ')}, or error`);
          const program = exercise.wrong.find(({ name }) => name === entry.file);
          if (!program) {
            yield error(file, place, `there is no wrong/${entry.file}.py`, 'write it, or take the entry out');
            continue;
          }
          const graded = gradeFolder(context, exercise, program.text);
          if (!graded) continue;
          if ('bug' in graded) yield error(program.file, null, graded.bug, 'this is a fault of the machine; report it with the program');
          else if (graded.passed) yield error(program.file, null, 'this wrong answer passes every check', 'make a check that tells it from a right one');
          else if (graded.fails !== null && graded.fails !== entry.fails) {
            yield error(program.file, null, `it fails ${graded.fails}${graded.fails === 'error' && graded.error ? ` (${errorLine(graded.error)})` : ''}, not ${entry.fails}`, `write \`fails: ${graded.fails}\` in exercise.yml, or mend the program`);
          } else if (graded.wrong !== entry.file) {
            yield error(program.file, null, `readers who answer this are taken for wrong/${graded.wrong}.py`, 'both fail the same check and print the same: let one of them fail another check, or take it out');
          }
        }
      }
    }
  },
};
