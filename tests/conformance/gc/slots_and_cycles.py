import gc
gc.collect(); gc.disable()
class S: __slots__ = ("o", "__weakref__")
class T(S): __slots__ = ("p",)
class D(S): pass
for c in (S, T, D):
    x = c(); x.o = x
    print(c.__name__, gc.is_tracked(x), end=" ")
    del x
    print(gc.collect())
class I(int): pass
x = I(5); x.me = x
print(gc.is_tracked(x), gc.is_tracked(I(3)))
del x
print(gc.collect())
