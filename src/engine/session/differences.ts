/**
 * What every line step changes, word by word, told while the run goes over it: a mirror to which each step's changes are applied shows the
 * same names, objects, counts and contents as the machine's own memory.
 *
 *     events of a step ──> objects they name ──> their blocks, and the parts they keep elsewhere ─┐
 *     frames run in the step ──> their slots ─────────────────────────────────────────────────────┼─> words unlike the mirror's
 *     registers ──────────────────────────────────────────────────────────────────────────────────┘
 *
 * Invariant: an object changes only in a step that counts a reference to it or holds it on the stack, so what a step costs depends on
 * what it touched, not on how much there is. Not told: links of the collector's lists, free blocks, caches of hashes.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { FRAME, GEN, TPFLAGS, TYPE } from '../memory/layout.ts';
import { blockSizeOf, inArenas, POOL } from '../memory/obmalloc.ts';
import { EV, EVENT_KINDS, type Recorder } from '../memory/recorder.ts';
import { preheaderOf, typeOf } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { sysUsable } from '../memory/sysalloc.ts';
import { markParts } from '../gc/audit-blocks.ts';
import { usedRanges } from './keyframes.ts';
import { dictAt } from '../objects/object.ts';

/** One line step's changes: `length` words of `words`, in pairs: byte address, new value. Valid until the next step is told. */
export interface Difference {
  step: number;
  length: number;
  words: Int32Array<ArrayBuffer>;
}

/** Registers that say where the machine stands and how full it is: from, to (words). */
const REGISTERS = [REG.exc, REG.recursion + 1, REG.arenaTop, REG.sysTop + 1, REG.bytesSmall, REG.bytesLarge + 1, REG.gcCount, REG.gcCount + 3, REG.instructions, REG.lines + 1] as const;
/** What an event's address is: an object that lives on; one that is gone; a block just taken; a pool; an object whose contents changed; two objects. */
const NAMED = 1, FREES = 2, TAKES = 3, OPENS = 4, WRITES = 5, BOTH = 6;
const ABOUT: readonly number[] = /* @__PURE__ */ EVENT_KINDS.map((kind) => ({
  incref: NAMED, decref: NAMED, raise: NAMED, finalize: NAMED, track: NAMED, untrack: NAMED, free: FREES, alloc: TAKES, 'pool.open': OPENS,
  resize: WRITES, write: WRITES, bind: NAMED, unbind: NAMED, 'weakref.clear': BOTH,
} as Record<string, number>)[kind] ?? 0);
const NAMESPACES = [FRAME.globals, FRAME.locals] as const;
/** Types whose parts are looked at only when they say so, or when their own block has changed. */
const PARTED = TPFLAGS.LIST | TPFLAGS.DICT;
/** Words of an old str, bytes or int that can still change: its count, and room for a hash. */
const HEADER = 8;
/** Words of a page, as a power of 2, and the last one's number. */
const PAGE = 10, LAST = (1 << PAGE) - 1;
const FREED = -1;
const REG_FRAME = REG.frame;
/** Types that never change once made. */
const FIXED = TPFLAGS.LONG | TPFLAGS.UNICODE | TPFLAGS.BYTES;

export class Differences implements Recorder {
  /** Memory as it was told last: pages of 4 KiB one after the other, and where each page lies in it; 0 = a page of zeros, not there yet. */
  private mirror: Int32Array<ArrayBuffer>;
  private readonly pages: Int32Array;
  private slots = 1;
  private readonly m: Machine;
  private readonly tell: (d: Difference) => void;
  private readonly d: Difference;
  /** The module's frame: its return ends the last step. */
  private readonly moduleFrame: Ref;
  /** For each 16 bytes of a page that is there: FREED, or twice the round in which an object beginning there was met, one more when it wrote. */
  private stamps: Int32Array<ArrayBuffer>;
  private round = 0;
  /** Objects met in this step. */
  private met = new Int32Array(1 << 10);
  private count = 0;
  /** Blocks taken in this step: address, bytes. */
  private taken = new Int32Array(1 << 9);
  private took = 0;
  /** Lowest frame on the data stack that ran in this step, how high the stack was before it, and frames that lie in generators. */
  private low = 0x7fffffff;
  private high: number;
  private frame = 0;
  private readonly away: Ref[] = [];

