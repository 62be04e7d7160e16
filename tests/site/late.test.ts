/** What a page sends later: styles nothing on it can match yet, and what its islands are given. */
import { describe, expect, test } from 'vitest';
import { canMatch, divide, itemsOf, print, type Item } from '#site/build/css-rules.ts';
import { shortShapes, takePictures, withoutMarks } from '#site/build/late-pictures.ts';
import { takeFigures, takeProps } from '#site/build/late-props.ts';
import { namesOf, split } from '#site/build/late-styles.ts';
import { inOneLanguage } from '#site/build/one-language.ts';
import { readFileSync } from 'node:fs';

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
  test('rules inside a rule wait one by one, or all together when the rule they stand in waits', () => {
    const nested = '.a{& .no{color:red}&.b{top:0}.c{top:1px}}.never{& .c{top:2px}}.a{top:3px;& .no{top:4px}}.a{.c{top:5px}left:0}';
    const { html, late } = split(`<html lang="en"><style>${nested}</style><body class="a b"><p class="c"></p></body></html>`);
    expect(html).toContain('<style>.a{&.b{top:0}.c{top:1px}}.a{top:3px;& .no{top:4px}}.a{.c{top:5px}left:0}</style>');
    expect(late).toEqual([[[0, 0, 0], '& .no{color:red}'], [[0, 1], '.never{& .c{top:2px}}']]);
    expect(restore([itemsOf(/<style>(.*?)<\/style>/.exec(html)![1]!)], late)).toEqual([nested]);
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
    const { html, props } = takeProps(`<astro-island uid="x1" data-preact-island-id="12" component-url="/a.js" props="${text}" ssr client="near" opts="{&quot;a&quot;:1}"><b></b></astro-island><astro-island props="{}" client="load">`);
    expect(props).toEqual([{ props: given, waking: { 'component-url': '/a.js', opts: '{"a":1}' } }]);
    expect(html).toBe('<astro-island uid="12" data-props="0" ssr client="near"><b></b></astro-island><astro-island props="{}" client="load">');
  });
});

test('what figures are made live with leaves the page, in order; what is on show is not said twice', () => {
  const figure = (frame: unknown) => `<figure><p></p><script type="application/json">${JSON.stringify({ frame, at: 1 }).replaceAll('<', '\\u003c')}</script></figure>`;
  const region = { from: 1, to: 1 };
  expect(takeFigures([{ title: 'a', source: 'a < b\n', uid: 'f1' }, { title: 'b', source: 'c < d\n', region }, { source: 'x' }].map(figure).join(''))).toEqual({
    html: '<figure><p></p></figure>'.repeat(3),
    figures: [{ frame: { uid: 'f1' }, at: 1 }, { frame: { source: 'c < d\n', region }, at: 1 }, { frame: { source: 'x' }, at: 1 }],
  });
});

describe('pictures', () => {
  test('for a narrow place leave the page, in order, without marks', () => {
    const later = (text: string) => `<template class="later">${text}</template>`;
    const { html, pictures } = takePictures(`<p>${later('<svg><g data-a="12"></g></svg>')}</p>${later('<svg></svg>')}`);
    expect(html).toBe('<p><template class="later" data-picture="0"></template></p><template class="later" data-picture="1"></template>');
    expect(pictures).toEqual(['<svg><g></g></svg>', '<svg></svg>']);
  });
  test('say each shape in one tag', () => expect(shortShapes('<g><path d="M0 0"></path><rect></rect></g><p></p>')).toBe('<g><path d="M0 0"/><rect/></g><p></p>'));
  test('of figures and gates lose their marks; a model keeps its own, which a script wakes as they are', () => {
    const marked = '<i data-a="1"></i><li data-event="2" data-event-x="3"></li>';
    const plain = '<i></i><li data-event-x="3"></li>';
    const page = (inner: string) => `<div class="hb-root">${inner}</div><script type="application/json">{"data-a":1}</script><div class="lens-pane objects-lens spare" style=""><svg>${inner}</svg></div>`;
    expect(withoutMarks(`${page(marked)}<div class="md">${marked}</div>`)).toBe(`${page(plain)}<div class="md">${marked}</div>`);
  });
});

test.each(['lenses', 'player'])('of what the %s say a page brings its own language alone', (part) => {
  const code = inOneLanguage(readFileSync(new URL(`../../components/${part}/strings.ts`, import.meta.url), 'utf8'))!;
  expect(code).not.toMatch(/^import \{ (en|zh) \}/m);
  expect(code).toContain("chinese ? (await import('./strings-zh.ts')).zh : undefined");
  expect(inOneLanguage('const en = {};')).toBeNull();
});
