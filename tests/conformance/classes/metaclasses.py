class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, [b.__name__ for b in bases], kw)
        return {'injected': 'by prepare'}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, [k for k in ns if not k.startswith('__')])
        ns['added'] = name.upper()
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print('call', cls.__name__, a)
        return super().__call__(*a)
    def __repr__(cls): return f'<Meta {cls.__name__}>'
    def __len__(cls): return 3
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return ('item', k)
    def __add__(cls, o): return 'class sum'
    @property
    def prop(cls): return 'meta prop of ' + cls.__name__
    def meta_method(cls): return cls.__name__
class A(metaclass=Meta):
    x = 1
class B(A, flag=True):
    y = injected
print(A, B, B.added, B.y, type(B).__name__, type(type(B)).__name__)
b = B()
print(len(B), list(B), 1 in B, B['k'], A + B, B.prop, B.meta_method())
for f in (lambda: b.prop, lambda: b.meta_method(), lambda: len(b), lambda: b[0]):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
T = type('T', (), {'v': 5, 'm': lambda self: self.v})
print(T().m(), T.__name__, T.__module__, type(T), T.__bases__, T.__dict__['v'])
U = type('U', (T,), dict(v=6))
print(U().m(), U.__mro__ == (U, T, object))
def func_meta(name, bases, ns):
    return (name, bases, sorted(k for k in ns if not k.startswith('__')))
class F(metaclass=func_meta):
    q = 1
print(F)
class Other(type): pass
try:
    class Clash(A, metaclass=Other): pass
except TypeError as e:
    print(e)
class Sub(Meta): pass
class Derived(A, metaclass=Sub): pass
print(type(Derived).__name__)
class InstCheck(type):
    def __instancecheck__(cls, o): return o == 42
    def __subclasscheck__(cls, c): return c is int
class Magic(metaclass=InstCheck): pass
print(isinstance(42, Magic), isinstance(1, Magic), issubclass(int, Magic), issubclass(str, Magic), isinstance(Magic(), Magic))
class Singleton(type):
    _inst = {}
    def __call__(cls, *a):
        if cls not in cls._inst:
            cls._inst[cls] = super().__call__(*a)
        return cls._inst[cls]
class Conf(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(Conf(1) is Conf(2), Conf(3).v)
print(type(int), type(type), isinstance(type, object), isinstance(object, type), issubclass(type, object), type.__mro__, object.__bases__)
A.__name__ = 'Renamed'
print(A, A.__qualname__)
