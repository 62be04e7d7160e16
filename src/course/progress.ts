/**
 * What a reader has done, kept under one key of localStorage and carried as a file.
 *
 * Pure: the storage and the time come as arguments. Fields this version does not know are kept as they are, so that an older page
 * open beside a newer one destroys nothing.
 */

export const PROGRESS_KEY = 'heapbook.progress.v1';
export const PROGRESS_VERSION = 1;

export interface ExerciseProgress {
  state: 'open' | 'passed';
  /** Answers handed in. */
  tries: number;
  /** Rungs of help taken. */
  help: number;
  /** ISO time it was first passed. */
  passed?: string;
  /** The reader's unfinished answer: a program, or chosen options. */
  draft?: string;
}

export interface GateProgress {
  /** The first answer given; it is not graded again. */
  answer: string;
  right: boolean;
  when: string;
  /** Answered rightly on a later try. */
  mended?: true;
}

export interface Progress {
  version: typeof PROGRESS_VERSION;
  /** By UNIT/LESSON/NAME. */
  exercises: Record<string, ExerciseProgress>;
  /** By UNIT/LESSON/ID. */
  gates: Record<string, GateProgress>;
  [other: string]: unknown;
}

/** The part of Storage that is used. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export const emptyProgress = (): Progress => ({ version: PROGRESS_VERSION, exercises: {}, gates: {} });

/** Why a file or a stored text was not taken; `code` is worded by the page. */
export class ProgressError extends Error {
  readonly code: 'not-json' | 'not-progress' | 'too-new' | 'damaged';
  readonly where: string;
  constructor(code: ProgressError['code'], where: string) {
    super(`${code}${where ? ` at ${where}` : ''}`);
    this.name = 'ProgressError';
    this.code = code;
    this.where = where;
  }
}

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** From version n to n + 1, by n. A file of any earlier version is led up step by step. */
const MIGRATIONS: Record<number, (old: Json) => Json> = {
  // Version 0 (before release) kept passed exercises as a list of names.
  0: (old) => ({
    ...old,
    version: 1,
    exercises: Object.fromEntries((Array.isArray(old.passed) ? old.passed : []).map((name) => [String(name), { state: 'passed', tries: 1, help: 0 }])),
    gates: isRecord(old.gates) ? old.gates : {},
    passed: undefined,
  }),
};

/** Reads progress from text; throws ProgressError naming what is wrong. */
export function readProgress(text: string): Progress {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProgressError('not-json', '');
  }
  if (!isRecord(value)) throw new ProgressError('not-progress', '');
  let data = value;
  if (typeof data.version !== 'number' || !Number.isInteger(data.version) || data.version < 0) throw new ProgressError('not-progress', 'version');
  if (data.version > PROGRESS_VERSION) throw new ProgressError('too-new', 'version');
  while ((data.version as number) < PROGRESS_VERSION) data = MIGRATIONS[data.version as number]!(data);
  const exercises = data.exercises ?? {};
  const gates = data.gates ?? {};
  if (!isRecord(exercises)) throw new ProgressError('damaged', 'exercises');
  if (!isRecord(gates)) throw new ProgressError('damaged', 'gates');
  for (const [name, entry] of Object.entries(exercises)) {
    const sound = isRecord(entry) && (entry.state === 'open' || entry.state === 'passed') && count(entry.tries) && count(entry.help)
      && optionalText(entry.passed) && optionalText(entry.draft);
    if (!sound) throw new ProgressError('damaged', `exercises.${name}`);
  }
  for (const [name, entry] of Object.entries(gates)) {
    const sound = isRecord(entry) && typeof entry.answer === 'string' && typeof entry.right === 'boolean' && typeof entry.when === 'string'
      && (entry.mended === undefined || entry.mended === true);
    if (!sound) throw new ProgressError('damaged', `gates.${name}`);
  }
  return { ...data, exercises, gates } as Progress;
}

const count = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const optionalText = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** Progress in a store. What cannot be read is set aside under KEY.damaged, never overwritten, and reading starts afresh. */
export function loadProgress(store: Store): Progress {
  const text = store.getItem(PROGRESS_KEY);
  if (text === null) return emptyProgress();
  try {
    return readProgress(text);
  } catch (error) {
    if (!(error instanceof ProgressError) || error.code === 'too-new') throw error;
    store.setItem(`${PROGRESS_KEY}.damaged`, text);
    return emptyProgress();
  }
}

