/**
 * What a character is and what its other cases are. Models Objects/unicodectype.c, CPython 3.13 (Unicode 15.1). ASCII, all that most
 * programs ever ask of, is answered here; the rest by unicode-wide.ts.
 */
import { readRuns } from './unicode-runs.ts';
import { wideDecimal, wideFolded, wideLower, wideProperties, wideTitle, wideUpper } from './unicode-wide.ts';

/** The first runs of RUNS, up to the end of ASCII. tests/engine/text holds them to RUNS. */
const ASCII_RUNS = 'A9B5AeB4CD6ED6EDFaED6GqD3EHEIqD4A';

// Marked pure, so that a bundle in which nothing asks leaves it out.
const ASCII = /* @__PURE__ */ readRuns(ASCII_RUNS, 128).direct;

/** Bits of PROPERTY of a code point. */
export function properties(c: number): number {
  return c < 128 ? ASCII[c]! : wideProperties(c);
}

/** Value 0..9 of a decimal digit of any script, -1 for the rest. Py_UNICODE_TODECIMAL. */
export function decimalValue(c: number): number {
  if (c < 128) return c >= 48 && c <= 57 ? c - 48 : -1;
  return wideDecimal(c);
}

const asciiUpper = (c: number): readonly number[] | undefined => (c >= 97 && c <= 122 ? [c - 32] : undefined);
const asciiLower = (c: number): readonly number[] | undefined => (c >= 65 && c <= 90 ? [c + 32] : undefined);

/** Each gives the mapped code points, undefined when the character maps to itself. */
export const toUpper = (c: number): readonly number[] | undefined => (c < 128 ? asciiUpper(c) : wideUpper(c));
export const toLower = (c: number): readonly number[] | undefined => (c < 128 ? asciiLower(c) : wideLower(c));
export const toTitle = (c: number): readonly number[] | undefined => (c < 128 ? asciiUpper(c) : wideTitle(c));
export const toFolded = (c: number): readonly number[] | undefined => (c < 128 ? asciiLower(c) : wideFolded(c));
