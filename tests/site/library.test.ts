/** The build takes the texts of library modules out of the engine: every file of theirs must be of the shape it looks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutTexts } from '#site/build/library.ts';

const FOLDER = new URL('../../src/engine/stdlib/python/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts');

test.each(files)('%s holds texts that can come later', (file) => {
  const code = readFileSync(new URL(file, FOLDER), 'utf8');
  const without = withoutTexts(code, file.replace('.ts', ''));
  const names = [...code.matchAll(/export const (\w+)/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(without).toContain(`export const ${name} = () => $text("${file.replace('.ts', '')}", "${name}");`);
  expect(without!.length).toBeLessThan(200 + 120 * names.length);
});

test('a file without texts is left as it is', () => {
  expect(withoutTexts('export const one = 1;', 'one')).toBeNull();
});
