/** Which characters a set, a dot or a letter without regard to case means. Behaviour of Modules/_sre and Lib/re/_casefix.py, CPython 3.13. */
import { isAlphaChar, isDecimal, isDigit, isNumeric, isSpaceChar } from '../../text/unicode.ts';
import { toLower, toUpper } from '../../text/unicode-tables.ts';
import { FLAG, type Category, type SetItem } from './nodes.ts';

/** Lower-case letters that are one letter without regard to case. */
const SAME: readonly (readonly number[])[] = [
  [0x69, 0x131], [0x73, 0x17f], [0xb5, 0x3bc], [0x345, 0x3b9, 0x1fbe], [0x390, 0x1fd3], [0x3b0, 0x1fe3], [0x3b2, 0x3d0], [0x3b5, 0x3f5], [0x3b8, 0x3d1], [0x3ba, 0x3f0],
  [0x3c0, 0x3d6], [0x3c1, 0x3f1], [0x3c2, 0x3c3], [0x3c6, 0x3d5], [0x432, 0x1c80], [0x434, 0x1c81], [0x43e, 0x1c82], [0x441, 0x1c83], [0x442, 0x1c84, 0x1c85],
  [0x44a, 0x1c86], [0x463, 0x1c87], [0x1c88, 0xa64b], [0x1e61, 0x1e9b], [0xfb05, 0xfb06],
];

const isAsciiLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

function lower(c: number, ascii: boolean): number {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  if (ascii) return c;
  const low = toLower(c);
  return low === undefined ? c : low[0]!;
}

/** Every character that is the same as c without regard to case, c among them. */
export function variants(c: number, ascii: boolean): readonly number[] {
  if (ascii) return isAsciiLetter(c) ? [c | 32, c & ~32] : [c];
  const low = lower(c, false), all = new Set<number>([c, low]);
  for (const x of SAME.find((s) => s.includes(low)) ?? [low]) {
    all.add(x);
    const up = toUpper(x);
    if (up?.length === 1) all.add(up[0]!);
  }
  for (const x of [...all]) if (lower(x, false) !== low && !(SAME.find((s) => s.includes(low))?.includes(lower(x, false)) ?? false)) all.delete(x);
  return [...all];
}

/** Two characters are the same without regard to case. */
export function sameLetter(a: number, b: number, ascii: boolean): boolean {
  return a === b || variants(a, ascii).includes(b);
}

/** \w as Python sees it. */
export function isWord(c: number, ascii: boolean): boolean {
  if (c < 128) return isAsciiLetter(c) || (c >= 48 && c <= 57) || c === 95;
  if (ascii) return false;
  return isAlphaChar(c) || isDecimal([c]) || isDigit([c]) || isNumeric([c]);
}

function inCategory(c: number, k: Category, ascii: boolean): boolean {
  switch (k.kind) {
    case 'word': return isWord(c, ascii) !== k.not;
    case 'digit': return (c < 128 || ascii ? c >= 48 && c <= 57 : isDecimal([c])) !== k.not;
    case 'space': return (c < 128 && ascii ? c === 32 || (c >= 9 && c <= 13) : !ascii && isSpaceChar(c)) !== k.not;
  }
}

const inItems = (c: number, items: readonly SetItem[], ascii: boolean): boolean =>
  items.some((i) => ('kind' in i ? inCategory(c, i, ascii) : c >= i.lo && c <= i.hi));

/** A test for characters that remembers its answers for the first 256. */
export type CharTest = (c: number) => boolean;

function remembered(test: CharTest): CharTest {
  const known = new Int8Array(256);
  return (c) => {
    if (c >= 256) return test(c);
    if (known[c] === 0) known[c] = test(c) ? 1 : -1;
    return known[c]! > 0;
  };
}

/** Flags that make \w and letters ASCII; bytes patterns have no UNICODE. */
export const asciiOf = (flags: number, isText: boolean): boolean => !isText || (flags & FLAG.ASCII) !== 0;

export function charTest(c: number, flags: number, isText: boolean): CharTest {
  if ((flags & FLAG.IGNORECASE) === 0) return (x) => x === c;
  const all = variants(c, asciiOf(flags, isText));
  return all.length === 1 ? (x) => x === c : (x) => all.includes(x);
}

export function setTest(not: boolean, items: readonly SetItem[], flags: number, isText: boolean): CharTest {
  const ascii = asciiOf(flags, isText);
  if ((flags & FLAG.IGNORECASE) === 0) return remembered((c) => inItems(c, items, ascii) !== not);
  return remembered((c) => variants(c, ascii).some((v) => inItems(v, items, ascii)) !== not);
}
