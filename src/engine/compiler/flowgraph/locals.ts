/**
 * Which loads of local variables might find nothing (CPython 3.13 Python/flowgraph.c,
 * add_checks_for_loads_of_uninitialized_variables): LOAD_FAST becomes LOAD_FAST_CHECK there.
 *
 * As in CPython, only the first 64 variables are followed from block to block; the others only within one.
 */
import { OP } from '../../bytecode/opcodes.ts';
import { blocksOf } from './block.ts';
import type { Block, BlockInstruction, Graph } from './block.ts';
import { PSEUDO, isJump } from './instruction.ts';

const FOLLOWED = 64;

type Effect = 'unbinds' | 'binds' | 'loads' | 'none';

function effectOnLocal(i: BlockInstruction): Effect {
  switch (i.op) {
    case OP.DELETE_FAST: case OP.LOAD_FAST_AND_CLEAR: case PSEUDO.STORE_FAST_MAYBE_NULL: return 'unbinds';
    case OP.STORE_FAST: case OP.LOAD_FAST_CHECK: return 'binds';
    case OP.LOAD_FAST: return 'loads';
    default: return 'none';
  }
}

function checkWithinBlocks(graph: Graph): void {
  for (const b of blocksOf(graph)) {
    const bound = new Set<number>();
    for (const i of b.instructions) {
      const effect = effectOnLocal(i);
      if (effect === 'none' || i.arg < FOLLOWED) continue;
      if (effect === 'unbinds') { bound.delete(i.arg); continue; }
      if (effect === 'loads' && !bound.has(i.arg)) i.op = OP.LOAD_FAST_CHECK;
      bound.add(i.arg);
    }
  }
}

/** `nparams` first locals are bound on entry. */
export function checkLocals(graph: Graph, nlocals: number, nparams: number): void {
  if (nlocals === 0) return;
  if (nlocals > FOLLOWED) checkWithinBlocks(graph);
  const followed = Math.min(nlocals, FOLLOWED);
  const pending: Block[] = [];
  for (const b of blocksOf(graph)) { b.unsafe = new Set(); b.visited = false; }

  const reach = (block: Block, unsafe: ReadonlySet<number>): void => {
    const before = block.unsafe.size;
    for (const local of unsafe) block.unsafe.add(local);
    if (block.unsafe.size !== before && !block.visited) {
      block.visited = true;
      pending.push(block);
    }
  };
  const scan = (block: Block): void => {
    const unsafe = new Set(block.unsafe);
    for (const i of block.instructions) {
      if (i.except) reach(i.except, unsafe);
      if (i.arg >= FOLLOWED) continue;
      switch (effectOnLocal(i)) {
        case 'unbinds': unsafe.add(i.arg); break;
        case 'binds': unsafe.delete(i.arg); break;
        case 'loads':
          if (unsafe.has(i.arg)) i.op = OP.LOAD_FAST_CHECK;
          unsafe.delete(i.arg);
          break;
        case 'none': break;
      }
    }
    if (block.next && block.fallsThrough) reach(block.next, unsafe);
    if (block.last && isJump(block.last.op)) reach(block.last.target!, unsafe);
  };

  const initial = new Set<number>();
  for (let i = nparams; i < followed; i++) initial.add(i);
  reach(graph.entry, initial);
  for (const b of blocksOf(graph)) scan(b);
  for (let b = pending.pop(); b; b = pending.pop()) {
    b.visited = false;
    scan(b);
  }
}
