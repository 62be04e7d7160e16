/** The folder of an exercise with checks graded as the page grades it; each of its programs once, however many rules ask. */
import { gradeCode, matchWrong, type CodeReport, type CodeTask } from '#course/grade.ts';
import { readProgram } from '#course/program.ts';
import { checked } from '#course/schema.ts';
import type { ExerciseFolder } from './content.ts';
import type { Context } from './rule.ts';

type Graded = CodeReport | { bug: string };

/** The task as the page gets it, with no expected wrong answers yet; null when files it needs are missing (other rules say so). */
function bareTask(folder: ExerciseFolder): CodeTask | null {
  const data = checked(folder.exercise.data);
  if (!data || !folder.check) return null;
  const { profile, seed, limits, checks, ends } = data;
  return { checks, check: folder.check.text, ends, profile, seed, limits, wrong: [] };
}

function gradeOnce(context: Context, task: CodeTask, text: string): Graded {
  const key = JSON.stringify([task, text]);
  let graded = context.graded.get(key);
  if (!graded) {
    try {
      graded = gradeCode(context.machine, task, readProgram(text).source);
    } catch (problem) {
      graded = { bug: problem instanceof Error ? problem.message : String(problem) };
    }
    context.graded.set(key, graded);
  }
  return graded;
}

/** Grades a program; null when it cannot be graded, `bug` when the machine breaks. */
export function gradeFolder(context: Context, folder: ExerciseFolder, text: string): Graded | null {
  const task = bareTask(folder);
  const data = checked(folder.exercise.data);
  if (!task || !data) return null;
  const report = gradeOnce(context, task, text);
  if ('bug' in report || report.fails === null || report.broken) return report;
  const expected = data.wrong.flatMap(({ file, fails, hint }) => {
    const program = folder.wrong.find(({ name }) => name === file);
    const ran = program && gradeOnce(context, task, program.text);
    return !ran || 'bug' in ran ? [] : [{ file, fails, hint, output: ran.output, error: ran.error?.type ?? null }];
  });
  const answer = matchWrong(expected, report.fails, report.output, report.error?.type ?? null);
  return { ...report, wrong: answer?.file ?? null, hint: answer?.hint ?? null };
}
