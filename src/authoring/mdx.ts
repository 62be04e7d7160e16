/**
 * A lesson's MDX read for what the rules look at: front matter, headings, tags with their attributes, links, images and
 * fences, each with its place. Not a renderer: what is inside fences and inline code is blanked out before looking.
 */
import { LineCounter, parseDocument, type Document } from 'yaml';

export interface Place { line: number; column: number }

export interface Tag extends Place {
  name: string;
  /** Attributes as written: text for "…", JSON value for {…} where it is one, true when alone. */
  attributes: Record<string, unknown>;
}

export interface Mdx {
  text: string;
  frontmatter: Document.Parsed | null;
  frontmatterLines: LineCounter;
  /** Line of the file on which the front matter's first line stands. */
  frontmatterAt: number;
  headings: (Place & { depth: number; text: string })[];
  tags: Tag[];
  links: (Place & { to: string; text: string })[];
  images: (Place & { to: string; alt: string })[];
  fences: (Place & { info: string; code: string })[];
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
const TAG = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}))?/g;

/** An attribute's {…} as a value: JSON, with bare keys and single quotes forgiven; else its text. */
function expression(text: string): unknown {
  const said = text.trim();
  for (const attempt of [said, said.replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner: string) => JSON.stringify(inner)).replace(/([{,]\s*)([A-Za-z_]\w*)\s*:/g, '$1"$2":')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // Not JSON as it stands; the next attempt, or its text.
    }
  }
  return said;
}

/** Reads a page of MDX. */
export function readMdx(text: string): Mdx {
  const whole = text.replace(/\r\n?/g, '\n');
  const frontmatterLines = new LineCounter();
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(whole);
  const frontmatter = front ? parseDocument(front[1]!, { lineCounter: frontmatterLines }) : null;
  let body = front ? blank(front[0]) + whole.slice(front[0].length) : whole;
  const starts = [0];
  for (let at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) starts.push(at + 1);
  const place = (offset: number): Place => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  const fences: Mdx['fences'] = [];
  body = body.replace(/^([ \t]*)(```+|~~~+)([^\n]*)\n([\s\S]*?)(?:^[ \t]*\2[ \t]*$|(?![\s\S]))/gm, (match: string, _indent: string, _mark: string, info: string, code: string, offset: number) => {
    fences.push({ ...place(offset), info: info.trim(), code });
    return blank(match);
  });
  body = body.replace(/\{\/\*[\s\S]*?\*\/\}/g, blank);
  const headings: Mdx['headings'] = [];
  for (const match of body.matchAll(/^(#{1,6}) +(.+?)\s*$/gm)) headings.push({ ...place(match.index), depth: match[1]!.length, text: match[2]! });
  const tags: Tag[] = [];
  const noCode = body.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, (match: string, _: string, offset: number) => (insideTag(body, offset) ? match : blank(match)));
  for (const match of noCode.matchAll(TAG)) {
    const attributes: Record<string, unknown> = {};
    for (const [, name, double, single, braces] of match[2]!.matchAll(ATTRIBUTE)) {
      attributes[name!] = double ?? single ?? (braces === undefined ? true : expression(braces));
    }
    tags.push({ ...place(match.index), name: match[1]!, attributes });
  }
  const links: Mdx['links'] = [];
  const images: Mdx['images'] = [];
  for (const match of noCode.matchAll(/(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+"[^"]*")?\s*\)/g)) {
    const at = place(match.index);
    if (match[1]) images.push({ ...at, alt: match[2]!.trim(), to: match[3]! });
    else links.push({ ...at, text: match[2]!, to: match[3]! });
  }
  for (const match of noCode.matchAll(/<img\b([^>]*)>/g)) {
    const alt = /\balt=(?:"([^"]*)"|'([^']*)')/.exec(match[1]!);
    images.push({ ...place(match.index), alt: (alt?.[1] ?? alt?.[2] ?? '').trim(), to: /\bsrc="([^"]*)"/.exec(match[1]!)?.[1] ?? '' });
  }
  for (const match of noCode.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>/g)) links.push({ ...place(match.index), text: '', to: match[1]! });
  return { text: whole, frontmatter, frontmatterLines, frontmatterAt: 2, headings, tags, links, images, fences };
}

/** Whether an offset lies between a tag's < and >: a backtick in an attribute is no code span. */
function insideTag(text: string, offset: number): boolean {
  const open = text.lastIndexOf('<', offset);
  if (open < 0 || !/[A-Z]/.test(text[open + 1] ?? '')) return false;
  const between = text.slice(open, offset).replace(/"[^"]*"|'[^']*'/g, '');
  return !between.includes('>') || (between.split('"').length % 2 === 0);
}
