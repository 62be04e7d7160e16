/** Lists, tuples, dicts, sets, ranges, slices and iterators do what CPython did with the same cases (record.py); the heap stays in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runProgram } from '#engine/session/run-program.ts';

interface Recording { python: string; cases: { name: string; source: string; printed: string }[] }

const folder = new URL('recorded/', import.meta.url);
const END = '<end>\n';
/** Too many instructions to recount the heap along the way. */
const UNAUDITED = new Set(['longer runs']);

for (const file of readdirSync(folder).sort()) {
  const recording = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recording;
  describe(file.replace('.json', ''), () => {
    test.each(recording.cases)('$name', ({ name, source, printed }) => {
      const { stdout, error } = runProgram({ source, filename: 'main.py', audit: !UNAUDITED.has(name) });
      expect(error).toBeNull();
      expect(printed.endsWith(END)).toBe(true);
      expect(stdout.slice(0, stdout.indexOf(END) + END.length)).toBe(printed);
    });
  });
}
