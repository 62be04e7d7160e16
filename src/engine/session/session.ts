/**
 * One program, run once to look it over, then looked at from any step: restore the nearest copy of memory, run on to the place, copy
 * out what is asked for. Lines, instructions and events are three scales on one axis; a line step is found by its instruction.
 *
 * Invariants: the module's end is the last position of every scale, before names are cleared away; after any seek the bytes are those
 * the first run had there. A seek forward goes on from where the machine stands when that is a boundary of the outermost loop.
 */
import { LimitReached, Stopped } from '../kernel/errors.ts';
import type { Machine } from '../memory/machine.ts';
import type { HeapParts } from '../models/heap-graph.ts';
import { REG } from '../memory/registers.ts';
import { hold, outermost, undo } from './boundary.ts';
import type { Grain, MachineEvent, Overview, RunOptions, Snapshot, View } from './contract.ts';
import { Differences, type Difference } from './differences.ts';
import { capture, Keyframes, restore, type Keyframe } from './keyframes.ts';
import { framesView } from './frames-view.ts';
import { heapParts } from './heap-graph.ts';
import { Lives, tracesOf } from './lives.ts';
import { Log } from './log.ts';
import { Marks } from './marks.ts';
import { MOST_EVENTS } from './story.ts';
import { narrate, narrateStep, type Language } from './narrate.ts';
import { finalise, load, proceed, type Ending, type Program } from './program.ts';
import { clean } from './run-program.ts';
import { snapshotOf } from './snapshot.ts';

const MOST_MARKS = 20_000;

export interface Session {
  overview(): Overview;
  /** State after `n` steps of a grain; n beyond either end is the end. `view` says what to copy out; everything when left out. */
  seek(grain: Grain, n: number, view?: View): Snapshot;
  /** Next / previous line step that stands before `line`, from step `from`; null = none. */
  nextVisit(line: number, from: number): number | null;
  previousVisit(line: number, from: number): number | null;
  /** Goes through line steps from..to (without `to`) and tells the words of memory each changed (differences.ts). */
  differences(from: number, to: number, tell: (d: Difference) => void): void;
  /** The objects the program has made and what refers to them, for a tracing collector's graph (models/heap-graph.ts). */
  heap(grain: Grain, n: number): HeapParts;
  narrate(event: MachineEvent, lang: string): string;
  narrateStep(events: readonly MachineEvent[], lang: string): string;
  /** A sum over every byte in use where the machine stands, for tests: equal bytes, equal sums. */
  fingerprint(grain: Grain, n: number): string;
  /** The copies of memory kept: how many, bytes together. */
  weight(): { copies: number; bytes: number };
}

/** Opens a run of `source`. Compiles and runs it at once, to the end or to a limit. */
export function createSession(source: string, options: RunOptions = {}): Session {
  return sessionOf(load(source, options));
}

/** The same for a program that is compiled and has not run yet. */
export function sessionOf(program: Program): Session {
  return new ReplaySession(program);
}

const asLanguage = (lang: string): Language => (lang.startsWith('zh') ? 'zh-CN' : 'en');

class ReplaySession implements Session {
  private readonly p: Program;
  private readonly m: Machine;
  private readonly log: Log;
  private readonly keys = new Keyframes();
  private readonly marks = new Marks();
  private readonly ending: Ending;
  /** What all events together tell; null until someone looks. */
  private told: { lives: Lives; seen: Overview } | null = null;
  private readonly output: string;
  /** Memory at the module's end; null when nothing could run. */
  private readonly end: Keyframe | null = null;
  private readonly instructions: number;
  /** Where the machine stands between two instructions with only the outermost loop open; null = must restore first. */
  private here: { instructions: number; events: number } | null = null;

  constructor(program: Program) {
    this.p = program;
    this.m = this.p.m;
    this.log = new Log(this.m);
    this.log.moduleFrame = this.p.frame;
    let exitOutput = '';
    if (this.p.ending !== null) this.ending = this.p.ending;
    else {
      this.ending = this.firstRun();
      this.end = capture(this.m, this.keys.first);
      const shown = this.m.output.length;
      if (clean(this.ending)) {
        const worse = finalise(this.m);
        if (worse !== null && this.ending.error === null) this.ending = worse;
      }
      exitOutput = this.m.output.slice(shown).join('');
    }
    this.instructions = this.end?.instructions ?? 0;
    this.output = this.end === null ? '' : this.m.output.slice(0, this.end.outputPieces).join('') + exitOutput;
  }

