import gc
gc.collect(); gc.disable()
gc.set_debug(gc.DEBUG_SAVEALL)
class N:
    def __init__(self, n): self.n = n
a, b = N(1), N(2)
a.o, b.o = b, a
del a, b
print(gc.collect(), [getattr(o, "n", type(o).__name__) for o in gc.garbage])
gc.garbage.clear()
l = [1]; l.append({"l": l}); del l
print(gc.collect(), [type(o).__name__ for o in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect(), gc.garbage)
