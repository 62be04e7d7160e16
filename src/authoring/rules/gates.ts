import { openGate, type Gate } from '#course/ask.ts';
import { gateOf } from '#course/gate.ts';
import { Mistake } from '#course/stop.ts';
import type { Place } from '../mdx.ts';
import { error, FIGURE, type Context, type Found, type Rule } from '../rule.ts';

function* asked(context: Context, file: string, place: Place, source: string, gate: Gate, profile: string, seed?: number): Iterable<Found> {
  const ran = context.run(source, { profile, ...FIGURE, ...(seed !== undefined && { seed }) });
  if ('bug' in ran) {
    yield error(file, place, ran.bug, 'this is a fault of the machine; report it with the program');
    return;
  }
  try {
    openGate(ran.run, source, gate);
  } catch (problem) {
    if (!(problem instanceof Mistake)) throw problem;
    yield error(file, place, `${gate.id}: ${problem.message}`, problem.mend);
  }
}

export const rule: Rule = {
  id: 'gates',
  about: 'the machine can answer every gate; an answer is computed, never typed',
  *check(context): Iterable<Found> {
    for (const { lesson, pages, programs, exercises } of context.content.lessons) {
      for (const page of Object.values(pages)) {
        for (const tag of page.mdx.tags) {
          if (tag.name !== 'Predict') continue;
          if ('answer' in tag.attributes) yield error(page.file, tag, 'the answer is typed', 'take `answer` out: the machine computes it from `ask`');
          const { program } = tag.attributes;
          if (typeof program !== 'string') {
            yield error(page.file, tag, '<Predict> names no program', 'write program="ring" for programs/ring.py');
            continue;
          }
          const found = programs.find(({ name }) => name === program);
          if (!found) continue; // The rule `regions` says so.
          let gate: Gate;
          try {
            gate = gateOf(tag.attributes);
          } catch (problem) {
            if (!(problem instanceof Mistake)) throw problem;
            yield error(page.file, tag, problem.message, problem.mend);
            continue;
          }
          const profile = typeof tag.attributes.profile === 'string' ? tag.attributes.profile : lesson.data?.profile ?? '3.13';
          yield* asked(context, page.file, tag, found.program.source, gate, profile);
        }
      }
      for (const { exercise, start } of exercises) {
        const data = exercise.data;
        if (data?.kind !== 'predict') continue;
        const program = data.program ? programs.find(({ name }) => name === data.program) : start;
        if (!program) continue;
        for (const [index, { id, ask, at, until, options }] of data.asks.entries()) {
          yield* asked(context, exercise.file, exercise.at(['asks', index]), program.program.source, { id, ask, at, ...(until !== undefined && { until }), ...(options && { options }) }, data.profile, data.seed);
        }
      }
    }
  },
};