  /** Begins at the line step numbered `step`: memory is copied now. `tell` is called with every step's changes. */
  constructor(m: Machine, step: number, moduleFrame: Ref, tell: (d: Difference) => void) {
    this.m = m;
    this.tell = tell;
    this.moduleFrame = moduleFrame;
    this.pages = new Int32Array(m.i32.length >> PAGE);
    const ranges = usedRanges(m);
    const words = ranges.reduce((n, { from, to }) => n + ((to - from) >> 2), 0);
    this.mirror = new Int32Array(2 * words + (2 << PAGE));
    this.stamps = new Int32Array(this.mirror.length >> 2);
    for (const { from, to } of ranges) {
      const first = this.slots << PAGE;
      for (let page = from >> 2 >> PAGE; page < to >> 2 >> PAGE; page++) this.pages[page] = this.slots++;
      this.mirror.set(m.i32.subarray(from >> 2, to >> 2), first);
    }
    this.d = { step, length: 0, words: new Int32Array(1 << 12) };
    this.high = m.i32[REG.top]!;
    this.begin();
  }

  put(kind: number, address: Ref, a: number): void {
    if (kind === EV.return && a === this.moduleFrame) { this.end(); this.m.rec = null; return; }
    const frame = this.m.i32[REG_FRAME]!;
    if (frame !== this.frame) this.ran(frame);
    switch (ABOUT[kind]) {
      case NAMED: if (address !== 0) this.touch(address); break;
      case FREES: this.stamps[this.stampAt(address)] = FREED; break;
      case TAKES: this.stamps[this.stampAt(address)] = 0; this.take(address, a); break;
      case OPENS: this.take(address, POOL.header); break;
      case WRITES: this.wrote(address); break;
      case BOTH: this.touch(address); this.touch(a); break;
    }
  }

  wrote(o: Ref): void {
    if (o === 0) return;
    this.touch(o);
    this.stamps[this.stampAt(o)] = 2 * this.round + 1;
  }

  /** The step has ended (at a line event, or at the end): tells its changes and begins the next. */
  end(): void {
    const { m } = this, i32 = m.i32;
    this.ran(i32[REG_FRAME]!);
    for (let k = 0; k < REGISTERS.length; k += 2) this.compare(REGISTERS[k]!, REGISTERS[k + 1]!);
    for (const f of this.away) if (this.stamps[this.stampAt(f - GEN.frame)] !== FREED) this.whole(f - GEN.frame);
    if (this.low < 0x7fffffff) this.compare(this.low >> 2, Math.max(i32[REG.top]!, this.high) >> 2);
    this.high = i32[REG.top]!;
    for (let f = i32[REG_FRAME]!; f !== 0 && (f >= REGION.arenas || f >= this.low); f = i32[(f + FRAME.previous) >> 2]!) this.stackOf(f);
    for (let k = 0; k < this.took; k += 2) {
      const p = this.taken[k]!;
      if (this.stamps[this.stampAt(p)] !== FREED) this.compare((p - 32) >> 2, (p + this.taken[k + 1]! + 3) >> 2);
    }
    for (let k = 0; k < this.count; k++) {
      const o = this.met[k]!, stamp = this.stamps[this.stampAt(o)]!;
      if (stamp >> 1 === this.round) this.object(o, (stamp & 1) === 1);
    }
    this.tell(this.d);
    this.d.step++;
    this.begin();
  }

  private begin(): void {
    this.round++;
    this.count = this.took = this.d.length = this.frame = 0;
    if (this.away.length > 0) this.away.length = 0;
    this.low = 0x7fffffff;
  }

  private touch(o: Ref): void {
    const i = this.stampAt(o);
    if (this.stamps[i]! >> 1 === this.round) return;
    this.stamps[i] = 2 * this.round;
    if (this.count === this.met.length) this.met = widened(this.met);
    this.met[this.count++] = o;
  }

  private take(p: Ref, bytes: number): void {
    if (this.took === this.taken.length) this.taken = widened(this.taken);
    this.taken[this.took++] = p;
    this.taken[this.took++] = bytes;
  }

  private stampAt(o: Ref): number { return (this.slotOf(o >> 2 >> PAGE) << (PAGE - 2)) + ((o >> 4) & (LAST >> 2)); }

  /** Where a page of memory lies in the mirror, in pages. */
  private slotOf(page: number): number {
    const slot = this.pages[page]!;
    return slot !== 0 ? slot : this.room(page);
  }

