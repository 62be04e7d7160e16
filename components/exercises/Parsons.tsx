/** Kind `parsons`: lines of a program, which is then run and checked, or steps of a mechanism, graded by what must come before what. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CheckState } from '#course/grade.ts';
import { gradeSteps, orderFrom, orderOf, orderText, programOf, type Placed, type Sheet, type StepsReport } from '#course/parsons.ts';
import { highlight } from '#components/player/highlight.ts';
import { Checks } from './Checks.tsx';
import { useGrading } from './grading.ts';
import { Html } from './Html.tsx';
import { Ladder } from './Ladder.tsx';
import { restOf } from './rest.ts';
import { Sorter } from './Sorter.tsx';
import { Pieces } from './Source.tsx';
import { exerciseProgress, keepDraft, keepTry } from './store.ts';
import { exerciseStrings } from './strings.ts';
import type { ParsonsProps, Rest } from './types.ts';
import { Verdict } from './Verdict.tsx';

type Props = ParsonsProps & { children?: ComponentChildren };

export default function Parsons(props: Props) {
  return props.sheet ? <Lines {...props} sheet={props.sheet} /> : <Steps {...props} />;
}

/** The order a reader made, kept between visits; `first` is what is shown at first. */
function useOrder(id: string, first: readonly Placed[]) {
  const [order, setOrder] = useState<readonly Placed[]>(first);
  const [passedBefore, setPassedBefore] = useState(false);
  useEffect(() => {
    const kept = exerciseProgress(id);
    const draft = kept?.draft === undefined ? null : orderFrom(kept.draft, first.map((placed) => placed.id));
    if (draft) setOrder(draft);
    setPassedBefore(kept?.state === 'passed');
  }, [id]);
  const change = (next: readonly Placed[]) => {
    setOrder(next);
    keepDraft(id, orderText(next) === orderText(first) ? null : orderText(next));
  };
  return { order, change, passedBefore };
}

const Line = ({ text }: { text: string }) => <code>{highlight(text).map((pieces, index) => <Pieces key={index} pieces={pieces} />)}{text ? '' : ' '}</code>;

function Lines({ children, id, lang, title, sheet, indent, checks, rungs, rest: address }: Props & { sheet: Sheet }) {
  const t = exerciseStrings(lang);
  const uid = id.replace(/\W/g, '-');
  const first = sheet.pieces.map((piece) => ({ id: piece.id, depth: piece.depth }));
  const { order, change, passedBefore } = useOrder(id, first);
  const { running, passed, report, rest, failed, parting, View, run, clear } = useGrading(id, lang, address);
  const pieces = new Map(sheet.pieces.map((piece) => [piece.id, piece]));
  const rearrange = (next: readonly Placed[]) => {
    // Without indentation to decide, a line that comes back comes back as deep as it was.
    change(indent ? next : next.map((placed) => ({ id: placed.id, depth: pieces.get(placed.id)!.depth })));
    clear();
  };
  const states = report && Object.fromEntries(report.checks.map(({ id: check, state }) => [check, state])) as Record<string, CheckState>;
  const wrongLine = report && !report.passed ? report.error?.line ?? parting?.yours.line ?? 0 : 0;
  return (
    <>
      <div class="ex">
        <div>
          {children}
          <Sorter
            lang={lang} uid={uid} title={t.placing.lines} ids={sheet.pieces.map((piece) => piece.id)} order={order} onOrder={rearrange} indent={indent}
            marked={wrongLine > sheet.before.length ? wrongLine - sheet.before.length - 1 : null}
            before={sheet.before.map((text) => <Line text={text} />)} after={sheet.after.map((text) => <Line text={text} />)}
            draw={(piece, depth) => <Line text={`${'    '.repeat(depth)}${pieces.get(piece)!.text}`} />}
          />
          <div class="ex-bar">
            <button type="button" class="ex-run" disabled={running} onClick={() => run(programOf(sheet, order))}>{running ? t.running : t.run}</button>
            <button type="button" class="link" onClick={() => rearrange(first)}>{t.reset}</button>
            <span class="ex-note">{passed || passedBefore ? t.passedBefore : ''}</span>
          </div>
          {report?.output && <pre class="ex-out" tabIndex={0} aria-label={t.output}>{report.output}</pre>}
          {report?.outputCut && <p class="ex-note">{t.outputCut}</p>}
        </div>
        <div>
          <Checks checks={checks} states={states} lang={lang} />
          <div role="status" aria-live="polite">
            {failed ? <p class="ex-verdict bad">{t.engineFailed(failed)}</p> : report && rest && <Verdict report={report} lang={lang} rest={rest} />}
          </div>
          {report?.passed && rest && <details class="ex-why" open><summary class="cap">{t.why}</summary><Html html={rest.why} /></details>}
          <Ladder
            id={id} lang={lang} title={title} rungs={rungs} rest={address} wanted={report?.hint ?? null}
            onTake={(program) => {
              const taken = orderOf(sheet, program);
              if (!('line' in taken)) rearrange(taken);
            }}
          />
        </div>
      </div>
      {parting && View && <View parting={parting} lang={lang} id={id} />}
    </>
  );
}

function Steps({ children, id, lang, title, steps, rungs, rest: address }: Props) {
  const t = exerciseStrings(lang);
  const first = steps.map((step) => ({ id: step.id, depth: 0 }));
  const { order, change, passedBefore } = useOrder(id, first);
  const [report, setReport] = useState<StepsReport | null>(null);
  const [rest, setRest] = useState<Rest | null>(null);
  const [failed, setFailed] = useState(false);
  const html = new Map(steps.map((step) => [step.id, step.html]));
  const rearrange = (next: readonly Placed[]) => {
    change(next);
    setReport(null);
  };
  const check = async () => {
    try {
      const known = await restOf(address);
      const graded = gradeSteps(known.steps, order.map((placed) => placed.id));
      setRest(known);
      setFailed(false);
      setReport(graded);
      keepTry(id, graded.passed);
    } catch {
      setFailed(true);
    }
  };
  const wrong = report && !report.passed ? report : null;
  return (
    <div class="ex">
      <div>
        {children}
        <Sorter
          lang={lang} uid={id.replace(/\W/g, '-')} title={t.placing.steps} ids={first.map((step) => step.id)} order={order} onOrder={rearrange} indent={false}
          marked={wrong && wrong.why !== 'missing' ? wrong.at : null} draw={(step) => <Html as="span" class="step" html={html.get(step)!} />}
        />
        <div class="ex-bar">
          <button type="button" class="ex-run" onClick={check}>{t.placing.check}</button>
          <button type="button" class="link" onClick={() => rearrange(first)}>{t.reset}</button>
          <span class="ex-note">{passedBefore || report?.passed ? t.passedBefore : ''}</span>
        </div>
      </div>
      <div>
        <div role="status" aria-live="polite">
          {failed && <p class="ex-verdict bad">{t.notReached}</p>}
          {report?.passed && rest && <div class="ex-verdict good"><p><b>{t.placing.right}</b></p><Html html={rest.why} /></div>}
          {wrong && rest && (
            <div class="ex-verdict bad">
              <p><b>{wrong.why === 'missing' ? t.placing.missing : t.placing[wrong.why](wrong.at + 1)}</b></p>
              {wrong.why !== 'missing' && <Html html={rest.steps.find((step) => step.id === wrong.id)?.reason ?? ''} />}
            </div>
          )}
        </div>
        <Ladder id={id} lang={lang} title={title} rungs={rungs} rest={address} wanted={wrong ? rest?.stepHints[wrong.id] ?? null : null} />
      </div>
    </div>
  );
}
