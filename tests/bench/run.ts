/**
 * `npm run bench`: six programs in one run beside the python3 of this machine and Skulpt, then how a long run is looked at: seeks to
 * random places, what the copies of memory weigh, how long one picture takes.
 *
 * Every time is the least of many runs in one process that is warm, so that a busy machine changes little; starting an interpreter,
 * compiling and booting are not counted for anyone, nor is clearing up what earlier runs left. The numbers printed are this machine's; what is said elsewhere is said in ratios. Exit code 1 when a
 * goal is missed, and --check says nothing else; --json FILE writes the numbers down.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createSession, Images } from '#engine';
import { finalise, load, proceed } from '#engine/session/program.ts';
import { sessionOf } from '#engine/session/session.ts';
import { clearUp } from './clear-up.ts';
import { collectTimes } from './collect.ts';
import { skulptTimes } from './skulpt.ts';
import { tracerRows } from './tracer.ts';

/** At most: times python3's time with time travel on, times the machine's own without it, milliseconds a seek takes in 19 of 20 cases, MiB of copies in a run of a million instructions. */
const GOALS = { ratio: 6, travel: 1.15, seek: 16, keyframes: 64, longSeek: 50, longKeyframes: 128, tracer: { 50: 100, 500: 500 } as Readonly<Record<number, number>>, tracerGrowth: 1.3, marking: 10_000, collect: 5 } as const;
const images = new Images();
const REPEATS = 7;
/** Milliseconds each program is repeated at least: V8 compiles the loop anew for what it meets. */
const WARM = 3000;

const FOLDER = new URL('./programs/', import.meta.url);
const programs = readdirSync(FOLDER).sort().map((file) => ({ name: file.replace('.py', ''), source: readFileSync(new URL(file, FOLDER), 'utf8') }));

/** Milliseconds. The least of many runs says what one takes when nothing else wants the processor, V8's own compiling and clearing up included. */
const clock = (): number => performance.now();
/** Milliseconds of processor time this process has used. */
const processClock = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const mean = (ratios: readonly number[]): number => Math.exp(ratios.reduce((a, r) => a + Math.log(r), 0) / ratios.length);
const quantile = (times: readonly number[], q: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))]!;

interface Times { off: number; on: number; look: number; output: string; instructions: number }

/**
 * Milliseconds of a compiled program on a fresh machine, run and ended: alone; with all that going back needs (steps, copies of memory);
 * and the first look afterwards, which numbers every event. Each the least of many runs in turn, so that V8 has done its work.
 */
function machineTimes(source: string): Times {
  const options = { maxInstructions: 100_000_000, images };
  const t: Times = { off: Infinity, on: Infinity, look: Infinity, output: '', instructions: 0 };
  const until = performance.now() + WARM;
  for (let i = 0; i < REPEATS || performance.now() < until; i++) {
    const p = load(source, options);
    clearUp();
    const began = clock();
    const ending = proceed(p);
    finalise(p.m);
    t.off = Math.min(t.off, clock() - began);
    if (ending.error !== null) throw new Error(ending.error.message);
    t.instructions = p.m.i32[0x3c0 >> 2]!;
    t.output = p.m.output.join('');
    const q = load(source, options);
    clearUp();
    const started = clock();
    const session = sessionOf(q);
    t.on = Math.min(t.on, clock() - started);
    clearUp();
    const ran = clock();
    session.overview();
    t.look = Math.min(t.look, clock() - ran);
  }
  return t;
}

/** Best of several runs of each program inside one python3; null when there is none. */
function pythonTimes(): { version: string; times: Record<string, number>; outputs: Record<string, string> } | null {
  const script = `
import contextlib, io, json, sys, time
result = {"version": sys.version.split()[0], "times": {}, "outputs": {}}
for name, source in json.load(sys.stdin):
    code = compile(source, name, "exec")
    best = 1e9
    until = time.perf_counter() + 0.5
    while time.perf_counter() < until:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            began = time.perf_counter()
            exec(code, {"__name__": "__main__"})
            best = min(best, time.perf_counter() - began)
    result["times"][name] = best * 1000
    result["outputs"][name] = out.getvalue()
json.dump(result, sys.stdout)
`;
  const done = spawnSync(process.env.HEAPBOOK_PYTHON ?? 'python3', ['-c', script], { input: JSON.stringify(programs.map((p) => [p.name, p.source])), encoding: 'utf8' });
  return done.status === 0 ? JSON.parse(done.stdout) : null;
}

