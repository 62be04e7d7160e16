/**
 * re.Pattern and its scanners. Models the pattern half of Modules/_sre/sre.c, CPython 3.13.
 *
 *   Pattern | refcnt 8 | type 8 | pattern 8 | groupindex 8 | flags 4 | groups 4 | weakrefs 8 |
 *   Scanner | refcnt 8 | type 8 | pattern 8 | string 8 | pos 4 | endpos 4 | start 4 | must_advance 4 |
 *
 * Departure: the compiled program is not in memory; it is made from pattern and flags where it is needed and remembered by the machine.
 */
import { LimitReached } from '../../kernel/errors.ts';
import type { Machine, Ref } from '../../memory/machine.ts';
import { TPFLAGS, TYPE } from '../../memory/layout.ts';
import { clearRef, decref, freeGcObject, newGcObject, newRef, track, typeOf, untrack } from '../../memory/refs.ts';
import { REG } from '../../memory/registers.ts';
import { asIndexClamped, callOne, getAttrStr, hash, repr, richCompareBool, typeName, vectorcall, pushRaw, popRaw } from '../../objects/abstract.ts';
import { bytesFrom, bytesLike, isBytes } from '../../objects/bytes-object.ts';
import { dictGetStr, dictNew, dictSet, dictSize, mappingProxyNew } from '../../objects/dict.ts';
import { occurred, raise, setException } from '../../objects/errors.ts';
import { boolRef, intFromNumber, intToNumber } from '../../objects/int.ts';
import { callIterNew } from '../../objects/iterators.ts';
import { listAppendSteal, listNew } from '../../objects/list.ts';
import { moduleDict } from '../../objects/module.ts';
import type { MethodSpec, TypeSpec } from '../../objects/spec.ts';
import { strFromCodePoints, strFromJs, strLength, strPoints, strToJs } from '../../objects/str.ts';
import { indexArg } from '../../objects/bytes-args.ts';
import { isStr } from '../../objects/text-args.ts';
import { tupleFrom } from '../../objects/tuple.ts';
import { typeAlloc } from '../../objects/type-alloc.ts';
import { clearWeakrefs } from '../../objects/weakref.ts';
import { importModule } from '../../vm/imports.ts';
import type { ModuleSpec } from '../spec.ts';
import { checkSubject, markOf, matchNew, matchPattern, matchString, matchType, PATTERN, slice } from './match-object.ts';
import { Matcher, type Run } from './matcher.ts';
import { BadPattern, FLAG } from './nodes.ts';
import { parsePattern } from './parse.ts';
import { writeProgram, type Program } from './program.ts';
import { parseTemplate, UnknownGroup, type Piece } from './template.ts';

const SCANNER = { pattern: 16, string: 24, pos: 32, endpos: 36, start: 40, advance: 44, basic: 48 } as const;
const NAME = 're.Pattern', SCANNER_NAME = '_sre.SRE_Scanner';

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
const put = (m: Machine, o: Ref, field: number, v: number): void => { m.i32[(o + field) >> 2] = v; };

// ---- compiling -------------------------------------------------------------------------------------------------------------

/** Characters of a str or the bytes of anything bytes-like. */
const pointsOf = (m: Machine, o: Ref): ArrayLike<number> => (isStr(m, o) ? strPoints(m, o) : bytesLike(m, o)!);
const pointsLength = (m: Machine, o: Ref): number => (isStr(m, o) ? strLength(m, o) : bytesLike(m, o)!.length);

/** The program of a pattern; made once for each text and flags. Throws as parsePattern does. */
function programOf(m: Machine, pattern: Ref, flags: number): Program {
  const isText = isStr(m, pattern), points = Array.from(pointsOf(m, pattern)), key = `${isText ? 's' : 'b'}${flags} ${points.join(' ')}`;
  const known = m.programs.get(key) as Program | undefined;
  if (known !== undefined) return known;
  const p = writeProgram(parsePattern(points, isText, flags), isText);
  m.programs.set(key, p);
  return p;
}
const programIn = (m: Machine, p: Ref): Program => programOf(m, at(m, p, PATTERN.pattern), at(m, p, PATTERN.flags));

