import sys
rc = lambda o: sys.getrefcount(o)
class C: pass
o = C(); base = sys.getrefcount(o)
def d(label): print(label, sys.getrefcount(o) - base)
a = o; d('name'); del a; d('del')
l = [o] * 5; d('list of 5'); l.pop(); d('pop'); m = l[:2]; d('slice'); l.clear(); d('clear'); del m; d('none')
t = (o, o); d('tuple'); u = t + (o,); d('tuple + tuple'); del t; d('first gone'); del u
x = {o: o}; d('dict key and value'); y = x.copy(); d('copy'); x.clear(); y.pop(o); d('popped')
s = {o}; d('set'); s2 = s | {o}; d('union'); s = s2 = None; d('gone')
o.me = o; d('self attribute'); del o.me; d('removed')
def f(p): d('argument'); q = p; d('second local')
f(o); d('after call')
def g(*args, **kw): d('star'); 
g(o, o, k=o); d('after star')
h = lambda v=o: v; d('default'); h(); d('called'); del h; d('lambda gone')
def outer(v):
    def inner(): return v
    return inner
i = outer(o); d('cell'); i(); del i; d('cell gone')
it = iter([o, o]); d('iterator'); next(it); d('next'); del it; d('iterator gone')
gen = (z for z in [o]); d('generator'); next(gen); d('advanced'); del gen; d('generator gone')
e = enumerate([o]); n = next(e); d('enumerate'); del n, e; d('gone')
zz = zip([o], [o]); p = next(zz); d('zip'); del p; d('zip tuple'); del zz; d('zip gone')
import functools, weakref, collections
pt = functools.partial(print, o, k=o); d('partial'); del pt; d('partial gone')
w = weakref.ref(o); d('weakref'); w(); d('called'); del w
dq = collections.deque([o], maxlen=1); d('deque'); dq.append(1); d('pushed out'); del dq
class S: __slots__ = ('v',)
s = S(); s.v = o; d('slot'); s.v = None; d('cleared'); s.v = o; del s; d('slot owner gone')
class M:
    def meth(self): pass
mo = M(); mo.o = o; bm = mo.meth; d('bound method of holder'); del mo; d('still by bound'); del bm; d('gone')
prop = property(lambda self: o); d('global in lambda is no reference')
try: raise ValueError(o)
except ValueError as ex: d('exception arg'); keep = ex
d('kept exception'); keep = None; d('dropped')
match o:
    case C() as cap: d('captured')
del cap; d('uncaptured')
r = [o for _ in range(3)]; d('comprehension'); r[0] = None; d('one less'); del r
b = [o, [o, (o, {1: o})]]; d('nested'); del b; d('nested gone')
first, *rest = [o, o, o]; d('starred'); del first, rest; d('gone')
ch = collections.ChainMap({1: o}); d('chainmap'); del ch; nt = collections.namedtuple('N', 'a')(o); d('namedtuple'); del nt; d('gone')
print(sys.getrefcount(None) > 1000, sys.getrefcount(1) > 1000, sys.getrefcount(()) > 1000, sys.getrefcount('') > 1000)
print(rc(object()), sys.getrefcount([]))
st = ''.join(['a', 'b c']); print(sys.getrefcount(st))
fn = lambda: 0; print(sys.getrefcount(fn)); print(sys.getrefcount(C) - sys.getrefcount(C))
c0 = sys.getrefcount(C); inst = [C() for _ in range(10)]; print(sys.getrefcount(C) - c0); del inst; print(sys.getrefcount(C) - c0)
class Sub(C): pass
print(sys.getrefcount(C) - c0)
