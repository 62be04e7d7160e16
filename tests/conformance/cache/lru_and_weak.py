# caches
from functools import lru_cache, cache
from collections import OrderedDict, deque, defaultdict, Counter
import time, weakref, copy, json, io, statistics, string, textwrap
class LRU:
    def __init__(self, cap): self.cap = cap; self.d = OrderedDict()
    def get(self, k, default=None):
        if k not in self.d: return default
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.cap: return self.d.popitem(last=False)
c = LRU(2); c.put('a', 1); c.put('b', 2); c.get('a'); print(c.put('c', 3), c.d, list(c.d.items()))
@lru_cache(maxsize=3, typed=True)
def f(a, b=0): return a + b
f(1); f(1.0); f(1); f(1, b=0); f(2); print(f.cache_info(), f.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
try: f([1])
except TypeError as e: print(e)
class TTL:
    def __init__(self, ttl): self.ttl, self.d = ttl, {}
    def __setitem__(self, k, v): self.d[k] = (v, time.monotonic() + self.ttl)
    def __getitem__(self, k):
        v, t = self.d[k]
        if time.monotonic() > t: del self.d[k]; raise KeyError(k)
        return v
t = TTL(0.01); t['a'] = 1; print(t['a']); time.sleep(0.02)
try: t['a']
except KeyError as e: print('expired', e)
class Obj:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'Obj({self.n})'
d = weakref.WeakValueDictionary(); o = Obj(1); d['k'] = o; d['z'] = Obj(2)
print(dict(d), len(d), 'z' in d); del o; print(dict(d), d.get('k'), list(d.keys()))
wk = weakref.WeakKeyDictionary(); o = Obj(3); wk[o] = 'v'; print(list(wk.items()), wk[o], len(wk)); del o; print(len(wk), list(wk))
ws = weakref.WeakSet(); a, b = Obj(1), Obj(2); ws.add(a); ws.add(b); print(len(ws), a in ws); del a; print(len(ws), sorted(x.n for x in ws))
def cb(r): print('gone', r() is None)
o = Obj(5); r = weakref.ref(o, cb); print(r() is o, r == weakref.ref(o), weakref.getweakrefcount(o)); del o; print(r(), r)if 0 else print(r())
o = Obj(6); fin = weakref.finalize(o, print, 'final', 6); print(fin.alive); del o; print(fin.alive, fin())
o = Obj(7); fin = weakref.finalize(o, print, 'bye', k=1) if 0 else weakref.finalize(o, print, 'bye', sep='-'); print(fin.peek()[1:] if fin.peek() else None, fin.detach() is not None, fin.alive)
class M:
    def meth(self): return 'm'
m = M(); wm = weakref.WeakMethod(m.meth); print(wm()(), wm() == m.meth); del m; print(wm())
try: weakref.ref(3)
except TypeError as e: print(e)
p = Obj(9); pr = weakref.proxy(p); print(pr.n, pr); del p
try: pr.n
except ReferenceError as e: print(e)
x = [1, [2, 3], {'a': (4, [5])}]; y = copy.copy(x); z = copy.deepcopy(x); x[1].append(9); x[2]['a'][1].append(6); print(x, y, z)
x = []; x.append(x); y = copy.deepcopy(x); print(y[0] is y, y is not x)
class C:
    def __init__(self): self.a = [1]; self.me = self
    def __deepcopy__(self, memo): c = C.__new__(C); memo[id(self)] = c; c.a = copy.deepcopy(self.a, memo); c.me = copy.deepcopy(self.me, memo); return c
c1 = C(); c2 = copy.deepcopy(c1); print(c2.me is c2, c2.a is not c1.a)
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = [1]
s = S(); s2 = copy.copy(s); print(s2.a is s.a, hasattr(s2, 'b')); print(copy.deepcopy(s).a)
print(copy.replace) if hasattr(copy, 'nothing') else None
