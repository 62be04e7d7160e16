import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProgram } from '#engine/session/run-program.ts';

type Case = readonly [expression: string, outcome: string];

interface Recorded { readonly python: string; readonly cases: Case[] }

const recorded = (name: string): Recorded => JSON.parse(readFileSync(new URL(`./str/${name}.json`, import.meta.url), 'utf8')) as Recorded;

/** What the machine says of each expression, its heap recounted as it goes. */
function outcomes(cases: readonly Case[]): Case[] {
  const source = ['import sys', ...cases.flatMap(([expression]) => [
    'try:', `    r = repr((${expression}))`, 'except BaseException as e:', "    r = type(e).__name__ + ': ' + str(e)", 'print(ascii(r))',
  ])].join('\n');
  const r = runProgram({ source, audit: true });
  // What the compiler warns of (an index that cannot be one) is on stderr; an error is not expected.
  expect(r.error?.traceback ?? null).toBeNull();
  const lines = r.stdout.split('\n');
  return cases.map(([expression], i) => [expression, lines[i] ?? '']);
}

function* batches(cases: Case[]): Generator<Case[]> {
  for (let i = 0; i < cases.length; i += 150) yield cases.slice(i, i + 150);
}

describe('as CPython 3.13', () => {
  for (const name of ['str', 'bytes', 'random']) {
    const { python, cases } = recorded(name);
    it(`${name}: ${cases.length} expressions`, () => {
      expect(python).toMatch(/^3\.13\./);
      for (const batch of batches(cases)) expect(outcomes(batch)).toEqual(batch);
    });
  }
});

/** Each program with the lines CPython 3.13 prints for it. */
const PROGRAMS: readonly (readonly [name: string, source: string, printed: string])[] = [
  ['instances of subclasses keep their text and their class', `
class S(str): pass
class B(bytes): pass
class A(bytearray): pass
s = S("héllo"); b = B(b"xy"); a = A(b"12")
s.x = [1]; a.extend(b"345")
d = {s: 1, b: 3}
print(s, b, a, d["héllo"], d[b"xy"], s.upper(), s.x, hash(s) == hash("héllo"))
print(type(s + ""), type(s[:]), type(str(s)), type(s.strip()), type(b + b""), type(a * 1))
`, "héllo b'xy' A(b'12345') 1 3 HÉLLO [1] True\n<class 'str'> <class 'str'> <class 'str'> <class 'str'> <class 'bytes'> <class 'bytearray'>\n"],
  ['a string nobody shares grows in place, a shared one does not', `
out = ""
for i in range(60):
    out += chr(97 + i % 26)
    if i == 30: keep = out
print(len(out), len(keep), keep == out[:31], out[-3:])
out = "é"
for i in range(20): out += "x"
out += "中"
print(len(out), out[0], out[-1])
a = b = "q" * 9
a += "r"
print(a, b)
`, '60 31 True fgh\n22 é 中\nqqqqqqqqqr qqqqqqqqq\n'],
  ['a memoryview keeps its bytearray from changing size', `
a = bytearray(b"12345")
v = memoryview(a); w = v[1:3]; w[0] = 90
print(bytes(v), w.tolist(), a)
try: a.append(1)
except BufferError as e: print(e)
w.release(); v.release(); a.append(1)
print(a)
with memoryview(b"abc") as m: print(m[0], list(m))
try: m[0]
except ValueError as e: print(e)
`, "b'1Z345' [90, 51] bytearray(b'1Z345')\nExisting exports of data: object cannot be re-sized\nbytearray(b'1Z345\\x01')\n97 [97, 98, 99]\noperation forbidden on released memoryview object\n"],
  ['a bytearray cut in front keeps its block, and grows by an eighth', `
a = bytearray(b"hello world"); del a[:6]; print(a, a.__alloc__())
a[1:1] = b"XYZ"; print(a, a.__alloc__())
a += b"!" * 20; print(len(a), a.__alloc__())
del a[::2]; print(a, a.__alloc__())
a.clear(); print(a, a.__alloc__())
`, "bytearray(b'world') 6\nbytearray(b'wXYZorld') 9\n28 29\nbytearray(b'XZrd!!!!!!!!!!') 29\nbytearray(b'') 1\n"],
  ['Unicode errors carry their five fields', `
try: "é\\ud800".encode("ascii")
except UnicodeEncodeError as e: print(e.encoding, ascii(e.object), e.start, e.end, e.reason, e)
try: b"ab\\xff".decode()
except UnicodeDecodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason, e)
print(UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"))
`, "ascii '\\xe9\\ud800' 0 2 ordinal not in range(128) 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)\nutf-8 b'ab\\xff' 2 3 invalid start byte 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte\n'utf-8' codec can't decode byte 0x62 in position 1: why\n"],
  ['formatting calls back into Python', `
class I:
    def __format__(self, spec): return "<" + spec + ">"
    def __index__(self): return 3
    def __str__(self): return "S!"
    def __repr__(self): return "R!"
class M(dict):
    def __missing__(self, k): return "?" + k
print(f"{I()} {I():abc} {I()!r:>5} {I()!s}", "{:x{}}|{!r}".format(I(), 5, I()), "%s %r %x" % (I(), I(), I()), "abc" * I(), "abcdef"[I()])
print("{a} {b}".format_map(M(a=1)), "%(z)s" % M(), "-".join(str(x) for x in range(3)))
`, '<> <abc>    R! S! <x5>|R! S! R! 3 abcabcabc d\n1 ?b ?z 0-1-2\n'],
];

describe('programs', () => {
  it.each(PROGRAMS)('%s', (_name, source, printed) => {
    const r = runProgram({ source, audit: true });
    expect(r.stderr).toBe('');
    expect(r.stdout).toBe(printed);
  });
});
