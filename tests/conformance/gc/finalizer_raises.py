import gc, sys
gc.collect(); gc.disable()
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)
class F:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): raise ValueError(self.n)
F(1); F(2)
print(gc.collect())
try:
    F(3)
    raise KeyError("kept")
except KeyError as e:
    print(gc.collect(), e)
print(gc.collect())
