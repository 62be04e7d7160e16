import gc, weakref
gc.collect(); gc.disable()
class F:
    def __init__(self): self.me = self
    def __del__(self): print("del", w() is None, gc.is_finalized(self))
f = F()
w = weakref.ref(f, lambda r: print("callback"))
del f
print(gc.collect())
f = F(); f.me = None
w = weakref.ref(f, lambda r: print("callback"))
del f
print(gc.collect())