  private room(page: number): number {
    if (this.slots << PAGE === this.mirror.length) {
      this.mirror = widened(this.mirror);
      this.stamps = widened(this.stamps);
    }
    return this.pages[page] = this.slots++;
  }

  private ran(frame: Ref): void {
    this.frame = frame;
    if (frame === 0) return;
    // Its names may live in dicts nobody counts a reference to.
    for (const names of NAMESPACES) { const d = this.m.i32[(frame + names) >> 2]!; if (d !== 0) this.touch(d); }
    if (frame >= REGION.arenas) this.away.push(frame);
    else if (frame < this.low) this.low = frame;
  }

  /** What waits on a frame's value stack may change though nobody counts it: the iterator of a `for`. */
  private stackOf(frame: Ref): void {
    const { i32 } = this.m;
    for (let w = (frame >> 2) + 18, top = i32[(frame >> 2) + 16]!; w < top; w += 2) if (i32[w] !== 0) this.touch(i32[w]!);
  }

  private object(o: Ref, wrote: boolean): void {
    const { m, d } = this;
    const t = typeOf(m, o), flags = m.i32[(t + TYPE.flags) >> 2]!, w = o >> 2;
    if (((flags & FIXED) !== 0 && (flags & TPFLAGS.HEAPTYPE) === 0 && !wrote) || ((flags & TPFLAGS.TYPE) !== 0 && this.sameType(o))) {
      this.compare(w - 4, w + HEADER);
      return;
    }
    if ((flags & PARTED) !== 0) {
      this.compare(w - 4, w + 2);
      const before = d.length;
      this.whole(o);
      if (wrote || d.length > before) markParts(m, o, this);
      return;
    }
    const where = (flags & TPFLAGS.TYPE) !== 0 ? o + TYPE.dict : dictAt(m, o);
    if (where > 0 && m.i32[where >> 2]! !== 0) this.touch(m.i32[where >> 2]!);
    this.whole(o);
    markParts(m, o, this);
  }

  /** A class that was told and not changed since: changing an attribute takes its version away. */
  private sameType(t: Ref): boolean {
    const w = (t + TYPE.versionTag) >> 2, version = this.m.i32[w]!;
    return version !== 0 && this.mirror[(this.slotOf(w >> PAGE) << PAGE) + (w & LAST)] === version;
  }

  /** The block an object lies in, and what in front of it belongs to it. */
  private whole(o: Ref): void {
    const { m } = this, t = typeOf(m, o);
    if (o < REGION.arenas) this.compare(o >> 2, (o + m.i32[(t + TYPE.basicsize) >> 2]!) >> 2);
    else this.mark(o - preheaderOf(m, t));
  }

  /** A block by its first byte; markParts calls it. */
  mark(block: Ref): void {
    const { m } = this;
    if (block < REGION.arenas) return;
    this.compare(block >> 2, (block + (inArenas(m, block) ? blockSizeOf(m, block) : sysUsable(m, block))) >> 2);
  }

  /** Tells the words of from..to (word addresses) that are not as they were told last. */
  private compare(from: number, to: number): void {
    const { i32 } = this.m;
    for (let w = from; w < to;) {
      const end = Math.min(to, (w | LAST) + 1), shift = (this.slotOf(w >> PAGE) << PAGE) - (w & ~LAST);
      const { mirror } = this;
      for (const most = end - 3; w < most; w += 4) {
        const k = w + shift;
        if (((i32[w]! ^ mirror[k]!) | (i32[w + 1]! ^ mirror[k + 1]!) | (i32[w + 2]! ^ mirror[k + 2]!) | (i32[w + 3]! ^ mirror[k + 3]!)) === 0) continue;
        for (let x = w; x < w + 4; x++) if (i32[x] !== mirror[x + shift]) this.change(x, mirror[x + shift] = i32[x]!);
      }
      for (; w < end; w++) if (i32[w] !== mirror[w + shift]) this.change(w, mirror[w + shift] = i32[w]!);
    }
  }

  private change(w: number, v: number): void {
    const { d } = this;
    if (d.length === d.words.length) d.words = widened(d.words);
    d.words[d.length++] = w << 2;
    d.words[d.length++] = v;
  }
}

function widened(words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * words.length);
  wider.set(words);
  return wider;
}
