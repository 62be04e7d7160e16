# At the end of the program the globals go in order of making, and cycles are collected after them.
import gc, sys
class E:
    def __init__(self, n, other=None): self.n = n; self.other = other
    def __del__(self): print("del", self.n, end="; ")
a = E("a")
b = E("b", a)
c = E("c"); c.other = c
d = E("d", b)
x, y = E("x"), E("y"); x.other, y.other = y, x
def make():
    e = E("in closure")
    return lambda: e
cl = make()
class Meta(type):
    def __del__(cls): print("class", cls.__name__, end="; ")
class M(metaclass=Meta):
    inst = E("on class")
m = M()
_hidden = E("_hidden")
E.pinned = E("pinned on its own class")
sys.modules["mine"] = E("in sys.modules")
print("end of file")
