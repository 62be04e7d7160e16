def add_repr(cls):
    cls.__repr__ = lambda self: f'{cls.__name__}({", ".join(f"{k}={v!r}" for k, v in vars(self).items())})'
    return cls
def tag(label):
    def deco(cls):
        print('decorating', cls.__name__, label)
        cls.labels = [label] + getattr(cls, 'labels', [])
        return cls
    return deco
@add_repr
@tag('outer')
@tag('inner')
class P:
    def __init__(self, x, y): self.x, self.y = x, y
print(P(1, 'a'), P.labels)
class Body:
    print('body runs')
    a = 1
    b = a + 1
    lst = [0]
    for i in range(3):
        c = i
    if b == 2:
        def conditional(self): return 'yes'
    else:
        def conditional(self): return 'no'
    def uses_global(self): return a_global
    x: int = 5
    y: 'str'
    locals_seen = sorted(k for k in locals() if not k.startswith('__'))
a_global = 'global'
print(Body.b, Body.c, Body.i, Body().conditional(), Body().uses_global(), Body.__annotations__, Body.locals_seen)
def factory(base, **attrs):
    class Made(base):
        extra = attrs
        def who(self): return f'Made from {base.__name__} {attrs}'
    Made.__name__ = base.__name__ + 'Made'
    return Made
M = factory(dict, k=1)
print(M().who(), M.__name__, M(a=1), M.__qualname__)
class Doc:
    """the docstring"""
    def m(self):
        "method doc"
print(Doc.__doc__, Doc.m.__doc__, Body.__doc__, Doc().__doc__)
x = 'module'
class Scope:
    x = 'class'
    def get(self): return x
    y = x
    lam = lambda self: x
    comp = [x for _ in range(1)]
print(Scope().get(), Scope.y, Scope().lam(), Scope.comp)
class Self:
    def clone(self): return type(self)()
    def cls(self): return __class__
    @property
    def kind(self): return self.__class__.__name__
class SelfSub(Self): pass
print(SelfSub().clone().kind, SelfSub().cls().__name__, Self().kind)
class Nested:
    class Inner:
        v = 1
        class Deep: v = 2
    def get(self): return self.Inner.v + Nested.Inner.Deep.v
print(Nested().get(), Nested.Inner.Deep.__qualname__)
class Dup:
    def m(self): return 'first'
    def m(self): return 'second'
print(Dup().m(), [k for k in vars(Dup) if not k.startswith('__')])
class Chain:
    def __init__(self): self.ops = []
    def __getattr__(self, n):
        def op(*a):
            self.ops.append((n, a))
            return self
        return op
print(Chain().select('x').where(1, 2).limit().ops)
class Kw(metaclass=type, **{}): pass
bases = (Self, Scope)
class Star(*bases): z = 1
print(Star.__bases__ == bases, Star().kind, Kw.__name__)
del Body.a
print(hasattr(Body, 'a'), Body.b)
