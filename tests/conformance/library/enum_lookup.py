"""Members with a mixed-in type are looked up, flags with values nobody named."""
import enum
class R(enum.IntFlag):
    N=0
    A=Al=256
    B=Bl=2
    C=4
    D=128
x=R.A|R.B
print(repr(x))
y=x|R.C
print(repr(y))
print(list(y), len(R), list(R), R.__members__.keys(), R(1), R(3), ~R.A, R.A.name, R(0), R.N.name, R.Al is R.A, (R.A|R.B).name)

class S(enum.IntEnum):
    A = 1
    B = 1
print(S(1) is S.A, S.B is S.A, S.__new__ is enum.Enum.__new__)
class C(str, enum.Enum):
    def __new__(cls, v):
        o = str.__new__(cls, v * 2)
        o._value_ = v
        return o
    X = 'x'
print(C('x') is C.X, C.X + '!', C.X.value)
