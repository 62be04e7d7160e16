# functools.lru_cache from every side: sizes, typed keys, keyword order, errors, methods, reentrancy.
from functools import lru_cache, cache, cached_property
import weakref, gc
calls = []
@lru_cache(maxsize=3)
def sq(x):
    "square"
    calls.append(x)
    return x * x
for v in (1, 2, 3, 1, 4, 2, 1): sq(v)
print(calls, sq.cache_info())
print(sq.cache_parameters(), sq.__name__, sq.__doc__, sq.__wrapped__(9), sq.cache_info().hits)
sq.cache_clear(); print(sq.cache_info(), sq.cache_info()._asdict())
@lru_cache(typed=True)
def t(x, y=0): return type(x).__name__
print(t(1), t(1.0), t(True), t(x=1), t(1, 0), t(1, y=0), t.cache_info())
@lru_cache
def u(x, y=0): return type(x).__name__
print(u(1), u(1.0), u(True), u(x=1), u(1, 0), u(1, y=0), u(y=0, x=1), u(x=1, y=0), u.cache_info())
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
@lru_cache(maxsize=-5)
def n(x): return x
n(1); n(1); print(n.cache_info())
@cache
def fib(k): return k if k < 2 else fib(k - 1) + fib(k - 2)
print(fib(60), fib.cache_info())
try: sq([1])
except TypeError as e: print(e)
try: sq({})
except TypeError as e: print(e)
try: sq()
except TypeError as e: print(e)
try: lru_cache("x")
except TypeError as e: print(e)
try: lru_cache(1.5)(len)
except TypeError as e: print(e)
@lru_cache(maxsize=2)
def bad(x):
    calls.append("bad")
    raise ValueError(x)
calls.clear()
for i in range(2):
    try: bad(1)
    except ValueError: pass
print(calls, bad.cache_info())
class C:
    def __init__(self, v): self.v = v
    @lru_cache(maxsize=None)
    def m(self): return self.v
    @cached_property
    def p(self):
        print("computing")
        return self.v * 2
    def __del__(self): print("del", self.v)
c = C(5); print(c.m(), c.m(), C.m.cache_info())
del c; print("kept alive by the cache"); C.m.cache_clear(); print("freed")
d = C(7); print(d.p, d.p, d.__dict__); del d.p; print(d.p); d.p = 1; print(d.p)
print(type(C.__dict__["p"]).__name__, C.p is C.__dict__["p"], C.p.attrname)
@lru_cache(maxsize=2)
def re(k): return k if k == 0 else re(k - 1) + 1
print(re(10), re.cache_info())
a, b = C("a"), C("b")
@lru_cache(maxsize=1)
def keep(o): return o.v
keep(a); del a; print("a in cache"); keep(b); print("b in cache"); del b
keep.cache_clear(); print("end")
class S:
    __slots__ = ("x",)
    @cached_property
    def q(self): return 1
try: S().q
except TypeError as e: print(e)
d = None
