import gc, sys, weakref
gc.collect(); gc.disable()
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)
class N: pass
n = N(); n.me = n
def bad(r): raise RuntimeError("in the callback")
w = weakref.ref(n, bad)
v = weakref.ref(n, lambda r: print("still called"))
del n
print(gc.collect(), w(), v())
