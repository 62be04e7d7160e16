/** The light engine's two halves: what of a source never ran, and the source without it. */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { unrun } from '#site/build/light/coverage.ts';
import { thin } from '#site/build/light/thin.ts';

describe('stretches that never ran', () => {
  const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
  test.each([
    ['all ran', [{ ranges: [range(0, 9, 1)] }], []],
    ['a function that was never called', [{ ranges: [range(0, 20, 1)] }, { ranges: [range(5, 12, 0)] }], [[5, 12]]],
    ['a block in a function that ran', [{ ranges: [range(0, 20, 1)] }, { ranges: [range(2, 18, 3), range(6, 9, 0)] }], [[6, 9]]],
    ['a block that ran inside one that did not', [{ ranges: [range(0, 20, 1), range(4, 16, 0), range(8, 10, 2)] }], [[4, 8], [10, 16]]],
    ['neighbours become one', [{ ranges: [range(0, 20, 1)] }, { ranges: [range(2, 8, 0)] }, { ranges: [range(8, 12, 0)] }], [[2, 12]]],
  ])('%s', (_name, functions, expected) => {
    expect(unrun(functions)).toEqual(expected);
  });
});

describe('a source without them', () => {
  /** Marks what never ran: the text between ⟦ and ⟧. */
  function cut(marked: string): string {
    const stretches: [number, number][] = [];
    let code = '';
    for (const [i, part] of marked.split(/[⟦⟧]/).entries()) {
      if (i % 2 === 1) stretches.push([code.length, code.length + part.length]);
      code += part;
    }
    return thin(code, stretches, 'more').replace('import { $more } from "more";\n', '');
  }

  test.each([
    ['a function, with its parameters and types', 'export function f<T>(a: T, b = long(1)): asserts a is T ⟦{ return something.rather.long(a, b); }⟧', 'export function f() { return $more(); }'],
    ['an arrow in a table', 'const T = { len: ⟦(m: Machine, o: Ref): number => m.i32[(o + 16) >> 2]! + m.i32[o]!⟧ };', 'const T = { len: () => $more() };'],
    ['a method', 'class A { m(x: number): string ⟦{ return x.toString().padStart(20, "0"); }⟧ }', 'class A { m() { return $more(); } }'],
    ['a block of an if', 'if (rare) ⟦{ doSomethingLong(much, many, arguments); }⟧ else { common(); }', 'if (rare) { $more(); } else { common(); }'],
    ['an else without braces', 'if (common) a(); else ⟦return doSomethingLong(much, many);⟧', 'if (common) a(); else $more();'],
    ['a branch of ?:', 'x = rare ? ⟦doSomethingLong(much, many, arguments)⟧ : common;', 'x = rare ? $more() : common;'],
    ['what follows ??', 'x = common ⟦?? doSomethingLong(much, many, arguments)⟧;', 'x = common ?? $more();'],
    ['what a method says of itself, in any case', "const M = [{ name: 'len', sig: '(o, /)', doc: 'How many.' }, { doc: 'kept' }];", "const M = [{ name: 'len', sig: '(o, /)', get doc() { return $more(); } }, { doc: 'kept' }];"],
    ['a case', 'switch (op) { case 1: common(); break; case 2: ⟦doSomethingLong(much, many, arguments); break;⟧ }', 'switch (op) { case 1: common(); break; case 2: $more(); }'],
    ['but not a short one', 'if (rare) ⟦{ f(); }⟧', 'if (rare) { f(); }'],
    ['nor a part of one', 'function f() { a(); ⟦doSomethingLong(much, many, arguments);⟧ }', 'function f() { a(); doSomethingLong(much, many, arguments); }'],
    ['nor a function that only made another', 'const find = (test) => ⟦(m, o) => doSomethingLong(test, m, o, much, many)⟧;', 'const find = (test) => () => $more();'],
    ['nor a branch that is a function', 'x = taken ? ⟦(m, o) => doSomethingLong(m, o, much, many)⟧ : other;', 'x = taken ? () => $more() : other;'],
    ['nor a generator, which throws later', 'function* g() ⟦{ yield doSomethingLong(much, many, arguments); }⟧', 'function* g() { yield doSomethingLong(much, many, arguments); }'],
  ])('%s', (_name, marked, expected) => {
    expect(cut(marked)).toBe(expected);
  });

  test('still runs as far as it goes', () => {
    const code = cut('function sign(n: number): string { return n < 0 ? ⟦`minus ${Math.abs(n).toString(2)}`⟧ : "plus"; }');
    const sign = new Function('$more', `${ts.transpile(code)}; return sign;`)(() => { throw new Error('more'); }) as (n: number) => string;
    expect(sign(1)).toBe('plus');
    expect(() => sign(-1)).toThrow('more');
  });
});
