/** The program, one row a line: breakpoint, number, text. The line that just ran is marked. */
import { highlight } from './highlight.ts';
import type { Act } from './actions.ts';
import { playerStrings, type Lang } from './strings.ts';

export interface CodeProps {
  source: string;
  /** Lines to show, 1-based inclusive; null = all. */
  region: { from: number; to: number } | null;
  current: number | null;
  /** Line of an exception that ended the run. */
  bad?: number | null;
  breakpoints: readonly number[];
  /** Line the keyboard stands on. */
  pick?: number | null;
  lang: Lang;
  act: Act;
}

export function Code({ source, region, current, bad = null, breakpoints, pick = null, lang, act }: CodeProps) {
  const t = playerStrings(lang);
  const lines = highlight(source);
  const from = region?.from ?? 1, to = Math.min(region?.to ?? lines.length, lines.length);
  return (
    <ol class="code" tabIndex={0} aria-label={t.program} start={from}>
      {from > 1 && <li class="cut">{t.linesHidden(from - 1)}</li>}
      {lines.slice(from - 1, to).map((pieces, i) => {
        const n = from + i;
        const on = breakpoints.includes(n);
        const k = `${n === current ? 'cur' : ''}${n === bad ? ' bad' : ''}${n === pick ? ' pick' : ''}`.trim();
        return (
          <li key={n} class={k || undefined} aria-current={n === current ? 'step' : undefined} onClick={() => act({ do: 'visit', line: n })}>
            <button type="button" class={on ? 'bp on' : 'bp'} tabIndex={-1} aria-label={t.breakpoint(n)} aria-pressed={on} onClick={(e) => { e.stopPropagation(); act({ do: 'breakpoint', line: n }); }} />
            <span class="n">{n}</span>
            <span>{pieces.map((p, j) => (p.mark ? <span key={j} class={p.mark}>{p.text}</span> : p.text))}</span>
          </li>
        );
      })}
      {to < lines.length && <li class="cut">{t.linesHidden(lines.length - to)}</li>}
    </ol>
  );
}
