/** The player without a page: listing, narration marks, the engine client and its watchdog, the figure's state. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import render from 'preact-render-to-string';
import { highlight } from '#components/player/highlight.ts';
import { marked } from '#components/player/narration.tsx';
import { PreparedRun } from '#components/player/prepare.ts';
import { lineStepOf } from '#components/player/timeline.ts';
import { playerStrings } from '#components/player/strings.ts';
import { lensStrings } from '#components/lenses/strings.ts';
import { HERO_SOURCE, heroOverview, heroSession } from './fixtures.ts';

describe('the listing', () => {
  const marks = (line: string): string => highlight(line)[0].map((p) => `${p.mark || '-'}:${p.text}`).join('|');
  it('sets keywords, strings and comments apart', () => {
    expect(marks('del pair  # gone')).toBe('k:del|-: pair  |c:# gone');
    expect(marks('x = f"a # b" + in_')).toBe('-:x = |s:f"a # b"|-: + in_');
    expect(marks("d = Draft(['ink'])")).toBe("-:d = Draft([|s:'ink'|-:])");
  });
  it('carries a long string over lines', () => {
    expect(highlight('s = """one\ntwo # not a comment\nthree""" + None').map((l) => l.map((p) => p.mark).join(''))).toEqual(['s', 's', 'sk']);
  });
  it('loses no character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '#', '\n', '\\', 'é', '中', '1', '(', 'if', '"""') }), (text) => {
      expect(highlight(text).map((l) => l.map((p) => p.text).join('')).join('\n')).toBe(text.replace(/\n$/, ''));
    }), { numRuns: 300, seed: 7 });
  });
});

it('marks code and counts in a sentence', () => {
  expect(render(marked('`del a` lets go: **2 to 1**.') as never)).toBe('<code>del a</code> lets go: <b>2 to 1</b>.');
  expect(render(marked('plain * text ` here') as never)).toBe('plain * text ` here');
});

it('finds the line step of an event', () => {
  expect([0, 1, 3, 4, 5, 16, 22].map((e) => lineStepOf(heroOverview, e))).toEqual([0, 0, 1, 1, 2, 4, 6]);
});

it('speaks both languages', () => {
  for (const strings of [playerStrings, lensStrings]) {
    const leaves = (o: object): string[] => Object.entries(o).flatMap(([k, v]) => (v && typeof v === 'object' ? leaves(v).map((x) => `${k}.${x}`) : [k]));
    expect(leaves(strings('zh-CN'))).toEqual(leaves(strings('en')));
  }
});

it('prepares a run and adds what it had not seen', () => {
  const run = new PreparedRun(heroSession() as never);
  const { still, prepared } = run.still({ grain: 'line', n: 4 }, 'en');
  expect(still.snapshot.at.line).toBe(4);
  expect(still.before?.at.line).toBe(3);
  expect(still.narration).toContain('4 to 2');
  expect(run.still({ grain: 'line', n: 99 }, 'en').still.snapshot.finished).toBe(true);
  expect(prepared.plans.narrow.width).toBe(358);
  expect(run.cellsOf(still.snapshot.objects[0].address).blocks).toHaveLength(1);
});

interface Sent { id: number; op: string }

class FakeWorker {
  static all: FakeWorker[] = [];
  static answer: ((message: Sent & Record<string, unknown>) => unknown) | null = null;
  sent: Sent[] = [];
  dead = false;
  onmessage: ((e: { data: unknown }) => void) | null = null;
  onerror: ((e: unknown) => void) | null = null;
  constructor() { FakeWorker.all.push(this); }
  postMessage(message: Sent & Record<string, unknown>): void {
    this.sent.push(message);
    if (!FakeWorker.answer) return;
    const { answer } = FakeWorker;
    queueMicrotask(() => {
      if (this.dead) return;
      try { this.onmessage?.({ data: { id: message.id, ok: true, value: answer(message) } }); }
      catch (error) { this.onmessage?.({ data: { id: message.id, ok: false, error: (error as Error).message } }); }
    });
  }
  terminate(): void { this.dead = true; }
}

describe('the engine client', () => {
  beforeEach(() => { vi.resetModules(); FakeWorker.all = []; FakeWorker.answer = null; vi.stubGlobal('Worker', FakeWorker); vi.useFakeTimers(); });
  afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });
  const load = () => import('#components/player/client.ts');

  it('pairs answers with requests, one worker for all', async () => {
    const { ask } = await load();
    FakeWorker.answer = (m) => m.op;
    expect(await Promise.all([ask('one', {}), ask('two', {})])).toEqual(['one', 'two']);
    expect(FakeWorker.all).toHaveLength(1);
  });
  it('kills a machine that does not answer, and starts another for the next request', async () => {
    const { ask, engineGeneration } = await load();
    const first = ask('load', {}, 3), second = ask('seek', {}, 3);
    const failures = Promise.allSettled([first, second]);
    await vi.advanceTimersByTimeAsync(3001);
    const [a, b] = await failures;
    expect(a.status === 'rejected' && a.reason.kind).toBe('timeout');
    expect(b.status === 'rejected' && b.reason.kind).toBe('timeout');
    expect(FakeWorker.all[0].dead).toBe(true);
    expect(engineGeneration()).toBe(1);
    FakeWorker.answer = () => 'again';
    expect(await ask('load', {})).toBe('again');
    expect(FakeWorker.all).toHaveLength(2);
  });
  it('counts a request\'s time from when its turn comes', async () => {
    const { ask } = await load();
    const first = ask('a', {}, 3), second = ask('b', {}, 3);
    await vi.advanceTimersByTimeAsync(2000);
    const [worker] = FakeWorker.all;
    worker.onmessage?.({ data: { id: worker.sent[0].id, ok: true, value: 1 } });
    await vi.advanceTimersByTimeAsync(2000);
    worker.onmessage?.({ data: { id: worker.sent[1].id, ok: true, value: 2 } });
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });
  it('passes an error of the machine on', async () => {
    const { ask } = await load();
    FakeWorker.answer = () => { throw new Error('gone'); };
    await expect(ask('seek', {})).rejects.toThrow('gone');
  });
});

describe('a machine player', () => {
  beforeEach(() => { vi.resetModules(); FakeWorker.all = []; vi.stubGlobal('Worker', FakeWorker); });
  afterEach(() => { vi.unstubAllGlobals(); });

  async function player(broken: { now: boolean } = { now: false }) {
    const { MachinePlayer } = await import('#components/player/machine-player.ts');
    let run: PreparedRun | null = null;
    FakeWorker.answer = (m) => {
      if (m.op === 'load') {
        if (String(m.source).includes('(((')) return { problem: { message: "'(' was never closed", line: 2, column: 5 } };
        run = new PreparedRun(heroSession() as never);
        return { problem: null, ...run.still(m.at as never, 'en') };
      }
      if (broken.now) { broken.now = false; throw new Error('gone'); }
      return run!.still(m.at as never, 'en');
    };
    const frame = { uid: 'f1', title: '', lang: 'en' as const, profile: '3.13', source: HERO_SOURCE, region: null, show: ['objects' as const], ages: false };
    const p = new MachinePlayer({ frame, open: ['objects'], at: { grain: 'line', n: 4 }, drawAll: false, draftKey: '' }, () => {});
    await p.begin();
    return p;
  }
  const settled = () => new Promise((r) => setTimeout(r, 15));
  const line = (p: Awaited<ReturnType<typeof player>>) => p.state!.still.snapshot.at.line;

  it('steps, and stays inside the run', async () => {
    const p = await player();
    expect(line(p)).toBe(4);
    p.act({ do: 'forward' }); p.act({ do: 'forward' }); p.act({ do: 'forward' });
    await settled();
    expect(line(p)).toBe(6);
    p.act({ do: 'first' }); await settled();
    expect(line(p)).toBe(0);
    p.act({ do: 'back' }); await settled();
    expect(line(p)).toBe(0);
  });
  it('goes to a line\'s next run, and round again', async () => {
    const p = await player();
    p.act({ do: 'visit', line: 6 }); await settled();
    expect(p.state!.still.snapshot.lastLine).toBe(6);
    p.act({ do: 'visit', line: 2 }); await settled();
    expect(p.state!.still.snapshot.lastLine).toBe(2);
  });
  it('runs to a breakpoint', async () => {
    const p = await player();
    p.act({ do: 'first' }); await settled();
    p.act({ do: 'breakpoint', line: 3 }); p.act({ do: 'toBreakpoint' }); await settled();
    expect(p.state!.still.snapshot.lastLine).toBe(3);
  });
  it('keeps the last good picture while the program does not parse', async () => {
    const p = await player();
    p.type('a = (((\n'); await new Promise((r) => setTimeout(r, 450));
    expect(p.problem).toEqual({ message: "'(' was never closed", line: 2, column: 5 });
    expect(p.state!.stale).toBe(true);
    expect(line(p)).toBe(4);
    p.act({ do: 'reset' }); await settled();
    expect(p.problem).toBeNull();
    expect(p.state!.stale).toBe(false);
  });
  it('loads again when its session is gone', async () => {
    const broken = { now: false };
    const p = await player(broken);
    broken.now = true;
    p.act({ do: 'forward' }); await settled();
    expect(line(p)).toBe(5);
    expect(p.state!.message).toBeNull();
  });
});
