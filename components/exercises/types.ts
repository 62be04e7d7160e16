/** What the islands get from the page: plain data, made at build by load.ts. */
import type { GateTask } from '#course/jobs.ts';
import type { CodeTask } from '#course/grade.ts';
import type { Puzzle } from '#course/ladder.ts';
import type { Language } from '#course/schema.ts';

/** Words as HTML. */
export interface CheckWords { id: string; holds: string; fails: string }

export interface CodeProps {
  /** UNIT/LESSON/NAME */
  id: string;
  lang: Language;
  start: string;
  solution: string;
  task: CodeTask;
  checks: CheckWords[];
  wrong: Record<string, string>;
  nudge: string;
  hints: string[];
  why: string;
  puzzle: Puzzle | null;
}

export interface GateProps {
  /** UNIT/LESSON/ID */
  id: string;
  lang: Language;
  task: GateTask;
  question: string;
  options: string[];
  shape: 'number' | 'yesno' | 'line' | 'text' | 'names';
  line: number | null;
  /** Lines of the program to show. */
  shown: { from: number; to: number };
  why: string;
  /** Said to a reader who gave this answer. */
  not: Record<string, string>;
}

export interface ChoiceProps {
  id: string;
  lang: Language;
  several: boolean;
  options: { id: string; correct: boolean; label: string; reason: string }[];
  hints: string[];
  nudge: string;
  why: string;
}
