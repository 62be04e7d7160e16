# What a closure keeps alive: cells, not frames; shared cells; emptied cells.
import sys, gc, weakref
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def make():
    used = V("used"); unused = V("unused")
    def inner(): return used.n
    return inner
f = make()
print(f(), f.__code__.co_freevars, len(f.__closure__), f.__closure__[0].cell_contents.n)
f.__closure__[0].cell_contents = V("new content")
print(f())
del f
print("closure gone")
def pair():
    state = V("state")
    def get(): return state
    def drop():
        nonlocal state
        del state
    return get, drop
get, drop = pair()
print(get.__closure__[0] is drop.__closure__[0])
drop()
print("dropped")
try:
    get()
except NameError as e:
    print(type(e).__name__, e)
try:
    get.__closure__[0].cell_contents
except ValueError as e:
    print(e)
try:
    drop()
except NameError as e:
    print(e)
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return [fn() for fn in fs], fs[0].__closure__[0] is fs[2].__closure__[0]
print(late())
def rec():
    v = V("recursive closure")
    def walk(n): return n if n == 0 else walk(n - 1)
    return walk
w = rec(); print(w(3)); del w
print("a recursive closure is a cycle"); print(gc.collect() > 0)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
a, b = counter(), counter()
print(a(), a(), b(), a.__closure__[0].cell_contents)
import types
c = types.CellType(5); e = types.CellType()
print(c.cell_contents, c == types.CellType(5), c < types.CellType(6))
try: e.cell_contents
except ValueError as x: print(x)
g = types.FunctionType(a.__code__, globals(), "g", None, (c,))
print(g(), c.cell_contents)
try: types.FunctionType(a.__code__, globals(), "g", None, ())
except ValueError as x: print(x)
def nest():
    x = V("deep")
    def mid():
        def low(): return x
        return low
    return mid
m = nest(); low = m(); del m; print("mid gone", low().n); del low; print("low gone")
class K:
    def meth(self): return __class__
k = K(); print(k.meth() is K, K.meth.__closure__[0].cell_contents is K)
