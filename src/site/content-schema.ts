/**
 * Shapes of what the site alone reads: the titles in `content/course.yml`, and glossary terms. A lesson's own files
 * (`lesson.yml`, front matter, exercises) have their schemas in src/course/schema.ts.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
/** The same text in both languages; both are originals. */
export const bothSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });
export type Both = z.infer<typeof bothSchema>;

/** `content/course.yml`: the one list. A lesson without a folder is shown as coming. */
export const courseSchema = z.strictObject({
  units: z.array(z.strictObject({
    id,
    title: bothSchema,
    /** One sentence for the course map. */
    about: bothSchema,
    lessons: z.array(z.strictObject({
      id,
      /** The short title, for the rail and for previous and next. */
      title: bothSchema,
      /** One sentence for the course map. */
      about: bothSchema,
    })).min(1),
  })).min(1),
});
export type CourseFile = z.infer<typeof courseSchema>;

/** `content/glossary/TERM.yml`. One definition a language, and what people get wrong. */
export const glossarySchema = z.strictObject({
  term: bothSchema,
  /** Other spellings a reader may search for. */
  also: z.strictObject({ en: z.array(z.string()).default([]), 'zh-CN': z.array(z.string()).default([]) }).optional(),
  definition: bothSchema,
  /** The common mistake, with what is true instead. */
  mistake: bothSchema.optional(),
  /** UNIT/LESSON that teaches it. */
  lesson: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
  see: z.array(id).default([]),
});
export type GlossaryTerm = z.infer<typeof glossarySchema>;
