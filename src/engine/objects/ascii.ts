/** ascii(o): repr with everything outside ASCII escaped. Models PyObject_ASCII, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { repr } from './abstract.ts';
import { charAt, isAscii, strFromJs, strLength } from './str.ts';

export function ascii(m: Machine, o: Ref): Ref {
  const r = repr(m, o);
  if (r === 0 || isAscii(m, r)) return r;
  let out = '';
  for (let i = 0, n = strLength(m, r); i < n; i++) {
    const c = charAt(m, r, i);
    out += c < 128 ? String.fromCharCode(c) : c < 256 ? `\\x${c.toString(16).padStart(2, '0')}` : c < 65536 ? `\\u${c.toString(16).padStart(4, '0')}` : `\\U${c.toString(16).padStart(8, '0')}`;
  }
  decref(m, r);
  return strFromJs(m, out);
}
