/**
 * Encoding and decoding of text. Models the codecs of Objects/unicodeobject.c and Lib/encodings/{utf_8_sig,cp1252}.py, CPython 3.13,
 * on a little-endian machine.
 *
 * Invariant: text is an array of code points on both sides, since decoding may leave two lone surrogates side by side.
 *
 * Departures: the encodings of codec-names.ts only; no other code pages and no gbk.
 */
import { decodeError, encodeError, findHandler, putUnit, resumeAt } from './codec-errors.ts';
import type { HandlerLookup } from './codec-errors.ts';
import { escapeCodec, escapeDecode, escapeEncode } from './escape-codecs.ts';
import { findEncoding } from './codec-names.ts';
import type { Encoding } from './codec-names.ts';
import type { Text } from './points.ts';
import { fromPoints, toPoints } from './points.ts';

export { CODEC_NAMES, findEncoding } from './codec-names.ts';
export type { Encoding } from './codec-names.ts';
export type { ErrorHandler, HandlerLookup, Replacement } from './codec-errors.ts';

/** cp1252's bytes 0x80..0x9f; 0 where the code page has nothing. The other bytes are latin-1's. */
const CP1252: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

const isSurrogate = (c: number): boolean => c >= 0xd800 && c < 0xe000;

interface Encoder {
  /** In error messages. */
  readonly name: string;
  readonly reason: string;
  readonly bom: readonly number[];
  /** Bytes per unit: what a handler gives in bytes must be a multiple of it. */
  readonly unit: 1 | 2 | 4;
  /** Whether an error covers all unencodable characters in a row, or one at a time. */
  readonly whole: boolean;
  /** Whether surrogateescape writes the characters it can before it fails on the rest of a row. */
  readonly partialEscape: boolean;
  /** Appends the bytes of a code point; false when it has none. */
  put(out: number[], c: number): boolean;
}

function putUtf8(out: number[], c: number): boolean {
  if (c < 0x80) out.push(c);
  else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63));
  else if (c < 0x10000) {
    if (isSurrogate(c)) return false;
    out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
  } else out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
  return true;
}

const utf8 = (bom: readonly number[]): Encoder =>
  ({ name: 'utf-8', reason: 'surrogates not allowed', bom, unit: 1, whole: true, partialEscape: true, put: putUtf8 });

function utf16(name: string, little: boolean, bom: readonly number[]): Encoder {
  return {
    name, reason: 'surrogates not allowed', bom, unit: 2, whole: false, partialEscape: false,
    put(out, c) {
      if (isSurrogate(c)) return false;
      if (c > 0xffff) {
        putUnit(out, 0xd800 + ((c - 0x10000) >> 10), 2, little);
        putUnit(out, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, little);
      } else putUnit(out, c, 2, little);
      return true;
    },
  };
}

function utf32(name: string, little: boolean, bom: readonly number[]): Encoder {
  return {
    name, reason: 'surrogates not allowed', bom, unit: 4, whole: false, partialEscape: false,
    put(out, c) {
      if (isSurrogate(c)) return false;
      putUnit(out, c, 4, little);
      return true;
    },
  };
}

function singleByte(name: string, limit: number): Encoder {
  return {
    name, reason: `ordinal not in range(${limit})`, bom: [], unit: 1, whole: true, partialEscape: true,
    put(out, c) {
      if (c >= limit) return false;
      out.push(c);
      return true;
    },
  };
}

