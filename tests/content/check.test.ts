/** The course itself, held to every rule of `heapbook check`: one test a rule. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contextOf, problemsOf } from '#authoring/commands/check.ts';
import { engineMachine } from '#authoring/engine.ts';
import { problemText, type Problem } from '#authoring/problem.ts';
import { findPython } from '#authoring/python.ts';
import { RULES } from '#authoring/rules/index.ts';

describe('the course keeps to every rule', () => {
  let problems: Problem[];
  beforeAll(async () => {
    problems = problemsOf(contextOf(fileURLToPath(new URL('../..', import.meta.url)), await engineMachine(), findPython()));
  }, 240_000);

  it.each(RULES.map(({ id, about }) => [id, about]))('%s: %s', (id) => {
    expect(problems.filter(({ rule, severity }) => rule === id && severity === 'error').map(problemText)).toEqual([]);
  });
});
