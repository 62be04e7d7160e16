/** The engine as a Machine. Loaded when a program is run: usage and the list of commands need none. */
import type { Machine } from '#course/machine.ts';

export async function engineMachine(): Promise<Machine> {
  const engine = await import('#engine');
  return { open: (source, options) => engine.createSession(source, options), run: (input) => engine.runProgram(input) };
}
