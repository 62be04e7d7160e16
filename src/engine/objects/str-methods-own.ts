/** Methods of str. Models Objects/unicodeobject.c, CPython 3.13. Work is done on JS text; positions are code points. */
import type { Machine, Ref } from '../memory/machine.ts';
import { STR, STR_STATE, TPFLAGS } from '../memory/layout.ts';
import { realloc } from '../memory/blocks.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { formatStr } from '../text/format-value.ts';
import { fromPoints } from '../text/points.ts';
import * as U from '../text/unicode.ts';
import { asIndexClamped, asSsize, getItem, isTrue, strJs, typeName } from './abstract.ts';
import { bytesFrom } from './bytes.ts';
import { dictNew, dictSet } from './dict.ts';
import { clearError, matches, occurred, raise } from './errors.ts';
import { boolRef, intFromNumber, intToNumber, isInt } from './int.ts';
import { listFrom } from './list.ts';
import { guard } from './text-bridge.ts';
import type { MethodSpec } from './spec.ts';
import { isAscii, strFromCodePoints, strFromJs, strLength, strToJs } from './str.ts';
import { strFormat } from './str-format-method.ts';
import { copyInto, encodeStr, pointsOf, strConcat } from './str-type.ts';
import { collect, tupleFrom } from './tuple.ts';

const isStr = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE);
const text = (m: Machine, s: string): Ref => strFromJs(m, s);
const points = (m: Machine, p: ArrayLike<number>): Ref => (p.length === 0 ? m.emptyStr : strFromCodePoints(m, p));
/** The str itself when it is exact and unchanged. */
const same = (m: Machine, s: Ref, out: string): Ref => (typeOf(m, s) === m.tStr && strToJs(m, s) === out ? newRef(m, s) : text(m, out));

function need(m: Machine, o: Ref, who: string, n = 0): string | null {
  if (isStr(m, o)) return strToJs(m, o);
  raise(m, 'TypeError', n === 0 ? `${who} argument must be str, not ${typeName(m, o)}` : `${who} argument ${n} must be str, not ${typeName(m, o)}`);
  return null;
}

/** start, end of optional slice arguments, clamped to 0..n; null = error. */
function span(m: Machine, start: Ref, end: Ref, n: number): [number, number] | null {
  const get = (r: Ref, d: number): number => {
    if (r === 0 || r === m.None) return d;
    const v = asIndexClamped(m, r);
    return v < 0 ? Math.max(0, v + n) : v;
  };
  const a = get(start, 0), b = get(end, n);
  return Number.isNaN(a) || Number.isNaN(b) ? null : [a, Math.min(n, b)];
}

function search(m: Machine, s: Ref, sub: Ref, start: Ref, end: Ref, last: boolean, who: string): number | null {
  if (!isStr(m, sub)) { raise(m, 'TypeError', `${who} argument 1 must be str, not ${typeName(m, sub)}`); return null; }
  const r = span(m, start, end, strLength(m, s));
  if (r === null) return null;
  const hay = pointsOf(m, s), x = pointsOf(m, sub);
  const at = (i: number): boolean => { for (let k = 0; k < x.length; k++) if (hay[i + k] !== x[k]) return false; return true; };
  if (r[0] > r[1]) return -1;
  if (last) { for (let i = r[1] - x.length; i >= r[0]; i--) if (at(i)) return i; } else for (let i = r[0]; i + x.length <= r[1]; i++) if (at(i)) return i;
  return -1;
}
const finder = (last: boolean, fails: boolean, who: string): MethodSpec => ({
  name: who, sig: '(sub, start=None, end=None, /)', fn: (m: Machine, s: Ref, sub: Ref, a: Ref, b: Ref) => {
    const i = search(m, s, sub, a, b, last, `${who}()`);
    return i === null ? 0 : i < 0 && fails ? raise(m, 'ValueError', 'substring not found') : intFromNumber(m, i);
  },
});

