/** Progress in this browser. */
import {
  emptyProgress, loadProgress, recordDraft, recordGate, recordHelp, recordTry, saveProgress, type ExerciseProgress, type GateProgress, type Progress, type Store,
} from '#course/progress.ts';

function store(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function read(): Progress {
  const here = store();
  try {
    return here ? loadProgress(here) : emptyProgress();
  } catch {
    return emptyProgress();
  }
}

function change(by: (progress: Progress) => Progress): boolean {
  const here = store();
  return here !== null && saveProgress(here, by);
}

const now = () => new Date().toISOString();

export const exerciseProgress = (id: string): ExerciseProgress | undefined => read().exercises[id];
export const gateProgress = (id: string): GateProgress | undefined => read().gates[id];
export const keepTry = (id: string, passed: boolean): boolean => change((progress) => recordTry(progress, id, passed, now()));
export const keepHelp = (id: string, rung: number): boolean => change((progress) => recordHelp(progress, id, rung));
export const keepDraft = (id: string, draft: string | null): boolean => change((progress) => recordDraft(progress, id, draft));
export const keepGate = (id: string, answer: string, right: boolean): boolean => change((progress) => recordGate(progress, id, answer, right, now()));
