/**
 * The real CPython that recordings are made with, when it is here. Only the exact version is taken.
 * Looked for: the executable named by HEAPBOOK_PYTHON, python3.13, python3 under pyenv, python3.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const VERSION = '3.13.0';
export const HEADER = `# cpython ${VERSION}\n`;

// Installed as sitecustomize: the program is run as `python3 program.py` would, only the report of its exception changes.
const HOOK = `
import os, sys
def _report(kind, value, trace):
    import json
    module = kind.__module__
    name = kind.__qualname__ if module in ("builtins", "__main__") else f"{module}.{kind.__qualname__}"
    with open(os.environ["HEAPBOOK_REPORT"], "w", encoding="utf-8") as report:
        json.dump({"type": name, "message": str(value)}, report)
sys.excepthook = _report
`;

/** Output and how a program ended, as a recording holds it (without its header). */
export function transcript(output: string, error: { type: string; message: string } | null): string {
  if (!error) return output;
  const text = output && !output.endsWith('\n') ? `${output}\n` : output;
  return `${text}!! ${error.type}${error.message ? `: ${error.message}` : ''}\n`;
}

export type Python = (source: string) => { output: string; error: string | null };

/** Finds CPython 3.13.0; null when it is not here. What it returns runs a program and gives its transcript. */
export function findPython(): Python | null {
  const candidates: [string, Record<string, string>][] = [
    ...(process.env.HEAPBOOK_PYTHON ? [[process.env.HEAPBOOK_PYTHON, {}] as [string, Record<string, string>]] : []),
    ['python3.13', {}], ['python3', { PYENV_VERSION: VERSION }], ['python3', {}],
  ];
  for (const [command, env] of candidates) {
    const asked = spawnSync(command, ['-c', 'import platform; print(platform.python_implementation(), platform.python_version())'], { env: { ...process.env, ...env }, encoding: 'utf8' });
    if (asked.status === 0 && asked.stdout.trim() === `CPython ${VERSION}`) return (source) => runPython(command, env, source);
  }
  return null;
}

function runPython(command: string, env: Record<string, string>, source: string): { output: string; error: string | null } {
  const folder = mkdtempSync(join(tmpdir(), 'heapbook-'));
  try {
    writeFileSync(join(folder, 'program.py'), source);
    writeFileSync(join(folder, 'sitecustomize.py'), HOOK);
    const report = join(folder, 'report.json');
    const done = spawnSync(command, ['program.py'], {
      cwd: folder, encoding: 'utf8', timeout: 10_000,
      env: { ...process.env, ...env, PYTHONHASHSEED: '0', PYTHONPATH: folder, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1', HEAPBOOK_REPORT: report },
    });
    if (done.error) return { output: '', error: done.error.message };
    const ended = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) as { type: string; message: string } : null;
    if (!ended && done.status !== 0 && done.stderr.includes('Error')) return { output: done.stdout, error: done.stderr.trim().split('\n').at(-1) ?? 'it failed' };
    return { output: transcript(done.stdout, ended), error: null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
