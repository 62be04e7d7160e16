import { describe, expect, it } from 'vitest';
import { CODEC_NAMES, decode, decodeStream, encode, findEncoding } from '#engine/text/codecs.ts';
import { toPoints } from '#engine/text/points.ts';
import { bytearrayRepr, bytesRepr, strAscii, strRepr } from '#engine/text/repr.ts';
import * as H from '#engine/text/siphash.ts';
import { CLASSES, LETTERS } from '#engine/text/unicode-classes.ts';
import { RUNS } from '#engine/text/unicode-data.ts';
import { properties, toFolded, toLower, toTitle, toUpper } from '#engine/text/unicode-tables.ts';
import { wideFolded, wideLower, wideTitle, wideUpper } from '#engine/text/unicode-wide.ts';
import * as U from '#engine/text/unicode.ts';
import { attempt, byKind, expectAll, fromBits, fromHex, recorded, toHex } from './recorded.ts';
import type { Case } from './recorded.ts';

describe('repr as CPython 3.13', () => {
  const groups = byKind(recorded('repr'));
  it('str', () => expectAll(groups.get('str')!.map((c) => [...c.slice(0, 2), c.slice(2)]), ([, p]) => [strRepr(p), strAscii(p)]));
  it('bytes', () => expectAll(groups.get('bytes')!.map((c) => [...c.slice(0, 2), c.slice(2)]), ([, b]) => [bytesRepr(Uint8Array.from(b)), bytearrayRepr(Uint8Array.from(b))]));
});

const PREDICATES: readonly [string, (t: number[]) => boolean][] = [
  ['isalpha', U.isAlpha], ['isdecimal', U.isDecimal], ['isdigit', U.isDigit], ['isnumeric', U.isNumeric], ['isalnum', U.isAlnum], ['isspace', U.isSpace],
  ['isupper', U.isUpper], ['islower', U.isLower], ['istitle', U.isTitle], ['isidentifier', U.isIdentifier], ['isprintable', U.isPrintable], ['isascii', U.isAscii],
];
const MAPPINGS: readonly [string, (t: number[]) => number[]][] = [
  ['upper', U.upperPoints], ['lower', U.lowerPoints], ['title', U.titlePoints], ['capitalize', U.capitalizePoints], ['casefold', U.casefoldPoints], ['swapcase', U.swapcasePoints],
];

/** fnv-1a over numbers, as the recording script sums the whole code space. */
function fnv(numbers: Iterable<number>): number {
  let h = 0x811c9dc5 | 0;
  for (const n of numbers) h = Math.imul(h ^ n, 0x01000193);
  return h >>> 0;
}

function* everyPoint<T>(f: (c: number) => T): Generator<T> {
  for (let c = 0; c < 0x110000; c++) yield f(c);
}

describe('str methods as CPython 3.13', () => {
  const groups = byKind(recorded('unicode'));
  it('predicates of texts', () => expectAll(groups.get('text')!.map((c) => [c[0], c[1], c[2]]), ([, p]) => PREDICATES.map(([, f]) => (f(p) ? '1' : '0')).join('')));
  it('case of texts', () => expectAll(groups.get('text')!.map((c) => [c[0], c[1], c[3]]), ([, p]) => MAPPINGS.map(([, f]) => f(p))));
  it('lines, words and stripping', () => expectAll(groups.get('split')!, ([, p, k]) => {
    const cut = ([start, end]: U.Span): number[] => p.slice(start, end);
    return [U.splitLines(p).map(cut), U.splitLines(p, true).map(cut), U.splitWhitespace(p, k).map(cut), U.rsplitWhitespace(p, k).map(cut),
      [cut(U.stripSpan(p)), cut(U.stripSpan(p, true, false)), cut(U.stripSpan(p, false, true))]];
  }));
  it('predicates of every character', () => {
    const all = new Map<string, (c: number) => number>(PREDICATES.map(([name, f]) => [name, (c) => (f([c]) ? 1 : 0)]));
    all.set('continues', (c) => (U.isIdentifier([0x61, c]) ? 1 : 0));
    all.set('decimal', (c) => U.decimalValue(c) & 0xff);
    expectAll(groups.get('all')!, ([, name]) => fnv(everyPoint(all.get(name)!)));
  });
  it('case of every character', () => {
    const all = new Map(MAPPINGS);
    expectAll(groups.get('allMap')!, ([, name]) => {
      const f = all.get(name)!;
      return fnv((function* () { for (const mapped of everyPoint((c) => f([c]))) yield* mapped; })());
    });
  });
});

