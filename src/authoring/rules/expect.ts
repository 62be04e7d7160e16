import { error, errorLine, FIGURE, type Found, type Rule } from '../rule.ts';
import { programsOf } from '../programs.ts';

/** Output as lines; a last newline ends the last line. */
function linesOf(output: string): string[] {
  const lines = output.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

export const rule: Rule = {
  id: 'expect',
  about: '`# expect:` lines are what the machine prints, and `# error:` is how it ends',
  *check(context): Iterable<Found> {
    for (const { lesson, program: { file, program } } of programsOf(context.content)) {
      for (const problem of program.problems) yield error(file, { line: problem.line, column: 1 }, problem.message, problem.mend);
      if (!program.expect && !program.error) continue;
      const ran = context.run(program.source, { profile: lesson.lesson.data?.profile ?? '3.13', ...FIGURE });
      if ('bug' in ran) {
        yield error(file, null, ran.bug, 'this is a fault of the machine; report it with the program');
        continue;
      }
      const lines = linesOf(ran.overview.output);
      const expected = program.expect ?? [];
      for (let index = 0; index < Math.max(lines.length, expected.length); index++) {
        const mark = expected[index];
        const line = lines[index];
        if (mark && line === mark.text) continue;
        if (!mark) yield error(file, null, `the machine also prints ${JSON.stringify(line)} (line ${index + 1} of its output), which no \`# expect:\` marks`, `write \`# expect: ${line}\` beside the line that prints it`);
        else if (line === undefined) yield error(file, { line: mark.fileLine, column: 1 }, `the machine does not print ${JSON.stringify(mark.text)}; its output ends before`, 'take the mark out, or mend the program');
        else yield error(file, { line: mark.fileLine, column: 1 }, `the machine prints ${JSON.stringify(line)}, not ${JSON.stringify(mark.text)}`, 'find out which is right (`heapbook record` asks CPython), then mend the mark or report the machine');
        break;
      }
      const ended = ran.overview.error ? errorLine(ran.overview.error) : null;
      if (program.error && ended !== program.error.text) yield error(file, { line: program.error.fileLine, column: 1 }, `the machine ends ${ended === null ? 'normally' : `in ${ended}`}, not in ${program.error.text}`, 'mend the mark or the program');
      else if (!program.error && ended !== null) yield error(file, { line: program.fileLine(ran.overview.error!.line), column: 1 }, `the program ends in ${ended}`, `mend it, or mark it with \`# error: ${ended}\``);
    }
  },
};
