/**
 * Writes a content security policy into every built page. Scripts may come from this origin, or be inline and carry a
 * hash listed here; nothing may be fetched from anywhere else. Styles may be inline: figures place things with style
 * attributes, and the editor adds a style element of its own.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const INLINE = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const DATA_ONLY = /type=["']?(application\/(ld\+)?json|text\/plain)/;

/** The policy for one page's HTML. */
export function policyFor(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes, body] of html.matchAll(INLINE)) {
    if (DATA_ONLY.test(attributes!) || !body) continue;
    hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function* pages(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* pages(at);
    else if (entry.name.endsWith('.html')) yield at;
  }
}

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'heapbook:content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const file of pages(fileURLToPath(dir))) {
          const html = await readFile(file, 'utf8');
          const policy = policyFor(html).replaceAll('"', '&quot;');
          // Right after the charset: before anything the policy governs.
          await writeFile(file, html.replace(/(<meta charset="[^"]*"\s*\/?>)/, `$1<meta http-equiv="content-security-policy" content="${policy}">`));
        }
      },
    },
  };
}
