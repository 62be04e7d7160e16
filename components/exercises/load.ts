/**
 * Exercises and gates read at build, into what the islands get. Runs in Node only; what is wrong with a file stops the build with its
 * name and what `heapbook check` would say.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Snapshot } from '#engine/session/contract.ts';
import { answer, openGate, type Gate, type OpenGate } from '#course/ask.ts';
import { gateOf, type PredictAttributes } from '#course/gate.ts';
import type { Machine } from '#course/machine.ts';
import type { WrongAnswer } from '#course/grade.ts';
import { puzzle } from '#course/ladder.ts';
import { inline, markdown } from '#course/markdown.ts';
import { readProgram, type Program } from '#course/program.ts';
import { Exercise, type CodeExercise, type Language } from '#course/schema.ts';
import { readWords, type Words } from '#course/words.ts';
import { engineDoor } from '#components/player/door.ts';
import type { ChoiceProps, CodeProps, GateProps } from './types.ts';

const LESSONS = join(process.cwd(), 'content/lessons');

function text(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing; \`heapbook check\` says what a lesson needs`);
  return readFileSync(path, 'utf8');
}

export interface GateView { props: GateProps; /** Before and after, for the picture's places. */ states: [Snapshot, Snapshot] }
export type LoadedExercise = {
  title: string;
  /** Place among the exercises of the page, from 1, and how many there are. */
  number: number;
  of: number;
  /** The task, as HTML. */
  taskHtml: string;
} & ({ kind: 'code'; props: CodeProps } | { kind: 'choice'; props: ChoiceProps; program: Program | null } | { kind: 'predict'; gates: GateView[]; why: string });

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
  const names = [...text(join(LESSONS, lesson, `${lang}.mdx`)).matchAll(/<Exercise\b[^>]*\bname="([^"]+)"/g)].map((match) => match[1]);
  return { number: names.indexOf(name) + 1, of: names.length };
}

/** The engine, as exercises use it. */
function machineOf(): Machine {
  const { createSession, runProgram } = engineDoor();
  return { open: (source, options) => createSession(source, options) as ReturnType<Machine['open']>, run: (input) => runProgram(input) as ReturnType<Machine['run']> };
}

function wrongAnswers(folder: string, exercise: CodeExercise): WrongAnswer[] {
  const machine = machineOf();
  return exercise.wrong.map(({ file, fails, hint }) => {
    const { source } = readProgram(text(join(folder, 'wrong', `${file}.py`)));
    const { output, error } = machine.open(source, {
      filename: 'exercise.py', profile: exercise.profile, seed: exercise.seed, maxInstructions: exercise.limits.steps, maxMemory: exercise.limits.memory,
    }).overview();
    return { file, fails, hint, output, error: error?.type ?? null };
  });
}

/** An exercise of a lesson. */
export function loadExercise({ lesson, lang }: Where, name: string): LoadedExercise {
  const folder = join(LESSONS, lesson, 'exercises', name);
  const exercise = Exercise.parse(parse(text(join(folder, 'exercise.yml'))));
  const file = join(folder, `${lang}.md`);
  const words = readWords(text(file));
  const id = `${lesson}/${name}`;
  const shared = { title: inline(words.title), ...placeOf(lesson, lang, name), taskHtml: whole(words, 'Task', file) };
  const hints = Array.from({ length: exercise.hints }, (_, index) => whole(words, `Hint ${index + 1}`, file));
  const nudge = optional(words, 'Nudge');
  const why = whole(words, 'Why', file);
  const program = (path: string) => readProgram(text(path));
  switch (exercise.kind) {
    case 'code': {
      const start = program(join(folder, 'start.py')).source;
      const solution = program(join(folder, 'solution.py')).source;
      const { checks, ends, profile, seed, limits } = exercise;
      const wrong = wrongAnswers(folder, exercise);
      return {
        kind: 'code', ...shared,
        props: {
          id, lang, start, solution, nudge, hints, why,
          task: { checks, check: text(join(folder, 'check.py')), ends, profile, seed, limits, wrong },
          checks: checks.map((check) => {
            const { lead, rest } = section(words, `Check ${check}`, file);
            return { id: check, holds: inline(lead), fails: markdown(rest) };
          }),
          wrong: Object.fromEntries(wrong.flatMap(({ file: name }) => (words.get(`Wrong ${name}`) ? [[name, optional(words, `Wrong ${name}`)]] : []))),
          puzzle: exercise.parsons ? puzzle(start, solution, hashOf(id)) : null,
        },
      };
    }
    case 'choice':
      return {
        kind: 'choice', ...shared,
        program: exercise.program ? program(join(LESSONS, lesson, 'programs', `${exercise.program}.py`)) : null,
        props: {
          id, lang, several: exercise.several, nudge, hints, why,
          options: exercise.options.map(({ id: option, correct }) => {
            const { lead, rest } = section(words, `Option ${option}`, file);
            return { id: option, correct, label: inline(lead), reason: markdown(rest) };
          }),
        },
      };
    case 'predict': {
      const { source } = program(exercise.program ? join(LESSONS, lesson, 'programs', `${exercise.program}.py`) : join(folder, 'start.py'));
      const gates = exercise.asks.map(({ id: gateId, ask, at, until, options }) => {
        const { lead, rest } = section(words, `Ask ${gateId}`, file);
        const not = Object.fromEntries(words.sections.flatMap((each) => {
          const said = new RegExp(`^Not ${gateId} (.+)$`).exec(each.heading);
          return said ? [[said[1]!, markdown(`${each.lead}\n\n${each.rest}`)]] : [];
        }));
        return openGateView({ id: `${id}/${gateId}`, lang, source, gate: { id: gateId, ask, at, ...(until !== undefined && { until }), ...(options && { options }) }, profile: exercise.profile, seed: exercise.seed, limits: exercise.limits, question: inline(lead), why: markdown(rest), not });
      });
      return { kind: 'predict', ...shared, gates, why };
    }
  }
}

interface GateInput { id: string; lang: Language; source: string; gate: Gate; profile: string; seed: number; limits: { steps: number; memory: number }; question?: string | undefined; why: string; not: Record<string, string>; shown?: { from: number; to: number } }

function openGateView({ id, lang, source, gate, profile, seed, limits, question, why, not, shown }: GateInput): GateView {
  const run = machineOf().open(source, { profile, seed, maxInstructions: limits.steps, maxMemory: limits.memory });
  const open: OpenGate = openGate(run, source, gate);
  const { from, at } = answer(run, source, gate);
  const view = { objects: true };
  return {
    states: [run.seek('line', from, view), run.seek('line', at, view)],
    props: {
      id, lang, task: { source, gate, profile, seed, limits }, question: question ?? inline(open.question[lang]), options: open.options, shape: open.shape, line: open.line,
      shown: shown ?? { from: 1, to: source.replace(/\n$/, '').split('\n').length }, why, not,
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
