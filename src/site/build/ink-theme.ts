/**
 * The Shiki theme: ink on paper. Colour means something in this course (names, references, counts), so code carries
 * none of it: keywords are heavier, strings and comments are lighter ink. Values are CSS variables and follow the theme.
 */
import type { ThemeRegistrationRaw } from 'shiki';

// Shiki wants hex colours when it parses a theme; these stand for the tokens and are replaced when it prints.
export const inkTheme: ThemeRegistrationRaw = {
  name: 'ink',
  type: 'light',
  fg: '#000001',
  bg: '#000002',
  colors: { 'editor.foreground': '#000001', 'editor.background': '#000002' },
  colorReplacements: { '#000001': 'var(--ink)', '#000002': 'transparent', '#000003': 'var(--ink-2)', '#000004': 'var(--ink-3)' },
  settings: [
    { settings: { foreground: '#000001', background: '#000002' } },
    { scope: ['keyword', 'storage', 'constant.language'], settings: { fontStyle: 'bold' } },
    // `0x` of a number and the letter before a string count as storage to the grammar, not to a reader.
    { scope: ['storage.type.number', 'storage.type.string', 'storage.type.format', 'storage.type.imaginary'], settings: { fontStyle: '' } },
    { scope: ['keyword.operator'], settings: { fontStyle: '' } },
    { scope: ['keyword.operator.logical', 'keyword.operator.logical.python'], settings: { fontStyle: 'bold' } },
    { scope: ['string'], settings: { foreground: '#000003' } },
    { scope: ['comment'], settings: { foreground: '#000004' } },
  ],
};
