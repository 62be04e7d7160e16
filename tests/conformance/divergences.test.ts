/**
 * Every declared divergence: its docstring is complete in both languages, our machine prints what the `.out` says,
 * and that still differs from what CPython prints (`.cpython`). The format is described in divergences/README.md.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runProgram } from '#engine';
import { PINNED_VERSION, parseRecording, transcript } from './corpus.ts';

const FOLDER = fileURLToPath(new URL('./divergences/', import.meta.url));
const FIELDS = [
  'id', 'category', 'title', 'title-zh', 'differs', 'differs-zh', 'cause', 'cause-zh', 'workaround', 'workaround-zh', 'since',
];
const CATEGORIES = ['memory', 'collector', 'compiler', 'runtime', 'threads', 'library', 'messages'];

/** The fields of a program's docstring, in the order written; a line that starts with a blank continues the value. */
function docstringFields(source: string): Map<string, string> {
  const body = /^"""\n([\s\S]*?)\n"""\n/.exec(source)?.[1];
  if (body === undefined) throw new Error('a divergence opens with a docstring on its own lines');
  const fields = new Map<string, string>();
  let last = '';
  for (const line of body.split('\n')) {
    const field = /^([a-z-]+): (.+)$/.exec(line);
    if (field) fields.set((last = field[1]!), field[2]!);
    else if (/^\s+\S/.test(line) && last) fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else throw new Error(`not a field: ${line}`);
  }
  return fields;
}

const programs = readdirSync(FOLDER).filter((file) => file.endsWith('.py')).sort();

describe('divergences', () => {
  test('numbers are unique and every file belongs to a program', () => {
    const numbers = programs.map((file) => /^D-\d{3}(?=-[a-z0-9-]+\.py$)/.exec(file)?.[0]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
    const stems = new Set(programs.map((file) => file.slice(0, -'.py'.length)));
    const orphans = readdirSync(FOLDER).filter((f) => f !== 'README.md' && !stems.has(f.replace(/\.(py|out|cpython)$/, '')));
    expect(orphans).toEqual([]);
  });

  for (const file of programs) {
    test(file, () => {
      const stem = join(FOLDER, file.slice(0, -'.py'.length));
      const source = readFileSync(`${stem}.py`, 'utf8');
      const fields = docstringFields(source);
      expect([...fields.keys()]).toEqual(FIELDS);
      expect(file.startsWith(`${fields.get('id')}-`)).toBe(true);
      expect(CATEGORIES).toContain(fields.get('category'));
      expect(existsSync(`${stem}.cpython`), 'recorded with goldens record divergences').toBe(true);
      const ours = parseRecording(readFileSync(`${stem}.out`, 'utf8'));
      const theirs = parseRecording(readFileSync(`${stem}.cpython`, 'utf8'));
      expect(theirs.recordedBy).toBe(`cpython ${PINNED_VERSION}`);
      const outcome = runProgram({ source, filename: file, profile: '3.13', maxInstructions: 20_000_000 });
      expect(transcript(outcome)).toBe(ours.transcript);
      expect(ours.transcript).not.toBe(theirs.transcript);
    });
  }
});
