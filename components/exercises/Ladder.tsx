/** The help ladder. Every rung can be taken at any time; taking one shows it below. */
import { useState } from 'preact/hooks';
import { rungs, type Rung } from '#course/ladder.ts';
import { Html } from './Html.tsx';
import { Puzzle } from './Puzzle.tsx';
import { Source } from './Source.tsx';
import { keepHelp } from './store.ts';
import { exerciseStrings } from './strings.ts';
import { restOf } from './rest.ts';
import type { HelpProps, HelpRest } from './types.ts';

type Props = HelpProps & {
  /** Hint that goes with the reader's wrong answer, from 1. */
  wanted?: number | null;
  /** Puts a program into the editor. */
  onTake?(program: string): void;
};

const nameOf = (rung: Rung, lang: Props['lang'], hints: number): string => {
  const t = exerciseStrings(lang).rungs;
  return rung.kind === 'hint' ? t.hint(rung.number, hints) : t[rung.kind];
};

export function Ladder({ wanted = null, onTake, id, lang, title, rungs: has, rest: address }: Props) {
  const t = exerciseStrings(lang);
  const list = rungs({ nudge: has.nudge, hints: has.hints, parsons: has.order, solution: has.solution });
  const [taken, setTaken] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const [rest, setRest] = useState<HelpRest | null>(null);
  const [failed, setFailed] = useState(false);
  const take = async (index: number) => {
    try {
      setRest(await restOf(address));
      setFailed(false);
    } catch {
      setFailed(true);
      return;
    }
    setTaken(Math.max(taken, index + 1));
    setOpen(index);
    keepHelp(id, index + 1);
  };
  const wantedAt = wanted === null ? -1 : list.findIndex((rung) => rung.kind === 'hint' && rung.number === wanted);
  const next = wantedAt >= taken ? wantedAt : taken;
  return (
    <div role="group" aria-label={t.helpOf(title.replace(/<[^>]+>/g, ''))}>
      <ol class="ex-ladder">
        {list.map((rung, index) => (
          <li key={index} class={index === open ? 'on' : index < taken ? 'had' : index === next ? 'next' : undefined}>
            <button type="button" aria-expanded={index === open} aria-controls={`${id}-help`} onClick={() => take(index)}>{nameOf(rung, lang, has.hints)}</button>
          </li>
        ))}
      </ol>
      <div class="ex-help" id={`${id}-help`} aria-live="polite">
        {failed ? <p>{t.notReached}</p> : open !== null && rest && <Shown key={open} rung={list[open]!} lang={lang} rest={rest} onTake={onTake} />}
      </div>
    </div>
  );
}

function Shown({ rung, rest: { nudge, hints, why, solution, puzzle }, lang, onTake }: { rung: Rung; rest: HelpRest; lang: Props['lang']; onTake: Props['onTake'] }) {
  const t = exerciseStrings(lang);
  switch (rung.kind) {
    case 'nudge': return <Html html={nudge} />;
    case 'hint': return <Html html={hints[rung.number - 1] ?? ''} />;
    case 'order': return puzzle && <Puzzle puzzle={puzzle} lang={lang} onTake={onTake} />;
    case 'lines': return <Lines solution={solution} lang={lang} />;
    case 'solution':
      return (
        <>
          {solution && <pre class="ex-solution" tabIndex={0}><code><Source source={solution} /></code></pre>}
          <Html html={why} />
          {onTake && solution && <button type="button" class="link" onClick={() => onTake(solution)}>{t.takeOver}</button>}
        </>
      );
  }
}

/** The solution, one more line each time. */
function Lines({ solution, lang }: { solution: string; lang: Props['lang'] }) {
  const t = exerciseStrings(lang);
  const lines = solution.replace(/\n+$/, '').split('\n');
  const [shown, setShown] = useState(1);
  // Empty lines come with the line after them.
  const more = () => {
    let next = shown + 1;
    while (next < lines.length && !lines[next - 1]!.trim()) next++;
    setShown(next);
  };
  return (
    <>
      <pre class="ex-solution" tabIndex={0}><code><Source source={lines.slice(0, shown).join('\n')} /></code></pre>
      <div class="ex-bar">
        <button type="button" class="link" disabled={shown >= lines.length} onClick={more}>{t.nextLine}</button>
        <span class="ex-note">{t.lineOf(shown, lines.length)}</span>
      </div>
    </>
  );
}
