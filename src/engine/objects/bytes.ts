/**
 * bytes and bytearray. Models Objects/bytesobject.c and bytearrayobject.c, CPython 3.13.
 *
 *   bytes     | refcnt | type | size 8 | hash 8 | data ... NUL |
 *   bytearray | refcnt | type | size 8 | alloc 8 | ob_bytes 8 | ob_start 8 | exports 8 |
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, malloc } from '../memory/blocks.ts';
import { BYTES, TPFLAGS } from '../memory/layout.ts';
import { freeObject, hasFlag, newObject, newRef, typeOf } from '../memory/refs.ts';
import { decode } from '../text/codecs.ts';
import { bytearrayRepr, bytesRepr } from '../text/repr.ts';
import { hashBytes } from '../text/siphash.ts';
import { asSsize, index, nameOfType, typeName } from './abstract.ts';
import { occurred, raise } from './errors.ts';
import { boolRef, intFromNumber, intToNumber, isInt } from './int.ts';
import { listFrom } from './list.ts';
import { isSlice, sliceIndices } from './slice.ts';
import { guard } from './text-bridge.ts';
import type { MethodSpec, TypeSpec } from './spec.ts';
import { strFromCodePoints, strFromJs, strToJs } from './str.ts';
import { encodeStr } from './str-encode.ts';
import { collect, tupleFrom } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';
import { seqIterOf } from './list-iter.ts';

const isBytes = (m: Machine, o: Ref): boolean => hasFlag(m, typeOf(m, o), TPFLAGS.BYTES);
export const isByteArray = (m: Machine, o: Ref): boolean => { for (let t = typeOf(m, o); t !== 0; t = m.i32[(t + 256) >> 2]!) if (t === m.types['bytearray']) return true; return false; };
export const isBytesLike = (m: Machine, o: Ref): boolean => isBytes(m, o) || isByteArray(m, o);

/** The bytes themselves, a view into the machine: valid until the next allocation moves nothing, but copy before calling back. */
export function bytesView(m: Machine, o: Ref): Uint8Array {
  const n = m.i32[(o + 16) >> 2]!;
  const at = isBytes(m, o) ? o + BYTES.data : m.i32[(o + 40) >> 2]!;
  return m.u8.subarray(at, at + n);
}

/** New bytes object. */
export function bytesFrom(m: Machine, b: Uint8Array): Ref {
  const n = b.length;
  const o = newObject(m, m.types['bytes']!, BYTES.basic + n);
  fill(m, o, b);
  return o;
}

function fill(m: Machine, o: Ref, b: Uint8Array): void {
  const w = o >> 2;
  m.i32[w + 4] = b.length;
  m.i32[w + 5] = 0;
  m.i32[w + 6] = -1;
  m.i32[w + 7] = -1;
  m.u8.set(b, o + BYTES.data);
  m.u8[o + BYTES.data + b.length] = 0;
}

/** New bytearray. */
export function bytearrayFrom(m: Machine, b: Uint8Array, type: Ref = m.types['bytearray']!): Ref {
  const o = typeAlloc(m, type, 0);
  bytearraySet(m, o, b);
  return o;
}

/** Replaces the contents; the buffer over-allocates as bytearray does when it grows. */
export function bytearraySet(m: Machine, o: Ref, b: Uint8Array): void {
  const w = o >> 2;
  const alloc = m.i32[w + 6]!;
  const n = b.length;
  if (n + 1 > alloc || n < alloc >> 1) {
    const room = n === 0 ? 0 : alloc === 0 ? n + 1 : n + 1 > alloc && n <= alloc * 1.125 ? n + (n >> 3) + (n < 9 ? 3 : 6) : n + 1;
    const copy = b.slice();
    const old = m.i32[w + 10]!;
    const data = room === 0 ? 0 : malloc(m, room);
    if (data !== 0) m.u8.set(copy, data);
    free(m, old);
    m.i32[w + 6] = room;
    m.i32[w + 8] = data;
    m.i32[w + 10] = data;
  } else m.u8.set(b.slice(), m.i32[w + 10]!);
  m.i32[w + 4] = n;
  if (m.i32[w + 10] !== 0) m.u8[m.i32[w + 10]! + n] = 0;
}

