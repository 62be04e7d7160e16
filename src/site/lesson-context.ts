/** What a lesson's tags may ask about the page they stand on. The lesson page sets it before its prose renders. */
import { langOfPath, type Lang } from './i18n.ts';

export interface LessonContext {
  lang: Lang;
  /** UNIT/LESSON, the folder under content/lessons. */
  key: string;
  unit: string;
  lesson: string;
  /** The Python its figures run unless they name another. */
  profile: string;
  /** Heading id made from this language's words -> the id both languages share (the English one). */
  anchors: ReadonlyMap<string, string>;
}

type Page = { locals: App.Locals; url: URL };

/** The lesson a tag stands in. Throws outside a lesson: a tag that needs one cannot guess. */
export function lessonOf(astro: Page, tag: string): LessonContext {
  const { lesson } = astro.locals;
  if (!lesson) throw new Error(`<${tag}> stands in a lesson; ${astro.url.pathname} is none`);
  return lesson;
}

/** The language of the page, in a lesson or out of it. */
export const pageLang = (astro: Page): Lang => astro.locals.lesson?.lang ?? langOfPath(astro.url.pathname);
