# The finalizer breaks the ring itself: what it frees is not counted by the collection.
import gc
gc.collect(); gc.disable()
class B:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        self.o = None
a, b = B("a"), B("b")
a.o, b.o = b, a
del a, b
print(gc.collect())