/** Raises re.PatternError. Returns 0. */
function raisePatternError(m: Machine, e: BadPattern, pattern: Ref): 0 {
  const mod = importModule(m, 're');
  if (mod === 0) return 0;
  const args = [strFromJs(m, e.message), newRef(m, pattern), ...(e.at === null ? [] : [intFromNumber(m, e.at)])];
  const top = pushRaw(m, 8 * args.length);
  args.forEach((v, i) => { m.i32[(top >> 2) + 2 * i] = v; });
  const exc = vectorcall(m, dictGetStr(m, moduleDict(m, mod), 'PatternError'), top, args.length, 0);
  args.forEach((_, i) => { m.i32[(top >> 2) + 2 * i] = 0; });
  popRaw(m, top);
  for (const a of args) decref(m, a);
  decref(m, mod);
  return exc === 0 ? 0 : setException(m, exc);
}

/** What `f` gives; null with the Python exception its error stands for. */
function guarded<T>(m: Machine, pattern: Ref, f: () => T): T | null {
  try {
    return f();
  } catch (e) {
    if (e instanceof BadPattern) raisePatternError(m, e, pattern);
    else if (e instanceof UnknownGroup) raise(m, 'IndexError', e.message);
    else if (e instanceof TypeError && /flag/.test(e.message)) raise(m, 'ValueError', e.message);
    else if (e instanceof RangeError && /repetition/.test(e.message)) raise(m, 'OverflowError', e.message);
    else throw e;
    return null;
  }
}

function compile(m: Machine, _mod: Ref, pattern: Ref, flagsArg: Ref): Ref {
  if (!isStr(m, pattern) && !isBytes(m, pattern)) return raise(m, 'TypeError', 'first argument must be string or compiled pattern');
  const program = guarded(m, pattern, () => programOf(m, pattern, intToNumber(m, flagsArg)));
  if (program === null) return 0;
  const p = typeAlloc(m, m.types[NAME]!, 0), index = dictNew(m);
  for (const [name, n] of program.names) {
    const key = strFromJs(m, name), value = intFromNumber(m, n);
    dictSet(m, index, key, value);
    decref(m, key);
    decref(m, value);
  }
  put(m, p, PATTERN.pattern, newRef(m, pattern));
  put(m, p, PATTERN.groupindex, index);
  put(m, p, PATTERN.flags, program.flags);
  put(m, p, PATTERN.groups, program.groups);
  // The flags grew by what the pattern itself says; under them it is the same program.
  programIn(m, p);
  return p;
}

// ---- running ---------------------------------------------------------------------------------------------------------------

/** Counts a matcher's steps as work of natives. */
const spender = (m: Machine) => (steps: number): void => {
  if ((m.i32[REG.work]! += steps >> 2) > m.maxWork) throw new LimitReached('instructions', m.maxWork, 'a regular expression went back over its text too often');
};

interface Search { readonly program: Program; readonly string: Ref; readonly from: number; readonly to: number; readonly matcher: Matcher }

/** A subject with pos and endpos cut to it; null = TypeError. */
function begin(m: Machine, p: Ref, string: Ref, pos: Ref, endpos: Ref): Search | null {
  if (!checkSubject(m, p, string)) return null;
  const n = pointsLength(m, string);
  const bound = (r: Ref, otherwise: number): number => (r === 0 ? otherwise : Math.max(0, Math.min(n, indexArg(m, r, otherwise))));
  const from = bound(pos, 0);
  if (occurred(m)) return null;
  const to = bound(endpos, n);
  if (occurred(m)) return null;
  const program = programIn(m, p);
  return { program, string, from: Math.min(from, to), to, matcher: new Matcher(program, { text: pointsOf(m, string), from, to }, spender(m)) };
}

function once(how: (s: Search) => Run | null) {
  return (m: Machine, p: Ref, string: Ref, pos: Ref, endpos: Ref): Ref => {
    const s = begin(m, p, string, pos, endpos);
    if (s === null) return 0;
    const run = how(s);
    s.matcher.done();
    return run === null ? m.None : matchNew(m, p, string, run, s.from, s.to);
  };
}

