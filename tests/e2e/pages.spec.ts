/** Every page answers, in its language, quietly, without moving under the reader. */
import type { Page } from '@playwright/test';
import { ENGLISH, LESSONS, PAGES, due, expect, idsOf, inChinese, langOf, test } from './pages.ts';

test('every page exists in both languages', () => {
  expect(PAGES.filter((page) => page.startsWith('/zh-CN/')).sort()).toEqual(ENGLISH.map(inChinese).sort());
});

/** Has the page note every layout shift it did not expect, with what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = window as unknown as { shifts: string[] };
    state.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Node }[] })[]) {
        // Below a thousandth: the words of one line, when a face arrives late.
        if (entry.hadRecentInput || entry.value < 0.001) continue;
        const what = entry.sources?.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.getAttribute('class')}` : node?.nodeName)).join(' ');
        state.shifts.push(`${entry.value.toFixed(4)} ${what}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** From top to bottom, less than a window at a time, waiting at each place for the figure there to come alive. */
async function goThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((go) => { requestAnimationFrame(go); });
    const figures = [...document.querySelectorAll<HTMLElement>('.hb-fig')];
    for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
      scrollTo(0, y);
      await frame();
      await frame();
      const here = figures.filter((figure) => { const { top, bottom } = figure.getBoundingClientRect(); return top < innerHeight && bottom > 0; });
      for (let waited = 0; waited < 300 && here.some(({ dataset }) => dataset.live === undefined); waited += 1) await frame();
      await frame();
    }
    await new Promise((go) => { setTimeout(go, 150); });
  });
}

/** What sticks out of the window at its right, outside frames that scroll. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const who = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      const box = element.getBoundingClientRect();
      if (box.right <= limit + 1 || box.width === 0) return false;
      for (let at = element.parentElement; at; at = at.parentElement) if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(at).overflowX) && at !== document.body && at !== document.documentElement) return false;
      return getComputedStyle(element).position !== 'fixed' && !element.closest('.vh,.term-note');
    });
    const over = document.documentElement.scrollWidth - limit;
    return [...(over > 0 ? [`the page, by ${over}`] : []), ...who.slice(0, 5).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)];
  });
}

for (const path of PAGES) {
  test(`answers, and its links lead somewhere: ${path}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response!.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', langOf(path));
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.title()).toMatch(/Heapbook/);
    expect((await page.locator('meta[name=description]').getAttribute('content'))!.length).toBeGreaterThan(20);
    expect(await page.locator('link[rel=alternate][hreflang]').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')).toContain("default-src 'self'");
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i), 'ids given twice').toEqual([]);
    const links = await page.locator('a[href]').evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))]);
    const broken = links.map((link) => new URL(link)).filter(({ origin, pathname, hash }) => {
      if (origin !== new URL(page.url()).origin) return false;
      const known = idsOf(pathname);
      return known === null || (hash !== '' && !known.has(decodeURIComponent(hash.slice(1))));
    });
    expect(broken.map(({ pathname, hash }) => pathname + hash), 'links that lead nowhere').toEqual([]);
  });

  // A reader goes through the page while its figures come alive, then steps one back and forth.
  if (due(path)) test(`nothing moves: ${path}`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(path);
    await goThrough(page);
    expect(await shiftsOf(page)).toEqual([]);
    const figure = page.locator('.hb-fig').last();
    if (await figure.count() === 0) return;
    await expect(figure).toHaveAttribute('data-live', '');
    const parts = () => figure.evaluate((root) => [root, ...root.querySelectorAll('.hb-root > *, .g > *, .pane, .lens-cap')].map((part) => {
      const { top, height } = part.getBoundingClientRect();
      return `${part.tagName}.${part.getAttribute('class')} ${(top + scrollY).toFixed(1)} ${height.toFixed(1)}`;
    }));
    const before = await parts();
    const event = figure.locator('.sc-flag');
    for (const name of [/^(Step back|后退一步)/, /^(Step forward|前进一步)/]) {
      const at = await event.getAttribute('aria-valuenow');
      const button = figure.getByRole('button', { name });
      if (await button.isDisabled()) continue;
      await button.click();
      await expect(event).not.toHaveAttribute('aria-valuenow', at!);
      expect(await parts()).toEqual(before);
    }
  });

  test(`on a phone, nothing moves and nothing sticks out: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await watchShifts(page);
    await page.goto(path);
    expect(await stickingOut(page), 'at 390').toEqual([]);
    if (due(path, 1)) await goThrough(page);
    expect(await shiftsOf(page)).toEqual([]);
    expect(await stickingOut(page), 'at 390, alive').toEqual([]);
    await page.setViewportSize({ width: 320, height: 780 });
    expect(await stickingOut(page), 'at 320').toEqual([]);
  });
}

// Figures and gates wait for the styles they need: without, the table beside a picture would stand in the open and fold up later.
test('nothing moves when styles come after everything else', async ({ page }) => {
  test.skip(LESSONS.length === 0, 'no lessons yet');
  await page.route('**/late.*.json', async (route) => {
    await new Promise((go) => { setTimeout(go, 1500); });
    await route.continue();
  });
  await watchShifts(page);
  await page.goto(LESSONS[0]!);
  await goThrough(page);
  await expect(page.locator('.hb-fig[data-live]').first()).toBeAttached();
  expect(await shiftsOf(page)).toEqual([]);
});

test('a missing page says so, in the language of its address', async ({ page, trouble }) => {
  for (const [path, lang] of [['/en/nowhere/', 'en'], ['/zh-CN/nowhere/', 'zh-CN'], ['/nowhere/', 'en']] as const) {
    const response = await page.goto(path);
    expect(response!.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator(`a[href="/${lang}/map/"]`).first()).toBeVisible();
  }
  // The browser itself reports the 404 of a page it was sent to.
  trouble.splice(0, trouble.length, ...trouble.filter((line) => !line.includes('404')));
});

test('lessons know their neighbours', async ({ page }) => {
  test.skip(LESSONS.length === 0, 'no lessons yet');
  for (const lang of ['en', 'zh-CN']) {
    const order: string[] = [];
    await page.goto(`/${lang}/map/`);
    const listed = await page.locator('.lessons h3 a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    for (let at: string | null = listed[0]!; at && order.length <= listed.length;) {
      order.push(at);
      await page.goto(at);
      const next = page.locator('.pn a[rel=next]');
      at = (await next.count()) > 0 ? await next.getAttribute('href') : null;
    }
    expect(order).toEqual(listed);
  }
});