describe('codecs as CPython 3.13', () => {
  const groups = byKind(recorded('codecs'));
  it('encode', () => expectAll(groups.get('encode')!, ([, p, e, h]) => attempt(() => toHex(encode(p, e, h)))));
  it('decode', () => expectAll(groups.get('decode')!, ([, b, e, h]) => attempt(() => decode(fromHex(b), e, h))));
  it('names', () => expectAll(groups.get('name')!, ([, name]) => attempt(() => CODEC_NAMES[findEncoding(name)])));
  it('byte by byte', () => expectAll(groups.get('pieces')!, ([, hex, encoding]) => attempt(() => {
    const bytes = fromHex(hex), out: number[][] = [];
    let kept = new Uint8Array(), as = encoding;
    bytes.forEach((b, i) => {
      const piece = Uint8Array.from([...kept, b]);
      const r = decodeStream(piece, as, 'replace', i + 1 === bytes.length);
      as = r.encoding;
      kept = piece.slice(r.consumed);
      out.push(r.points);
    });
    return out;
  })));
  it('handlers of the program come first', () => {
    const lookup = (name: string) => (name === 'mine' ? () => ({ points: toPoints('<?>'), resume: -1 }) : undefined);
    expect(toHex(encode('a\u0100\u0101b', 'ascii', 'mine', lookup))).toBe(toHex(encode('a<?>b', 'ascii')));
    expect(() => encode('\u0100', 'ascii', 'mine')).toThrow("unknown error handler name 'mine'");
    expect(() => encode('\u0100', 'ascii', 'mine', () => () => ({ points: [], resume: 5 }))).toThrow('position 5 from error handler out of bounds');
  });
});

/** A recorded hash as the lo, hi lane the builders take. */
function lane(text: string): [number, number] {
  const v = BigInt(text);
  return [Number(BigInt.asIntN(32, v)), Number(BigInt.asIntN(32, v >> 32n))];
}

describe('hashes as CPython 3.13 with PYTHONHASHSEED=0', () => {
  const groups = byKind(recorded('hash'));
  const functions: Record<string, (c: Case) => H.Hash> = {
    bytes: ([, hex]) => { const b = fromHex('ff' + hex + 'ff'); return H.hashBytes(b, 1, b.length - 1); },
    int: ([, v]) => H.hashBigInt(BigInt(v)),
    float: ([, x]) => H.hashDouble(fromBits(x)),
    complex: ([, re, im]) => H.hashComplex(H.hashDouble(fromBits(re)), H.hashDouble(fromBits(im))),
    tuple: ([, items]) => H.hashTuple(items.flatMap(lane)),
    frozenset: ([, items]) => H.hashFrozenset(items.flatMap(lane)),
    pointer: ([, address]) => H.hashPointer(Number(address)),
  };
  it('knows every kind of case', () => expect([...groups.keys()].sort()).toEqual(Object.keys(functions).sort()));
  for (const [kind, cases] of groups) {
    it(kind, () => expectAll(cases, (c) => {
      const h = functions[kind]!(c);
      expect([h.lo | 0, h.hi | 0]).toEqual([h.lo, h.hi]);
      return H.hashToBigInt(h).toString();
    }));
  }
  it('small ints by the fast path', () => {
    for (const c of groups.get('int')!) {
      const v = BigInt(c[1]);
      if (v > -(2n ** 53n) && v < 2n ** 53n) expect(H.hashToBigInt(H.hashNumber(Number(v))).toString()).toBe(c[2]);
    }
  });
});

describe('character classes', () => {
  it('of ASCII, kept apart, are those of the whole table', () => {
    const table: number[] = [];
    for (const [, letter, length] of RUNS.matchAll(/([^0-9a-z])([0-9a-z]*)/g)) {
      for (let n = length === '' ? 1 : parseInt(length!, 36); n > 0 && table.length < 0x3400; n--) table.push(CLASSES[LETTERS.indexOf(letter!)]!);
    }
    expect(table.map((_, c) => properties(c))).toEqual(table);
  });
  it('cases of ASCII, kept apart, are those of the whole table', () => {
    const ascii = Array.from({ length: 128 }, (_, c) => c);
    expect(ascii.map((c) => [toUpper(c), toLower(c), toTitle(c), toFolded(c)])).toEqual(ascii.map((c) => [wideUpper(c), wideLower(c), wideTitle(c), wideFolded(c)]));
  });
});
