/**
 * `client:near`: an island wakes when the reader has given a sign and it is near the window, or at once when it is pressed.
 * `client:visible` would wake what stands in the first view before anyone has moved, and weigh on every visit. A press on a
 * button that comes before the island is awake is kept and repeated.
 */
import type { ClientDirective } from 'astro';
import { atFirstSign, styled } from './signs.ts';

/** What the islands of this page are given, once; see src/site/build/late-props.ts. Absent while authoring: the page has it all. */
interface Given { props: unknown[]; waking: Record<string, string>[]; pictures: string[] }
let given: Promise<Given> | undefined;
async function give(island: HTMLElement): Promise<void> {
  const { props } = island.dataset;
  const file = document.documentElement.dataset.props;
  const all = file === undefined ? undefined : await (given ??= fetch(file).then((answer) => answer.json() as Promise<Given>));
  if (all && props !== undefined && !island.hasAttribute('props')) {
    for (const [name, value] of Object.entries(all.waking[Number(props)]!)) island.setAttribute(name, value);
    island.setAttribute('props', JSON.stringify(all.props[Number(props)]));
  }
  for (const later of island.querySelectorAll<HTMLTemplateElement>('template.later')) {
    const pane = later.previousElementSibling!;
    pane.querySelector('.lens-frame')!.insertAdjacentHTML('beforeend', all?.pictures[Number(later.dataset.picture)] ?? later.innerHTML);
    pane.classList.remove('spare');
    later.remove();
  }
}

const near: ClientDirective = (load, _options, island) => {
  let asked = false;
  let pressed: HTMLElement | null = null;
  const keep = (event: Event) => { pressed = (event.target as Element).closest<HTMLElement>('button,[role=radio]'); };
  const wake = async () => {
    if (asked) return;
    asked = true;
    seen.disconnect();
    await give(island);
    const [hydrate] = await Promise.all([load(), styled()]);
    await hydrate();
    island.removeEventListener('click', keep);
    if (pressed?.isConnected) pressed.click();
  };
  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void wake();
  }, { rootMargin: '200px 0px' });
  island.addEventListener('click', keep);
  for (const press of ['pointerdown', 'focusin'] as const) island.addEventListener(press, wake, { once: true, passive: true });
  // The island's own box is `display: contents` and has no size; what stands in it has.
  atFirstSign(() => { for (const child of island.children) seen.observe(child); });
};
export default near;
