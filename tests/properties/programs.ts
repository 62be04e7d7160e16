/**
 * Programs at random from a grammar: names, aliases, containers, cycles, closures, generators, classes, exceptions, with, deletions,
 * finalizers. They always compile and end; what they raise, they catch. What they print depends on nothing but the language: no addresses,
 * no time, hashes of the fixed seed.
 */
import fc from 'fast-check';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const name = fc.constantFrom(...NAMES);

const atom = fc.oneof(
  fc.integer({ min: -10, max: 1000 }).map(String),
  fc.constantFrom('None', 'True', '2.5', '"ink"', '"a b"', 'b"xy"', '(1, "t")', '10 ** 20', '7', '""', '()', 'frozenset({1, "k"})', 'range(3)', '-0.0'),
);
const key = fc.constantFrom('"x"', '"y"', '3', '(1, 2)', '2.5', 'None', '"a b"');

const expression: fc.Arbitrary<string> = fc.letrec<{ e: string; simple: string }>((tie) => ({
  simple: fc.oneof(atom, name),
  e: fc.oneof(
    { depthSize: 'small', withCrossShrink: true }, tie('simple'),
    fc.array(tie('e'), { maxLength: 3 }).map((xs) => `[${xs.join(', ')}]`),
    fc.array(tie('e'), { minLength: 1, maxLength: 3 }).map((xs) => `(${xs.join(', ')},)`),
    fc.array(fc.tuple(key, tie('e')), { maxLength: 3 }).map((xs) => `{${xs.map(([k, v]) => `${k}: ${v}`).join(', ')}}`),
    fc.array(atom, { minLength: 1, maxLength: 4 }).map((xs) => `{${xs.join(', ')}}`),
    tie('e').map((x) => `Box(${x})`),
    tie('e').map((x) => `Thin(${x})`),
    tie('e').map((x) => `keep(${x})`),
    tie('e').map((x) => `gen(${x})`),
    tie('e').map((x) => `chain(${x})`),
    fc.tuple(tie('e'), tie('e')).map(([x, y]) => `[${x} for _ in (1, ${y})]`),
    fc.tuple(tie('e'), tie('simple')).map(([x, y]) => `[q for q in ${y} if q is not ${x}]`),
    fc.tuple(key, tie('e')).map(([k, x]) => `{${k}: z for z in [${x}, 2]}`),
    fc.tuple(tie('e'), tie('e')).map(([x, y]) => `list(w for w in (${x}, ${y}))`),
    fc.tuple(tie('simple'), tie('simple')).map(([x, y]) => `add(${x}, ${y})`),
    fc.tuple(tie('simple'), tie('simple')).map(([x, y]) => `(${x} == ${y})`),
    fc.tuple(tie('simple'), tie('simple'), tie('simple')).map(([x, y, z]) => `(${x} if ${y} else ${z})`),
    fc.tuple(tie('simple'), fc.constantFrom('[0]', '[-1]', '["x"]', '[1:]', '[::-1]', '.v', '.link', '.twice')).map(([x, at]) => `(${x})${at}`),
    fc.tuple(fc.array(tie('simple'), { maxLength: 2 }), tie('simple')).map(([xs, y]) => `spread(*[${xs.join(', ')}], last=${y})`),
    tie('e').map((x) => `show(${x}, 2)`),
    tie('e').map((x) => `f"{show(${x}, 1)}|{type(${x}).__name__:>6}"`),
    tie('e').map((x) => `(lambda z: [z, ${x}])(1)`),
    tie('e').map((x) => `counter(${x})`),
  ),
})).e;

