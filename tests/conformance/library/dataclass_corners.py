# Dataclasses: an own __init__, abstract bases, annotations as text, make_dataclass and what it refuses, slots and weak references.
import abc
import dataclasses
import typing
import weakref
from dataclasses import dataclass, field, make_dataclass, InitVar


@dataclass
class Own:
    x: int

    def __init__(self, x):
        self.x = 2 * x


print(Own(3), Own(3) == Own(3))


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other):
        ...

    @abc.abstractmethod
    def __repr__(self):
        ...


@dataclass(order=True)
class Date(Ordered):
    year: int
    month: 'int' = 1


print(Date(2020) < Date(2021), Date.__abstractmethods__)

V = typing.ClassVar


@dataclass
class Texts:
    a: 'int'
    b: 'typing.ClassVar[int]' = 1
    c: 'V' = 2
    d: ' typing . ClassVar [int]' = 3
    e: 'InitVar[int]' = 4
    f: 'dataclasses.InitVar' = 5
    g: 'other.ClassVar' = 6
    h: 'ClassVar' = 7

    def __post_init__(self, e, f):
        print('post', e, f)


print(Texts(0), [f.name for f in dataclasses.fields(Texts)])

P = make_dataclass('P', ['x', ('y', int), ('z', int, field(default=3))], namespace={'sum': lambda self: self.x + self.y + self.z})
print(P(1, 2), P(1, 2).sum(), P.__module__, P.__annotations__)
T = typing.TypeVar('T')
G = make_dataclass('G', [('v', T)], bases=(typing.Generic[T],))
print(G(1), G.__orig_bases__)
for fields in ([('a', int), 'a'], ['for'], ['a b'], [1], [('a', int, 1, 2)], [()]):
    try:
        make_dataclass('C', fields)
    except TypeError as e:
        print(e)


@dataclass(slots=True, weakref_slot=True)
class Slotted:
    x: int


@dataclass(slots=True, weakref_slot=True)
class Below(Slotted):
    y: int = 0


class Plain:
    pass


@dataclass(slots=True, weakref_slot=True)
class FromPlain(Plain):
    z: int


s = Below(1)
print(weakref.ref(s)() is s, Slotted.__slots__, Below.__slots__, FromPlain.__slots__)
try:
    dataclass(weakref_slot=True)(Plain)
except TypeError as e:
    print(e)
f = field()
f.type = [f]
print(repr(f).partition(',default')[0])
