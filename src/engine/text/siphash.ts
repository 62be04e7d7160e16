/**
 * Hashes of the built-in types. Models Python/pyhash.c (SipHash-1-3), Objects/{long,float,complex,tuple,set}object.c, CPython 3.13,
 * 64-bit, PYTHONHASHSEED=0 (a key of all zeros).
 *
 * A hash is a pair of signed 32-bit halves, because a JS number cannot hold 64 bits. Invariant: no function here returns -1, which
 * CPython keeps for "error", except `hashBytes` (see there).
 *
 * Departures: the 32-bit profile's FNV hash is not modelled.
 */

/** 64 bits as two signed 32-bit halves. */
export interface Hash { readonly lo: number; readonly hi: number }

/** The modulus of numeric hashes, 2**61 - 1. */
export const HASH_MODULUS = 2305843009213693951n;
export const HASH_INF = 314159;
const HASH_IMAG = 1000003;
const TWO32 = 4294967296;

/**
 * SipHash-1-3 of u8[start:end] with the zero key; 0 for no bytes, as PyHash_Func's caller has it. The result may be -1/-1 by chance
 * of one in 2**64: callers store -2 then.
 */
export function hashBytes(u8: Uint8Array, start: number, end: number): Hash {
  if (start >= end) return { lo: 0, hi: 0 };
  // "somepseudorandomlygeneratedbytes", xored with a key of zero.
  let v0l = 0x70736575, v0h = 0x736f6d65, v1l = 0x6e646f6d, v1h = 0x646f7261;
  let v2l = 0x6e657261, v2h = 0x6c796765, v3l = 0x79746573, v3h = 0x74656462;
  const length = end - start;
  const last = start + (length & ~7);
  // One round per word of input, then three with no word: `rest` counts the rounds still owed after the last word.
  let rest = 4;
  for (let p = start; rest > 0; p += 8) {
    let ml = 0, mh = 0;
    if (p < last) {
      ml = u8[p]! | (u8[p + 1]! << 8) | (u8[p + 2]! << 16) | (u8[p + 3]! << 24);
      mh = u8[p + 4]! | (u8[p + 5]! << 8) | (u8[p + 6]! << 16) | (u8[p + 7]! << 24);
    } else if (rest === 4) {
      rest = 3;
      const n = end - p;
      for (let i = 0; i < n && i < 4; i++) ml |= u8[p + i]! << (8 * i);
      for (let i = 4; i < n; i++) mh |= u8[p + i]! << (8 * (i - 4));
      mh |= (length & 0xff) << 24;
    } else {
      if (rest === 3) v2l ^= 0xff;
      rest--;
    }
    v3l ^= ml; v3h ^= mh;
    // One sip round on 32-bit halves. A carry is seen by comparing the unsigned sum with a term.
    let t = (v0l + v1l) | 0;
    v0h = (v0h + v1h + ((t >>> 0) < (v0l >>> 0) ? 1 : 0)) | 0; v0l = t;
    t = (v2l + v3l) | 0;
    v2h = (v2h + v3h + ((t >>> 0) < (v2l >>> 0) ? 1 : 0)) | 0; v2l = t;
    t = (v1l << 13) | (v1h >>> 19); v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h; v1l = t ^ v0l;
    t = (v3l << 16) | (v3h >>> 16); v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h; v3l = t ^ v2l;
    t = v0l; v0l = v0h; v0h = t;
    t = (v2l + v1l) | 0;
    v2h = (v2h + v1h + ((t >>> 0) < (v2l >>> 0) ? 1 : 0)) | 0; v2l = t;
    t = (v0l + v3l) | 0;
    v0h = (v0h + v3h + ((t >>> 0) < (v0l >>> 0) ? 1 : 0)) | 0; v0l = t;
    t = (v1l << 17) | (v1h >>> 15); v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h; v1l = t ^ v2l;
    t = (v3l << 21) | (v3h >>> 11); v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h; v3l = t ^ v0l;
    t = v2l; v2l = v2h; v2h = t;
    v0l ^= ml; v0h ^= mh;
  }
  return { lo: v0l ^ v1l ^ v2l ^ v3l, hi: v0h ^ v1h ^ v2h ^ v3h };
}

