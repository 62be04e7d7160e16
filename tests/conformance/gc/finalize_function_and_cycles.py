import gc, weakref
gc.collect(); gc.disable()
class N: pass
n = N(); n.me = n
f = weakref.finalize(n, print, "finalize", 1, end="!\n")
print(f.alive)
del n
gc.collect()
print(f.alive, f())
n = N(); n.me = n
f = weakref.finalize(n, print, "never")
print(f.detach() is not None, f.alive)
del n
gc.collect()
