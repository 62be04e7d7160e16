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
import { CODE, FRAME, GEN, TPFLAGS, TYPE } from '../memory/layout.ts';
import { blockSizeOf, inArenas, POOL } from '../memory/obmalloc.ts';
import { EV, EVENT_KINDS, type Recorder } from '../memory/recorder.ts';
import { preheaderOf, typeOf } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { sysUsable } from '../memory/sysalloc.ts';
import { markParts } from '../gc/audit-blocks.ts';
import { usedRanges } from './keyframes.ts';
import { solidBase } from '../objects/type-alloc.ts';

/** One line step's changes: `length` words of `words`, in pairs: byte address, new value. Valid until the next step is told. */
export interface Difference {
  step: number;
  length: number;
  words: Int32Array<ArrayBuffer>;
}

/** Registers that say where the machine stands and how full it is (words). */
const REGISTERS = [
  REG.exc, REG.frame, REG.top, REG.excInfo, REG.recursion, REG.arenaTop, REG.sysTop, REG.bytesSmall, REG.bytesLarge,
  REG.gcCount, REG.gcCount + 1, REG.gcCount + 2, REG.instructions, REG.lines,
] as const;
/** What an event's address is: an object that lives on; one that is gone; a block just taken; a pool; an object whose contents changed; two objects. */
const NAMED = 1, FREES = 2, TAKES = 3, OPENS = 4, WRITES = 5, BOTH = 6;
const ABOUT: readonly number[] = /* @__PURE__ */ EVENT_KINDS.map((kind) => ({
  incref: NAMED, decref: NAMED, raise: NAMED, finalize: NAMED, track: NAMED, untrack: NAMED, free: FREES, alloc: TAKES, 'pool.open': OPENS,
  resize: WRITES, write: WRITES, bind: NAMED, unbind: NAMED, 'weakref.clear': BOTH,
} as Record<string, number>)[kind] ?? 0);
/** Types whose parts are looked at only when they say so, or when their own block has changed. */
const PARTED = TPFLAGS.LIST | TPFLAGS.DICT;
const PARTS_ELSEWHERE = ['set', 'frozenset', 'collections.deque', 'array.array', 'bytearray'];
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
  /** Cells of pointers replaced in this step. */
  private replaced = new Int32Array(1 << 6);
  private spots = 0;
  /** Lowest frame on the data stack that ran in this step, how high the stack was before it, and frames that lie in generators. */
  private low = 0x7fffffff;
  private high: number;
  private frame = 0;
  private readonly tCode: Ref;
  private readonly tInt: Ref;
  private readonly tObject: Ref;
  /** Types besides those of PARTED that keep contents outside their own block. */
  private readonly parted: readonly Ref[];
  private readonly away: Ref[] = [];

  /** Begins at the line step numbered `step`: memory is copied now. `tell` is called with every step's changes. */
  constructor(m: Machine, step: number, moduleFrame: Ref, tell: (d: Difference) => void) {
    this.m = m;
    this.tell = tell;
    this.moduleFrame = moduleFrame;
    this.tCode = m.types['code']!;
    this.tInt = m.tInt;
    this.tObject = m.types['object']!;
    this.parted = PARTS_ELSEWHERE.flatMap((name) => m.types[name] ?? []);
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

  wroteAt(at: number): void {
    if (this.spots === this.replaced.length) this.replaced = widened(this.replaced);
    this.replaced[this.spots++] = at;
  }

  /** The step has ended (at a line event, or at the end): tells its changes and begins the next. */
  end(): void {
    const { m } = this, i32 = m.i32;
    this.ran(i32[REG_FRAME]!);
    const registers = this.pages[0]! << PAGE;
    for (const w of REGISTERS) { const v = i32[w]!; if (this.mirror[registers + w] !== v) this.change(w, this.mirror[registers + w] = v); }
    for (const f of this.away) if (this.stamps[this.stampAt(f - GEN.frame)] !== FREED) this.whole(f - GEN.frame);
    if (this.low < 0x7fffffff) this.compare(this.low >> 2, Math.max(i32[REG.top]!, this.high) >> 2);
    this.high = i32[REG.top]!;
    for (let f = i32[REG_FRAME]!; f !== 0 && (f >= REGION.arenas || f >= this.low); f = i32[(f + FRAME.previous) >> 2]!) this.stackOf(f);
    for (let k = 0; k < this.spots; k++) {
      const w = this.replaced[k]! >> 2, at = (this.slotOf(w >> PAGE) << PAGE) + (w & LAST), v = i32[w]!;
      if (this.mirror[at] !== v) this.change(w, this.mirror[at] = v);
    }
    for (let k = 0; k < this.count; k++) {
      const o = this.met[k]!, stamp = this.stamps[this.stampAt(o)]!;
      if (stamp >> 1 === this.round) this.object(o, (stamp & 1) === 1);
    }
    // After the objects: a container that is new shows by its own words that it has parts.
    for (let k = 0; k < this.took; k += 2) {
      const p = this.taken[k]!;
      if (this.stamps[this.stampAt(p)] !== FREED) this.compare((p - 32) >> 2, (p + this.taken[k + 1]! + 3) >> 2);
    }
    this.tell(this.d);
    this.d.step++;
    this.begin();
  }

  private begin(): void {
    this.round++;
    this.count = this.took = this.spots = this.d.length = this.frame = 0;
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
    const v = m.i32[w]!, at = (this.slotOf(w >> PAGE) << PAGE) + (w & LAST);
    if (this.mirror[at] !== v) this.change(w, this.mirror[at] = v);
    if (t === this.tInt) return;
    if (t === this.tCode) {
      this.compare((o + CODE.version) >> 2, (o + CODE.localsplusnames) >> 2);
      this.compare((o + CODE.weakrefs) >> 2, (o + CODE.weakrefs + 8) >> 2);
      return;
    }
    if (((flags & FIXED) !== 0 && (flags & TPFLAGS.HEAPTYPE) === 0 && !wrote) || ((flags & TPFLAGS.TYPE) !== 0 && this.sameType(o))) {
      this.compare(w - 4, w + HEADER);
      return;
    }
    if ((flags & PARTED) !== 0) {
      this.compare(w - 4, w);
      const before = d.length;
      if ((flags & TPFLAGS.HEAPTYPE) === 0) this.compare(w + 2, (o + m.i32[(t + TYPE.basicsize) >> 2]!) >> 2);
      else this.whole(o);
      if (wrote || d.length > before) markParts(m, o, this);
      return;
    }
    if ((flags & TPFLAGS.TYPE) !== 0) this.touch(m.i32[(o + TYPE.dict) >> 2]!);
    this.whole(o);
    const solid = (flags & TPFLAGS.HEAPTYPE) === 0 ? t : m.i32[(t + TYPE.base) >> 2] === this.tObject ? 0 : solidBase(m, t);
    if (this.parted.includes(solid) || (flags & (TPFLAGS.TYPE | FIXED)) !== 0) markParts(m, o, this);
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
