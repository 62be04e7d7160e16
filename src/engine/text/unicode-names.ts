/**
 * Names of characters: `\N{...}` in strings, and unicodedata. Models Modules/unicodedata.c, CPython 3.13, for the characters of
 * unicode-names-data.ts, letters with marks, CJK ideographs and Hangul syllables. null means: not known here, not: does not exist.
 */
import { packedNames, SHORT } from './unicode-names-data.ts';

/** Marks as the names of Latin letters call them. */
const MARKS: Readonly<Record<string, number>> = {
  GRAVE: 0x300, ACUTE: 0x301, CIRCUMFLEX: 0x302, TILDE: 0x303, MACRON: 0x304, BREVE: 0x306, 'DOT ABOVE': 0x307, DIAERESIS: 0x308, 'HOOK ABOVE': 0x309,
  'RING ABOVE': 0x30a, 'DOUBLE ACUTE': 0x30b, CARON: 0x30c, 'DOUBLE GRAVE': 0x30f, 'INVERTED BREVE': 0x311, HORN: 0x31b, 'DOT BELOW': 0x323,
  'DIAERESIS BELOW': 0x324, 'RING BELOW': 0x325, 'COMMA BELOW': 0x326, CEDILLA: 0x327, OGONEK: 0x328, 'CIRCUMFLEX BELOW': 0x32d, 'BREVE BELOW': 0x32e,
  'TILDE BELOW': 0x330, 'LINE BELOW': 0x331,
};
/** Those of Greek. */
const GREEK_MARKS: Readonly<Record<string, number>> = { TONOS: 0x301, DIALYTIKA: 0x308, VARIA: 0x300, PERISPOMENI: 0x342, PSILI: 0x313, DASIA: 0x314, YPOGEGRAMMENI: 0x345 };
/** Composed letters whose name says nothing of it. */
const ODD: Readonly<Record<string, number>> = {
  'CYRILLIC CAPITAL LETTER SHORT I': 0x419, 'CYRILLIC SMALL LETTER SHORT I': 0x439, 'CYRILLIC CAPITAL LETTER IO': 0x401, 'CYRILLIC SMALL LETTER IO': 0x451,
  'CYRILLIC CAPITAL LETTER GJE': 0x403, 'CYRILLIC SMALL LETTER GJE': 0x453, 'CYRILLIC CAPITAL LETTER KJE': 0x40c, 'CYRILLIC SMALL LETTER KJE': 0x45c,
  'CYRILLIC CAPITAL LETTER SHORT U': 0x40e, 'CYRILLIC SMALL LETTER SHORT U': 0x45e, 'CYRILLIC CAPITAL LETTER YI': 0x407, 'CYRILLIC SMALL LETTER YI': 0x457,
};
/** Names that only `\N` and lookup() know, of characters without one. */
const ALIASES: Readonly<Record<string, number>> = {
  NULL: 0, NUL: 0, BACKSPACE: 8, BS: 8, 'CHARACTER TABULATION': 9, TAB: 9, HT: 9, 'LINE FEED': 10, 'NEW LINE': 10, LF: 10, NL: 10, EOL: 10, 'LINE TABULATION': 11, VT: 11,
  'FORM FEED': 12, FF: 12, 'CARRIAGE RETURN': 13, CR: 13, ESCAPE: 27, ESC: 27, DELETE: 127, DEL: 127, 'NEXT LINE': 0x85, NEL: 0x85, NBSP: 0xa0, SHY: 0xad, ZWSP: 0x200b,
  ZWNJ: 0x200c, ZWJ: 0x200d, LRM: 0x200e, RLM: 0x200f, BOM: 0xfeff, ZWNBSP: 0xfeff, 'BYTE ORDER MARK': 0xfeff, ALERT: 7,
};
/** CJK unified ideographs. */
const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0x20000, 0x2a6df], [0x2a700, 0x2b739], [0x2b740, 0x2b81d], [0x2b820, 0x2cea1], [0x2ceb0, 0x2ebe0], [0x2ebf0, 0x2ee5d],
  [0x30000, 0x3134a], [0x31350, 0x323af],
];
const LEADS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TAILS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');
const HANGUL = 0xac00, HANGUL_END = 0xd7a3;