/** Every match from left to right; an empty one may follow another, but not at the place where that was empty. False from `visit` ends it. */
function each(s: Search, visit: (run: Run) => boolean): void {
  let from = s.from, advance = false;
  for (;;) {
    const run = s.matcher.search(from, advance);
    if (run === null || !visit(run)) break;
    advance = run.marks[0] === run.marks[1];
    from = run.marks[1]!;
  }
  s.matcher.done();
}

/** Text of a group of a run, the empty text when it took no part. New reference. */
function textOf(m: Machine, s: Search, run: Run, n: number): Ref {
  const from = run.marks[2 * n]!;
  return from < 0 ? slice(m, s.string, 0, 0) : slice(m, s.string, from, run.marks[2 * n + 1]!);
}

function findall(m: Machine, p: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const s = begin(m, p, string, pos, endpos);
  if (s === null) return 0;
  const out = listNew(m, 0), groups = s.program.groups;
  each(s, (run) => {
    listAppendSteal(m, out, groups < 2 ? textOf(m, s, run, groups) : tupleFrom(m, Array.from({ length: groups }, (_, i) => textOf(m, s, run, i + 1))));
    return true;
  });
  return out;
}

function split(m: Machine, p: Ref, string: Ref, maxsplit: Ref): Ref {
  const limit = maxsplit === 0 ? 0 : asIndexClamped(m, maxsplit);
  if (Number.isNaN(limit)) return 0;
  const s = begin(m, p, string, 0, 0);
  if (s === null) return 0;
  const out = listNew(m, 0);
  let last = 0, n = 0;
  each(s, (run) => {
    if (limit < 0 || (limit > 0 && n >= limit)) return false;
    listAppendSteal(m, out, slice(m, string, last, run.marks[0]!));
    for (let g = 1; g <= s.program.groups; g++) listAppendSteal(m, out, run.marks[2 * g]! < 0 ? m.None : textOf(m, s, run, g));
    last = run.marks[1]!;
    n++;
    return true;
  });
  listAppendSteal(m, out, slice(m, string, last, s.to));
  return out;
}

// ---- replacing -------------------------------------------------------------------------------------------------------------

/** A template's pieces; a function to call; or an object of the wrong kind, which shows when the first match is replaced. */
type Replacement = { pieces: readonly Piece[] } | { call: Ref } | { wrong: Ref };

/** The replacement argument read; null = error. */
function replacement(m: Machine, p: Ref, repl: Ref): Replacement | null {
  const text = isStr(m, repl), view = text ? null : bytesLike(m, repl);
  if (!text && view === null) {
    if (occurred(m)) return null;
    if (m.i32[(typeOf(m, repl) + TYPE.call) >> 2] !== 0) return { call: repl };
    raise(m, 'TypeError', `decoding to str: need a bytes-like object, ${typeName(m, repl)} found`);
    return null;
  }
  const program = programIn(m, p), points = Array.from(pointsOf(m, repl));
  if (!points.includes(92)) return text === program.isText ? { pieces: [points] } : { wrong: repl };
  const pieces = guarded(m, repl, () => parseTemplate(points, text, program.groups, new Map(program.names)));
  return pieces === null ? null : text === program.isText ? { pieces } : { wrong: repl };
}

/** Collects what the result is made of; all of one kind. */
class Joiner {
  readonly points: number[] = [];
  private readonly m: Machine;
  private readonly isText: boolean;
  /** Pieces a join in CPython would see so far. */
  private count = 0;

  constructor(m: Machine, isText: boolean) {
    this.m = m;
    this.isText = isText;
  }

  add(points: ArrayLike<number>, from = 0, to = points.length): void {
    if (to > from) this.count++;
    for (let i = from; i < to; i++) this.points.push(points[i]!);
  }

