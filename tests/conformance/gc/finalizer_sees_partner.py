import gc
gc.collect(); gc.disable()
class F:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, "sees", self.other.n, hasattr(self.other, "other"))
a, b = F("a"), F("b")
a.other, b.other = b, a
del a, b
print(gc.collect())
