/**
 * What exercises have the page's worker do. Jobs and their results are plain data; the worker answers a message
 * `{id, op: 'course', job}` with `runJob(machine, job)`.
 */
import type { Snapshot } from '#engine/session/contract.ts';
import { answer, type Answered, type Gate } from './ask.ts';
import { firstDivergence } from './divergence.ts';
import { gradeCode, type CodeReport, type CodeTask } from './grade.ts';
import type { Machine, Run } from './machine.ts';
import { Mistake } from './stop.ts';

export interface GateTask { source: string; gate: Gate; profile: string; seed: number; limits: { steps: number; memory: number } }

export type Job =
  | { kind: 'grade'; task: CodeTask; source: string }
  | { kind: 'gate'; task: GateTask }
  | { kind: 'diverge'; yours: string; wanted: string; language: string; profile: string; seed: number; limits: { steps: number; memory: number } };

/** One side of a parting: the step it happens in. */
export interface Side {
  /** Line being run; 0 when that run had ended. */
  line: number;
  /** The line's text. */
  text: string;
  /** What happened, as a sentence; '' when the run had ended. */
  sentence: string;
  /** The state before the step, and when it is done. */
  before: Snapshot;
  snapshot: Snapshot;
}

export interface Parting { shared: number; yours: Side; wanted: Side }

export type JobResult =
  | { kind: 'grade'; report: CodeReport }
  | { kind: 'gate'; answered: Answered; before: Snapshot; after: Snapshot }
  | { kind: 'diverge'; parting: Parting | null }
  | { kind: 'mistake'; message: string };

function side(run: Run, source: string, event: { index: number; line: number } | null, language: string): Side {
  const overview = run.overview();
  const marks = overview.marks;
  let step = overview.lines;
  if (event) {
    const next = marks.findIndex((mark) => mark.event > event.index);
    step = next < 0 ? overview.lines : next;
  }
  const whole = event ? overview.log[event.index] : undefined;
  return {
    line: event?.line ?? 0,
    text: event ? (source.split('\n')[event.line - 1] ?? '').trim() : '',
    sentence: whole ? run.narrate(whole, language) : '',
    before: run.seek('line', Math.max(0, step - 1), { objects: true }),
    snapshot: run.seek('line', step, { objects: true }),
  };
}

/** Does a job. Mistakes of an instructor come back as a result; engine bugs are thrown. */
export function runJob(machine: Machine, job: Job): JobResult {
  try {
    switch (job.kind) {
      case 'grade':
        return { kind: 'grade', report: gradeCode(machine, job.task, job.source) };
      case 'gate': {
        const { task } = job;
        const run = machine.open(task.source, options(task));
        const answered = answer(run, task.source, task.gate);
        return { kind: 'gate', answered, before: run.seek('line', answered.from, { objects: true }), after: run.seek('line', answered.at, { objects: true }) };
      }
      case 'diverge': {
        const yours = machine.open(job.yours, options(job));
        const wanted = machine.open(job.wanted, options(job));
        const parting = firstDivergence(yours.overview().log, wanted.overview().log);
        return {
          kind: 'diverge',
          parting: parting && {
            shared: parting.shared,
            yours: side(yours, job.yours, parting.yours, job.language),
            wanted: side(wanted, job.wanted, parting.wanted, job.language),
          },
        };
      }
    }
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'mistake', message: error.message };
    throw error;
  }
}

const options = (from: { profile: string; seed: number; limits: { steps: number; memory: number } }) => ({
  profile: from.profile, seed: from.seed, maxInstructions: from.limits.steps, maxMemory: from.limits.memory,
});