  /** Runs the program and writes down its line steps. Nobody listens: events are numbered, and copies taken, when somebody looks. */
  private firstRun(): Ending {
    const { m, keys, marks, p } = this;
    keys.begin(m, p.memory);
    marks.listen(m);
    m.instructionStop = p.maxInstructions;
    m.onBudget = () => { this.checkLimit(); };
    const ending = proceed(p);
    marks.close(m);
    return ending;
  }

  /** The run once more with every event heard: numbers line steps and copies among the events, keeps the first events. */
  private number(): void {
    const { m, log, marks, keys, p } = this;
    restore(m, keys.first);
    this.here = null;
    log.keep(0, MOST_EVENTS);
    let step = 0;
    m.rec = log;
    m.onLine = () => { marks.number(step++, log.count); };
    keys.plan(this.instructions);
    m.onBudget = () => {
      this.checkLimit();
      const done = m.i32[REG.instructions]! - 1;
      if (done >= keys.due && outermost(m)) {
        m.rec = null;
        hold(m);
        keys.take(m, log.count);
        undo(m);
        m.rec = log;
      }
      m.instructionStop = Math.min(Math.max(keys.due, done + 16), p.maxInstructions);
    };
    m.instructionStop = Math.min(keys.due, p.maxInstructions);
    proceed(p);
    m.rec = null;
    m.onLine = null;
    this.end!.events = log.count;
  }

  private look(): { lives: Lives; seen: Overview } {
    if (this.told !== null) return this.told;
    if (this.end !== null) this.number();
    const log = this.log.events;
    const marks = Array.from({ length: Math.min(this.marks.kept, MOST_MARKS) }, (_, i) => this.marks.mark(i));
    this.told = {
      lives: new Lives(log, this.m.sysBase),
      seen: {
        lines: this.marks.length, instructions: this.instructions, events: this.log.count, marks, marksCut: marks.length < this.marks.length,
        log, logCut: log.length < this.log.count, traces: tracesOf(log), output: this.output, error: this.ending.error, profile: this.m.profile.name,
      },
    };
    return this.told;
  }

  private checkLimit(): void {
    const most = this.p.maxInstructions;
    if (this.m.i32[REG.instructions]! <= most) return;
    this.m.i32[REG.instructions] = most;
    throw new LimitReached('instructions', most, `the program ran more than ${most} instructions`);
  }

  overview(): Overview { return this.look().seen; }

  nextVisit(line: number, from: number): number | null { return this.marks.visit(line, from, false); }
  previousVisit(line: number, from: number): number | null { return this.marks.visit(line, from, true); }

  differences(from: number, to: number, tell: (d: Difference) => void): void {
    const { m, marks, p } = this;
    const last = Math.min(to, marks.kept);
    if (this.end === null || from >= last) return;
    const at = marks.instruction(from);
    this.startFrom('instructions', at);
    m.instructionStop = at;
    m.onBudget = () => {
      m.onBudget = () => { this.checkLimit(); };
      m.instructionStop = p.maxInstructions;
      m.i32[REG.instructions]!--;
      const d = new Differences(m, from, p.frame, (one) => { tell(one); if (one.step === last - 1) throw new Stopped(); });
      m.i32[REG.instructions]!++;
      m.rec = d;
      m.onLine = () => { d.end(); };
    };
    this.here = null;
    try {
      proceed(p);
    } catch (e) {
      if (!(e instanceof Stopped)) throw e;
    } finally {
      m.rec = null;
      m.onLine = null;
    }
  }

  narrate(event: MachineEvent, lang: string): string { return narrate(event, asLanguage(lang)); }
  narrateStep(events: readonly MachineEvent[], lang: string): string { return narrateStep(events, asLanguage(lang)); }

