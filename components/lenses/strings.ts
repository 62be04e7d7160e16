/** What a lens says in each language. A key missing in one language is a type error. A page is given its own language alone (src/site/build/one-language.ts). */
import { en } from './strings-en.ts';
import { zh } from './strings-zh.ts';

export type Lang = 'en' | 'zh-CN';

export type LensStrings = typeof en;

const STRINGS: Record<Lang, LensStrings> = { en, 'zh-CN': zh };

/** The lens strings of a language. */
export function lensStrings(lang: Lang): LensStrings { return STRINGS[lang]; }
