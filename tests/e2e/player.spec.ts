/** The player on the real machine: moving, keys, scrubber, breakpoints, lenses, light. On the figure of the home page, which is always there. */
import AxeBuilder from '@axe-core/playwright';
import { LESSONS, expect, test } from './pages.ts';
import { openFigure } from './player.ts';

const HOME = '/en/';

test.describe('moving', () => {
  test('forwards, back, to either end; the sentence is announced', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await expect(figure.step).toHaveValue('4');
    await expect(figure.narration).toHaveAttribute('aria-live', 'polite');
    await expect(figure.narration).toContainText('pair');
    const before = await figure.narration.innerText();
    await figure.button('Step forward').click();
    await expect(figure.step).toHaveValue('5');
    await expect(figure.narration).not.toHaveText(before);
    await figure.button('Step back').click();
    await expect(figure.step).toHaveValue('4');
    await expect(figure.narration).toHaveText(before);
    await figure.button('To the start').click();
    await expect(figure.step).toHaveValue('0');
    await expect(figure.button('Step back')).toBeDisabled();
    await expect(figure.root.locator('.code .cur')).toHaveCount(0);
    await figure.button('To the end').click();
    await expect(figure.step).toHaveValue('6');
    await expect(figure.button('Step forward')).toBeDisabled();
  });

  test('the count that changed leads the picture, and says what it was', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await expect(figure.root.locator('.lens-objects.at-wide .hotobj .tab-n.hot')).toHaveText('2');
    await expect(figure.root.locator('.lens-objects.at-wide .hotobj .was')).toHaveText('was 4');
    await expect(figure.root.locator('.cells .cnt.chg').first()).toContainText('02');
  });

  test('objects stay where they are', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    const places = () => figure.root.locator('.lens-objects.at-wide .obj[data-a]').evaluateAll((all) => all.map((o) => `${o.getAttribute('data-a')} ${o.querySelector('.o-box')!.getAttribute('x')} ${o.querySelector('.o-box')!.getAttribute('y')}`));
    const seen = new Map<string, string>();
    const box = await figure.root.boundingBox();
    await figure.root.locator('.lens-objects.at-wide').waitFor();
    for (let n = 0; n <= 6; n++) {
      await figure.step.fill(String(n));
      await figure.step.press('Enter');
      await expect(figure.step).toHaveValue(String(n));
      for (const place of await places()) {
        const [address, ...at] = place.split(' ');
        const known = seen.get(address!);
        if (known !== undefined) expect(at.join(' '), `object ${address} at step ${n}`).toBe(known);
        seen.set(address!, at.join(' '));
      }
      expect((await figure.root.boundingBox())!.height, `height of the figure at step ${n}`).toBe(box!.height);
    }
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });

  test('a number typed goes there; nonsense and too much do no harm', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.step.fill('2');
    await figure.step.press('Enter');
    await expect(figure.root.locator('.code .cur .n')).toHaveText('2');
    await figure.step.fill('999');
    await figure.step.press('Enter');
    await expect(figure.step).toHaveValue('6');
    await figure.step.fill('two');
    await figure.step.press('Enter');
    await expect(figure.step).toHaveValue('6');
    await figure.event.fill('3');
    await figure.event.press('Enter');
    await expect(figure.flag).toHaveAttribute('aria-valuenow', '3');
  });

  test('three grains: a line holds instructions, an instruction holds events', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    const count = async (grain: 'line' | 'instruction' | 'event'): Promise<number> => {
      await figure.root.locator('.seg').getByRole('button', { name: grain, exact: true }).click();
      await expect(figure.root.locator('.seg').getByRole('button', { name: grain, exact: true })).toHaveAttribute('aria-pressed', 'true');
      await figure.key('Home');
      await expect(figure.flag).toHaveAttribute('aria-valuenow', '0');
      let steps = 0;
      for (; steps < 200; steps++) {
        if (await figure.button('Step forward').isDisabled()) break;
        const was = await figure.root.locator('.where').innerText() + await figure.root.locator('.narr p').innerText() + await figure.flag.getAttribute('aria-valuenow');
        await figure.button('Step forward').click();
        await page.waitForFunction(([root, old]) => {
          const f = document.querySelector(root as string)!;
          return f.querySelector<HTMLElement>('.where')!.innerText + f.querySelector<HTMLElement>('.narr p')!.innerText + f.querySelector('.sc-flag')!.getAttribute('aria-valuenow') !== old;
        }, ['figure.hb-fig', was] as const, { timeout: 1500 }).catch(() => undefined);
      }
      return steps;
    };
    const lines = await count('line');
    expect(lines).toBe(6);
    const events = await count('event');
    expect(events).toBeGreaterThan(lines);
    expect(events).toBe(Number(await figure.flag.getAttribute('aria-valuemax')));
  });

  test('play goes on by itself, faster at 4, and stops at the end', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.root.getByRole('button', { name: 'speed 4' }).click();
    await figure.key('Home');
    await expect(figure.step).toHaveValue('0');
    await figure.button('Play').click();
    await expect(figure.button('Pause')).toBeVisible();
    await expect(figure.step).toHaveValue('6', { timeout: 6000 });
    await expect(figure.button('Play')).toBeVisible();
  });

  test('playing stops after a line with a breakpoint', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.root.getByRole('button', { name: 'speed 4' }).click();
    await figure.root.getByRole('button', { name: 'Breakpoint on line 3' }).click();
    await expect(figure.root.getByRole('button', { name: 'Breakpoint on line 3' })).toHaveAttribute('aria-pressed', 'true');
    await figure.key('Home');
    await figure.key(' ');
    await expect(figure.button('Play')).toBeVisible({ timeout: 6000 });
    await expect(figure.step).toHaveValue('3');
  });

  test('a click on a line goes to its next run', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.line(6).click();
    await expect(figure.step).toHaveValue('6');
    await figure.line(2).click();
    await expect(figure.step).toHaveValue('2');
  });
});

