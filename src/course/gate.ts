/** A gate as `<Predict>` is written in a lesson, read into what the machine is asked. */
import type { Gate } from './ask.ts';
import { Mistake } from './stop.ts';

/** Attributes of `<Predict>` (see schema.ts). */
export interface PredictAttributes {
  id?: unknown;
  program?: unknown;
  region?: unknown;
  ask?: unknown;
  at?: unknown;
  visit?: unknown;
  until?: unknown;
  options?: unknown;
  question?: unknown;
  not?: unknown;
  profile?: unknown;
}

const text = (attributes: PredictAttributes, name: keyof PredictAttributes, example: string): string => {
  const value = attributes[name];
  if (typeof value !== 'string' || !value.trim()) throw new Mistake(`<Predict> has no ${name}`, `write ${name}="${example}"`);
  return value.trim();
};

/** The gate of a tag. Throws Mistake. */
export function gateOf(attributes: PredictAttributes): Gate {
  const at = text(attributes, 'at', 'line 5');
  const { visit, until, options } = attributes;
  const given = typeof options === 'string' ? options.split('|').map((option) => option.trim()) : Array.isArray(options) ? options.map(String) : undefined;
  return {
    id: text(attributes, 'id', 'ring-count'),
    ask: text(attributes, 'ask', 'refcount of ring'),
    at: visit === undefined ? at : `${at} visit ${Number(visit)}`,
    ...(typeof until === 'string' && { until }),
    ...(given && { options: given.filter((option) => option !== '') }),
  };
}
