/**
 * The Markdown of exercises and gates made into HTML: paragraphs, lists, fences, `code`, **strong**, *emphasis* and links.
 * Everything else is text, and all text is escaped: no HTML passes.
 */
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);

/** Inline Markdown. */
export function inline(text: string): string {
  return text.split(/(`+)([\s\S]*?[^`])\1(?!`)/).map((part, index) => {
    if (index % 3 === 1) return '';
    if (index % 3 === 2) return `<code>${escape(part.replace(/^ (.*) $/, '$1'))}</code>`;
    return words(part);
  }).join('');
}

function words(text: string): string {
  return escape(text)
    .replace(/\[([^\]]+)\]\(((?:https:\/\/|\/|#)[^\s)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(\S(?:[\s\S]*?\S)??)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*(\S(?:[^*]*?\S)??)\*(?!\w)/g, '$1<em>$2</em>')
    .replace(/ {2,}\n|\\\n/g, '<br>\n');
}

/** Block Markdown. */
export function markdown(text: string): string {
  const out: string[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const fence = /^(```+|~~~+)\s*(\w*)/.exec(line);
    if (fence) {
      const body: string[] = [];
      for (at++; at < lines.length && !lines[at]!.startsWith(fence[1]!); at++) body.push(lines[at]!);
      at++;
      out.push(`<pre tabindex="0"><code${fence[2] ? ` class="language-${fence[2]}"` : ''}>${escape(body.join('\n'))}\n</code></pre>`);
      continue;
    }
    const item = /^(?:[-*]|\d+[.)])\s+/.exec(line);
    if (item) {
      const tag = /^\d/.test(line) ? 'ol' : 'ul';
      const items: string[] = [];
      for (; at < lines.length && lines[at]!.trim(); at++) {
        const start = /^(?:[-*]|\d+[.)])\s+(.*)$/.exec(lines[at]!);
        if (start) items.push(start[1]!);
        else items[items.length - 1] += `\n${lines[at]!.trim()}`;
      }
      out.push(`<${tag}>${items.map((each) => `<li>${inline(each)}</li>`).join('')}</${tag}>`);
      continue;
    }
    if (!line.trim()) {
      at++;
      continue;
    }
    const paragraph: string[] = [];
    for (; at < lines.length && lines[at]!.trim() && !/^(```|~~~)/.test(lines[at]!); at++) paragraph.push(lines[at]!.trim());
    out.push(`<p>${inline(paragraph.join('\n'))}</p>`);
  }
  return out.join('\n');
}
