/**
 * Struct and the iterator of iter_unpack, and the module _struct they belong to. Models PyStructObject and unpackiterobject of
 * Modules/_struct.c, CPython 3.13.
 *
 *   Struct          | refcnt 8 | type 8 | s_size 8 | s_len 8 | s_codes 8 | s_format 8 | weaklist 8 |       GC header in front
 *   unpack_iterator | refcnt 8 | type 8 | so 8 | Py_buffer 80 (obj 8 at its 8) | index 8 |                GC header in front
 *
 * Invariants: s_format is a bytes, None until __init__ has run. A buffer that is walked keeps its size.
 *
 * Departures: s_codes stays 0, the format is taken apart for each use; __sizeof__ counts the codes all the same.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, setRef, track, typeOf, untrack } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { bufferArg } from '../objects/bytes-args.ts';
import { ARRAY, BYTEARRAY, bytesView, isArray, isBytearray, isBytes } from '../objects/bytes-object.ts';
import { bytesFrom } from '../objects/bytes.ts';
import { dictGetStr, dictSet } from '../objects/dict.ts';
import { occurred, raise } from '../objects/errors.ts';
import { intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { isStr } from '../objects/text-args.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';
import { typeAlloc } from '../objects/type-alloc.ts';
import { clearWeakrefs } from '../objects/weakref.ts';
import { strRepr } from '../text/repr.ts';
import { isAscii } from '../text/unicode.ts';
import { argAt } from './arguments.ts';
import type { ModuleSpec } from './spec.ts';
import { layoutOf, type Layout } from './struct-format.ts';
import { fail, layoutArg, packed, packFrom, STRUCT_FUNCTIONS, unpackAt, unpackSome, unpackWhole } from './struct.ts';

const STRUCT = { size: 16, length: 24, codes: 32, format: 40, weakrefs: 48, basic: 56 } as const;
const WALK = { struct: 16, object: 32, index: 104, basic: 112 } as const;
/** Bytes of one code, of which there is one more than runs of the same letter. */
const CODE = 32;

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
/** The module, for its exception. */
const moduleOf = (m: Machine): Ref => dictGetStr(m, m.i32[REG.modules]!, '_struct');

function structNew(m: Machine, type: Ref): Ref {
  const s = typeAlloc(m, type, 0);
  m.i32[(s + STRUCT.size) >> 2] = -1;
  m.i32[(s + STRUCT.length) >> 2] = -1;
  m.i32[(s + STRUCT.format) >> 2] = newRef(m, m.None);
  return s;
}

function structInit(m: Machine, s: Ref, argv: number, nargs: number, kwnames: Ref): number {
  const given = nargs + (kwnames === 0 ? 0 : tupleSize(m, kwnames));
  if (given > 1) return raise(m, 'TypeError', `Struct() takes at most 1 ${nargs === 0 ? 'keyword ' : ''}argument (${given} given)`) - 1;
  if (given === 0 || (nargs === 0 && strToJs(m, tupleItem(m, kwnames, 0)) !== 'format')) return raise(m, 'TypeError', "Struct() missing required argument 'format' (pos 1)") - 1;
  return takeFormat(m, s, argAt(m, argv, 0));
}

/** Makes `format` (borrowed) the format; a text that is none stays all the same, as in CPython. 0 | -1. */
function takeFormat(m: Machine, s: Ref, format: Ref): number {
  const layout = layoutArg(m, moduleOf(m), format);
  if (isStr(m, format) ? occurred(m) && !isAscii(strToJs(m, format)) : !isBytes(m, format)) return -1;
  setRef(m, s + STRUCT.format, isStr(m, format) ? bytesFrom(m, Uint8Array.from(strToJs(m, format), (c) => c.charCodeAt(0))) : newRef(m, format));
  if (layout === null) return -1;
  m.i32[(s + STRUCT.size) >> 2] = layout.size;
  m.i32[(s + STRUCT.length) >> 2] = layout.fields.length;
  return 0;
}

/** Its format as a text; '' before __init__. */
function formatOf(m: Machine, s: Ref): string {
  const format = at(m, s, STRUCT.format);
  return format === m.None ? '' : String.fromCharCode(...bytesView(m, format));
}