/** Bytes from what bytes() and bytearray() take; null = error. */
function source(m: Machine, who: string, argv: number, nargs: number): Uint8Array | null {
  if (nargs === 0) return new Uint8Array(0);
  const a = m.i32[argv >> 2]!;
  if (hasFlag(m, typeOf(m, a), TPFLAGS.UNICODE)) {
    if (nargs < 2) { raise(m, 'TypeError', 'string argument without an encoding'); return null; }
    return encodeStr(m, a, strToJs(m, m.i32[(argv >> 2) + 2]!), nargs > 2 ? strToJs(m, m.i32[(argv >> 2) + 4]!) : 'strict');
  }
  if (isBytesLike(m, a)) return bytesView(m, a).slice();
  if (isInt(m, a) || m.i32[(typeOf(m, a) + 448 + 8 * 33) >> 2] !== 0) {
    const n = asSsize(m, a, 'OverflowError');
    if (n === -1 && occurred(m)) return null;
    if (n < 0) { raise(m, 'ValueError', 'negative count'); return null; }
    if (n > m.maxMemory) { raise(m, 'MemoryError', ''); return null; }
    return new Uint8Array(n);
  }
  if (m.i32[(typeOf(m, a) + 216) >> 2] === 0 && m.i32[(typeOf(m, a) + 784) >> 2] === 0) { raise(m, 'TypeError', `cannot convert '${typeName(m, a)}' object to ${who}`); return null; }
  const items = collect(m, a);
  if (items === null) return null;
  const out = new Uint8Array(items.length);
  let ok = true;
  items.forEach((r, i) => { if (ok) { const v = byteOf(m, r, who); if (v < 0) ok = false; else out[i] = v; } });
  for (const r of items) if (m.i32[r >> 2] !== -1) { m.i32[r >> 2] === 1 ? m.fns[m.i32[(typeOf(m, r) + 48) >> 2]!]!(m, r) : m.i32[r >> 2]!--; }
  return ok ? out : null;
}

/** 0..255, -1 = error. */
function byteOf(m: Machine, o: Ref, who: string): number {
  const i = index(m, o);
  if (i === 0) return -1;
  const v = intToNumber(m, i);
  if (v >= 0 && v <= 255) return v;
  raise(m, 'ValueError', who === 'bytearray' ? 'byte must be in range(0, 256)' : 'bytes must be in range(0, 256)');
  return -1;
}

const same = (m: Machine, o: Ref, b: Uint8Array): Ref => (isByteArray(m, o) ? bytearrayFrom(m, b) : bytesFrom(m, b));
const need = (m: Machine, o: Ref): Uint8Array | null => { if (isBytesLike(m, o)) return bytesView(m, o).slice(); raise(m, 'TypeError', `a bytes-like object is required, not '${typeName(m, o)}'`); return null; };

function find(b: Uint8Array, x: Uint8Array, from: number, to: number): number {
  outer: for (let i = from; i + x.length <= to; i++) {
    for (let k = 0; k < x.length; k++) if (b[i + k] !== x[k]) continue outer;
    return i;
  }
  return -1;
}

function subscript(m: Machine, o: Ref, key: Ref): Ref {
  const b = bytesView(m, o);
  if (isSlice(m, key)) {
    const s = sliceIndices(m, key, b.length);
    if (s === null) return 0;
    return same(m, o, Uint8Array.from({ length: s.length }, (_, k) => b[s.start + k * s.step]!));
  }
  const word = isByteArray(m, o) ? 'bytearray' : 'byte';
  if (m.i32[(typeOf(m, key) + 448 + 8 * 33) >> 2] === 0) return raise(m, 'TypeError', `${word} indices must be integers or slices, not ${typeName(m, key)}`);
  let i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return 0;
  if (i < 0) i += b.length;
  return i < 0 || i >= b.length ? raise(m, 'IndexError', isByteArray(m, o) ? 'bytearray index out of range' : 'index out of range') : intFromNumber(m, b[i]!);
}

