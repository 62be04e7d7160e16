/** The parser against recordings of CPython 3.13 and against goldens. */
import { describe, expect, test } from 'vitest';
import { parse, parseExpression } from '../../../src/engine/syntax/parser.ts';
import { compact, errorFields, fixture, goldens, plain, readFloats, recording } from './support.ts';

/** Damaged sources on which a message or a column differs; accepting and rejecting never does. */
const allowedShare = 0.01;

function dump(source: string): string {
  const result = parse(source, 'f');
  if (!result.ok) return `${result.error.type} ${result.error.lineno}:${result.error.offset} ${result.error.msg}`;
  return result.ok.body.map(compact).join('\n');
}

describe('trees and positions as recorded', () => {
  test.each(recording('ast.json'))('$source', ({ source, ok }) => {
    const result = parse(source, 'f');
    expect(result.error).toBeUndefined();
    expect(plain(result.ok)).toEqual(readFloats(ok));
  });
});

describe('errors as recorded', () => {
  test.each(recording('errors.json'))('$source', ({ source, error }) => {
    const result = parse(source, 'f');
    expect(result.error && errorFields(result.error, source)).toEqual(error);
  });
});

test('damaged sources are refused exactly when CPython refuses them', () => {
  const rows = recording('mutants.json');
  let different = 0;
  for (const { source, ok, error } of rows) {
    const result = parse(source, 'f');
    expect(result.ok !== undefined, JSON.stringify(source)).toBe(ok !== undefined);
    const same = result.error
      ? JSON.stringify(errorFields(result.error, source)) === JSON.stringify(error)
      : JSON.stringify(plain(result.ok)).length > 0;
    if (!same) different++;
  }
  expect(different / rows.length).toBeLessThan(allowedShare);
});

describe.each(['expressions', 'statements', 'strings', 'patterns', 'errors'])('%s.txt', name => {
  test.each(goldens(fixture(`${name}.txt`)))('$name', ({ source, expected }) => {
    expect(dump(source)).toBe(expected);
  });
});

describe('eval', () => {
  test('takes one expression and the empty lines after it; blanks before it are an indentation', () => {
    expect(compact(parseExpression('1 + x\n\n').ok?.body)).toBe('BinOp(Constant(1) Add Name(x))');
    expect(compact(parseExpression('a, b').ok?.body)).toBe('Tuple([Name(a) Name(b)])');
    expect(parseExpression('  1').error).toMatchObject({ type: 'IndentationError', msg: 'unexpected indent', text: '  1' });
  });

  test.each(['x = 1', '', 'pass', '*a', 'a; b', 'yield'])('refuses %j', source => {
    expect(parseExpression(source).error?.msg).toBe('invalid syntax');
  });
});

describe('strange input', () => {
  test('null bytes are named', () => {
    expect(parse('x\0', 'f').error?.msg).toBe('source code string cannot contain null bytes');
  });

  test('a byte order mark is skipped', () => {
    expect(dump('\ufeffx\n')).toBe('Expr(Name(x))');
  });

  test("names of characters the table does not have are unsupported, with the line", () => {
    expect(() => parse("x\n'\\N{DASH}'", 'f')).toThrow(/\\N\{DASH\} in a string.*\(line 2\)/);
  });

  test('too many digits', () => {
    expect(parse('1' + '0'.repeat(4300), 'f').error?.msg).toMatch(/^Exceeds the limit \(4300 digits\).*value has 4301 digits/);
  });
});

describe('depth', () => {
  const nest = (open: string, inner: string, close: string, n: number) => open.repeat(n) + inner + close.repeat(n);
  const brackets: [string, string][] = [['(', ')'], ['[', ']'], ['f(', ')'], ['a[', ']'], ['{1:', '}'], ['(lambda: ', ')'], ['(not -', ')']];

  test.each(brackets)('200 levels of %s parse, 201 do not', (open, close) => {
    expect(parse(nest(open, '1', close, 200), 'f').error).toBeUndefined();
    expect(parse(nest(open, '1', close, 201), 'f').error?.msg).toBe('too many nested parentheses');
  });

  test.each(brackets)('a mistake below 190 levels of %s is found', (open, close) => {
    expect(parse(nest(open, '1 $', close, 190), 'f').error?.msg).toBe('invalid syntax');
  });

  test.each(['-', 'not ', 'lambda: ', 'a if b else ', '2 ** '])('a long run of %j ends in an error', prefix => {
    expect(parse(prefix.repeat(100_000) + '1', 'f').error?.msg).toMatch(/^Parser stack overflowed/);
  });

  test('long chains end in an error', () => {
    expect(parse('1 + '.repeat(100_000) + '1', 'f').error?.msg).toMatch(/^Parser stack overflowed/);
    expect(parse('a' + '.b'.repeat(100_000), 'f').error?.msg).toMatch(/^Parser stack overflowed/);
    expect(parse('if a: b\n' + 'elif a: b\n'.repeat(100_000), 'f').error?.msg).toMatch(/^Parser stack overflowed/);
  });

  test('100 levels of indentation', () => {
    const deep = (n: number) => Array.from({ length: n }, (_, i) => ' '.repeat(i) + 'if x:\n').join('') + ' '.repeat(n) + 'y\n';
    expect(parse(deep(99), 'f').error).toBeUndefined();
    expect(parse(deep(100), 'f').error?.msg).toBe('too many levels of indentation');
  });
});

describe('size', () => {
  const two = 2_000_000;
  const pastes: [string, string, string | undefined][] = [
    ['a list', `x = [${'1, '.repeat(two / 3)}]`, undefined],
    ['statements', 'x = f(a, b.c)[1] + 2\n'.repeat(two / 21), undefined],
    ['statements and a mistake at the end', 'x = f(a, b.c)[1] + 2\n'.repeat(two / 21) + 'x = = 1\n', 'invalid syntax'],
    ['prose', 'The quick brown fox jumps over the lazy dog '.repeat(two / 44), 'invalid syntax'],
    ['brackets', '('.repeat(two), 'too many nested parentheses'],
    ['a string', `'${'a'.repeat(two)}'`, undefined],
    ['names', 'a '.repeat(two / 2), 'invalid syntax'],
  ];
  test.each(pastes)('two megabytes of %s', (_name, source, message) => {
    expect(parse(source, 'f').error?.msg).toBe(message);
  }, 20_000);
});
