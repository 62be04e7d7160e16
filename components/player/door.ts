/** The engine, for the build and the worker. Nothing else in the player touches it. */
import type { MachineSource, RunOptions } from '#engine/session/contract.ts';
import type { MachineSession } from './session.ts';

export interface SourceProblem { message: string; line: number; column?: number; offset?: number }

export interface EngineDoor {
  Images: new () => MachineSource;
  createSession(source: string, options?: RunOptions): MachineSession;
  checkSyntax(source: string): SourceProblem | null;
  runProgram(input: { source: string; filename: string } & RunOptions): { stdout: string; error: unknown; exit: number; steps: number; instructions: number };
}

const found = Object.values(import.meta.glob<EngineDoor>('/src/engine/index.ts', { eager: true }));

/** The engine's exports. Throws, by name, where there is no engine. */
export function engineDoor(): EngineDoor {
  if (!found[0]) throw new Error('src/engine/index.ts is missing: a figure needs the machine');
  return found[0];
}

export const hasEngine = found.length > 0;
