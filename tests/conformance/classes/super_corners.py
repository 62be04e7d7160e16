# super: every way to be wrong, and the ways that work.
class A:
    x = "A.x"
    def hi(self): return "A.hi"
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def plain(): return "plain"
    @property
    def p(self): return "A.p"
class B(A):
    x = "B.x"
    def hi(self): return "B" + super().hi()
    @classmethod
    def make(cls): return "B:" + super().make()
    @property
    def p(self): return "B" + super().p
    def static(self): return super().plain()
    def x_of_super(self): return super().x
    def in_comp(self): return [super(B, self).hi() for _ in range(2)]
    def in_lambda(self): return (lambda: super(B, self).hi())()
    def nested(self):
        def inner():
            return super().hi()
        try:
            return inner()
        except RuntimeError as error:
            return f"error {error}"
    def gen(self): yield super().hi()
    def set_super(self):
        try:
            super().x = 5
        except AttributeError as error:
            return str(error)
    def get_missing(self):
        try:
            return super().nope
        except AttributeError as error:
            return str(error)
b = B()
print(b.hi(), B.make(), b.p, b.static(), b.x_of_super(), b.in_comp(), b.in_lambda(), b.nested(), list(b.gen()), b.set_super(), b.get_missing())
print(repr(super(B, b)).replace(hex(id(b)), "ID")[:40], super(B, b).__thisclass__.__name__, super(B, b).__self__ is b, super(B, b).__self_class__.__name__)
print(super(B, B).hi(b), super(B).__self__, super(B).__self_class__)
unbound = super(B)
print(unbound.__get__(b).hi())
for act in (lambda: super(), lambda: super(1), lambda: super(A, 1), lambda: super(B, A()), lambda: super(B, A), lambda: super(A, b, 3), lambda: super(B, b)(), lambda: super(B).hi, lambda: super(type=B)):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
def loose(self):
    return super().hi()
B.loose = loose
try:
    b.loose()
except RuntimeError as error:
    print(error)
class C(A):
    def no_args():
        return super().hi()
    def deleted(self):
        del self
        return super().hi()
    def rebound(self):
        self = 5
        return super().hi()
for act in (lambda: C.no_args(), lambda: C().deleted(), lambda: C().rebound(), lambda: C.hi(5), lambda: C.deleted(3)):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)
    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns)
        return cls
class M(metaclass=Meta):
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class N(M, tag="t"): pass
print(N().tag)
try:
    class O(M, other=1): pass
except TypeError as error:
    print(error)
class P:
    def m(self): return __class__.__name__
print(P().m())
class Diamond1(A):
    def hi(self): return "D1" + super().hi()
class Diamond2(A):
    def hi(self): return "D2" + super().hi()
class Bottom(Diamond1, Diamond2):
    def hi(self): return "Bot" + super().hi()
print(Bottom().hi(), [c.__name__ for c in Bottom.__mro__])
super(Bottom, Bottom()).missing()
