/** Properties of the whole machine over generated programs. A failure prints the program and the seed that makes it again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSession, Images, runProgram } from '#engine';
import { Stopped } from '#engine/kernel/errors.ts';
import { REG } from '#engine/memory/registers.ts';
import { capture } from '#engine/session/keyframes.ts';
import { Log } from '#engine/session/log.ts';
import { Lives } from '#engine/session/lives.ts';
import { load, proceed, type Program } from '#engine/session/program.ts';
import { fingerprintOf } from '#engine/session/session.ts';
import { snapshotOf } from '#engine/session/snapshot.ts';
import { programs, RUNS } from './programs.ts';

const MINUTES = 60_000 * Math.max(2, Math.ceil(RUNS / 50));
const images = new Images();
const FEW = { numRuns: Math.ceil(RUNS / 8), seed: 13 };

/** The sum over memory before instruction `n` of a run on a fresh machine that nobody listens to. */
function freshSum(source: string, n: number): string {
  const { m, ...rest } = load(source, {});
  let sum = '';
  m.instructionStop = n;
  m.onBudget = () => { m.i32[REG.instructions]!--; sum = fingerprintOf(capture(m, null)); throw new Stopped(); };
  expect(() => proceed({ m, ...rest })).toThrow(Stopped);
  return sum;
}

test('every reference is counted, every block accounted for', () => {
  fc.assert(fc.property(programs, (source) => {
    const r = runProgram({ source, filename: 'main.py', audit: true, images });
    expect(r.error, r.stderr).toBeNull();
  }), { numRuns: RUNS, seed: 13 });
}, MINUTES);

test('the same source gives the same bytes', () => {
  fc.assert(fc.property(programs, fc.nat(), (source, k) => {
    const a = createSession(source), b = createSession(source, { images });
    const n = k % (a.overview().instructions + 1);
    expect(b.overview().events).toBe(a.overview().events);
    expect(b.fingerprint('instruction', n)).toBe(a.fingerprint('instruction', n));
  }), FEW);
}, MINUTES);

test('whether anybody listens changes neither the bytes nor the number of events', () => {
  fc.assert(fc.property(programs, fc.nat(), (source, k) => {
    const session = createSession(source, { images });
    const { instructions, events } = session.overview();
    const n = k % instructions;
    expect(session.fingerprint('instruction', n)).toBe(freshSum(source, n));
    const counted = load(source, {});
    const log = new Log(counted.m);
    log.moduleFrame = counted.frame;
    log.keep(0, 0);
    counted.m.rec = log;
    proceed(counted);
    expect(log.count).toBe(events);
  }), FEW);
}, MINUTES);

test('one step back after one step on is where one was, byte for byte', () => {
  fc.assert(fc.property(programs, fc.nat(), fc.constantFrom('line', 'instruction', 'event'), (source, k, grain) => {
    const s = createSession(source);
    const o = s.overview();
    const length = { line: o.lines, instruction: o.instructions, event: o.events }[grain];
    const n = k % length;
    const here = s.fingerprint(grain, n);
    s.seek(grain, n + 1);
    expect(s.fingerprint(grain, n)).toBe(here);
  }), FEW);
}, MINUTES);

test('seeking is stepping: any order of visits shows the same states', () => {
  fc.assert(fc.property(programs, fc.array(fc.nat(), { minLength: 4, maxLength: 8 }), (source, picks) => {
    const walked = createSession(source, { images }), jumped = createSession(source, { images });
    const { lines } = walked.overview();
    const wanted = new Set(picks.map((p) => p % (lines + 1)));
    const states = new Map<number, string>();
    for (let n = 0; n <= lines; n++) {
      const s = walked.seek('line', n, wanted.has(n) ? undefined : {});
      if (wanted.has(n)) states.set(n, JSON.stringify(s));
    }
    for (const p of picks) expect(JSON.stringify(jumped.seek('line', p % (lines + 1)))).toBe(states.get(p % (lines + 1)));
  }), FEW);
}, MINUTES);

