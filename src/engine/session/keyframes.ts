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
/** Instructions between two copies at first; at most, so that a replay stays short. */
const FIRST_SPACING = 20_000;
const MOST_SPACING = 400_000;
/** All copies of one run together. */
const BUDGET = 64 << 20;

interface Range { from: number; to: number }

export interface Keyframe {
  readonly instructions: number;
  readonly events: number;
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
    { from: REGION.arenas, to: up(i32[REG.arenaTop]!) },
    { from: m.sysBase, to: up(i32[REG.sysHigh]! + 16) },
  ];
}

function samePage(a: Int32Array, i32: Int32Array, word: number): boolean {
  for (let k = 0; k < WORDS; k++) if (a[k] !== i32[word + k]) return false;
  return true;
}

/** Copies the machine. Pages equal to those of `before` are shared with it. */
export function capture(m: Machine, events: number, before: Keyframe | null): Keyframe {
  const pages = new Map<number, Int32Array>();
  const ranges = usedRanges(m);
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at += PAGE) {
      const old = before?.pages.get(at / PAGE);
      const word = at >> 2;
      pages.set(at / PAGE, old !== undefined && samePage(old, m.i32, word) ? old : m.i32.slice(word, word + WORDS));
    }
  }
  return {
    instructions: m.i32[REG.instructions]!, events, pages, ranges,
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

  take(m: Machine, events: number): Keyframe {
    const k = capture(m, events, this.taken.at(-1) ?? null);
    this.taken.push(k);
    while (this.bytes() > BUDGET && this.taken.length > 2) this.thin();
    this.due = k.instructions + this.spacing;
    return k;
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

  /** Bytes all copies hold together, shared pages once. */
  bytes(): number {
    const seen = new Set<Int32Array>();
    for (const k of this.taken) for (const p of k.pages.values()) seen.add(p);
    return seen.size * PAGE;
  }

  /** Every other copy goes; the next ones come half as often, up to where a replay would be felt. */
  private thin(): void {
    const kept = this.taken.filter((_, i) => i % 2 === 0);
    this.taken.length = 0;
    this.taken.push(...kept);
    if (this.spacing < MOST_SPACING) this.spacing *= 2;
  }
}
