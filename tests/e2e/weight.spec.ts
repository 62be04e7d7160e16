/** What a reader downloads before touching anything, as brotli sends it. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PARTS } from '../../src/site/build/parts/parts.ts';
import { LESSONS, PAGES, due, expect, test } from './pages.ts';

const PAGE_BYTES = 45_000;
const SCRIPT_BYTES = 15_000;
const FONT_BYTES = 70_000;
/** What a figure with the machine may add to the first view: the player, its lenses, the light engine. */
const FIGURE_BYTES = 130_000;
/** The engine a reader's own programs run on. Texts of library modules and parts of the engine come when a program needs them. */
const ENGINE_BYTES = 160_000;
const PART_BYTES = 20_000;

for (const url of PAGES) {
  test(`weight: ${url}`, async ({ page }) => {
    const weights: { what: string; kind: string; bytes: number }[] = [];
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (!['document', 'stylesheet', 'script'].includes(kind) || !response.ok()) return;
      pending.push(response.body().then((body) => {
        weights.push({ what: new URL(response.url()).pathname, kind, bytes: brotliCompressSync(body).length });
      }));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    page.removeAllListeners('response');
    await Promise.all(pending);
    const sum = (kind?: string) => weights.filter((entry) => !kind || entry.kind === kind).reduce((total, entry) => total + entry.bytes, 0);
    const list = weights.map(({ what, bytes }) => `${what} ${bytes}`).join(', ');
    expect(sum('script'), `scripts: ${list}`).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(sum(), `page: ${list}`).toBeLessThanOrEqual(PAGE_BYTES);
  });
}

for (const url of LESSONS.filter((page) => due(page, 1))) {
  test(`weight of figures: ${url}`, async ({ page }) => {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    const added: { what: string; bytes: number }[] = [];
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!['stylesheet', 'script', 'fetch', 'other'].includes(response.request().resourceType()) || !response.ok()) return;
      pending.push(response.body().then((body) => { added.push({ what: new URL(response.url()).pathname, bytes: brotliCompressSync(body).length }); }));
    });
    const figure = page.locator('.hb-fig').first();
    await figure.scrollIntoViewIfNeeded();
    const next = figure.getByRole('button', { name: /^(Step back|后退一步)/ }).first();
    await next.click();
    await next.click();
    await expect.poll(() => added.some(({ what }) => what.includes('engine.worker'))).toBe(true);
    await page.waitForTimeout(1500);
    page.removeAllListeners('response');
    await Promise.all(pending);
    const each = new Map(added.map(({ what, bytes }) => [what, bytes]));
    const list = [...each].map(([what, bytes]) => `${what} ${bytes}`).join(', ');
    expect([...each.values()].reduce((total, bytes) => total + bytes, 0), list).toBeLessThanOrEqual(FIGURE_BYTES);
  });
}

test('the engine, and each part that comes when a program needs it', () => {
  const folder = path.resolve(import.meta.dirname, '../../dist/_astro');
  const chunks = readdirSync(folder).filter((name) => /^(engine-|_heapbook-part).*\.js$/.test(name)).map((name) => ({ name, bytes: brotliCompressSync(readFileSync(path.join(folder, name))).length }));
  // The one that all figures can do with, and the whole; the light one lies in the worker.
  const engines = chunks.filter(({ name }) => name.startsWith('engine-')).sort((a, b) => a.bytes - b.bytes);
  const parts = chunks.filter(({ name }) => !name.startsWith('engine-'));
  const list = chunks.map(({ name, bytes }) => `${name} ${bytes}`).join(', ');
  expect(engines.length, list).toBe(2);
  expect(parts.length, list).toBe(Object.keys(PARTS).length);
  // A part that weighs next to nothing has gone into the engine again.
  for (const { name, bytes } of parts) { expect(bytes, name).toBeGreaterThan(200); expect(bytes, name).toBeLessThanOrEqual(PART_BYTES); }
  expect(engines[0]!.bytes, list).toBeGreaterThan(50_000);
  expect(engines[1]!.bytes, list).toBeGreaterThan(engines[0]!.bytes);
  expect(engines[1]!.bytes, list).toBeLessThanOrEqual(ENGINE_BYTES);
});

test('fonts together', () => {
  const folder = path.resolve(import.meta.dirname, '../../dist/fonts');
  const total = readdirSync(folder).filter((name) => name.endsWith('.woff2')).reduce((sum, name) => sum + readFileSync(path.join(folder, name)).length, 0);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThanOrEqual(FONT_BYTES);
});

test('a Chinese page loads none of the prose faces', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(path.basename(request.url()));
  });
  await page.goto(LESSONS.find((url) => url.startsWith('/zh-CN/')) ?? '/zh-CN/map/');
  await page.evaluate(() => document.fonts.ready);
  // The wordmark is Latin and set in the serif; everything else is the reader's own face, and code is mono.
  expect(fonts.filter((name) => !/^mono-|^serif-600\./.test(name))).toEqual([]);
});