/** The pair as the signed integer `hash()` returns. */
export function hashToBigInt(h: Hash): bigint {
  return (BigInt(h.hi) << 32n) | BigInt(h.lo >>> 0);
}

/** The low 64 bits of an integer as a pair: what a `__hash__` result that fits Py_hash_t becomes (-1 becomes -2). */
export function hashFromBigInt(v: bigint): Hash {
  return notError(Number(BigInt.asIntN(32, v)), Number(BigInt.asIntN(32, v >> 32n)));
}

function notError(lo: number, hi: number): Hash {
  return lo === -1 && hi === -1 ? { lo: -2, hi: -1 } : { lo, hi };
}

/** hash(int) for |n| < 2**53: the number itself, -2 for -1. */
export function hashNumber(n: number): Hash {
  if (n === (n | 0)) return n === -1 ? { lo: -2, hi: -1 } : { lo: n | 0, hi: n < 0 ? -1 : 0 };
  const hi = Math.floor(n / TWO32);
  return { lo: (n - hi * TWO32) | 0, hi: hi | 0 };
}

/** hash(int) of any size: the magnitude modulo 2**61 - 1, with the sign. */
export function hashBigInt(v: bigint): Hash {
  if (v >= -9007199254740991n && v <= 9007199254740991n) return hashNumber(Number(v));
  return hashFromBigInt(v < 0n ? -(-v % HASH_MODULUS) : v % HASH_MODULUS);
}

/**
 * hash(float). A value that equals an int hashes as that int. Not for NaN, whose hash is its address's (`hashPointer`).
 */
export function hashDouble(x: number): Hash {
  if (Number.isInteger(x) && x >= -9007199254740991 && x <= 9007199254740991) return hashNumber(x + 0);
  if (x === Infinity) return { lo: HASH_INF, hi: 0 };
  if (x === -Infinity) return { lo: -HASH_INF, hi: -1 };
  if (x !== x) throw new RangeError('the hash of NaN is that of its address');
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const high = bits.getUint32(0), low = bits.getUint32(4);
  const biased = (high >>> 20) & 0x7ff;
  // |x| = mantissa * 2**e. Multiplying by 2**e modulo 2**61 - 1 rotates 61 bits left by e modulo 61.
  const mh = (high & 0xfffff) | (biased === 0 ? 0 : 0x100000);
  const e = (biased === 0 ? 1 : biased) - 1075;
  const r = ((e % 61) + 61) % 61;
  // The mantissa as 61 bits: hi 29, lo 32.
  let lo = low | 0, hi = mh;
  for (let left = r; left > 0;) {
    const s = left > 28 ? 28 : left;
    const out = hi >>> (29 - s);
    hi = ((hi << s) | (lo >>> (32 - s))) & 0x1fffffff;
    lo = (lo << s) | out;
    left -= s;
  }
  if (high >>> 31 === 0) return { lo, hi };
  // Two's complement of the magnitude.
  const nl = (-lo) | 0;
  return notError(nl, (~hi + (lo === 0 ? 1 : 0)) | 0);
}

/** hash(id): the address turned right by four bits, so that aligned addresses spread. Address in 0 .. 2**53. */
export function hashPointer(address: number): Hash {
  const low = address % 16;
  const rest = (address - low) / 16;
  const hi = Math.floor(rest / TWO32);
  return notError((rest - hi * TWO32) | 0, (hi | (low << 28)) | 0);
}

/** hash(complex) from the hashes of its parts. */
export function hashComplex(re: Hash, im: Hash): Hash {
  const lo = Math.imul(im.lo, HASH_IMAG);
  const hi = (Math.imul(im.hi, HASH_IMAG) + mulHigh(im.lo, HASH_IMAG)) | 0;
  const sum = (re.lo + lo) | 0;
  return notError(sum, (re.hi + hi + ((sum >>> 0) < (lo >>> 0) ? 1 : 0)) | 0);
}

/** High word of the unsigned product of two 32-bit words. */
function mulHigh(a: number, b: number): number {
  const al = a & 0xffff, ah = a >>> 16, bl = b & 0xffff, bh = b >>> 16;
  const ll = al * bl, lh = al * bh, hl = ah * bl;
  const mid = (ll >>> 16) + (lh & 0xffff) + (hl & 0xffff);
  return (ah * bh + (lh >>> 16) + (hl >>> 16) + (mid >>> 16)) | 0;
}

