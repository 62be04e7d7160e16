/**
 * Where a collection stands. Names for the parts of gc_collect_main of Python/gc.c, CPython 3.13, in their order. The register is for those
 * who look on; the collector itself does not read it.
 */
import type { Machine } from '../memory/machine.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';

export const PHASES = ['none', 'merge', 'copy', 'subtract', 'separate', 'untrack', 'weakrefs', 'finalize', 'check', 'clear'] as const;
export type Phase = (typeof PHASES)[number];

/** The collection of generation REG.gcGeneration comes to a phase. */
export function enterPhase(m: Machine, phase: Phase): void {
  const n = PHASES.indexOf(phase);
  m.i32[REG.gcPhase] = n;
  if (m.rec !== null && n !== 0) m.rec.put(EV.gcPhase, 0, n, m.i32[REG.gcGeneration]!, 0);
}
