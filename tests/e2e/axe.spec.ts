/**
 * Every page, a lesson in one of its languages, in both themes, against the rules of WCAG 2.2 A and AA and axe's best practices. The themes differ in
 * colours alone, so the second is held against the rules that look at colours.
 */
import AxeBuilder from '@axe-core/playwright';
import { PAGES, due, expect, test } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

for (const path of ['/#choose', ...PAGES.filter((page) => due(page))]) {
  test(`axe, both themes: ${path}`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (colorScheme === 'light') await page.goto(path);
      // In the page itself: the other way carries every node of every rule out of it and into a second page, for pages with frames.
      expect(page.frames()).toHaveLength(1);
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
      const { violations } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS)).analyze();
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map((node) => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
      expect(said, colorScheme).toEqual([]);
    }
  });
}

for (const lang of ['en', 'zh-CN']) {
  test(`axe, contents open on a phone: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`/${lang}/map/`);
    await page.locator('.menu').click();
    await expect(page.locator('#rail')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).include('#rail').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 140)}`)).toEqual([]);
  });
}
