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
