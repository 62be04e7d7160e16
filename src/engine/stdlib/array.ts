/**
 * array.array: numbers side by side in one block. Models Modules/arraymodule.c, CPython 3.13, on a 64-bit little-endian machine.
 *
 *   array | refcnt 8 | type 8 | ob_size 8 | ob_item 8 | allocated 8 | ob_descr 8 | weakrefs 8 | ob_exports 8 |     items in a block of their own
 *
 * Invariants: an array with exports keeps its size; ob_item is 0 exactly when nothing is allocated.
 * Departures: ob_descr holds the type code's character instead of a pointer; the type is static; no tofile() and fromfile(); 'u' warns of nothing.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { free, realloc } from '../memory/blocks.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, freeGcObject, newRef, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';
import { asSsize, callArgs, getIter, index, iterNext, repr, richCompareBool, typeName } from '../objects/abstract.ts';
import { argName } from '../objects/arg-name.ts';
import { ARRAY, arrayView, bytesFrom, bytesLike, bytesView, isArray, isBytearray, isBytes } from '../objects/bytes-object.ts';
import { dictGetStr, dictSet } from '../objects/dict.ts';
import { occurred, raise } from '../objects/errors.ts';
import { asDouble } from '../objects/float.ts';
import { intFromNumber, intToBigInt } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listFrom } from '../objects/list.ts';
import { moduleDict } from '../objects/module.ts';
import { formatSize, itemObject, readItem } from '../objects/memoryview-items.ts';
import { boundOf, isSlice, sliceIndices } from '../objects/slice.ts';
import { SLOT_OFFSETS, type MethodSpec, type TypeSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { indexIterNew, indexIterType } from '../objects/str-iter.ts';
import { fastItem, fastSize, isStr, ssizeArg } from '../objects/text-args.ts';
import { tupleFrom, tupleSize } from '../objects/tuple.ts';
import { typeAlloc } from '../objects/type-alloc.ts';
import { clearWeakrefs } from '../objects/weakref.ts';
import { argAt } from './arguments.ts';
import type { ModuleSpec } from './spec.ts';

const CODES = 'bBuwhHiIlLqQfd';
const NAME = 'array.array';

const at = (m: Machine, o: Ref, field: number): number => m.i32[(o + field) >> 2]!;
const put = (m: Machine, o: Ref, field: number, v: number): void => { m.i32[(o + field) >> 2] = v; };

const codeOf = (m: Machine, a: Ref): string => String.fromCharCode(at(m, a, ARRAY.descr));
const isText = (code: string): boolean => code === 'u' || code === 'w';
const sizeOfCode = (code: string): number => (isText(code) ? 4 : formatSize(code));
const length = (m: Machine, a: Ref): number => at(m, a, ARRAY.size);
const addressOf = (m: Machine, a: Ref, i: number): number => at(m, a, ARRAY.item) + i * sizeOfCode(codeOf(m, a));

// ---- values ----------------------------------------------------------------------------------------------------------------

interface Range { readonly low: bigint; readonly high: bigint; readonly name: string }
const signed = (bits: bigint, name: string): Range => ({ low: -(1n << (bits - 1n)), high: (1n << (bits - 1n)) - 1n, name });
const unsigned = (bits: bigint, name: string): Range => ({ low: 0n, high: (1n << bits) - 1n, name });
const LONG_WORD = 'Python int too large to convert to C long', BIG_WORD = 'int too big to convert';
/** What an integer must fit into, checked in this order: the C type it is read as, then the item's own. */
const RANGES: Readonly<Record<string, readonly Range[]>> = {
  b: [signed(16n, 'signed short integer'), signed(8n, 'signed char')], B: [signed(16n, 'signed short integer'), unsigned(8n, 'unsigned byte integer')],
  h: [signed(16n, 'signed short integer')], H: [signed(32n, 'signed integer'), unsigned(16n, 'unsigned short')],
  i: [signed(32n, 'signed integer')], I: [unsigned(32n, 'unsigned int')], l: [], L: [], q: [], Q: [],
};

