/**
 * Takes what islands are given (tasks, options, reasons, hints: a tenth of a lesson's weight) and their late pictures out of the page
 * and into one file beside it. `client:near` (src/site/client/near.ts) fetches the file when the first island wakes.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takePictures, withoutMarks } from './late-pictures.ts';

const ISLAND = /(<astro-island\b[^>]*?) props="([^"]*)"([^>]*? client="near")/g;
const LETTERS: Record<string, string> = { quot: '"', '#39': "'", '#x27': "'", lt: '<', gt: '>', amp: '&' };

/** An attribute's value as it was before it was written. */
export const unescape = (text: string): string => text.replace(/&(quot|#39|#x27|lt|gt|amp);/g, (_, name: string) => LETTERS[name]!);

/** A page whose islands name their props by number, and the props. */
export function takeProps(html: string): { html: string; props: unknown[] } {
  const props: unknown[] = [];
  const rest = html.replace(ISLAND, (_, before: string, text: string, after: string) => {
    props.push(JSON.parse(unescape(text)));
    return `${before} data-props="${props.length - 1}"${after}`;
  });
  return { html: rest, props };
}

export function lateProps(): AstroIntegration {
  return {
    name: 'heapbook:late-props',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        await mkdir(path.join(root, '_astro'), { recursive: true });
        for (const file of (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'))) {
          const page = await readFile(path.join(root, file), 'utf8');
          const { html, props } = takeProps(withoutMarks(page));
          const { html: rest, pictures } = takePictures(html);
          if (props.length === 0) {
            if (rest !== page) await writeFile(path.join(root, file), rest);
            continue;
          }
          const text = JSON.stringify({ props, pictures });
          const name = `_astro/props.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
          await writeFile(path.join(root, name), text);
          await writeFile(path.join(root, file), rest.replace('<html ', `<html data-props="/${name}" `));
        }
      },
    },
  };
}
