/**
 * Just enough of Python's tokens to print a program: keywords bold, strings and comments in quieter ink. Runs on the
 * server; the machine's own parser is not needed for it.
 */

export type Mark = 'k' | 's' | 'c' | '';
export interface Piece { text: string; mark: Mark }

const KEYWORDS = new Set(['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield']);

const TOKEN = /(#.*)|((?:[rRbBuUfF]{1,2})?(?:"""|'''))|((?:[rRbBuUfF]{1,2})?(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))|([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)|(\s+|\d[\w.]*|.)/gu;

/** Lines of a program, each cut into pieces. Joining the pieces of a line gives the line. */
export function highlight(source: string): Piece[][] {
  const lines = source.replace(/\n$/, '').split('\n');
  let quote = '';
  return lines.map((line) => {
    const out: Piece[] = [];
    const push = (text: string, mark: Mark): void => {
      const last = out[out.length - 1];
      if (last && last.mark === mark) last.text += text; else if (text) out.push({ text, mark });
    };
    let rest = line;
    if (quote) {
      const end = rest.indexOf(quote);
      if (end < 0) { push(rest, 's'); return out; }
      push(rest.slice(0, end + 3), 's');
      rest = rest.slice(end + 3);
      quote = '';
    }
    TOKEN.lastIndex = 0;
    let match: RegExpExecArray | null;
    while ((match = TOKEN.exec(rest))) {
      const [text, comment, triple, string, word] = match;
      if (comment !== undefined) push(text, 'c');
      else if (triple !== undefined) {
        const q = triple.slice(-3);
        const end = rest.indexOf(q, match.index + triple.length);
        if (end < 0) { push(rest.slice(match.index), 's'); quote = q; break; }
        push(rest.slice(match.index, end + 3), 's');
        TOKEN.lastIndex = end + 3;
      } else if (string !== undefined) push(text, 's');
      else if (word !== undefined) push(text, KEYWORDS.has(word) ? 'k' : '');
      else push(text, '');
    }
    return out;
  });
}