/** Changes progress in a store. False when the store refuses (full, or forbidden): nothing else is lost. */
export function saveProgress(store: Store, change: (progress: Progress) => Progress): boolean {
  try {
    store.setItem(PROGRESS_KEY, JSON.stringify(change(loadProgress(store))));
    return true;
  } catch {
    return false;
  }
}

const exerciseOf = (progress: Progress, id: string): ExerciseProgress => progress.exercises[id] ?? { state: 'open', tries: 0, help: 0 };
const withExercise = (progress: Progress, id: string, entry: ExerciseProgress): Progress => ({ ...progress, exercises: { ...progress.exercises, [id]: entry } });

/** An answer handed in. Once passed, an exercise stays passed. */
export function recordTry(progress: Progress, id: string, passed: boolean, now: string): Progress {
  const was = exerciseOf(progress, id);
  const entry: ExerciseProgress = { ...was, tries: was.tries + 1 };
  if (passed && was.state !== 'passed') Object.assign(entry, { state: 'passed', passed: now });
  return withExercise(progress, id, entry);
}

/** Help taken up to rung `rung` (1 = the first). */
export function recordHelp(progress: Progress, id: string, rung: number): Progress {
  const was = exerciseOf(progress, id);
  return withExercise(progress, id, { ...was, help: Math.max(was.help, rung) });
}

/** Keeps an unfinished answer; null throws it away. */
export function recordDraft(progress: Progress, id: string, draft: string | null): Progress {
  const { draft: _, ...was } = exerciseOf(progress, id);
  return withExercise(progress, id, draft === null ? was : { ...was, draft });
}

/** A gate's first answer; of later ones only that one of them was right. */
export function recordGate(progress: Progress, id: string, answer: string, right: boolean, now: string): Progress {
  const was = progress.gates[id];
  if (was) return was.right || was.mended || !right ? progress : { ...progress, gates: { ...progress.gates, [id]: { ...was, mended: true } } };
  return { ...progress, gates: { ...progress.gates, [id]: { answer, right, when: now } } };
}

/** An answer to one question of an exercise that is all questions: the exercise is passed when each has been answered rightly. */
export function recordAsk(progress: Progress, exercise: string, asks: readonly string[], ask: string, answer: string, right: boolean, now: string): Progress {
  const next = recordGate(progress, `${exercise}/${ask}`, answer, right, now);
  const settled = asks.every((each) => { const gate = next.gates[`${exercise}/${each}`]; return gate !== undefined && (gate.right || gate.mended === true); });
  return recordTry(next, exercise, settled, now);
}

/** Two readers' files made one: what was passed stays passed, first gate answers stay, the most tries and help count. */
export function mergeProgress(here: Progress, file: Progress): Progress {
  const exercises = { ...here.exercises };
  for (const [id, theirs] of Object.entries(file.exercises)) {
    const ours = exercises[id];
    if (!ours) exercises[id] = theirs;
    else {
      const times = [ours.passed, theirs.passed].filter((time) => time !== undefined).sort();
      exercises[id] = {
        ...theirs, ...ours,
        state: ours.state === 'passed' || theirs.state === 'passed' ? 'passed' : 'open',
        tries: Math.max(ours.tries, theirs.tries), help: Math.max(ours.help, theirs.help),
        ...(times[0] ? { passed: times[0] } : {}),
      };
    }
  }
  const gates = { ...file.gates, ...here.gates };
  for (const [id, theirs] of Object.entries(file.gates)) {
    const ours = here.gates[id];
    if (!ours) continue;
    const first = theirs.when < ours.when ? theirs : ours;
    const mended = ours.right || theirs.right || ours.mended === true || theirs.mended === true;
    gates[id] = mended && !first.right ? { ...first, mended: true } : first;
  }
  return { ...(mergeOther(here, file) as Progress), exercises, gates };
}

/** Fields of other parts (reading): records are joined, the larger number stays, of two texts the one that is here. */
function mergeOther(here: unknown, file: unknown): unknown {
  if (here === undefined) return file;
  if (typeof here === 'number' && typeof file === 'number') return Math.max(here, file);
  if (!isRecord(here) || !isRecord(file)) return here;
  const names = new Set([...Object.keys(file), ...Object.keys(here)]);
  return Object.fromEntries([...names].map((name) => [name, mergeOther(here[name], file[name])]));
}

/** The file a reader saves or hands in. */
export function exportProgress(progress: Progress): string {
  return JSON.stringify(progress, null, 2) + '\n';
}
