/** Exercises and gates on the built pages, answered rightly and wrongly as a reader would; the machine behind the page is asked here too. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { asksOf, exercisesOf, gatesOf, kept, lessons, wake, type Question } from './course.ts';
import { due, expect, some, test } from './pages.ts';

test.skip(lessons.length === 0, 'no lessons yet');

const axe = async (page: Page, selectors: string[]) => {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const selector of selectors) builder.include(selector);
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(' | ')}`)).toEqual([]);
};

/** Options say yes and no in the page's language; the machine says them in English. */
const SAID: Record<string, string[]> = { yes: ['yes', '是'], no: ['no', '否'], none: ['none', '没有'] };
const says = (text: string, answer: string) => text === answer || (SAID[answer]?.includes(text) ?? false);

/** Answers one gate, rightly or with the first wrong option, and checks what the page then says. */
async function answerGate(page: Page, question: Question, right: boolean): Promise<Locator> {
  const gate = await wake(page, question.selector);
  const texts = await gate.locator('[role=radio] .v').allInnerTexts();
  const rightAt = texts.findIndex((text) => says(text, question.answer));
  expect(rightAt, `${question.id}: ${question.answer} among ${texts.join(' | ')}`).toBeGreaterThanOrEqual(0);
  const at = right ? rightAt : texts.findIndex((_, index) => index !== rightAt);
  await gate.locator('[role=radio]').nth(at).click();
  await gate.locator('.ex-commit').click();
  // Another figure of the page may be loading: the one worker answers in turn.
  await expect(gate.locator('.ex-verdict')).toHaveClass(right ? /good/ : /bad/, { timeout: 15_000 });
  await expect(gate.locator('[role=radio].good .v')).toHaveText(texts[rightAt]!);
  await expect(gate.locator('[role=radio].bad')).toHaveCount(right ? 0 : 1);
  expect((await gate.locator('.ex-verdict').innerText()).length).toBeGreaterThan(12);
  await expect(gate.locator('[aria-checked=true]')).toBeFocused();
  return gate;
}

