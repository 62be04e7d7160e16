import type { Content, LessonFolder, ProgramFile } from './content.ts';

/** Programs of figures, and those of predict exercises. */
export function* programsOf(content: Content): Iterable<{ lesson: LessonFolder; program: ProgramFile }> {
  for (const lesson of content.lessons) {
    for (const program of lesson.programs) yield { lesson, program };
    for (const { exercise, start } of lesson.exercises) if (start && exercise.data?.kind === 'predict') yield { lesson, program: start };
  }
}
