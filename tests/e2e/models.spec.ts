/** Models in lessons: stepped, set, read as tables, by pointer and by key, with and without scripts. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lessons, wake } from './course.ts';
import { expect, test } from './pages.ts';

/** The first page that shows a model. */
const pageOf = (shown: (name: string, attributes: Record<string, unknown>) => boolean): string | undefined => {
  const lesson = lessons.find(({ pages }) => pages.en!.mdx.tags.some(({ name, attributes }) => shown(name, attributes)));
  return lesson && `/en/${lesson.id}/`;
};
const PAGES: Record<string, string | undefined> = {
  dram: pageOf((name, { name: model }) => name === 'Model' && model === 'dram'),
  shapes: pageOf((name, { name: model }) => name === 'Model' && model === 'shapes'),
  bytes: pageOf((name) => name === 'Bytes'),
};

const open = async (page: Page, model: string) => {
  await page.goto(PAGES[model]!);
  await wake(page, `.md-${model}`);
  return page.locator(`figure:has(.md-${model})`).first();
};
const clean = async (page: Page, model: string) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).include(`figure:has(.md-${model})`).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 140)}`)).toEqual([]);
};

test.describe('memory module', () => {
  test.skip(!PAGES.dram, 'no lesson shows one');

  test('steps by key, counts each read once, and shows the same in its table', async ({ page }) => {
    const figure = await open(page, 'dram');
    const rail = figure.getByRole('slider');
    await rail.focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    await expect(rail).toHaveAttribute('aria-valuenow', '3');
    const counts = (await figure.locator('.md-counts dd').allInnerTexts()).slice(0, 3).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    await figure.locator('.md-table summary').focus();
    await page.keyboard.press('Enter');
    const rows = figure.locator('.md-table tbody tr');
    await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true');
    await expect(rows.nth(2).locator('td').nth(5)).not.toBeEmpty();
    await expect(rows.nth(3).locator('td').nth(5)).toBeEmpty();
    await clean(page, 'dram');
    await rail.focus();
    await page.keyboard.press('End');
    await expect(rail).toHaveAttribute('aria-valuenow', (await rail.getAttribute('aria-valuemax'))!);
  });

  test('in sequence the open row is hit, row after row never', async ({ page }) => {
    const figure = await open(page, 'dram');
    const hits = async (preset: number) => {
      await figure.locator('.md-choose button').nth(preset).click();
      await figure.getByRole('slider').focus();
      await page.keyboard.press('End');
      return Number(await figure.locator('.md-counts dd').first().innerText());
    };
    expect(await hits(0)).toBeGreaterThan(8);
    expect(await hits(2)).toBe(0);
  });

  test('refuses settings in words and keeps the last good ones', async ({ page }) => {
    const figure = await open(page, 'dram');
    const field = figure.locator('.md-field input').nth(2);
    await field.fill('100000');
    await field.press('Enter');
    await expect(figure.getByRole('alert')).toContainText('Not possible');
    await field.fill('12');
    await field.press('Enter');
    await expect(figure.getByRole('alert')).toHaveCount(0);
    await expect(figure.getByRole('slider')).toHaveAttribute('aria-valuemax', '12');
  });
});

test.describe('shape and place', () => {
  test.skip(!PAGES.shapes, 'no lesson shows one');

  test('an array is found in one read, a list node by node; table and drawing agree', async ({ page }) => {
    const figure = await open(page, 'shapes');
    const kinds = figure.locator('.md-choose').first().locator('button');
    const reads = async () => Number(await figure.getByRole('slider').getAttribute('aria-valuemax'));
    await kinds.nth(0).click();
    const array = await reads();
    await kinds.nth(1).click();
    expect(await reads()).toBeGreaterThan(array);
    await kinds.nth(2).focus();
    await page.keyboard.press('Enter');
    await expect(kinds.nth(2)).toHaveAttribute('aria-pressed', 'true');
    await figure.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect(figure.locator('.md-words [aria-current]')).toHaveCount(1);
    await figure.locator('.md-table summary').click();
    await expect(figure.locator('.md-table tbody tr')).toHaveCount(await figure.locator('.md-shape .node').count());
    await clean(page, 'shapes');
  });
});

test.describe('bytes', () => {
  test.skip(!PAGES.bytes, 'no lesson shows them');

  test('a value written is taken apart, a cell typed over is read anew, nonsense is refused', async ({ page }) => {
    const figure = await open(page, 'bytes');
    const value = figure.locator('.md-field input');
    await value.fill('0x0102');
    await value.press('Enter');
    const cells = figure.locator('.raw input');
    expect((await cells.evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value))).sort()).toEqual(['01', '02']);
    await cells.first().fill('ff');
    await cells.first().press('Tab');
    await expect(cells.first()).toHaveValue('ff');
    await cells.first().fill('zz');
    await cells.first().press('Tab');
    await expect(cells.first()).toHaveValue('ff');
    await value.fill('what');
    await value.press('Enter');
    await expect(figure.getByRole('alert')).toBeVisible();
    await expect(cells).toHaveCount(2);
    await clean(page, 'bytes');
  });
});

for (const [model, url] of Object.entries(PAGES)) {
  test(`${model}: without scripts the figure shows its state, and fits a phone`, async ({ browser, baseURL }) => {
    test.skip(!url);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL!, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    for (const path of [url!, url!.replace('/en/', '/zh-CN/')]) {
      await page.goto(path);
      const figure = page.locator(`figure:has(.md-${model})`).first();
      expect((await figure.innerText()).length).toBeGreaterThan(60);
      await expect(figure.locator('.md-bar')).toBeHidden();
      expect(await figure.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
    }
    await context.close();
  });
}
