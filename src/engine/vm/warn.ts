/** Warnings the machine itself gives at run time. Models PyErr_WarnEx and _PyErr_WarnUnawaitedCoroutine of Python/_warnings.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { callMethod } from '../objects/abstract.ts';
import { dictGetInterned } from '../objects/dict.ts';
import { intern } from '../objects/intern.ts';
import { REG } from '../memory/registers.ts';
import { intFromNumber } from '../objects/int.ts';
import { strFromJs } from '../objects/str.ts';
import { importModule } from './imports.ts';

/**
 * Warns at the line that is being run; `source` (borrowed, 0 = none) is the object it is about. -1 with an exception when a filter makes one of it,
 * or when the warning cannot be given.
 */
export function warn(m: Machine, category: string, message: string, source: Ref = 0): number {
  if (dictGetInterned(m, m.i32[REG.modules]!, intern(m, 'warnings')) === m.None || m.i32[REG.frame] === 0) {
    // The modules are gone already.
    m.stderr.push(`<sys>:0: ${category}: ${message}\n`);
    return 0;
  }
  const module = importModule(m, 'warnings');
  if (module === 0) return -1;
  const text = strFromJs(m, message), level = intFromNumber(m, 1);
  const r = callMethod(m, module, 'warn', text, m.types[category]!, level, source === 0 ? m.None : source);
  decref(m, text);
  decref(m, level);
  decref(m, module);
  if (r === 0) return -1;
  decref(m, r);
  return 0;
}