test('the changes told of every step, applied to a copy of memory, show the same names and objects', () => {
  fc.assert(fc.property(programs, (source) => {
    const options = { images, maxMemory: 4 << 20 };
    const session = createSession(source, options), told = load(source, options), walked = load(source, options);
    const picture = ({ m, frame }: Program): string => {
      const { frames, objects } = snapshotOf(m, {
        at: { line: 0, instruction: 0, event: 0 }, nextLine: null, lastLine: null, finished: false, events: [], error: null, output: '', moduleFrame: frame, lives: new Lives([], m.sysBase),
      }, { objects: true, maxObjects: 500 });
      // Which of the collector's lists an object is on, and what a collection writes in its header, is not told.
      return JSON.stringify([frames, objects.map((o) => ({ ...o, generation: 0, collecting: null }))]);
    };
    const states: string[] = [];
    walked.m.onLine = () => { states.push(picture(walked)); };
    proceed(walked);
    session.differences(0, Infinity, ({ step, length, words }) => {
      for (let k = 0; k < length; k += 2) told.m.i32[words[k]! >> 2] = words[k + 1]!;
      if (step + 1 < states.length) expect(picture(told), `after step ${step}`).toBe(states[step + 1]);
    });
  }), { ...FEW, numRuns: Math.ceil(RUNS / 16) });
}, MINUTES);

test('a breakpoint meets every visit of its line, forwards and backwards', () => {
  fc.assert(fc.property(programs, fc.nat(), (source, k) => {
    const s = createSession(source);
    const { marks } = s.overview();
    const line = marks[k % marks.length]!.line;
    const visits = marks.flatMap((m, i) => (m.line === line ? [i] : []));
    const met: number[] = [];
    for (let at = s.nextVisit(line, -1); at !== null; at = s.nextVisit(line, at)) met.push(at);
    expect(met).toEqual(visits);
    const back: number[] = [];
    for (let at = s.previousVisit(line, marks.length); at !== null; at = s.previousVisit(line, at)) back.push(at);
    expect(back).toEqual([...visits].reverse());
    const stop = visits[k % visits.length]!;
    expect(s.seek('line', stop, {})).toMatchObject({ nextLine: line, at: { line: stop } });
  }), FEW);
}, MINUTES);

test('what a run left behind past the end of the system heap does not show after going back', () => {
  const source = 'a = [1]\nc = [0] * 700\nb = [a] * 5000\ndel b\nprint(1)\n';
  const session = createSession(source);
  const { instructions } = session.overview();
  for (let n = 1; n < instructions; n++) expect(session.fingerprint('instruction', n), `instruction ${n}`).toBe(freshSum(source, n));
});

describe('a long run is copied often enough to be looked at anywhere', () => {
  test.each([
    ['in a generator', 'def g(n):\n    for i in range(n):\n        yield i\nfor x in g(60000): y = x\n'],
    ['in a generator of a generator', 'def g(n):\n    for i in range(n):\n        yield i\ndef h():\n    yield from g(60000)\nfor x in h(): y = x\n'],
    ['in a function', 'def f(n):\n    t = 0\n    for i in range(n): t += i\n    return t\nf(90000)\n'],
  ])('%s', (_where, source) => {
    const s = createSession(source);
    const { instructions } = s.overview();
    expect(instructions).toBeGreaterThan(400_000);
    expect(s.weight().copies).toBeGreaterThan(instructions / 60_000);
    const n = Math.floor(instructions * 0.77);
    const there = s.fingerprint('instruction', n);
    s.seek('instruction', 100);
    expect(s.fingerprint('instruction', n)).toBe(there);
  });

  test('inside a built-in function no copy can be taken, and seeking still finds the place', () => {
    const s = createSession('def f(x):\n    t = 0\n    for i in range(40000): t += i\n    return t\nlist(map(f, [1, 2]))\n');
    const n = Math.floor(s.overview().instructions * 0.77);
    const there = s.fingerprint('instruction', n);
    s.seek('instruction', 100);
    expect(s.fingerprint('instruction', n)).toBe(there);
    expect(s.seek('instruction', n).frames.map((f) => f.name)).toEqual(['<module>', 'f']);
  });
});