const affix = (start: boolean): MethodSpec => ({
  name: start ? 'startswith' : 'endswith', sig: '(prefix, start=None, end=None, /)', fn: (m: Machine, s: Ref, x: Ref, a: Ref, b: Ref) => {
    const r = span(m, a, b, strLength(m, s));
    if (r === null) return 0;
    const part = r[0] > r[1] ? null : fromPoints(pointsOf(m, s), r[0], r[1]);
    const name = start ? 'startswith' : 'endswith';
    const tuple = hasFlag(m, typeOf(m, x), TPFLAGS.TUPLE);
    const each = tuple ? Array.from({ length: m.i32[(x + 16) >> 2]! }, (_, i) => m.i32[(x + 24 + 8 * i) >> 2]!) : [x];
    for (const v of each) {
      if (!isStr(m, v)) return raise(m, 'TypeError', tuple ? `tuple for ${name} must only contain str, not ${typeName(m, v)}` : `${name} first arg must be str or a tuple of str, not ${typeName(m, v)}`);
      if (part !== null && (start ? part.startsWith(strToJs(m, v)) : part.endsWith(strToJs(m, v)))) return m.True;
    }
    return m.False;
  },
});

const strip = (name: string, left: boolean, right: boolean): MethodSpec => ({
  name, sig: '(chars=None, /)', fn: (m: Machine, s: Ref, chars: Ref) => {
    const p = pointsOf(m, s);
    let a = 0, b = p.length;
    if (chars === 0 || chars === m.None) [a, b] = U.stripSpan(p, left, right);
    else {
      if (!isStr(m, chars)) return raise(m, 'TypeError', `${name} arg must be None or str`);
      const set = new Set(pointsOf(m, chars));
      while (left && a < b && set.has(p[a]!)) a++;
      while (right && b > a && set.has(p[b - 1]!)) b--;
    }
    return a === 0 && b === p.length && typeOf(m, s) === m.tStr ? newRef(m, s) : points(m, p.subarray(a, b));
  },
});

const limit = (m: Machine, r: Ref): number => { if (r === 0) return -1; return asSsize(m, r, 'OverflowError'); };

function split(m: Machine, s: Ref, sep: Ref, max: Ref, right: boolean): Ref {
  const n = limit(m, max);
  if (n === -1 && occurred(m)) return 0;
  const p = pointsOf(m, s);
  if (sep === 0 || sep === m.None) {
    const spans = right ? U.rsplitWhitespace(p, n) : U.splitWhitespace(p, n);
    return listFrom(m, spans.map(([a, b]) => points(m, p.subarray(a, b))));
  }
  if (!isStr(m, sep)) return raise(m, 'TypeError', `must be str or None, not ${typeName(m, sep)}`);
  const x = strToJs(m, sep), t = strToJs(m, s);
  if (x === '') return raise(m, 'ValueError', 'empty separator');
  const all = t.split(x);
  const k = n < 0 ? Infinity : n;
  const parts = all.length - 1 <= k ? all : right ? [all.slice(0, all.length - k).join(x), ...all.slice(all.length - k)] : [...all.slice(0, k), all.slice(k).join(x)];
  return listFrom(m, parts.map((q) => (parts.length === 1 && typeOf(m, s) === m.tStr ? newRef(m, s) : text(m, q))));
}

function partition(m: Machine, s: Ref, sep: Ref, right: boolean): Ref {
  const x = need(m, sep, 'must be str, not', 0) === null ? null : strToJs(m, sep);
  if (x === null) { clearError(m); return raise(m, 'TypeError', `must be str, not ${typeName(m, sep)}`); }
  if (x === '') return raise(m, 'ValueError', 'empty separator');
  const t = strToJs(m, s);
  const i = right ? t.lastIndexOf(x) : t.indexOf(x);
  if (i < 0) return tupleFrom(m, right ? [m.emptyStr, m.emptyStr, same(m, s, t)] : [same(m, s, t), m.emptyStr, m.emptyStr]);
  return tupleFrom(m, [text(m, t.slice(0, i)), newRef(m, sep), text(m, t.slice(i + x.length))]);
}

