/** What must hold of every layout: nothing overlaps, no arrow runs through a box, nothing ever moves. */
import fc from 'fast-check';
import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { planOf, type Plan } from '#components/lenses/layout.ts';
import { METRICS, type Size } from '#components/lenses/measure.ts';
import { ObjectsPicture } from '#components/lenses/objects.tsx';
import { MAX_ROWS, sceneOf } from '#components/lenses/scene.ts';
import { survey } from '#components/lenses/survey.ts';
import type { ObjectView, Snapshot } from '#engine/session/contract.ts';
import { chainStates, crowdStates, cycleStates, frame, frameStates, heroStates, nestedStates, object, slot, snapshot } from './fixtures.ts';

const SIZES: Size[] = ['wide', 'mid', 'narrow'];
const CASES: Record<string, Snapshot[]> = { hero: heroStates, cycle: cycleStates, chain: chainStates, frames: frameStates, nested: nestedStates, fifty: crowdStates(50), many: crowdStates(500) };

function placesOverlap(plan: Plan): string[] {
  const all = Object.entries(plan.objects);
  const bad: string[] = [];
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
    const [a, p] = all[i], [b, q] = all[j];
    if (p.x < q.x + q.w && q.x < p.x + p.w && p.y < q.y + q.h && q.y < p.y + p.h) bad.push(`${a} and ${b}`);
  }
  return bad;
}

/** Boxes on show in a state that a drawn path runs through. */
function crossings(plan: Plan, states: Snapshot[]): string[] {
  const bad: string[] = [];
  states.forEach((s, i) => {
    const scene = sceneOf(s, i > 0 ? states[i - 1] : null, { mode: plan.mode, drawAll: plan.drawAll, known: new Set(plan.known), maxRows: MAX_ROWS });
    for (const e of scene.edges) {
      const path = plan.paths[e.key];
      if (!path || e.stub) continue;
      for (let k = 0; k + 3 < path.length; k += 2) {
        const x1 = Math.min(path[k], path[k + 2]), x2 = Math.max(path[k], path[k + 2]), y1 = Math.min(path[k + 1], path[k + 3]), y2 = Math.max(path[k + 1], path[k + 3]);
        for (const o of scene.objects) {
          const at = plan.objects[o.address];
          const h = o.shape === 'atom' ? at.h : METRICS[plan.size].head + plan.row * (o.rows.length + (o.more > 0 ? 1 : 0));
          if (x1 < at.x + at.w - 1 && x2 > at.x + 1 && y1 < at.y + h - 1 && y2 > at.y + 1) bad.push(`step ${i}: ${e.key} through ${o.address}`);
        }
        if (x1 < plan.portX - 0.5) bad.push(`step ${i}: ${e.key} runs under the names`);
      }
    }
  });
  return bad;
}

describe.each(Object.keys(CASES))('%s', (name) => {
  const states = CASES[name];
  it.each(SIZES)('%s: nothing overlaps and all is inside the pane', (size) => {
    const plan = planOf(survey(states), size);
    expect(placesOverlap(plan)).toEqual([]);
    for (const p of Object.values(plan.objects)) { expect(p.x + p.w).toBeLessThanOrEqual(plan.width); expect(p.y + p.h).toBeLessThanOrEqual(plan.height); expect(p.y).toBeGreaterThan(0); }
    for (const path of Object.values(plan.paths)) for (let i = 0; i < path.length; i += 2) { expect(path[i]).toBeLessThanOrEqual(plan.width + 0.5); expect(path[i + 1]).toBeLessThanOrEqual(plan.height); expect(path[i + 1]).toBeGreaterThan(0); }
  });
  it.each(SIZES)('%s: no arrow runs through a box', (size) => {
    expect(crossings(planOf(survey(states), size), states)).toEqual([]);
  });
  it.each(SIZES)('%s: an object is drawn in one place at every step', (size) => {
    const plan = planOf(survey(states), size);
    const seen = new Map<string, string>();
    states.forEach((s, i) => {
      const svg = render(<ObjectsPicture snapshot={s} before={states[i - 1] ?? null} plan={plan} lang="en" />);
      for (const [, address, x, y] of svg.matchAll(/data-a="(\d+)"><rect class="(?:o-box|d)" x="([\d.]+)" y="([\d.]+)"/g)) {
        const place = `${x},${y}`;
        expect(seen.get(address) ?? place, `${address} at step ${i}`).toBe(place);
        seen.set(address, place);
      }
    });
    expect(seen.size).toBeGreaterThan(0);
  });
});

