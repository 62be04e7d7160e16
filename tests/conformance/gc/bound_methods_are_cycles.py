import gc
gc.collect(); gc.disable()
class B:
    def m(self): return 7
b = B()
b.cb = b.m
print(b.cb())
del b
print(gc.collect())
b = B()
b.p = [b.m, b.m]
del b
print(gc.collect())
import functools
gc.collect()
b = B()
b.f = functools.partial(B.m, b)
print(b.f())
del b
print(gc.collect())
