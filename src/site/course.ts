/**
 * The course as the site shows it: `content/course.yml` joined with what each lesson folder says of itself.
 * Order comes from course.yml alone.
 */
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import courseText from '#content/course.yml?raw';
import type { Lesson } from '#course/schema.ts';
import { courseSchema, type Both } from './content-schema.ts';
import type { Lang } from './i18n.ts';

export interface CourseLesson {
  /** UNIT/LESSON: the lesson's name in paths, links and progress. */
  key: string;
  unit: string;
  lesson: string;
  /** 1-based, over the whole course. */
  number: number;
  title: Both;
  about: Both;
  /** Null for a lesson that has no folder yet. */
  meta: Lesson | null;
}
export type ReadyLesson = CourseLesson & { meta: Lesson };
export interface CourseUnit {
  id: string;
  number: number;
  title: Both;
  about: Both;
  lessons: CourseLesson[];
}

/** Every unit with its lessons, in order. Throws when a lesson folder is not listed in course.yml. */
export async function course(): Promise<CourseUnit[]> {
  const file = courseSchema.parse(parse(courseText));
  const metas = new Map((await getCollection('lessonMeta')).map((entry) => [entry.id, entry.data]));
  const prose = new Set((await getCollection('lessons')).map((entry) => entry.id));
  let number = 0;
  const units = file.units.map((unit, i): CourseUnit => ({
    id: unit.id,
    number: i + 1,
    title: unit.title,
    about: unit.about,
    lessons: unit.lessons.map((lesson): CourseLesson => {
      const key = `${unit.id}/${lesson.id}`;
      const meta = metas.get(key);
      number += 1;
      // Half a lesson is not a lesson: both languages, or it is still coming.
      const complete = meta !== undefined && prose.has(`${key}/en`) && prose.has(`${key}/zh-CN`);
      return { key, unit: unit.id, lesson: lesson.id, number, title: lesson.title, about: lesson.about, meta: complete ? meta : null };
    }),
  }));
  const listed = new Set(units.flatMap((unit) => unit.lessons.map((lesson) => lesson.key)));
  for (const key of metas.keys()) {
    if (!listed.has(key)) throw new Error(`content/lessons/${key} is not listed in content/course.yml`);
  }
  return units;
}

/** Lessons that have a page, in order. */
export async function readyLessons(): Promise<ReadyLesson[]> {
  return (await course()).flatMap((unit) => unit.lessons).filter((lesson): lesson is ReadyLesson => lesson.meta !== null);
}

export const lessonPath = (lang: Lang, key: string) => `/${lang}/${key}/`;
