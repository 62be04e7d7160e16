# When the owner dies: __del__ first, then attributes in order; inheritance, slots, properties, class attributes.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("  attr", self.n)
class Base:
    def __del__(self): print("Base.__del__", sorted(self.__dict__))
class Derived(Base):
    def __del__(self):
        print("Derived.__del__")
        super().__del__()
d = Derived(); d.z, d.a, d.m = T("z"), T("a"), T("m"); d.a = T("a2"); print("go"); del d
class S:
    __slots__ = ("one", "two", "__dict__")
    def __del__(self): print("S.__del__", hasattr(self, "one"))
s = S(); s.two = T("slot two"); s.one = T("slot one"); s.free = T("dict"); del s
class SB: __slots__ = ("b",)
class SD(SB): __slots__ = ("d",)
x = SD(); x.b = T("base slot"); x.d = T("derived slot"); del x
class P:
    def __init__(self): self._v = T("first")
    @property
    def v(self): return self._v
    @v.setter
    def v(self, new): print("  setting"); self._v = new
    @v.deleter
    def v(self): print("  deleting"); del self._v
p = P(); p.v = T("second"); del p.v; print("  deleted"); del p
class Conf:
    shared = T("class attribute")
    def __init__(self): self.own = T("own")
c = Conf(); c.shared = T("shadow"); del c.shared; print(c.shared.n); Conf.shared = T("replaced"); del c; del Conf.shared
class L(list):
    def __del__(self): print("L.__del__", len(self))
l = L([T(1), T(2)]); l.extra = T("extra"); del l
class D(dict):
    def __del__(self): print("D.__del__", sorted(self))
q = D(a=T("va")); q.x = T("attr of dict"); del q
class Tup(tuple):
    def __del__(self): print("Tup.__del__", len(self))
t = Tup([T("t0"), T("t1")]); t.w = T("w"); del t
class I(int):
    def __del__(self): print("I.__del__", int(self))
i = I(5); j = i + 1; del i; print(j)
class E(Exception):
    def __del__(self): print("E.__del__", len(self.args))
try: raise E(T("arg"))
except E as e: print("caught")
print("after")
class F:
    def __init__(self, fail): self.part = T("part"); 1 / fail; self.whole = T("whole")
    def __del__(self): print("F.__del__", sorted(self.__dict__))
try: F(0)
except ZeroDivisionError: print("init failed")
class N:
    def __new__(cls, ok):
        self = super().__new__(cls); self.v = T("made in new")
        return self if ok else None
    def __del__(self): print("N.__del__")
print(N(False)); n = N(True); n = None
class Chain:
    def __init__(self, n, nxt): self.n, self.nxt = n, nxt
    def __del__(self): print(self.n, end=" ")
ch = None
for k in range(6): ch = Chain(k, ch)
del ch; print()
class Setter:
    def __setattr__(self, k, v): print("set", k); super().__setattr__(k, v)
    def __delattr__(self, k): print("delete", k); super().__delattr__(k)
w = Setter(); w.a = T(1); w.a = T(2); del w.a; w.b = T(3); del w; print("end")
