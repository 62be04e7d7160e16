/** The engine as the page gets it: built in parts, those that are needed fetched as the worker does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Engine from '#engine';
import type { boot } from '#engine/session/boot.ts';
import { libraryTexts } from '#site/build/library.ts';
import { engineChunk, engineParts } from '#site/build/parts/plugin.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = '\0engine-in-parts';

export interface EngineInParts {
  readonly engine: typeof Engine & { readonly boot: typeof boot; fetchNeeded(): Promise<boolean> };
  /** What came so far, in order. */
  readonly fetched: readonly string[];
  /** Asks again until nothing is missing, as the worker does. */
  whole<T>(ask: () => T): Promise<T>;
  /** Removes the folder; what has not come yet never will. */
  close(): void;
}

/** Builds it, some seconds, into a folder of its own: nothing is fetched yet. */
export async function engineInParts(): Promise<EngineInParts> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'heapbook-parts-'));
  await build({
    root: ROOT, configFile: false, logLevel: 'error',
    build: { outDir, minify: false, modulePreload: false, target: 'es2022', rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'allow-extension', output: { entryFileNames: 'engine.mjs', chunkFileNames: '[name].mjs', codeSplitting: await engineChunk() } } },
    plugins: [libraryTexts(), engineParts(), {
      name: 'entry',
      resolveId: (id) => (id === ENTRY ? id : null),
      load: (id) => (id !== ENTRY ? null : ["export * from '#engine/index.ts';", "export { boot } from '#engine/session/boot.ts';", "export { fetchNeeded, fetched } from '/src/workers/later.ts';"].join('\n').replaceAll("'#engine/", `'${ROOT}src/engine/`).replaceAll("'/src/", `'${ROOT}src/`)),
    }],
  });
  const engine = await import(pathToFileURL(path.join(outDir, 'engine.mjs')).href) as EngineInParts['engine'] & { fetched: string[] };
  return {
    engine,
    fetched: engine.fetched,
    close: () => { rmSync(outDir, { recursive: true, force: true }); },
    async whole(ask) {
      for (;;) {
        try {
          const value = ask();
          if (!await engine.fetchNeeded()) return value;
        } catch (error) {
          if (!await engine.fetchNeeded()) throw error;
        }
      }
    },
  };
}
