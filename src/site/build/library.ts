/**
 * Modules load when imported: in the worker's build the texts of the library modules written in Python stay out of the engine, one file
 * each, and come when a program imports them.
 *
 *     import weakref ──> WEAKREF_SOURCE() throws Later ──> the worker fetches weakref.ts, asks again ──> the same bytes
 *
 * A program is run from its beginning once more for every text that is missing: imports stand at the top of nearly all of them. Under
 * Node, in tests and while authoring, the engine has every text at hand.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('../../engine/stdlib/python/', import.meta.url));
const DOOR = fileURLToPath(new URL('../../workers/library.ts', import.meta.url));
const TEXT = '?text';
const VIRTUAL = 'virtual:heapbook-library';
const EXPORTED = /export const (\w+_SOURCE) = \(\): string =>/g;

/** The file without its texts: every one is asked for by file and name. Null when it holds none. */
export function withoutTexts(code: string, file: string): string | null {
  const names = [...code.matchAll(EXPORTED)].map(([, name]) => name!);
  if (names.length === 0) return null;
  return `import { $text } from ${JSON.stringify(DOOR)};\n${names.map((name) => `export const ${name} = () => $text(${JSON.stringify(file)}, ${JSON.stringify(name)});`).join('\n')}\n`;
}

/** The plugin, for the worker and the page alike; only the build takes texts out. */
export function libraryTexts(): Plugin {
  let building = false;
  return {
    name: 'heapbook-library-texts',
    enforce: 'pre',
    configResolved(config) { building = config.command === 'build'; },
    async resolveId(source, importer) {
      if (source === VIRTUAL) return `\0${VIRTUAL}`;
      if (!source.endsWith(TEXT)) return null;
      const found = await this.resolve(source.slice(0, -TEXT.length), importer, { skipSelf: true });
      return found === null ? null : found.id + TEXT;
    },
    async load(id) {
      if (id === `\0${VIRTUAL}`) {
        const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3));
        return `export const TEXTS = {\n${files.map((file) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(`${FOLDER}${file}.ts${TEXT}`)}),`).join('\n')}\n};\n`;
      }
      const [file = '', query = ''] = id.split('?');
      if (!file.startsWith(FOLDER) || file.endsWith('/index.ts')) return null;
      const code = await readFile(file, 'utf8');
      if (`?${query}` === TEXT) return { code, moduleType: 'ts' };
      const without = building ? withoutTexts(code, path.basename(file, '.ts')) : null;
      return without === null ? null : { code: without, moduleType: 'ts' };
    },
  };
}