  seek(grain: Grain, n: number, view?: View): Snapshot {
    let taken: Snapshot | null = null;
    let from = 0;
    this.goto(grain, n, (place) => { from = place.from; taken = this.copyOut(place, view); });
    const snapshot = taken as unknown as Snapshot;
    snapshot.events = this.collect(from, snapshot.at.event);
    return snapshot;
  }

  heap(grain: Grain, n: number): HeapParts {
    let taken: HeapParts | null = null;
    const { lives } = this.look();
    this.goto(grain, n, ({ event }) => {
      taken = heapParts(this.m, lives.livingAt(event), framesView(this.m, this.p.frame, 0), (o) => lives.bornBefore(o, event));
    });
    return taken as unknown as HeapParts;
  }

  fingerprint(grain: Grain, n: number): string {
    let sum = '';
    this.goto(grain, n, () => { sum = fingerprintOf(capture(this.m, null)); });
    return sum;
  }

  weight(): { copies: number; bytes: number } { return { copies: this.keys.count, bytes: this.keys.bytes }; }

  /** Brings the machine to a position and calls `look` there. */
  private goto(grain: Grain, n: number, look: (place: Place) => void): void {
    const { lines, instructions, events } = this.overview();
    const length = { line: lines, instruction: instructions, event: events }[grain];
    const at = Math.max(0, Math.min(Math.floor(n), length));
    if (this.end === null) look({ line: 0, instruction: 0, event: 0, from: 0, finished: true, midway: false });
    else if (at === length && length > 0) this.toEnd(grain, look);
    else if (grain === 'event') this.toEvent(at, look);
    else if (grain === 'line' && at < this.marks.kept) this.toInstruction(this.marks.instruction(at), at === 0 ? 0 : this.marks.event(at - 1), look);
    else this.toInstruction(grain === 'line' ? this.marks.instruction(this.marks.kept - 1) : at, null, look);
  }

  private toEnd(grain: Grain, look: (place: Place) => void): void {
    const { lines, instructions, events } = this.overview();
    let from = 0;
    if (grain === 'line') from = this.marks.event(this.marks.kept - 1);
    else if (grain === 'event') from = Math.max(0, events - 1);
    else this.replay(instructions - 1, () => { from = this.log.count; });
    restore(this.m, this.end!);
    this.here = null;
    look({ line: lines, instruction: instructions, event: events, from, finished: true, midway: false });
  }

  /** `from`: first event of the step that leads there; null = of the last instruction alone. */
  private toInstruction(n: number, from: number | null, look: (place: Place) => void): void {
    const { marks, log } = this;
    let first = from ?? 0;
    if (from === null && n > 0) this.replay(n - 1, () => { first = log.count; });
    const begun = marks.begunBefore('instruction', n);
    const boundary = begun < marks.kept && marks.instruction(begun) === n;
    this.replay(n, () => look({ line: boundary ? begun : Math.max(0, begun - 1), instruction: n, event: log.count, from: first, finished: false, midway: !boundary }));
  }

  /** Runs to just before instruction number n (from 0) and calls `look` there. */
  private replay(n: number, look: () => void): void {
    const { m } = this;
    this.startFrom('instructions', n);
    this.run('instruction', n, n, () => {
      this.checkLimit();
      const rec = m.rec;
      m.rec = null;
      const boundary = outermost(m);
      m.i32[REG.instructions]!--;
      look();
      m.i32[REG.instructions]!++;
      m.rec = rec;
      if (boundary) hold(m);
      this.here = boundary ? { instructions: n, events: this.log.count } : null;
      throw new Stopped();
    });
  }

  private toEvent(n: number, look: (place: Place) => void): void {
    const { m, marks } = this;
    if (n === 0) { this.toInstruction(0, 0, look); return; }
    const begun = marks.begunBefore('event', n);
    const boundary = begun < marks.kept && marks.event(begun) === n;
    this.untilEvent(n, () => look({ line: boundary ? begun : Math.max(0, begun - 1), instruction: m.i32[REG.instructions]!, event: n, from: n - 1, finished: false, midway: !boundary }));
  }

