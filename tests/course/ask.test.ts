import { describe, expect, it } from 'vitest';
import { answer, openGate } from '#course/ask.ts';
import { Mistake } from '#course/stop.ts';
import { events, object, run, type State } from './fake.ts';

const SOURCE = 'a = [7]\nb = a\ndef f():\n    del a\nprint(a)\nb = None\n';
const log = events([
  '1 alloc list 100', '1 bind a 100', '2 incref list 100 1', '2 bind b 100', '5 call f', '4 decref list 100 2', '5 output [7]\\n', '6 decref list 100 1', '6 free list 100', '0 free list 9',
]);
const list = (count: number) => object(100, 'list', { count, length: 1, size: 64, tracked: true, generation: 0, to: { '[0]': 500 } });
const seven = object(500, 'int', { text: '7', immortal: true });
const states: State[] = [
  {}, { names: { a: 100 }, objects: [list(1), seven] }, { names: { a: 100, b: 100 }, objects: [list(2), seven] },
  { names: { b: 100 }, objects: [list(2), seven] }, { names: { b: 100 }, objects: [list(1), seven] }, { names: {}, objects: [object(100, 'list', { ghost: true })] },
];
const ran = run(log, ['1 0 0', '2 0 2', '5 0 4', '4 1 5', '6 0 7'], states);
const ask = (text: string, at: string, more = {}) => answer(ran, SOURCE, { id: 'g', ask: text, at, ...more }).answer;

describe('what the machine answers', () => {
  it.each([
    ['refcount of a', 'line 1', '1'], ['refcount of a', 'line 2', '2'], ['length of a', 'line 1', '1'], ['size of b', 'line 2', '64'],
    ['type of a[0]', 'line 1', 'int'], ['value of a[0]', 'line 1', '7'], ['generation of a', 'line 1', '0'], ['tracked a', 'line 1', 'yes'],
    ['a is b', 'line 2', 'yes'], ['address of a is address of a[0]', 'line 2', 'no'],
    ['alive a', 'line 2', 'yes'], ['alive b', 'line 6', 'no'], ['objects of list alive', 'line 5', '1'], ['objects of list alive', 'line 6', '0'],
    ['freed objects of list', 'line 6', '1'], ['new objects of list', 'line 1', '1'], ['which line frees list', 'start', '6'], ['which line frees a', 'line 2', '6'],
    ['which line frees dict', 'start', 'none'], ['which dies first of a, a[0]', 'line 2', 'a'], ['output of line 5', 'line 5', '[7]'], ['output', 'start', '[7]'],
    ['next line', 'line 5', '4'], ['next line', 'line 6', 'none'], ['collections of generation 2', 'line 1', '0'], ['error', 'start', 'none'],
  ])('%s at %s: %s', (text, at, wanted) => {
    expect(ask(text, at)).toBe(wanted);
  });

  it('steps over calls, and runs until a line when told to', () => {
    expect(answer(ran, SOURCE, { id: 'g', ask: 'output of line 5', at: 'line 5' }).at).toBe(4);
    expect(ask('refcount of b', 'line 2', { until: 'line 6' })).toBe('1');
  });

  it.each([
    ['count of a', 'line 1', 'does not understand'], ['refcount of zzz', 'line 1', 'zzz names nothing'], ['refcount of a[0]', 'line 1', 'immortal'],
    ['refcount of a', 'line 3', 'never runs line 3'], ['refcount of a', 'line 1 visit 2', 'runs line 1 1 time, not 2'], ['output of line 5', 'line 6', 'stops before line 6'],
    ['refcount of a', 'somewhere', 'no place to stop'],
  ])('mistake: %s at %s', (text, at, message) => {
    expect(() => ask(text, at)).toThrow(Mistake);
    expect(() => ask(text, at)).toThrow(message);
  });
});

describe('a gate made ready', () => {
  const open = (text: string, at: string, more = {}) => openGate(ran, SOURCE, { id: 'g', ask: text, at, ...more });

  it('has the right answer among its options, numbers in order, and no answer in it', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      const gate = open('refcount of a', 'line 2', { id });
      expect(gate.options).toContain('2');
      expect(gate.options).toHaveLength(4);
      expect(gate.options).toEqual([...gate.options].sort((x, y) => Number(x) - Number(y)));
      expect(gate).not.toHaveProperty('answer');
    }
    const places = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => open('refcount of a', 'line 2', { id }).options.indexOf('2')));
    expect(places.size).toBeGreaterThan(1);
  });

  it('adds the right answer to options that leave it out', () => {
    expect(open('refcount of a', 'line 2', { options: ['0', '5'] }).options).toEqual(['0', '2', '5']);
    expect(open('output of line 5', 'line 5', { options: ['7', 'a'] }).options.sort()).toEqual(['7', '[7]', 'a']);
  });

  it('offers lines of the program, without empty ones', () => {
    expect(open('which line frees list', 'start').options).toEqual(['3', '4', '5', '6', 'none']);
  });

  it('is worded in both languages', () => {
    expect(open('refcount of a', 'line 2').question).toEqual({
      en: 'When line 2 is done, what is the reference count of the object `a` refers to?', 'zh-CN': '第 2 行执行完后，`a` 引用的对象的引用计数是多少？',
    });
  });

  it('asks for options when none can be made', () => {
    expect(() => open('error', 'line 1')).toThrow('no wrong answers could be made beside "none"');
    expect(open('type of a', 'line 1').options.sort()).toEqual(['int', 'list']);
  });
});