test.describe('keys', () => {
  test('every key of the list does what it says', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.key('Home');
    await expect(figure.step).toHaveValue('0');
    for (const [key, step] of [['ArrowRight', '1'], ['l', '2'], ['ArrowLeft', '1'], ['h', '0'], ['End', '6']] as const) {
      await figure.key(key);
      await expect(figure.step, key).toHaveValue(step);
    }
    for (const [key, grain] of [['2', 'instruction'], ['3', 'event'], ['1', 'line']] as const) {
      await figure.key(key);
      await expect(figure.root.locator('.seg').getByRole('button', { name: grain, exact: true })).toHaveAttribute('aria-pressed', 'true');
    }
    await figure.key('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('dt')).toHaveCount(await dialog.locator('dd').count());
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await figure.key('e');
    await expect(figure.root.locator('.cm-content')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(figure.root.locator('.cm-content')).toHaveCount(0);
  });

  test('the whole figure is walked by Tab, with a visible focus, and left again', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.focus();
    const seen: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement | null;
        if (!e || !e.closest('figure.hb-fig')) return null;
        const box = e.getBoundingClientRect();
        const style = getComputedStyle(e);
        return { what: e.getAttribute('aria-label') ?? e.textContent!.trim().slice(0, 24), visible: box.width > 0 && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 };
      });
      if (found === null) break;
      expect(found.visible, `focus on ${found.what}`).toBe(true);
      seen.push(found.what);
    }
    for (const name of ['Edit', 'Play', 'Step forward', 'Event', 'Go to step', 'Keys']) expect(seen).toContain(name);
    expect(seen.length).toBeLessThan(60);
  });

  test('in the listing: up and down choose a line, Enter goes there, B sets a breakpoint', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.root.locator('.code').focus();
    await page.keyboard.press('ArrowDown');
    await expect(figure.root.locator('.code .pick .n')).toHaveText('5');
    await page.keyboard.press('b');
    await expect(figure.root.getByRole('button', { name: 'Breakpoint on line 5' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Enter');
    await expect(figure.step).toHaveValue('5');
  });
});

