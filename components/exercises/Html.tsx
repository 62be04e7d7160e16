/** Words that were made into HTML at build from the course's own files. */
export function Html({ html, as: Tag = 'div', class: name, id }: { html: string; as?: 'div' | 'span' | 'p'; class?: string; id?: string }) {
  return <Tag class={name} id={id} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The inside of a single paragraph, to stand in a line. */
export const bare = (html: string): string => html.replace(/^<p>([\s\S]*)<\/p>$/, (whole, inner: string) => (inner.includes('<p>') ? whole : inner));