const ENCODERS: Readonly<Record<Encoding, Encoder>> = {
  'utf-8': utf8([]),
  'utf-8-sig': utf8([0xef, 0xbb, 0xbf]),
  'utf-16': utf16('utf-16', true, [0xff, 0xfe]),
  'utf-16-le': utf16('utf-16-le', true, []),
  'utf-16-be': utf16('utf-16-be', false, []),
  'utf-32': utf32('utf-32', true, [0xff, 0xfe, 0, 0]),
  'utf-32-le': utf32('utf-32-le', true, []),
  'utf-32-be': utf32('utf-32-be', false, []),
  'latin-1': singleByte('latin-1', 256),
  ascii: singleByte('ascii', 128),
  cp1252: {
    name: 'charmap', reason: 'character maps to <undefined>', bom: [], unit: 1, whole: true, partialEscape: false,
    put(out, c) {
      if (c < 0x80 || (c >= 0xa0 && c < 0x100)) {
        out.push(c);
        return true;
      }
      const i = CP1252.indexOf(c);
      if (i < 0) return false;
      out.push(0x80 + i);
      return true;
    },
  },
};

/** str.encode(encoding, errors). `lookup` finds handlers the program registered. */
export function encode(text: Text, encoding: string = 'utf-8', errors = 'strict', lookup?: HandlerLookup): Uint8Array {
  const escaped = escapeCodec(encoding);
  if (escaped !== null) return escapeEncode(toPoints(text), escaped === 'raw');
  const codec = ENCODERS[findEncoding(encoding)];
  const p = toPoints(text);
  const out: number[] = codec.bom.slice();
  const spare: number[] = [];
  for (let i = 0; i < p.length;) {
    if (codec.put(out, p[i]!)) { i++; continue; }
    let start = i, end = i + 1;
    if (codec.whole) while (end < p.length && !codec.put(spare, p[end]!)) end++;
    spare.length = 0;
    if (errors === 'surrogateescape' && codec.partialEscape) {
      for (; start < end && p[start]! >= 0xdc80 && p[start]! <= 0xdcff; start++) out.push(p[start]! - 0xdc00);
      if (start === end) { i = end; continue; }
    }
    const error = encodeError(codec.name, p, start, end, codec.reason);
    const r = findHandler(errors, lookup)(error);
    i = resumeAt(r, p.length);
    if (r.bytes !== undefined) {
      if (r.bytes.length % codec.unit !== 0) throw error;
      for (const b of r.bytes) out.push(b);
    } else {
      for (let k = 0; k < r.points!.length; k++) if (!codec.put(out, r.points![k]!)) throw error;
    }
  }
  return Uint8Array.from(out);
}

/** What is wrong at a byte; `incomplete` when more bytes might mend it. */
interface Fault { readonly end: number; readonly reason: string; readonly incomplete: boolean }

interface Decoder {
  readonly name: string;
  /** Appends what can be decoded from `at` on; gives the position and, before the end, the fault there. */
  read(out: number[], b: Uint8Array, at: number): { at: number; fault: Fault | null };
}

const fault = (at: number, end: number, reason: string, incomplete = false) => ({ at, fault: { end, reason, incomplete } });

const UTF8_DECODER: Decoder = {
  name: 'utf-8',
  read(out, b, at) {
    const n = b.length;
    for (let i = at; i < n;) {
      const c = b[i]!;
      if (c < 0x80) { out.push(c); i++; continue; }
      if (c < 0xc2 || c > 0xf4) return fault(i, i + 1, 'invalid start byte');
      const size = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
      // The second byte keeps out overlong forms, surrogates and what is beyond U+10FFFF.
      const low = c === 0xe0 ? 0xa0 : c === 0xf0 ? 0x90 : 0x80;
      const high = c === 0xed ? 0x9f : c === 0xf4 ? 0x8f : 0xbf;
      let point = c & (size === 2 ? 0x1f : size === 3 ? 0xf : 7);
      for (let k = 1; k < size; k++) {
        if (i + k === n) return fault(i, n, 'unexpected end of data', true);
        const x = b[i + k]!;
        if (x < (k === 1 ? low : 0x80) || x > (k === 1 ? high : 0xbf)) {
          // Two bytes of a surrogate wait for the third, which surrogatepass wants to see.
          const surrogate = c === 0xed && k === 1 && x >= 0xa0 && x <= 0xbf;
          return fault(i, i + k, 'invalid continuation byte', surrogate && i + 2 === n);
        }
        point = (point << 6) | (x & 63);
      }
      out.push(point);
      i += size;
    }
    return { at: n, fault: null };
  },
};

