/**
 * The session's recorder: counts every event of a run and turns those asked for into plain records. Reads memory, never changes it.
 *
 * Invariant: an event's index depends on the run alone, not on what is kept of it.
 */
import { PHASES } from '../gc/phase.ts';
import { EV, EVENT_KINDS, type Recorder } from '../memory/recorder.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, FRAME, TPFLAGS } from '../memory/layout.ts';
import { hasFlag, preheaderOf, typeOf } from '../memory/refs.ts';
import { blockSizeOf, inArenas } from '../memory/obmalloc.ts';
import { REG } from '../memory/registers.ts';
import { sysUsable } from '../memory/sysalloc.ts';
import { strToJs } from '../objects/str.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';
import type { EventKind, MachineEvent } from './contract.ts';
import { isObject, typeNameOf } from './peek.ts';
import { currentLine } from './program.ts';

/** Kinds whose `address` is an object at that moment. */
const ABOUT_OBJECTS = new Set<EventKind>([
  'incref', 'decref', 'bind', 'unbind', 'return', 'raise', 'track', 'untrack', 'finalize', 'weakref.clear', 'gc.copy', 'gc.subtract', 'gc.unreachable', 'gc.reachable', 'gc.clear', 'resize', 'write',
]);

export class Log implements Recorder {
  /** Events so far. */
  count = 0;
  /** Events from this index on are kept in `events`, as many as `most`. */
  from = 0;
  most = Infinity;
  events: MachineEvent[] = [];
  /** The module's frame: its return is the end of the program, and what its clearing away does is no event any more. */
  moduleFrame = 0;
  closed = false;
  /** Called when `count` has become this. */
  stopAt = -1;
  onStop: () => void = () => {};
  private readonly m: Machine;

  constructor(m: Machine) { this.m = m; }

  /** From now on keeps events from index `from`. */
  keep(from: number, most: number): void {
    this.from = from;
    this.most = most;
    this.events = [];
  }

  put(kind: number, address: number, a: number, b: number, name: number): void {
    if (this.closed || (kind === EV.return && a === this.moduleFrame)) { this.closed = true; return; }
    const index = this.count++;
    if (index >= this.from && this.events.length < this.most) this.events.push(this.make(index, EVENT_KINDS[kind]!, address, a, b, name));
    if (this.count === this.stopAt) this.onStop();
  }

  wrote(): void { /* no event */ }
  wroteAt(): void { /* no event */ }

  private make(index: number, kind: EventKind, address: number, a: number, b: number, name: number): MachineEvent {
    const m = this.m;
    const e: MachineEvent = { index, kind, address, a, b, type: '', line: currentLine(m) };
    if (name !== 0) { if (kind === 'gc.subtract') e.from = name; else e.name = strToJs(m, name); }
    if (ABOUT_OBJECTS.has(kind) && address !== 0) e.type = kindOfThing(m, address);
    REFINE[kind]?.(m, e);
    return e;
  }
}

/** Type of a live object; 'namespace' for one that holds a running program's names. */
function kindOfThing(m: Machine, o: Ref): string {
  const t = typeOf(m, o);
  if (t !== m.tDict) return typeNameOf(m, t);
  return isNamespace(m, o) ? 'namespace' : 'dict';
}

function isNamespace(m: Machine, d: Ref): boolean {
  if (d === m.i32[REG.mainDict]) return true;
  const f = m.i32[REG.frame]! >> 2;
  return f !== 0 && (m.i32[f + (FRAME.locals >> 2)] === d || m.i32[f + (FRAME.globals >> 2)] === d || m.i32[f + (FRAME.builtins >> 2)] === d);
}

/** First byte of the block an object's memory begins at. */
export function blockOf(m: Machine, o: Ref): Ref {
  return o - preheaderOf(m, typeOf(m, o));
}

/** Size of the allocator's block at a block's first byte; 0 in static memory. */
export function blockBytes(m: Machine, block: Ref): number {
  if (inArenas(m, block)) return blockSizeOf(m, block);
  return block >= m.sysBase ? sysUsable(m, block) : 0;
}

/** A thing just made or about to go: an object (its count is then `count`), or a part of one. */
function thing(m: Machine, e: MachineEvent, count: number): { type: string; block: Ref } {
  const real = m.i32[e.address >> 2] === count && m.i32[(e.address >> 2) + 1] === 0 && isObject(m, e.address);
  return real ? { type: kindOfThing(m, e.address), block: blockOf(m, e.address) } : { type: 'items', block: e.address };
}

/** What a kind's record says beyond its numbers. */
const REFINE: Partial<Record<EventKind, (m: Machine, e: MachineEvent) => void>> = {
  alloc(m, e) { const t = thing(m, e, 1); e.type = t.type; e.b = blockBytes(m, t.block); },
  free(m, e) { const t = thing(m, e, 0); e.type = t.type; e.a = blockBytes(m, t.block); },
  bind(m, e) {
    if (e.address === 0) e.kind = 'unbind';
    if (isObject(m, e.a) && !hasFlag(m, typeOf(m, e.a), TPFLAGS.DICT)) e.text = 'attribute';
  },
  'gc.phase'(_m, e) { e.name = PHASES[e.a]!; },
  output(m, e) { e.text = m.output.at(-1) ?? ''; },
  raise(m, e) { e.name = e.type; e.text = firstArgument(m, e.address); },
};

/** The message of an exception made with one str; other messages need Python code to run and stay ''. */
function firstArgument(m: Machine, exc: Ref): string {
  const args = m.i32[(exc + EXC.args) >> 2]!;
  if (args === 0 || tupleSize(m, args) !== 1) return '';
  const s = tupleItem(m, args, 0);
  return hasFlag(m, typeOf(m, s), TPFLAGS.UNICODE) ? strToJs(m, s) : '';
}
