/** Every module a program can import. */
import { ARRAY_MODULE } from './array.ts';
import { CTYPES_MODULE } from './ctypes.ts';
import { ATEXIT_MODULE } from './atexit.ts';
import { COLLECTIONS_MODULE } from './deque.ts';
import { DIS_MODULE } from './dis.ts';
import { GC_MODULE } from './gc.ts';
import { MACHINE_MODULE } from './machine.ts';
import { MATH_MODULE } from './math.ts';
import { OPERATOR_MODULE } from './operator.ts';
import { PICKLE_MODULE } from './pickle/module.ts';
import { PYTHON_MODULES } from './python/index.ts';
import { SRE_MODULE } from './re/pattern.ts';
import type { ModuleSpec } from './spec.ts';
import { STRUCT_MODULE } from './struct-object.ts';
import { SYS_MODULE } from './sys.ts';
import { UNICODEDATA_MODULE } from './unicodedata.ts';
import { WEAKREF_MODULE } from './weakref.ts';

export const MODULES: readonly ModuleSpec[] = [SYS_MODULE, MATH_MODULE, GC_MODULE, WEAKREF_MODULE, MACHINE_MODULE, STRUCT_MODULE, COLLECTIONS_MODULE, UNICODEDATA_MODULE, ARRAY_MODULE, ATEXIT_MODULE, PICKLE_MODULE, SRE_MODULE, DIS_MODULE, CTYPES_MODULE, OPERATOR_MODULE, ...PYTHON_MODULES];