function utf16Decoder(name: string, little: boolean): Decoder {
  const unit = (b: Uint8Array, i: number): number => (little ? b[i]! | (b[i + 1]! << 8) : (b[i]! << 8) | b[i + 1]!);
  return {
    name,
    read(out, b, at) {
      const n = b.length;
      for (let i = at; i < n;) {
        if (i + 1 === n) return fault(i, n, 'truncated data', true);
        const c = unit(b, i);
        if (!isSurrogate(c)) { out.push(c); i += 2; continue; }
        if (c >= 0xdc00) return fault(i, i + 2, 'illegal encoding');
        if (i + 4 > n) return fault(i, n, 'unexpected end of data', true);
        const d = unit(b, i + 2);
        if (d < 0xdc00 || d > 0xdfff) return fault(i, i + 2, 'illegal UTF-16 surrogate');
        out.push(0x10000 + ((c - 0xd800) << 10) + (d - 0xdc00));
        i += 4;
      }
      return { at: n, fault: null };
    },
  };
}

function utf32Decoder(name: string, little: boolean): Decoder {
  return {
    name,
    read(out, b, at) {
      const n = b.length;
      for (let i = at; i < n; i += 4) {
        if (i + 4 > n) return fault(i, n, 'truncated data', true);
        const c = little
          ? (b[i]! | (b[i + 1]! << 8) | (b[i + 2]! << 16) | (b[i + 3]! << 24)) >>> 0
          : ((b[i]! << 24) | (b[i + 1]! << 16) | (b[i + 2]! << 8) | b[i + 3]!) >>> 0;
        if (isSurrogate(c)) return fault(i, i + 4, 'code point in surrogate code point range(0xd800, 0xe000)');
        if (c > 0x10ffff) return fault(i, i + 4, 'code point not in range(0x110000)');
        out.push(c);
      }
      return { at: n, fault: null };
    },
  };
}

/** One byte, one character; -1 for a byte without one. */
function tableDecoder(name: string, reason: string, map: (b: number) => number): Decoder {
  return {
    name,
    read(out, b, at) {
      for (let i = at; i < b.length; i++) {
        const c = map(b[i]!);
        if (c < 0) return fault(i, i + 1, reason);
        out.push(c);
      }
      return { at: b.length, fault: null };
    },
  };
}

const DECODERS: Readonly<Record<Exclude<Encoding, 'utf-16' | 'utf-32' | 'utf-8-sig'>, Decoder>> = {
  'utf-8': UTF8_DECODER,
  'utf-16-le': utf16Decoder('utf-16-le', true),
  'utf-16-be': utf16Decoder('utf-16-be', false),
  'utf-32-le': utf32Decoder('utf-32-le', true),
  'utf-32-be': utf32Decoder('utf-32-be', false),
  'latin-1': tableDecoder('latin-1', '', (b) => b),
  ascii: tableDecoder('ascii', 'ordinal not in range(128)', (b) => (b < 128 ? b : -1)),
  cp1252: tableDecoder('charmap', 'character maps to <undefined>', (b) => (b < 0x80 || b > 0x9f ? b : CP1252[b - 0x80]! || -1)),
};

type PlainEncoding = keyof typeof DECODERS;

interface Marks {
  readonly size: number;
  readonly marks: readonly (readonly [bytes: readonly number[], encoding: PlainEncoding])[];
  readonly none: PlainEncoding;
}

/** Byte order marks and what they choose. Without one, utf-16 and utf-32 are read in the machine's order. */
const MARKS: Readonly<Record<'utf-16' | 'utf-32' | 'utf-8-sig', Marks>> = {
  'utf-8-sig': { size: 3, marks: [[[0xef, 0xbb, 0xbf], 'utf-8']], none: 'utf-8' },
  'utf-16': { size: 2, marks: [[[0xff, 0xfe], 'utf-16-le'], [[0xfe, 0xff], 'utf-16-be']], none: 'utf-16-le' },
  'utf-32': { size: 4, marks: [[[0xff, 0xfe, 0, 0], 'utf-32-le'], [[0, 0, 0xfe, 0xff], 'utf-32-be']], none: 'utf-32-le' },
};

