import gc, weakref
gc.collect(); gc.disable()
class N: pass
def cb(r): print("callback", r() is None)
n = N(); n.me = n
w = weakref.ref(n, cb)
del n
print(w() is not None, gc.collect(), w())
n = N(); n.me = n
n.w = weakref.ref(n, lambda r: print("never: dies with it"))
del n
print(gc.collect())
