"""copy by __reduce_ex__, namedtuple, OrderedDict."""
from collections import *
import copy
P=namedtuple('P','x y z',defaults=(0,))
print(P.__new__.__defaults__, P._field_defaults, P(1,2), P.__doc__)
od=OrderedDict(a=1,b=2,c=3)
print(type(reversed(od)).__name__, type(iter(od)).__name__, type(od.keys()), type(iter(od.items())).__name__)
try:
    for k in od: del od[k]
except RuntimeError as e: print(e)
od=OrderedDict(a=1,b=2)
try:
    for k in od: od['zz']=1
except RuntimeError as e: print(e)
try: P(1)
except TypeError as e: print(e)
try: P(1,2,3,4)
except TypeError as e: print(e)
try: P(1,2,w=3)
except TypeError as e: print(e)
print(repr(od), od|{'q':1}, od==OrderedDict(b=2,a=1), list(reversed(od.items())))
class A:
    def __init__(self): self.x=[1]; self.s=self
a=A(); b=copy.deepcopy(a); print(b.s is b, b.x==a.x, b.x is a.x)
class S:
    __slots__=('a','__dict__')
s=S(); s.a=[1]; s.b=2; t=copy.copy(s); print(t.a is s.a, t.b); t=copy.deepcopy(s); print(t.a is s.a, t.b)
class R:
    def __reduce_ex__(self, p): print('proto', p); return (list, ([1],))
print(copy.copy(R()), copy.deepcopy(R()))
class G:
    def __getstate__(self): return {'q':1}
    def __setstate__(self, st): self.got=st
print(copy.copy(G()).got, copy.deepcopy(G()).got)
for bad in ((i for i in []), copy, open if 0 else memoryview(b'')):
    try: copy.copy(bad)
    except TypeError as e: print(e)
    try: copy.deepcopy([bad])
    except TypeError as e: print(e)
class L(list): pass
l=L([1,[2]]); l.t=5; m=copy.deepcopy(l); print(m, m.t, type(m), m[1] is l[1]); m=copy.copy(l); print(m, m.t, m[1] is l[1])
print(copy.copy(ValueError('a',1)).args, copy.deepcopy({1:(2,[3])}), copy.copy(slice(1,2)), copy.copy(range(3)), copy.deepcopy(frozenset({1})), copy.copy(Counter('aab')), copy.deepcopy(defaultdict(list,{1:[2]})), copy.copy(deque([1],3)))
class NW:
    def __new__(cls, v): o=super().__new__(cls); o.v=v; return o
    def __getnewargs__(self): return (self.v,)
print(copy.deepcopy(NW([1])).v)
import copyreg
class CR: pass
copyreg.pickle(CR, lambda c: (str, ('via copyreg',)))
print(copy.copy(CR()), copy.deepcopy(CR()))
