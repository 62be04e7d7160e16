/** __set_name__: tells every attribute of a new class its name. type_new_set_names, Objects/typeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TYPE } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { callSpecial, typeName } from './abstract.ts';
import { dictNext } from './dict.ts';
import { addNote } from './exception-notes.ts';
import { intern } from './intern.ts';
import { strToJs } from './str.ts';
import { typeLookup } from './type-lookup.ts';

/** 0 | -1 with the attribute's own exception and a note naming it. */
export function typeSetName(m: Machine, type: Ref): number {
  const found: [Ref, Ref][] = [];
  const pos = { i: 0 };
  const dict = m.i32[(type + TYPE.dict) >> 2]!;
  for (let e = dictNext(m, dict, pos); e !== null; e = dictNext(m, dict, pos)) {
    if (typeLookup(m, typeOf(m, e.value), intern(m, '__set_name__')) !== 0) found.push([newRef(m, e.key), newRef(m, e.value)]);
  }
  let code = 0;
  for (const [key, value] of found) {
    if (code === 0) {
      const r = callSpecial(m, value, '__set_name__', type, key);
      if (r === 0) {
        code = -1;
        addNote(m, `Error calling __set_name__ on '${typeName(m, value)}' instance '${strToJs(m, key)}' in '${strToJs(m, m.i32[(type + TYPE.htName) >> 2]!)}'`);
      } else if (r !== undefined) decref(m, r);
    }
    decref(m, key);
    decref(m, value);
  }
  return code;
}
