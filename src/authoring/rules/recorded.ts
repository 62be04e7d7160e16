import { error, FIGURE, type Found, type Rule } from '../rule.ts';
import { programsOf } from '../programs.ts';
import { transcript } from '../python.ts';

export const rule: Rule = {
  id: 'recorded',
  about: 'a program with marked output has a recording by CPython 3.13.0, and the machine prints the same',
  *check(context): Iterable<Found> {
    for (const { lesson, program: { file, text, program, recording } } of programsOf(context.content)) {
      const out = file.replace(/\.py$/, '.out');
      if (recording === null) {
        if ((program.expect || program.error) && lesson.lesson.data?.status !== 'draft') yield error(file, null, 'there is no recording of what CPython prints', 'run `heapbook record` with CPython 3.13.0 at hand');
        continue;
      }
      const header = recording.slice(0, recording.indexOf('\n') + 1);
      if (header !== '# cpython 3.13.0\n') {
        yield error(out, null, `recorded by ${JSON.stringify(header.slice(2).trim())}, not by CPython 3.13.0`, 'record it again with `heapbook record`');
        continue;
      }
      const recorded = recording.slice(header.length);
      const ran = context.run(program.source, { profile: '3.13', ...FIGURE });
      if ('bug' in ran) continue; // The rule `expect` says so.
      const { output, error: ended } = ran.overview;
      const ours = transcript(output, ended && { type: ended.type, message: ended.message });
      if (ours !== recorded) {
        const lines = recorded.split('\n');
        const at = ours.split('\n').findIndex((line, index) => line !== lines[index]);
        const line = at < 0 ? ours.split('\n').length : at;
        yield error(out, { line: line + 2, column: 1 }, `CPython printed ${JSON.stringify(lines[line] ?? '')}, the machine prints ${JSON.stringify(ours.split('\n')[line] ?? '')}`, 'the machine differs from CPython here: report it, or do without what differs');
      }
      if (context.python && context.python(text).output !== recorded) yield error(out, null, 'CPython 3.13.0 prints something else now', 'the program has changed since: run `heapbook record`');
    }
  },
};
