import gc
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return "N%s" % self.n
ring = [N(i) for i in range(5)]
for i in range(5): ring[i].next = ring[(i + 1) % 5]
x = ring[3]
del ring
print(gc.collect(), x.next.next.next)
y = [x.next]
del x
print(gc.collect(), y[0].next)
y[0].next = None
print(gc.collect(), y)
del y
print(gc.collect())
