class Root:
    def hello(self):
        print('Root')
    def __init__(self, **kw):
        print('Root init', kw)
class Left(Root):
    def hello(self):
        print('Left')
        super().hello()
    def __init__(self, left=None, **kw):
        print('Left init', left)
        super().__init__(**kw)
class Right(Root):
    def hello(self):
        print('Right')
        super().hello()
    def __init__(self, right=None, **kw):
        print('Right init', right)
        super().__init__(**kw)
class Bottom(Left, Right):
    def hello(self):
        print('Bottom')
        super().hello()
class O1: pass
class A(O1): pass
class B(O1): pass
class C(O1): pass
class D(O1): pass
class E(O1): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class F(K1, K2, K3): pass
print(Root.__subclasses__()[:2], F.__bases__ == (K1, K2, K3))
class LoggedDict(dict):
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)
class Ordered(dict):
    def __setitem__(self, k, v):
        print('ordered')
        super().__setitem__(k, v)
class Both(LoggedDict, Ordered): pass
b = Both()
b['k'] = 1
print(b)
Left.hello = lambda self: print('Left patched')
Bottom().hello()
F.__bases__ = (K1, K2)
print(' '.join(c.__name__ for c in F.__mro__))
class Meth:
    def run(self): return [self.__class__.__name__, __class__.__name__]
class Meth2(Meth): pass
print(Meth2().run())
