/** A gate: the machine has stopped, the reader says what it will show, the machine runs and answers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, ComponentType } from 'preact';
import type { Snapshot } from '#engine/session/contract.ts';
import { ask } from './engine.ts';
import { bare, Html } from './Html.tsx';
import { Options } from './Options.tsx';
import { Program } from './Source.tsx';
import { gateProgress, keepGate } from './store.ts';
import { exerciseStrings } from './strings.ts';
import type { GateProps } from './types.ts';

interface Answered { answer: string; before: Snapshot; after: Snapshot }
type PictureView = ComponentType<{ states: Snapshot[]; at: number; lang: GateProps['lang']; uid: string }>;

/** `picture` is the state before, drawn at build. */
export default function Predict({ picture, ...props }: GateProps & { picture?: ComponentChildren }) {
  const { id, lang, task, question, options, shape, line, why, not } = props;
  const t = exerciseStrings(lang);
  const [chosen, setChosen] = useState<string | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failed, setFailed] = useState('');
  const [View, setView] = useState<PictureView | null>(null);
  const busy = useRef(false);
  const text = (value: string) => (shape === 'yesno' || value === 'none' ? t.options[value] ?? value : value);

  const commit = async (value: string, first: boolean) => {
    if (busy.current) return;
    busy.current = true;
    setFailed('');
    setGiven(value);
    try {
      const [result, { Picture }] = await Promise.all([ask({ kind: 'gate', task }), import('./Picture.tsx')]);
      if (result.kind === 'gate') {
        if (first) keepGate(id, value, value === result.answered.answer);
        setView(() => Picture);
        setAnswered({ answer: result.answered.answer, before: result.before, after: result.after });
      } else if (result.kind === 'mistake') setFailed(result.message);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setGiven(null);
    } finally {
      busy.current = false;
    }
  };

  // An answer given on an earlier visit stands: show it as it was left.
  useEffect(() => {
    const kept = gateProgress(id);
    if (kept && options.includes(kept.answer)) {
      setChosen(kept.answer);
      void commit(kept.answer, false);
    }
  }, [id]);

  const right = answered !== null && given === answered.answer;
  return (
    <div class={picture ? 'ex-gate' : 'ex-gate bare'}>
      <div class="ex-two">
        <Program source={task.source} shown={props.shown} line={line} />
        <div class="ex-pic">{answered && View ? <View states={[answered.before, answered.after]} at={1} lang={lang} uid={id.replace(/\W/g, '-')} /> : picture}</div>
      </div>
      <div>
        <Html class="ex-ask" html={question} />
        <div class="ex-answer">
          <Options
            label={question.replace(/<[^>]+>/g, '')} options={options.map((value) => ({ value, text: text(value) }))} chosen={chosen}
            settled={answered && given !== null ? { given, right: answered.answer } : null} said={{ yours: t.yours, machine: t.machine }} onChoose={setChosen}
          />
          {!answered && <button type="button" class="ex-commit" disabled={chosen === null || given !== null} onClick={() => chosen !== null && commit(chosen, true)}>{given !== null ? t.running : chosen === null ? t.choose : t.answer}</button>}
        </div>
        <div role="status" aria-live="polite">
          {failed ? <p class="ex-verdict bad">{t.engineFailed(failed)}</p>
            : answered ? (
              <div class={right ? 'ex-verdict good' : 'ex-verdict bad'}>
                <p><b>{right ? t.right : t.not(text(given ?? ''))}</b> {given !== null && not[given] && <Html as="span" html={bare(not[given])} />}</p>
                <Html html={why} />
              </div>
            ) : <p class="ex-verdict wait">{t.stopped(line)}</p>}
        </div>
      </div>
    </div>
  );
}