test.describe('the scrubber', () => {
  test('is a slider: arrows step, its value is said in words', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.flag.focus();
    await page.keyboard.press('Home');
    await expect(figure.flag).toHaveAttribute('aria-valuenow', '0');
    await page.keyboard.press('ArrowUp');
    await expect(figure.step).toHaveValue('1');
    await expect(figure.flag).toHaveAttribute('aria-valuetext', /Event \d+ of \d+, line 1/);
  });

  test('is dragged', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await figure.root.locator('.sc-plot').scrollIntoViewIfNeeded();
    const rail = (await figure.root.locator('.sc-plot').boundingBox())!;
    const y = rail.y + rail.height - 14;
    await page.mouse.move(rail.x + rail.width * 0.9, y);
    await page.mouse.down();
    await page.mouse.move(rail.x + rail.width * 0.5, y, { steps: 5 });
    await page.mouse.move(rail.x + 1, y, { steps: 8 });
    await page.mouse.up();
    await expect(figure.step).toHaveValue('0');
    await page.mouse.click(rail.x + rail.width - 1, y);
    await expect(figure.step).toHaveValue('6');
  });

  test('has a mark for every event of a short run', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    await expect(figure.root.locator('.mk[data-event]')).toHaveCount(Number(await figure.flag.getAttribute('aria-valuemax')));
  });
});

