import gc, weakref
gc.collect(); gc.disable()
saved = []
class R:
    def __init__(self): self.me = self
    def __del__(self): saved.append(self)
r = R()
w = weakref.ref(r, lambda r: print("callback"))
del r
print(gc.collect(), w(), len(saved), weakref.getweakrefcount(saved[0]))
w2 = weakref.ref(saved[0], lambda r: print("second"))
saved.clear()
print(gc.collect(), w2())
