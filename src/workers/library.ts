/** Texts of library modules that were fetched because a program imported them; see src/site/build/library.ts. */
type Text = Readonly<Record<string, () => string>>;

const here = new Map<string, Text>();
let needed: string | null = null;

/** Thrown inside the engine when a text is not here yet. It may show as something else on its way out: ask `fetchNeeded`. */
export class TextNeeded extends Error {
  constructor(file: string) { super(`the text of ${file} is not here yet`); this.name = 'TextNeeded'; }
}

/** A module's text by the file it stands in and the name it is exported under. */
export function $text(file: string, name: string): string {
  const text = here.get(file);
  if (text !== undefined) return text[name]!();
  needed ??= file;
  throw new TextNeeded(file);
}

/** Fetches the text that was missing since the last time, if any: true, and what failed is worth asking again. */
export async function fetchNeeded(): Promise<boolean> {
  if (needed === null) return false;
  const file = needed;
  needed = null;
  // The list of files is fetched too: figures do without.
  const { TEXTS } = await import('virtual:heapbook-library');
  here.set(file, await TEXTS[file]!() as Text);
  return true;
}
