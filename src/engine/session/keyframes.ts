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
/** Instructions between two copies of a first run; between two of a run gone over again; at most, so that a replay stays short. */
const FIRST_SPACING = 250_000;
const DENSE_SPACING = 50_000;
const MOST_SPACING = 400_000;
/** All copies of one run together. */
const BUDGET = 64 << 20;

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
}

/** The parts of memory ever used, page by page: registers and static data, data stack, arenas, system heap. */
function usedRanges(m: Machine): Range[] {
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
  for (let k = 0; k < WORDS; k++) if (a[k] !== i32[word + k]) return false;
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
    outputPieces: m.output.length, outputLength: m.outputLength, stderrPieces: m.stderr.length,
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
  private spacing = FIRST_SPACING;
  /** Take the next copy once this many instructions have run. */
  due = 0;

  take(m: Machine): Keyframe {
    const k = capture(m, this.taken.at(-1) ?? null);
    this.taken.push(k);
    while (this.bytes() > BUDGET && this.taken.length > 2) this.thin();
    this.due = k.instructions + this.spacing;
    return k;
  }

  /** From here on copies are wanted more often, between those there are. */
  refine(): void { this.spacing = Math.min(this.spacing, DENSE_SPACING); this.due = this.first.instructions + this.spacing; }

  /** Puts a copy of a run gone over again in its place, unless there is one of this moment. */
  insert(m: Machine): Keyframe {
    const done = m.i32[REG.instructions]!;
    const before = this.before('instructions', done);
    if (before.instructions !== done) {
      this.taken.splice(this.taken.indexOf(before) + 1, 0, capture(m, before));
      while (this.bytes() > BUDGET && this.taken.length > 2) this.thin();
    }
    this.due = done + this.spacing;
    return this.before('instructions', done);
  }

  /** All of them, in order. */
  get all(): readonly Keyframe[] { return this.taken; }
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

  /** Bytes all copies hold together: every block of which one still has a page. */
  bytes(): number {
    const seen = new Set<ArrayBufferLike>();
    for (const k of this.taken) for (const p of k.pages.values()) seen.add(p.buffer);
    let sum = 0;
    for (const block of seen) sum += block.byteLength;
    return sum;
  }

  /** Every other copy goes; the next ones come half as often, up to where a replay would be felt. */
  private thin(): void {
    const kept = this.taken.filter((_, i) => i % 2 === 0);
    this.taken.length = 0;
    this.taken.push(...kept);
    if (this.spacing < MOST_SPACING) this.spacing *= 2;
  }
}
