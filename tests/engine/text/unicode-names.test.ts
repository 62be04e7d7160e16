/** Names of characters: both ways, composed, computed, unknown. The names are those of Unicode 15.1. */
import { describe, expect, test } from 'vitest';
import { codeOfName, nameOfCode } from '#engine/text/unicode-names.ts';

describe('character names', () => {
  test.each([
    [0x41, 'LATIN CAPITAL LETTER A'], [0xe9, 'LATIN SMALL LETTER E WITH ACUTE'], [0x1ead, 'LATIN SMALL LETTER A WITH CIRCUMFLEX AND DOT BELOW'],
    [0x1e69, 'LATIN SMALL LETTER S WITH DOT BELOW AND DOT ABOVE'], [0x3b1, 'GREEK SMALL LETTER ALPHA'], [0x439, 'CYRILLIC SMALL LETTER SHORT I'],
    [0x20ac, 'EURO SIGN'], [0x2022, 'BULLET'], [0x2603, 'SNOWMAN'], [0x4e2d, 'CJK UNIFIED IDEOGRAPH-4E2D'], [0xd55c, 'HANGUL SYLLABLE HAN'],
    [0x1f600, 'GRINNING FACE'],
  ])('U+%s', (code, name) => {
    expect(nameOfCode(code)).toBe(name);
    expect(codeOfName(name)).toBe(code);
  });

  test('letter case does not matter, but in computed names', () => {
    expect(codeOfName('euro sign')).toBe(0x20ac);
    expect(codeOfName('hangul syllable han')).toBeNull();
  });

  test('what is not known is null', () => {
    expect(codeOfName('NO SUCH CHARACTER')).toBeNull();
    expect(codeOfName('CJK UNIFIED IDEOGRAPH-0041')).toBeNull();
    expect(nameOfCode(10)).toBeNull();
  });
});
