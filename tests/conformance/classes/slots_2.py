class P:
    __slots__ = ('x', 'y')
    def __init__(self, x=0): self.x = x
class One:
    __slots__ = 'single'
o = One()
class M:
    __slots__ = ('__private',)
    def set(self): self.__private = 7
m = M()
m.set()
print(m._M__private)
for build in (lambda: type('Bad', (), {'__slots__': ('a',), 'a': 1}), lambda: type('Bad', (), {'__slots__': (1,)}), lambda: type('Bad', (), {'__slots__': ('not valid',)}),
              lambda: type('Bad', (int,), {'__slots__': ('a',)}), lambda: type('Bad', (P, type('T', (), {'__slots__': ('t',)})), {}), lambda: type('Bad', (), {'__slots__': ('__dict__', '__dict__')})):
    try:
        print('ok', build().__name__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Empty:
    __slots__ = ()
class Both(Empty, P): pass
both = Both(1)
print(both.x, hasattr(both, '__dict__'))
class WithDefault:
    __slots__ = ('v',)
    kind = 'class attr'
w = WithDefault()
print(w.kind)
try:
    w.kind = 'x'
except AttributeError as e:
    print(e)
class Doc:
    __slots__ = {'a': 'docs for a'}
print(Doc.__slots__, Doc.a.__doc__)
class Eq:
    __slots__ = ('k',)
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, Eq) and self.k == o.k
    def __hash__(self): return hash(self.k)
print(Eq(1) == Eq(1), len({Eq(1), Eq(1), Eq(2)}), {Eq('a'): 1}[Eq('a')])