/** Walks the packed table; stops when `visit` is true. */
function walk(visit: (code: number, name: string) => boolean): void {
  for (const run of packedNames().split('|')) {
    const colon = run.indexOf(':');
    let code = parseInt(run.slice(0, colon), 16);
    for (const packed of run.slice(colon + 1).split(';')) {
      if (packed !== '' && visit(code, packed.replace(/[a-z]/g, (c) => SHORT[c]!))) return;
      code++;
    }
  }
}

function tableCode(name: string): number | null {
  let found: number | null = null;
  walk((code, n) => { if (n === name) found = code; return n === name; });
  return found;
}

function tableName(code: number): string | null {
  let found: string | null = null;
  walk((c, n) => { if (c === code) found = n; return c >= code; });
  return found;
}

const isIdeograph = (c: number): boolean => IDEOGRAPHS.some(([from, to]) => c >= from && c <= to);

function hangulCode(syllable: string): number | null {
  for (let l = 0; l < LEADS.length; l++) {
    if (!syllable.startsWith(LEADS[l]!)) continue;
    for (let v = 0; v < VOWELS.length; v++) {
      const head = LEADS[l]! + VOWELS[v]!;
      if (!syllable.startsWith(head)) continue;
      const t = TAILS.indexOf(syllable.slice(head.length));
      if (t >= 0) return HANGUL + (l * VOWELS.length + v) * TAILS.length + t;
    }
  }
  return null;
}

/** "LETTER E WITH ACUTE AND MACRON" put together from the letter and its marks. */
function composedCode(name: string): number | null {
  const at = name.indexOf(' WITH ');
  if (at < 0) return null;
  const base = codeOfName(name.slice(0, at));
  const marks = name.startsWith('GREEK') ? GREEK_MARKS : MARKS;
  const points = name.slice(at + 6).split(' AND ').map((mark) => marks[mark]);
  if (base === null || points.some((p) => p === undefined)) return null;
  const whole = [...String.fromCodePoint(base, ...(points as number[])).normalize('NFC')];
  return whole.length === 1 ? whole[0]!.codePointAt(0)! : null;
}

/** The code point with that name; letter case matters only in computed names (ideographs, Hangul), as in CPython. null = not known here. */
export function codeOfName(given: string): number | null {
  const name = given.toUpperCase();
  const ideograph = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(given);
  if (ideograph !== null) {
    const c = parseInt(ideograph[1]!, 16);
    return isIdeograph(c) ? c : null;
  }
  if (given.startsWith('HANGUL SYLLABLE ')) return hangulCode(given.slice(16));
  return tableCode(name) ?? ODD[name] ?? ALIASES[name] ?? composedCode(name);
}

/** The name of a character; null = not known here. */
export function nameOfCode(code: number): string | null {
  const known = tableName(code);
  if (known !== null) return known;
  if (isIdeograph(code)) return `CJK UNIFIED IDEOGRAPH-${code.toString(16).toUpperCase()}`;
  if (code >= HANGUL && code <= HANGUL_END) {
    const i = code - HANGUL, t = TAILS.length, v = VOWELS.length;
    return `HANGUL SYLLABLE ${LEADS[Math.floor(i / (v * t))]}${VOWELS[Math.floor(i / t) % v]}${TAILS[i % t]}`;
  }
  for (const [name, c] of Object.entries(ODD)) if (c === code) return name;
  return composedName(code);
}

function composedName(code: number): string | null {
  const [base, ...marks] = [...String.fromCodePoint(code).normalize('NFD')].map((c) => c.codePointAt(0)!);
  const letter = base === undefined || marks.length === 0 ? null : tableName(base);
  if (letter === null || !/^(LATIN|GREEK|CYRILLIC) /.test(letter)) return null;
  const names = Object.entries(letter.startsWith('GREEK') ? GREEK_MARKS : MARKS);
  const words = marks.map((mark) => names.find(([, c]) => c === mark)?.[0]);
  if (words.includes(undefined)) return null;
  // The decomposition puts a mark below first; names with these marks put a dot below last.
  const late = (w: string): boolean => w === 'DOT BELOW' && words.some((o) => o === 'CIRCUMFLEX' || o === 'BREVE' || o === 'HORN');
  const told = [...words.filter((w) => !late(w!)), ...words.filter((w) => late(w!))];
  const name = `${letter} WITH ${told.join(' AND ')}`;
  return codeOfName(name) === code ? name : null;
}
