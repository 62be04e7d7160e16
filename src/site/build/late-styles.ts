/**
 * Leaves in each page the styles its first view can need, and puts the rest in a file the page fetches at the reader's first sign
 * (src/site/client/page.ts): styles of what only scripts put there, an editor, a verdict, a drawer of hints.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { canMatch, divide, itemsOf, print, splitAt, type Late, type Names } from './css-rules.ts';

/** Set by scripts that run before the first sign: rules that ask for them stay. */
const EARLY = ['data-theme', 'data-js', 'data-read', 'aria-current', 'hidden', 'open'];
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

/** What the tags of a page name. */
export function namesOf(html: string): Names {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = new Set<string>(EARLY);
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  for (const [, tag, rest] of markup.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)) {
    tags.add(tag!.toLowerCase());
    for (const [, name, double, single, bare] of rest!.matchAll(/([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)) {
      const value = double ?? single ?? bare ?? '';
      attributes.add(name!);
      if (name === 'class') for (const word of value.split(/\s+/)) classes.add(word);
      if (name === 'id') ids.add(value);
    }
  }
  return { lang: /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '', tags, classes, ids, attributes };
}

const FOREIGN = /^html:lang\(([^)]*)\)/;

/** A page with its first styles alone, and the styles left out, the first number of a place being the sheet's. */
export function split(html: string): { html: string; late: Late[] } {
  const names = namesOf(html);
  const late: Late[] = [];
  let sheet = 0;
  const rest = html.replace(STYLE, (_, open: string, css: string, close: string) => {
    const own = sheet;
    sheet += 1;
    // Rules for pages of another language are for neither part.
    const items = divide(itemsOf(css), (selectors) => splitAt(selectors, ',').some((selector) => (FOREIGN.exec(selector)?.[1] ?? names.lang) === names.lang)).now;
    const parts = divide(items, (selector) => canMatch(selector, names));
    late.push(...parts.late.map(([place, text]): Late => [[own, ...place], text]));
    return open + print(parts.now) + close;
  });
  return { html: rest, late };
}

export function lateStyles(): AstroIntegration {
  return {
    name: 'heapbook:late-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const { html, late } = split(await readFile(path.join(root, file), 'utf8'));
          if (late.length === 0) {
            await writeFile(path.join(root, file), html);
            continue;
          }
          const text = JSON.stringify(late);
          const name = `_astro/late.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
          await writeFile(path.join(root, name), text);
          await writeFile(path.join(root, file), html.replace('<html ', `<html data-late="/${name}" `));
        }
      },
    },
  };
}
