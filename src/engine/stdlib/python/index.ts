/** The modules written in Python. */
import type { ModuleSpec } from '../spec.ts';
export const PYTHON_MODULES: readonly ModuleSpec[] = [];