function assSubscript(m: Machine, o: Ref, key: Ref, v: Ref): number {
  const b = bytesView(m, o).slice();
  if (isSlice(m, key)) {
    const s = sliceIndices(m, key, b.length);
    if (s === null) return -1;
    let items = new Uint8Array(0);
    if (v !== 0) { const top = m.i32[0x10c >> 2]!; m.i32[top >> 2] = v; const got = source(m, 'bytearray', top, 1); if (got === null) return -1; items = new Uint8Array(got); }
    if (s.step === 1) { const hi = Math.max(s.start, s.stop); bytearraySet(m, o, Uint8Array.from([...b.slice(0, s.start), ...items, ...b.slice(hi)])); return 0; }
    if (v === 0) { const drop = new Set(Array.from({ length: s.length }, (_, k) => s.start + k * s.step)); bytearraySet(m, o, b.filter((_, i) => !drop.has(i))); return 0; }
    if (items.length !== s.length) { raise(m, 'ValueError', `attempt to assign bytes of size ${items.length} to extended slice of size ${s.length}`); return -1; }
    items.forEach((x, k) => { b[s.start + k * s.step] = x; });
    bytearraySet(m, o, b);
    return 0;
  }
  let i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return -1;
  if (i < 0) i += b.length;
  if (i < 0 || i >= b.length) { raise(m, 'IndexError', 'bytearray index out of range'); return -1; }
  if (v === 0) { bytearraySet(m, o, Uint8Array.from([...b.slice(0, i), ...b.slice(i + 1)])); return 0; }
  const x = byteOf(m, v, 'bytearray');
  if (x < 0) return -1;
  m.u8[m.i32[(o + 40) >> 2]! + i] = x;
  return 0;
}

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isBytesLike(m, a) || !isBytesLike(m, b)) return m.NotImplemented;
  const x = bytesView(m, a), y = bytesView(m, b);
  let c = 0;
  for (let i = 0; c === 0 && i < x.length && i < y.length; i++) c = x[i]! - y[i]!;
  if (c === 0) c = x.length - y.length;
  return boolRef(m, op === 0 ? c < 0 : op === 1 ? c <= 0 : op === 2 ? c === 0 : op === 3 ? c !== 0 : op === 4 ? c > 0 : c >= 0);
}

function contains(m: Machine, o: Ref, v: Ref): number {
  if (isInt(m, v)) { const x = intToNumber(m, v); if (x < 0 || x > 255) { raise(m, 'ValueError', 'byte must be in range(0, 256)'); return -1; } return bytesView(m, o).includes(x) ? 1 : 0; }
  const b = need(m, v);
  return b === null ? -1 : find(bytesView(m, o), b, 0, bytesView(m, o).length) >= 0 ? 1 : 0;
}

function concat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isBytesLike(m, b)) return raise(m, 'TypeError', isByteArray(m, a) ? `can't concat ${typeName(m, b)} to bytearray` : `can't concat ${typeName(m, b)} to bytes`);
  return same(m, a, Uint8Array.from([...bytesView(m, a), ...bytesView(m, b)]));
}

function repeat(m: Machine, o: Ref, n: number): Ref {
  const b = bytesView(m, o).slice();
  const k = Math.max(0, n);
  if (b.length * k > m.maxMemory) return raise(m, 'MemoryError', '');
  const out = new Uint8Array(b.length * k);
  for (let i = 0; i < k; i++) out.set(b, i * b.length);
  return same(m, o, out);
}

