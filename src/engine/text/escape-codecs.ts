/** The codecs unicode_escape and raw_unicode_escape. Models their part of Objects/unicodeobject.c, CPython 3.13. */
import { decodeError, resumeAt, type ErrorHandler } from './codec-errors.ts';
import { codeOfName } from './unicode-names.ts';

/** Which of the two a name means; null for every other. */
export function escapeCodec(name: string): 'plain' | 'raw' | null {
  const n = name.toLowerCase().replace(/[^0-9a-z]+/g, '_');
  return n === 'unicode_escape' || n === 'unicodeescape' ? 'plain' : n === 'raw_unicode_escape' || n === 'rawunicodeescape' ? 'raw' : null;
}

const hex = (c: number, digits: number): string => c.toString(16).padStart(digits, '0');
const SHORT: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

export function escapeEncode(points: ArrayLike<number>, raw: boolean): Uint8Array {
  const out: number[] = [];
  const put = (s: string): void => { for (let i = 0; i < s.length; i++) out.push(s.charCodeAt(i)); };
  for (let i = 0; i < points.length; i++) {
    const c = points[i]!;
    if (c > 0xffff) put(`\\U${hex(c, 8)}`);
    else if (c > 0xff) put(`\\u${hex(c, 4)}`);
    else if (raw) out.push(c);
    else if (SHORT[c] !== undefined) put(SHORT[c]);
    else if (c < 32 || c >= 127) put(`\\x${hex(c, 2)}`);
    else out.push(c);
  }
  return Uint8Array.from(out);
}

const SINGLE: Readonly<Record<string, number>> = { '\\': 92, "'": 39, '"': 34, b: 8, f: 12, t: 9, n: 10, r: 13, v: 11, a: 7 };
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Code points; what cannot be read goes to `handle` as a UnicodeDecodeError. */
export function escapeDecode(bytes: Uint8Array, raw: boolean, handle: ErrorHandler): number[] {
  const out: number[] = [];
  const codec = raw ? 'rawunicodeescape' : 'unicodeescape';
  let i = 0;
  const fail = (start: number, end: number, reason: string): void => {
    const r = handle(decodeError(codec, bytes, start, end, reason));
    for (let k = 0; k < (r.points?.length ?? 0); k++) out.push(r.points![k]!);
    i = resumeAt(r, bytes.length);
  };
  while (i < bytes.length) {
    const start = i, b = bytes[i++]!;
    if (b !== 92) { out.push(b); continue; }
    if (i === bytes.length) { if (raw) out.push(92); else fail(start, i, '\\ at end of string'); continue; }
    const c = String.fromCharCode(bytes[i++]!);
    const digits = raw && c === 'x' ? undefined : DIGITS[c];
    if (digits !== undefined) {
      let n = 0, v = 0;
      while (n < digits && i < bytes.length && /[0-9a-fA-F]/.test(String.fromCharCode(bytes[i]!))) { v = v * 16 + parseInt(String.fromCharCode(bytes[i]!), 16); i++; n++; }
      if (n < digits) fail(start, i, `truncated \\${c}${'X'.repeat(digits)} escape`);
      else if (v > 0x10ffff) fail(start, i, raw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character');
      else out.push(v);
      continue;
    }
    if (raw) { out.push(92, c.charCodeAt(0)); continue; }
    if (c === '\n') continue;
    if (SINGLE[c] !== undefined) { out.push(SINGLE[c]); continue; }
    if (c >= '0' && c <= '7') {
      let v = c.charCodeAt(0) - 48;
      for (let n = 1; n < 3 && i < bytes.length && bytes[i]! >= 48 && bytes[i]! <= 55; n++) v = v * 8 + bytes[i++]! - 48;
      out.push(v);
      continue;
    }
    if (c !== 'N') { out.push(92, c.charCodeAt(0)); continue; }
    const end = bytes[i] === 123 ? bytes.indexOf(125, i) : -1;
    if (end <= i + 1) { i = end < 0 ? bytes.length : end + 1; fail(start, i, 'malformed \\N character escape'); continue; }
    const code = codeOfName(String.fromCharCode(...bytes.subarray(i + 1, end)));
    i = end + 1;
    if (code === null) fail(start, i, 'unknown Unicode character name'); else out.push(code);
  }
  return out;
}
