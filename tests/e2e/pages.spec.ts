/** Every page answers, in its language, quietly, without moving under the reader. */
import { ENGLISH, LESSONS, PAGES, expect, inChinese, langOf, test } from './pages.ts';

test('every page exists in both languages', () => {
  expect(PAGES.filter((page) => page.startsWith('/zh-CN/')).sort()).toEqual(ENGLISH.map(inChinese).sort());
});

/** Pages where a figure still changes its height as it comes alive, and how much they may shift together: this may only fall. */
const MOVES: Readonly<Record<string, number>> = { '/en/freeing/reference-counts/': 0.1, '/zh-CN/freeing/reference-counts/': 0.1 };

for (const path of PAGES) {
  test(`answers: ${path}`, async ({ page }) => {
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
  });

  test(`links lead somewhere: ${path}`, async ({ page, request }) => {
    await page.goto(path);
    const links = await page.locator('a[href]').evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))]);
    const broken: string[] = [];
    const known = new Map<string, string>();
    for (const link of links) {
      const { origin, pathname, hash } = new URL(link);
      if (origin !== new URL(page.url()).origin) continue;
      if (!known.has(pathname)) {
        const response = await request.get(pathname);
        known.set(pathname, response.ok() ? await response.text() : '');
      }
      const html = known.get(pathname)!;
      if (html === '') broken.push(pathname);
      else if (hash && !html.includes(`id="${decodeURIComponent(hash.slice(1))}"`)) broken.push(pathname + hash);
    }
    expect(broken).toEqual([]);
  });

  test(`nothing moves: ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      const state = window as unknown as { shifts: string[] };
      state.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Node }[] })[]) {
          if (entry.hadRecentInput || entry.value < 0.0005) continue;
          const what = entry.sources?.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join(' ');
          state.shifts.push(`${entry.value.toFixed(4)} ${what}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 600) {
      await page.evaluate((to) => scrollTo(0, to), y);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(200);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
    const moved = shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
    expect(moved, shifts.join('\n')).toBeLessThanOrEqual(MOVES[path] ?? 0);
  });

  for (const width of [390, 320]) {
    test(`no sideways scroll at ${width}: ${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 780 });
      await page.goto(path);
      const { over, who } = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
          const box = element.getBoundingClientRect();
          if (box.right <= limit + 1 || box.width === 0) return false;
          for (let at = element.parentElement; at; at = at.parentElement) if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(at).overflowX) && at !== document.body && at !== document.documentElement) return false;
          return getComputedStyle(element).position !== 'fixed' && !element.closest('.vh,.term-note');
        });
        return { over: document.documentElement.scrollWidth - limit, who: wide.slice(0, 5).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`) };
      });
      expect(who, 'what sticks out').toEqual([]);
      expect(over).toBeLessThanOrEqual(0);
    });
  }
}

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
