import gc, sys
gc.collect()
gc.disable()
def hook(u): print("unraisable", u.exc_type.__name__, u.exc_value, u.object is bad)
sys.unraisablehook = hook
def one(phase, info): print("one", phase, info)
def bad(phase, info): raise ValueError(phase)
def two(phase, info): print("two", phase, info["generation"], info["collected"])
gc.callbacks.extend([one, bad, two])
x = []; x.append(x); del x
print(gc.collect(0))
gc.callbacks.remove(bad)
x = []; x.append(x); del x
print(gc.collect(1))
gc.callbacks.clear()
print(gc.collect(), gc.callbacks)
