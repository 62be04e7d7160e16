/**
 * Order of the blocks, and jumps that fit it (CPython 3.13 Python/flowgraph.c, push_cold_blocks_to_end and
 * normalize_jumps). Exception handlers go to the end; a conditional jump only ever goes forward.
 */
import { OP } from '../../bytecode/opcodes.ts';
import { NO_LOCATION } from '../location.ts';
import { Block, blocksOf, clearVisited, instruction } from './block.ts';
import type { Graph } from './block.ts';
import { PSEUDO, isConditionalJump, isJump } from './instruction.ts';
import { removeNopsAndJumps } from './optimize.ts';

function spread(from: Block[], enters: (block: Block) => boolean, mark: (block: Block) => void): void {
  const pending = from;
  for (const b of pending) b.visited = true;
  const reach = (block: Block): void => {
    if (block.visited || !enters(block)) return;
    block.visited = true;
    pending.push(block);
  };
  for (let b = pending.pop(); b; b = pending.pop()) {
    mark(b);
    if (b.next && b.fallsThrough) reach(b.next);
    for (const i of b.instructions) if (isJump(i.op)) reach(i.target!);
  }
}

/** Warm is what normal flow reaches; cold is what only a handler reaches. */
function markTemperature(graph: Graph): void {
  for (const b of blocksOf(graph)) b.warm = b.cold = false;
  clearVisited(graph);
  spread([graph.entry], () => true, (b) => { b.warm = true; });
  clearVisited(graph);
  spread([...blocksOf(graph)].filter((b) => b.isHandler), (b) => !b.warm, (b) => { b.cold = true; });
}

export function moveColdBlocks(graph: Graph): void {
  if (!graph.entry.next) return;
  markTemperature(graph);
  for (const b of blocksOf(graph)) {
    const { next } = b;
    if (!b.cold || !b.fallsThrough || !next?.warm) continue;
    const jump = new Block(false);
    next.labelled = true;
    jump.instructions.push(instruction(PSEUDO.JUMP_NO_INTERRUPT, 0, NO_LOCATION, next));
    jump.cold = true;
    jump.predecessors = 1;
    jump.next = next;
    b.next = jump;
  }
  const all = [...blocksOf(graph)];
  const cold = all.filter((b) => b.cold);
  const ordered = [...all.filter((b) => !b.cold), ...cold];
  ordered.forEach((b, index) => { b.next = ordered[index + 1] ?? null; });
  if (cold.length > 0) removeNopsAndJumps(graph);
}

const OPPOSITE: Readonly<Record<number, number>> = {
  [OP.POP_JUMP_IF_NONE]: OP.POP_JUMP_IF_NOT_NONE,
  [OP.POP_JUMP_IF_NOT_NONE]: OP.POP_JUMP_IF_NONE,
  [OP.POP_JUMP_IF_FALSE]: OP.POP_JUMP_IF_TRUE,
  [OP.POP_JUMP_IF_TRUE]: OP.POP_JUMP_IF_FALSE,
};

/** Replace a conditional jump backwards by its opposite over a jump backwards. */
export function normalizeJumps(graph: Graph): void {
  clearVisited(graph);
  for (const b of blocksOf(graph)) {
    b.visited = true;
    const { last } = b;
    if (!last || !isConditionalJump(last.op) || !last.target!.visited) continue;
    const back = new Block(false);
    back.instructions.push(instruction(PSEUDO.JUMP, 0, last.loc, last.target));
    back.startDepth = last.target!.startDepth;
    back.visited = true;
    last.op = OPPOSITE[last.op]!;
    last.target = b.next;
    back.cold = b.cold;
    back.next = b.next;
    b.next = back;
  }
}
