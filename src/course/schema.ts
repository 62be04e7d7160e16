/**
 * The files an instructor writes, as schemas. This page is the reference of every format; `heapbook check`
 * holds the files to it, and its messages quote the descriptions below.
 *
 *   content/lessons/UNIT/LESSON/
 *     lesson.yml             Lesson (below)
 *     en.mdx  zh-CN.mdx      `---` front matter: title, question, description (Frontmatter below), then prose and figures
 *     programs/NAME.py       run by figures (`<Machine program="NAME">`), gates and exercises
 *     programs/NAME.out      what CPython 3.13.0 printed, recorded by `heapbook record`, never typed
 *     exercises/NAME/
 *       exercise.yml         Exercise (below)
 *       en.md  zh-CN.md      the words (see "Words")
 *       start.py             kind code: what the reader begins with; holds a line `# TODO ...`
 *       solution.py          kind code: passes every check
 *       check.py             kind code: asserts over the finished run (see "Checks")
 *       wrong/NAME.py        kind code: an expected wrong answer, listed in exercise.yml
 *       start.py             kind predict, when `program` is not given: the program asked about
 *       solution.py, check.py, wrong/NAME.py   kind parsons with `checks`: as for kind code. The lines between `#> order` and
 *                            `#< order` of solution.py are to be placed (without the marks: all of them); the others stay
 *
 * Ids (unit, lesson, exercise, gate, check, option, region) are lower-case words joined by hyphens and are for
 * ever: readers' progress is stored under them.
 *
 * ## Programs
 * A program is plain Python. Two kinds of comment are read by the tools and not shown to readers:
 *   `#> ring` ... `#< ring`   alone on their lines: region `ring`, for `<Machine region="ring">`. A region may not be
 *                             left unused, and all of the program still runs.
 *   `print(x)  # expect: 3`   this statement's output, one line each. Several: a comment line `# expect: 4` alone on its line
 *                             below stands for the next line of output. A program either marks every line of its output
 *                             or none. The text after `# expect: ` is the whole line; `# expect:` is an empty one.
 * A program that ends in an uncaught exception ends its marks with `# error: ZeroDivisionError: division by zero`.
 *
 * ## Words (exercises/NAME/en.md and zh-CN.md)
 * Markdown. `# Title` first, then sections whose headings are ids and the SAME in both languages, in the same order:
 *   `## Task`             what to do. Every kind.
 *   `## Check ID`         kind code, and parsons with `checks`; one for each id of `checks`. First paragraph: what should hold, worded as a fact ("The `Draft` is
 *                         freed when `publish` returns."). Paragraphs after it: what to say when it does not hold.
 *   `## Wrong NAME`       kinds code and parsons, optional: said instead of the check's own words when the reader's answer is that of wrong/NAME.py.
 *   `## Ask ID`           kind predict, one for each ask. First paragraph: the question. Paragraphs after it: the reason, shown once answered.
 *   `## Not ID ANSWER`    kind predict, optional: said to a reader who answered ANSWER to ask ID.
 *   `## Option ID`        kind choice, one for each option. First paragraph: the option. Paragraphs after it: its reason (right or wrong), required.
 *   `## Step ID`          kind parsons with `steps`, one for each. First paragraph: the step. Paragraphs after it: said when it stands too early or
 *                         belongs nowhere; required where it belongs nowhere or comes `after` another.
 *   `## Nudge`            every kind, a question that turns the reader's eye to the right place.
 *   `## Hint 1` ...       `hints` of them, each giving more.
 *   `## Why`              every kind, the explained solution.
 *
 * ## Checks (check.py, kinds code and parsons)
 * Runs on the machine after the reader's program has ended, with the finished run as `machine`:
 *
 *     import machine
 *     assert machine.length("log") == 1, "one-entry"
 *     assert machine.freed("Draft") == 1, "draft-freed"
 *
 *   machine.output            str, all it printed           machine.lines        list of its lines
 *   machine.error             name of the exception that ended it, or None
 *   machine.value("log[0]")   the value of int, str, float, bool, None, bytes; else the text of its repr, '' for containers
 *   machine.type("x")         name of its type              machine.length("x")  len()
 *   machine.count("x")        its reference count at the end (None: immortal)
 *   machine.has("x")          whether the name or path exists at the end
 *   machine.same("a", "b[0]") whether both are one object (`is`)
 *   machine.alive("Node")     how many objects of a type are alive at the end
 *   machine.freed("Node")     how many were freed           machine.allocations("list")  how many were made
 *   machine.collections(2)    how often the collector ran over that generation; without an argument: over any
 *   machine.peak_bytes        most bytes in allocated blocks at one moment, above what was there at the start
 *   machine.calls("publish")  how often a function was called
 *   machine.events(kind="free", type="Node", name=None, line=None)
 *                             list of events, each with .index .kind .type .name .line .text .before .after
 *
 * A name or path ("log[0].lines", "d['key']") is looked up among the program's globals as it ended; the end is before
 * Python clears the module away. Every assert's message is an id of `checks`; the checks stand in that order,
 * and checking stops at the first that does not hold.
 *
 * ## Gates in a lesson
 *     <Predict id="ring-count" program="ring" at="line 5" ask="refcount of ring">One "why", shown once answered.</Predict>
 * Also: `region`, `options="1 | 2 | 3"` (the wrong answers to offer; the right one is added by the machine), `until="line 9"`
 * (how far the machine runs before it answers; by default it finishes line `at`), `visit={2}` (the second time it comes to `at`),
 * `question="..."` (default: worded by the machine from `ask`), `profile`, `not={{ "1": "You counted the name." }}` (said to a reader who answered 1).
 * The answer is never written down: it is computed at build and again in the page. What `ask` understands: ask.ts.
 */
