import { gradeSteps, orderOf, programOf, REGION, sheetOf } from '#course/parsons.ts';
import type { ParsonsExercise } from '#course/schema.ts';
import type { ExerciseFolder } from '../content.ts';
import { gradeFolder } from '../grading.ts';
import { error, type Context, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'parsons',
  about: 'what is to be put in order can be: the right order and each wrong one are made of the lines or steps there are',
  *check(context): Iterable<Found> {
    for (const { exercises } of context.content.lessons) {
      for (const exercise of exercises) {
        const { data } = exercise.exercise;
        if (data?.kind !== 'parsons') continue;
        yield* data.steps.length > 0 ? mechanism(exercise, data) : program(context, exercise, data);
      }
    }
  },
};

function* program(context: Context, folder: ExerciseFolder, data: ParsonsExercise): Iterable<Found> {
  const { solution, wrong, exercise } = folder;
  if (!solution) return; // The rule `files` says so.
  for (const { line, message, mend } of solution.program.problems) yield error(solution.file, { line, column: 1 }, message, mend);
  for (const region of solution.program.regions) {
    if (region.name !== REGION) yield error(solution.file, { line: solution.program.fileLine(region.from), column: 1 }, `region ${region.name} means nothing here`, `the lines to be placed are region \`${REGION}\``);
  }
  const sheet = sheetOf(solution.program, data.distractors, data.indent, 0);
  if (sheet.pieces.length - data.distractors.length < 2) yield error(solution.file, null, 'there are fewer than two lines to place', `give region \`${REGION}\` more lines`);
  const lines = solution.program.source.split('\n');
  const odd = lines.findIndex((line, index) => index >= sheet.before.length && index < lines.length - 1 - sheet.after.length && /^(?: {4})*(?=\s\s*\S)(?! {4})/.test(line));
  if (odd >= 0) yield error(solution.file, { line: solution.program.fileLine(odd + 1), column: 1 }, 'this indentation cannot be made: a step is four spaces', 'indent by four spaces');
  const own = lines.map((line) => line.trim());
  for (const [index, line] of data.distractors.entries()) {
    if (own.includes(line.trim())) yield error(exercise.file, exercise.at(['distractors', index]), `${JSON.stringify(line)} is a line of the solution as well`, 'a reader could not tell them apart: take it out, or change it');
  }
  for (const { file, program: answer } of wrong) {
    const order = orderOf(sheet, answer.source);
    if ('line' in order) yield error(file, { line: answer.fileLine(order.line), column: 1 }, 'no reader can make this: the line is not among those to be placed, or moves one that stays', 'use the lines of solution.py and `distractors`');
  }
  const first = gradeFolder(context, folder, programOf(sheet, sheet.pieces));
  if (first && !('bug' in first) && first.passed) yield error(exercise.file, exercise.at(['kind']), 'the lines pass every check in the order they are first shown', 'make check.py ask for what the order decides');
}

function* mechanism({ exercise }: ExerciseFolder, { steps, orders, hints }: ParsonsExercise): Iterable<Found> {
  const known = new Set(steps.map(({ id }) => id));
  for (const [index, { after, belongs }] of steps.entries()) {
    for (const other of after) {
      const place = exercise.at(['steps', index, 'after']);
      if (!known.has(other)) yield error(exercise.file, place, `there is no step ${other}`, `steps are ${[...known].join(', ')}`);
      else if (!steps.find(({ id }) => id === other)!.belongs) yield error(exercise.file, place, `${other} belongs nowhere, so nothing can come after it`, 'take it out of `after`');
    }
    if (!belongs && after.length > 0) yield error(exercise.file, exercise.at(['steps', index]), 'a step that belongs nowhere comes after nothing', 'take `after` out');
  }
  const right = gradeSteps(steps, steps.filter(({ belongs }) => belongs).map(({ id }) => id));
  if (!right.passed) {
    yield error(exercise.file, exercise.at(['steps', steps.findIndex(({ id }) => id === right.id)]), right.why === 'early' ? `${right.id} stands before ${right.needs}, which it comes after` : `${right.id} is out of order`, 'write `steps` in an order that is right; if there is none, `after` goes in a circle');
  }
  if (right.passed && gradeSteps(steps, steps.filter(({ belongs }) => belongs).map(({ id }) => id).reverse()).passed) {
    yield error(exercise.file, exercise.at(['steps']), 'every order is right', 'say with `after` what must come before what');
  }
  for (const [index, { id, order, fails, hint }] of orders.entries()) {
    const place = exercise.at(['orders', index]);
    const stray = order.find((step) => !known.has(step));
    if (stray !== undefined) {
      yield error(exercise.file, place, `there is no step ${stray}`, `steps are ${[...known].join(', ')}`);
      continue;
    }
    if (hint > hints) yield error(exercise.file, place, `there is no hint ${hint}`, `hints are 1 to ${hints}`);
    const graded = gradeSteps(steps, order);
    if (graded.passed) yield error(exercise.file, place, `${id} is a right order`, 'take it out, or say with `after` what makes it wrong');
    else if (graded.id !== fails) yield error(exercise.file, place, `${id} goes wrong at ${graded.id}, not at ${fails}`, `write \`fails: ${graded.id}\`, or mend the order`);
    else if (orders.findIndex((other) => other.fails === fails) !== index) yield error(exercise.file, place, `another order goes wrong at ${fails} as well`, 'only the first one’s hint is ever given: keep one');
  }
}