/** The format of a Struct taken apart; null = error. */
function layoutOfStruct(m: Machine, s: Ref): Layout | null {
  if (at(m, s, STRUCT.format) === m.None) { raise(m, 'RuntimeError', 'Struct object is not initialized'); return null; }
  return layoutOf(formatOf(m, s)) as Layout;
}

/** A method that needs the layout. */
const withLayout = (work: (m: Machine, layout: Layout, s: Ref, a: Ref, b: Ref) => Ref) => (m: Machine, s: Ref, a: Ref = 0, b: Ref = 0): Ref => {
  const layout = layoutOfStruct(m, s);
  return layout === null ? 0 : work(m, layout, s, a, b);
};

function structPack(m: Machine, s: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (kwnames !== 0) return raise(m, 'TypeError', 'Struct.pack() takes no keyword arguments');
  const layout = layoutOfStruct(m, s);
  const data = layout === null ? null : packed(m, moduleOf(m), 'pack', layout, argv, 0, nargs);
  return data === null ? 0 : bytesFrom(m, data);
}

function structPackInto(m: Machine, s: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (kwnames !== 0) return raise(m, 'TypeError', 'Struct.pack_into() takes no keyword arguments');
  const layout = layoutOfStruct(m, s);
  return layout === null ? 0 : packFrom(m, moduleOf(m), layout, argv, nargs);
}

function structRepr(m: Machine, s: Ref): Ref {
  return strFromJs(m, `${strToJs(m, at(m, typeOf(m, s), TYPE.htName))}(${strRepr(formatOf(m, s))})`);
}

/** Codes the format makes: a run of one letter is one, each text is one. */
function codesOf(format: string): number {
  return [...format.replace(/^[<>!=@]/, '').matchAll(/(\d*)\s*([a-zA-Z?])/g)].filter(([, count, c]) => c !== 'x' && ('sp'.includes(c!) || count !== '0' && Number(count === '' ? 1 : count) !== 0)).length;
}

// ---- iter_unpack -----------------------------------------------------------------------------------------------------------

/** Counts, or stops counting, whoever looks at the bytes of `o`. */
function exported(m: Machine, o: Ref, by: 1 | -1): void {
  if (isArray(m, o)) m.i32[(o + ARRAY.exports) >> 2]! += by;
  else if (isBytearray(m, o)) m.i32[(o + BYTEARRAY.exports) >> 2]! += by;
}