function join(m: Machine, sep: Ref, iterable: Ref): Ref {
  if (m.i32[(typeOf(m, iterable) + 216) >> 2] === 0 && m.i32[(typeOf(m, iterable) + 784) >> 2] === 0) return raise(m, 'TypeError', 'can only join an iterable');
  const items = collect(m, iterable);
  if (items === null) return 0;
  const bad = items.findIndex((r) => !isStr(m, r));
  let r: Ref;
  if (bad >= 0) r = raise(m, 'TypeError', `sequence item ${bad}: expected str instance, ${typeName(m, items[bad]!)} found`);
  else if (items.length === 1 && typeOf(m, items[0]!) === m.tStr) r = newRef(m, items[0]!);
  else { const d = strToJs(m, sep); let out = ''; items.forEach((x, i) => { out += (i > 0 ? d : '') + strToJs(m, x); }); r = text(m, out); }
  for (let i = items.length - 1; i >= 0; i--) decref(m, items[i]!);
  return r;
}

function replace(m: Machine, s: Ref, old: Ref, by: Ref, count: Ref): Ref {
  const a = need(m, old, 'replace()', 1), b = a === null ? null : need(m, by, 'replace()', 2);
  if (a === null || b === null) return 0;
  let n = limit(m, count);
  if (n === -1 && occurred(m)) return 0;
  if (n < 0) n = Infinity;
  const t = strToJs(m, s);
  if (a === '') {
    const chars = [...t];
    let out = '';
    for (let i = 0; i <= chars.length; i++) { if (i < n) out += b; out += chars[i] ?? ''; }
    return same(m, s, out);
  }
  const parts = t.split(a);
  const k = Math.min(n, parts.length - 1);
  return same(m, s, parts.slice(0, k + 1).join(b) + (k < parts.length - 1 ? a + parts.slice(k + 1).join(a) : ''));
}

const padder = (name: string, how: (n: number, width: number) => [number, number]): MethodSpec => ({
  name, sig: "(width, fillchar=' ', /)", fn: (m: Machine, s: Ref, w: Ref, f: Ref) => {
    const width = asSsize(m, w, 'OverflowError');
    if (width === -1 && occurred(m)) return 0;
    if (f !== 0 && !isStr(m, f)) return raise(m, 'TypeError', `The fill character must be a unicode character, not ${typeName(m, f)}`);
    if (f !== 0 && strLength(m, f) !== 1) return raise(m, 'TypeError', 'The fill character must be exactly one character long');
    const n = strLength(m, s);
    if (width <= n) return same(m, s, strToJs(m, s));
    const [l, r] = how(n, width);
    const c = f === 0 ? ' ' : strToJs(m, f);
    return text(m, c.repeat(l) + strToJs(m, s) + c.repeat(r));
  },
});

const map = (name: string, f: (p: ArrayLike<number>) => ArrayLike<number>): MethodSpec => ({ name, sig: '()', fn: (m: Machine, s: Ref) => points(m, f(pointsOf(m, s))) });
const test = (name: string, f: (p: ArrayLike<number>) => boolean): MethodSpec => ({ name, sig: '()', fn: (m: Machine, s: Ref) => boolRef(m, f(pointsOf(m, s))) });

function maketrans(m: Machine, _c: Ref, x: Ref, y: Ref, z: Ref): Ref {
  const d = dictNew(m);
  const put = (k: number, v: Ref): void => { const key = intFromNumber(m, k); dictSet(m, d, key, v); decref(m, key); decref(m, v); };
  if (y === 0) {
    if (!hasFlag(m, typeOf(m, x), TPFLAGS.DICT)) { decref(m, d); return raise(m, 'TypeError', 'if you give only one argument to maketrans it must be a dict'); }
    const pairs = collect(m, x)!;
    for (const k of pairs) {
      const v = getItem(m, x, k);
      if (isStr(m, k)) { if (strLength(m, k) !== 1) { decref(m, d); return raise(m, 'ValueError', 'string keys in translate table must be of length 1'); } put(pointsOf(m, k)[0]!, v); } else { dictSet(m, d, k, v); decref(m, v); }
      decref(m, k);
    }
    return d;
  }
  const a = pointsOf(m, x), b = pointsOf(m, y);
  if (a.length !== b.length) { decref(m, d); return raise(m, 'ValueError', 'the first two maketrans arguments must have equal length'); }
  a.forEach((c, i) => put(c, intFromNumber(m, b[i]!)));
  if (z !== 0) for (const c of pointsOf(m, z)) put(c, m.None);
  return d;
}

