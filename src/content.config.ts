/** What Astro loads from `content/`. The schemas are those the checks use. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { Frontmatter, Lesson } from '#course/schema.ts';
import { glossarySchema } from '#site/content-schema.ts';

const slash = (entry: string) => entry.replaceAll('\\', '/');

/** Prose: id is UNIT/LESSON/LANGUAGE. */
const lessons = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/*/{en,zh-CN}.mdx', generateId: ({ entry }) => slash(entry).replace(/\.mdx$/, '') }),
  schema: Frontmatter,
});

/** lesson.yml: id is UNIT/LESSON. */
const lessonMeta = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/*/lesson.yml', generateId: ({ entry }) => slash(entry).replace(/\/lesson\.yml$/, '') }),
  schema: Lesson,
});

/** Glossary: id is the term's file name. */
const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.yml', generateId: ({ entry }) => entry.replace(/\.yml$/, '') }),
  schema: glossarySchema,
});

export const collections = { lessons, lessonMeta, glossary };
