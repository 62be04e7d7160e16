/** Marks `dist` with the moment its build began, so that `npm start` can tell whether anything changed since. */
import { utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function buildStamp(): AstroIntegration {
  let began = new Date();
  return {
    name: 'heapbook:build-stamp',
    hooks: {
      'astro:build:start': () => { began = new Date(); },
      'astro:build:done': async ({ dir }) => {
        const file = fileURLToPath(new URL('.built', dir));
        await writeFile(file, '');
        await utimes(file, began, began);
      },
    },
  };
}