const latin = (b: Uint8Array): string => { let s = ''; for (const c of b) s += String.fromCharCode(c); return s; };
const unlatin = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));
const WS = ' \t\n\r\f\v';
/** A byte string operation done on latin-1 text with ASCII rules. */
const viaText = (f: (s: string) => string) => (m: Machine, o: Ref): Ref => same(m, o, unlatin(f(latin(bytesView(m, o)))));
const strip = (left: boolean, right: boolean) => (m: Machine, o: Ref, chars: Ref): Ref => {
  const set = chars === 0 || chars === m.None ? WS : (() => { const c = need(m, chars); return c === null ? null : latin(c); })();
  if (set === null) return 0;
  const s = latin(bytesView(m, o));
  let i = 0, j = s.length;
  while (left && i < j && set.includes(s[i]!)) i++;
  while (right && j > i && set.includes(s[j - 1]!)) j--;
  return same(m, o, unlatin(s.slice(i, j)));
};
const range = (m: Machine, r: Ref, d: number, n: number): number => { if (r === 0 || r === m.None) return d; const k = asSsize(m, r, 'IndexError'); return k < 0 ? Math.max(0, k + n) : Math.min(n, k); };
const pattern = (m: Machine, v: Ref): Uint8Array | null => { if (isInt(m, v)) { const x = byteOf(m, v, 'byte'); return x < 0 ? null : Uint8Array.of(x); } if (isBytesLike(m, v)) return bytesView(m, v).slice(); raise(m, 'TypeError', `argument should be integer or bytes-like object, not '${typeName(m, v)}'`); return null; };
const search = (last: boolean, fails: boolean) => (m: Machine, o: Ref, v: Ref, s: Ref, e: Ref): Ref => {
  const x = pattern(m, v);
  if (x === null) return 0;
  const b = bytesView(m, o);
  const from = range(m, s, 0, b.length), to = range(m, e, b.length, b.length);
  let at = -1;
  if (last) { for (let i = to - x.length; i >= from; i--) if (find(b, x, i, i + x.length) === i) { at = i; break; } } else at = find(b, x, from, to);
  return at < 0 && fails ? raise(m, 'ValueError', 'subsection not found') : intFromNumber(m, at);
};
const ends = (start: boolean) => (m: Machine, o: Ref, v: Ref, s: Ref, e: Ref): Ref => {
  const b = latin(bytesView(m, o));
  const part = b.slice(range(m, s, 0, b.length), range(m, e, b.length, b.length));
  const each = hasFlag(m, typeOf(m, v), TPFLAGS.TUPLE) ? Array.from({ length: m.i32[(v + 16) >> 2]! }, (_, i) => m.i32[(v + 24 + 8 * i) >> 2]!) : [v];
  for (const x of each) {
    if (!isBytesLike(m, x)) return raise(m, 'TypeError', `${start ? 'startswith' : 'endswith'} first arg must be bytes or a tuple of bytes, not ${typeName(m, x)}`);
    if (start ? part.startsWith(latin(bytesView(m, x))) : part.endsWith(latin(bytesView(m, x)))) return m.True;
  }
  return m.False;
};

function split(m: Machine, o: Ref, sep: Ref, max: Ref): Ref {
  const s = latin(bytesView(m, o));
  let n = max === 0 ? -1 : asSsize(m, max, 'OverflowError');
  if (n < 0) n = Infinity;
  let parts: string[] = [];
  if (sep === 0 || sep === m.None) {
    let rest = s.replace(/^[ \t\n\r\f\v]+/, '');
    while (rest !== '' && parts.length < n) { const k = /[ \t\n\r\f\v]+/.exec(rest); if (k === null) break; parts.push(rest.slice(0, k.index)); rest = rest.slice(k.index + k[0].length); }
    if (rest !== '') parts.push(parts.length >= n ? rest.replace(/[ \t\n\r\f\v]+$/, '') : rest);
  } else {
    const x = need(m, sep);
    if (x === null) return 0;
    if (x.length === 0) return raise(m, 'ValueError', 'empty separator');
    const all = s.split(latin(x));
    parts = all.length - 1 > n ? [...all.slice(0, n), all.slice(n).join(latin(x))] : all;
  }
  return listFrom(m, parts.map((p) => same(m, o, unlatin(p))));
}

