/**
 * Python text outside the machine: a JS string, which may hold lone surrogates, or an array of code points.
 *
 * Invariant: a JS string cannot tell two adjacent surrogates from the character they encode; where Python can (codecs, repr),
 * functions also take code points.
 */

export type Text = string | ArrayLike<number>;

/** Code points of `text`; an array passes through unchanged. */
export function toPoints(text: Text): ArrayLike<number> {
  if (typeof text !== 'string') return text;
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i)!;
    if (c > 0xffff) i++;
    out.push(c);
  }
  return out;
}

/** The JS string of code points start .. end. */
export function fromPoints(points: ArrayLike<number>, start = 0, end = points.length): string {
  let out = '';
  for (let i = start; i < end; i++) out += String.fromCodePoint(points[i]!);
  return out;
}

/** len() of a JS string as Python counts. */
export function pointLength(text: string): number {
  let n = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++; }
  }
  return n;
}

/** The first `n` code points of a JS string. */
export function firstPoints(text: string, n: number): string {
  if (text.length <= n) return text;
  let i = 0;
  for (let k = 0; k < n && i < text.length; k++) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return text.slice(0, i);
}

/** The longest text this folder builds from a width or a precision; a longer one is a MemoryError. */
export const MAX_BUILT = 100_000_000;
