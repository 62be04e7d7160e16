/**
 * mappingproxy: a mapping that can only be read. Models mappingproxyobject of Objects/descrobject.c, CPython 3.13.
 *
 *   | refcnt | type | mapping 8 |      GC header in front
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, freeGcObject, hasFlag, typeOf, untrack } from '../memory/refs.ts';
import { binaryOp, callMethod, contains, getItem, getIter, hash, length, repr, reprJs, richCompare, typeName } from './abstract.ts';
import { mappingProxyNew } from './dict.ts';
import { raise } from './errors.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { strFromJs } from './str.ts';

const inner = (m: Machine, p: Ref): Ref => m.i32[(p + 16) >> 2]!;
const isProxy = (m: Machine, o: Ref): boolean => typeOf(m, o) === m.types['mappingproxy'];
const bare = (m: Machine, o: Ref): Ref => (isProxy(m, o) ? inner(m, o) : o);
/** Number of `|` among the binary operators. */
const OR = 7;

function typeNew(m: Machine, _t: Ref, argv: number, nargs: number, kw: Ref): Ref {
  if (nargs !== 1 || kw !== 0) return raise(m, 'TypeError', nargs > 1 ? `mappingproxy() takes at most 1 argument (${nargs} given)` : "mappingproxy() missing required argument 'mapping' (pos 1)");
  const o = m.i32[argv >> 2]!;
  const t = typeOf(m, o);
  if (m.i32[(t + TYPE.mpSubscript) >> 2] === 0 || hasFlag(m, t, TPFLAGS.LIST | TPFLAGS.TUPLE)) return raise(m, 'TypeError', `mappingproxy() argument must be a mapping, not ${typeName(m, o)}`);
  return mappingProxyNew(m, o);
}

export const MAPPING_PROXY_TYPE: TypeSpec = {
  name: 'mappingproxy', basicsize: 24, flags: TPFLAGS.HAVE_GC | TPFLAGS.MAPPING,
  slots: {
    dealloc: (m: Machine, p: Ref) => { untrack(m, p); clearRef(m, p + 16); freeGcObject(m, p); },
    traverse: (m: Machine, p: Ref, visit: (r: Ref) => void) => visit(inner(m, p)),
    repr: (m: Machine, p: Ref) => { const s = reprJs(m, inner(m, p)); return s === null ? 0 : strFromJs(m, `mappingproxy(${s})`); },
    str: (m: Machine, p: Ref) => repr(m, inner(m, p)), hash: (m: Machine, p: Ref) => hash(m, inner(m, p)), new: typeNew,
    iter: (m: Machine, p: Ref) => getIter(m, inner(m, p)), mp_length: (m: Machine, p: Ref) => length(m, inner(m, p)), mp_subscript: (m: Machine, p: Ref, k: Ref) => getItem(m, inner(m, p), k),
    sq_contains: (m: Machine, p: Ref, k: Ref) => contains(m, inner(m, p), k), richcompare: (m: Machine, a: Ref, b: Ref, op: number) => richCompare(m, inner(m, a), bare(m, b), op),
    nb_or: (m: Machine, a: Ref, b: Ref) => binaryOp(m, OR, bare(m, a), bare(m, b)),
    nb_inplace_or: (m: Machine) => raise(m, 'TypeError', "'|=' is not supported by mappingproxy; use '|' instead"),
  },
  methods: [
    { name: 'get', sig: '(key, default=None, /)', fn: (m: Machine, p: Ref, key: Ref, other: Ref) => callMethod(m, inner(m, p), 'get', key, other === 0 ? m.None : other) },
    ...['keys', 'values', 'items', 'copy'].map((name): MethodSpec => ({ name, sig: '()', fn: (m: Machine, p: Ref) => callMethod(m, inner(m, p), name) })),
    { name: '__reversed__', sig: '()', fn: (m, p) => callMethod(m, inner(m, p), '__reversed__') },
    { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k) },
  ],
};
