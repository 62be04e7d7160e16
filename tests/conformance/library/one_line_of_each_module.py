# A line or two of every module a course like this uses.
import random, statistics, fractions, decimal, string, textwrap, json, re, itertools, operator, copy, bisect, enum, dataclasses, typing, contextlib, types, inspect
random.seed(42); print(random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(100), 5), random.shuffle(l := list(range(8))), l, random.gauss(0, 1), random.uniform(1, 2), random.choices([1, 2, 3], weights=[1, 2, 3], k=4), random.getrandbits(70), random.expovariate(1), random.triangular(0, 1, .5), random.betavariate(1, 2), random.randbytes(4))
r = random.Random('seed'); print(r.random(), r.randrange(10, 20, 3)); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random())
print(statistics.mean([1, 2, 4]), statistics.stdev([1, 2, 4]), statistics.median([3, 1, 2, 5]), statistics.mode('aab'), statistics.quantiles([1, 2, 3, 4, 5]), statistics.variance([1.5, 2.5]), statistics.fmean([1, 2]), statistics.multimode('aabb'), statistics.pstdev([1, 2, 3]), statistics.harmonic_mean([1, 2]), statistics.geometric_mean([1, 4]))
print(fractions.Fraction('3.25'), fractions.Fraction(1, 3) + 1, fractions.Fraction(0.1).limit_denominator(100), f'{fractions.Fraction(1, 3):.4f}')
D = decimal.Decimal; print(D('1.1') + D('2.2'), D(1) / D(7), D('1e5').quantize(D('1.00')), D('NaN'), D('1.10').normalize(), round(D('2.675'), 2), D('-0').is_signed(), D(2).sqrt(), D('123.456').to_integral_value(), f"{D('1234.5'):,.2f}", D('1.1').as_tuple(), divmod(D(7), D(3)))
print(string.Template('$a ${b} $$').substitute(a=1, b=2), string.capwords('ab cd'), textwrap.fill('the quick brown fox jumps', 12), textwrap.dedent('  a\n   b'), textwrap.shorten('hello big world', 12), textwrap.indent('a\nb', '> '))
print(json.dumps({'a': [1, 2.5, None, True, 'é"\n'], 'b': {}}, indent=1, sort_keys=True), json.loads('[1, 2e3, "\\u00e9", {"a": null}]'), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')))
for bad in ['', '[1,]', '{"a" 1}', '{"a":1,}', 'nul', '"abc', '[1 2]', '{1: 2}', '"\x01"', '1 2']:
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(repr(bad), e)
try: json.dumps({1, 2})
except TypeError as e: print(e)
try: json.dumps({(1,): 2})
except TypeError as e: print(e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
print(re.findall(r'(\w)(\d)?', 'a1 b c3'), re.sub(r'(?P<x>\d+)', lambda m: str(int(m['x']) * 2), 'a1b22'), re.split(r'[,;]\s*', 'a, b;c'), re.match(r'(?i)ABC', 'abcd').span(), re.fullmatch(r'a.c', 'abc'), re.compile(r'x*').pattern, re.escape('a.b*c'), re.search(r'(?<=a)b(?!c)', 'abcab').start())
for p in ['(', '[a', '*a', 'a{2,1}', '(?P<1>a)', r'\1', '(?P<a>x)(?P<a>y)', 'a**', '(?z)', r'\q', '(?<=a*)b']:
    try: re.compile(p)
    except re.error as e: print(p, '|', e, e.pos, type(e).__name__)
print(list(itertools.groupby('aabbc'))[0][0], list(itertools.batched('abcde', 2)), list(itertools.pairwise([1, 2, 3])), list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.product('ab', repeat=2))[:3], list(itertools.combinations('abc', 2)), list(itertools.zip_longest('ab', 'c', fillvalue='-')), list(itertools.chain.from_iterable(['ab', 'c'])), list(itertools.starmap(pow, [(2, 3)])), list(itertools.compress('abc', [1, 0, 1])))
class Color(enum.Enum): RED = 1; GREEN = 2; CRIMSON = 1
print(Color.RED, repr(Color.GREEN), Color(1), Color['RED'], list(Color), Color.CRIMSON is Color.RED, Color.RED.name, Color.__members__.keys())
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(e)
try: Color.RED = 5
except AttributeError as e: print(e)
class Fl(enum.Flag): A = enum.auto(); B = enum.auto(); C = A | B
print(Fl.A | Fl.B, Fl.C & Fl.A, ~Fl.A, Fl(3), bool(Fl(0)), list(Fl.C), Fl.A in Fl.C, repr(Fl.A ^ Fl.B), Fl(0))
class IE(enum.IntEnum): X = 3
print(IE.X + 1, IE.X, f'{IE.X}', repr(IE.X), IE.X == 3)
@dataclasses.dataclass(order=True)
class P:
    x: int
    y: list = dataclasses.field(default_factory=list, compare=False)
    z: int = dataclasses.field(default=3, repr=False)
print(P(1), P(1) == P(1, [2]), P(1) < P(2), dataclasses.asdict(P(1, [1])), dataclasses.replace(P(1), x=5), dataclasses.fields(P)[0].name, P.__match_args__)
try: P()
except TypeError as e: print(e)
try:
    @dataclasses.dataclass
    class Q: a: list = []
except ValueError as e: print(e)
@dataclasses.dataclass(frozen=True, slots=True)
class Fz: a: int
try: Fz(1).a = 2
except dataclasses.FrozenInstanceError as e: print(e)
print(Fz(1), hash(Fz(1)) == hash(Fz(1)), Fz.__slots__)
print(inspect.signature(lambda a, b=1, /, *c, d: int = 2, **e: 0), inspect.getfullargspec(P.__init__).args, inspect.isgeneratorfunction(lambda: (yield)), inspect.getdoc(len)[:20])
NT = typing.NamedTuple('NT', [('a', int), ('b', str)]); print(NT(1, 'x'), NT(1, 'x')._asdict(), NT.__annotations__)
print(typing.Optional[int], typing.Union[int, str, None], list[int], dict[str, list[int]], int | None, typing.Callable[[int], str], typing.get_type_hints(P), typing.TypeVar('T'))
print(copy.deepcopy({'a': [1, (2, [3])]}), bisect.bisect_left([1, 2, 2, 3], 2), operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'))
with contextlib.ExitStack() as es:
    es.callback(print, 'cb1'); es.push(lambda *a: print('push', a[0])); print('in')
@contextlib.contextmanager
def cm():
    print('enter')
    try: yield 5
    except ValueError as e: print('swallow', e)
    finally: print('exit')
with cm() as v: print(v); raise ValueError('x')
print(types.SimpleNamespace(a=1, b='x'), types.MappingProxyType({1: 2}))
