/**
 * types.SimpleNamespace. Models Objects/namespaceobject.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | dict 8 |
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, hasFlag, incref, typeOf, untrack } from '../memory/refs.ts';
import { isSubtype, nameOfType, reprEnter, reprJs, reprLeave, richCompare, typeName } from '../objects/abstract.ts';
import { dictNew, dictNext, dictSet, dictUpdateArg } from '../objects/dict.ts';
import { raise } from '../objects/errors.ts';
import { DICT_GETSET } from '../objects/object.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { strFromJs, strLength, strToJs } from '../objects/str.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';
import { typeAlloc } from '../objects/type-alloc.ts';

const NAME = 'types.SimpleNamespace';
const DICT = 16;
const dictOf = (m: Machine, o: Ref): Ref => m.i32[(o + DICT) >> 2]!;

function namespaceNew(m: Machine, type: Ref): Ref {
  const o = typeAlloc(m, type, 0);
  m.i32[(o + DICT) >> 2] = dictNew(m);
  return o;
}

/** New namespace with these attributes; the values are stolen. */
export function simpleNamespaceNew(m: Machine, entries: readonly (readonly [string, Ref])[]): Ref {
  const o = namespaceNew(m, m.types[NAME]!);
  for (const [name, value] of entries) {
    const key = strFromJs(m, name);
    dictSet(m, dictOf(m, o), key, value);
    decref(m, key);
    decref(m, value);
  }
  return o;
}

function init(m: Machine, o: Ref, argv: number, nargs: number, kwnames: Ref): number {
  const arg = (i: number): Ref => m.i32[(argv >> 2) + 2 * i]!;
  if (nargs > 1) { raise(m, 'TypeError', `${nameOfType(m, typeOf(m, o))} expected at most 1 argument, got ${nargs}`); return -1; }
  if (nargs === 1) {
    const d = dictNew(m);
    let code = dictUpdateArg(m, d, arg(0));
    const pos = { i: 0 };
    for (let e = code < 0 ? null : dictNext(m, d, pos); e !== null && code === 0; e = dictNext(m, d, pos)) {
      if (hasFlag(m, typeOf(m, e.key), TPFLAGS.UNICODE)) code = dictSet(m, dictOf(m, o), e.key, e.value);
      else { raise(m, 'TypeError', 'keywords must be strings'); code = -1; }
    }
    decref(m, d);
    if (code < 0) return -1;
  }
  for (let k = 0, n = kwnames === 0 ? 0 : tupleSize(m, kwnames); k < n; k++) {
    if (dictSet(m, dictOf(m, o), tupleItem(m, kwnames, k), arg(nargs + k)) < 0) return -1;
  }
  return 0;
}

function repr(m: Machine, o: Ref): Ref {
  const name = typeOf(m, o) === m.types[NAME] ? 'namespace' : typeName(m, o);
  if (reprEnter(m, o)) return strFromJs(m, `${name}(...)`);
  const parts: string[] = [];
  let failed = false;
  const d = dictOf(m, o), pos = { i: 0 };
  for (let e = dictNext(m, d, pos); e !== null; e = dictNext(m, d, pos)) {
    if (!hasFlag(m, typeOf(m, e.key), TPFLAGS.UNICODE) || strLength(m, e.key) === 0) continue;
    incref(m, e.key);
    incref(m, e.value);
    const value = reprJs(m, e.value);
    if (value === null) failed = true; else parts.push(`${strToJs(m, e.key)}=${value}`);
    decref(m, e.value);
    decref(m, e.key);
    if (failed) break;
  }
  reprLeave(m, o);
  return failed ? 0 : strFromJs(m, `${name}(${parts.join(', ')})`);
}

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  const t = m.types[NAME]!;
  return isSubtype(m, typeOf(m, a), t) && isSubtype(m, typeOf(m, b), t) ? richCompare(m, dictOf(m, a), dictOf(m, b), op) : m.NotImplemented;
}

export const SIMPLE_NAMESPACE_TYPE: TypeSpec = {
  name: NAME, basicsize: 24, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE, dictoffset: DICT,
  doc: 'A simple attribute-based namespace.',
  slots: {
    new: namespaceNew, init, repr, richcompare: compare,
    dealloc: (m: Machine, o: Ref) => { untrack(m, o); clearRef(m, o + DICT); freeGcObject(m, o); },
    traverse: (m: Machine, o: Ref, visit: (r: Ref) => void) => { if (dictOf(m, o) !== 0) visit(dictOf(m, o)); },
    clear: (m: Machine, o: Ref) => clearRef(m, o + DICT),
  },
  getset: [DICT_GETSET],
};
