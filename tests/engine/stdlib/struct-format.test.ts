/** Formats of struct: sizes, places, alignment, and half-precision numbers. */
import { describe, expect, test } from 'vitest';
import { halfBits, halfValue, layoutOf } from '#engine/stdlib/struct-format.ts';

const size = (format: string): number | string => {
  const l = layoutOf(format);
  return typeof l === 'string' ? l : l.size;
};

describe('layouts', () => {
  test.each([['bhq', 16], ['<bhq', 11], ['ib', 5], ['bi', 8], ['ci0q', 8], ['b3xi', 8], ['10s', 10], ['', 0], ['l', 8], ['<l', 4]])('%s', (format, bytes) => {
    expect(size(format)).toBe(bytes);
  });
  test.each([['z', 'bad char in struct format'], ['<P', 'bad char in struct format'], ['3', 'repeat count given without format specifier'], ['99999999999i', 'total struct size too long']])('%s is refused', (format, message) => {
    expect(size(format)).toBe(message);
  });
});

describe('half precision', () => {
  test('every finite value comes back', () => {
    for (let bits = 0; bits < 0x7c00; bits++) expect(halfBits(halfValue(bits))).toBe(bits);
  });
  test('rounds to even, overflows', () => {
    expect(halfBits(2049)).toBe(halfBits(2048));
    expect(halfBits(2051)).toBe(halfBits(2052));
    expect(halfBits(65519)).toBe(0x7bff);
    expect(halfBits(65520)).toBeNull();
  });
});
