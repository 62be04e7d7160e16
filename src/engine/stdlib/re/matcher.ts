/**
 * Runs a pattern over text: depth first, with everything there is to go back to on a stack of its own, so that neither long texts nor deep nesting
 * meet the host's stack. Only look-around and atomic groups call themselves.
 */
import { isWord, sameLetter } from './chars.ts';
import type { Place } from './nodes.ts';
import { lastIndexSlot, type Op, type Program } from './program.ts';

export interface Run {
  /** Begin and end of the whole, then of each group; -1 = took no part. */
  readonly marks: readonly number[];
  /** Number of the last group closed, 0 = none. */
  readonly lastIndex: number;
}

/** Text under a pattern: its characters, and between where and where the pattern may look. */
export interface Subject {
  readonly text: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** Called every so many steps; throws when the program has done too much. */
export type Spend = (steps: number) => void;

const CHUNK = 4096;
/** Kinds of what is on the stack, four numbers each: (ALTERNATIVE, instruction, place), (UNDO, slot, value), (SHORTER or LONGER, instruction, place, bound). */
const ALTERNATIVE = 0, UNDO = 1, SHORTER = 2, LONGER = 3;

export class Matcher {
  private readonly p: Program;
  private readonly text: ArrayLike<number>;
  private readonly end: number;
  private readonly spend: Spend;
  private readonly slots: Int32Array;
  private readonly stack: number[] = [];
  private steps = 0;
  /** A match must end at the end; and may not be empty. */
  private whole = false;
  private notEmptyAt = -1;

  constructor(p: Program, s: Subject, spend: Spend) {
    this.p = p;
    this.text = s.text;
    this.end = s.to;
    this.spend = spend;
    this.slots = new Int32Array(p.slots).fill(-1);
  }

  /** A match that begins at `at`; `whole`: it must reach the end; `notEmpty`: it may not be empty. */
  at(at: number, whole: boolean, notEmpty: boolean): Run | null {
    this.slots.fill(-1);
    this.stack.length = 0;
    this.whole = whole;
    this.notEmptyAt = notEmpty ? at : -1;
    const end = this.run(0, at, true);
    if (end < 0) return null;
    const last = this.slots[lastIndexSlot(this.p.groups)]!, marks = [at, end];
    for (let n = 0; n < this.p.groups; n++) {
      const a = this.slots[2 * n]!, b = this.slots[2 * n + 1]!;
      if (a < 0 || b < 0) marks.push(-1, -1); else marks.push(a, b);
    }
    return { marks, lastIndex: Math.max(0, last) };
  }

  /** The first match at or after `from`. */
  search(from: number, notEmpty: boolean): Run | null {
    const first = this.p.first;
    for (let i = from; i <= this.end; i++) {
      if (first !== null && (i >= this.end || !first(this.text[i]!))) { this.step(); continue; }
      const r = this.at(i, false, notEmpty && i === from);
      if (r !== null) return r;
    }
    return null;
  }

  private step(): void {
    if (++this.steps % CHUNK === 0) this.spend(CHUNK);
  }

  /** What was not yet counted. */
  done(): void {
    this.spend(this.steps % CHUNK);
  }

  private put(slot: number, value: number): void {
    const old = this.slots[slot]!;
    if (old === value) return;
    this.stack.push(UNDO, slot, old, 0);
    this.slots[slot] = value;
  }

