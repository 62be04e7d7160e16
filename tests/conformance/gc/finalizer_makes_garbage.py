import gc
gc.collect(); gc.disable()
class M:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self):
        print("del", self.n)
        if self.n: M(self.n - 1)
M(3)
for i in range(6): print(gc.collect())
