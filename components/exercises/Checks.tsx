/** The checks of a code exercise with how each stands. */
import type { CheckState } from '#course/grade.ts';
import type { Language } from '#course/schema.ts';
import { Html } from './Html.tsx';
import { Cross, Dash, Tick } from './Marks.tsx';
import { exerciseStrings } from './strings.ts';
import type { CheckWords } from './types.ts';

const CLASS: Record<CheckState | 'waiting', string> = { holds: 'p', fails: 'x', 'not-reached': 'u', waiting: 'u' };

export function Checks({ checks, states, lang }: { checks: readonly CheckWords[]; states: Record<string, CheckState> | null; lang: Language }) {
  const t = exerciseStrings(lang);
  return (
    <>
      <div class="cap">{t.checks}</div>
      <ul class="ex-checks">
        {checks.map(({ id, holds }) => {
          const state = states?.[id] ?? (states ? 'not-reached' : 'waiting');
          return (
            <li key={id} class={CLASS[state]}>
              {state === 'holds' ? <Tick /> : state === 'fails' ? <Cross /> : <Dash />}
              <Html as="span" html={holds} />
              <span class="st">{t.state[state]}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
