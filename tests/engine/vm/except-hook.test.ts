/** sys.excepthook: who tells of an exception nobody caught. The recorder of the corpus has a hook of its own, so these stand here; texts are those of CPython 3.13.0. */
import { expect, test } from 'vitest';
import { runProgram } from '#engine';

const run = (lines: string[]): { stdout: string; stderr: string; exit: number } => runProgram({ source: lines.join('\n') + '\n', filename: 'hook.py', audit: true });

test('a hook of the program is given type, value and traceback, and says all there is to say', () => {
  const r = run([
    'import sys', 'def hook(kind, value, trace):', '    print("hook:", kind.__name__, value, trace.tb_lineno, value.__traceback__ is trace)',
    'sys.excepthook = hook', 'def inner():', '    return {}["missing"]', 'inner()',
  ]);
  expect(r.stdout).toBe("hook: KeyError 'missing' 7 True\n");
  expect(r.stderr).toBe('');
  expect(r.exit).toBe(1);
});

test('a hook that fails is told of first, then the exception it was given', () => {
  const r = run(['import sys', 'def hook(kind, value, trace):', '    raise ValueError("hook broke")', 'sys.excepthook = hook', '1 / 0']);
  expect(r.stderr).toBe([
    'Error in sys.excepthook:', 'Traceback (most recent call last):', '  File "hook.py", line 3, in hook', '    raise ValueError("hook broke")', 'ValueError: hook broke',
    '', 'Original exception was:', 'Traceback (most recent call last):', '  File "hook.py", line 5, in <module>', '    1 / 0', '    ~~^~~', 'ZeroDivisionError: division by zero', '',
  ].join('\n'));
});

test('an exit is no matter of the hook', () => {
  const r = run(['import sys', 'sys.excepthook = lambda *args: print("never")', 'print(sys.__excepthook__ is sys.excepthook)', 'raise SystemExit("why")']);
  expect(r.stdout).toBe('False\n');
  expect(r.stderr).toBe('why\n');
});
