/**
 * What exercises have the page's worker do. Jobs and their results are plain data; the worker answers a message
 * `{id, op: 'course', job}` with `runJob(machine, job)`.
 */
import type { EventKind, MachineEvent, Snapshot } from '#engine/session/contract.ts';
import { answer, statesOf, type Answered, type Gate } from './ask.ts';
import { firstDivergence } from './divergence.ts';
import { stepLine } from './finished.ts';
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
  kind: EventKind | null;
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
  | { kind: 'gate'; answered: Answered; states: Snapshot[] }
  | { kind: 'diverge'; parting: Parting | null }
  | { kind: 'mistake'; message: string };

/** A run at the line step an event falls in: until the step is done, or until its function returns, when all its names would be gone. */
function side(run: Run, source: string, event: MachineEvent | null, language: string): Side {
  const { marks, log, lines } = run.overview();
  const view = { objects: true };
  if (!event) return { line: 0, kind: null, text: '', sentence: '', before: run.seek('line', Math.max(0, lines - 1), view), snapshot: run.seek('line', lines, view) };
  const after = marks.findIndex((mark) => mark.event > event.index);
  const step = (after < 0 ? lines : after) - 1;
  const end = marks[step + 1]?.event ?? log.length;
  const stop = log.slice(event.index, end).find(({ kind }) => kind === 'return')?.index ?? null;
  const happened = log.slice(event.index, stop ?? end);
  // Before the instruction that returns: in the middle of it the frame is half gone.
  const done = stop === null ? 0 : run.seek('event', stop + 1, {}).at.instruction;
  const snapshot = stop === null ? run.seek('line', step + 1, view) : run.seek('instruction', Math.max(0, done - 1), view);
  const value = event.kind === 'return' ? [snapshot, run.seek('instruction', done, view)].flatMap(({ objects }) => objects).find(({ address }) => address === event.address)?.text : '';
  return {
    line: event.line, kind: event.kind,
    text: (source.split('\n')[event.line - 1] ?? '').trim(),
    sentence: value ? returned(event.name ?? '', value, language) : happened.length > 0 ? run.narrateStep(happened, language) : run.narrate(event, language),
    before: run.seek('line', Math.max(0, step), view),
    snapshot,
  };
}

/** The machine says "returns an int"; where two runs part there, it matters which. */
const returned = (name: string, value: string, language: string): string => (language === 'zh-CN' ? `\`${name}\` 返回 \`${value}\`。` : `\`${name}\` returns \`${value}\`.`);

const DEFINING = /^\s*(def|class|async|import|from|@)\b|^\s*@/;

/** Events of a run that are compared: how it came to its functions and classes is its own affair, what they do is not. */
function compared(run: Run, source: string): MachineEvent[] {
  const overview = run.overview();
  const lines = source.split('\n').map((text) => DEFINING.test(text));
  return overview.log.filter((event) => event.line > 0 && !lines[stepLine(overview, event) - 1]);
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
        return { kind: 'gate', answered, states: statesOf(run, answered) };
      }
      case 'diverge': {
        const yours = machine.open(job.yours, options(job));
        const wanted = machine.open(job.wanted, options(job));
        const found = firstDivergence(compared(yours, job.yours), compared(wanted, job.wanted));
        // Where a log was cut its end is not the run's end.
        const cut = found && ((!found.yours && yours.overview().logCut) || (!found.wanted && wanted.overview().logCut));
        const parting = cut ? null : found;
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
