/** Every module that can be imported. */
import type { ModuleSpec } from './spec.ts';

export const MODULES: readonly ModuleSpec[] = [];
