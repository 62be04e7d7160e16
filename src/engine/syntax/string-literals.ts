/**
 * The text of string and bytes literals (3.13 reference, "Escape sequences"): prefixes and escapes.
 *
 * NON-CPYTHON: `\N{name}` knows the names in text/unicode-names.ts; any other is Unsupported, whether Unicode has it or not.
 * Unknown escapes keep their backslash, as in CPython; syntax/strings.ts warns of them.
 */
import { Unsupported } from '../kernel/errors.ts';
import { codeOfName } from '../text/unicode-names.ts';

export interface StringParts {
  readonly bytes: boolean;
  readonly raw: boolean;
  readonly unicodePrefix: boolean;
  /** Between the quotes, as written. */
  readonly body: string;
}

/** Takes a string token apart. */
export function splitString(token: string): StringParts {
  let i = 0, bytes = false, raw = false, unicodePrefix = false;
  for (;; i++) {
    const c = token[i]!;
    if (c === 'b' || c === 'B') bytes = true;
    else if (c === 'r' || c === 'R') raw = true;
    else if (c === 'u') unicodePrefix = true;
    else if (c !== 'U') break;
  }
  const size = token.length - i >= 6 && token[i] === token[i + 1] && token[i] === token[i + 2] ? 3 : 1;
  return { bytes, raw, unicodePrefix, body: token.slice(i + size, token.length - size) };
}

/** A literal whose escapes are wrong; `message` is CPython's. */
export interface EscapeProblem { readonly problem: string }

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '', '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
};
const hexSizes: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function hexRun(text: string, start: number, max: number): number {
  let n = 0;
  while (n < max && /[0-9a-fA-F]/.test(text.charAt(start + n))) n++;
  return n;
}

/** Length of `text` as CPython's codec sees it: a character beyond ASCII has become `\UXXXXXXXX`. */
function codecLength(text: string): number {
  let n = 0;
  for (const char of text) n += char.charCodeAt(0) < 128 ? 1 : 10;
  return n;
}

/** Text with its escapes replaced. `line` is for the report of what is unsupported. */
export function decodeText(body: string, line: number): string | EscapeProblem {
  if (!body.includes('\\')) return body;
  let out = '', pos = 0;
  for (;;) {
    const at = body.indexOf('\\', pos);
    if (at < 0 || at === body.length - 1) return out + body.slice(pos);
    out += body.slice(pos, at);
    const c = body[at + 1]!;
    pos = at + 2;
    const simple = simpleEscapes[c];
    const size = hexSizes[c];
    if (simple !== undefined) out += simple;
    else if (size !== undefined) {
      const n = hexRun(body, pos, size);
      if (n < size) return unicodeProblem(body, at, pos + n, `truncated \\${c}${'X'.repeat(size)} escape`);
      const code = parseInt(body.slice(pos, pos + size), 16);
      pos += size;
      if (code > 0x10ffff) return unicodeProblem(body, at, pos, 'illegal Unicode character');
      out += String.fromCodePoint(code);
    } else if (c >= '0' && c <= '7') {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
      out += String.fromCharCode(parseInt(digits, 8));
      pos = at + 1 + digits.length;
    } else if (c === 'N') {
      const name = /^\{([^}]+)\}/.exec(body.slice(pos));
      if (!name) return unicodeProblem(body, at, pos + (/^\{[^}]*\}?/.exec(body.slice(pos))?.[0].length ?? 0), 'malformed \\N character escape');
      const code = codeOfName(name[1]!);
      if (code === null) throw new Unsupported(`\\N{${name[1]}} in a string: this machine does not know that name`, line, 'Write the character itself, or \\u with its number.');
      out += String.fromCodePoint(code);
      pos += name[0].length;
    } else out += '\\' + c;
  }
}

function unicodeProblem(body: string, start: number, end: number, what: string): EscapeProblem {
  const from = codecLength(body.slice(0, start));
  const to = from + (end - start) - 1;
  return { problem: `(unicode error) 'unicodeescape' codec can't decode bytes in position ${from}-${to}: ${what}` };
}

/** Bytes of a bytes literal; `body` must be ASCII. */
export function decodeBytes(body: string, raw: boolean): Uint8Array | EscapeProblem {
  const out: number[] = [];
  for (let i = 0; i < body.length; i++) {
    const c = body[i]!;
    if (c !== '\\' || raw || i + 1 >= body.length) { out.push(c.charCodeAt(0)); continue; }
    const next = body[++i]!;
    const simple = simpleEscapes[next];
    if (simple !== undefined) { if (simple !== '') out.push(simple.charCodeAt(0)); }
    else if (next === 'x') {
      if (hexRun(body, i + 1, 2) < 2) return { problem: `(value error) invalid \\x escape at position ${i - 1}` };
      out.push(parseInt(body.slice(i + 1, i + 3), 16));
      i += 2;
    } else if (next >= '0' && next <= '7') {
      const digits = /^[0-7]{1,3}/.exec(body.slice(i, i + 3))![0];
      out.push(parseInt(digits, 8) & 0xff);
      i += digits.length - 1;
    } else out.push(92, next.charCodeAt(0));
  }
  return Uint8Array.from(out);
}
