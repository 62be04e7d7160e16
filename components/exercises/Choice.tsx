/** Kind `choice`: pick one or several; every option answers with its reason. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { gradeChoice, type ChoiceReport } from '#course/grade.ts';
import { bare, Html } from './Html.tsx';
import { Ladder } from './Ladder.tsx';
import { Cross, Tick } from './Marks.tsx';
import { exerciseProgress, keepDraft, keepTry } from './store.ts';
import { exerciseStrings } from './strings.ts';
import type { ChoiceProps } from './types.ts';

export default function Choice({ children, ...props }: ChoiceProps & { children?: ComponentChildren }) {
  const { id, lang, several, options, nudge, hints, why } = props;
  const t = exerciseStrings(lang);
  const [chosen, setChosen] = useState<string[]>([]);
  const [report, setReport] = useState<ChoiceReport | null>(null);

  useEffect(() => {
    const kept = exerciseProgress(id);
    const draft = kept?.draft?.split(' ').filter((option) => options.some((known) => known.id === option)) ?? [];
    setChosen(draft);
    if (kept?.state === 'passed' && draft.length > 0) setReport(gradeChoice(options, draft));
  }, [id]);

  const choose = (option: string, on: boolean) => {
    const next = several ? options.map((known) => known.id).filter((known) => (known === option ? on : chosen.includes(known))) : [option];
    setChosen(next);
    setReport(null);
    keepDraft(id, next.join(' '));
  };
  const commit = () => {
    const graded = gradeChoice(options, chosen);
    setReport(graded);
    keepTry(id, graded.passed);
  };
  const stateOf = (option: string) => report?.options.find((each) => each.id === option)?.state;
  const name = id.replace(/\W/g, '-');
  return (
    <form class="ex-choice" onSubmit={(event) => { event.preventDefault(); if (chosen.length > 0) commit(); }}>
      {children}
      <fieldset>
        <legend class="vh">{several ? t.kind.several : t.kind.choice}</legend>
        {options.map((option) => {
          const state = stateOf(option.id);
          // A right option that was not chosen is not given away until the exercise is passed.
          const told = state === 'right' || state === 'wrong' || (report?.passed ?? false);
          return (
            <div key={option.id} class={`ex-choose ${state === 'right' ? 'good' : state === 'wrong' ? 'bad' : ''}`}>
              <input type={several ? 'checkbox' : 'radio'} id={`${name}-${option.id}`} name={name} value={option.id} checked={chosen.includes(option.id)} aria-describedby={told ? `${name}-${option.id}-why` : undefined} onChange={(event) => choose(option.id, event.currentTarget.checked)} />
              <label for={`${name}-${option.id}`}><Html as="span" html={bare(option.label)} /></label>
              <span class="st" aria-hidden="true">{state === 'right' ? <Tick /> : state === 'wrong' ? <Cross /> : null}</span>
              {told && <Html class="reason" html={option.reason} />}
            </div>
          );
        })}
      </fieldset>
      <div class="ex-bar">
        <button type="submit" class="ex-run" disabled={chosen.length === 0}>{chosen.length === 0 ? (several ? t.chooseSome : t.choose) : t.answer}</button>
      </div>
      <div role="status" aria-live="polite">
        {report && (
          <div class={report.passed ? 'ex-verdict good' : 'ex-verdict bad'}>
            {report.passed ? <><p><b>{t.right}</b></p><Html html={why} /></> : <p><b>{report.options.some(({ state }) => state === 'wrong') ? t.again : t.missed}</b></p>}
          </div>
        )}
      </div>
      {(nudge || hints.length > 0) && !report?.passed && <Ladder id={id} lang={lang} nudge={nudge} hints={hints} why={why} solution="" start="" puzzle={null} />}
    </form>
  );
}
