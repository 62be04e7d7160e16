/** A small picture of one state, in the objects lens, laid out over that state and the one before it. */
import { useMemo } from 'preact/hooks';
import type { Snapshot } from '#engine/session/contract.ts';
import { planOf, type Plan } from '#components/lenses/layout.ts';
import { Objects, ObjectsPicture } from '#components/lenses/objects.tsx';
import { survey } from '#components/lenses/survey.ts';
import type { Size } from '#components/lenses/measure.ts';
import type { Language } from '#course/schema.ts';

/** Plans over the states that will be shown; beside a program or another picture there is never room for the wide one. */
export function plansOf(states: Snapshot[]): Partial<Record<Size, Plan>> {
  const seen = survey(states);
  return { mid: planOf(seen, 'mid'), narrow: planOf(seen, 'narrow') };
}

interface PictureProps { states: Snapshot[]; at: number; lang: Language; uid: string; /** Drawn at build: what a narrow place shows lies ready beside it. */ still?: boolean }

export function Picture({ states, at, lang, uid, still = false }: PictureProps) {
  const plans = useMemo(() => plansOf(states), [states]);
  const shown = { snapshot: states[at]!, before: states[at - 1] ?? null, lang, uid };
  return <><Objects {...shown} plans={plans} still={still} />{still && <template class="later"><ObjectsPicture {...shown} plan={plans.narrow!} /></template>}</>;
}
