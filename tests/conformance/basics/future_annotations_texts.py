# Annotations that stay text: from __future__ import annotations.
from __future__ import annotations
from dataclasses import dataclass, field, fields
from typing import get_type_hints, Optional, ClassVar
def f(a: int, b: Undefined[1, 2], *args: list[str | None], c: "quoted" = 1, **kw: dict[str, tuple[int, ...]]) -> Tree:
    local: AlsoUndefined = 3
    return local
print(f.__annotations__)
print(f(1, 2))
class Tree:
    left: Tree | None
    right: Optional[Tree] = None
    def join(self, other: Tree) -> Tree: ...
print(Tree.__annotations__, Tree.join.__annotations__)
print(get_type_hints(Tree))
x: 1 + 2 * (3 - 4) ** -5 = 1
y: (lambda a, *b, c=1, **d: a if b else c)
z: [i for i in range(3) if i and not i or i]
w: {1: 2, **k, 'a"b': b'c'}
v: a.b[c:d, ::2](e, *f, g=h, **i)
u: not a < b <= c is not None
t: (1,) and () or (yield_)
s: f"x{a!r:>{w}}{b}"
r: -x ** 2 + ~y
q: 1.0 and 2j and ... and 10 .real
p: {1, 2} - {*a}
o: (i for i in j)
n: Callable[[int, str], None]
m: {k: v for k, v in z}
print(*__annotations__.items(), sep="\n")
@dataclass
class Point:
    x: int
    y: float = 0.0
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 3
print(Point(1), [f.name for f in fields(Point)], [f.type for f in fields(Point)])
print(get_type_hints(Point)["x"])
try:
    get_type_hints(f)
except NameError as error:
    print(error)
