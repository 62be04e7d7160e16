/** Lines of a program as printed: keywords bold, strings and comments in quieter ink. */
import { useEffect, useRef } from 'preact/hooks';
import { highlight } from '#components/player/highlight.ts';

/** One line's pieces. */
export function Pieces({ pieces }: { pieces: ReturnType<typeof highlight>[number] }) {
  return <>{pieces.map(({ text, mark }, index) => (mark ? <span key={index} class={mark}>{text}</span> : text))}</>;
}

/** A whole program. */
export function Source({ source }: { source: string }) {
  return <>{highlight(source).map((pieces, index) => <span key={index}><Pieces pieces={pieces} />{'\n'}</span>)}</>;
}

interface ProgramProps { source: string; shown: { from: number; to: number }; line: number | null; label: string }

/** The program with the line it has stopped before, which is in view when not all of it can be. */
export function Program({ source, shown, line, label }: ProgramProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('.cur');
    if (current) list.current!.scrollTop = Math.max(0, Math.floor((current.offsetTop - list.current!.clientHeight * 0.6) / current.offsetHeight)) * current.offsetHeight;
  }, [line, source]);
  const lines = highlight(source).slice(shown.from - 1, shown.to);
  return (
    <ol class="ex-program" start={shown.from} ref={list} tabIndex={0} aria-label={label}>
      {lines.map((pieces, index) => {
        const number = shown.from + index;
        return <li key={number} class={number === line ? 'cur' : undefined} aria-current={number === line ? 'step' : undefined}><span class="n">{number}</span><code>{pieces.length > 0 ? <Pieces pieces={pieces} /> : ' '}</code></li>;
      })}
    </ol>
  );
}
