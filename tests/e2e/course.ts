/** The course as its files have it, for tests that answer a page's questions: what the machine says, run here, beside what the page says. */
import path from 'node:path';
import { answer } from '#course/ask.ts';
import { contextOf } from '#authoring/commands/check.ts';
import { engineMachine } from '#authoring/engine.ts';
import type { ExerciseFolder, LessonFolder } from '#authoring/content.ts';
import type { Context } from '#authoring/rule.ts';
import { gateOf } from '#course/gate.ts';
import type { Page } from '@playwright/test';
import { LESSONS } from './pages.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const context: Context = contextOf(ROOT, await engineMachine(), null);

/** Lessons that have a page. */
export const lessons: LessonFolder[] = context.content.lessons.filter(({ id }) => LESSONS.includes(`/en/${id}/`));

/** A question on a page: where it stands and what the machine says to it. */
export interface Question { lesson: string; selector: string; id: string; answer: string; of: string | null }

function machineSays(source: string, gate: Parameters<typeof answer>[2], profile: string, seed?: number): string {
  const ran = context.run(source, { profile, ...(seed !== undefined && { seed }) });
  if ('bug' in ran) throw new Error(ran.bug);
  return answer(ran.run, source, gate).answer;
}

/** The gates of a lesson's prose. */
export function gatesOf(lesson: LessonFolder): Question[] {
  return lesson.pages.en!.mdx.tags.filter(({ name }) => name === 'Predict').map(({ attributes }) => {
    const { source } = lesson.programs.find(({ name }) => name === attributes.program)!.program;
    const gate = gateOf(attributes);
    const profile = typeof attributes.profile === 'string' ? attributes.profile : lesson.lesson.data!.profile;
    return { lesson: lesson.id, selector: `figure[id="${gate.id}"] .ex-gate`, id: `${lesson.id}/${gate.id}`, answer: machineSays(source, gate, profile), of: null };
  });
}

const shown = (lesson: LessonFolder) => lesson.exercises.filter(({ name }) => lesson.pages.en!.mdx.tags.some((tag) => tag.name === 'Exercise' && tag.attributes.name === name));

/** Exercises of a kind that stand on the lesson's page. */
export const exercisesOf = (lesson: LessonFolder, kind: 'code' | 'predict' | 'choice' | 'parsons'): ExerciseFolder[] => shown(lesson).filter(({ exercise }) => exercise.data?.kind === kind);

/** The questions of a predict exercise. */
export function asksOf(lesson: LessonFolder, { exercise, start, name }: ExerciseFolder): Question[] {
  const data = exercise.data!;
  if (data.kind !== 'predict') return [];
  const { source } = (data.program ? lesson.programs.find((program) => program.name === data.program)! : start!).program;
  return data.asks.map(({ id, ask, at, until, options }, index) => ({
    lesson: lesson.id, selector: `figure[id="${name}"] .ex-gate >> nth=${index}`, id: `${lesson.id}/${name}/${id}`, of: `${lesson.id}/${name}`,
    answer: machineSays(source, { id, ask, at, ...(until !== undefined && { until }), ...(options && { options }) }, data.profile, data.seed),
  }));
}

/** What the page keeps of the reader. */
export const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('heapbook.progress.v1') ?? '{"exercises":{},"gates":{}}') as {
  exercises: Record<string, { state: string; tries: number; help: number; draft?: string }>;
  gates: Record<string, { answer: string; right: boolean; mended?: boolean }>;
});

/** Brings an island into view and waits until it listens. */
export async function wake(page: Page, selector: string): Promise<ReturnType<Page['locator']>> {
  const place = page.locator(selector).first();
  await place.scrollIntoViewIfNeeded();
  await page.mouse.move(3, 300); // a sign of the reader: nothing wakes before one
  await page.mouse.move(6, 300);
  await page.waitForFunction((element) => element !== null && !element.closest('astro-island[ssr]'), await place.elementHandle());
  return place;
}
