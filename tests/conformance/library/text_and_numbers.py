"""json, statistics, string, textwrap, heapq, bisect, random, io, struct, contextlib in depth."""
import json, statistics as st, string, textwrap, heapq, bisect, io, random, struct, array, time, fractions, contextlib
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(json.dumps({'a':[1,2.5,None,True,'é\n"'],'b':{}} ), json.dumps({'b':1,'a':2},sort_keys=True,indent=2), json.dumps([1,[2]],indent=1,separators=(',',':')), json.dumps('é',ensure_ascii=False), json.dumps({1:2,None:3,True:4,1.5:5}), json.dumps((1,)), json.dumps(float('nan')), json.dumps([],indent=2), json.dumps({},indent=2), json.dumps('\u2028\x7f'))
t(lambda: json.dumps({1,2})); t(lambda: json.dumps({(1,):2})); t(lambda: json.dumps(float('inf'),allow_nan=False)); t(lambda: json.dumps(3j)); l=[]; l.append(l); t(lambda: json.dumps(l))
for bad in ['', '{', '[1,]', '{"a"}', '{"a":}', 'nul', '[1 2]', '"abc', '"\\x"', '{"a":1,}', '01', '1.', '[', '{"a":1 "b"', '"\n"', '\ufeff1', 'tru', '-', '[1]x', '"\\u12"']:
    t(lambda: json.loads(bad))
print(json.loads('{"a":[1,2.5,-3e2,null,true,"\\u00e9\\ud83d\\ude00"]}'), json.loads(b'[1]'), json.loads('1.5',parse_float=str), json.loads('{"a":1}',object_pairs_hook=list), json.loads('{"a":1}',object_hook=lambda d: 'H'), json.loads('NaN'), json.loads(' [ ] '), json.loads('1e400'))
class E(json.JSONEncoder):
    def default(self,o): return sorted(o) if isinstance(o,set) else super().default(o)
print(json.dumps({'s':{2,1}},cls=E), json.dumps(object,default=lambda o: 'x')); b=io.StringIO(); json.dump([1],b); print(b.getvalue()); b.seek(0); print(json.load(b)); t(lambda: json.JSONDecoder().raw_decode('[1] x'))
t(lambda: (st.mean([1,2,4]), st.median([1,3,2,4]), st.mode('aab'), st.stdev([1,2,3,4]), st.pvariance([1,2,3]), st.median_low([1,2]), st.quantiles([1,2,3,4,5]), st.harmonic_mean([1,2]), st.geometric_mean([1,2,4]), st.multimode('aabb'), st.fmean([1,2],[1,3]), st.median_grouped([1,2,2,3]), st.variance([1.5,2.5]), st.linear_regression([1,2,3],[2,4,6]), st.correlation([1,2,3],[1,2,4]), st.covariance([1,2,3],[1,2,4])))
t(lambda: st.mean([])); t(lambda: st.stdev([1])); t(lambda: st.mode([])); print([st.NormalDist(3,2).inv_cdf(p) for p in (1e-12,0.01,0.3,0.5,0.9,0.999999)], st.NormalDist(0,1).pdf(0.5), st.NormalDist(1,2).samples(2,seed=1), st.NormalDist(0,1).quantiles(3), st.NormalDist(0,1).cdf(1.0), st.NormalDist(100,15), st.NormalDist(1,2)+st.NormalDist(2,3), st.mean([fractions.Fraction(1,2),fractions.Fraction(1,3)]))
print(string.Template('$a ${b} $$').substitute(a=1,b=2), string.Template('$x').safe_substitute(), string.capwords('a bC d'), string.Formatter().format('{0:>5} {a!r}','x',a='y')); t(lambda: string.Template('$x').substitute()); t(lambda: string.Template('$1').substitute()); print(string.ascii_letters, string.punctuation, repr(string.whitespace))
print(textwrap.wrap('The quick brown fox jumps over the lazy dog',15), textwrap.fill('aaa bbb ccc',7,initial_indent='* ',subsequent_indent='  '), repr(textwrap.dedent('  a\n    b\n  c')), textwrap.shorten('hello big world',12), textwrap.indent('a\n\nb','> '), textwrap.wrap('averyveryverylongword x',8), textwrap.wrap('a-b-c well-known words',6), textwrap.wrap('x  y\tz',5,drop_whitespace=False))
h=[5,3,1]; heapq.heapify(h); heapq.heappush(h,0); print(h, heapq.heappop(h), heapq.nsmallest(2,[3,1,2]), heapq.nlargest(2,[3,1,2],key=lambda x:-x), heapq.heapreplace(h,9), heapq.heappushpop(h,0), list(heapq.merge([1,3],[2]))); t(lambda: heapq.heappop([]))
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2), bisect.bisect_right([3,2,1],-2,key=lambda x:-x)); t(lambda: bisect.bisect([1],1,-1))
random.seed(42); print(random.random(), random.randint(1,100), random.choice('abc'), random.sample(range(10),3), random.shuffle(x:=[1,2,3,4]), x, random.gauss(0,1), random.uniform(1,2), random.choices([1,2,3],k=3,weights=[1,2,3]), random.randrange(0,10,3), random.betavariate(1,2), random.expovariate(1), random.getrandbits(40), random.triangular(), random.normalvariate(), random.lognormvariate(0,1), random.vonmisesvariate(0,1), random.gammavariate(2,1), random.paretovariate(1), random.weibullvariate(1,1), random.randbytes(3), random.binomialvariate(10,0.3))
random.seed('str'); print(random.random()); random.seed(b'b'); print(random.random()); random.seed(1.5); print(random.random()); random.seed(-3); print(random.random()); s=random.getstate(); a=random.random(); random.setstate(s); print(a==random.random(), random.Random(5).random())
t(lambda: random.choice([])); t(lambda: random.randint(2,1)); t(lambda: random.sample([1],2)); t(lambda: random.randrange(0)); t(lambda: random.seed([])); t(lambda: random.sample({1},1))
b=io.BytesIO(b'ab\ncd'); print(b.readline(), b.read(1), b.tell(), b.readlines(), b.seek(0), list(b), b.getvalue()); s=io.StringIO('a\nb'); print(s.readline(), s.read(), s.write('c'), s.getvalue(), s.closed); s.close(); t(lambda: s.read()); t(lambda: io.StringIO(b'a')); t(lambda: io.BytesIO('a')); print(io.StringIO('a\r\nb').read().__repr__(), io.StringIO('a\r\nb',newline=None).read().__repr__())
print(struct.pack('<iHb3s?d',1,2,-3,b'ab',True,1.5), struct.calcsize('bI'), struct.unpack('>I',b'\0\0\1\0')); t(lambda: struct.pack('b',200)); t(lambda: struct.unpack('i',b'a')); t(lambda: struct.pack('z',1))
with contextlib.suppress(KeyError): {}['a']
with contextlib.redirect_stdout(io.StringIO()) as o: print('x')
print(repr(o.getvalue()))
@contextlib.contextmanager
def cm(): 
    print('in')
    try: yield 5
    finally: print('out')
with cm() as v: print(v)
with contextlib.ExitStack() as es: es.callback(print,'cb'); es.enter_context(cm()); print('body')
with contextlib.closing(io.StringIO()) as c: pass
with contextlib.nullcontext(3) as n: print(n, c.closed)
@contextlib.contextmanager
def bad(): yield 1; yield 2
def u():
    with bad(): pass
t(u)
@contextlib.contextmanager
def no():
    if 0: yield
def u():
    with no(): pass
t(u)
