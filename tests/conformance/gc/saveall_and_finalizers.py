import gc
gc.collect(); gc.disable()
class F:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): print("del", self.n)
F(1)
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect(), [o.n for o in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
print("end")
