/**
 * unicodedata. Models Modules/unicodedata.c, CPython 3.13 (Unicode 15.1), for what text/unicode-names.ts and the host's own tables of
 * categories and normal forms know. A name that is not known here is Unsupported: whether Unicode has one cannot be said.
 */
import { Unsupported } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { newRef } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { codeOfName, nameOfCode } from '../text/unicode-names.ts';
import { decimalValue, UNICODE_VERSION } from '../text/unicode.ts';
import { argName } from '../objects/arg-name.ts';
import { typeName } from '../objects/abstract.ts';
import { dictSet } from '../objects/dict.ts';
import { raise } from '../objects/errors.ts';
import { floatFromNumber } from '../objects/float.ts';
import { boolRef, intFromNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { charAt, strFromChar, strFromJs, strLength, strToJs } from '../objects/str.ts';
import { isStr } from '../objects/text-args.ts';
import type { ModuleSpec } from './spec.ts';

const CATEGORIES = ['Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'No', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po', 'Sm', 'Sc', 'Sk', 'So', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co'] as const;
const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

/** A one-character argument; -1 with TypeError. */
function character(m: Machine, who: string, o: Ref, where = 'argument'): number {
  if (isStr(m, o) && strLength(m, o) === 1) return charAt(m, o, 0);
  return raise(m, 'TypeError', `${who}() ${where} must be a unicode character, not ${typeName(m, o)}`) - 1;
}

const categoryOf = (c: number): string => CATEGORIES.find((k) => new RegExp(`^\\p{${k}}$`, 'u').test(String.fromCodePoint(c))) ?? 'Cn';

function name(m: Machine, _mod: Ref, ch: Ref, otherwise: Ref): Ref {
  const c = character(m, 'name', ch, 'argument 1');
  if (c < 0) return 0;
  const known = nameOfCode(c);
  if (known !== null) return strFromJs(m, known);
  if (!['Cc', 'Cs', 'Co', 'Cn'].includes(categoryOf(c))) {
    throw new Unsupported(`the name of U+${c.toString(16).toUpperCase().padStart(4, '0')}`, m.i32[REG.line]!, 'This machine knows the names of the characters in common use only.');
  }
  return otherwise !== 0 ? newRef(m, otherwise) : raise(m, 'ValueError', 'no such name');
}

function lookup(m: Machine, _mod: Ref, text: Ref): Ref {
  if (!isStr(m, text)) return raise(m, 'TypeError', `argument must be read-only bytes-like object, not ${typeName(m, text)}`);
  const wanted = strToJs(m, text), c = codeOfName(wanted);
  if (c !== null) return strFromChar(m, c);
  return raise(m, 'KeyError', `undefined character name '${wanted}'`);
}

function category(m: Machine, _mod: Ref, ch: Ref): Ref {
  const c = character(m, 'category', ch);
  return c < 0 ? 0 : strFromJs(m, categoryOf(c));
}

/** The text in a normal form; null with an exception. Lone surrogates stay what they are. */
function normalized(m: Machine, who: string, form: Ref, text: Ref): string | null {
  for (const [i, o] of [form, text].entries()) if (!isStr(m, o)) { raise(m, 'TypeError', `${who}() argument ${i + 1} must be str, not ${argName(m, o)}`); return null; }
  const f = strToJs(m, form);
  if (!FORMS.includes(f)) { raise(m, 'ValueError', 'invalid normalization form'); return null; }
  return strToJs(m, text).normalize(f);
}

function normalize(m: Machine, _mod: Ref, form: Ref, text: Ref): Ref {
  const s = normalized(m, 'normalize', form, text);
  return s === null ? 0 : s === strToJs(m, text) ? newRef(m, text) : strFromJs(m, s);
}

function isNormalized(m: Machine, _mod: Ref, form: Ref, text: Ref): Ref {
  const s = normalized(m, 'is_normalized', form, text);
  return s === null ? 0 : boolRef(m, s === strToJs(m, text));
}

const FRACTIONS: Readonly<Record<string, number>> = { '¼': 1 / 4, '½': 1 / 2, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3, '⅕': 1 / 5, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8 };

/** The value as a digit: of decimal digits, superscripts, subscripts and circled ones; -1 = none. */
function digitValue(c: number): number {
  const d = decimalValue(c);
  if (d >= 0) return d;
  const s = String.fromCodePoint(c), plain = s.normalize('NFKD');
  return s !== plain && /^[0-9]$/.test(plain) ? Number(plain) : -1;
}

function numericValue(c: number): number {
  const d = digitValue(c), s = String.fromCodePoint(c);
  if (d >= 0) return d;
  if (FRACTIONS[s] !== undefined) return FRACTIONS[s];
  const roman = /^ROMAN NUMERAL (.*)$/.exec(nameOfCode(c) ?? '');
  const i = roman === null ? -1 : 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE FIFTY'.split(' ').indexOf(roman[1]!);
  return i < 0 ? -1 : i === 12 ? 50 : i + 1;
}

const valueOf = (who: 'decimal' | 'digit' | 'numeric', f: (c: number) => number) => (m: Machine, _mod: Ref, ch: Ref, otherwise: Ref): Ref => {
  const c = character(m, who, ch, 'argument 1');
  if (c < 0) return 0;
  const v = f(c);
  if (v < 0) return otherwise !== 0 ? newRef(m, otherwise) : raise(m, 'ValueError', who === 'numeric' ? 'not a numeric character' : who === 'digit' ? 'not a digit' : 'not a decimal');
  return who === 'numeric' ? floatFromNumber(m, v) : intFromNumber(m, v);
};

/** Classes other than 230 of the marks that are known here by name. */
const CLASSES: Readonly<Record<number, number>> = { 0x31b: 216, 0x323: 220, 0x324: 220, 0x325: 220, 0x326: 220, 0x327: 202, 0x328: 202, 0x32d: 220, 0x32e: 220, 0x330: 220, 0x331: 220, 0x338: 1, 0x345: 240, 0x34f: 0 };

function combining(m: Machine, _mod: Ref, ch: Ref): Ref {
  const c = character(m, 'combining', ch);
  if (c < 0) return 0;
  if (categoryOf(c) !== 'Mn') return intFromNumber(m, 0);
  if (nameOfCode(c) === null) throw new Unsupported(`the combining class of U+${c.toString(16).toUpperCase()}`, m.i32[REG.line]!, 'This machine knows the marks in common use only.');
  return intFromNumber(m, CLASSES[c] ?? 230);
}

export const UNICODEDATA_MODULE: ModuleSpec = {
  name: 'unicodedata',
  functions: [
    { name: 'name', sig: '(chr, default=None, /)', fn: name, doc: 'Returns the name assigned to the character chr as a string.' },
    { name: 'lookup', sig: '(name, /)', fn: lookup, doc: 'Look up character by name.' },
    { name: 'category', sig: '(chr, /)', fn: category, doc: 'Returns the general category assigned to the character chr as string.' },
    { name: 'normalize', sig: '(form, unistr, /)', fn: normalize, doc: "Return the normal form 'form' for the Unicode string unistr." },
    { name: 'is_normalized', sig: '(form, unistr, /)', fn: isNormalized, doc: "Return whether the Unicode string unistr is in the normal form 'form'." },
    { name: 'decimal', sig: '(chr, default=None, /)', fn: valueOf('decimal', decimalValue), doc: 'Converts a Unicode character into its equivalent decimal value.' },
    { name: 'digit', sig: '(chr, default=None, /)', fn: valueOf('digit', digitValue), doc: 'Converts a Unicode character into its equivalent digit value.' },
    { name: 'numeric', sig: '(chr, default=None, /)', fn: valueOf('numeric', numericValue), doc: 'Converts a Unicode character into its equivalent numeric value.' },
    { name: 'combining', sig: '(chr, /)', fn: combining, doc: 'Returns the canonical combining class assigned to the character chr as integer.' },
  ],
  init: (m, dict) => { dictSet(m, dict, intern(m, 'unidata_version'), intern(m, UNICODE_VERSION)); return 0; },
};
