/** The CPython that recordings are made with and programs are compared with. */
import { spawnSync } from 'node:child_process';
import { PINNED_VERSION } from './corpus.ts';

export interface Candidate {
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
}

function candidates(): Candidate[] {
  const named = process.env.HEAPBOOK_PYTHON;
  return [
    ...(named ? [{ command: named, env: {} }] : []),
    { command: 'python3.13', env: {} },
    { command: 'python3', env: { PYENV_VERSION: PINNED_VERSION } },
    { command: 'python3', env: {} },
  ];
}

/** The first candidate whose version is exactly the pinned one, or null. */
export function findInterpreter(): Candidate | null {
  for (const candidate of candidates()) {
    const asked = spawnSync(
      candidate.command,
      ['-c', 'import platform; print(platform.python_implementation(), platform.python_version())'],
      { env: { ...process.env, ...candidate.env }, encoding: 'utf8' },
    );
    if (asked.status === 0 && asked.stdout.trim() === `CPython ${PINNED_VERSION}`) return candidate;
  }
  return null;
}
