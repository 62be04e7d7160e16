/** Lines to be put in order, by keys or buttons; nothing is dragged. */
import { useRef, useState } from 'preact/hooks';
import { assemble, solved, type Puzzle as PuzzleData } from '#course/ladder.ts';
import type { Language } from '#course/schema.ts';
import { exerciseStrings } from './strings.ts';

export function Puzzle({ puzzle, lang, onTake }: { puzzle: PuzzleData; lang: Language; onTake?: ((program: string) => void) | undefined }) {
  const t = exerciseStrings(lang);
  const [order, setOrder] = useState(puzzle.pieces.map((piece) => piece.id));
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const texts = new Map(puzzle.pieces.map((piece) => [piece.id, piece.text]));
  const move = (index: number, by: 1 | -1) => {
    const to = index + by;
    if (to < 0 || to >= order.length) return;
    const next = [...order];
    [next[index], next[to]] = [next[to]!, next[index]!];
    setOrder(next);
    setSaid('');
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('li code')[to]?.focus());
  };
  const check = () => {
    if (solved(puzzle, order)) {
      setSaid(t.orderRight);
      return;
    }
    const right = [...puzzle.pieces].sort((a, b) => a.id - b.id);
    setSaid(t.orderWrong(order.findIndex((id, index) => texts.get(id) !== right[index]?.text)));
  };
  return (
    <div class="ex-puzzle">
      <p>{t.orderTask}</p>
      <ol ref={list}>
        {order.map((id, index) => (
          <li key={id}>
            <code
              tabIndex={0} role="group" aria-roledescription={t.lineOf(index + 1, order.length)}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                if (!by) return;
                event.preventDefault();
                move(index, by);
              }}
            >{texts.get(id)}</code>
            <button type="button" aria-label={`${t.up}: ${texts.get(id)!.trim()}`} disabled={index === 0} onClick={() => move(index, -1)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 10l4-4 4 4" /></svg></button>
            <button type="button" aria-label={`${t.down}: ${texts.get(id)!.trim()}`} disabled={index === order.length - 1} onClick={() => move(index, 1)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg></button>
          </li>
        ))}
      </ol>
      <div class="ex-bar">
        <button type="button" class="link" onClick={check}>{t.orderCheck}</button>
        {onTake && <button type="button" class="link" onClick={() => onTake(assemble(puzzle, order))}>{t.takeOver}</button>}
        <span class="ex-note" role="status">{said}</span>
      </div>
    </div>
  );
}
