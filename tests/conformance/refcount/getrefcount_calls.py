import sys
class A:
    def me(self): return self
    def count(self): return sys.getrefcount(self)
o = A()
base = sys.getrefcount(o)
def f(x): return sys.getrefcount(x) - base
print('argument', f(o))
def g(x):
    y = x
    return f(y)
print('two frames', g(o))
def star(*a): return sys.getrefcount(a[0]) - base
print('star args', star(o))
def kw(**k): return sys.getrefcount(k['x']) - base
print('keyword args', kw(x=o))
print('method', o.count() - base)
bm = o.me
print('bound method', sys.getrefcount(o) - base)
r = bm()
print('and result', sys.getrefcount(o) - base)
del bm, r
print('gone', sys.getrefcount(o) - base)
def gen(x):
    yield x
    yield 2
gg = gen(o)
print('generator argument', sys.getrefcount(o) - base)
v = next(gg)
print('yielded', sys.getrefcount(o) - base)
del v
gg.close()
print('closed', sys.getrefcount(o) - base)
def closure():
    x = o
    return lambda: x
c = closure()
print('cell', sys.getrefcount(o) - base)
del c
print('cell gone', sys.getrefcount(o) - base)
def recursive(x, n):
    return sys.getrefcount(x) - base if n == 0 else recursive(x, n - 1)
print('recursion', recursive(o, 0), recursive(o, 3) - recursive(o, 2))
try:
    raise ValueError(o)
except ValueError as e:
    print('exception args', sys.getrefcount(o) - base)
print('after', sys.getrefcount(o) - base)
from functools import partial
p = partial(f, o)
print('partial', sys.getrefcount(o) - base)
del p
print('print keeps nothing', sys.getrefcount(o) - base)
import weakref
w = weakref.ref(o)
print('weakref', sys.getrefcount(o) - base)
s = w()
print('strong from weakref', sys.getrefcount(o) - base)
