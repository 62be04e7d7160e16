class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.registry.append(cls.__name__)
        print('subclass', cls.__name__, tag, kw)
class A(Base): pass
class B(Base, tag='b'): pass
class C(B): pass
print(Base.registry, A.tag, B.tag, C.tag)
try:
    class D(Base, wrong=1): pass
except TypeError as e: print(e)
try:
    class E(object, k=1): pass
except TypeError as e: print(e)
class Name:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.n = name
class F:
    a = Name()
    b = c = Name()
print(F.c.n)
F.d = Name()
print(hasattr(F.d, 'n'))
class Bad:
    def __set_name__(self, owner, name): raise ValueError('no ' + name)
try:
    class G: q = Bad()
except ValueError as e:
    print(type(e), e, e.__notes__)
class H:
    def __set_name__(self): pass
try:
    class I: h = H()
except TypeError as e: print(e, e.__notes__)
class J:
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k!r}]'
print(J[1], J['a', 2], J[1:2])
class K(J): pass
print(K[int])
try: Base[int]
except TypeError as e: print(e)
class L:
    def __init_subclass__(cls): raise RuntimeError('stop ' + cls.__name__)
try:
    class M(L): pass
except RuntimeError as e: print(e)
print(L.__subclasses__())
print(Base.__subclasses__())
print(type(Base.__dict__['__init_subclass__']), type(J.__dict__['__class_getitem__']))
class N: 
    def __new__(cls, *a): print('new', a); return object.__new__(cls)
    def __init__(self, *a): print('init', a)
N(1, 2)
class Oth:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(Oth())
class Badinit:
    def __init__(self): return 3
try: Badinit()
except TypeError as e: print(e)
class NoArgs: pass
try: NoArgs(1)
except TypeError as e: print(e)
try: NoArgs(x=1)
except TypeError as e: print(e)
class OnlyNew:
    def __new__(cls, a): return super().__new__(cls)
OnlyNew(1)
try: OnlyNew.__init__(OnlyNew(1), 5)
except TypeError as e: print(e)
class OnlyInit:
    def __init__(self, a): pass
try: object.__new__(OnlyInit, 1); print('fine')
except TypeError as e: print(e)
try: object.__new__(NoArgs, 1)
except TypeError as e: print(e)
try: object.__new__(int)
except TypeError as e: print(e)
try: object.__new__(3)
except TypeError as e: print(e)
try: object.__new__()
except TypeError as e: print(e)
try: int.__new__(str)
except TypeError as e: print(e)
try: int.__new__(list, 3)
except TypeError as e: print(e)
try: list.__new__(object)
except TypeError as e: print(e)
