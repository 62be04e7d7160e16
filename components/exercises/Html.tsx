/** Words that were made into HTML at build from the course's own files. */
export function Html({ html, as: Tag = 'div', class: name }: { html: string; as?: 'div' | 'span' | 'p'; class?: string }) {
  return <Tag class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The inside of a single paragraph, to stand in a line. */
export const bare = (html: string): string => html.replace(/^<p>([\s\S]*)<\/p>$/, (whole, inner: string) => (inner.includes('<p>') ? whole : inner));
