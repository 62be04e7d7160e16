/**
 * Identifiers (3.13 reference, "Identifiers and keywords"): letters by XID_Start and XID_Continue, compared in
 * form NFKC.
 */

/** True for code units that can stand in a word: ASCII letters, digits, `_`, and everything beyond ASCII. */
export function isWordCode(c: number): boolean {
  return c >= 97 && c <= 122 || c >= 65 && c <= 90 || c >= 48 && c <= 57 || c === 95 || c >= 128;
}

const wholeWord = /^[_\p{XIDS}]\p{XIDC}*$/u;
const wordStart = /^[_\p{XIDS}]$/u;
const wordPart = /^\p{XIDC}$/u;
const unprintable = /^[\p{C}\p{Z}]$/u;

export interface WordProblem {
  readonly msg: string;
  /** Code units of the word up to and including the bad character. */
  readonly end: number;
}

/** What CPython says about a word that is no identifier; null when it is one. */
export function wordProblem(word: string): WordProblem | null {
  if (wholeWord.test(word)) return null;
  let end = 0;
  for (const char of word) {
    const first = end === 0;
    end += char.length;
    // Some characters are letters only once normalised.
    const normal = char.normalize('NFKC');
    if (first ? wordStart.test(char) && wholeWord.test(normal) : wordPart.test(char)) continue;
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    if (unprintable.test(char)) return { msg: `invalid non-printable character U+${code}`, end };
    return { msg: `invalid character '${char}' (U+${code})`, end };
  }
  return null;
}

/** The name a word stands for. */
export function normalizeName(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 128) return word.normalize('NFKC');
  return word;
}
