/**
 * The content folder read once for all rules. What cannot be read is kept as it is and left to the rule it concerns:
 * reading never fails, so that every problem is reported in one go.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { readProgram, type Program } from '#course/program.ts';
import { Course, Exercise, Frontmatter, LANGUAGES, Lesson, type Language } from '#course/schema.ts';
import { readWords, type Words } from '#course/words.ts';
import { readMdx, type Mdx, type Place } from './mdx.ts';

/** A YAML file (or front matter) held to a schema. */
export interface Yaml<T> {
  file: string;
  /** null when it does not keep to its schema. */
  data: T | null;
  problems: (Place & { message: string })[];
  /** Place of the value at a path. */
  at(path: readonly (string | number)[]): Place;
}

export interface ProgramFile { file: string; name: string; text: string; program: Program; recording: string | null }
export interface WordsFile { file: string; words: Words }
export interface ExerciseFolder {
  id: string;
  name: string;
  folder: string;
  files: string[];
  exercise: Yaml<Exercise>;
  words: Partial<Record<Language, WordsFile>>;
  start: ProgramFile | null;
  solution: ProgramFile | null;
  check: { file: string; text: string } | null;
  wrong: ProgramFile[];
}
export interface Page { file: string; language: Language; mdx: Mdx; front: Yaml<Frontmatter> }
export interface LessonFolder {
  /** UNIT/LESSON */
  id: string;
  folder: string;
  files: string[];
  lesson: Yaml<Lesson>;
  pages: Partial<Record<Language, Page>>;
  programs: ProgramFile[];
  exercises: ExerciseFolder[];
}
export interface Content {
  root: string;
  course: Yaml<Course>;
  /** Lessons in the order of course.yml. */
  order: string[];
  lessons: LessonFolder[];
  glossary: string[];
  /** Tags MDX may use. */
  tags: Set<string>;
  /** Ids that have been released, one a line of content/released-ids.txt. */
  released: { file: string; ids: { id: string; line: number }[] };
}

function issuesOf(issues: readonly z.core.$ZodIssue[]): { path: (string | number)[]; message: string }[] {
  return issues.map((issue) => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') return { path: [...path, ...issue.keys.slice(0, 1)], message: `unknown field ${issue.keys.join(', ')}` };
    return { path, message: `${path.join('.') || 'the file'}: ${issue.message}` };
  });
}

/** Holds a parsed document to a schema, with places of what does not fit. */
export function hold<T>(file: string, document: Document.Parsed, lines: LineCounter, schema: z.ZodType<T>, firstLine = 1): Yaml<T> {
  const at = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
      const items = (parent as { items?: { key?: { range?: number[]; value?: unknown } }[] } | null)?.items;
      const pair = items?.find((item) => item?.key?.value === path[length - 1]);
      const node = pair?.key ?? (document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined);
      if (node?.range) {
        const found = lines.linePos(node.range[0]!);
        return { line: found.line + firstLine - 1, column: found.col };
      }
    }
    return { line: firstLine, column: 1 };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const found = lines.linePos(error.pos[0]);
      return { line: found.line + firstLine - 1, column: found.col, message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '') };
    });
    return { file, data: null, problems, at };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, data: parsed.data, problems: [], at };
  return { file, data: null, problems: issuesOf(parsed.error.issues).map(({ path, message }) => ({ ...at(path), message })), at };
}

export function readYaml<T>(root: string, path: string, schema: z.ZodType<T>): Yaml<T> {
  const file = relative(root, path);
  if (!existsSync(path)) return { file, data: null, problems: [], at: () => ({ line: 1, column: 1 }) };
  const lines = new LineCounter();
  return hold(file, parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines }), lines, schema);
}

const read = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
const folders = (path: string): string[] => (existsSync(path) ? readdirSync(path).filter((name) => statSync(join(path, name)).isDirectory()).sort() : []);

