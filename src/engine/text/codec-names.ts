/**
 * Names of encodings. Models normalize_encoding and aliases in Lib/encodings, CPython 3.13, for the encodings of codecs.ts.
 */
import { TextError } from './text-error.ts';

export type Encoding =
  | 'utf-8' | 'utf-8-sig' | 'utf-16' | 'utf-16-le' | 'utf-16-be' | 'utf-32' | 'utf-32-le' | 'utf-32-be' | 'latin-1' | 'ascii' | 'cp1252';

/** The name codecs.lookup(...).name gives. */
export const CODEC_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8', 'utf-8-sig': 'utf-8-sig', 'utf-16': 'utf-16', 'utf-16-le': 'utf-16-le', 'utf-16-be': 'utf-16-be', 'utf-32': 'utf-32',
  'utf-32-le': 'utf-32-le', 'utf-32-be': 'utf-32-be', 'latin-1': 'iso8859-1', ascii: 'ascii', cp1252: 'cp1252',
};

/** Module name in Lib/encodings, then the aliases. */
const ALIASES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf_8 u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001',
  'utf-8-sig': 'utf_8_sig',
  'utf-16': 'utf_16 u16 utf16',
  'utf-16-le': 'utf_16_le unicodelittleunmarked utf_16le',
  'utf-16-be': 'utf_16_be unicodebigunmarked utf_16be',
  'utf-32': 'utf_32 u32 utf32',
  'utf-32-le': 'utf_32_le utf_32le',
  'utf-32-be': 'utf_32_be utf_32be',
  'latin-1': 'latin_1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1',
  ascii: 'ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii',
  cp1252: 'cp1252 1252 windows_1252',
};

/** Encodings by their names; the first, a module's name, only with its dots as they are. */
function byName(aliasesOnly: boolean): ReadonlyMap<string, Encoding> {
  return new Map((Object.keys(ALIASES) as Encoding[]).flatMap((encoding) => ALIASES[encoding].split(' ').slice(aliasesOnly ? 1 : 0).map((name) => [name, encoding] as const)));
}

/** The encoding a program named, or LookupError. Case, and which punctuation stands between the words, do not matter. */
export function findEncoding(name: string): Encoding {
  if (name.includes('\0')) throw new TextError('ValueError', 'embedded null character');
  const plain = name.toLowerCase().split(/[^0-9a-z.]+/).filter((w) => w !== '').join('_');
  if (plain === 'utf_8') return 'utf-8';
  const found = byName(false).get(plain) ?? byName(true).get(plain.replaceAll('.', '_'));
  if (found === undefined) throw new TextError('LookupError', `unknown encoding: ${name}`);
  return found;
}
