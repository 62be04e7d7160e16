from enum import *
from dataclasses import *
from typing import *
import typing, dataclasses, enum, abc
class Color(Enum):
    RED = 1; GREEN = 2; ALIAS = 1
print(Color.ALIAS, list(Color), Color.__members__, len(Color), Color.RED.value, Color.RED.name, Color.RED in Color, 1 in Color, Color(1) is Color.RED, hash(Color.RED) == hash(Color.RED), Color.RED != Color.GREEN, isinstance(Color.RED, Color))
for f in ("Color.BLUE", "Color(5)", "Color['x']", "setattr(Color, 'RED', 3)", "Color.RED < Color.GREEN", "Color()", "delattr(Color, 'RED')", "type('X', (Color,), {})", "Color.RED.value.__class__", "setattr(Color.RED, 'value', 3)", "Color('RED')"):
    try: print(f, '->', eval(f))
    except Exception as e: print(f, '!!', type(e).__name__, e)
@unique
class U(Enum): A = 1
try:
    @unique
    class V(Enum): A = 1; B = 1
except ValueError as e: print(e)
class P(Enum):
    E = (5.9e24, 6.3e6); M = (6.4e23, 3.3e6)
    def __init__(self, mass, r): self.mass = mass; self.r = r
    @property
    def g(self): return round(self.mass / self.r, 2)
print(P.E.g, P.M.mass, P.E, repr(P.M))
class S(StrEnum): A = auto(); B = 'bee'
print(S.A, S.B == 'bee', repr(S.A), S.A.upper(), f'{S.B}')
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.RW, Perm.R | Perm.X, Perm(7), list(Perm(5)), Perm.R & Perm.W, ~Perm.R, bool(Perm.R & Perm.W), Perm.X in Perm(5), len(Perm(7)), Perm.R ^ Perm.RW)
class IF(IntFlag): A = 1; B = 2
print(IF.A | IF.B, IF.A | 8, IF(3) == 3, IF.A + 1)
print(Enum('Animal', 'CAT DOG').DOG, Enum('T', {'X': 1}).X.value, Enum('T', ['a', 'b'], start=5).b.value)
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A
print(Miss(99), Miss._member_map_, Miss._value2member_map_)
class O(Enum):
    _order_ = 'A B'; A = 1; B = 2
    @staticmethod
    def _generate_next_value_(n, s, c, l): return n
print(O.A)
@dataclass
class D:
    a: int
    b: str = 'x'
    c: list = field(default_factory=list, repr=False)
    d: ClassVar[int] = 5
    e: InitVar[int] = 0
    def __post_init__(self, e): self.f = e
d = D(1, e=4); print(d, d.f, d == D(1), asdict(d), astuple(d), replace(d, a=2, e=1), [f.name for f in fields(D)], is_dataclass(d), D.__dataclass_fields__['a'].type)
for s in ("D()", "D(1,2,3,4,5)", "D(z=1)", "replace(d, q=1)", "fields(3)", "asdict(3)", "D(1) < D(2)", "hash(D(1))"):
    try: print(s, '->', eval(s))
    except Exception as e: print(s, '!!', type(e).__name__, e)
try:
    @dataclass
    class Bad: x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2: x: int = 1; y: int
except TypeError as e: print(e)
@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Fz: x: int = 0; y: int = field(default=1, compare=False)
z = Fz(x=3); print(z, hash(z) == hash(Fz(x=3)), z < Fz(x=4), Fz.__slots__, z == Fz(x=3, y=9))
for s in ("setattr(z, 'x', 1)", "delattr(z, 'x')", "Fz(1)", "z < 3", "setattr(z, 'q', 1)"):
    try: print(s, '->', eval(s))
    except Exception as e: print(s, '!!', type(e).__name__, e)
@dataclass
class Base: x: int = 1
@dataclass
class Der(Base): y: int = 2; x: int = 5
print(Der(), Der(1, 2).y, make_dataclass('Dyn', [('a', int), ('b', int, 3)])(1), Der.__match_args__)
@dataclass(eq=False)
class NE: x: int
print(NE(1) == NE(1), MISSING is dataclasses.MISSING)
@dataclass
class Rec: me: 'Rec' = None
r = Rec(); r.me = r; print(r)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Callable[[int], str], Any, Tuple[int, ...], Literal['a', 1], Type[int], Iterable[int], int | None, list[int] | None)
T = TypeVar('T')
class Stack(Generic[T]):
    def push(self, x: T) -> None: pass
print(Stack[int], Stack[int](), T, Stack.__parameters__) if 0 else print(Stack[int], T, Stack.__parameters__, get_origin(List[int]), get_args(Dict[str, int]), get_type_hints(Stack.push))
class Proto(Protocol):
    def m(self): ...
@runtime_checkable
class RP(Protocol):
    def m(self): ...
class Has:
    def m(self): pass
print(isinstance(Has(), RP), isinstance(3, RP))
try: isinstance(3, Proto)
except TypeError as e: print(e)
try: Proto()
except TypeError as e: print(e)
class TD(TypedDict, total=False): a: int
print(TD(a=1), TD.__annotations__, TD.__total__)
UserId = NewType('UserId', int); print(UserId(5), UserId.__name__, UserId)
print(cast(int, 'x'), TYPE_CHECKING, NamedTuple('N', [('a', int)])(1), typing.get_origin(int | str), Final[int], Annotated[int, 'x'])
@overload
def ov(x: int) -> int: ...
def ov(x): return x
print(ov(1), final(ov) is ov)
class Ab(abc.ABC):
    @abc.abstractmethod
    def a(self): ...
    @property
    @abc.abstractmethod
    def b(self): ...
try: Ab()
except TypeError as e: print(e)
class C1(Ab):
    def a(self): return 1
try: C1()
except TypeError as e: print(e)
print(Ab.__abstractmethods__ == {'a', 'b'}, issubclass(C1, Ab)); Ab.register(int); print(isinstance(3, Ab))
def first[K](x: list[K]) -> K: return x[0]
class Box[V]:
    def __init__(self, v: V): self.v = v
print(first([1]), Box[int](3).v, first.__type_params__, Box.__type_params__, Box[int], Box.__mro__)
type Alias[Q] = list[Q]
print(Alias, Alias[int], Alias.__value__)
