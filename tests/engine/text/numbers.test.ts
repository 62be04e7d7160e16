import { describe, expect, it } from 'vitest';
import { asIntegerRatio, bigIntToFloat, complexRepr, floatRepr, floatToBigInt, roundFloat, roundToBigInt, trueDivide } from '#engine/text/float-repr.ts';
import { floatFromHex, floatHex, parseComplexText, parseFloatText } from '#engine/text/float-parse.ts';
import { intToText, intWithPrefix, parseIntText } from '#engine/text/int-text.ts';
import { attempt, byKind, expectAll, fromBits, recorded, toBits } from './recorded.ts';
import type { Case } from './recorded.ts';

const FLOAT: Record<string, (c: Case) => unknown> = {
  repr: ([, x]) => floatRepr(fromBits(x)),
  hex: ([, x]) => floatHex(fromBits(x)),
  ratio: ([, x]) => asIntegerRatio(fromBits(x)).map(String),
  int: ([, x]) => String(floatToBigInt(fromBits(x))),
  round: ([, x]) => String(roundToBigInt(fromBits(x))),
  roundTo: ([, x, places]) => toBits(roundFloat(fromBits(x), places)),
  complex: ([, re, im]) => complexRepr(fromBits(re), fromBits(im)),
  parse: ([, text]) => toBits(parseFloatText(text)),
  parseComplex: ([, text]) => parseComplexText(text).map(toBits),
  fromhex: ([, text]) => toBits(floatFromHex(text)),
  divide: ([, a, b]) => toBits(trueDivide(BigInt(a), BigInt(b))),
  toFloat: ([, a]) => toBits(bigIntToFloat(BigInt(a))),
};

const INT: Record<string, (c: Case) => unknown> = {
  parse: ([, text, base]) => String(parseIntText(text, base)),
  parseLong: ([, digit, size, base]) => (parseIntText(digit.repeat(size), base) === 0n ? 0 : 1),
  str: ([, power, sign]) => intToText(BigInt(sign) * 10n ** BigInt(power)).length,
  bases: ([, v]) => ([2, 8, 16] as const).map((base) => intWithPrefix(BigInt(v), base)),
};

for (const [topic, functions] of [['float', FLOAT], ['int', INT]] as const) {
  describe(`${topic} as CPython 3.13`, () => {
    const groups = byKind(recorded(topic));
    it('knows every kind of case', () => expect([...groups.keys()].sort()).toEqual(Object.keys(functions).sort()));
    for (const [kind, cases] of groups) it(kind, () => expectAll(cases, (c) => attempt(() => functions[kind]!(c))));
  });
}

describe('long ints', () => {
  it('reads and writes 10^5 digits in any base', () => {
    for (const base of [2, 3, 7, 10, 16, 36]) {
      const text = (base - 1).toString(base).repeat(100_000);
      expect(parseIntText(text, base, 0) + 1n).toBe(BigInt(base) ** 100_000n);
    }
    expect(intToText(10n ** 100_000n, 10, 0).length).toBe(100_001);
  });
  it('has a limit that can be lifted', () => {
    expect(() => intToText(10n ** 4300n)).toThrow('Exceeds the limit (4300 digits)');
    expect(intToText(10n ** 4300n, 10, 0).length).toBe(4301);
    expect(() => parseIntText('1'.repeat(700), 10, 640)).toThrow('value has 700 digits');
  });
});