/** What is wrong with n as an item, null when nothing. */
function rangeError(code: string, n: bigint): string | null {
  if (code === 'q') return BigInt.asIntN(64, n) === n ? null : BIG_WORD;
  if (code === 'Q') return n < 0n ? "can't convert negative int to unsigned" : BigInt.asUintN(64, n) === n ? null : BIG_WORD;
  if (code === 'I' || code === 'L') {
    if (n < 0n) return "can't convert negative value to unsigned int";
    if (BigInt.asUintN(64, n) !== n) return 'Python int too large to convert to C unsigned long';
  } else if (BigInt.asIntN(64, n) !== n) return LONG_WORD;
  for (const r of RANGES[code]!) {
    if (n < r.low) return `${r.name} is less than minimum`;
    if (n > r.high) return `${r.name} is greater than maximum`;
  }
  return null;
}

/** The bytes of a value as an item of this code, low byte first; null = error. May run Python code. */
function itemBytes(m: Machine, code: string, value: Ref): Uint8Array | null {
  const out = new Uint8Array(sizeOfCode(code)), view = new DataView(out.buffer);
  if (isText(code)) {
    const points = isStr(m, value) ? [...strToJs(m, value)] : [];
    if (points.length !== 1) { raise(m, 'TypeError', 'array item must be unicode character'); return null; }
    view.setUint32(0, points[0]!.codePointAt(0)!, true);
    return out;
  }
  if (code === 'f' || code === 'd') {
    const x = asDouble(m, value);
    if (x === null) return null;
    if (code === 'f') view.setFloat32(0, x, true); else view.setFloat64(0, x, true);
    return out;
  }
  const i = index(m, value);
  if (i === 0) return null;
  const n = intToBigInt(m, i);
  decref(m, i);
  const wrong = rangeError(code, n);
  if (wrong !== null) { raise(m, 'OverflowError', wrong); return null; }
  for (let k = 0, rest = BigInt.asUintN(64, n); k < out.length; k++, rest >>= 8n) out[k] = Number(rest & 255n);
  return out;
}

/** Item i as a new object; i is in range. */
function itemAt(m: Machine, a: Ref, i: number): Ref {
  const code = codeOf(m, a);
  return isText(code) ? strFromJs(m, String.fromCodePoint(m.i32[addressOf(m, a, i) >> 2]!)) : itemObject(m, addressOf(m, a, i), code);
}

// ---- memory ----------------------------------------------------------------------------------------------------------------

function setBlock(m: Machine, a: Ref, block: number, allocated: number): void {
  put(m, a, ARRAY.item, block);
  put(m, a, ARRAY.allocated, allocated);
}

/** Changes the number of items; new ones are stale. Grows by a sixteenth and a little more. 0 | -1. array_resize */
function resize(m: Machine, a: Ref, size: number): number {
  const old = length(m, a), room = at(m, a, ARRAY.allocated), block = at(m, a, ARRAY.item);
  if (at(m, a, ARRAY.exports) > 0 && size !== old) return raise(m, 'BufferError', 'cannot resize an array that is exporting buffers') - 1;
  put(m, a, ARRAY.size, size);
  if (room >= size && old < size + 16 && block !== 0) return 0;
  if (size === 0) { release(m, a); return 0; }
  reserve(m, a, (size >> 4) + (old < 8 ? 3 : 7) + size);
  return 0;
}

/** A block of exactly `allocated` items, with the old ones in front. */
function reserve(m: Machine, a: Ref, allocated: number): void {
  const block = at(m, a, ARRAY.item), bytes = allocated * sizeOfCode(codeOf(m, a));
  const next = realloc(m, block, bytes);
  if (m.rec !== null) {
    if (next !== block) {
      if (block !== 0) m.rec.put(EV.free, block, 0, 0, 0);
      m.rec.put(EV.alloc, next, bytes, 0, 0);
    }
    m.rec.put(EV.resize, a, at(m, a, ARRAY.allocated), allocated, 0);
  }
  setBlock(m, a, next, allocated);
}

function release(m: Machine, a: Ref): void {
  const block = at(m, a, ARRAY.item);
  if (block === 0) return;
  if (m.rec !== null) m.rec.put(EV.free, block, 0, 0, 0);
  free(m, block);
  setBlock(m, a, 0, 0);
}

