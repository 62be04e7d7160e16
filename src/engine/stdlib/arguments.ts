/** Arguments of natives that take them raw, because Argument Clinic does not check them in CPython either. */
import type { Machine, Ref } from '../memory/machine.ts';
import { raise } from '../objects/errors.ts';
import { strToJs } from '../objects/str.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';

/** Argument i of a vectorcall, borrowed. */
export function argAt(m: Machine, argv: number, i: number): Ref {
  return m.i32[(argv >> 2) + 2 * i]!;
}

/** The keyword arguments in the order of `names`, 0 where left out; borrowed. null with TypeError for any other name. */
export function keywordArgs(m: Machine, who: string, argv: number, nargs: number, kwnames: Ref, names: readonly string[]): Ref[] | null {
  const out = names.map(() => 0);
  for (let k = 0, n = kwnames === 0 ? 0 : tupleSize(m, kwnames); k < n; k++) {
    const name = strToJs(m, tupleItem(m, kwnames, k));
    const i = names.indexOf(name);
    if (i < 0) {
      const hint = m.suggest(name, names);
      raise(m, 'TypeError', `${who}() got an unexpected keyword argument '${name}'${hint === null ? '' : `. Did you mean '${hint}'?`}`);
      return null;
    }
    out[i] = argAt(m, argv, nargs + k);
  }
  return out;
}
