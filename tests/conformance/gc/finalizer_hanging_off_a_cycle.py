# Objects that only hang off the garbage are garbage too: their finalizers run with the others.
import gc
gc.collect(); gc.disable()
class F:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
l = []
l.append(l)
l.append(F("tail"))
del l
print(gc.collect())
l = [F("first")]
l.append(l)
l.append([F("deep"), [F("deeper")]])
del l
print(gc.collect())
d = {"f": F("in a dict")}
d["d"] = d
del d
print(gc.collect())