  /** What a function gave (stolen); false = it is of the wrong kind. */
  object(o: Ref): boolean {
    const m = this.m;
    let ok = true;
    if (o !== m.None) {
      ok = this.isText ? isStr(m, o) : bytesLike(m, o) !== null;
      if (ok) { const before = this.count; this.add(pointsOf(m, o)); this.count = before + 1; }
      else raise(m, 'TypeError', this.isText ? `sequence item ${this.count}: expected str instance, ${typeName(m, o)} found` : `sequence item ${this.count}: expected a bytes-like object, ${typeName(m, o)} found`);
    }
    decref(m, o);
    return ok;
  }

  finish(): Ref {
    return this.isText ? strFromCodePoints(this.m, this.points) : bytesFrom(this.m, Uint8Array.from(this.points));
  }
}

/** Puts a template's pieces together. */
function fill(out: Joiner, pieces: readonly Piece[], text: ArrayLike<number>, marks: readonly number[]): void {
  for (const piece of pieces) {
    if (!('group' in piece)) { out.add(piece); continue; }
    const from = marks[2 * piece.group]!;
    if (from >= 0) out.add(text, from, marks[2 * piece.group + 1]!);
  }
}

/** The new text and how many replacements; null = error. */
function substitute(m: Machine, p: Ref, repl: Ref, string: Ref, countArg: Ref): { text: Ref; n: number } | null {
  const limit = countArg === 0 ? 0 : asIndexClamped(m, countArg);
  if (Number.isNaN(limit)) return null;
  const how = replacement(m, p, repl);
  if (how === null) return null;
  const s = begin(m, p, string, 0, 0);
  if (s === null) return null;
  const out = new Joiner(m, s.program.isText), text = pointsOf(m, string);
  let last = 0, n = 0, ok = true;
  each(s, (run) => {
    if (limit > 0 && n >= limit) return false;
    out.add(text, last, run.marks[0]!);
    if ('call' in how) {
      const match = matchNew(m, p, string, run, s.from, s.to);
      const r = callOne(m, how.call, match);
      decref(m, match);
      ok = r !== 0 && out.object(r);
    } else if ('wrong' in how) ok = out.object(newRef(m, how.wrong));
    else fill(out, how.pieces, text, run.marks);
    last = run.marks[1]!;
    n++;
    return ok;
  });
  if (!ok) return null;
  if (n === 0) return { text: slice(m, string, 0, s.to), n };
  out.add(text, last, s.to);
  return { text: out.finish(), n };
}

function sub(m: Machine, p: Ref, repl: Ref, string: Ref, count: Ref): Ref {
  return substitute(m, p, repl, string, count)?.text ?? 0;
}

function subn(m: Machine, p: Ref, repl: Ref, string: Ref, count: Ref): Ref {
  const r = substitute(m, p, repl, string, count);
  return r === null ? 0 : tupleFrom(m, [r.text, intFromNumber(m, r.n)]);
}

function expand(m: Machine, match: Ref, template: Ref): Ref {
  const p = matchPattern(m, match), how = replacement(m, p, template);
  if (how === null) return 0;
  if (!('pieces' in how)) return raise(m, 'TypeError', `expected str instance, ${typeName(m, template)} found`);
  const program = programIn(m, p), out = new Joiner(m, program.isText);
  const marks = Array.from({ length: 2 * (program.groups + 1) }, (_, i) => markOf(m, match, i));
  fill(out, how.pieces, pointsOf(m, matchString(m, match)), marks);
  return out.finish();
}

// ---- scanners --------------------------------------------------------------------------------------------------------------

function scanner(m: Machine, p: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const s = begin(m, p, string, pos, endpos);
  if (s === null) return 0;
  const o = newGcObject(m, m.types[SCANNER_NAME]!, SCANNER.basic);
  put(m, o, SCANNER.pattern, newRef(m, p));
  put(m, o, SCANNER.string, newRef(m, string));
  for (const f of [SCANNER.pattern, SCANNER.string]) put(m, o, f + 4, 0);
  put(m, o, SCANNER.pos, s.from);
  put(m, o, SCANNER.endpos, s.to);
  put(m, o, SCANNER.start, s.from);
  put(m, o, SCANNER.advance, 0);
  track(m, o);
  return o;
}

