/** Two runs side by side at the first step where they part. */
import { useMemo } from 'preact/hooks';
import type { Parting, Side } from '#course/jobs.ts';
import type { Language } from '#course/schema.ts';
import { inline } from '#course/markdown.ts';
import { Html } from './Html.tsx';
import { Picture } from './Picture.tsx';
import { exerciseStrings } from './strings.ts';

function Run({ title, side, lang, uid }: { title: string; side: Side; lang: Language; uid: string }) {
  const states = useMemo(() => [side.before, side.snapshot], [side]);
  return (
    <section>
      <div class="ex-divhead"><span class="cap">{title}</span><code>{side.text}</code></div>
      <Picture states={states} at={1} lang={lang} uid={uid} />
    </section>
  );
}

const Said = ({ words }: { words: string }) => <Html as="span" html={inline(words)} />;

export default function Divergence({ parting, lang, id }: { parting: Parting; lang: Language; id: string }) {
  const t = exerciseStrings(lang);
  const { yours, wanted, shared } = parting;
  const line = yours.line || wanted.line;
  const uid = id.replace(/\W/g, '-');
  return (
    <>
      <div class="ex-div">
        <Run title={t.yourRun} side={yours} lang={lang} uid={`${uid}-yours`} />
        <Run title={t.wantedRun} side={wanted} lang={lang} uid={`${uid}-wanted`} />
      </div>
      <div class="ex-divcap" role="status">
        <p><b>{!yours.line ? t.endedBefore : yours.kind === 'return' ? t.firstAfter(line) : t.firstDifference(line)}</b> {t.sameUntil(shared)}</p>
        <dl>
          <dt>{t.yourRun}</dt><dd><Said words={yours.sentence || t.runEnded} /></dd>
          <dt>{t.wantedRun}</dt><dd><Said words={wanted.sentence || t.runEnded} /></dd>
        </dl>
      </div>
    </>
  );
}
