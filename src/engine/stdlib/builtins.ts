/** Built-in functions. Models Python/bltinmodule.c, CPython 3.13. Those that need the frame or the compiler are in vm/core-builtins.ts. */
import type { MethodSpec } from '../objects/spec.ts';
import { IO_FUNCTIONS } from './builtins-io.ts';
import { ITER_FUNCTIONS } from './builtins-iter.ts';
import { NUMBER_FUNCTIONS } from './builtins-number.ts';
import { OBJECT_FUNCTIONS } from './builtins-object.ts';

export const BUILTIN_FUNCTIONS: readonly MethodSpec[] = [...IO_FUNCTIONS, ...NUMBER_FUNCTIONS, ...ITER_FUNCTIONS, ...OBJECT_FUNCTIONS];
