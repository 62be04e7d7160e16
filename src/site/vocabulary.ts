/**
 * What a lesson's MDX may use without importing it: every .astro file in components/lesson, under its file name, and
 * the two headings. A tag that is promised but has no file yet stops the build with its name.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Heading2 from '#components/chrome/prose/Heading2.astro';
import Heading3 from '#components/chrome/prose/Heading3.astro';

const files = import.meta.glob<{ default: AstroComponentFactory }>('/components/lesson/*.astro', { eager: true });

/** The tags the authoring guide promises. */
export const PROMISED = ['Machine', 'Model', 'Bytes', 'Predict', 'Exercise', 'Myth', 'Aside', 'Term', 'Steps', 'Summary', 'Section'] as const;

export const vocabulary: Record<string, unknown> = { h2: Heading2, h3: Heading3 };
for (const [file, module] of Object.entries(files)) {
  vocabulary[file.slice(file.lastIndexOf('/') + 1, -'.astro'.length)] = module.default;
}

/** The tags of `body` that are promised and have no file: naming them beats a blank place on the page. */
export function missingTags(body: string): string[] {
  return PROMISED.filter((name) => !(name in vocabulary) && new RegExp(`<${name}[\\s/>]`).test(body));
}

/** The component behind a tag, or null: for the home page's figure. */
export const tag = (name: string): AstroComponentFactory | null => (vocabulary[name] as AstroComponentFactory | undefined) ?? null;
