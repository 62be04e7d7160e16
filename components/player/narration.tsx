/** A sentence of the narrator: `code` in mono, **a count** in the count's colour. */
import type { ComponentChildren } from 'preact';

/** Text with marks, as nodes. */
export function marked(text: string): ComponentChildren {
  const out: ComponentChildren[] = [];
  for (const piece of text.split(/(`[^`]*`|\*\*[^*]+\*\*)/)) {
    if (piece.startsWith('`') && piece.length > 1) out.push(<code>{piece.slice(1, -1)}</code>);
    else if (piece.startsWith('**')) out.push(<b>{piece.slice(2, -2)}</b>);
    else if (piece) out.push(piece);
  }
  return out;
}

export function Narration({ where, text, live }: { where: string; text: string; live: boolean }) {
  return (
    <div class="narr">
      <span class="where num">{where}</span>
      <p aria-live={live ? 'polite' : undefined} aria-atomic={live ? 'true' : undefined}>{marked(text)}</p>
    </div>
  );
}
