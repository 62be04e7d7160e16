/**
 * Exercises and gates read at build, into what the islands get. Runs in Node only; what is wrong with a file stops the build with its
 * name and what `heapbook check` would say.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Snapshot } from '#engine/session/contract.ts';
import { answer, openGate, statesOf, type Gate, type OpenGate } from '#course/ask.ts';
import { gateOf, type PredictAttributes } from '#course/gate.ts';
import type { Machine } from '#course/machine.ts';
import type { WrongAnswer } from '#course/grade.ts';
import { puzzle } from '#course/ladder.ts';
import { mixed, sheetOf } from '#course/parsons.ts';
import { inline, markdown } from '#course/markdown.ts';
import { readProgram, type Program } from '#course/program.ts';
import { checked, Exercise, type CodeExercise, type Language, type ParsonsExercise } from '#course/schema.ts';
import { readWords, type Words } from '#course/words.ts';
import { engineDoor } from '#components/player/door.ts';
import type { ChoiceProps, CodeProps, GateProps, HelpProps, ParsonsProps, Rest } from './types.ts';

const LESSONS = join(process.cwd(), 'content/lessons');

function text(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing; \`heapbook check\` says what a lesson needs`);
  return readFileSync(path, 'utf8');
}

export interface GateView { props: GateProps; /** Where it stands, before the answer and after it; the first is shown, the others keep their places. */ states: Snapshot[] }
export type LoadedExercise = {
  title: string;
  /** Place among the exercises of the page, from 1, and how many there are. */
  number: number;
  of: number;
  /** The task, as HTML. */
  taskHtml: string;
} & ({ kind: 'code'; props: CodeProps } | { kind: 'choice'; props: ChoiceProps; program: Program | null } | { kind: 'predict'; gates: GateView[]; help: HelpProps } | { kind: 'parsons'; props: ParsonsProps });

interface Where { lesson: string; lang: Language }

function section(words: Words, heading: string, file: string): { lead: string; rest: string } {
  const found = words.get(heading);
  if (!found) throw new Error(`${file} has no section \`## ${heading}\``);
  return found;
}

const optional = (words: Words, heading: string): string => {
  const found = words.get(heading);
  return found ? markdown(`${found.lead}\n\n${found.rest}`) : '';
};
const whole = (words: Words, heading: string, file: string): string => {
  const { lead, rest } = section(words, heading, file);
  return markdown(`${lead}\n\n${rest}`);
};

/** Place of an exercise among those of its page. */
function placeOf(lesson: string, lang: Language, name: string): { number: number; of: number } {
  const names = exercisesShown(lesson, lang);
  return { number: names.indexOf(name) + 1, of: names.length };
}

/** The engine, as exercises use it. */
function machineOf(): Machine {
  const { createSession, runProgram } = engineDoor();
  return { open: (source, options) => createSession(source, options) as ReturnType<Machine['open']>, run: (input) => runProgram(input) as ReturnType<Machine['run']> };
}

function wrongAnswers(folder: string, exercise: CodeExercise | ParsonsExercise): WrongAnswer[] {
  const machine = machineOf();
  return exercise.wrong.map(({ file, fails, hint }) => {
    const { source } = readProgram(text(join(folder, 'wrong', `${file}.py`)));
    const { output, error } = machine.open(source, {
      filename: 'exercise.py', profile: exercise.profile, seed: exercise.seed, maxInstructions: exercise.limits.steps, maxMemory: exercise.limits.memory,
    }).overview();
    return { file, fails, hint, output, error: error?.type ?? null };
  });
}

/** Names of the exercises on a lesson's page, in order. */
export const exercisesShown = (lesson: string, lang: Language): string[] => [...text(join(LESSONS, lesson, `${lang}.mdx`)).matchAll(/<Exercise\b[^>]*\bname="([^"]+)"/g)].map((match) => match[1]!);

