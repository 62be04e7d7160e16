import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ErrorView } from '#engine/session/contract.ts';
import { checkProgram, finish, programEvents } from '#course/finished.ts';
import { gradeChoice, gradeCode, matchWrong, type CodeTask } from '#course/grade.ts';
import type { Outcome } from '#course/machine.ts';
import { events, machine, object, run } from './fake.ts';

/** log = [draft]; one Draft was made, another freed. */
const log = events([
  '0 alloc module 1', '1 alloc list 100', '1 bind log 100', '2 call publish', '2 alloc Draft 200', '2 alloc Draft 300', '3 free Draft 300',
  '3 output one\\n', '3 output two\\n', '4 collect.start 2', '4 return publish', '0 free list 100', '0 free Draft 200',
]);
const last = {
  names: { log: 100, n: 500, kept: 200, table: 600 },
  objects: [
    object(100, 'list', { length: 1, to: { '[0]': 200 } }),
    object(200, 'Draft', { count: 2, to: { '.lines': 400 } }),
    object(400, 'list', { length: 2, to: { '[0]': 410, '[1]': 500 } }),
    object(410, 'str', { text: "'it\\'s'" }),
    object(500, 'int', { text: '7', immortal: true }),
    object(600, 'dict', { length: 1, to: { "['key']": 410 } }),
  ],
};
const made = run(log, ['1 0 1', '2 0 3', '3 0 6', '4 0 9'], [last]);

const CHECK = `import machine
assert machine.output == "one\\ntwo\\n" and machine.lines == ["one", "two"], "output"
assert machine.length("log") == 1 and machine.length("nothing") == -1, "length"
assert machine.value("n") == 7 and machine.value("log[0].lines[0]") == "it's" and machine.value("table['key']") == "it's", "value"
assert machine.value("log[-1].lines[-1]") == 7, "negative"
assert machine.type("log[0]") == "Draft" and machine.type("log[5]") == "", "type"
assert machine.count("log[0]") == 2 and machine.count("n") == 4294967295, "count"
assert machine.same("log[0]", "kept") and not machine.same("log", "kept") and not machine.same("no", "no"), "same"
assert machine.has("log[0].lines") and not machine.has("log[0].words"), "has"
assert machine.alive("Draft") == 1 and machine.freed("Draft") == 1 and machine.allocations("Draft") == 2, "drafts"
assert machine.alive("module") == 0 and machine.freed("list") == 0, "edges"
assert machine.collections(2) == 1 and machine.collections() == 1 and machine.collections(0) == 0, "collections"
assert machine.peak_bytes == 144 and machine.calls("publish") == 1, "numbers"
freed, = machine.events(kind="free", type="Draft")
assert (freed.index, freed.line, freed.before) == (6, 3, 48), "events"
assert machine.error is None, "error"
`;