/** Every file under a folder, as paths from it. */
function walk(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under)).sort().flatMap((name) => {
    const path = under ? `${under}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path];
  });
}

function programFile(root: string, path: string): ProgramFile {
  const text = read(path);
  const recording = path.replace(/\.py$/, '.out');
  return {
    file: relative(root, path), name: path.slice(path.lastIndexOf('/') + 1, -3), text, program: readProgram(text),
    recording: existsSync(recording) ? read(recording) : null,
  };
}

function programsIn(root: string, folder: string): ProgramFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.py')).sort().map((name) => programFile(root, join(folder, name)));
}

function readExercise(root: string, lesson: string, folder: string, name: string): ExerciseFolder {
  const path = join(folder, name);
  const words: ExerciseFolder['words'] = {};
  for (const language of LANGUAGES) {
    const file = join(path, `${language}.md`);
    if (existsSync(file)) words[language] = { file: relative(root, file), words: readWords(read(file)) };
  }
  const optional = (file: string) => (existsSync(join(path, file)) ? programFile(root, join(path, file)) : null);
  const check = join(path, 'check.py');
  return {
    id: `${lesson}/${name}`, name, folder: relative(root, path), files: walk(path), words,
    exercise: readYaml(root, join(path, 'exercise.yml'), Exercise),
    start: optional('start.py'), solution: optional('solution.py'), wrong: programsIn(root, join(path, 'wrong')),
    check: existsSync(check) ? { file: relative(root, check), text: read(check) } : null,
  };
}

function readLesson(root: string, base: string, id: string): LessonFolder {
  const path = join(base, id);
  const pages: LessonFolder['pages'] = {};
  for (const language of LANGUAGES) {
    const file = join(path, `${language}.mdx`);
    if (!existsSync(file)) continue;
    const mdx = readMdx(read(file));
    const name = relative(root, file);
    const front = mdx.frontmatter
      ? hold(name, mdx.frontmatter, mdx.frontmatterLines, Frontmatter, mdx.frontmatterAt)
      : { file: name, data: null, problems: [{ line: 1, column: 1, message: 'no front matter' }], at: () => ({ line: 1, column: 1 }) };
    pages[language] = { file: name, language, mdx, front };
  }
  return {
    id, folder: relative(root, path), files: walk(path), pages,
    lesson: readYaml(root, join(path, 'lesson.yml'), Lesson),
    programs: programsIn(root, join(path, 'programs')),
    exercises: folders(join(path, 'exercises')).map((name) => readExercise(root, id, join(path, 'exercises'), name)),
  };
}

/** Tags that the authoring guide promises; those a project adds are the files of components/lesson. */
const TAGS = ['Machine', 'Model', 'Bytes', 'Pickle', 'Compare', 'Predict', 'Exercise', 'RealPython', 'Myth', 'Aside', 'Term', 'Steps', 'Summary', 'Section', 'Fragment'];

/** Reads the content of a project. */
export function readContent(root: string): Content {
  const base = join(root, 'content/lessons');
  const course = readYaml(root, join(root, 'content/course.yml'), Course);
  const order = course.data?.units.flatMap((unit) => unit.lessons.map((lesson) => `${unit.id}/${lesson}`)) ?? [];
  const found = folders(base).flatMap((unit) => folders(join(base, unit)).map((lesson) => `${unit}/${lesson}`));
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const lessons = found.sort((a, b) => place(a) - place(b)).map((id) => readLesson(root, base, id));
  const glossary = join(root, 'content/glossary');
  const components = join(root, 'components/lesson');
  const released = join(root, 'content/released-ids.txt');
  const ids = existsSync(released) ? read(released).split('\n').map((text, index) => ({ id: text.replace(/#.*/, '').trim(), line: index + 1 })).filter(({ id }) => id) : [];
  return {
    root, course, order, lessons,
    glossary: existsSync(glossary) ? readdirSync(glossary).filter((name) => name.endsWith('.yml')).map((name) => name.slice(0, -4)) : [],
    tags: new Set([...TAGS, ...(existsSync(components) ? readdirSync(components).filter((name) => name.endsWith('.astro')).map((name) => name.slice(0, -6)) : [])]),
    released: { file: 'content/released-ids.txt', ids },
  };
}
