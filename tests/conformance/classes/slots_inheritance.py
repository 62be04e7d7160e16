class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
p = P()
print(p.x)
try: p.y
except AttributeError as e: print(e, e.name, e.obj is p)
try: p.z = 3
except AttributeError as e: print(e)
try: del p.y
except AttributeError as e: print(e)
del p.x
print(hasattr(p, 'x'), hasattr(p, '__dict__'))
print(P.x, type(P.x).__name__, P.x.__name__, P.x.__objclass__)
class Q(P): pass
q = Q(); q.z = 3; q.y = 2
print(q.__dict__, q.y)
class R(P): __slots__ = ('z',)
r = R(); r.z = 5; r.x = 3
print(r.z, r.x, R.__slots__)
try: r.w = 1
except AttributeError as e: print(e)
class S: __slots__ = 'single'
s = S(); s.single = 1
print(s.single, S.__slots__)
class T: __slots__ = {'a': 'doc of a', 'b': None}
print(T.a.__doc__, sorted(T.__slots__))
try:
    class U:
        __slots__ = ('v',)
        v = 3
except ValueError as e: print(e)
try:
    class V: __slots__ = ('1x',)
except TypeError as e: print(e)
try:
    class W: __slots__ = (3,)
except TypeError as e: print(e)
try:
    class X(int): __slots__ = ('a',)
except TypeError as e: print(e)
class Y(int): __slots__ = ()
try: Y(3).a = 1
except AttributeError as e: print(e)
try:
    class Z(P): __slots__ = ('__dict__', '__dict__')
except TypeError as e: print(e)
class A1: __slots__ = ('a',)
class B1: __slots__ = ('b',)
try:
    class C1(A1, B1): pass
except TypeError as e: print(e)
class D1: __slots__ = ()
class E1(A1, D1): __slots__ = ()
print(E1().__slots__)
class Priv: __slots__ = ('__p',)
pr = Priv(); pr._Priv__p = 4
print(pr._Priv__p, Priv.__slots__)
import weakref
try: weakref.ref(p)
except TypeError as e: print(e)
class WR: __slots__ = ('__weakref__',)
w = WR(); print(weakref.ref(w)() is w)
class DD: __slots__ = ('__dict__', 'a')
d = DD(); d.b = 1; d.a = 2; print(d.__dict__)
try:
    p2 = P(); P.x.__set__(3, 4)
except TypeError as e: print(e)
try: P.x.__get__(3)
except TypeError as e: print(e)
p2.__class__ = P
try: p2.__class__ = A1
except TypeError as e: print(e)
try: p2.__class__ = DD
except TypeError as e: print(e)
