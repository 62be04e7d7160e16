/**
 * Every program of the corpus, run by our machine and compared to the letter with what CPython printed.
 *
 * CONFORMANCE_ONLY=area or area/name narrows the run; the heap is recounted along the way, at places that
 * are the same in every run, and at the end; CONFORMANCE_AUDIT=1 recounts it after every instruction (minutes), CONFORMANCE_AUDIT=0 never.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Images, runProgram } from '#engine';
import { areas, PINNED_VERSION, programsOf, transcript } from './corpus.ts';

const MAX_INSTRUCTIONS = 20_000_000;
const only = process.env.CONFORMANCE_ONLY ?? '';
const audit = process.env.CONFORMANCE_AUDIT === '1' ? 'every' : process.env.CONFORMANCE_AUDIT !== '0';
const TIMEOUT = audit === 'every' ? 300_000 : 60_000;

/** Programs known not to be equal yet; see the file. CONFORMANCE_PENDING=1 runs them all the same. */
const pending = process.env.CONFORMANCE_PENDING === '1' ? new Set<string>() : new Set(readFileSync(new URL('pending.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#')));

const images = new Images();
const tally = new Map<string, { passed: number; total: number }>();

for (const area of areas()) {
  const programs = programsOf(area).filter((p) => !only || only === area || only === `${area}/${p.name}`);
  if (programs.length === 0) continue;
  const count = { passed: 0, total: programs.length };
  tally.set(area, count);
  describe(area, () => {
    for (const program of programs) {
      if (pending.has(`${area}/${program.name}`)) { test.todo(program.name); continue; }
      test(program.name, () => {
        expect(program.recordedBy, 'recorded by the pinned interpreter').toBe(`cpython ${PINNED_VERSION}`);
        const outcome = runProgram({
          source: program.source,
          filename: program.filename,
          profile: '3.13',
          maxInstructions: MAX_INSTRUCTIONS,
          audit,
          images,
        });
        expect(transcript(outcome)).toBe(program.expected);
        count.passed += 1;
      }, TIMEOUT);
    }
  });
}

afterAll(() => {
  const sum = { passed: 0, total: 0 };
  const lines: string[] = [];
  for (const [area, count] of tally) {
    sum.passed += count.passed;
    sum.total += count.total;
    lines.push(`${area.padEnd(12)} ${String(count.passed).padStart(4)} / ${count.total}`);
  }
  lines.push(`${'all'.padEnd(12)} ${String(sum.passed).padStart(4)} / ${sum.total}`);
  process.stdout.write(`\nconformance (profile 3.13)\n${lines.join('\n')}\n`);
});