import { z } from 'zod';

/** Lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z.string().regex(ID, 'an id is lower-case words joined by hyphens, like "break-the-ring"');
const lessonPath = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a lesson is named UNIT/LESSON, like "freeing/cycles"');
const fileName = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, 'a program is named without ".py", like "ring"');
const unique = (what: string) => [
  (list: readonly unknown[]) => new Set(list.map((item) => (typeof item === 'object' && item !== null ? (item as { id?: string; file?: string }).id ?? (item as { file?: string }).file : item))).size === list.length,
  `each ${what} may be given once`,
] as const;

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

export const PROFILES = ['3.13', '3.11', '3.14-wasm'] as const;
const profile = z.enum(PROFILES);
const status = z.enum(['draft', 'beta', 'active']);

/** lesson.yml */
export const Lesson = z.strictObject({
  /** Concepts this lesson teaches; each is taught by one lesson only. */
  concepts: z.array(id).min(1).refine(...unique('concept')),
  /** Lessons (UNIT/LESSON) this one stands on; they come earlier in course.yml. */
  prerequisites: z.array(lessonPath).refine(...unique('lesson')).default([]),
  /** Minutes a reader takes. */
  minutes: z.number().int().min(5).max(60),
  /** The Python its figures run unless they name another. */
  profile: profile.default('3.13'),
  status,
  /** Links onward, three when active. */
  next: z.array(lessonPath).max(5).default([]),
  /** Hashes of both pages when they were last read side by side; written by `heapbook reviewed`. */
  reviewed: z.strictObject({ en: z.string().regex(/^[0-9a-f]{12}$/), 'zh-CN': z.string().regex(/^[0-9a-f]{12}$/) }).optional(),
});
export type Lesson = z.infer<typeof Lesson>;

/** Front matter of en.mdx and zh-CN.mdx. */
export const Frontmatter = z.strictObject({
  title: z.string().min(1),
  /** The question the first figure can answer; `code` in backticks is set as code. */
  question: z.string().min(1),
  /** One or two sentences for search and link previews. */
  description: z.string().min(20).max(220),
});
export type Frontmatter = z.infer<typeof Frontmatter>;

const limits = z.strictObject({
  /** Instructions a program may run. */
  steps: z.number().int().min(1).max(50_000_000).default(500_000),
  /** Bytes it may have allocated. */
  memory: z.number().int().min(65_536).max(268_435_456).default(33_554_432),
}).prefault({});

const common = {
  status: z.enum(['draft', 'active']).default('active'),
  /** Concepts it practises. */
  concepts: z.array(id).min(1),
  minutes: z.number().int().min(1).max(30).default(4),
  profile: profile.default('3.13'),
  seed: z.number().int().min(0).default(0),
  limits,
  /** How many `## Hint n` sections there are. */
  hints: z.number().int().min(0).max(6),
};

const wrongAnswers = z.array(z.strictObject({
  file: fileName,
  fails: z.union([id, z.literal('error')]),
  hint: z.number().int().min(1),
})).refine(...unique('wrong answer')).default([]);

/** kind: code */
export const CodeExercise = z.strictObject({
  kind: z.literal('code'),
  ...common,
  /** Ids of the asserts of check.py, in their order there. */
  checks: z.array(id).min(1).refine(...unique('check')),
  /** `normally`: an uncaught exception fails the exercise before any check. `any`: check.py looks at machine.error. */
  ends: z.enum(['normally', 'any']).default('normally'),
  /** Expected wrong answers: wrong/FILE.py fails check `fails` and opens `## Hint n`. */
  wrong: wrongAnswers,
  /** false: no Parsons version in the help (solutions of one line). */
  parsons: z.boolean().default(true),
});
export type CodeExercise = z.infer<typeof CodeExercise>;