/** Tuples from a buffer that holds one after the other. New reference. */
function walkNew(m: Machine, s: Ref, layout: Layout, buffer: Ref): Ref {
  const mod = moduleOf(m);
  if (layout.size === 0) return fail(m, mod, 'cannot iteratively unpack with a struct of length 0');
  const data = bufferArg(m, buffer);
  if (data === null) return 0;
  if (data.length % layout.size !== 0) return fail(m, mod, `iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  const it = newGcObject(m, m.types['_struct.unpack_iterator']!, WALK.basic);
  m.i32.fill(0, (it + 16) >> 2, (it + WALK.basic) >> 2);
  m.i32[(it + WALK.struct) >> 2] = newRef(m, s);
  m.i32[(it + WALK.object) >> 2] = newRef(m, buffer);
  exported(m, buffer, 1);
  track(m, it);
  return it;
}

function walkEnd(m: Machine, it: Ref): void {
  const o = at(m, it, WALK.object);
  if (o !== 0) exported(m, o, -1);
  clearRef(m, it + WALK.object);
  clearRef(m, it + WALK.struct);
}

function walkNext(m: Machine, it: Ref): Ref {
  const s = at(m, it, WALK.struct);
  if (s === 0) return 0;
  const layout = layoutOfStruct(m, s), data = bufferArg(m, at(m, it, WALK.object));
  if (layout === null || data === null) return 0;
  const index = at(m, it, WALK.index);
  if (index >= data.length) { walkEnd(m, it); return 0; }
  const r = unpackAt(m, data, index, layout);
  m.i32[(it + WALK.index) >> 2] = index + layout.size;
  return r;
}

function walkHint(m: Machine, it: Ref): Ref {
  const s = at(m, it, WALK.struct);
  if (s === 0) return intFromNumber(m, 0);
  const data = bufferArg(m, at(m, it, WALK.object));
  return data === null ? 0 : intFromNumber(m, (data.length - at(m, it, WALK.index)) / at(m, s, STRUCT.size));
}

function iterUnpack(m: Machine, mod: Ref, format: Ref, buffer: Ref): Ref {
  const layout = layoutArg(m, mod, format);
  if (layout === null) return 0;
  const s = structNew(m, m.types['_struct.Struct']!);
  const it = takeFormat(m, s, format) < 0 ? 0 : walkNew(m, s, layout, buffer);
  decref(m, s);
  return it;
}

export const STRUCT_TYPES: readonly TypeSpec[] = [
  {
    name: '_struct.Struct', basicsize: STRUCT.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE, weaklistoffset: STRUCT.weakrefs, doc: 'Struct(fmt) --> compiled struct object\n\n',
    slots: {
      new: structNew, init: structInit, repr: structRepr,
      dealloc: (m: Machine, s: Ref) => { untrack(m, s); clearWeakrefs(m, s, s + STRUCT.weakrefs); clearRef(m, s + STRUCT.format); freeGcObject(m, s); },
      traverse: (m: Machine, s: Ref, visit: (r: Ref) => void) => { const f = at(m, s, STRUCT.format); if (f !== 0) visit(f); },
    },
    methods: [
      { name: 'iter_unpack', sig: '(buffer, /)', fn: withLayout((m, layout, s, buffer) => walkNew(m, s, layout, buffer)), doc: 'Return an iterator yielding tuples.' },
      { name: 'pack', sig: '($raw)', fn: structPack, doc: 'Return a bytes object containing values packed according to the format string S.format.' },
      { name: 'pack_into', sig: '($raw)', fn: structPackInto, doc: 'Pack values according to the format string S.format and write the packed bytes into a buffer at an offset.' },
      { name: 'unpack', sig: '(buffer, /)', fn: withLayout((m, layout, _s, buffer) => unpackWhole(m, moduleOf(m), layout, buffer)), doc: 'Return a tuple containing unpacked values.' },
      { name: 'unpack_from', sig: '(buffer, offset=0)', fn: withLayout((m, layout, _s, buffer, offset) => unpackSome(m, moduleOf(m), layout, buffer, offset)), doc: 'Return a tuple containing unpacked values.' },
      { name: '__sizeof__', sig: '()', fn: (m: Machine, s: Ref) => intFromNumber(m, at(m, typeOf(m, s), TYPE.basicsize) + CODE * (codesOf(formatOf(m, s)) + 1)), doc: 'S.__sizeof__() -> size of S in memory, in bytes' },
    ],
    getset: [
      { name: 'format', get: (m, s) => strFromJs(m, formatOf(m, s)) },
      { name: 'size', get: (m, s) => intFromNumber(m, at(m, s, STRUCT.size)) },
    ],
  },
  {
    name: '_struct.unpack_iterator', basicsize: WALK.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.DISALLOW_INSTANTIATION,
    slots: {
      dealloc: (m: Machine, it: Ref) => { untrack(m, it); walkEnd(m, it); freeGcObject(m, it); },
      traverse: (m: Machine, it: Ref, visit: (r: Ref) => void) => { for (const f of [WALK.struct, WALK.object]) if (at(m, it, f) !== 0) visit(at(m, it, f)); },
      iter: newRef, iternext: walkNext,
    },
    methods: [{ name: '__length_hint__', sig: '()', fn: walkHint }],
  },
];

export const STRUCT_MODULE: ModuleSpec = {
  name: '_struct',
  functions: [...STRUCT_FUNCTIONS, { name: 'iter_unpack', sig: '(format, buffer, /)', fn: iterUnpack, doc: 'Return an iterator yielding tuples unpacked from the given bytes.' }],
  init: (m, dict) => dictSet(m, dict, intern(m, 'Struct'), m.types['_struct.Struct']!),
};
