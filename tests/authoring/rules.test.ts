import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contextOf, problemsOf } from '#authoring/commands/check.ts';
import { contentHash } from '#authoring/hash.ts';
import { problemText } from '#authoring/problem.ts';
import type { Python } from '#authoring/python.ts';
import { RULES } from '#authoring/rules/index.ts';
import { copyOf, project, type Project } from './project.ts';
import { engineMachine } from '#authoring/engine.ts';

const machine = await engineMachine();

const L = 'content/lessons/freeing/cycles';
let base: Project;
let course: Project;

beforeAll(async () => {
  base = project(machine);
  await base.heapbook('new', 'lesson', 'freeing/cycles');
  for (const kind of ['code', 'predict', 'choice', 'parsons']) {
    await base.heapbook('new', 'exercise', `freeing/cycles/a-${kind}`, '--kind', kind);
    base.edit(`${L}/exercises/a-${kind}/exercise.yml`, 'status: draft', 'status: active');
    for (const page of ['en.mdx', 'zh-CN.mdx']) base.write(`${L}/${page}`, `${base.read(`${L}/${page}`)}\n<Exercise name="a-${kind}" />\n`);
  }
});
afterAll(() => base.dispose());
beforeEach(() => { course = copyOf(base, machine); });
afterEach(() => course.dispose());

/** Problems of one rule, as printed, without the mending. */
function found(rule: string, python: Python | null = null): string[] {
  return problemsOf(contextOf(course.root, machine, python), [rule]).map((problem) => {
    expect(problem.rule).toBe(rule);
    expect(problem.mend.length).toBeGreaterThan(3);
    return `${problem.file.replace(`${L}/`, '')}:${problem.line}:${problem.column}: ${problem.message}`;
  });
}

it('prints file, line, column, what, how to mend, and the id', () => {
  expect(problemText({ rule: 'files', file: 'a.md', line: 2, column: 3, message: 'it is wrong', mend: 'mend it', severity: 'error' })).toBe('a.md:2:3: it is wrong. Mend it [files]');
});

it('has one test here for every rule', () => {
  const source = readFileSync(import.meta.filename, 'utf8');
  for (const { id } of RULES) expect(source, `no test for rule ${id}`).toContain(`describe('${id}'`);
});

it('finds nothing in a sound lesson', () => {
  expect(problemsOf(contextOf(course.root, machine, null)).map(problemText)).toEqual([]);
});

describe('files', () => {
  it('wants what is missing and not what nobody reads', () => {
    course.remove(`${L}/zh-CN.mdx`);
    course.remove(`${L}/exercises/a-code/solution.py`);
    course.write(`${L}/notes.txt`, '');
    course.write(`${L}/exercises/a-choice/start.py`, '');
    expect(found('files')).toEqual([
      'exercises/a-choice/start.py:1:1: nothing reads this file', 'exercises/a-code/solution.py:1:1: the file is missing', 'notes.txt:1:1: nothing reads this file', 'zh-CN.mdx:1:1: the file is missing',
    ]);
  });
});

describe('schema', () => {
  it('names the field and its line', () => {
    course.edit(`${L}/lesson.yml`, 'minutes: 30', 'minutes: long\nlevel: 3');
    course.edit(`${L}/exercises/a-choice/exercise.yml`, ', correct: true', '');
    course.edit(`${L}/en.mdx`, /^title:.*\n/m, '');
    expect(found('schema')).toEqual([
      'en.mdx:2:1: title: Invalid input: expected string, received undefined',
      'exercises/a-choice/exercise.yml:7:1: options: no option is marked `correct: true`',
      'lesson.yml:4:1: minutes: Invalid input: expected number, received string', 'lesson.yml:5:1: unknown field level',
    ]);
  });

  it('names the line of broken YAML', () => {
    course.write(`${L}/lesson.yml`, 'concepts: [a\nminutes: 3\n');
    expect(found('schema')[0]).toMatch(/^lesson\.yml:\d:\d+: /);
  });
});

