/** Where a run can be left and taken up again: between two instructions, with no native waiting for Python code to return. */
import type { Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { FRAME_FLAG } from '../vm/frame.ts';

/** Only the loop that runs the module is open: then memory holds all there is to know of the run. */
export function outermost(m: Machine): boolean {
  const i32 = m.i32;
  if (i32[REG.nativeDepth] !== 0) return false;
  let f = i32[REG.frame]!;
  if (f === 0) return false;
  for (;;) {
    const previous = i32[(f >> 2) + 2]!;
    if (previous === 0) return true;
    if ((i32[(f >> 2) + 17]! & FRAME_FLAG.entry) !== 0) return false;
    f = previous;
  }
}

/**
 * Inside onBudget: makes memory say that the instruction about to run was not reached yet, so that evalFrame on REG.frame runs it.
 * `undo` takes that back, for a run that goes on.
 */
export function hold(m: Machine): void {
  m.i32[REG.instructions]!--;
  m.i32[(m.i32[REG.frame]! >> 2) + 14]!--;
}

export function undo(m: Machine): void {
  m.i32[REG.instructions]!++;
  m.i32[(m.i32[REG.frame]! >> 2) + 14]!++;
}
