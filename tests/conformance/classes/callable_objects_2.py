class Multiplier:
    def __init__(self, k): self.k, self.calls = k, 0
    def __call__(self, x, *rest, scale=1, **kw):
        self.calls += 1
        return (self.k * x * scale, rest, kw)
m = Multiplier(3)
class Other:
    def __new__(cls): return [1, 2]
    def __init__(self): print('not called for other types')
print(Other())
class Sub(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.orig = v
s = Sub(5)
print(s, s.orig, s + 1, type(s + 1).__name__)
class BadInit:
    def __init__(self): return 5
try:
    BadInit()
except TypeError as e:
    print(e)
class NotCallable: pass
try:
    NotCallable()()
except TypeError as e:
    print(e)
NotCallable.__call__ = lambda self: 'now callable'
print(NotCallable()())
class M(type):
    def __call__(cls, *a, **k):
        print('M.__call__', cls.__name__, a)
        obj = super().__call__(*a, **k)
        obj.tagged = True
        return obj
class T(metaclass=M):
    def __init__(self, v): self.v = v
print(vars(T(7)))
def outer(cls):
    return lambda *a: ('wrapped', cls(*a).v)
@outer
class D:
    def __init__(self, v): self.v = v
print(D(3))
f = (lambda self, x: (self, x)).__get__('bound', str)
print(f(1), f.__self__, type(f).__name__)
bm = m.__init__
bm(9)
print(m.k, m.calls, bm.__name__, bm.__func__ is Multiplier.__init__)