/** One thing asked of the machine. */
export const AskEntry = z.strictObject({
  id,
  /** What is asked; see ask.ts. */
  ask: z.string().min(1),
  /** Where the machine stops: "line 5", "line 5 visit 2", "step 12", "start". */
  at: z.string().min(1),
  /** How far it then runs: "line 9", "end". Default: until line `at` is done. */
  until: z.string().optional(),
  /** Wrong answers to offer besides the machine's. Default: made from the run. */
  options: z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
});
export type AskEntry = z.infer<typeof AskEntry>;

/** kind: predict */
export const PredictExercise = z.strictObject({
  kind: z.literal('predict'),
  ...common,
  /** programs/NAME.py of the lesson; without it start.py of the exercise. */
  program: fileName.optional(),
  asks: z.array(AskEntry).min(1).refine(...unique('ask')),
});
export type PredictExercise = z.infer<typeof PredictExercise>;

/** kind: choice */
export const ChoiceExercise = z.strictObject({
  kind: z.literal('choice'),
  ...common,
  /** true: any number may be right and all of them are asked for. */
  several: z.boolean().default(false),
  /** A program shown beside the question: programs/NAME.py of the lesson. */
  program: fileName.optional(),
  options: z.array(z.strictObject({ id, correct: z.boolean().default(false) })).min(2).max(7).refine(...unique('option')),
}).superRefine((exercise, context) => {
  const right = exercise.options.filter((option) => option.correct).length;
  if (right === 0) context.addIssue({ code: 'custom', path: ['options'], message: 'no option is marked `correct: true`' });
  if (right > 1 && !exercise.several) {
    context.addIssue({ code: 'custom', path: ['options'], message: `${right} options are marked correct; mark one, or set \`several: true\`` });
  }
});
export type ChoiceExercise = z.infer<typeof ChoiceExercise>;

/** A step of a mechanism that is to be put in order. */
export const ParsonsStep = z.strictObject({
  id,
  /** Steps that must have come before it. Steps may change places where nothing here says otherwise. */
  after: z.array(id).default([]),
  /** false: the step is no part of the mechanism and has to be put aside. */
  belongs: z.boolean().default(true),
});
export type ParsonsStep = z.infer<typeof ParsonsStep>;

/** kind: parsons. With `checks`: lines of a program, graded by running it. With `steps`: a mechanism, graded by what must come before what. */
export const ParsonsExercise = z.strictObject({
  kind: z.literal('parsons'),
  ...common,
  checks: z.array(id).default([]).refine(...unique('check')),
  ends: z.enum(['normally', 'any']).default('normally'),
  wrong: wrongAnswers,
  /** Lines that belong nowhere, mixed with those of the solution; without indentation unless `indent` is false. */
  distractors: z.array(z.string().regex(/\S/)).default([]),
  /** false: lines keep their indentation, and only the order is asked for. */
  indent: z.boolean().default(true),
  /** The mechanism, in an order that is right. */
  steps: z.array(ParsonsStep).default([]).refine(...unique('step')),
  /** Expected wrong orders: the first step that is wrong there is `fails`, and `## Hint n` goes with it. */
  orders: z.array(z.strictObject({ id, order: z.array(id).min(1), fails: id, hint: z.number().int().min(1) })).default([]).refine(...unique('order')),
}).superRefine(({ checks, wrong, distractors, steps, orders }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (checks.length === 0 && steps.length === 0) refuse('kind', 'nothing to order: give `checks` (lines of solution.py) or `steps` (a mechanism)');
  if (checks.length > 0 && steps.length > 0) refuse('steps', 'give `checks` or `steps`, not both');
  if (steps.length > 0 && (wrong.length > 0 || distractors.length > 0)) refuse(wrong.length > 0 ? 'wrong' : 'distractors', 'a mechanism has `orders`, and steps with `belongs: false`, in its place');
  if (checks.length > 0 && orders.length > 0) refuse('orders', 'a program has `wrong` in its place');
});
export type ParsonsExercise = z.infer<typeof ParsonsExercise>;

/** exercise.yml */
export const Exercise = z.discriminatedUnion('kind', [CodeExercise, PredictExercise, ChoiceExercise, ParsonsExercise]);
export type Exercise = z.infer<typeof Exercise>;
export type ExerciseKind = Exercise['kind'];
export const EXERCISE_KINDS: readonly ExerciseKind[] = ['code', 'predict', 'choice', 'parsons'];

/** An exercise whose answer is a program that check.py is run over; null for the others. */
export function checked(exercise: Exercise | null | undefined): CodeExercise | ParsonsExercise | null {
  return exercise?.kind === 'code' || (exercise?.kind === 'parsons' && exercise.steps.length === 0) ? exercise : null;
}

/** content/course.yml: the one list of units and lessons, in order. */
export const Course = z.object({
  units: z.array(z.object({
    id,
    lessons: z.array(z.union([id, z.object({ id }).loose()]).transform((entry) => (typeof entry === 'string' ? entry : entry.id))).min(1),
  }).loose()).min(1),
}).loose();
export type Course = z.infer<typeof Course>;
