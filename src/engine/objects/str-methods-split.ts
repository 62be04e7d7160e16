/** str methods between one string and many: split, join, lines; and stripping. Models Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { rsplitWhitespace, splitLines, splitWhitespace, stripSpan } from '../text/unicode.ts';
import { isTrue, typeName } from './abstract.ts';
import { raise } from './errors.ts';
import { listAppendSteal, listNew } from './list.ts';
import type { MethodSpec } from './spec.ts';
import { strCopyInto, strKind, strLength, strMaxChar, strNew, strPoints, strSubstring } from './str.ts';
import { fastItem, fastSize, isStr, sequenceFast, ssizeArg } from './text-args.ts';
import { splitPoints } from './text-search.ts';

/** Room a list of parts is made with: one more than the splits there can be, 12 at most. PREALLOC_SIZE */
const roomFor = (splits: number): number => Math.min(12, splits + 1);

/** New list of parts, made with `room`. */
function listOfParts(m: Machine, s: Ref, spans: readonly (readonly [number, number])[], room: number): Ref {
  const list = listNew(m, room);
  for (const [start, end] of spans) listAppendSteal(m, list, strSubstring(m, s, start, end));
  return list;
}

function splitter(name: 'split' | 'rsplit'): MethodSpec {
  const right = name === 'rsplit';
  return {
    name, sig: '(sep=None, maxsplit=-1)', fn: (m: Machine, s: Ref, sep: Ref, maxArg: Ref) => {
      const max = ssizeArg(m, maxArg, -1);
      if (Number.isNaN(max)) return 0;
      const p = strPoints(m, s);
      if (sep === 0 || sep === m.None) {
        return listOfParts(m, s, (right ? rsplitWhitespace : splitWhitespace)(p, max), roomFor(max < 0 ? Math.trunc((p.length - 1) / 2) + 1 : max));
      }
      if (!isStr(m, sep)) return raise(m, 'TypeError', `must be str or None, not ${typeName(m, sep)}`);
      if (strLength(m, sep) === 0) return raise(m, 'ValueError', 'empty separator');
      const width = strLength(m, sep);
      // A separator that cannot occur makes an exact list of one.
      if (strKind(m, sep) > strKind(m, s) || width > p.length) return listOfParts(m, s, [[0, p.length]], 1);
      return listOfParts(m, s, splitPoints(p, strPoints(m, sep), max < 0 ? Infinity : max, right), roomFor(max < 0 ? Math.floor(p.length / width) + 1 : max));
    },
  };
}

function splitlines(m: Machine, s: Ref, keepArg: Ref): Ref {
  const keep = keepArg === 0 ? 0 : isTrue(m, keepArg);
  if (keep < 0) return 0;
  return listOfParts(m, s, splitLines(strPoints(m, s), keep === 1), 0);
}

/** sep.join(iterable). PyUnicode_Join */
export function strJoin(m: Machine, sep: Ref, iterable: Ref): Ref {
  const seq = sequenceFast(m, iterable, 'can only join an iterable');
  if (seq === 0) return 0;
  const r = joinItems(m, sep, seq);
  decref(m, seq);
  return r;
}

function joinItems(m: Machine, sep: Ref, seq: Ref): Ref {
  const n = fastSize(m, seq);
  if (n === 0) return m.emptyStr;
  if (n === 1 && typeOf(m, fastItem(m, seq, 0)) === m.tStr) return newRef(m, fastItem(m, seq, 0));
  const between = strLength(m, sep);
  let length = between * (n - 1), max = n > 1 && between > 0 ? strMaxChar(m, sep) : 0;
  for (let i = 0; i < n; i++) {
    const item = fastItem(m, seq, i);
    if (!isStr(m, item)) return raise(m, 'TypeError', `sequence item ${i}: expected str instance, ${typeName(m, item)} found`);
    const k = strLength(m, item);
    length += k;
    if (k > 0) max = Math.max(max, strMaxChar(m, item));
  }
  if (length === 0) return m.emptyStr;
  const r = strNew(m, length, max);
  let at = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && between > 0) { strCopyInto(m, r, at, sep); at += between; }
    const item = fastItem(m, seq, i);
    strCopyInto(m, r, at, item);
    at += strLength(m, item);
  }
  return r;
}

function stripper(name: 'strip' | 'lstrip' | 'rstrip'): MethodSpec {
  const left = name !== 'rstrip', right = name !== 'lstrip';
  return {
    name, sig: '(chars=None, /)', fn: (m: Machine, s: Ref, chars: Ref) => {
      const p = strPoints(m, s);
      if (chars === 0 || chars === m.None) {
        const [i, j] = stripSpan(p, left, right);
        return strSubstring(m, s, i, j);
      }
      if (!isStr(m, chars)) return raise(m, 'TypeError', `${name} arg must be None or str`);
      const set = strPoints(m, chars);
      let i = 0, j = p.length;
      if (left) while (i < j && set.includes(p[i]!)) i++;
      if (right) while (j > i && set.includes(p[j - 1]!)) j--;
      return strSubstring(m, s, i, j);
    },
  };
}

export const STR_SPLIT_METHODS: readonly MethodSpec[] = [
  splitter('split'), splitter('rsplit'), stripper('strip'), stripper('lstrip'), stripper('rstrip'),
  { name: 'splitlines', sig: '(keepends=False)', fn: splitlines },
  { name: 'join', sig: '(iterable, /)', fn: strJoin },
];
