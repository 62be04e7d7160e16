/**
 * re.Match: what a pattern found. Models the match half of Modules/_sre/sre.c, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | ob_size 8 | string 8 | pattern 8 | pos 8 | endpos 8 | lastindex 8 | groups 8 |     ob_size marks of 8 bytes, -1 = no part
 */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS } from '../../memory/layout.ts';
import { clearRef, decref, freeGcObject, newRef, typeOf, untrack } from '../../memory/refs.ts';
import { asSsize, repr, typeName } from '../../objects/abstract.ts';
import { bytesFrom, bytesLike, isBytes } from '../../objects/bytes-object.ts';
import { dictGet, dictNew, dictNext, dictSet } from '../../objects/dict.ts';
import { clearError, occurred, raise } from '../../objects/errors.ts';
import { intFromNumber, intToNumber, isInt } from '../../objects/int.ts';
import { SLOT_OFFSETS, type MethodSpec, type TypeSpec } from '../../objects/spec.ts';
import { strFromJs, strLength, strSubstring, strToJs } from '../../objects/str.ts';
import { isStr } from '../../objects/text-args.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../objects/tuple.ts';
import { typeAlloc } from '../../objects/type-alloc.ts';
import type { Run } from './matcher.ts';

const MATCH = { string: 24, pattern: 32, pos: 40, endpos: 48, lastindex: 56, groups: 64, marks: 72 } as const;
/** What the match needs of its pattern, which is laid out in pattern.ts. */
export const PATTERN = { pattern: 16, groupindex: 24, flags: 32, groups: 36, weaklist: 40, basic: 48 } as const;

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
const put = (m: Machine, o: Ref, field: number, v: number): void => { m.i32[(o + field) >> 2] = v; };

/** New match; pattern and string are borrowed. */
export function matchNew(m: Machine, pattern: Ref, string: Ref, run: Run, pos: number, endpos: number): Ref {
  const o = typeAlloc(m, m.types['re.Match']!, run.marks.length);
  put(m, o, MATCH.string, newRef(m, string));
  put(m, o, MATCH.pattern, newRef(m, pattern));
  put(m, o, MATCH.pos, pos);
  put(m, o, MATCH.endpos, endpos);
  put(m, o, MATCH.lastindex, run.lastIndex);
  put(m, o, MATCH.groups, run.marks.length / 2);
  run.marks.forEach((v, i) => put(m, o, MATCH.marks + 8 * i, v));
  return o;
}

export const matchString = (m: Machine, o: Ref): Ref => at(m, o, MATCH.string);
export const matchPattern = (m: Machine, o: Ref): Ref => at(m, o, MATCH.pattern);
export const markOf = (m: Machine, o: Ref, i: number): number => at(m, o, MATCH.marks + 8 * i);

/** Part of a subject: of a str a str, of anything else bytes. New reference. */
export function slice(m: Machine, string: Ref, from: number, to: number): Ref {
  if (isStr(m, string)) return from === 0 && to === strLength(m, string) && typeOf(m, string) === m.tStr ? newRef(m, string) : strSubstring(m, string, from, to);
  const data = bytesLike(m, string)!;
  return from === 0 && to === data.length && isBytes(m, string) && typeOf(m, string) === m.types['bytes'] ? newRef(m, string) : bytesFrom(m, data.slice(from, to));
}

/** Text of a group; `otherwise` (borrowed) when it took no part. New reference. */
export function groupText(m: Machine, o: Ref, n: number, otherwise: Ref): Ref {
  const from = markOf(m, o, 2 * n);
  return from < 0 ? newRef(m, otherwise) : slice(m, matchString(m, o), from, markOf(m, o, 2 * n + 1));
}

/** Number of a group by number or name; -1 with IndexError. */
function groupNumber(m: Machine, o: Ref, key: Ref): number {
  let n = -1;
  if (m.i32[(typeOf(m, key) + SLOT_OFFSETS.nb_index) >> 2] !== 0) n = asSsize(m, key, 'IndexError');
  else {
    const v = dictGet(m, at(m, matchPattern(m, o), PATTERN.groupindex), key);
    if (v !== 0 && isInt(m, v)) n = intToNumber(m, v);
  }
  if (n >= 0 && n < at(m, o, MATCH.groups)) return n;
  if (occurred(m)) clearError(m);
  return raise(m, 'IndexError', 'no such group') - 1;
}

function group(m: Machine, o: Ref, args: Ref): Ref {
  const one = (key: Ref): Ref => { const n = groupNumber(m, o, key); return n < 0 ? 0 : groupText(m, o, n, m.None); };
  const n = tupleSize(m, args);
  if (n === 0) return groupText(m, o, 0, m.None);
  if (n === 1) return one(tupleItem(m, args, 0));
  const out: Ref[] = [];
  for (let i = 0; i < n; i++) {
    const g = one(tupleItem(m, args, i));
    if (g === 0) { for (const r of out) decref(m, r); return 0; }
    out.push(g);
  }
  return tupleFrom(m, out);
}

function groups(m: Machine, o: Ref, otherwise: Ref): Ref {
  const or = otherwise === 0 ? m.None : otherwise;
  return tupleFrom(m, Array.from({ length: at(m, o, MATCH.groups) - 1 }, (_, i) => groupText(m, o, i + 1, or)));
}

