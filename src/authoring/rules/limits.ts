import { error, FIGURE, type Found, type Rule } from '../rule.ts';
import { programsOf } from '../programs.ts';

export const rule: Rule = {
  id: 'limits',
  about: 'programs of figures and run fences end within their step limit, and use what the machine supports',
  *check(context): Iterable<Found> {
    const { content } = context;
    for (const { lesson, program: { file, program } } of programsOf(content)) yield* held(file, 0, program.source, lesson.lesson.data?.profile ?? '3.13', (line) => program.fileLine(line));
    for (const lesson of content.lessons) {
      for (const page of Object.values(lesson.pages)) {
        for (const fence of page.mdx.fences) if (/^python\b.*\brun\b/.test(fence.info)) yield* held(page.file, fence.line, fence.code, lesson.lesson.data?.profile ?? '3.13', (line) => fence.line + line);
      }
    }
    function* held(file: string, first: number, source: string, profile: string, fileLine: (line: number) => number): Iterable<Found> {
      const ran = context.run(source, { profile, ...FIGURE });
      const place = (line: number) => ({ line: line ? fileLine(line) : Math.max(1, first), column: 1 });
      if ('bug' in ran) yield error(file, place(0), ran.bug, 'this is a fault of the machine; report it with the program');
      else if (ran.overview.error?.kind === 'limit') yield error(file, place(ran.overview.error.line), `the program does not end: ${ran.overview.error.message.replace(/^\w+: /, '').split('. ')[0]}`, `figures run at most ${FIGURE.maxInstructions} instructions; make it smaller`);
      else if (ran.overview.error?.kind === 'syntax' || ran.overview.error?.kind === 'unsupported') yield error(file, place(ran.overview.error.line), `${ran.overview.error.type}: ${ran.overview.error.message.replace(/ \([^()]*, line \d+\)$/, '')}`, 'mend the program');
    }
  },
};
