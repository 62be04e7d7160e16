/**
 * A program file as its author writes it, read into what the machine runs and readers see.
 *
 * Lines that hold only a mark (`#> name`, `#< name`, `# expect: x`, `# error: x`) are taken out, and `# expect:` at the end
 * of a statement is cut off, so line numbers in `source` are those a reader sees; `fileLine` leads back to the file.
 */

/** Lines of `source`, 1-based and inclusive. */
export interface Region { name: string; from: number; to: number }

export interface MarkProblem { line: number; message: string; mend: string }

export interface Program {
  /** What the machine runs. */
  source: string;
  regions: Region[];
  /** Every line it should print, in order; null when the program marks none. */
  expect: { text: string; fileLine: number }[] | null;
  /** `Type: message` of the exception it should end with. */
  error: { text: string; fileLine: number } | null;
  /** Line in the file of a line of `source`. */
  fileLine(line: number): number;
  problems: MarkProblem[];
}

const OPEN = /^\s*#>\s*(\S*)\s*$/;
const CLOSE = /^\s*#<\s*(\S*)\s*$/;
const ALONE = /^\s*# (expect|error):(?: (.*))?$/;
const TRAILING = /^(.*?\S)\s+# expect:(?: (.*))?$/;

/** Reads a program's marks. Mistakes in them are in `problems`, never thrown. */
export function readProgram(text: string): Program {
  const kept: string[] = [];
  const fileLines: number[] = [];
  const regions: Region[] = [];
  const open = new Map<string, number>();
  const expect: { text: string; fileLine: number }[] = [];
  const problems: MarkProblem[] = [];
  let error: Program['error'] = null;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  lines.forEach((line, index) => {
    const fileLine = index + 1;
    let mark = OPEN.exec(line);
    if (mark) {
      const name = mark[1]!;
      if (!name) problems.push({ line: fileLine, message: 'a region mark without a name', mend: 'write `#> name`' });
      else if (open.has(name) || regions.some((region) => region.name === name)) {
        problems.push({ line: fileLine, message: `region ${name} is opened twice`, mend: 'give the second one another name' });
      } else open.set(name, kept.length + 1);
      return;
    }
    mark = CLOSE.exec(line);
    if (mark) {
      const name = mark[1]!;
      const from = open.get(name);
      if (from === undefined) problems.push({ line: fileLine, message: `region ${name || '(no name)'} is closed but was not opened`, mend: `put \`#> ${name || 'name'}\` above its first line` });
      else if (from > kept.length) problems.push({ line: fileLine, message: `region ${name} is empty`, mend: 'put lines between its marks, or take the marks out' });
      else regions.push({ name, from, to: kept.length });
      open.delete(name);
      return;
    }
    mark = ALONE.exec(line);
    if (mark) {
      const said = { text: mark[2] ?? '', fileLine };
      if (mark[1] === 'expect') expect.push(said);
      else if (error) problems.push({ line: fileLine, message: 'a second `# error:`', mend: 'a program ends once; keep one' });
      else error = said;
      return;
    }
    mark = TRAILING.exec(line);
    if (mark) expect.push({ text: mark[2] ?? '', fileLine });
    kept.push(mark ? mark[1]! : line);
    fileLines.push(fileLine);
  });
  for (const [name] of open) {
    const at = lines.findIndex((line) => OPEN.exec(line)?.[1] === name);
    problems.push({ line: at + 1, message: `region ${name} is never closed`, mend: `put \`#< ${name}\` below its last line` });
  }
  return {
    source: kept.join('\n') + '\n',
    regions,
    expect: expect.length > 0 ? expect : null,
    error,
    fileLine: (line) => fileLines[line - 1] ?? lines.length,
    problems,
  };
}
