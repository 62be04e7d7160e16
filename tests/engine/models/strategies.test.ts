/** Strategies side by side on what real runs changed. */
import { describe, expect, test } from 'vitest';
import { createSession, Images } from '#engine';
import { graphFrom } from '#engine/models/heap-graph.ts';
import { changesOf, playStrategy, STRATEGIES, type Strategy } from '#engine/models/strategies.ts';

const images = new Images();
const changes = (source: string) => {
  const session = createSession(source, { images });
  const { lines } = session.overview();
  return changesOf(Array.from({ length: lines + 1 }, (_, i) => graphFrom(session.heap('line', i))));
};
const play = (source: string, settings = {}) => {
  const c = changes(source);
  return Object.fromEntries(STRATEGIES.map((s) => [s, playStrategy(c, s, settings)])) as Record<Strategy, ReturnType<typeof playStrategy>>;
};

const CHAINS = 'import gc\ngc.disable()\nclass Node: pass\nfor i in range(40):\n    a = Node()\n    b = Node()\n    a.next = b\n';
const RINGS = `${CHAINS}    b.next = a\n`;

describe('chains, dropped one after another', () => {
  const runs = play(CHAINS, { threshold: 30 });
  test('counting frees each at once and holds nothing dead', () => {
    expect(runs.counting.points.every((p) => p.held === p.reachable)).toBe(true);
    // Half the loop, half the objects; both end with the last two alive.
    expect(runs.counting.freed - play(CHAINS.replace('40', '20')).counting.freed).toBe(40);
    expect(runs.counting.left).toBe(0);
  });
  test('tracing holds what is dead until it collects, then nothing of it', () => {
    for (const s of ['sweep', 'compact', 'copy'] as const) {
      expect(Math.max(...runs[s].points.map((p) => p.held - p.reachable)), s).toBeGreaterThan(0);
      for (const p of runs[s].points.filter((q) => q.collected)) expect(p.held, s).toBe(p.reachable);
    }
  });
  test('the longest pause: counting far below tracing, a lazy sweep below a sweep at once', () => {
    expect(runs.counting.longestPause).toBeLessThan(runs.sweep.longestPause / 4);
    expect(runs.lazy.longestPause).toBeLessThan(runs.sweep.longestPause);
  });
  test('copying touches less than marking and sweeping when nearly all is dead, and needs twice the room', () => {
    expect(runs.copy.points.at(-1)!.room).toBeGreaterThanOrEqual(2 * runs.copy.points.at(-1)!.held);
    expect(runs.copy.moved).toBeGreaterThan(0);
  });
});

describe('rings', () => {
  const runs = play(RINGS, { threshold: 30 });
  test('counting alone keeps every one of them; all others free them', () => {
    expect(runs.counting.freed).toBe(play(RINGS.replace('40', '20')).counting.freed);
    expect(runs.counting.left).toBeGreaterThan(70 * 32);
    for (const s of STRATEGIES.filter((x) => x !== 'counting')) expect(runs[s].freed, s).toBeGreaterThan(40);
  });
  test('all strategies agree on what the program reaches', () => {
    const reachable = STRATEGIES.map((s) => runs[s].points.map((p) => p.reachable));
    for (const r of reachable) expect(r).toEqual(reachable[0]);
  });
});

test('at an address used again stands another object', () => {
  const freed = (source: string) => playStrategy(changes(source), 'counting').freed;
  const once = 'class Node: pass\na = Node()\na = None\n';
  expect(freed(`${once}a = Node()\na = None\n`)).toBe(freed(once) + 1);
});

test('settings that make no sense are refused', () => {
  expect(() => playStrategy([], 'sweep', { threshold: 0 })).toThrow(/from 1/);
});
