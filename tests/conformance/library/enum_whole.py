# enum: members, aliases, auto, Flag arithmetic, functional API, lookup errors, methods, what may not be done.
from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()
    def nice(self): return self.name.title()
    @classmethod
    def default(cls): return cls.GREEN
print(list(Color), Color.RED, repr(Color.RED), Color(2), Color["BLUE"], Color.BLUE.value, Color.CRIMSON is Color.RED, Color.CRIMSON.name, Color.RED.nice(), Color.default())
print(Color.__members__, len(Color), Color.RED in Color, 1 in Color, 9 in Color, isinstance(Color.RED, Color), type(Color.RED), hash(Color.RED) == hash("RED"))
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
tr(lambda: Color(9)); tr(lambda: Color["X"]); tr(lambda: Color.X); tr(lambda: setattr(Color, "RED", 5)); tr(lambda: delattr(Color, "RED")); tr(lambda: Color.RED < Color.GREEN); tr(lambda: setattr(Color.RED, "value", 3)); tr(lambda: type("Sub", (Color,), {})); tr(lambda: Color.RED.RED); tr(lambda: Color()); tr(lambda: Color("a", 2))
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED is Color(1), bool(Color.RED), dir(Color.RED)[-3:])
class Num(IntEnum): A = 1; B = 2
print(Num.A < Num.B, Num.A + 1, Num(2), repr(Num.A), f"{Num.A}", f"{Num.A:03d}", "%d" % Num.A, [10, 20, 30][Num.B], Num.A == 1, max(Num), sorted([Num.B, Num.A]))
class S(StrEnum): HELLO = auto(); WORLD = "w"
print(S.HELLO, repr(S.HELLO), S.WORLD + "x", S("w"), f"{S.HELLO:>7}", S.HELLO.upper())
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, Perm(3), Perm(0), ~Perm.R, Perm.R in Perm.RW, list(Perm.RW), Perm.RW & Perm.W, Perm.RW ^ Perm.R, bool(Perm.R & Perm.X), len(Perm.RW), list(Perm), Perm.R.value, Perm.RW.name, (Perm.R | Perm.X).name, Perm(0).name)
tr(lambda: Perm(16)); tr(lambda: Perm.R | 1); tr(lambda: Perm("a"))
class IF(IntFlag): A = 1; B = 2
print(IF.A | IF.B, repr(IF.A | 8), IF(9), IF.A | 4, ~IF.A, IF.A + 1, IF(0), f"{IF.A}")
F = Enum("F", "x y z"); print(list(F), F.y.value); G = Enum("G", {"p": 10, "q": 20}); print(list(G)); H = Enum("H", ["a", "b"], start=5); print(list(H), H.__module__)
tr(lambda: unique(Color))
def bad(src):
    try: exec(src, globals())
    except Exception as e: print(type(e).__name__, "|", e)
bad("class D(Enum):\n A = 1\n A = 2"); bad("@unique\nclass D(Enum):\n A = 1\n B = 1\n C = 1"); bad("class D(IntEnum):\n A = 'x'"); bad("class D(StrEnum):\n A = 1"); bad("@verify(CONTINUOUS)\nclass D(Enum):\n A = 1\n B = 3")
class Planet(Enum):
    EARTH = (5.97, 6.37); MARS = (0.642, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def ratio(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.ratio, Planet.MARS.value, Planet((0.642, 3.39)))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}{count}"
    A = auto(); B = auto()
print([m.value for m in Auto])
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): print("missing", v); return cls.A if v == 7 else None
print(Miss(7)); tr(lambda: Miss(8))
class O(Enum):
    _ignore_ = ["tmp"]; tmp = 3; A = member(lambda: 1); B = nonmember(5)
    def __str__(self): return "O!" + self.name
print(list(O.__members__), O.B, f"{O.A}", O.A.value())
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r")
print(Color.__doc__, Color.RED.__class__, Color.RED.name, Color.__name__, Color._value2member_map_[2], Color.GREEN.__reduce_ex__(2)[1])
raise LookupError(Color.BLUE)
