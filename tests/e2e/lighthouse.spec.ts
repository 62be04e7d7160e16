/** Lighthouse, as a phone sees the pages: all four marks are 100. Runs alone (`@alone`): another test beside it is time taken from the page. */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { LESSONS, WHOLE, due, expect, test } from './pages.ts';

const MARKS = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Only the time to paint depends on how busy the machine is. */
const TRIES = 3;
/** Lessons looked at: what they are made of is the same for all, and each has its weight checked. */
const MOST = 2;

for (const path of ['/en/', '/zh-CN/map/', ...LESSONS.filter((page) => due(page, 1)).slice(0, WHOLE ? Infinity : MOST)]) {
  test(`lighthouse: ${path}`, { tag: '@alone' }, async ({ baseURL, launchOptions }, { parallelIndex }) => {
    test.setTimeout(240_000);
    const port = 9410 + parallelIndex;
    const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`] });
    try {
      for (let left = TRIES; left > 0; left -= 1) {
        const { lhr } = (await lighthouse(baseURL + path, { port, logLevel: 'silent', onlyCategories: [...MARKS] }))!;
        const marks = Object.fromEntries(MARKS.map((name) => [name, Math.round((lhr.categories[name]!.score ?? 0) * 100)]));
        const short = MARKS.flatMap((name) => lhr.categories[name]!.auditRefs).filter(({ id, weight }) => weight > 0 && (lhr.audits[id]!.score ?? 1) < 1)
          .map(({ id }) => `${id} ${lhr.audits[id]!.displayValue ?? ''}`);
        if (marks.performance! < 100 && left > 1) continue;
        expect({ marks, short: marks.performance === 100 ? short.filter((text) => !/paint|index|blocking/.test(text)) : short })
          .toEqual({ marks: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 }, short: [] });
        expect(lhr.audits['cumulative-layout-shift']!.numericValue).toBe(0);
        break;
      }
    } finally {
      await browser.close();
    }
  });
}