// xxHash64 primes 1, 2 and 5.
const P1L = 0x85ebca87 | 0, P1H = 0x9e3779b1 | 0;
const P2L = 0x27d4eb4f | 0, P2H = 0xc2b2ae3d | 0;
const P5L = 0x165667c5 | 0, P5H = 0x27d4eb2f | 0;

/**
 * Builds hash(tuple) from the hashes of its items: `add` for each in order, then `finish(count)`. The count goes in at the end, as
 * a tuple's items are hashed one by one and each may fail.
 */
export class TupleHash {
  private lo = P5L;
  private hi = P5H;

  add(lo: number, hi: number): void {
    // acc += lane * P2
    const pl = Math.imul(lo, P2L);
    const ph = (mulHigh(lo, P2L) + Math.imul(lo, P2H) + Math.imul(hi, P2L)) | 0;
    const sl = (this.lo + pl) | 0;
    const sh = (this.hi + ph + ((sl >>> 0) < (pl >>> 0) ? 1 : 0)) | 0;
    // acc = rotate left 31, times P1
    const rl = (sl << 31) | (sh >>> 1), rh = (sh << 31) | (sl >>> 1);
    this.lo = Math.imul(rl, P1L);
    this.hi = (mulHigh(rl, P1L) + Math.imul(rl, P1H) + Math.imul(rh, P1L)) | 0;
  }

  finish(count: number): Hash {
    // acc += count ^ (P5 ^ 3527539)
    const al = count ^ P5L ^ 3527539, ah = P5H;
    const lo = (this.lo + al) | 0;
    const hi = (this.hi + ah + ((lo >>> 0) < (al >>> 0) ? 1 : 0)) | 0;
    return lo === -1 && hi === -1 ? { lo: 1546275796, hi: 0 } : { lo, hi };
  }
}

/** hash(tuple) of lanes written as lo, hi, lo, hi, ... */
export function hashTuple(lanes: ArrayLike<number>): Hash {
  const h = new TupleHash();
  for (let i = 0; i < lanes.length; i += 2) h.add(lanes[i]!, lanes[i + 1]!);
  return h.finish(lanes.length / 2);
}

/** Builds hash(frozenset): `add` for each member in any order, then `finish(count)`. */
export class FrozensetHash {
  private lo = 0;
  private hi = 0;

  add(lo: number, hi: number): void {
    // Spread close hashes apart: (h ^ 89869747 ^ h << 16) * 3644798167
    const xl = lo ^ 89869747 ^ (lo << 16), xh = hi ^ ((hi << 16) | (lo >>> 16));
    this.lo ^= Math.imul(xl, 3644798167 | 0);
    this.hi ^= (mulHigh(xl, 3644798167) + Math.imul(xh, 3644798167 | 0)) | 0;
  }

  finish(count: number): Hash {
    let lo = this.lo, hi = this.hi;
    const k = BigInt.asUintN(64, BigInt(count + 1) * 1927868237n);
    lo ^= Number(BigInt.asIntN(32, k)); hi ^= Number(BigInt.asIntN(32, k >> 32n));
    const l11 = (lo >>> 11) | (hi << 21), l25 = (lo >>> 25) | (hi << 7);
    lo ^= l11 ^ l25; hi ^= (hi >>> 11) ^ (hi >>> 25);
    const pl = Math.imul(lo, 69069), ph = (Math.imul(hi, 69069) + mulHigh(lo, 69069)) | 0;
    const rl = (pl + 907133923) | 0;
    const rh = (ph + ((rl >>> 0) < 907133923 ? 1 : 0)) | 0;
    return rl === -1 && rh === -1 ? { lo: 590923713, hi: 0 } : { lo: rl, hi: rh };
  }
}

/** hash(frozenset) of member hashes written as lo, hi, lo, hi, ... */
export function hashFrozenset(members: ArrayLike<number>): Hash {
  const h = new FrozensetHash();
  for (let i = 0; i < members.length; i += 2) h.add(members[i]!, members[i + 1]!);
  return h.finish(members.length / 2);
}
