/**
 * sys._debugmallocstats() after allocation patterns: blocks and pools taken, by size class, as CPython 3.13.0 takes them.
 * What CPython did is in _allocator/patterns.json; _allocator/record.py writes it.
 *
 * Blocks are equal. Pools are equal up to one, because the room left in a half-used pool depends on what was before.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Images, runProgram } from '#engine';

interface Pattern { name: string; source: string; blocks: Record<string, [blocks: number, pools: number]> }

const folder = new URL('./_allocator/', import.meta.url);
const patterns = JSON.parse(readFileSync(new URL('patterns.json', folder), 'utf8')) as Pattern[];
const template = readFileSync(new URL('template.txt', folder), 'utf8');
const images = new Images();

/** size -> [pools, blocks in use] of one table. */
function rows(text: string): Map<string, [number, number]> {
  return new Map(Array.from(text.matchAll(/^ +\d+ +(\d+) +(\d+) +(\d+) +\d+$/gm), (r) => [r[1]!, [Number(r[2]), Number(r[3])]]));
}

function run(source: string): string[] {
  const outcome = runProgram({ source, filename: 'main.py', profile: '3.13', maxInstructions: 20_000_000, images });
  expect(outcome.error).toBeNull();
  return outcome.stderr.split('Small block threshold').slice(1);
}

describe('allocator', () => {
  for (const { name, source, blocks } of patterns) {
    test(name, () => {
      const [before, after] = run(template.replace('PATTERN', () => source.replaceAll('\n', '\n    '))).map(rows) as [Map<string, [number, number]>, Map<string, [number, number]>];
      const sizes = new Set([...after.keys(), ...Object.keys(blocks)]);
      const taken = new Map<string, number>(), wanted = new Map<string, number>();
      for (const size of sizes) {
        const [p0, b0] = before.get(size) ?? [0, 0], [p1, b1] = after.get(size) ?? [0, 0];
        const [b, p] = blocks[size] ?? [0, 0];
        taken.set(size, b1 - b0);
        wanted.set(size, b);
        expect(Math.abs(p1 - p0 - p), `pools of ${size}: ${p1 - p0}, ${p}`).toBeLessThanOrEqual(1);
      }
      expect(taken).toEqual(wanted);
    });
  }

  test('the parts add up to the arenas', () => {
    const [text] = run('import sys\nkept = [bytes(n) for n in range(3000)]\nsys._debugmallocstats()');
    const value = (label: RegExp): number => Number(label.exec(text!)![1]!.replaceAll(',', ''));
    expect(value(/^Total +=\s+([\d,]+)$/m)).toBe(value(/^# arenas allocated current +=\s+([\d,]+)$/m) * 2 ** 20);
  });

  test('arenas emptied go back, and are taken again before new ones', () => {
    const numbers = (text: string): number[] => ['total', 'reclaimed', 'current'].map((w) => Number(new RegExp(`# arenas (?:allocated )?${w} +=\\s+(\\d+)`).exec(text)![1]));
    const source = 'import sys\nfor n in range(3):\n    kept = [bytes(400) for i in range(20000)]\n    sys._debugmallocstats()\n    kept = None\n    sys._debugmallocstats()';
    const seen = run(source).map(numbers);
    for (const [total, reclaimed, current] of seen) expect(current).toBe(total! - reclaimed!);
    const [full, empty] = seen as [number[], number[]];
    expect(full[2]! - empty[2]!).toBeGreaterThanOrEqual(7);
    expect(seen[4]![2]).toBe(full[2]);
    const high = run(source).map((text) => Number(/highwater mark +=\s+(\d+)/.exec(text)![1]));
    expect(new Set(high).size).toBe(1);
  });
});
