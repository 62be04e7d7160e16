import gc, weakref
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n, self.me = n, self
v = weakref.WeakValueDictionary()
k = weakref.WeakKeyDictionary()
s = weakref.WeakSet()
for i in range(4):
    n = N(i)
    v[i] = n; k[n] = i; s.add(n)
keep = n
del n
print(len(v), len(k), len(s))
print(gc.collect() >= 3, sorted(v), list(k.values()), [x.n for x in s])
