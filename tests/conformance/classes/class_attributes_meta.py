class Meta(type):
    kind = 'meta kind'
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], [k for k in ns if not k.startswith('__')], kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'prepared': True}
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __getattr__(cls, n): return f'meta {n}'
    def __len__(cls): return 42
    def __iter__(cls): return iter('xyz')
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return (cls.__name__, k)
    def __repr__(cls): return f'<<{cls.__name__}>>'
    def __eq__(cls, o): return cls is o
    def __hash__(cls): return 7
    def __add__(cls, o): return 'sum'
    def __bool__(cls): return False
    @property
    def prop(cls): return 'meta prop of ' + cls.__name__

class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A, other=2): y = 2
print(A, B, A.kind, A.unknown, A.prop)
a = A(3)
print(a.v, a.prepared, len(A), list(A), 1 in A, 2 in A, A['k'], A + 1, bool(A))
try: a.kind
except AttributeError as e: print(e)
try: a.prop
except AttributeError as e: print(e)
print(type(A), type(type(A)), isinstance(A, Meta), issubclass(Meta, type))
print(hash(A), {A: 1}[A])
try: len(a)
except TypeError as e: print(e)
try: A()
except TypeError as e: print(e)
try: A.prop = 3
except AttributeError as e: print(e)
class Single(type):
    inst = {}
    def __call__(cls, *a):
        if cls not in Single.inst: Single.inst[cls] = super().__call__(*a)
        return Single.inst[cls]
class S(metaclass=Single): pass
print(S() is S())
class Order(type):
    def mro(cls):
        r = super().mro()
        print('mro', [c.__name__ for c in r])
        return r
class O1(metaclass=Order): pass
class O2(O1): pass
class Sub(type):
    def __subclasscheck__(cls, c): return c is int
    def __instancecheck__(cls, o): return o == 5
class SC(metaclass=Sub): pass
print(issubclass(int, SC), issubclass(str, SC), isinstance(5, SC), isinstance(6, SC), isinstance(SC(), SC))
