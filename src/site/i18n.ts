/**
 * Interface strings in the course's two languages. A key that one language lacks is a type error, in either
 * direction; `{name}` in a string is filled from `values`.
 */
import en from '#content/ui/en.json' with { type: 'json' };
import zh from '#content/ui/zh-CN.json' with { type: 'json' };

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Lang = (typeof LANGUAGES)[number];
export type UiKey = keyof typeof en;

type SameKeys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? unknown : never) : never;
const strings = { en, 'zh-CN': zh } satisfies Record<Lang, Record<UiKey, string>> & SameKeys<typeof en, typeof zh>;

/** The interface string `key` in `lang`. */
export function t(lang: Lang, key: UiKey, values: Record<string, string | number> = {}): string {
  return strings[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export const isLang = (value: string | undefined): value is Lang => LANGUAGES.includes(value as Lang);
export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'zh-CN' : 'en');
/** How a language names itself, in the switch. */
export const LANGUAGE_NAME: Record<Lang, { short: string; long: string }> = {
  en: { short: 'EN', long: 'English' },
  'zh-CN': { short: '中文', long: '简体中文' },
};
/** The language a site path is in, from its first segment. */
export function langOfPath(pathname: string): Lang {
  const first = pathname.split('/')[1];
  return isLang(first) ? first : 'en';
}
