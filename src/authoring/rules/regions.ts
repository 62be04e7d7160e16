import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'regions',
  about: 'programs and regions that figures name exist, and no program or region is left unused',
  *check({ content }): Iterable<Found> {
    for (const lesson of content.lessons) {
      const used = new Set<string>();
      for (const page of Object.values(lesson.pages)) {
        for (const tag of page.mdx.tags) {
          const { program, region } = tag.attributes;
          if (typeof program !== 'string') continue;
          used.add(program);
          const found = lesson.programs.find(({ name }) => name === program);
          if (!found) yield error(page.file, tag, `there is no programs/${program}.py`, `write it, or name one of ${lesson.programs.map(({ name }) => name).join(', ') || '(none yet)'}`);
          else if (typeof region === 'string') {
            used.add(`${program}#${region}`);
            if (!found.program.regions.some(({ name }) => name === region)) yield error(page.file, tag, `programs/${program}.py has no region ${region}`, `mark it with \`#> ${region}\` and \`#< ${region}\``);
          }
        }
      }
      for (const { exercise } of lesson.exercises) {
        const data = exercise.data;
        if (!data || !('program' in data) || !data.program) continue;
        used.add(data.program);
        if (!lesson.programs.some(({ name }) => name === data.program)) yield error(exercise.file, exercise.at(['program']), `there is no programs/${data.program}.py`, 'write it, or leave `program` out and write start.py');
      }
      for (const { name, file, program } of lesson.programs) {
        if (!used.has(name)) yield error(file, null, 'no figure, gate or exercise uses this program', 'use it or take it away');
        else for (const region of program.regions) {
          if (!used.has(`${name}#${region.name}`)) yield error(file, { line: program.fileLine(region.from) - 1, column: 1 }, `no figure uses region ${region.name}`, 'use it, or take its marks out');
        }
      }
    }
  },
};
