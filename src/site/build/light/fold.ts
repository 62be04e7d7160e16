/**
 * Terser over the worker's chunks, before the bundler's own minifier: it folds the engine's tables of offsets (`TYPE.basicsize`) into the
 * code that uses them, a tenth less on the way to the reader. A plugin, because Vite's `build.minify: 'terser'` leaves workers alone.
 */
import { minify } from 'terser';
import type { Plugin } from 'vite';

export function foldTables(): Plugin {
  return {
    name: 'heapbook-fold-tables',
    apply: 'build',
    async renderChunk(code) {
      const { code: folded } = await minify(code, { module: true, compress: { passes: 2 }, mangle: true });
      return { code: folded ?? code, map: null };
    },
  };
}
