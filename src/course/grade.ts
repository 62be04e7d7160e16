/**
 * Grading of kind `code`: run the reader's program, then check.py over what happened; and `choice`.
 */
import type { ErrorView } from '#engine/session/contract.ts';
import { checkProgram, finish } from './finished.ts';
import type { Machine } from './machine.ts';

/** What grading a `code` exercise needs; plain data, sent to the worker. */
export interface CodeTask {
  checks: string[];
  check: string;
  ends: 'normally' | 'any';
  profile: string;
  seed: number;
  limits: { steps: number; memory: number };
  wrong: WrongAnswer[];
}

/** An expected wrong answer, with what its run looked like when it was built. */
export interface WrongAnswer { file: string; fails: string; hint: number; output: string; error: string | null }

export type CheckState = 'holds' | 'fails' | 'not-reached';

export interface CodeReport {
  passed: boolean;
  checks: { id: string; state: CheckState }[];
  /** The check that does not hold, or 'error'; null when all hold. */
  fails: string | null;
  /** What ended the reader's program early. */
  error: ErrorView | null;
  /** What it printed, no more of it than a page can show. */
  output: string;
  outputCut: boolean;
  /** The expected wrong answer this one is, by file name. */
  wrong: string | null;
  /** Hint that goes with it, from 1; null when the answer is of no expected kind. */
  hint: number | null;
  /** check.py itself went wrong: the instructor's mistake, with the line in check.py. */
  broken: { line: number; message: string } | null;
}

const MOST_OUTPUT = 10_000;

/** The line of check.py a traceback of prelude + check.py points at; 0 when it does not. */
function checkLine(error: ErrorView, before: number): number {
  const outer = /, line (\d+), in <module>/.exec(error.traceback);
  const line = (outer ? Number(outer[1]) : error.line) - before;
  return line > 0 ? line : 0;
}

/** Runs and grades a reader's program. */
export function gradeCode(machine: Machine, task: CodeTask, source: string): CodeReport {
  const run = machine.open(source, {
    filename: 'exercise.py', profile: task.profile, seed: task.seed,
    maxInstructions: task.limits.steps, maxMemory: task.limits.memory,
  });
  const overview = run.overview();
  const error = overview.error;
  const settle = (fails: string | null, broken: CodeReport['broken'] = null): CodeReport => {
    const at = fails === null ? task.checks.length : task.checks.indexOf(fails);
    const answer = fails === null || broken ? null : matchWrong(task.wrong, fails, overview.output, error?.type ?? null);
    return {
      passed: fails === null && !broken,
      checks: task.checks.map((id, index) => ({
        id, state: broken || at < 0 || index > at ? 'not-reached' : index < at ? 'holds' : 'fails',
      })),
      fails: broken ? null : fails,
      error, output: overview.output.slice(0, MOST_OUTPUT), outputCut: overview.output.length > MOST_OUTPUT,
      wrong: answer?.file ?? null, hint: answer?.hint ?? null,
      broken,
    };
  };
  if (error && (error.kind !== 'exception' || task.ends === 'normally')) return settle('error');
  const { source: program, before } = checkProgram(finish(run), task.check);
  const verdict = machine.run({ source: program, filename: 'check.py', profile: task.profile, maxInstructions: 5_000_000 }).error;
  if (!verdict) return settle(null);
  if (verdict.type === 'AssertionError' && task.checks.includes(verdict.message)) return settle(verdict.message);
  const said = verdict.type === 'AssertionError'
    ? `its assert's message ${JSON.stringify(verdict.message)} is not one of the checks ${task.checks.join(', ')}`
    : `${verdict.type}: ${verdict.message}`;
  return settle(null, { line: checkLine(verdict, before), message: said });
}

/**
 * The expected wrong answer that an answer is: one that fails the same check, and among several of them one that printed
 * the same and ended the same way, else the first. A program that ended early is only taken for one that ended in the same exception.
 */
export function matchWrong(wrong: readonly WrongAnswer[], fails: string, output: string, error: string | null): WrongAnswer | null {
  const same = wrong.filter((answer) => answer.fails === fails && (fails !== 'error' || answer.error === error));
  return same.find((answer) => answer.output === output && answer.error === error) ?? same[0] ?? null;
}

export interface ChoiceReport {
  passed: boolean;
  /** Chosen and right, chosen and wrong, right but not chosen (said only once passed or shown). */
  options: { id: string; state: 'right' | 'wrong' | 'missed' | 'left' }[];
}

/** Grades a choice: right when exactly the correct options are chosen. */
export function gradeChoice(options: readonly { id: string; correct: boolean }[], chosen: readonly string[]): ChoiceReport {
  const states = options.map(({ id, correct }) => {
    const picked = chosen.includes(id);
    return { id, state: picked ? (correct ? 'right' : 'wrong') : correct ? 'missed' : 'left' } as const;
  });
  return { passed: states.every(({ state }) => state === 'right' || state === 'left'), options: states };
}
