/** What a reader does with the frame of the page: language, theme, keyboard, place, progress, and no JavaScript. */
import { ENGLISH, LESSONS, PAGES, expect, inChinese, test } from './pages.ts';

const LESSON = LESSONS.find((path) => path.startsWith('/en/'));

test.describe('the door', () => {
  for (const [locale, home] of [['zh-CN', '/zh-CN/'], ['zh-TW', '/zh-CN/'], ['en-GB', '/en/']] as const) {
    test(`a browser that speaks ${locale} is led to ${home}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale, baseURL });
      const page = await context.newPage();
      await page.goto('/');
      await page.waitForURL(`**${home}`);
      await context.close();
    });
  }
  test('a browser that speaks neither is asked', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: 'fr-FR', baseURL });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'English' })).toBeVisible();
    await page.getByRole('link', { name: '简体中文' }).click();
    await expect(page).toHaveURL(/\/zh-CN\/$/);
    await context.close();
  });
  test('the language last chosen is remembered', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('[data-language="zh-CN"]').click();
    await expect(page).toHaveURL(/\/zh-CN\/$/);
    await page.goto('/');
    await page.waitForURL('**/zh-CN/');
  });
});

for (const path of ENGLISH) {
  test(`language switch keeps the page: ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.locator('[data-language="zh-CN"]').click();
    await expect(page).toHaveURL(new RegExp(`${inChinese(path)}$`));
    await page.locator('[data-language="en"]').click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });
}

for (const path of LESSONS.filter((lesson) => lesson.startsWith('/en/'))) {
  test(`language switch keeps the section, and anchors agree: ${path}`, async ({ page }) => {
    await page.goto(path);
    const ids = () => page.locator('article :is(h2,h3)[id]').evaluateAll((all) => all.map((heading) => heading.id));
    const english = await ids();
    expect(english.length).toBeGreaterThan(1);
    const anchor = english[Math.floor(english.length / 2)]!;
    await page.goto(`${path}#${anchor}`);
    await page.locator('.top [data-language="zh-CN"]').evaluate((link: HTMLElement) => link.click());
    await expect(page).toHaveURL(new RegExp(`${inChinese(path)}#${anchor}$`));
    expect(await ids()).toEqual(english);
    const top = await page.locator(`[id="${anchor}"]`).evaluate((heading) => heading.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(200);
  });
}

test.describe('theme', () => {
  test('follows the system until chosen, then stays', async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/en/');
    const dark = await paper();
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.locator('#theme').click();
    expect(await paper()).toBe(dark);
    await page.goto('/en/glossary/');
    expect(await paper()).toBe(dark);
    await page.locator('#theme').click();
    await page.reload();
    expect(await paper()).toBe(light);
  });
  test('is set before the first paint', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('heapbook.theme', 'dark'));
    await page.goto('/en/', { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    const inHead = await page.evaluate(() => document.head.querySelector('script:not([src])')!.textContent!.includes('heapbook.theme'));
    expect(inHead).toBe(true);
  });
});

test.describe('keyboard', () => {
  test('the first stop skips to the text', async ({ page }) => {
    await page.goto('/en/map/');
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await expect(page.locator('.skip')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });
  for (const path of ['/en/', '/zh-CN/map/', ...(LESSON ? [LESSON] : [])]) {
    test(`every stop can be seen and seen to have focus: ${path}`, async ({ page }) => {
      await page.goto(path);
      const lost: string[] = [];
      const seen = new Set<string>();
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const box = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const name = `${element.tagName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`;
          const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
          return { name, key: `${name}${box.top + scrollY}`, fine: marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight };
        });
        if (!stop) break;
        if (seen.has(stop.key)) break;
        seen.add(stop.key);
        if (!stop.fine) lost.push(stop.name);
      }
      expect(seen.size).toBeGreaterThan(5);
      expect(lost, 'stops without a visible focus').toEqual([]);
    });
  }
  test('the contents open and close from the keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(LESSON ?? '/en/map/');
    const rail = page.locator('#rail');
    await expect(rail).toBeHidden();
    await page.locator('.menu').focus();
    await page.keyboard.press('Enter');
    await expect(rail).toBeVisible();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('#rail') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(rail).toBeHidden();
    await expect(page.locator('.menu')).toBeFocused();
  });
});

test.describe('progress', () => {
  test.skip(!LESSON, 'no lessons yet');
  const key = LESSON?.replace(/^\/en\/|\/$/g, '') ?? '';

  test('reading is remembered and offered again', async ({ page }) => {
    await page.goto(LESSON!);
    const headings = page.locator('article :is(h2,h3)[id]');
    const anchor = await headings.nth(1).getAttribute('id');
    await headings.nth(1).evaluate((heading) => { heading.scrollIntoView(); scrollBy(0, 40); });
    await page.waitForFunction(() => (localStorage.getItem('heapbook.progress.v1') ?? '').includes('"last"'));
    await expect(page.locator('.rail .toc a[aria-current]')).toHaveAttribute('href', `#${anchor}`);
    await page.goto('/en/');
    await expect(page.locator('#start')).toHaveAttribute('href', `${LESSON}#${anchor}`);
    await expect(page.locator('#start')).toHaveText(/Continue/);
    await expect(page.locator(`.units [data-key="${key}"]`)).toHaveAttribute('data-read', /part|done/);
    // One course, two languages, one progress.
    await page.goto('/zh-CN/');
    await expect(page.locator('#start')).toHaveAttribute('href', `${inChinese(LESSON!)}#${anchor}`);
  });
  test('the reader marks a lesson as read and takes it back', async ({ page }) => {
    await page.goto(LESSON!);
    const button = page.locator('#markread button');
    await button.click();
    await expect(page.locator(`.rail li[data-key="${key}"]`)).toHaveAttribute('data-read', 'done');
    await expect(page.locator('.prog .got')).toHaveText('1');
    await page.reload();
    await expect(page.locator('.prog .got')).toHaveText('1');
    await button.click();
    await expect(page.locator('.prog .got')).toHaveText('0');
  });
  test('what exercises stored is left alone', async ({ page }) => {
    const stored = { version: 1, exercises: { 'a/b/c': { state: 'passed', tries: 2, help: 0 } }, gates: {}, later: [1] };
    await page.addInitScript((value) => { if (!localStorage.getItem('heapbook.progress.v1')) localStorage.setItem('heapbook.progress.v1', value); }, JSON.stringify(stored));
    await page.goto(LESSON!);
    await page.locator('#markread button').click();
    const after = JSON.parse((await page.evaluate(() => localStorage.getItem('heapbook.progress.v1')))!);
    expect(after).toMatchObject(stored);
    expect(after.reading.lessons[key].done).toBeTruthy();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of PAGES) {
    test(`reads: ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      const text = (await page.locator('main').innerText()).trim();
      expect(text.length).toBeGreaterThan(path.startsWith('/zh-CN') ? 40 : 80);
      // Nothing that does nothing: controls that need scripts are not shown.
      await expect(page.locator('#theme')).toBeHidden();
    });
  }
  test('the contents open, the theme follows the system', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/en/map/');
    await page.locator('.menu').click();
    await expect(page.locator('#rail')).toBeVisible();
  });
});
