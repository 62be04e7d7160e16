/** Opcodes that push something without looking at the stack. One record: opcode -> what it does. Models Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { TYPE } from '../../memory/layout.ts';
import { newRef } from '../../memory/refs.ts';
import { REG } from '../../memory/registers.ts';
import { bytearrayFrom } from '../../objects/bytearray-object.ts';
import { bytesFrom } from '../../objects/bytes-object.ts';
import { dictNew } from '../../objects/dict.ts';
import { raise } from '../../objects/errors.ts';
import { floatFromNumber } from '../../objects/float.ts';
import { boolRef, intFromBigInt, intFromNumber } from '../../objects/int.ts';
import { listNew } from '../../objects/list.ts';
import { setNew } from '../../objects/set.ts';
import { strFromCodePoints } from '../../objects/str.ts';
import { attempt } from '../../objects/text-args.ts';
import { decode } from '../../text/codecs.ts';
import { parseFloatText } from '../../text/float-parse.ts';
import { parseIntText } from '../../text/int-text.ts';
import { longFromBytes } from './save-atoms.ts';
import type { Loader } from './loader.ts';
import type { PickleOpName } from './opcodes.ts';

export type Step = (u: Loader) => boolean;

/** Low byte first; null = error. */
export function uint(u: Loader, size: number): number | null {
  const b = u.reader.take(size);
  if (b === null) return null;
  let n = 0;
  for (let i = size - 1; i >= 0; i--) n = n * 256 + b[i]!;
  return n;
}

const latin = (b: Uint8Array): string => Array.from(b, (c) => String.fromCharCode(c)).join('');
/** Bytes after a size of so many bytes; null = error. */
function counted(u: Loader, size: number): Uint8Array | null {
  const n = uint(u, size);
  return n === null ? null : u.reader.take(n);
}

const ofUint = (size: number): Step => (u) => { const n = uint(u, size); return n !== null && u.push(intFromNumber(u.m, n)); };
const ofBytes = (size: number, make: (m: Machine, b: Uint8Array) => Ref): Step => (u) => { const b = counted(u, size); return b !== null && u.push(make(u.m, b)); };

/** A str from encoded bytes; 0 = error. */
export function text(m: Machine, b: Uint8Array, encoding: string, errors: string): Ref {
  const points = attempt(m, () => decode(b, encoding, errors));
  return points === null ? 0 : strFromCodePoints(m, points);
}
const ofText = (size: number): Step => (u) => { const b = counted(u, size); return b !== null && u.push(text(u.m, b, 'utf-8', 'surrogatepass')); };

/** A string of Python 2 in the encoding asked for, or as bytes. */
function oldString(u: Loader, b: Uint8Array): boolean {
  return u.push(u.settings.encoding === 'bytes' ? bytesFrom(u.m, b) : text(u.m, b, u.settings.encoding, u.settings.errors));
}
const ofOldString = (size: number): Step => (u) => { const b = counted(u, size); return b !== null && oldString(u, b); };

/** Decimal digits of any length; '00' and '01' are bools. */
function loadInt(u: Loader): boolean {
  const line = u.reader.line();
  if (line === null) return false;
  const s = latin(line);
  if (s === '00' || s === '01') return u.push(boolRef(u.m, s === '01'));
  const v = attempt(u.m, () => parseIntText(s, 10, u.m.i32[REG.intMaxStrDigits]!));
  if (v !== null) return u.push(intFromBigInt(u.m, v));
  return raise(u.m, 'ValueError', 'could not convert string to int') !== 0;
}

function loadLong(u: Loader): boolean {
  const line = u.reader.line();
  if (line === null) return false;
  const s = latin(line), digits = s.endsWith('L') ? s.slice(0, -1) : `${s}`;
  const v = attempt(u.m, () => parseIntText(digits, 10, u.m.i32[REG.intMaxStrDigits]!, s.endsWith('L') ? undefined : `'${s}\\n'`));
  return v !== null && u.push(intFromBigInt(u.m, v));
}

const ofLong = (size: number): Step => (u) => {
  const n = uint(u, size);
  if (n === null) return false;
  if (n > 0x7fffffff) return u.fail('LONG pickle has negative byte count');
  const b = u.reader.take(n);
  return b !== null && u.push(intFromBigInt(u.m, longFromBytes(b)));
};