const simple = fc.oneof(
  fc.tuple(name, expression).map(([n, e]) => `${n} = ${e}`),
  fc.tuple(name, name).map(([n, m]) => `${n} = ${m}`),
  fc.tuple(name, name, expression).map(([n, m, e]) => `${n}, ${m} = ${e}, ${n}`),
  fc.tuple(name, name, expression).map(([n, m, e]) => `${n}, *${m} = ${e}`),
  fc.tuple(name, expression).map(([n, e]) => `${n}.append(${e})`),
  fc.tuple(name, expression).map(([n, e]) => `${n}.extend(${e})`),
  fc.tuple(name, expression).map(([n, e]) => `${n}.link = ${e}`),
  fc.tuple(name, name).map(([n, m]) => `${n}.link = ${m}`),
  fc.tuple(name, key, expression).map(([n, k, e]) => `${n}[${k}] = ${e}`),
  fc.tuple(name, expression).map(([n, e]) => `${n}[0] = ${e}`),
  fc.tuple(name, expression).map(([n, e]) => `${n}[1:2] = ${e}`),
  fc.tuple(name, expression).map(([n, e]) => `${n} += ${e}`),
  fc.tuple(name, expression).map(([n, e]) => `${n} |= ${e}`),
  fc.tuple(name, expression).map(([n, e]) => `${n}.update(${e})`),
  fc.tuple(name, expression).map(([n, e]) => `${n}.setdefault("x", []).append(${e})`),
  name.map((n) => `del ${n}`),
  name.map((n) => `del ${n}[0]`),
  name.map((n) => `del ${n}["x"]`),
  name.map((n) => `del ${n}.link`),
  name.map((n) => `${n}.pop()`),
  name.map((n) => `${n}.clear()`),
  name.map((n) => `print("name", show(${n}, 3))`),
  name.map((n) => `print("count", count(${n}))`),
  fc.tuple(name, expression).map(([n, e]) => `${n} = sorted([${e}, ${n}], key=kind)`),
  fc.tuple(name, name).map(([n, m]) => `${n} = iter(${m})`),
  name.map((n) => `print("next", show(next(${n}), 2))`),
  fc.tuple(name, expression).map(([n, e]) => `print("sent", show(${n}.send(${e}), 2))`),
  name.map((n) => `${n}.throw(KeyError("thrown"))`),
  name.map((n) => `${n}.close()`),
  fc.constant('print("collected", gc.collect())'),
  expression.map((e) => `raise ValueError(${e})`),
  fc.tuple(expression, name).map(([e, n]) => `raise KeyError(${e}) from ${n}`),
  fc.tuple(name, expression).map(([n, e]) => `assert ${n} == ${e}, ${n}`),
);

const indent = (block: string): string => block.split('\n').map((l) => `    ${l}`).join('\n');
/** Whatever goes wrong in a statement is told and caught, and its exception sometimes kept. */
const guarded = (s: string, keep: string | null): string => `try:\n${indent(s)}\nexcept Exception as err:\n${indent(`print(type(err).__name__)${keep === null ? '' : `\n${keep} = err`}`)}`;

const statement: fc.Arbitrary<string> = fc.letrec<{ s: string }>((tie) => ({
  s: fc.oneof(
    { depthSize: 'small' },
    { weight: 6, arbitrary: fc.tuple(simple, fc.option(name, { freq: 6 })).map(([s, k]) => guarded(s, k)) },
    fc.tuple(name, tie('s')).map(([n, s]) => `for ${n} in range(3):\n${indent(s)}`),
    fc.tuple(name, name, tie('s')).map(([n, m, s]) => guarded(`for ${n} in ${m}:\n${indent(s)}\n    if len(kept) % 2: break\nelse:\n    print("all")`, null)),
    fc.tuple(name, name, tie('s')).map(([n, m, s]) => `if "${m}" in globals():\n${indent(s)}\nelse:\n    ${n} = []`),
    fc.tuple(name, expression).map(([n, e]) => guarded(`def inner(p=1):\n    q = [p, ${e}]\n    def deep():\n        nonlocal q\n        q = [q]\n        return q\n    return deep\n${n} = inner()\nprint(show(${n}(), 3))`, null)),
    fc.tuple(name, expression).map(([n, e]) => guarded(`class Made(Box):\n    shared = ${e}\n    def __eq__(self, other): return self.v == getattr(other, "v", 0)\n${n} = Made(1)`, null)),
    fc.tuple(name, expression).map(([n, e]) => guarded(`def local():\n    x = ${e}\n    y = Box(x)\n    x = y.link = [y]\n    del y\n    return x\n${n} = local()`, null)),
    tie('s').map((s) => `try:\n${indent(s)}\nfinally:\n    kept.append(1)`),
    fc.tuple(name, tie('s')).map(([n, s]) => guarded(`with Box(1) as ${n}:\n${indent(s)}\n    raise LookupError(7)`, null)),
    fc.tuple(name, tie('s')).map(([n, s]) => guarded(`match ${n}:\n    case [x, *y]:\n        print("sequence", show(x, 1), len(y))\n    case {"x": x}:\n        print("mapping", show(x, 1))\n    case Box(v=x):\n        print("box", show(x, 1))\n    case _:\n${indent(indent(s))}`, null)),
  ),
})).s;

