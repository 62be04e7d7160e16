/** `heapbook new`: a lesson or an exercise to begin from. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { EXERCISE_KINDS, ID, type ExerciseKind } from '#course/schema.ts';
import { readArgs } from '../args.ts';
import type { Command } from '../cli.ts';
import { readContent } from '../content.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../problem.ts';
import { exerciseFiles, lessonFiles, type Files } from '../scaffold.ts';

function write(host: Host, folder: string, files: Files): void {
  if (existsSync(join(host.root, folder))) throw new UsageError(`${folder} is there already`);
  for (const [path, text] of Object.entries(files)) {
    const file = join(host.root, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    host.out(`${folder}/${path}\n`);
  }
}

function parts(path: string | undefined, count: number, example: string): string[] {
  const named = path?.replace(/\/$/, '').split('/') ?? [];
  if (named.length !== count) throw new UsageError(`name it as ${example}`);
  for (const part of named) if (!ID.test(part)) throw new UsageError(`${JSON.stringify(part)} is no id: write lower-case words joined by hyphens`);
  return named;
}

function newLesson(host: Host, path: string | undefined): void {
  const [unit, lesson] = parts(path, 2, 'UNIT/LESSON') as [string, string];
  const file = join(host.root, 'content/course.yml');
  if (!existsSync(file)) throw new UsageError('there is no content/course.yml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  const units = document.get('units');
  const index = isSeq(units) ? units.items.findIndex((_, at) => document.getIn(['units', at, 'id']) === unit) : -1;
  if (index < 0) throw new UsageError(`content/course.yml has no unit ${unit}; units are ${readContent(host.root).course.data?.units.map(({ id }) => id).join(', ') ?? '(unreadable)'}`);
  write(host, `content/lessons/${unit}/${lesson}`, lessonFiles(lesson));
  const lessons = document.getIn(['units', index, 'lessons']) as YAMLSeq;
  const listed = lessons.items.some((_, at) => [document.getIn(['units', index, 'lessons', at, 'id']), document.getIn(['units', index, 'lessons', at])].includes(lesson));
  if (!listed) {
    const title = lesson.replaceAll('-', ' ');
    lessons.add(document.createNode({ id: lesson, title: { en: `TODO ${title}`, 'zh-CN': `TODO ${title}` }, about: { en: 'TODO one sentence for the course map.', 'zh-CN': 'TODO 用一句话介绍，供课程地图使用。' } }));
    writeFileSync(file, document.toString({ lineWidth: 0 }));
    host.out('content/course.yml\n');
  }
}

function newExercise(host: Host, path: string | undefined, kind: ExerciseKind | undefined): void {
  const [unit, lesson, name] = parts(path, 3, 'UNIT/LESSON/NAME') as [string, string, string];
  if (!kind) throw new UsageError(`give its --kind: ${EXERCISE_KINDS.join(', ')}`);
  const found = readContent(host.root).lessons.find(({ id }) => id === `${unit}/${lesson}`);
  if (!found) throw new UsageError(`there is no lesson ${unit}/${lesson}; \`heapbook new lesson ${unit}/${lesson}\` makes one`);
  const concept = found.lesson.data?.concepts[0];
  if (!concept) throw new UsageError(`${found.lesson.file} cannot be read; \`heapbook check ${found.folder}\` says why`);
  write(host, `${found.folder}/exercises/${name}`, exerciseFiles(kind, concept));
  host.out(`It is a draft. When it is ready: \`status: active\` in exercise.yml, and <Exercise name="${name}" /> in both pages.\n`);
}

export const command: Command = {
  usage: 'new lesson UNIT/LESSON | new exercise UNIT/LESSON/NAME --kind code|predict|choice|parsons',
  about: 'the files of a lesson or an exercise in both languages, passing every check, marked draft',
  async run(words, host) {
    const { files: [what, path, ...more], options } = readArgs(words, { kind: EXERCISE_KINDS });
    if (more.length > 0) throw new UsageError(`one at a time: ${more[0]} is too much`);
    if (what === 'lesson') {
      if (options.kind) throw new UsageError('a lesson has no --kind');
      newLesson(host, path);
    } else if (what === 'exercise') newExercise(host, path, options.kind as ExerciseKind | undefined);
    else throw new UsageError('say what: `new lesson UNIT/LESSON` or `new exercise UNIT/LESSON/NAME --kind K`');
    return 0;
  },
};
