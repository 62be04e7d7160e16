import { checked, EXERCISE_KINDS, ID, LANGUAGES, type Exercise } from '#course/schema.ts';
import { error, type Found, type Rule } from '../rule.ts';

const NEEDS: Record<Exercise['kind'], string[]> = { code: ['start.py', 'solution.py', 'check.py'], predict: [], choice: [], parsons: [] };
const MAY: Record<Exercise['kind'], RegExp> = { code: /^wrong\/[a-z0-9_-]+\.py$/, predict: /^start\.py$/, choice: /^$/, parsons: /^$/ };

export const rule: Rule = {
  id: 'files',
  about: 'every file a lesson needs is there, and none that nobody reads',
  *check({ content }): Iterable<Found> {
    for (const lesson of content.lessons) {
      if (!lesson.id.split('/').every((part) => ID.test(part))) {
        yield error(lesson.folder, null, `${lesson.id} is no lesson id`, 'name folders in lower-case words joined by hyphens');
      }
      for (const file of ['lesson.yml', ...LANGUAGES.map((language) => `${language}.mdx`)]) {
        if (!lesson.files.includes(file)) yield error(`${lesson.folder}/${file}`, null, 'the file is missing', 'write it; `heapbook new lesson` shows what belongs in it');
      }
      for (const file of lesson.files) {
        if (/^(lesson\.yml|(en|zh-CN)\.mdx|programs\/[a-z0-9_-]+\.py|images\/[^/]+\.(svg|png|jpg|webp))$/.test(file)) continue;
        const recording = /^programs\/(.+)\.out$/.exec(file);
        if (recording && lesson.files.includes(`programs/${recording[1]}.py`)) continue;
        if (/^exercises\/[^/]+\/./.test(file)) continue;
        yield error(`${lesson.folder}/${file}`, null, 'nothing reads this file', recording ? 'its program is gone; take the recording away too' : 'move it where it belongs (programs/, exercises/NAME/, images/) or take it away');
      }
      for (const { name, folder, files, exercise } of lesson.exercises) {
        if (!ID.test(name)) yield error(folder, null, `${name} is no exercise id`, 'name the folder in lower-case words joined by hyphens');
        const kind = exercise.data?.kind;
        const alike = kind === 'parsons' && checked(exercise.data) ? 'code' : kind;
        const needed = ['exercise.yml', ...LANGUAGES.map((language) => `${language}.md`), ...(alike ? NEEDS[alike] : [])].filter((file) => kind !== 'parsons' || file !== 'start.py');
        if (exercise.data?.kind === 'predict' && !exercise.data.program) needed.push('start.py');
        for (const file of needed) {
          if (!files.includes(file)) yield error(`${folder}/${file}`, null, 'the file is missing', kind ? `an exercise of kind ${kind} needs it` : `write it; kinds are ${EXERCISE_KINDS.join(', ')}`);
        }
        if (!kind || !alike) continue;
        for (const file of files) {
          if (!needed.includes(file) && !MAY[alike].test(file)) yield error(`${folder}/${file}`, null, 'nothing reads this file', `an exercise of kind ${kind} has no such file; take it away`);
        }
      }
    }
  },
};
