/** The instructions of the frame that runs, the next one marked. */
import type { Snapshot } from '#engine/session/contract.ts';
import { lensStrings, type Lang } from './strings.ts';

export interface BytecodeProps { snapshot: Snapshot; lang: Lang; most?: number }

export function Bytecode({ snapshot, lang, most = 14 }: BytecodeProps) {
  const t = lensStrings(lang);
  const code = snapshot.bytecode;
  const rows = code?.rows ?? [];
  const current = rows.findIndex((r) => r.current);
  const first = rows.length <= most ? 0 : Math.max(0, Math.min(rows.length - most, current - Math.floor(most / 2)));
  let line: number | null = null;
  for (let i = 0; i < first; i++) if (rows[i].line !== null) line = rows[i].line;
  return (
    <div class="lens lens-bytecode">
      <div class="lens-cap"><span>{t.bytecode}</span>{code && <span class="plain"><code>{code.name}</code>{rows.length > most && ` ${first + 1}–${Math.min(rows.length, first + most)} / ${rows.length}`}</span>}</div>
      {rows.length === 0
        ? <p class="nothing">{t.noBytecode}</p>
        : (
          <ol style={`--rows:${Math.min(most, rows.length)}`}>
            {rows.slice(first, first + most).map((r) => {
              const shown = r.line !== null && r.line !== line ? r.line : null;
              if (r.line !== null) line = r.line;
              return (
                <li key={r.index} class={`${r.current ? 'cur' : ''}${shown !== null ? ' starts' : ''}`.trim() || undefined} aria-current={r.current ? 'step' : undefined}>
                  <span class="ln">{shown ?? ''}</span><span class="lb">{r.label ?? ''}</span><span class="ix">{r.index}</span><span class="op">{r.name}</span><span class="ar">{r.arg ?? ''}</span><span class="at">{r.argText}</span>
                </li>
              );
            })}
          </ol>
        )}
    </div>
  );
}
