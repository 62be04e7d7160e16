/**
 * What every model of this folder is: a list of steps that can be looked at from any side, in any order.
 * A model runs no Python, reads no clock and draws no chance: same settings, same steps.
 */

/** A language readers are spoken to in. */
export type Language = 'en' | 'zh-CN';

/** `S` is the state between two steps, `E` what happened in one. */
export interface ModelTimeline<S, E> {
  /** Steps; positions are 0 (before the first) to length. */
  readonly length: number;
  /** The state after `n` steps. Throws RangeError outside 0..length. */
  seek(n: number): S;
  /** Events of steps `from` to `to` - 1. */
  events(from: number, to: number): E[];
  /** One sentence. */
  narrate(event: E, language: Language): string;
}

/** Settings a model cannot take, worded for the reader who set them. */
export class Refusal extends RangeError {
  readonly words: Record<Language, string>;
  constructor(words: Record<Language, string>) {
    super(words.en);
    this.name = 'Refusal';
    this.words = words;
  }
}

/** A position of a timeline, or RangeError. */
export function position(n: number, length: number): number {
  if (!Number.isInteger(n) || n < 0 || n > length) throw new RangeError(`step ${n} is outside 0..${length}`);
  return n;
}
