/** Every module a program can import. */
import { GC_MODULE } from './gc.ts';
import { MACHINE_MODULE } from './machine.ts';
import { MATH_MODULE } from './math.ts';
import { PYTHON_MODULES } from './python/index.ts';
import type { ModuleSpec } from './spec.ts';
import { SYS_MODULE } from './sys.ts';
import { WEAKREF_MODULE } from './weakref.ts';

export const MODULES: readonly ModuleSpec[] = [SYS_MODULE, MATH_MODULE, GC_MODULE, WEAKREF_MODULE, MACHINE_MODULE, ...PYTHON_MODULES];
