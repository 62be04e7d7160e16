/** Methods of bytes and bytearray that look for bytes, and those that cut or replace them. Models Objects/bytes_methods.c and Objects/stringlib, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { isTrue, typeName } from './abstract.ts';
import { bufferArg, needleArg, partOf, sameKind, unchanged } from './bytes-args.ts';
import { bytearrayFrom } from './bytearray-object.ts';
import { bytesLike, bytesView, isBytes } from './bytes-object.ts';
import { raise } from './errors.ts';
import { boolRef, intFromNumber } from './int.ts';
import { listAppendSteal, listNew } from './list.ts';
import type { MethodSpec } from './spec.ts';
import { fastItem, fastSize, sequenceFast, spanArgs, ssizeArg } from './text-args.ts';
import { findAll, findPoints, replacePoints, rfindPoints, splitPoints } from './text-search.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';

function finder(name: 'find' | 'rfind' | 'index' | 'rindex'): MethodSpec {
  const find = name[0] === 'r' ? rfindPoints : findPoints;
  return {
    name, sig: '(sub, start=None, end=None, /)', fn: (m: Machine, self: Ref, sub: Ref, start: Ref, end: Ref) => {
      const span = spanArgs(m, start, end, bytesView(m, self).length);
      if (span === null) return 0;
      const needle = needleArg(m, sub);
      if (needle === null) return 0;
      const at = find(bytesView(m, self), needle, span.start, span.end);
      return at < 0 && name.endsWith('index') ? raise(m, 'ValueError', 'subsection not found') : intFromNumber(m, at);
    },
  };
}

function count(m: Machine, self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  const view = bytesView(m, self);
  const span = spanArgs(m, start, end, view.length);
  if (span === null) return 0;
  const needle = needleArg(m, sub);
  return needle === null ? 0 : intFromNumber(m, findAll(view, needle, span.start, span.end).length);
}

function standsAt(view: Uint8Array, part: Uint8Array, start: number, end: number, atEnd: boolean): boolean {
  if (end - start < part.length) return false;
  const from = atEnd ? end - part.length : start;
  return part.every((b, i) => view[from + i] === b);
}

function ender(name: 'startswith' | 'endswith'): MethodSpec {
  const atEnd = name === 'endswith';
  return {
    name, sig: `(${atEnd ? 'suffix' : 'prefix'}, start=None, end=None, /)`, fn: (m: Machine, self: Ref, what: Ref, startArg: Ref, endArg: Ref) => {
      const span = spanArgs(m, startArg, endArg, bytesView(m, self).length);
      if (span === null) return 0;
      const test = (part: Uint8Array): boolean => standsAt(bytesView(m, self), part, span.start, span.end, atEnd);
      if (!hasFlag(m, typeOf(m, what), TPFLAGS.TUPLE)) {
        const part = bytesLike(m, what);
        if (part === null) return raise(m, 'TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${typeName(m, what)}`);
        return boolRef(m, test(part));
      }
      for (let i = 0, n = tupleSize(m, what); i < n; i++) {
        const part = bufferArg(m, tupleItem(m, what, i));
        if (part === null) return 0;
        if (test(part)) return m.True;
      }
      return m.False;
    },
  };
}

function remover(name: 'removeprefix' | 'removesuffix'): MethodSpec {
  const atEnd = name === 'removesuffix';
  return {
    name, sig: `(${atEnd ? 'suffix' : 'prefix'}, /)`, fn: (m: Machine, self: Ref, partArg: Ref) => {
      const part = bufferArg(m, partArg);
      if (part === null) return 0;
      const view = bytesView(m, self), n = view.length;
      if (part.length === 0 || !standsAt(view, part, 0, n, atEnd)) return unchanged(m, self);
      return atEnd ? partOf(m, self, 0, n - part.length) : partOf(m, self, part.length, n);
    },
  };
}

function partitioner(name: 'partition' | 'rpartition'): MethodSpec {
  const right = name === 'rpartition';
  return {
    name, sig: '(sep, /)', fn: (m: Machine, self: Ref, sepArg: Ref) => {
      const sep = bufferArg(m, sepArg);
      if (sep === null) return 0;
      if (sep.length === 0) return raise(m, 'ValueError', 'empty separator');
      const view = bytesView(m, self), n = view.length;
      const at = (right ? rfindPoints : findPoints)(view, sep, 0, n);
      const part = (start: number, end: number): Ref => sameKind(m, self, view.subarray(start, end));
      if (at < 0) {
        // bytes hand out themselves, a bytearray a copy.
        const whole = isBytes(m, self) ? newRef(m, self) : part(0, n);
        const [a, b] = [part(0, 0), part(0, 0)];
        return tupleFrom(m, right ? [a, b, whole] : [whole, a, b]);
      }
      const middle = isBytes(m, self) ? newRef(m, sepArg) : bytearrayFrom(m, sep);
      return tupleFrom(m, [part(0, at), middle, part(at + sep.length, n)]);
    },
  };
}

function replace(m: Machine, self: Ref, oldArg: Ref, newArg: Ref, countArg: Ref): Ref {
  const old = bufferArg(m, oldArg);
  if (old === null) return 0;
  const by = bufferArg(m, newArg);
  if (by === null) return 0;
  const max = ssizeArg(m, countArg, -1);
  if (Number.isNaN(max)) return 0;
  const view = bytesView(m, self);
  const places = findAll(view, old, 0, view.length, max < 0 ? Infinity : max);
  return places.length === 0 ? unchanged(m, self) : sameKind(m, self, Uint8Array.from(replacePoints(view, places, old.length, by)));
}

const isSpace = (b: number): boolean => b === 32 || (b >= 9 && b <= 13);

/** Spans between white space; `right` counts the splits from the end. */
function wordSpans(view: Uint8Array, max: number, right: boolean): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  let i = 0, j = view.length;
  for (let left = max; ; left--) {
    while (i < j && isSpace(view[right ? j - 1 : i]!)) if (right) j--; else i++;
    if (i === j) break;
    if (left <= 0) { out.push([i, j]); break; }
    let k = right ? j : i;
    if (right) { while (k > i && !isSpace(view[k - 1]!)) k--; out.push([k, j]); j = k; }
    else { while (k < j && !isSpace(view[k]!)) k++; out.push([i, k]); i = k; }
  }
  return right ? out.reverse() : out;
}

