/** Kind `code`: write or mend a program; the machine runs it and checks what happened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, ComponentType } from 'preact';
import type { ErrorView } from '#engine/session/contract.ts';
import type { CheckState, CodeReport, CodeTask } from '#course/grade.ts';
import type { Parting } from '#course/jobs.ts';
import { Checks } from './Checks.tsx';
import { CodeArea } from './CodeArea.tsx';
import { ask } from './engine.ts';
import { bare, Html } from './Html.tsx';
import { Ladder } from './Ladder.tsx';
import { exerciseProgress, keepDraft, keepTry } from './store.ts';
import { exerciseStrings, type ExerciseStrings } from './strings.ts';
import { restOf } from './rest.ts';
import type { CodeProps, Rest } from './types.ts';

type DivergenceView = ComponentType<{ parting: Parting; lang: CodeProps['lang']; id: string }>;

export default function Code({ children, ...props }: CodeProps & { children?: ComponentChildren }) {
  const { id, lang, start, checks } = props;
  const t = exerciseStrings(lang);
  // Held without its last line end: the field would number an empty line.
  const first = start.replace(/\n+$/, '');
  const [source, setSource] = useState(first);
  const [saved, setSaved] = useState<'no' | 'yes' | 'refused'>('no');
  const [passed, setPassed] = useState(false);
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<CodeReport | null>(null);
  const [rest, setRest] = useState<Rest | null>(null);
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
      const known = await restOf(props.rest);
      setRest(known);
      const result = await ask({ kind: 'grade', task: known.task!, source: `${source}\n` });
      if (turn !== asked.current || result.kind !== 'grade') return;
      setReport(result.report);
      setParting(null);
      keepTry(id, result.report.passed);
      if (result.report.passed) setPassed(true);
      else if (!result.report.broken && (!result.report.error || result.report.error.kind === 'exception')) await compare(turn, known.task!, known.solution);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      if (turn === asked.current) setRunning(false);
    }
  };

  const compare = async (turn: number, task: CodeTask, solution: string) => {
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
          {report?.output && <pre class="ex-out" tabIndex={0} aria-label={t.output}>{report.output}</pre>}
          {report?.outputCut && <p class="ex-note">{t.outputCut}</p>}
        </div>
        <div>
          <Checks checks={checks} states={states} lang={lang} />
          <div role="status" aria-live="polite">
            {failed ? <p class="ex-verdict bad">{t.engineFailed(failed)}</p> : report && rest && <Verdict report={report} lang={lang} rest={rest} />}
          </div>
          {report?.passed && rest && <details class="ex-why" open><summary class="cap">{t.why}</summary><Html html={rest.why} /></details>}
          <Ladder id={id} lang={lang} title={props.title} rungs={props.rungs} rest={props.rest} wanted={report?.hint ?? null} onTake={(program) => edit(program.replace(/\n+$/, ''))} />
        </div>
      </div>
      {parting && View && <View parting={parting} lang={lang} id={id} />}
    </>
  );
}

function Verdict({ report, lang, rest: { wrong, fails: words, task } }: { report: CodeReport; lang: CodeProps['lang']; rest: Rest }) {
  const t = exerciseStrings(lang);
  const { passed, broken, error, fails, wrong: answer } = report;
  if (broken) return <p class="ex-verdict bad">{t.broken(broken.line, broken.message)}</p>;
  if (passed) return <p class="ex-verdict good"><b>{t.passed}</b></p>;
  const said = (answer && wrong[answer]) || words[fails ?? ''];
  return (
    <div class="ex-verdict bad">
      {error && <p><b>{endingWords(error, t, task!.limits.steps.toLocaleString(lang))}</b></p>}
      {said && <Html html={bare(said)} />}
    </div>
  );
}

/** What ended the program early, in the reader's words. */
function endingWords({ kind, type, message, line }: ErrorView, t: ExerciseStrings, steps: string): string {
  if (kind === 'syntax') return t.notPython(line, message.replace(/ \([^()]*, line \d+\)$/, ''));
  if (kind === 'unsupported') return t.notHere(line, message);
  if (kind === 'exception') return t.ended(line, message ? `${type}: ${message}` : type);
  const [, limit = '', rest = message] = /^(\w+): ([\s\S]*)$/.exec(message) ?? [];
  if (limit === 'instructions') return t.stoppedAt.instructions(line, steps);
  return limit === 'memory' || limit === 'output' ? t.stoppedAt[limit](line) : t.stoppedAt.other(line, rest);
}
