/** Tuples with named fields, as sys.version_info is one. Models Objects/structseq.c, CPython 3.13, without invisible fields. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TUPLE } from '../memory/layout.ts';
import { newRef } from '../memory/refs.ts';
import { reprJs } from './abstract.ts';
import { raise } from './errors.ts';
import type { TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';
import { tupleItem } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

/** The type of such tuples; programs cannot make instances. */
export function structSequenceType(name: string, fields: readonly string[]): TypeSpec {
  return {
    name, base: 'tuple', basicsize: TUPLE.basic, itemsize: 8, flags: TPFLAGS.HAVE_GC | TPFLAGS.TUPLE | TPFLAGS.DISALLOW_INSTANTIATION,
    slots: {
      repr: (m: Machine, o: Ref) => {
        const parts: string[] = [];
        for (const [i, f] of fields.entries()) {
          const r = reprJs(m, tupleItem(m, o, i));
          if (r === null) return 0;
          parts.push(`${f}=${r}`);
        }
        return strFromJs(m, `${name}(${parts.join(', ')})`);
      },
      new: (m: Machine) => raise(m, 'TypeError', `cannot create '${name}' instances`),
    },
    getset: fields.map((f, i) => ({ name: f, get: (m: Machine, o: Ref) => newRef(m, tupleItem(m, o, i)) })),
  };
}

/** New instance holding `items` (stolen). */
export function structSequenceNew(m: Machine, name: string, items: readonly Ref[]): Ref {
  const t = typeAlloc(m, m.types[name]!, items.length);
  m.i32[(t + TUPLE.size) >> 2] = items.length;
  items.forEach((r, i) => { m.i32[(t + TUPLE.items + 8 * i) >> 2] = r; });
  return t;
}
