/** The course itself, held to every rule of `heapbook check`: one test a rule. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contextOf, problemsOf } from '#authoring/commands/check.ts';
import { engineMachine } from '#authoring/engine.ts';
import { problemText } from '#authoring/problem.ts';
import { findPython } from '#authoring/python.ts';
import type { Context } from '#authoring/rule.ts';
import { RULES } from '#authoring/rules/index.ts';

describe('the course keeps to every rule', () => {
  let context: Context;
  beforeAll(async () => {
    context = contextOf(fileURLToPath(new URL('../..', import.meta.url)), await engineMachine(), findPython());
  });

  it.each(RULES.map(({ id, about }) => [id, about]))('%s: %s', (id) => {
    expect(problemsOf(context, [id]).filter(({ severity }) => severity === 'error').map(problemText)).toEqual([]);
  }, 120_000);
});
