/** How a message of Argument Clinic names what it got. Models _PyArg_BadArgument of Python/getargs.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { typeName } from './abstract.ts';

/** 'None' for None, else the name of the type. */
export function argName(m: Machine, o: Ref): string {
  return o === m.None ? 'None' : typeName(m, o);
}
