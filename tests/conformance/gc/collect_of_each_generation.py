# What collect(n) finds depends on where the garbage has moved to.
import gc
gc.disable()
class N: pass
def knot():
    n = N()
    n.me = n
for g in range(3):
    gc.collect()
    knot()
    print(g, gc.collect(g), gc.collect(g))
gc.collect()
x = N(); x.me = x
gc.collect(0)
del x
print([gc.collect(g) for g in range(3)])
x = N(); x.me = x
gc.collect(0); gc.collect(1)
del x
print([gc.collect(g) for g in range(3)])
