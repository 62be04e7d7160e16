/**
 * Positions of artificial instructions (PEP 626; CPython 3.13 Python/flowgraph.c, resolve_line_numbers).
 *
 * An exit, or a jump that looks at pending work, must have a line even when it is artificial: it is duplicated until
 * each copy has one predecessor, whose line it takes.
 */
import { blocksOf, copyBlock, nonEmpty } from './block.ts';
import type { Block, Graph } from './block.ts';
import { isJump } from './instruction.ts';
import { NO_LOCATION } from '../location.ts';

function needsLine(block: Block): boolean {
  return (block.exitsScope || block.checksForWork) && block.hasNoLine;
}

function duplicateExits(graph: Graph): void {
  for (const b of blocksOf(graph)) {
    const { last } = b;
    if (!last || !isJump(last.op)) continue;
    const target = nonEmpty(last.target)!;
    if (!needsLine(target) || target.predecessors <= 1) continue;
    const copy = copyBlock(target);
    copy.instructions[0]!.loc = last.loc;
    copy.isHandler = target.isHandler;
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    target.next = copy;
  }
  for (const b of blocksOf(graph)) {
    if (b.fallsThrough && b.next && b.last && b.next.instructions.length > 0 && needsLine(b.next)) {
      b.next.instructions[0]!.loc = b.last.loc;
    }
  }
}

function propagate(graph: Graph): void {
  for (const b of blocksOf(graph)) {
    const { last } = b;
    if (!last) continue;
    let previous = NO_LOCATION;
    for (const i of b.instructions) {
      if (i.loc.lineno === NO_LOCATION.lineno) i.loc = previous;
      else previous = i.loc;
    }
    const hand = (block: Block): void => {
      const first = block.instructions[0];
      if (block.predecessors === 1 && first && first.loc.lineno === NO_LOCATION.lineno) first.loc = previous;
    };
    if (b.fallsThrough && b.next) hand(b.next);
    if (isJump(last.op)) hand(last.target!);
  }
}

export function resolveLines(graph: Graph): void {
  duplicateExits(graph);
  propagate(graph);
}
