class A:
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return 'A.c ' + cls.__name__
    @property
    def p(self): return 'A.p'
    x = 'A.x'
class B(A):
    x = 'B.x'
    def f(self): return 'B.f>' + super().f()
    @classmethod
    def c(cls): return 'B.c>' + super().c()
    @property
    def p(self): return 'B.p>' + super().p
    def two(self): return super(B, self).x
    def s(self): return super()
    def nested(self):
        def g(): return super().f()
        try: return g()
        except Exception as e: return type(e).__name__ + ': ' + str(e)
    def nested2(self):
        def g(self): return super().f()
        return g(self)
    def comp(self): return [super(B, self).x for _ in range(2)]
    def gen(self): return list(super(B, self).f() for _ in 'ab')
    def setattr(self):
        try: super().x = 3
        except Exception as e: return type(e).__name__ + ': ' + str(e)
    def missing(self):
        try: super().nothing
        except AttributeError as e: return str(e)
    def lam(self): return (lambda: super(B, self).f())()
    def no(): return super()
    def deleted(self):
        del self
        return super()
b = B()
print(b.f(), B.c(), b.p, b.two(), b.nested(), b.nested2(), b.comp(), b.gen(), b.setattr(), b.missing(), b.lam())
print(b.s(), b.s().__thisclass__, b.s().__self_class__, b.s().__self__ is b)
for f in (B.no, b.deleted, lambda: super(), lambda: super(B), lambda: super(B, 3), lambda: super(B, int), lambda: super(3), lambda: super(B, B), lambda: super(A, B).c()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
u = super(B)
print(u, u.__self__)
class D(B): us = super(B)
print(u.__get__(b).f())
def outside(self): return super().f()
B.outside = outside
try: b.outside()
except RuntimeError as e: print(e)
class E(B):
    def f(self): return 'E>' + super().f()
    def __getattribute__(self, n):
        return object.__getattribute__(self, n)
print(E().f())
class L:
    def go(self): return ['L']
class M(L):
    def go(self): return ['M'] + super().go()
class N(L):
    def go(self): return ['N'] + super().go()
class O(M, N):
    def go(self): return ['O'] + super().go()
print(O().go(), [c.__name__ for c in O.__mro__])
class Item:
    def __getitem__(self, k): return k
class Item2(Item):
    def __getitem__(self, k):
        try: super()[k]
        except TypeError as e: print(e)
        return super().__getitem__(k)
print(Item2()[4])
class P2:
    __class__ = property(lambda self: int)
print(isinstance(P2(), int), P2().__class__, type(P2()).__name__)
