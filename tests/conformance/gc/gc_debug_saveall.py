# DEBUG_SAVEALL puts what was found into gc.garbage instead of freeing it.
import gc
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return f"N({self.name})"
a, b = N("a"), N("b"); a.o, b.o = b, a
del a, b
print(gc.collect())
print([o for o in gc.garbage if isinstance(o, N)])
print(sorted(type(o).__name__ for o in gc.garbage))
gc.set_debug(0)
print(gc.get_debug())
gc.garbage.clear()
print(gc.collect())
l = []; l.append(l); del l
print(gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL)
l = [1]; l.append(l); d = {"d": 1}; d["me"] = d; del l, d
print(gc.collect(), gc.garbage)
gc.set_debug(0)
g = gc.garbage; print(g is gc.garbage); del g[:]
print(gc.collect(), gc.garbage)
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
f = lambda: 1
gc.freeze(); print(gc.get_freeze_count() > 100); gc.unfreeze(); print(gc.get_freeze_count())
print(gc.is_tracked(f), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked(()), gc.is_tracked((1, 2)), gc.is_tracked(N), gc.is_tracked(N("t")))
class E: __slots__ = ()
class E2: __slots__ = ("a",)
print(gc.is_tracked(E()), gc.is_tracked(E2()), gc.is_tracked(object()), gc.is_tracked(range(3)), gc.is_tracked(iter([])), gc.is_tracked(slice(1)), gc.is_tracked(print), gc.is_tracked(set()), gc.is_tracked(frozenset()), gc.is_tracked(b""), gc.is_tracked(ValueError()))
