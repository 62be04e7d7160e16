/**
 * "What this machine simplifies", from the programs that show it: tests/conformance/divergences/*.py, each with a
 * docstring of fields (described in the README there) and the outputs of both machines beside it.
 */
import type { Lang } from './i18n.ts';

export const CATEGORIES = ['memory', 'collector', 'compiler', 'runtime', 'threads', 'library', 'messages'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Divergence {
  id: string;
  category: Category;
  title: Record<Lang, string>;
  differs: Record<Lang, string>;
  cause: Record<Lang, string>;
  workaround: Record<Lang, string>;
  since: string;
  /** The program without its docstring. */
  program: string;
  ours: string;
  theirs: string;
}

const FIELDS = ['id', 'category', 'title', 'title-zh', 'differs', 'differs-zh', 'cause', 'cause-zh', 'workaround', 'workaround-zh', 'since'] as const;

/** The fields of a docstring; a value may run on over indented lines. Throws with `file` when one is missing. */
export function parseDocstring(source: string, file: string): { fields: Record<(typeof FIELDS)[number], string>; program: string } {
  const found = /^\s*(?:[rR]?"""|[rR]?''')([\s\S]*?)(?:"""|''')/.exec(source);
  if (!found) throw new Error(`${file}: no docstring`);
  const fields = {} as Record<string, string>;
  let last = '';
  for (const line of found[1]!.split('\n')) {
    const field = /^([a-z]+(?:-zh)?):\s*(.*)$/.exec(line);
    if (field) fields[(last = field[1]!)] = field[2]!.trim();
    else if (line.trim() && last) fields[last] += ` ${line.trim()}`;
  }
  for (const name of FIELDS) if (!fields[name]) throw new Error(`${file}: the docstring has no \`${name}:\``);
  if (!CATEGORIES.includes(fields.category as Category)) throw new Error(`${file}: no such category: ${fields.category}`);
  return { fields: fields as Record<(typeof FIELDS)[number], string>, program: source.slice(found[0].length).trim() };
}

/** A recorded output without its header line. */
const body = (recording: string | undefined): string => (recording ?? '').split('\n').slice(1).join('\n').trimEnd();

/** Divergences from their files (path -> text), ordered by category, then id. */
export function divergences(programs: Record<string, string>, ours: Record<string, string>, theirs: Record<string, string>): Divergence[] {
  return Object.entries(programs).map(([file, source]): Divergence => {
    const { fields, program } = parseDocstring(source, file);
    const both = (name: 'title' | 'differs' | 'cause' | 'workaround') => ({ en: fields[name], 'zh-CN': fields[`${name}-zh`] });
    return {
      id: fields.id, category: fields.category as Category, since: fields.since, program,
      title: both('title'), differs: both('differs'), cause: both('cause'), workaround: both('workaround'),
      ours: body(ours[file.replace(/\.py$/, '.out')]), theirs: body(theirs[file.replace(/\.py$/, '.cpython')]),
    };
  }).sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || a.id.localeCompare(b.id, 'en'));
}
