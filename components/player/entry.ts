/**
 * All a page loads for its figures at first: waits until one comes near or is touched, then brings the player. A press
 * on a button before that is kept and repeated once the figure is live.
 */
import { styled } from '#site/client/signs.ts';
import type { PlayerConfig } from './machine-player.ts';

/** What the figures of this page are made live with, in their order; see src/site/build/late-props.ts. While authoring each carries its own. */
let given: Promise<PlayerConfig[]> | undefined;
function configOf(figure: HTMLElement): PlayerConfig | Promise<PlayerConfig> {
  const own = figure.querySelector('script[type="application/json"]');
  if (own) return JSON.parse(own.textContent!) as PlayerConfig;
  const title = figure.querySelector('header .t')?.textContent ?? '';
  const source = [...figure.querySelectorAll('.code li>.n+span')].map(({ textContent }) => `${textContent}\n`).join('');
  return (given ??= fetch(document.documentElement.dataset.figures!).then((answer) => answer.json())).then((all) => {
    const config = all[[...figures].indexOf(figure)]!;
    return { ...config, frame: { title, source, ...config.frame } };
  });
}

function wake(figure: HTMLElement): void {
  if (figure.dataset.woken !== undefined) return;
  figure.dataset.woken = '';
  const root = figure.querySelector<HTMLElement>('.hb-root')!;
  void Promise.all([import('./app.tsx'), configOf(figure), styled()]).then(([{ mount }, config]) => mount(figure, root, config)).then(() => {
    const again = early.get(figure);
    if (again) { early.delete(figure); repeat(figure, again); }
  });
}

const early = new Map<HTMLElement, string>();

/** A way to find the same button again after the figure was drawn anew. */
function repeat(figure: HTMLElement, path: string): void {
  (figure.querySelectorAll<HTMLElement>('.hb-root button')[Number(path)])?.click();
}

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) { near.unobserve(entry.target); wake(entry.target as HTMLElement); }
}, { rootMargin: '300px 0px' });

const figures = document.querySelectorAll<HTMLElement>('figure.hb-fig');

/** Nothing is fetched for a reader who has not moved yet: the pictures are all there. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'scroll', 'keydown', 'wheel'] as const;
function arrive(): void {
  for (const sign of signs) removeEventListener(sign, arrive);
  for (const figure of figures) near.observe(figure);
}
for (const sign of signs) addEventListener(sign, arrive, { passive: true });

for (const figure of figures) {
  for (const kind of ['pointerdown', 'focusin', 'keydown'] as const) figure.addEventListener(kind, () => wake(figure), { once: true, passive: true });
  figure.addEventListener('click', (e) => {
    if (figure.dataset.live !== undefined) return;
    const button = (e.target as Element).closest('.hb-root button');
    if (button) early.set(figure, String([...figure.querySelectorAll('.hb-root button')].indexOf(button as HTMLElement)));
  });
}