function join(m: Machine, o: Ref, iterable: Ref): Ref {
  const items = collect(m, iterable);
  if (items === null) return 0;
  const sep = latin(bytesView(m, o));
  const bad = items.findIndex((r) => !isBytesLike(m, r));
  const text = bad < 0 ? items.map((r) => latin(bytesView(m, r))).join(sep) : '';
  const t = tupleFrom(m, items);
  const word = bad < 0 ? '' : typeName(m, items[bad]!);
  if (t !== m.emptyTuple) { m.i32[t >> 2] = 1; m.fns[m.i32[(m.tTuple + 48) >> 2]!]!(m, t); }
  return bad >= 0 ? raise(m, 'TypeError', `sequence item ${bad}: expected a bytes-like object, ${word} found`) : same(m, o, unlatin(text));
}

function hexOf(m: Machine, o: Ref, sep: Ref, per: Ref): Ref {
  const b = bytesView(m, o);
  const h = Array.from(b, (x) => x.toString(16).padStart(2, '0'));
  if (sep === 0) return strFromJs(m, h.join(''));
  const s = isBytesLike(m, sep) ? latin(bytesView(m, sep)) : strToJs(m, sep);
  const n = per === 0 ? 1 : asSsize(m, per, 'OverflowError');
  if (n === 0) return strFromJs(m, h.join(''));
  const k = Math.abs(n);
  const groups: string[] = [];
  if (n > 0) { for (let e = h.length; e > 0; e -= k) groups.unshift(h.slice(Math.max(0, e - k), e).join('')); } else for (let i = 0; i < h.length; i += k) groups.push(h.slice(i, i + k).join(''));
  return strFromJs(m, groups.join(s));
}

function fromHex(m: Machine, cls: Ref, s: Ref): Ref {
  const text = strToJs(m, s);
  const out: number[] = [];
  for (let i = 0; i < text.length;) {
    if (WS.includes(text[i]!)) { i++; continue; }
    const hi = parseInt(text[i]!, 16), lo = parseInt(text[i + 1] ?? 'x', 16);
    if (Number.isNaN(hi) || Number.isNaN(lo)) return raise(m, 'ValueError', `non-hexadecimal number found in fromhex() arg at position ${Number.isNaN(hi) ? i : i + 1}`);
    out.push(hi * 16 + lo);
    i += 2;
  }
  return cls === m.types['bytearray'] ? bytearrayFrom(m, Uint8Array.from(out)) : bytesFrom(m, Uint8Array.from(out));
}

const arg = (m: Machine, r: Ref, d: string): string => (r === 0 ? d : strToJs(m, r));
const is = (re: RegExp) => (m: Machine, o: Ref): Ref => boolRef(m, re.test(latin(bytesView(m, o))));

