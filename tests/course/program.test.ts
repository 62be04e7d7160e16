import { describe, expect, it } from 'vitest';
import { readProgram } from '#course/program.ts';

describe('readProgram', () => {
  it('takes the marks out and keeps the way back to the file', () => {
    const program = readProgram('import gc\n#> make\na = [1]\nprint(a)  # expect: [1]\n#< make\nfor x in a:\n    print(x, 2)\n# expect: 1 2\n# error: ValueError: no\n');
    expect(program.source).toBe('import gc\na = [1]\nprint(a)\nfor x in a:\n    print(x, 2)\n');
    expect(program.regions).toEqual([{ name: 'make', from: 2, to: 3 }]);
    expect(program.expect?.map((mark) => mark.text)).toEqual(['[1]', '1 2']);
    expect(program.error).toEqual({ text: 'ValueError: no', fileLine: 9 });
    expect([1, 2, 3, 4, 5].map(program.fileLine)).toEqual([1, 3, 4, 6, 7]);
    expect(program.problems).toEqual([]);
  });

  it('leaves other comments and empty expectations alone', () => {
    const program = readProgram('x = 1  # expected soon\nprint()  # expect:\n');
    expect(program.source).toBe('x = 1  # expected soon\nprint()\n');
    expect(program.expect?.map((mark) => mark.text)).toEqual(['']);
  });

  it('says where marks go wrong', () => {
    const { problems } = readProgram('#> a\n#> b\n#< b\n#< c\nx = 1\n');
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 region b is empty', '4 region c is closed but was not opened', '1 region a is never closed',
    ]);
  });
});
