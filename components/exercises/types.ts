/** What the islands get from the page: plain data, made at build by load.ts. */
import type { GateTask } from '#course/jobs.ts';
import type { CodeTask } from '#course/grade.ts';
import type { Sheet } from '#course/parsons.ts';
import type { Puzzle } from '#course/ladder.ts';
import type { Language, ParsonsStep } from '#course/schema.ts';

/** A check as its list shows it, worded as HTML. */
export interface CheckWords { id: string; holds: string }

/** Rungs of help there are. */
export interface Rungs { nudge: boolean; hints: number; order: boolean; solution: boolean }

/** What the page itself carries of a code exercise. What is told only once something was run is fetched from `rest`. */
export interface CodeProps {
  /** UNIT/LESSON/NAME */
  id: string;
  lang: Language;
  title: string;
  start: string;
  checks: CheckWords[];
  rungs: Rungs;
  /** Address of its Rest. */
  rest: string;
}

/** What the page carries of a parsons exercise: of a program (`sheet`) or of a mechanism (`steps`, worded as HTML). */
export interface ParsonsProps extends HelpProps {
  sheet: Sheet | null;
  /** Whether lines are moved in and out as well. */
  indent: boolean;
  checks: CheckWords[];
  steps: { id: string; html: string }[];
}

export interface HelpProps { id: string; lang: Language; title: string; rungs: Rungs; rest: string }

/** What help says, as HTML. */
export interface HelpRest { nudge: string; hints: string[]; why: string; solution: string; puzzle: Puzzle | null }

/** The part of an exercise that comes when it is needed: how it is graded, and what is said then. */
export interface Rest extends HelpRest {
  task: CodeTask | null;
  /** By check: what to say when it does not hold. By expected wrong answer: what to say to it. */
  fails: Record<string, string>;
  wrong: Record<string, string>;
  /** Options of a choice, with the reason of each. */
  options: { id: string; correct: boolean; reason: string }[];
  /** The steps of a mechanism, with what to say when one stands too early or belongs nowhere; and the hint that goes with a step placed wrongly. */
  steps: (ParsonsStep & { reason: string })[];
  stepHints: Record<string, number>;
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
  /** The exercise it is a question of, with all of that exercise's questions: it may be answered again. */
  of?: { exercise: string; asks: string[] };
}

export interface ChoiceProps {
  id: string;
  lang: Language;
  title: string;
  several: boolean;
  options: { id: string; label: string }[];
  rungs: Rungs;
  rest: string;
}
