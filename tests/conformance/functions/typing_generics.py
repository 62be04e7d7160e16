# Type parameters, aliases, generics at run time: what they are and what they refuse.
from typing import TypeVar, Generic, Any, Union, Optional, Callable, Literal, Annotated, ClassVar, Final, NamedTuple, TypedDict, Protocol, runtime_checkable, get_type_hints, get_origin, get_args, cast, overload, NewType, Self
def first[T](items: list[T]) -> T:
    return items[0]
print(first([1, 2]), first.__type_params__, first.__annotations__)
class Box[T: (int, str), *Ts, **P]:
    pass
print(Box.__type_params__, Box.__orig_bases__, Box.__mro__)
T, Ts, P = Box.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, type(Ts).__name__, type(P).__name__)
type Alias[K] = dict[K, list[K]]
print(Alias, Alias.__name__, Alias.__value__, Alias.__type_params__, Alias[int], type(Alias).__name__)
type Recursive = list[Recursive] | int
print(Recursive.__value__)
type Lazy = undefined_later
try:
    Lazy.__value__
except NameError as error:
    print(error)
undefined_later = int
print(Lazy.__value__)
class Stack(Generic[S := TypeVar("S")]):
    pass
print(Stack[int], Stack[int]().__class__, Stack.__parameters__)
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[int].__origin__, list[int].__args__, int | None, int | str | None, (int | str).__args__)
print(Optional[int], Union[int, str], Union[int], Union[int, int], Callable[[int], str], Literal[1, "a"], Annotated[int, "x"], ClassVar[int], Final[int], Any)
print(isinstance(3, int | str), isinstance(3.5, int | str), issubclass(bool, int | str))
for act in (lambda: isinstance(1, list[int]), lambda: issubclass(int, list[int]), lambda: Stack[int, str], lambda: list[int][str], lambda: int[str], lambda: Generic[int], lambda: Generic[T, T], lambda: isinstance(1, Union[int, list[int]]), lambda: TypeVar("X", int), lambda: Union[()], lambda: Optional[1, 2], lambda: int | 5, lambda: 5 | int, lambda: "x" | int, lambda: Any(), lambda: list[int]() , lambda: dict[int], lambda: first[int], lambda: NewType("N", int)(5), lambda: cast(int, "a"), lambda: isinstance([], Stack[int])):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
class Point(NamedTuple):
    x: int
    y: int = 0
print(Point(1), Point._fields, Point.__annotations__, Point._field_defaults)
class Movie(TypedDict, total=False):
    name: str
    year: int
print(Movie(name="a"), Movie.__annotations__, Movie.__total__, Movie.__optional_keys__ == frozenset({"name", "year"}))
@runtime_checkable
class Closes(Protocol):
    def close(self): ...
class File:
    def close(self): pass
print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes))
try:
    Closes()
except TypeError as error:
    print(error)
def hinted(a: int, b: "str" = "", *args: float, c: Optional[int] = None, **kw: bool) -> "list[int]": ...
print(hinted.__annotations__)
print(get_type_hints(hinted))
print(get_origin(list[int]), get_args(dict[str, int]), get_origin(int), get_args(int | str))
x: int = 5
y: "str"
print(__annotations__)
class Annotated2:
    a: int
    b: str = "x"
    def m(self) -> Self: return self
print(Annotated2.__annotations__, Annotated2.m.__annotations__)
