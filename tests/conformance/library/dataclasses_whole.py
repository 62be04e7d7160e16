# dataclasses: generated methods, fields, ordering, frozen, slots, inheritance, every usual error.
from dataclasses import *
from typing import ClassVar
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    k: ClassVar[int] = 7
p, q = P(1), P(1, tags=[3]); print(p, p == q, p != P(2), P.k, [f.name for f in fields(P)], p.tags is q.tags)
print(asdict(P(1, 2, [P(3)])), astuple(P(1, 2)), replace(p, y=9), is_dataclass(p), is_dataclass(P), is_dataclass(int))
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(z=1), lambda: P(1) < P(2), lambda: hash(p), lambda: replace(p, zz=1), lambda: fields(5), lambda: asdict(P)):
    try: f()
    except TypeError as e: print(e)
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = "b"
print(V(1) < V(2), V(1, "a") <= V(1, "b"), sorted([V(3), V(1)]), hash(V(1)) == hash(V(1)), {V(1): 1}[V(1)], V.__match_args__)
try: V(1).a = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del V(1).a
except FrozenInstanceError as e: print(e)
try: V(1) < 5
except TypeError as e: print(e)
@dataclass(slots=True)
class S: a: int = 1
s = S(); print(s, S.__slots__, hasattr(s, "__dict__"))
try: s.zz = 1
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class K: a: int; b: int = 2
print(K(a=1))
try: K(1)
except TypeError as e: print(e)
@dataclass
class KK: a: int; _: KW_ONLY; b: int = 5
print(KK(1, b=2), KK.__match_args__)
@dataclass
class Post:
    a: int; scale: InitVar[int] = 2; b: int = field(init=False)
    def __post_init__(self, scale): self.b = self.a * scale
print(Post(3), Post(3, 5), Post(3).scale)
@dataclass
class Child(P): z: int = 5; y: int = 8
print(Child(1), [f.name for f in fields(Child)], Child.__mro__[1].__name__)
def bad(src):
    try: exec(src, globals())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
bad("@dataclass\nclass B:\n a: int = 1\n b: int"); bad("@dataclass\nclass B:\n a: list = []"); bad("@dataclass(eq=False, order=True)\nclass B: pass"); bad("@dataclass\nclass B:\n a: int = field(default=1, default_factory=int)")
bad("@dataclass\nclass B(V):\n z: int = 1"); bad("@dataclass(order=True)\nclass B:\n def __lt__(s, o): pass")
print(fields(P)[1].default, fields(P)[0].default is MISSING, fields(P)[2].default_factory, fields(P)[0].type)
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=3))], namespace={"s": lambda self: self.c}); print(M(1, 2), M(1, 2).s())
@dataclass(repr=False, eq=False)
class N: a: int
print("N object" in repr(N(1)), N(1) == N(1), hash(N(1)) != 0)
@dataclass
class Rec: me: object = None
r = Rec(); r.me = r; print(r)
match P(1, 2):
    case P(1, y): print("matched", y)
print(field(default=1, metadata={"u": 1}).metadata["u"], P.__doc__, V.__doc__, P.__eq__.__qualname__, P.__init__.__annotations__)
class Bag: pass
@dataclass(unsafe_hash=True)
class U: a: int; b: int = field(hash=False, default=1)
print(hash(U(1)) == hash(U(1, 5)), U(1) == U(1, 5)); P(1, 2, 3, 4, 5)
