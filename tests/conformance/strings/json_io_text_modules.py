import json, io, statistics, string, textwrap, time, sys
print(json.dumps({'a': [1, 2.5, None, True, 'x\n"é\u2028'], 'b': {}, 'c': []}), json.dumps({'b': 1, 'a': 2}, sort_keys=True, indent=2))
print(json.dumps([1, [2, [3]], {}], indent=4), json.dumps('é', ensure_ascii=False), json.dumps({1: 2, None: 3, True: 4, 1.5: 0}), json.dumps((1, 2)), json.dumps([1, 2], separators=(',', ':')))
print(json.loads('{"a": [1, 2.5e3, null, true, "\\u00e9\\n"], "b": {"c": -0}}'), json.loads(' [ ] '), json.loads('"x"'), json.loads('1e400'), json.loads('NaN'), json.dumps(float('inf')))
for s in ['', '{', '[1,', '{"a" 1}', '[1 2]', '{a: 1}', 'tru', '"abc', '{"a": 1,}', '[1,]', '1 2', '"\\x"', "{'a': 1}", '"\n"', '{"a": }', '\n\n  ?']:
    try: print(json.loads(s))
    except json.JSONDecodeError as e: print(repr(s), e, e.pos, e.lineno, e.colno, e.msg)
for o in [{1, 2}, object, b'x', {(1, 2): 3}, float('nan'), [1j]]:
    try: print(json.dumps(o))
    except TypeError as e: print(e)
try: json.dumps(float('nan'), allow_nan=False)
except ValueError as e: print(e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({'s': {3, 1}}, cls=Enc), json.dumps({1}, default=list), Enc().encode([1]), json.loads('{"a": 1}', object_hook=lambda d: list(d)), json.loads('[1.5]', parse_float=str), json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.dumps({'a': 1, (1,): 2}, skipkeys=True))
f = io.StringIO(); json.dump([1, {'a': None}], f); f.seek(0); print(json.load(f), f.getvalue())
s = io.StringIO('ab\ncd\n'); print(s.readline(), list(s), s.read(), s.tell(), s.seek(0), s.read(3), s.write('Z'), s.getvalue(), s.truncate(2), s.getvalue(), s.closed)
s.close()
try: s.read()
except ValueError as e: print(e)
b = io.BytesIO(b'xyz'); print(b.read(2), b.getvalue(), b.write(b'12'), b.getvalue(), b.getbuffer()[0], b.readable(), b.seekable())
with io.StringIO() as w: print('hi', 3, file=w, sep=','); print(repr(w.getvalue()))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.mode('aab'), statistics.stdev([1, 2, 3, 4]), statistics.pstdev([1, 2, 3]), statistics.variance([1, 2, 4]), statistics.multimode('aabb'), statistics.fmean([1, 2]), statistics.median_low([1, 2]), statistics.median_high([1, 2]), statistics.harmonic_mean([1, 2]), statistics.geometric_mean([1, 4]), statistics.quantiles([1, 2, 3, 4, 5]))
try: statistics.mean([])
except statistics.StatisticsError as e: print(e)
try: statistics.stdev([1])
except statistics.StatisticsError as e: print(e)
print(statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.linear_regression([1, 2, 3], [2, 4, 6]), statistics.covariance([1, 2, 3], [1, 2, 4]))
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.capwords('hello wORLD'), string.Template('$a ${b} $$').substitute(a=1, b=2), string.Template('$a $b').safe_substitute(a=1))
try: string.Template('$a').substitute()
except KeyError as e: print(repr(e))
class F(string.Formatter):
    def format_field(self, v, spec): return '<' + super().format_field(v, spec) + '>'
print(F().format('{0:>3} {x}', 1, x=2))
print(textwrap.wrap('The quick brown fox jumps over the lazy dog', 15), textwrap.fill('aaa bbb ccc ddd', 7), textwrap.dedent('  a\n    b\n  c'), textwrap.indent('a\nb\n\nc', '> '), textwrap.shorten('Hello world foo bar', 12), textwrap.wrap('x' * 25, 10), sep='|')
t0 = time.perf_counter(); time.sleep(0.001); print(time.perf_counter() > t0, time.time() > 0, isinstance(time.time_ns(), int), time.monotonic() >= 0, time.process_time() >= 0)
try: time.sleep(-1)
except ValueError as e: print(e)
print(time.strftime('%Y-%m-%d', time.gmtime(0)), time.gmtime(86400 * 365), time.gmtime(0).tm_year)
import string
class F(string.Formatter):
    def get_value(self, k, a, kw):
        return kw.get(k, '<%s>' % k) if isinstance(k, str) else super().get_value(k, a, kw)
    def format_field(self, v, s): return v.upper() if s == 'up' else super().format_field(v, s)
    def check_unused_args(self, u, a, k): print(sorted(u, key=str))
f = F()
print(f.format('{a:up} {0} {missing} {{x}} {1!r:>6} {2[k][0]} {3.real}', 'p', 'q', {'k': [7]}, 4, a='low'))
print(f.format('{} {:{}}', 1, 2, 5), list(f.parse('a{b!r:>{w}}c{}')))
for t in ('{', '}', '{0', '{} {0}', '{0} {}', '{0!x}'):
    try: print(f.format(t, 1))
    except Exception as e: print(type(e).__name__, e)
