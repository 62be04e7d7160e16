# typing at run time: NamedTuple, TypedDict, Protocol, generics, and how each prints.
from typing import *
import typing, collections.abc
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Union[int, int], Union[int, Union[str, float]], Callable[[int, str], bool], Callable[..., int], Tuple[int, ...], Tuple[()], Any, ClassVar[int], Literal[1, "a"], Type[int], Annotated[int, "m"], Final[int], Iterable[str], list[int], dict[str, list[int]], tuple[int, ...], int | None, int | str)
T = TypeVar("T"); N = TypeVar("N", bound=int); AS = TypeVar("AS", str, bytes, covariant=False); print(T, N.__bound__, AS.__constraints__, T.__name__, List[T], List[T][int], Dict[str, T][int], TypeVar("Co", covariant=True))
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int], Box[int](5).v, Box.__parameters__, Box[int].__origin__, Box[int].__args__, Box[int](1).__orig_class__); tr(lambda: Box[int, str]); tr(lambda: List[int, str]); tr(lambda: Optional[int, str]); tr(lambda: int[str]); tr(lambda: Box[int][str])
class P(NamedTuple):
    "doc"
    x: int
    y: int = 5
    def s(self): return self.x + self.y
print(P(1), P(1).s(), P._fields, P.__annotations__, P._field_defaults, P(1)._replace(x=4)); tr(lambda: P()); print(NamedTuple("Q", [("a", int)])(1))
def bad(src):
    try: exec(src, globals())
    except Exception as e: print(type(e).__name__, "|", e)
bad("class B(NamedTuple):\n x: int = 1\n y: int"); bad("class B(NamedTuple):\n _x: int"); bad("class B(NamedTuple, int):\n x: int"); bad("class B(Generic): pass"); bad("class B(Generic[int]): pass"); bad("class B(Any): pass\nprint(B())if 0 else 0"); bad("class B(Optional[int]): pass")
class M(TypedDict, total=False):
    a: int
    b: Required[str]
m: M = {"a": 1}; print(M(a=1, b="x"), M.__total__, M.__required_keys__, M.__optional_keys__, M.__annotations__, type(M(a=1))); tr(lambda: isinstance({}, M)); print(TypedDict("D", {"k": int}).__annotations__)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
class NR(Protocol):
    x: int
print(isinstance(F(), Closer), isinstance(5, Closer), issubclass(F, Closer)); tr(lambda: isinstance(5, NR)); tr(lambda: Closer()); tr(lambda: Protocol[int])
U = NewType("U", int); print(U(5), U, U.__name__, U.__supertype__); print(get_type_hints(Box.__init__), get_origin(List[int]), get_args(Dict[str, int]), get_origin(int | str), get_args(Callable[[int], str]), get_origin(int), cast(int, "s"), get_type_hints(P))
@overload
def o(x: int) -> int: ...
def o(x): return x
print(o(1), TYPE_CHECKING, NoReturn, Never, Self, LiteralString); tr(lambda: assert_never(5)); print(assert_type(5, int), reveal_type.__name__)
@final
class Fin: pass
print(Fin.__final__, is_typeddict(M), is_protocol(Closer), ForwardRef("X"), List["X"], Unpack, Concatenate)
print(Union[int, str] == Union[str, int], Optional[str] == Union[str, None], List[int] == list[int], hash(List[int]) == hash(List[int]), isinstance(5, int | str), Literal[1] == Literal[1], Literal[1, 1, 2]); tr(lambda: isinstance(5, List[int])); tr(lambda: isinstance(5, list[int])); tr(lambda: List()); tr(lambda: Union[()]); tr(lambda: Union[1]); tr(lambda: Callable[int]); tr(lambda: Any()); tr(lambda: isinstance(1, Any)); print(isinstance([], List), issubclass(list, Sequence), isinstance({}, Mapping))
class St[X]:
    def g(self, x: X) -> list[X]: return [x]
type A[Y] = dict[str, Y]
def first[Z: int](z: Z) -> Z: return z
print(St[int], St.__type_params__, A, A[int], A.__value__, first.__type_params__, first.__type_params__[0].__bound__, St().g(1)); first[int]
