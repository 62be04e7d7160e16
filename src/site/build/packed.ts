/** Writes each text file of `dist` brotli-packed beside itself, as small as brotli can: the server has no time for that on the way. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const TEXT = /\.(html|js|css|json|svg|txt|xml|webmanifest)$/;
/** Shorter files gain nothing. */
const WORTH = 512;
const pack = promisify(brotliCompress);

export function packed(): AstroIntegration {
  return {
    name: 'heapbook:packed',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((file) => TEXT.test(file));
        await Promise.all(files.map(async (file) => {
          const body = await readFile(path.join(root, file));
          if (body.length < WORTH) return;
          await writeFile(path.join(root, `${file}.br`), await pack(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
        }));
      },
    },
  };
}
