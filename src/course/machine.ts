/**
 * What exercises need of a machine: a run seen from outside. The engine's session is one; tests bring another.
 * Everything in src/course takes it as an argument, so nothing here starts an engine by itself.
 */
import type { ErrorView, Grain, MachineEvent, Overview, RunOptions, Snapshot, View } from '#engine/session/contract.ts';

/** One program, run, to be looked at from any step. */
export interface Run {
  overview(): Overview;
  seek(grain: Grain, n: number, view?: View): Snapshot;
  narrate(event: MachineEvent, language: string): string;
  narrateStep(events: MachineEvent[], language: string): string;
}

/** What running a program to its end gives. */
export interface Outcome {
  stdout: string;
  /** What it wrote there itself, the traceback, and what was said while the interpreter shut down. */
  stderr: string;
  error: ErrorView | null;
  exit: number;
  steps: number;
  instructions: number;
}

/** Opens runs. */
export interface Machine {
  open(source: string, options?: RunOptions): Run;
  run(input: { source: string; filename: string; profile?: string; maxInstructions?: number; maxMemory?: number; seed?: number }): Outcome;
}
