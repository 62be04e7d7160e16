/** Programs run to their end: what came out, how they ended. Expected texts are those of CPython 3.13.0. */
import { describe, expect, test } from 'vitest';
import { checkSyntax, createSession, disassembleSource, runProgram } from '#engine';

const run = (source: string, extra: object = {}) => runProgram({ source, filename: 'main.py', audit: true, ...extra });

describe('how a program ends', () => {
  test.each([
    ['normally', 'print("a", 1, [2.5, None])\n', 'a 1 [2.5, None]\n', 0, null],
    ['an uncaught exception', 'print("a")\n1 / 0\n', 'a\n', 1, 'ZeroDivisionError: division by zero'],
    ['a class of its own', 'class Lost(Exception): pass\nraise Lost("x", 2)\n', '', 1, "Lost: ('x', 2)"],
    ['SystemExit with a number', 'raise SystemExit(3)\n', '', 3, 'SystemExit: 3'],
    ['SystemExit with nothing', 'raise SystemExit\n', '', 0, 'SystemExit: '],
    ['SystemExit with a text', 'raise SystemExit("why")\n', '', 1, 'SystemExit: why'],
    ['a syntax error', 'x = = 2\n', '', 2, 'SyntaxError: invalid syntax (main.py, line 1)'],
  ])('%s', (_name, source, stdout, exit, error) => {
    const r = run(source);
    expect(r.stdout).toBe(stdout);
    expect(r.exit).toBe(exit);
    expect(r.error === null ? null : `${r.error.type}: ${r.error.message}`).toBe(error);
  });

  test('the traceback is Python’s', () => {
    const r = run('def f(x):\n    return 1 / x\n\nf(0)\n');
    expect(r.stderr).toBe('Traceback (most recent call last):\n  File "main.py", line 4, in <module>\n    f(0)\n    ~^^^\n  File "main.py", line 2, in f\n    return 1 / x\n           ~~^~~\nZeroDivisionError: division by zero\n');
    expect(r.error!.line).toBe(2);
  });

  test.each([
    ['instructions', 'while True: pass\n', { maxInstructions: 5000 }],
    ['memory', 'x = []\nwhile True: x.append("a" * 1000)\n', { maxMemory: 4 << 20 }],
    ['output', 'while True: print("a" * 100)\n', { maxOutput: 10_000 }],
  ])('the limit of %s', (kind, source, limits) => {
    const r = runProgram({ source, filename: 'main.py', ...limits });
    expect(r.error?.kind).toBe('limit');
    expect(r.error?.message).toMatch(new RegExp(`^${kind}: `));
    expect(r.exit).toBe(3);
  });
});

describe('limits are told with place and remedy, and what ran before stays to be looked at', () => {
  test.each([
    ['a list too long', 'a = 1\nx = [0] * 10**9\n', 'MemoryError', 2],
    ['a text too long', 'a = 1\nx = "a" * 2**62\n', 'OverflowError', 2],
    ['a number too large', 'a = 1\nx = 10 ** 10**8\n', 'LimitReached', 2],
    ['a shift too far', 'a = 1\nx = a << 10**10\n', 'LimitReached', 2],
    ['a built-in function that goes on for long', 'a = 1\nx = sum(range(10**9))\n', 'LimitReached', 2],
    ['blocks taken and given back for ever', 'a = "a"\nwhile True: x = a * 10**6\n', 'LimitReached', 2],
    ['calls nested too deep', 'def f(n):\n    return f(n + 1)\nf(0)\n', 'RecursionError', 2],
    ['natives nested too deep', 'class P:\n    @property\n    def v(self): return self.v\nP().v\n', 'RecursionError', 3],
    ['generators nested too deep', 'def g():\n    yield from g()\nnext(g())\n', 'RecursionError', 2],
    ['containers nested too deep for repr', 'a = []\nfor i in range(9000): a = [a]\nx = repr(a)\n', 'RecursionError', 3],
    ['containers nested too deep to compare', 'a = b = ()\nfor i in range(9000): a, b = (a,), (b,)\nx = a == b\n', 'RecursionError', 3],
    ['containers nested too deep to hash', 'a = ()\nfor i in range(9000): a = (a,)\nx = hash(a)\n', 'RecursionError', 3],
  ])('%s', (_name, source, type, line) => {
    const limits = { maxInstructions: 2_000_000 };
    const r = runProgram({ source, filename: 'main.py', ...limits });
    expect(r.error).toMatchObject({ type, line });
    if (type === 'LimitReached') expect(r.error!.message).toMatch(/^(instructions|memory): .*\. [A-Z].*\.$/);
    const session = createSession(source, limits);
    expect(session.overview().error).toMatchObject({ type, line });
    expect(session.seek('line', 1, {})).toMatchObject({ finished: false, lastLine: 1 });
  });

  test('a source too long for the compiler is refused at once', () => {
    expect(runProgram({ source: 'x = 1\n'.repeat(200_000), filename: 'main.py' }).error).toMatchObject({ kind: 'limit', type: 'LimitReached' });
  });
});

const NOTE = 'class Note:\n    def __init__(self, n): self.n = n\n    def __del__(self): print("gone", self.n)\n';

describe('what is left at the end is cleared away', () => {
  test.each([
    ['names go in the order they were made', `${NOTE}b = Note(1)\na = Note(2)\nprint("end")\n`, 'end\ngone 1\ngone 2\n'],
    ['the last collection finalises a list from its end', `${NOTE}a = [Note(1), Note(2)]\n`, 'gone 2\ngone 1\n'],
    ['a cycle is found by the collector', `${NOTE}a = Note(1)\na.me = a\nprint("end")\n`, 'end\ngone 1\n'],
    ['after an uncaught exception too', `${NOTE}a = Note(1)\nraise ValueError\n`, 'gone 1\n'],
  ])('%s', (_name, source, stdout) => {
    expect(run(source).stdout).toBe(stdout);
  });
});

test('checkSyntax says where', () => {
  expect(checkSyntax('x = 1\n')).toBeNull();
  expect(checkSyntax('x = 1\nif x\n    pass\n')).toMatchObject({ type: 'SyntaxError', message: "expected ':'", line: 2, column: 5 });
});

test('disassembleSource lists inner code after the module', () => {
  const d = disassembleSource('def f(a): return a\n');
  expect(d!.codes.map((c) => c.name)).toEqual(['<module>', 'f']);
  expect(d!.codes[1]!.rows.map((r) => r.name)).toEqual(['RESUME', 'LOAD_FAST', 'RETURN_VALUE']);
});
