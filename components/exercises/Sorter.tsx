/** A list to be put in order, by keys or buttons; what does not belong is put aside. Nothing is dragged. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { DEEPEST, type Placed } from '#course/parsons.ts';
import type { Language } from '#course/schema.ts';
import { exerciseStrings } from './strings.ts';

interface Props {
  lang: Language;
  /** Every item, placed or not, in the order those put aside are shown in. */
  ids: readonly string[];
  order: readonly Placed[];
  onOrder(order: Placed[]): void;
  draw(id: string, depth: number): ComponentChildren;
  /** Items can be moved in and out. */
  indent: boolean;
  title: string;
  /** Place (from 0) that is marked as wrong. */
  marked: number | null;
  /** Rows that stay, above and below; each is drawn with its number. */
  before?: readonly ComponentChildren[];
  after?: readonly ComponentChildren[];
  /** Prefix of the ids of its elements. */
  uid: string;
}

type Move = 'up' | 'down' | 'out' | 'in' | 'toAside';
const KEYS: Record<string, Move> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in', Delete: 'toAside', Backspace: 'toAside' };
const SIGNS: Record<Move, string> = { up: 'M4 10l4-4 4 4', down: 'M4 6l4 4 4-4', out: 'M10 4l-4 4 4 4', in: 'M6 4l4 4-4 4', toAside: 'M4 4l8 8M12 4l-8 8' };

/** The order after a move; null when the move cannot be made. */
export function moved(order: readonly Placed[], id: string, move: Move): Placed[] | null {
  const at = order.findIndex((placed) => placed.id === id);
  const item = order[at];
  if (!item) return null;
  if (move === 'toAside') return order.filter((placed) => placed !== item);
  if (move === 'in' || move === 'out') {
    const depth = item.depth + (move === 'in' ? 1 : -1);
    return depth < 0 || depth > DEEPEST ? null : order.map((placed) => (placed === item ? { id, depth } : placed));
  }
  const to = at + (move === 'up' ? -1 : 1);
  const other = order[to];
  return other ? order.map((placed, index) => (index === at ? other : index === to ? item : placed)) : null;
}

export function Sorter({ lang, ids, order, onOrder, draw, indent, title, marked, before = [], after = [], uid }: Props) {
  const t = exerciseStrings(lang);
  const { placing } = t;
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const focus = useRef<string | null>(null);
  // A row that changes places is taken out and put in again, and loses the focus on the way.
  useLayoutEffect(() => {
    if (focus.current !== null) root.current?.querySelector<HTMLElement>(`[data-piece="${focus.current}"]`)?.focus();
    focus.current = null;
  });
  const make = (id: string, move: Move, refocus: boolean) => {
    const next = moved(order, id, move);
    if (!next) return;
    const at = next.findIndex((placed) => placed.id === id);
    if (refocus) focus.current = at >= 0 ? id : next[Math.min(order.findIndex((placed) => placed.id === id), next.length - 1)]?.id ?? id;
    if (at < 0) setChosen(null);
    setSaid(at < 0 ? placing.wentAside : placing.at(at + 1, next.length, next[at]!.depth));
    onOrder(next);
  };
  const putBack = (id: string) => {
    const next = [...order, { id, depth: order.at(-1)?.depth ?? 0 }].map((placed) => (indent || placed.id !== id ? placed : { id, depth: 0 }));
    focus.current = id;
    setChosen(id);
    setSaid(placing.at(next.length, next.length, next.at(-1)!.depth));
    onOrder(next);
  };
  const aside = ids.filter((id) => !order.some((placed) => placed.id === id));
  const moves: Move[] = ['up', 'down', ...(indent ? ['out', 'in'] as const : []), 'toAside'];
  const names: Record<Move, string> = { up: t.up, down: t.down, out: placing.out, in: placing.in, toAside: placing.toAside };
  return (
    <div class="ex-sort" ref={root}>
      <div class="cap" id={`${uid}-in`}>{title}</div>
      <ol aria-labelledby={`${uid}-in`}>
        {before.map((row, index) => <li key={`b${index}`} class="stays"><span class="n">{index + 1}</span>{row}</li>)}
        {order.map(({ id, depth }, index) => (
          <li key={id} class={index === marked ? 'bad' : undefined}>
            <span class="n">{before.length + index + 1}</span>
            <button
              type="button" data-piece={id} aria-pressed={id === chosen} aria-describedby={`${uid}-keys`} aria-invalid={index === marked ? 'true' : undefined}
              onClick={() => setChosen(id)} onFocus={() => setChosen(id)}
              onKeyDown={(event) => {
                const move = KEYS[event.key];
                if (!move || event.altKey || event.ctrlKey || event.metaKey || !moves.includes(move)) return;
                event.preventDefault();
                make(id, move, true);
              }}
            >{draw(id, depth)}</button>
          </li>
        ))}
        {after.map((row, index) => <li key={`a${index}`} class="stays"><span class="n">{before.length + order.length + index + 1}</span>{row}</li>)}
      </ol>
      {order.length === 0 && <p class="ex-sorted-none">{placing.noneIn}</p>}
      <div class="ex-moves" role="group" aria-label={placing.move}>
        {moves.map((move) => {
          const able = chosen !== null && moved(order, chosen, move) !== null;
          return (
            <button key={move} type="button" aria-label={names[move]} title={names[move]} aria-disabled={!able} onClick={() => able && make(chosen, move, false)}>
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d={SIGNS[move]} /></svg>
            </button>
          );
        })}
        <p id={`${uid}-keys`}>{placing.keys(indent)}</p>
      </div>
      <div class="cap" id={`${uid}-aside`}>{placing.aside}</div>
      {aside.length === 0 ? <p class="ex-sorted-none">{placing.noneAside}</p> : (
        <ul aria-labelledby={`${uid}-aside`}>
          {aside.map((id) => (
            <li key={id}>
              <button type="button" data-piece={id} title={placing.back} onClick={() => putBack(id)}><span class="vh">{placing.back}: </span>{draw(id, 0)}</button>
            </li>
          ))}
        </ul>
      )}
      <p class="vh" role="status" aria-live="polite">{said}</p>
    </div>
  );
}
