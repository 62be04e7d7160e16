# functools beside the caches: partial, partialmethod, reduce, wraps, total_ordering, singledispatch, cmp_to_key.
from functools import *
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
def f(a, b=2, *c, d=4, **e): "doc"; return a, b, c, d, e
p = partial(f, 1, d=9); print(p(), p(5, 6, z=1), p(d=0), p.args, p.keywords, p.func is f, partial(p, 3).args); tr(lambda: partial()); tr(lambda: partial(5)); print(repr(partial(int, "11", base=2)), partial(int, base=2)("101"))
class C:
    def m(self, x, y): return (type(self).__name__, x, y)
    one = partialmethod(m, 1); both = partialmethod(m, 1, y=2)
    @singledispatchmethod
    def sd(self, x): return "any"
    @sd.register
    def _(self, x: int): return "int"
    @sd.register(str)
    def _(self, x): return "str"
print(C().one(5), C().both(), C().sd(1), C().sd("a"), C().sd(1.5), C().sd(True))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 7), reduce(max, [3]), reduce(lambda a, b: f"({a}{b})", "abcd", "")); tr(lambda: reduce(max, [])); tr(lambda: reduce(max)); tr(lambda: reduce(5, [1, 2])); tr(lambda: reduce(max, 5))
def deco(fn):
    @wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    w.extra = 1
    return w
@deco
def g(x: int) -> str: "g doc"; return str(x)
print(g.__name__, g.__doc__, g.__wrapped__(1), g.__annotations__, g.__qualname__, g.__module__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), sorted([V(2), V(1)])[0].v); tr(lambda: V(1) <= 5); tr(lambda: V(1) > 5)
def bad():
    @total_ordering
    class B: pass
tr(bad)
@singledispatch
def show(x): return f"object {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
@show.register
def _(x: int | float): return f"number {x}"
@show.register(type(None))
def none(x): return "nothing"
print(show("s"), show([1]), show(2), show(2.5), show(True), show(None), show.dispatch(bool).__name__, sorted(t.__name__ for t in show.registry)); tr(lambda: show()); tr(lambda: show.register("x"))
def noann():
    @show.register
    def q(x): pass
try: noann()
except TypeError as e: print(str(e).split("<")[0])
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2)); K = cmp_to_key(lambda a, b: a - b); print(K(1) < K(2), K(3).obj); tr(lambda: K(1) < 5); tr(lambda: hash(K(1)))
@cache
def h(n): return n if n < 2 else h(n - 1) + h(n - 2)
print(h(30), h.cache_info(), update_wrapper(lambda: 0, f).__name__)
p2 = partial(f); p2.attr = 1; print(p2.attr, p2.__dict__, partial(print, "a", sep="-")("b")); print(partial(f, 1) == partial(f, 1), callable(p), p.__doc__[:7])
pp = partial(print); pp.__setstate__((f, (1,), {"d": 2}, None)); print(pp(), pp.func.__name__)
partial(f)()
