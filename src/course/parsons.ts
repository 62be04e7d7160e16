/**
 * Kind `parsons`: lines of a program, or steps of a mechanism, to be put in order.
 *
 * A program: the order the reader makes is a program, which is run and checked as kind `code` is; whatever passes is right.
 * A mechanism: each step says which others must have come before it; every order that keeps to that is right.
 */
import { shuffle } from './ladder.ts';
import type { ParsonsStep } from './schema.ts';
import type { Program } from './program.ts';

/** One line to place. `depth` is the indentation it starts with, in steps of four spaces. */
export interface Piece { id: string; text: string; depth: number }

/** A line the reader has placed. */
export interface Placed { id: string; depth: number }

/** Lines to be placed, between lines that stay where they are. */
export interface Sheet { before: string[]; pieces: Piece[]; after: string[] }

/** Spaces of one step of indentation. */
export const STEP = 4;
/** The furthest a line goes in. */
export const DEEPEST = 6;

/** Region of solution.py whose lines are to be placed; without it all of them are. */
export const REGION = 'order';

const split = (source: string): string[] => source.replace(/\n+$/, '').split('\n');
const depthOf = (line: string): number => Math.floor((line.length - line.trimStart().length) / STEP);

/**
 * The sheet of a solution: its lines and those that belong nowhere, shuffled, the same way for the same seed. Empty lines come
 * with nothing: they are left out between the lines to be placed.
 */
export function sheetOf({ source, regions }: Pick<Program, 'source' | 'regions'>, distractors: readonly string[], indent: boolean, seed: number): Sheet {
  const lines = split(source);
  const region = regions.find(({ name }) => name === REGION) ?? { from: 1, to: lines.length };
  const own = lines.slice(region.from - 1, region.to).filter((line) => line.trim());
  const all = [...own, ...distractors];
  let shuffled = shuffle(all, seed);
  if (distractors.length === 0 && shuffled.every((line, index) => line === all[index])) shuffled = [...shuffled.slice(1), shuffled[0]!];
  return {
    before: lines.slice(0, region.from - 1),
    // Ids follow the shuffled order: they tell nothing about the right one.
    pieces: shuffled.map((line, index) => ({ id: String(index), text: line.trim(), depth: indent ? 0 : depthOf(line) })),
    after: lines.slice(region.to),
  };
}

/** The program an order makes. */
export function programOf({ before, pieces, after }: Sheet, order: readonly Placed[]): string {
  const texts = new Map(pieces.map(({ id, text }) => [id, text]));
  return [...before, ...order.map(({ id, depth }) => ' '.repeat(depth * STEP) + texts.get(id)!), ...after].join('\n') + '\n';
}

/** The order that makes a program, or the first of its lines (from 1) that is not there to be placed. */
export function orderOf({ before, pieces, after }: Sheet, program: string): Placed[] | { line: number } {
  const lines = split(program);
  const end = lines.length - after.length;
  const stray = lines.findIndex((line, index) => (index < before.length ? line !== before[index] : index >= end && line !== after[index - end]));
  if (stray >= 0) return { line: stray + 1 };
  if (end < before.length) return { line: lines.length };
  const left = [...pieces];
  const order: Placed[] = [];
  for (let index = before.length; index < end; index++) {
    const line = lines[index]!;
    if (!line.trim()) continue;
    const at = left.findIndex(({ text }) => text === line.trim());
    if (at < 0) return { line: index + 1 };
    order.push({ id: left[at]!.id, depth: depthOf(line) });
    left.splice(at, 1);
  }
  return order;
}

/** An order as it is kept between visits. */
export const orderText = (order: readonly Placed[]): string => order.map(({ id, depth }) => `${id}:${depth}`).join(' ');

/** An order that was kept; null when it is of other pieces than there are now. */
export function orderFrom(text: string, ids: readonly string[]): Placed[] | null {
  const order: Placed[] = [];
  for (const part of text.split(' ').filter(Boolean)) {
    const [, id = '', depth = ''] = /^(.+):([0-6])$/.exec(part) ?? [];
    if (!ids.includes(id) || order.some((placed) => placed.id === id)) return null;
    order.push({ id, depth: Number(depth) });
  }
  return order;
}

/** What a mechanism's order gets. Only the first thing that is not right is said. */
export type StepsReport =
  | { passed: true }
  /** `id`, in place `at` (from 0), belongs nowhere. */
  | { passed: false; why: 'stranger'; at: number; id: string }
  /** `id`, in place `at`, comes before `needs`, which it cannot do without. */
  | { passed: false; why: 'early'; at: number; id: string; needs: string }
  /** What stands there is right, and `id` is still aside. */
  | { passed: false; why: 'missing'; at: number; id: string };

/** Grades an order of steps. A step that needs another which is missing altogether comes too early. */
export function gradeSteps(steps: readonly ParsonsStep[], order: readonly string[]): StepsReport {
  const known = new Map(steps.map((step) => [step.id, step]));
  const done = new Set<string>();
  for (const [at, id] of order.entries()) {
    const step = known.get(id);
    if (!step?.belongs) return { passed: false, why: 'stranger', at, id };
    const needs = step.after.find((other) => !done.has(other));
    if (needs !== undefined) return { passed: false, why: 'early', at, id, needs };
    done.add(id);
  }
  const missing = steps.find(({ id, belongs }) => belongs && !done.has(id));
  return missing ? { passed: false, why: 'missing', at: order.length, id: missing.id } : { passed: true };
}

/** Steps in the order they are first shown: one that is not right, the same for the same seed. */
export function mixed(steps: readonly ParsonsStep[], seed: number): string[] {
  const ids = steps.map(({ id }) => id);
  for (let turn = 0; turn < 8; turn++) {
    const order = shuffle(ids, seed + turn);
    if (!gradeSteps(steps, order).passed) return order;
  }
  return ids.reverse();
}
