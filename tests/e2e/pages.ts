/** The pages of the built site, found in `dist`, and a page fixture that fails a test on anything a reader's console would show. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';

const DIST = path.resolve(import.meta.dirname, '../../dist');

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(at) : entry.name === 'index.html' ? [`/${path.relative(DIST, folder).replaceAll(path.sep, '/')}/`] : [];
  });
}
if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('dist is missing: npm run build');

/** Every page of both languages, without `/` and the 404 pages. */
export const PAGES = walk(DIST).filter((page) => /^\/(en|zh-CN)\//.test(page) && !page.endsWith('/404/')).sort();
export const ENGLISH = PAGES.filter((page) => page.startsWith('/en/'));
/** /LANG/UNIT/LESSON/ */
export const LESSONS = PAGES.filter((page) => page.split('/').length === 5);
export const inChinese = (page: string): string => page.replace('/en/', '/zh-CN/');
export const langOf = (page: string): string => page.split('/')[1]!;

/** Whether every check goes over every page. Otherwise a lesson's slow checks take its two languages in turn. */
export const WHOLE = process.env.HEAPBOOK_E2E === 'whole';
/**
 * Whether a slow check looks at this page: the two languages of a lesson differ in words alone, so one of them is gone through, and the other by
 * the check of the other `turn`. Pages that are no lesson always.
 */
export const due = (page: string, turn: 0 | 1 = 0): boolean => {
  const at = LESSONS.filter((lesson) => langOf(lesson) === langOf(page)).indexOf(page);
  return WHOLE || at < 0 || (at + turn) % 2 === (langOf(page) === 'en' ? 0 : 1);
};
/** Of a lesson's exercises of one kind, those gone through in the browser: the first. All are solved and failed by `heapbook check`. */
export const some = <T>(exercises: readonly T[]): readonly T[] => (WHOLE ? exercises : exercises.slice(0, 1));

const ids = new Map<string, ReadonlySet<string> | null>();
/** The ids of what an address leads to, none for a file that is no page; null when there is nothing. */
export function idsOf(pathname: string): ReadonlySet<string> | null {
  const file = path.join(DIST, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  let known = ids.get(file);
  if (known === undefined) {
    known = !existsSync(file) ? null : new Set(file.endsWith('.html') ? [...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!) : []);
    ids.set(file, known);
  }
  return known;
}

/** `page` as a reader has it, with `trouble` gathering console errors, exceptions and requests to another origin. */
export const test = base.extend<{ trouble: string[] }>({
  trouble: [async ({ page, baseURL }, use) => {
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) trouble.push(`request to ${url}`);
    });
    await use(trouble);
    expect(trouble, 'console errors, exceptions and requests to other origins').toEqual([]);
  }, { auto: true }],
});
export { expect };
