/** What a page sends later: styles nothing on it can match yet, and what its islands are given. */
import { describe, expect, test } from 'vitest';
import { canMatch, divide, itemsOf, print, type Item } from '#site/build/css-rules.ts';
import { takeProps } from '#site/build/late-props.ts';
import { namesOf, split } from '#site/build/late-styles.ts';

const PAGE = `<html lang="en" data-x><body class="a b"><main id="m"><p title='x > y' class=c>text</p></main>
<script>"<em class='no'>"</script></body></html>`;
const names = namesOf(PAGE);

describe('whether a selector can match', () => {
  test.each([
    ['p', true], ['em', false], ['.a', true], ['.no', false], ['.c.no', false], ['main>.c', true], ['.no>.c', false], ['#m .b', true], ['#n', false],
    ['p:hover', true], ['.a:not(.no)', true], [':is(.no,.c)', true], ['p:is(.no,.never)', false], [':where(em,i)', false], ['p::before', true],
    ['[title]', true], ['[hidden]', true], ['[data-live] p', false], ['[data-read=done] p', true], ['.no,.a', true], ['*', true], ['p:nth-child(2n + 1)', true],
    ['html:lang(zh-CN) p', false], ['html:lang(en) p', true], ['a[href="x,.a"]', false],
  ])('%s: %s', (selector, expected) => expect(canMatch(selector, names)).toBe(expected));
});

/** Rules put back as the page does it (src/site/client/page.ts). */
function restore(sheets: Item[][], late: readonly (readonly [number[], string])[]): string[] {
  for (const [[sheet, ...place], text] of late) {
    let at = sheets[sheet!]!;
    for (const index of place.slice(0, -1)) at = (at[index] as { inner: Item[] }).inner;
    at.splice(place.at(-1)!, 0, ...itemsOf(text));
  }
  return sheets.map(print);
}

describe('styles', () => {
  const first = '.no{color:red}.a{color:blue}@media (width<=920px){.no{margin:0}.b{margin:1px}.never .b{margin:2px}}@font-face{font-family:x;src:url("a;}b")}@media print{.no{color:#000}}';
  const second = '.c{top:0}.no .c{top:1px}@keyframes k{0%{top:0}to{top:9px}}em,.never{top:2px}';
  const page = PAGE.replace('<body', `<style>${first}</style><style>${second}</style><body`);
  test('what cannot match yet waits', () => {
    const { html, late } = split(page);
    expect(html).toContain('<style>.a{color:blue}@media (width<=920px){.b{margin:1px}}@font-face{font-family:x;src:url("a;}b")}</style><style>.c{top:0}@keyframes k{0%{top:0}to{top:9px}}</style>');
    expect(late).toEqual([
      [[0, 0], '.no{color:red}'], [[0, 2, 0], '.no{margin:0}'], [[0, 2, 2], '.never .b{margin:2px}'], [[0, 4], '@media print{.no{color:#000}}'], [[1, 1], '.no .c{top:1px}'], [[1, 3], 'em,.never{top:2px}'],
    ]);
  });
  test('and comes back to where it stood', () => {
    const { html, late } = split(page);
    const sheets = [...html.matchAll(/<style>(.*?)<\/style>/g)].map(([, css]) => itemsOf(css!));
    expect(restore(sheets, late)).toEqual([first, second]);
  });
  test('a sheet without anything to leave out stays as it is', () => {
    expect(divide(itemsOf(first), () => true)).toEqual({ now: itemsOf(first), late: [] });
    expect(print(itemsOf(first + second))).toBe(first + second);
  });
});

describe('what islands are given', () => {
  test('leaves the page and stays the same', () => {
    const given = { id: [0, 'a/b'], why: [0, '<p>“x” & \'y\' "z"</p>'] };
    const text = JSON.stringify(given).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const { html, props } = takeProps(`<astro-island uid="1" props="${text}" ssr client="near" opts="{}"><b></b></astro-island><astro-island props="{}" client="load">`);
    expect(props).toEqual([given]);
    expect(html).toBe('<astro-island uid="1" data-props="0" ssr client="near" opts="{}"><b></b></astro-island><astro-island props="{}" client="load">');
  });
});
