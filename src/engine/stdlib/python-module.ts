/** Modules written in Python: their text is compiled and run in the fresh module's dict on first import. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { dictSet } from '../objects/dict.ts';
import { intern } from '../objects/intern.ts';
import { evalCode } from '../vm/loop.ts';
import type { ModuleSpec } from './spec.ts';

/** Runs `source` in `dict` (borrowed) under the file name `<frozen NAME>`. 0 | -1. */
export function runSource(m: Machine, name: string, source: string, dict: Ref): number {
  dictSet(m, dict, intern(m, '__builtins__'), m.i32[REG.builtinsModule]!);
  const code = m.compile(m, source, `<frozen ${name}>`, 'exec');
  if (code === 0) return -1;
  const r = evalCode(m, code, dict, dict);
  decref(m, code);
  if (r === 0) return -1;
  decref(m, r);
  return 0;
}

/** A module that is nothing but Python text. The text is a function's, so that a build can leave out what no figure imports. */
export function pythonModule(name: string, source: () => string): ModuleSpec {
  return { name, init: (m, dict) => runSource(m, name, source(), dict) };
}
