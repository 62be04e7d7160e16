/** The engine as a Machine. Loaded when a program is run: usage and the list of commands need none. */
import type { Machine } from '#course/machine.ts';

export async function engineMachine(): Promise<Machine> {
  const engine = await import('#engine');
  const images = new engine.Images();
  return { open: (source, options) => engine.createSession(source, { ...options, images }), run: (input) => engine.runProgram({ ...input, images }) };
}
