/** The engine in parts: the same bytes as in one piece, nothing fetched before it is needed, every part fetched when it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSession, PROFILES, runProgram, type MachineEvent } from '#engine';
import { boot } from '#engine/session/boot.ts';
import { knownFunctions, outline } from '#site/build/parts/outline.ts';
import { PARTS } from '#site/build/parts/parts.ts';
import { fetchNeeded, later } from '../../src/workers/later.ts';
import { $part } from '../../src/workers/parts.ts';
import { engineInParts, type EngineInParts } from './engine-in-parts.ts';

let built: EngineInParts;
beforeAll(async () => { built = await engineInParts(); }, 60_000);
afterAll(() => { built.close(); });

const MEMORY = 1 << 26;

test('a machine boots without any part, to the same bytes', () => {
  const whole = boot(PROFILES['3.13'], MEMORY), parted = built.engine.boot(PROFILES['3.13'], MEMORY);
  expect(built.fetched).toEqual([]);
  expect(Buffer.compare(Buffer.from(parted.u8), Buffer.from(whole.u8))).toBe(0);
  expect([parted.fns.length, parted.defs.length, parted.getsets.length, parted.members.length]).toEqual([whole.fns.length, whole.defs.length, whole.getsets.length, whole.members.length]);
});

test('a program that imports nothing needs no module', async () => {
  const source = 'class A:\n    def __init__(self, n):\n        self.n = n\nitems = [A(n) for n in range(5)]\ntry:\n    print({a.n: f"{a.n:>3}" for a in items}, sorted("heap"), "heap".upper(), 7 // 2, 0.1 + 0.2, (1, 2) + (3,))\n    items[9]\nexcept IndexError as e:\n    print(type(e).__name__, e)\n';
  const { stdout } = await built.whole(() => built.engine.runProgram({ source, filename: 'main.py' }));
  expect(stdout).toBe(runProgram({ source, filename: 'main.py' }).stdout);
  expect(built.fetched).toEqual([]);
});

/** One program per part that prints addresses too: they tell of every allocation before. */
const PROGRAMS: Readonly<Record<string, string>> = {
  array: 'from array import array\na = array("i", [3, 1, 2])\na.append(4)\nprint(a, id(a))',
  collections: 'from collections import deque\nd = deque([1, 2, 3], 2)\nd.rotate(1)\nprint(d, id(d))',
  ctypes: 'import ctypes\nprint(ctypes.string_at(id("heap") + 40, 4))',
  dis: 'import dis\ndis.dis(lambda x: x + 1)',
  gc: 'import gc\nx = []\nx.append(x)\ndel x\nprint(gc.collect(), gc.get_count())',
  machine: 'import warnings\nprint(id(warnings))',
  math: 'import math\nprint(math.gcd(12, 18), math.floor(2.5), id(math.inf))',
  operator: 'import operator\nprint(operator.add(2, 3), id(operator.mul))',
  pickle: 'print(id((3).__reduce_ex__(2)))',
  re: 'import re\nprint(re.findall(r"\\w+", "the heap"), id(re.compile("h")))',
  struct: 'import struct\nprint(struct.pack("<ih", 7, -1), struct.calcsize("q"))',
  sys: 'import sys\nprint(sys.getsizeof([]), sys.getrefcount(sys))',
  unicodedata: 'import unicodedata\nprint(unicodedata.category("a"))',
  weakref: 'import weakref\nclass A: pass\na = A()\nr = weakref.ref(a)\ndel a\nprint(r(), id(r))',
  aliases: 'print(list[int], id(dict[str, int]))',
  async: 'async def f():\n    yield 1\ng = f()\ntry:\n    g.asend(None).send(None)\nexcept StopIteration as e:\n    print(e.value)',
  bytes: 'b = bytearray(b"heap")\nb += b"book"\nprint(b, bytes(memoryview(b)[2:4]), b"a-b".split(b"-"), id(b))',
  complex: 'print((1 + 2j) * 3j, abs(3 + 4j))',
  generics: 'def f[T](x: T) -> T: return x\nprint(f.__type_params__)',
  groups: 'try:\n    raise ExceptionGroup("g", [ValueError(1), KeyError(2)])\nexcept* ValueError as e:\n    print(repr(e))\nexcept* KeyError as e:\n    print(e.exceptions)',
  match: 'match {"a": [1, 2]}:\n    case {"a": [x, *rest]}:\n        print(x, rest)',
  mistakes: 'print(undefinde if False else pritn)',
  traceback: 'def f():\n    return [1][2]\nf()',
  names: 'print("\\N{BULLET}")',
  unicode: 'print("é".isalpha(), "ß".upper())',
  encodings: 'print("heap".encode("utf-16"), "é".encode())',
  formatting: 'print("%5.2f|%s" % (1.5, "a"), "{:>4}".format(7))',
  libm: 'print(2.0 ** 0.5, id(2.0 ** 0.25))',
  unparse: 'from __future__ import annotations\ndef f(x: dict[str, int]): pass\nprint(f.__annotations__)',
};
/** What is not asked for by running a program. */
const OTHERWISE = ['audit', 'chinese', 'english', 'regions'];

