/** The cycle collector's place in the machine. */
import type { Machine } from '../memory/machine.ts';

/** Nothing to wire until the collector stands. Boot only. */
export function bootCollector(_m: Machine): void {}
