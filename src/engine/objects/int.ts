/**
 * int in memory. Models Objects/longobject.c and Include/cpython/longintrepr.h, CPython 3.13.
 *
 *   | refcnt 8 | type 8 | lv_tag 8 | digit 4 | digit 4 | ...      digits of 30 bits, lowest first
 *   lv_tag = number of digits << 3 | immortal-small bit (unused here) | sign: 0 positive, 1 zero, 2 negative
 *
 * Invariants: no leading zero digit; -5..256 exist once, immortal, 32 bytes apart from m.smallInts. Zero has one digit of room.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { staticAlloc } from '../memory/blocks.ts';
import { LONG, TPFLAGS, TYPE } from '../memory/layout.ts';
import { IMMORTAL, newObject } from '../memory/refs.ts';
import { REG, TABLE } from '../memory/registers.ts';

export const SMALL_MIN = -5;
export const SMALL_MAX = 256;
const BASE = 0x40000000;
const MASK = BASE - 1;
const USED_POOLS_32 = (TABLE.usedPools >> 2) + 1;
const BYTES_SMALL = REG.bytesSmall;

/** New reference to an int of a JS integer, |n| <= 2**53. */
export function intFromNumber(m: Machine, n: number): Ref {
  if (n >= SMALL_MIN && n <= SMALL_MAX) return m.smallInts + (n - SMALL_MIN) * 32;
  const a = n < 0 ? -n : n;
  const sign = n < 0 ? 2 : 0;
  if (a < BASE) {
    const p = newObject(m, m.tInt, 28);
    const w = p >> 2;
    m.i32[w + 4] = (1 << 3) | sign;
    m.i32[w + 5] = 0;
    m.i32[w + 6] = a;
    return p;
  }
  const ndigits = a < BASE * BASE ? 2 : 3;
  const p = newObject(m, m.tInt, 24 + 4 * ndigits);
  const w = p >> 2;
  m.i32[w + 4] = (ndigits << 3) | sign;
  m.i32[w + 5] = 0;
  m.i32[w + 6] = a % BASE;
  const rest = Math.floor(a / BASE);
  m.i32[w + 7] = rest % BASE;
  if (ndigits === 3) m.i32[w + 8] = Math.floor(rest / BASE);
  return p;
}

/**
 * The same for |n| < 2**31, which the loop's fast paths make most: a block of 32 bytes straight from the front pool of its size class when
 * one waits there.
 */
export function intFromInt32(m: Machine, n: number): Ref {
  if (n >= -5 && n <= 256) return (m.smallInts + ((n + 5) << 5)) | 0;
  const i32 = m.i32;
  const a = n < 0 ? (0 - n) | 0 : n;
  const pool = i32[USED_POOLS_32]!;
  // -2**31 has no positive twin: it stays below 0 here.
  if (a >= 0 && a < BASE && pool !== 0 && m.rec === null) {
    const p = pool >> 2;
    const block = i32[p + 2]!;
    const w = block >> 2;
    const next = i32[w]!;
    if (next !== 0) {
      i32[p + 2] = next;
      i32[p] = (i32[p]! + 1) | 0;
      i32[BYTES_SMALL] = (i32[BYTES_SMALL]! + 32) | 0;
      i32[w] = 1;
      i32[w + 1] = 0;
      i32[w + 2] = m.tInt;
      i32[w + 3] = 0;
      i32[w + 4] = n < 0 ? 10 : 8;
      i32[w + 5] = 0;
      i32[w + 6] = a;
      return block;
    }
  }
  return intFromNumber(m, n);
}