for (const lesson of lessons) {
  const gates = gatesOf(lesson);

  test.describe(lesson.id, () => {
    test('gates answered wrongly say why, stay answered, and agree with the machine', async ({ page }) => {
      test.skip(gates.length === 0 || !due(`/en/${lesson.id}/`));
      await page.goto(`/en/${lesson.id}/`);
      for (const gate of gates) await answerGate(page, gate, false);
      const stored = await kept(page);
      for (const { id } of gates) expect(stored.gates[id]).toMatchObject({ right: false });
      await page.reload();
      const last = gates.at(-1)!;
      await wake(page, last.selector);
      await expect(page.locator(`${last.selector} .ex-verdict`)).toHaveClass(/bad/);
      await expect(page.locator(`${last.selector} .ex-commit`)).toHaveCount(0);
    });

    test('gates answered rightly, in Chinese', async ({ page }) => {
      test.skip(gates.length === 0 || !due(`/zh-CN/${lesson.id}/`));
      await page.goto(`/zh-CN/${lesson.id}/`);
      for (const gate of gates) await answerGate(page, gate, true);
      const stored = await kept(page);
      for (const { id, answer } of gates) expect(stored.gates[id]).toMatchObject({ right: true, answer });
    });

    for (const exercise of some(exercisesOf(lesson, 'predict'))) {
      test(`predict ${exercise.name}: wrong, again, passed`, async ({ page }) => {
        await page.goto(`/en/${lesson.id}/`);
        const asks = asksOf(lesson, exercise);
        const first = await answerGate(page, asks[0]!, false);
        expect((await kept(page)).exercises[exercise.id]).toMatchObject({ state: 'open', tries: 1 });
        await first.locator('.ex-commit').click();
        await expect(first.locator('.ex-verdict')).toHaveClass(/wait/);
        for (const ask of asks) await answerGate(page, ask, true);
        const stored = await kept(page);
        expect(stored.exercises[exercise.id]).toMatchObject({ state: 'passed' });
        expect(stored.gates[asks[0]!.id]).toMatchObject({ right: false, mended: true });
      });
    }

    for (const exercise of some(exercisesOf(lesson, 'code'))) {
      test(`code ${exercise.name}: the solution passes, each wrong answer gets its check and hint`, async ({ page }) => {
        const data = exercise.exercise.data!;
        if (data.kind !== 'code') return;
        await page.goto(`/en/${lesson.id}/`);
        const figure = await wake(page, `figure[id="${exercise.name}"] .ex`).then((place) => place.locator('xpath=ancestor::figure'));
        const area = figure.locator('textarea');
        const run = async (source: string) => {
          await area.fill(source.replace(/\n$/, ''));
          await area.press('Control+Enter');
          await expect(figure.locator('.ex-run')).toBeEnabled({ timeout: 15_000 });
          await expect(figure.locator('.ex-run')).toHaveText('Run and check');
        };
        const states = () => figure.locator('.ex-checks li').evaluateAll((all) => all.map((item) => item.className));
        for (const { file, fails, hint } of data.wrong) {
          await run(exercise.wrong.find(({ name }) => name === file)!.program.source);
          await expect(figure.locator('.ex-verdict')).toHaveClass(/bad/);
          const at = data.checks.indexOf(fails);
          await expect.poll(states, { message: `${file} fails ${fails}` }).toEqual(data.checks.map((_, index) => (at < 0 || index > at ? 'u' : index < at ? 'p' : 'x')));
          await expect(figure.locator('.ex-ladder .next')).toHaveText(data.hints > 1 ? `Hint ${hint}` : 'Hint');
          if (fails !== 'error') await expect(figure.locator('.ex-divcap')).toContainText('First difference');
          await expect(figure.locator('.ex-divcap')).not.toContainText(/`|\*\*|undefined/);
        }
        await run(exercise.solution!.program.source);
        await expect(figure.locator('.ex-verdict')).toHaveClass(/good/);
        await expect.poll(states).toEqual(data.checks.map(() => 'p'));
        await expect(figure.locator('.ex-why')).toBeVisible();
        expect((await kept(page)).exercises[exercise.id]).toMatchObject({ state: 'passed', tries: data.wrong.length + 1 });
      });
    }

    for (const exercise of some(exercisesOf(lesson, 'choice'))) {
      test(`choice ${exercise.name}: each wrong option has its reason, the right ones pass`, async ({ page }) => {
        const data = exercise.exercise.data!;
        if (data.kind !== 'choice') return;
        await page.goto(`/en/${lesson.id}/`);
        const form = await wake(page, `figure[id="${exercise.name}"] form`);
        const option = (id: string) => form.locator(`input[value="${id}"]`);
        const reasons: string[] = [];
        for (const { id } of data.options.filter(({ correct }) => !correct)) {
          await option(id).check();
          await form.locator('.ex-run').click();
          await expect(form.locator('.ex-verdict')).toHaveClass(/bad/);
          reasons.push(await form.locator('.ex-choose.bad .reason').innerText());
          if (data.several) await option(id).uncheck();
        }
        expect(new Set(reasons).size, 'each wrong option has a reason of its own').toBe(reasons.length);
        for (const { id, correct } of data.options) if (correct) await option(id).check();
        await form.locator('.ex-run').click();
        await expect(form.locator('.ex-verdict')).toHaveClass(/good/);
        await expect(form.locator('.reason')).toHaveCount(data.options.length);
        await page.reload();
        await wake(page, `figure[id="${exercise.name}"] form`);
        await expect(form.locator('.ex-verdict')).toHaveClass(/good/);
      });
    }

    for (const exercise of some(exercisesOf(lesson, 'parsons'))) {
      test(`parsons ${exercise.name}: wrong as it comes, then put right by keys alone`, async ({ page }) => {
        const data = exercise.exercise.data!;
        if (data.kind !== 'parsons') return;
        const { solution } = exercise;
        const region = solution?.program.regions[0];
        const wanted = solution ? solution.program.source.trimEnd().split('\n').slice(region ? region.from - 1 : 0, region?.to).filter((line) => line.trim())
          : data.steps.filter(({ belongs }) => belongs).map(({ id }) => exercise.words.en!.words.get(`Step ${id}`)!.lead);
        await page.goto(`/en/${lesson.id}/`);
        const figure = page.locator(`figure[id="${exercise.name}"]`);
        await wake(page, `figure[id="${exercise.name}"] .ex`);
        const pieces = figure.locator('.ex-sort ol [data-piece]');
        const verdict = async (as: RegExp) => {
          await figure.locator('.ex-run').press('Enter');
          await expect(figure.locator('.ex-verdict')).toHaveClass(as, { timeout: 15_000 });
        };
        await verdict(/bad/);
        for (const [place, line] of wanted.entries()) {
          const texts = await pieces.allInnerTexts();
          const at = texts.findIndex((text, index) => index >= place && text.trim() === line.trim());
          expect(at, `${line} among ${texts.join(' | ')}`).toBeGreaterThanOrEqual(place);
          const piece = figure.locator(`.ex-sort [data-piece="${await pieces.nth(at).getAttribute('data-piece')}"]`);
          await piece.focus();
          for (let up = at; up > place; up--) await page.keyboard.press('ArrowUp');
          for (let depth = 0; depth < (line.length - line.trimStart().length) / 4 && data.indent && solution; depth++) await page.keyboard.press('ArrowRight');
          await expect(piece, 'a line that moves keeps the focus').toBeFocused();
        }
        while (await pieces.count() > wanted.length) await pieces.nth(wanted.length).press('Delete');
        await expect(figure.locator('.ex-sort > [role=status]')).not.toBeEmpty();
        await axe(page, [`figure[id="${exercise.name}"]`]);
        await verdict(/good/);
        expect((await kept(page)).exercises[exercise.id]).toMatchObject({ state: 'passed', tries: 2 });
        await page.reload();
        await wake(page, `figure[id="${exercise.name}"] .ex`);
        await expect(pieces, 'the order is kept').toHaveText(wanted.map((line) => line.trim()));
      });
    }

    test('without scripts: tasks, programs, questions and options are there', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
      const page = await context.newPage();
      await page.goto(`/zh-CN/${lesson.id}/`);
      for (const gate of gates) expect(await page.locator(`${gate.selector} [role=radio]`).count()).toBeGreaterThan(1);
      for (const exercise of [...exercisesOf(lesson, 'code'), ...exercisesOf(lesson, 'choice'), ...exercisesOf(lesson, 'predict'), ...exercisesOf(lesson, 'parsons')]) await expect(page.locator(`figure[id="${exercise.name}"] .ex-task`)).toBeVisible();
      await expect(page.locator('.ex-run, .ex-commit').first()).toBeHidden();
      await context.close();
    });
  });
}

/** The first lesson with a code exercise stands for all in what does not depend on the exercise. */
const sample = lessons.flatMap((lesson) => exercisesOf(lesson, 'code').map((exercise) => ({ lesson, exercise })))[0];

test.describe('a code exercise', () => {
  test.skip(!sample, 'no code exercise yet');
  const open = async (page: Page, lang = 'en') => {
    await page.goto(`/${lang}/${sample!.lesson.id}/`);
    await wake(page, `figure[id="${sample!.exercise.name}"] .ex`);
    return page.locator(`figure[id="${sample!.exercise.name}"]`);
  };
  const run = async (figure: Locator, source: string) => {
    await figure.locator('textarea').fill(source);
    await figure.locator('.ex-run').click();
    await expect(figure.locator('.ex-verdict')).toBeVisible({ timeout: 20_000 });
    await expect(figure.locator('.ex-run')).toBeEnabled({ timeout: 15_000 });
    return figure.locator('.ex-verdict').innerText();
  };

  test('stops what never ends, says so, and the page never freezes', async ({ page }) => {
    const figure = await open(page);
    await page.evaluate(() => {
      const state = window as unknown as { longest: number };
      state.longest = 0;
      let last = performance.now();
      const beat = () => { const now = performance.now(); state.longest = Math.max(state.longest, now - last); last = now; requestAnimationFrame(beat); };
      requestAnimationFrame(beat);
    });
    expect(await run(figure, 'n = 0\nwhile True:\n    n += 1\n')).toMatch(/Stopped at line [23] after [\d,]+ instructions/);
    expect(await run(figure, 'while True:\n    print("x" * 1000)\n')).toContain('prints without end');
    expect((await figure.locator('.ex-out').innerText()).length).toBeLessThan(20_000);
    expect(await run(figure, 'kept = []\nwhile True:\n    kept.append(list(range(1000)))\n')).toMatch(/more memory|instructions/);
    expect(await run(figure, 'def f(n):\n    return f(n + 1)\n\nf(0)\n')).toContain('RecursionError');
    expect(await run(figure, 'x = [0] * 10 ** 12\n')).toMatch(/MemoryError|more memory/);
    expect(await run(figure, 'x = (\n')).toMatch(/Line 1 is not Python yet: '\(' was never closed$/);
    expect(await run(figure, '1 / 0\n')).toContain('The program ends at line 1: ZeroDivisionError: division by zero');
    expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(2500);
    expect(await run(figure, sample!.exercise.solution!.program.source)).toContain('Every check holds.');
  });

  test('drafts, passes and help survive a reload, and reset brings the start back', async ({ page }) => {
    let figure = await open(page);
    await figure.locator('textarea').fill('# mine\n');
    await expect(figure.locator('.ex-note').first()).toHaveText('Draft saved');
    await page.reload();
    figure = await open(page, 'zh-CN');
    await expect(figure.locator('textarea')).toHaveValue('# mine\n');
    await figure.locator('.ex-bar .link').click();
    await expect(figure.locator('textarea')).toHaveValue(sample!.exercise.start!.program.source.replace(/\n+$/, ''));
    expect((await kept(page)).exercises[sample!.exercise.id]).not.toHaveProperty('draft');
  });

  test('every rung of help opens from the keyboard, and the solution can be put into the program', async ({ page }) => {
    const figure = await open(page);
    const rungs = figure.locator('.ex-ladder button');
    for (let index = 0; index < await rungs.count(); index++) {
      await rungs.nth(index).focus();
      await page.keyboard.press('Enter');
      await expect(rungs.nth(index)).toHaveAttribute('aria-expanded', 'true');
      await expect(figure.locator('.ex-help > *').first()).toBeVisible();
    }
    await figure.locator('.ex-help').getByRole('button', { name: 'Put it into the program' }).click();
    await figure.locator('textarea').press('Control+Enter');
    await expect(figure.locator('.ex-verdict')).toHaveClass(/good/);
    expect((await kept(page)).exercises[sample!.exercise.id]!.help).toBe(await rungs.count());
  });

  test('the editor keeps indentation, and Tab leaves it', async ({ page }) => {
    const figure = await open(page);
    const area = figure.locator('textarea');
    await area.fill('');
    await area.pressSequentially('if 1:\nprint(2)');
    await expect(area).toHaveValue('if 1:\n    print(2)');
    await area.press('Enter');
    await area.press('Backspace');
    await expect(area).toHaveValue('if 1:\n    print(2)\n');
    await area.press('Tab');
    await expect(figure.locator('.ex-run')).toBeFocused();
  });

  test('axe with an answer open, in both themes', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const figure = await open(page);
    await figure.locator('.ex-run').click();
    await expect(figure.locator('.ex-verdict')).toBeVisible();
    await figure.locator('.ex-ladder button').last().click();
    const gates = gatesOf(sample!.lesson).slice(0, 2);
    for (const [index, gate] of gates.entries()) await answerGate(page, gate, index === 0);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await axe(page, [`figure[id="${sample!.exercise.name}"]`, ...gates.map(({ id }) => `figure[id="${id.split('/').at(-1)}"]`)]);
    }
  });
});

test.describe('gates', () => {
  const gate = lessons.flatMap(gatesOf)[0];
  test.skip(!gate, 'no gate yet');

  test('work from the keyboard: arrows choose, the answer keeps the focus', async ({ page }) => {
    await page.goto(`/en/${gate!.lesson}/`);
    const place = await wake(page, gate!.selector);
    const radios = place.locator('[role=radio]');
    await radios.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(radios.nth(1)).toBeFocused();
    await expect(radios.nth(1)).toHaveAttribute('aria-checked', 'true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(radios.last()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(place.locator('.ex-commit')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(place.locator('.ex-verdict')).toHaveClass(/good|bad/);
    await expect(radios.last()).toBeFocused();
  });

  test('say so when this browser keeps nothing, and still answer', async ({ page }) => {
    await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await page.goto(`/en/${gate!.lesson}/`);
    await answerGate(page, gate!, true);
  });
});

test.describe('progress as a file', () => {
  test('goes out, comes back joined, and a bad file changes nothing', async ({ page }) => {
    await page.goto('/en/map/');
    const area = page.locator('.ex-file');
    const here = { version: 1, exercises: { 'a/b/c': { state: 'passed', tries: 2, help: 0, draft: 'x' } }, gates: { 'a/b/g': { answer: '2', right: true, when: '2026-01-02T00:00:00Z' } }, later: { kept: [1] } };
    await page.evaluate((value) => localStorage.setItem('heapbook.progress.v1', value), JSON.stringify(here));
    await wake(page, '.ex-file');
    const waiting = page.waitForEvent('download');
    await area.getByRole('button').first().click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('heapbook-progress.json');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject(here);

    const load = (text: string) => area.locator('input').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const stored = () => page.evaluate(() => localStorage.getItem('heapbook.progress.v1'));
    const before = await stored();
    for (const [text, said] of [['no', 'not JSON'], ['[]', 'no progress file'], ['{"version":99}', 'newer'], ['{"version":1,"exercises":{"a/b/c":{"state":"won"}}}', 'damaged at exercises.a/b/c']] as const) {
      await load(text);
      await expect(area.getByRole('status')).toContainText(said);
      await expect(area.getByRole('status')).toContainText('Nothing has changed here');
      expect(await stored()).toBe(before);
    }
    await load(JSON.stringify({ version: 1, exercises: { 'a/b/d': { state: 'passed', tries: 1, help: 1 } }, gates: {} }));
    await expect(area.getByRole('status')).toContainText('Loaded: 1 exercise passed');
    expect(JSON.parse((await stored())!)).toMatchObject({ ...here, exercises: { ...here.exercises, 'a/b/d': { state: 'passed' } } });
  });
});