  /** Runs from an instruction to the `accept` that belongs to it. Where the match ends, -1 = there is none; then all slots are as before. */
  private run(start: number, from: number, outermost: boolean): number {
    const { ops } = this.p, base = this.stack.length, text = this.text, end = this.end;
    let pc = start, i = from;
    for (;;) {
      this.step();
      const o: Op = ops[pc]!;
      let ok = true;
      switch (o.op) {
        case 'one':
          ok = i < end && o.test(text[i]!);
          if (ok) { i++; pc++; }
          break;
        case 'at': ok = this.isAt(o.where, i, o.ascii); pc++; break;
        case 'set': this.put(o.slot, o.value); pc++; break;
        case 'save':
          this.put(o.slot, i);
          if (o.closes > 0) this.put(lastIndexSlot(this.p.groups), o.closes);
          pc++;
          break;
        case 'jump': pc = o.to; break;
        case 'split': this.stack.push(ALTERNATIVE, o.second, i, 0); pc = o.first; break;
        case 'run': {
          const limit = Math.min(end, o.max === Infinity ? end : i + o.max), least = i + o.min;
          if (least > end) { ok = false; break; }
          let k = i;
          const goal = o.lazy ? least : limit;
          while (k < goal && o.test(text[k]!)) k++;
          this.steps += (k - i) >> 3;
          if (k < least) { ok = false; break; }
          if (o.lazy) { if (k < limit) this.stack.push(LONGER, pc, k, limit); }
          else if (k > least) this.stack.push(SHORTER, pc, k - 1, least);
          i = k;
          pc++;
          break;
        }
        case 'loop': pc = this.loop(o, pc, i); break;
        case 'ref': {
          const a = this.slots[2 * o.n - 2]!, b = this.slots[2 * o.n - 1]!;
          ok = a >= 0 && b >= 0 && i + (b - a) <= end;
          for (let k = a; ok && k < b; k++) ok = o.ignore ? sameLetter(text[k]!, text[i + k - a]!, o.ascii) : text[k] === text[i + k - a];
          if (ok) { i += b - a; pc++; }
          break;
        }
        case 'if': pc = this.slots[2 * o.n - 1]! >= 0 && this.slots[2 * o.n - 2]! >= 0 ? pc + 1 : o.no; break;
        case 'look': {
          const at = i - o.back, before = this.stack.length;
          const found = at >= 0 && this.run(o.body, at, false) >= 0;
          if (o.not && found) this.unwind(before); else if (found) this.keepUndo(before);
          ok = found !== o.not;
          pc = o.exit;
          break;
        }
        case 'atomic': {
          const before = this.stack.length, to = this.run(o.body, i, false);
          ok = to >= 0;
          if (ok) { this.keepUndo(before); i = to; pc = o.exit; }
          break;
        }
        case 'accept':
          ok = !outermost || ((!this.whole || i === end) && i !== this.notEmptyAt);
          if (ok) return i;
      }
      if (ok) continue;
      const back = this.goBack(base);
      if (back === null) return -1;
      pc = back.pc;
      i = back.i;
    }
  }

  /** The next round of a loop, or the way out. The instruction to go on with. */
  private loop(o: Op & { op: 'loop' }, pc: number, i: number): number {
    const count = this.slots[o.count]!;
    if (count < o.min) {
      this.put(o.count, count + 1);
      return o.body;
    }
    const again = count < o.max && this.slots[o.last] !== i;
    if (!again) return o.exit;
    if (o.lazy) {
      // Round again only when the rest does not match; the loop's slots change then.
      this.stack.push(ALTERNATIVE, -1 - pc, i, 0);
      return o.exit;
    }
    this.stack.push(ALTERNATIVE, o.exit, i, 0);
    this.put(o.last, i);
    this.put(o.count, count + 1);
    return o.body;
  }

  /** Takes back until there is another way; null = there is none above `base`. */
  private goBack(base: number): { pc: number; i: number } | null {
    const s = this.stack;
    while (s.length > base) {
      const bound = s.pop()!, b = s.pop()!, a = s.pop()!, kind = s.pop()!;
      if (kind === UNDO) this.slots[a] = b;
      else if (kind === ALTERNATIVE) return a >= 0 ? { pc: a, i: b } : { pc: this.oncemore(-1 - a, b), i: b };
      else if (kind === SHORTER) {
        if (b > bound) s.push(SHORTER, a, b - 1, bound);
        return { pc: a + 1, i: b };
      } else if ((this.p.ops[a] as Op & { op: 'run' }).test(this.text[b]!)) {
        if (b + 1 < bound) s.push(LONGER, a, b + 1, bound);
        return { pc: a + 1, i: b + 1 };
      }
    }
    return null;
  }

  /** A lazy loop goes round again after all. Its body. */
  private oncemore(pc: number, i: number): number {
    const o = this.p.ops[pc] as Op & { op: 'loop' };
    this.put(o.last, i);
    this.put(o.count, this.slots[o.count]! + 1);
    return o.body;
  }

  /** Undoes everything above a height. */
  private unwind(base: number): void {
    const s = this.stack;
    while (s.length > base) {
      s.pop();
      const b = s.pop()!, a = s.pop()!;
      if (s.pop() === UNDO) this.slots[a] = b;
    }
  }

  /** Forgets the other ways above a height, keeps what was changed. */
  private keepUndo(base: number): void {
    const s = this.stack;
    let to = base;
    for (let k = base; k < s.length; k += 4) if (s[k] === UNDO) { s[to] = UNDO; s[to + 1] = s[k + 1]!; s[to + 2] = s[k + 2]!; s[to + 3] = 0; to += 4; }
    s.length = to;
  }

  private isAt(where: Place, i: number, ascii: boolean): boolean {
    const { text, end } = this, word = (k: number): boolean => k >= 0 && k < end && isWord(text[k]!, ascii);
    switch (where) {
      case 'start': return i === 0;
      case 'end': return i === end;
      case 'final': return i === end || (i === end - 1 && text[i] === 10);
      case 'line start': return i === 0 || text[i - 1] === 10;
      case 'line end': return i === end || text[i] === 10;
      case 'boundary': return end > 0 && word(i - 1) !== word(i);
      case 'no boundary': return end > 0 && word(i - 1) === word(i);
    }
  }
}
