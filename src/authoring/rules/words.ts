import { checked, LANGUAGES, type Exercise } from '#course/schema.ts';
import { error, type Found, type Rule } from '../rule.ts';

/** Headings an exercise needs, and those whose second paragraph is needed too. */
function headings(exercise: Exercise): { heading: string; reason: boolean }[] {
  const own = exercise.kind === 'code' || exercise.kind === 'parsons' ? [
    ...exercise.checks.map((id) => ({ heading: `Check ${id}`, reason: true })),
    ...(exercise.kind === 'parsons' ? exercise.steps.map(({ id, after, belongs }) => ({ heading: `Step ${id}`, reason: !belongs || after.length > 0 })) : []),
  ]
    : exercise.kind === 'predict' ? exercise.asks.map(({ id }) => ({ heading: `Ask ${id}`, reason: true }))
      : exercise.options.map(({ id }) => ({ heading: `Option ${id}`, reason: true }));
  const hints = Array.from({ length: exercise.hints }, (_, index) => ({ heading: `Hint ${index + 1}`, reason: false }));
  return [{ heading: 'Task', reason: false }, ...own, ...hints, { heading: 'Why', reason: false }];
}

/** Headings an exercise may have besides. */
function allowed(exercise: Exercise, heading: string): boolean {
  if (heading === 'Nudge') return true;
  const graded = checked(exercise);
  if (graded) return graded.wrong.some(({ file }) => heading === `Wrong ${file}`);
  return exercise.kind === 'predict' && exercise.asks.some(({ id }) => heading.startsWith(`Not ${id} `));
}

export const rule: Rule = {
  id: 'words',
  about: 'tasks, checks, options, hints and explanations are worded in both languages, and nothing else is',
  *check({ content }): Iterable<Found> {
    for (const { exercises } of content.lessons) {
      for (const { exercise, words: both } of exercises) {
        if (!exercise.data) continue;
        const needed = headings(exercise.data);
        for (const language of LANGUAGES) {
          const found = both[language];
          if (!found) continue; // The rule `files` says so.
          const { file, words } = found;
          if (!words.title) yield error(file, null, 'no title', 'begin with `# Title`');
          for (const { heading, reason } of needed) {
            const section = words.get(heading);
            if (!section) yield error(file, null, `no section \`## ${heading}\``, 'write it; headings are ids and stay in English');
            else if (!section.lead) yield error(file, { line: section.line, column: 1 }, `\`## ${heading}\` is empty`, 'write it');
            else if (reason && !section.rest) yield error(file, { line: section.line, column: 1 }, `\`## ${heading}\` has one paragraph`, heading.startsWith('Check') ? 'add a second: what to say when it does not hold' : heading.startsWith('Step') ? 'add a second: what to say when it stands too early, or belongs nowhere' : 'add a second: the reason');
          }
          const seen = new Set<string>();
          for (const { heading, line } of words.sections) {
            if (seen.has(heading)) yield error(file, { line, column: 1 }, `\`## ${heading}\` is there twice`, 'keep one');
            seen.add(heading);
            if (!needed.some((need) => need.heading === heading) && !allowed(exercise.data, heading)) yield error(file, { line, column: 1 }, `nothing shows \`## ${heading}\``, 'headings are ids: Task, Nudge, Hint N, Why and those of exercise.yml');
          }
        }
      }
    }
  },
};
