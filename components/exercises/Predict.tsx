/** A gate: the machine has stopped, the reader says what it will show, the machine runs and answers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, ComponentType } from 'preact';
import type { Snapshot } from '#engine/session/contract.ts';
import { ask } from './engine.ts';
import { bare, Html } from './Html.tsx';
import { Options } from './Options.tsx';
import { Program } from './Source.tsx';
import { gateProgress, keepAsk, keepGate } from './store.ts';
import { exerciseStrings } from './strings.ts';
import type { GateProps } from './types.ts';

interface Answered { answer: string; states: Snapshot[] }
type PictureView = ComponentType<{ states: Snapshot[]; at: number; lang: GateProps['lang']; uid: string }>;

/** More lines than this stand beside the picture instead of above the question. */
const SHORT = 10;

/** `picture` is the state before, drawn at build. */
export default function Predict({ picture, ...props }: GateProps & { picture?: ComponentChildren }) {
  const { id, lang, task, question, options, shape, line, shown, why, not, of } = props;
  const t = exerciseStrings(lang);
  const [chosen, setChosen] = useState<string | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failed, setFailed] = useState('');
  const [View, setView] = useState<PictureView | null>(null);
  const [done, setDone] = useState(false);
  const busy = useRef(false);
  const said = useRef<HTMLDivElement>(null);
  const text = (value: string) => (shape === 'yesno' || value === 'none' ? t.options[value] ?? value : value);

  const commit = async (value: string, first: boolean) => {
    if (busy.current) return;
    busy.current = true;
    setFailed('');
    setGiven(value);
    try {
      const [result, { Picture }] = await Promise.all([ask({ kind: 'gate', task }), import('./Picture.tsx')]);
      if (result.kind === 'gate') {
        const right = value === result.answered.answer;
        if (first) {
          if (of) keepAsk(of.exercise, of.asks, task.gate.id, value, right);
          else keepGate(id, value, right);
        }
        setDone(true);
        setView(() => Picture);
        setAnswered({ answer: result.answered.answer, states: result.states });
        // The button that was pressed goes: the focus stays with the answer.
        if (first) requestAnimationFrame(() => said.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus({ preventScroll: true }));
      } else if (result.kind === 'mistake') {
        setFailed(result.message);
        setGiven(null);
      }
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setGiven(null);
    } finally {
      busy.current = false;
    }
  };
  const again = () => {
    setAnswered(null);
    setGiven(null);
    setChosen(null);
    requestAnimationFrame(() => said.current?.querySelector<HTMLElement>('[role=radio]')?.focus({ preventScroll: true }));
  };

  // An answer given on an earlier visit stands: show it as it was left.
  useEffect(() => {
    const kept = gateProgress(id);
    if (kept && options.includes(kept.answer) && !kept.mended) {
      setChosen(kept.answer);
      void commit(kept.answer, false);
    }
  }, [id]);

  const right = answered !== null && given === answered.answer;
  // Where the answer shows later than at the end of this line, the mark goes with it.
  const [stopped, before, after] = answered?.states ?? [];
  const at = after && before!.at.line !== stopped!.at.line ? after.lastLine : line;
  const long = shown.to - shown.from >= SHORT;
  return (
    <div class={`ex-gate${long ? ' long' : ''}${done ? ' done' : ''}`}>
      <Program source={task.source} shown={shown} line={at} label={t.program} />
      <div class="ex-pic">{answered && View ? <View states={answered.states} at={2} lang={lang} uid={id.replace(/\W/g, '-')} /> : picture}</div>
      <div class="ex-say" ref={said}>
        <Html class="ex-ask" html={question} />
        <div class="ex-answer">
          <Options
            label={question.replace(/<[^>]+>/g, '')} options={options.map((value) => ({ value, text: text(value) }))} chosen={chosen}
            settled={answered && given !== null ? { given, right: answered.answer } : null} said={{ yours: t.yours, machine: t.machine }} onChoose={setChosen}
          />
          {!answered && <button type="button" class="ex-commit" disabled={chosen === null || given !== null} onClick={() => chosen !== null && commit(chosen, true)}>{given !== null ? t.running : chosen === null ? t.choose : t.answer}</button>}
          {answered && of && !right && <button type="button" class="ex-commit" onClick={again}>{t.again}</button>}
        </div>
        <div role="status" aria-live="polite">
          {failed ? <p class="ex-verdict bad">{t.gateFailed(failed)}</p>
            : answered ? (
              <div class={right ? 'ex-verdict good' : 'ex-verdict bad'}>
                <p><b>{right ? t.right : t.not(text(given ?? ''))}</b> {given !== null && !right && not[given] && <Html as="span" html={bare(not[given])} />}</p>
                <Html html={why} />
              </div>
            ) : <p class="ex-verdict wait">{t.stopped(line)}</p>}
        </div>
      </div>
    </div>
  );
}
