/** A figure made live, and what tests ask of it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './pages.ts';

export class LiveFigure {
  readonly page: Page;
  readonly root: Locator;
  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  /** Step numbers the transport shows: line step, and event where there is room for it. */
  get step(): Locator { return this.root.locator('.pos input').first(); }
  get event(): Locator { return this.root.locator('.pos input').nth(1); }
  get narration(): Locator { return this.root.locator('.narr p'); }
  get flag(): Locator { return this.root.locator('.sc-flag'); }
  button(name: string): Locator { return this.root.getByRole('button', { name, exact: true }); }
  line(n: number): Locator { return this.root.locator('.code li').filter({ has: this.page.locator('.n', { hasText: new RegExp(`^${n}$`) }) }); }

  /** The event the rail stands at. */
  async at(): Promise<number> { return Number(await this.flag.getAttribute('aria-valuenow')); }
  /** Line steps of the run, as the transport says them. */
  async lines(): Promise<number> { return Number(/(\d+)\s*(?:·|$)/.exec((await this.root.locator('.pos').innerText()).replace(/^\D+/, ''))?.[1]); }

  async focus(): Promise<void> { await this.root.evaluate((figure: HTMLElement) => figure.focus()); }
  async key(name: string): Promise<void> { await this.focus(); await this.page.keyboard.press(name); }

  /** Replaces the program in the editor, opening it first when it is closed. */
  async write(source: string): Promise<void> {
    const content = this.root.locator('.cm-content');
    if (await content.count() === 0) await this.root.getByRole('button', { name: /^(Edit|编辑)$/ }).click();
    await content.waitFor();
    await content.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(source);
  }
}

/** Opens a page and waits until its `nth` figure answers. */
export async function openFigure(page: Page, path: string, nth = 0): Promise<LiveFigure> {
  await page.goto(path);
  return wake(page, nth);
}

export async function wake(page: Page, nth = 0): Promise<LiveFigure> {
  const root = page.locator('figure.hb-fig').nth(nth);
  await root.scrollIntoViewIfNeeded();
  await page.mouse.move(3, 3);
  await page.mouse.move(9, 9);
  await expect(root).toHaveAttribute('data-live', '', { timeout: 20_000 });
  return new LiveFigure(page, root);
}
