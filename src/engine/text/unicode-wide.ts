/**
 * Characters past ASCII: decodes unicode-data.ts into tables that a lookup can use. Models Objects/unicodectype.c, CPython 3.13 (Unicode 15.1).
 * The tables are built once, when the module is loaded, and never change. A page fetches them when a program asks.
 */
import { DECIMAL_ZEROS, FOLD, FOLD_MANY, LOWER, LOWER_MANY, RUNS, TITLE, TITLE_MANY, UPPER, UPPER_MANY } from './unicode-data.ts';
import { readRuns } from './unicode-runs.ts';

/** Code points below this are looked up directly. */
const DIRECT = 0x3000;

const WIDE = /* @__PURE__ */ readRuns(RUNS, DIRECT);

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
export function wideProperties(c: number): number {
  return c < DIRECT ? WIDE.direct[c]! : WIDE.sets[floorIndex(WIDE.starts, c)]!;
}

/** Value 0..9 of a decimal digit of any script, -1 for the rest. */
export function wideDecimal(c: number): number {
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
export const wideUpper = (c: number): readonly number[] | undefined => UPPER_MAP.get(c);
export const wideLower = (c: number): readonly number[] | undefined => LOWER_MAP.get(c);
export const wideTitle = (c: number): readonly number[] | undefined => TITLE_MAP.get(c) ?? UPPER_MAP.get(c);
export const wideFolded = (c: number): readonly number[] | undefined => FOLD_MAP.get(c) ?? LOWER_MAP.get(c);
