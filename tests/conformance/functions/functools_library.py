from functools import lru_cache, cache, cached_property, singledispatch, partial, reduce, total_ordering, wraps, cmp_to_key, singledispatchmethod, partialmethod, update_wrapper
@lru_cache(maxsize=3)
def f(x):
    "doc of f"
    print('compute', x)
    return x * x
for i in (1, 2, 3, 1, 4, 2, 1): f(i)
print(f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, f.__wrapped__.__name__)
f.cache_clear(); print(f.cache_info()); f(1); print(f.cache_info().hits, f.cache_info()._asdict() if hasattr(f.cache_info(), '_asdict') else '')
print(type(f), type(f.cache_info()))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(60), fib.cache_info())
@cache
def g(a, b=2, *c, **k): return (a, b, c, k)
g(1); g(1, 2); g(1, b=2); g(a=1); g(b=2, a=1); g(a=1, b=2); print(g.cache_info())
@lru_cache(typed=True)
def t(x): return type(x)
print(t(1), t(1.0), t(True), t.cache_info())
@lru_cache
def h(x): return x
try: h([1])
except TypeError as e: print(e)
print(h.cache_info())
@lru_cache(maxsize=2)
def boom(x):
    if x < 0: raise ValueError('neg')
    return x
for i in (-1, -1, 1): 
    try: boom(i)
    except ValueError as e: print(e)
print(boom.cache_info())
try: lru_cache(maxsize='a')
except TypeError as e: print(e)
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
@lru_cache(maxsize=-5)
def zz(x): return x
print(zz.cache_info())
class C:
    def __init__(self): self.n = 0
    @cached_property
    def p(self):
        self.n += 1
        return self.n * 10
    @lru_cache(maxsize=4)
    def m(self, x): return x + 1
    @partialmethod
    def bad(self): pass
    def base(self, a, b=0): return (a, b)
    plus = partialmethod(base, 5, b=7)
c = C()
print(c.p, c.p, c.__dict__, c.m(1), c.m(1), C.m.cache_info(), c.plus())
c.p = 99; print(c.p); del c.p; print(c.p)
print(C.p, type(C.__dict__['p'])) if False else None
@singledispatch
def show(x): return 'object'
@show.register
def _(x: int): return 'int'
@show.register(list)
@show.register(tuple)
def _(x): return 'seq'
@show.register(str)
def _s(x): return 'str'
print(show(1), show([]), show(()), show('a'), show(1.5), show(True), show.registry.keys(), show.dispatch(bool)(1))
try: show()
except TypeError as e: print(e)
class D:
    @singledispatchmethod
    def go(self, a): return 'any'
    @go.register
    def _(self, a: int): return 'int'
print(D().go(1), D().go('a'))
p = partial(int, base=2)
print(p('101'), p.func, p.args, p.keywords, p)
q = partial(print, 'a', 'b', sep='-'); q('c', end='!\n')
r = partial(partial(max, 1), 5); print(r(3), r.args)
try: partial()
except TypeError as e: print(e)
try: partial(5)
except TypeError as e: print(e)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 10))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) != V(2), sorted([V(3), V(1)], reverse=True)[0].v)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
def deco(fn):
    @wraps(fn)
    def w(*a, **k):
        "w doc"
        return fn(*a, **k)
    return w
@deco
def target(a: int, b=3) -> str:
    "T doc"
print(target.__name__, target.__doc__, target.__annotations__, target.__qualname__, target.__module__)
