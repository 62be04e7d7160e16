# Counts of functions, classes, bound methods, generators, exceptions, copies that are none.
import sys
rc = sys.getrefcount
def f(): pass
print(rc(f), rc(f.__code__), rc(f.__name__) > 100, rc(f.__globals__), rc(f.__dict__), rc(f.__defaults__) > 1000)
class A:
    x = []
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    @property
    def p(self): return 1
print(rc(A), rc(A.x), rc(A.__dict__['m']), rc(A.__dict__['s']), rc(A.__dict__['c']), rc(A.__dict__['p']), rc(A.s), rc(A.c), rc(A.__mro__), rc(A.__bases__), rc(A.__name__) > 1)
a = A(); print(rc(A), rc(a), rc(a.__dict__), rc(a.__class__))
b = [A() for _ in range(5)]; print(rc(A)); del b; print(rc(A))
import types, math
print(rc(math) , rc(types.FunctionType) > 3, rc(int) > 10, rc(object) > 10)
def gen():
    yield
g = gen(); print(rc(g), rc(gen), rc(g.gi_code), rc(g.gi_frame)); next(g); print(rc(g)); del g
m = a.m; print(rc(m), rc(a), rc(A.m), rc(m.__func__)); del m; print(rc(a))
e = ValueError('x'); print(rc(e), rc(e.args), rc(e.__class__) > 2)
try: raise e
except ValueError as q: print(rc(e), rc(q.__traceback__))
print(rc(e), rc(e.__traceback__)); e.__traceback__ = None; print(rc(e))
d = {'k': a}; v = d.values(); i = d.items(); print(rc(d), rc(a)); it = iter(v); print(rc(d), rc(v)); del it, v, i; print(rc(d))
s = 'x' * 100; t = s[:]; print(rc(s), s is t); u = s + ''; print(rc(s), u is s); w = str(s); print(rc(s), w is s)
tt = (1, [2]); t2 = tuple(tt); print(rc(tt), t2 is tt); t3 = tt[:]; print(rc(tt)); t4 = tt + (); print(rc(tt), t4 is tt); t5 = tt * 1; print(rc(tt), t5 is tt)
bb = bytes(3); bc = bytes(bb); print(rc(bb), bc is bb)
fs = frozenset([1, 2]); f2 = frozenset(fs); print(rc(fs), f2 is fs, fs.copy() is fs)
import copy
print(copy.copy(tt) is tt, copy.deepcopy((1, 2)) is not None, rc(tt))
def args(*a, **k): return rc(a), rc(k), [rc(x) for x in a]
o = object(); print(args(o, o, z=o), rc(o))
print((lambda x: rc(x))(o), (lambda *x: rc(x[0]))(o), rc(o))
def nested():
    loc = object()
    def one(): return loc
    def two(): return one
    return rc(loc), rc(one), rc(two), rc(one.__closure__), rc(one.__closure__[0])
print(nested())
x = y = z = []; print(rc(x)); x += [1]; print(rc(y)); x = x + [2]; print(rc(y), rc(x)); y, z = z, y; print(rc(y))
l = [o, o, o]; print(rc(o)); l[0], l[1] = l[1], l[0]; print(rc(o)); l *= 2; print(rc(o)); l = l[::2]; print(rc(o)); l = sorted(l, key=id); print(rc(o)); l = list(reversed(l)); print(rc(o)); l = [q for q in l if q]; print(rc(o)); q = None; l = None; print(rc(o))
with open if False else __import__('contextlib').nullcontext(o) as cm: print(rc(o))
del cm; print(rc(o))
from weakref import ref, proxy
r = ref(a); print(rc(a), rc(r)); r2 = ref(a); print(r is r2, rc(r)); pr = proxy(a); print(rc(a)); rcb = ref(a, lambda _: None); print(rcb is r)
match o:
    case object() as c1: print(rc(o))
del c1
if (wal := o) is o: print(rc(o))
del wal
global_list = [o]
def use_global(): global global_list; x = global_list; return rc(x), rc(global_list)
print(use_global(), rc(global_list))
for k in range(3): tmp = object(); print(rc(tmp), end=' ')
print(rc(sys.stdout) > 1, rc(Ellipsis) > 1000, rc(NotImplemented) > 1000, rc(-5) > 1000, rc(256) > 1000, rc(257), rc(-6))
n = 256; n += 1; print(rc(n)); n2 = n; print(rc(n)); n3 = n2 + 0; print(rc(n), n3 is n)
