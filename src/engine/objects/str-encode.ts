/** A str as code points and as bytes. */
import type { Machine, Ref } from '../memory/machine.ts';
import { encode } from '../text/codecs.ts';
import { charAt, strLength } from './str.ts';
import { guard } from './text-bridge.ts';

/** All code points of a str. */
export function pointsOf(m: Machine, s: Ref): Uint32Array {
  const n = strLength(m, s);
  const out = new Uint32Array(n);
  for (let i = 0; i < n; i++) out[i] = charAt(m, s, i);
  return out;
}

/** The str as bytes; null = UnicodeEncodeError or LookupError. */
export function encodeStr(m: Machine, s: Ref, encoding: string, errors: string): Uint8Array | null {
  return guard(m, () => encode(pointsOf(m, s), encoding, errors));
}