describe('a part comes when it is needed', () => {
  test('all are tried', () => {
    expect([...Object.keys(PROGRAMS), ...OTHERWISE].sort()).toEqual(Object.keys(PARTS).sort());
  });

  test.each(Object.entries(PROGRAMS))('%s', async (part, source) => {
    const input = { source: `${source}\n`, filename: 'main.py' };
    const got = await built.whole(() => built.engine.runProgram(input));
    expect(got).toEqual(runProgram(input));
    expect(built.fetched).toContain(`the part ${part}`);
  });

  test('the check of the heap', async () => {
    const input = { source: 'x = [1, [2]]\n', filename: 'main.py', audit: true };
    expect(await built.whole(() => built.engine.runProgram(input))).toEqual(runProgram(input));
    expect(built.fetched).toContain('the part audit');
  });

  test('sentences, one language at a time, and the lens on regions, in a session that goes on', async () => {
    const source = 'def f(n):\n    return [n] * n\nx = f(3)\ny = x\ndel x\n';
    const [whole, parted] = [createSession(source), built.engine.createSession(source)];
    const event = { kind: 'bind', step: 0, line: 1, name: 'x', type: 'list', address: 0, before: 0, after: 1 } as unknown as MachineEvent;
    for (const lang of ['en', 'zh-CN'] as const) expect(await built.whole(() => parted.narrateStep([event], lang))).toBe(whole.narrateStep([event], lang));
    expect(built.fetched).toContain('the part english');
    expect(built.fetched).toContain('the part chinese');
    const { instructions, events } = whole.overview();
    for (const [grain, n] of [['instruction', Math.floor(instructions / 2)], ['event', Math.floor(events / 2)], ['line', 2], ['instruction', 5], ['event', 3]] as const) {
      expect(await built.whole(() => parted.seek(grain, n, { regions: true, pools: true, heap: true } as never))).toEqual(whole.seek(grain, n, { regions: true, pools: true, heap: true } as never));
      expect(parted.fingerprint(grain, n)).toBe(whole.fingerprint(grain, n));
    }
    expect(built.fetched).toContain('the part regions');
  });
});

describe('an outline', () => {
  const shared = () => 1, own = () => 2;
  class Kept {}
  const made = outline([{ file: 'a.ts', exports: {
    own, Kept,
    TYPES: [{ name: 'a', slots: { dealloc: shared, iter: own }, methods: [{ name: 'm', sig: '()', fn: own, doc: 'What m does.' }], itemsize: undefined, flags: -0, big: 7n }],
    MODULE: { name: 'a', functions: [{ name: 'f', sig: '()', fn: () => 3 }] },
  } }], knownFunctions([{ file: 'b.ts', exports: { Kept, SHARED: 1, shared } }]));
  const [{ code, imports }] = made.files as [typeof made.files[0]];

  test('has the data and a number for each function', () => {
    expect(code).toContain('export const own = $(0);');
    expect(code).toContain('"slots": { "dealloc": $1_0, "iter": $(0) }');
    expect(code).toContain('"flags": -0, "big": 7n');
    expect(code).not.toContain('itemsize');
    expect(made.functions[0]).toBe('f0.own');
  });
  test('takes from the rest what the rest exports', () => {
    expect([...imports]).toEqual([['b.ts', new Map([['shared', '$1_0']])]]);
  });
  test('leaves a class out', () => expect(code).not.toContain('const Kept'));
  test('has no words of documentation', () => {
    expect(code).not.toContain('What m does.');
    expect(made.functions).toContain('() => f0.TYPES[0]["methods"][0]["doc"]');
  });
  test('makes a module ask for itself when it is imported', () => {
    expect(code).toMatch(/"name": "a", "functions": \[.*\], init: \$\(\d+\) };/);
    expect(made.functions).toContain('() => 0');
  });
});

describe('what comes later', () => {
  const ask = (what: string, fetch: () => Promise<void>): void => { expect(() => later(what, fetch)).toThrow(`${what} is not here yet`); };

  test('nothing is missing at first', async () => expect(await fetchNeeded()).toBe(false));
  test('two who want the same fetch it once, and both ask again', async () => {
    let times = 0;
    const fetch = async (): Promise<void> => { await Promise.resolve(); times++; };
    ask('one', fetch);
    ask('one', fetch);
    expect(await Promise.all([fetchNeeded(), fetchNeeded()])).toEqual([true, true]);
    expect(times).toBe(1);
    expect(await fetchNeeded()).toBe(false);
  });
  test('a fetch that fails tells so, and is tried again when asked again', async () => {
    ask('one', () => Promise.reject(new Error('offline')));
    await expect(fetchNeeded()).rejects.toThrow('offline');
    expect(await fetchNeeded()).toBe(false);
    let came = false;
    ask('one', async () => { await Promise.resolve(); came = true; });
    expect(await fetchNeeded()).toBe(true);
    expect(came).toBe(true);
  });
  test('a part has the same stub for the same number', async () => {
    const fetch = () => Promise.resolve({ functions: [(a: unknown, b: unknown) => [a, b]] });
    const f = $part('p', fetch)(0);
    expect($part('p', fetch)(0)).toBe(f);
    expect(() => f(1, 2)).toThrow('the part p is not here yet');
    expect(await fetchNeeded()).toBe(true);
    expect(f(1, 2)).toEqual([1, 2]);
  });
});