/** Files of an exercise, read. */
function read({ lesson, lang }: Where, name: string) {
  const folder = join(LESSONS, lesson, 'exercises', name);
  const file = join(folder, `${lang}.md`);
  const exercise = Exercise.parse(parse(text(join(folder, 'exercise.yml'))));
  const program = (path: string) => readProgram(text(path));
  const start = exercise.kind === 'code' ? program(join(folder, 'start.py')).source : '';
  const solved = checked(exercise) ? program(join(folder, 'solution.py')) : null;
  const both = { start, solution: solved?.source ?? '' };
  const id = `${lesson}/${name}`;
  const sheet = exercise.kind === 'parsons' && solved ? sheetOf(solved, exercise.distractors, exercise.indent, hashOf(id)) : null;
  return { id, sheet, folder, file, exercise, words: readWords(text(file)), program, ...both, puzzle: exercise.kind === 'code' && exercise.parsons ? puzzle(both.start, both.solution, hashOf(id)) : null };
}

/** What the page does not carry of an exercise: a file of its own, made at build. */
export function loadRest(where: Where, name: string): Rest {
  const { exercise, words, file, folder, solution, puzzle: lines } = read(where, name);
  const graded = checked(exercise);
  const wrong = graded ? wrongAnswers(folder, graded) : [];
  const steps = exercise.kind === 'parsons' ? exercise.steps : [];
  const inOrder = steps.filter(({ belongs }) => belongs).map((step) => `<li>${inline(section(words, `Step ${step.id}`, file).lead)}</li>`).join('');
  return {
    nudge: optional(words, 'Nudge'), why: `${inOrder && `<ol>${inOrder}</ol>`}${whole(words, 'Why', file)}`, solution, puzzle: lines,
    hints: Array.from({ length: exercise.hints }, (_, index) => whole(words, `Hint ${index + 1}`, file)),
    task: graded ? { checks: graded.checks, check: text(join(folder, 'check.py')), ends: graded.ends, profile: exercise.profile, seed: exercise.seed, limits: exercise.limits, wrong } : null,
    fails: graded ? Object.fromEntries(graded.checks.map((check) => [check, markdown(section(words, `Check ${check}`, file).rest)])) : {},
    wrong: Object.fromEntries(wrong.flatMap(({ file: answer }) => (words.get(`Wrong ${answer}`) ? [[answer, optional(words, `Wrong ${answer}`)]] : []))),
    options: exercise.kind === 'choice' ? exercise.options.map(({ id, correct }) => ({ id, correct, reason: markdown(section(words, `Option ${id}`, file).rest) })) : [],
    steps: steps.map((step) => ({ ...step, reason: markdown(section(words, `Step ${step.id}`, file).rest) })),
    stepHints: Object.fromEntries(exercise.kind === 'parsons' ? exercise.orders.map(({ fails, hint }) => [fails, hint]) : []),
  };
}

