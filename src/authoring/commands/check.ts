/** `heapbook check`: every rule over the content, problems with file:line:column and how to mend them. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { RunOptions } from '#engine/session/contract.ts';
import type { Machine } from '#course/machine.ts';
import { readArgs } from '../args.ts';
import type { Command } from '../cli.ts';
import { readContent } from '../content.ts';
import { problemText, UsageError, type Problem } from '../problem.ts';
import { findPython, type Python } from '../python.ts';
import type { Context, Rule } from '../rule.ts';
import { RULES } from '../rules/index.ts';

/** Rules that look at all lessons together; every other rule sees one lesson at a time. */
const WHOLE = ['schema', 'concepts', 'ids', 'course-list', 'links'];

/** What rules have at hand, over a content folder. The same program under the same options is run once, until it is forgotten. */
export function contextOf(root: string, machine: Machine, python: Python | null): Context {
  const runs = new Map<string, ReturnType<Context['run']>>();
  const graded: Context['graded'] = new Map();
  return {
    content: readContent(root), machine, python, graded,
    run(source: string, options: RunOptions = {}) {
      const key = JSON.stringify([source, options]);
      let ran = runs.get(key);
      if (!ran) {
        try {
          const run = machine.open(source, options);
          ran = { run, overview: run.overview() };
        } catch (problem) {
          ran = { bug: `the machine broke: ${problem instanceof Error ? problem.message : String(problem)}` };
        }
        runs.set(key, ran);
      }
      return ran;
    },
    forget() {
      runs.clear();
      graded.clear();
    },
  };
}

/** Problems of the content, by file and line. Runs are kept for as long as one lesson is looked at: a course has more than memory holds. */
export function problemsOf(context: Context, only?: readonly string[], lessons = context.content.lessons): Problem[] {
  const problems: Problem[] = [];
  const rules = RULES.filter(({ id }) => !only || only.includes(id));
  const hold = (rule: Rule, over: Context) => {
    for (const found of rule.check(over)) problems.push({ rule: rule.id, ...found });
  };
  for (const rule of rules) if (WHOLE.includes(rule.id)) hold(rule, context);
  for (const lesson of lessons) {
    const over = { ...context, content: { ...context.content, lessons: [lesson] } };
    for (const rule of rules) if (!WHOLE.includes(rule.id)) hold(rule, over);
    context.forget();
  }
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

export const command: Command = {
  usage: 'check [PATH...] [--rule ID] [--json] [--no-python] [--rules]',
  about: 'every rule over the course, or over the lessons and files named',
  async run(words, host) {
    const { files, options } = readArgs(words, { rule: RULES.map(({ id }) => id), json: 'flag', 'no-python': 'flag', rules: 'flag' });
    if (options.rules) {
      for (const { id, about } of RULES) host.out(`${id.padEnd(16)} ${about}\n`);
      return 0;
    }
    const within = files.map((file) => {
      const path = resolve(host.cwd, file);
      if (!existsSync(path)) throw new UsageError(`there is no ${file}`);
      return relative(host.root, path);
    });
    const python = options['no-python'] ? null : findPython();
    if (!options['no-python'] && !python) host.err('CPython 3.13.0 is not here: recordings are held to the machine, not asked again\n');
    const context = contextOf(host.root, await host.machine(), python);
    // Only what is asked for is run; the rest of the course is still read, for its order, concepts and ids.
    if (within.length > 0) {
      const wanted = (folder: string) => within.some((path) => path === '' || folder === path || folder.startsWith(`${path}/`) || path.startsWith(`${folder}/`));
      const lessons = context.content.lessons.filter(({ folder }) => wanted(folder));
      const found = problemsOf(context, options.rule ? [options.rule] : undefined, lessons);
      return show(found.filter(({ file }) => within.some((path) => path === '' || file === path || file.startsWith(`${path}/`))), lessons.length);
    }
    return show(problemsOf(context, options.rule ? [options.rule] : undefined), context.content.lessons.length);

    function show(problems: Problem[], lessons: number): number {
      for (const problem of problems) host.out(options.json ? JSON.stringify(problem) + '\n' : problemText(problem) + '\n');
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      if (!options.json) host.out(`${lessons} lesson${lessons === 1 ? '' : 's'}, ${errors} error${errors === 1 ? '' : 's'}, ${problems.length - errors} warning${problems.length - errors === 1 ? '' : 's'}\n`);
      return errors > 0 ? 1 : 0;
    }
  },
};
