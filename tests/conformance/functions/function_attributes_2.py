def f(a, /, b: int, *args, c: 'text' = 3, **kw) -> list:
    """Doc string.

    More."""
    local = a
    return local
def outer():
    v = 1
    def inner():
        def deepest(): return v
        return deepest
    return inner
print(outer().__qualname__, outer()().__qualname__, outer.__code__.co_cellvars, outer().__code__.co_freevars)
class K:
    def m(self): pass
    lam = lambda self: 0
    class N:
        def deep(self): pass
print(K.m.__qualname__, K().m.__name__, K.lam.__qualname__, K.N.deep.__qualname__, K().m.__func__ is K.m, K.m is K.m)
print(f.__globals__ is globals(), f.__closure__, outer().__closure__[0].cell_contents, type(f).__name__, type(K().m).__name__, type(len).__name__, type(str.upper).__name__, type([].append).__name__)
def g(): pass
print(g == g, f != g, hash(g) == hash(g), {g: 1}[g], bool(g), callable(g))
g.__code__ = (lambda: 'new code').__code__
print(g(), g.__name__)
print((lambda x: x).__name__, len.__name__, str.upper.__name__, print.__qualname__ if hasattr(print, '__qualname__') else '', [].append.__name__)
from functools import wraps
def deco(fn):
    @wraps(fn)
    def wrapper(*a):
        "wrapper doc"
        wrapper.count += 1
        return fn(*a)
    wrapper.count = 0
    return wrapper
@deco
def target(x):
    "target doc"
    return x
target(1); target(2)
print(target.__name__, target.__doc__, target.count, target.__wrapped__(5), target.count)
import types
print(isinstance(f, types.FunctionType), isinstance(K().m, types.MethodType), isinstance(lambda: 0, types.LambdaType))
h = types.FunctionType(g.__code__, {}, 'built')
print(h(), h.__name__)
