/** Kind `code`: write or mend a program; the machine runs it and checks what happened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, ComponentType } from 'preact';
import type { CheckState, CodeReport } from '#course/grade.ts';
import type { Parting } from '#course/jobs.ts';
import { Checks } from './Checks.tsx';
import { CodeArea } from './CodeArea.tsx';
import { ask } from './engine.ts';
import { bare, Html } from './Html.tsx';
import { Ladder } from './Ladder.tsx';
import { exerciseProgress, keepDraft, keepTry } from './store.ts';
import { exerciseStrings } from './strings.ts';
import type { CodeProps } from './types.ts';

type DivergenceView = ComponentType<{ parting: Parting; lang: CodeProps['lang']; id: string }>;

export default function Code({ children, ...props }: CodeProps & { children?: ComponentChildren }) {
  const { id, lang, start, solution, task, checks, why } = props;
  const t = exerciseStrings(lang);
  // Held without its last line end: the field would number an empty line.
  const first = start.replace(/\n+$/, '');
  const [source, setSource] = useState(first);
  const [saved, setSaved] = useState<'no' | 'yes' | 'refused'>('no');
  const [passed, setPassed] = useState(false);
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<CodeReport | null>(null);
  const [failed, setFailed] = useState('');
  const [parting, setParting] = useState<Parting | null>(null);
  const [View, setView] = useState<DivergenceView | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    const kept = exerciseProgress(id);
    if (kept?.draft !== undefined) {
      setSource(kept.draft);
      setSaved('yes');
    }
    setPassed(kept?.state === 'passed');
  }, [id]);

  const edit = (text: string) => {
    setSource(text);
    setSaved(keepDraft(id, text === first ? null : text) ? (text === first ? 'no' : 'yes') : 'refused');
  };

  const run = async () => {
    const turn = ++asked.current;
    setRunning(true);
    setFailed('');
    try {
      const result = await ask({ kind: 'grade', task, source: `${source}\n` });
      if (turn !== asked.current || result.kind !== 'grade') return;
      setReport(result.report);
      setParting(null);
      keepTry(id, result.report.passed);
      if (result.report.passed) setPassed(true);
      else if (!result.report.broken && !result.report.error) await compare(turn);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      if (turn === asked.current) setRunning(false);
    }
  };

  const compare = async (turn: number) => {
    const [{ default: Loaded }, result] = await Promise.all([
      import('./Divergence.tsx'),
      ask({ kind: 'diverge', yours: `${source}\n`, wanted: solution, language: lang, profile: task.profile, seed: task.seed, limits: task.limits }),
    ]);
    if (turn !== asked.current || result.kind !== 'diverge') return;
    setView(() => Loaded);
    setParting(result.parting);
  };

  const states = report && Object.fromEntries(report.checks.map(({ id: check, state }) => [check, state])) as Record<string, CheckState>;
  const marked = report?.error?.line ?? parting?.yours.line ?? null;
  return (
    <>
      <div class="ex">
        <div>
          {children}
          <CodeArea id={id} value={source} marked={marked || null} label={t.editor} keys={t.editorKeys} onInput={edit} onRun={run} />
          <div class="ex-bar">
            <button type="button" class="ex-run" disabled={running} onClick={run}>{running ? t.running : t.run}</button>
            <button type="button" class="link" onClick={() => { edit(first); setReport(null); setParting(null); }}>{t.reset}</button>
            <span class="ex-note">{passed ? t.passedBefore : saved === 'yes' ? t.saved : saved === 'refused' ? t.notSaved : ''}</span>
          </div>
          {report?.output && <pre class="ex-out" tabIndex={0}>{report.output}</pre>}
        </div>
        <div>
          <Checks checks={checks} states={states} lang={lang} />
          <div role="status" aria-live="polite">
            {failed ? <p class="ex-verdict bad">{t.engineFailed(failed)}</p> : report && <Verdict report={report} props={props} />}
          </div>
          {report?.passed && <details class="ex-why" open><summary class="cap">{t.why}</summary><Html html={why} /></details>}
          <Ladder {...props} wanted={report?.hint ?? null} onTake={(program) => edit(program.replace(/\n+$/, ''))} />
        </div>
      </div>
      {parting && View && <View parting={parting} lang={lang} id={id} />}
    </>
  );
}

function Verdict({ report, props: { lang, wrong, checks } }: { report: CodeReport; props: CodeProps }) {
  const t = exerciseStrings(lang);
  const { passed, broken, error, fails, wrong: answer } = report;
  if (broken) return <p class="ex-verdict bad">{t.broken(broken.line, broken.message)}</p>;
  if (passed) return <p class="ex-verdict good"><b>{t.passed}</b></p>;
  const words = (answer && wrong[answer]) || checks.find((check) => check.id === fails)?.fails;
  return (
    <div class="ex-verdict bad">
      {error && <p><b>{t.ended(error.line, error.message ? `${error.type}: ${error.message}` : error.type)}</b></p>}
      {words && <Html html={bare(words)} />}
    </div>
  );
}