/** The encoding of the mark at the beginning, undefined without one. */
function markOf(bytes: Uint8Array, { size, marks }: Marks): PlainEncoding | undefined {
  return bytes.length < size ? undefined : marks.find(([mark]) => mark.every((b, i) => bytes[i] === b))?.[1];
}

export interface Decoded {
  /** Owned by the caller. */
  readonly points: number[];
  /** Bytes used up; less than given only when not final and a character is incomplete. */
  readonly consumed: number;
  /** What the next piece must be decoded as: a byte order mark settles the order for the rest. */
  readonly encoding: Encoding;
}

/**
 * Decodes a piece. With `final` false an incomplete character at the end is left for the next piece, as incremental decoders do.
 */
export function decodePiece(bytes: Uint8Array, encoding: string, errors = 'strict', final = true, lookup?: HandlerLookup): Decoded {
  const named = findEncoding(encoding);
  const points: number[] = [];
  let b = bytes, at = 0, skipped = 0;
  let plain: PlainEncoding;
  if (named === 'utf-16' || named === 'utf-32' || named === 'utf-8-sig') {
    const marks = MARKS[named];
    const mayBeMark = named !== 'utf-8-sig' || marks.marks.some(([mark]) => bytes.every((x, i) => x === mark[i]));
    if (!final && bytes.length < marks.size && mayBeMark) return { points, consumed: 0, encoding: named };
    const found = markOf(bytes, marks);
    plain = found ?? marks.none;
    if (found !== undefined) {
      // utf-8-sig hands the rest to utf-8, whose errors count from there; the others count from the mark.
      if (named === 'utf-8-sig') { b = bytes.subarray(marks.size); skipped = marks.size; } else at = marks.size;
    }
  } else plain = named;

  const codec = DECODERS[plain];
  while (at < b.length) {
    const r = codec.read(points, b, at);
    at = r.at;
    if (r.fault === null) break;
    if (r.fault.incomplete && !final) return { points, consumed: skipped + at, encoding: plain };
    const error = decodeError(codec.name, b, at, r.fault.end, r.fault.reason);
    const replacement = findHandler(errors, lookup)(error);
    if (replacement.points === undefined) throw error;
    for (let k = 0; k < replacement.points.length; k++) points.push(replacement.points[k]!);
    at = resumeAt(replacement, b.length);
  }
  return { points, consumed: skipped + b.length, encoding: plain };
}

/**
 * decodePiece as codecs.getincrementaldecoder and text files do it: a utf-16 or utf-32 stream must begin with a byte order mark.
 */
export function decodeStream(bytes: Uint8Array, encoding: string, errors = 'strict', final = true, lookup?: HandlerLookup): Decoded {
  const r = decodePiece(bytes, encoding, errors, final, lookup);
  const named = findEncoding(encoding);
  if (named === 'utf-16' || named === 'utf-32') {
    const marks = MARKS[named];
    if (r.consumed === 0) return { ...r, encoding: named };
    if (r.consumed >= marks.size && markOf(bytes, marks) === undefined) {
      throw decodeError(named, bytes, 0, marks.size, 'Stream does not start with BOM');
    }
  }
  return r;
}

/** bytes.decode(encoding, errors), as code points. */
export function decode(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict', lookup?: HandlerLookup): number[] {
  const escaped = escapeCodec(encoding);
  if (escaped !== null) return escapeDecode(bytes, escaped === 'raw', (error) => findHandler(errors, lookup)(error));
  return decodePiece(bytes, encoding, errors, true, lookup).points;
}

/** The same as a JS string. */
export function decodeToString(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict', lookup?: HandlerLookup): string {
  return fromPoints(decode(bytes, encoding, errors, lookup));
}
