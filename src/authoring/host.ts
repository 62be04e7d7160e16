/** What the command line stands on: tests bring their own. */
import { fileURLToPath } from 'node:url';
import type { Machine } from '#course/machine.ts';
import { engineMachine } from './engine.ts';

export interface Host {
  /** Folder that paths are given from. */
  cwd: string;
  /** The project: its content/ is what is checked. */
  root: string;
  out(text: string): void;
  err(text: string): void;
  machine(): Promise<Machine>;
  /** Milliseconds, for durations. */
  now(): number;
}

/** The host of a terminal. */
export function terminal(): Host {
  // What reads the output may stop early, as `head` does: no more is wanted then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    // `npm run` moves to the project; paths are meant from where the reader of the terminal stands.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    root: fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    machine: engineMachine,
    now: () => performance.now(),
  };
}
