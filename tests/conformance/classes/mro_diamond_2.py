class Root:
    def hello(self):
        print('Root')
    def __init__(self, **kw):
        print('Root init', kw)
class Mix:
    attr = 'mix'
class P1(Root):
    attr = 'p1'
class P2(Mix, P1): pass
class P3(P1, Mix): pass
print(P2.attr, P3.attr, [c.__name__ for c in P3.__mro__])
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
print(' '.join(c.__name__ for c in F.__mro__))
