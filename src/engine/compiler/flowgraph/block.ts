/** Basic blocks: straight runs of instructions, entered at the top and left at the bottom. */
import { OP } from '../../bytecode/opcodes.ts';
import { EngineBug } from '../../kernel/errors.ts';
import type { Location } from '../location.ts';
import { hasEvalBreak, isBlockPush, isJump, isScopeExit, isUnconditionalJump } from './instruction.ts';
import type { Sequence } from './instruction.ts';

export interface BlockInstruction {
  op: number;
  arg: number;
  target: Block | null;
  /** Block that handles an exception raised here. */
  except: Block | null;
  loc: Location;
}

export class Block {
  instructions: BlockInstruction[] = [];
  next: Block | null = null;
  /** Some instruction names it. */
  labelled: boolean;
  predecessors = 0;
  isHandler = false;
  /** The handler also receives the index of the instruction that raised. */
  preserveLasti = false;
  /** Stack depth on entry, -1 while unknown. */
  startDepth = -1;
  warm = false;
  cold = false;
  visited = false;
  /** Locals that may be unbound on entry. */
  unsafe = new Set<number>();

  constructor(labelled: boolean) { this.labelled = labelled; }

  get last(): BlockInstruction | null { return this.instructions[this.instructions.length - 1] ?? null; }

  get fallsThrough(): boolean {
    const { last } = this;
    return last === null || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
  }

  get exitsScope(): boolean { return this.last !== null && isScopeExit(this.last.op); }

  get hasNoLine(): boolean { return this.instructions.every((i) => i.loc.lineno < 0); }

  get checksForWork(): boolean { return this.instructions.some((i) => hasEvalBreak(i.op)); }
}

export interface Graph { entry: Block }

export function* blocksOf(graph: Graph): Generator<Block> {
  for (let b: Block | null = graph.entry; b; b = b.next) yield b;
}

/** First block at or after `block` that holds an instruction. */
export function nonEmpty(block: Block | null): Block | null {
  let b = block;
  while (b && b.instructions.length === 0) b = b.next;
  return b;
}

/** Turn an instruction into a NOP at the same place. */
export function erase(instruction: BlockInstruction): void {
  instruction.op = OP.NOP;
  instruction.arg = 0;
  instruction.target = null;
}

export function instruction(op: number, arg: number, loc: Location, target: Block | null = null): BlockInstruction {
  return { op, arg, target, except: null, loc };
}

export function copyInstruction(i: BlockInstruction): BlockInstruction { return { ...i }; }

/** Copy of a block's instructions in a new, unlinked block. */
export function copyBlock(block: Block): Block {
  const copy = new Block(true);
  copy.instructions = block.instructions.map(copyInstruction);
  return copy;
}

export function clearVisited(graph: Graph): void {
  for (const b of blocksOf(graph)) b.visited = false;
}

/** Cut a sequence into blocks: one begins at every label that is named, and after every jump and exit. */
export function graphOf(sequence: Sequence): Graph {
  const { instructions, labels } = sequence;
  const starts = new Map<number, Block>();
  for (const i of instructions) {
    if (i.label < 0) continue;
    const at = labels[i.label]!;
    if (at < 0) throw new EngineBug('a jump names a label that was never placed');
    if (!starts.has(at)) starts.set(at, new Block(true));
  }
  const entry = starts.get(0) ?? new Block(false);
  let current = entry;
  const append = (block: Block): void => { current.next = block; current = block; };
  instructions.forEach((i, index) => {
    const labelled = starts.get(index);
    if (labelled && labelled !== current) append(labelled);
    else if (!labelled && current.last && (isJump(current.last.op) || isScopeExit(current.last.op))) append(new Block(false));
    const target = i.label >= 0 ? starts.get(labels[i.label]!)! : null;
    current.instructions.push(instruction(i.op, i.arg, i.loc, target));
  });
  const end = starts.get(instructions.length);
  if (end) append(end);
  return { entry };
}

/** Whether an instruction leads to another block, by jumping or by opening a handler. */
export function leadsToTarget(op: number): boolean { return isJump(op) || isBlockPush(op); }

