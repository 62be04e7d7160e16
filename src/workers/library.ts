/** Texts of library modules that were fetched because a program imported them; see src/site/build/library.ts. */
import { later } from './later.ts';

type Text = Readonly<Record<string, () => string>>;

const here = new Map<string, Text>();

/** A module's text by the file it stands in and the name it is exported under. */
export function $text(file: string, name: string): string {
  const text = here.get(file);
  if (text !== undefined) return text[name]!();
  return later(`the text of ${file}`, async () => {
    // The list of files is fetched too: figures do without.
    const { TEXTS } = await import('virtual:heapbook-library');
    here.set(file, await TEXTS[file]!() as Text);
  });
}
