/** Progress in this browser. */
import {
  emptyProgress, exportProgress, loadProgress, mergeProgress, recordAsk, recordDraft, recordGate, recordHelp, readProgress, recordTry, saveProgress, PROGRESS_KEY, type ExerciseProgress, type GateProgress, type Progress, type Store,
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
export const keepAsk = (exercise: string, asks: readonly string[], ask: string, answer: string, right: boolean): boolean => change((progress) => recordAsk(progress, exercise, asks, ask, answer, right, now()));

/** All progress as the text of a file. What a newer page wrote is given as it stands. */
export function progressFile(): string {
  const here = store();
  try {
    return exportProgress(here ? loadProgress(here) : emptyProgress());
  } catch {
    return here?.getItem(PROGRESS_KEY) ?? exportProgress(emptyProgress());
  }
}

/** Joins a file to what is here. Throws ProgressError naming what is wrong with the file; null when this browser keeps nothing. Nothing here is lost either way. */
export function addFile(text: string): { exercises: number; gates: number } | null {
  const file = readProgress(text);
  const done = change((here) => mergeProgress(here, file));
  return done ? { exercises: Object.values(file.exercises).filter(({ state }) => state === 'passed').length, gates: Object.keys(file.gates).length } : null;
}
