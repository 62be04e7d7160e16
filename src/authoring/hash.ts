import { createHash } from 'node:crypto';

/** Twelve hexadecimal digits of a text's SHA-256; line ends do not count. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n').trimEnd()).digest('hex').slice(0, 12);
}