const scan = (searching: boolean) => (m: Machine, o: Ref): Ref => {
  const from = at(m, o, SCANNER.start);
  if (from < 0) return m.None;
  const p = at(m, o, SCANNER.pattern), string = at(m, o, SCANNER.string), to = at(m, o, SCANNER.endpos);
  const matcher = new Matcher(programIn(m, p), { text: pointsOf(m, string), from, to }, spender(m));
  const advance = at(m, o, SCANNER.advance) !== 0;
  const run = searching ? matcher.search(from, advance) : matcher.at(from, false, advance);
  matcher.done();
  put(m, o, SCANNER.start, run === null ? -1 : run.marks[1]!);
  if (run === null) return m.None;
  put(m, o, SCANNER.advance, run.marks[0] === run.marks[1] ? 1 : 0);
  return matchNew(m, p, string, run, at(m, o, SCANNER.pos), to);
};

function finditer(m: Machine, p: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const o = scanner(m, p, string, pos, endpos);
  if (o === 0) return 0;
  const f = getAttrStr(m, o, 'search');
  decref(m, o);
  const it = callIterNew(m, f, m.None);
  decref(m, f);
  return it;
}

// ---- the types -------------------------------------------------------------------------------------------------------------

const SHOWN: readonly (readonly [string, number])[] = [['re.IGNORECASE', FLAG.IGNORECASE], ['re.MULTILINE', FLAG.MULTILINE], ['re.DOTALL', FLAG.DOTALL], ['re.VERBOSE', FLAG.VERBOSE], ['re.DEBUG', FLAG.DEBUG], ['re.ASCII', FLAG.ASCII], ['re.LOCALE', FLAG.LOCALE], ['re.UNICODE', FLAG.UNICODE]];

function patternRepr(m: Machine, p: Ref): Ref {
  const shown = repr(m, at(m, p, PATTERN.pattern));
  if (shown === 0) return 0;
  let flags = at(m, p, PATTERN.flags);
  if (isStr(m, at(m, p, PATTERN.pattern)) && (flags & (FLAG.LOCALE | FLAG.UNICODE | FLAG.ASCII)) === FLAG.UNICODE) flags &= ~FLAG.UNICODE;
  const names = SHOWN.filter(([, bit]) => (flags & bit) !== 0).map(([name]) => name);
  const text = [...strToJs(m, shown)].slice(0, 200).join('');
  decref(m, shown);
  return strFromJs(m, `re.compile(${[text, ...(names.length > 0 ? [names.join('|')] : [])].join(', ')})`);
}

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if ((op !== 2 && op !== 3) || typeOf(m, a) !== typeOf(m, b)) return m.NotImplemented;
  let same = at(m, a, PATTERN.flags) === at(m, b, PATTERN.flags) ? 1 : 0;
  if (same === 1) same = richCompareBool(m, at(m, a, PATTERN.pattern), at(m, b, PATTERN.pattern), 2);
  return same < 0 ? 0 : boolRef(m, (same === 1) === (op === 2));
}

function patternHash(m: Machine, p: Ref): number {
  const h = hash(m, at(m, p, PATTERN.pattern));
  return h ^ at(m, p, PATTERN.flags) ^ at(m, p, PATTERN.groups);
}

const REFS = [PATTERN.pattern, PATTERN.groupindex];
const clearFields = (m: Machine, o: Ref, fields: readonly number[]): void => { for (const f of fields) clearRef(m, o + f); };
const traverseFields = (fields: readonly number[]) => (m: Machine, o: Ref, visit: (r: Ref) => void): void => { for (const f of fields) if (at(m, o, f) !== 0) visit(at(m, o, f)); };

function groupIndex(m: Machine, p: Ref): Ref {
  const d = at(m, p, PATTERN.groupindex);
  return dictSize(m, d) === 0 ? newRef(m, d) : mappingProxyNew(m, d);
}