/** The CPython that stands in for the machine's own run of the checks; the checks need no special version. */
function python(source: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const file = join(folder, 'check.py');
    writeFileSync(file, source);
    const done = spawnSync('python3', [file], { encoding: 'utf8' });
    const lastLine = done.stderr.trim().split('\n').at(-1) ?? '';
    const [, type = '', message = ''] = /^([\w.]+)(?:: (.*))?$/.exec(lastLine) ?? [];
    const error: ErrorView | null = done.status === 0 ? null : { type, message: message ?? '', line: 0, traceback: done.stderr, kind: 'exception' };
    return { stderr: done.stderr, stdout: done.stdout, error, exit: done.status ?? 1, steps: 0, instructions: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const havePython = spawnSync('python3', ['--version']).status === 0;

const task = (check: string, checks: string[], more: Partial<CodeTask> = {}): CodeTask => ({
  check, checks, ends: 'normally', profile: '3.13', seed: 0, limits: { steps: 1000, memory: 1 << 20 }, wrong: [], ...more,
});
const ids = [...CHECK.matchAll(/, "([a-z]+)"$/gm)].map((match) => match[1]!);

describe('a finished run', () => {
  it('leaves out what happens before and after the program', () => {
    const within = programEvents(log);
    expect([within[0]!.index, within.at(-1)!.index]).toEqual([1, 10]);
    expect(finish(made)).toMatchObject({ alive: { list: 1, Draft: 1 }, freed: { Draft: 1 }, peakBytes: 144, collections: [0, 0, 1] });
  });

  it('writes only the events that are asked for', () => {
    const { source } = checkProgram(finish(made), CHECK);
    expect(source).toContain('(6, "free", "Draft"');
    expect(source).not.toContain('"alloc", ');
    expect(checkProgram(finish(made), 'machine.events()').source).toContain('"alloc", ');
  });

  it('keeps the lines of check.py where they are', () => {
    const { source, before } = checkProgram(finish(made), CHECK);
    expect(source.split('\n')[before + 1]).toBe(CHECK.split('\n')[1]);
  });
});

describe.runIf(havePython)('gradeCode', () => {
  const grade = (given: CodeTask) => gradeCode(machine({ 'x': made }, python), given, 'x');

  it('answers every question check.py may ask', () => {
    const report = grade(task(CHECK, ids));
    expect(report.broken).toBeNull();
    expect(report).toMatchObject({ passed: true, fails: null });
    expect(report.checks.every((check) => check.state === 'holds')).toBe(true);
  });

  it('stops at the first check that does not hold', () => {
    const report = grade(task('import machine\nassert True, "a"\nassert machine.alive("Draft") == 0, "b"\nassert True, "c"\n', ['a', 'b', 'c']));
    expect(report.checks.map((check) => check.state)).toEqual(['holds', 'fails', 'not-reached']);
    expect(report).toMatchObject({ passed: false, fails: 'b', broken: null });
  });

  it("tells the instructor's mistakes from the reader's, with the line in check.py", () => {
    expect(grade(task('import machine\nassert False, "typo"\n', ['a'])).broken).toEqual({ line: 2, message: 'its assert\'s message "typo" is not one of the checks a' });
    expect(grade(task('import machine\n\nmachine.nonsense\n', ['a']))).toMatchObject({ passed: false, broken: { line: 3, message: expect.stringContaining("no attribute 'nonsense'") } });
  });

  it('says when the run is too long to be counted', () => {
    const long = run(log, ['1 0 1'], [last], { logCut: true });
    const report = gradeCode(machine({ x: long }, python), task('import machine\nassert machine.alive("list") == 1, "a"\n', ['a']), 'x');
    expect(report.broken).toMatchObject({ line: 2, message: 'RuntimeError: the run has more events than are kept' });
  });
});

describe('verdicts', () => {
  const error: ErrorView = { type: 'NameError', message: 'x', line: 1, traceback: '', kind: 'exception' };
  const ended = run(log, ['1 0 1'], [last], { error });

  it('a program that ends in an exception reaches no check, unless the exercise is about it', () => {
    const never = (): Outcome => { throw new Error('checks must not run'); };
    const report = gradeCode(machine({ x: ended }, never), task('', ['a', 'b']), 'x');
    expect(report).toMatchObject({ passed: false, fails: 'error', error: { type: 'NameError' } });
    expect(report.checks.map((check) => check.state)).toEqual(['not-reached', 'not-reached']);
    const fine = (): Outcome => ({ stderr: '', stdout: '', error: null, exit: 0, steps: 0, instructions: 0 });
    expect(gradeCode(machine({ x: ended }, fine), task('', ['a'], { ends: 'any' }), 'x').passed).toBe(true);
  });

  it('finds the expected wrong answer, by the check it fails and then by what it printed', () => {
    const wrong = [
      { file: 'one', fails: 'a', hint: 1, output: '1\n', error: null }, { file: 'two', fails: 'a', hint: 2, output: '2\n', error: null },
    ];
    expect(matchWrong(wrong, 'a', '2\n', null)?.file).toBe('two');
    expect(matchWrong(wrong, 'a', '3\n', null)?.file).toBe('one');
    expect(matchWrong(wrong, 'b', '2\n', null)).toBeNull();
  });

  it('grades choices by exactly the right options', () => {
    const options = [{ id: 'a', correct: true }, { id: 'b', correct: false }, { id: 'c', correct: true }];
    expect(gradeChoice(options, ['a', 'c']).passed).toBe(true);
    expect(gradeChoice(options, ['a', 'b'])).toEqual({
      passed: false, options: [{ id: 'a', state: 'right' }, { id: 'b', state: 'wrong' }, { id: 'c', state: 'missed' }],
    });
  });
});
