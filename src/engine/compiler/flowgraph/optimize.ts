/**
 * The optimisations CPython 3.13 makes on the graph (Python/flowgraph.c, optimize_cfg): those that show in `dis`, change
 * which objects exist, or how long they live. NOPs that carry a line of their own stay.
 */
import { OP } from '../../bytecode/opcodes.ts';
import { FALSE, TRUE, truthOf, tuple } from '../consts.ts';
import type { ConstTable } from '../consts.ts';
import { blocksOf, clearVisited, copyInstruction, erase, instruction, leadsToTarget, nonEmpty } from './block.ts';
import type { Block, BlockInstruction, Graph } from './block.ts';
import { PSEUDO, isJump, isUnconditionalJump } from './instruction.ts';
import { resolveLines } from './lines.ts';
import { optimizeSwaps } from './swaps.ts';

/** An exit block of at most this many instructions is copied instead of jumped to. */
const LARGEST_COPIED = 4;

function inlineExit(block: Block): boolean {
  const { last } = block;
  if (!last || !isUnconditionalJump(last.op)) return false;
  const target = last.target!;
  const smallExit = target.exitsScope && target.instructions.length <= LARGEST_COPIED;
  const linelessEnd = target.hasNoLine && !target.fallsThrough;
  if (!smallExit && !linelessEnd) return false;
  const jump = last.op;
  erase(last);
  for (const i of target.instructions) block.instructions.push(copyInstruction(i));
  const end = block.last!;
  if (linelessEnd && isUnconditionalJump(end.op) && jump === PSEUDO.JUMP) end.op = PSEUDO.JUMP;
  target.predecessors--;
  return true;
}

function inlineExits(graph: Graph): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const b of blocksOf(graph)) changed = inlineExit(b) || changed;
  }
}

/** Empty the blocks nothing leads to, and count the predecessors of the others. */
export function removeUnreachable(graph: Graph): void {
  for (const b of blocksOf(graph)) b.predecessors = 0;
  clearVisited(graph);
  const { entry } = graph;
  entry.predecessors = 1;
  entry.visited = true;
  const pending = [entry];
  const reach = (block: Block): void => {
    block.predecessors++;
    if (block.visited) return;
    block.visited = true;
    pending.push(block);
  };
  for (let b = pending.pop(); b; b = pending.pop()) {
    if (b.next && b.fallsThrough) reach(b.next);
    for (const i of b.instructions) if (leadsToTarget(i.op)) reach(i.target!);
  }
  for (const b of blocksOf(graph)) {
    if (b.predecessors > 0) continue;
    b.instructions = [];
    b.isHandler = false;
  }
}

/** Drop the NOPs of a block that no line depends on. Returns how many went. */
function removeNopsIn(block: Block): number {
  const kept: BlockInstruction[] = [];
  let previousLine = -1;
  const code = block.instructions;
  code.forEach((i, index) => {
    const { lineno } = i.loc;
    if (i.op === OP.NOP) {
      if (lineno < 0 || lineno === previousLine) return;
      const following = code[index + 1];
      if (following) {
        if (following.loc.lineno === lineno) return;
        if (following.loc.lineno < 0) {
          following.loc = i.loc;
          return;
        }
      } else {
        const next = nonEmpty(block.next);
        const first = next?.instructions.find((n) => !(n.op === OP.NOP && n.loc.lineno < 0));
        if (first && first.loc.lineno === lineno) return;
      }
    }
    kept.push(i);
    previousLine = lineno;
  });
  const removed = code.length - kept.length;
  block.instructions = kept;
  return removed;
}

export function removeNops(graph: Graph): number {
  let removed = 0;
  for (const b of blocksOf(graph)) removed += removeNopsIn(b);
  return removed;
}

function removeRedundantJumps(graph: Graph): number {
  let removed = 0;
  for (const b of blocksOf(graph)) {
    const { last } = b;
    if (!last || !isUnconditionalJump(last.op)) continue;
    if (nonEmpty(last.target) !== nonEmpty(b.next)) continue;
    erase(last);
    removed++;
  }
  return removed;
}

export function removeNopsAndJumps(graph: Graph): void {
  while (removeNops(graph) + removeRedundantJumps(graph) > 0);
}