function loadFloat(u: Loader): boolean {
  const line = u.reader.line();
  if (line === null) return false;
  const s = latin(line);
  const x = attempt(u.m, () => parseFloatText(s));
  return x === null ? raise(u.m, 'ValueError', `could not convert string to float: '${s}\n'`) !== 0 : u.push(floatFromNumber(u.m, x));
}

function loadBinFloat(u: Loader): boolean {
  const b = u.reader.take(8);
  return b !== null && u.push(floatFromNumber(u.m, new DataView(b.buffer, b.byteOffset, 8).getFloat64(0, false)));
}

/** A quoted literal with escapes, as bytes were written in Python 2. */
function loadString(u: Loader): boolean {
  const line = u.reader.line();
  if (line === null) return false;
  const s = latin(line).replace(/[ \t\n\r\v\f]+$/, '');
  if (s.length < 2 || s[0] !== s[s.length - 1] || (s[0] !== '"' && s[0] !== "'")) return u.fail('the STRING opcode argument must be quoted');
  const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '\\': '\\', "'": "'", '"': '"' };
  const out = s.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[^])/g, (whole: string, e: string) => {
    if (e[0] === 'x' && e.length === 3) return String.fromCharCode(parseInt(e.slice(1), 16));
    if (/^[0-7]/.test(e)) return String.fromCharCode(parseInt(e, 8) & 255);
    return plain[e] ?? whole;
  });
  return oldString(u, Uint8Array.from(out, (c) => c.charCodeAt(0)));
}

/** raw-unicode-escape: only \u and \U mean anything. */
function loadUnicode(u: Loader): boolean {
  const line = u.reader.line();
  if (line === null) return false;
  const out: number[] = [], s = latin(line);
  for (let i = 0; i < s.length;) {
    const hit = /^\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(s.slice(i, i + 10));
    if (hit !== null) { out.push(parseInt(hit[1] ?? hit[2]!, 16)); i += hit[0].length; continue; }
    out.push(s.charCodeAt(i++));
    if (out[out.length - 1] === 0x5c && s[i] === '\\') out.push(s.charCodeAt(i++));
  }
  return u.push(strFromCodePoints(u.m, out));
}

function nextBuffer(u: Loader): boolean {
  if (u.buffers === 0) return u.fail('pickle stream refers to out-of-band data but no *buffers* argument was given');
  const f: Ref = u.m.fns[u.m.i32[(u.m.i32[(u.buffers + 8) >> 2]! + TYPE.iternext) >> 2]!]!(u.m, u.buffers);
  return f !== 0 ? u.push(f) : u.m.i32[REG.exc] !== 0 ? false : u.fail('not enough out-of-band buffers');
}

export const LOAD_ATOMS: { readonly [K in PickleOpName]?: Step } = {
  NONE: (u) => u.push(u.m.None), NEWTRUE: (u) => u.push(u.m.True), NEWFALSE: (u) => u.push(u.m.False),
  INT: loadInt, LONG: loadLong, FLOAT: loadFloat, BINFLOAT: loadBinFloat, LONG1: ofLong(1), LONG4: ofLong(4),
  BININT: (u) => { const n = uint(u, 4); return n !== null && u.push(intFromNumber(u.m, n | 0)); }, BININT1: ofUint(1), BININT2: ofUint(2),
  STRING: loadString, BINSTRING: ofOldString(4), SHORT_BINSTRING: ofOldString(1),
  BINBYTES: ofBytes(4, bytesFrom), SHORT_BINBYTES: ofBytes(1, bytesFrom), BINBYTES8: ofBytes(8, bytesFrom), BYTEARRAY8: ofBytes(8, bytearrayFrom),
  UNICODE: loadUnicode, SHORT_BINUNICODE: ofText(1), BINUNICODE: ofText(4), BINUNICODE8: ofText(8),
  EMPTY_LIST: (u) => u.push(listNew(u.m, 0)), EMPTY_TUPLE: (u) => u.push(newRef(u.m, u.m.emptyTuple)), EMPTY_DICT: (u) => u.push(dictNew(u.m)), EMPTY_SET: (u) => u.push(setNew(u.m)),
  NEXT_BUFFER: nextBuffer,
  MARK: (u) => { u.marks.push(u.stack.length); return true; },
  PROTO: (u) => {
    const n = uint(u, 1);
    if (n === null) return false;
    if (n > 5) return raise(u.m, 'ValueError', `unsupported pickle protocol: ${n}`) !== 0;
    u.proto = n;
    return true;
  },
  FRAME: (u) => { const n = uint(u, 8); return n !== null && u.reader.frame(n); },
};
