import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { readArgs } from '#authoring/args.ts';
import { project, type Project } from './project.ts';
import { engineMachine } from '#authoring/engine.ts';

const machine = await engineMachine();

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
    expect(course.err).toBe('Traceback (most recent call last):\n  File "b.py", line 2, in <module>\n    raise ValueError("no")\nValueError: no\n');
  });

  it.each([['print("x")', 0], ['raise ValueError', 1], ['def', 2], ['while True: pass', 3], ['import sys\nsys.exit(7)', 7], ['raise SystemExit', 0]])('%s exits with %i', async (source, code) => {
    course.write('a.py', source);
    expect(await course.heapbook('run', 'a.py')).toBe(code);
  });

  it('writes one JSON object a file', async () => {
    course.write('a.py', 'print("x")\n');
    course.write('b.py', 'raise ValueError("no")\n');
    expect(await course.heapbook('run', '--json', 'a.py', 'b.py')).toBe(1);
    const lines = course.out.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { file: 'a.py', stdout: 'x\n', error: null, exit: 0, steps: 1, instructions: expect.any(Number), ms: 1.5 },
      { file: 'b.py', stdout: '', error: { type: 'ValueError', message: 'no', line: 1 }, exit: 1, steps: 1, instructions: expect.any(Number), ms: 1.5 },
    ]);
    expect(Object.keys(lines[0])).toEqual(['file', 'stdout', 'error', 'exit', 'steps', 'instructions', 'ms']);
  });
});

describe('a program that ends in its own way', () => {
  const ended = async (source: string, ...options: string[]) => {
    course.write('a.py', source);
    return course.heapbook('run', ...options, 'a.py');
  };

  it('says what SystemExit says, on the side', async () => {
    expect(await ended('raise SystemExit("bye")')).toBe(1);
    expect([course.out, course.err]).toEqual(['', 'bye\n']);
    expect(await ended('import sys\nprint("on the side", file=sys.stderr)\nsys.exit(3)')).toBe(3);
    expect([course.out, course.err]).toEqual(['', 'on the side\n']);
  });

  it('stops at the limits given, and prints what ran until then', async () => {
    expect(await ended('while True:\n    print("x")', '--max-steps', '1000')).toBe(3);
    expect(course.out).toMatch(/^(x\n)+$/);
    expect(course.err).toContain('more than 1000 instructions');
    expect(await ended('kept = []\nwhile True:\n    kept.append([0] * 1000)', '--max-memory', '2000000', '--json')).toBe(3);
    expect(JSON.parse(course.out)).toMatchObject({ exit: 3, error: { line: 3 } });
  });

  it('names errors as CPython does', async () => {
    await ended('import sys\nsys.exit(7)', '--json');
    expect(JSON.parse(course.out)).toMatchObject({ exit: 7, error: { type: 'SystemExit', message: '7', line: 2 } });
    await ended('class Own(Exception):\n    pass\nraise Own("why")', '--json');
    expect(JSON.parse(course.out)).toMatchObject({ exit: 1, error: { type: 'Own', message: 'why', line: 3 } });
    await ended('import json\njson.loads("{")', '--json');
    expect(JSON.parse(course.out).error.type).toBe('json.decoder.JSONDecodeError');
    await ended('x = (\n', '--json');
    expect(JSON.parse(course.out)).toMatchObject({ exit: 2, error: { type: 'SyntaxError', message: "'(' was never closed (a.py, line 1)", line: 1 } });
  });

  it('is the same twice, for the same seed', async () => {
    const source = 'import random\nprint(random.random(), {1, "a"}, id([]))';
    expect(await ended(source, '--seed', '5')).toBe(0);
    const first = course.out;
    await ended(source, '--seed', '5');
    expect(course.out).toBe(first);
  });
});

describe('trace', () => {
  beforeEach(() => course.write('a.py', 'a = [1]\nb = a\n'));

  it('narrates every line', async () => {
    expect(await course.heapbook('trace', 'a.py')).toBe(0);
    expect(course.out).toMatch(/^ {4}1  line 1 {4}A list is made and `a` refers to it: count \*\*1\*\*\.\n {4}2  line 2 {4}`b` now refers to the list: \*\*1 to 2\*\*\.\n$/);
  });

  it('narrates every event, in Chinese, as JSON', async () => {
    expect(await course.heapbook('trace', 'a.py', '--grain', 'event', '--json', '--language', 'zh-CN')).toBe(0);
    const steps = course.out.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(steps.map(({ step }) => step)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.filter(({ line }) => line === 2).map(({ events }) => events[0].kind).slice(0, 2)).toEqual(['incref', 'bind']);
    for (const { narration } of steps) expect(narration).toMatch(/[一-龥].*。$/u);
  });
});

describe('new', () => {
  it('makes a lesson and exercises of every kind that pass the check, and lists the lesson', async () => {
    course.edit('content/course.yml', /      - id: cycles[\s\S]*$/, '      - id: counts\n        title: { en: Counts, zh-CN: 计数 }\n        about: { en: Counting., zh-CN: 数。 }\n');
    expect(await course.heapbook('new', 'lesson', 'freeing/cycles')).toBe(0);
    expect(course.read('content/course.yml')).toMatch(/^# Kept by instructors\.\n[\s\S]*- id: counts[\s\S]*- id: cycles/);
    for (const kind of ['code', 'predict', 'choice', 'parsons']) expect(await course.heapbook('new', 'exercise', `freeing/cycles/a-${kind}`, '--kind', kind), course.err).toBe(0);
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

