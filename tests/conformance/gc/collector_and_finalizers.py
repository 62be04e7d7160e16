# Finalizers in cycles: order, what they may touch, errors, new garbage made meanwhile, weak references seen from __del__.
import gc, weakref
gc.disable(); gc.collect()
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, "sees", getattr(self.other, "n", None), hasattr(self.other, "other"), end="; ")
a, b, c = A("a"), A("b"), A("c"); a.other, b.other, c.other = b, c, a; del a, b, c; print(gc.collect())
class W:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, "weak", [r() is None for r in refs], end="; ")
x, y = W("x"), W("y"); x.o, y.o = y, x; refs = [weakref.ref(x), weakref.ref(y, lambda r: print("callback", end="; "))]; del x, y; print(gc.collect())
class Fails:
    def __del__(self): print("failing", end="; "); raise ValueError("in a cycle")
f = Fails(); f.me = f; del f; print(gc.collect())
class Makes:
    def __del__(self): l = []; l.append(l); made.append(len(made))
made = []; m = Makes(); m.me = m; del m; print(gc.collect(), made, gc.collect())
class Res:
    def __init__(self, n): self.n = n
    def __del__(self): print("res", self.n, end="; "); saved.append(self)
saved = []; r, s = Res("r"), Res("s"); r.o, s.o = s, r; del r, s; print(gc.collect(), [o.n for o in saved], saved[0].o is saved[1]); saved.clear(); print(gc.collect())
class Holder:
    def __init__(self, part): self.part = part; self.me = self
    def __del__(self): print("holder del", end="; ")
class Part:
    def __del__(self): print("part del", end="; ")
h = Holder(Part()); del h; print(gc.collect()); h = Holder([Part(), Part()]); del h; print(gc.collect())
class Leaves:
    def __init__(self): self.me = self; self.log = print
    def __del__(self): self.me = None; print("broke my own cycle", end="; ")
l = Leaves(); del l; print(gc.collect())
class Sub(list):
    def __del__(self): print("list subclass", len(self), end="; ")
s = Sub([1, 2]); s.append(s); del s; print(gc.collect())
def gen():
    try: me = yield; yield
    finally: print("generator finally", end="; ")
g = gen(); next(g); g.send(g); del g; print(gc.collect())
class Meta(type):
    def __del__(cls): print("class", cls.__name__, end="; ")
class K(metaclass=Meta): pass
k = K(); del K; print(gc.collect()); del k; print(gc.collect())
outside = []
class Tells:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): outside.append(self.n)
for i in range(5): Tells(i)
print(outside, gc.collect(), outside)
d = {"w": weakref.WeakValueDictionary()}; n = Tells("in weak dict"); d["w"]["k"] = n; del n; print(len(d["w"]), gc.collect(), len(d["w"]), outside[-1])
cb = []; t = Tells("with callback"); ref = weakref.ref(t, lambda r: cb.append((r is ref, r(), list(outside[-1:])))); del t; gc.collect(); print(cb)
inner = weakref.ref(A, lambda r: None); z = A("z"); z.other = z; z.w = weakref.ref(z, lambda r: print("never called")); del z; print(gc.collect())
gc.enable(); E = Tells("left for the end"); E2 = A("E2"); E2.other = E2
