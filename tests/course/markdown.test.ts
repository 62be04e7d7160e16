import { expect, it } from 'vitest';
import { inline, markdown } from '#course/markdown.ts';

it.each([
  ['a `b < c` d', 'a <code>b &lt; c</code> d'], ['**The draft** is *alive*.', '<strong>The draft</strong> is <em>alive</em>.'], ['2 * 3 * 4', '2 * 3 * 4'], ['count **1**, then **2 to 1**', 'count <strong>1</strong>, then <strong>2 to 1</strong>'],
  ['`a*b` and `*c*`', '<code>a*b</code> and <code>*c*</code>'], ['[counts](/en/freeing/cycles/#a)', '<a href="/en/freeing/cycles/#a">counts</a>'],
  ['[x](javascript:alert)', '[x](javascript:alert)'], ['<b>&amp;', '&lt;b&gt;&amp;amp;'], ['`` a`b ``', '<code>a`b</code>'], ['`log[0]` 仍引用 `Draft`。', '<code>log[0]</code> 仍引用 <code>Draft</code>。'],
])('%s', (text, html) => expect(inline(text)).toBe(html));

it('makes paragraphs, lists and fences', () => {
  expect(markdown('One\ntwo.\n\n- a\n  more\n- b\n\n1. c\n\n```python\nx < 1\n\ny\n```\nEnd.')).toBe(
    '<p>One\ntwo.</p>\n<ul><li>a\nmore</li><li>b</li></ul>\n<ol><li>c</li></ol>\n<pre tabindex="0"><code class="language-python">x &lt; 1\n\ny\n</code></pre>\n<p>End.</p>',
  );
});
