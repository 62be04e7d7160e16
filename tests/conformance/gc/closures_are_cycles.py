import gc
gc.collect(); gc.disable()
def make(n):
    def inner(k): return 1 if k == 0 else k * inner(k - 1)
    return inner(n)
print(make(5), gc.collect())
def pair():
    def a(): return b
    def b(): return a
    return a
pair()
print(gc.collect())
pair(); pair()
print(gc.collect())