/** New array with exactly the room its bytes need. */
function arrayFrom(m: Machine, type: Ref, code: string, data: Uint8Array): Ref {
  const a = typeAlloc(m, type, 0);
  put(m, a, ARRAY.descr, code.charCodeAt(0));
  const n = data.length / sizeOfCode(code);
  if (n === 0) return a;
  reserve(m, a, n);
  put(m, a, ARRAY.size, n);
  m.u8.set(data, at(m, a, ARRAY.item));
  return a;
}

/** Items lo..hi become `data`, which is no view of a. 0 | -1 */
function splice(m: Machine, a: Ref, lo: number, hi: number, data: Uint8Array): number {
  const one = sizeOfCode(codeOf(m, a)), old = length(m, a), size = old - (hi - lo) + data.length / one;
  if (size < old && at(m, a, ARRAY.exports) > 0) return resize(m, a, size);
  const tail = m.u8.slice(addressOf(m, a, hi), addressOf(m, a, old));
  if (resize(m, a, size) < 0) return -1;
  const start = at(m, a, ARRAY.item);
  m.u8.set(data, start + lo * one);
  m.u8.set(tail, start + lo * one + data.length);
  return 0;
}

function dealloc(m: Machine, a: Ref): void {
  untrack(m, a);
  if (at(m, a, ARRAY.weakrefs) !== 0) clearWeakrefs(m, a, a + ARRAY.weakrefs);
  release(m, a);
  freeGcObject(m, a);
}

// ---- making ----------------------------------------------------------------------------------------------------------------

