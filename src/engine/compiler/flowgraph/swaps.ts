/**
 * SWAP instructions: fewer of them, and none where the stores behind them can change places instead
 * (CPython 3.13 Python/flowgraph.c, swaptimize and apply_static_swaps).
 */
import { OP } from '../../bytecode/opcodes.ts';
import { erase } from './block.ts';
import type { Block, BlockInstruction } from './block.ts';
import { PSEUDO } from './instruction.ts';

/** Replace the run of SWAPs and NOPs at `start` by the shortest that permutes the stack alike. Returns its last index. */
function shortenRun(block: Block, start: number): number {
  const code = block.instructions;
  let end = start + 1;
  while (end < code.length && (code[end]!.op === OP.SWAP || code[end]!.op === OP.NOP)) end++;
  const run = code.slice(start, end);
  const swaps = run.filter((i) => i.op === OP.SWAP);
  if (swaps.length < 2) return start;
  const depth = Math.max(...swaps.map((i) => i.arg));
  // positions[k]: which item, counted from the top before the run, ends up k-th from the top.
  const positions = Array.from({ length: depth }, (_, k) => k);
  for (const { arg } of swaps) {
    [positions[0], positions[arg - 1]] = [positions[arg - 1]!, positions[0]!];
  }
  // Each cycle of the permutation is undone by swaps with the top; written backwards they make it.
  const needed: number[] = [];
  const done = new Set<number>();
  for (let i = 0; i < depth; i++) {
    if (done.has(i) || positions[i] === i) continue;
    let j = i;
    for (;;) {
      if (j !== 0) needed.push(j + 1);
      if (done.has(j)) break;
      done.add(j);
      j = positions[j]!;
    }
  }
  run.forEach(erase);
  needed.forEach((arg, k) => {
    const slot = run[run.length - 1 - k]!;
    slot.op = OP.SWAP;
    slot.arg = arg;
  });
  return end - 1;
}

function movable(i: BlockInstruction): boolean {
  return i.op === OP.STORE_FAST || i.op === PSEUDO.STORE_FAST_MAYBE_NULL || i.op === OP.POP_TOP;
}

/** Variable stored to, -1 for none. */
function storedLocal(i: BlockInstruction): number {
  return i.op === OP.STORE_FAST || i.op === PSEUDO.STORE_FAST_MAYBE_NULL ? i.arg : -1;
}

/** Next store or pop after `index`, NOPs skipped, on line `lineno` unless that is negative; -1 if something else comes. */
function nextMovable(block: Block, index: number, lineno: number): number {
  for (let i = index + 1; i < block.instructions.length; i++) {
    const candidate = block.instructions[i]!;
    if (lineno >= 0 && candidate.loc.lineno !== lineno) return -1;
    if (candidate.op === OP.NOP) continue;
    return movable(candidate) ? i : -1;
  }
  return -1;
}

/** Going left from `index`, drop each SWAP whose effect two later stores can have by changing places. */
function exchangeStores(block: Block, index: number): void {
  const code = block.instructions;
  for (let i = index; i >= 0; i--) {
    const swap = code[i]!;
    if (swap.op !== OP.SWAP) {
      if (swap.op === OP.NOP || movable(swap)) continue;
      return;
    }
    const first = nextMovable(block, i, -1);
    if (first < 0) return;
    const { lineno } = code[first]!.loc;
    let other = first;
    for (let n = swap.arg - 1; n > 0; n--) {
      other = nextMovable(block, other, lineno);
      if (other < 0) return;
    }
    const a = storedLocal(code[first]!);
    const b = storedLocal(code[other]!);
    if (a >= 0 || b >= 0) {
      if (a === b) return;
      for (let k = first + 1; k < other; k++) {
        const between = storedLocal(code[k]!);
        if (between >= 0 && (between === a || between === b)) return;
      }
    }
    erase(swap);
    [code[first], code[other]] = [code[other]!, code[first]!];
  }
}

export function optimizeSwaps(block: Block): void {
  for (let i = 0; i < block.instructions.length; i++) {
    if (block.instructions[i]!.op !== OP.SWAP) continue;
    i = shortenRun(block, i);
    exchangeStores(block, i);
  }
}
