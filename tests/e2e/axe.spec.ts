/** Every page, in both languages and both themes, against the rules of WCAG 2.2 A and AA and axe's best practices. */
import AxeBuilder from '@axe-core/playwright';
import { PAGES, expect, test } from './pages.ts';

for (const path of ['/#choose', ...PAGES]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe, ${theme}: ${path}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map((node) => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`).join(' | ')}`)).toEqual([]);
    });
  }
}

for (const lang of ['en', 'zh-CN']) {
  test(`axe, contents open on a phone: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`/${lang}/map/`);
    await page.locator('.menu').click();
    await expect(page.locator('#rail')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('#rail').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 140)}`)).toEqual([]);
  });
}
