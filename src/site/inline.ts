/** Text with `code` in backticks, as used in titles, questions and YAML fields, made into safe HTML. */
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

/** `code` becomes a code element; everything else is escaped. */
export function inlineHtml(text: string): string {
  return text.split('`').map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part))).join('');
}

/** The same text with the backticks taken away, for attributes and titles. */
export const plain = (text: string): string => text.replaceAll('`', '');
