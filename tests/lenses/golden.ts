/** Pictures as files. A picture that changed is written beside with `.new` in its name; HEAPBOOK_GOLDENS=record takes it over. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import render from 'preact-render-to-string';
import type { VNode } from 'preact';

const folder = fileURLToPath(new URL('./goldens/', import.meta.url));

/** One tag a line, so that a change reads as a change. */
function pretty(html: string): string { return `${html.replace(/></g, '>\n<')}\n`; }

export function golden(name: string, node: VNode): void {
  const html = pretty(render(node));
  const file = `${folder}${name}`;
  mkdirSync(folder, { recursive: true });
  const fresh = `${file}.new`;
  if (process.env.HEAPBOOK_GOLDENS === 'record') { writeFileSync(file, html); rmSync(fresh, { force: true }); return; }
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (known !== html) writeFileSync(fresh, html); else rmSync(fresh, { force: true });
  expect(known, `${name} has no recording; look at ${name}.new and record it with HEAPBOOK_GOLDENS=record`).not.toBeNull();
  expect(html).toBe(known);
}
