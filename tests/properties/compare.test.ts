/**
 * Generated programs print the same here and in CPython: values, the order in which objects die, reference counts, what a collection finds.
 * Needs the CPython of the recordings (HEAPBOOK_PYTHON or one on the path) and fork; without them this is a test to do.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Images, runProgram } from '#engine';
import { findInterpreter } from '../conformance/interpreter.ts';
import { comparable, RUNS } from './programs.ts';

const SEED = 2013;
const images = new Images();
const DRIVER = fileURLToPath(new URL('run-many.py', import.meta.url));
const python = process.platform === 'win32' ? null : findInterpreter();

/** What CPython prints for each. One interpreter, a fork for each program. */
function printed(sources: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'heapbook-compare-'));
  try {
    writeFileSync(join(folder, 'in.json'), JSON.stringify(sources));
    const run = spawnSync(python!.command, [DRIVER, join(folder, 'in.json'), join(folder, 'out.json')], { env: { ...process.env, ...python!.env, PYTHONHASHSEED: '0' }, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (python === null) test.todo('generated programs print what CPython prints (no CPython of the recordings here)');
else test('generated programs print what CPython prints', () => {
  const sources = fc.sample(comparable, { numRuns: RUNS, seed: SEED });
  const wanted = printed(sources);
  sources.forEach((source, i) => {
    const { stdout, error } = runProgram({ source, filename: 'main.py', images });
    expect(error?.traceback ?? null, source).toBeNull();
    expect(stdout, source).toBe(wanted[i]);
  });
}, 60_000 * Math.max(2, Math.ceil(RUNS / 100)));
