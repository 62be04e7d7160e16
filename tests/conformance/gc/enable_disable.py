import gc
print(gc.isenabled())
gc.disable(); gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.enable(), gc.disable())
gc.collect()
print("explicit while disabled", gc.collect())
class N: pass
n = N(); n.n = n
del n
print(gc.collect())
gc.enable()