  /** Runs until `n` events have happened (n > 0), stops in the middle of whatever is going on there. */
  private untilEvent(n: number, look: () => void, keepFrom = n): void {
    const { m, log } = this;
    this.startFrom('events', Math.min(n - 1, keepFrom));
    log.keep(keepFrom, MOST_EVENTS);
    log.stopAt = n;
    log.onStop = () => {
      const rec = m.rec;
      m.rec = null;
      look();
      m.rec = rec;
      throw new Stopped();
    };
    try {
      this.run('event', Math.min(n - 1, keepFrom), this.p.maxInstructions, () => { this.checkLimit(); });
    } finally {
      log.stopAt = -1;
    }
  }

  /** Events from..to of the run: out of what was kept, or by meeting them again. */
  private collect(from: number, to: number): MachineEvent[] {
    const { log } = this.overview();
    if (to <= log.length || from >= to) return log.slice(from, to);
    this.untilEvent(to, () => {}, from);
    const { events } = this.log;
    this.log.keep(0, 0);
    return events;
  }

  /** Puts the machine at the latest boundary from which `n` lies ahead. */
  private startFrom(axis: 'instructions' | 'events', n: number): void {
    const key = this.keys.before(axis, n);
    if (this.here === null || this.here[axis] > n || this.here[axis] < key[axis]) {
      restore(this.m, key);
      this.here = { instructions: key.instructions, events: key.events };
    }
    this.log.count = this.here.events;
    this.log.closed = false;
    this.log.keep(0, 0);
    this.log.stopAt = -1;
  }

  /**
   * Runs from where the machine stands (`here`) until Stopped, the program's end or its limit; `arrive` is called when instruction number
   * `stop` is next. Up to the last line step begun at or before `n` nobody listens, which is much faster; the events until then are known.
   */
  private run(axis: 'instruction' | 'event', n: number, stop: number, arrive: () => void): void {
    const { m, log, marks } = this;
    const j = marks.begunBefore(axis, n + 1) - 1;
    const at = j < 0 ? 0 : marks.instruction(j);
    if (at > this.here!.instructions && at <= stop) {
      m.rec = null;
      m.instructionStop = at;
      m.onBudget = () => {
        log.count = marks.event(j);
        m.rec = log;
        m.instructionStop = stop;
        m.onBudget = arrive;
        if (at === stop) arrive();
      };
    } else {
      m.rec = log;
      m.instructionStop = stop;
      m.onBudget = arrive;
    }
    this.here = null;
    try {
      proceed(this.p);
    } catch (e) {
      if (!(e instanceof Stopped)) throw e;
    } finally {
      m.rec = null;
    }
  }

  private copyOut(place: Place, view: View | undefined): Snapshot {
    const { m, marks } = this;
    const { line, instruction, event, finished, midway } = place;
    const lineAt = (i: number): number | null => (i >= 0 && i < marks.kept ? marks.line(i) : null);
    return snapshotOf(m, {
      at: { line, instruction, event }, nextLine: finished ? null : lineAt(line), lastLine: lineAt(midway ? line : line - 1), finished, events: [],
      error: finished ? this.ending.error : null, output: view?.output === false ? '' : finished ? this.output : m.output.join(''), moduleFrame: this.p.frame, lives: this.look().lives,
    }, view);
  }
}

/** Where a seek has led. */
interface Place {
  line: number;
  instruction: number;
  event: number;
  /** First event of the step that led here. */
  from: number;
  finished: boolean;
  /** Inside the line step numbered `line`. */
  midway: boolean;
}

/** FNV-1a over the pages in use, as hex. */
export function fingerprintOf(k: Keyframe): string {
  let h = 0x811c9dc5, g = 0x1000193;
  for (const [page, words] of k.pages) {
    h = Math.imul(h ^ page, 0x01000193);
    for (const w of words) { h = Math.imul(h ^ w, 0x01000193); g = Math.imul(g ^ (w >>> 7), 0x85ebca6b); }
  }
  return (h >>> 0).toString(16).padStart(8, '0') + (g >>> 0).toString(16).padStart(8, '0');
}