/** A run of a million instructions with objects made and dropped, and a generator that does most of the work. */
const LONG = `
class Node:
    def __init__(self, v): self.v = v; self.next = None
def walk(n):
    last = []
    for i in range(n):
        node = Node(i)
        node.next = last[-1] if last else None
        last.append(node)
        if len(last) > 50: last = [node]
        yield i * 2
total = 0
for x in walk(100000):
    total += x
`;

function lookingBack(): { p50: number; p95: number; keyframes: number; copies: number; picture: number; instructions: number; inNative: number } {
  const session = createSession(LONG, { maxInstructions: 1_000_000 });
  const { instructions } = session.overview();
  const seeks = timesOfSeeks((n) => session.seek('instruction', n, {}), instructions);
  const pictures = timesOfSeeks((n) => session.seek('instruction', n), instructions, 60);
  const bare = quantile(timesOfSeeks((n) => session.seek('instruction', n, {}), instructions, 60), 0.5);
  const { bytes, copies } = session.weight();
  const inside = createSession('def f(x):\n    t = 0\n    for i in range(130000): t += i\n    return t\nlist(map(f, [1]))\n', { maxInstructions: 1_000_000 });
  return {
    p50: quantile(seeks, 0.5), p95: quantile(seeks, 0.95), keyframes: bytes / (1 << 20), copies, instructions,
    picture: Math.max(0, quantile(pictures, 0.5) - bare), inNative: quantile(timesOfSeeks((n) => inside.seek('instruction', n, {}), inside.overview().instructions, 60), 0.95),
  };
}

/** Runs of tens of millions of instructions that keep more and more: how long a seek takes, what the copies weigh. */
function longRuns(): { instructions: number; p95: number; keyframes: number; copies: number }[] {
  return [10_000_000, 20_000_000].map((most) => {
    const session = createSession(LONG.replace('last = [node]', 'node.next = None; last = [node]').replace('100000', String(most / 10)).replace("    total += x\n", "    total += x\n    if x % 100 == 0: kept.append((x, str(x)))\n").replace('total = 0', 'total = 0\nkept = []'), { maxInstructions: most });
    const { instructions } = session.overview();
    const p95 = quantile(timesOfSeeks((n) => session.seek('instruction', n, {}), instructions, 100), 0.95);
    const { bytes, copies } = session.weight();
    return { instructions, p95, keyframes: bytes / (1 << 20), copies };
  });
}

/** Seeks to places that look random and are always the same. */
function timesOfSeeks(seek: (n: number) => unknown, length: number, count = 300): number[] {
  let x = 12345;
  const next = (): number => { x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff; return Math.floor((x / 0x7fffffff) * length); };
  for (let i = 0; i < 10; i++) seek(next());
  return Array.from({ length: count }, () => {
    const n = next();
    const began = processClock();
    seek(n);
    return processClock() - began;
  });
}

const python = pythonTimes();
const skulpt = await skulptTimes(programs, REPEATS, clock);
const rows: (Times & { program: string; python: number | null; skulpt: number | null })[] = [];
let wrong = 0;
for (const { name, source } of programs) {
  const run = machineTimes(source);
  if (python !== null && python.outputs[name] !== run.output) { process.stdout.write(`${name}: python3 printed ${JSON.stringify(python.outputs[name])}, the machine ${JSON.stringify(run.output)}\n`); wrong++; }
  rows.push({ program: name, ...run, python: python?.times[name] ?? null, skulpt: skulpt[name] ?? null });
}

