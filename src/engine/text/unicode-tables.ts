/**
 * Decodes unicode-data.ts into tables that a lookup can use. Models Objects/unicodectype.c, CPython 3.13 (Unicode 15.1).
 * The tables are built once, when the module is loaded, and never change.
 */
import {
  CLASSES, DECIMAL_ZEROS, FOLD, FOLD_MANY, LETTERS, LOWER, LOWER_MANY, RUNS, TITLE, TITLE_MANY, UPPER, UPPER_MANY,
} from './unicode-data.ts';

/** Code points below this are looked up directly. */
const DIRECT = 0x3000;

/** The first runs of RUNS, up to the end of ASCII: what most programs ever ask. tests/engine/text holds them to RUNS. */
const ASCII_RUNS = 'A9B5AeB4CD6ED6EDFaED6GqD3EHEIqD4A';

// Calls are marked pure, so that a bundle in which nothing asks leaves the tables out.
const ASCII = /* @__PURE__ */ readRuns(ASCII_RUNS, 128).direct;
const WIDE = /* @__PURE__ */ readRuns(RUNS, DIRECT);

function readRuns(runs: string, limit: number) {
  const starts: number[] = [], sets: number[] = [];
  const direct = new Uint16Array(limit);
  let at = 0;
  for (const [, letter, length] of runs.matchAll(/([^0-9a-z])([0-9a-z]*)/g)) {
    const set = CLASSES[LETTERS.indexOf(letter!)]!;
    const end = at + (length === '' ? 1 : parseInt(length!, 36));
    starts.push(at);
    sets.push(set);
    direct.fill(set, Math.min(at, limit), Math.min(end, limit));
    at = end;
  }
  return { starts: Int32Array.from(starts), sets: Uint16Array.from(sets), direct };
}

/** Index of the last entry of a sorted table that is <= c, -1 when there is none. */
function floorIndex(table: ArrayLike<number>, c: number): number {
  let lo = 0, hi = table.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (table[mid]! <= c) lo = mid + 1; else hi = mid;
  }
  return lo - 1;
}

/** Bits of PROPERTY of a code point. */
export function properties(c: number): number {
  return c < 128 ? ASCII[c]! : wide(c);
}

function wide(c: number): number {
  return c < DIRECT ? WIDE.direct[c]! : WIDE.sets[floorIndex(WIDE.starts, c)]!;
}

/** Value 0..9 of a decimal digit of any script, -1 for the rest. Py_UNICODE_TODECIMAL. */
export function decimalValue(c: number): number {
  if (c < 128) return c >= 48 && c <= 57 ? c - 48 : -1;
  const i = floorIndex(DECIMAL_ZEROS, c);
  return c - DECIMAL_ZEROS[i]! < 10 ? c - DECIMAL_ZEROS[i]! : -1;
}

type CaseMap = ReadonlyMap<number, readonly number[]>;

function readMap(runs: string, many: string): CaseMap {
  const map = new Map<number, readonly number[]>();
  const n = runs === '' ? [] : runs.split(' ').map((x) => parseInt(x, 36));
  let start = 0;
  for (let i = 0; i < n.length; i += 4) {
    start += n[i]!;
    for (let k = 0, c = start; k < n[i + 1]!; k++, c += n[i + 2]!) map.set(c, [c + n[i + 3]!]);
  }
  for (const entry of many === '' ? [] : many.split(' ')) {
    const [c, to] = entry.split(':');
    map.set(parseInt(c!, 36), to!.split(',').map((x) => parseInt(x, 36)));
  }
  return map;
}

const UPPER_MAP = /* @__PURE__ */ readMap(UPPER, UPPER_MANY);
const LOWER_MAP = /* @__PURE__ */ readMap(LOWER, LOWER_MANY);
const TITLE_MAP = /* @__PURE__ */ readMap(TITLE, TITLE_MANY);
const FOLD_MAP = /* @__PURE__ */ readMap(FOLD, FOLD_MANY);

/** Each gives the mapped code points, undefined when the character maps to itself. */
export const toUpper = (c: number): readonly number[] | undefined => UPPER_MAP.get(c);
export const toLower = (c: number): readonly number[] | undefined => LOWER_MAP.get(c);
export const toTitle = (c: number): readonly number[] | undefined => TITLE_MAP.get(c) ?? UPPER_MAP.get(c);
export const toFolded = (c: number): readonly number[] | undefined => FOLD_MAP.get(c) ?? LOWER_MAP.get(c);
