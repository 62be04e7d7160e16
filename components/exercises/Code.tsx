/** Kind `code`: write or mend a program; the machine runs it and checks what happened. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CheckState } from '#course/grade.ts';
import { Checks } from './Checks.tsx';
import { CodeArea } from './CodeArea.tsx';
import { useGrading } from './grading.ts';
import { Html } from './Html.tsx';
import { Ladder } from './Ladder.tsx';
import { exerciseProgress, keepDraft } from './store.ts';
import { exerciseStrings } from './strings.ts';
import type { CodeProps } from './types.ts';
import { Verdict } from './Verdict.tsx';

export default function Code({ children, ...props }: CodeProps & { children?: ComponentChildren }) {
  const { id, lang, start, checks } = props;
  const t = exerciseStrings(lang);
  // Held without its last line end: the field would number an empty line.
  const first = start.replace(/\n+$/, '');
  const [source, setSource] = useState(first);
  const [saved, setSaved] = useState<'no' | 'yes' | 'refused'>('no');
  const { running, passed, report, rest, failed, parting, View, run: grade, setPassed, clear } = useGrading(id, lang, props.rest);
  const run = () => grade(`${source}\n`);

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
            <button type="button" class="link" onClick={() => { edit(first); clear(); }}>{t.reset}</button>
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