test.describe('lenses', () => {
  test('each opens and closes, and has a table to be read', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    const bar = figure.root.locator('.lensbar');
    for (const [name, lens] of [['Bytecode', '.lens-bytecode'], ['Objects', '.objects-lens'], ['Cells', '.lens-cells'], ['Counts', '.lens-counts:not(.rail-only)']] as const) {
      const button = bar.getByRole('button', { name });
      const open = await button.getAttribute('aria-pressed') === 'true';
      await button.click();
      await expect(figure.root.locator(lens)).toHaveCount(open ? 0 : 1);
      await button.click();
      await expect(figure.root.locator(lens)).toHaveCount(open ? 1 : 0);
    }
    for (const lens of ['.objects-lens', '.lens-cells']) {
      const table = figure.root.locator(`${lens} details.lens-table`);
      await table.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(table.locator('tbody tr').first()).toBeVisible();
    }
    await expect(figure.root.locator('.lens-legend span')).not.toHaveCount(0);
  });

  test('what the pointer is on lights up in all of them', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    const list = figure.root.locator('.lens-objects.at-wide .obj').filter({ hasText: '[0]' }).first();
    const address = await list.getAttribute('data-a');
    await list.locator('.o-type').hover();
    await expect(figure.root.locator(`.lens-objects.at-wide .obj.lit[data-a="${address}"]`)).toHaveCount(1);
    await expect(figure.root.locator(`.cells .lit[data-a="${address}"]`)).not.toHaveCount(0);
    await expect(figure.root.locator(`.sc-labels .lit[data-a="${address}"]`)).toHaveCount(1);
  });

  test('from pools to blocks to cells to bits', async ({ page }) => {
    const figure = await openFigure(page, HOME);
    const zoom = (name: string) => figure.root.locator('.zoombar').getByRole('button', { name, exact: true });
    await zoom('pools').click();
    await expect(figure.root.locator('.pools button').first()).toBeVisible();
    const pools = await figure.root.locator('.pools button').count();
    await figure.root.locator('.pools button').first().click();
    await expect(zoom('blocks')).toHaveAttribute('aria-pressed', 'true');
    await expect(figure.root.locator('.blockmap .grid > *').first()).toBeVisible();
    // A pool that holds something of the program: the one its list lies in.
    const known = figure.root.locator('.blockmap .known');
    for (let i = 0; i < pools && await known.count() === 0; i++) {
      await zoom('pools').click();
      const pool = figure.root.locator('.pools button').nth(i);
      const address = await pool.locator('.ad').innerText();
      await pool.click();
      await expect(figure.root.locator('.blockmap .grp')).toContainText(address);
    }
    await known.first().click();
    await expect(figure.root.locator('.cells .bh')).toHaveCount(1);
    await figure.root.locator('.cells [data-word]').first().click();
    await expect(figure.root.locator('.bits .bitrow')).toHaveCount(9);
    await zoom('cells').click();
    await expect(figure.root.locator('.cells .bh').nth(1)).toBeVisible();
  });

  test('at the width of a tablet and of a phone each picture has its own layout', async ({ page }) => {
    for (const [width, at] of [[1440, 'wide'], [1000, 'mid'], [390, 'narrow']] as const) {
      await page.setViewportSize({ width, height: 900 });
      const figure = await openFigure(page, HOME);
      await expect(figure.root.locator(`.lens-objects.at-${at}`)).toBeVisible();
      await expect(figure.root.locator('.lens-objects:visible')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways at ${width}`).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('beginning', () => {
  test('nothing of the player is fetched before the reader moves, one worker for all figures', async ({ page }) => {
    const path = LESSONS.find((url) => url.startsWith('/en/')) ?? HOME;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto(path);
    await page.waitForTimeout(400);
    expect(asked.filter((url) => /^(engine|app|editor)\b/.test(url.split('/').at(-1)!))).toEqual([]);
    const figures = page.locator('figure.hb-fig');
    for (let i = 0; i < await figures.count(); i++) {
      await figures.nth(i).scrollIntoViewIfNeeded();
      await page.mouse.move(10 + i, 10);
      await expect(figures.nth(i)).toHaveAttribute('data-live', '', { timeout: 20_000 });
    }
    expect(workers).toHaveLength(1);
    expect(asked.filter((url) => /editor\./.test(url))).toEqual([]);
  });

  test('a button pressed before the player is there is pressed once it is', async ({ page }) => {
    await page.goto(HOME);
    const root = page.locator('figure.hb-fig').first();
    await root.getByRole('button', { name: 'Step forward' }).click();
    await expect(root).toHaveAttribute('data-live', '', { timeout: 20_000 });
    await expect(root.locator('.pos input').first()).toHaveValue('5');
  });

  test('becoming live changes no height', async ({ page }) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(HOME);
      await page.evaluate(() => document.fonts.ready);
      const root = page.locator('figure.hb-fig').first();
      const before = (await root.boundingBox())!.height;
      await page.mouse.move(20, 20);
      await root.scrollIntoViewIfNeeded();
      await expect(root).toHaveAttribute('data-live', '', { timeout: 20_000 });
      expect(Math.abs((await root.boundingBox())!.height - before), `at ${width}`).toBeLessThanOrEqual(1);
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of [HOME, '/zh-CN/', ...LESSONS]) {
    test(`every figure stands in its chosen state: ${path}`, async ({ page }) => {
      await page.goto(path);
      const figures = page.locator('figure.hb-fig');
      for (let i = 0; i < await figures.count(); i++) {
        const figure = figures.nth(i);
        await expect(figure.locator('.code li').first()).toBeVisible();
        await expect(figure.locator('.narr p')).not.toBeEmpty();
        expect(await figure.locator('.sc-flag').getAttribute('aria-valuenow')).toMatch(/^\d+$/);
      }
    });
  }
});

for (const lang of ['en', 'zh-CN']) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test(`axe on a live figure: ${lang}, ${theme}, ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        const figure = await openFigure(page, `/${lang}/`);
        const check = async (when: string): Promise<void> => {
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).include('figure.hb-fig').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`).join(' | ')}`), when).toEqual([]);
        };
        await figure.key('End');
        await check('at the end');
        await figure.key('Home');
        await figure.root.locator('.lensbar').getByRole('button').last().click();
        await check('at the start, bytecode open');
        await figure.write('a = (1,\n');
        await expect(figure.root.locator('.under.error')).toBeVisible();
        await check('with a syntax error');
      });
    }
  }
}
