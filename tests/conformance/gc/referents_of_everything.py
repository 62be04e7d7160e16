import gc
def names(o): return [type(r).__name__ for r in gc.get_referents(o)]
class A: pass
class S:
    __slots__ = ("x", "y")
s = S(); s.y = 5
print(names([1, "a", None]), names((1, 2)), names({"k": 2.5}), names({1: "x", "y": 3}))
print(sorted(names({1, 2})), names(frozenset([3])))
print(names(s), names(iter([1])))
print(names(5), names("s"), names(1.5), names(range(3)))
print(gc.get_referents(), gc.get_referents([1], [2, 3], (4,)))
print(names([].append), names(slice(1, 2)), names(staticmethod(len)))
def outer():
    v = "cell"
    return lambda: v
print(names(outer().__closure__[0]))
a = A(); a.k = "v"
print("str" in names(a), "type" in names(a))
