/** Objects without references of their own: None, bool, int, float, str, bytes, bytearray. Models Modules/_pickle.c, CPython 3.13. */
import type { Ref } from '../../memory/machine.ts';
import { decref, newRef } from '../../memory/refs.ts';
import { REG } from '../../memory/registers.ts';
import { bytesFrom, bytesView } from '../../objects/bytes-object.ts';
import { floatValue } from '../../objects/float.ts';
import { intToBigInt } from '../../objects/int.ts';
import { strFromJs, strPoints } from '../../objects/str.ts';
import { tupleFrom } from '../../objects/tuple.ts';
import { encode } from '../../text/codecs.ts';
import { floatRepr } from '../../text/float-repr.ts';
import { intToText } from '../../text/int-text.ts';
import { attempt } from '../../objects/text-args.ts';
import { codeOf, type PickleOpName } from './opcodes.ts';
import { memoPut, moduleAttr, write, type Saver } from './saver.ts';
import { saveReduce } from './save-reduce.ts';

/** Two's complement, low byte first, no byte more than needed; nothing for 0. */
export function longBytes(v: bigint): Uint8Array {
  const out: number[] = [];
  for (let rest = v; ; rest >>= 8n) {
    if (rest === 0n && (out.length === 0 || out[out.length - 1]! < 128)) break;
    if (rest === -1n && out.length > 0 && out[out.length - 1]! >= 128) break;
    out.push(Number(rest & 255n));
  }
  return Uint8Array.from(out);
}

/** The reverse. */
export function longFromBytes(data: Uint8Array): bigint {
  let v = 0n;
  for (let i = data.length - 1; i >= 0; i--) v = (v << 8n) | BigInt(data[i]!);
  return data.length > 0 && data[data.length - 1]! >= 128 ? v - (1n << BigInt(8 * data.length)) : v;
}

export function saveInt(s: Saver, o: Ref): boolean {
  const v = intToBigInt(s.m, o);
  if (v === BigInt.asIntN(32, v)) {
    const n = Number(v);
    if (!s.bin) { write(s, 'INT'); s.out.ascii(`${n}\n`); }
    else if (n >= 0 && n < 256) { write(s, 'BININT1'); s.out.uint(n, 1); }
    else if (n >= 0 && n < 65536) { write(s, 'BININT2'); s.out.uint(n, 2); }
    else { write(s, 'BININT'); s.out.uint(n >>> 0, 4); }
    return true;
  }
  if (s.proto < 2) {
    const text = attempt(s.m, () => intToText(v, 10, s.m.i32[REG.intMaxStrDigits]!));
    if (text === null) return false;
    write(s, 'LONG');
    s.out.ascii(`${text}L\n`);
    return true;
  }
  const data = longBytes(v);
  if (data.length < 256) { write(s, 'LONG1'); s.out.uint(data.length, 1); }
  else { write(s, 'LONG4'); s.out.uint(data.length, 4); }
  s.out.put(data);
  return true;
}

export function saveFloat(s: Saver, o: Ref): boolean {
  const x = floatValue(s.m, o);
  if (!s.bin) {
    write(s, 'FLOAT');
    s.out.ascii(`${floatRepr(x)}\n`);
    return true;
  }
  const b = new Uint8Array(8);
  new DataView(b.buffer).setFloat64(0, x, false);
  write(s, 'BINFLOAT');
  s.out.put(b);
  return true;
}

/** Opcode by size: up to 255 bytes when the protocol has a short form, else with a size of 4 bytes. */
function sized(s: Saver, data: Uint8Array, short: PickleOpName, long: PickleOpName, shortFrom: number): boolean {
  const n = data.length;
  const header = n < 256 && s.proto >= shortFrom ? [codeOf(short), n] : [codeOf(long), n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24];
  return s.out.payload(header, data);
}

const HEX = (c: number, digits: number): string => c.toString(16).padStart(digits, '0');

/** raw-unicode-escape, with everything escaped that would end or disturb the line. */
function rawEscape(points: ArrayLike<number>): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const c = points[i]!;
    if (c >= 0x10000) out.push(...Array.from(`\\U${HEX(c, 8)}`, (x) => x.charCodeAt(0)));
    else if (c >= 256 || c === 0x5c || c === 0 || c === 10 || c === 13 || c === 0x1a) out.push(...Array.from(`\\u${HEX(c, 4)}`, (x) => x.charCodeAt(0)));
    else out.push(c);
  }
  return out;
}

export function saveStr(s: Saver, o: Ref): boolean {
  const points = strPoints(s.m, o);
  if (!s.bin) {
    write(s, 'UNICODE');
    s.out.put(rawEscape(points));
    s.out.byte(10);
  } else if (!sized(s, encode(points, 'utf-8', 'surrogatepass'), 'SHORT_BINUNICODE', 'BINUNICODE', 4)) return false;
  return memoPut(s, o);
}

/** Saves callable(*args), both given as new references. */
function saveCall(s: Saver, callable: Ref, args: Ref, o: Ref): boolean {
  if (callable === 0) { decref(s.m, args); return false; }
  const t = tupleFrom(s.m, [callable, args]);
  const ok = saveReduce(s, t, o);
  decref(s.m, t);
  return ok;
}

export function saveBytes(s: Saver, o: Ref): boolean {
  const m = s.m, data = bytesView(m, o);
  if (s.proto < 3) {
    if (data.length === 0) return saveCall(s, newRef(m, m.types['bytes']!), tupleFrom(m, []), o);
    const text = strFromJs(m, Array.from(data, (c) => String.fromCharCode(c)).join(''));
    return saveCall(s, moduleAttr(m, '_codecs', 'encode'), tupleFrom(m, [text, strFromJs(m, 'latin1')]), o);
  }
  return sized(s, data.slice(), 'SHORT_BINBYTES', 'BINBYTES', 3) && memoPut(s, o);
}

export function saveBytearray(s: Saver, o: Ref): boolean {
  const m = s.m, data = bytesView(m, o).slice();
  if (s.proto < 5) return saveCall(s, newRef(m, m.types['bytearray']!), tupleFrom(m, data.length === 0 ? [] : [bytesFrom(m, data)]), o);
  const n = data.length;
  return s.out.payload([codeOf('BYTEARRAY8'), n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24, 0, 0, 0, 0], data) && memoPut(s, o);
}

/** None and the bools. */
export function saveSingleton(s: Saver, o: Ref): boolean {
  const m = s.m;
  if (o === m.None) return write(s, 'NONE');
  if (s.proto >= 2) return write(s, o === m.True ? 'NEWTRUE' : 'NEWFALSE');
  s.out.ascii(o === m.True ? 'I01\n' : 'I00\n');
  return true;
}

