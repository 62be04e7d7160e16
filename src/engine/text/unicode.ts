/**
 * What str methods ask of characters: predicates, case, line and word boundaries. Models Objects/unicodeobject.c, CPython 3.13
 * (Unicode 15.1). All functions take a JS string or code points; positions and counts are in code points.
 */
import type { Text } from './points.ts';
import { fromPoints, toPoints } from './points.ts';
import { PROPERTY as P } from './unicode-classes.ts';
import { properties, toFolded, toLower, toTitle, toUpper } from './unicode-tables.ts';

export { UNICODE_VERSION } from './unicode-classes.ts';
export { decimalValue } from './unicode-tables.ts';

const CASED = P.upper | P.lower | P.titleCase;

/** Character predicates, Py_UNICODE_IS*. */
export const isSpaceChar = (c: number): boolean => (properties(c) & P.space) !== 0;
export const isPrintableChar = (c: number): boolean => (properties(c) & P.printable) !== 0;
export const isAlphaChar = (c: number): boolean => (properties(c) & P.alpha) !== 0;
export const isUpperChar = (c: number): boolean => (properties(c) & P.upper) !== 0;
export const isLowerChar = (c: number): boolean => (properties(c) & P.lower) !== 0;
export const isLinebreakChar = (c: number): boolean =>
  (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c === 0x85 || c === 0x2028 || c === 0x2029;

function every(text: Text, mask: number, ofEmpty: boolean): boolean {
  const p = toPoints(text);
  for (let i = 0; i < p.length; i++) if ((properties(p[i]!) & mask) === 0) return false;
  return p.length > 0 || ofEmpty;
}

export const isAlpha = (t: Text): boolean => every(t, P.alpha, false);
export const isDecimal = (t: Text): boolean => every(t, P.decimal, false);
export const isDigit = (t: Text): boolean => every(t, P.digit, false);
export const isNumeric = (t: Text): boolean => every(t, P.numeric, false);
export const isAlnum = (t: Text): boolean => every(t, P.alpha | P.decimal | P.digit | P.numeric, false);
export const isSpace = (t: Text): boolean => every(t, P.space, false);
export const isPrintable = (t: Text): boolean => every(t, P.printable, true);

export function isAscii(text: Text): boolean {
  const p = toPoints(text);
  for (let i = 0; i < p.length; i++) if (p[i]! > 127) return false;
  return true;
}

/** str.isupper: at least one cased character, and none that is lower or title case. */
export const isUpper = (t: Text): boolean => onlyCase(t, P.upper);
export const isLower = (t: Text): boolean => onlyCase(t, P.lower);

function onlyCase(text: Text, wanted: number): boolean {
  const p = toPoints(text);
  let seen = false;
  for (let i = 0; i < p.length; i++) {
    const set = properties(p[i]!);
    if ((set & CASED & ~wanted) !== 0) return false;
    if ((set & wanted) !== 0) seen = true;
  }
  return seen;
}

/** str.istitle: upper and title case only after uncased characters, lower case only after cased ones, at least one cased. */
export function isTitle(text: Text): boolean {
  const p = toPoints(text);
  let seen = false, afterCased = false;
  for (let i = 0; i < p.length; i++) {
    const set = properties(p[i]!);
    if ((set & (P.upper | P.titleCase)) !== 0) {
      if (afterCased) return false;
      seen = afterCased = true;
    } else if ((set & P.lower) !== 0) {
      if (!afterCased) return false;
      seen = afterCased = true;
    } else afterCased = false;
  }
  return seen;
}

export function isIdentifier(text: Text): boolean {
  const p = toPoints(text);
  if (p.length === 0 || (properties(p[0]!) & P.idStart) === 0) return false;
  for (let i = 1; i < p.length; i++) if ((properties(p[i]!) & P.idContinue) === 0) return false;
  return true;
}

function put(out: number[], c: number, mapped: readonly number[] | undefined): void {
  if (mapped === undefined) out.push(c);
  else for (const x of mapped) out.push(x);
}

/**
 * Lower case of the character at i. A capital sigma at the end of a word (a cased character before it and none after, looking
 * through case-ignorable ones) becomes the final form.
 */
function putLower(out: number[], p: ArrayLike<number>, i: number): void {
  const c = p[i]!;
  if (c !== 0x3a3) return put(out, c, toLower(c));
  let j = i - 1;
  while (j >= 0 && (properties(p[j]!) & P.caseIgnorable) !== 0) j--;
  let final = j >= 0 && (properties(p[j]!) & CASED) !== 0;
  if (final) {
    j = i + 1;
    while (j < p.length && (properties(p[j]!) & P.caseIgnorable) !== 0) j++;
    final = j === p.length || (properties(p[j]!) & CASED) === 0;
  }
  out.push(final ? 0x3c2 : 0x3c3);
}

/** str.upper and its kin, as code points; the string forms follow. */
export function upperPoints(text: Text): number[] {
  const p = toPoints(text), out: number[] = [];
  for (let i = 0; i < p.length; i++) put(out, p[i]!, toUpper(p[i]!));
  return out;
}

export function lowerPoints(text: Text): number[] {
  const p = toPoints(text), out: number[] = [];
  for (let i = 0; i < p.length; i++) putLower(out, p, i);
  return out;
}

export function casefoldPoints(text: Text): number[] {
  const p = toPoints(text), out: number[] = [];
  for (let i = 0; i < p.length; i++) put(out, p[i]!, toFolded(p[i]!));
  return out;
}

export function swapcasePoints(text: Text): number[] {
  const p = toPoints(text), out: number[] = [];
  for (let i = 0; i < p.length; i++) {
    const c = p[i]!, set = properties(c);
    if ((set & P.upper) !== 0) putLower(out, p, i);
    else put(out, c, (set & P.lower) !== 0 ? toUpper(c) : undefined);
  }
  return out;
}

export function capitalizePoints(text: Text): number[] {
  const p = toPoints(text), out: number[] = [];
  if (p.length > 0) put(out, p[0]!, toTitle(p[0]!));
  for (let i = 1; i < p.length; i++) putLower(out, p, i);
  return out;
}

export function titlePoints(text: Text): number[] {
  const p = toPoints(text), out: number[] = [];
  let afterCased = false;
  for (let i = 0; i < p.length; i++) {
    if (afterCased) putLower(out, p, i); else put(out, p[i]!, toTitle(p[i]!));
    afterCased = (properties(p[i]!) & CASED) !== 0;
  }
  return out;
}

export const upper = (t: Text): string => fromPoints(upperPoints(t));
export const lower = (t: Text): string => fromPoints(lowerPoints(t));
export const casefold = (t: Text): string => fromPoints(casefoldPoints(t));
export const swapcase = (t: Text): string => fromPoints(swapcasePoints(t));
export const capitalize = (t: Text): string => fromPoints(capitalizePoints(t));
export const title = (t: Text): string => fromPoints(titlePoints(t));

/** A piece of a text, in code points. */
export type Span = readonly [start: number, end: number];

/** Spans of the lines; `keepEnds` leaves the line break in. */
export function splitLines(text: Text, keepEnds = false): Span[] {
  const p = toPoints(text), out: Span[] = [];
  for (let i = 0; i < p.length;) {
    const start = i;
    while (i < p.length && !isLinebreakChar(p[i]!)) i++;
    const stop = i;
    if (i < p.length) i += p[i] === 13 && p[i + 1] === 10 ? 2 : 1;
    out.push([start, keepEnds ? i : stop]);
  }
  return out;
}

/** Spans of the words between white space, at most maxSplit splits (-1: no limit); the rest keeps its white space to the end. */
export function splitWhitespace(text: Text, maxSplit = -1): Span[] {
  const p = toPoints(text), out: Span[] = [], n = p.length;
  let i = 0;
  for (let left = maxSplit < 0 ? Infinity : maxSplit; ; left--) {
    while (i < n && isSpaceChar(p[i]!)) i++;
    if (i === n) return out;
    const start = i;
    if (left <= 0) {
      out.push([start, n]);
      return out;
    }
    while (i < n && !isSpaceChar(p[i]!)) i++;
    out.push([start, i]);
  }
}

/** The same from the right: str.rsplit() without a separator. */
export function rsplitWhitespace(text: Text, maxSplit = -1): Span[] {
  const p = toPoints(text), out: Span[] = [];
  let end = p.length;
  for (let left = maxSplit < 0 ? Infinity : maxSplit; ; left--) {
    while (end > 0 && isSpaceChar(p[end - 1]!)) end--;
    if (end === 0) break;
    let start = end;
    if (left <= 0) {
      out.push([0, end]);
      break;
    }
    while (start > 0 && !isSpaceChar(p[start - 1]!)) start--;
    out.push([start, end]);
    end = start;
  }
  return out.reverse();
}

/** Span left by strip() without characters; `left` and `right` choose the sides. */
export function stripSpan(text: Text, left = true, right = true): Span {
  const p = toPoints(text);
  let i = 0, j = p.length;
  if (left) while (i < j && isSpaceChar(p[i]!)) i++;
  if (right) while (j > i && isSpaceChar(p[j - 1]!)) j--;
  return [i, j];
}
