# DEBUG_COLLECTABLE names on stderr each object found; DEBUG_UNCOLLECTABLE finds none in Python code.
import gc
gc.collect()
class Ring: pass
class Slot:
    __slots__ = ("me",)
gc.set_debug(gc.DEBUG_COLLECTABLE)
r = Ring(); r.me = r; del r
print(gc.collect())
s = Slot(); s.me = s; del s
print(gc.collect())
l = []; l.append(l); del l
print(gc.collect())
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
l = []; l.append(l); del l
print(gc.collect())
gc.set_debug(0)
print(gc.garbage)
raise ResourceWarning("done with gc")
