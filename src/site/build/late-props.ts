/**
 * Takes what islands are given (tasks, options, reasons, hints: a tenth of a lesson's weight) and their late pictures out of the page
 * and into one file beside it, and what figures are made live with into another. `client:near` (src/site/client/near.ts) fetches the
 * first when an island wakes, the player (components/player/entry.ts) the second.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shortShapes, takePictures, withoutMarks } from './late-pictures.ts';

const ISLAND = /(<astro-island\b[^>]*?) props="([^"]*)"([^>]*? client="near"[^>]*)/g;
/** The renderer goes by the number where there is one; the letters beside it are chance, which does not pack. */
const IDENTITY = / uid="[^"]*" data-preact-island-id="(\d+)"/;
const LETTERS: Record<string, string> = { quot: '"', '#39': "'", '#x27': "'", lt: '<', gt: '>', amp: '&' };

/** An attribute's value as it was before it was written. */
export const unescape = (text: string): string => text.replace(/&(quot|#39|#x27|lt|gt|amp);/g, (_, name: string) => LETTERS[name]!);

/** What an island's element says of itself that only waking it needs. */
const WAKING = / (component-url|component-export|renderer-url|opts)="([^"]*)"/g;

/** A page whose islands name their props by number, and the props: with them what each island is woken with. */
export function takeProps(html: string): { html: string; props: { props: unknown; waking: Record<string, string> }[] } {
  const props: { props: unknown; waking: Record<string, string> }[] = [];
  const rest = html.replace(ISLAND, (_, before: string, text: string, after: string) => {
    const waking: Record<string, string> = {};
    const bare = (part: string): string => part.replace(WAKING, (__, name: string, value: string) => { waking[name] = unescape(value); return ''; });
    const open = bare(before).replace(IDENTITY, ' uid="$1"'), end = bare(after);
    props.push({ props: JSON.parse(unescape(text)), waking });
    return `${open} data-props="${props.length - 1}"${end}`;
  });
  return { html: rest, props };
}

const CONFIG = /<script type="application\/json">([\s\S]*?)<\/script>(?=<\/figure>)/g;

interface Config { frame: { title?: string; source?: string; region?: unknown } }

/**
 * A page whose figures do not say how they are made live, and what they said, in the order of the figures; without the title, and the
 * program where the whole of it is on show: the player reads those off the page.
 */
export function takeFigures(html: string): { html: string; figures: Config[] } {
  const figures: Config[] = [];
  const rest = html.replace(CONFIG, (_, text: string) => {
    const config = JSON.parse(text) as Config;
    const { title: _title, source, ...frame } = config.frame;
    const onShow = !frame.region && source !== undefined && /[^\n]\n$/.test(source) && !source.includes('\r');
    figures.push({ ...config, frame: onShow ? frame : { ...frame, source } });
    return '';
  });
  return { html: rest, figures };
}

/** Writes `data` beside the pages, named by what is in it, and has the page say where. */
async function putBeside(root: string, html: string, kind: 'props' | 'figures', data: unknown): Promise<string> {
  const text = JSON.stringify(data);
  const name = `_astro/${kind}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
  await writeFile(path.join(root, name), text);
  return html.replace('<html ', `<html data-${kind}="/${name}" `);
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
          const { html: bare, figures } = takeFigures(shortShapes(withoutMarks(page)));
          const { html, props } = takeProps(bare);
          const { html: rest, pictures } = takePictures(html);
          let now = rest;
          if (figures.length > 0) now = await putBeside(root, now, 'figures', figures);
          if (props.length > 0) now = await putBeside(root, now, 'props', { props: props.map(({ props: given }) => given), waking: props.map(({ waking }) => waking), pictures });
          if (now !== page) await writeFile(path.join(root, file), now);
        }
      },
    },
  };
}