const ms = (n: number | null): string => (n === null ? '-' : n.toFixed(1)).padStart(9);
const times = (a: number, b: number | null): string => (b === null ? '-' : `${(a / b).toFixed(2)}x`).padStart(9);
const back = lookingBack();
const long = longRuns();
const tracers = await tracerRows([50, 500], 3);
const heap = collectTimes();
const collects = heap.python === null ? [] : [heap.keep / heap.python.keep, heap.free / heap.python.free];
const growth = tracers.at(-1)!.machine / tracers[0]!.machine;
const lines = [
  `milliseconds, least of many runs, warm; python3 is ${python?.version ?? 'not here'}; on: with time travel, off: without; look: numbering all events once`,
  `${'program'.padEnd(11)} ${['instr', 'off', 'on', 'look', 'python3', 'skulpt', 'on/off', '/python3', '/skulpt'].map((head) => head.padStart(9)).join(' ')}`,
  ...rows.map((r) => `${r.program.padEnd(11)} ${String(r.instructions).padStart(9)} ${ms(r.off)} ${ms(r.on)} ${ms(r.look)} ${ms(r.python)} ${ms(r.skulpt)} ${times(r.on, r.off)} ${times(r.on, r.python)} ${times(r.on, r.skulpt)}`),
];
const byPython = rows.flatMap((r) => (r.python === null ? [] : [r.on / r.python]));
const bySkulpt = rows.flatMap((r) => (r.skulpt === null ? [] : [r.on / r.skulpt]));
if (byPython.length > 0) lines.push(`geometric mean: ${mean(byPython).toFixed(2)} times python3 (goal: at most ${GOALS.ratio})`);
if (bySkulpt.length > 0) lines.push(`geometric mean: ${mean(bySkulpt).toFixed(2)} times skulpt, over the ${bySkulpt.length} programs it runs`);
lines.push(`time travel on against off: ${mean(rows.map((r) => r.on / r.off)).toFixed(2)} times (goal: at most ${GOALS.travel})`);
lines.push(
  `seek in a run of ${back.instructions} instructions: p50 ${back.p50.toFixed(1)} ms, p95 ${back.p95.toFixed(1)} ms (goal: at most ${GOALS.seek})`,
  `copies of memory: ${back.copies}, together ${back.keyframes.toFixed(1)} MiB (goal: at most ${GOALS.keyframes})`,
  `one picture of everything: ${back.picture.toFixed(1)} ms beyond the seek`,
  ...long.map((l) => `seek in a run of ${l.instructions} instructions: p95 ${l.p95.toFixed(1)} ms (goal: at most ${GOALS.longSeek}); ${l.copies} copies, ${l.keyframes.toFixed(1)} MiB (goal: at most ${GOALS.longKeyframes})`),
  ...tracers.map((t) => `1,000 line steps at ${t.objects} objects, run and difference of every step: ${t.machine.toFixed(2)} ms (${t.words} words told); Pyodide with sys.settrace: ${t.tracer.toFixed(0)} ms, ${(t.tracer / t.machine).toFixed(0)} times (goal: at least ${GOALS.tracer[t.objects]})`),
  `the same with ten times the objects: ${growth.toFixed(2)} times the machine's time (goal: at most ${GOALS.tracerGrowth})`,
  `seek where one built-in call runs a million instructions (no copy can be taken inside): p95 ${back.inNative.toFixed(1)} ms`,
  `mark and sweep of 1,000,000 objects: ${(heap.marking / 1000).toFixed(0)} million a second, strewn over memory ${(heap.strewn / 1000).toFixed(0)} (goal: at least ${GOALS.marking / 1000})`,
  `gc.collect() of 1,000,000 objects: all alive ${heap.keep.toFixed(0)} ms, ${times(heap.keep, heap.python?.keep ?? null).trim()} python3's; all garbage ${heap.free.toFixed(0)} ms, ${times(heap.free, heap.python?.free ?? null).trim()} (goal: at most ${GOALS.collect}x)`,
);
process.stdout.write(`${lines.join('\n')}\n`);
const json = process.argv.indexOf('--json');
if (json > 0) writeFileSync(process.argv[json + 1]!, `${JSON.stringify({ rows, back, long, tracers, heap, goals: GOALS, mean: byPython.length > 0 ? mean(byPython) : null }, null, 2)}\n`);
const missed = [
  ...(byPython.length > 0 && mean(byPython) > GOALS.ratio ? ['speed'] : []), ...(back.p95 > GOALS.seek ? ['seek'] : []), ...(back.keyframes > GOALS.keyframes ? ['copies'] : []),
  ...(mean(rows.map((row) => row.on / row.off)) > GOALS.travel ? ['time travel'] : []), ...(long.some((l) => l.p95 > GOALS.longSeek) ? ['long seek'] : []), ...(long.some((l) => l.keyframes > GOALS.longKeyframes) ? ['long copies'] : []),
  ...(tracers.some((t) => t.tracer !== Infinity && t.tracer / t.machine < GOALS.tracer[t.objects]!) ? ['tracer'] : []), ...(growth > GOALS.tracerGrowth ? ['tracer growth'] : []), ...(heap.marking < GOALS.marking ? ['marking'] : []), ...(collects.some((c) => c > GOALS.collect) ? ['collection'] : []), ...(wrong > 0 ? ['output'] : []),
];
if (missed.length > 0) process.stdout.write(`missed: ${missed.join(', ')}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