function translate(m: Machine, s: Ref, table: Ref): Ref {
  const out: number[] = [];
  for (const c of pointsOf(m, s)) {
    const k = intFromNumber(m, c);
    const v = getItem(m, table, k);
    decref(m, k);
    if (v === 0) {
      if (!matches(m, 'LookupError')) return 0;
      clearError(m);
      out.push(c);
    } else {
      if (isInt(m, v)) out.push(intToNumber(m, v));
      else if (isStr(m, v)) out.push(...pointsOf(m, v));
      else if (v !== m.None) { decref(m, v); return raise(m, 'TypeError', 'character mapping must return integer, None or str'); }
      decref(m, v);
    }
  }
  return points(m, out);
}

/**
 * left + right where the loop is about to overwrite what named `left` (left is stolen): a string nobody else holds grows in place, as
 * unicode_concatenate does. New reference.
 */
export function strConcatInPlace(m: Machine, left: Ref, right: Ref): Ref {
  const state = m.i32[(left + STR.state) >> 2]!;
  const n = strLength(m, left), k = strLength(m, right);
  if (m.i32[left >> 2] === 1 && (state & STR_STATE.internedMask) === 0 && isAscii(m, left) && isAscii(m, right) && n > 0 && k > 0) {
    const r = realloc(m, left, m.profile.asciiHeader + n + k + 1);
    m.i32[(r + STR.length) >> 2] = n + k;
    m.i32[(r + STR.hash) >> 2] = -1;
    m.i32[(r + STR.hash + 4) >> 2] = -1;
    copyInto(m, r, n, right);
    m.u8[r + m.profile.asciiHeader + n + k] = 0;
    return r;
  }
  const r = strConcat(m, left, right);
  decref(m, left);
  return r;
}

