/** `heapbook run`: programs on the machine, as `python3 FILE` would show them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ErrorView } from '#engine/session/contract.ts';
import type { Outcome } from '#course/machine.ts';
import { PROFILES } from '#course/schema.ts';
import { readArgs } from '../args.ts';
import type { Command } from '../cli.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../problem.ts';

const EXIT: Record<ErrorView['kind'], number> = { exception: 1, syntax: 2, unsupported: 2, limit: 3 };

/** The exit code of a program that ended so. */
export function exitOf(outcome: { error: ErrorView | null; exit: number }): number {
  if (!outcome.error) return outcome.exit;
  return outcome.error.type === 'SystemExit' ? outcome.exit : EXIT[outcome.error.kind];
}

/** Text of a program file. Throws UsageError naming the file. */
export function readSource(host: Host, file: string): string {
  try {
    return readFileSync(resolve(host.cwd, file), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(`cannot read ${file}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : String(code)}`);
  }
}

function jsonLine(file: string, outcome: Outcome, ms: number): string {
  const { stdout, error, exit, steps, instructions } = outcome;
  const told = error && { type: error.type, message: error.message, line: error.line };
  return JSON.stringify({ file, stdout, error: told, exit: error ? exitOf({ error, exit }) : exit, steps, instructions, ms: Math.round(ms * 1000) / 1000 }) + '\n';
}

export const command: Command = {
  usage: 'run FILE... [--profile P] [--seed N] [--max-steps N] [--max-memory BYTES] [--json]',
  about: 'run programs on the machine; output and tracebacks as Python prints them',
  async run(words, host) {
    const { files, options } = readArgs(words, { profile: PROFILES, seed: 'count', 'max-steps': 'count', 'max-memory': 'count', json: 'flag' });
    if (files.length === 0) throw new UsageError('no program given');
    const sources = files.map((file) => readSource(host, file));
    const machine = await host.machine();
    let code = 0;
    files.forEach((file, index) => {
      const begun = host.now();
      const outcome = machine.run({
        source: sources[index]!, filename: file,
        ...(options.profile !== undefined && { profile: options.profile }),
        ...(options.seed !== undefined && { seed: options.seed }),
        ...(options['max-steps'] !== undefined && { maxInstructions: options['max-steps'] }),
        ...(options['max-memory'] !== undefined && { maxMemory: options['max-memory'] }),
      });
      const ms = host.now() - begun;
      if (options.json) host.out(jsonLine(file, outcome, ms));
      else {
        host.out(outcome.stdout);
        const { error, stderr } = outcome;
        const text = stderr || (error && error.type !== 'SystemExit' ? `${file}:${error.line}: ${error.type}: ${error.message}` : '');
        if (text) host.err(text.endsWith('\n') ? text : `${text}\n`);
      }
      code = Math.max(code, exitOf(outcome));
    });
    return code;
  },
};