const METHODS: readonly MethodSpec[] = [
  { name: 'decode', sig: "(encoding='utf-8', errors='strict')", fn: (m: Machine, o: Ref, e: Ref, r: Ref) => { const b = bytesView(m, o).slice(); const p = guard(m, () => decode(b, arg(m, e, 'utf-8'), arg(m, r, 'strict'))); return p === null ? 0 : p.length === 0 ? m.emptyStr : strFromCodePoints(m, p); } },
  { name: 'hex', sig: '(sep=<unrepresentable>, bytes_per_sep=1)', fn: hexOf }, { name: 'fromhex', sig: '(string, /)', kind: 'class', fn: fromHex },
  { name: 'find', sig: '(sub, start=0, end=0, /)', fn: search(false, false) }, { name: 'rfind', sig: '(sub, start=0, end=0, /)', fn: search(true, false) },
  { name: 'index', sig: '(sub, start=0, end=0, /)', fn: search(false, true) }, { name: 'rindex', sig: '(sub, start=0, end=0, /)', fn: search(true, true) },
  { name: 'count', sig: '(sub, start=0, end=0, /)', fn: (m: Machine, o: Ref, v: Ref, s: Ref, e: Ref) => { const x = pattern(m, v); if (x === null) return 0; const b = bytesView(m, o); let n = 0; const to = range(m, e, b.length, b.length); for (let i = range(m, s, 0, b.length); ;) { const k = find(b, x, i, to); if (k < 0) break; n++; i = k + Math.max(1, x.length); } return intFromNumber(m, n); } },
  { name: 'startswith', sig: '(prefix, start=0, end=0, /)', fn: ends(true) }, { name: 'endswith', sig: '(suffix, start=0, end=0, /)', fn: ends(false) },
  { name: 'split', sig: '(sep=None, maxsplit=-1)', fn: split }, { name: 'join', sig: '(iterable_of_bytes, /)', fn: join },
  { name: 'strip', sig: '(bytes=None, /)', fn: strip(true, true) }, { name: 'lstrip', sig: '(bytes=None, /)', fn: strip(true, false) }, { name: 'rstrip', sig: '(bytes=None, /)', fn: strip(false, true) },
  { name: 'upper', sig: '()', fn: viaText((s) => s.replace(/[a-z]/g, (c) => c.toUpperCase())) }, { name: 'lower', sig: '()', fn: viaText((s) => s.replace(/[A-Z]/g, (c) => c.toLowerCase())) },
  { name: 'replace', sig: '(old, new, count=-1, /)', fn: (m: Machine, o: Ref, a: Ref, b: Ref, c: Ref) => { const x = need(m, a), y = need(m, b); if (x === null || y === null) return 0; let n = c === 0 ? -1 : asSsize(m, c, 'OverflowError'); if (n < 0) n = Infinity; const parts = latin(bytesView(m, o)).split(latin(x)); const k = Math.min(n, parts.length - 1); return same(m, o, unlatin(parts.slice(0, k + 1).join(latin(y)) + (k < parts.length - 1 ? latin(x) + parts.slice(k + 1).join(latin(x)) : ''))); } },
  { name: 'ljust', sig: "(width, fillchar=b' ', /)", fn: (m: Machine, o: Ref, w: Ref, f: Ref) => same(m, o, unlatin(latin(bytesView(m, o)).padEnd(asSsize(m, w, 'OverflowError'), f === 0 ? ' ' : latin(bytesView(m, f))))) },
  { name: 'rjust', sig: "(width, fillchar=b' ', /)", fn: (m: Machine, o: Ref, w: Ref, f: Ref) => same(m, o, unlatin(latin(bytesView(m, o)).padStart(asSsize(m, w, 'OverflowError'), f === 0 ? ' ' : latin(bytesView(m, f))))) },
  { name: 'zfill', sig: '(width, /)', fn: (m: Machine, o: Ref, w: Ref) => { const s = latin(bytesView(m, o)); const sign = /^[+-]/.test(s) ? s[0]! : ''; return same(m, o, unlatin(sign + s.slice(sign.length).padStart(asSsize(m, w, 'OverflowError') - sign.length, '0'))); } },
  { name: 'isdigit', sig: '()', fn: is(/^[0-9]+$/) }, { name: 'isalpha', sig: '()', fn: is(/^[A-Za-z]+$/) }, { name: 'isalnum', sig: '()', fn: is(/^[A-Za-z0-9]+$/) }, { name: 'isspace', sig: '()', fn: is(/^[ \t\n\r\f\v]+$/) }, { name: 'isascii', sig: '()', fn: (m, o) => boolRef(m, bytesView(m, o).every((x) => x < 128)) },
];

const slots: TypeSpec['slots'] = {
  richcompare: compare, sq_length: (m: Machine, o: Ref) => m.i32[(o + 16) >> 2]!, mp_length: (m: Machine, o: Ref) => m.i32[(o + 16) >> 2]!, mp_subscript: subscript, sq_contains: contains, sq_concat: concat, sq_repeat: repeat,
  sq_item: (m: Machine, o: Ref, i: number) => (i < 0 || i >= m.i32[(o + 16) >> 2]! ? raise(m, 'IndexError', 'index out of range') : intFromNumber(m, bytesView(m, o)[i]!)),
};

