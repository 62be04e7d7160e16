/**
 * `npm run heapbook -- COMMAND`: the instructor's command line.
 * Exit codes: 0 well; 1 a program's exception, or problems found; 2 wrong usage (and, for run and trace, a syntax error or
 * something the machine does not support); 3 a limit was reached.
 */
import { terminal, type Host } from './host.ts';
import { UsageError } from './problem.ts';

export interface Command {
  usage: string;
  about: string;
  run(words: string[], host: Host): Promise<number>;
}

const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  run: () => import('./commands/run.ts'),
  trace: () => import('./commands/trace.ts'),
  new: () => import('./commands/new.ts'),
  check: () => import('./commands/check.ts'),
  record: () => import('./commands/record.ts'),
  reviewed: () => import('./commands/reviewed.ts'),
};

async function help(): Promise<string> {
  const lines = ['usage: heapbook COMMAND ...', ''];
  for (const load of Object.values(COMMANDS)) {
    const { command } = await load();
    lines.push(`  ${command.usage}`, `      ${command.about}`);
  }
  return lines.join('\n') + '\n';
}

/** Runs one command; returns its exit code. */
export async function main(words: string[], host: Host): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? host.err : host.out)(await help());
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    host.err(`heapbook: no command ${JSON.stringify(name)}; commands are ${Object.keys(COMMANDS).join(', ')}\n`);
    return 2;
  }
  const { command } = await COMMANDS[name]!();
  if (rest.includes('--help')) {
    host.out(`usage: heapbook ${command.usage}\n${command.about}\n`);
    return 0;
  }
  try {
    return await command.run(rest, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.err(`heapbook ${name}: ${error.message}\nusage: heapbook ${command.usage}\n`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), terminal());
