/** The module _pickle: its functions, classes and exceptions. */
import { dictSet } from '../../objects/dict.ts';
import { intern } from '../../objects/intern.ts';
import { PICKLE_ERRORS_SOURCE } from '../python/pickle.ts';
import { runSource } from '../python-module.ts';
import type { ModuleSpec } from '../spec.ts';
import { DUMP_FUNCTIONS, PICKLER_TYPE } from './pickler.ts';
import { LOAD_FUNCTIONS, UNPICKLER_TYPE } from './unpickler.ts';

export const PICKLE_TYPES = [PICKLER_TYPE, UNPICKLER_TYPE] as const;

export const PICKLE_MODULE: ModuleSpec = {
  name: '_pickle',
  functions: [...DUMP_FUNCTIONS, ...LOAD_FUNCTIONS],
  init: (m, dict) => {
    for (const t of PICKLE_TYPES) dictSet(m, dict, intern(m, t.name.slice('_pickle.'.length)), m.types[t.name]!);
    return runSource(m, '_pickle', PICKLE_ERRORS_SOURCE(), dict);
  },
};
