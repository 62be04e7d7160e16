/** Small drawn signs: arrow in text, infinity, and one glyph for each kind of event. */
import type { EventKind } from '#engine/session/contract.ts';
import { infinityPath } from './paths.ts';

/** An arrow inside a line of text; the faces have no arrow of their own. */
export function TextArrow() {
  return <svg class="g-arrow" viewBox="0 0 13 9" aria-hidden="true"><path d="M0 4.5h11M8 1.2l3.4 3.3L8 7.8" /></svg>;
}

export function InfinitySign() {
  return <svg class="g-inf" viewBox="-10 -7 20 14" aria-hidden="true"><path class="inf" d={infinityPath(0, 0)} /></svg>;
}

export type GlyphShape = 'alloc' | 'bind' | 'unbind' | 'up' | 'down' | 'free' | 'other';

const SHAPE: Partial<Record<EventKind, GlyphShape>> = { alloc: 'alloc', bind: 'bind', unbind: 'unbind', incref: 'up', decref: 'down', free: 'free' };

export function glyphOf(kind: EventKind): GlyphShape { return SHAPE[kind] ?? 'other'; }

/** The mark of an event round (0, 0), about 9 across. */
export function EventMark({ shape, future }: { shape: GlyphShape; future?: boolean }) {
  const f = future ? ' fut' : '';
  switch (shape) {
    case 'alloc': return <rect class={`ev${f}`} x="-3.6" y="-3.6" width="7.2" height="7.2" />;
    case 'bind': return <circle class={`ev nm fill${f}`} r="3.7" />;
    case 'unbind': return <circle class={`ev nm${f}`} r="3.7" />;
    case 'up': return <path class={`ev cnt up${f}`} d="M0 -5l5 9h-10z" />;
    case 'down': return <path class={`ev cnt down${f}`} d="M0 5l5-9h-10z" />;
    case 'free': return <path class={`ev${f}`} d="M-3.6 -3.6l7.2 7.2m0-7.2l-7.2 7.2" />;
    case 'other': return <path class={`ev${f}`} d="M0 -4v8" />;
  }
}

/** The same mark as an icon in running text. */
export function EventIcon({ shape }: { shape: GlyphShape }) {
  return <svg class="g-ev" viewBox="-7 -7 14 14" aria-hidden="true"><EventMark shape={shape} /></svg>;
}
