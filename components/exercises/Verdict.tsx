/** What a checked program is told once it has run. */
import type { ErrorView } from '#engine/session/contract.ts';
import type { CodeReport } from '#course/grade.ts';
import type { Language } from '#course/schema.ts';
import { bare, Html } from './Html.tsx';
import { exerciseStrings, type ExerciseStrings } from './strings.ts';
import type { Rest } from './types.ts';

export function Verdict({ report, lang, rest: { wrong, fails: words, task } }: { report: CodeReport; lang: Language; rest: Rest }) {
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
