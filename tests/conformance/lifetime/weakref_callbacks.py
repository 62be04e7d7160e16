import weakref, gc
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'N({self.n})'
    def __del__(self): print('del', self.n)
def cb(tag):
    def f(r): print('callback', tag, r() is None, type(r).__name__)
    return f
a = N('a')
r1 = weakref.ref(a, cb('one')); r2 = weakref.ref(a, cb('two')); r3 = weakref.ref(a)
print(r3 is weakref.ref(a), r1 == r2, r1 is r2, weakref.getweakrefcount(a), len(weakref.getweakrefs(a)), hash(r1) == hash(a))
del a
print(r1(), r1 == r2, r1 == r1)
try: hash(weakref.ref(N('tmp')))
except TypeError as e: print(e)
b = N('b')
r = weakref.ref(b, lambda r: print('lost callback'))
del r
del b
c = N('c')
f = weakref.finalize(c, print, 'finalize c', sep='|')
print(f.alive, f.peek()[1:], f.atexit)
del c
print(f.alive, f(), f.peek(), f.detach())
d = N('d'); f = weakref.finalize(d, print, 'called by hand'); f(); del d
p = N('p'); pr = weakref.proxy(p, cb('proxy'))
print(pr.n, pr, type(pr).__name__, pr == p, isinstance(pr, N))
pr.n = 'changed'; print(p.n)
del p
try: pr.n
except ReferenceError as e: print(e)
try: str(pr)
except ReferenceError as e: print(e)
class Cont:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __call__(self, x): return x + 1
    def __iter__(self): return iter('abc')
    def __contains__(self, x): return x == 'z'
    def __add__(self, o): return ('add', o)
    def __bool__(self): return False
    def method(self): return 'm'
k = Cont(); q = weakref.proxy(k)
print(len(q), q[4], q(1), list(q), 'z' in q, q + 5, bool(q), q.method(), type(q).__name__)
try: hash(q)
except TypeError as e: print(e)
wm = weakref.WeakMethod(k.method)
print(wm()(), wm() == k.method); del k
print(wm())
for o in (1, 'x', (1,), None, [1], {}, 2.5, object()):
    try: weakref.ref(o); print('fine', o)
    except TypeError as e: print(e)
print(weakref.ref({1})() , weakref.ref(len)() is len, weakref.ref(int)() is int)
d = weakref.WeakValueDictionary(); x = N('x'); d['k'] = x; print(len(d), d['k'], list(d.items())); del x; print(len(d), d.get('k'), list(d))
d = weakref.WeakKeyDictionary(); x = N('y'); d[x] = 1; print(len(d), d[x], x in d); del x; print(len(d))
s = weakref.WeakSet(); x = N('z'); s.add(x); print(len(s), x in s); x = None; print(len(s))
sys_hooked = 0
def bad(r): raise ValueError('in callback')
import sys
sys.unraisablehook = lambda u: print('unraisable', type(u.exc_value).__name__, u.exc_value, u.err_msg)
x = N('bad'); r = weakref.ref(x, bad); del x
class R(weakref.ref):
    __slots__ = ('extra',)
    def __new__(cls, o, cb=None, extra=None): s = super().__new__(cls, o, cb); s.extra = extra; return s
    def __init__(self, o, cb=None, extra=None): super().__init__(o, cb)
x = N('sub'); r = R(x, None, 5); print(r.extra, r() is x, r == weakref.ref(x), isinstance(r, weakref.ref)); 
x = None
print(r())
