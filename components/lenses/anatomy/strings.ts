/** What the anatomy lens says in each language. A page is given its own language alone (src/site/build/one-language.ts). */
import type { Lang } from '../strings.ts';
import { en } from './strings-en.ts';
import { zh } from './strings-zh.ts';

export type AnatomyStrings = typeof en;

const STRINGS: Record<Lang, AnatomyStrings> = { en, 'zh-CN': zh };

export function anatomyStrings(lang: Lang): AnatomyStrings { return STRINGS[lang]; }