/** New reference to an int of any size. */
export function intFromBigInt(m: Machine, v: bigint): Ref {
  if (v >= -9007199254740991n && v <= 9007199254740991n) return intFromNumber(m, Number(v));
  const neg = v < 0n;
  let a = neg ? -v : v;
  // Hex in slices of 15 digits = 60 bits: linear where repeated shifting would be quadratic.
  let hex = a.toString(16);
  const ndigits = Math.ceil((hex.length * 4 - Math.clz32(parseInt(hex[0]!, 16)) + 28) / 30);
  const p = newObject(m, m.tInt, 24 + 4 * ndigits);
  const w = p >> 2;
  m.i32[w + 4] = (ndigits << 3) | (neg ? 2 : 0);
  m.i32[w + 5] = 0;
  let d = 0;
  for (let end = hex.length; end > 0; end -= 15) {
    // 60 bits do not fit a double: the low 32 and the high 28 apart.
    const low = parseInt(hex.slice(Math.max(0, end - 8), end), 16);
    const high = end > 8 ? parseInt(hex.slice(Math.max(0, end - 15), end - 8), 16) : 0;
    m.i32[w + 6 + d++] = low % BASE;
    if (d < ndigits) m.i32[w + 6 + d++] = high * 4 + Math.floor(low / BASE);
  }
  a = 0n; hex = '';
  return p;
}

/** Value of an int, |v| < 2**53 exactly; beyond, +-Infinity. */
export function intToNumber(m: Machine, o: Ref): number {
  const w = o >> 2;
  const tag = m.i32[w + 4]!;
  const n = tag >> 3;
  let v: number;
  if (n <= 1) v = n === 0 ? 0 : m.i32[w + 6]!;
  else if (n === 2) {
    v = m.i32[w + 7]! * BASE + m.i32[w + 6]!;
    if (v > 9007199254740991) v = Infinity;
  } else v = Infinity;
  return (tag & 2) !== 0 ? -v : v;
}

/** Value of an int of any size. */
export function intToBigInt(m: Machine, o: Ref): bigint {
  const small = intToNumber(m, o);
  if (Number.isFinite(small)) return BigInt(small);
  const w = o >> 2;
  const n = m.i32[w + 4]! >> 3;
  let hex = '';
  for (let d = 0; d < n; d += 2) {
    const lo = m.i32[w + 6 + d]!;
    const hi = d + 1 < n ? m.i32[w + 7 + d]! : 0;
    const part = (hi * BASE + lo).toString(16);
    // hi * 2**30 + lo < 2**60 may not be exact in a double: build from the halves instead.
    hex = (hi < 1 << 22 ? part.padStart(15, '0') : hexOf(hi, lo)) + hex;
  }
  const v = BigInt('0x' + hex);
  return (m.i32[w + 4]! & 2) !== 0 ? -v : v;
}

/** 15 hex digits of hi * 2**30 + lo, both below 2**30. */
function hexOf(hi: number, lo: number): string {
  const low = (((hi & 3) * BASE) + lo).toString(16).padStart(8, '0');
  return (hi >>> 2).toString(16).padStart(7, '0') + low;
}

/** An int or a subclass of it (bool). */
export function isInt(m: Machine, o: Ref): boolean {
  return (m.i32[(m.i32[(o + 8) >> 2]! + TYPE.flags) >> 2]! & TPFLAGS.LONG) !== 0;
}

/** Value when the int has at most one digit, else NaN. The loop's fast path. */
export function compactValue(m: Machine, o: Ref): number {
  const tag = m.i32[(o + LONG.tag) >> 2]!;
  if (tag >= 16) return NaN;
  const d = m.i32[(o + LONG.digit) >> 2]!;
  return (tag & 2) !== 0 ? -d : d;
}

/** The shared small ints and the two bools. Boot only. */
export function bootInts(m: Machine): void {
  m.smallInts = staticAlloc(m, (SMALL_MAX - SMALL_MIN + 1) * 32);
  for (let n = SMALL_MIN; n <= SMALL_MAX; n++) writeStatic(m, m.smallInts + (n - SMALL_MIN) * 32, m.tInt, n);
  m.False = staticAlloc(m, 32);
  m.True = staticAlloc(m, 32);
  writeStatic(m, m.False, m.tBool, 0);
  writeStatic(m, m.True, m.tBool, 1);
}

function writeStatic(m: Machine, p: Ref, type: Ref, n: number): void {
  const w = p >> 2;
  m.i32[w] = IMMORTAL;
  m.i32[w + 2] = type;
  m.i32[w + 4] = n === 0 ? 1 : (1 << 3) | (n < 0 ? 2 : 0);
  m.i32[w + 6] = Math.abs(n) & MASK;
}

/** True or False: immortal, so no count changes hands. */
export function boolRef(m: Machine, v: boolean): Ref {
  return v ? m.True : m.False;
}