function groupdict(m: Machine, o: Ref, otherwise: Ref): Ref {
  const or = otherwise === 0 ? m.None : otherwise, d = dictNew(m), index = at(m, matchPattern(m, o), PATTERN.groupindex), pos = { i: 0 };
  for (let e = dictNext(m, index, pos); e !== null; e = dictNext(m, index, pos)) {
    const v = groupText(m, o, intToNumber(m, e.value), or);
    dictSet(m, d, e.key, v);
    decref(m, v);
  }
  return d;
}

const spanOf = (m: Machine, o: Ref, n: number): Ref => tupleFrom(m, [intFromNumber(m, markOf(m, o, 2 * n)), intFromNumber(m, markOf(m, o, 2 * n + 1))]);
const ofGroup = (get: (m: Machine, o: Ref, n: number) => Ref) => (m: Machine, o: Ref, key: Ref): Ref => {
  const n = key === 0 ? 0 : groupNumber(m, o, key);
  return n < 0 ? 0 : get(m, o, n);
};

function lastGroup(m: Machine, o: Ref): Ref {
  const n = at(m, o, MATCH.lastindex), index = at(m, matchPattern(m, o), PATTERN.groupindex), pos = { i: 0 };
  for (let e = n > 0 ? dictNext(m, index, pos) : null; e !== null; e = dictNext(m, index, pos)) if (intToNumber(m, e.value) === n) return newRef(m, e.key);
  return m.None;
}

function matchRepr(m: Machine, o: Ref): Ref {
  const text = groupText(m, o, 0, m.None), shown = repr(m, text);
  decref(m, text);
  if (shown === 0) return 0;
  const out = strFromJs(m, `<${typeName(m, o)} object; span=(${markOf(m, o, 0)}, ${markOf(m, o, 1)}), match=${strToJs(m, shown)}>`);
  decref(m, shown);
  return out;
}

function traverse(m: Machine, o: Ref, visit: (r: Ref) => void): void {
  for (const f of [MATCH.string, MATCH.pattern]) if (at(m, o, f) !== 0) visit(at(m, o, f));
}
const clear = (m: Machine, o: Ref): void => { clearRef(m, o + MATCH.string); clearRef(m, o + MATCH.pattern); };

const METHODS: readonly MethodSpec[] = [
  { name: 'group', sig: '(*args)', fn: group, doc: 'Return one or more subgroups of the match.' },
  { name: 'groups', sig: '(default=None)', fn: groups, doc: 'Return a tuple containing all the subgroups of the match, from 1.' },
  { name: 'groupdict', sig: '(default=None)', fn: groupdict, doc: 'Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.' },
  { name: 'start', sig: '(group=0, /)', fn: ofGroup((m, o, n) => intFromNumber(m, markOf(m, o, 2 * n))), doc: 'Return index of the start of the substring matched by group.' },
  { name: 'end', sig: '(group=0, /)', fn: ofGroup((m, o, n) => intFromNumber(m, markOf(m, o, 2 * n + 1))), doc: 'Return index of the end of the substring matched by group.' },
  { name: 'span', sig: '(group=0, /)', fn: ofGroup(spanOf), doc: 'For match object m, return the 2-tuple (m.start(group), m.end(group)).' },
  { name: '__copy__', sig: '()', fn: (m: Machine, o: Ref) => newRef(m, o) },
  { name: '__deepcopy__', sig: '(memo, /)', fn: (m: Machine, o: Ref) => newRef(m, o) },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k), doc: 'See PEP 585' },
];

/** The type, with `expand` from the module that knows templates. */
export const matchType = (expand: MethodSpec): TypeSpec => ({
  name: 're.Match', basicsize: MATCH.marks, itemsize: 8, flags: TPFLAGS.HAVE_GC,
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  slots: {
    repr: matchRepr, traverse, clear, dealloc: (m: Machine, o: Ref) => { untrack(m, o); clear(m, o); freeGcObject(m, o); },
    mp_subscript: (m: Machine, o: Ref, key: Ref) => ofGroup((mm, oo, n) => groupText(mm, oo, n, mm.None))(m, o, key),
  },
  methods: [...METHODS, expand],
  getset: [
    { name: 'string', get: (m, o) => newRef(m, matchString(m, o)) }, { name: 're', get: (m, o) => newRef(m, matchPattern(m, o)) },
    { name: 'pos', get: (m, o) => intFromNumber(m, at(m, o, MATCH.pos)) }, { name: 'endpos', get: (m, o) => intFromNumber(m, at(m, o, MATCH.endpos)) },
    { name: 'lastindex', get: (m, o) => (at(m, o, MATCH.lastindex) === 0 ? m.None : intFromNumber(m, at(m, o, MATCH.lastindex))) }, { name: 'lastgroup', get: lastGroup },
    { name: 'regs', get: (m, o) => tupleFrom(m, Array.from({ length: at(m, o, MATCH.groups) }, (_, i) => spanOf(m, o, i))) },
  ],
});

/** A str or bytes-like object of the kind the pattern is for; false with TypeError. */
export function checkSubject(m: Machine, pattern: Ref, string: Ref): boolean {
  const text = isStr(m, at(m, pattern, PATTERN.pattern));
  if (isStr(m, string)) return text || raise(m, 'TypeError', 'cannot use a bytes pattern on a string-like object') !== 0;
  if (bytesLike(m, string) === null) {
    if (occurred(m)) return false;
    return raise(m, 'TypeError', `expected string or bytes-like object, got '${typeName(m, string)}'`) !== 0;
  }
  return !text || raise(m, 'TypeError', 'cannot use a string pattern on a bytes-like object') !== 0;
}

