/** A whole lesson worked by keyboard alone: Tab from top to bottom, never a mouse. Every stop is seen, every gate answered, every figure stepped. */
import { gatesOf, kept, lessons } from './course.ts';
import { expect, test } from './pages.ts';

/** More stops than any lesson has: a walk that is longer goes round in circles. */
const MOST_STOPS = 900;

interface Stop { first: boolean; key: string; seen: boolean; asleep: boolean; gate: string; figure: string; exercise: string; role: string }

for (const [index, lesson] of lessons.entries()) {
  const path = `/${index % 2 === 0 ? 'en' : 'zh-CN'}/${lesson.id}/`;
  test(`by keyboard alone: ${path}`, async ({ page }) => {
    test.setTimeout(150_000);
    await page.goto(path);
    const where = (): Promise<Stop | null> => page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const box = element.getBoundingClientRect();
      // A field shows it on the frame it fills.
      const framed = element.matches('textarea, .cm-content') ? [element, element.closest('.ex-code, .cm-editor')] : [element];
      const ring = framed.some((e) => { const style = e && getComputedStyle(e); return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1; });
      const around = element.closest('figure[id]');
      const walk = window as unknown as { first?: Element };
      walk.first ??= element;
      return {
        first: element === walk.first,
        key: `${element.tagName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 40)} at ${Math.round(box.top)}..${Math.round(box.bottom)} of ${innerHeight}, ring ${ring}`,
        seen: (ring || element.matches('main')) && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
        asleep: element.closest('astro-island[ssr]') !== null,
        gate: element.closest('.ex-gate') === null || element.closest('.ex-verdict') !== null ? '' : around?.id ?? '',
        figure: element.closest('.hb-fig') === null ? '' : around?.id ?? 'figure',
        exercise: around?.id ?? '',
        role: element.getAttribute('role') ?? '',
      };
    });
    const lost: string[] = [], answered = new Set<string>(), stepped = new Set<string>(), visited = new Set<string>();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await page.keyboard.press('Tab');
      let stop = await where();
      if (stop === null) break;
      // Focus is a sign of the reader: what it stands in wakes up and keeps it.
      for (let wait = 0; stop?.asleep === true && wait < 100; wait++) { await page.waitForTimeout(50); stop = await where(); }
      if (stop === null) { lost.push(`after stop ${stops} the focus was lost`); break; }
      if (stop.first && stops > 0) break;
      if (!stop.seen) lost.push(stop.key);
      visited.add(stop.exercise);
      if (stop.role === 'radio' && stop.gate !== '' && !answered.has(stop.gate)) {
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(page.locator(`figure[id="${stop.gate}"] .ex-verdict`).first()).toHaveClass(/good|bad/, { timeout: 20_000 });
        await expect(page.locator(`figure[id="${stop.gate}"] [aria-checked=true]`).first()).toBeFocused();
        answered.add(stop.gate);
      } else if (stop.role === 'slider' && stop.figure !== '' && !stepped.has(stop.figure)) {
        await page.keyboard.press('ArrowLeft');
        stepped.add(stop.figure);
      }
    }
    expect(lost, 'stops without a visible focus').toEqual([]);
    const { gates } = await kept(page);
    for (const { id } of gatesOf(lesson)) expect(Object.keys(gates), 'gates answered').toContain(id);
    const exercises = await page.locator('figure.ex-fig[id]').evaluateAll((all) => all.map(({ id }) => id));
    for (const id of exercises) expect([...visited], 'exercises reached').toContain(id);
    expect(stepped.size, 'figures stepped').toBeGreaterThan(2);
  });
}
