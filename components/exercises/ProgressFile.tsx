/** Progress saved as a file, and a file joined to what is here: to move to another browser, or to hand in. */
import { useRef, useState } from 'preact/hooks';
import { ProgressError } from '#course/progress.ts';
import type { Language } from '#course/schema.ts';
import { addFile, progressFile } from './store.ts';
import { exerciseStrings } from './strings.ts';

const MOST_BYTES = 5_000_000;

export default function ProgressFile({ lang }: { lang: Language }) {
  const t = exerciseStrings(lang).file;
  const [said, setSaid] = useState<{ good: boolean; words: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([progressFile()], { type: 'application/json' }));
    link.download = 'heapbook-progress.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    setSaid({ good: true, words: t.saved });
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    try {
      if (file.size > MOST_BYTES) throw new ProgressError('not-progress', '');
      const added = addFile(await file.text());
      setSaid(added ? { good: true, words: t.added(added.exercises, added.gates) } : { good: false, words: t.refused });
    } catch (error) {
      setSaid({ good: false, words: error instanceof ProgressError ? t.wrong[error.code](error.where) : t.unreadable });
    }
    if (input.current) input.current.value = '';
  };
  return (
    <div class="ex-file">
      <button type="button" class="link" onClick={save}>{t.save}</button>
      <button type="button" class="link" onClick={() => input.current?.click()}>{t.load}</button>
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={t.load} onChange={(event) => load(event.currentTarget.files?.[0])} />
      <p role="status" class={said ? (said.good ? 'good' : 'bad') : undefined}>{said?.words ?? ''}</p>
    </div>
  );
}
