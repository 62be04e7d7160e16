# What is still knotted when the program ends is collected at its end.
import gc
gc.disable()
class F:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): print("del", self.n)
F(1)
x = F(2)
class K: pass
K.f = F(3)
print("last line")
