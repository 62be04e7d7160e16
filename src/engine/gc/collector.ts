import type { Machine } from '../memory/machine.ts';
export function bootCollector(_m: Machine): void {}
