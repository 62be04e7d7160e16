/** Kind `choice`: pick one or several; every option answers with its reason. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { gradeChoice, type ChoiceReport } from '#course/grade.ts';
import { bare, Html } from './Html.tsx';
import { Ladder } from './Ladder.tsx';
import { Cross, Tick } from './Marks.tsx';
import { exerciseProgress, keepDraft, keepTry } from './store.ts';
import { exerciseStrings } from './strings.ts';
import { restOf } from './rest.ts';
import type { ChoiceProps, Rest } from './types.ts';

export default function Choice({ children, ...props }: ChoiceProps & { children?: ComponentChildren }) {
  const { id, lang, several, options, rungs } = props;
  const t = exerciseStrings(lang);
  const [chosen, setChosen] = useState<string[]>([]);
  const [report, setReport] = useState<ChoiceReport | null>(null);
  const [rest, setRest] = useState<Rest | null>(null);
  const [failed, setFailed] = useState(false);
  const grade = async (picked: string[]): Promise<ChoiceReport | null> => {
    try {
      const known = await restOf(props.rest);
      setRest(known);
      setFailed(false);
      return gradeChoice(known.options, picked);
    } catch {
      setFailed(true);
      return null;
    }
  };

  useEffect(() => {
    const kept = exerciseProgress(id);
    const draft = kept?.draft?.split(' ').filter((option) => options.some((known) => known.id === option)) ?? [];
    setChosen(draft);
    if (kept?.state === 'passed' && draft.length > 0) void grade(draft).then(setReport);
  }, [id]);

  const choose = (option: string, on: boolean) => {
    const next = several ? options.map((known) => known.id).filter((known) => (known === option ? on : chosen.includes(known))) : [option];
    setChosen(next);
    setReport(null);
    keepDraft(id, next.join(' '));
  };
  const commit = async () => {
    const graded = await grade(chosen);
    setReport(graded);
    if (graded) keepTry(id, graded.passed);
  };
  const stateOf = (option: string) => report?.options.find((each) => each.id === option)?.state;
  const name = id.replace(/\W/g, '-');
  return (
    <form class="ex-choice" onSubmit={(event) => { event.preventDefault(); if (chosen.length > 0) void commit(); }}>
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
              {told && <Html class="reason" id={`${name}-${option.id}-why`} html={rest?.options.find((each) => each.id === option.id)?.reason ?? ''} />}
            </div>
          );
        })}
      </fieldset>
      <div class="ex-bar">
        <button type="submit" class="ex-run" disabled={chosen.length === 0}>{chosen.length === 0 ? (several ? t.chooseSome : t.choose) : t.answer}</button>
      </div>
      <div role="status" aria-live="polite">
        {failed && <p class="ex-verdict bad">{t.notReached}</p>}
        {report && rest && (
          <div class={report.passed ? 'ex-verdict good' : 'ex-verdict bad'}>
            {report.passed ? <><p><b>{t.right}</b></p><Html html={rest.why} /></> : <p><b>{report.options.some(({ state }) => state === 'wrong') ? t.again : t.missed}</b></p>}
          </div>
        )}
      </div>
      {(rungs.nudge || rungs.hints > 0) && !report?.passed && <Ladder id={id} lang={lang} title={props.title} rungs={rungs} rest={props.rest} />}
    </form>
  );
}
