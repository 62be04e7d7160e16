/** A code exercise's folder graded as the page grades it. */
import { gradeCode, type CodeReport, type CodeTask } from '#course/grade.ts';
import { readProgram } from '#course/program.ts';
import type { ExerciseFolder } from './content.ts';
import type { Context } from './rule.ts';

/** The task as the page gets it; null when files it needs are missing (other rules say so). */
export function codeTask(context: Pick<Context, 'run'>, folder: ExerciseFolder): CodeTask | null {
  const data = folder.exercise.data;
  if (data?.kind !== 'code' || !folder.check) return null;
  const { profile, seed, limits, checks, ends } = data;
  const wrong = data.wrong.flatMap(({ file, fails, hint }) => {
    const program = folder.wrong.find(({ name }) => name === file);
    if (!program) return [];
    const ran = context.run(program.program.source, { profile, seed, maxInstructions: limits.steps, maxMemory: limits.memory });
    return 'bug' in ran ? [] : [{ file, fails, hint, output: ran.overview.output, error: ran.overview.error?.type ?? null }];
  });
  return { checks, check: folder.check.text, ends, profile, seed, limits, wrong };
}

/** Grades a program; null when it cannot be graded, `bug` when the machine breaks. */
export function gradeFolder(context: Context, folder: ExerciseFolder, text: string, task = codeTask(context, folder)): CodeReport | { bug: string } | null {
  if (!task) return null;
  try {
    return gradeCode(context.machine, task, readProgram(text).source);
  } catch (problem) {
    return { bug: problem instanceof Error ? problem.message : String(problem) };
  }
}