const WITH_BOUNDS = '(string, pos=0, endpos=9223372036854775807)';
const METHODS: readonly MethodSpec[] = [
  { name: 'match', sig: WITH_BOUNDS, fn: once((s) => s.matcher.at(s.from, false, false)), doc: 'Matches zero or more characters at the beginning of the string.' },
  { name: 'fullmatch', sig: WITH_BOUNDS, fn: once((s) => s.matcher.at(s.from, true, false)), doc: 'Matches against all of the string.' },
  { name: 'search', sig: WITH_BOUNDS, fn: once((s) => s.matcher.search(s.from, false)), doc: 'Scan through string looking for a match, and return a corresponding match object instance.' },
  { name: 'sub', sig: '(repl, string, count=0)', fn: sub, doc: 'Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.' },
  { name: 'subn', sig: '(repl, string, count=0)', fn: subn, doc: 'Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.' },
  { name: 'split', sig: '(string, maxsplit=0)', fn: split, doc: 'Split string by the occurrences of pattern.' },
  { name: 'findall', sig: WITH_BOUNDS, fn: findall, doc: 'Return a list of all non-overlapping matches of pattern in string.' },
  { name: 'finditer', sig: WITH_BOUNDS, fn: finditer, doc: 'Return an iterator over all non-overlapping matches for the RE pattern in string.' },
  { name: 'scanner', sig: WITH_BOUNDS, fn: scanner },
  { name: '__copy__', sig: '()', fn: (m: Machine, p: Ref) => newRef(m, p) },
  { name: '__deepcopy__', sig: '(memo, /)', fn: (m: Machine, p: Ref) => newRef(m, p) },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k), doc: 'See PEP 585' },
];

export const RE_TYPES: readonly TypeSpec[] = [
  {
    name: NAME, basicsize: PATTERN.basic, flags: TPFLAGS.HAVE_GC, weaklistoffset: PATTERN.weaklist, doc: 'Compiled regular expression object.',
    slots: {
      repr: patternRepr, richcompare: compare, hash: patternHash, traverse: traverseFields(REFS), clear: (m: Machine, p: Ref) => clearFields(m, p, REFS),
      dealloc: (m: Machine, p: Ref) => { untrack(m, p); if (at(m, p, PATTERN.weaklist) !== 0) clearWeakrefs(m, p, p + PATTERN.weaklist); clearFields(m, p, REFS); freeGcObject(m, p); },
    },
    methods: METHODS,
    getset: [
      { name: 'pattern', get: (m, p) => newRef(m, at(m, p, PATTERN.pattern)) }, { name: 'flags', get: (m, p) => intFromNumber(m, at(m, p, PATTERN.flags)) },
      { name: 'groups', get: (m, p) => intFromNumber(m, at(m, p, PATTERN.groups)) }, { name: 'groupindex', get: groupIndex },
    ],
  },
  matchType({ name: 'expand', sig: '(template)', fn: expand, doc: 'Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.' }),
  {
    name: SCANNER_NAME, basicsize: SCANNER.basic, flags: TPFLAGS.HAVE_GC,
    slots: {
      traverse: traverseFields([SCANNER.pattern, SCANNER.string]), clear: (m: Machine, o: Ref) => clearFields(m, o, [SCANNER.pattern, SCANNER.string]),
      dealloc: (m: Machine, o: Ref) => { untrack(m, o); clearFields(m, o, [SCANNER.pattern, SCANNER.string]); freeGcObject(m, o); },
    },
    methods: [{ name: 'match', sig: '()', fn: scan(false) }, { name: 'search', sig: '()', fn: scan(true) }],
    getset: [{ name: 'pattern', get: (m, o) => newRef(m, at(m, o, SCANNER.pattern)) }],
  },
];

export const SRE_MODULE: ModuleSpec = {
  name: '_sre',
  functions: [
    { name: 'compile', sig: '(pattern, flags, /)', fn: compile, doc: 'Compiles a pattern.' },
  ],
  init: (m, dict) => {
    for (const name of ['Pattern', 'Match']) {
      const key = strFromJs(m, name);
      dictSet(m, dict, key, m.types[`re.${name}`]!);
      decref(m, key);
    }
    return 0;
  },
};

