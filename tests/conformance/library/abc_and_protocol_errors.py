# Abstract classes: what cannot be made, registration, hooks, properties, and the messages.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods
import collections.abc as c
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
class Shape(ABC):
    @abstractmethod
    def area(self): "doc"; return 0
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def st(): ...
    def describe(self): return f"{self.name}: {self.area()}"
tr(lambda: Shape()); print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__)
class Half(Shape):
    def area(self): return super().area() + 1
    name = "half"
tr(lambda: Half())
class Full(Half):
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def st(): return "static"
print(Full().describe(), Full.make().st(), Full.__abstractmethods__, isinstance(Full(), Shape), issubclass(Half, Shape))
class One(ABC):
    @abstractmethod
    def only(self): ...
tr(lambda: One()); tr(lambda: type("Dyn", (One,), {})()); tr(lambda: type("Dyn", (One,), {"only": 1})().only)
@One.register
class Foreign: pass
print(isinstance(Foreign(), One), issubclass(Foreign, One), One in Foreign.__mro__); tr(lambda: One.register(5)); tr(lambda: Foreign().only())
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return True if hasattr(C, "quack") else NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Hook), isinstance(5, Hook)); Duck2 = type("Duck2", (), {}); print(issubclass(Duck2, Hook)); tr(lambda: issubclass(5, Hook))
for n in ("Hashable", "Iterable", "Iterator", "Sized", "Container", "Callable", "Sequence", "MutableSequence", "Mapping", "Set", "Generator", "Reversible", "Collection", "Awaitable", "Buffer"):
    k = getattr(c, n); print(n, [t.__name__ for t in (list, dict, str, int, set, range, type(x for x in ()), tuple, bytes) if issubclass(t, k)])
class Seq(c.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = Seq(1, 2, 3, 2); print(2 in s, s.index(2), s.count(2), list(reversed(s)), list(s)); tr(lambda: s.index(9)); tr(lambda: c.Sequence()); tr(lambda: hash(s) and "hashable")
class MM(c.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MM(); m.update(a=1, b=2); print(m.pop("a"), m.setdefault("c", 3), dict(m), m == {"b": 2, "c": 3}, m.get("z"), list(m.items()), m.keys() & {"b"}, m.popitem(), "b" in m); tr(lambda: m.pop("zz")); m.clear(); tr(lambda: m.popitem()); tr(lambda: m["q"])
class FS(c.Set):
    def __init__(self, it): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def __repr__(self): return f"FS({self.s})"
x, y = FS("abc"), FS("bcd"); print(x & y, x | y, x - y, x ^ y, x <= y, x == FS("cab"), x.isdisjoint(FS("z")), x & {"a"}); tr(lambda: x < 5); tr(lambda: hash(x))
class Late(ABC):
    @abstractmethod
    def f(self): ...
Late.f = lambda self: 1; tr(lambda: Late()); update_abstractmethods(Late); print(Late().f(), type(Late).__name__, ABCMeta.__name__)
class Bad(c.Iterator): pass
Bad()