function create(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  if (kwnames !== 0 && type === m.types[NAME]) return raise(m, 'TypeError', 'array.array() takes no keyword arguments');
  if (nargs < 1) return raise(m, 'TypeError', 'array() takes at least 1 argument (0 given)');
  if (nargs > 2) return raise(m, 'TypeError', `array() takes at most 2 arguments (${nargs} given)`);
  const first = argAt(m, argv, 0);
  if (!isStr(m, first)) return raise(m, 'TypeError', `array() argument 1 must be a unicode character, not ${typeName(m, first)}`);
  const code = strToJs(m, first);
  if ([...code].length !== 1) return raise(m, 'TypeError', 'array() argument 1 must be a unicode character, not str');
  const initial = nargs > 1 ? argAt(m, argv, 1) : 0;
  if (initial !== 0 && !isText(code)) {
    if (isStr(m, initial)) return raise(m, 'TypeError', `cannot use a str to initialize an array with typecode '${code}'`);
    if (isArray(m, initial) && isText(codeOf(m, initial))) return raise(m, 'TypeError', `cannot use a unicode array to initialize an array with typecode '${code}'`);
  }
  if (!CODES.includes(code)) return raise(m, 'ValueError', 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  if (initial === 0) return arrayFrom(m, type, code, new Uint8Array(0));
  if (isArray(m, initial) && codeOf(m, initial) === code) return arrayFrom(m, type, code, arrayView(m, initial).slice());
  const t = typeOf(m, initial), fixed = t === m.tList || t === m.tTuple;
  if (fixed || isArray(m, initial)) {
    const data = fixed ? fastBytes(m, code, initial) : arrayBytes(m, code, initial);
    return data === null ? 0 : arrayFrom(m, type, code, data);
  }
  const a = arrayFrom(m, type, code, new Uint8Array(0));
  if (extendBy(m, a, initial) < 0) { decref(m, a); return 0; }
  return a;
}

/** The items of a list or tuple; null = error. */
function fastBytes(m: Machine, code: string, seq: Ref): Uint8Array | null {
  const out: number[] = [];
  for (let i = 0; i < fastSize(m, seq); i++) {
    const v = newRef(m, fastItem(m, seq, i));
    const b = itemBytes(m, code, v);
    decref(m, v);
    if (b === null) return null;
    out.push(...b);
  }
  return Uint8Array.from(out);
}

/** The items of an array of another type code; null = error. */
function arrayBytes(m: Machine, code: string, other: Ref): Uint8Array | null {
  const out: number[] = [];
  for (let i = 0; i < length(m, other); i++) {
    const v = itemAt(m, other, i);
    const b = itemBytes(m, code, v);
    decref(m, v);
    if (b === null) return null;
    out.push(...b);
  }
  return Uint8Array.from(out);
}

/** Appends what an initial value of any other sort holds. 0 | -1 */
function extendBy(m: Machine, a: Ref, source: Ref): number {
  if (isBytes(m, source) || isBytearray(m, source)) return addBytes(m, a, bytesView(m, source));
  if (isStr(m, source)) return addText(m, a, source);
  const it = getIter(m, source);
  if (it === 0) return -1;
  for (let v = iterNext(m, it); v !== 0; v = iterNext(m, it)) {
    const r = append(m, a, v);
    decref(m, v);
    if (r < 0) { decref(m, it); return -1; }
  }
  decref(m, it);
  return occurred(m) ? -1 : 0;
}

function append(m: Machine, a: Ref, v: Ref): number {
  const b = itemBytes(m, codeOf(m, a), v);
  if (b === null) return -1;
  return splice(m, a, length(m, a), length(m, a), b);
}

function addBytes(m: Machine, a: Ref, view: Uint8Array): number {
  if (view.length % sizeOfCode(codeOf(m, a)) !== 0) return raise(m, 'ValueError', 'bytes length not a multiple of item size') - 1;
  return view.length === 0 ? 0 : splice(m, a, length(m, a), length(m, a), view.slice());
}

function addText(m: Machine, a: Ref, text: Ref): number {
  const points = [...strToJs(m, text)].map((c) => c.codePointAt(0)!);
  return points.length === 0 ? 0 : splice(m, a, length(m, a), length(m, a), new Uint8Array(Uint32Array.from(points).buffer));
}

// ---- a[i] ------------------------------------------------------------------------------------------------------------------

/** A key as an index, negative counted from the end; NaN = error. */
function indexOf(m: Machine, a: Ref, key: Ref): number {
  if (m.i32[(typeOf(m, key) + SLOT_OFFSETS.nb_index) >> 2] === 0) return raise(m, 'TypeError', 'array indices must be integers') || NaN;
  const i = asSsize(m, key, 'IndexError');
  if (i === -1 && occurred(m)) return NaN;
  return i < 0 ? i + length(m, a) : i;
}

/** The bytes of a slice's items. */
function sliceBytes(m: Machine, a: Ref, s: { start: number; step: number; length: number }): Uint8Array {
  const one = sizeOfCode(codeOf(m, a)), out = new Uint8Array(s.length * one);
  for (let k = 0; k < s.length; k++) {
    const from = addressOf(m, a, s.start + k * s.step);
    out.set(m.u8.subarray(from, from + one), k * one);
  }
  return out;
}

function item(m: Machine, a: Ref, i: number): Ref {
  return i < 0 || i >= length(m, a) ? raise(m, 'IndexError', 'array index out of range') : itemAt(m, a, i);
}

function subscript(m: Machine, a: Ref, key: Ref): Ref {
  if (!isSlice(m, key)) {
    const i = indexOf(m, a, key);
    return Number.isNaN(i) ? 0 : item(m, a, i);
  }
  const s = sliceIndices(m, key, length(m, a));
  return s === null ? 0 : arrayFrom(m, m.types[NAME]!, codeOf(m, a), sliceBytes(m, a, s));
}

function assignItem(m: Machine, a: Ref, i: number, value: Ref): number {
  if (i < 0 || i >= length(m, a)) return raise(m, 'IndexError', 'array assignment index out of range') - 1;
  if (value === 0) return splice(m, a, i, i + 1, new Uint8Array(0));
  const b = itemBytes(m, codeOf(m, a), value);
  if (b === null) return -1;
  if (i >= length(m, a)) return raise(m, 'IndexError', 'array assignment index out of range') - 1;
  m.u8.set(b, addressOf(m, a, i));
  return 0;
}

function assign(m: Machine, a: Ref, key: Ref, value: Ref): number {
  if (!isSlice(m, key)) {
    const i = indexOf(m, a, key);
    return Number.isNaN(i) ? -1 : assignItem(m, a, i, value);
  }
  let data = new Uint8Array(0);
  if (value !== 0) {
    if (!isArray(m, value)) return raise(m, 'TypeError', `can only assign array (not "${typeName(m, value)}") to array slice`) - 1;
    if (codeOf(m, value) !== codeOf(m, a)) return raise(m, 'TypeError', 'bad argument type for built-in operation') - 1;
    data = arrayView(m, value).slice();
  }
  const s = sliceIndices(m, key, length(m, a));
  if (s === null) return -1;
  if (s.step === 1) return splice(m, a, s.start, Math.max(s.start, s.stop), data);
  const one = sizeOfCode(codeOf(m, a));
  if (value === 0) {
    const drop = new Set(Array.from({ length: s.length }, (_, k) => s.start + k * s.step));
    const kept = arrayView(m, a).slice().filter((_, k) => !drop.has(Math.floor(k / one)));
    return s.length === 0 ? 0 : splice(m, a, 0, length(m, a), kept);
  }
  if (data.length !== s.length * one) return raise(m, 'ValueError', `attempt to assign array of size ${data.length / one} to extended slice of size ${s.length}`) - 1;
  for (let k = 0; k < s.length; k++) m.u8.set(data.subarray(k * one, (k + 1) * one), addressOf(m, a, s.start + k * s.step));
  return 0;
}

// ---- operators ---------------------------------------------------------------------------------------------------------------

/** The item as the host compares it. */
const valueAt = (m: Machine, a: Ref, i: number): bigint | number | boolean => readItem(m, addressOf(m, a, i), isText(codeOf(m, a)) ? 'I' : codeOf(m, a));

const ORDER: readonly ((x: number | bigint, y: number | bigint) => boolean)[] = [
  (x, y) => x < y, (x, y) => x <= y, (x, y) => x == y, (x, y) => x != y, (x, y) => x > y, (x, y) => x >= y,
];

function compare(m: Machine, a: Ref, b: Ref, op: number): Ref {
  if (!isArray(m, a) || !isArray(m, b)) return m.NotImplemented;
  const n = length(m, a), k = length(m, b);
  const holds = (x: number | bigint, y: number | bigint): Ref => (ORDER[op]!(x, y) ? m.True : m.False);
  if (n !== k && (op === 2 || op === 3)) return op === 3 ? m.True : m.False;
  for (let i = 0; i < n && i < k; i++) {
    const x = valueAt(m, a, i) as number | bigint, y = valueAt(m, b, i) as number | bigint;
    if (x != y) return holds(x, y);
  }
  return holds(n, k);
}

function sameKind(m: Machine, a: Ref, b: Ref): boolean {
  if (codeOf(m, a) === codeOf(m, b)) return true;
  raise(m, 'TypeError', 'bad argument type for built-in operation');
  return false;
}

function concat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isArray(m, b)) return raise(m, 'TypeError', `can only append array (not "${typeName(m, b)}") to array`);
  if (!sameKind(m, a, b)) return 0;
  return arrayFrom(m, m.types[NAME]!, codeOf(m, a), Uint8Array.from([...arrayView(m, a), ...arrayView(m, b)]));
}

