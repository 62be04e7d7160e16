import gc
gc.collect(); gc.disable()
saved = []
class R:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self):
        print("del", self.n)
        if self.n == "kept": saved.append(self)
R("kept"); R("lost")
print(gc.collect(), [s.n for s in saved])
saved.clear()
print(gc.collect())
