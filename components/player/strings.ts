/** What the player says in each language. A key missing in one language is a type error. A page is given its own language alone (src/site/build/one-language.ts). */
import type { Lang } from '#components/lenses/strings.ts';
import { en } from './strings-en.ts';
import { zh } from './strings-zh.ts';

export type { Lang };

export type PlayerStrings = typeof en;

const STRINGS: Record<Lang, PlayerStrings> = { en, 'zh-CN': zh };

export function playerStrings(lang: Lang): PlayerStrings { return STRINGS[lang]; }
