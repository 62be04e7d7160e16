/** Every module a program can import. */
import { GC_MODULE } from './gc.ts';
import { PYTHON_MODULES } from './python/index.ts';
import { SYS_MODULE } from './sys.ts';
import type { ModuleSpec } from './spec.ts';
import { WEAKREF_MODULE } from './weakref.ts';

export const MODULES: readonly ModuleSpec[] = [SYS_MODULE, GC_MODULE, WEAKREF_MODULE, ...PYTHON_MODULES];