it('the same survey gives the same plan', () => {
  for (const size of SIZES) expect(planOf(survey(frameStates), size)).toEqual(planOf(survey(frameStates), size));
});

it('states met later are added without moving what stands', () => {
  for (const [states, known] of [[heroStates, 4], [cycleStates, 4], [frameStates, 5]] as const) for (const size of SIZES) {
    const base = planOf(survey(states.slice(0, known)), size);
    const more = planOf(survey(states), size, base);
    for (const [address, place] of Object.entries(base.objects)) expect({ x: more.objects[Number(address)].x, y: more.objects[Number(address)].y }).toEqual({ x: place.x, y: place.y });
    for (const [key, at] of Object.entries(base.names)) expect(more.names[key]).toEqual(at);
    expect(placesOverlap(more)).toEqual([]);
  }
});

it('an object that outgrows its place has all laid out anew, nothing overlapping', () => {
  for (const size of SIZES) {
    const more = planOf(survey(nestedStates), size, planOf(survey(nestedStates.slice(0, 3)), size));
    expect(placesOverlap(more)).toEqual([]);
    expect(crossings(more, nestedStates)).toEqual([]);
  }
});

it('switches at about 12 and 120 objects', () => {
  expect(survey(crowdStates(10)).mode).toBe('full');
  expect(survey(crowdStates(40)).mode).toBe('dense');
  expect(survey(crowdStates(300)).mode).toBe('map');
  expect(survey(chainStates).mode).toBe('inline');
});

/** Random small heaps over a few steps: names and slots point anywhere, objects come and go. */
const heaps = fc.record({
  kinds: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }),
  steps: fc.array(fc.record({
    names: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'total', 'node', 'x1'), fc.nat(8)), { maxLength: 5 }),
    slots: fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.nat(8)), { maxLength: 12 }),
    dead: fc.nat(8),
  }), { minLength: 1, maxLength: 5 }),
}).map(({ kinds, steps }): Snapshot[] => steps.map((s, i) => {
  const address = (n: number): number => 0x2000 + n * 64;
  const inside = (n: number): boolean => n < kinds.length;
  const objects = kinds.map((kind, n): ObjectView => {
    const ghost = i > 0 && s.dead === n;
    if (kind === 0) return object(address(n), 'int', { text: String(n * 1000), immortal: n % 2 === 0, ghost, count: ghost ? 0 : 1 });
    const rows = s.slots.filter(([from, row, to]) => from === n && row < kind && inside(to));
    const slots = Array.from({ length: kind }, (_, r) => slot(`[${r}]`, rows.find(([, row]) => row === r) ? address(rows.find(([, row]) => row === r)![2]) : null));
    return object(address(n), 'list', { slots, ghost, count: ghost ? 0 : 1 });
  });
  const names = Object.fromEntries(s.names.filter(([, n]) => inside(n)).map(([name, n]) => [name, address(n)]));
  return snapshot({ at: { line: i, instruction: i, event: i }, frames: [frame(names)], objects });
}));

describe('any heap', () => {
  it.each(SIZES)('%s: nothing overlaps, no arrow runs through a box', (size) => {
    fc.assert(fc.property(heaps, (states) => {
      const plan = planOf(survey(states), size);
      expect(placesOverlap(plan)).toEqual([]);
      expect(crossings(plan, states)).toEqual([]);
    }), { numRuns: 150, seed: 20240607 });
  });
});
