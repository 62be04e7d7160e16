/** What the program has printed so far; the last step's text is marked. */
import type { Snapshot } from '#engine/session/contract.ts';
import { lensStrings, type Lang } from './strings.ts';

export interface OutputProps { snapshot: Snapshot; lang: Lang; /** Lines of the whole run, to reserve room. */ rows?: number }

export function Output({ snapshot, lang, rows = 1 }: OutputProps) {
  const t = lensStrings(lang);
  const fresh = snapshot.events.filter((e) => e.kind === 'output').map((e) => e.text ?? '').join('');
  const text = snapshot.output;
  const old = fresh !== '' && text.endsWith(fresh) ? text.slice(0, text.length - fresh.length) : text;
  return (
    <div class="lens lens-output">
      <div class="lens-cap"><span>{t.output}</span></div>
      <pre style={`--rows:${Math.min(10, Math.max(1, rows))}`} tabIndex={rows > 10 ? 0 : undefined}>{text === '' ? <span class="nothing">{t.noOutput}</span> : <>{old}{old !== text && <mark>{fresh}</mark>}</>}</pre>
      {snapshot.error && <pre class="trace" tabIndex={0}>{snapshot.error.traceback || `${snapshot.error.type}: ${snapshot.error.message}`}</pre>}
    </div>
  );
}
