/** The first sign of a reader: nothing that waits for one is fetched before it, so a page that is only looked at stays light. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'scroll', 'wheel', 'keydown', 'focusin', 'click'] as const;

/** Calls `then` once, at the first sign. Before that the page shows what the build drew. */
export function atFirstSign(then: () => void): void {
  const arrive = () => {
    for (const sign of SIGNS) removeEventListener(sign, arrive, true);
    then();
  };
  for (const sign of SIGNS) addEventListener(sign, arrive, { capture: true, passive: true });
}

const STYLED = 'heapbook:styled';
/** The styles that came late are in; or could not be had, and the page goes on without them. */
export function sayStyled(): void {
  delete document.documentElement.dataset.late;
  dispatchEvent(new Event(STYLED));
}

/** Resolves when the page has all its styles: what wakes before them would stand without, and move when they come. */
export const styled = (): Promise<void> => new Promise((go) => {
  if (document.documentElement.dataset.late === undefined) go();
  else addEventListener(STYLED, () => go(), { once: true });
});
