# What RecursionError says, where the recursion goes through methods, properties and containers.
import sys
class Loop:
    def __repr__(self):
        return repr(self)
    def __eq__(self, other):
        return self == other
    @property
    def value(self):
        return self.value
    def __len__(self):
        return len(self)
    def __bool__(self):
        return bool(self)
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __hash__(self):
        return hash(self)
    def __str__(self):
        return str(self)
    def __add__(self, other):
        return self + other
    def __call__(self):
        return self()
    def __iter__(self):
        return iter(self)
    def __getitem__(self, index):
        return self[index]
    def __lt__(self, other):
        return self < other
    def __contains__(self, item):
        return item in self
loop = Loop()
for name, act in {
    "repr": lambda: repr(loop), "eq": lambda: loop == 1, "property": lambda: loop.value,
    "len": lambda: len(loop), "bool": lambda: bool(loop),
    "hash": lambda: hash(loop), "str": lambda: str(loop), "add": lambda: loop + 1,
    "call": lambda: loop(), "iter": lambda: iter(loop), "getitem": lambda: loop[0],
    "lt": lambda: loop < 1, "contains": lambda: 1 in loop,
}.items():
    try:
        act()
    except RecursionError as error:
        print(name, "->", error)
def plain(n):
    return plain(n + 1)
try:
    plain(0)
except RecursionError as error:
    print("plain ->", error)
nested = []
for _ in range(100_000):
    nested = [nested]
try:
    repr(nested)
except RecursionError as error:
    print("list ->", error)
other = []
for _ in range(100_000):
    other = [other]
try:
    nested == other
except RecursionError as error:
    print("list eq ->", error)
print(sys.getrecursionlimit())
