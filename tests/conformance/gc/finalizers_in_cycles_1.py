import gc
gc.collect()
gc.disable()
class F:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a, b = F('a'), F('b')
a.o, b.o = b, a
del a, b
print('unreachable, not yet finalized')
print(gc.collect(), gc.garbage)
f = F('self')
f.me = f
f = None
gc.collect()
print('-- hanging off a cycle')
f = F('head')
f.me = f
f.tail = F('tail')
f = None
gc.collect()
print('-- resurrected by finalizer')
saved = []
class R:
    def __init__(self, n):
        self.n, self.me = n, self
    def __del__(self):
        print('del', self.n)
        saved.append(self)
r = R('r')
r = None
print(gc.collect(), len(saved), saved[0].n)
saved.clear()
print(gc.collect(), len(saved))
print('-- order of finalizers follows creation')
ring = [F(i) for i in range(4)]
for i in range(4):
    ring[i].next = ring[(i + 1) % 4]
del ring
print(gc.collect())
print('-- finalizer sees partners intact')
