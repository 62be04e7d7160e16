/** What every page does in the browser: theme, language, place, progress. Small, and the page reads well without it. */
import { loadReading, mark, saveReading, stateOf, visit } from '#site/progress.ts';
import { atFirstSign, sayStyled } from './signs.ts';

const root = document.documentElement;
const language = document.body.dataset.lang ?? 'en';
const lesson = document.body.dataset.lesson;
const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

/** localStorage, or a stand-in that forgets where the browser forbids it. */
const store: Storage | { getItem(key: string): null; setItem(key: string, value: string): void } = (() => {
  try {
    localStorage.getItem('heapbook.theme');
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
})();
const remember = (key: string, value: string) => {
  try {
    store.setItem(key, value);
  } catch { /* full or forbidden: the choice holds for this page */ }
};
const now = () => new Date().toISOString();

// Styles of what only scripts put on the page (src/site/build/late-styles.ts): each rule back to its place in its sheet.
atFirstSign(() => {
  const { late } = root.dataset;
  if (!late) return;
  const sheets = all<HTMLStyleElement>('style').map(({ sheet }) => sheet!);
  void fetch(late).then((answer) => answer.json()).then((rules: [number[], string][]) => {
    for (const [[sheet, ...place], text] of rules) {
      let at: CSSStyleSheet | CSSGroupingRule = sheets[sheet!]!;
      for (const index of place.slice(0, -1)) at = at.cssRules[index] as CSSGroupingRule;
      try {
        at.insertRule(text, Math.min(place.at(-1)!, at.cssRules.length));
      } catch { /* a selector this browser does not know, in a style sheet it would have passed over too */ }
    }
  }).catch(() => undefined).then(sayStyled);
});

// Theme: the system’s until the reader chooses.
const dark = matchMedia('(prefers-color-scheme: dark)');
document.getElementById('theme')?.addEventListener('click', () => {
  const shown = root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  root.dataset.theme = shown === 'dark' ? 'light' : 'dark';
  remember('heapbook.theme', root.dataset.theme);
});

// Place: the heading the reader is at. Headings of the page in order, measured when asked.
const headings = all<HTMLElement>('article :is(h2,h3)[id]');
const spot = (): string => {
  let at = '';
  for (const heading of headings) {
    if (heading.getBoundingClientRect().top > 120) break;
    at = heading.id;
  }
  return at;
};

// Language: same page, same place. Without scripts the plain link still leads to the same page.
for (const link of all<HTMLAnchorElement>('[data-language]')) {
  link.addEventListener('click', () => {
    remember('heapbook.language', link.dataset.language!);
    const anchor = spot() || (scrollY > 120 ? location.hash.slice(1) : '');
    link.hash = anchor;
  });
}

// Progress marks, wherever a lesson is listed.
const words = document.querySelector<HTMLElement>('.prog')?.dataset;
function paint(): void {
  const reading = loadReading(store);
  for (const row of all<HTMLElement>('[data-key]')) {
    const state = stateOf(reading, row.dataset.key!);
    row.dataset.read = state;
    const label = row.querySelector('.state');
    if (label) label.textContent = state === 'none' ? '' : `, ${(state === 'done' ? words?.done : words?.part) ?? ''}`;
  }
  const got = document.querySelector('.prog .got');
  if (got) got.textContent = String(all('.prog [data-key][data-read=done]').length);
  const start = document.querySelector<HTMLAnchorElement>('#start');
  if (start && reading.last && document.querySelector(`a[href="/${language}/${reading.last.lesson}/"]`)) {
    start.href = `/${language}/${reading.last.lesson}/${reading.last.anchor && `#${reading.last.anchor}`}`;
    start.textContent = start.dataset.continue!;
  }
  const box = document.getElementById('markread');
  if (box && lesson) {
    const done = stateOf(reading, lesson) === 'done';
    const button = box.querySelector('button')!;
    button.textContent = (done ? button.dataset.undo : button.dataset.mark)!;
    box.querySelector('.said')!.textContent = done ? button.dataset.said! : '';
  }
}
paint();
addEventListener('storage', paint);

if (lesson) {
  const marks = all<HTMLAnchorElement>('.toc a');
  const article = document.querySelector('article')!;
  let asked = false;
  let saving: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(saving);
    saving = undefined;
    const box = article.getBoundingClientRect();
    const reached = (innerHeight - box.top) / box.height;
    const top = scrollY < 40;
    // Opening a page is not reading it.
    if (!top) saveReading(store, (reading) => visit(reading, lesson, spot(), reached, now()));
    paint();
  };
  const follow = () => {
    asked = false;
    const at = spot();
    for (const link of marks) {
      if (link.hash === `#${at}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    saving ??= setTimeout(save, 600);
  };
  addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(follow);
  }, { passive: true });
  addEventListener('pagehide', () => { if (saving) save(); });
  document.querySelector('#markread button')?.addEventListener('click', () => {
    saveReading(store, (reading) => mark(reading, lesson, stateOf(reading, lesson) !== 'done', now()));
    paint();
  });
}

// In a long list of contents this lesson stands where it can be seen.
const rail = document.getElementById('rail');
const shelf = rail?.querySelector('.stick');
const here = rail?.querySelector('.here');
if (shelf && here) {
  const { top, bottom } = shelf.getBoundingClientRect();
  const place = here.getBoundingClientRect();
  if (place.bottom > bottom) shelf.scrollTop += Math.min(place.bottom - bottom + 24, place.top - top);
}

// The drawer closes when a section of this page is chosen in it.
rail?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('.toc a') && rail.matches(':popover-open')) rail.hidePopover();
});

// A term's note can be dismissed without moving.
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const wrap of all('.term-wrap:is(:hover,:focus-within)')) {
    wrap.classList.add('shut');
    wrap.addEventListener('pointerleave', () => wrap.classList.remove('shut'), { once: true });
    wrap.addEventListener('focusout', () => wrap.classList.remove('shut'), { once: true });
  }
});
