# __slots__: corners and messages.
class P:
    __slots__ = ("x", "y")
p = P()
for act in (lambda: p.x, lambda: setattr(p, "z", 1), lambda: delattr(p, "x"), lambda: p.__dict__, lambda: vars(p), lambda: delattr(p, "z"), lambda: setattr(P, "x", 1)):
    try:
        print(act())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
def make(slots, bases=(), **ns):
    try:
        c = type("S", bases, {"__slots__": slots, **ns})
        print(slots if type(slots) in (tuple, list, str, dict) else type(slots).__name__, "ok", sorted(k for k in vars(c) if not k.startswith("__")))
        return c
    except (TypeError, ValueError) as error:
        print(slots, type(error).__name__, error)
make("single")
make(["a", "b"])
make({"a": "doc of a"})
make(("a", "a"))
make(("1a",))
make((1,))
make(("__dict__",))
make(("__dict__", "__dict__"))
make(("__weakref__",))
make(("a",), (int,))
make(("a",), (tuple,))
make((), (tuple,))
make(("__dict__",), (dict,))
make(("a",), a=5)
make(("__private",))
make(iter(["q", "r"]))
make(5)
class Q(P):
    pass
q = Q()
q.x, q.z = 1, 2
print(q.__dict__, q.x, Q.__slots__, Q.__dictoffset__ != 0)
class R(P):
    __slots__ = ("w",)
r = R()
r.w = 5
r.x = 6
print(r.w, r.x, hasattr(r, "__dict__"))
class S1:
    __slots__ = ("a",)
class S2:
    __slots__ = ("b",)
try:
    class S3(S1, S2): pass
except TypeError as error:
    print(error)
print(P.x, type(P.x).__name__, P.x.__name__, P.x.__objclass__)
print(P.x.__get__(r), P.x.__get__(None, P) is P.x)
try:
    P.x.__get__(5)
except TypeError as error:
    print(error)
try:
    P.x.__set__(5, 1)
except TypeError as error:
    print(error)
import weakref
try:
    weakref.ref(p)
except TypeError as error:
    print(error)
class Cell:
    __slots__ = ("value",)
    def __init__(self, value): self.value = value
    def __eq__(self, other): return isinstance(other, Cell) and self.value == other.value
print(Cell(1) == Cell(1))
try:
    hash(Cell(1))
except TypeError as error:
    print(error)
a, b = P(), P()
a.__class__ = P
try:
    a.__class__ = S1
except TypeError as error:
    print(error)
try:
    a.__class__ = int
except TypeError as error:
    print(error)
try:
    a.__class__ = 5
except TypeError as error:
    print(error)
try:
    (1).__class__ = str
except TypeError as error:
    print(error)
