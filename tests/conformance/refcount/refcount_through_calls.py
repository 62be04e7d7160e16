# How calls move reference counts: positional, keyword, star, methods, partial, map, sorted keys, generators, decorators.
import sys, functools
rc = sys.getrefcount
class O:
    def __init__(self, v=None): self.v = v
    def me(self): return rc(self)
    def arg(self, x): return rc(x)
    @staticmethod
    def st(x): return rc(x)
    @classmethod
    def cl(cls, x): return rc(x)
    def __call__(self, x): return rc(x)
    def __getitem__(self, x): return rc(x)
    def __add__(self, x): return rc(self), rc(x)
    def __contains__(self, x): return rc(x) > 100
    def __eq__(self, x): seen.append((rc(self), rc(x))); return True
    def __hash__(self): return 1
    def __enter__(self): return rc(self)
    def __exit__(self, *a): seen.append(rc(self))
    def __iter__(self): seen.append(rc(self)); return iter(())
    def __len__(self): seen.append(rc(self)); return 0
    def __getattr__(self, n): return rc(self), rc(n) > 1
    def __format__(self, s): return str(rc(self))
    def __str__(self): return str(rc(self))
    def __bool__(self): seen.append(rc(self)); return True
seen = []; x = O(); y = O()
print(x.me(), O.me(x), O().me(), x.arg(y), x.st(y), x.cl(y), x[y], x + y, y in x, x == y, seen)
seen.clear()
with x as n: print(n)
print(seen, list(x), len(x), bool(x), seen, x.missing, f"{x}", str(x), format(x), "%s" % x)
def f(a, b=None, *args, **kw): return rc(a), rc(b), [rc(z) for z in args], {k: rc(v) for k, v in kw.items()}
print(f(x), f(x, y), f(x, b=y), f(x, y, x), f(x, k=y), f(*[x, y]), f(**{"a": x, "b": y}), f(*(x,), **{"b": x}))
p = functools.partial(f, x); print(p(), p(y), rc(x)); del p; print(rc(x))
print(list(map(rc, [x, y])), list(filter(lambda z: rc(z), [x]))[0] is x, [rc(z) for z in sorted([x], key=rc)], max([x], key=lambda z: rc(z)) is x, list(zip([x], [y]))[0][0] is x)
def gen(a):
    yield rc(a)
    yield rc(a)
g = gen(x); print(rc(x), next(g), rc(x), next(g)); g.close(); print(rc(x)); del g; print(rc(x))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k), rc(a[0])
    return w
@deco
def h(z): return rc(z)
print(h(x), h.__wrapped__(x)); nested = lambda a: (lambda b: (rc(a), rc(b)))(a); print(nested(x))
def rec(n, o): return [rc(o)] + (rec(n - 1, o) if n else [])
print(rec(3, x)); m = x.me; print(rc(x), m(), rc(m)); mm = m; print(rc(m)); del m, mm; print(rc(x))
def ret(o): t = o; return t
print(rc(ret(x)), rc(ret(O()))); z = ret(x); print(rc(x)); del z
def swap(a, b): a, b = b, a; return rc(a), rc(b)
print(swap(x, y), (lambda *a: rc(a[0]))(x), (lambda **k: rc(k["q"]))(q=x)); L = [x] * 5; print(rc(x), f(*L)[0]); del L[1:]; print(rc(x)); L.clear(); print(rc(x))
def keep(a, store=[]): store.append(a); return rc(a)
print(keep(x), keep(x), rc(x)); keep.__defaults__[0].clear(); print(rc(x)); c = [O() for _ in range(2)]; c[0].other = c[1]; print(rc(c[1]), rc(c[0])); e = enumerate(c); i, first = next(e); print(rc(first)); del e, first; print(rc(c[0]))
print(isinstance(x, O), rc(O) > 5, rc(type(x)) == rc(O)); getattr(x, "v"); print(rc(x)); setattr(y, "link", x); print(rc(x)); delattr(y, "link"); print(rc(x))