describe('course-list', () => {
  it('wants every lesson once', () => {
    course.edit('content/course.yml', '- id: cycles', '- id: rings');
    expect(found('course-list')).toEqual([`${L}:1:1: freeing/cycles is not in content/course.yml`]);
    course.edit('content/course.yml', /(      - id: rings[\s\S]*)$/, '$1$1');
    expect(found('course-list')).toContainEqual(expect.stringMatching(/^content\/course\.yml:10:\d+: freeing\/rings is listed twice$/));
  });
});

describe('concepts', () => {
  it('are taught once, and stand on earlier lessons', async () => {
    await course.heapbook('new', 'lesson', 'freeing/weak');
    course.edit('content/lessons/freeing/weak/lesson.yml', '[weak]', '[weak, cycles]');
    course.edit(`${L}/lesson.yml`, 'prerequisites: []', 'prerequisites: [freeing/weak, freeing/none]');
    course.edit(`${L}/exercises/a-code/exercise.yml`, 'concepts: [cycles]', 'concepts: [weak, rings]');
    expect(found('concepts')).toEqual([
      'exercises/a-code/exercise.yml:3:12: weak is taught later, by freeing/weak', 'exercises/a-code/exercise.yml:3:18: no lesson teaches rings',
      'lesson.yml:3:17: freeing/weak comes later than this lesson', 'lesson.yml:3:31: there is no lesson freeing/none',
      'content/lessons/freeing/weak/lesson.yml:2:18: cycles is taught by freeing/cycles already',
    ]);
  });
});

describe('vocabulary', () => {
  it('knows the tags and imports nothing', () => {
    course.edit(`${L}/en.mdx`, '\n## ', '\nimport x from "y"\n\n<Widget size={3} />\n\n```python\nimport gc\n```\n\n`<NotATag />`\n\n## ');
    expect(found('vocabulary')).toEqual(['en.mdx:9:1: a lesson imports nothing', 'en.mdx:11:1: there is no tag <Widget>']);
  });
});

describe('ids', () => {
  it('are there once, and those released stay', () => {
    course.edit(`${L}/en.mdx`, 'id="first-count"', 'id="a-code"');
    course.write('content/released-ids.txt', '# kept\nfreeing/cycles\nfreeing/cycles/a-code\nfreeing/cycles/gone\n');
    expect(found('ids').sort()).toEqual(['content/released-ids.txt:4:1: freeing/cycles/gone was released and is gone', 'en.mdx:13:1: the id a-code is used twice in this lesson']);
  });
});

describe('exercises', () => {
  it('stand in the lesson once', () => {
    course.edit(`${L}/en.mdx`, '<Exercise name="a-code" />', '<Exercise name="a-choice" />\n\n<Exercise name="b" />');
    expect(found('exercises')).toEqual([
      'en.mdx:19:1: there is no exercise b in this lesson', 'en.mdx:23:1: the exercise a-choice stands here twice', `exercises/a-code/exercise.yml:1:1: ${L}/en.mdx does not show this exercise`,
    ]);
  });
});

describe('regions', () => {
  it('exist and are used', () => {
    course.edit(`${L}/en.mdx`, 'program="first" show', 'program="first" region="make" show');
    course.edit(`${L}/zh-CN.mdx`, 'program="first" show', 'program="second" show');
    course.write(`${L}/programs/third.py`, 'x = []\n');
    course.write(`${L}/programs/first.py`, 'a = [1, 2]\n#> bind\nb = a\n#< bind\n');
    expect(found('regions')).toEqual([
      'en.mdx:7:1: programs/first.py has no region make', 'programs/first.py:2:1: no figure uses region bind', 'programs/third.py:1:1: no figure, gate or exercise uses this program', 'zh-CN.mdx:7:1: there is no programs/second.py',
    ]);
  });
});