export const BYTES_TYPES: readonly TypeSpec[] = [
  {
    name: 'bytes', basicsize: BYTES.basic, itemsize: 1, flags: TPFLAGS.BASETYPE | TPFLAGS.BYTES | TPFLAGS.MATCH_SELF, methods: METHODS,
    slots: {
      ...slots, dealloc: freeObject, repr: (m: Machine, o: Ref) => strFromJs(m, bytesRepr(bytesView(m, o))), iter: (m: Machine, o: Ref) => seqIterOf(m, 'iterator', o),
      hash: (m: Machine, o: Ref) => { const n = m.i32[(o + 16) >> 2]!; if (n === 0) { m.hashHi = 0; return 0; } const h = hashBytes(m.u8, o + BYTES.data, o + BYTES.data + n); m.hashHi = h.hi; return h.lo === -1 && h.hi === -1 ? -2 : h.lo; },
      new: (m: Machine, type: Ref, argv: number, nargs: number) => {
        if (nargs === 1 && type === m.types['bytes'] && typeOf(m, m.i32[argv >> 2]!) === type) return newRef(m, m.i32[argv >> 2]!);
        const b = source(m, 'bytes', argv, nargs);
        if (b === null) return 0;
        if (type === m.types['bytes']) return bytesFrom(m, b);
        const o = typeAlloc(m, type, b.length);
        fill(m, o, b);
        return o;
      },
    },
  },
  {
    name: 'bytearray', basicsize: 56, flags: TPFLAGS.BASETYPE | TPFLAGS.MATCH_SELF,
    slots: {
      ...slots, dealloc: (m: Machine, o: Ref) => { free(m, m.i32[(o + 32) >> 2]!); freeObject(m, o); }, repr: (m: Machine, o: Ref) => strFromJs(m, bytearrayRepr(bytesView(m, o), nameOfType(m, typeOf(m, o)))), iter: (m: Machine, o: Ref) => seqIterOf(m, 'iterator', o),
      new: (m: Machine, t: Ref) => typeAlloc(m, t, 0),
      init: (m: Machine, o: Ref, argv: number, nargs: number) => { const b = source(m, 'bytearray', argv, nargs); if (b === null) return -1; bytearraySet(m, o, b); return 0; },
      mp_ass_subscript: assSubscript,
      sq_inplace_concat: (m: Machine, o: Ref, v: Ref) => { if (!isBytesLike(m, v)) return raise(m, 'TypeError', `can't concat ${typeName(m, v)} to bytearray`); bytearraySet(m, o, Uint8Array.from([...bytesView(m, o), ...bytesView(m, v)])); return newRef(m, o); },
    },
    methods: [
      ...METHODS,
      { name: 'append', sig: '(item, /)', fn: (m: Machine, o: Ref, v: Ref) => { const x = byteOf(m, v, 'bytearray'); if (x < 0) return 0; bytearraySet(m, o, Uint8Array.from([...bytesView(m, o), x])); return m.None; } },
      { name: 'extend', sig: '(iterable_of_ints, /)', fn: (m: Machine, o: Ref, v: Ref) => { const top = m.i32[0x10c >> 2]!; m.i32[top >> 2] = v; const b = source(m, 'bytearray', top, 1); if (b === null) return 0; bytearraySet(m, o, Uint8Array.from([...bytesView(m, o), ...b])); return m.None; } },
      { name: 'pop', sig: '(index=-1, /)', fn: (m: Machine, o: Ref, r: Ref) => { const b = bytesView(m, o).slice(); let i = r === 0 ? -1 : asSsize(m, r, 'IndexError'); if (b.length === 0) return raise(m, 'IndexError', 'pop from empty bytearray'); if (i < 0) i += b.length; if (i < 0 || i >= b.length) return raise(m, 'IndexError', 'pop index out of range'); bytearraySet(m, o, Uint8Array.from([...b.slice(0, i), ...b.slice(i + 1)])); return intFromNumber(m, b[i]!); } },
      { name: 'clear', sig: '()', fn: (m, o) => { bytearraySet(m, o, new Uint8Array(0)); return m.None; } },
      { name: 'reverse', sig: '()', fn: (m, o) => { bytearraySet(m, o, bytesView(m, o).slice().reverse()); return m.None; } },
      { name: '__sizeof__', sig: '()', fn: (m, o) => intFromNumber(m, 56 + m.i32[(o + 24) >> 2]!) },
    ],
  },
];