function repeated(m: Machine, a: Ref, n: number): Uint8Array {
  const one = arrayView(m, a), out = new Uint8Array(one.length * Math.max(0, n));
  for (let k = 0; k < n; k++) out.set(one, k * one.length);
  return out;
}

function inplaceConcat(m: Machine, a: Ref, b: Ref): Ref {
  if (!isArray(m, b)) return raise(m, 'TypeError', `can only extend array with array (not "${typeName(m, b)}")`);
  return extend(m, a, b) === 0 ? 0 : newRef(m, a);
}

/** Position of a value from `start` to `stop`; -1 = not there, -2 = error. */
function find(m: Machine, a: Ref, v: Ref, start: number, stop: number): number {
  for (let i = start; i < stop && i < length(m, a); i++) {
    const x = itemAt(m, a, i);
    const same = richCompareBool(m, x, v, 2);
    decref(m, x);
    if (same !== 0) return same < 0 ? -2 : i;
  }
  return -1;
}

// ---- methods ---------------------------------------------------------------------------------------------------------------

/** The method: one argument, positional only, in the words of the parser for such. */
function extendMethod(m: Machine, a: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const named = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  if (nargs + named > 1) return raise(m, 'TypeError', `extend() takes at most 1 argument (${nargs + named} given)`);
  if (nargs === 0) return raise(m, 'TypeError', 'extend() takes exactly 1 positional argument (0 given)');
  return extend(m, a, m.i32[argv >> 2]!);
}