/** Drop what is pushed only to be popped. */
function removePairs(graph: Graph): void {
  for (let changed = true; changed;) {
    changed = false;
    let previous: BlockInstruction | null = null;
    for (const b of blocksOf(graph)) {
      removeNopsIn(b);
      if (b.labelled) previous = null;
      for (const i of b.instructions) {
        const pushed: BlockInstruction | null = previous;
        previous = i;
        if (i.op !== OP.POP_TOP || !pushed) continue;
        if (pushed.op === OP.LOAD_CONST || (pushed.op === OP.COPY && pushed.arg === 1)) {
          erase(pushed);
          erase(i);
          changed = true;
        }
      }
      if ((b.last && isJump(b.last.op)) || !b.fallsThrough) previous = null;
    }
  }
}

/** Let a jump to an unconditional jump go where that one goes. */
function threadJump(block: Block, jump: BlockInstruction, through: BlockInstruction, op: number): boolean {
  if (jump.target === through.target) return false;
  const { target } = through;
  erase(jump);
  block.instructions.push(instruction(op, 0, through.loc, target));
  return true;
}

function foldTuple(code: BlockInstruction[], index: number, consts: ConstTable): void {
  const build = code[index]!;
  const n = build.arg;
  if (index < n) return;
  const loads = code.slice(index - n, index);
  if (!loads.every((i) => i.op === OP.LOAD_CONST)) return;
  const value = tuple(loads.map((i) => consts.list[i.arg]!));
  build.arg = consts.indexOf(value);
  build.op = OP.LOAD_CONST;
  loads.forEach(erase);
}

/** What can be done where constant `arg` is on top and `next` follows. Returns how many instructions were consumed. */
function optimizeConstant(code: BlockInstruction[], index: number, arg: number, consts: ConstTable): number {
  const load = code[index]!;
  const next = code[index + 1];
  if (!next) return 0;
  const value = consts.list[arg]!;
  switch (next.op) {
    case OP.POP_JUMP_IF_FALSE: case OP.POP_JUMP_IF_TRUE:
      erase(load);
      if (truthOf(value) === (next.op === OP.POP_JUMP_IF_TRUE)) next.op = PSEUDO.JUMP;
      else erase(next);
      return 0;
    case OP.IS_OP: {
      const test = code[index + 2]?.op === OP.TO_BOOL ? code[index + 2]! : null;
      const jump = code[index + (test ? 3 : 2)];
      if (value.t !== 'None' || !jump) return 0;
      if (jump.op !== OP.POP_JUMP_IF_FALSE && jump.op !== OP.POP_JUMP_IF_TRUE) return 0;
      const jumpsIfNone = (next.arg === 0) === (jump.op === OP.POP_JUMP_IF_TRUE);
      erase(load);
      erase(next);
      if (test) erase(test);
      jump.op = jumpsIfNone ? OP.POP_JUMP_IF_NONE : OP.POP_JUMP_IF_NOT_NONE;
      return 0;
    }
    case OP.TO_BOOL:
      erase(load);
      next.op = OP.LOAD_CONST;
      next.arg = consts.indexOf(truthOf(value) ? TRUE : FALSE);
      return 0;
    case OP.RETURN_VALUE:
      erase(load);
      next.op = OP.RETURN_CONST;
      next.arg = arg;
      return 1;
    default: return 0;
  }
}

function become(i: BlockInstruction, op: number, arg: number): void {
  i.op = op;
  i.arg = arg;
}

