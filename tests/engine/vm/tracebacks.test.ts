/** Tracebacks to the letter: each program of tracebacks/ writes what CPython 3.13.0 wrote (record.py), code, marks, hints and groups. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '#engine';

const folder = fileURLToPath(new URL('tracebacks/', import.meta.url));

test.each(readdirSync(folder).filter((f) => f.endsWith('.txt')).map((f) => f.slice(0, -'.txt'.length)))('%s', (name) => {
  const filename = `${name}.py`;
  const { stdout, stderr } = runProgram({ source: readFileSync(folder + filename, 'utf8'), filename });
  expect(stdout + stderr).toBe(readFileSync(`${folder}${name}.txt`, 'utf8'));
});
