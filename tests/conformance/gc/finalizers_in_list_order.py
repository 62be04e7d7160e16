import gc
gc.collect(); gc.disable()
class F:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end="; ")
def ring(names):
    fs = [F(n) for n in names]
    for i, f in enumerate(fs): f.next = fs[i - 1]
ring("abcd")
print(gc.collect())
ring("ab"); gc.collect(0) if False else None; ring("cd")
print(gc.collect())
x = [F(i) for i in range(3)]
x[2].o = x[0]; x[0].o = x[1]; x[1].o = x[2]
gc.collect(1)
y = [F(i) for i in "pq"]
y[0].o = y[1]; y[1].o = y[0]
del x, y
print(gc.collect(0), end=" | ")
print(gc.collect(1), end=" | ")
print(gc.collect(2))
