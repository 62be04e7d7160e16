import type { ModuleSpec } from './spec.ts';
export const GC_MODULE: ModuleSpec = { name: 'gc' };
