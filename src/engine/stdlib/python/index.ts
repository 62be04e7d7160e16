/** The modules written in Python. */
import { pythonModule } from '../python-module.ts';
import type { ModuleSpec } from '../spec.ts';
import { WEAKREF_SOURCE } from './weakref.ts';

const SOURCES: Readonly<Record<string, string>> = {
  weakref: WEAKREF_SOURCE,
};

export const PYTHON_MODULES: readonly ModuleSpec[] = Object.entries(SOURCES).map(([name, source]) => pythonModule(name, source));
