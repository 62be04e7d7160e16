import { describe, expect, it } from 'vitest';
import render from 'preact-render-to-string';
import { Objects } from '#components/lenses/objects.tsx';
import { survey } from '#components/lenses/survey.ts';
import { planOf } from '#components/lenses/layout.ts';
import { heroStates } from './fixtures.ts';
describe('x', () => { it('y', () => {
  const s = survey(heroStates);
  const plan = planOf(s, 'wide');
  console.log(JSON.stringify(plan.objects), JSON.stringify(plan.names), plan.paths);
  expect(render(<Objects snapshot={heroStates[4]} before={heroStates[3]} plans={{ wide: plan }} lang="en" />)).toContain('svg');
}); });