describe('parity', () => {
  it('sees a figure that differs', () => {
    course.edit(`${L}/zh-CN.mdx`, 'stop="line 2"', 'stop="line 1"');
    expect(found('parity')).toHaveLength(1);
    expect(found('parity')[0]).toMatch(/^zh-CN\.mdx:7:1: <Machine .*stop="line 1"> stands where .*en\.mdx:7 has <Machine .*stop="line 2">$/);
  });

  it('sees a figure and a heading that one language lacks', () => {
    course.edit(`${L}/en.mdx`, '<Exercise name="a-parsons" />', '<Exercise name="a-parsons" />\n\n## More\n\n<Myth claim="x">y</Myth>');
    expect(found('parity')).toEqual([`en.mdx:25:1: this heading has no counterpart in ${L}/zh-CN.mdx`, `en.mdx:27:1: <Myth> is not in ${L}/zh-CN.mdx`]);
  });

  it('lets words differ, and sees section ids that do', () => {
    course.edit(`${L}/zh-CN.mdx`, '<Predict ', '<Predict question="列表的计数是多少？" ');
    expect(found('parity')).toEqual([]);
    course.edit(`${L}/exercises/a-code/zh-CN.md`, '## Task', '## 任务');
    expect(found('parity')).toEqual([`exercises/a-code/zh-CN.md:3:1: section 1 is "任务", in ${L}/exercises/a-code/en.md "Task"`]);
  });
});

