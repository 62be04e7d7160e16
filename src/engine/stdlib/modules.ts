/** Every module a program can import. */
import { GC_MODULE } from './gc.ts';
import { PYTHON_MODULES } from './python/index.ts';
import type { ModuleSpec } from './spec.ts';
import { WEAKREF_MODULE } from './weakref.ts';

export const MODULES: readonly ModuleSpec[] = [GC_MODULE, WEAKREF_MODULE, ...PYTHON_MODULES];
