import functools, collections, weakref, gc
calls = []
@functools.lru_cache(maxsize=2)
def f(x, y=0):
    calls.append((x, y)); return x + y
print(f(1), f(2), f(1), f(3), f(2), f(1), calls, f.cache_info(), f.cache_parameters())
f.cache_clear(); print(f.cache_info(), f.__name__, f.__wrapped__(5))
@functools.lru_cache(typed=True)
def g(x): return x
g(1); g(1.0); g(True); print(g.cache_info())
try: g([])
except TypeError as e: print(e)
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
class LRU(collections.OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k):
        v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n:
            print('evict', next(iter(self))); self.popitem(last=False)
c = LRU(2); c['a'] = 1; c['b'] = 2; c['a']; c['c'] = 3; print(c, list(c.items()))
try: c['b']
except KeyError as e: print('miss', e)
print(c.get('zz', 'default'), 'a' in c, repr(c.pop('a')), len(c))
try: c.move_to_end('nope')
except KeyError as e: print(repr(e))
try: collections.OrderedDict().popitem()
except KeyError as e: print(e)
class Big:
    def __init__(s, n): s.n = n
    def __repr__(s): return f'Big({s.n})'
    def __del__(s): print('del', s.n)
w = weakref.WeakValueDictionary()
b = Big(1); w['k'] = b; print(w['k'], len(w), list(w.keys())); del b; print(len(w), w.get('k', 'gone'))
try: w['k']
except KeyError as e: print(repr(e))
kd = weakref.WeakKeyDictionary(); k = Big(2); kd[k] = 'v'; print(len(kd), kd[k]); del k; print(len(kd))
ws = weakref.WeakSet(); x = Big(3); ws.add(x); print(len(ws), x in ws); del x; print(len(ws))
class Cached:
    @functools.cached_property
    def value(self): print('computing'); return 42
o = Cached(); print(o.value, o.value, o.__dict__); del o.value; print(o.value)
class M(dict):
    def __missing__(self, k): self[k] = v = k * 2; return v
m = M(); print(m[2], m, m.get(3)); 
dd = collections.defaultdict(list); dd['a'].append(1); print(dd, dd['z'], dd.default_factory)
cnt = collections.Counter('abracadabra'); print(cnt.most_common(2), cnt['q'], cnt.total(), +cnt == cnt, cnt - collections.Counter('aaa'), cnt & collections.Counter('abc'), cnt | collections.Counter(z=9))
cm = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], cm['b'], dict(cm), cm.maps, cm.new_child({'c': 0})['c'], cm.parents)
try: cm['zz']
except KeyError as e: print(e)
import time
class TTL:
    def __init__(s, ttl, clock): s.ttl, s.clock, s.d = ttl, clock, {}
    def put(s, k, v): s.d[k] = (s.clock() + s.ttl, v)
    def get(s, k):
        e = s.d.get(k)
        if e is None: return None
        if e[0] <= s.clock(): del s.d[k]; return None
        return e[1]
now = 0
t = TTL(5, lambda: now); t.put('a', 1); now = 4; print(t.get('a')); now = 5; print(t.get('a'), t.d)
