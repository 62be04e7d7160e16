import gc
gc.collect(); gc.disable()
class N: pass
a = N(); a.me = a
print(gc.get_freeze_count())
gc.freeze()
n = gc.get_freeze_count()
print(n > 0, len(gc.get_objects(0)), len(gc.get_objects(1)), len(gc.get_objects(2)))
del a
print(gc.collect())
b = N(); b.me = b
del b
print(gc.collect(), gc.get_freeze_count() <= n)
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())