function listOf(m: Machine, self: Ref, spans: readonly (readonly [number, number])[], room: number): Ref {
  const list = listNew(m, room);
  for (const [start, end] of spans) listAppendSteal(m, list, partOf(m, self, start, end));
  return list;
}

function splitter(name: 'split' | 'rsplit'): MethodSpec {
  const right = name === 'rsplit';
  return {
    name, sig: '(sep=None, maxsplit=-1)', fn: (m: Machine, self: Ref, sepArg: Ref, maxArg: Ref) => {
      const given = ssizeArg(m, maxArg, -1);
      if (Number.isNaN(given)) return 0;
      const max = given < 0 ? Infinity : given, room = Math.min(12, max + 1);
      if (sepArg === 0 || sepArg === m.None) return listOf(m, self, wordSpans(bytesView(m, self), max, right), room);
      const sep = bufferArg(m, sepArg);
      if (sep === null) return 0;
      if (sep.length === 0) return raise(m, 'ValueError', 'empty separator');
      return listOf(m, self, splitPoints(bytesView(m, self), sep, max, right), room);
    },
  };
}

function splitlines(m: Machine, self: Ref, keepArg: Ref): Ref {
  const keep = keepArg === 0 ? 0 : isTrue(m, keepArg);
  if (keep < 0) return 0;
  const view = bytesView(m, self);
  const spans: [number, number][] = [];
  for (let i = 0; i < view.length;) {
    const start = i;
    while (i < view.length && view[i] !== 10 && view[i] !== 13) i++;
    const stop = i;
    if (i < view.length) i += view[i] === 13 && view[i + 1] === 10 ? 2 : 1;
    spans.push([start, keep === 1 ? i : stop]);
  }
  return listOf(m, self, spans, 0);
}

function stripper(name: 'strip' | 'lstrip' | 'rstrip'): MethodSpec {
  const left = name !== 'rstrip', right = name !== 'lstrip';
  return {
    name, sig: '(bytes=None, /)', fn: (m: Machine, self: Ref, setArg: Ref) => {
      const set = setArg === 0 || setArg === m.None ? Uint8Array.of(9, 10, 11, 12, 13, 32) : bufferArg(m, setArg);
      if (set === null) return 0;
      const view = bytesView(m, self);
      let i = 0, j = view.length;
      if (left) while (i < j && set.includes(view[i]!)) i++;
      if (right) while (j > i && set.includes(view[j - 1]!)) j--;
      return partOf(m, self, i, j);
    },
  };
}

/** sep.join(iterable). stringlib_bytes_join */
function join(m: Machine, self: Ref, iterable: Ref): Ref {
  const seq = sequenceFast(m, iterable, 'can only join an iterable');
  if (seq === 0) return 0;
  const r = joinItems(m, self, seq);
  decref(m, seq);
  return r;
}

function joinItems(m: Machine, self: Ref, seq: Ref): Ref {
  const n = fastSize(m, seq);
  if (n === 1 && isBytes(m, self) && typeOf(m, fastItem(m, seq, 0)) === m.types['bytes']) return newRef(m, fastItem(m, seq, 0));
  const parts: Uint8Array[] = [];
  for (let i = 0; i < n; i++) {
    const part = bytesLike(m, fastItem(m, seq, i));
    if (part === null) return raise(m, 'TypeError', `sequence item ${i}: expected a bytes-like object, ${typeName(m, fastItem(m, seq, i))} found`);
    parts.push(part);
  }
  const sep = bytesView(m, self);
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, Math.max(0, n - 1) * sep.length));
  let at = 0;
  parts.forEach((part, i) => {
    if (i > 0) { out.set(sep, at); at += sep.length; }
    out.set(part, at);
    at += part.length;
  });
  return sameKind(m, self, out);
}

export const BYTES_FIND_METHODS: readonly MethodSpec[] = [
  finder('find'), finder('rfind'), finder('index'), finder('rindex'), ender('startswith'), ender('endswith'), remover('removeprefix'), remover('removesuffix'),
  partitioner('partition'), partitioner('rpartition'), splitter('split'), splitter('rsplit'), stripper('strip'), stripper('lstrip'), stripper('rstrip'),
  { name: 'count', sig: '(sub, start=None, end=None, /)', fn: count },
  { name: 'replace', sig: '(old, new, count=-1, /)', fn: replace },
  { name: 'splitlines', sig: '(keepends=False)', fn: splitlines },
  { name: 'join', sig: '(iterable_of_bytes, /)', fn: join },
];
