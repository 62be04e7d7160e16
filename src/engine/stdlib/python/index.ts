/** The modules written in Python. */
import { pythonModule } from '../python-module.ts';
import type { ModuleSpec } from '../spec.ts';
import { ABC_SOURCE } from './abc.ts';
import { BISECT_SOURCE } from './bisect.ts';
import { COLLECTIONS_SOURCE } from './collections.ts';
import { COLLECTIONS_ABC_SOURCE } from './collections-abc.ts';
import { CONTEXTLIB_SOURCE } from './contextlib.ts';
import { COPY_SOURCE } from './copy.ts';
import { FUNCTOOLS_SOURCE } from './functools.ts';
import { HEAPQ_SOURCE } from './heapq.ts';
import { ITERTOOLS_SOURCE } from './itertools.ts';
import { OPERATOR_SOURCE } from './operator.ts';
import { TYPES_SOURCE } from './types.ts';
import { WEAKREF_SOURCE } from './weakref.ts';

const SOURCES: Readonly<Record<string, string>> = {
  abc: ABC_SOURCE,
  bisect: BISECT_SOURCE,
  collections: COLLECTIONS_SOURCE,
  'collections.abc': COLLECTIONS_ABC_SOURCE,
  contextlib: CONTEXTLIB_SOURCE,
  copy: COPY_SOURCE,
  functools: FUNCTOOLS_SOURCE,
  heapq: HEAPQ_SOURCE,
  itertools: ITERTOOLS_SOURCE,
  operator: OPERATOR_SOURCE,
  types: TYPES_SOURCE,
  weakref: WEAKREF_SOURCE,
};

export const PYTHON_MODULES: readonly ModuleSpec[] = Object.entries(SOURCES).map(([name, source]) => pythonModule(name, source));