/** `gc.set_threshold` makes collections frequent; `QUIET` leaves them to `gc.collect()`, so that CPython's own start-up does not show. */
const prelude = (collections: string): string => `import gc, sys
${collections}
kept = []
class Box:
    def __init__(self, v): self.v = v
    def __enter__(self): return self
    def __exit__(self, kind, value, trace): return kind is LookupError
    @property
    def twice(self): return [self.v, self.v]
    def __del__(self):
        if self.v == 7: kept.append(self)
        elif type(self.v) is int: print("gone", self.v)
class Thin:
    __slots__ = ("v", "link", "__weakref__")
    def __init__(self, v): self.v = v
def keep(x):
    kept.append(x)
    if len(kept) > 4: del kept[:3]
    return x
def add(x, y): return x + y
def spread(*args, last=None, **more): return [args, last, more]
def kind(x): return type(x).__name__
def gen(x):
    try:
        got = yield x
        yield [got]
    finally:
        kept.append(1)
def chain(x):
    try:
        got = yield from gen(x)
        return got
    except KeyError as e:
        yield e.args
def counter(x):
    n = 0
    def step():
        nonlocal n
        n += 1
        return n, x
    return step
def show(x, d):
    t = type(x)
    name = t.__name__
    if d == 0: return name
    if t in (list, tuple, set, frozenset): return name + "(" + " ".join([show(i, d - 1) for i in x]) + ")"
    if t is dict: return "{" + " ".join([show(k, d - 1) + ":" + show(v, d - 1) for k, v in x.items()]) + "}"
    if isinstance(x, (Box, Thin)): return name + "<" + show(getattr(x, "v", None), d - 1) + " " + show(getattr(x, "link", None), d - 1) + ">"
    if isinstance(x, BaseException): return name + "!" + show(x.args, d - 1)
    if t in (int, float, str, bytes, bool, range, type(None)): return repr(x)
    return name
def count(x):
    return sys.getrefcount(x) if type(x) in (list, dict, set, Box, Thin) else 0
`;

const EPILOGUE = `
print("kept", show(kept, 3))
for _name in ${JSON.stringify(NAMES)}:
    if _name in globals(): print(_name, show(globals()[_name], 4), count(globals()[_name]))
`;

const body = fc.array(statement, { minLength: 1, maxLength: 9 }).map((xs) => xs.join('\n'));

/** A whole program; collections happen by themselves. */
export const programs: fc.Arbitrary<string> = body.map((s) => `${prelude('gc.set_threshold(40, 3, 2)')}${s}${EPILOGUE}`);

/** A whole program whose output CPython and the machine must agree on. */
export const comparable: fc.Arbitrary<string> = body.map((s) => `${prelude('gc.disable()')}${s}${EPILOGUE}`);

/** How many programs a property is tried on. */
export const RUNS = Number(process.env.HEAPBOOK_GENERATED ?? 200);
