/** The line steps of a run in four growing columns: line, depth, events and instructions before it. Contract's StepMark, kept small. */
import type { StepMark } from './contract.ts';

const COLUMNS = 4;
/** More line steps than this are counted but not kept: seeking then goes by instruction. */
const MOST = 2_000_000;

export class Marks {
  private data = new Int32Array(COLUMNS * 1024);
  /** Line steps of the run. */
  length = 0;

  get kept(): number { return Math.min(this.length, MOST); }

  push(line: number, depth: number, event: number, instruction: number): void {
    const at = this.length++ * COLUMNS;
    if (this.length > MOST) return;
    if (at + COLUMNS > this.data.length) {
      const bigger = new Int32Array(this.data.length * 2);
      bigger.set(this.data);
      this.data = bigger;
    }
    this.data[at] = line;
    this.data[at + 1] = depth;
    this.data[at + 2] = event;
    this.data[at + 3] = instruction;
  }

  line(i: number): number { return this.data[i * COLUMNS]!; }
  event(i: number): number { return this.data[i * COLUMNS + 2]!; }
  instruction(i: number): number { return this.data[i * COLUMNS + 3]!; }

  mark(i: number): StepMark {
    const at = i * COLUMNS;
    return { line: this.data[at]!, depth: this.data[at + 1]!, event: this.data[at + 2]!, instruction: this.data[at + 3]! };
  }

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
