/**
 * Native modules load when imported: in the worker's build the code of each part of the engine (parts.ts) stays out of it and comes when
 * a program needs it. What stays is its outline (outline.ts).
 *
 *     import array ──> the outline's init throws Later ──> the worker fetches the part array, asks again ──> the same bytes
 *
 * A program is run from its beginning once more for every part that is missing: imports stand at the top of nearly all of them. Under
 * Node, in tests and while authoring, the engine is in one piece.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { knownFunctions, outline, type EngineFile, type Outline } from './outline.ts';
import { PARTS } from './parts.ts';

const ENGINE = fileURLToPath(new URL('../../../engine/', import.meta.url));
const DOOR = fileURLToPath(new URL('../../../workers/parts.ts', import.meta.url));
/** Behind a file: the copy that belongs to a part. */
const MARK = '?part=';
const PART = '\0heapbook-part:';

/** Tables of offsets: every part has its own, or the bundler could not fold them into the code that uses them. */
const TABLES: ReadonlySet<string> = new Set(['memory/layout.ts', 'memory/registers.ts', 'objects/spec.ts']);

const exportsOf = async (file: string): Promise<Readonly<Record<string, unknown>>> => await import(pathToFileURL(ENGINE + file).href) as Readonly<Record<string, unknown>>;

const IMPORTED = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm;

const APART: ReadonlySet<string> = new Set(Object.values(PARTS).flat());
const TEXTS = /^stdlib\/python\/(?!index)/;

/** The files of the engine that stay: what its door imports, parts' own files left out. In an order that is always the same. */
async function coreFiles(): Promise<ReadonlySet<string>> {
  const found = new Set(['index.ts']);
  for (const file of found) {
    // A library module's text brings nothing of its own file along.
    if (TEXTS.test(file)) continue;
    for (const [, to] of (await readFile(ENGINE + file, 'utf8')).matchAll(IMPORTED)) {
      const next = path.posix.join(path.posix.dirname(file), to!);
      if (!APART.has(next)) found.add(next);
    }
  }
  return found;
}

interface Made { readonly parts: Readonly<Record<string, Outline>>; readonly partOf: ReadonlyMap<string, readonly [part: string, k: number]>; readonly core: ReadonlySet<string> }

/** The outline of every part, and by file the part it belongs to. */
async function outlines(): Promise<Made> {
  const core = await coreFiles();
  const partOf = new Map(Object.entries(PARTS).flatMap(([part, files]) => files.map((file, k) => [file, [part, k] as const] as const)));
  const read = (files: Iterable<string>): Promise<EngineFile[]> => Promise.all([...files].map(async (file) => ({ file, exports: await exportsOf(file) })));
  const known = knownFunctions(await read(core));
  const parts: Record<string, Outline> = {};
  for (const [part, files] of Object.entries(PARTS)) parts[part] = outline(await read(files), known);
  return { parts, partOf, core };
}

/** The plugin, for the worker; only the build takes parts out. */
export function engineParts(): Plugin {
  let building = false;
  let made: ReturnType<typeof outlines> | null = null;
  return {
    name: 'heapbook-engine-parts',
    enforce: 'pre',
    configResolved(config) { building = config.command === 'build'; },
    async resolveId(source, importer) {
      if (source.startsWith(PART)) return source;
      const part = importer?.startsWith(PART) === true ? importer.slice(PART.length) : importer?.split(MARK)[1];
      if (part === undefined) return null;
      const found = await this.resolve(source, importer!.split(MARK)[0], { skipSelf: true });
      if (found?.id.startsWith(ENGINE) !== true) return found;
      const file = found.id.slice(ENGINE.length);
      const { core, partOf } = await (made ??= outlines());
      const own = TABLES.has(file) || (partOf.has(file) ? partOf.get(file)![0] === part : !core.has(file));
      return own ? found.id + MARK + part : found;
    },
    async load(id) {
      if (!building || /\?(light|lesson)$/.test(id)) return null;
      if (id.startsWith(PART)) {
        const part = id.slice(PART.length);
        const { functions } = (await (made ??= outlines())).parts[part]!;
        return `${PARTS[part]!.map((file, k) => `import * as f${k} from ${JSON.stringify(ENGINE + file)};`).join('\n')}\nexport const functions = [\n  ${functions.join(',\n  ')},\n];\n`;
      }
      if (!id.startsWith(ENGINE)) return null;
      const [name, part_] = id.split(MARK);
      if (part_ !== undefined) return name!.includes('/stdlib/python/') ? null : { code: await readFile(name!, 'utf8'), moduleType: 'ts' };
      const { parts, partOf } = await (made ??= outlines());
      const found = partOf.get(id.slice(ENGINE.length));
      if (found === undefined) return null;
      const [part, k] = found;
      const { code, imports } = parts[part]!.files[k]!;
      const heads = [...imports].map(([file, names]) => `import { ${[...names].map(([name, alias]) => `${name} as ${alias}`).join(', ')} } from ${JSON.stringify(ENGINE + file)};\n`).join('');
      return `import { $part } from ${JSON.stringify(DOOR)};\n${heads}const $ = $part(${JSON.stringify(part)}, () => import(${JSON.stringify(PART + part)}));\n${code}`;
    },
  };
}

/**
 * Keeps what `#engine` imports in one chunk, where the bundler would make one for each set of parts that share a file: one is smaller, and
 * its tables fold. For `output.codeSplitting` of the bundler.
 */
export async function engineChunk() {
  const core = await coreFiles();
  const test = (id: string): boolean => id.startsWith(ENGINE) && (core.has(id.slice(ENGINE.length)) || APART.has(id.slice(ENGINE.length)));
  return { includeDependenciesRecursively: false, groups: [{ name: 'engine', test }] };
}