describe('words', () => {
  it('wants every text, and nothing that is not shown', () => {
    course.edit(`${L}/exercises/a-code/en.md`, '## Hint 1\n\nAn assignment makes no new list.\n', '## Hint 2\n\nMore.\n');
    course.edit(`${L}/exercises/a-choice/zh-CN.md`, '名字有两个，列表只有一个。', '');
    course.edit(`${L}/exercises/a-predict/en.md`, '# TODO a title\n', '');
    expect(found('words')).toEqual([
      'exercises/a-choice/zh-CN.md:13:1: `## Option two` has one paragraph', 'exercises/a-code/en.md:1:1: no section `## Hint 1`', 'exercises/a-code/en.md:23:1: nothing shows `## Hint 2`', 'exercises/a-predict/en.md:1:1: no title',
    ].map((line) => expect.stringMatching(new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:23:/, ':\\d+:')}$`))));
  });
});

describe('terms', () => {
  it('are in the glossary', () => {
    course.edit(`${L}/en.mdx`, '\n## ', '\n<Term id="reference-count" /> and <Term id="ring">rings</Term> and <Term />\n\n## ');
    expect(found('terms')).toEqual(['en.mdx:9:35: the glossary has no ring', 'en.mdx:9:68: <Term> has no id']);
  });
});

describe('links', () => {
  it('stay in their language and lead somewhere', () => {
    course.edit(`${L}/en.mdx`, '\n## ', '\n[a](/zh-CN/freeing/cycles/) [b](/en/freeing/none/) [c](../cycles/) [d](#nowhere) [e](#more-rings) [f](/en/glossary/#reference-count) [g](/en/freeing/cycles/#first-count) [h](https://peps.python.org/)\n\n## More rings\n\n## ');
    expect(found('links')).toEqual([
      'en.mdx:9:1: /zh-CN/freeing/cycles/ leads into the other language', 'en.mdx:9:29: there is no lesson freeing/none', 'en.mdx:9:52: ../cycles/ is no address within the course', 'en.mdx:9:68: this page has no heading or figure "nowhere"',
    ]);
  });
});

describe('images', () => {
  it('say what they show', () => {
    course.edit(`${L}/en.mdx`, '\n## ', '\n![](./images/a.svg)\n<img src="b.png" alt="" />\n![a ring](./images/c.svg)\n\n## ');
    expect(found('images')).toEqual(['en.mdx:9:1: the image ./images/a.svg has no alternative text', 'en.mdx:10:1: the image b.png has no alternative text']);
  });
});

describe('limits', () => {
  it('programs end, and can be run', () => {
    course.write(`${L}/programs/first.py`, '#> all\na = []\nwhile True: pass\n#< all\n');
    course.edit(`${L}/en.mdx`, '\n## ', '\n```python run\na = []\ndef\n```\n\n## ');
    expect(found('limits')).toEqual(['en.mdx:11:1: SyntaxError: invalid syntax', 'programs/first.py:3:1: the program does not end: the program ran more than 500000 instructions']);
  });

  it('says when the machine itself breaks', () => {
    const broken = { ...machine, open: (): never => { throw new Error('heap audit: count of 0x100 is 2, found 1'); } };
    const problems = problemsOf(contextOf(course.root, broken, null), ['limits']).filter(({ file }) => file.endsWith('first.py'));
    expect(problems.map(({ message }) => message)).toEqual(['the machine broke: heap audit: count of 0x100 is 2, found 1']);
  });
});

describe('expect', () => {
  const first = (text: string) => course.write(`${L}/programs/first.py`, text);

  it('is what the machine prints', () => {
    first('print("1")  # expect: 1\nprint("2")  # expect: 3\n');
    expect(found('expect')).toEqual(['programs/first.py:2:1: the machine prints "2", not "3"']);
    first('print("1")  # expect: 1\nprint("2")\n');
    expect(found('expect')).toEqual(['programs/first.py:1:1: the machine also prints "2" (line 2 of its output), which no `# expect:` marks']);
    first('print("1")  # expect: 1\n# expect: 2\n');
    expect(found('expect')).toEqual(['programs/first.py:2:1: the machine does not print "2"; its output ends before']);
    first('print("1")  # expect: 1\n');
    expect(found('expect')).toEqual([]);
  });

  it('knows how a program ends', () => {
    first('#> a\nprint("1")  # expect: 1\nraise ValueError("no")\n#< a\n');
    expect(found('expect')).toEqual(['programs/first.py:3:1: the program ends in ValueError: no']);
    first('raise ValueError("no")\n# error: TypeError: no\n');
    expect(found('expect')).toEqual(['programs/first.py:2:1: the machine ends in ValueError: no, not in TypeError: no']);
    first('raise ValueError("no")\n# error: ValueError: no\n');
    expect(found('expect')).toEqual([]);
  });
});

describe('recorded', () => {
  const PROGRAM = 'print("1")  # expect: 1\n';
  beforeEach(() => {
    course.write(`${L}/programs/first.py`, PROGRAM);
    course.edit(`${L}/lesson.yml`, 'status: draft', 'status: active');
  });
  const python = (output: string): Python => () => ({ output, error: null });

  it('wants a recording, of the right Python, that the machine keeps to', () => {
    expect(found('recorded')).toEqual(['programs/first.py:1:1: there is no recording of what CPython prints']);
    course.write(`${L}/programs/first.out`, '# cpython 3.12.1\n1\n');
    expect(found('recorded')).toEqual(['programs/first.out:1:1: recorded by "cpython 3.12.1", not by CPython 3.13.0']);
    course.write(`${L}/programs/first.out`, '# cpython 3.13.0\n2\n');
    expect(found('recorded')).toEqual(['programs/first.out:2:1: CPython printed "2", the machine prints "1"']);
    course.write(`${L}/programs/first.out`, '# cpython 3.13.0\n1\n');
    expect(found('recorded')).toEqual([]);
  });

  it('asks a real CPython again where there is one', () => {
    course.write(`${L}/programs/first.out`, '# cpython 3.13.0\n1\n');
    expect(found('recorded', python('1\n'))).toEqual([]);
    expect(found('recorded', python('1.0\n'))).toEqual(['programs/first.out:1:1: CPython 3.13.0 prints something else now']);
  });
});

describe('gates', () => {
  it('can be answered by the machine, and are not answered by hand', () => {
    course.edit(`${L}/en.mdx`, 'ask="refcount of a"', 'ask="refcount of zzz" answer="2"');
    course.edit(`${L}/zh-CN.mdx`, 'at="line 2" ask', 'at="line 9" ask');
    course.edit(`${L}/exercises/a-predict/exercise.yml`, 'ask: refcount of a', 'ask: how many');
    expect(found('gates')).toEqual([
      'en.mdx:13:1: the answer is typed', 'en.mdx:13:1: first-count: zzz names nothing the machine shows there',
      'exercises/a-predict/exercise.yml:7:5: two-names: the machine does not understand "how many"', 'zh-CN.mdx:13:1: first-count: the program never runs line 9',
    ]);
  });

  it('name what is asked and of which program', () => {
    course.edit(`${L}/en.mdx`, ' at="line 2" ask="refcount of a"', '');
    course.edit(`${L}/zh-CN.mdx`, '<Predict id="first-count" program="first"', '<Predict id="first-count"');
    expect(found('gates')).toEqual(['en.mdx:13:1: <Predict> has no at', 'zh-CN.mdx:13:1: <Predict> names no program']);
  });
});

describe('grading', () => {
  const E = `${L}/exercises/a-code`;

  describe('start-fails', () => {
    it('does not pass as it is, and says where to work', () => {
      course.write(`${E}/start.py`, course.read(`${E}/solution.py`));
      expect(found('start-fails')).toEqual(['exercises/a-code/start.py:1:1: no `# TODO` says where the reader works', 'exercises/a-code/start.py:1:1: the start program already passes every check']);
    });
  });

  describe('solution-passes', () => {
    it('passes every check', () => {
      course.edit(`${E}/solution.py`, 'b = a', 'b = list(a)');
      expect(found('solution-passes')).toEqual(['exercises/a-code/solution.py:1:1: the solution fails the check same-list']);
      course.edit(`${E}/solution.py`, 'b = list(a)', 'raise ValueError("no")');
      expect(found('solution-passes')).toEqual(['exercises/a-code/solution.py:2:1: the solution ends in ValueError: no']);
    });

    it('is graded by asserts that name their checks, in order', () => {
      course.write(`${E}/check.py`, 'from machine import same\nassert machine.same("a", "b"), "same-list"\nassert machine.length("b") == 1, "one-item"\nassert True\nassert True, "other"\n');
      expect(found('solution-passes')).toEqual([
        'exercises/a-code/check.py:1:1: `machine` is taken in another way', 'exercises/a-code/check.py:1:1: check.py itself went wrong: ModuleNotFoundError: No module named \'machine\'',
        'exercises/a-code/check.py:3:1: one-item is asserted after a later check', 'exercises/a-code/check.py:4:1: an assert without the id of its check', 'exercises/a-code/check.py:5:1: other is not one of the checks of exercise.yml',
      ]);
      course.write(`${E}/check.py`, 'import machine\nassert machine.length("b") == 1, "one-item"\n');
      expect(found('solution-passes')).toEqual(['exercises/a-code/exercise.yml:6:20: nothing asserts same-list']);
    });
  });

  describe('wrong-hint', () => {
    it('fails the check it names', () => {
      course.edit(`${E}/exercise.yml`, 'fails: same-list', 'fails: one-item');
      expect(found('wrong-hint')).toEqual(['exercises/a-code/wrong/copy.py:1:1: it fails same-list, not one-item']);
      course.write(`${E}/wrong/copy.py`, course.read(`${E}/solution.py`));
      expect(found('wrong-hint')).toEqual(['exercises/a-code/wrong/copy.py:1:1: this wrong answer passes every check']);
    });

    it('gets its own hint, and is listed', () => {
      course.edit(`${E}/exercise.yml`, /(  - \{ file: copy.*\n)/, '$1  - { file: other, fails: same-list, hint: 3 }\n  - { file: none, fails: one-item, hint: 1 }\n');
      course.write(`${E}/wrong/other.py`, course.read(`${E}/wrong/copy.py`));
      course.write(`${E}/wrong/unlisted.py`, '');
      expect(found('wrong-hint')).toEqual([
        'exercises/a-code/exercise.yml:9:5: there is no hint 3', 'exercises/a-code/exercise.yml:10:5: there is no wrong/none.py',
        'exercises/a-code/wrong/other.py:1:1: readers who answer this are taken for wrong/copy.py', 'exercises/a-code/wrong/unlisted.py:1:1: exercise.yml does not list unlisted under `wrong`',
      ]);
    });
  });
});

describe('stale', () => {
  it('flags the language that was left behind', async () => {
    expect(await course.heapbook('reviewed', 'freeing/cycles')).toBe(0);
    expect(course.read(`${L}/lesson.yml`)).toContain(contentHash(course.read(`${L}/en.mdx`)));
    expect(found('stale')).toEqual([]);
    course.edit(`${L}/en.mdx`, 'One idea a figure.', 'One idea for each figure.');
    expect(found('stale')).toEqual(['zh-CN.mdx:1:1: en has changed since this was last read beside it']);
    expect(problemsOf(contextOf(course.root, machine, null), ['stale'])[0]!.severity).toBe('warning');
  });
});

describe('parsons', () => {
  it('lines can make the solution and every wrong answer', () => {
    const P = `${L}/exercises/a-parsons`;
    course.edit(`${P}/exercise.yml`, '["a = [1, 2]"]', '["b = a"]');
    course.write(`${P}/wrong/too-late.py`, 'a = []\nfor n in range(2):\n    b.append(m)\n');
    course.write(`${P}/solution.py`, 'a = []\n#> order\nb = a\nfor n in range(2):\n  b.append(n)\n#< order\n');
    expect(found('parsons')).toEqual([
      'exercises/a-parsons/exercise.yml:7:15: "b = a" is a line of the solution as well', 'exercises/a-parsons/solution.py:5:1: this indentation cannot be made: a step is four spaces',
      'exercises/a-parsons/wrong/too-late.py:3:1: no reader can make this: the line is not among those to be placed, or moves one that stays',
    ]);
  });

  it('are not first shown in an order that passes', () => {
    const P = `${L}/exercises/a-parsons`;
    course.write(`${P}/check.py`, 'import machine\nassert machine.has("a"), "two-items"\n');
    course.edit(`${P}/exercise.yml`, 'checks: [two-items]', 'checks: [two-items]\nends: any');
    course.write(`${P}/solution.py`, 'a = []\n#> order\nb = a\nprint(b)\n#< order\n');
    expect(found('parsons')).toContain('exercises/a-parsons/exercise.yml:1:1: the lines pass every check in the order they are first shown');
  });

  it('a mechanism has an order that is right, and wrong ones that are not', () => {
    const file = `${L}/exercises/a-parsons/exercise.yml`;
    const head = 'kind: parsons\nconcepts: [cycles]\nhints: 1\nsteps:\n';
    course.write(file, `${head}  - { id: a, after: [b, c, d] }\n  - { id: b }\n  - { id: d, belongs: false }\n`);
    expect(found('parsons')).toEqual(['exercises/a-parsons/exercise.yml:5:5: a stands before b, which it comes after', 'exercises/a-parsons/exercise.yml:5:14: there is no step c', 'exercises/a-parsons/exercise.yml:5:14: d belongs nowhere, so nothing can come after it']);
    course.write(file, `${head}  - { id: a }\n  - { id: b }\n`);
    expect(found('parsons')).toEqual(['exercises/a-parsons/exercise.yml:4:1: every order is right']);
    course.write(file, `${head}  - { id: a }\n  - { id: b, after: [a] }\norders:\n  - { id: good, order: [a, b], fails: a, hint: 1 }\n  - { id: back, order: [b, a], fails: a, hint: 2 }\n  - { id: odd, order: [c], fails: a, hint: 1 }\n`);
    expect(found('parsons').map((line) => line.replace(/^[^ ]+ /, ''))).toEqual(['good is a right order', 'there is no hint 2', 'back goes wrong at b, not at a', 'there is no step c']);
  });
});
