/** str methods that look for text, and those that cut or replace what they find. Models Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { argName } from './arg-name.ts';
import { typeName } from './abstract.ts';
import { raise } from './errors.ts';
import { boolRef, intFromNumber } from './int.ts';
import type { MethodSpec } from './spec.ts';
import { strFresh, strKind, strLength, strPoints, strSubstring, strUnchanged } from './str.ts';
import { isStr, spanArgs, ssizeArg } from './text-args.ts';
import { findAll, findPoints, replacePoints, rfindPoints } from './text-search.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';

/** Where `sub` lies in s[start:end]; NaN = error set. */
function search(m: Machine, who: string, s: Ref, sub: Ref, start: Ref, end: Ref, right: boolean): number {
  if (!isStr(m, sub)) return raise(m, 'TypeError', `${who}() argument 1 must be str, not ${argName(m, sub)}`) || NaN;
  const span = spanArgs(m, start, end, strLength(m, s));
  if (span === null) return NaN;
  if (strKind(m, sub) > strKind(m, s)) return -1;
  return (right ? rfindPoints : findPoints)(strPoints(m, s), strPoints(m, sub), span.start, span.end);
}

function finder(name: 'find' | 'rfind' | 'index' | 'rindex'): MethodSpec {
  const right = name[0] === 'r';
  return {
    name, sig: '(sub, start=None, end=None, /)', fn: (m: Machine, s: Ref, sub: Ref, start: Ref, end: Ref) => {
      const at = search(m, name, s, sub, start, end, right);
      if (Number.isNaN(at)) return 0;
      return at < 0 && name.endsWith('index') ? raise(m, 'ValueError', 'substring not found') : intFromNumber(m, at);
    },
  };
}

function count(m: Machine, s: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  if (!isStr(m, sub)) return raise(m, 'TypeError', `count() argument 1 must be str, not ${argName(m, sub)}`);
  const span = spanArgs(m, start, end, strLength(m, s));
  if (span === null) return 0;
  if (strLength(m, sub) === 0) return intFromNumber(m, Math.max(0, span.end - span.start + 1));
  if (strKind(m, sub) > strKind(m, s)) return intFromNumber(m, 0);
  return intFromNumber(m, findAll(strPoints(m, s), strPoints(m, sub), span.start, span.end).length);
}

/** `part` stands at the beginning or the end of s[start:end]. */
function matchesEnd(m: Machine, s: Ref, part: Ref, start: number, end: number, atEnd: boolean): boolean {
  const n = strLength(m, part);
  if (end - start < n) return false;
  const p = strPoints(m, s), q = strPoints(m, part);
  const from = atEnd ? end - n : start;
  for (let i = 0; i < n; i++) if (p[from + i] !== q[i]) return false;
  return true;
}

function ender(name: 'startswith' | 'endswith'): MethodSpec {
  const atEnd = name === 'endswith';
  return {
    name, sig: `(${atEnd ? 'suffix' : 'prefix'}, start=None, end=None, /)`, fn: (m: Machine, s: Ref, what: Ref, startArg: Ref, endArg: Ref) => {
      const span = spanArgs(m, startArg, endArg, strLength(m, s));
      if (span === null) return 0;
      if (!hasFlag(m, typeOf(m, what), TPFLAGS.TUPLE)) {
        if (!isStr(m, what)) return raise(m, 'TypeError', `${name} first arg must be str or a tuple of str, not ${typeName(m, what)}`);
        return boolRef(m, matchesEnd(m, s, what, span.start, span.end, atEnd));
      }
      for (let i = 0, n = tupleSize(m, what); i < n; i++) {
        const part = tupleItem(m, what, i);
        if (!isStr(m, part)) return raise(m, 'TypeError', `tuple for ${name} must only contain str, not ${typeName(m, part)}`);
        if (matchesEnd(m, s, part, span.start, span.end, atEnd)) return m.True;
      }
      return m.False;
    },
  };
}

function remover(name: 'removeprefix' | 'removesuffix'): MethodSpec {
  const atEnd = name === 'removesuffix';
  return {
    name, sig: `(${atEnd ? 'suffix' : 'prefix'}, /)`, fn: (m: Machine, s: Ref, part: Ref) => {
      if (!isStr(m, part)) return raise(m, 'TypeError', `${name}() argument must be str, not ${argName(m, part)}`);
      const n = strLength(m, s), k = strLength(m, part);
      if (!matchesEnd(m, s, part, 0, n, atEnd)) return strUnchanged(m, s);
      return atEnd ? strSubstring(m, s, 0, n - k) : strSubstring(m, s, k, n);
    },
  };
}

function partitioner(name: 'partition' | 'rpartition'): MethodSpec {
  const right = name === 'rpartition';
  return {
    name, sig: '(sep, /)', fn: (m: Machine, s: Ref, sep: Ref) => {
      if (!isStr(m, sep)) return raise(m, 'TypeError', `must be str, not ${typeName(m, sep)}`);
      const n = strLength(m, s), k = strLength(m, sep);
      if (k === 0) return raise(m, 'ValueError', 'empty separator');
      const at = strKind(m, sep) > strKind(m, s) ? -1 : (right ? rfindPoints : findPoints)(strPoints(m, s), strPoints(m, sep), 0, n);
      if (at < 0) return tupleFrom(m, right ? [m.emptyStr, m.emptyStr, newRef(m, s)] : [newRef(m, s), m.emptyStr, m.emptyStr]);
      return tupleFrom(m, [strSubstring(m, s, 0, at), newRef(m, sep), strSubstring(m, s, at + k, n)]);
    },
  };
}

function replace(m: Machine, s: Ref, old: Ref, by: Ref, countArg: Ref): Ref {
  if (!isStr(m, old)) return raise(m, 'TypeError', `replace() argument 1 must be str, not ${argName(m, old)}`);
  if (!isStr(m, by)) return raise(m, 'TypeError', `replace() argument 2 must be str, not ${argName(m, by)}`);
  const max = ssizeArg(m, countArg, -1);
  if (Number.isNaN(max)) return 0;
  if (max === 0 || old === by || strKind(m, old) > strKind(m, s)) return strUnchanged(m, s);
  const p = strPoints(m, s);
  const places = findAll(p, strPoints(m, old), 0, p.length, max < 0 ? Infinity : max);
  if (places.length === 0) return strUnchanged(m, s);
  return strFresh(m, replacePoints(p, places, strLength(m, old), strPoints(m, by)));
}

export const STR_FIND_METHODS: readonly MethodSpec[] = [
  finder('find'), finder('rfind'), finder('index'), finder('rindex'), ender('startswith'), ender('endswith'), remover('removeprefix'), remover('removesuffix'),
  partitioner('partition'), partitioner('rpartition'),
  { name: 'count', sig: '(sub, start=None, end=None, /)', fn: count },
  { name: 'replace', sig: '(old, new, /, count=-1)', fn: replace },
];
