/** Indentation removed from docstrings (CPython 3.13 Python/compile.c, _PyCompile_CleanDoc). */

const expandTabs = (line: string): string => {
  let out = '';
  for (const ch of line) out += ch === '\t' ? ' '.repeat(8 - (out.length % 8)) : ch;
  return out;
};

/** The margin common to all lines but the first is taken off; the first loses all its leading spaces. */
export function cleandoc(doc: string): string {
  const lines = doc.split('\n').map(expandTabs);
  const indents = lines.slice(1).filter((l) => l.trimStart() !== '' && !/^ *$/.test(l)).map((l) => /^ */.exec(l)![0].length);
  const margin = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line, i) => {
    const lead = /^ */.exec(line)![0].length;
    return line.slice(i === 0 ? lead : Math.min(lead, margin));
  }).join('\n');
}
