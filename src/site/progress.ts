/**
 * How far a reader has read: the `reading` field of the progress kept under one key (src/course/progress.ts, which
 * keeps fields it does not know). Pure, so that tests need no browser; the page passes its localStorage.
 */
import { loadProgress, saveProgress, type Progress, type Store } from '#course/progress.ts';

export interface LessonReading {
  /** Furthest point reached, 0 to 1. */
  reached: number;
  /** ISO time it was marked as read, by the reader or by coming to its end. */
  done?: string;
  /** The reader said "not read": coming to the end does not mark it again. */
  kept?: true;
}
export interface Reading {
  lessons: Record<string, LessonReading>;
  /** Where the reader was last: UNIT/LESSON and a heading id ('' for the top). */
  last?: { lesson: string; anchor: string };
}
export type ReadState = 'none' | 'part' | 'done';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The reading part of progress; anything malformed counts as nothing read. */
export function readingOf(progress: Progress): Reading {
  const value = progress.reading;
  if (!isRecord(value)) return { lessons: {} };
  const lessons: Record<string, LessonReading> = {};
  for (const [key, entry] of Object.entries(isRecord(value.lessons) ? value.lessons : {})) {
    if (!isRecord(entry) || typeof entry.reached !== 'number' || !(entry.reached >= 0)) continue;
    lessons[key] = { reached: Math.min(1, entry.reached) };
    if (typeof entry.done === 'string') lessons[key].done = entry.done;
    if (entry.kept === true) lessons[key].kept = true;
  }
  const last = isRecord(value.last) && typeof value.last.lesson === 'string' && typeof value.last.anchor === 'string'
    ? { lesson: value.last.lesson, anchor: value.last.anchor } : undefined;
  return last ? { lessons, last } : { lessons };
}

export function loadReading(store: Store): Reading {
  try {
    return readingOf(loadProgress(store));
  } catch {
    return { lessons: {} }; // written by a newer page: shown as nothing read, and left alone
  }
}

/** Changes reading in a store; false when it refuses. */
export function saveReading(store: Store, change: (reading: Reading) => Reading): boolean {
  return saveProgress(store, (progress) => ({ ...progress, reading: change(readingOf(progress)) }));
}

export function stateOf(reading: Reading, lesson: string): ReadState {
  const entry = reading.lessons[lesson];
  return entry?.done ? 'done' : entry && entry.reached > 0.05 ? 'part' : 'none';
}

/** The reader is at `anchor`, and has come as far as `reached`; at the end the lesson counts as read. */
export function visit(reading: Reading, lesson: string, anchor: string, reached: number, now: string): Reading {
  const was = reading.lessons[lesson] ?? { reached: 0 };
  const entry: LessonReading = { ...was, reached: Math.max(was.reached, Math.min(1, reached)) };
  if (entry.reached >= 1 && !entry.done && !entry.kept) entry.done = now;
  return { lessons: { ...reading.lessons, [lesson]: entry }, last: { lesson, anchor } };
}

/** The reader marks a lesson as read, or takes the mark back. */
export function mark(reading: Reading, lesson: string, done: boolean, now: string): Reading {
  const was = reading.lessons[lesson] ?? { reached: 0 };
  const entry: LessonReading = done ? { reached: was.reached, done: now } : { reached: was.reached, kept: true };
  return { ...reading, lessons: { ...reading.lessons, [lesson]: entry } };
}
