/**
 * Copies of the machine's memory along a run, in pages of 4 KiB; a page that did not change is shared with the copy before.
 *
 * Invariants: copies are ordered by instruction; memory outside the four ranges ever used is zero (no end of a range goes down again), so a
 * restore clears what the machine has used since. Text printed is kept host-side as pieces that only get more; a copy knows how many there were.
 */
import type { Machine } from '../memory/machine.ts';
import { REG, REGION } from '../memory/registers.ts';

const PAGE = 4096;
const WORDS = PAGE >> 2;
/** Instructions between two copies: a sixty-fourth of the run, within what keeps copies few and a replay short. */
const SPACING = { least: 50_000, most: 400_000 } as const;
/** All copies of one run together. */
const BUDGET = 112 << 20;
/** However much they weigh, so many stay. */
const LEAST_COPIES = 16;

interface Range { from: number; to: number }

export interface Keyframe {
  readonly instructions: number;
  /** Events before it; -1 until the run's events are numbered. */
  events: number;
  /** Pages by number (address / 4096). */
  readonly pages: Map<number, Int32Array>;
  readonly ranges: readonly Range[];
  readonly outputPieces: number;
  readonly outputLength: number;
  readonly stderrPieces: number;
  /** Bytes of the pages it shares with none before. */
  readonly own: number;
}

/** The parts of memory ever used, page by page: registers and static data, data stack, arenas, system heap. */
export function usedRanges(m: Machine): Range[] {
  const i32 = m.i32;
  const up = (n: number): number => Math.min((n + PAGE - 1) & ~(PAGE - 1), m.buf.byteLength);
  return [
    { from: 0, to: up(i32[REG.staticTop]!) },
    { from: REGION.stack, to: up(i32[REG.stackHigh]!) },
    { from: REGION.arenas, to: up(i32[REG.poolHigh]!) },
    { from: m.sysBase, to: up(i32[REG.sysHigh]! + 16) },
  ];
}

function samePage(a: Int32Array, i32: Int32Array, word: number): boolean {
  // Four words a comparison: most pages are equal, and all of them are read.
  for (let k = 0, w = word; k < WORDS; k += 4, w += 4) {
    if (((a[k]! ^ i32[w]!) | (a[k + 1]! ^ i32[w + 1]!) | (a[k + 2]! ^ i32[w + 2]!) | (a[k + 3]! ^ i32[w + 3]!)) !== 0) return false;
  }
  return true;
}

/** Copies the machine. Pages equal to those of `before` are shared with it; the others of one copy lie in one block. */
export function capture(m: Machine, before: Keyframe | null): Keyframe {
  const { i32 } = m;
  const pages = new Map<number, Int32Array>();
  const ranges = usedRanges(m);
  const changed: number[] = [];
  for (const { from, to } of ranges) {
    for (let page = from / PAGE, end = to / PAGE; page < end; page++) {
      const old = before?.pages.get(page);
      if (old !== undefined && samePage(old, i32, page * WORDS)) pages.set(page, old);
      else changed.push(page);
    }
  }
  const block = new Int32Array(changed.length * WORDS);
  changed.forEach((page, i) => {
    const copy = block.subarray(i * WORDS, (i + 1) * WORDS);
    copy.set(i32.subarray(page * WORDS, (page + 1) * WORDS));
    pages.set(page, copy);
  });
  return {
    instructions: i32[REG.instructions]!, events: -1, pages, ranges,
    outputPieces: m.output.length, outputLength: m.outputLength, stderrPieces: m.stderr.length, own: block.byteLength,
  };
}

/** Makes the machine what it was, byte for byte. */
export function restore(m: Machine, k: Keyframe): void {
  const now = usedRanges(m);
  for (const [page, words] of k.pages) m.i32.set(words, page * WORDS);
  now.forEach(({ to }, i) => { const kept = k.ranges[i]!.to; if (to > kept) m.i32.fill(0, kept >> 2, to >> 2); });
  m.output.length = k.outputPieces;
  m.outputLength = k.outputLength;
  m.stderr.length = k.stderrPieces;
}

/** The copies of one run: when to take the next, which to start from, how many to keep. */
export class Keyframes {
  private readonly taken: Keyframe[] = [];
  private spacing: number = SPACING.least;
  /** Bytes all copies hold together: every block of which one still has a page. */
  bytes = 0;
  /** Take the next copy once this many instructions have run. */
  due = Infinity;

  /** The copy of a run's beginning. What is as in `base` is shared with it. */
  begin(m: Machine, base: Keyframe | null): void {
    this.taken.push(capture(m, base));
    this.taken[0]!.events = 0;
  }

  /** A run of so many instructions is gone over again: says where copies are due. */
  plan(instructions: number): void {
    this.spacing = Math.min(SPACING.most, Math.max(SPACING.least, Math.floor(instructions / 64)));
    this.due = this.first.instructions + this.spacing;
  }

  /** The next copy, `events` before it. */
  take(m: Machine, events: number): void {
    const k = capture(m, this.last);
    k.events = events;
    this.taken.push(k);
    this.bytes += k.own;
    while (this.bytes > BUDGET && this.taken.length > LEAST_COPIES) this.thin();
    this.due = k.instructions + this.spacing;
  }

  get first(): Keyframe { return this.taken[0]!; }
  get last(): Keyframe { return this.taken.at(-1)!; }
  get count(): number { return this.taken.length; }

  /** The latest copy from which `axis` still lies ahead or is reached. */
  before(axis: 'instructions' | 'events', n: number): Keyframe {
    let lo = 0, hi = this.taken.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (this.taken[mid]![axis] <= n) lo = mid; else hi = mid - 1;
    }
    return this.taken[lo]!;
  }

  /** Every other copy goes; the next ones come half as often, up to where a replay would be felt. */
  private thin(): void {
    const kept = this.taken.filter((_, i) => i % 2 === 0);
    this.taken.length = 0;
    this.taken.push(...kept);
    if (this.spacing < SPACING.most) this.spacing *= 2;
    const seen = new Set<ArrayBufferLike>();
    for (const k of this.taken) for (const p of k.pages.values()) seen.add(p.buffer);
    this.bytes = 0;
    for (const block of seen) this.bytes += block.byteLength;
  }
}
