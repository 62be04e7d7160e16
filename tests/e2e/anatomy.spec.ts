/** The anatomy lens where readers meet it: pointing, keys, following an address, following a name through the run. */
import { expect, test } from './pages.ts';
import { openFigure } from './player.ts';

const LESSON = '/en/memory/objects/';

test('a byte lights its field and is told; the field lights its bytes', async ({ page }) => {
  const figure = await openFigure(page, LESSON);
  const size = figure.root.locator('.an-body:not(.part) .fld', { hasText: 'ob_size' });
  const told = figure.root.locator('.an-told');
  await expect(told).toContainText('sys.getsizeof');
  await size.locator('.by :is(b,i)').nth(1).hover();
  await expect(size).toHaveClass(/\bon\b/);
  await expect(told).toContainText('ob_size: 8 bytes');
  await expect(told).toContainText('Byte 2 of 8: 00 is 0, times 256.');
  await size.locator('code').hover();
  await expect(told).not.toContainText('Byte 2');
  await expect(told).toContainText('len()');
});

test('rows are walked with the arrow keys, one stop for all of them; Enter follows an address', async ({ page }) => {
  const figure = await openFigure(page, LESSON);
  const rows = figure.root.locator('.fld');
  await expect(figure.root.locator('.fld[tabindex="0"]')).toHaveCount(1);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await expect(figure.root.locator('.fld[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(rows.last()).toBeFocused();
  const item = figure.root.locator('.part .fld').first();
  await item.focus();
  await page.keyboard.press('Enter');
  await expect(figure.root.locator('.an-body .bh b').first()).toHaveText('int');
  await expect(figure.root.locator('.fld', { hasText: 'ob_refcnt' })).toContainText('immortal');
});

test('an object pressed in the picture is taken apart', async ({ page }) => {
  const figure = await openFigure(page, LESSON);
  const twin = figure.root.locator('.lens-objects').filter({ visible: true }).locator('.obj').nth(1);
  const address = await twin.getAttribute('data-a');
  await twin.locator('.o-type').first().click();
  await expect(figure.root.locator('.an-body:not(.part)')).toHaveAttribute('data-a', address!);
  await figure.root.locator('.zoombar [data-of=a]').click();
  await expect(figure.root.locator('.an-body:not(.part)')).not.toHaveAttribute('data-a', address!);
});

test('a name is followed through the run, and nothing below the lens moves', async ({ page }) => {
  const figure = await openFigure(page, LESSON);
  await figure.root.locator('.zoombar [data-of=c]').click();
  await expect(figure.root.locator('.zoombar [data-of=c]')).toHaveAttribute('aria-pressed', 'true');
  const rail = async () => Math.round((await figure.root.locator('.scope').boundingBox())!.y);
  const there = await rail();
  await figure.key('Home');
  await expect(figure.root.locator('.lens-anatomy .nothing')).toContainText('c refers to nothing');
  expect(await rail()).toBe(there);
  for (let i = 0; i < 3; i++) await figure.key('ArrowRight');
  await expect(figure.root.locator('.fld.chg', { hasText: 'ob_refcnt' })).toBeVisible();
  expect(await rail()).toBe(there);
});

test('at every width the block it owns has an arrow that ends at its heading', async ({ page }) => {
  const figure = await openFigure(page, LESSON);
  for (const width of [1440, 1000, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const tips = figure.root.locator('.an-arrow .tip').filter({ visible: true });
    await expect(tips).toHaveCount(1);
    const tip = (await tips.boundingBox())!, heading = (await figure.root.locator('.part .bh').boundingBox())!;
    expect(Math.abs(tip.y + tip.height / 2 - (heading.y + heading.height / 2))).toBeLessThan(4);
    expect(heading.x - (tip.x + tip.width)).toBeGreaterThan(-2);
    expect(heading.x - (tip.x + tip.width)).toBeLessThan(14);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
