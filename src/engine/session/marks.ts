/**
 * The line steps of a run, four words each: line, depth, instructions and, once they are numbered, events before it. Contract's StepMark, kept
 * small: blocks of a fixed size, so that a long run copies nothing as it grows.
 */
import { STEP_BITS, type Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import type { StepMark } from './contract.ts';

const BITS = STEP_BITS;
const PER_BLOCK = 1 << BITS;
const WORDS = 4;
/** More line steps than this are counted but not kept: seeking then goes by instruction. */
const MOST = 61 << BITS;

export class Marks {
  private readonly blocks: Int32Array[] = [];
  /** Line steps of the run. */
  length = 0;

  get kept(): number { return Math.min(this.length, MOST); }

  /** Has the machine's next run write its line steps down here. How many events there were before them is not known yet. */
  listen(m: Machine): void {
    const take = (): void => {
      m.steps = this.blocks.length << BITS < MOST ? new Int32Array(WORDS * PER_BLOCK) : null;
      if (m.steps !== null) this.blocks.push(m.steps);
    };
    m.stepsFull = take;
    take();
  }

  /** The run is over. */
  close(m: Machine): void {
    m.steps = null;
    this.length = m.i32[REG.lines]!;
  }

  /** Says how many events were before step i. */
  number(i: number, event: number): void { if (i < this.kept) this.blocks[i >> BITS]![WORDS * (i & (PER_BLOCK - 1)) + 3] = event; }

  line(i: number): number { return this.word(i, 0); }
  instruction(i: number): number { return this.word(i, 2); }
  event(i: number): number { return this.word(i, 3); }

  mark(i: number): StepMark {
    return { line: this.line(i), depth: this.word(i, 1), event: this.event(i), instruction: this.instruction(i) };
  }

  private word(i: number, k: number): number { return this.blocks[i >> BITS]![WORDS * (i & (PER_BLOCK - 1)) + k]!; }

  /** Line steps begun before `n` on an axis: the number of marks whose value is below it. */
  begunBefore(axis: 'event' | 'instruction', n: number): number {
    let lo = 0, hi = this.kept;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this[axis](mid) < n) lo = mid + 1; else hi = mid;
    }
    return lo;
  }

  /** First step after (or last before) `from` that stands before `line`; null = none. */
  visit(line: number, from: number, back: boolean): number | null {
    if (back) {
      for (let i = Math.min(from, this.kept) - 1; i >= 0; i--) if (this.line(i) === line) return i;
    } else {
      for (let i = from + 1; i < this.kept; i++) if (this.line(i) === line) return i;
    }
    return null;
  }
}