export const STR_METHODS: readonly MethodSpec[] = [
  map('upper', U.upperPoints), map('lower', U.lowerPoints), map('casefold', U.casefoldPoints), map('swapcase', U.swapcasePoints), map('capitalize', U.capitalizePoints), map('title', U.titlePoints),
  test('isalpha', U.isAlpha), test('isdecimal', U.isDecimal), test('isdigit', U.isDigit), test('isnumeric', U.isNumeric), test('isalnum', U.isAlnum), test('isspace', U.isSpace), test('isupper', U.isUpper), test('islower', U.isLower),
  test('istitle', U.isTitle), test('isidentifier', U.isIdentifier), test('isprintable', U.isPrintable), test('isascii', U.isAscii),
  finder(false, false, 'find'), finder(true, false, 'rfind'), finder(false, true, 'index'), finder(true, true, 'rindex'),
  {
    name: 'count', sig: '(sub, start=None, end=None, /)', fn: (m: Machine, s: Ref, sub: Ref, a: Ref, b: Ref) => {
      if (!isStr(m, sub)) return raise(m, 'TypeError', `count() argument 1 must be str, not ${typeName(m, sub)}`);
      const r = span(m, a, b, strLength(m, s));
      if (r === null) return 0;
      if (r[0] > r[1]) return intFromNumber(m, 0);
      const t = fromPoints(pointsOf(m, s), r[0], r[1]), x = strToJs(m, sub);
      return intFromNumber(m, x === '' ? r[1] - r[0] + 1 : t.split(x).length - 1);
    },
  },
  affix(true), affix(false), strip('strip', true, true), strip('lstrip', true, false), strip('rstrip', false, true),
  { name: 'split', sig: '(sep=None, maxsplit=-1)', fn: (m: Machine, s: Ref, sep: Ref, max: Ref) => split(m, s, sep, max, false) },
  { name: 'rsplit', sig: '(sep=None, maxsplit=-1)', fn: (m: Machine, s: Ref, sep: Ref, max: Ref) => split(m, s, sep, max, true) },
  { name: 'splitlines', sig: '(keepends=False)', fn: (m: Machine, s: Ref, keep: Ref) => { const p = pointsOf(m, s); const k = keep !== 0 && isTrue(m, keep) === 1; return listFrom(m, U.splitLines(p, k).map(([a, b]) => points(m, p.subarray(a, b)))); } },
  { name: 'partition', sig: '(sep, /)', fn: (m: Machine, s: Ref, x: Ref) => partition(m, s, x, false) }, { name: 'rpartition', sig: '(sep, /)', fn: (m: Machine, s: Ref, x: Ref) => partition(m, s, x, true) },
  { name: 'join', sig: '(iterable, /)', fn: join }, { name: 'replace', sig: '(old, new, /, count=-1)', fn: replace },
  padder('ljust', (n, w) => [0, w - n]), padder('rjust', (n, w) => [w - n, 0]), padder('center', (n, w) => { const t = w - n; const l = (t >> 1) + (t & w & 1); return [l, t - l]; }),
  { name: 'zfill', sig: '(width, /)', fn: (m: Machine, s: Ref, w: Ref) => { const k = asSsize(m, w, 'OverflowError'); if (k === -1 && occurred(m)) return 0; const t = strToJs(m, s), n = strLength(m, s); if (k <= n) return same(m, s, t); const sign = /^[+-]/.test(t) ? t[0]! : ''; return text(m, sign + '0'.repeat(k - n) + t.slice(sign.length)); } },
  { name: 'expandtabs', sig: '(tabsize=8)', fn: (m: Machine, s: Ref, t: Ref) => { const k = t === 0 ? 8 : asSsize(m, t, 'OverflowError'); let col = 0, out = ''; for (const c of strToJs(m, s)) { if (c === '\t') { const n = k > 0 ? k - (col % k) : 0; out += ' '.repeat(n); col += n; } else { out += c; col = c === '\n' || c === '\r' ? 0 : col + 1; } } return text(m, out); } },
  { name: 'removeprefix', sig: '(prefix, /)', fn: (m: Machine, s: Ref, x: Ref) => { const p = need(m, x, 'removeprefix()'); if (p === null) return 0; const t = strToJs(m, s); return same(m, s, t.startsWith(p) ? t.slice(p.length) : t); } },
  { name: 'removesuffix', sig: '(suffix, /)', fn: (m: Machine, s: Ref, x: Ref) => { const p = need(m, x, 'removesuffix()'); if (p === null) return 0; const t = strToJs(m, s); return same(m, s, p !== '' && t.endsWith(p) ? t.slice(0, -p.length) : t); } },
  { name: 'encode', sig: "(encoding='utf-8', errors='strict')", fn: (m: Machine, s: Ref, e: Ref, r: Ref) => { const b = encodeStr(m, s, e === 0 ? 'utf-8' : strToJs(m, e), r === 0 ? 'strict' : strToJs(m, r)); return b === null ? 0 : bytesFrom(m, b); } },
  { name: 'maketrans', sig: '(x, y=<unrepresentable>, z=<unrepresentable>, /)', kind: 'static', fn: maketrans }, { name: 'translate', sig: '(table, /)', fn: translate },
  { name: 'format', sig: '($raw)', fn: (m: Machine, s: Ref, argv: number, nargs: number, kw: Ref) => strFormat(m, s, argv, nargs, kw, 0) },
  { name: 'format_map', sig: '(mapping, /)', fn: (m: Machine, s: Ref, map2: Ref) => strFormat(m, s, 0, 0, 0, map2) },
  { name: '__format__', sig: '(format_spec, /)', fn: (m: Machine, s: Ref, spec: Ref) => { if (strLength(m, spec) === 0) { const r = strJs(m, s); return r === null ? 0 : text(m, r); } const t = guard(m, () => formatStr(strToJs(m, s), strToJs(m, spec), typeName(m, s))); return t === null ? 0 : text(m, t); } },
  { name: '__sizeof__', sig: '()', fn: (m, s) => { const n = strLength(m, s), st = m.i32[(s + STR.state) >> 2]!; return intFromNumber(m, (st & STR_STATE.ascii) !== 0 ? m.profile.asciiHeader + n + 1 : m.profile.compactHeader + (n + 1) * ((st & STR_STATE.kindMask) >> STR_STATE.kindShift)); } },
  { name: '__getnewargs__', sig: '()', fn: (m, s) => tupleFrom(m, [points(m, pointsOf(m, s))]) },
];
