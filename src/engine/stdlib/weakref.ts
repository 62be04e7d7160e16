import type { ModuleSpec } from './spec.ts';
export const WEAKREF_MODULE: ModuleSpec = { name: '_weakref' };
