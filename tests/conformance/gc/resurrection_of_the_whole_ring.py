import gc
gc.collect(); gc.disable()
saved = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n == 1: saved.append(self)
a, b, c = R(0), R(1), R(2)
a.o, b.o, c.o = b, c, a
del a, b, c
print(gc.collect(), [s.n for s in saved], saved[0].o.n, saved[0].o.o.n)
saved.clear()
print(gc.collect())