function optimizeBlock(block: Block, consts: ConstTable): void {
  const code = block.instructions;
  let op = -1;
  let arg = 0;
  for (let index = 0; index < code.length; index++) {
    const i = code[index]!;
    // A copy of a constant is that constant.
    if (!(op === OP.LOAD_CONST && i.op === OP.COPY && i.arg === 1)) {
      ({ op, arg } = i);
    }
    const next = code[index + 1];
    const nextOp = next ? next.op : -1;
    const target = leadsToTarget(op) ? i.target?.instructions[0] : undefined;
    switch (op) {
      case OP.LOAD_CONST:
        index += optimizeConstant(code, index, arg, consts);
        break;
      case OP.BUILD_TUPLE:
        if (nextOp === OP.UNPACK_SEQUENCE && arg === next!.arg && arg >= 1 && arg <= 3) {
          erase(i);
          if (arg === 1) erase(next!);
          else next!.op = OP.SWAP;
          continue;
        }
        foldTuple(code, index, consts);
        break;
      case OP.POP_JUMP_IF_NOT_NONE: case OP.POP_JUMP_IF_NONE: case OP.POP_JUMP_IF_FALSE: case OP.POP_JUMP_IF_TRUE:
        if (target?.op === PSEUDO.JUMP && threadJump(block, i, target, op)) index--;
        break;
      case PSEUDO.JUMP: case PSEUDO.JUMP_NO_INTERRUPT:
        if (target?.op === PSEUDO.JUMP) {
          if (threadJump(block, i, target, PSEUDO.JUMP)) index--;
        } else if (target?.op === PSEUDO.JUMP_NO_INTERRUPT) {
          if (threadJump(block, i, target, op)) index--;
        }
        break;
      case OP.STORE_FAST:
        if (nextOp === OP.STORE_FAST && next!.arg === arg && next!.loc.lineno === i.loc.lineno) become(i, OP.POP_TOP, 0);
        break;
      case OP.SWAP:
        if (arg === 1) erase(i);
        break;
      case OP.LOAD_GLOBAL:
        if (nextOp === OP.PUSH_NULL && (arg & 1) === 0) {
          i.arg = arg | 1;
          erase(next!);
        }
        break;
      case OP.COMPARE_OP:
        if (nextOp === OP.TO_BOOL) {
          erase(i);
          become(next!, OP.COMPARE_OP, arg | 16);
        }
        break;
      case OP.CONTAINS_OP: case OP.IS_OP:
        if (nextOp === OP.TO_BOOL) {
          erase(i);
          become(next!, op, arg);
        } else if (nextOp === OP.UNARY_NOT) {
          erase(i);
          become(next!, op, arg ^ 1);
        }
        break;
      case OP.TO_BOOL:
        if (nextOp === OP.TO_BOOL) erase(i);
        break;
      case OP.UNARY_NOT:
        if (nextOp === OP.TO_BOOL) {
          erase(i);
          become(next!, OP.UNARY_NOT, 0);
        } else if (nextOp === OP.UNARY_NOT) {
          erase(i);
          erase(next!);
        }
        break;
    }
  }
  optimizeSwaps(block);
}

/** Everything CPython does before it looks at locals. Needs handlers labelled. */
export function optimizeGraph(graph: Graph, consts: ConstTable): void {
  inlineExits(graph);
  removeUnreachable(graph);
  resolveLines(graph);
  for (const b of blocksOf(graph)) optimizeBlock(b, consts);
  removePairs(graph);
  removeUnreachable(graph);
  removeNopsAndJumps(graph);
}

/** Forget constants no instruction loads; the first stays, it may be the docstring. */
export function removeUnusedConsts(graph: Graph, consts: ConstTable): void {
  const used = new Set([0]);
  for (const b of blocksOf(graph)) {
    for (const i of b.instructions) if (i.op === OP.LOAD_CONST || i.op === OP.RETURN_CONST) used.add(i.arg);
  }
  const renumbered = new Map<number, number>();
  const kept = consts.list.filter((_, index) => used.has(index) && renumbered.set(index, renumbered.size));
  if (kept.length === consts.list.length) return;
  consts.list = kept;
  for (const b of blocksOf(graph)) {
    for (const i of b.instructions) {
      if (i.op === OP.LOAD_CONST || i.op === OP.RETURN_CONST) i.arg = renumbered.get(i.arg)!;
    }
  }
}

/** Two loads or stores of local variables in one instruction; only the first 16 variables fit. */
export function insertSuperinstructions(graph: Graph): void {
  const join = (a: BlockInstruction, b: BlockInstruction, op: number): void => {
    if (a.loc.lineno >= 0 && b.loc.lineno >= 0 && a.loc.lineno !== b.loc.lineno) return;
    if (a.arg >= 16 || b.arg >= 16) return;
    become(a, op, (a.arg << 4) | b.arg);
    erase(b);
  };
  for (const block of blocksOf(graph)) {
    const code = block.instructions;
    for (let index = 0; index + 1 < code.length; index++) {
      const i = code[index]!;
      const next = code[index + 1]!;
      if (i.op === OP.LOAD_FAST && next.op === OP.LOAD_FAST) join(i, next, OP.LOAD_FAST_LOAD_FAST);
      else if (i.op === OP.STORE_FAST && next.op === OP.LOAD_FAST) join(i, next, OP.STORE_FAST_LOAD_FAST);
      else if (i.op === OP.STORE_FAST && next.op === OP.STORE_FAST) join(i, next, OP.STORE_FAST_STORE_FAST);
    }
  }
  removeNops(graph);
}
