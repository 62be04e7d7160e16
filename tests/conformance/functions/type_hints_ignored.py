from typing import Optional, Union, List, Dict, NamedTuple, Any
def f(a: int, b: 'Forward' = None, *args: str, c: list[int] = (), **kw: dict) -> Optional[int]:
    x: int = a
    y: undefined_name
    z: print('never evaluated in functions') = 1
    return x
print(f('not an int'), list(f.__annotations__), f.__annotations__['b'], f.__annotations__['c'])
v: int = 'string'
w: float
print(v, 'w' in globals(), __annotations__)
class P:
    x: int
    y: str = 'd'
    z: 'Later' = None
    def m(self: 'P') -> 'P': return self
print(P.__annotations__, hasattr(P, 'x'), P.y, P.m.__annotations__)
class Q(P):
    extra: bool = True
print(Q.__annotations__)
p = P()
p.attr: int = 5
d = {}
d['k']: str = 'v'
print(p.attr, d)
(paren): int = 3
print('paren' in __annotations__, paren)
def loc():
    a: int
    try:
        return a
    except UnboundLocalError as e:
        return str(e)
print(loc())
class NT(NamedTuple):
    x: int
    y: str = 'default'
    def double(self): return self.x * 2
n = NT(1)
print(n, n.x, n[1], n._replace(y='z'), n._asdict(), NT._fields, NT._field_defaults, n == (1, 'default'), n.double(), NT(*'ab'), NT(y=1, x=2))
for bad in (lambda: NT(), lambda: NT(1, 2, 3), lambda: setattr(n, 'x', 2), lambda: n.nope, lambda: NT(z=1)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(list[int] == list[int], dict[str, int], tuple[int, ...], int | None, type(int | str).__name__, list[int].__origin__, isinstance([], list))
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
type Alias = int
print(Alias, Alias.__value__)
def generic[T](x: T) -> T: return x
print(generic(5), generic.__type_params__)
class Box[T]:
    def __init__(self, v: T): self.v = v
print(Box[int](3).v, Box.__type_params__, Box[int])
try:
    eval_me: undefined_at_module = 1
except NameError as e:
    print(e)
