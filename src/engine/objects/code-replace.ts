/** code.replace(): a copy with other names or flags. Models code_replace_impl of Objects/codeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, TPFLAGS } from '../memory/layout.ts';
import { hasFlag, newObject, newRef, setRef, typeOf } from '../memory/refs.ts';
import { argName } from './arg-name.ts';
import { raise } from './errors.ts';
import { intToNumber, isInt } from './int.ts';
import type { MethodSpec } from './spec.ts';
import { strToJs } from './str.ts';
import { tupleItem, tupleSize } from './tuple.ts';

const REFS = [CODE.consts, CODE.names, CODE.localsplusnames, CODE.localspluskinds, CODE.filename, CODE.name, CODE.qualname, CODE.exceptiontable, CODE.linetable];
const NUMBERS: Readonly<Record<string, number>> = { co_flags: CODE.flags, co_firstlineno: CODE.firstlineno };
const TEXTS: Readonly<Record<string, number>> = { co_name: CODE.name, co_qualname: CODE.qualname, co_filename: CODE.filename };

/** New reference. Departure: what the bytecode itself is made of cannot be replaced, and says so. */
function replace(m: Machine, code: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (nargs !== 0) return raise(m, 'TypeError', 'replace() takes no positional arguments');
  const n = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  for (let k = 0; k < n; k++) {
    const name = strToJs(m, tupleItem(m, kwnames, k)), v = m.i32[(argv >> 2) + 2 * k]!;
    if (name in NUMBERS ? !isInt(m, v) : name in TEXTS && !hasFlag(m, typeOf(m, v), TPFLAGS.UNICODE)) {
      return raise(m, 'TypeError', name in TEXTS ? `replace() argument '${name}' must be str, not ${argName(m, v)}` : `'${argName(m, v)}' object cannot be interpreted as an integer`);
    }
    if (!(name in NUMBERS) && !(name in TEXTS)) return raise(m, 'TypeError', name.startsWith('co_') ? `code.replace() of ${name} is not supported here` : `replace() got an unexpected keyword argument '${name}'`);
  }
  const size = (CODE.basic + 2 * m.i32[(code + CODE.units) >> 2]! + 7) & ~7;
  const c = newObject(m, m.tCode, size);
  m.i32.copyWithin((c >> 2) + 4, (code >> 2) + 4, (code + size) >> 2);
  m.i32[(c + CODE.weakrefs) >> 2] = 0;
  for (const f of REFS) { const r = m.i32[(c + f) >> 2]!; if (r !== 0) newRef(m, r); }
  for (let k = 0; k < n; k++) {
    const name = strToJs(m, tupleItem(m, kwnames, k)), v = m.i32[(argv >> 2) + 2 * k]!;
    if (name in NUMBERS) m.i32[(c + NUMBERS[name]!) >> 2] = intToNumber(m, v);
    else setRef(m, c + TEXTS[name]!, newRef(m, v));
  }
  return c;
}

export const CODE_METHODS: readonly MethodSpec[] = [{ name: 'replace', sig: '($raw)', fn: replace as never }];
