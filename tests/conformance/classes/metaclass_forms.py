# Metaclasses: prepare, new, init, call, instancecheck, attributes, conflicts.
class Meta(type):
    registry = []
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name, [b.__name__ for b in bases], kwargs)
        return {"injected": 1}
    def __new__(mcls, name, bases, ns, **kwargs):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kwargs)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kwargs):
        print("init", name, kwargs)
        super().__init__(name, bases, ns)
        cls.registry.append(cls)
    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)
    def __len__(cls):
        return len(cls.registry)
    def __iter__(cls):
        return (c.__name__ for c in cls.registry)
    def __contains__(cls, item):
        return item in [c.__name__ for c in cls.registry]
    def __getitem__(cls, key):
        return f"{cls.__name__}[{key!r}]"
    def __getattr__(cls, name):
        return f"meta attribute {name}"
    def __add__(cls, other):
        return cls.__name__ + other.__name__
    def __repr__(cls):
        return f"<Meta {cls.__name__}>"
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")
    def __subclasscheck__(cls, sub):
        return sub is int or super().__subclasscheck__(sub)
    @property
    def shout(cls):
        return cls.__name__.upper()
    def __bool__(cls):
        return False
    def __eq__(cls, other):
        return isinstance(other, type) and cls.__name__ == other.__name__
    __hash__ = type.__hash__
class A(metaclass=Meta, color="red"):
    x = 1
class B(A):
    def __init__(self, n=0):
        self.n = n
print(len(A), list(A), "A" in A, A["key"], A.missing, A + B, A, B.shout, bool(A))
b = B(3)
print(b.n, b.injected)
try:
    b.missing
except AttributeError as error:
    print(error)
try:
    b.shout
except AttributeError as error:
    print(error)
class Duck:
    quack = True
print(isinstance(Duck(), A), isinstance(3, A), issubclass(int, A), issubclass(str, A), issubclass(B, A))
class Other(type): pass
try:
    class C(A, metaclass=Other): pass
except TypeError as error:
    print(error)
class Both(Meta, Other): pass
class D(A, metaclass=Both): pass
print(type(D).__mro__)
print(type(type(D)))
def factory(name, bases, ns, **kw):
    print("factory", name, bases, sorted(ns), kw)
    return 42
class E(metaclass=factory, flag=True):
    y = 2
print(E)
try:
    class F(metaclass=5): pass
except TypeError as error:
    print(error)
try:
    class G(extra=1): pass
except TypeError as error:
    print(error)
class NoPrepare(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return 5
try:
    class H(metaclass=NoPrepare): pass
except TypeError as error:
    print(error)
for args in [(), ("A",), ("A", ()), (1, (), {}), ("A", [], {}), ("A", (), []), ("A", (1,), {}), ("A", (bool,), {}), ("A\0", (), {}), ("A", (), {}, 1), ("A", (int, str), {}), ("A", (object, int), {})]:
    try:
        print(type(*args))
    except Exception as error:
        print(args, type(error).__name__, error)
