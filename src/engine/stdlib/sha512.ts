/** SHA-512 (FIPS 180-4): random.seed() of a text mixes its digest in. The constants are the fractional parts of roots of primes. */

const MASK = (1n << 64n) - 1n;

/** Integer k-th root, rounded down. */
function root(n: bigint, k: bigint): bigint {
  let lo = 0n, hi = 1n << (BigInt(n.toString(2).length) / k + 1n);
  while (lo < hi) {
    const mid = (lo + hi + 1n) >> 1n;
    if (mid ** k <= n) lo = mid;
    else hi = mid - 1n;
  }
  return lo;
}

function primes(n: number): bigint[] {
  const out: bigint[] = [];
  for (let c = 2n; out.length < n; c++) if (out.every((p) => c % p !== 0n)) out.push(c);
  return out;
}

const rotr = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

/** 64 bytes of digest. */
export function sha512(data: Uint8Array): Uint8Array {
  const k = primes(80).map((p) => root(p << 192n, 3n) & MASK);
  const h = primes(8).map((p) => root(p << 128n, 2n) & MASK);
  const padded = new Uint8Array(Math.ceil((data.length + 17) / 128) * 128);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(data.length) * 8n);
  for (let at = 0; at < padded.length; at += 128) {
    const w: bigint[] = [];
    for (let t = 0; t < 16; t++) w.push(view.getBigUint64(at + 8 * t));
    for (let t = 16; t < 80; t++) {
      const a = w[t - 15]!, b = w[t - 2]!;
      const s0 = rotr(a, 1n) ^ rotr(a, 8n) ^ (a >> 7n);
      const s1 = rotr(b, 19n) ^ rotr(b, 61n) ^ (b >> 6n);
      w.push((w[t - 16]! + s0 + w[t - 7]! + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, i] = h as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let t = 0; t < 80; t++) {
      const t1 = (i + (rotr(e, 14n) ^ rotr(e, 18n) ^ rotr(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + k[t]! + w[t]!) & MASK;
      const t2 = ((rotr(a, 28n) ^ rotr(a, 34n) ^ rotr(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
      [i, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    [a, b, c, d, e, f, g, i].forEach((v, n) => { h[n] = (h[n]! + v) & MASK; });
  }
  const out = new DataView(new ArrayBuffer(64));
  h.forEach((v, n) => out.setBigUint64(8 * n, v));
  return new Uint8Array(out.buffer);
}
