/**
 * Trees to instructions of a backtracking machine. One record an instruction; `match` in matcher.ts runs them.
 *
 * Slots hold numbers of a run: 2n and 2n + 1 begin and end of group n + 1; then the last group closed; then for each loop how often it has gone
 * round and where it last began. Every change of a slot can be taken back.
 */
import { asciiOf, charTest, setTest, type CharTest } from './chars.ts';
import { FLAG, MAXREPEAT, width, type Node, type Parsed, type Place } from './nodes.ts';

export type Op =
  | { op: 'one'; test: CharTest }
  | { op: 'at'; where: Place; ascii: boolean }
  | { op: 'set'; slot: number; value: number }
  | { op: 'save'; slot: number; closes: number }
  | { op: 'ref'; n: number; ignore: boolean; ascii: boolean }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  /** A run of single characters. */
  | { op: 'run'; test: CharTest; min: number; max: number; lazy: boolean }
  | { op: 'loop'; count: number; last: number; min: number; max: number; lazy: boolean; body: number; exit: number }
  | { op: 'look'; not: boolean; back: number; body: number; exit: number }
  | { op: 'atomic'; body: number; exit: number }
  | { op: 'if'; n: number; no: number }
  | { op: 'accept' };

export interface Program {
  readonly ops: readonly Op[];
  readonly slots: number;
  readonly groups: number;
  readonly isText: boolean;
  readonly names: readonly (readonly [name: string, n: number])[];
  readonly flags: number;
  /** What the first character must be like; null = anything. */
  readonly first: CharTest | null;
}

/** Slot of the number of the last group closed. */
export const lastIndexSlot = (groups: number): number => 2 * groups;

class Writer {
  readonly ops: Op[] = [];
  slots: number;
  readonly isText: boolean;

  constructor(groups: number, isText: boolean) {
    this.slots = 2 * groups + 1;
    this.isText = isText;
  }

  /** The test a node stands for when it is a single character. */
  single(node: Node): CharTest | null {
    switch (node.t) {
      case 'char': return charTest(node.c, node.flags, this.isText);
      case 'any': return (node.flags & FLAG.DOTALL) !== 0 ? () => true : (c) => c !== 10;
      case 'set': return setTest(node.not, node.items, node.flags, this.isText);
      case 'seq': return node.items.length === 1 ? this.single(node.items[0]!) : null;
      default: return null;
    }
  }

  write(node: Node): void {
    const ops = this.ops;
    switch (node.t) {
      case 'char': case 'any': case 'set': ops.push({ op: 'one', test: this.single(node)! }); return;
      case 'at': ops.push({ op: 'at', where: node.where, ascii: asciiOf(node.flags, this.isText) }); return;
      case 'seq': for (const x of node.items) this.write(x); return;
      case 'alt': this.branches(node.branches); return;
      case 'group':
        ops.push({ op: 'save', slot: 2 * node.n - 2, closes: 0 });
        this.write(node.body);
        ops.push({ op: 'save', slot: 2 * node.n - 1, closes: node.n });
        return;
      case 'repeat': this.repeat(node); return;
      case 'ref': ops.push({ op: 'ref', n: node.n, ignore: (node.flags & FLAG.IGNORECASE) !== 0, ascii: asciiOf(node.flags, this.isText) }); return;
      case 'look': {
        const at = ops.length, back = node.ahead ? 0 : width(node.body, new Map())[0];
        ops.push({ op: 'accept' });
        this.write(node.body);
        ops.push({ op: 'accept' });
        ops[at] = { op: 'look', not: node.not, back, body: at + 1, exit: ops.length };
        return;
      }
      case 'atomic': this.atomic(() => this.write(node.body)); return;
      case 'if': {
        const at = ops.length;
        ops.push({ op: 'accept' });
        this.write(node.yes);
        const jump = ops.length;
        if (node.no !== null) ops.push({ op: 'accept' });
        ops[at] = { op: 'if', n: node.n, no: ops.length };
        if (node.no === null) return;
        this.write(node.no);
        ops[jump] = { op: 'jump', to: ops.length };
      }
    }
  }

  private atomic(body: () => void): void {
    const at = this.ops.length;
    this.ops.push({ op: 'accept' });
    body();
    this.ops.push({ op: 'accept' });
    this.ops[at] = { op: 'atomic', body: at + 1, exit: this.ops.length };
  }

  private branches(all: readonly Node[]): void {
    const ops = this.ops, ends: number[] = [];
    all.forEach((b, i) => {
      if (i === all.length - 1) { this.write(b); return; }
      const split = ops.length;
      ops.push({ op: 'accept' });
      this.write(b);
      ends.push(ops.length);
      ops.push({ op: 'accept' });
      ops[split] = { op: 'split', first: split + 1, second: ops.length };
    });
    for (const e of ends) ops[e] = { op: 'jump', to: ops.length };
  }

  private repeat(node: Node & { t: 'repeat' }): void {
    if (node.kind === 'possessive') {
      this.atomic(() => this.repeat({ ...node, kind: 'greedy' }));
      return;
    }
    const lazy = node.kind === 'lazy', ops = this.ops, test = this.single(node.body);
    if (test !== null) {
      ops.push({ op: 'run', test, min: node.min, max: node.max, lazy });
      return;
    }
    const count = this.slots++, last = this.slots++;
    ops.push({ op: 'set', slot: count, value: 0 }, { op: 'set', slot: last, value: -1 });
    const at = ops.length;
    ops.push({ op: 'accept' });
    this.write(node.body);
    ops.push({ op: 'jump', to: at });
    ops[at] = { op: 'loop', count, last, min: node.min, max: node.max === MAXREPEAT ? Infinity : node.max, lazy, body: at + 1, exit: ops.length };
  }
}

/** What a match must begin with, as far as the instructions tell at once. */
function firstTest(ops: readonly Op[]): CharTest | null {
  for (const o of ops) {
    if (o.op === 'one') return o.test;
    if (o.op === 'run' && o.min > 0) return o.test;
    if (o.op !== 'save' || o.closes > 0) return null;
  }
  return null;
}

export function writeProgram(parsed: Parsed, isText: boolean): Program {
  const w = new Writer(parsed.groups, isText);
  w.write(parsed.root);
  w.ops.push({ op: 'accept' });
  return { ops: w.ops, slots: w.slots, groups: parsed.groups, isText, names: parsed.names, flags: parsed.flags, first: firstTest(w.ops) };
}
