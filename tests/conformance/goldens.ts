/**
 * `npm run goldens -- record [area]` and `npm run goldens -- check [area]`.
 *
 * Finds the CPython the recordings are made with and hands over to record.py. Looked for, in order:
 * the executable named by HEAPBOOK_PYTHON, `python3.13`, `python3` under pyenv, `python3`. Only the exact
 * version is accepted: a recording by any other interpreter would be another truth.
 *
 * `record` without that interpreter is an error. `check` without it says so and succeeds, so that the
 * tests need no Python; set GOLDENS_REQUIRE=1 to make it an error there too.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PINNED_VERSION } from './corpus.ts';
import { findInterpreter } from './interpreter.ts';

function main(args: readonly string[]): number {
  const [command, ...chosen] = args;
  if (command !== 'record' && command !== 'check') {
    process.stderr.write('usage: goldens record|check [area | area/name ...]\n');
    return 2;
  }
  const python = findInterpreter();
  if (!python) {
    process.stderr.write(`CPython ${PINNED_VERSION} not found (set HEAPBOOK_PYTHON to its executable)\n`);
    return command === 'record' || process.env.GOLDENS_REQUIRE === '1' ? 1 : 0;
  }
  const recorder = fileURLToPath(new URL('./record.py', import.meta.url));
  const run = spawnSync(python.command, [recorder, command, ...chosen], {
    env: { ...process.env, ...python.env },
    stdio: 'inherit',
  });
  return run.status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