/** An exercise of a lesson, as its page carries it. */
export function loadExercise(where: Where, name: string): LoadedExercise {
  const { lesson, lang } = where;
  const { id, sheet, folder, file, exercise, words, program, start, solution, puzzle: lines } = read(where, name);
  const title = inline(words.title);
  const shared = { title, ...placeOf(lesson, lang, name), taskHtml: whole(words, 'Task', file) };
  const help: HelpProps = {
    id, lang, title, rest: `/${lang}/${id}.json`,
    rungs: { nudge: words.get('Nudge') !== undefined, hints: exercise.hints, order: lines !== null, solution: solution !== '' },
  };
  const checks = checked(exercise)?.checks.map((check) => ({ id: check, holds: inline(section(words, `Check ${check}`, file).lead) })) ?? [];
  switch (exercise.kind) {
    case 'code':
      return { kind: 'code', ...shared, props: { ...help, start, checks } };
    case 'parsons':
      return {
        kind: 'parsons', ...shared,
        props: { ...help, sheet, checks, indent: exercise.indent, steps: mixed(exercise.steps, hashOf(id)).map((step) => ({ id: step, html: inline(section(words, `Step ${step}`, file).lead) })) },
      };
    case 'choice':
      return {
        kind: 'choice', ...shared,
        program: exercise.program ? program(join(LESSONS, lesson, 'programs', `${exercise.program}.py`)) : null,
        props: { ...help, several: exercise.several, options: exercise.options.map(({ id: option }) => ({ id: option, label: inline(section(words, `Option ${option}`, file).lead) })) },
      };
    case 'predict': {
      const { source } = program(exercise.program ? join(LESSONS, lesson, 'programs', `${exercise.program}.py`) : join(folder, 'start.py'));
      const gates = exercise.asks.map(({ id: gateId, ask, at, until, options }) => {
        const { lead, rest } = section(words, `Ask ${gateId}`, file);
        const not = Object.fromEntries(words.sections.flatMap((each) => {
          const said = new RegExp(`^Not ${gateId} (.+)$`).exec(each.heading);
          return said ? [[said[1]!, markdown(`${each.lead}\n\n${each.rest}`)]] : [];
        }));
        return openGateView({ id: `${id}/${gateId}`, lang, source, gate: { id: gateId, ask, at, ...(until !== undefined && { until }), ...(options && { options }) }, profile: exercise.profile, seed: exercise.seed, limits: exercise.limits, question: inline(lead), why: markdown(rest), not, of: { exercise: id, asks: exercise.asks.map((each) => each.id) } });
      });
      return { kind: 'predict', ...shared, gates, help };
    }
  }
}

interface GateInput { id: string; lang: Language; source: string; gate: Gate; profile: string; seed: number; limits: { steps: number; memory: number }; question?: string | undefined; why: string; not: Record<string, string>; shown?: { from: number; to: number }; of?: { exercise: string; asks: string[] } }

function openGateView({ id, lang, source, gate, profile, seed, limits, question, why, not, shown, of }: GateInput): GateView {
  const run = machineOf().open(source, { profile, seed, maxInstructions: limits.steps, maxMemory: limits.memory });
  const open: OpenGate = openGate(run, source, gate);
  return {
    states: statesOf(run, answer(run, source, gate)),
    props: {
      id, lang, task: { source, gate, profile, seed, limits }, question: question ?? inline(open.question[lang]), options: open.options, shape: open.shape, line: open.line,
      shown: shown ?? { from: 1, to: source.replace(/\n$/, '').split('\n').length }, why, not,
      ...(of && { of }),
    },
  };
}

const LIMITS = { steps: 500_000, memory: 33_554_432 };

/** A gate written in a lesson as `<Predict>`; `why` is its slot as HTML. */
export function loadGate({ lesson, lang, profile }: Where & { profile: string }, attributes: PredictAttributes, why: string): GateView {
  const gate = gateOf(attributes);
  if (typeof attributes.program !== 'string') throw new Error(`${lesson}: <Predict id="${gate.id}"> names no program`);
  const { source, regions } = readProgram(text(join(LESSONS, lesson, 'programs', `${attributes.program}.py`)));
  const region = regions.find(({ name }) => name === attributes.region);
  const not = typeof attributes.not === 'object' && attributes.not !== null ? attributes.not as Record<string, string> : {};
  return openGateView({
    id: `${lesson}/${gate.id}`, lang, source, gate, seed: 0, limits: LIMITS, why,
    profile: typeof attributes.profile === 'string' ? attributes.profile : profile,
    question: typeof attributes.question === 'string' ? inline(attributes.question) : undefined,
    not: Object.fromEntries(Object.entries(not).map(([value, words]) => [value, inline(words)])),
    ...(region && { shown: { from: region.from, to: region.to } }),
  });
}

/** The same number for the same id: the order a puzzle starts in. */
function hashOf(id: string): number {
  let value = 7;
  for (const letter of id) value = (Math.imul(value, 31) + letter.codePointAt(0)!) | 0;
  return value;
}
