/**
 * Which handler covers which instruction (CPython 3.13 Python/flowgraph.c, label_exception_targets).
 *
 * SETUP_* and POP_BLOCK say where protection begins and ends; afterwards every instruction knows its handler and the
 * blocks need no stack at run time. Fills in the operand of RESUME too: 4 is added where the only protection
 * is the one that wraps a whole generator.
 */
import { OP } from '../../bytecode/opcodes.ts';
import { blocksOf, clearVisited, erase } from './block.ts';
import type { Block, Graph } from './block.ts';
import { PSEUDO, isBlockPush, isJump } from './instruction.ts';

const RESUME_AT_DEPTH_ONE = 4;

export function labelHandlers(graph: Graph): void {
  for (const b of blocksOf(graph)) {
    for (const i of b.instructions) if (isBlockPush(i.op)) i.target!.isHandler = true;
  }
  clearVisited(graph);
  graph.entry.visited = true;
  const pending: { block: Block; handlers: readonly Block[] }[] = [{ block: graph.entry, handlers: [] }];
  const visit = (block: Block, handlers: readonly Block[]): void => {
    if (block.visited) return;
    block.visited = true;
    pending.push({ block, handlers });
  };
  for (let job = pending.pop(); job; job = pending.pop()) {
    const { block } = job;
    const handlers = [...job.handlers];
    let depthAtYield = -1;
    for (const i of block.instructions) {
      if (isBlockPush(i.op)) {
        visit(i.target!, [...handlers]);
        if (i.op !== PSEUDO.SETUP_FINALLY) i.target!.preserveLasti = true;
        handlers.push(i.target!);
        continue;
      }
      if (i.op === PSEUDO.POP_BLOCK) {
        handlers.pop();
        erase(i);
        continue;
      }
      i.except = handlers[handlers.length - 1] ?? null;
      if (i.op === OP.YIELD_VALUE) depthAtYield = handlers.length;
      else if (i.op === OP.RESUME && i.arg !== 0) {
        if (depthAtYield === 1) i.arg |= RESUME_AT_DEPTH_ONE;
        depthAtYield = -1;
      } else if (isJump(i.op)) visit(i.target!, [...handlers]);
    }
    if (block.fallsThrough && block.next) visit(block.next, handlers);
  }
}