function extend(m: Machine, a: Ref, source: Ref): Ref {
  if (isArray(m, source)) {
    if (codeOf(m, source) !== codeOf(m, a)) return raise(m, 'TypeError', 'can only extend with array of same kind');
    return length(m, source) > 0 && splice(m, a, length(m, a), length(m, a), arrayView(m, source).slice()) < 0 ? 0 : m.None;
  }
  const it = getIter(m, source);
  if (it === 0) return 0;
  const r = extendBy(m, a, it);
  decref(m, it);
  return r < 0 ? 0 : m.None;
}

function fromList(m: Machine, a: Ref, list: Ref): Ref {
  if (typeOf(m, list) !== m.tList) return raise(m, 'TypeError', 'arg must be list');
  const data = fastBytes(m, codeOf(m, a), list);
  return data === null || (data.length > 0 && splice(m, a, length(m, a), length(m, a), data) < 0) ? 0 : m.None;
}

function fromBytes(m: Machine, a: Ref, buffer: Ref): Ref {
  const view = bytesLike(m, buffer);
  if (isArray(m, buffer) && sizeOfCode(codeOf(m, buffer)) !== 1) return raise(m, 'TypeError', 'a bytes-like object is required');
  if (view === null) return raise(m, 'TypeError', `a bytes-like object is required, not '${typeName(m, buffer)}'`);
  return addBytes(m, a, view) < 0 ? 0 : m.None;
}

function pop(m: Machine, a: Ref, which: Ref): Ref {
  const given = ssizeArg(m, which, -1);
  if (Number.isNaN(given)) return 0;
  const n = length(m, a);
  if (n === 0) return raise(m, 'IndexError', 'pop from empty array');
  const i = given < 0 ? given + n : given;
  if (i < 0 || i >= n) return raise(m, 'IndexError', 'pop index out of range');
  const v = itemAt(m, a, i);
  if (splice(m, a, i, i + 1, new Uint8Array(0)) < 0) { decref(m, v); return 0; }
  return v;
}

function insert(m: Machine, a: Ref, where: Ref, value: Ref): Ref {
  const given = ssizeArg(m, where, 0);
  if (Number.isNaN(given)) return 0;
  const b = itemBytes(m, codeOf(m, a), value);
  if (b === null) return 0;
  const n = length(m, a), i = given < 0 ? Math.max(0, given + n) : Math.min(given, n);
  return splice(m, a, i, i, b) < 0 ? 0 : m.None;
}

function remove(m: Machine, a: Ref, value: Ref): Ref {
  const i = find(m, a, value, 0, length(m, a));
  if (i < 0) return i === -2 ? 0 : raise(m, 'ValueError', 'array.remove(x): x not in array');
  return splice(m, a, i, i + 1, new Uint8Array(0)) < 0 ? 0 : m.None;
}

function indexMethod(m: Machine, a: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  const n = length(m, a), from = boundOf(m, start, n, 0);
  const to = Number.isNaN(from) ? NaN : boundOf(m, stop, n, n);
  if (Number.isNaN(from) || Number.isNaN(to)) return 0;
  const i = find(m, a, value, from, to);
  return i >= 0 ? intFromNumber(m, i) : i === -2 ? 0 : raise(m, 'ValueError', 'array.index(x): x not in array');
}

function count(m: Machine, a: Ref, value: Ref): Ref {
  let n = 0;
  for (let i = find(m, a, value, 0, length(m, a)); i !== -1; i = find(m, a, value, i + 1, length(m, a))) {
    if (i === -2) return 0;
    n++;
  }
  return intFromNumber(m, n);
}

function reverse(m: Machine, a: Ref): Ref {
  const n = length(m, a);
  if (n > 1) m.u8.set(sliceBytes(m, a, { start: n - 1, step: -1, length: n }), at(m, a, ARRAY.item));
  return m.None;
}

function byteswap(m: Machine, a: Ref): Ref {
  const one = sizeOfCode(codeOf(m, a));
  for (let i = 0; i < length(m, a); i++) m.u8.subarray(addressOf(m, a, i), addressOf(m, a, i) + one).reverse();
  return m.None;
}

const toList = (m: Machine, a: Ref): Ref => listFrom(m, Array.from({ length: length(m, a) }, (_, i) => itemAt(m, a, i)));
const toText = (m: Machine, a: Ref): Ref => strFromJs(m, Array.from({ length: length(m, a) }, (_, i) => String.fromCodePoint(m.i32[addressOf(m, a, i) >> 2]!)).join(''));
const copy = (m: Machine, a: Ref): Ref => arrayFrom(m, m.types[NAME]!, codeOf(m, a), arrayView(m, a).slice());
const code = (m: Machine, a: Ref): Ref => newRef(m, m.chars[at(m, a, ARRAY.descr)]!);

