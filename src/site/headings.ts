/** Section headings of a lesson, with ids both languages share. */
import type { Lang } from './i18n.ts';
import { t } from './i18n.ts';

export interface Heading {
  id: string;
  text: string;
}

interface Rendered {
  depth: number;
  slug: string;
  text: string;
}

/**
 * Heading ids of this language -> ids of the reference language, matched by order, so that a link to a section holds
 * in both. Where one language has more headings than the other, the rest keep their own.
 */
export function sharedAnchors(own: readonly Rendered[], reference: readonly Rendered[]): Map<string, string> {
  return new Map(own.map((heading, i) => [heading.slug, reference[i]?.depth === heading.depth ? reference[i].slug : heading.slug]));
}

/** The sections the rail lists: second-level headings, and the summary, whose heading its tag writes. */
export function sections(headings: readonly Rendered[], anchors: ReadonlyMap<string, string>, body: string, lang: Lang): Heading[] {
  const list = headings.filter((heading) => heading.depth === 2).map((heading) => ({ id: anchors.get(heading.slug) ?? heading.slug, text: heading.text }));
  if (/^\s*<Summary\b/m.test(body)) list.push({ id: 'summary', text: t(lang, 'summary') });
  return list;
}
