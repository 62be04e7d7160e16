/** The rail's scale: fair to every line, and its own inverse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { railScale } from '#components/lenses/rail.ts';
import type { Overview } from '#engine/session/contract.ts';

function run(sizes: number[]): Overview {
  let event = 0;
  const marks = sizes.map((n, i) => { const mark = { line: i + 1, depth: 0, event, instruction: event }; event += n; return mark; });
  return { lines: sizes.length, instructions: event, events: event, marks, marksCut: false, log: [], logCut: false, traces: [], output: '', error: null, profile: '3.13' };
}

describe('rail', () => {
  it('rises strictly from 0 to 1, and eventAt undoes placeOf', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 12 }).filter((sizes) => sizes.some((n) => n > 0)), (sizes) => {
      const overview = run(sizes);
      const { placeOf, eventAt } = railScale(overview);
      expect(placeOf(0)).toBe(0);
      expect(placeOf(overview.events)).toBeCloseTo(1, 9);
      const step = Math.max(1, Math.floor(overview.events / 200));
      for (let e = 0; e + step <= overview.events; e += step) {
        expect(placeOf(e + step)).toBeGreaterThan(placeOf(e));
        expect(eventAt(placeOf(e))).toBe(e);
      }
    }), { numRuns: 60 });
  });

  it('in a short run every event has the same room', () => {
    const { placeOf } = railScale(run([10, 20, 30]));
    for (let e = 0; e <= 60; e++) expect(placeOf(e)).toBeCloseTo(e / 60, 9);
  });

  it('one line with thousands of events leaves room for the others', () => {
    const { placeOf } = railScale(run([20, 20, 6000]));
    expect(placeOf(40)).toBeGreaterThan(0.15);
  });

  it('a run without events has a place for its start', () => {
    const { placeOf, eventAt } = railScale(run([0]));
    expect(placeOf(0)).toBe(0);
    expect(eventAt(0.5)).toBeGreaterThanOrEqual(0);
  });
});