function arrayRepr(m: Machine, a: Ref): Ref {
  const name = strToJs(m, at(m, typeOf(m, a), TYPE.htName)).replace(/^.*\./, '');
  if (length(m, a) === 0) return strFromJs(m, `${name}('${codeOf(m, a)}')`);
  const items = isText(codeOf(m, a)) ? toText(m, a) : toList(m, a);
  const text = repr(m, items);
  decref(m, items);
  if (text === 0) return 0;
  const out = strFromJs(m, `${name}('${codeOf(m, a)}', ${strToJs(m, text)})`);
  decref(m, text);
  return out;
}

const onlyText = (name: string, fn: (m: Machine, a: Ref, v: Ref) => Ref) => (m: Machine, a: Ref, v: Ref): Ref =>
  isText(codeOf(m, a)) ? fn(m, a, v) : raise(m, 'ValueError', `${name}() may only be called on unicode type arrays ('u' or 'w')`);

function fromUnicode(m: Machine, a: Ref, text: Ref): Ref {
  if (!isStr(m, text)) return raise(m, 'TypeError', `fromunicode() argument must be str, not ${argName(m, text)}`);
  if (!isText(codeOf(m, a))) return raise(m, 'ValueError', "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
  return addText(m, a, text) < 0 ? 0 : m.None;
}

/** Machine format codes of the type codes, as array._array_reconstructor reads them. */
const FORMATS: Readonly<Record<string, number>> = { B: 0, b: 1, H: 2, h: 4, I: 6, i: 8, L: 10, Q: 10, l: 12, q: 12, f: 14, d: 16, u: 20, w: 20 };

/** Before protocol 3 by a list of items, from then on by the bytes. */
function reduceEx(m: Machine, a: Ref, protocol: Ref): Ref {
  const type = newRef(m, typeOf(m, a)), proto = intToBigInt(m, protocol);
  if (proto < 3n) return tupleFrom(m, [type, tupleFrom(m, [code(m, a), toList(m, a)]), m.None]);
  const maker = dictGetStr(m, moduleDict(m, dictGetStr(m, m.i32[REG.modules]!, 'array')), '_array_reconstructor');
  return tupleFrom(m, [newRef(m, maker), tupleFrom(m, [type, code(m, a), intFromNumber(m, FORMATS[codeOf(m, a)]!), bytesFrom(m, arrayView(m, a).slice())]), m.None]);
}

/** type(typecode, bytes) for items in this machine's own format. */
function reconstruct(m: Machine, _mod: Ref, type: Ref, typecode: Ref, format: Ref, items: Ref): Ref {
  const c = isStr(m, typecode) ? strToJs(m, typecode) : '';
  if (FORMATS[c] === undefined) return raise(m, 'ValueError', 'second parameter must be a valid type code');
  if (BigInt(FORMATS[c]) !== intToBigInt(m, format)) return raise(m, 'ValueError', 'third parameter must be the machine format of the type code on this machine');
  return callArgs(m, type, typecode, items);
}

const METHODS: readonly MethodSpec[] = [
  { name: 'append', sig: '(v, /)', fn: (m: Machine, a: Ref, v: Ref) => (append(m, a, v) < 0 ? 0 : m.None), doc: 'Append new value v to the end of the array.' },
  { name: 'buffer_info', sig: '()', fn: (m: Machine, a: Ref) => tupleFrom(m, [intFromNumber(m, at(m, a, ARRAY.item)), intFromNumber(m, length(m, a))]) },
  { name: 'byteswap', sig: '()', fn: byteswap },
  { name: 'clear', sig: '()', fn: (m: Machine, a: Ref) => (resize(m, a, 0) < 0 ? 0 : m.None), doc: 'Remove all items from the array.' },
  { name: 'count', sig: '(v, /)', fn: count, doc: 'Return number of occurrences of v in the array.' },
  { name: 'extend', sig: '($raw)', fn: extendMethod, doc: 'Append items to the end of the array.' },
  { name: 'frombytes', sig: '(buffer, /)', fn: fromBytes },
  { name: 'fromlist', sig: '(list, /)', fn: fromList, doc: 'Append items to array from list.' },
  { name: 'fromunicode', sig: '(ustr, /)', fn: fromUnicode },
  { name: 'index', sig: '(v, start=0, stop=9223372036854775807, /)', fn: indexMethod, doc: 'Return index of first occurrence of v in the array.' },
  { name: 'insert', sig: '(i, v, /)', fn: insert, doc: 'Insert a new item v into the array before position i.' },
  { name: 'pop', sig: '(i=-1, /)', fn: pop, doc: 'Return the i-th element and delete it from the array.' },
  { name: 'remove', sig: '(v, /)', fn: remove, doc: 'Remove the first occurrence of v in the array.' },
  { name: 'reverse', sig: '()', fn: reverse, doc: 'Reverse the order of the items in the array.' },
  { name: 'tobytes', sig: '()', fn: (m: Machine, a: Ref) => bytesFrom(m, arrayView(m, a).slice()), doc: 'Convert the array to an array of machine values and return the bytes representation.' },
  { name: 'tolist', sig: '()', fn: toList, doc: 'Convert array to an ordinary list with the same items.' },
  { name: 'tounicode', sig: '()', fn: onlyText('tounicode', toText) },
  { name: '__copy__', sig: '()', fn: copy, doc: 'Return a copy of the array.' },
  { name: '__deepcopy__', sig: '(memo, /)', fn: copy, doc: 'Return a copy of the array.' },
  { name: '__reduce_ex__', sig: '(protocol, /)', fn: reduceEx },
  { name: '__sizeof__', sig: '()', fn: (m: Machine, a: Ref) => intFromNumber(m, at(m, typeOf(m, a), TYPE.basicsize) + at(m, a, ARRAY.allocated) * sizeOfCode(codeOf(m, a))), doc: 'Size of the array in memory, in bytes.' },
  { name: '__class_getitem__', sig: '(object, /)', kind: 'class', fn: (m: Machine, c: Ref, k: Ref) => m.genericAlias(m, c, k), doc: 'See PEP 585' },
];

export const ARRAY_TYPES: readonly TypeSpec[] = [
  {
    name: NAME, basicsize: ARRAY.basic, flags: TPFLAGS.HAVE_GC | TPFLAGS.BASETYPE | TPFLAGS.SEQUENCE, weaklistoffset: ARRAY.weakrefs,
    slots: {
      dealloc, traverse: () => {}, new: create, repr: arrayRepr, richcompare: compare,
      iter: (m: Machine, a: Ref) => indexIterNew(m, m.types['array.arrayiterator']!, a),
      sq_length: length, mp_length: length, sq_item: item, mp_subscript: subscript, sq_ass_item: assignItem, mp_ass_subscript: assign,
      sq_contains: (m: Machine, a: Ref, v: Ref) => { const i = find(m, a, v, 0, length(m, a)); return i === -2 ? -1 : i < 0 ? 0 : 1; },
      sq_concat: concat, sq_repeat: (m: Machine, a: Ref, n: number) => arrayFrom(m, m.types[NAME]!, codeOf(m, a), repeated(m, a, n)),
      sq_inplace_concat: inplaceConcat,
      sq_inplace_repeat: (m: Machine, a: Ref, n: number) => { const data = repeated(m, a, n); return splice(m, a, 0, length(m, a), data) < 0 ? 0 : newRef(m, a); },
    },
    methods: METHODS,
    getset: [{ name: 'typecode', get: code }, { name: 'itemsize', get: (m, a) => intFromNumber(m, sizeOfCode(codeOf(m, a))) }],
  },
  indexIterType('array.arrayiterator', length, itemAt),
];

export const ARRAY_MODULE: ModuleSpec = {
  name: 'array',
  functions: [{ name: '_array_reconstructor', sig: '(arraytype, typecode, mformat_code, items, /)', fn: reconstruct, doc: 'Internal. Used for pickling support.' }],
  init: (m, dict) => {
    for (const name of ['array', 'ArrayType']) dictSet(m, dict, intern(m, name), m.types[NAME]!);
    const codes = strFromJs(m, CODES);
    dictSet(m, dict, intern(m, 'typecodes'), codes);
    decref(m, codes);
    return 0;
  },
};
