import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { readArgs } from '#authoring/args.ts';
import { project, type Project } from './project.ts';
import { havePython, machine } from './toy.ts';

let course: Project;
beforeEach(() => { course = project(machine); });
afterEach(() => course.dispose());

describe('usage', () => {
  it.each([
    [[], 'usage: heapbook COMMAND'], [['frobnicate'], 'no command "frobnicate"; commands are run, trace'], [['run'], 'no program given'],
    [['run', 'nope.py'], 'cannot read nope.py: no such file'], [['run', '.'], 'cannot read .: it is a folder'], [['run', '--profile', '2.7', 'a.py'], '--profile is one of 3.13, 3.11, 3.14-wasm, not "2.7"'],
    [['run', '--max-steps', '1e3', 'a.py'], '--max-steps takes a whole number, not "1e3"'], [['run', '--seed'], '--seed needs a value'], [['run', '--json=1'], '--json takes no value'],
    [['run', '-x', 'a.py'], 'unknown option -x'], [['trace', 'a.py', 'b.py'], 'one program at a time'], [['trace', '--json', '--text', 'a.py'], '--json or --text, not both'],
    [['check', 'nowhere'], 'there is no nowhere'], [['new', 'chapter'], 'say what'], [['new', 'lesson', 'cycles'], 'name it as UNIT/LESSON'], [['new', 'lesson', 'freeing/My Lesson'], '"My Lesson" is no id'],
    [['new', 'lesson', 'gardening/weeds'], 'has no unit gardening; units are freeing'], [['new', 'exercise', 'freeing/cycles/x', '--kind', 'code'], 'there is no lesson freeing/cycles'],
    [['new', 'exercise', 'freeing/cycles/x', '--kind', 'essay'], '--kind is one of code, predict, choice'], [['reviewed'], 'no lesson given'],
  ])('heapbook %j', async (words, message) => {
    expect(await course.heapbook(...words)).toBe(2);
    expect(course.err).toContain(message);
    expect(course.out).toBe('');
  });

  it('says how to use a command', async () => {
    expect(await course.heapbook('run', '--help')).toBe(0);
    expect(course.out).toMatch(/^usage: heapbook run FILE\.\.\./);
    expect(await course.heapbook('--help')).toBe(0);
  });

  it('reads options in any place', () => {
    const table = { json: 'flag', seed: 'count', profile: ['3.13'] } as const;
    expect(readArgs(['a.py', '--seed=4', '--json', '--', '--b.py'], table)).toEqual({ files: ['a.py', '--b.py'], options: { json: true, seed: 4 } });
  });
});

describe('run', () => {
  it('prints what the programs print, tracebacks on the side', async () => {
    course.write('a.py', 'print("one")\nprint("two")\n');
    course.write('b.py', 'print("three")\nraise ValueError("no")\n');
    expect(await course.heapbook('run', 'a.py', 'b.py')).toBe(1);
    expect(course.out).toBe('one\ntwo\nthree\n');
    expect(course.err).toBe('Traceback (most recent call last):\nValueError: no\n');
  });

  it.each([['print("x")', 0], ['raise', 1], ['def', 2], ['while True: pass', 3]])('%s exits with %i', async (source, code) => {
    course.write('a.py', source);
    expect(await course.heapbook('run', 'a.py')).toBe(code);
  });

  it('writes one JSON object a file', async () => {
    course.write('a.py', 'print("x")\n');
    course.write('b.py', 'raise ValueError("no")\n');
    expect(await course.heapbook('run', '--json', 'a.py', 'b.py')).toBe(1);
    const lines = course.out.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { file: 'a.py', stdout: 'x\n', error: null, exit: 0, steps: 1, instructions: 1, ms: 1.5 },
      { file: 'b.py', stdout: '', error: { type: 'ValueError', message: 'no', line: 1 }, exit: 1, steps: 1, instructions: 0, ms: 1.5 },
    ]);
    expect(Object.keys(lines[0])).toEqual(['file', 'stdout', 'error', 'exit', 'steps', 'instructions', 'ms']);
  });
});

describe('trace', () => {
  beforeEach(() => course.write('a.py', 'a = [1]\nb = a\n'));

  it('narrates every line', async () => {
    expect(await course.heapbook('trace', 'a.py')).toBe(0);
    expect(course.out).toBe('    1  line 1    en:2\n    2  line 2    en:2\n');
  });

  it('narrates every event, in Chinese, as JSON', async () => {
    expect(await course.heapbook('trace', 'a.py', '--grain', 'event', '--json', '--language', 'zh-CN')).toBe(0);
    const steps = course.out.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(steps.map(({ step, line, narration }) => [step, line, narration])).toEqual([[1, 1, 'zh-CN:alloc'], [2, 1, 'zh-CN:bind'], [3, 2, 'zh-CN:incref'], [4, 2, 'zh-CN:bind']]);
  });
});

describe.runIf(havePython)('new', () => {
  it('makes a lesson and exercises of every kind that pass the check, and lists the lesson', async () => {
    course.edit('content/course.yml', /      - id: cycles[\s\S]*$/, '      - id: counts\n        title: { en: Counts, zh-CN: 计数 }\n        about: { en: Counting., zh-CN: 数。 }\n');
    expect(await course.heapbook('new', 'lesson', 'freeing/cycles')).toBe(0);
    expect(course.read('content/course.yml')).toMatch(/^# Kept by instructors\.\n[\s\S]*- id: counts[\s\S]*- id: cycles/);
    for (const kind of ['code', 'predict', 'choice']) expect(await course.heapbook('new', 'exercise', `freeing/cycles/a-${kind}`, '--kind', kind), course.err).toBe(0);
    expect(await course.heapbook('check', '--no-python')).toBe(0);
    expect(course.out).toBe('1 lesson, 0 errors, 0 warnings\n');
    for (const file of ['lesson.yml', 'exercises/a-code/exercise.yml', 'exercises/a-choice/exercise.yml']) expect(course.read(`content/lessons/freeing/cycles/${file}`)).toContain('status: draft');
  });

  it('never writes over what is there', async () => {
    await course.heapbook('new', 'lesson', 'freeing/cycles');
    expect(await course.heapbook('new', 'lesson', 'freeing/cycles')).toBe(2);
    expect(course.err).toContain('content/lessons/freeing/cycles is there already');
  });
});

